"""Staging: outputs appear all at once, so that an interrupted run leaves no half file."""

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from pipeline.errors import InputError
from pipeline.refusals import explain_refusal


class Staging:
    """A hidden folder inside the output folder; `publish` moves its files into place.

    Each file is replaced by one rename. Left without `publish`, the folder is removed and the
    outputs of an earlier run stay as they were.
    """

    def __init__(self, out: Path) -> None:
        try:
            out.mkdir(parents=True, exist_ok=True)
            self.folder = Path(tempfile.mkdtemp(prefix=".fengong-", dir=out))
        except OSError as error:
            raise InputError(
                f"无法写入输出文件夹（{explain_refusal(error)}）。请用 --out 换一个位置。"
            ) from error
        self._out = out

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def publish(self) -> tuple[str, ...]:
        """Move every file into the output folder; their names, relative to it, sorted."""
        names = sorted(
            str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()
        )
        for name in names:
            target = self._out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(self.folder / name, target)
        return tuple(names)
