"""邮件部分: the body and the attachments of a MIME message (RFC 2045…2049, RFC 2557)."""

import codecs
from email import message_from_string
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from msgspec import Struct

from notice.errors import LimitExceeded, UnreadableFile
from parsers.bundle.names import clean_path, decode_raw
from parsers.limits import LIMITS

NO_TEXT = "邮件或网页归档里没有可读的正文和附件。请用邮件软件或浏览器打开核对后，把正文另存为 .html 再试。"
TOO_MANY = "邮件的部分过多（可能是恶意构造的文件），未予读取。请用邮件软件打开后，把公文附件另存再试。"
TOO_DEEP = "邮件的嵌套层次过深（可能是恶意构造的文件），未予读取。请用邮件软件打开后，把公文附件另存再试。"

# Declared character sets that are believed where the bytes are valid in them. Others (iso-8859-1,
# windows-1252) are written by default for texts they cannot hold.
_TRUSTED = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5", "utf-8": "utf-8"}
_SHOWN = ("image", "audio", "video", "font", "text")
_BODIES = ("text/html", "text/plain")


class Mail(Struct, frozen=True):
    """``bodies`` are the pages, or without pages the texts, in their order; attachments are (name, content)."""

    bodies: tuple[bytes, ...]
    attachments: tuple[tuple[str, bytes], ...]
    is_page: bool


def open_mail(data: bytes) -> Mail:
    """The parts of the message in `data`. Raises UnreadableFile: corrupt, limit (too many, too deep)."""
    if data.count(b"\n--") > LIMITS.entries:  # a part begins so
        raise LimitExceeded(TOO_MANY)
    try:
        # As Latin-1, so that file names in bare bytes are not replaced: every character is one byte.
        message = message_from_string(data.decode("latin-1"))
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError as error:
        raise LimitExceeded(TOO_DEEP) from error
    attachments = tuple((_name_part(part), _decode(part)) for part in parts if _is_attachment(part))
    bodies = [part for part in parts if part.get_content_type() in _BODIES and not _is_attachment(part)]
    contents = {
        kind: [_decode_text(part) for part in bodies if part.get_content_type() == kind] for kind in _BODIES
    }
    written = next(
        (filled for kind in _BODIES if (filled := [one for one in contents[kind] if one.strip()])), []
    )
    if not written and not attachments:
        raise UnreadableFile("corrupt", NO_TEXT)
    return Mail(tuple(written), attachments, _is_page(message))


def _is_page(message: Message) -> bool:
    """A web page saved with what it shows, not a letter: no one it was sent to."""
    return message.get_content_type() in ("multipart/related", "text/html") and "to" not in message


def _is_attachment(part: Message) -> bool:
    """Named and not shown in place: pictures and styles that a page or letter refers to are none."""
    if part.get_content_disposition() == "attachment":
        return True
    inside = part.get_content_disposition() == "inline" or "content-id" in part or "content-location" in part
    return bool(part.get_filename()) and not (inside and part.get_content_maintype() in _SHOWN)


def _name_part(part: Message) -> str:
    """The attachment's file name, however it was encoded (RFC 2047, RFC 2231, bare bytes)."""
    name = part.get_filename() or ""
    try:
        pieces = decode_header(name)
    except HeaderParseError:
        pieces = [(name, None)]
    return clean_path("".join(_decode_piece(piece, charset) for piece, charset in pieces)) or "附件"


def _decode_piece(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str) and not piece.isascii():
        try:
            return decode_raw(piece.encode("latin-1"))
        except UnicodeEncodeError:  # decoded already
            return piece
    raw = piece.encode("ascii") if isinstance(piece, str) else piece
    codec = _TRUSTED.get((charset or "").lower())
    return raw.decode(codec, "replace") if codec else decode_raw(raw)


def _decode(part: Message) -> bytes:
    """The content of a part without its transfer encoding."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decode_text(part: Message) -> bytes:
    """A page or text: in UTF-8, marked so, where its declared character set holds good; else as it is."""
    content = _decode(part)
    codec = _TRUSTED.get(str(part.get_content_charset()))
    if codec is None or content.startswith(codecs.BOM_UTF8):
        return content
    try:
        return codecs.BOM_UTF8 + content.decode(codec).encode("utf-8")
    except UnicodeDecodeError:
        return content
