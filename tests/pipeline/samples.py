"""Notices made by hand: short, invented, with exact spans."""

import hashlib

from msgspec.structs import replace

from notice.diagnostic import DATE_MISSING, Diagnostic
from notice.facts import Citation, Deadline, Target
from notice.notice import (
    Assignment,
    DocNumber,
    Elements,
    Heading,
    Notice,
    Role,
    Source,
    Task,
    UnitMention,
)
from notice.span import Span
from notice.unit import Unit

LABELS: dict[Role, str] = {
    "lead": "牵头单位",
    "responsible": "责任单位",
    "support": "配合单位",
    "other": "监督单位",
}

# (path, text, {role: units as printed})
Work = tuple[tuple[str, ...], str, dict[Role, list[str]]]


class Page:
    """A text under construction; `write` gives the span of what it wrote on its own line."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, words: str) -> Span:
        if self.text:
            self.text += "\n"
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


def make_notice(
    *works: Work,
    path: str = "a.txt",
    number: tuple[str, int, int] | None = ("澄政办发", 2024, 7),
    title: str = "澄江区2024年重点工作分工方案",
    date: str | None = "2024-03-05",
    headings: dict[tuple[str, ...], str] | None = None,
    cites: dict[tuple[str, ...], str] | None = None,
) -> Notice:
    """A notice of these works under `headings`; `cites` gives a task's cited document number."""
    page = Page()
    page.write(title)
    doc_number = DocNumber(f"{number[0]}〔{number[1]}〕{number[2]}号", *number) if number else None
    name = doc_number.text if doc_number else hashlib.sha256(path.encode()).hexdigest()[:12]
    titles = headings or {}
    outline: dict[tuple[str, ...], Heading] = {}
    tasks: list[Task] = []
    for work_path, words, units in works:
        for depth in range(1, len(work_path)):
            above = work_path[:depth]
            if above in titles and above not in outline:
                span = page.write(f"{above[-1]}、{titles[above]}")
                outline[above] = Heading("/".join(above), above[-1], depth, depth, titles[above], span)
        span = page.write(words)
        names = tuple(
            titles[work_path[:depth]] for depth in range(1, len(work_path)) if work_path[:depth] in titles
        )
        task = Task(
            id=f"{name}#{'/'.join(work_path)}",
            path=work_path,
            headings=names,
            section="/".join(work_path[: len(names)]) or None,
            part=None,
            title=None,
            text=words,
            span=span,
            assignments=tuple(_assign(page, role, printed) for role, printed in units.items()),
        )
        tasks.append(_cite(task, (cites or {}).get(work_path)))
    printed = sorted({unit for _, _, units in works for names in units.values() for unit in names})
    return Notice(
        id=name,
        source=Source(path, f"{path:0<64}"[:64], path.rpartition(".")[2], None, "by hand", len(page.text)),
        status="ok",
        coverage=1.0,
        text=page.text,
        elements=Elements(
            doc_number=doc_number, title=title, issuers=("澄江区人民政府办公室",), written_date=date
        ),
        outline=_nest(outline),
        tasks=tuple(tasks),
        units=tuple(make_unit(name) for name in printed),
        diagnostics=(),
    )


def make_unit(name: str) -> Unit:
    """A unit of 澄江区; the part before a slash is the canonical name, what follows an alias."""
    kind = "collective" if name.startswith("各") else "single"
    return Unit(f"澄江区/{name}", name, kind, "county", "云溪市澄江区")


def with_deadline(notice: Notice, place: int, text: str, latest: str | None) -> Notice:
    """`notice` whose task at `place` carries one more deadline."""
    task = notice.tasks[place]
    deadline = Deadline(text, None, latest, "day", None, task.span)
    tasks = list(notice.tasks)
    tasks[place] = replace(task, deadlines=(*task.deadlines, deadline))
    return replace(notice, tasks=tuple(tasks))


def with_target(notice: Notice, place: int, text: str, value: float, unit: str) -> Notice:
    """`notice` whose task at `place` is to reach what `text`, printed in it, says."""
    task = notice.tasks[place]
    start = notice.text.index(text, task.span.start)
    target = Target(text, None, "eq", value, unit, Span(start, start + len(text)))
    tasks = list(notice.tasks)
    tasks[place] = replace(task, targets=(*task.targets, target))
    return replace(notice, tasks=tuple(tasks))


def with_doubt(notice: Notice, doubt: Diagnostic | None = None) -> Notice:
    """`notice` with one more diagnostic."""
    return replace(notice, diagnostics=(*notice.diagnostics, doubt or DATE_MISSING.at()))


def _assign(page: Page, role: Role, names: list[str]) -> Assignment:
    span = page.write(f"（{LABELS[role]}：{'、'.join(names)}）")
    start = span.start + 2 + len(LABELS[role])
    mentions = []
    for name in names:
        mentions.append(UnitMention(name, f"澄江区/{name}", Span(start, start + len(name))))
        start += len(name) + 1
    return Assignment(
        role=role,
        label=LABELS[role],
        origin="bracket",
        confidence=0.98,
        span=span,
        units=tuple(mentions),
        rule=f"label-{role}",
    )


def _cite(task: Task, number: str | None) -> Task:
    if number is None:
        return task
    return replace(task, citations=(Citation(number, None, number, None, task.span),))


def _nest(outline: dict[tuple[str, ...], Heading]) -> tuple[Heading, ...]:
    """Headings by path → the tree, in printed order."""

    def grow(above: tuple[str, ...]) -> tuple[Heading, ...]:
        below = (path for path in outline if path[:-1] == above)
        return tuple(replace(outline[path], children=grow(path)) for path in below)

    return grow(())


def bracketed_notice() -> Notice:
    """A notice whose one bracket gives two roles, as 甲牵头，乙配合 does."""
    notice = make_notice((("一",), "办理。", {"lead": ["区司法局"], "support": ["区财政局"]}))
    task = notice.tasks[0]
    page = Page()
    page.write("办理。")
    span = page.write("（区司法局牵头，区财政局配合）")
    lead, support = (
        replace(one, span=span, units=(replace(one.units[0], span=Span(start, start + 4)),))
        for one, start in zip(task.assignments, (span.start + 1, span.start + 8), strict=True)
    )
    return replace(notice, text=page.text, tasks=(replace(task, assignments=(lead, support)),))
