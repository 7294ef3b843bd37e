"""打包文件的成员: every file of a bundle, read by the owner of its format."""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from notice.diagnostic import FILE_TRUNCATED
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers import read_bytes
from parsers.archive import Archive, Budget
from parsers.bundle.mail_parts import Mail, open_mail
from parsers.bundle.mail_signs import is_mail
from parsers.bundle.names import decode_name, natural_key
from parsers.bundle.signs import find_signs, is_no_document, rank
from parsers.containers import ZIP_MARKS, name_zip
from parsers.limits import check_bundled, check_text_size

NESTED = "压缩包或邮件层层相套，超过了可以读取的层数。请解压后转换里面的文件。"
DAMAGED = "压缩包里的这个文件已损坏"

# A zip may hold zips, and either may hold mails.
_ZIP_DEPTH, _MAIL_DEPTH = 1, 2


class Unpacker:
    """Opens a bundle and what is bundled in it, all within one budget.

    ``read`` are (path inside the bundle, text) in their natural order; ``refused`` are the paths
    that could not be read, with the reason. The path "" is a mail's own text.
    """

    def __init__(self) -> None:
        self.read: list[tuple[str, SourceText]] = []
        self.refused: list[tuple[str, UnreadableFile]] = []
        self._budget = Budget()
        self._count = self._characters = 0

    def take_zip(self, data: bytes, path: str = "", depth: int = 0) -> None:
        """Takes the files of the zip `data`. Raises UnreadableFile: corrupt, limit."""
        archive = Archive(data, budget=self._budget)
        named = {decode_name(member) or "未命名": member for member in archive.members}
        names = sorted((name for name in named if not is_no_document(name)), key=natural_key)
        self._expect(len(names))
        for name in names:
            with self._refuse(_join(path, name)):
                self._take(_join(path, name), *archive.read(named[name]), depth)

    def take_mail(self, mail: Mail, path: str = "", depth: int = 0) -> None:
        """Takes the text and the attachments of `mail`. Raises LimitExceeded."""
        self._expect(len(mail.attachments))
        if mail.bodies:
            with self._refuse(path):
                self._keep(path, _read_body(mail.bodies))
        for name, content in mail.attachments:
            with self._refuse(_join(path, name)):
                self._take(_join(path, name), content, True, depth)

    def _expect(self, count: int) -> None:
        self._count += count
        check_bundled(self._count)

    @contextmanager
    def _refuse(self, path: str) -> Iterator[None]:
        """What cannot be read inside is refused as `path`; the other files are read all the same."""
        try:
            yield
        except UnreadableFile as error:
            self.refused.append((path, error))

    def _take(self, path: str, data: bytes, whole: bool, depth: int) -> None:
        """Reads one file, or opens it when it is a bundle itself."""
        if data.startswith(ZIP_MARKS) and name_zip(data) == "zip":
            if depth >= _ZIP_DEPTH:
                raise UnreadableFile("unsupported", NESTED)
            self.take_zip(data, path, depth + 1)
        elif is_mail(data):
            if depth >= _MAIL_DEPTH:
                raise UnreadableFile("unsupported", NESTED)
            self.take_mail(open_mail(data), path, depth + 1)
        else:
            source = read_bytes(data, path.rpartition("/")[2])
            lost = () if whole else (FILE_TRUNCATED.at(detail=DAMAGED),)
            self._keep(path, replace(source, diagnostics=(*lost, *source.diagnostics)))

    def _keep(self, path: str, source: SourceText) -> None:
        self._characters += len(source.text)
        check_text_size(self._characters)
        self.read.append((path, source))


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


def _read_body(bodies: tuple[bytes, ...]) -> SourceText:
    """The page or text that reads most like a notice; of equals the longest (a page's frames)."""
    sources: list[SourceText] = []
    refused: list[UnreadableFile] = []
    for body in bodies:
        try:
            sources.append(read_bytes(body))
        except UnreadableFile as error:
            refused.append(error)
    if not sources:
        raise refused[0]
    return max(sources, key=lambda source: (rank(find_signs("", source)), len(source.text)))
