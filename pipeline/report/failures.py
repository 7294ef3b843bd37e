"""Failures: the files of a run that gave no notice, as its ledger tells them."""

from pathlib import Path

import msgspec
from msgspec import Struct

from pipeline.console.words import STATUSES
from pipeline.run.record import Record


class Failed(Struct, frozen=True):
    """未能读取的文件: its path, what became of it, and the message saying what to do."""

    path: str
    status: str
    message: str


def list_failures(folder: Path) -> tuple[Failed, ...]:
    """The failed and skipped files, those in bundles too, in the ``report.jsonl`` of `folder`; none when it has no such file."""
    ledger = folder / "report.jsonl"
    if not ledger.exists():
        return ()
    decoder = msgspec.json.Decoder(Record)
    records = (decoder.decode(line) for line in ledger.read_bytes().splitlines())
    return tuple(
        Failed(part.path, STATUSES[part.status], part.failure.message)
        for record in records
        for part in record.parts
        if part.failure is not None
    )
