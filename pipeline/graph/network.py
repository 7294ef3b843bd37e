"""Graph: notices → one directed network of notices, sections, tasks and units."""

from collections.abc import Iterable, Mapping

import networkx as nx

from notice.facts import Citation, Mention
from notice.notice import Heading, Notice, Task
from pipeline.console.words import number_line
from pipeline.graph.lineage import add_continuations, add_lineage
from pipeline.graph.members import add_memberships
from pipeline.harvest import Harvest
from pipeline.tables.belonging import find_region, find_year
from pipeline.tables.due import list_due
from pipeline.tables.sections import find_sections
from pipeline.tables.unit_tally import UnitTally

Scalar = str | int | float
_LABEL = 30


def build_network(harvest: Harvest) -> nx.MultiDiGraph:
    """任务—单位网络 as a networkx MultiDiGraph; attributes are scalars, absent when unknown.

    Nodes carry ``type`` (notice, section, task, unit) and ``label``. Edges carry ``type``:
    ``contains`` (notice → section → task), ``assigned`` (task → unit, with ``role``, ``label``,
    ``origin``, ``confidence``; one edge a role), ``mentions`` (task or notice → unit that its text names and
    hands nothing to, with ``relation``; one edge a relation), ``cites`` (task or notice → notice of the same batch, with ``kind``), and
    those of `pipeline.graph.lineage`: ``succeeded_by`` (unit → unit) and ``continues`` (task → task),
    and ``member_of`` (unit → collective) where a roster or the addressees name the members.
    Only sections that lead to a task are nodes, under the id ``<notice id>§<heading id>``. Edge keys name the relation, so that they are
    the same in every run.
    """
    graph = nx.MultiDiGraph()
    for tally in harvest.units:
        graph.add_node(tally.unit.id, **describe_unit(tally))
    for notice in harvest.originals():
        graph.add_node(notice.id, **_describe_notice(notice, harvest))
    for notice in harvest.originals():
        _add_tasks(graph, notice)
        _add_mentions(graph, notice.id, notice.mentions)
    add_memberships(graph, harvest.memberships)
    add_lineage(graph, harvest.heirs)
    add_continuations(graph, harvest.continuations)
    return graph


def describe_unit(tally: UnitTally) -> dict[str, Scalar]:
    """The attributes of a unit's node."""
    unit = tally.unit
    return _drop_unknown(
        type="unit",
        label=unit.full_name or unit.name,
        kind=unit.kind,
        body=unit.type,
        region_code=unit.region_code,
        level=unit.level,
        region=unit.region,
        tasks=tally.tasks,
        lead_tasks=tally.by_role.get("lead", 0),
        first_year=min(tally.years, default=None),
        last_year=max(tally.years, default=None),
    )


def _describe_notice(notice: Notice, harvest: Harvest) -> dict[str, Scalar]:
    elements = notice.elements
    number = elements.doc_number.text if elements.doc_number else None
    return _drop_unknown(
        type="notice",
        label=elements.title or number or notice.id,
        doc_number=number,
        title=elements.title,
        issuer="；".join(elements.issuers) or None,
        written_date=elements.written_date,
        year=find_year(notice),
        region=find_region(notice),
        doc_type=elements.doc_type,
        source_path=";".join(harvest.sources[notice.id]),
    )


def _add_tasks(graph: nx.MultiDiGraph, notice: Notice) -> None:
    sections = find_sections(notice)
    _add_citations(graph, notice.id, notice.citations)
    for task in notice.tasks:
        parent = notice.id
        for heading in sections[task.id]:
            section = f"{notice.id}§{heading.id}"
            graph.add_node(section, **_describe_section(heading, notice))
            graph.add_edge(parent, section, key="contains", type="contains")
            parent = section
        graph.add_node(task.id, **_describe_task(task, notice))
        graph.add_edge(parent, task.id, key="contains", type="contains")
        _add_assignments(graph, task)
        _add_mentions(graph, task.id, task.mentions)
        _add_citations(graph, task.id, task.citations)


def _add_citations(graph: nx.MultiDiGraph, source: str, citations: Iterable[Citation]) -> None:
    """One edge to each notice of the batch that is cited, with the reason printed first."""
    for citation in citations:
        cited = citation.notice
        if cited is not None and cited in graph and not graph.has_edge(source, cited, key="cites"):
            graph.add_edge(source, cited, key="cites", type="cites", kind=citation.kind)


def _describe_section(heading: Heading, notice: Notice) -> dict[str, Scalar]:
    return {
        "type": "section",
        "label": number_line(heading.marker, heading.title),
        "notice": notice.id,
        "marker": heading.marker,
        "title": heading.title,
        "depth": heading.level,
    }


def _describe_task(task: Task, notice: Notice) -> dict[str, Scalar]:
    latest = [deadline.latest for deadline in list_due(task) if deadline.latest]
    return _drop_unknown(
        type="task",
        label=task.title or shorten(task.text),
        notice=notice.id,
        path="/".join(task.path),
        title=task.title,
        text=task.text,
        part=task.part,
        deadline_latest=max(latest, default=None),
        year=find_year(notice),
    )


def _add_assignments(graph: nx.MultiDiGraph, task: Task) -> None:
    """One edge for each (unit, role); of repeated ones the most certain is kept."""
    edges: dict[tuple[str, str], Mapping[str, Scalar]] = {}
    for assignment in sorted(task.assignments, key=lambda a: -a.confidence):
        attributes: Mapping[str, Scalar] = {
            "type": "assigned",
            "role": assignment.role,
            "label": assignment.label,
            "origin": assignment.origin,
            "confidence": assignment.confidence,
        }
        for mention in assignment.units:
            edges.setdefault((mention.unit, assignment.role), attributes)
    for (unit, role), attributes in sorted(edges.items()):
        graph.add_edge(task.id, unit, key=f"assigned:{role}", **attributes)


def _add_mentions(graph: nx.MultiDiGraph, source: str, mentions: Iterable[Mention]) -> None:
    """One edge for each (unit, relation)."""
    for unit, relation in sorted({(one.unit, one.relation) for one in mentions}):
        graph.add_edge(source, unit, key=f"mentions:{relation}", type="mentions", relation=relation)


def shorten(text: str) -> str:
    """`text` on one line, cut after a label's length."""
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else line[: _LABEL - 1] + "…"


def _drop_unknown(**attributes: Scalar | None) -> dict[str, Scalar]:
    return {name: value for name, value in attributes.items() if value is not None}
