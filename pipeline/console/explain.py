"""Explain: which rule made each fact of a task, beside what was printed."""

import unicodedata
from collections.abc import Sequence

from rich.text import Text
from rich.tree import Tree

from notice.notice import Assignment, Task
from notice.source import SourceText
from notice.span import Span
from pipeline.console.rule_rows import find_row
from pipeline.console.words import CITATION_KINDS, ORIGINS, RELATIONS, ROLES, say_place, say_target
from pipeline.errors import InputError
from pipeline.run.reading import Reading


def find_tasks(readings: Sequence[Reading], wanted: str) -> list[tuple[Reading, Task]]:
    """The tasks with the id or the path `wanted`; brackets and width of the path's numbers are free.

    Raises InputError when there is none, naming some that are.
    """
    tasks = [(reading, task) for reading in readings for task in reading.notice.tasks]
    found = [one for one in tasks if one[1].id == wanted]
    key = _fold_path(wanted.rpartition("#")[2])
    found = found or [one for one in tasks if key in map(_fold_path, _name_task(one[1]))]
    if not found:
        known = "、".join("/".join(task.path) for _, task in tasks[:5]) or "（没有任务）"
        raise InputError(f"这份公文里没有任务“{wanted}”。例如有：{known}。可用 fengong show 查看全部。")
    return found


def draw_explanation(reading: Reading, task: Task) -> Tree:
    """The task's facts: role, units, rule and confidence, each with its place and printed text."""
    source = reading.source
    root = Tree(Text(task.id, style="bold"), guide_style="dim")
    root.add(_quote("任务", task.span, source))
    if task.headings:
        root.add(Text.assemble(("上级标题：", "green"), " › ".join(task.headings)))
    for assignment in task.assignments:
        _add_assignment(root, assignment, source)
    _add_facts(root, task, source)
    return root


def _add_facts(root: Tree, task: Task, source: SourceText) -> None:
    for deadline in task.deadlines:
        branch = root.add(_quote("时限", deadline.span, source))
        cycle = f"，周期 {deadline.recurrence}" if deadline.recurrence else ""
        branch.add(f"起 {deadline.earliest or '不明'}，止 {deadline.latest or '不明'}{cycle}")
    for target in task.targets:
        branch = root.add(_quote("目标", target.span, source))
        measure = " ".join((target.measure or "").split())
        branch.add(f"{measure or '（指标未印在前面）'} {say_target(target) or '（起止的数）'}")
    for citation in task.citations:
        branch = root.add(_quote("引文", citation.span, source))
        number = f"，文号 {citation.doc_number}" if citation.doc_number else ""
        branch.add(f"{CITATION_KINDS[citation.kind]}{number}")
    for mention in task.mentions:
        cue = f"，见“{mention.cue}”" if mention.cue else ""
        root.add(
            _quote(f"提及（{RELATIONS[mention.relation]}）", mention.span, source, f" → {mention.unit}{cue}")
        )
    for action in task.actions:
        root.add(_quote("事项", action.span, source))
    for name, words in (("主题", task.themes), ("关键词", task.keywords)):
        if words:
            root.add(Text.assemble((f"{name}：", "green"), "、".join(words)))


def _add_assignment(root: Tree, assignment: Assignment, source: SourceText) -> None:
    branch = root.add(_quote(ROLES[assignment.role], assignment.span, source))
    row = find_row(assignment.rule)
    meaning = f"：{row.meaning}（extractors/tables/{row.table}）" if row else ""
    branch.add(Text.assemble(("规则：", "green"), (assignment.rule, "cyan"), meaning))
    label = f"标签“{assignment.label}”，" if assignment.label else ""
    how = f"{ORIGINS[assignment.origin]}，{label}可信度 {assignment.confidence:g}"
    branch.add(Text.assemble(("出处：", "green"), how))
    for mention in assignment.units:
        branch.add(_quote("单位", mention.span, source, f" → {mention.unit}"))


def _quote(label: str, span: Span, source: SourceText, more: str = "") -> Text:
    """`label`, the printed text of `span`, its offsets and its place in the file."""
    place = " ".join(filter(None, [f"{span.start}–{span.end}", say_place(source.locate(span.start))]))
    printed = " ".join(span.cut(source.text).split())
    return Text.assemble((f"{label}：", "green"), f"“{printed}”", more, (f"〔{place}〕", "dim"))


def _name_task(task: Task) -> tuple[str, str]:
    return "/".join(task.path), task.id.rpartition("#")[2]


def _fold_path(path: str) -> str:
    """一/（一）/1. and 一/一/1 are the same path."""
    parts = unicodedata.normalize("NFKC", path).split("/")
    return "/".join("".join(part.split()).strip("()、.") for part in parts)
