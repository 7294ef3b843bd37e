"""同一公文: whatever the format, the same tasks, units, roles and deadlines."""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from notice.notice import Notice
from tests.facts import list_deadlines, list_edges, read_notice, squeeze
from tests.making.forms import FORMS, OFFICE_FORMS, TEXT_FORMS, make_by_office, make_forms
from tests.making.gold import make_gold
from tests.making.office import needs_office
from tests.making.printed import Paragraph, Printed, print_record
from tests.making.record import MARKER, read_records

SEED = Path(__file__).parents[2] / "shared" / "corpus" / "seed" / "fengzhengbanfa-2018-50.txt"
LONG, TABLE = "澜溪区2021年重点工作任务分工方案", "澜溪区安全生产百日攻坚行动方案"
RECORDS = {record.name: record for record in read_records()}

needs_corpus = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SEED.exists() and "CI" not in os.environ, reason="the real notices are not here"),
]
OFFICE = [pytest.param(form, marks=needs_office) for form in OFFICE_FORMS]
Facts = list[tuple[tuple[str, ...], str, list[tuple[str, str]], list[str]]]


def _list_facts(notice: Notice) -> Facts:
    return [(t.path, squeeze(t.text), list_edges(t), list_deadlines(t)) for t in notice.tasks]


@cache
def print_notices() -> dict[str, Printed]:
    notices = {name: print_record(RECORDS[name]) for name in (LONG, TABLE)}
    return notices | ({"seed": _print_seed(SEED.read_text(encoding="utf-8"))} if SEED.exists() else {})


@cache
def make_printed(form: str) -> dict[str, bytes]:
    return make_by_office(print_notices(), form)


@cache
def _read_form(name: str, form: str) -> Notice:
    made = make_printed(form)[name] if form in OFFICE_FORMS else make_forms(print_notices()[name])[form]
    return read_notice(made, form)


@pytest.mark.parametrize("form", [*TEXT_FORMS, *FORMS, *OFFICE])
def test_long_notice(form: str) -> None:
    notice = _read_form(LONG, form)
    assert _list_facts(notice) == _list_facts(_read_form(LONG, "text.txt"))
    assert [list(task.path) for task in notice.tasks] == _list_gold_paths(LONG)


@pytest.mark.parametrize("form", [*FORMS, *OFFICE])
def test_merged_cells(form: str) -> None:
    notice = _read_form(TABLE, form)
    assert _list_facts(notice) == _list_facts(_read_form(TABLE, "typed.docx"))
    assert [list(task.path) for task in notice.tasks] == _list_gold_paths(TABLE)


@pytest.mark.parametrize(
    "form",
    [pytest.param(form, marks=needs_corpus) for form in (*TEXT_FORMS, *FORMS)]
    + [pytest.param(form, marks=[needs_office, *needs_corpus]) for form in OFFICE_FORMS],
)
def test_seed(form: str) -> None:
    """奉政办发〔2018〕50号 in every format is what its own text file is."""
    original = read_notice(SEED.read_bytes(), SEED.name)
    assert _list_facts(_read_form("seed", form)) == _list_facts(original)
    assert len(original.tasks) == 49


def _list_gold_paths(name: str) -> list[list[str]]:
    return [task["path"] for task in make_gold(RECORDS[name])["tasks"]]


def _print_seed(text: str) -> Printed:
    """The seed's text as a printed notice: letter, plan, copies, in this order."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    address = next(n for n, line in enumerate(lines) if line.endswith("："))
    date = next(n for n, line in enumerate(lines) if re.fullmatch(r"\d{4}年\d+月\d+日", line))
    item = next(n for n, line in enumerate(lines) if MARKER.match(line))
    copies = next(n for n, line in enumerate(lines) if line.startswith("抄送"))
    kinds = ["number"] + ["title"] * (address - 1) + ["address"] + ["body"] * (date - address - 2)
    kinds += ["signature", "date"] + ["part"] * (item - date - 1) + ["body"] * (copies - item)
    kinds += ["copy"] * (len(lines) - copies - 1) + ["printing"]
    return Printed(tuple(map(_print_line, kinds, lines)), {})


def _print_line(kind: str, line: str) -> Paragraph:
    marker = MARKER.match(line) if kind == "body" else None
    return Paragraph("item", line, marker[0]) if marker else Paragraph(kind, line)
