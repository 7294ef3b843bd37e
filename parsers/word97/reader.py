"""Word 97-2003 文档: .doc and .wps bytes → SourceText, as the document prints."""

from msgspec.structs import replace

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.source import SourceText
from parsers.docx.reader import read_docx
from parsers.word.flow import write_blocks
from parsers.word.office import convert_office
from parsers.word97.file import open_file
from parsers.word97.walk import WordReader

_NAME_95 = "Word 6.0/95 文档（.doc）"


def read_word97(data: bytes) -> SourceText:
    """Word 97-2003 文档: the text of a .doc, or of a .wps of Kingsoft, with its automatic numbers.

    Tracked changes are accepted; comments, hidden text, page numbers, running heads and a table of
    contents are left out; text boxes stand at their anchor, notes at the end. Paragraphs are
    located by their number outside tables (from 1, empty ones counted), cells by table, row and
    column. Documents of Word 6 and 95 are read with the help of LibreOffice. Raises UnreadableFile
    (corrupt, encrypted, limit; missing-tool and timeout for Word 6 and 95).
    """
    file = open_file(data)
    if file.old:
        converted = read_docx(convert_office(data, ".doc", _NAME_95))
        return replace(converted, format="doc", parser="libreoffice")
    builder = TextBuilder("doc", "word97")
    reader = WordReader(file)
    if not (file.whole and reader.whole):
        builder.note(FILE_TRUNCATED, detail="文档中有一部分文字缺失")
    write_blocks(reader.read(), builder)
    return builder.build()
