"""同一公文的扫描件: printed, stamped, laid askew on a scanner; the same tasks, units and roles.

All other formats give exactly the same (`test_same_notice`); OCR may misread a character, so of every
hundred edges ninety-seven must be right and complete (F1).
"""

import os
import re
from collections import Counter
from functools import cache

import pytest
from msgspec.structs import replace

from notice.notice import Notice
from tests.facts import list_deadlines, list_edges, read_notice
from tests.making.office import has_office
from tests.making.scanner import Glass, has_poppler, scan_pdf, write_pictures
from tests.making.typeface import find_typeface
from tests.test_same_notice import SEED, TABLE, make_printed

LEAST = 0.97
GLASS = [
    (Glass(150, lean=1.5), "TIFF"),
    (Glass(200, lean=-1.5, noise=9, blur=0.7, paper=205, quality=60), "PDF"),
    (Glass(300, lean=0.6, noise=12, paper=235, quality=85), "PDF"),
]
Edges = Counter[tuple[str, ...]]

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(
        not (has_office() and has_poppler() and find_typeface()) and "CI" not in os.environ,
        reason="LibreOffice, poppler or a Chinese typeface is not installed",
    ),
]


def count_edges(notice: Notice) -> Edges:
    """Every (path of the task, unit, role)."""
    return Counter((*task.path, *edge) for task in notice.tasks for edge in list_edges(task))


def measure_f1(found: Edges, printed: Edges) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * (found & printed).total() / (found.total() + printed.total())


@cache
def read_printed(name: str) -> Notice:
    return read_notice(make_printed("printed.pdf")[name], "printed.pdf")


def read_scanned(name: str, glass: Glass, format: str) -> Notice:
    pages = scan_pdf(make_printed("printed.pdf")[name], glass)
    return read_notice(write_pictures(pages, format, glass.dpi), f"scan.{format.lower()}")


def find_date(notice: Notice) -> str:
    """The date at the end of the letter, where the seal stands."""
    return re.findall(r"(?m)^\d{4}年\d+月\d+日$", notice.text)[0]


def check(name: str, glass: Glass, format: str) -> Notice:
    printed = read_printed(name)
    scanned = read_scanned(name, replace(glass, sealed=find_date(printed)), format)
    assert [task.path for task in scanned.tasks] == [task.path for task in printed.tasks]
    assert measure_f1(count_edges(scanned), count_edges(printed)) >= LEAST
    assert scanned.elements.doc_number == printed.elements.doc_number
    assert scanned.elements.written_date == printed.elements.written_date
    return scanned


@pytest.mark.parametrize(("glass", "format"), GLASS, ids=lambda value: str(getattr(value, "dpi", value)))
def test_merged_cells(glass: Glass, format: str) -> None:
    scanned = check(TABLE, glass, format)
    printed = read_printed(TABLE)
    assert [list_deadlines(task) for task in scanned.tasks] == [
        list_deadlines(task) for task in printed.tasks
    ]


@pytest.mark.corpus
@pytest.mark.skipif(not SEED.exists() and "CI" not in os.environ, reason="the real notices are not here")
def test_seed() -> None:
    """奉政办发〔2018〕50号, ten pages at 150 dpi."""
    assert len(check("seed", *GLASS[0]).tasks) == 49
