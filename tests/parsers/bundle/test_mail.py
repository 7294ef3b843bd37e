"""Saved pages and mails: parts, encodings, frames, attachments, damage."""

import quopri
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers import read_bytes
from parsers.bundle import mail as mails
from parsers.bundle.mail_parts import open_mail
from tests.parsers.bundle.maker import encode_part, make_mail
from tests.parsers.docx.maker import make_docx, make_zip, paragraph

LINES = (
    "澄政办发〔2023〕15号",
    "澄江区人民政府办公室关于做好春耕工作的通知",
    "各镇人民政府：",
    "为保障春季农业生产，现就有关事项通知如下。",
    "一、加强组织领导。各镇要压实责任，统筹推进。（责任单位：区农业农村局）",
)
BODY = "".join(f"<p>{line}</p>" for line in LINES)
PAGE = f"<html><head><title>通知</title></head><body>{BODY}</body></html>"
NOTICE = make_docx("".join(map(paragraph, LINES)))
PICTURE = encode_part(
    b"\x89PNG\r\n\x1a\n", "Content-Type: image/png", "Content-Location: http://a.example/a.png"
)
STYLE = b"Content-Type: text/css\r\nContent-Location: http://a.example/a.css\r\n\r\np { color: red }"


def read_mail(data: bytes) -> SourceText:
    """The text of a mail that is one notice."""
    [entry] = mails.read_mail(data)
    assert isinstance(entry.source, SourceText)
    return entry.source


def quote(text: str, charset: str = "utf-8", *headers: str, kind: str = "html") -> bytes:
    """A text part in quoted-printable."""
    head = [
        f'Content-Type: text/{kind}; charset="{charset}"',
        *headers,
        "Content-Transfer-Encoding: quoted-printable",
    ]
    return (
        "\r\n".join(head).encode()
        + b"\r\n\r\n"
        + quopri.encodestring(text.encode(charset)).replace(b"\n", b"\r\n")
    )


def save(*parts: bytes) -> bytes:
    """A page as browsers save it."""
    return make_mail(*parts, kind="related", headers="From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\n")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (save(quote(PAGE), STYLE, PICTURE), "quoted-printable, UTF-8: Chrome"),
        (save(quote(PAGE, "gb2312"), PICTURE), "gb2312: IE"),
        (save(quote(PAGE, "gbk")), "gbk"),
        (save(encode_part(PAGE.encode("gb18030"), "Content-Type: text/html; charset=gb2312")), "base64: WPS"),
        (
            save(encode_part(PAGE.encode("utf-16"), "Content-Type: text/html; charset=unicode")),
            "UTF-16: Word",
        ),
        (
            save(encode_part(PAGE.encode("gb18030"), "Content-Type: text/html; charset=utf-8")),
            "a lying charset",
        ),
        (save(encode_part(PAGE.encode("gb18030"), "Content-Type: text/html")), "no charset"),
        (save(b"Content-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()), "no transfer encoding"),
        (b"MIME-Version: 1.0\r\n" + quote(PAGE), "a single part"),
        (save(quote(PAGE)).replace(b"\r\n", b"\n"), "line feeds alone"),
        (save(quote(PAGE)).removesuffix(b"--==x==--\r\n"), "without its end"),
        (save(quote("<html><body><a href='/'>首页</a></body></html>"), quote(PAGE)), "the notice in a frame"),
        (
            save(quote(PAGE.replace("utf-8", "gb2312").replace("<head>", "<head><meta charset='gb2312'>"))),
            "a stale meta",
        ),
    ],
)
def test_saved_pages(data: bytes, why: str) -> None:
    source = read_bytes(data, "通知.mht")
    assert source.text == "\n".join(LINES), why
    assert source.format == "mht"
    assert all(block.locator.member is None for block in source.blocks)


def test_a_letter_with_the_notice_attached() -> None:
    data = make_mail(
        quote("各位：\n通知见附件，请查收。", "gb2312", kind="plain"),
        encode_part(
            NOTICE,
            "Content-Type: application/octet-stream",
            'Content-Disposition: attachment; filename="=?gbk?B?zajWqi5kb2N4?="',
        ),
        encode_part(
            b"\x89PNG\r\n\x1a\n",
            "Content-Type: image/png",
            "Content-ID: <logo>",
            'Content-Disposition: inline; filename="logo.png"',
        ),
        headers="From: a@a.example\r\nTo: b@a.example\r\n",
    )
    source = read_bytes(data, "通知.eml")
    assert source.format == "eml"
    assert source.text == "\n".join(LINES) + "\n各位：\n通知见附件，请查收。"
    assert source.blocks[0].locator.member == "通知.docx"
    assert source.blocks[-1].locator.member is None
    assert source.diagnostics == ()


