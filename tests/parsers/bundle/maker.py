"""Zips and mails for tests: file names as Chinese Windows writes them, parts in any encoding."""

import base64
from collections.abc import Mapping

from tests.parsers.docx.maker import make_zip


def make_windows_zip(files: Mapping[str, str | bytes], encoding: str = "gb18030") -> bytes:
    """A zip whose names stand in `encoding`, not marked as anything: what Windows and WinRAR write."""
    raw = {name: name.encode(encoding) for name in files}
    # Names of the same length in letters, replaced afterwards: Python marks others as UTF-8.
    stand_ins = {name: f"{at:03}".ljust(len(raw[name]), "~") for at, name in enumerate(files)}
    data = make_zip({stand_ins[name]: content for name, content in files.items()})
    for name, stand_in in stand_ins.items():
        data = data.replace(stand_in.encode(), raw[name])
    return data


def encode_part(content: bytes, *headers: str) -> bytes:
    """A part in base64."""
    lines = [*headers, "Content-Transfer-Encoding: base64", "", base64.encodebytes(content).decode()]
    return "\r\n".join(lines).encode("utf-8")


def make_mail(*parts: bytes, kind: str = "mixed", headers: str = "") -> bytes:
    """A message of `parts`, each with its own headers."""
    head = f'{headers}MIME-Version: 1.0\r\nContent-Type: multipart/{kind};\r\n\tboundary="==x=="\r\n\r\n'
    return head.encode() + b"".join(b"--==x==\r\n" + part + b"\r\n" for part in parts) + b"--==x==--\r\n"
