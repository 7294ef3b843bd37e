"""Content: the bytes of one input file, or why the system does not hand them out."""

import hashlib
import os
import stat
from pathlib import Path

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.limits import check_size
from pipeline.refusals import explain_refusal


class FileBytes(Struct, frozen=True):
    """The whole content of a file, and its SHA-256 (hex)."""

    data: bytes
    sha256: str


def load_bytes(path: str | Path) -> FileBytes:
    """The content of `path`.

    Raises UnreadableFile("unreadable") when the system refuses or `path` is no regular file, and
    LimitExceeded when it is larger than `parsers.limits` allows; such a file is never loaded.
    """
    try:
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode):
            message = "文件夹无法列出，请核对权限。" if stat.S_ISDIR(state.st_mode) else "这不是普通文件。"
            raise UnreadableFile("unreadable", message)
        check_size(state.st_size)
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFile(
            "unreadable", f"无法读取：{explain_refusal(error)}。请核对路径和权限。"
        ) from error
    return FileBytes(data, hashlib.sha256(data).hexdigest())
