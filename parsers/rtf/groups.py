"""RTF 组: what holds inside one pair of braces."""

from typing import Literal

from msgspec import Struct, field

from parsers.word.story import Story

# Where the characters of a group go. "none": nowhere, yet a text box inside prints.
Sink = Literal["text", "marker", "code", "font", "style", "none"]
Ending = Literal["", "box", "note", "field"]


class Code(Struct):
    """域: a field's instruction, and whether a result of it was printed."""

    text: str = ""
    printed: bool = False


class Group(Struct):
    """The state between two braces; a group inside starts with a copy of it.

    ``slot`` is the script that font numbers are now given for, ``far_font`` and ``far_bold`` hold for
    East Asian letters; ``skip`` counts the characters that stand in for each Unicode one (\\uc);
    ``level`` is \\itap; ``nested`` tells the definition of a row in a cell; ``stories`` counts the
    text boxes around it; ``outer`` is where text went before \\upr; ``ending`` is done when this group
    closes.
    """

    story: Story
    sink: Sink = "text"
    starred: bool = False
    ending: Ending = ""
    bold: bool = False
    far_bold: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int | None = None
    far_font: int | None = None
    slot: str = ""
    skip: int = 1
    level: int = 0
    in_table: bool = False
    centred: bool = False
    outline: int | None = None
    style: int = 0
    nested: bool = False
    stories: int = 0
    code: Code = field(default_factory=Code)
    outer: Sink = "text"

    def set_font(self, number: int | None) -> None:
        """\\f: the font of the script the slot names."""
        if self.slot == "dbch":
            self.far_font = number
        if self.slot != "rtlch":
            self.font = number

    def set_far_font(self, number: int | None) -> None:
        """\\af: the font of another script, if that is the East Asian one."""
        if self.slot == "dbch":
            self.far_font = number

    def set_far_bold(self, bold: bool) -> None:
        """\\ab: the same for bold."""
        if self.slot == "dbch":
            self.far_bold = bold

    def reset_looks(self, font: int | None, far_font: int | None) -> None:
        """\\plain: characters as the document sets them by default."""
        self.bold = self.far_bold = self.hidden = self.deleted = False
        self.font, self.far_font, self.slot = font, far_font, ""

    def reset_layout(self) -> None:
        """\\pard: a paragraph without any property."""
        self.centred = self.in_table = False
        self.outline = None
        self.style = self.level = 0
