"""Word XML: what office systems write from templates, often under the name of a .doc."""

import re
from contextlib import suppress
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import UnreadableFile
from notice.source import Style
from parsers import read_bytes
from parsers.docx.reader import read_docx
from parsers.docx.wordxml import read_wordxml
from tests.making.office import convert, needs_office
from tests.parsers.docx.maker import (
    make_abstract,
    make_cell,
    make_docx,
    make_level,
    make_num,
    paragraph,
    run,
    table,
)
from tests.parsers.rtf.maker import list_places
from tests.parsers.word97.old_forms import PRINTED, make_documents

NAMESPACES = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>'
LISTS = (
    '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/>'
    '<w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
    '<w:lvlText w:val="第%2条"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:nfc w:val="x"/>'
    '<w:lvlText w:val="%3."/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
)
STYLES = (
    '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/>'
    '<w:rPr><w:rFonts w:fareast="仿宋"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="1">'
    '<w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style></w:styles>'
)


def make_xml(body: str, head: str = HEAD) -> bytes:
    """A Word 2003 XML file of the w:body's children `body`."""
    return (
        f"{head}<w:wordDocument {NAMESPACES}>{LISTS}{STYLES}<w:body>{body}</w:body></w:wordDocument>".encode()
    )


def make_flat(docx: bytes) -> bytes:
    """The parts of `docx` as a flat package."""
    with ZipFile(BytesIO(docx)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        kinds = dict(re.findall(r'PartName="([^"]+)" ContentType="([^"]+)"', types))
        parts = "".join(
            f'<pkg:part pkg:name="/{name}" pkg:contentType="{kinds.get("/" + name, "text/xml")}"><pkg:xmlData>'
            f"{re.sub('<[?]xml.*?[?]>', '', archive.read(name).decode())}</pkg:xmlData></pkg:part>"
            for name in archive.namelist()
        )
    return f'{HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'.encode()


def change(kind: str, content: str) -> str:
    """An aml:annotation."""
    return f'<aml:annotation w:type="{kind}"><aml:content>{content}</aml:content></aml:annotation>'


def item(level: int, text: str) -> str:
    return paragraph(text, properties=f'<w:listPr><w:ilvl w:val="{level}"/><w:ilfo w:val="1"/></w:listPr>')


NOTE = f"<w:r><w:footnote>{paragraph('脚注')}</w:footnote></w:r>"
BOX = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
PICTURE = '<w:r><w:pict><w:binData w:name="a.jpg">AAAA</w:binData></w:pict></w:r>'


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (
            f"<wx:sect>{paragraph('甲')}<wx:sub-section>{paragraph('乙')}</wx:sub-section></wx:sect>",
            ["甲", "乙"],
            "sections",
        ),
        (
            item(0, "甲") + item(1, "乙") + item(2, "丙") + item(0, "丁"),
            ["一、甲", "第1条 乙", "1.丙", "二、丁"],
            "numbers",
        ),
        (
            paragraph(
                "甲",
                change("Word.Insertion", run("增")),
                change("Word.Deletion", "<w:r><w:delText>删</w:delText></w:r>"),
            ),
            ["甲增"],
            "tracked changes accepted",
        ),
        (
            paragraph("甲", change("Word.Comment", paragraph("批注")), change("Word.Bookmark.Start", "")),
            ["甲"],
            "comments",
        ),
        (paragraph("甲", NOTE, "乙") + paragraph("丙"), ["甲乙", "丙", "脚注"], "a footnote"),
        (paragraph("甲", BOX), ["甲", "框"], "a text box"),
        (paragraph("甲", PICTURE, "乙"), ["甲乙"], "a picture"),
        (paragraph(f"<w:hlink>{run('链')}</w:hlink>"), ["链"], "a link"),
        (paragraph("甲<>&"), ["甲<>&"], "characters that are escaped"),
    ],
)
def test_lines(body: str, lines: list[str], why: str) -> None:
    assert read_wordxml(make_xml(body)).text.split("\n") == lines, why


def test_merged_cells_and_styles() -> None:
    first = make_cell(paragraph("甲"), '<w:vmerge w:val="restart"/>')
    cells = table([first, "乙"], [make_cell(paragraph("不印"), "<w:vmerge/>"), "丁"])
    lead = paragraph(run("导语。", '<w:rFonts w:fareast="楷体"/>'), "正文，正文，正文。")
    source = read_wordxml(make_xml(cells + paragraph("总则", properties='<w:pStyle w:val="1"/>') + lead))
    assert list_places(source) == [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丁", 1, 1, 1, 1)]
    assert [block.style for block in source.blocks[-2:]] == [Style(heading=1), Style(lead=3)]


def test_a_flat_package_is_its_docx() -> None:
    numbers = make_abstract(0, make_level(0, "decimal", "%1.")) + make_num(1, 0)
    docx = make_docx(paragraph("甲", number=(1, 0)) + table(["一", "二"]), numbering=numbers)
    found, wanted = read_wordxml(make_flat(docx)), read_docx(docx)
    assert (found.text, found.blocks, found.tables) == (wanted.text, wanted.blocks, wanted.tables)
    assert found.text == "1.甲\n一\t二"


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_other_encodings(encoding: str) -> None:
    body = "".join(paragraph("云溪市澄江区人民政府办公室关于做好防汛工作的通知。") for _ in range(9))
    data = make_xml(body, HEAD.replace("UTF-8", "GB2312" if encoding == "gb18030" else encoding))
    assert read_wordxml(data.decode().encode(encoding)).text.startswith("云溪市澄江区")


def test_under_the_name_of_a_doc() -> None:
    source = read_bytes(make_xml(paragraph("甲")), "通知.doc")
    assert (source.text, source.format) == ("甲", "wordxml")
    assert [note.code for note in source.diagnostics] == ["format-mismatch"]


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"<x/>", "corrupt", "another XML"),
        (f"{HEAD}<w:wordDocument {NAMESPACES}/>".encode(), "corrupt", "no body"),
        (
            make_flat(make_docx("")).replace(b"document.main", b"other"),
            "corrupt",
            "a package without a document",
        ),
        (
            make_xml(paragraph("&x;"), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
            "corrupt",
            "an entity",
        ),
        (make_xml("<w:p>" * 50_000), "limit", "50,000 elements deep"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_wordxml(data)
    assert caught.value.kind == kind, why


def test_a_file_cut_off_is_read_as_far_as_it_goes() -> None:
    source = read_wordxml(make_xml(paragraph("甲") + paragraph("乙"))[:-20])
    assert source.text == "甲\n乙"
    assert [note.code for note in source.diagnostics] == ["file-truncated"]


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=6))
def test_changed_bytes_never_crash(place: int, changed: bytes) -> None:
    data = bytearray(make_xml(item(0, "甲") + paragraph("乙", NOTE) + table(["一", "二"])))
    data[place : place + len(changed)] = changed
    with suppress(UnreadableFile):
        assert len(read_wordxml(bytes(data)).text) <= len(data)


@cache
def make_xmls() -> dict[str, bytes]:
    """The samples with typed numbers as Word 2003 XML, in one call of LibreOffice."""
    documents = {name: data for (name, automatic), data in make_documents().items() if not automatic}
    return convert(documents, "xml", "MS Word 2003 XML")


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("name", PRINTED, ids=[str(number) for number in range(len(PRINTED))])
def test_samples_read_as_from_docx(name: str) -> None:
    """LibreOffice's filter drops tabs, looks and merged cells; paragraphs and cells stay."""
    wanted, found = read_docx(make_documents()[name, False]), read_wordxml(make_xmls()[name])
    assert found.text.split() == wanted.text.split()
