"""Every sign matches its examples and not its counter-examples."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from notice.builder import TextBuilder
from notice.source import Locator, SourceText
from parsers.bundle.signs import find_name_signs, find_signs, is_no_document, load_signs, rank

ROWS = tomllib.loads(files("parsers").joinpath("tables", "bundle.toml").read_text("utf-8"))["row"]


def write(*lines: str) -> SourceText:
    builder = TextBuilder("txt", "plain")
    for line in lines:
        builder.add_paragraph(line, Locator())
    return builder.build()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_rows(row: dict[str, Any]) -> None:
    assert row["meaning"]
    assert row["source"]
    [pattern] = [sign.pattern for sign in load_signs() if sign.id == row["id"]]
    assert [text for text in row["examples"] if not pattern.search(text)] == []
    assert [text for text in row["counter"] if pattern.search(text)] == []


def test_ids_are_unique() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("path", "lines", "signs", "why"),
    [
        (
            "通知.docx",
            ("澄政办发〔2023〕15号", "澄江区人民政府办公室", "关于做好春耕", "工作的通知"),
            {"number", "own-number", "title"},
            "a title broken over lines",
        ),
        (
            "a.docx",
            ("关于做好春耕工作的 通知", "各镇人民政府："),
            {"title", "recipients"},
            "blanks do not matter",
        ),
        (
            "附件/附件1.docx",
            ("附 件 1", "联系人"),
            {"attachment-name", "attachment-head", "attachment-folder"},
            "an attachment",
        ),
        ("a.docx", ("联系人", "附件1"), set(), "附件 further down"),
        (
            "a.docx",
            ("春耕工作方案", "请抓好落实。", "2023年3月5日"),
            {"plan-title", "own-date"},
            "a plan's ends",
        ),
        ("a.docx", ("按照关于春耕", "的通知，抓好落实"), set(), "prose is no title"),
        ("", (), set(), "nothing"),
        ("a.txt", (*["正文。"] * 60, "澄政办发〔2023〕15号"), set(), "a number far down is a citation"),
    ],
)
def test_signs(path: str, lines: tuple[str, ...], signs: set[str], why: str) -> None:
    assert find_signs(path, write(*lines)) == signs, why


@pytest.mark.parametrize(
    ("path", "passed_over"),
    [
        ("通知.docx", False),
        ("网页_files/style.css", True),
        ("__MACOSX/通知.docx", True),
        ("a/.DS_Store", True),
        ("~$通知.docx", True),
        ("通知.css.docx", False),
    ],
)
def test_no_documents(path: str, passed_over: bool) -> None:
    assert is_no_document(path) is passed_over


def test_a_file_that_cannot_be_read_has_the_signs_of_its_name() -> None:
    assert find_name_signs("a/附件/名单.png") == {"attachment-folder"}


def test_the_notice_ranks_above_its_attachment() -> None:
    assert rank(frozenset({"number", "title"})) > rank(frozenset()) > rank(frozenset({"attachment-name"}))
