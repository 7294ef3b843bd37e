"""Doctor: what is there, and how to get what is not."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from notice.errors import MissingTool
from parsers import READERS
from parsers.scan.engine import MISSING
from pipeline.cli import run
from pipeline.console import doctor
from pipeline.console.doctor import (
    DEVELOPERS,
    EXTRAS,
    Check,
    check_formats,
    check_tools,
    has_chinese_typeface,
)

EXTRAS_THERE = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]["optional-dependencies"]


def find(checks: list[Check], name: str) -> Check:
    return next(check for check in checks if check.name == name)


def refuse() -> None:
    raise MissingTool(MISSING)


def test_every_format_is_listed() -> None:
    checks = check_formats()
    assert [check.name for check in checks] == [reader.name for reader in READERS.values()]
    assert ".docx" in find(checks, "Word 文档").words
    assert all(check.there for check in checks if check.name != "图像")


def test_every_extra_of_users_says_what_it_is_for() -> None:
    assert set(EXTRAS) == set(EXTRAS_THERE) - DEVELOPERS


def test_an_extra_that_is_there_names_its_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "version", lambda _: "9.9")
    check = find(check_tools(), "附加包 align")
    assert (check.there, "scikit-learn 9.9" in check.words) == (True, True)


def test_what_is_missing_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def lack(package: str) -> str:
        raise doctor.PackageNotFoundError(package)

    monkeypatch.setattr(doctor, "version", lack)
    monkeypatch.setattr(doctor, "load_engine", refuse)
    monkeypatch.setattr(doctor, "find_office", lambda: None)
    monkeypatch.setattr(doctor, "has_chinese_typeface", lambda: False)
    checks = check_tools()
    assert [check.there for check in checks] == [False] * len(checks)
    assert "apt install libreoffice-writer" in find(checks, "LibreOffice").words
    assert "pip install -e '.[ocr]'" in find(checks, "附加包 ocr").words
    assert "apt install fonts-noto-cjk" in find(checks, "中文字体").words
    picture = find(check_formats(), "图像")
    assert (picture.there, picture.words) == (False, MISSING)


def test_a_reader_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "parsers.pdf.reader", raising=False)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    check = find(check_formats(), "PDF")
    assert not check.there
    assert "pypdfium2" in check.words


@pytest.mark.parametrize(
    ("command", "printed", "expected"),
    [(None, b"", False), ("fc-list", b"", False), ("fc-list", b"Noto Sans CJK SC\n", True)],
)
def test_typefaces(
    command: str | None, printed: bytes, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: command)
    done = subprocess.CompletedProcess([], 0, printed, b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert has_chinese_typeface() is expected


def test_the_command_lists_and_never_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("能读的格式", "OFD 版式文件", "LibreOffice", "附加包 ocr"))
