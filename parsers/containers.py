"""容器: what a zip or an OLE2 compound file holds."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE2_MARK = bytes.fromhex("D0CF11E0A1B11AE1")

_MEMBERS = (
    ("ofd.xml", "ofd"),
    ("word/document", "docx"),
    ("xl/workbook", "xlsx"),
    ("ppt/presentation", "pptx"),
    ("meta-inf/container.xml", "epub"),
    ("meta-inf/manifest.xml", "odf"),
)
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "ppt"),
    ("MatOST", "works"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_TYPES = "[content_types].xml"
_TYPES_READ = 65_536
_ODF_MIME = b"application/vnd.oasis.opendocument."


def name_zip(data: bytes) -> str:
    """The format of a zip-based file by its members: a key of tables/unsupported.toml, or ``docx``.

    A zip cut short has lost its directory: the names in front of each member are searched instead.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = [name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()]
            types = _read_start(archive, _TYPES)
            mime = _read_start(archive, "mimetype") or _read_start(archive, "meta-inf/manifest.xml")
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        lost = next((kind for start, kind in _MEMBERS if start.encode() in data.lower()), "zip")
        known = _ODF_MIME in data[:_TYPES_READ] or lost == "odf"
        return _name_odf(data[:_TYPES_READ]) if known else lost
    for start, kind in _MEMBERS:
        if any(name.startswith(start) for name in names):
            return _name_odf(mime) if kind == "odf" else kind
    return "docx" if b"wordprocessingml" in types else "zip"


def _name_odf(mime: bytes) -> str:
    """``odt`` for a text, a text template or a master text (ODF 1.3 part 2 §4.2), or where nothing tells."""
    return "odf" if _ODF_MIME in mime and _ODF_MIME + b"text" not in mime else "odt"


def _read_start(archive: ZipFile, name: str) -> bytes:
    """The start of the member called `name`, in small letters; empty when there is none."""
    for info in archive.infolist():
        if info.filename.lower() == name:
            try:
                with archive.open(info) as member:
                    return member.read(_TYPES_READ)
            except (BadZipFile, RuntimeError, zlib.error, EOFError, NotImplementedError):
                return b""
    return b""


def name_ole2(data: bytes) -> str:
    """The format of an OLE2 compound file by its streams, ``encrypted`` for a locked Office file.

    Stream names stand in the directory as UTF-16 (MS-CFB §2.6.1), closed by a null.
    """
    for stream, kind in _STREAMS:
        if (stream + "\0").encode("utf-16-le") in data:
            return kind
    return "ole2"
