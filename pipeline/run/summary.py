"""Summary: what a run read, found and doubted."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from notice.diagnostic import FINDINGS, Severity
from pipeline.harvest import Harvest
from pipeline.run.record import Record, RecordStatus

# As many units as a screen shows.
_TOP = 10

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class BusyUnit(Struct, frozen=True):
    """A unit among those with most tasks."""

    name: str
    tasks: int
    lead_tasks: int


class Doubt(Struct, frozen=True):
    """A kind of finding, how often it stands in the batch, and what to do (Chinese)."""

    code: str
    severity: Severity
    meaning: str
    advice: str
    count: int


class Summary(Struct, frozen=True, kw_only=True):
    """运行小结. Notices, tasks, assignments and units are counted without duplicates.

    ``files`` counts inputs by status; ``failures`` are the records of failed and skipped files, and of
    those inside a bundle of several notices.
    """

    files: dict[RecordStatus, int]
    notices: int
    duplicates: int
    tasks: int
    assignments: int
    units: int
    top_units: tuple[BusyUnit, ...]
    doubts: tuple[Doubt, ...]
    failures: tuple[Record, ...]
    written: tuple[str, ...]

    @property
    def usable(self) -> int:
        """Files that gave a notice."""
        return self.files["ok"] + self.files["partial"]

    @property
    def exit_code(self) -> int:
        """0 all ok · 1 some files, or notices inside a bundle, failed · 3 nothing usable (contract)."""
        if not self.usable:
            return 3
        return 1 if self.files["failed"] or any(one.status == "failed" for one in self.failures) else 0


def summarize_run(harvest: Harvest, records: Sequence[Record], written: tuple[str, ...]) -> Summary:
    """The summary of a finished run."""
    statuses = Counter(record.status for record in records)
    parts = [part for record in records for part in record.parts]
    originals = [record for record in parts if record.notice and record.duplicate_of is None]
    codes: Counter[str] = Counter()
    for record in originals:
        codes.update(record.diagnostics)
    return Summary(
        files={status: statuses[status] for status in ("ok", "partial", "failed", "skipped")},
        notices=len(originals),
        duplicates=sum(record.duplicate_of is not None for record in parts),
        tasks=sum(record.tasks for record in originals),
        assignments=sum(record.assignments for record in originals),
        units=len(harvest.carriers),
        top_units=tuple(
            BusyUnit(tally.unit.name, tally.tasks, tally.by_role.get("lead", 0))
            for tally in harvest.carriers[:_TOP]
            if tally.tasks
        ),
        doubts=list_doubts(codes),
        failures=tuple(record for record in parts if record.failure),
        written=written,
    )


def list_doubts(codes: Counter[str]) -> tuple[Doubt, ...]:
    """The kinds of finding counted under their `codes`: by severity, then the most frequent first."""
    doubts = [
        Doubt(finding.code, finding.severity, finding.meaning, finding.advice, codes[finding.code])
        for finding in FINDINGS
        if codes[finding.code]
    ]
    return tuple(
        sorted(doubts, key=lambda doubt: (_SEVERITIES.index(doubt.severity), -doubt.count, doubt.code))
    )
