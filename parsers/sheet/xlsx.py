"""Excel 表格: .xlsx and .et bytes → SourceText (ISO/IEC 29500-1 §18)."""

import posixpath

from msgspec import Struct

from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.archive import Archive
from parsers.limits import LIMITS, Limits
from parsers.sheet.book import Workbook, write_workbook
from parsers.sheet.cells import read_cells
from parsers.sheet.parts import scan_part
from parsers.sheet.styles import Styles, read_strings, read_styles

CORRUPT = "文件已损坏，无法按 Excel 表格打开。请用 WPS 或 Excel 打开后另存为 .xlsx，或重新取得文件后再试。"
BINARY = "暂不支持读取 Excel 二进制工作簿（.xlsb）。请用 WPS 或 Excel 打开后另存为 .xlsx 再试。"

# Cells are kept as objects, which take many times their size: what holds for web pages holds here.
_LIMITS = Limits(unpacked_bytes=LIMITS.text_bytes)


def read_xlsx(data: bytes) -> SourceText:
    """Excel 表格: the text of an .xlsx (.xlsm, .xltx, strict or transitional), as its sheets show it.

    Numbers and dates are printed under their formats, formulas with their last result; comments,
    text boxes and charts are left out. Raises UnreadableFile: corrupt, encrypted, unsupported
    (.xlsb), limit.
    """
    package = _Package(data)
    main = package.find_main()
    links = package.read_links(main)
    listed = _list_sheets(package.load(main))
    if not listed.sheets:
        raise UnreadableFile("corrupt", CORRUPT)
    parts = dict(links.values())
    strings = read_strings(package.load(parts["sharedStrings"])) if "sharedStrings" in parts else ([], True)
    styles = read_styles(package.load(parts["styles"])) if "styles" in parts else (Styles(), True)
    book = Workbook()
    for name, state, link in listed.sheets:
        kind, target = links.get(link, ("", ""))
        if kind == "worksheet" and state == "hidden":
            book.hidden.append(name)
        elif kind == "worksheet" and state == "visible":
            sheet, whole = read_cells(package.load(target), name, strings[0], styles[0], listed.epoch)
            book.sheets.append(sheet)
            package.doubt(target, whole)
    package.doubt(parts.get("sharedStrings", ""), strings[1])
    package.doubt(parts.get("styles", ""), styles[1])
    book.lost = package.lost
    return write_workbook(book, "xlsx")


class _Listed(Struct):
    """The sheets a workbook lists as (name, state, relationship), and the year its dates count from."""

    sheets: list[tuple[str, str, str]]
    epoch: int = 1900


def _list_sheets(data: bytes) -> _Listed:
    listed = _Listed([])

    def start(name: str, given: dict[str, str]) -> None:
        if name == "sheet":
            link = next((value for key, value in given.items() if key.endswith(":id")), "")
            listed.sheets.append((given.get("name", ""), given.get("state", "visible"), link))
        elif name == "workbookPr" and given.get("date1904") in ("1", "true"):
            listed.epoch = 1904

    scan_part(data, start, lambda _name, _text: None)
    return listed


class _Package:
    """The parts of the zip; case and kind of slash in their names do not matter.

    ``lost`` names, for the user, the parts that are missing or could be read only partly.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data, _LIMITS)
        self._members = {_fold(member.filename): member for member in self._archive.members}
        self.lost: list[str] = []

    def find_main(self) -> str:
        """The name of the workbook's own part."""
        main = dict(self.read_links("").values()).get("officeDocument", "xl/workbook.xml")
        if main.endswith(".bin"):
            raise UnreadableFile("unsupported", BINARY)
        return main

    def load(self, part: str) -> bytes:
        """The content of `part`; nothing when it is missing."""
        member = self._members.get(_fold(part))
        content, whole = self._archive.read(member) if member else (b"", False)
        self.doubt(part, whole)
        return content

    def doubt(self, part: str, whole: bool) -> None:
        """Names `part` as lost unless it was read as a whole."""
        if not whole and part not in self.lost:
            self.lost.append(part)

    def read_links(self, source: str) -> dict[str, tuple[str, str]]:
        """The relationships of part `source`: id → (last word of its type, target)."""
        folder, file = posixpath.split(source)
        part = posixpath.join(folder, "_rels", file + ".rels")
        links: dict[str, tuple[str, str]] = {}

        def start(name: str, given: dict[str, str]) -> None:
            if name == "Relationship" and given.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, given.get("Target", "")))
                links[given.get("Id", "")] = (given.get("Type", "").rpartition("/")[2], target)

        if _fold(part) in self._members:
            self.doubt(part, scan_part(self.load(part), start, lambda _name, _text: None))
        return links


def _fold(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
