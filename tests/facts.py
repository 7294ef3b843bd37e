"""比对: what a test compares of a notice, without white space and without places."""

from hashlib import sha256
from typing import Any

from extractors import extract
from notice.notice import Assignment, Notice, Source, Task
from parsers import read_bytes


def read_notice(data: bytes, name: str) -> Notice:
    """The notice in `data`, as the pipeline reads it; `name` is its file name."""
    source = read_bytes(data, name)
    digest = sha256(data).hexdigest()
    return extract(source, Source(name, digest, source.format, source.pages, source.parser, len(data)))


def squeeze(text: str | None) -> str:
    """`text` without white space."""
    return "".join((text or "").split())


def list_elements(notice: Notice) -> dict[str, Any]:
    """The elements under the names of the gold's ``meta``."""
    elements = notice.elements
    return {
        "doc_number": elements.doc_number and elements.doc_number.text,
        "title": squeeze(elements.title),
        "issuers": list(elements.issuers),
        "date": elements.written_date,
        "recipients": list(elements.recipients),
        "cc": list(elements.cc),
        "printing_office": elements.printing_office,
        "printed_date": elements.printed_date,
        "attachments": [attachment.title for attachment in elements.attachments],
        "notes": [note.strip("（）") for note in elements.notes],
        "index_number": elements.index_number,
    }


def list_assignments(task: Task) -> list[dict[str, Any]]:
    """The assignments of a task in the shape of the gold."""
    return [_show_assignment(assignment) for assignment in task.assignments if assignment.units]


def _show_assignment(assignment: Assignment) -> dict[str, Any]:
    shown = {
        "role": assignment.role,
        "label": squeeze(assignment.label),
        "units": [squeeze(unit.mention) for unit in assignment.units],
    }
    return shown | ({"open_ended": assignment.open_ended} if assignment.open_ended else {})


def list_edges(task: Task) -> list[tuple[str, str]]:
    """(unit as printed, role) in printed order."""
    return [(squeeze(unit.mention), one.role) for one in task.assignments for unit in one.units]


def list_deadlines(task: Task) -> list[str]:
    """The deadlines as printed."""
    return [squeeze(deadline.text) for deadline in task.deadlines]
