"""XML 部件: one part of a zip-based office document → its elements, without running into a trap."""

import re

from lxml import etree

from notice.errors import LimitExceeded, UnreadableFile

Element = etree._Element

# No office format has a DTD (ISO/IEC 29500-2, XML usage; ODF 1.3 part 3 §2): one is an attack. Nulls:
# UTF-16.
_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
_WORDS = (b"DOCTYPE", "DOCTYPE".encode("utf-16-le"))  # a hundred times faster to look for than the pattern
_RESOURCE_LIMIT = "Excessive depth"  # libxml2 stops at 256 levels; office programs write some tens

SUSPICIOUS = "文件内含不允许的 DTD 声明（可能是恶意构造的文件），未予读取。请核实文件来源后重新取得。"
TOO_DEEP = "文件内部嵌套层次过深（可能是恶意构造的文件），未予读取。请用 WPS 或 Word 另存为 .docx 后再试。"


def parse_part(data: bytes) -> tuple[Element | None, bool]:
    """The root of `data` and whether all of it was good; what cannot be parsed is left out.

    Raises UnreadableFile: corrupt (a DTD), limit (nested too deep).
    """
    if any(word in data for word in _WORDS) and _DOCTYPE.search(data):
        raise UnreadableFile("corrupt", SUSPICIOUS)
    try:
        return etree.fromstring(data, _make_parser(recover=False)), True
    except etree.XMLSyntaxError as error:
        if _RESOURCE_LIMIT in str(error):
            raise LimitExceeded(TOO_DEEP) from error
    try:
        root = etree.fromstring(data, _make_parser(recover=True))
    except etree.XMLSyntaxError:
        return None, False
    if root is not None:
        etree.strip_tags(root, etree.Entity)  # undeclared ones (&nbsp;) would cut the text in two
    return root, False


def _make_parser(recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, recover=recover
    )
