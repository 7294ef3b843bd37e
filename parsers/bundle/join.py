"""合并: the texts of several files in one offset space."""

from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from notice.diagnostic import Diagnostic
from notice.source import Block, Cell, Field, SourceText, Table
from notice.span import Span


def join_sources(members: Sequence[tuple[str, SourceText]], format: str, parser: str) -> SourceText:
    """The texts of `members`, one behind the other, a line feed between them and nothing else.

    Every place names its member; a member without name ("") is the file itself. Findings name it
    as well.
    """
    sources = [source for _, source in members]
    starts = accumulate((len(source.text) + 1 for source in sources), initial=0)
    moved = [_move(source, name, start) for (name, source), start in zip(members, starts, strict=False)]
    pages = [source.pages for source in sources if source.pages is not None]
    return SourceText(
        text="\n".join(source.text for source in sources),
        format=format,
        parser=parser,
        blocks=tuple(block for source in moved for block in source.blocks),
        tables=tuple(table for source in moved for table in source.tables),
        fields=tuple(field for source in moved for field in source.fields),
        pages=sum(pages) if pages else None,
        diagnostics=tuple(finding for source in moved for finding in source.diagnostics),
    )


def _move(source: SourceText, name: str, start: int) -> SourceText:
    """`source` with all its places `start` characters further on, in member `name`."""
    return replace(
        source,
        blocks=tuple(_move_block(block, name, start) for block in source.blocks),
        tables=tuple(_move_table(table, start) for table in source.tables),
        fields=tuple(Field(field.label, _move_span(field.value, start)) for field in source.fields),
        diagnostics=tuple(_move_finding(finding, name, start) for finding in source.diagnostics),
    )


def _move_span(span: Span, start: int) -> Span:
    return Span(span.start + start, span.end + start)


def _move_block(block: Block, name: str, start: int) -> Block:
    place = replace(block.locator, member=_join_names(name, block.locator.member))
    return Block(_move_span(block.span, start), block.kind, place, block.style)


def _move_table(table: Table, start: int) -> Table:
    cells = tuple(
        Cell(_move_span(cell.span, start), cell.row, cell.column, cell.rows, cell.columns)
        for cell in table.cells
    )
    return Table(_move_span(table.span, start), cells)


def _move_finding(finding: Diagnostic, name: str, start: int) -> Diagnostic:
    span = _move_span(finding.span, start) if finding.span else None
    return replace(finding, span=span, message=f"“{name}”：{finding.message}" if name else finding.message)


def _join_names(outer: str, inner: str | None) -> str | None:
    return "/".join(filter(None, (outer, inner))) or None
