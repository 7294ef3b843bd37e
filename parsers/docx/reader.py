"""Word 文档: .docx bytes → SourceText, as the document prints."""

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.source import SourceText
from parsers.docx.blocks import BodyReader
from parsers.docx.parts import open_package
from parsers.docx.pictures import find_large_pictures, note_pictures, read_pictures
from parsers.word.flow import write_blocks


def read_docx(data: bytes) -> SourceText:
    """Word 文档: the text of a docx file with its automatic numbers printed.

    Tracked changes are accepted; comments, hidden text, page numbers, running heads and an
    automatic table of contents are left out; foot- and endnotes stand at the end. Paragraphs are
    located by their number in the body (from 1, empty ones and the contents counted), cells by
    table, row and column. A document of nothing but pictures as large as pages is read by OCR, each
    a page. Raises UnreadableFile (corrupt, encrypted, no-text, limit), MissingTool for such a document
    without the OCR extra.
    """
    package = open_package(data)
    builder = TextBuilder("docx", "docx")
    if package.damaged:
        builder.note(FILE_TRUNCATED, detail="、".join(package.damaged))
    write_blocks(BodyReader(package).read(), builder)
    pictures = find_large_pictures(package.document)
    if pictures and not builder.length:
        return builder.build(pages=read_pictures(data, package, pictures, builder))
    note_pictures(pictures, builder)
    return builder.build()
