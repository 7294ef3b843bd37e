"""OFD 文件包: the members of an .ofd (GB/T 33190-2016 §6), found however they are referred to."""

import posixpath
from collections.abc import Iterable
from zipfile import ZipInfo

from notice.errors import UnreadableFile
from parsers.archive import Archive
from parsers.limits import LIMITS, Limits, check_unpacked
from parsers.ofd.xml import Element, parse_xml

CORRUPT = "OFD 文件已损坏或不完整，无法打开。请用 OFD 阅读器打开核对，或向发文单位重新索取后再试。"
ENCRYPTED = "OFD 文件已加密，无法读取文字。请用 OFD 阅读器输入口令打开，导出为 PDF（带文字层）后再试。"

_ENCRYPTIONS = "encryptions.xml"  # GM/T 0099-2020 C.1: at the root, beside OFD.xml
# Parsed XML takes many times its size: what holds for web pages holds here.
_XML_LIMITS = Limits(unpacked_bytes=LIMITS.text_bytes)


class OfdPackage:
    """The members under their names; case and kind of slash do not matter.

    ``damaged`` names the members that are missing or were read only partly.
    """

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableFile: corrupt, limit."""
        try:
            self._archive = Archive(data)
        except UnreadableFile as error:
            raise error if error.kind == "limit" else UnreadableFile("corrupt", CORRUPT) from error
        self._members: dict[str, ZipInfo] = {}
        for member in self._archive.members:
            self._members.setdefault(_fold(member.filename), member)
        self._parsed = 0
        self.damaged: list[str] = []

    @property
    def is_encrypted(self) -> bool:
        """Are some of the members encrypted?"""
        return _ENCRYPTIONS in self._members

    def find(self, location: str, base: str = "") -> str | None:
        """The member that `location` means inside the member or folder ``base/``; None without one.

        A location begins at the package's root with a slash, at `base` without one (ST_Loc);
        writers mix the two up.
        """
        if not location:
            return None
        inside = posixpath.join(posixpath.dirname(base), location.lstrip("/\\"))
        names = (inside, location) if location[0] not in "/\\" else (location, inside)
        return next((name for name in map(_fold, names) if name in self._members), None)

    def list_names(self) -> Iterable[str]:
        """The names of all members, in the file's order."""
        return self._members

    def parse(self, name: str | None, wanted: str = "") -> Element | None:
        """The root element of member `name`; None when it is missing or holds no XML.

        What is missing is listed in ``damaged`` under `wanted`, the name it was looked for under.
        Raises UnreadableFile: encrypted, corrupt (a DTD), limit.
        """
        root, whole = None, False
        if name is not None:
            self._parsed += self._members[name].file_size
            check_unpacked(self._parsed, _XML_LIMITS)
            data, complete = self._read(name)
            root, whole = parse_xml(data)
            whole = whole and complete
        if not whole:
            self.damaged.append(name or wanted)
        return root

    def read(self, name: str) -> bytes:
        """The content of member `name`, as far as it can be unpacked."""
        return self._read(name)[0]

    def _read(self, name: str) -> tuple[bytes, bool]:
        try:
            return self._archive.read(self._members[name])
        except UnreadableFile as error:
            if error.kind == "encrypted":
                raise UnreadableFile("encrypted", ENCRYPTED) from error
            if error.kind == "unsupported":
                return b"", False
            raise


def _fold(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/").lower()
