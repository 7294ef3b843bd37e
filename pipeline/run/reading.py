"""Reading: one file → its texts and notices. The only place where parsers meet extractors."""

import os
from pathlib import Path

from msgspec import Struct

from extractors import extract
from extractors.judgements import Judgements
from notice.diagnostic import LOSSES
from notice.errors import UnreadableFile
from notice.notice import Notice, Source
from notice.source import SourceText
from parsers import explain_several, read_entries
from parsers.entry import Entry
from pipeline.run.content import FileBytes, load_bytes


class Reading(Struct, frozen=True):
    """A file's text with its locators, and the notice extracted from it."""

    source: SourceText
    notice: Notice


def list_entries(content: FileBytes, label: str) -> tuple[Entry, ...]:
    """The notices in `content`, each named by its whole label: ``年度.zip/2023年/通知.docx``.

    What stands for the whole file has the label itself and the file's digest and size. Raises
    UnreadableFile as parsers do.
    """
    found = read_entries(content.data, label)
    return tuple(_complete(entry, content, label) for entry in found)


def read_entry(entry: Entry, judgements: Judgements | None = None) -> Reading:
    """The text and notice of one of `list_entries`; its path becomes ``Source.path``.

    ``judgements`` on units default to the table's. Raises UnreadableFile as parsers and extractors do.
    """
    source = entry.source
    if isinstance(source, UnreadableFile):
        raise source
    origin = Source(
        path=entry.path,
        sha256=entry.sha256 or "",
        format=source.format,
        pages=source.pages,
        parser=source.parser,
        bytes=entry.bytes or 0,
    )
    try:
        return Reading(source, extract(source, origin, judgements))
    except UnreadableFile as error:
        raise _explain_lost(source, error) from error


def _explain_lost(source: SourceText, error: UnreadableFile) -> UnreadableFile:
    """What is no notice because a part of it was lost has failed; the notice may have been in that part."""
    lost = [found.message for found in source.diagnostics if found.code in LOSSES]
    if error.kind != "not-a-notice" or not lost:
        return error
    why = f"读出的部分里没有公文。{lost[0].rstrip('。')}。请重新取得完整的文件，或按说明处理后再试。"
    return UnreadableFile("incomplete", why)


def read_notice(content: FileBytes, label: str, judgements: Judgements | None = None) -> Reading:
    """The one notice in `content`. Raises UnreadableFile; its kind is "several" where there are more."""
    return read_entry(pick_entry(list_entries(content, label), label), judgements)


def pick_entry(entries: tuple[Entry, ...], label: str) -> Entry:
    """The only one of `entries`. Raises UnreadableFile("several") naming them where there are more."""
    if len(entries) > 1:
        paths = [entry.path.removeprefix(f"{label}/") for entry in entries]
        raise UnreadableFile("several", explain_several(label, paths))
    return entries[0]


def open_entries(path: str | Path) -> tuple[Entry, ...]:
    """The notices of the file at `path`, or the one that a path into a bundle names.

    ``年度.zip/2023年/通知.docx`` names a notice of the bundle 年度.zip by the label it has in every output,
    or a folder inside it. Raises UnreadableFile as `load_bytes` and parsers do, and where nothing is
    so named.
    """
    file, inside = split_inside(path)
    label = os.path.basename(file)
    entries = list_entries(load_bytes(file), label)
    if not inside:
        return entries
    wanted = f"{label}/{inside}"
    found = tuple(one for one in entries if one.path == wanted or one.path.startswith(f"{wanted}/"))
    if not found:
        names = "、".join(one.path for one in entries)
        raise UnreadableFile(
            "unreadable", f"“{label}”里没有名为“{inside}”的公文。里面有：{names}。请核对路径。"
        )
    return found


def read_file(path: str | Path) -> Reading:
    """The one notice at `path`, which may lead into a bundle. Raises UnreadableFile as `read_notice`."""
    return read_entry(pick_entry(open_entries(path), os.path.basename(split_inside(path)[0])))


def split_inside(path: str | Path) -> tuple[str, str]:
    """``…/年度.zip/2023年/通知.docx`` → the file 年度.zip that exists, and the path inside it ("": none)."""
    file = os.path.expanduser(path)
    inside: list[str] = []
    while not os.path.lexists(file) and os.path.dirname(file) != file:
        file, name = os.path.split(file)
        inside.insert(0, name)
    return (file, "/".join(filter(None, inside))) if os.path.isfile(file) else (os.fspath(path), "")


def _complete(entry: Entry, content: FileBytes, label: str) -> Entry:
    if not entry.path:
        return Entry(label, entry.source, content.sha256, len(content.data))
    return Entry(f"{label}/{entry.path}", entry.source, entry.sha256, entry.bytes)
