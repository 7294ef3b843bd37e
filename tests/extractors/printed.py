"""印稿: a notice written as lines, read by the extractors without any parser.

A line is a paragraph. ``**…**`` at its start is its bold lead. Lines of the form ``| a | b |`` are
the rows of a table: a cell ``<`` goes on from the left, ``^`` from above.
"""

import re
from hashlib import sha256

from extractors import extract
from extractors.view import View
from notice.builder import GridCell, TextBuilder
from notice.notice import Notice, Source
from notice.source import Locator, SourceText, Style

LETTER = """云溪市澄江区人民政府办公室关于印发《澄江区重点任务分工方案》的通知
澄政办发〔2021〕12号
各镇人民政府、街道办事处，区政府各部门：
现将方案印发给你们，请认真贯彻落实。
云溪市澄江区人民政府办公室
2021年3月5日
澄江区重点任务分工方案
"""
_LEAD = re.compile(r"^([^*]{0,8})\*\*(.+?)\*\*")
Edge = tuple[str, str, str]


def make_source(text: str, **fields: str) -> SourceText:
    """The text as a parser would return it; `fields` are what a portal prints around the notice."""
    builder = TextBuilder("txt", "printed")
    for label, value in fields.items():
        builder.add_field(label, value, Locator())
    rows: list[str] = []
    tables = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.lstrip().startswith("| "):
            rows.append(line)
            continue
        if rows:
            tables += 1
            builder.add_table(lay_cells(rows), tables)
            rows = []
        _add_line(builder, line, number)
    return builder.build()


def _add_line(builder: TextBuilder, line: str, number: int) -> None:
    lead = _LEAD.match(line.strip())
    length = len(lead[1]) + len(lead[2]) if lead else 0
    plain = line.strip().replace("**", "") if lead else line
    builder.add_paragraph(plain, Locator(paragraph=number), Style(lead=length))


def lay_cells(rows: list[str]) -> list[GridCell]:
    """The cells of ``| a | b |`` rows, merged ones once at their top left place."""
    grid = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            above = {"<": (row, column - 1), "^": (row - 1, column)}.get(cell)
            owners[row, column] = owners[above] if above else (row, column)
    made: list[GridCell] = []
    for row, column in dict.fromkeys(owners.values()):
        places = [place for place, owner in owners.items() if owner == (row, column)]
        height = len({place[0] for place in places})
        width = len({place[1] for place in places})
        made.append(GridCell(grid[row][column].split("\\n"), row, column, height, width))
    return made


def read(text: str, **fields: str) -> Notice:
    """The notice printed as `text`."""
    source = make_source(text, **fields)
    data = text.encode("utf-8", "surrogatepass")
    return extract(source, Source("印稿.txt", sha256(data).hexdigest(), "txt", None, "printed", len(data)))


def read_plan(body: str, **fields: str) -> Notice:
    """The notice of an invented district that prints `body` as its plan."""
    return read(LETTER + body, **fields)


def fold(text: str) -> View:
    """The whole of `text` as the rules compare it."""
    return View.of(text, 0, len(text))


def list_edges(notice: Notice) -> list[Edge]:
    """(path, role, unit as printed) of every assignment, in printed order."""
    return [
        ("/".join(task.path), one.role, "".join(unit.mention.split()))
        for task in notice.tasks
        for one in task.assignments
        for unit in one.units
    ]


def show_tasks(notice: Notice) -> list[str]:
    """Each task as ``path text``, in printed order."""
    return [f"{'/'.join(task.path)} {task.text}" for task in notice.tasks]
