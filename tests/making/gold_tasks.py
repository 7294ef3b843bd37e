"""标准答案的任务: the tasks of a sample with their units, roles and deadlines."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field

from tests.making.marks import ROLES, find_marks, print_marked, split_names
from tests.making.printed import TABLE_KINDS, split_cells
from tests.making.record import Line


class _Work(Struct):
    """One task in the making: its printed text, the heading it starts with, its marked statements."""

    text: str = ""
    heading: str = ""
    statements: list[str] = field(default_factory=list)


def list_tasks(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The tasks of a notice, in printed order: leaf items and table rows."""
    tasks: list[dict[str, Any]] = []
    path: list[str] = []
    part = ""
    for place, line in enumerate(lines):
        if line.kind in {"annex", "forwarded title"}:
            part = "" if lines[place - 1].kind != line.kind else part
            path, part = [], part + print_marked(line.marked)
        elif line.kind == "item":
            path = [*path[: line.level - 1], line.marker.strip("、.．")]
            tasks.extend(task | ({"part": part} if part else {}) for task in _list_item(path, lines[place:]))
        elif line.kind == "header" and lines[place - 1].kind != "header":
            tasks.extend(row | {"part": part} for row in _list_rows(lines[place:]))
    return tasks


def _list_item(path: list[str], lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The tasks of the item that `lines` start with: none when items of a deeper level follow."""
    item, body = lines[0], []
    for line in lines[1:]:
        if line.kind != "body":
            if line.kind == "item" and line.level > item.level:
                return []
            break
        body.append(line.marked)
    works = [_Work(heading="" if "|" in item.marked or not body else print_marked(_cut_marker(item)))]
    for marked in [_cut_marker(item), *body]:
        for turn, piece in enumerate(marked.split("|")):
            if turn % 2:
                works[-1].statements.append(piece)
            elif piece:
                if works[-1].statements:
                    works.append(_Work())
                works[-1].text += print_marked(piece)
    tasks = [_make_task(path, work) for work in works]
    return tasks if len(tasks) == 1 else [task | {"seg": seg} for seg, task in enumerate(tasks, 1)]


def _cut_marker(item: Line) -> str:
    return item.marked.removeprefix(item.marker)


def _list_rows(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The rows of the table that `lines` start with; cells merged from above are filled in."""
    heads: list[str] = []
    above: list[str] = []
    band: list[str] = []
    tasks: list[dict[str, Any]] = []
    for line in lines:
        if line.kind not in TABLE_KINDS:
            break
        cells = split_cells(line)
        if line.kind == "band":
            band = [line.marked.partition("、")[0]]
        elif line.kind == "header":
            heads = [above[n] if cell == "^" else cell for n, cell in enumerate(cells)]
            above = heads
        else:
            above = [above[n] if cell == "^" else cell for n, cell in enumerate(cells)]
            tasks.append(_make_row(band, dict(zip(heads, above, strict=True))))
    return _number_rows(tasks)


def _make_row(band: list[str], row: dict[str, str]) -> dict[str, Any]:
    words = [cell for head, cell in row.items() if head != "序号" and cell[:1] not in {"L", "R", "S", "{"}]
    statements = [
        f"{{{cell[0]}:{head}}}：{cell[1:]}" for head, cell in row.items() if cell[:1] in {"L", "R", "S"}
    ]
    deadlines = [cell for cell in row.values() if cell.startswith("{D:")]
    task = _make_task([*band, row["序号"]], _Work(words[-1], statements=statements + deadlines))
    return task | ({"title": words[0]} if len(words) > 1 else {}) | {"row": True}


def _number_rows(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    paths = [task["path"] for task in tasks]
    return [
        task | ({"seg": paths[:place].count(task["path"]) + 1} if paths.count(task["path"]) > 1 else {})
        for place, task in enumerate(tasks)
    ]


def _make_task(path: list[str], work: _Work) -> dict[str, Any]:
    text = "".join(work.text.split())
    statement = "\n".join(work.statements)
    deadlines = [mark.text for mark in find_marks(statement) if mark.sign == "D"]
    return {
        "path": list(path),
        "head": (work.heading or text)[:15],
        "tail": text[-10:],
        "assignments": list_assignments(statement),
        "deadline": deadlines[0] if deadlines else None,
    }


def list_assignments(statement: str) -> list[dict[str, Any]]:
    """The assignments marked in `statement`; one without a unit is left out.

    A label followed by a colon opens its list; any other (a verb) closes the list before it.
    """
    made: list[tuple[dict[str, Any], dict[str, str]]] = []
    units: list[str] = []
    extra: dict[str, str] = {}
    for mark in find_marks(statement):
        if mark.sign in ROLES:
            colon = mark.after.startswith(("：", ":"))
            if colon:
                units, extra = [], {}
            made.append(({"role": ROLES[mark.sign], "label": mark.text, "units": units}, extra))
            if not colon:
                units, extra = [], {}
        elif mark.sign == "E":
            extra["open_ended"] = mark.text
        elif mark.sign == "":
            units.extend(split_names(mark.text))
    return [one | extra for one, extra in made if one["units"]]
