"""WordprocessingML: the names and values that the docx rooms share (ISO/IEC 29500-1 §17)."""

import re

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
VAL = W + "val"

_NUMBER = re.compile(r"-?\d{1,9}")
_OFF = frozenset({"0", "false", "off", "none"})


def find_child(parent: Element | None, name: str) -> Element | None:
    """`parent`'s first child ``w:name`` (twice as fast as lxml's find)."""
    return None if parent is None else next(parent.iterchildren(W + name), None)


def map_children(parent: Element | None) -> dict[str, Element]:
    """`parent`'s children by their tag, the last of each: one walk where several are looked for."""
    return {} if parent is None else {child.tag: child for child in parent}


def read_value(parent: Element | None, name: str) -> str | None:
    """The w:val of `parent`'s child ``w:name``; None without child or value."""
    child = find_child(parent, name)
    return None if child is None else child.get(VAL)


def read_number(parent: Element | None, name: str) -> int | None:
    """The same as a whole number; None as well where it is not one."""
    return parse_number(read_value(parent, name))


def parse_number(value: str | None) -> int | None:
    """`value` as a whole number of at most nine digits, else None."""
    return int(value) if value is not None and _NUMBER.fullmatch(value) else None


def is_on(switch: Element | None) -> bool:
    """An on/off property (ST_OnOff): on when named without value, off when not named."""
    return switch is not None and switch.get(VAL, "1") not in _OFF


def choose_alternative(element: Element) -> Element | None:
    """The one branch of mc:AlternateContent to read: its first choice that holds anything."""
    branches = [
        branch for branch in element if branch.tag in (MC + "Choice", MC + "Fallback") and len(branch)
    ]
    return branches[0] if branches else None
