"""What every format costs: one notice in each, milliseconds of processor time a page and peak memory.

    python -m benchmarks.costs [--times 3]

The long sample, printed ``--times`` over, is made into every format by LibreOffice, openpyxl and xlwt; each
file is read in a process of its own (the best of five readings). Prints the table of docs/formats.md.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed import print_long
from parsers import read_bytes
from tests.making.forms import OFFICE_FORMS, make_by_office, make_forms
from tests.parsers.docx.maker import make_zip
from tests.parsers.sheet.book_maker import make_xls, make_xlsx
from tests.test_same_bundle import lay_sheet

# Prints memory before and after one reading in MiB, and the best of five in ms.
ALONE = """
import re, sys, time
from importlib import import_module
from pathlib import Path
from parsers import READERS, read_bytes
from parsers.sniff import sniff_format
def peak():
    # Not ru_maxrss, which a process inherits from the one that started it.
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
path = Path(sys.argv[1])
data = path.read_bytes()
import_module(READERS[sniff_format(data, path.name)].module)
before = peak()
read_bytes(data, path.name)
after = peak()
spent = []
for _ in range(5):
    start = time.process_time()
    read_bytes(data, path.name)
    spent.append(time.process_time() - start)
print(before // 1024, after // 1024, min(spent) * 1000)
"""


def make_files(times: int) -> dict[str, bytes]:
    """The long sample, `times` over, by file name."""
    notices = {"plan": print_long(times)}
    files = make_forms(notices["plan"])
    files |= {form: make_by_office(notices, form)["plan"] for form in OFFICE_FORMS}
    page = lay_sheet(notices["plan"])
    files |= {"sheet.xlsx": make_xlsx(page), "sheet.xls": make_xls(page)}
    return files | {"bundle.zip": make_zip({"通知.docx": files["typed.docx"]})}


def measure(path: Path) -> tuple[int, int, float]:
    """Memory before and after reading `path` in MiB, and ms."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(path)], check=True, capture_output=True, text=True
    )
    before, after, spent = done.stdout.split()
    return int(before), int(after), float(spent)


def main() -> int:
    """Prints one row a format."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=3)
    files = make_files(parser.parse_args().times)
    pages = read_bytes(files["printed.pdf"], "a.pdf").pages or 1
    print(f"| 同一份 {pages} 页的方案 | KiB | 每页 ms | 峰值 MiB | 其中读取 |\n|---|--:|--:|--:|--:|")
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.write_bytes(data)
            before, after, spent = measure(path)
            print(
                f"| {name} | {len(data) // 1024} | {spent / pages:.2f} | {after} | {after - before} |",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
