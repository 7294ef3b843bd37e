"""标准答案: the facts of a sample, from the marks of its writer.

The shape is that of the corpus outside the repository (``../shared/corpus/dev/gold``), so that
``score.py`` reads it; nothing is normalised.
"""

import re
from typing import Any

from tests.making.gold_tasks import list_tasks
from tests.making.marks import find_marks, print_marked, split_names
from tests.making.record import Record

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_DATE = re.compile(
    r"([\d〇一二三四五六七八九]{4})年([\d一二三四五六七八九十]+)月([\d一二三四五六七八九十]+)日"
)


def make_gold(record: Record) -> dict[str, Any]:
    """The gold of `record`: id (its file's stem), notes, meta and tasks."""
    gold: dict[str, Any] = {"id": record.name, "notes": record.facts["说明"]}
    if "没有任务" in record.facts:
        gold["negative"] = True
    if "首位牵头" in record.facts:
        gold["first_listed_is_lead"] = True
    tasks = [] if "negative" in gold else list_tasks(record.lines)
    return gold | {"meta": _list_elements(record), "tasks": tasks}


def _list_elements(record: Record) -> dict[str, Any]:
    texts = {kind: [print_marked(line.marked) for line in record.select(kind)] for kind in _ELEMENTS}
    printing = "".join(texts["printing"]).split("　")
    return {
        "doc_number": next(iter(texts["number"]), None),
        "title": "".join("".join(texts["title"]).split()),
        "issuers": texts["signature"],
        "date": read_date("".join(texts["date"])),
        "recipients": _list_names(record, "address"),
        "cc": _list_names(record, "copy"),
        "printing_office": printing[0] or None,
        "printed_date": read_date(printing[-1]),
        "attachments": texts["annexes"],
        "notes": [text.strip("（）") for text in texts["note"]],
        "index_number": record.facts.get("索引号"),
    }


_ELEMENTS = ("number", "title", "signature", "date", "printing", "annexes", "note")


def _list_names(record: Record, kind: str) -> list[str]:
    marks = (mark for line in record.select(kind) for mark in find_marks(line.marked))
    return [name for mark in marks for name in split_names(mark.text)]


def read_date(text: str) -> str | None:
    """The ISO form of the date in `text`, in digits or Chinese numerals; None without a date."""
    found = _DATE.search(text)
    if not found:
        return None
    year = "".join(str(_DIGITS.get(character, character)) for character in found[1])
    return f"{year}-{_read_numeral(found[2]):02}-{_read_numeral(found[3]):02}"


def _read_numeral(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS[tens or "一"] * 10 if ten else 0) + (_DIGITS[ones] if ones else 0)
