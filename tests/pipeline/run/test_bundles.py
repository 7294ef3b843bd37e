"""A zip of a year's notices: each a notice of its own, one line of the report for the zip."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import pipeline
from notice.errors import UnreadableFile
from pipeline.cli import run
from pipeline.run.batch import convert_folder
from tests.parsers.bundle.maker import encode_part, make_mail, make_windows_zip
from tests.pipeline.test_cli import NOTICE

OTHER = (
    NOTICE.replace("7号", "12号").replace("行政执法公示办法", "河道管护办法").replace("（二）", "（二）另")
)
LIST = "附件1\n任务分解表\n一、落实公示要求。（责任单位：区司法局）"
SCAN = b"\x89PNG\r\n\x1a\n"
YEAR = {
    "2023年/甲/通知.txt": NOTICE.encode(),
    "2023年/甲/附件1.txt": LIST.encode(),
    "2023年/乙.txt": OTHER.encode(),
    "2023年/丙.png": SCAN,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "年度.zip").write_bytes(make_windows_zip(YEAR))
    return tmp_path / "in"


def convert(folder: Path, out: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The lines of the report and of the notices."""
    convert_folder([folder], out, jobs=1)
    read = [
        (out / name).read_text(encoding="utf-8").splitlines() for name in ("report.jsonl", "notices.jsonl")
    ]
    return list(map(json.loads, read[0])), list(map(json.loads, read[1]))


def test_each_notice_is_its_own_and_the_zip_one_line(folder: Path, tmp_path: Path) -> None:
    [record], notices = convert(folder, tmp_path / "out")
    assert [(one["id"], one["source"]["path"], one["source"]["format"]) for one in notices] == [
        ("澄政办发〔2024〕12号", "年度.zip/2023年/乙.txt", "txt"),
        ("澄政办发〔2024〕7号", "年度.zip/2023年/甲/通知.txt", "zip"),
    ]
    assert (record["path"], record["status"], record["notice"]) == ("年度.zip", "partial", None)
    assert record["sha256"] == sha256((folder / "年度.zip").read_bytes()).hexdigest()
    members = [(one["path"], one["status"], one["notice"]) for one in record["members"]]
    assert members == [
        ("年度.zip/2023年/丙.png", "failed", None),
        ("年度.zip/2023年/乙.txt", "ok", "澄政办发〔2024〕12号"),
        ("年度.zip/2023年/甲/通知.txt", "ok", "澄政办发〔2024〕7号"),
    ]
    assert record["tasks"] == sum(one["tasks"] for one in record["members"]) == 5


def test_digest_and_size_are_those_of_what_was_read(folder: Path, tmp_path: Path) -> None:
    _, [alone, joined] = convert(folder, tmp_path / "out")
    assert (alone["source"]["sha256"], alone["source"]["bytes"]) == (
        sha256(OTHER.encode()).hexdigest(),
        len(OTHER.encode()),
    )
    parts = [sha256(text.encode()).hexdigest() for text in (NOTICE, LIST)]
    assert joined["source"]["sha256"] == sha256("".join(parts).encode()).hexdigest()


def test_the_same_file_outside_the_zip_is_a_duplicate(folder: Path, tmp_path: Path) -> None:
    (folder / "乙.txt").write_text(OTHER, encoding="utf-8")
    records, notices = convert(folder, tmp_path / "out")
    assert [record["path"] for record in records] == ["乙.txt", "年度.zip"]
    assert [one["duplicate_of"] for one in notices] == [None, "澄政办发〔2024〕12号", None]
    assert records[1]["members"][1]["duplicate_of"] == "澄政办发〔2024〕12号"


def test_counts_and_exit_code(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", str(folder), "-o", str(tmp_path / "out")]) == 1, "a file inside failed"
    shown = capsys.readouterr().out
    assert "公文  2 份" in shown
    assert "年度.zip/2023年/丙.png" in shown


def test_a_zip_of_nothing_readable_fails_with_its_members(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(make_windows_zip({"a.txt": "鸡蛋", "b.txt": "牛奶"}))
    [record], notices = convert(tmp_path / "a.zip", tmp_path / "out")
    assert (record["status"], record["failure"]["kind"], notices) == ("skipped", "not-a-notice", [])
    assert [one["path"] for one in record["members"]] == ["a.zip/a.txt", "a.zip/b.txt"]


def test_show_draws_every_notice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(folder / "年度.zip")]) == 0
    shown = capsys.readouterr()
    assert "澄政办发〔2024〕12号" in shown.out
    assert "澄政办发〔2024〕7号" in shown.out
    assert "年度.zip/2023年/丙.png：" in shown.err


@pytest.mark.parametrize("inside", ["2023年/乙.txt", "2023年/甲/通知.txt", "2023年/甲"])
def test_a_path_may_lead_into_the_zip(folder: Path, inside: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(folder / "年度.zip" / inside), "--where"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.count("公文要素") == 1
    notice = pipeline.convert(folder / "年度.zip" / inside)
    assert notice.source.path.startswith(f"年度.zip/{inside}")


def test_explain_names_the_notice_by_the_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(folder / "年度.zip"), "澄政办发〔2024〕12号#一/（一）"]) == 0
    shown = capsys.readouterr().out
    assert "河道管护办法" in shown
    assert "行政执法公示办法" not in shown


def test_convert_of_several_says_how_to_name_one(folder: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"3 份公文（2023年/丙.png、.*年度.zip/2023年") as caught:
        pipeline.convert(folder / "年度.zip")
    assert caught.value.kind == "several"


def test_a_path_into_the_zip_that_leads_nowhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(folder / "年度.zip" / "2022年")]) == 3
    assert "没有名为“2022年”的公文" in capsys.readouterr().err


def test_notices_attached_to_a_mail(tmp_path: Path) -> None:
    letter = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "请查收。".encode()
    attached = [
        encode_part(text.encode(), f'Content-Disposition: attachment; filename="{name}.txt"')
        for name, text in (("a", NOTICE), ("b", OTHER))
    ]
    (tmp_path / "信.eml").write_bytes(make_mail(letter, *attached, headers="To: a@a.example\r\n"))
    [record], notices = convert(tmp_path / "信.eml", tmp_path / "out")
    assert [one["source"]["path"] for one in notices] == ["信.eml/a.txt", "信.eml/b.txt"]
    assert [(one["path"], one["status"]) for one in record["members"]] == [
        ("信.eml/正文", "skipped"),
        ("信.eml/a.txt", "ok"),
        ("信.eml/b.txt", "ok"),
    ]
    assert record["status"] == "ok", "a covering letter is no loss"
