"""``fengong units``: pairs listed, answers written, and what they change."""

import json
from pathlib import Path

import pytest

from pipeline.cli import run

NOTICE = """\
澄政办发〔2024〕7号
云溪市澄江区人民政府办公室关于印发2024年重点工作分工方案的通知
各镇人民政府，区政府各部门：
一、修路。（责任单位：区发改局（物价局）、区物价局、各镇）
二、建桥。（责任单位：区物价局）
云溪市澄江区人民政府办公室
2024年3月5日
"""
LEFT, RIGHT = "云溪市澄江区/发展和改革局", "云溪市澄江区/物价局"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    assert run(["convert", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "-j", "1", "-q"]) == 0
    return tmp_path


def units(out: Path) -> list[str]:
    return [unit["id"] for unit in json.loads((out / "notices.jsonl").read_text(encoding="utf-8"))["units"]]


def test_listed_answered_and_applied(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = folder / "own.tsv"
    review = ["units", "--review", str(folder / "out"), "--judgements", str(own)]
    assert run(review) == 0
    assert "有疑问的单位 1 对" in capsys.readouterr().out
    assert run(["units", "--answer", "same", LEFT, RIGHT, "--judgements", str(own), "--why", "两块牌子"]) == 0
    assert "已写入" in capsys.readouterr().out
    assert own.read_text(encoding="utf-8") == f"left\tright\tverdict\twhy\n{LEFT}\t{RIGHT}\tsame\t两块牌子\n"
    assert run(review) == 0
    assert "有疑问的单位 0 对" in capsys.readouterr().out
    again = [
        "convert",
        str(folder / "a.txt"),
        "-o",
        str(folder / "two"),
        "-j",
        "1",
        "-q",
        "--judgements",
        str(own),
    ]
    assert RIGHT in units(folder / "out")
    assert run(again) == 0
    assert RIGHT not in units(folder / "two")


@pytest.mark.parametrize(("key", "verdict"), [("s", "same"), ("d", "different"), ("u", "unsure"), ("", None)])
def test_a_terminal_is_asked(
    folder: Path, key: str, verdict: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = folder / "own.tsv"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("rich.prompt.Prompt.ask", lambda *_words, **_more: key)
    assert run(["units", "--review", str(folder / "out"), "--judgements", str(own)]) == 0
    rows = own.read_text(encoding="utf-8").splitlines()[1:] if own.exists() else []
    assert [row.split("\t")[2] for row in rows] == ([verdict] if verdict else [])


def test_answers_are_added_behind(folder: Path) -> None:
    own = folder / "own.tsv"
    for verdict in ("same", "different"):
        assert run(["units", "--answer", verdict, LEFT, RIGHT, "--judgements", str(own)]) == 0
    assert [line.split("\t")[2] for line in own.read_text(encoding="utf-8").splitlines()] == [
        "verdict",
        "same",
        "different",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["units"], "--review DIR"),
        (["units", "--answer", "maybe", LEFT, RIGHT], "same（同一）"),
        (["units", "--answer", "same", LEFT], "两个单位编号"),
        (["units", "--answer", "same", LEFT, "330213/物价局"], "不在同一地区"),
        (["units", "--answer", "same", "物价局", RIGHT], "单位编号"),
        (["units", "--review", "/nowhere"], "请先运行 fengong convert"),
        (["convert", ".", "-o", "/tmp/x", "--judgements", "/nowhere.tsv"], "无法读取判断表"),
    ],
)
def test_complaints(
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "unit_judgements.tsv").exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [("甲\t乙\n".encode(), "第一行"), ("left\tright".encode("utf-16"), "UTF-8")],
)
def test_a_broken_table_is_refused_and_kept(
    folder: Path, data: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own = folder / "own.tsv"
    own.write_bytes(data)
    assert run(["units", "--answer", "same", LEFT, RIGHT, "--judgements", str(own)]) == 2
    assert said in capsys.readouterr().err
    assert own.read_bytes() == data
