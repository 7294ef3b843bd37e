"""The wall around one file: whatever happens inside, one outcome comes out."""

import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from extractors.judgements import Judgements
from notice.errors import UnreadableFile
from notice.schema import encode_notice
from parsers.entry import Entry
from parsers.limits import LIMITS
from pipeline.run.content import FileBytes, load_bytes
from pipeline.run.discover import InputFile
from pipeline.run.reading import list_entries, read_entry
from pipeline.run.record import Failure, Record, describe_bundle, describe_failure, describe_notice
from pipeline.run.soundness import verify_notice

MEMORY = (
    f"读取这个文件所需的内存超过上限（{LIMITS.memory_bytes // 2**20} MB）或机器的内存不足。"
    "请减少 --jobs，或拆分文件、去掉图片后重试。"
)
_HOME = os.path.join(Path(__file__).parents[2], "")
_OURS = tuple(os.path.join(_HOME, name, "") for name in ("notice", "parsers", "extractors", "pipeline"))


class Outcome(Struct, frozen=True):
    """A file's record, and its notices as lines of JSON, in the order the record names them."""

    record: Record
    lines: tuple[bytes, ...] = ()


def attempt_file(file: InputFile, judgements: Judgements | None = None) -> Outcome:
    """The outcome of reading `file` under `judgements` on units. Raises nothing: this is the per-file wall.

    A bundle of several notices has a wall around each of them.
    """
    started = time.perf_counter()
    content: FileBytes | None = None

    def read_file() -> Outcome:
        nonlocal content
        content = load_bytes(file.path)
        entries = list_entries(content, file.label)
        if len(entries) == 1:
            return _attempt_entry(entries[0], judgements, started)
        outcomes = [_attempt_entry(entry, judgements, time.perf_counter()) for entry in entries]
        record = describe_bundle(
            file.label,
            [outcome.record for outcome in outcomes],
            round(time.perf_counter() - started, 3),
            sha256=content.sha256,
            size=len(content.data),
        )
        return Outcome(record, tuple(line for outcome in outcomes for line in outcome.lines))

    def fail(failure: Failure) -> Outcome:
        sha256, size = (content.sha256, len(content.data)) if content else (None, None)
        return _fail(file.label, failure, started, sha256, size)

    return _wall(read_file, fail)


def _attempt_entry(entry: Entry, judgements: Judgements | None, started: float) -> Outcome:
    def read() -> Outcome:
        notice = read_entry(entry, judgements).notice
        verify_notice(notice)
        seconds = round(time.perf_counter() - started, 3)
        return Outcome(describe_notice(notice, seconds), (encode_notice(notice),))

    return _wall(read, lambda failure: _fail(entry.path, failure, started, entry.sha256, entry.bytes))


def _wall(read: Callable[[], Outcome], fail: Callable[[Failure], Outcome]) -> Outcome:
    """What `read` gives, or `fail` with why it gave nothing."""
    try:
        return read()
    except UnreadableFile as error:
        return fail(Failure(error.kind, error.message))
    except MemoryError:
        return fail(Failure("limit", MEMORY))
    except Exception as error:  # the wall: a bug costs one file, never the run
        return fail(Failure("bug", describe_bug(error)))


def describe_bug(error: BaseException) -> str:
    """A Chinese message naming the exception and the line of ours that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{f.filename.removeprefix(_HOME)}:{f.lineno}" for f in frames if f.filename.startswith(_OURS)]
    where = f"，{places[-1]}" if places else ""
    said = str(error).partition("\n")[0][:200]
    return (
        f"程序内部错误（{type(error).__name__}{where}）：{said}。"
        "其他文件不受影响；请把这个文件连同这条信息报告给 fengong 的维护者。"
    )


def _fail(path: str, failure: Failure, started: float, sha256: str | None, size: int | None) -> Outcome:
    seconds = round(time.perf_counter() - started, 3)
    return Outcome(describe_failure(path, failure, seconds, sha256=sha256, size=size))
