"""损坏: what happens to a notice on its way, without changing what it says."""

import re
from collections.abc import Callable

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def widen_digits(text: str) -> str:
    """Full-width digits."""
    return text.translate(WIDE)


def narrow_marks(text: str) -> str:
    """Half-width brackets, colons and separators."""
    return text.translate(str.maketrans("（）：；", "():;"))


def square_brackets(text: str) -> str:
    """［ ］ around a statement with a bracket inside it, as the standard asks."""
    return re.sub(r"（([^（）\n]*(?:（[^（）\n]*）[^（）\n]*)+)）$", r"[\1]", text, flags=re.MULTILINE)


def black_brackets(text: str) -> str:
    """【 】 around every statement at the end of a line."""
    return re.sub(
        r"（((?:[^（）\n]|（[^（）\n]*）)*[：牵负配参][^\n]*)）$", r"【\1】", text, flags=re.MULTILINE
    )


def add_blank_lines(text: str) -> str:
    """An empty line after every line."""
    return text.replace("\n", "\n\n")


def indent_lines(text: str) -> str:
    """Every paragraph indented by two characters, blanks at its end."""
    return re.sub(r"^(.+)$", "　　\\1  ", text, flags=re.MULTILINE)


def space_labels(text: str) -> str:
    """Blanks inside the labels: 责 任 单 位：."""
    return re.sub(r"(?<=[（；，\n])([一-龥]{2}(?:单位|部门))(?=[：:])", lambda m: " ".join(m[1]), text)


def pad_separators(text: str) -> str:
    """A blank behind every separator."""
    return re.sub(r"([、；：])(?!\d)", r"\1 ", text)


HARMLESS: tuple[Callable[[str], str], ...] = (
    widen_digits,
    narrow_marks,
    square_brackets,
    black_brackets,
    add_blank_lines,
    indent_lines,
    space_labels,
    pad_separators,
)


def lose_closing_bracket(line: str) -> str:
    """A line without the bracket that ends it."""
    return line.removesuffix("）")


def flatten(lines: tuple[str, ...]) -> str:
    """All lines in one paragraph."""
    return " ".join(lines)
