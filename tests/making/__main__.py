"""``python -m tests.making``: write data/raw and tests/golden/samples anew (needs LibreOffice)."""

import json
from pathlib import Path

from tests.making.gold import make_gold
from tests.making.office import convert
from tests.making.plain import write_text
from tests.making.printed import Printed, print_record
from tests.making.record import Record, read_records
from tests.making.web import write_fragment, write_portal
from tests.making.word import write_docx

ROOT = Path(__file__).parents[2]
RAW = ROOT / "data" / "raw"
GOLD = ROOT / "tests" / "golden" / "samples"


def write_samples() -> None:
    """Every sample in its own format, and its gold."""
    records = read_records()
    pdfs = convert({r.file: write_docx(print_record(r)) for r in records if r.file.endswith(".pdf")})
    for record in records:
        path = RAW / record.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pdfs.get(record.file) or write_record(record))
        gold = json.dumps(make_gold(record), ensure_ascii=False, indent=1)
        (GOLD / f"{record.name}.json").write_text(gold + "\n", encoding="utf-8")


def write_record(record: Record) -> bytes:
    """`record` as the bytes of its file, but for .pdf."""
    printed: Printed = print_record(record)
    way = record.facts.get("做法", "")
    if record.file.endswith(".docx"):
        return write_docx(printed, automatic=way == "自动编号")
    if record.file.endswith(".html"):
        return (write_fragment if way == "网页片段" else write_portal)(printed).encode()
    return write_text(printed, wrapped=way == "硬换行").encode("gb18030" if way == "国标编码" else "utf-8")


if __name__ == "__main__":
    write_samples()
