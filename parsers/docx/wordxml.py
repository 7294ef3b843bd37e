"""Word XML 文档: one .xml file that Word writes, often named .doc by office systems → SourceText.

Word 2003 XML (WordprocessingML 2003) is turned into the names of ISO/IEC 29500, a flat package
(Flat OPC, ``pkg:package``) holds those already; the docx rooms read both.
"""

import re

from lxml import etree

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.decode import decode_text
from parsers.docx.blocks import BodyReader
from parsers.docx.numerals import name_format
from parsers.docx.parts import CORRUPT, Package
from parsers.docx.xml import VAL, Element, W, find_child
from parsers.limits import check_text_size
from parsers.word.flow import write_blocks
from parsers.xml_part import parse_part

_OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
_HINT = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_AML = "{http://schemas.microsoft.com/aml/2001/core}"
_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Pictures: longer than an XML reader takes, and nothing to read.
_BINARY = re.compile(r"<(w:binData|pkg:binaryData)\b[^>]*>[^<]*</\1>")
_NAMES = {
    "vmerge": "vMerge",
    "hmerge": "hMerge",
    "listPr": "numPr",
    "ilfo": "numId",
    "hlink": "hyperlink",
    "listDef": "abstractNum",
    "ilst": "abstractNumId",
    "list": "num",
    "nfc": "numFmt",
}
_ATTRIBUTES = {"fareast": "eastAsia", "listDefId": "abstractNumId", "ilfo": "numId"}
_CHANGES = {"Word.Insertion": W + "ins", "Word.Deletion": W + "del"}
_PARTS = ("document.main", "styles", "numbering", "footnotes", "endnotes")


def read_wordxml(data: bytes) -> SourceText:
    """Word XML 文档: the text of a Word 2003 XML or flat package file, as `parsers.docx.reader` prints it.

    Raises UnreadableFile (corrupt, limit).
    """
    check_text_size(len(data))
    text = _BINARY.sub("", _DECLARATION.sub("", decode_text(data).text))
    root, whole = parse_part(text.replace(_OLD, W[1:-1]).encode())
    if root is None:
        raise UnreadableFile("corrupt", CORRUPT)
    package = _open_flat(root) if root.tag == _PKG + "package" else _open_2003(root)
    builder = TextBuilder("wordxml", "wordxml")
    if not whole:
        builder.note(FILE_TRUNCATED, detail="Word XML 文档没有结尾")
    write_blocks(BodyReader(package).read(), builder)
    return builder.build()


def _open_flat(root: Element) -> Package:
    """The parts of a flat package by their content types."""
    found: dict[str, Element] = {}
    for part in root.iter(_PKG + "part"):
        kind = part.get(_PKG + "contentType", "").removesuffix("+xml").rpartition("wordprocessingml.")[2]
        content = part.find(_PKG + "xmlData/*")
        if content is not None:
            found.setdefault(kind, content)
    document, styles, numbering, footnotes, endnotes = map(found.get, _PARTS)
    if document is None:
        raise UnreadableFile("corrupt", CORRUPT)
    return Package(document, styles, numbering, footnotes, endnotes, [])


def _open_2003(root: Element) -> Package:
    """The parts of a Word 2003 document under the names of the later standard."""
    if find_child(root, "body") is None:
        raise UnreadableFile("corrupt", CORRUPT)
    _accept_annotations(root)
    etree.strip_tags(root, _HINT + "*", _AML + "content")
    for element in root.iter(W + "*"):
        _rename(element)
    footnotes, endnotes = (_collect_notes(root, name) for name in ("footnote", "endnote"))
    return Package(root, find_child(root, "styles"), find_child(root, "lists"), footnotes, endnotes, [])


def _accept_annotations(root: Element) -> None:
    """Tracked changes get the names they have in docx; comments and bookmarks are emptied."""
    for note in list(root.iter(_AML + "annotation")):
        change = _CHANGES.get(note.get(W + "type", ""))
        if change:
            note.tag = change
        else:
            note[:] = []


def _rename(element: Element) -> None:
    name = element.tag[len(W) :]
    element.tag = W + _NAMES.get(name, name)
    for old, new in _ATTRIBUTES.items():
        if W + old in element.attrib:
            element.set(W + new, element.attrib.pop(W + old))
    value = element.get(VAL, "")
    if name == "nfc":
        element.set(VAL, name_format(int(value)) if value.isdecimal() else "decimal")
    elif name == "suff":
        element.set(VAL, value.lower())


def _collect_notes(root: Element, name: str) -> Element:
    """The notes that stand in the text, moved to a part of their own; a reference takes their place."""
    part = etree.Element(f"{W}{name}s")
    for number, note in enumerate(list(root.iter(W + name))):
        parent = note.getparent()
        if parent is not None and parent.tag == W + "r":
            reference = etree.Element(f"{W}{name}Reference")
            for element in (reference, note):
                element.set(W + "id", str(number))
            parent.replace(note, reference)
            part.append(note)
    return part
