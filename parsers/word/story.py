"""正文流: one story (the body, a text box, a note) while its paragraphs are read."""

from collections.abc import Iterator

from msgspec import Struct

from notice.source import Locator
from parsers.docx.lines import Line, build_lines
from parsers.docx.numerals import space_marker
from parsers.docx.runs import Run
from parsers.docx.styles import RunLooks
from parsers.docx.tables import Block
from parsers.word.table_flow import RowShape, TableFlow

_LONGEST_MARKER = 64


class Layout(Struct, frozen=True):
    """A paragraph's properties. ``level`` is its table nesting, ``contents`` marks a 目录 line;
    ``number`` names the list and level of an automatic number that is still to be counted."""

    level: int = 0
    centred: bool = False
    heading: int | None = None
    contents: bool = False
    number: tuple[int, int] = (0, 0)


class Story:
    """Gathers characters into paragraphs, and those into blocks with tables."""

    def __init__(self, numbers: Iterator[int], place: Locator | None = None) -> None:
        self._flow = TableFlow(numbers, place)
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[tuple[RunLooks, list[str]]] = []
        self._marker = self._marker_text = ""
        self._early: list[Block] = []
        self._late: list[Block] = []
        self._kept: Layout | None = None

    @property
    def prints(self) -> bool:
        """Has the paragraph under way printed anything yet?"""
        return any(piece.strip() for _, pieces in self._pieces for piece in pieces)

    def locate(self, level: int) -> Locator:
        """Where the paragraph under way stands."""
        return self._flow.locate(level)

    def add_text(self, text: str, looks: RunLooks) -> None:
        """Add characters to the paragraph under way."""
        if self._pieces and self._pieces[-1][0] == looks:
            self._pieces[-1][1].append(text)
        else:
            self._pieces.append((looks, [text]))

    def set_marker(self, marker: str) -> None:
        """Give the paragraph under way its automatic number, as printed."""
        self._marker = marker

    def add_marker_text(self, text: str) -> None:
        """Add characters of an automatic number or bullet as its writer printed them."""
        if len(self._marker_text) < _LONGEST_MARKER:
            self._marker_text += text

    def add_box(self, blocks: list[Block]) -> None:
        """Add what a text box anchored here prints: before or behind the paragraph's own text."""
        if self.prints:
            self._late += blocks
        else:
            self._early += blocks

    def join_paragraph(self, layout: Layout) -> None:
        """The mark of the paragraph under way is hidden or deleted: the next one joins it."""
        if self.prints:
            self._kept = self._kept or layout

    def choose_layout(self, layout: Layout) -> Layout:
        """The layout that the paragraph under way prints in: `layout`, or that of one joined to it."""
        return self._kept or layout

    def end_paragraph(self, layout: Layout) -> None:
        """The paragraph under way is complete."""
        layout = self.choose_layout(layout)
        level = layout.level
        marker = self._marker or _print_marker(self._marker_text)
        like = Line((), self._flow.locate(level), marker, layout.centred, layout.heading)
        runs = [Run(_join_halves("".join(pieces)), looks) for looks, pieces in self._pieces]
        lines = [] if layout.contents else build_lines(runs, like)
        blocks = [*self._early, *lines, *self._late]
        self._clear()
        self._flow.add_paragraph(blocks, level)

    def end_cell(self, layout: Layout) -> None:
        """A cell at the nesting level of `layout` ends, and its last paragraph with it."""
        self._kept = None
        self.end_paragraph(layout)
        self._flow.end_cell(layout.level)

    def end_row(self, level: int, shape: RowShape) -> None:
        """A row at nesting `level` ends."""
        if self.prints:
            self.end_paragraph(Layout(level))
        self._flow.end_row(level, shape)

    def finish(self, layout: Layout) -> list[Block]:
        """Everything the story prints; a paragraph without an end is complete as well."""
        if self._pieces or self._early:
            self.end_paragraph(layout)
        return self._flow.finish()


def _print_marker(text: str) -> str:
    """An automatic number as printed; "" for a bullet (项目符号), which has no letter or digit."""
    if not any(char.isalnum() for char in text):
        return ""
    return space_marker(text, gap=text[-1:].isspace())


def _join_halves(text: str) -> str:
    """`text` with characters beyond U+FFFF whole, which the old formats write in two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
