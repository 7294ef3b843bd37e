"""Pool: many files in worker processes; a hung or dead worker costs one file."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from notice.errors import UnreadableFile
from parsers.limits import LIMITS
from pipeline.errors import WorkersLost
from pipeline.run.content import load_bytes
from pipeline.run.discover import InputFile
from pipeline.run.record import Failure, describe_failure
from pipeline.run.wall import MEMORY, Outcome, describe_bug

Attempt = Callable[[InputFile], Outcome]

# Results that wait for an earlier file: enough to keep workers busy, few enough to hold.
_AHEAD = 8


def run_files(
    files: Sequence[InputFile], attempt: Attempt, *, jobs: int | None = None, timeout: float
) -> Iterator[Outcome]:
    """One outcome for every file, in the order of `files`, whichever worker is done first.

    `attempt` must be importable by name. `jobs` defaults to the processors this process may use;
    `timeout` is seconds a file. A file over it, or one whose worker dies, gives a failed record.

    Raises WorkersLost when workers die twice in a row without finishing anything.
    """
    rest = list(files)
    lost = False
    while rest:
        workers = min(jobs or count_processors(), len(rest))
        done = 0
        for outcome in _run_pool(rest, attempt, workers, timeout):
            yield outcome
            done += 1
        if not done and lost:
            raise WorkersLost
        lost = not done
        rest = rest[done:]


def count_processors() -> int:
    """The processors this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def limit_memory(size: int = LIMITS.memory_bytes) -> None:
    """Let this process allocate at most `size` bytes, so that a file that needs more costs only itself.

    What the process wants beyond them is refused it: MemoryError, or the end of the process where a
    library cannot be refused. Nothing is limited where the system cannot (Linux before 4.7, Windows).
    """
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    except (ImportError, AttributeError, ValueError, OSError):
        return


def _run_pool(files: list[InputFile], attempt: Attempt, workers: int, timeout: float) -> Iterator[Outcome]:
    """Outcomes in order, ending early when the pool as a whole breaks."""
    pool = ProcessPool(max_workers=workers, context=_worker_context(), initializer=limit_memory)
    running: deque[tuple[InputFile, ProcessFuture[Outcome]]] = deque()
    try:
        waiting = iter(files)
        for file in waiting:
            running.append((file, pool.schedule(attempt, args=(file,), timeout=timeout)))
            if len(running) < workers * _AHEAD:
                continue
            yield _settle(*running.popleft(), timeout)
        while running:
            yield _settle(*running.popleft(), timeout)
    except BrokenProcessPool:
        return
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _worker_context() -> BaseContext:
    """Workers forked from a clean server that has imported the readers once, or spawned."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pipeline.run.wall"])
    return context


def _settle(file: InputFile, future: "ProcessFuture[Outcome]", timeout: float) -> Outcome:
    """What became of one scheduled file; raises BrokenProcessPool when the pool is gone."""
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, BrokenProcessPool):
        raise error
    if isinstance(error, TimeoutError):
        message = f"超过 {timeout:g} 秒仍未读完，已停止。可用 --timeout 放宽时限，或检查文件是否异常。"
        return _fail(file, Failure("timeout", message), timeout)
    if isinstance(error, MemoryError):
        return _fail(file, Failure("limit", MEMORY), 0.0)
    if isinstance(error, ProcessExpired):
        message = "读取时工作进程意外终止（可能内存不足或文件损坏）。请单独重试，或另存后再转换。"
        return _fail(file, Failure("crashed", message), 0.0)
    return _fail(file, Failure("bug", describe_bug(error)), 0.0)


def _fail(file: InputFile, failure: Failure, seconds: float) -> Outcome:
    try:
        content = load_bytes(file.path)
    except UnreadableFile:
        return Outcome(describe_failure(file.label, failure, seconds))
    size = len(content.data)
    return Outcome(describe_failure(file.label, failure, seconds, sha256=content.sha256, size=size))
