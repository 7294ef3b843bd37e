"""Which target rose and which fell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.align.figures import compare_figures, read_figures, say_figures

READ = [
    ("建成绿道12公里。", [("建成绿道", 12.0, "12公里", False)], "a plain number"),
    ("完成投资1.5亿元以上", [("完成投资", 1.5e8, "1.5亿元", False)], "亿 is counted in"),
    ("失业率控制在5.5%以内", [("失业率控制在", 5.5, "5.5%", True)], "a ceiling"),
    ("材料压缩至３份", [("材料压缩至", 3.0, "3份", True)], "full-width digits"),
    ("合格率不低于98%", [("合格率不低于", 98.0, "98%", False)], "不低于 is a floor"),
    ("2023年6月底前办结", [], "dates measure nothing"),
    ("PM2.5协同控制，第3次普查", [], "names and ordinals measure nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), READ, ids=[row[2] for row in READ])
def test_figures(text: str, expected: list[tuple[str, float, str, bool]], why: str) -> None:
    found = [(one.measure, one.value, one.text, one.ceiling) for one in read_figures(text)]
    assert found == expected, why


COMPARED = [
    ("演练不少于9次", "演练不少于12次", ["strengthened"], "a floor that rises"),
    ("演练不少于9次", "演练不少于6次", ["weakened"], "a floor that falls"),
    ("时限控制在8天以内", "时限控制在5天以内", ["strengthened"], "a ceiling that falls"),
    ("时限控制在5天以内", "时限控制在8天以内", ["weakened"], "a ceiling that rises"),
    ("能耗下降3%", "能耗下降3.2%", ["strengthened"], "下降 by more"),
    ("建成2家", "建成2家", [], "the same"),
    ("补助9000元", "补助1万元", ["strengthened"], "万 is counted in"),
    ("新增学位400个", "新增床位500张", [], "another measure"),
    ("新增学位400个", "推进建设", [], "gone"),
    ("小区分类覆盖率达到95%", "小区分类实现全覆盖", ["strengthened"], "全覆盖 is 100%"),
    ("小区分类实现全覆盖", "小区分类全面覆盖", [], "both are all"),
    ("投资增长5%", "农村饮水实现全覆盖", [], "another measure"),
    ("新增A类泊位10个、新增B类泊位20个", "新增B类泊位25个、新增A类泊位8个",
     ["weakened", "strengthened"], "paired by their words, whatever the order"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "ways", "why"), COMPARED, ids=[row[3] for row in COMPARED])
def test_directions(before: str, after: str, ways: list[str], why: str) -> None:
    assert [one.direction for one in compare_figures(before, after)] == ways, why


def test_changes_are_said_in_words() -> None:
    changes = compare_figures("打通断头路3条，新增泊位120个", "打通断头路2条，新增泊位150个")
    assert say_figures(changes) == "打通断头路3条→2条（减弱）；新增泊位120个→150个（加强）"


@given(st.text(alphabet="新增不少于0123.%万亿，、年月个", max_size=60))
def test_a_text_has_no_change_against_itself(text: str) -> None:
    assert compare_figures(text, text) == ()
