"""纯文本: text bytes → SourceText, one block a printed paragraph."""

from msgspec.structs import replace

from notice.builder import TextBuilder
from notice.source import Locator, SourceText
from parsers.decode import decode_text
from parsers.limits import check_text_size
from parsers.line_rules import load_line_rules
from parsers.text.hard_breaks import PrintedLine, join_lines

# No line that is longer, its blanks counted, is a page number.
_PAGE_NUMBER = 60


def read_plain(data: bytes) -> SourceText:
    """纯文本: the text of `data`, in whatever encoding its bytes show.

    A line is a paragraph, unless it was plainly broken inside a sentence; a whole notice printed
    on one line stays one paragraph. Paragraphs are located by the number of their first line in
    the file, from 1, blank lines counted. Raises UnreadableFile (corrupt, limit).
    """
    check_text_size(len(data))
    decoded = decode_text(data)
    return replace(parse_plain(decoded.text), diagnostics=decoded.diagnostics)


def parse_plain(text: str) -> SourceText:
    """What `read_plain` makes of a decoded text; only blanks, invisible characters and page numbers are left out."""
    builder = TextBuilder("txt", "plain")
    for line in join_lines(split_lines(text)):
        builder.add_paragraph(line.text, Locator(paragraph=line.number))
    return builder.build()


def split_lines(text: str) -> list[PrintedLine]:
    """The lines of `text` that print something, under their numbers in the file, from 1.

    A page number that was copied along (— 3 —) is no line, so that a sentence goes on behind it.
    """
    lines = text.splitlines()
    return [
        PrintedLine(line, number)
        for number, line in enumerate(lines, 1)
        if line.strip() and not _is_page_number(line)
    ]


def _is_page_number(line: str) -> bool:
    words = "".join(line.split()) if len(line) <= _PAGE_NUMBER else ""
    rule = load_line_rules("furniture").match_whole(words) if words else None
    return rule is not None and rule.value == "number"
