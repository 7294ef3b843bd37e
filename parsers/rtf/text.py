"""RTF 文字: bytes and Unicode words of a group → characters, sent where the group's text goes."""

from parsers.docx.styles import RunLooks
from parsers.rtf.fonts import Fonts
from parsers.rtf.groups import Group
from parsers.word.signs import print_symbol

# Field codes and style names that mean anything to us are shorter.
_LONGEST = 256
_SYMBOLS = range(0xF000, 0xF100)


class TextWriter:
    """Collects the bytes of one font until something else follows: a character may take several."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.styles: dict[int, str] = {}
        self._pending = bytearray()
        self._stand_ins = 0
        self._looks: dict[tuple[bool, int | None], RunLooks] = {}

    def take_bytes(self, raw: bytes) -> None:
        """Take encoded characters; those that stand in for a Unicode one are left out."""
        skipped = min(self._stand_ins, len(raw))
        self._stand_ins -= skipped
        self._pending += raw[skipped:]

    def take_unicode(self, group: Group, number: int) -> None:
        r"""Write the character of \\u, a UTF-16 unit as a signed number."""
        point = number & 0xFFFF
        if point in _SYMBOLS:
            self.write(group, print_symbol(point, self.fonts.find_name(group.font) or ""))
        else:
            self.write(group, chr(point))
        self._stand_ins = group.skip

    def flush(self, group: Group) -> None:
        """Write the bytes taken so far; anything but bytes ends them."""
        self._stand_ins = 0
        if self._pending:
            raw = bytes(self._pending)
            self._pending.clear()
            named = group.sink in ("font", "style")
            self.write(group, self.fonts.decode(raw, None if named else group.font))

    def write(self, group: Group, text: str) -> None:
        """Send `text` where the text of `group` goes."""
        if group.sink == "text":
            if not (group.hidden or group.deleted):
                group.story.add_text(text, self._find_looks(group))
                group.code.printed = True
        elif group.sink == "marker":
            group.story.add_marker_text(text)
        elif group.sink == "code":
            group.code.text += text[: _LONGEST - len(group.code.text)]
        elif group.sink == "font":
            self.fonts.add_name(group.font, text)
        elif group.sink == "style":
            self.styles[group.style] = (self.styles.get(group.style, "") + text)[:_LONGEST]

    def _find_looks(self, group: Group) -> RunLooks:
        font = group.font if group.far_font is None else group.far_font
        key = group.bold or group.far_bold, font
        if key not in self._looks:
            self._looks[key] = RunLooks(key[0], self.fonts.find_name(font))
        return self._looks[key]
