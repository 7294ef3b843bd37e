"""RTF 组: what holds inside one pair of braces."""

from typing import Literal

from msgspec import Struct, field

from parsers.story import Story

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
