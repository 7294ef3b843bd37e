"""Facts inside a task: deadlines, targets, citations."""

from typing import Literal

from msgspec import Struct

from notice.span import Span

Precision = Literal["day", "month", "quarter", "half", "year", "period", "open"]


class Deadline(Struct, frozen=True):
    """时限: ``earliest``/``latest`` are ISO dates anchored to the notice, None when not given."""

    text: str
    earliest: str | None
    latest: str | None
    precision: Precision | None
    recurrence: str | None
    span: Span


class Target(Struct, frozen=True):
    """目标: a measure with a comparator, a value and its unit."""

    text: str
    measure: str | None
    comparator: str | None
    value: float | None
    unit: str | None
    span: Span


class Citation(Struct, frozen=True):
    """引文: a cited document; ``notice`` is its id where it is in the same batch."""

    text: str
    title: str | None
    doc_number: str | None
    notice: str | None
    span: Span
