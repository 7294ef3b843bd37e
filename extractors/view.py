"""View: a stretch of the canonical text as the rules compare it, with the way back.

Blanks are taken out and look-alike characters folded (``tables/folds.toml``), so that a rule
sees ``责任单位：`` whatever bracket, width or stray blank was printed. Every folded character
stands for exactly one printed character.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from notice.span import Span


@cache
def load_folds() -> dict[int, str]:
    """Printed → compared characters, for `str.translate`: the table and full-width ASCII letters."""
    table: dict[str, str] = tomllib.loads(
        files("extractors").joinpath("tables", "folds.toml").read_text(encoding="utf-8")
    )["fold"]
    wide = {0xFF10 + i: chr(0x30 + i) for i in range(10)}
    return wide | {ord(printed): compared for printed, compared in table.items()}


_TITLES = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")


def hide_titles(folded: str) -> str:
    """`folded` with ■ for every character of a title in 《》: its dates and numbers only name it."""
    if "《" not in folded:
        return folded
    return _TITLES.sub(lambda found: "■" * len(found.group()), folded)


class View:
    """``text[start:end]`` compared: ``folded`` characters and where each was printed."""

    __slots__ = ("at", "folded", "text")

    def __init__(self, text: str, folded: str, at: Sequence[int]) -> None:
        self.text = text
        self.folded = folded
        self.at = at

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "View":
        """The view of ``text[start:end]``."""
        piece = text[start:end]
        printed = "".join(piece.split())
        at: Sequence[int] = range(start, start + len(piece))
        if len(printed) < len(piece):
            at = [start + i for i, char in enumerate(piece) if not char.isspace()]
        return cls(text, printed.translate(load_folds()), at)

    def __len__(self) -> int:
        return len(self.folded)

    def cut(self, start: int, end: int) -> "View":
        """The part ``folded[start:end]``."""
        return View(self.text, self.folded[start:end], self.at[start:end])

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where ``folded[start:end]`` was printed; the range must not be empty."""
        last = len(self.at) if end is None else end
        return Span(self.at[start], self.at[last - 1] + 1)

    def printed(self, start: int = 0, end: int | None = None) -> str:
        """The characters as printed, from the first to the last of ``folded[start:end]``."""
        return self.span(start, end).cut(self.text)

    def has_gap(self, index: int) -> bool:
        """Whether a blank was printed before ``folded[index]``."""
        return 0 < index < len(self.at) and self.at[index] - self.at[index - 1] > 1

    def has_break(self, index: int) -> bool:
        """Whether a line ended before ``folded[index]``."""
        return self.has_gap(index) and "\n" in self.text[self.at[index - 1] : self.at[index]]

    def stripped(self, chars: str) -> "View":
        """Without leading and trailing `chars`."""
        left = len(self.folded) - len(self.folded.lstrip(chars))
        right = len(self.folded.rstrip(chars))
        return self.cut(left, max(left, right))
