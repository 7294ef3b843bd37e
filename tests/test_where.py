"""位置: from every task back to page and box, paragraph, or sheet and cell, in every kind of file."""

import hashlib
import re
from pathlib import Path

import pytest

from notice.source import Locator
from parsers import READERS
from parsers.sniff import sniff_format
from pipeline.cli import run
from pipeline.console.words import say_place
from pipeline.run.content import FileBytes
from pipeline.run.reading import read_notice
from tests.making.kinds import make_kinds

# What a place must say: of a numbered item, and of a row of the table (None: the kind shows no table).
PAGED = ("page", "box")
WORDS = ("paragraph",)
CELLS = ("table", "row", "column")
SHEET = ("sheet", "cell")
PLACES: dict[str, tuple[tuple[str, ...] | None, tuple[str, ...] | None]] = {
    "text.txt": (WORDS, None),
    "gb.txt": (WORDS, None),
    "marked.md": (WORDS, None),
    "page.html": (WORDS, CELLS),
    "word.docx": (WORDS, CELLS),
    "old.doc": (WORDS, CELLS),
    "open.odt": (WORDS, CELLS),
    "rich.rtf": (WORDS, CELLS),
    "flat.xml": (WORDS, CELLS),
    "print.pdf": (PAGED, PAGED),
    "print.ofd": (PAGED, PAGED),
    "book.xlsx": (None, SHEET),
    "book.xls": (None, SHEET),
    "book.xml": (None, SHEET),
    "table.csv": (None, ("cell",)),
    "bundle.zip": (("member", "paragraph"), ("member", "table", "row")),
    "saved.mht": (WORDS, CELLS),
    "letter.eml": (("member", "paragraph"), ("member", "table", "row")),
}


def list_places(name: str) -> list[tuple[str, Locator]]:
    """(task's first words, place) of every task."""
    data = make_kinds()[name]
    reading = read_notice(FileBytes(data, hashlib.sha256(data).hexdigest()), name)
    return [(task.path[0], reading.source.locate(task.span.start)) for task in reading.notice.tasks]


def test_every_reader_has_its_kind() -> None:
    kinds = make_kinds()
    # Pictures of pages: tests/parsers/scan.
    assert {sniff_format(data, name) for name, data in kinds.items()} == READERS.keys() - {"image"}
    assert PLACES.keys() == kinds.keys()


@pytest.mark.parametrize("name", PLACES)
def test_every_task_has_its_place(name: str) -> None:
    item, row = PLACES[name]
    places = list_places(name)
    assert {path for path, _ in places} == ({"一", "二", "三"} if item else set()) | (
        {"1", "2"} if row else set()
    )
    for path, place in places:
        wanted = row if path.isdigit() else item
        missing = [field for field in wanted or () if getattr(place, field) is None]
        assert missing == [], (path, place)
    assert len(
        {(place.box, place.paragraph, place.row, place.cell, place.member) for _, place in places}
    ) == len(places)


@pytest.mark.parametrize("name", PLACES)
def test_show_where_prints_it(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(make_kinds()[name])
    assert run(["show", str(tmp_path / name), "--where"]) == 0
    shown = re.sub("[\\s│├└─]", "", capsys.readouterr().out)
    places = [say_place(place) for _, place in list_places(name)]
    assert [place for place in places if not place or re.sub(r"\s", "", place) not in shown] == []
