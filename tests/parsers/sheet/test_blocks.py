"""Where a sheet's tables begin and end, and what stands around them."""

import pytest

from parsers.sheet.blocks import Caption, split_grid
from parsers.sheet.grid import Merge, Sheet, show_grid

HEAD = "序号|任务|牵头单位|时限"
FIRST, SECOND = "1|修路|区交通局|6月", "2|植树|区林业局|7月"
OTHER = "编号|指标|数值|备注"


def split(*lines: str) -> list[str | list[str]]:
    """Captions as texts, tables as lists of their rows; ``=`` merges a line's cell across four columns."""
    sheet = Sheet("甲")
    for row, line in enumerate(lines):
        cells = line.removeprefix("=").split("|")
        sheet.texts.update({(row, column): text for column, text in enumerate(cells) if text})
        if line.startswith("="):
            sheet.merges.append(Merge((row, 0), (row, 3)))
    return [
        "".join(cell.text for cell in block.cells)
        if isinstance(block, Caption)
        else ["|".join(cell.text for cell in row) for row in block.rows]
        for block in split_grid(show_grid(sheet))
    ]


@pytest.mark.parametrize(
    ("lines", "blocks", "why"),
    [
        (("=分解表", HEAD, FIRST), ["分解表", [HEAD, FIRST]], "a title across"),
        (("附件1", "分解表", HEAD, FIRST), ["附件1", "分解表", [HEAD, FIRST]], "titles in the first cell"),
        (
            ("=分解表", "|||单位：个", HEAD, FIRST),
            ["分解表", "单位：个", [HEAD, FIRST]],
            "the measure at the right",
        ),
        (
            ("=分解表", "填报单位：|区教育局|填报日期：|2023年6月", HEAD, FIRST),
            ["分解表", "填报单位：区教育局", "填报日期：2023年6月", [HEAD, FIRST]],
            "labels and their values",
        ),
        (
            ("填报单位：区教育局|||3月1日", HEAD, FIRST),
            ["填报单位：区教育局", "3月1日", [HEAD, FIRST]],
            "a value alone",
        ),
        (
            (HEAD, "=一、交通", FIRST, "=二、绿化", SECOND),
            [[HEAD, "一、交通", FIRST, "二、绿化", SECOND]],
            "bands stay",
        ),
        ((HEAD, FIRST, "=注：以上为初步安排"), [[HEAD, FIRST], "注：以上为初步安排"], "a note across"),
        (
            (HEAD, FIRST, "填表人：李某某||审核人：王某某"),
            [[HEAD, FIRST], "填表人：李某某", "审核人：王某某"],
            "who filled it in",
        ),
        (
            (HEAD, FIRST, "", "|||澄江区人民政府", "|||2023年3月1日"),
            [[HEAD, FIRST], "澄江区人民政府", "2023年3月1日"],
            "a signature behind an empty row",
        ),
        ((HEAD, FIRST, "||区水利局"), [[HEAD, FIRST, "区水利局"]], "a row of one cell"),
        (
            (HEAD, FIRST, "||责任单位：区水利局"),
            [[HEAD, FIRST, "责任单位：区水利局"]],
            "a cell of a row is no note",
        ),
        ((HEAD, FIRST, "", SECOND), [[HEAD, FIRST, SECOND]], "an empty row parts nothing by itself"),
        (
            (HEAD, FIRST, "", "=指标表", OTHER, "1|绿地|5公顷|无"),
            [[HEAD, FIRST], "指标表", [OTHER, "1|绿地|5公顷|无"]],
            "a title behind an empty row, another head",
        ),
        (
            (HEAD, FIRST, "", "=二、绿化", HEAD, SECOND),
            [[HEAD, FIRST, "二、绿化", HEAD, SECOND]],
            "the same head again: one table",
        ),
        (
            (HEAD, FIRST, "", "=二、绿化", SECOND),
            [[HEAD, FIRST, "二、绿化", SECOND]],
            "a band behind an empty row: its rows have numbers",
        ),
        (("一段文字。", "又一段文字。"), ["一段文字。", "又一段文字。"], "one column is text"),
        (("分解表", HEAD), ["分解表", "序号", "任务", "牵头单位", "时限"], "a head without rows is no table"),
        ((), [], "nothing"),
    ],
)
def test_blocks(lines: tuple[str, ...], blocks: list[str | list[str]], why: str) -> None:
    assert split(*lines) == blocks, why


def test_the_last_row_under_a_merged_cell_is_no_note() -> None:
    sheet = Sheet("甲", {(0, 0): "任务", (0, 1): "单位", (1, 0): "修路", (1, 1): "甲：", (2, 1): "乙："})
    sheet.merges.append(Merge((1, 0), (2, 0)))
    blocks = list(split_grid(show_grid(sheet)))
    assert len(blocks) == 1


def test_many_titles_take_no_longer_than_their_number() -> None:
    assert len(split(HEAD, FIRST, *["", "标题"] * 20_000, SECOND)) == 1
