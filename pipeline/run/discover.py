"""Discover: which files a run reads, and under which names they stand in the outputs."""

import glob
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from pipeline.errors import InputError

# What file managers and office programs leave behind beside the documents.
_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "__macosx"})
# A folder that holds both was written by an earlier run.
_OUTPUT_MARKS = ("notices.jsonl", "report.jsonl")


class InputFile(Struct, frozen=True):
    """A file to read: ``path`` opens it (absolute), ``label`` names it in every output.

    The label is relative to the input root, with forward slashes and only printable characters.
    """

    path: str
    label: str


def find_inputs(inputs: Sequence[str | Path], out: str | Path | None = None) -> tuple[InputFile, ...]:
    """The files behind `inputs` (files, folders, globs), each once, sorted by label.

    Folders are searched to any depth without hidden files, lock files (``~$x.docx``), the folder
    `out` and folders written by an earlier run. The input root is the folder given, a single
    file's folder, or what several inputs have in common. A folder that cannot be listed stands in
    the answer itself, so that the report names it.

    Raises InputError when a path does not exist, or when `out` is one of the input folders.
    """
    given = list(dict.fromkeys(path for item in inputs for path in _expand_input(item)))
    target = os.path.realpath(out) if out is not None else None
    if any(os.path.isdir(path) and os.path.realpath(path) == target for path in given):
        raise InputError("输出文件夹不能就是输入文件夹，请用 --out 另指定一个文件夹。")
    found = {path: None for item in given for path in _list_files(item, target)}
    root = _find_root(given)
    files = (InputFile(path, _label(os.path.relpath(path, root))) for path in found)
    return tuple(sorted(files, key=lambda file: (file.label, file.path)))


def _expand_input(item: str | Path) -> Iterator[str]:
    """The existing paths one argument stands for: itself, or what its glob matches."""
    path = os.path.expanduser(item)
    if os.path.lexists(path):
        yield os.path.abspath(path)
    elif glob.has_magic(str(path)):
        yield from sorted(map(os.path.abspath, glob.glob(str(path), recursive=True)))
    else:
        raise InputError(f"找不到输入：{_label(str(item))}。请核对路径。")


def _list_files(item: str, out: str | None) -> Iterator[str]:
    """The files of one existing path; leftovers of office programs are never among them."""
    if not os.path.isdir(item):
        if not _is_leftover(os.path.basename(item)):
            yield item
        return
    refused: list[str] = []
    for folder, names, files in os.walk(item, onerror=lambda error: refused.append(str(error.filename))):
        kept = [name for name in names if not _is_hidden(name)]
        names[:] = [name for name in kept if not _is_output(os.path.join(folder, name), out)]
        yield from (os.path.join(folder, name) for name in files if not _is_hidden(name))
    yield from refused


def _is_leftover(name: str) -> bool:
    return name.startswith(("~$", ".~")) or name.casefold() in _LEFTOVERS


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or _is_leftover(name)


def _is_output(folder: str, out: str | None) -> bool:
    if os.path.realpath(folder) == out:
        return True
    return all(os.path.isfile(os.path.join(folder, mark)) for mark in _OUTPUT_MARKS)


def _find_root(given: Iterable[str]) -> str:
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in given]
    try:
        return os.path.commonpath(folders) if folders else os.curdir
    except ValueError as error:
        raise InputError("这些输入不在同一个磁盘上，请分几次转换。") from error


def _label(path: str) -> str:
    """`path` as it may stand in UTF-8 JSON and XML: names in GB18030 decoded, controls replaced."""
    raw = os.fsencode(path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    return "".join(map(_show, text.replace(os.sep, "/")))


def _show(char: str) -> str:
    hidden = unicodedata.category(char) in ("Cc", "Cs") or char in "\ufffe\uffff"
    return "\ufffd" if hidden else char
