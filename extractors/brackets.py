"""括号: pairs of brackets of every family, and what to do when one is missing."""

from msgspec import Struct


class Bracket(Struct, frozen=True):
    """A bracket in folded text: ``open`` … ``close`` (index of the closing one; None when missing)."""

    open: int
    close: int | None
    depth: int


def find_brackets(folded: str) -> list[Bracket]:
    """All brackets of `folded`, by their opening place. Families are folded before."""
    stack: list[int] = []
    closes: dict[int, int] = {}
    opens: list[tuple[int, int]] = []
    for index, char in enumerate(folded):
        if char == "（":
            opens.append((index, len(stack)))
            stack.append(index)
        elif char == "）" and stack:
            closes[stack.pop()] = index
    return [Bracket(start, closes.get(start), depth) for start, depth in opens]


def is_bracket(folded: str) -> bool:
    """Whether `folded` is one bracket and nothing else."""
    brackets = find_brackets(folded)
    return bool(brackets) and brackets[0].open == 0 and brackets[0].close == len(folded) - 1
