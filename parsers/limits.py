"""上限: how large a file may be before it is refused rather than read."""

from msgspec import Struct

from notice.errors import LimitExceeded

_MEGABYTE = 1024 * 1024


class Limits(Struct, frozen=True):
    """The limits of one file. Sizes are in bytes.

    ``seconds`` is the default of ``--timeout``; ``memory_bytes`` what a worker process may allocate, so
    that a file that needs more fails alone. Both hold where files are read in workers (fengong convert).

    ``text_bytes`` holds for text, Markdown and web pages, which are kept in memory several times
    over; ``unpacked_bytes`` for everything unpacked from a zip-based file. ``depth`` is how deep the
    blocks of a web page may nest, as in browsers; what is nested deeper is read as if it stood
    there (the XML of all other formats may nest 256 deep: libxml2's own limit). ``zip_depth`` and ``mail_depth``
    are how many bundles may lie inside a bundle. ``office_seconds`` is what LibreOffice may take for one file. ``entries`` are what a zip may
    list, ``bundled`` how many of them may be documents of one bundle, ``cells`` the places of all tables
    of a workbook, ``pixels`` those of one picture (A3 at 600 dpi has 70 million),
    ``scanned_pages`` how many pages of one file are read by OCR.
    """

    seconds: float = 120.0
    memory_bytes: int = 3072 * _MEGABYTE
    file_bytes: int = 256 * _MEGABYTE
    text_bytes: int = 64 * _MEGABYTE
    unpacked_bytes: int = 512 * _MEGABYTE
    pages: int = 3000
    office_seconds: int = 60
    depth: int = 512
    zip_depth: int = 1
    mail_depth: int = 2
    entries: int = 10_000
    bundled: int = 1000
    cells: int = 200_000
    pixels: int = 80_000_000
    scanned_pages: int = 200


LIMITS = Limits()


def check_size(size: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a file of `size` bytes is too large to be read."""
    if size > limits.file_bytes:
        raise LimitExceeded(_explain_size("文件", limits.file_bytes))


def check_text_size(size: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a text or web page of `size` bytes is too large to be read."""
    if size > limits.text_bytes:
        raise LimitExceeded(_explain_size("文本或网页", limits.text_bytes))


def check_unpacked(size: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when the parts unpacked so far, `size` bytes, are too large."""
    if size > limits.unpacked_bytes:
        raise LimitExceeded(
            f"文件解压后超过 {limits.unpacked_bytes // _MEGABYTE} MB，可能是恶意构造的压缩文件，未予读取。"
            "请核实文件来源，或用 WPS、Word 打开后另存再试。"
        )


def check_pages(pages: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a document has too many `pages`."""
    if pages > limits.pages:
        raise LimitExceeded(f"文件共 {pages} 页，超过上限 {limits.pages} 页。请拆分后再转换。")


def check_entries(count: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a zip lists too many entries."""
    if count > limits.entries:
        raise LimitExceeded(
            f"压缩文件里有超过 {limits.entries} 个文件，未予读取。请解压后只转换公文所在的文件夹。"
        )


def check_bundled(count: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a bundle holds too many documents."""
    if count > limits.bundled:
        raise LimitExceeded(f"压缩包里有 {count} 个文件，超过上限 {limits.bundled} 个。请解压后转换文件夹。")


def check_cells(count: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when the tables of a workbook have too many places."""
    if count > limits.cells:
        raise LimitExceeded(
            f"表格超过 {limits.cells // 10_000} 万格，更像数据而不是公文，未予读取。请只保留任务表后另存再试。"
        )


def check_pixels(count: int, limits: Limits = LIMITS) -> None:
    """Raises LimitExceeded when a picture has too many pixels."""
    if count > limits.pixels:
        raise LimitExceeded(
            f"图像超过 {limits.pixels // 10_000} 万像素，未予读取。请以 200–300 dpi 重新扫描，或缩小后再试。"
        )


def _explain_size(what: str, limit: int) -> str:
    return f"{what}超过 {limit // _MEGABYTE} MB。请拆分，或去掉图片、附件后再转换。"
