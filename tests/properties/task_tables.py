"""任务分解表: generated tables, with what they hand out to whom."""

from hypothesis import strategies as st

from tests.extractors.printed import LETTER
from tests.properties.notices import Made
from tests.properties.statements import ORDERS, VERBS
from tests.properties.words import HEADINGS, SENTENCES, UNITS

HEADS = {
    "lead": ("牵头单位", "牵头部门", "主办单位"),
    "responsible": ("责任单位", "责任部门（单位）", "责任单位（盖章）"),
    "support": ("配合单位", "协办单位", "参与部门"),
}
BREAKS = ("、", "，", "\\n")


@st.composite
def draw_table(draw: st.DrawFn) -> Made:
    """A table of tasks below a letter: numbered rows, merged cells, section rows, verbs in cells."""
    roles = draw(st.sampled_from(ORDERS))
    heads = ["序号", draw(st.sampled_from(("重点任务", "工作内容", "主要措施")))]
    heads += [draw(st.sampled_from(HEADS[role])) for role in roles]
    lines = [_row([*heads, "完成时限"])]
    edges: list[tuple[str, str, str]] = []
    above = ""
    before: list[tuple[str, list[tuple[str, str]]]] = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        if number > 1 and draw(st.integers(0, 3)) == 0:
            above = f"{'一二三四五'[number - 1]}/"
            lines.append(_row([f"{above[0]}、{draw(st.sampled_from(HEADINGS))}", *"<" * (len(roles) + 2)]))
            before = []
        cells = [_cell(draw, role, column, before) for column, role in enumerate(roles)]
        before = [
            (printed if printed != "^" else before[i][0], pairs) for i, (printed, pairs) in enumerate(cells)
        ]
        text = f"{draw(st.sampled_from(SENTENCES))}（{number}）"
        lines.append(_row([str(number), text, *(printed for printed, _ in cells), "2021年底"]))
        edges += [(f"{above}{number}", role, unit) for _, pairs in cells for role, unit in pairs]
    return Made(tuple(lines), tuple(edges))


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(
    draw: st.DrawFn, role: str, column: int, before: list[tuple[str, list[tuple[str, str]]]]
) -> tuple[str, list[tuple[str, str]]]:
    """A cell as printed and its pairs: empty, merged with the one above, a list, or verbs."""
    way = draw(st.integers(0, 5))
    if way == 0:
        return draw(st.sampled_from(["", "/", "无"])), []
    if way == 1 and before:
        return "^", before[column][1]
    units = draw(st.lists(st.sampled_from(UNITS), min_size=2, max_size=4, unique=True))
    if way == 2:
        printed = f"{units[0]}{VERBS['lead'][0]}，{'、'.join(units[1:])}{VERBS['support'][0]}"
        return printed, [("lead", units[0]), *(("support", unit) for unit in units[1:])]
    return draw(st.sampled_from(BREAKS)).join(units), [(role, unit) for unit in units]


def print_table(made: Made) -> str:
    """The letter and the table."""
    return LETTER + "\n".join(made.lines)
