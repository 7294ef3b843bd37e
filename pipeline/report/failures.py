"""Failures: the files of a run that gave no notice, as its ledger tells them."""

from pathlib import Path

import msgspec
from msgspec import Struct

from pipeline.record import Record
from pipeline.words import STATUSES


class Failed(Struct, frozen=True):
    """未能读取的文件: its path, what became of it, and the message saying what to do."""

    path: str
    status: str
    message: str


def list_failures(folder: Path) -> tuple[Failed, ...]:
    """The failed and skipped files in the ``report.jsonl`` of `folder`; none when it has no such file."""
    ledger = folder / "report.jsonl"
    if not ledger.exists():
        return ()
    decoder = msgspec.json.Decoder(Record)
    records = (decoder.decode(line) for line in ledger.read_bytes().splitlines())
    return tuple(
        Failed(record.path, STATUSES[record.status], record.failure.message)
        for record in records
        if record.failure is not None
    )
