"""Facts inside a text: deadlines, targets, citations, mentions of units, actions.

All spans belong to `Notice.text`; ``text`` is exactly what is printed there.
"""

from typing import Literal

from msgspec import Struct

from notice.span import Span

Precision = Literal["day", "month", "quarter", "half", "year", "period", "relative", "open"]
DeadlineOrigin = Literal["label", "table", "prose"]
CitationKind = Literal["basis", "forward", "repeal", "issue", "self", "other"]
Relation = Literal["report", "cooperate", "address", "approve", "other"]


class Deadline(Struct, frozen=True, gc=False):
    """时限: ``earliest``/``latest`` are ISO dates anchored to the notice, None when not given.

    ``precision`` is "relative" for what counts from an event (十个工作日内, 立即), "open" for what has
    no end (长期坚持). ``recurrence`` is the cycle as printed (每季度). ``origin`` is where it stands:
    behind a label, in a table's column, or in the prose of a task.
    """

    text: str
    earliest: str | None
    latest: str | None
    precision: Precision | None
    recurrence: str | None
    span: Span
    origin: DeadlineOrigin = "label"


class Target(Struct, frozen=True, gc=False):
    """目标: a measure with a comparator, a value and its unit."""

    text: str
    measure: str | None
    comparator: str | None
    value: float | None
    unit: str | None
    span: Span


class Citation(Struct, frozen=True, gc=False):
    """引文: a cited document; ``notice`` is its id where it is in the same batch.

    ``kind`` is why it is cited: 依据 basis, 转发 forward, 废止 repeal, 印发 issue, 本通知 self.
    """

    text: str
    title: str | None
    doc_number: str | None
    notice: str | None
    span: Span
    kind: CitationKind = "other"


class Mention(Struct, frozen=True, gc=False):
    """提及: a unit named in prose that is not made responsible by it (向区政府报告).

    ``unit`` is the id of a `Notice.units` entry; ``cue`` the word as printed that tells the relation.
    """

    mention: str
    unit: str
    relation: Relation
    cue: str
    span: Span


class Action(Struct, frozen=True, gc=False):
    """事项: what a task has done: ``verb`` (制定并公布) and ``object`` (重大行政决策目录) as printed."""

    verb: str
    object: str
    span: Span
