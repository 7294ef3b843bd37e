"""RTF 文档: .rtf bytes → SourceText, as the document prints."""

import re

from notice.builder import TextBuilder
from notice.diagnostic import ENCODING_DAMAGED, FILE_TRUNCATED
from notice.source import SourceText
from parsers.limits import check_text_size
from parsers.rtf.walk import RtfReader
from parsers.word.flow import write_blocks

# Pictures are written as long runs of digits; they are passed over, however large.
_DIGITS = re.compile(rb"[0-9A-Fa-f\s]{4096,}")


def read_rtf(data: bytes) -> SourceText:
    """RTF 文档: the text of an rtf file with the automatic numbers its writer printed into it.

    Tracked changes are accepted; hidden text, page numbers, running heads, pictures and a table of
    contents are left out; text boxes stand at their anchor, notes at the end. Paragraphs are
    located by their number outside tables (from 1, empty ones counted), cells by table, row and
    column. Raises LimitExceeded.
    """
    check_text_size(len(_DIGITS.sub(b"", data)))
    reader, builder = RtfReader(), TextBuilder("rtf", "rtf")
    write_blocks(reader.read(data), builder)
    if reader.cut:
        builder.note(FILE_TRUNCATED, detail="RTF 文档没有结尾")
    if reader.damaged:
        builder.note(ENCODING_DAMAGED, count=reader.damaged, encoding="RTF 标明的编码")
    return builder.build()
