"""一份: what one file holds as one notice; a bundle may hold several."""

from msgspec import Struct

from notice.errors import UnreadableFile
from notice.source import SourceText


class Entry(Struct, frozen=True):
    """A notice of a file, or why a part of the file that stands for itself could not be read.

    ``path`` names it inside a bundle of several notices; "" is the file itself, and ``sha256`` (hex)
    and ``bytes`` are then the file's own. Of a notice read from several members they are the digest of
    the members' digests in their natural order, and the sum of their sizes.
    """

    path: str
    source: SourceText | UnreadableFile
    sha256: str | None = None
    bytes: int | None = None
