"""Bytes of one file, or a Chinese reason."""

import hashlib
import os
from pathlib import Path

import pytest

from notice.errors import UnreadableFile
from parsers.limits import LIMITS
from pipeline.run.content import load_bytes


def test_content_and_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\x00\xff")
    loaded = load_bytes(path)
    assert loaded.data == b"\x00\xff"
    assert loaded.sha256 == hashlib.sha256(b"\x00\xff").hexdigest()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_broken_link(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def make_circle(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.mkdir, "文件夹"),
        (make_pipe, "不是普通文件"),
        (make_broken_link, "失效的链接"),
        (make_circle, "指向自身"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, make: object, said: str) -> None:
    path = tmp_path / "a"
    assert callable(make)
    make(path)
    with pytest.raises(UnreadableFile, match=said) as caught:
        load_bytes(path)
    assert caught.value.kind == "unreadable"


def test_too_large_is_not_loaded(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(LIMITS.file_bytes + 1)
    with pytest.raises(UnreadableFile) as caught:
        load_bytes(tmp_path / "a")
    assert caught.value.kind == "limit"
