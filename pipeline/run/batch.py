"""Batch: many files → notices, tables, networks and a report, written all at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from notice.schema import decode_notice
from parsers.limits import LIMITS
from pipeline.errors import InputError, NothingFound
from pipeline.harvest import Harvest
from pipeline.rosters import read_roster
from pipeline.run.discover import InputFile, find_inputs
from pipeline.run.finishing import FinishedNotices
from pipeline.run.identities import Card, Identity, make_card, settle_identities
from pipeline.run.judged import read_judged
from pipeline.run.pool import Attempt, run_files
from pipeline.run.record import Record
from pipeline.run.spool import Spool
from pipeline.run.staging import Staging
from pipeline.run.summary import Summary, summarize_run
from pipeline.run.wall import attempt_file
from pipeline.sinks import SINKS
from pipeline.sinks.csv_tables import Headers

TIMEOUT = LIMITS.seconds

Watch = Callable[[int, Record | None], None]


def convert_folder(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    headers: Headers = "en",
    watch: Watch | None = None,
    judgements: Path | None = None,
    roster: Path | None = None,
    attempt: Attempt = attempt_file,
) -> Summary:
    """Read `inputs` (files, folders, globs) and write every output of the contract into `out`.

    ``jobs`` worker processes (default: all processors), ``timeout`` seconds a file. ``watch`` is
    called with the number of files, first with None, then with each file's record as it is done.
    ``judgements`` is the user's own table of judgements on units (`pipeline.run.judged`), ``roster`` their
    roster of collectives (`pipeline.rosters`). ``attempt`` reads one file when there are no
    ``judgements``, and must be importable by name.

    Raises InputError for a path that does not exist, a table with a wrong row or an unusable `out`, NothingFound when no
    file stands behind the inputs, WorkersLost when no worker can be kept alive. The outputs are
    the same bytes whatever `jobs` and the order of `inputs`; only ``seconds`` in
    ``report.jsonl`` differs.
    """
    if not timeout > 0 or (jobs is not None and jobs < 1):
        raise InputError("--timeout 须大于 0，--jobs 至少为 1。")
    members = read_roster(roster)
    if judgements is not None:
        attempt = partial(attempt_file, judgements=read_judged(judgements))
    files = find_inputs(inputs, out)
    if not files:
        raise NothingFound("没有找到可读的文件：输入的文件夹是空的，或通配符没有匹配到文件。")
    with Staging(Path(out)) as staging, Spool(staging.folder) as spool:
        records, cards = _read_files(files, spool, watch, attempt, jobs=jobs, timeout=timeout)
        identities = settle_identities(cards, spool)
        harvest = Harvest(FinishedNotices(spool, identities, cards), roster=members)
        named = _name_records(records, identities)
        for sink in SINKS:
            sink.write(harvest, staging.folder, headers)
        _write_report(named, staging.folder / "report.jsonl")
        return summarize_run(harvest, named, staging.publish())


def _read_files(
    files: Sequence[InputFile],
    spool: Spool,
    watch: Watch | None,
    attempt: Attempt,
    *,
    jobs: int | None,
    timeout: float,
) -> tuple[list[Record], list[Card]]:
    """Every file's record, and a card for every notice, in the order of `files`."""
    records: list[Record] = []
    cards: list[Card] = []
    tell = watch or _ignore
    tell(len(files), None)
    for outcome in run_files(files, attempt, jobs=jobs, timeout=timeout):
        records.append(outcome.record)
        for line in outcome.lines:
            spool.append(line)
            cards.append(make_card(decode_notice(line)))
        tell(len(files), outcome.record)
    return records, cards


def _ignore(_total: int, _record: Record | None) -> None:
    """Watch nothing."""


def _name_records(records: Sequence[Record], identities: Sequence[Identity]) -> list[Record]:
    """Records under the batch's ids; identities stand in the order of the files that gave a notice."""
    names = iter(identities)

    def name(record: Record) -> Record:
        if record.members:
            return replace(record, members=tuple(map(name, record.members)))
        if record.notice is None:
            return record
        identity = next(names)
        return replace(record, notice=identity.id, duplicate_of=identity.duplicate_of)

    return [name(record) for record in records]


def _write_report(records: Sequence[Record], path: Path) -> None:
    encoder = msgspec.json.Encoder()
    path.write_bytes(b"".join(encoder.encode(record) + b"\n" for record in records))
