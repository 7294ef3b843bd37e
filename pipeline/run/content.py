"""Content: the bytes of one input file, or why the system does not hand them out."""

import errno
import hashlib
import os
import stat
from pathlib import Path

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.limits import check_size

_REFUSALS = {
    errno.ENOENT: "文件不存在，或是失效的链接。请核对路径。",
    errno.ELOOP: "链接指向自身，无法打开。请核对路径。",
    errno.EACCES: "没有读取权限。请更改权限后重试。",
    errno.EPERM: "没有读取权限。请更改权限后重试。",
    errno.EISDIR: "这是一个文件夹，不是文件。",
    errno.ENAMETOOLONG: "路径过长，系统无法打开。请移到较浅的文件夹。",
}


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
        message = _REFUSALS.get(error.errno or 0, f"系统拒绝读取（{error.strerror}）。请核对文件。")
        raise UnreadableFile("unreadable", message) from error
    return FileBytes(data, hashlib.sha256(data).hexdigest())
