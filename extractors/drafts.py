"""Draft: a task before it has an id: what the outline and the tables agree on."""

from msgspec import Struct

from extractors.finding import Statement
from notice.span import Span


class Draft(Struct, frozen=True, kw_only=True):
    """A task's places in the text, and the statements that hand it out.

    ``above`` is where the heading right above it begins.
    """

    path: tuple[str, ...]
    headings: tuple[str, ...]
    above: int | None
    part: str | None
    title: Span | None
    span: Span
    statements: tuple[Statement, ...]
