"""敌意文件: files made to break a reader, by name; what each must end as stands beside it."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec import Struct

from tests.making.kinds import HEAD, ITEMS, LINES, make_kinds
from tests.parsers.docx.maker import NAMESPACES, make_docx, make_rels, make_zip, paragraph
from tests.parsers.docx.test_parts import encrypt
from tests.parsers.odt import maker as odt
from tests.parsers.ofd import maker as ofd
from tests.parsers.pdf.bytes_maker import BODY, set_lines, write_pdf
from tests.parsers.sheet.xls_maker import make_ole2

TEXT = "\n".join(LINES)
PAGE = "".join(f"<p>{line}</p>" for line in LINES)
LAUGHS = '<!ENTITY l0 "哈哈哈哈哈哈哈哈哈哈">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
)
TRAPS = {
    "xxe": ('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
    "laughs": (f"<!DOCTYPE x [{LAUGHS}]>", "&l9;"),
}
DEEP = 50_000
_MEGABYTE = 1 << 20


class Hostile(Struct, frozen=True):
    """``ends`` are the kinds it may fail with, "partial", "skipped", or "ok: " and a word of the text."""

    name: str
    make: Callable[[], bytes]
    ends: tuple[str, ...]


def pack_word(document: str, declaration: str = "") -> bytes:
    """A docx whose document part has `declaration` before its root."""
    body = f"{declaration}<w:document {NAMESPACES}><w:body>{document}</w:body></w:document>"
    return make_zip(
        {"_rels/.rels": make_rels({"officeDocument": "word/document.xml"}), "word/document.xml": body}
    )


def list_traps() -> list[Hostile]:
    """A DTD that names a file, and one that grows without end, in every XML there is."""
    kinds = make_kinds()
    traps: list[Hostile] = []
    for name, (doctype, entity) in TRAPS.items():
        made = {
            f"{name}.docx": pack_word(paragraph(f"<w:r><w:t>{entity}</w:t></w:r>"), doctype),
            f"{name}.odt": odt.make_files(
                {"content.xml": doctype + odt.make_content(f"<text:p>{entity}</text:p>")}
            ),
            f"{name}.ofd": ofd.pack(
                {
                    part: doctype + text
                    for part, text in ofd.list_members([ofd.make_page(ofd.set_text(entity, 28, 40))]).items()
                }
            ),
            f"{name}.xlsx": _insert(kinds["book.xlsx"], "xl/worksheets/sheet1.xml", doctype),
            f"{name}-word.xml": kinds["flat.xml"].replace(
                b"<pkg:package", doctype.encode() + b"<pkg:package", 1
            ),
            f"{name}-sheet.xml": kinds["book.xml"].replace(b"<Workbook", doctype.encode() + b"<Workbook", 1),
        }
        traps += [Hostile(file, lambda data=data: data, ("corrupt",)) for file, data in made.items()]
    return traps


def _insert(data: bytes, member: str, doctype: str) -> bytes:
    """The zip `data` with `doctype` before the root of `member`."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[member] = doctype.encode() + files[member].partition(b"?>")[2]
    return make_zip(files)


def make_bomb(member: str, megabytes: int = 80) -> bytes:
    """A zip of some hundred kilobytes whose `member` unpacks to `megabytes`."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive, archive.open(member, "w") as stream:
        for _ in range(megabytes):
            stream.write(bytes(_MEGABYTE))
    return out.getvalue()


def lie_about_size(data: bytes) -> bytes:
    """The zip `data` whose members say that they unpack to one byte."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 24 : at + 28] = (1).to_bytes(4, "little")
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def hide_meaning() -> bytes:
    """A pdf whose font says of no character what it is (no ToUnicode, an unknown encoding)."""
    data = write_pdf([set_lines(80, 700, BODY)])
    return (
        data.replace(b"/UniGB-UCS2-H", b"/Identity-H  ")
        .replace(b"(Adobe)", b"(Odd)  ")
        .replace(b"(GB1)", b"(Own)")
    )


