"""邮件格式识别: whether bytes are a mail or a saved web page, both MIME messages (RFC 2045)."""

import re

# Mail servers write some kilobytes of headers; a message whose headers never end is none.
_HEADERS = 65_536
_BLANKS = b"\t\n\r \xef\xbb\xbf"
_FIRST = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t\r\n]")
_TYPE = re.compile(rb"^Content-Type:\s*(?:multipart/|text/(?:html|plain))", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"\r?\n[ \t]*\r?\n")


def is_mail(data: bytes) -> bool:
    """Whether `data` begins with the headers of a MIME message in several parts, a page or a text."""
    head = data[:_HEADERS].lstrip(_BLANKS)
    if not _FIRST.match(head):
        return False
    end = _END.search(head)
    if end is None:
        return False
    headers = head[: end.start()]
    return _TYPE.search(headers) is not None and _VERSION.search(headers) is not None
