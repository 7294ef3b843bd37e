"""Several texts in one offset space."""

from hypothesis import given
from hypothesis import strategies as st

from notice.builder import GridCell, TextBuilder
from notice.diagnostic import FILE_TRUNCATED, NUMBER_SKIPPED
from notice.source import Locator, SourceText
from notice.span import Span
from parsers.bundle.join import join_sources


def write(*paragraphs: str, rows: int = 0, pages: int | None = None) -> SourceText:
    """A text of a field, `paragraphs` and a table of `rows`, with a finding in it and one about it."""
    builder = TextBuilder("txt", "plain")
    builder.add_field("索引号", "A1", Locator(paragraph=1))
    for number, paragraph in enumerate(paragraphs, 2):
        builder.add_paragraph(paragraph, Locator(paragraph=number))
    builder.add_table([GridCell([f"格{row}"], row, 0) for row in range(rows)], 1)
    builder.note(NUMBER_SKIPPED, Span(0, 3), before="一", marker="三")
    builder.note(FILE_TRUNCATED, detail="尾部")
    return builder.build(pages)


def list_places(source: SourceText) -> list[str]:
    """What every place of `source` says."""
    spans = [block.span for block in source.blocks] + [field.value for field in source.fields]
    spans += [span for table in source.tables for span in (table.span, *(cell.span for cell in table.cells))]
    spans += [finding.span for finding in source.diagnostics if finding.span]
    return [span.cut(source.text) for span in spans]


def test_places_and_names() -> None:
    joined = join_sources(
        [("甲.txt", write("一", pages=2)), ("", write("二", rows=1, pages=3))], "zip", "bundle"
    )
    assert joined.text == "索引号：A1\n一\n索引号：A1\n二\n格0"
    assert (joined.format, joined.parser, joined.pages) == ("zip", "bundle", 5)
    assert [(block.locator.member, block.locator.paragraph) for block in joined.blocks] == [
        ("甲.txt", 1),
        ("甲.txt", 2),
        (None, 1),
        (None, 2),
        (None, None),
    ]
    assert [finding.message for finding in joined.diagnostics] == [
        "“甲.txt”：编号由“一”跳到“三”",
        "“甲.txt”：文件不完整，只读出了一部分：尾部",
        "编号由“一”跳到“三”",
        "文件不完整，只读出了一部分：尾部",
    ]


def test_a_bundle_inside_keeps_its_own_names() -> None:
    inner = join_sources([("乙.txt", write("一"))], "eml", "mail")
    joined = join_sources([("信.eml", inner)], "zip", "bundle")
    assert joined.blocks[0].locator == Locator(paragraph=1, member="信.eml/乙.txt")


def test_pages_are_unknown_where_no_file_has_any() -> None:
    assert join_sources([("a", write("一")), ("b", write("二"))], "zip", "bundle").pages is None


@given(
    st.lists(
        st.tuples(st.lists(st.text("一二三 \n", max_size=5), max_size=3), st.integers(0, 2)),
        min_size=1,
        max_size=4,
    )
)
def test_every_place_says_what_it_said(contents: list[tuple[list[str], int]]) -> None:
    sources = [write(*paragraphs, rows=rows) for paragraphs, rows in contents]
    joined = join_sources([(f"{at}.txt", source) for at, source in enumerate(sources)], "zip", "bundle")
    assert joined.text == "\n".join(source.text for source in sources)
    assert sorted(list_places(joined)) == sorted(place for source in sources for place in list_places(source))
    ends = [block.span for block in joined.blocks]
    assert ends == sorted(ends)
