"""Outline view: one notice as a tree for the terminal: elements, sections, tasks, units, doubts."""

from collections import defaultdict
from collections.abc import Iterator

from rich.text import Text
from rich.tree import Tree

from notice.notice import Elements, Heading, Notice, Task
from notice.source import SourceText
from pipeline.console.words import ROLES, SEVERITIES, number_line, say_place
from pipeline.run.reading import Reading
from pipeline.tables.bystanders import list_carriers
from pipeline.tables.sections import find_sections

_ELEMENTS = (
    ("title", "标题"),
    ("issuers", "发文机关"),
    ("recipients", "主送机关"),
    ("cc", "抄送机关"),
    ("signatories", "签发人"),
    ("written_date", "成文日期"),
    ("printed_date", "印发日期"),
    ("effective_date", "施行日期"),
    ("expiry_date", "失效日期"),
    ("printing_office", "印发机关"),
    ("doc_type", "文种"),
    ("secrecy", "密级"),
    ("urgency", "紧急程度"),
    ("disclosure", "公开方式"),
    ("index_number", "索引号"),
    ("notes", "附注"),
)

Branches = dict[str | None, list[Task]]


def draw_notice(reading: Reading, *, where: bool) -> Tree:
    """The tree of a notice; `where` adds where in the file each task is printed."""
    notice = reading.notice
    root = Tree(Text(notice.id, style="bold"), guide_style="dim")
    elements = root.add("公文要素")
    for label, value in list_elements(notice.elements):
        elements.add(Text.assemble((f"{label}：", "dim"), value))
    _TaskTree(notice, reading.source if where else None).grow(root)
    _add_units(root, notice)
    if notice.diagnostics:
        doubts = root.add(f"疑点 {len(notice.diagnostics)} 处")
        for one in notice.diagnostics:
            doubts.add(Text.assemble((f"{SEVERITIES[one.severity]}：", "yellow"), one.message))
    return root


def list_elements(elements: Elements) -> Iterator[tuple[str, str]]:
    """(Chinese label, value) of every element the notice has."""
    if elements.doc_number:
        yield "发文字号", elements.doc_number.text
    for name, label in _ELEMENTS:
        value = getattr(elements, name)
        if value:
            yield label, value if isinstance(value, str) else "；".join(value)
    if elements.attachments:
        yield "附件", "；".join(attachment.title for attachment in elements.attachments)


class _TaskTree:
    """Draws headings and tasks in printed order, a task in the place of its own heading."""

    def __init__(self, notice: Notice, source: SourceText | None) -> None:
        self._notice, self._source = notice, source
        self._tasks: Branches = defaultdict(list)
        sections = find_sections(notice)
        for task in notice.tasks:
            above = sections[task.id]
            self._tasks[above[-1].id if above else None].append(task)

    def grow(self, root: Tree) -> None:
        """Add the outline with its tasks below `root`."""
        branch = root.add(f"任务 {len(self._notice.tasks)} 项")
        self._add_level(branch, None, self._notice.outline)

    def _add_level(self, branch: Tree, parent: str | None, headings: tuple[Heading, ...]) -> None:
        tasks = self._tasks[parent]
        shown = {task.path[-1] for task in tasks if task.path}
        kept = [heading for heading in headings if heading.marker not in shown or self._holds_tasks(heading)]
        items: list[Heading | Task] = [*kept, *tasks]
        for item in sorted(items, key=lambda item: item.span.start):
            if isinstance(item, Task):
                self._add_task(branch, item)
            else:
                below = branch.add(Text(number_line(item.marker, item.title), style="bold"))
                self._add_level(below, item.id, item.children)

    def _holds_tasks(self, heading: Heading) -> bool:
        return heading.id in self._tasks or any(map(self._holds_tasks, heading.children))

    def _add_task(self, branch: Tree, task: Task) -> None:
        apart = task.title if task.title and not task.text.startswith(task.title) else ""
        words = " ".join(f"{apart}\n{task.text}".split())
        line = Text(number_line(task.path[-1] if task.path else "", words))
        if self._source is not None:
            line.append(f"〔{say_place(self._source.locate(task.span.start))}〕", style="dim")
        node = branch.add(line)
        for assignment in task.assignments:
            names = "、".join(mention.mention for mention in assignment.units)
            node.add(Text.assemble((ROLES[assignment.role], "green"), f"：{names}"))
        for deadline in task.deadlines:
            date = f"（{deadline.latest}）" if deadline.latest else ""
            node.add(Text.assemble(("时限", "magenta"), f"：{_flat(deadline.text)}{date}"))
        for label, texts in (
            ("目标", [target.text for target in task.targets]),
            ("引文", [citation.text for citation in task.citations]),
        ):
            if texts:
                node.add(
                    Text.assemble((label, "magenta"), f"：{'；'.join(map(_flat, dict.fromkeys(texts)))}")
                )


def _flat(words: str) -> str:
    return " ".join(words.split())


def _add_units(root: Tree, notice: Notice) -> None:
    counts: dict[str, set[str]] = defaultdict(set)
    for task in notice.tasks:
        for assignment in task.assignments:
            for mention in assignment.units:
                counts[mention.unit].add(task.id)
    carriers = list_carriers(notice)
    branch = root.add(f"单位 {len(carriers)} 个")
    for unit in sorted(carriers, key=lambda unit: (-len(counts[unit.id]), unit.id)):
        also = f"（又作 {'、'.join(unit.aliases)}）" if unit.aliases else ""
        branch.add(Text.assemble(unit.name, also, (f"  {len(counts[unit.id])} 项", "dim")))
