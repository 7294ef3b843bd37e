"""What the command line says of a command it cannot run."""

import pytest

from pipeline.cli import run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["convert"], "缺少参数 INPUT..."),
        (["convert", "a"], "缺少参数 --out/-o"),
        (["convert", "a", "--out"], "选项 --out 后面缺少值"),
        (["convert", "a", "--out", "b", "--jobs", "x"], "参数 --jobs/-j 的值应为整数"),
        (["convert", "a", "--out", "b", "--jobs", "0"], "参数 --jobs/-j 的值不能小于 1"),
        (["convert", "a", "--out", "b", "--timeout", "x"], "参数 --timeout 的值应为数字"),
        (["convert", "a", "--out", "b", "--headers", "de"], "参数 --headers 的值只能是 en、zh"),
        (["convert", "a", "--oot", "b"], "没有选项 --oot"),
        (["align", "/nowhere/at/all"], "notices.jsonl（文件不存在，或是失效的链接）"),
        (["network", ".", "--roster", "/nowhere/at/all"], "名册 /nowhere/at/all（文件不存在"),
        (["network", ".", "--lineage", "/nowhere/at/all"], "沿革表 /nowhere/at/all（文件不存在"),
        (["units", "--review", "/nowhere/at/all"], "notices.jsonl（文件不存在"),
        (["units", "--answer", "same", "a", "b"], "不能写入这条判断：“a”不是单位编号"),
        (["konvert"], "没有命令 konvert"),
        (["show", "a", "b"], "多余的参数 b"),
        (["convert", "/nowhere/at/all", "--out", "b"], "找不到输入"),
        (["convert", ".", "--out", "b", "--timeout", "0"], "--timeout 须大于 0"),
        (["show", "/nowhere/at/all"], "找不到输入"),
    ],
)
def test_complaint(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""


@pytest.mark.parametrize("arguments", [["--help"], ["convert", "--help"], ["schema", "--help"]])
def test_a_flag_shows_no_type(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert "bool" not in capsys.readouterr().out
