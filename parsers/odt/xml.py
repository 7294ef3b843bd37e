"""OpenDocument: the names and values that the odt rooms share (ODF 1.3, OASIS; ISO/IEC 26300)."""

import re

from lxml import etree

Element = etree._Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_BASE}:office:1.0}}"
TEXT = f"{{{_BASE}:text:1.0}}"
TABLE = f"{{{_BASE}:table:1.0}}"
DRAW = f"{{{_BASE}:drawing:1.0}}"
STYLE = f"{{{_BASE}:style:1.0}}"
FO = f"{{{_BASE}:xsl-fo-compatible:1.0}}"
MANIFEST = f"{{{_BASE}:manifest:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

PARAGRAPHS = frozenset({TEXT + "p", TEXT + "h"})
LIST, TABLES = TEXT + "list", TABLE + "table"

_NUMBER = re.compile(r"\d{1,9}")


def read_number(element: Element, name: str) -> int | None:
    """Attribute `name` as a whole number of at most nine digits, else None."""
    value = element.get(name)
    return int(value) if value is not None and _NUMBER.fullmatch(value) else None


def read_count(element: Element, name: str) -> int:
    """Attribute `name` as a number of repetitions or places: 1 where nothing is given."""
    return max(read_number(element, name) or 1, 1)
