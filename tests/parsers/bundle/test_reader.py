"""Zips: a notice with its attachments, and zips that are anything but."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from notice.source import SourceText
from parsers import read_bytes
from parsers.bundle import reader
from parsers.limits import LIMITS
from tests.parsers.bundle.maker import encode_part, make_mail, make_windows_zip
from tests.parsers.docx.maker import make_docx, make_zip, paragraph
from tests.parsers.sheet.book_maker import Page, lay_rows, make_xlsx

LINES = (
    "澄政办发〔2023〕15号",
    "澄江区人民政府办公室关于做好春耕工作的通知",
    "各镇人民政府：",
    "请抓好落实。",
)
NOTICE = make_docx("".join(map(paragraph, LINES)))
ROWS = lay_rows(["任务", "牵头单位"], ["修渠", "区水利局"], start=2)
TABLE = make_xlsx(Page("分工", {"A1": "附件1 任务分解表"} | ROWS))
PICTURE = b"\x89PNG\r\n\x1a\n"
GOOD = make_windows_zip(
    {
        "附件10.txt": "附件10\n联系人名单",
        "附件2.txt": "附件2\n重点任务",
        "附件1.xlsx": TABLE,
        "春耕通知.docx": NOTICE,
    }
)
TEXT = (
    "\n".join(LINES)
    + "\n附件1 任务分解表\n任务\t牵头单位\n修渠\t区水利局\n附件2\n重点任务\n附件10\n联系人名单"
)


def read_bundle(data: bytes) -> SourceText:
    """The text of a bundle that is one notice."""
    [entry] = reader.read_bundle(data)
    assert isinstance(entry.source, SourceText)
    assert (entry.path, entry.sha256) == ("", None)
    return entry.source


def list_codes(data: bytes) -> list[str]:
    return [finding.code for finding in read_bundle(data).diagnostics]


def test_notice_and_attachments() -> None:
    source = read_bytes(GOOD, "春耕.zip")
    assert (source.text, source.format, source.diagnostics) == (TEXT, "zip", ())
    members = [block.locator.member for block in source.blocks]
    assert list(dict.fromkeys(members)) == ["春耕通知.docx", "附件1.xlsx", "附件2.txt", "附件10.txt"]
    assert source.locate(TEXT.index("区水利局")).cell == "B3"


def test_folders_and_what_systems_leave_behind() -> None:
    files = {
        "__MACOSX/._通知.docx": "x",
        "通知/": "",
        "通知/.DS_Store": "x",
        "通知/~$知.docx": "x",
        "通知/页面_files/a.css": "p {}",
        "通知/通知.docx": NOTICE,
    }
    source = read_bundle(make_zip(files))
    assert source.text == "\n".join(LINES)
    assert source.blocks[0].locator.member == "通知/通知.docx"


@pytest.mark.parametrize(
    ("files", "why", "message"),
    [
        ({"图.png": PICTURE}, "a picture", "“图.png”未能读取：图像文件已损坏"),
        ({"附件1.docx": NOTICE[:300]}, "a document cut off", "“附件1.docx”未能读取：文件已损坏"),
        ({"附件.txt": ""}, "an empty file", "“附件.txt”未能读取：文件是空的"),
        ({"内.zip": make_zip({"图.png": PICTURE})}, "a picture in a zip", "“内.zip/图.png”未能读取"),
        (
            {"内.zip": make_zip({"内.zip": make_zip({"a.txt": "x"})})},
            "zips three deep",
            "“内.zip/内.zip”未能读取：压缩包或邮件层层相套",
        ),
    ],
)
def test_unreadable_files_are_named(files: dict[str, bytes], why: str, message: str) -> None:
    source = read_bundle(make_zip({"通知.docx": NOTICE, **files}))
    assert source.text == "\n".join(LINES), why
    assert [finding.code for finding in source.diagnostics] == ["member-unreadable"]
    assert source.diagnostics[0].message.startswith(message)
    assert "请" in source.diagnostics[0].message


def test_zips_and_mails_inside() -> None:
    mail = make_mail(
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "附件请查收。".encode(),
        encode_part(b"content of the list", 'Content-Disposition: attachment; filename="list.txt"'),
    )
    source = read_bundle(
        make_zip({"a.docx": NOTICE, "b.zip": make_zip({"附件1.xlsx": TABLE, "c.eml": mail})})
    )
    members = dict.fromkeys(block.locator.member for block in source.blocks)
    assert list(members) == ["a.docx", "b.zip/c.eml", "b.zip/c.eml/list.txt", "b.zip/附件1.xlsx"]
    assert source.diagnostics == ()


def test_a_damaged_file_is_read_as_far_as_it_goes() -> None:
    text = "\n".join(f"第{number}项任务，由区水利局牵头。" for number in range(2000))
    data = bytearray(make_zip({"通知.txt": text}))
    data[len(data) - 400] ^= 0xFF
    source = read_bundle(bytes(data))
    assert source.text.startswith("第0项任务")
    assert "file-truncated" in [finding.code for finding in source.diagnostics]


def test_a_notice_in_two_formats_is_noted() -> None:
    assert list_codes(make_zip({"a.docx": NOTICE, "b.txt": "\n".join(LINES)})) == ["member-repeated"]


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"PK\x03\x04", "corrupt", "no list of members"),
        (GOOD[:-30], "corrupt", "cut off"),
        (make_zip({}), "empty", "no files"),
        (make_zip({"folder/": "", "Thumbs.db": "x"}), "empty", "none that counts"),
        (make_zip({"图.png": PICTURE}), "corrupt", "none that can be read"),
        (GOOD.replace(b"\x14\x00\x00\x00", b"\x14\x00\x01\x00"), "encrypted", "a password"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bundle(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


def test_no_file_is_written(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("work")
    monkeypatch.chdir(folder)
    entries = reader.read_bundle(make_zip({"../../../tmp/a.txt": "甲", "/b.txt": "乙", "..\\c.txt": "丙"}))
    assert [entry.path for entry in entries] == ["b.txt", "c.txt", "tmp/a.txt"]
    assert list(folder.iterdir()) == []


def test_a_bomb_inside_is_refused() -> None:
    bomb = make_zip({"a.txt": b"0" * (LIMITS.text_bytes + 1)})
    source = read_bundle(make_zip({"通知.docx": NOTICE, "b.zip": bomb}))
    assert source.diagnostics[0].message.startswith("“b.zip/a.txt”未能读取：文本或网页超过")
    with pytest.raises(UnreadableFile) as caught:
        read_bundle(bomb)
    assert caught.value.kind == "limit"


def test_too_many_files() -> None:
    with pytest.raises(LimitExceeded):
        read_bundle(make_zip({f"{at}.txt": "x" for at in range(LIMITS.bundled + 1)}))


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(GOOD)
    data[place] = value
    with suppress(UnreadableFile):
        entries = reader.read_bundle(bytes(data))
        texts = [entry.source.text for entry in entries if isinstance(entry.source, SourceText)]
        assert 0 < sum(map(len, texts)) <= len(TEXT) + 100