def test_of_a_page_and_its_plain_text_the_page_is_read() -> None:
    both = make_mail(quote("纯文本", kind="plain"), quote(PAGE), kind="alternative")
    inner = both.partition(b"MIME-Version: 1.0\r\n")[2].replace(b"==x==", b"==y==")
    source = read_mail(make_mail(inner, headers="To: b@a.example\r\n"))
    assert source.text == "\n".join(LINES)


@pytest.mark.parametrize(
    ("header", "name", "why"),
    [
        (b'Content-Disposition: attachment; filename="a.txt"', "a.txt", "plain"),
        (b"Content-Disposition: attachment; filename*=gb2312''%B8%BD%BC%FE.txt", "附件.txt", "RFC 2231"),
        (b'Content-Type: application/x; name="=?utf-8?B?6ZmE5Lu2LnR4dA==?="', "附件.txt", "RFC 2047"),
        (
            b'Content-Disposition: attachment; filename="' + "附件.txt".encode("gbk") + b'"',
            "附件.txt",
            "bare GBK",
        ),
        (
            b'Content-Disposition: attachment; filename="' + "附件.txt".encode() + b'"',
            "附件.txt",
            "bare UTF-8",
        ),
        (b"Content-Disposition: attachment; filename=../../a.txt", "a.txt", "a way out"),
        (b'Content-Disposition: attachment; filename="=?x?B?!?="', "附件", "an encoding of nothing"),
        (b'Content-Disposition: attachment; filename="=?utf-8?B?a?="', "=?utf-8?B?a?=", "a broken encoding"),
        (b"Content-Disposition: attachment", "附件", "no name"),
    ],
)
def test_names_of_attachments(header: bytes, name: str, why: str) -> None:
    mail = open_mail(make_mail(header + b"\r\n\r\ntext of the attachment"))
    assert [attachment for attachment, _ in mail.attachments] == [name], why


def test_a_document_shown_in_its_place_is_attached_all_the_same() -> None:
    """Apple Mail sends every attachment so."""
    headers = (
        'Content-Type: application/msword; name="a.docx"',
        "Content-ID: <a>",
        'Content-Disposition: inline; filename="a.docx"',
    )
    assert read_mail(make_mail(encode_part(NOTICE, *headers))).text == "\n".join(LINES)


def test_attached_zips_are_opened() -> None:
    data = make_mail(
        encode_part(make_zip({"通知.docx": NOTICE}), 'Content-Disposition: attachment; filename="a.zip"')
    )
    source = read_mail(data)
    assert source.text == "\n".join(LINES)
    assert source.blocks[0].locator.member == "a.zip/通知.docx"


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (make_mail(), "corrupt", "no parts"),
        (save(PICTURE, STYLE), "corrupt", "neither text nor attachment"),
        (
            make_mail(encode_part(b"\x89PNG\r\n\x1a\n", "Content-Disposition: attachment; filename=a.png")),
            "corrupt",
            "a picture without a content",
        ),
        (
            b"MIME-Version: 1.0\r\n"
            + b"".join(
                b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (at, at)
                for at in range(5000)
            ),
            "limit",
            "five thousand parts deep",
        ),
        (make_mail(*[b"\r\n"] * 10_001), "limit", "ten thousand parts"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_mail(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


GOOD = make_mail(
    quote(PAGE), encode_part(NOTICE, 'Content-Disposition: attachment; filename="=?gbk?B?zajWqi5kb2N4?="')
)


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=6))
def test_changed_bytes_never_crash(place: int, garbage: bytes) -> None:
    with suppress(UnreadableFile):
        assert mails.read_mail(GOOD[:place] + garbage + GOOD[place + 3 :])


@given(st.integers(0, len(GOOD)))
def test_cut_off_anywhere(end: int) -> None:
    with suppress(UnreadableFile):
        assert read_mail(GOOD[:end]).text
