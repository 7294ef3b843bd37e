"""CSV 表格: comma, semicolon or tab separated bytes → SourceText."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from msgspec.structs import replace

from notice.source import SourceText
from parsers.decode import decode_text
from parsers.limits import check_cells, check_text_size
from parsers.sheet.book import Workbook, write_workbook
from parsers.sheet.grid import Sheet

_DELIMITERS = (",", "\t", ";")
# Excel reads a first line "sep=;" as the name of the delimiter and does not show it.
_NAMED = "sep="
# Characters looked at to choose the delimiter.
_SAMPLE = 50_000
_LEAST_RECORDS = 3
_LEAST_FIELDS = 3
# Almost every record of a table has as many fields as the others.
_REGULAR = 0.9


def read_csv(data: bytes) -> SourceText:
    """CSV 表格: the table in `data`, in whatever encoding its bytes show; quoted fields may hold lines.

    Cells are located by the name they have when a spreadsheet opens the file ("B7"). Raises
    UnreadableFile (corrupt, limit).
    """
    check_text_size(len(data))
    decoded = decode_text(data)
    text, delimiter = _name_delimiter(decoded.text)
    sheet = Sheet(None)
    for row, record in enumerate(_split_records(text, delimiter)):
        sheet.texts.update({(row, column): field for column, field in enumerate(record) if field.strip()})
        check_cells(len(sheet.texts))
    source = write_workbook(Workbook([sheet]), "csv")
    return replace(source, diagnostics=(*decoded.diagnostics, *source.diagnostics))


def looks_like_csv(text: str) -> bool:
    """Whether `text` is a table by its content: records that all have the same three or more fields."""
    sample = _take_sample(text)
    delimiter, share = _choose_delimiter(sample)
    counts = _count_fields(sample, delimiter)
    fields, _ = max(counts.items(), key=lambda pair: pair[1], default=(0, 0))
    return share >= _REGULAR and fields >= _LEAST_FIELDS and counts.total() >= _LEAST_RECORDS


def _take_sample(text: str) -> str:
    """The whole lines of the start of `text`."""
    if len(text) <= _SAMPLE:
        return text
    return text[: text.rfind("\n", 0, _SAMPLE) + 1] or text[:_SAMPLE]


def _name_delimiter(text: str) -> tuple[str, str]:
    """The text to read and its delimiter."""
    first, _, rest = text.partition("\n")
    named = first.rstrip("\r")
    if named.lower().startswith(_NAMED) and len(named) == len(_NAMED) + 1:
        return rest, named[-1]
    return text, _choose_delimiter(_take_sample(text))[0]


def _choose_delimiter(text: str) -> tuple[str, float]:
    """The delimiter that cuts most records into the same number of fields, and the share of those."""
    shares: dict[str, float] = {}
    for delimiter in _DELIMITERS:
        counts = _count_fields(text, delimiter)
        regular = max((count for fields, count in counts.items() if fields > 1), default=0)
        shares[delimiter] = regular / max(counts.total(), 1)
    best = max(_DELIMITERS, key=lambda delimiter: shares[delimiter])
    return best, shares[best]


def _count_fields(text: str, delimiter: str) -> Counter[int]:
    """How many records, empty ones aside, have how many fields."""
    return Counter(len(record) for record in _split_records(text, delimiter) if any(record))


def _split_records(text: str, delimiter: str) -> Iterator[Sequence[str]]:
    """The records of `text`. In a line where the quotes do not add up they mean nothing."""
    lines = StringIO(text, newline="").readlines()
    start = 0
    while start < len(lines):
        rest = (lines[at] for at in range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        done = 0
        try:
            for record in reader:
                yield record
                done = reader.line_num
            return
        except csv.Error:
            start += done
        yield lines[start].rstrip("\r\n").split(delimiter)
        start += 1
