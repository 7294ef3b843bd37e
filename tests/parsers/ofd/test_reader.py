"""OFD files written by hand: paragraphs, tables, templates, damage, and files that cannot be read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from notice.source import SourceText, Style
from parsers.ofd.reader import read_ofd
from tests.parsers.ofd.maker import (
    NAMESPACE,
    PARAGRAPHS,
    SIZE,
    draw_grid,
    list_members,
    make_ofd,
    make_page,
    pack,
    set_paragraphs,
    set_text,
)

PAGE = make_page(set_paragraphs())
MEMBERS = list_members([PAGE])
MILLIMETRE = 72 / 25.4


def read(*pages: str, **parts: str) -> list[str]:
    return read_ofd(make_ofd(*pages, **parts)).text.split("\n")


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def change(old: str, new: str) -> dict[str, str]:
    """The members with `old` replaced by `new` in each."""
    return {name: text.replace(old, new) for name, text in MEMBERS.items()}


def test_paragraphs_and_places() -> None:
    source = read_ofd(make_ofd(PAGE))
    assert source.text.split("\n") == list(PARAGRAPHS)
    assert (source.format, source.parser, source.pages, source.diagnostics) == ("ofd", "ofd", 1, ())
    first = source.locate(0)
    assert first.page == 1
    assert first.box is not None
    x0, top, x1, bottom = (edge / MILLIMETRE for edge in first.box)
    assert x0 == pytest.approx(28 + 2 * SIZE, abs=0.1)
    assert x1 == pytest.approx(28 + 2 * SIZE + 13 * SIZE, abs=0.1)
    assert top == pytest.approx(40 - 0.88 * SIZE, abs=0.1)
    assert bottom == pytest.approx(top + SIZE, abs=0.1)


def test_page_breaks_and_page_numbers() -> None:
    foot = [set_text(f"— {number} —", 98, 280, 4.9, deltas="") for number in (1, 2)]
    pages = [
        make_page(set_paragraphs(part), foot[n]) for n, part in enumerate((PARAGRAPHS[:3], PARAGRAPHS[3:]))
    ]
    source = read_ofd(make_ofd(*pages))
    assert source.text.split("\n") == list(PARAGRAPHS)
    assert source.locate(len(source.text)).page == 2


def test_a_table_of_drawn_lines() -> None:
    cells = set_text("任务", 32, 66) + set_text("单位", 92, 66) + set_text("修路", 32, 78)
    source = read_ofd(
        make_ofd(make_page(draw_grid((30, 90, 150), (60, 70, 82)), cells, set_text("区交通局", 92, 78)))
    )
    assert source.text == "任务\t单位\n修路\t区交通局"
    assert [(cell.row, cell.column) for cell in source.tables[0].cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    place = source.locate(len(source.text))
    assert (place.page, place.table, place.row, place.column) == (1, 1, 2, 2)
    assert place.box == pytest.approx([edge * MILLIMETRE for edge in (90, 70, 150, 82)], abs=0.1)


def test_bold_and_lead() -> None:
    lead = set_text("压实责任。", 40, 100, Font="8") + set_text("各镇落实包保制度。", 40 + 5 * SIZE, 100)
    weight = set_text("附件", 28, 130, Weight="700")
    source = read_ofd(make_ofd(make_page(lead, weight)))
    assert [block.style for block in source.blocks] == [Style(lead=5), Style(bold=True)]


def test_templates_and_what_is_hidden() -> None:
    template = make_page(set_text("云溪市澄江区人民政府办公室文件", 40, 30))
    page = make_page(
        set_paragraphs(), set_text("草稿", 40, 200, Visible="false"), before='<ofd:Template TemplateID="9"/>'
    )
    source = read_ofd(make_ofd(page, templates={"9": template}))
    assert source.text.split("\n") == ["云溪市澄江区人民政府办公室文件", *PARAGRAPHS]
    assert source.diagnostics == ()
    missing = read_ofd(make_ofd(page))
    assert missing.text.split("\n") == list(PARAGRAPHS)
    assert codes(missing) == ["file-truncated"]


def test_composite_units_stand_where_they_are_used() -> None:
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5" Width="60" Height="10"><ofd:Content>'
        f"{set_text('区应急局', 0, SIZE)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    members = list_members([make_page('<ofd:CompositeObject ID="6" ResourceID="5" Boundary="50 60 60 10"/>')])
    members["Doc_0/PublicRes.xml"] = members["Doc_0/PublicRes.xml"].replace(
        "</ofd:Fonts>", "</ofd:Fonts>" + unit
    )
    source = read_ofd(pack(members))
    assert source.text == "区应急局"
    box = source.locate(0).box
    assert box is not None
    assert box[0] == pytest.approx(50 * MILLIMETRE, abs=0.1)
    assert box[3] == pytest.approx((60 + SIZE * 1.12) * MILLIMETRE, abs=0.2)


def test_several_documents_follow_each_other() -> None:
    members = dict(MEMBERS)
    body = "<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>"
    members["OFD.xml"] = members["OFD.xml"].replace("</ofd:OFD>", f"{body}</ofd:OFD>")
    second = list_members([make_page(set_paragraphs(["附件：任务分工表"]))])
    members |= {name.replace("Doc_0", "Doc_1"): text for name, text in second.items() if "Doc_0" in name}
    source = read_ofd(pack(members))
    assert source.text.split("\n") == [*PARAGRAPHS, "附件：任务分工表"]
    assert (source.pages, source.locate(len(source.text)).page) == (2, 2)


def test_text_set_up_the_page_is_read() -> None:
    turned = "".join(
        set_text(text, 60 + 30 * number, 200, CTM="0 -1 1 0 0 0")
        for number, text in enumerate(PARAGRAPHS[:2])
    )
    source = read_ofd(make_ofd(make_page(turned, set_text("内部资料", 20, 20))))
    assert source.text.split("\n") == list(PARAGRAPHS[:2])
    box = source.locate(0).box
    assert box is not None
    assert box[3] - box[1] > box[2] - box[0]


def test_turned_text_is_left_out_and_named() -> None:
    watermark = set_text("云溪市澄江区人民政府办公室内部资料", 40, 200, CTM="0.7 -0.7 0.7 0.7 0 0")
    source = read_ofd(make_ofd(make_page(set_paragraphs(), watermark)))
    assert source.text.split("\n") == list(PARAGRAPHS)
    assert codes(source) == ["text-turned"]


@pytest.mark.parametrize(
    ("members", "encoding", "why"),
    [
        (change("ofd:", ""), "utf-8", "no prefix"),
        (change(f' xmlns:ofd="{NAMESPACE}"', ""), "utf-8", "no namespace declared"),
        (change(NAMESPACE, "http://www.ofdspec.org"), "utf-8", "the namespace of an older draft"),
        (change("ofd", "x"), "utf-8", "another prefix and another namespace"),
        (MEMBERS, "gb18030", "as it says"),
        (MEMBERS, "utf-16", "with a mark"),
        ({name.upper(): text for name, text in MEMBERS.items()}, "utf-8", "names in capitals"),
        (
            {name.replace("/", "\\"): text for name, text in MEMBERS.items()},
            "utf-8",
            "names with backslashes",
        ),
        (change("Doc_0/Document", "/Doc_0/Document"), "utf-8", "from the root"),
        (change('BaseLoc="Pages', 'BaseLoc="Doc_0/Pages'), "utf-8", "from the root, without a slash"),
        (change('BaseLoc="Pages', 'BaseLoc="/Pages'), "utf-8", "from the document, with a slash"),
    ],
)
def test_namespaces_encodings_and_locations(members: dict[str, str], encoding: str, why: str) -> None:
    source = read_ofd(pack(members, encoding))
    assert source.text.split("\n") == list(PARAGRAPHS), why
    assert source.diagnostics == (), why


def test_a_lying_encoding_is_not_believed() -> None:
    lying = {
        name: f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode("gb18030")
        for name, text in MEMBERS.items()
    }
    assert read_ofd(pack(lying)).text.split("\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("members", "paragraphs", "why"),
    [
        ({**MEMBERS, "OFD.xml": "<ofd:OFD/>"}, PARAGRAPHS, "an entrance that leads nowhere"),
        (change('<ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/>', ""), PARAGRAPHS, "pages not listed"),
    ],
)
def test_what_is_not_referred_to_is_found(
    members: dict[str, str], paragraphs: tuple[str, ...], why: str
) -> None:
    assert read_ofd(pack(members)).text.split("\n") == list(paragraphs), why


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Doc_0/Pages/Page_1/Content.xml", None),
        ("Doc_0/Pages/Page_1/Content.xml", "<ofd:Page><ofd:Content><ofd:Lay"),
        ("Doc_0/PublicRes.xml", None),
        ("Doc_0/PublicRes.xml", "garbage"),
    ],
)
def test_a_missing_or_broken_member_costs_only_itself(name: str, content: str | None) -> None:
    members = list_members([PAGE, make_page(set_text("附件", 28, 40))])
    if content is None:
        del members[name]
    else:
        members[name] = content
    source = read_ofd(pack(members))
    assert source.text.split("\n")[:5] == list(PARAGRAPHS)
    assert codes(source) == ["file-truncated"]
    assert name.rpartition("/")[2].lower() in source.diagnostics[0].message.lower()


def test_seals_and_attachments_are_named() -> None:
    members = dict(MEMBERS)
    members["OFD.xml"] = members["OFD.xml"].replace(
        "</ofd:DocBody>", "<ofd:Signatures>Doc_0/Signs/S.xml</ofd:Signatures></ofd:DocBody>"
    )
    members["Doc_0/Signs/S.xml"] = (
        '<ofd:Signatures><ofd:Signature ID="1" BaseLoc="x"/><ofd:Signature ID="2"/></ofd:Signatures>'
    )
    members["Doc_0/Document.xml"] = members["Doc_0/Document.xml"].replace(
        "</ofd:Document>", "<ofd:Attachments>Attachments.xml</ofd:Attachments></ofd:Document>"
    )
    members["Doc_0/Attachments.xml"] = (
        '<ofd:Attachments><ofd:Attachment ID="1" Name="分工表"><ofd:FileLoc>Att/a.xlsx</ofd:FileLoc></ofd:Attachment>'
        '<ofd:Attachment ID="2" Name="名单.docx"><ofd:FileLoc>Att/b.docx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>'
    )
    source = read_ofd(pack(members))
    assert source.text.split("\n") == list(PARAGRAPHS)
    assert codes(source) == ["seal-unverified", "attachments-inside"]
    assert "2 个" in source.diagnostics[0].message
    assert "分工表.xlsx、名单.docx" in source.diagnostics[1].message


PICTURE = '<ofd:ImageObject ID="4" ResourceID="3" Boundary="0 0 210 297"/>'
ENTITIES = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "kind", "says", "why"),
    [
        (b"PK\x03\x04 ofd.xml", "corrupt", "损坏", "no zip behind the mark"),
        (make_ofd(PAGE)[:-400], "corrupt", "损坏", "cut short"),
        (pack({"OFD.xml": "<ofd:OFD/>"}), "corrupt", "损坏", "nothing but an entrance"),
        (make_ofd(make_page()), "no-text", "没有文字", "an empty page"),
        (make_ofd(make_page(PICTURE)), "no-text", "扫描", "a scan"),
        (
            make_ofd(make_page(set_text("\ue001\ue002\u00a4\ue003", 28, 40))),
            "no-text",
            "什么字",
            "glyphs without meaning",
        ),
        (
            pack({**MEMBERS, "Doc_0/Document.xml": ENTITIES + "<a/>"}),
            "corrupt",
            "DTD",
            "a DTD that reads files",
        ),
        (
            pack({**MEMBERS, "Doc_0/Pages/Page_0/Content.xml": LAUGHS + "<a>&b;</a>"}),
            "corrupt",
            "DTD",
            "billion laughs",
        ),
        (make_ofd(make_page("<a>" * 300 + "</a>" * 300)), "limit", "嵌套", "300 elements inside each other"),
        (
            pack({"Encryptions.xml": "<a/>", "OFD.xml": b"\x93\x11\x7f" * 40}),
            "encrypted",
            "加密",
            "encrypted (GM/T 0099)",
        ),
        (make_ofd(*["<ofd:Page/>"] * 3001), "limit", "3001 页", "too many pages"),
    ],
)
def test_files_that_cannot_be_read(data: bytes, kind: str, says: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_ofd(data)
    assert (caught.value.kind, says in caught.value.message) == (kind, True), why


def test_what_is_not_encrypted_is_read() -> None:
    source = read_ofd(pack({**MEMBERS, "Encryptions.xml": "<ofd:Encryptions/>"}))
    assert source.text.split("\n") == list(PARAGRAPHS)
    assert codes(source) == ["file-truncated"]


def test_units_that_use_each_other_end() -> None:
    many = '<ofd:CompositeObject ID="6" ResourceID="5" Boundary="0 0 1 1"/>' * 100
    unit = f'<ofd:CompositeGraphicUnit ID="5"><ofd:Content>{many}</ofd:Content></ofd:CompositeGraphicUnit>'
    members = list_members([make_page(many)])
    members["Doc_0/PublicRes.xml"] = f"<ofd:Res>{unit}</ofd:Res>"
    with pytest.raises(LimitExceeded) as caught:
        read_ofd(pack(members))
    assert "对象" in caught.value.message


def test_a_zip_bomb_is_not_unpacked() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, text in MEMBERS.items():
            archive.writestr(name, text + " " * (70 << 20 if name.endswith("Content.xml") else 0))
    with pytest.raises(LimitExceeded) as caught:
        read_ofd(data.getvalue())
    assert "解压" in caught.value.message


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_changed_bytes_are_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(MEMBERS)))
    content = bytearray(MEMBERS[name].encode())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(content)))
    try:
        source = read_ofd(pack({**MEMBERS, name: bytes(content[:cut])}))
    except UnreadableFile:
        return
    assert source.text.split("\n") == [block.span.cut(source.text) for block in source.blocks]
