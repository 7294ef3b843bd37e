"""Which rule made each fact."""

import io

import pytest
from msgspec.structs import replace
from rich.console import Console

from notice.notice import Notice
from pipeline.console.explain import draw_explanation, find_tasks
from pipeline.console.rule_rows import find_row
from pipeline.errors import InputError
from tests.pipeline.batches import make_first
from tests.pipeline.readings import make_reading
from tests.pipeline.samples import make_notice


def list_found(wanted: str, *notices: Notice) -> list[tuple[str, str]]:
    found = find_tasks([make_reading(notice) for notice in notices], wanted)
    return [(task.id, task.text) for _, task in found]


@pytest.mark.parametrize(
    "wanted",
    ["澄政办发〔2023〕5号#一/（一）/1", "一/（一）/1", "一/(一)/1", "一/一/1.", "一、/（一）/１"],
)
def test_a_task_is_found_by_id_or_path(wanted: str) -> None:
    assert list_found(wanted, make_first()) == [
        ("澄政办发〔2023〕5号#一/（一）/1", "修订公示办法，\n年底前印发。")
    ]


def test_tasks_with_the_same_path_are_all_found() -> None:
    notice = make_notice((("一",), "甲。", {}), (("一",), "乙。", {}))
    notice = replace(
        notice, tasks=tuple(replace(t, id=f"{notice.id}#一~{n}") for n, t in enumerate(notice.tasks, 1))
    )
    assert [text for _, text in list_found("一", notice)] == ["甲。", "乙。"]
    assert [text for _, text in list_found("一~2", notice)] == ["乙。"]


def test_of_several_notices_an_id_finds_its_own() -> None:
    other = make_notice((("一", "（一）", "1"), "丙。", {}))
    assert len(list_found("一/（一）/1", make_first(), other)) == 2
    assert list_found(other.tasks[0].id, make_first(), other) == [(other.tasks[0].id, "丙。")]


@pytest.mark.parametrize(
    ("notice", "said"), [(make_first(), "一/（一）/1、二/1"), (make_notice(), "没有任务")]
)
def test_unknown_task_names_known_ones(notice: Notice, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list_found("九", notice)


def test_explanation_shows_rule_and_printed_text() -> None:
    first = make_first()
    assignment = replace(first.tasks[0].assignments[0], rule="label.lead")
    task = replace(first.tasks[0], assignments=(assignment,))
    console = Console(width=120, file=io.StringIO())
    console.print(draw_explanation(make_reading(replace(first, tasks=(task, *first.tasks[1:]))), task))
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    row = find_row("label.lead")
    assert row is not None
    for words in (
        "任务：“修订公示办法， 年底前印发。”〔33–47 第2页第4段〕",
        "上级标题：健全制度 › 完善办法",
        "牵头：“（牵头单位：区司法局）”",
        f"规则：label.lead：{row.meaning}（extractors/tables/labels.toml）",
        "出处：括号，标签“牵头单位”，可信度 0.98",
        "单位：“区司法局” → 澄江区/区司法局〔54–58 第2页第6段〕",
        "时限：“修订公示办法，",
    ):
        assert words in shown


def test_a_rule_of_no_table_has_no_row() -> None:
    assert find_row("bare") is None
