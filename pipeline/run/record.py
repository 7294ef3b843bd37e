"""Record: one line of ``report.jsonl`` for every input file, whatever became of it."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from notice.errors import FailureKind
from notice.notice import Notice
from pipeline.tables.bystanders import list_carriers

RecordStatus = Literal["ok", "partial", "failed", "skipped"]


class Failure(Struct, frozen=True):
    """Why a file gave no notice: a stable kind, and a Chinese message saying what to do."""

    kind: FailureKind
    message: str


class Record(Struct, frozen=True, kw_only=True):
    """处理记录: what became of one file.

    ``seconds`` is wall time in the worker and the only value that differs between two runs.
    ``notice`` and ``duplicate_of`` are ids of ``notices.jsonl``; ``assignments`` counts (task,
    unit) rows; ``diagnostics`` counts findings by code, in code order. ``members`` are the records of the
    notices of a bundle that holds several; its own record then names no ``notice`` and sums theirs up.
    """

    path: str
    sha256: str | None = None
    status: RecordStatus
    failure: Failure | None = None
    seconds: float = 0.0
    bytes: int | None = None
    format: str | None = None
    parser: str | None = None
    pages: int | None = None
    notice: str | None = None
    duplicate_of: str | None = None
    coverage: float | None = None
    tasks: int = 0
    assignments: int = 0
    units: int = 0
    diagnostics: dict[str, int] = {}
    members: tuple["Record", ...] = ()

    @property
    def parts(self) -> tuple["Record", ...]:
        """The records that stand for a notice each: the members of a bundle of several, else itself."""
        return self.members or (self,)


def describe_notice(notice: Notice, seconds: float) -> Record:
    """The record of a file that was read."""
    source = notice.source
    counts = Counter(diagnostic.code for diagnostic in notice.diagnostics)
    return Record(
        path=source.path,
        sha256=source.sha256,
        status=notice.status,
        seconds=seconds,
        bytes=source.bytes,
        format=source.format,
        parser=source.parser,
        pages=source.pages,
        notice=notice.id,
        duplicate_of=notice.duplicate_of,
        coverage=notice.coverage,
        tasks=len(notice.tasks),
        assignments=count_assignments(notice),
        units=len(list_carriers(notice)),
        diagnostics=dict(sorted(counts.items())),
    )


def describe_bundle(
    path: str, members: Sequence[Record], seconds: float, *, sha256: str, size: int
) -> Record:
    """The record of a bundle of several notices: ok when no member failed, failed when none was read."""
    statuses = {record.status for record in members}
    read = statuses & {"ok", "partial"}
    spoiled = statuses & {"partial", "failed"}
    status: RecordStatus = ("partial" if spoiled else "ok") if read else "failed" if spoiled else "skipped"
    counts = sum((Counter(record.diagnostics) for record in members), Counter[str]())
    return Record(
        path=path,
        sha256=sha256,
        status=status,
        failure=None if read else next(one.failure for one in members if one.status == status),
        seconds=seconds,
        bytes=size,
        tasks=sum(record.tasks for record in members),
        assignments=sum(record.assignments for record in members),
        units=sum(record.units for record in members),
        diagnostics=dict(sorted(counts.items())),
        members=tuple(members),
    )


def describe_failure(
    path: str, failure: Failure, seconds: float, *, sha256: str | None = None, size: int | None = None
) -> Record:
    """The record of a file that gave no notice; text that is no notice is skipped, not failed."""
    status: RecordStatus = "skipped" if failure.kind == "not-a-notice" else "failed"
    return Record(path=path, sha256=sha256, status=status, failure=failure, seconds=seconds, bytes=size)


def count_assignments(notice: Notice) -> int:
    """The number of (task, unit as printed) pairs: the rows of the assignments table."""
    return sum(len(assignment.units) for task in notice.tasks for assignment in task.assignments)
