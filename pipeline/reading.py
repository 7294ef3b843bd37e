"""Reading: one file → its text and its notice. The only place where parsers meet extractors."""

from pathlib import Path

from msgspec import Struct

from extractors import extract
from extractors.judgements import Judgements
from notice.notice import Notice, Source
from notice.source import SourceText
from parsers import read_bytes
from pipeline.content import FileBytes, load_bytes


class Reading(Struct, frozen=True):
    """A file's text with its locators, and the notice extracted from it."""

    source: SourceText
    notice: Notice


def read_notice(content: FileBytes, label: str, judgements: Judgements | None = None) -> Reading:
    """The text and notice of `content`; `label` becomes ``Source.path``.

    ``judgements`` on units default to the table's. Raises UnreadableFile as parsers and extractors do.
    """
    source = read_bytes(content.data, label)
    origin = Source(
        path=label,
        sha256=content.sha256,
        format=source.format,
        pages=source.pages,
        parser=source.parser,
        bytes=len(content.data),
    )
    return Reading(source, extract(source, origin, judgements))


def read_file(path: str | Path) -> Reading:
    """`load_bytes` and `read_notice` for one file, named after itself."""
    return read_notice(load_bytes(path), Path(path).name)
