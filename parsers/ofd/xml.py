"""OFD 的 XML: one member's bytes → its elements, whatever their namespace and encoding."""

import math
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from notice.errors import LimitExceeded, UnreadableFile
from parsers.decode import decode_text

Element = etree._Element

# GB/T 33190 uses no DTD: one is an attack.
_DOCTYPE = re.compile("<!DOCTYPE", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_SEPARATORS = re.compile(r"[\s,;]+")
_FARTHEST = 1e6  # millimetres; a page is some hundreds wide

SUSPICIOUS = "OFD 文件内含不允许的 DTD 声明（可能是恶意构造的文件），未予读取。请核实文件来源后重新取得。"
TOO_DEEP = "OFD 文件内部嵌套层次过深（可能是恶意构造的文件），未予读取。请核实文件来源后重新取得。"


def parse_xml(data: bytes) -> tuple[Element | None, bool]:
    """The root element of `data`, and whether all of it was good; None when it is no XML.

    Undeclared namespaces are no fault. Raises UnreadableFile (corrupt: a DTD; limit: nested too
    deep).
    """
    text, whole = _decode(data)
    if _DOCTYPE.search(text):
        raise UnreadableFile("corrupt", SUSPICIOUS)
    encoded = _DECLARATION.sub("", text, count=1).strip().encode("utf-8", "replace")
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError:
        return None, False
    faults = [entry for entry in parser.error_log if entry.domain_name != "NAMESPACE"]
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in faults):
        raise LimitExceeded(TOO_DEEP)
    if root is not None:
        etree.strip_tags(root, etree.Entity)  # undeclared ones (&nbsp;) would cut the text in two
    return root, whole and not faults


def _decode(data: bytes) -> tuple[str, bool]:
    """The characters of `data`; what its declaration says is believed only where it is likely."""
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        pass
    try:
        decoded = decode_text(data)
    except UnreadableFile:
        return "", False
    return decoded.text, not any(found.severity == "warning" for found in decoded.diagnostics)


def name_element(element: Element) -> str:
    """The element's name without namespace or prefix."""
    tag = element.tag
    return tag[max(tag.rfind("}"), tag.rfind(":")) + 1 :] if isinstance(tag, str) else ""


def find_children(parent: Element | None, name: str) -> Iterator[Element]:
    """The children of `parent` called `name`, in order; none of None."""
    if parent is not None:
        yield from (child for child in parent if name_element(child) == name)


def find_child(parent: Element | None, *names: str) -> Element | None:
    """The element reached from `parent` by the first child of each of `names` in turn."""
    for name in names:
        parent = next(find_children(parent, name), None)
    return parent


def read_location(parent: Element | None, *names: str) -> str:
    """The text of the element reached by `names`, without padding; "" where there is none."""
    element = find_child(parent, *names)
    return (element.text or "").strip() if element is not None else ""


def parse_number(text: str | None, default: float = 0.0) -> float:
    """`text` as a number; `default` where it is none, or beyond any page."""
    try:
        number = float(text) if text is not None else default
    except ValueError:
        return default
    return number if math.isfinite(number) and abs(number) <= _FARTHEST else default


def parse_numbers(text: str | None, count: int) -> tuple[float, ...] | None:
    """`text` as `count` numbers; None where it holds fewer (ST_Array, ST_Box)."""
    tokens = _SEPARATORS.split((text or "").strip(" \t\r\n,;"))
    return tuple(map(parse_number, tokens[:count])) if len(tokens) >= count else None


def expand_deltas(text: str | None, count: int) -> list[float]:
    """The first `count` numbers of DeltaX or DeltaY, ``g n v`` written out as n times v; none of -1.

    Source: GB/T 33190-2016 §11.3.
    """
    return list(islice(_list_deltas((text or "").split(), count), max(count, 0)))


def _list_deltas(tokens: list[str], most: int) -> Iterator[float]:
    position = 0
    while position < len(tokens):
        if tokens[position] in ("g", "G") and position + 2 < len(tokens):
            times = parse_number(tokens[position + 1], most)
            value = parse_number(tokens[position + 2])
            yield from [value] * int(min(max(times, 0), most))
            position += 3
        else:
            yield parse_number(tokens[position])
            position += 1
