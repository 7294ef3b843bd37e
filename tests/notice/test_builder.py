"""The canonical text: one writer, so that its invariants hold once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.builder import GridCell, TextBuilder, clean_text
from notice.diagnostic import TITLE_MISSING
from notice.source import Locator, SourceText, Style
from notice.span import Span

PLACE = Locator(paragraph=1)


@pytest.mark.parametrize(
    ("text", "cleaned", "why"),
    [
        ("一、\u200b健全\ufeff制度", "一、健全制度", "zero-width characters"),
        ("第一章　总则", "第一章　总则", "an ideographic space inside a line is printed"),
        ("　　现将方案印发", "现将方案印发", "an indent is not"),
        ("a\u00a0b\tc\nd", "a b c d", "odd blanks are a space"),
        ("a\r\x00\x07b", "ab", "controls"),
        ("\ud800\uffff", "", "what UTF-8 or XML cannot hold"),
    ],
)
def test_clean_text(text: str, cleaned: str, why: str) -> None:
    assert clean_text(text) == cleaned, why


def test_paragraphs_stand_on_lines_of_their_own() -> None:
    builder = TextBuilder("txt", "plain")
    assert builder.add_paragraph(" 甲 ", PLACE) == Span(0, 1)
    assert builder.add_paragraph("\u3000\n", PLACE) is None
    assert builder.add_paragraph("乙", PLACE) == Span(2, 3)
    assert builder.build().text == "甲\n乙"
    assert builder.length == 3


def test_lead_is_counted_in_the_cleaned_text() -> None:
    builder = TextBuilder("docx", "docx")
    builder.add_paragraph("　　健全\u200b制度。修订办法。", PLACE, Style(lead=8))
    source = builder.build()
    assert source.text[: source.blocks[0].style.lead] == "健全制度。"


def test_table_cells_stand_in_reading_order() -> None:
    builder = TextBuilder("docx", "docx")
    builder.add_paragraph("甲", PLACE)
    builder.add_table(
        [GridCell(["丁"], 1, 1), GridCell(["乙"], 0, 0, columns=2), GridCell(["丙", " ", "二"], 1, 0)], 1
    )
    builder.add_table([], 2)
    source = builder.build()
    assert source.text == "甲\n乙\n丙\n二\t丁"
    (table,) = source.tables
    assert [cell.span.cut(source.text) for cell in table.cells] == ["乙", "丙\n二", "丁"]
    assert table.span.cut(source.text) == "乙\n丙\n二\t丁"
    assert source.locate(source.text.index("丁")) == Locator(table=1, row=2, column=2)


def test_fields_give_their_value() -> None:
    builder = TextBuilder("html", "html")
    builder.add_field("索引号： ", " 0001/2024 ", PLACE)
    builder.add_field("主题词", "", PLACE)
    source = builder.build(pages=3)
    assert source.text == "索引号：0001/2024"
    assert [(field.label, field.value.cut(source.text)) for field in source.fields] == [
        ("索引号", "0001/2024")
    ]
    assert source.pages == 3


def test_findings_are_kept() -> None:
    builder = TextBuilder("txt", "plain")
    builder.note(TITLE_MISSING, Span(0, 1))
    assert [(d.code, d.span) for d in builder.build().diagnostics] == [("title-missing", Span(0, 1))]


@given(st.lists(st.one_of(st.text(), st.lists(st.tuples(st.text(), st.integers(0, 2), st.integers(0, 2))))))
def test_invariants_hold_whatever_is_written(parts: list[str | list[tuple[str, int, int]]]) -> None:
    builder = TextBuilder("txt", "plain")
    for part in parts:
        if isinstance(part, str):
            builder.add_paragraph(part, PLACE)
        else:
            cells = {(row, column): GridCell([text], row, column) for text, row, column in part}
            builder.add_table(cells.values(), 1)
    source = builder.build()
    check_invariants(source)


def check_invariants(source: SourceText) -> None:
    assert not re.search("[\r\u00a0\u200b\ufeff\x00]", source.text)
    source.text.encode("utf-8")
    ends = [block.span.end for block in source.blocks]
    assert ends == sorted(ends)
    for block in source.blocks:
        printed = block.span.cut(source.text)
        assert printed == printed.strip(" \u3000")
        if block.kind == "paragraph":
            assert printed
            assert "\n" not in printed
            assert source.text[block.span.end : block.span.end + 1] in ("", "\n")
