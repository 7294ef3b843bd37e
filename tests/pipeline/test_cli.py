"""The command line, from arguments to files and exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import run
from pipeline.console.dictionary import write_dictionary, write_schema

NOTICE = """\
澄政办发〔2024〕7号
澄江区人民政府办公室关于印发2024年重点工作分工方案的通知
各镇人民政府，区政府各部门：
现将《2024年重点工作分工方案》印发给你们，请认真贯彻执行。
一、健全制度
（一）修订行政执法公示办法，2024年6月底前印发。（责任单位：区司法局、区财政局）
（二）落实政务公开要求。（牵头单位：区府办；配合单位：各镇（街道））
澄江区人民政府办公室
2024年3月5日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(NOTICE, encoding="utf-8")
    return tmp_path / "in"


def test_a_good_folder(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", str(folder), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 0
    shown = capsys.readouterr()
    assert "任务  2 项，分工 4 条" in shown.out
    assert shown.err == "", "no progress bar where there is no terminal"
    line = (tmp_path / "out" / "notices.jsonl").read_text(encoding="utf-8")
    assert json.loads(line)["id"] == "澄政办发〔2024〕7号"
    assert (tmp_path / "out" / "tasks.csv").read_text(encoding="utf-8-sig").startswith("task_id,")


def test_bad_files_beside_a_good_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").touch()
    (folder / "binary.docx").write_bytes(bytes(range(256)) * 8)
    (folder / "list.txt").write_text("鸡蛋，牛奶，面包", encoding="utf-8")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "wrong.pdf").write_text(NOTICE.replace("7号", "8号"), encoding="utf-8")
    assert run(["convert", str(folder), "--out", str(tmp_path / "out")]) == 1
    report = (tmp_path / "out" / "report.jsonl").read_text(encoding="utf-8").splitlines()
    rows = {row["path"]: row for row in map(json.loads, report)}
    kinds = {path: row["failure"]["kind"] for path, row in rows.items() if row["failure"]}
    assert kinds.keys() == {"empty.txt", "binary.docx", "list.txt", "gone.txt"}
    assert kinds["empty.txt"] == "empty"
    assert kinds["gone.txt"] == "unreadable"
    assert rows["list.txt"]["status"] == "skipped"
    assert rows["wrong.pdf"]["notice"] == "澄政办发〔2024〕8号", "chosen by content, not by name"
    shown = capsys.readouterr().out
    assert all(path in shown for path in kinds)


def test_nothing_usable(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text("", encoding="utf-8")
    assert run(["convert", str(folder), "--out", str(tmp_path / "out"), "--quiet"]) == 3


@pytest.mark.parametrize("pattern", ["", "*.pdf"])
def test_nothing_found(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], pattern: str
) -> None:
    (folder / "a.txt").unlink()
    assert run(["convert", str(folder / pattern), "--out", str(tmp_path / "out")]) == 3
    assert "没有找到可读的文件" in capsys.readouterr().err


def test_quiet_chinese_headers(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["convert", str(folder), "-o", str(tmp_path / "out"), "--headers", "zh", "-q"])
    assert (code, *capsys.readouterr()) == (0, "", "")
    assert (tmp_path / "out" / "tasks.csv").read_text(encoding="utf-8-sig").startswith("任务编号,")


def test_show(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(folder / "a.txt"), "--where"]) == 0
    shown = capsys.readouterr().out
    assert "一、健全制度" in shown
    assert "（二）落实政务公开要求。〔第7段〕" in shown
    assert "牵头：区府办" in shown


def test_explain(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(folder / "a.txt"), "一/二"]) == 0
    assert "规则：label.lead" in capsys.readouterr().out
    assert run(["explain", str(folder / "a.txt"), "九"]) == 2
    assert "没有任务“九”" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["show"], ["explain"]])
def test_one_unreadable_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    (tmp_path / "a.txt").touch()
    assert run([*command, str(tmp_path / "a.txt"), *(["一"] if command == ["explain"] else [])]) == 3
    assert "空" in capsys.readouterr().err


def test_show_takes_one_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").touch()
    assert run(["show", str(folder)]) == 2
    assert "fengong convert" in capsys.readouterr().err


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert capsys.readouterr().out == write_schema()
    assert run(["schema", "--tables"]) == 0
    assert capsys.readouterr().out == write_dictionary()


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_every_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("convert", "show", "explain", "schema", "--version"))


@pytest.mark.parametrize("command", ["convert", "show", "explain", "schema"])
def test_every_command_explains_itself_in_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "显示帮助" in shown
    assert "Show this message" not in shown


def test_module_is_the_command() -> None:
    command = [sys.executable, "-m", "pipeline", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("fengong ")


HEAVY = ("networkx", "pypdfium2", "pdfplumber", "lxml", "docx", "selectolax", "pebble", "rich.progress")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_starting_up_imports_nothing_heavy(option: str) -> None:
    code = (
        "import sys; from pipeline.cli import run; import pipeline; "
        f"run([{option!r}]); print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_report(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert run(["report", str(out)]) == 2, "nothing was converted yet"
    assert "请先运行 fengong convert" in capsys.readouterr().err
    assert run(["convert", str(folder), "--out", str(out), "--jobs", "1", "--quiet"]) == 0
    assert run(["report", str(out), "--out", str(tmp_path / "elsewhere" / "报告.html")]) == 0
    assert "已写入" in capsys.readouterr().out
    assert "修订行政执法公示办法" in (tmp_path / "elsewhere" / "报告.html").read_text(encoding="utf-8")
