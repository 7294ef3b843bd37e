"""压缩文件: a zip's members, read in memory under one limit for all that is unpacked."""

import zlib
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.limits import LIMITS, Limits, check_entries, check_unpacked

_ENCRYPTED_FLAG = 0x1
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
# What a damaged member loses besides its damage: a piece that cannot be unpacked is lost whole.
_PIECE = 4096
_DAMAGE = (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError)
_ENTRY_MARK = b"PK\x01\x02"

CORRUPT = "文件已损坏，无法作为压缩文件打开。请重新取得完整的文件后再试。"
LOCKED_MEMBER = "设有密码。请解压并取消密码后再试。"
ODD_METHOD = "压缩方法不支持。请用常用的压缩软件重新打包为 .zip，或解压后再试。"


class Budget(Struct):
    """What was unpacked so far, in bytes: one for a file and the zips inside it."""

    unpacked: int = 0


class Archive:
    """The members of a zip; nothing is written to disk, whatever their names say."""

    def __init__(self, data: bytes, limits: Limits = LIMITS, budget: Budget | None = None) -> None:
        """Raises UnreadableFile: corrupt, or limit when it lists too many members."""
        self._limits = limits
        self._budget = budget or Budget()
        # Counted before they are opened: a zip that lists millions takes minutes only to be listed.
        check_entries(data.count(_ENTRY_MARK), limits)
        try:
            self._zip = ZipFile(BytesIO(data))
            self.members = tuple(info for info in self._zip.infolist() if not info.filename.endswith("/"))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableFile("corrupt", CORRUPT) from error

    def read(self, member: ZipInfo) -> tuple[bytes, bool]:
        """The content of `member` as far as it can be unpacked, and whether that is all of it.

        Raises UnreadableFile: encrypted, unsupported (a rare compression), limit.
        """
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableFile("encrypted", LOCKED_MEMBER)
        if member.compress_type not in _METHODS:
            raise UnreadableFile("unsupported", ODD_METHOD)
        # zipfile stops at the size a member declares, so that one lying about it is not unpacked.
        check_unpacked(self._budget.unpacked + member.file_size, self._limits)
        self._budget.unpacked += member.file_size
        try:
            return self._zip.read(member), True
        except _DAMAGE:
            return self._read_pieces(member), False

    def _read_pieces(self, member: ZipInfo) -> bytes:
        """What can be unpacked of a damaged `member`: all before the damage."""
        read = bytearray()
        with suppress(*_DAMAGE), self._zip.open(member) as stream:
            while chunk := stream.read(_PIECE):
                read += chunk
        return bytes(read)
