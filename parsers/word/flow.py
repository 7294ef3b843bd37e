"""正文流: the printed lines and tables of a document → its canonical text; docx, odt, rtf and doc share it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from notice.builder import TextBuilder
from notice.source import Locator, Style
from parsers.docx.lines import Line, find_body_font, measure_style
from parsers.docx.tables import Block, Table
from parsers.text.markdown import has_marks, strip_marks

# Where the block of bold keys that leads a document made from Markdown may begin, and its keys' length.
_KEYS_BEGIN = 6
_KEY_LENGTH = 12
_COLONS = ("：", ":")


class _Paragraph(Struct, frozen=True):
    text: str
    style: Style
    locator: Locator


def write_blocks(blocks: Sequence[Block], builder: TextBuilder) -> None:
    """Write `blocks`, in reading order, into `builder`.

    Tables that only place text on the page become paragraphs; Markdown marks left in the text
    become style; a block of bold keys and values at the start becomes fields.
    """
    items = list(_measure(list(_open_layout(blocks))))
    keys = range(0)
    if has_marks([item.text for item in items if isinstance(item, _Paragraph)]):
        items = [_strip(item) if isinstance(item, _Paragraph) else item for item in items]
        items = [item for item in items if isinstance(item, Table) or item.text.strip()]
        keys = _find_keys(items)
    for index, item in enumerate(items):
        if isinstance(item, Table):
            builder.add_table(item.place(), item.number)
        elif index in keys:
            builder.add_field(*_split_key(item), item.locator)
        else:
            builder.add_paragraph(item.text, item.locator, item.style)


def _open_layout(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with tables that only place text on the page replaced by what they hold."""
    for block in blocks:
        if isinstance(block, Table) and block.is_layout():
            yield from _open_layout(block.open())
        else:
            yield block


def _measure(blocks: Sequence[Block]) -> Iterator[_Paragraph | Table]:
    body_font = find_body_font(block for block in blocks if isinstance(block, Line))
    for block in blocks:
        if isinstance(block, Line):
            yield _Paragraph(block.text, measure_style(block, body_font), block.locator)
        else:
            yield block


def _strip(paragraph: _Paragraph) -> _Paragraph:
    """The paragraph without its Markdown marks; what they said is kept as its style."""
    text, marked = strip_marks(paragraph.text)
    style = paragraph.style
    return replace(
        paragraph,
        text=text,
        style=Style(
            marked.lead,
            marked.bold or style.bold,
            style.centred or marked.centred,
            marked.heading or style.heading,
        ),
    )


def _find_keys(items: Sequence[_Paragraph | Table]) -> range:
    """The first lines that follow each other as bold key and value (**发布日期**：…), two or more."""
    start = next((index for index, item in enumerate(items[:_KEYS_BEGIN]) if _is_key(item)), 0)
    end = start
    while end < len(items) and _is_key(items[end]):
        end += 1
    return range(start, end) if end - start > 1 else range(0)


def _is_key(item: _Paragraph | Table) -> bool:
    if isinstance(item, Table):
        return False
    key, value = _split_key(item)
    return 0 < len(key) <= _KEY_LENGTH and bool(value)


def _split_key(paragraph: _Paragraph) -> tuple[str, str]:
    """Key and value of a line whose bold lead ends at a colon; ("", "") of any other line."""
    lead = paragraph.style.lead
    key, value = paragraph.text[:lead].strip(), paragraph.text[lead:].strip()
    if key.endswith(_COLONS) or (key and value.startswith(_COLONS)):
        return key.rstrip("：: "), value.lstrip("：: ")
    return "", ""
