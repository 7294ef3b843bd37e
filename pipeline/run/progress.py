"""Progress: a bar on a terminal, nothing anywhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.run.batch import Watch
from pipeline.run.record import Record


@contextmanager
def watch_progress(*, quiet: bool) -> Iterator[Watch | None]:
    """A watcher that draws a bar on standard error; None when that is no terminal, or `quiet`."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from pipeline.console.terminal import open_console

    words = TextColumn("{task.description}")
    with Progress(
        words,
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=open_console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("正在转换", total=None)
        failed = 0

        def advance(total: int, record: Record | None) -> None:
            nonlocal failed
            failed += record is not None and record.status == "failed"
            words = f"正在转换（失败 {failed}）" if failed else "正在转换"
            bar.update(task, total=total, advance=0 if record is None else 1, description=words)

        yield advance
