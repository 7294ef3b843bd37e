"""成员: one file of a bundle, read or refused."""

from msgspec import Struct

from notice.errors import UnreadableFile
from notice.source import SourceText


class Member(Struct, frozen=True):
    """``path`` is the file's path inside the bundle, ``sha256`` and ``size`` those of its bytes.

    ``letter`` marks a mail's own text: its path is the mail's, its folder as well. Of a file whose
    bytes cannot be had ``sha256`` is None.
    """

    path: str
    source: SourceText | UnreadableFile
    sha256: str | None = None
    size: int = 0
    letter: bool = False

    @property
    def folder(self) -> str:
        """The folder it lies in: "" is the bundle itself; a zip or mail inside is a folder."""
        return self.path if self.letter else self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return self.path or "正文"
