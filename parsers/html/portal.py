"""网页信息表: the table of labels that portals print around a notice (索引号, 成文日期 …)."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from notice.source import Locator
from parsers.html.portal_labels import VALUE_LENGTH, Pair, name_kind, split_labels
from parsers.html.tables import HtmlTable, read_cell
from parsers.html.tree import Page
from parsers.line_rules import load_line_rules

_MIN_KNOWN = 3
_MIN_SURE = 2
# Paragraphs without a label that may stand between two with one.
_GAP = 2
# A page prints its table once or twice (for telephones); what looks like more is something else.
_MAX_TABLES = 8
_SITE = re.compile(r"\s*[-_|–—]+\s*")
_SURE = ("index", "sure")
_KNOWN = (*_SURE, "field")


class PortalField(NamedTuple):
    """A label and its value ("" when none is printed), and where they stand."""

    label: str
    value: str
    locator: Locator


class Portal(NamedTuple):
    """The fields of a page, and the paragraphs they were read from (indices into the page's)."""

    fields: list[PortalField]
    read: set[int]


class _Unit(NamedTuple):
    """A cell or a paragraph outside tables, and the paragraphs in it. ``heads``: it is a heading."""

    text: str
    locator: Locator
    paragraphs: tuple[int, ...]
    heads: bool = False


class _Row(NamedTuple):
    """The pairs of one unit and of the one that holds its value."""

    pairs: list[Pair]
    locator: Locator
    paragraphs: tuple[int, ...]


def find_portal(page: Page, tables: Sequence[HtmlTable]) -> Portal:
    """网页信息表: the fields printed around the notice of `page`.

    Labels count only where several known ones stand together: in one table, or in paragraphs that
    follow each other. A label printed twice keeps its first value.
    """
    groups = [[row for row in _pair_units(_list_cells(page, table)) if row.pairs] for table in tables]
    rows = _pair_units(_list_paragraphs(page, tables))
    groups.extend(_group(rows))
    portal = Portal([], set())
    seen: set[str] = set()
    for group in islice(filter(_is_portal, groups), _MAX_TABLES):
        for row in _keep_inside(page, group):
            portal.read.update(row.paragraphs)
            for label, value, kind in row.pairs:
                if kind != "drop" and value and label not in seen:
                    seen.add(label)
                    portal.fields.append(PortalField(label, value, row.locator))
    return portal


def list_titles(page: Page, portal: Portal) -> list[str]:
    """标题: what the portal's table, the page's metadata and its window call the notice.

    Of a window title like ``关于…的通知_云溪市人民政府`` the longest part counts.
    """
    rules = load_line_rules("portal_labels")
    named = [
        value
        for label, value, _ in portal.fields
        if (rule := rules.match_whole(label)) is not None and rule.id == "label-title"
    ]
    window = max(_SITE.split(page.window_title), key=len)
    return [title for title in (*named, page.article_title, window) if title.strip()]


def _is_portal(group: list[_Row]) -> bool:
    pairs = [pair for row in group for pair in row.pairs if pair.kind in _KNOWN]
    sure = any(pair.kind in _SURE for pair in pairs)
    known = len({pair.label for pair in pairs})
    return known >= (_MIN_SURE if sure else _MIN_KNOWN) and any(pair.value for pair in pairs)


def _group(rows: list[_Row]) -> list[list[_Row]]:
    """Rows with labels that follow each other, cut before and after the first and last known one."""
    groups: list[list[_Row]] = [[]]
    missed = 0
    for row in rows:
        missed = 0 if row.pairs else missed + 1
        if missed > _GAP:
            groups.append([])
        elif row.pairs:
            groups[-1].append(row)
    return [list(_trim(group)) for group in groups]


def _trim(group: list[_Row]) -> Iterator[_Row]:
    known = [index for index, row in enumerate(group) if any(pair.kind for pair in row.pairs)]
    if known:
        yield from group[known[0] : known[-1] + 1]


def _keep_inside(page: Page, group: list[_Row]) -> list[_Row]:
    """`group` without the values that stand outside the smallest block holding all its labels.

    The label printed last may have no value: what follows the block is not its own. The cells
    of a table are kept as they are.
    """
    if group[0].locator.table:
        return group
    first, last = group[0].paragraphs[0], group[-1].paragraphs[0]
    stop = min(
        (block.stop for block in page.elements if block.start <= first and last < block.stop),
        default=len(page.paragraphs),
    )
    kept: list[_Row] = []
    for row in group:
        if row.paragraphs[-1] < stop:
            kept.append(row)
        else:
            kept.append(row._replace(pairs=[row.pairs[-1]._replace(value="")], paragraphs=row.paragraphs[:1]))
    return kept


def _list_cells(page: Page, table: HtmlTable) -> list[_Unit]:
    """The cells of `table` row by row; column by column where labels stand over their values.

    Empty for a table of documents, whose head has labels side by side (文件名称, 文号).
    """
    rows: list[list[_Unit]] = []
    for number, cells in enumerate(table.cells, 1):
        rows.append([])
        for column, cell in enumerate(cells, 1):
            element = page.elements[cell]
            inside = tuple(range(element.start, element.stop))
            text = " ".join(read_cell(page, cell)) if len(inside) <= 3 else ""
            rows[-1].append(_Unit(text, Locator(table=table.number, row=number, column=column), inside))
    kinds = [[name_kind(unit.text) for unit in row] for row in rows]
    if len(rows) == 2 and len(rows[0]) == len(rows[1]) and all(kinds[0]) and "index" in kinds[0]:
        return [unit for pair in zip(*rows, strict=True) for unit in pair]
    if any(all(pair) for row in kinds for pair in pairwise(row)):
        return []
    return [unit for row in rows for unit in row]


def _list_paragraphs(page: Page, tables: Sequence[HtmlTable]) -> list[_Unit]:
    """The paragraphs of `page` that stand in no table with several rows and columns."""
    inside: set[int] = set()
    for table in tables:
        if len(table.cells) > 1 and max(map(len, table.cells)) > 1:
            element = page.elements[table.element]
            inside.update(range(element.start, element.stop))
    return [
        _Unit(paragraph.text, Locator(), (index,), paragraph.style.heading is not None)
        for index, paragraph in enumerate(page.paragraphs)
        if index not in inside and not paragraph.hidden
    ]


def _pair_units(units: list[_Unit]) -> list[_Row]:
    """Every unit with its labels; a label alone takes the next unit as its value.

    Not where labels before it had theirs beside them: then its own is left empty.
    """
    rows: list[_Row] = []
    index = missed = 0
    beside = False
    while index < len(units):
        unit, following = units[index], units[index + 1 : index + 2]
        pairs, paragraphs = split_labels(unit.text), unit.paragraphs
        index += 1
        missed = 0 if pairs else missed + 1
        beside = beside and missed <= _GAP
        if pairs and pairs[-1].value:
            beside = beside or pairs[-1].kind in _KNOWN
        elif pairs and not beside and following and _is_value(following[0], pairs[-1], unit):
            pairs[-1] = pairs[-1]._replace(value=following[0].text.strip())
            paragraphs += following[0].paragraphs
            index += 1
        rows.append(_Row(pairs, unit.locator, paragraphs))
    return rows


def _is_value(unit: _Unit, label: Pair, before: _Unit) -> bool:
    """Can `unit` be what `label`, which ends the unit `before`, stands for?"""
    if label.kind == "drop" or unit.heads or len(unit.text) > VALUE_LENGTH or split_labels(unit.text):
        return False
    return unit.locator.row == before.locator.row or unit.locator.column == before.locator.column