NAMED = [
    Hostile("bomb.docx", lambda: make_bomb("word/document.xml"), ("limit",)),
    Hostile("bomb.xlsx", lambda: make_bomb("xl/workbook.xml"), ("limit",)),
    Hostile("bomb.ofd", lambda: make_bomb("OFD.xml", 520), ("limit",)),
    Hostile("bomb.odt", lambda: _bomb_odt(), ("limit",)),
    Hostile("bomb.zip", lambda: make_bomb("通知.txt", 520), ("limit",)),
    Hostile("bomb-inside.zip", lambda: make_zip({"甲.zip": make_bomb("通知.txt", 520)}), ("limit",)),
    Hostile(
        "lying-size.docx", lambda: lie_about_size(make_kinds()["word.docx"]), ("corrupt", "empty", "partial")
    ),
    Hostile("many.zip", lambda: make_zip({f"{at}.txt": "x" for at in range(10_001)}), ("limit",)),
    *list_traps(),
    Hostile("deep-div.html", lambda: ("<div>" * DEEP + PAGE + "</div>" * DEEP).encode(), ("ok: 区水利局",)),
    Hostile("deep-table.html", lambda: ("<table><tr><td>" * DEEP + PAGE).encode(), ("ok: 区水利局",)),
    Hostile("deep-list.html", lambda: ("<ul><li>" * DEEP + PAGE).encode(), ("ok: 区水利局",)),
    Hostile(
        "deep.docx",
        lambda: pack_word(
            "<w:sdt><w:sdtContent>" * DEEP + paragraph("甲") + "</w:sdtContent></w:sdt>" * DEEP
        ),
        ("limit",),
    ),
    Hostile(
        "deep.rtf",
        lambda: rb"{\rtf1\ansicpg936 " + b"{" * DEEP + "甲".encode("gbk"),
        ("skipped", "incomplete"),
    ),
    Hostile("deep.eml", lambda: _nest_mail(), ("limit",)),
    Hostile(
        "unclosed.html",
        lambda: f"<html><body><div>{PAGE}<table><tr><td>甲".encode(),
        ("ok: 区水利局", "partial"),
    ),
    Hostile(
        "unclosed-tag.html", lambda: f"<html><body>{PAGE}<p class=".encode(), ("ok: 区水利局", "partial")
    ),
    Hostile("unclosed-comment.html", lambda: f"<html><body>{PAGE}<!-- {PAGE}".encode(), ("partial",)),
    Hostile("unclosed-script.html", lambda: f"<html><body>{PAGE}<script>{PAGE}".encode(), ("partial",)),
    Hostile("locked.pdf", lambda: _lock_pdf(), ("encrypted",)),
    Hostile("locked.docx", lambda: make_ole2(b"x" * 5000, "EncryptedPackage"), ("encrypted",)),
    Hostile("locked-members.docx", lambda: encrypt(make_docx(paragraph("甲"))), ("encrypted",)),
    Hostile(
        "locked.ofd",
        lambda: ofd.pack({"Encryptions.xml": "<a/>", "OFD.xml": b"\x93\x11\x7f" * 40}),
        ("encrypted",),
    ),
    Hostile("locked.zip", lambda: encrypt(make_zip({"a.txt": TEXT})), ("encrypted",)),
    Hostile("no-meaning.pdf", hide_meaning, ("no-text", "missing-tool", "skipped")),
    Hostile(
        "lying-meta.html",
        lambda: f'<html><head><meta charset="gb2312"></head><body>{PAGE}</body></html>'.encode(),
        ("ok: 区水利局",),
    ),
    Hostile(
        "lying-utf8.html",
        lambda: f'<html><head><meta charset="utf-8"></head><body>{PAGE}</body></html>'.encode("gb18030"),
        ("ok: 区水利局",),
    ),
    Hostile("lying.xml", lambda: make_kinds()["flat.xml"].replace(b"UTF-8", b"GB2312"), ("ok: 区水利局",)),
    Hostile("lying-mark.txt", lambda: b"\xff\xfe" + TEXT.encode(), ("ok: 区水利局",)),
    Hostile("empty.docx", lambda: b"", ("empty",)),
    Hostile("nulls.doc", lambda: bytes(5000), ("empty",)),
    Hostile("line.txt", lambda: b"a" * (300 * _MEGABYTE), ("limit",)),
    Hostile(
        "line-below.txt", lambda: TEXT.encode() + "。各镇要抓好落实".encode() * 100_000, ("ok: 区水利局",)
    ),
    Hostile("wrong.docx", lambda: make_kinds()["print.pdf"], ("ok: 区水利局",)),
    Hostile("wrong.pdf", lambda: make_kinds()["word.docx"], ("ok: 区水利局",)),
    Hostile("wrong.txt", lambda: make_kinds()["old.doc"], ("ok: 区水利局",)),
    Hostile("text.doc", TEXT.encode, ("ok: 区水利局",)),
    Hostile("text-gb.doc", lambda: TEXT.encode("gb18030"), ("ok: 区水利局",)),
    Hostile("page.doc", lambda: f"<html><body>{PAGE}</body></html>".encode(), ("ok: 区水利局",)),
    Hostile("traversal.zip", lambda: make_zip({"../../../../tmp/fengong-out.txt": TEXT}), ("ok: 区水利局",)),
    Hostile("traversal-windows.zip", lambda: make_zip({"..\\..\\C:\\out.txt": TEXT}), ("ok: 区水利局",)),
    Hostile("brackets.txt", lambda: (TEXT + "（" * 100_000).encode(), ("ok: 区水利局",)),
    Hostile(
        "labels.txt",
        lambda: ("\n".join((*HEAD, *ITEMS)) + "（责任单位：" * 5_000).encode(),
        ("ok: 区水利局",),
    ),
    Hostile(
        "huge-table.html",
        lambda: f"<table><tr><td colspan=999999999 rowspan=999999999>甲</td></tr></table>{PAGE}".encode(),
        ("ok: 区水利局",),
    ),
]


def _bomb_odt() -> bytes:
    out = BytesIO(odt.make_files({}))
    with ZipFile(out, "a", ZIP_DEFLATED) as archive, archive.open("content.xml", "w") as stream:
        for _ in range(80):
            stream.write(bytes(_MEGABYTE))
    return out.getvalue()


def _nest_mail() -> bytes:
    parts = (f'Content-Type: multipart/mixed; boundary="{at}"\r\n\r\n--{at}\r\n' for at in range(5000))
    return b"MIME-Version: 1.0\r\n" + "".join(parts).encode()


def _lock_pdf() -> bytes:
    key = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
    return write_pdf([set_lines(80, 700, BODY)], key % (b"41" * 32, b"42" * 32))
