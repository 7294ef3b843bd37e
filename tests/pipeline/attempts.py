"""Attempts for tests: importable by workers; they read notices made by hand, or misbehave."""

import os
import time

from msgspec.structs import replace

from notice.schema import decode_notice, encode_notice
from parsers.limits import LIMITS
from pipeline.run.content import load_bytes
from pipeline.run.discover import InputFile
from pipeline.run.record import describe_notice
from pipeline.run.wall import Outcome


def read_encoded(file: InputFile) -> Outcome:
    """A file that holds one encoded notice."""
    content = load_bytes(file.path)
    notice = decode_notice(content.data)
    notice = replace(notice, source=replace(notice.source, path=file.label, sha256=content.sha256))
    return Outcome(describe_notice(notice, 0.0), (encode_notice(notice),))


def misbehave(file: InputFile) -> Outcome:
    """Hangs, wants too much memory, dies, or raises past the wall, as the file's name says; else reads it."""
    if "hang" in file.label:
        time.sleep(600)
    if "eat" in file.label:
        bytearray(LIMITS.memory_bytes + 1)
    if "exit" in file.label:
        os._exit(3)
    if "leave" in file.label:
        raise SystemExit(4)
    return read_encoded(file)


def die_at_once(_file: InputFile) -> Outcome:
    """Never comes back."""
    os._exit(1)
