"""Span: the one way to say where something is printed."""

from msgspec import Struct


class Span(Struct, frozen=True, gc=False, order=True):
    """Half-open range ``[start, end)`` of character offsets into the canonical text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters this span covers in `text`."""
        return text[self.start : self.end]
