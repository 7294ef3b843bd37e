"""The closing summary as a terminal shows it."""

from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from pipeline.console.closing import print_summary
from pipeline.run.record import Failure, Record, describe_failure
from pipeline.run.summary import BusyUnit, Doubt, Summary

FAILURES = (
    describe_failure("[甲]/a.pdf", Failure("encrypted", "文件已加密。请解密后重试。"), 0.0),
    *(describe_failure(f"b{n:02}.txt", Failure("empty", "文件是空的。请核对。"), 0.0) for n in range(12)),
    describe_failure("c.txt", Failure("not-a-notice", "没有找到公文要素。" * 9), 0.0),
)
SUMMARY = Summary(
    files={"ok": 2, "partial": 1, "failed": 13, "skipped": 1},
    notices=2,
    duplicates=1,
    tasks=30,
    assignments=70,
    units=12,
    top_units=(BusyUnit("区司法局[法制办]", 9, 3), BusyUnit("各镇（街道）", 4, 0)),
    doubts=(Doubt("number-repeated", "warning", "编号“…”重复出现", "原文如此。", 2),),
    failures=FAILURES,
    written=("notices.jsonl",),
)


def show(summary: Summary, width: int = 80) -> list[str]:
    console = Console(width=width, record=True, file=open("/dev/null", "w"))  # noqa: SIM115
    print_summary(summary, "结果[1]", console)
    return console.export_text().splitlines()


def test_says_what_was_read_found_doubted_and_written() -> None:
    text = "\n".join(line.rstrip() for line in show(SUMMARY))
    for words in (
        "文件  17 个：完整 2，部分 1，失败 13，跳过 1",
        "公文  2 份（另有 1 个文件与其中某份相同，不重复计数）",
        "任务  30 项，分工 70 条",
        "区司法局[法制办]  9 项  其中牵头 3",
        "核对  2 处  编号“…”重复出现〔number-repeated〕",
        "未能转换的文件（共 13 个）",
        "×  [甲]/a.pdf\n   文件已加密。请解密后重试。〔encrypted〕",
        "……其余 2 个见 report.jsonl",
        "跳过的文件（共 1 个）\n－  c.txt",
        "已写入 结果[1]",
        "report.jsonl",
    ):
        assert words in text
    assert text.count("文件是空的。") == 1, "one message for all files that failed alike"


def test_fits_the_terminal() -> None:
    for width in (60, 80):
        lines = show(SUMMARY, width)
        assert max(map(cell_len, lines)) <= width
        assert "没有找到公文要素。" * 9 in "".join(line.strip() for line in lines), "nothing is cut off"


def test_a_clean_run_is_short() -> None:
    clean = Summary(
        files={"ok": 1, "partial": 0, "failed": 0, "skipped": 0},
        notices=1,
        duplicates=0,
        tasks=0,
        assignments=0,
        units=0,
        top_units=(),
        doubts=(),
        failures=(),
        written=(),
    )
    text = "\n".join(line.rstrip() for line in show(clean))
    assert text.startswith("\n文件  1 个：完整 1\n公文  1 份\n任务  0 项，分工 0 条\n单位  0 个\n\n已写入")


def test_records_are_json_of_the_contract() -> None:
    names = set(Record.__struct_fields__)
    assert {"path", "sha256", "status", "failure", "seconds"} <= names


def test_nothing_usable_lists_no_outputs() -> None:
    nothing = replace(SUMMARY, files={"ok": 0, "partial": 0, "failed": 14, "skipped": 0}, notices=0)
    text = "".join(line.strip() for line in show(nothing))
    assert "没有可用的文件" in text
    assert "report.jsonl" in text
    assert "notices.jsonl" not in text
