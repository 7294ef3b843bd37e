"""打包文件: the notices in one .zip, each with its attachments → entries."""

from collections.abc import Sequence
from hashlib import sha256

from msgspec.structs import replace

from notice.diagnostic import ATTACHMENT_ALONE, MEMBER_REPEATED, MEMBER_UNREADABLE
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.bundle.document import Document
from parsers.bundle.groups import Group, group_documents
from parsers.bundle.join import join_sources
from parsers.bundle.member import Member
from parsers.bundle.members import Unpacker
from parsers.bundle.order import Arranged, arrange_members
from parsers.entry import Entry

NOTHING = "压缩包是空的，或里面没有文档。请核对文件，或重新取得后再试。"
# So many files are named in a message.
_NAMED = 3


def read_bundle(data: bytes) -> tuple[Entry, ...]:
    """压缩包: the notices in a zip, each first and its attachments behind it in natural order.

    One notice is the whole bundle and its entry's path "". Nothing is written to disk. A zip inside is
    opened too, one level deep. Files that cannot be read are named in the findings of the notice they
    belong to, else have an entry of their own. Raises UnreadableFile: corrupt, empty, limit, and where
    no file could be read the reason of the first.
    """
    unpacker = Unpacker()
    unpacker.take_zip(data)
    return write_bundle(unpacker.members, "zip", "bundle")


def write_bundle(members: Sequence[Member], format: str, parser: str) -> tuple[Entry, ...]:
    """The notices of `members`, each as one text. Raises UnreadableFile as `read_bundle`."""
    if not any(isinstance(member.source, SourceText) for member in members):
        raise _explain_nothing(members)
    groups = group_documents([Document(member) for member in members])
    if len(groups) == 1:
        return (Entry("", _write_group(groups[0], format, parser, whole=True)),)
    return tuple(_write_entry(group, format, parser) for group in groups)


def _write_entry(group: Group, format: str, parser: str) -> Entry:
    """The entry of one of several notices, named after the file that is the notice itself."""
    members = [document.member for document in group.documents]
    if len(members) == 1:
        [only] = members
        source = only.source
        if group.lost and isinstance(source, SourceText):
            found = ATTACHMENT_ALONE.at(name=only.name)
            source = replace(source, diagnostics=(found, *source.diagnostics))
        return Entry(only.name, source, only.sha256, only.size)
    digests = "".join(member.sha256 or "" for member in members)
    return Entry(
        _arrange(group).members[0].member.name,
        _write_group(group, format, parser, whole=False),
        sha256(digests.encode()).hexdigest(),
        sum(member.size for member in members),
    )


def _write_group(group: Group, format: str, parser: str, whole: bool) -> SourceText:
    """The files of `group` as one text. A mail alone needs no name for its own text."""
    arranged = _arrange(group)
    found = [
        MEMBER_UNREADABLE.at(name=one.member.name, why=one.member.source.message)
        for one in group.documents
        if isinstance(one.member.source, UnreadableFile)
    ]
    found += [
        MEMBER_REPEATED.at(name=one.member.name, other=other.member.name) for one, other in arranged.repeated
    ]
    texts = [
        (one.member.path if whole else one.member.name, one.member.source)
        for one in arranged.members
        if isinstance(one.member.source, SourceText)
    ]
    source = join_sources(texts, format, parser)
    return replace(source, diagnostics=(*found, *source.diagnostics))


def _arrange(group: Group) -> Arranged:
    return arrange_members([one for one in group.documents if isinstance(one.member.source, SourceText)])


def _explain_nothing(members: Sequence[Member]) -> UnreadableFile:
    refused = [(one.name, one.source) for one in members if isinstance(one.source, UnreadableFile)]
    if not refused:
        return UnreadableFile("empty", NOTHING)
    named = "；".join(f"“{name}”：{error.message}" for name, error in refused[:_NAMED])
    more = f"等 {len(refused)} 个" if len(refused) > _NAMED else ""
    return UnreadableFile(refused[0][1].kind, f"里面的文件都未能读取{more}：{named}")
