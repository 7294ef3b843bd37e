"""The wall around one file: whatever happens inside, one outcome comes out."""

import os
import time
import traceback
from pathlib import Path

from msgspec import Struct

from extractors.judgements import Judgements
from notice.errors import UnreadableFile
from notice.schema import encode_notice
from pipeline.content import FileBytes, load_bytes
from pipeline.discover import InputFile
from pipeline.reading import Reading, read_notice
from pipeline.record import Failure, Record, describe_failure, describe_notice
from pipeline.soundness import verify_notice

_HOME = os.path.join(Path(__file__).parents[1], "")
_OURS = tuple(os.path.join(_HOME, name, "") for name in ("notice", "parsers", "extractors", "pipeline"))


class Outcome(Struct, frozen=True):
    """A file's record, and its notice as one line of JSON (None when there is none)."""

    record: Record
    line: bytes | None = None


def attempt_file(file: InputFile, judgements: Judgements | None = None) -> Outcome:
    """The outcome of reading `file` under `judgements` on units. Raises nothing: this is the per-file wall."""
    started = time.perf_counter()
    content: FileBytes | None = None
    try:
        content = load_bytes(file.path)
        reading = read_notice(content, file.label, judgements)
        verify_notice(reading.notice)
        return _succeed(reading, time.perf_counter() - started)
    except UnreadableFile as error:
        failure = Failure(error.kind, error.message)
    except MemoryError:
        failure = Failure("limit", "内存不足。请减少 --jobs，或拆分文件后重试。")
    except Exception as error:  # the wall: a bug costs one file, never the run
        failure = Failure("bug", describe_bug(error))
    return _fail(file, failure, content, time.perf_counter() - started)


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


def _succeed(reading: Reading, seconds: float) -> Outcome:
    line = encode_notice(reading.notice)
    return Outcome(describe_notice(reading.notice, round(seconds, 3)), line)


def _fail(file: InputFile, failure: Failure, content: FileBytes | None, seconds: float) -> Outcome:
    sha256, size = (content.sha256, len(content.data)) if content else (None, None)
    return Outcome(describe_failure(file.label, failure, round(seconds, 3), sha256=sha256, size=size))
