"""What OCR makes of scans as offices have them, one look a line; what fails is shown too.

    pip install -e '.[dev]'   (rapidocr; LibreOffice and poppler are called)
    python -m benchmarks.scans [--dpi 150] [--notice 安全生产] [--look 骑缝]

The sample notice with a merged-cell table is printed by LibreOffice, drawn by poppler and spoiled. Columns: F1 of
(task, unit, role) against the same notice's PDF, errors in a thousand characters, pages said to be doubtful.
"""

import argparse
import sys
from difflib import SequenceMatcher
from hashlib import sha256

from extractors import extract
from notice.notice import Notice, Source
from parsers import read_bytes
from tests.facts import squeeze
from tests.making.office import convert
from tests.making.printed import print_record
from tests.making.record import read_records
from tests.making.scan_looks import LOOKS
from tests.making.scanner import rasterise, write_pictures
from tests.making.word import write_docx
from tests.test_same_scan import count_edges, measure_f1


def read(data: bytes, name: str) -> Notice:
    source = read_bytes(data, name)
    digest = sha256(data).hexdigest()
    return extract(source, Source(name, digest, source.format, source.pages, source.parser, len(data)))


def count_errors(read: str, printed: str) -> float:
    """Characters that differ, in a thousand; blanks do not count."""
    a, b = squeeze(printed), squeeze(read)
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    wrong = sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in codes if kind != "equal")
    return 1000 * wrong / len(a)


def say_doubts(notice: Notice) -> str:
    return next((one.message for one in notice.diagnostics if one.code == "ocr-doubtful"), "")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dpi", type=int, default=150)
    parser.add_argument("--notice", default="安全生产")
    parser.add_argument("--look", default="")
    options = parser.parse_args()
    record = next(record for record in read_records() if options.notice in record.name)
    pdf = convert({"a": write_docx(print_record(record))})["a"]
    printed = read(pdf, "a.pdf")
    pages = rasterise(pdf, options.dpi)
    for look, spoil in LOOKS.items():
        if options.look not in look:
            continue
        spoilt = spoil(pages, options.dpi)
        dpi = round(options.dpi * min(spoilt[0].height / pages[0].height, 1))
        scanned = read(write_pictures(spoilt, "TIFF", dpi), "a.tif")
        f1 = measure_f1(count_edges(scanned), count_edges(printed))
        wrong = count_errors(scanned.text, printed.text)
        print(f"{f1:7.4f} F1 {wrong:7.1f} ‰  {look}  {say_doubts(scanned)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
