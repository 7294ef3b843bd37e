"""压缩包: a notice and its attachments in one .zip → SourceText."""

from msgspec.structs import replace

from notice.diagnostic import MEMBER_REPEATED, MEMBER_UNREADABLE, MEMBERS_SEPARATE
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.bundle.join import join_sources
from parsers.bundle.members import Unpacker
from parsers.bundle.order import arrange_members

NOTHING = "压缩包是空的，或里面没有文档。请核对文件，或重新取得后再试。"
# So many files are named in a message.
_NAMED = 3


def read_bundle(data: bytes) -> SourceText:
    """压缩包: the texts of a zip's files, the notice first, its attachments in natural order.

    Nothing is written to disk. A zip inside is opened too, one level deep. Files that cannot be
    read are named in the findings. Raises UnreadableFile: corrupt, empty, limit, and where no file
    could be read the reason of the first.
    """
    unpacker = Unpacker()
    unpacker.take_zip(data)
    return write_bundle(unpacker, "zip", "bundle")


def write_bundle(unpacker: Unpacker, format: str, parser: str) -> SourceText:
    """What `unpacker` has read as one text. Raises UnreadableFile as `read_bundle`."""
    if not unpacker.read:
        raise _explain_nothing(unpacker.refused)
    arranged = arrange_members(unpacker.read)
    source = join_sources(arranged.members, format, parser)
    found = [MEMBER_UNREADABLE.at(name=name or "正文", why=error.message) for name, error in unpacker.refused]
    found += [MEMBER_REPEATED.at(name=name, other=other) for name, other in arranged.repeated]
    if arranged.notices:
        found.append(MEMBERS_SEPARATE.at(names="、".join(arranged.notices)))
    return replace(source, diagnostics=(*found, *source.diagnostics))


def _explain_nothing(refused: list[tuple[str, UnreadableFile]]) -> UnreadableFile:
    if not refused:
        return UnreadableFile("empty", NOTHING)
    named = "；".join(f"“{name or '正文'}”：{error.message}" for name, error in refused[:_NAMED])
    more = f"等 {len(refused)} 个" if len(refused) > _NAMED else ""
    return UnreadableFile(refused[0][1].kind, f"里面的文件都未能读取{more}：{named}")
