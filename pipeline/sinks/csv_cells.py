"""CSV cells: values written so that a spreadsheet shows them and never runs them."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

Cell = str | int | float | None

# OWASP "CSV Injection": a cell that starts with one of these may run as a formula. The full-width
# forms do so where Excel's input language is Chinese or Japanese.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guard_cell(value: Cell) -> Cell:
    """`value`; text that would run as a formula gets a leading apostrophe, and stays text.

    The apostrophe is the spreadsheets' own mark for text. Programs that read the CSV take one
    leading apostrophe off when one of ``= + - @`` (or its full-width form), a tab or a line break
    follows; notices.jsonl holds the value as printed.
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    bom: bool = False,
    guard: bool = True,
) -> None:
    """Write a CSV file: UTF-8, commas, CRLF as RFC 4180 says; None is an empty cell.

    ``bom`` puts a byte order mark first, without which Excel takes Chinese for another encoding.
    """
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(map(guard_cell, row) if guard else row for row in rows)
