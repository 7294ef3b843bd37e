"""Whole .odt files: sample notices as LibreOffice writes them."""

from functools import cache

import pytest

from parsers.docx.reader import read_docx
from parsers.odt.reader import read_odt
from tests.making.office import convert, needs_office
from tests.parsers.odt.maker import make_odt, make_table, p
from tests.parsers.word97.old_forms import CASES, make_documents, name_case


@cache
def make_odts() -> dict[str, bytes]:
    """Every sample as .odt, in one call of LibreOffice."""
    return convert({str(case): data for case, data in make_documents().items()}, "odt")


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_samples_read_as_from_docx(case: tuple[str, bool]) -> None:
    """Paragraphs, numbers, cells, styles and places: nothing differs but the format."""
    wanted, found = read_docx(make_documents()[case]), read_odt(make_odts()[str(case)])
    assert found.text == wanted.text
    assert found.blocks == wanted.blocks
    assert found.tables == wanted.tables
    assert (found.format, found.diagnostics) == ("odt", ())


def test_same_bytes_same_source() -> None:
    data = make_odt(p("云溪市澄江区人民政府文件") + make_table(["序号", "任务"], ["1", "巡堤"]))
    assert read_odt(data) == read_odt(data)
    assert read_odt(data).text == "云溪市澄江区人民政府文件\n序号\t任务\n1\t巡堤"
