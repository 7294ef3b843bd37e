"""How fast fengong reads, side by side with others on the same files in one run.

    pip install -e '.[bench,ocr]'   (rapidocr, markitdown, kreuzberg, openpyxl)
    python -m benchmarks.speed [--rounds 7]

The files are made here from the sample notices: a plan of about 20 pages as .docx and .pdf (by
LibreOffice) and a sheet of 1,000 tasks. Times are the best of the rounds, in milliseconds of this process, so
that what else the machine does counts little; a contender that is not installed is left out. Then comes what a page of a scan costs in seconds of one processor (the plan of a
sample with a table, 150 and 300 dpi), beside the OCR engine alone as it is set up by default and on one thread.
The last lines give the memory of reading a pdf of about 200 pages, and a scan. Exits with 1 when one of `BOUNDS` does not hold.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pypdfium2
from msgspec import Struct
from msgspec.structs import replace

from extractors import extract
from notice.notice import Source
from parsers import read_bytes
from tests.making.office import convert, has_office
from tests.making.printed import Printed, print_record
from tests.making.record import read_records
from tests.making.scanner import Glass, has_poppler, scan_pdf, write_pictures
from tests.making.word import write_docx

LONG, TABLE = "澜溪区2021年重点工作任务分工方案", "澜溪区安全生产百日攻坚行动方案"
READ, WHOLE = "fengong 读取", "fengong 读取并抽取"
# A 200-page text pdf, in MiB.
MOST_MEMORY = 150
Contender = tuple[str, Callable[[], object]]


class Bound(Struct, frozen=True):
    """The time of `what` over that of `base` on files ending in `suffix`: at most, or at least, ``times``."""

    suffix: str
    what: str
    base: str
    times: float
    least: bool = False

    def fits(self, suffix: str, times: Mapping[str, float]) -> bool:
        """Whether it is about such a file, and both were measured."""
        return suffix == self.suffix and {self.what, self.base} <= times.keys()

    def holds(self, ratio: float) -> bool:
        """Whether `ratio` is on the right side."""
        return ratio >= self.times if self.least else ratio <= self.times


BOUNDS = (
    Bound(".pdf", READ, "pypdfium2 原文", 2.5),
    Bound(".pdf", WHOLE, "pypdfium2 原文", 4),
    Bound(".docx", READ, "docx.Document()", 2),
    *(Bound(suffix, "markitdown", READ, 5, least=True) for suffix in (".pdf", ".docx", ".xlsx")),
)


def print_sample(name: str) -> Printed:
    return print_record(next(record for record in read_records() if record.name == name))


def print_long(times: int) -> Printed:
    """The long sample with its body printed several times over."""
    printed = print_sample(LONG)
    return replace(printed, parts=printed.parts * times)


def make_sheet(rows: int) -> bytes:
    """A workbook of tasks with their units."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["序号", "重点任务", "牵头单位", "配合单位", "完成时限"])
    for number in range(1, rows + 1):
        sheet.append(
            [number, f"完成第{number}号河段清淤。", "区水利局", "区财政局、各镇（街道）", "2023年底前"]
        )
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def whole(data: bytes, name: str) -> object:
    source = read_bytes(data, name)
    origin = Source(name, sha256(data).hexdigest(), source.format, source.pages, source.parser, len(data))
    return extract(source, origin)


