"""关键词: what tells one task of a notice from the others."""

import pytest

from extractors.rules import load_table
from extractors.segmenter import list_words
from tests.extractors.printed import read_plan

PLAN = """一、优化营商环境
1.推进“一网通办”，压缩行政审批时限。（责任单位：区行政审批局）
2.推进乡村振兴，新建高标准农田2万亩，由区农业农村局牵头，区财政局配合。
3.推进安全生产专项整治，2021年年底前完成隐患排查。
4.加强组织领导，完善工作机制，落实各项措施。
5.新增公办幼儿园学位600个，改造老旧小区4个。
"""


@pytest.mark.parametrize(
    ("at", "keywords"),
    [
        (0, ("一网通办", "行政审批")),
        (1, ("乡村振兴", "高标准农田")),
        (2, ("安全生产", "隐患排查")),
        (3, ("工作机制",)),
        (4, ("幼儿园", "老旧小区", "公办", "学位")),
    ],
)
def test_keywords(at: int, keywords: tuple[str, ...]) -> None:
    assert set(read_plan(PLAN).tasks[at].keywords) == set(keywords)


@pytest.mark.parametrize(
    ("text", "never", "why"),
    [
        ("区财政局和市公安局澄江分局报送统计数据。", ("财政局", "公安局", "分局"), "a unit's name"),
        ("2021年12月底前完成三百二十户改造。", ("年底", "月底"), "a date or a number"),
        ("加强领导，落实责任，推进工作，完善措施。", ("领导", "责任", "工作", "措施"), "the stop list"),
        ("建设用地由自然资源部门供应。", ("部门",), "the stop list"),
    ],
)
def test_what_is_no_keyword(text: str, never: tuple[str, ...], why: str) -> None:
    (task,) = read_plan(f"一、重点任务\n1.{text}\n").tasks
    assert not set(never) & set(task.keywords), why


def test_a_word_of_every_task_comes_after_a_word_of_one() -> None:
    body = "".join(
        f"{n}.开展垃圾分类，改造{what}。\n" for n, what in ((1, "农贸市场"), (2, "水库"), (3, "公园"))
    )
    for task in read_plan(f"一、重点任务\n{body}").tasks:
        assert len(task.keywords) == 2
    counted = read_plan(f"一、重点任务\n{body}").tasks[1].keywords
    assert counted.index("水库") >= 0


def test_five_at_the_most_in_a_set_order() -> None:
    text = "1.剧院、公园、公交、地铁、码头、垃圾分类全部覆盖。\n"
    (task,) = read_plan(f"一、重点任务\n{text}").tasks
    assert task.keywords[0] == "垃圾分类", "a term comes first"
    assert task.keywords[1:] == ("剧院", "公园", "公交", "地铁"), "then in printed order"


def test_a_word_stands_in_one_table_of_stops_or_terms() -> None:
    stops = list_words("stop_words")
    assert len(stops) == len(set(stops))
    assert set(stops) & set(list_words("terms")) == set()
    assert set(stops) & set(list_words("themes")) == set()


def test_a_theme_word_stands_in_one_row() -> None:
    words = list_words("themes")
    assert len(words) == len(set(words))
    assert len({rule.value for rule in load_table("themes")}) == len(load_table("themes"))
