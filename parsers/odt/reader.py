"""OpenDocument 文档: .odt bytes → SourceText, as the document prints."""

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.source import SourceText
from parsers.odt.blocks import BodyReader
from parsers.odt.parts import open_package
from parsers.word.flow import write_blocks


def read_odt(data: bytes) -> SourceText:
    """OpenDocument 文档: the text of an odt file with its automatic numbers printed.

    Tracked changes are accepted; comments, hidden text, page numbers, running heads and a table of
    contents are left out; text boxes stand at their anchor, notes at the end. Paragraphs are
    located by their number outside tables (from 1, empty ones and the contents counted), cells by
    table, row and column. Raises UnreadableFile (corrupt, encrypted, limit).
    """
    package = open_package(data)
    builder = TextBuilder("odt", "odt")
    if package.damaged:
        builder.note(FILE_TRUNCATED, detail="、".join(package.damaged))
    write_blocks(BodyReader(package).read(), builder)
    return builder.build()
