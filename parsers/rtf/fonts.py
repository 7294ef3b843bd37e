"""RTF 字体: the font table, and the bytes of a text in the code page its font says."""

import codecs
import re
from collections.abc import Iterator

from msgspec import Struct

from parsers.word.signs import print_symbol

# \fcharset → code page (RTF 1.9.1, font table). 0, 1 and unknown ones leave it to the document.
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_SYMBOL_CHARSET = 2
_PAGES = {936: "gb18030", 54936: "gb18030", 65001: "utf-8"}
_WESTERN = "cp1252"
_LONGEST_NAME = 64
_UTF_8 = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}){2}")
_PAIR = re.compile(rb"[\x80-\xff]{2}")


class Font(Struct):
    """A row of the font table."""

    charset: int = 0
    name: str = ""


class Fonts:
    """The document's fonts and its own code page (\\ansicpg); ``damaged`` counts undecoded places."""

    def __init__(self) -> None:
        self._fonts: dict[int, Font] = {}
        self.damaged = 0
        self._page: str | None = None

    def set_page(self, number: int) -> None:
        """\\ansicpg: the code page of text whose font says none; an unknown one is not believed."""
        name = _PAGES.get(number, f"cp{number}")
        try:
            self._page = codecs.lookup(name).name
        except LookupError:
            self._page = None

    def set_charset(self, font: int | None, charset: int) -> None:
        """The character set that the font table gives for number `font`."""
        if font is not None:
            self._fonts.setdefault(font, Font()).charset = charset

    def add_name(self, font: int | None, text: str) -> None:
        """Characters of the name that the font table gives for number `font`."""
        if font is not None and len(self.find_name(font) or "") < _LONGEST_NAME:
            self._fonts.setdefault(font, Font()).name += text

    def find_name(self, font: int | None) -> str | None:
        """The typeface of font number `font`; its number where the table gives no name."""
        if font is None:
            return None
        return self._find(font).name.split(";")[0].strip() or str(font)

    def decode(self, data: bytes, font: int | None) -> str:
        """`data` as characters. GB text set in a western typeface, as Word accepts it, is GB text."""
        if data.isascii() and not self._is_symbol(font):
            return data.decode("ascii")
        if self._is_symbol(font):
            name = self.find_name(font) or ""
            return "".join(chr(byte) if byte < 33 else print_symbol(0xF000 + byte, name) for byte in data)
        candidates = list(self._list_pages(data, font))
        for page in candidates:
            try:
                return data.decode(page)
            except UnicodeDecodeError:
                continue
        self.damaged += 1
        return data.decode(candidates[0], "replace")

    def _is_symbol(self, font: int | None) -> bool:
        return self._find(font).charset == _SYMBOL_CHARSET

    def _find(self, font: int | None) -> Font:
        return self._fonts.get(font, Font()) if font is not None else Font()

    def _list_pages(self, data: bytes, font: int | None) -> Iterator[str]:
        """Code pages to try: the font's, the document's, GB18030, and for single letters the western."""
        single = not _PAIR.search(data)
        if single and font in self._fonts and self._fonts[font].charset == 0:
            yield _WESTERN
        named = _CHARSETS.get(self._find(font).charset)
        if named is not None:
            yield named
        elif _UTF_8.search(data):
            yield "utf-8"
        if self._page not in (None, _WESTERN):
            yield self._page
        yield "gb18030"
        if single:
            yield _WESTERN
