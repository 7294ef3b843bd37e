"""印样: a notice as it is printed, before any format: paragraphs and tables."""

from msgspec import Struct

from tests.making.marks import cut_lead, print_marked
from tests.making.record import Line, Record

TABLE_KINDS = ("header", "band", "row")


class Paragraph(Struct, frozen=True):
    """A printed paragraph; `marker` is the number at the start of `text`, `lead` its bold words."""

    kind: str
    text: str
    marker: str = ""
    lead: str = ""


class Box(Struct, frozen=True):
    """A table cell at `row`, `column` (from 0) covering `rows` × `columns` places."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Grid(Struct, frozen=True):
    """A table: its size, how many of its rows are the header, and its printed cells."""

    rows: int
    columns: int
    heads: int
    boxes: tuple[Box, ...]


Part = Paragraph | Grid


class Printed(Struct, frozen=True):
    """A printed notice; `fields` are what a portal lists around it."""

    parts: tuple[Part, ...]
    fields: dict[str, str]

    def join(self, kind: str) -> str:
        """The texts of one kind of paragraph, joined."""
        return "".join(p.text for p in self.parts if isinstance(p, Paragraph) and p.kind == kind)


def print_record(record: Record) -> Printed:
    """The notice of `record` as its office would print it."""
    parts: list[Part] = []
    table: list[Line] = []
    for line in record.lines:
        if line.kind in TABLE_KINDS:
            table.append(line)
            continue
        if table:
            parts.append(_lay_table(table))
            table = []
        first = not (parts and isinstance(parts[-1], Paragraph) and parts[-1].kind == line.kind)
        parts.extend(_print_line(line, first))
    if table:
        parts.append(_lay_table(table))
    return Printed(tuple(parts), {"索引号": record.facts.get("索引号", "")})


def _print_line(line: Line, first: bool) -> list[Paragraph]:
    text = print_marked(line.marked)
    kind = line.kind.removeprefix("forwarded ")
    if kind == "item":
        return [Paragraph(kind, text, line.marker, cut_lead(line.marked))]
    if kind == "annex":
        return [Paragraph("label", "附件"), Paragraph("part", text)]
    prefix = {"annexes": "附件：", "copy": "抄送："}.get(kind, "") if first else ""
    return [Paragraph({"closing": "body"}.get(kind, kind), prefix + text)]


def split_cells(line: Line) -> list[str]:
    """The cells of a table line as written, with their marks."""
    return [cell.strip() for cell in line.marked.split(" | ")]


def _lay_table(lines: list[Line]) -> Grid:
    columns = max(len(split_cells(line)) for line in lines)
    places: dict[tuple[int, int], Box] = {}
    for row, line in enumerate(lines):
        cells = split_cells(line) + ["<"] * (columns - 1 if line.kind == "band" else 0)
        for column, cell in enumerate(cells):
            if cell == "<":
                places[row, column] = places[row, column - 1]
            elif cell == "^":
                places[row, column] = places[row - 1, column]
            else:
                words = cell[1:].lstrip() if cell[:2] in {"L ", "R ", "S "} or cell == "S" else cell
                places[row, column] = Box(print_marked(words), row, column)
    boxes = [_measure(box, places) for key, box in places.items() if key == (box.row, box.column)]
    return Grid(len(lines), columns, sum(line.kind == "header" for line in lines), tuple(boxes))


def _measure(box: Box, places: dict[tuple[int, int], Box]) -> Box:
    mine = [key for key, other in places.items() if other is box]
    rows, columns = {row for row, _ in mine}, {column for _, column in mine}
    return Box(box.text, box.row, box.column, len(rows), len(columns))
