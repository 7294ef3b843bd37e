"""拆包: every file of a bundle, read by the owner of its format."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from zipfile import ZipInfo

from msgspec.structs import replace

from notice.diagnostic import FILE_TRUNCATED
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers import read_bytes
from parsers.archive import Archive, Budget
from parsers.bundle.mail_parts import Mail, open_mail
from parsers.bundle.mail_signs import is_mail
from parsers.bundle.member import Member
from parsers.bundle.names import decode_name, natural_key
from parsers.bundle.signs import find_signs, is_no_document, rank
from parsers.containers import ZIP_MARKS, name_zip
from parsers.limits import LIMITS, check_bundled, check_text_size

NESTED = "压缩包或邮件层层相套，超过了可以读取的层数。请解压后转换里面的文件。"
DAMAGED = "压缩包里的这个文件已损坏"


class Unpacker:
    """Opens a bundle and what is bundled in it, all within one budget.

    ``members`` are its documents in their natural order, those that could not be read among them.
    """

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._budget = Budget()
        self._count = self._characters = 0

    def take_zip(self, data: bytes, path: str = "", depth: int = 0) -> None:
        """Takes the files of the zip `data`. Raises UnreadableFile: corrupt, limit."""
        archive = Archive(data, budget=self._budget)
        named = {name: member for name, member in _name_apart(archive.members) if not is_no_document(name)}
        self._expect(len(named))
        for name in sorted(named, key=natural_key):
            try:
                content, whole = archive.read(named[name])
            except UnreadableFile as error:
                self.members.append(Member(_join(path, name), error))
            else:
                self._take(_join(path, name), content, whole, depth)

    def take_mail(self, mail: Mail, path: str = "", depth: int = 0) -> None:
        """Takes the text and the attachments of `mail`. Raises LimitExceeded."""
        self._expect(len(mail.attachments))
        if mail.bodies:
            self._keep(path, b"".join(mail.bodies), _read_body(mail.bodies), letter=True)
        for name, content in mail.attachments:
            self._take(_join(path, name), content, True, depth)

    def _expect(self, count: int) -> None:
        self._count += count
        check_bundled(self._count)

    def _take(self, path: str, data: bytes, whole: bool, depth: int) -> None:
        """Reads one file, or opens it when it is a bundle itself."""
        try:
            if data.startswith(ZIP_MARKS) and name_zip(data) == "zip":
                if depth >= LIMITS.zip_depth:
                    raise UnreadableFile("unsupported", NESTED)
                self.take_zip(data, path, depth + 1)
            elif is_mail(data):
                if depth >= LIMITS.mail_depth:
                    raise UnreadableFile("unsupported", NESTED)
                self.take_mail(open_mail(data), path, depth + 1)
            else:
                source = read_bytes(data, path.rpartition("/")[2])
                lost = () if whole else (FILE_TRUNCATED.at(detail=DAMAGED),)
                self._keep(path, data, replace(source, diagnostics=(*lost, *source.diagnostics)))
        except UnreadableFile as error:
            self._keep(path, data, error)

    def _keep(
        self, path: str, data: bytes, source: SourceText | UnreadableFile, letter: bool = False
    ) -> None:
        if isinstance(source, SourceText):
            self._characters += len(source.text)
            check_text_size(self._characters)
        self.members.append(Member(path, source, sha256(data).hexdigest(), len(data), letter))


def _name_apart(members: Iterable[ZipInfo]) -> Iterator[tuple[str, ZipInfo]]:
    """Members under their readable names; a name that stands twice gets ``~2`` before its ending."""
    taken: set[str] = set()
    for member in members:
        name = whole = decode_name(member) or "未命名"
        count = 1
        while name in taken:
            count += 1
            folder, slash, own = whole.rpartition("/")
            stem, dot, ending = own.rpartition(".")
            name = f"{folder}{slash}{stem or ending}~{count}{dot if stem else ''}{ending if stem else ''}"
        taken.add(name)
        yield name, member


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


def _read_body(bodies: tuple[bytes, ...]) -> SourceText | UnreadableFile:
    """The page or text that reads most like a notice; of equals the longest (a page's frames)."""
    sources: list[SourceText] = []
    refused: list[UnreadableFile] = []
    for body in bodies:
        try:
            sources.append(read_bytes(body))
        except UnreadableFile as error:
            refused.append(error)
    if not sources:
        return refused[0]
    return max(sources, key=lambda source: (rank(find_signs("", source)), len(source.text)))
