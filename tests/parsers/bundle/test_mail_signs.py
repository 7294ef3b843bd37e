"""Mails and saved pages told from other texts."""

import pytest

from parsers.bundle.mail_signs import is_mail

CHROME = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
PARTED = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n'
LONG = "".join(f"X-Trace-{number}: {'a' * 70}\r\n" for number in range(200))


@pytest.mark.parametrize(
    ("text", "mail", "why"),
    [
        (f"{CHROME}{PARTED}\r\n", True, "a page saved by Chrome"),
        ("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", True, "one part, line feeds alone"),
        (f"\r\n{CHROME}{PARTED}\r\n", True, "behind an empty line"),
        (f"\ufeff{CHROME}{PARTED}\r\n", True, "behind a mark"),
        (f"Received: a\r\n{LONG}MIME-Version: 1.0\r\n{PARTED}\r\n", True, "kilobytes of headers first"),
        ("mime-version: 1.0\r\ncontent-type: TEXT/PLAIN\r\n\r\n", True, "in another case"),
        (f"Subject: x\r\n\r\nMIME-Version: 1.0\r\n{PARTED}", False, "headers that are text"),
        ("MIME-Version: 1.0\r\nContent-Type: application/pdf\r\n\r\n", False, "neither page nor text"),
        (f"Note: x\r\n{PARTED}\r\n", False, "no version"),
        (f"MIME-Version: 1.0\r\n{PARTED}{LONG * 5}\r\n", False, "headers without end"),
        ("各镇人民政府：\n请遵照执行。", False, "a notice"),
        ("<html><p>MIME-Version: 1.0</p>", False, "a page"),
        ("", False, "nothing"),
    ],
)
def test_mails(text: str, mail: bool, why: str) -> None:
    assert is_mail(text.encode()) is mail, why
