"""Spool: the notices of a run on disk, so that a batch larger than memory can be finished."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from notice.notice import Notice
from notice.schema import decode_notice


class Spool:
    """A nameless file of encoded notices, appended once and read again by position (from 0)."""

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 closed by __exit__
        self._starts = [0]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def append(self, line: bytes) -> None:
        """Add one notice as `notice.schema.encode_notice` wrote it."""
        self._file.seek(self._starts[-1])
        self._file.write(line)
        self._starts.append(self._starts[-1] + len(line))

    def read(self, position: int) -> Notice:
        """The notice at `position`."""
        start, end = self._starts[position : position + 2]
        self._file.seek(start)
        return decode_notice(self._file.read(end - start))

    def __iter__(self) -> Iterator[Notice]:
        return (self.read(position) for position in range(len(self)))