def raw_pdf(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def list_others(path: Path) -> Iterator[Contender]:
    """markitdown and kreuzberg on the same file, where installed."""
    if find_spec("markitdown"):
        from markitdown import MarkItDown

        converter = MarkItDown()
        yield "markitdown", lambda: converter.convert(str(path))
    if find_spec("kreuzberg"):
        from kreuzberg import extract_file_sync

        yield "kreuzberg", lambda: extract_file_sync(str(path))


def list_contenders(path: Path) -> list[Contender]:
    """The first contender is what the others are divided by."""
    data, name = path.read_bytes(), path.name
    own: list[Contender] = [
        (READ, lambda: read_bytes(data, name)),
        (WHOLE, lambda: whole(data, name)),
    ]
    base: dict[str, list[Contender]] = {
        ".pdf": [("pypdfium2 原文", lambda: raw_pdf(data))],
        ".docx": [
            ("docx.Document()", lambda: docx.Document(BytesIO(data))),
            ("python-docx 段落", lambda: [p.text for p in docx.Document(BytesIO(data)).paragraphs]),
        ],
        ".xlsx": [],
    }
    return [*base[path.suffix], *own, *list_others(path)]


def time_best(call: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best * 1000


def compare(path: Path, rounds: int) -> list[str]:
    """Prints the contenders' times on `path`; the bounds that do not hold."""
    times = {name: time_best(call, rounds) for name, call in list_contenders(path)}
    base = next(iter(times))
    print(f"\n{path.name}（{path.stat().st_size // 1024} KiB）")
    for name, spent in times.items():
        print(
            f"  {spent:9.1f} ms  {spent / times[base]:6.2f}× {base}  {spent / times[READ]:6.2f}× 读取  {name}"
        )
    measured = [(one, times[one.what] / times[one.base]) for one in BOUNDS if one.fits(path.suffix, times)]
    return [
        f"{path.name}：{one.what}是 {one.base} 的 {ratio:.2f} 倍，应{'不少于' if one.least else '不超过'} {one.times:g}"
        for one, ratio in measured
        if not one.holds(ratio)
    ]


def compare_scans(pdf: bytes, rounds: int) -> None:
    """Seconds of processor time a page: OCR as part of the reading, and the engine alone."""
    import numpy
    from rapidocr import RapidOCR

    threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    engine = RapidOCR(params={"Global.log_level": "critical", **threads})
    for dpi in (150, 300):
        pages = scan_pdf(pdf, Glass(dpi, lean=1.5))
        data = write_pictures(pages, "PDF", dpi)
        pictures = [numpy.asarray(page)[:, :, ::-1] for page in pages]
        calls: list[Contender] = [
            ("rapidocr 默认设置", lambda pictures=pictures: [engine(picture) for picture in pictures]),
            ("fengong 读取", lambda data=data: read_bytes(data, "scan.pdf")),
        ]
        print(f"\n{dpi} dpi 扫描件（{len(pages)} 页）")
        spent = [(name, time_processor(call, rounds) / len(pages)) for name, call in calls]
        for name, seconds in spent:
            print(f"  {seconds:6.2f} CPU 秒/页  {seconds / spent[0][1]:5.2f}×  {name}")


def time_processor(call: Callable[[], object], rounds: int) -> float:
    """The least processor time of some calls, in seconds; the first only warms up."""
    spent: list[float] = []
    for _ in range(rounds + 1):
        start = time.process_time()
        call()
        spent.append(time.process_time() - start)
    return min(spent[1:])


def measure_memory(path: Path) -> int:
    """Peak memory of one reading in MiB, in a process of its own, beside that of the imports alone."""
    # VmHWM, not ru_maxrss, which a process inherits from the one that started it.
    program = (
        "import re,sys;from pathlib import Path;from parsers import read_bytes;import parsers.pdf.reader;"
        "peak=lambda:int(re.search(r'VmHWM:\\s+(\\d+)',Path('/proc/self/status').read_text())[1])//1024;"
        "before=peak();source=read_bytes(Path(sys.argv[1]).read_bytes(),'a.pdf');print(source.pages,before,peak())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], check=True, capture_output=True, text=True
    )
    pages, before, after = done.stdout.split()
    print(f"\n{path.stem}（{pages} 页 pdf）：峰值 {after} MiB（其中启动 {before} MiB）")
    return int(after)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    wrong: list[str] = []
    with TemporaryDirectory() as folder:
        files: dict[str, bytes] = {"plan.docx": write_docx(print_long(3))}
        if find_spec("openpyxl"):
            files["tasks.xlsx"] = make_sheet(1000)
        if has_office():
            made = convert({"plan": files["plan.docx"], "long": write_docx(print_long(30))})
            files |= {f"{name}.pdf": data for name, data in made.items()}
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        for name in sorted(set(files) - {"long.pdf"}):
            wrong += compare(Path(folder, name), rounds)
        if "long.pdf" in files:
            peak = measure_memory(Path(folder, "long.pdf"))
            wrong += [f"long.pdf：内存峰值 {peak} MiB，应不超过 {MOST_MEMORY}"] if peak > MOST_MEMORY else []
        if has_office() and has_poppler() and find_spec("rapidocr"):
            table = convert({"table": write_docx(print_sample(TABLE))})["table"]
            compare_scans(table, min(rounds, 3))
            pages = scan_pdf(table, Glass(200, lean=1.5))
            Path(folder, "scan.pdf").write_bytes(write_pictures(pages, "PDF", 200))
            measure_memory(Path(folder, "scan.pdf"))
    print(*wrong, sep="\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
