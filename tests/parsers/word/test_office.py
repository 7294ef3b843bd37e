"""LibreOffice: found, missing, failing, hanging; a fake one stands in where none is needed."""

import http.server
import os
import select
import threading
from pathlib import Path

import pytest

from notice.errors import MissingTool, UnreadableFile
from parsers.docx.reader import read_docx
from parsers.word import office
from parsers.word.office import convert_office, find_office
from tests.making.office import needs_office

TEXT = "云溪市澄江区人民政府办公室通知"


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command ``soffice`` in front of the real one; the test writes what it does."""
    command = tmp_path / "soffice"
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return command


def write_script(command: Path, body: str) -> None:
    command.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    command.chmod(0o755)


def test_missing_office_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", (str(tmp_path / "absent"),))
    assert find_office() is None
    with pytest.raises(MissingTool) as caught:
        convert_office(b"", ".doc", "Word 97-2003 文档")
    assert caught.value.kind == "missing-tool"
    for word in ("Word 97-2003 文档", "Debian", "Windows", "麒麟", "统信", ".docx"):
        assert word in caught.value.message


def test_office_outside_the_path_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    write_script(tmp_path / "office", "")
    monkeypatch.setattr(office, "_PLACES", (str(tmp_path / "absent"), str(tmp_path / "office")))
    assert find_office() == str(tmp_path / "office")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
@pytest.mark.parametrize("body", ["exit 0", "exit 1", "kill -9 $$"])
def test_an_office_that_makes_nothing_means_a_broken_file(fake: Path, body: str) -> None:
    write_script(fake, body)
    with pytest.raises(UnreadableFile) as caught:
        convert_office(b"x", ".doc", "旧文档")
    assert caught.value.kind == "corrupt"
    assert "旧文档" in caught.value.message


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_hanging_office_is_killed_with_its_children(fake: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    write_script(fake, f"sleep 600 > {pipe} & wait")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(UnreadableFile) as caught:
        convert_office(b"x", ".doc", "旧文档", seconds=1)
    assert caught.value.kind == "timeout"
    # The pipe ends only when the child that writes to it is gone too.
    assert select.select([reader], [], [], 60)[0] == [reader]
    assert os.read(reader, 1) == b""
    os.close(reader)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_every_call_has_its_own_profile_and_leaves_nothing(fake: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    write_script(fake, f'echo "$PWD $*" >> {notes}; mkdir out; cp in.doc out/in.docx')
    assert [convert_office(data, ".doc", "旧文档") for data in (b"1", b"2")] == [b"1", b"2"]
    calls = notes.read_text(encoding="utf-8").splitlines()
    folders = {call.split()[0] for call in calls}
    assert len(folders) == 2
    assert not any(Path(folder).exists() for folder in folders)
    assert all(f"-env:UserInstallation=file://{call.split()[0]}/profile" in call for call in calls)


@pytest.mark.office
@needs_office
def test_libreoffice_converts() -> None:
    letters = "".join(f"\\u{ord(char)}?" for char in TEXT)
    assert read_docx(convert_office(b"{\\rtf1\\ansi %s}" % letters.encode(), ".rtf", "RTF 文档")).text == TEXT


@pytest.mark.office
@needs_office
def test_linked_pictures_are_not_fetched() -> None:
    """The profile blocks what a document links to; without that line LibreOffice asks the server."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            """Say nothing on stderr."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = f'<html><body><img src="http://127.0.0.1:{server.server_port}/a.png"></body></html>'.encode()
    # LibreOffice fetches while it loads; that it has no way from a web page to .docx does not matter.
    with pytest.raises(UnreadableFile):
        convert_office(page, ".html", "网页")
    server.shutdown()
    assert asked == []
