"""纯文本: a printed notice as text, one paragraph a line or hard-wrapped."""

from unicodedata import east_asian_width

from tests.making.printed import Grid, Part, Printed

WIDTH = 35  # Han characters a line of hard-wrapped text holds
INDENT = "　　"
_NEVER_FIRST = "，。、；：》）］〕】”"
_CENTRED = {"letterhead", "number", "title", "part"}
_RIGHT = {"signature", "date"}


def write_text(printed: Printed, *, wrapped: bool = False) -> str:
    """`printed` as text; tables become rows of cells with tabs between them.

    `wrapped`: every line is cut after `WIDTH` characters and no line is left blank.
    """
    lines: list[str] = []
    before = ""
    for part in printed.parts:
        kind = "table" if isinstance(part, Grid) else part.kind
        if not wrapped and kind != before and (kind in _CENTRED or before in _CENTRED | {"date"}):
            lines.append("")
        lines.extend(_write_part(part, wrapped))
        before = kind
    return "\n".join(lines).strip("\n") + "\n"


def _write_part(part: Part, wrapped: bool) -> list[str]:
    if isinstance(part, Grid):
        return ["\t".join(box.text for box in part.boxes if box.row == row) for row in range(part.rows)]
    if part.kind in _CENTRED:
        return ["　" * max(0, (WIDTH - len(part.text)) // 2) + part.text]
    if part.kind in _RIGHT:
        return ["　" * max(0, WIDTH - 2 - len(part.text)) + part.text]
    text = part.text if part.kind in {"address", "label", "copy", "printing"} else INDENT + part.text
    if not wrapped:
        return [text]
    return wrap_line(text)


def wrap_line(text: str) -> list[str]:
    """`text` cut at `WIDTH` Han characters (two of other scripts count as one).

    A closing mark stays on the line before, as typesetters keep it (避头点).
    """
    lines, line, width = [], "", 0
    for character in text:
        wide = 2 if east_asian_width(character) in "WFA" else 1
        if width + wide > 2 * WIDTH and character not in _NEVER_FIRST:
            lines.append(line)
            line, width = "", 0
        line += character
        width += wide
    return [*lines, line]
