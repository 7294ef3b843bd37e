"""OpenDocument 文件包: the two parts of an odt that hold text and styles (ODF 1.3 part 2).

Only these parts are unpacked: pictures and embedded objects, however large, are never read.
"""

from msgspec import Struct, field

from notice.errors import UnreadableFile
from parsers.archive import Archive
from parsers.limits import LIMITS, Limits
from parsers.odt.xml import MANIFEST, OFFICE, Element
from parsers.xml_part import parse_part

# Parsed XML takes many times its size: what holds for web pages holds here.
_LIMITS = Limits(unpacked_bytes=LIMITS.text_bytes)
_ENCRYPTED_PACKAGE = "encrypted-package"  # LibreOffice 24.2: the whole package as one member

CORRUPT = "文件已损坏，无法按 OpenDocument 文档打开。请用 WPS 或 LibreOffice 打开后另存为 .docx，或重新取得文件后再试。"
ENCRYPTED = "文件设有密码，无法读取。请用 WPS 或 LibreOffice 输入密码打开，取消密码后另存为 .docx 再试。"


class Package(Struct):
    """``body`` is the office:text element, ``roots`` the parsed parts: common styles, then content.

    ``damaged`` names, for the user, what is missing or was read only partly.
    """

    body: Element
    roots: tuple[Element, ...]
    damaged: list[str] = field(default_factory=list)


def open_package(data: bytes) -> Package:
    """The parts of the odt or ott in `data`; only the text itself must be there.

    Raises UnreadableFile (corrupt, encrypted, limit).
    """
    try:
        archive = Archive(data, _LIMITS)
    except UnreadableFile as error:
        raise error if error.kind == "limit" else UnreadableFile("corrupt", CORRUPT) from error
    damaged: list[str] = []
    if _is_encrypted(archive):
        raise UnreadableFile("encrypted", ENCRYPTED)
    styles = _parse(archive, "styles.xml", damaged)
    content = _parse(archive, "content.xml", damaged)
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or body is None:
        raise UnreadableFile("corrupt", CORRUPT)
    return Package(body, tuple(root for root in (styles, content) if root is not None), damaged)


def _is_encrypted(archive: Archive) -> bool:
    if any(member.filename == _ENCRYPTED_PACKAGE for member in archive.members):
        return True
    root = _parse(archive, "META-INF/manifest.xml", [])
    return root is not None and next(root.iter(MANIFEST + "encryption-data"), None) is not None


def _parse(archive: Archive, name: str, damaged: list[str]) -> Element | None:
    """The root element of member `name`; None when it is missing or holds no XML."""
    member = next((member for member in archive.members if member.filename == name), None)
    root, whole = None, False
    if member is not None:
        try:
            content, complete = archive.read(member)
        except UnreadableFile as error:
            if error.kind == "encrypted":
                raise UnreadableFile("encrypted", ENCRYPTED) from error
            if error.kind == "limit":
                raise
            content, complete = b"", False
        root, whole = parse_part(content)
        whole = whole and complete
    if not whole:
        damaged.append(name)
    return root
