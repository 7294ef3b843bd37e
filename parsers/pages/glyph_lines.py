"""字符成行: characters with places → printed lines, blanks settled by what is left blank in print."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from parsers.pages.columns import part_columns
from parsers.pages.lines import Line, Run
from parsers.pdf.chars import Glyph

_SAME_BASE = 0.35  # em; a superscript stands 0.33 em above its line
_PRINTED_GAP = 0.9  # em; a whole character left blank
_WORD_GAP = 0.18  # em, between two Latin words, or where the file holds a blank
_FEW = 2  # gaps between ideographs on a line that is not stretched
_BESIDE = 1.3  # times the type size: other text set beside this line
_ASCENT = 0.88  # em above the baseline, in the usual Chinese typefaces
_BLANKS = " \u3000"
_LATIN_END = "\u2000"

_by_left = attrgetter("x0")


def build_lines(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The lines of `glyphs` in reading order: from the top of `page` down, column after column."""
    rows = _group_rows(glyphs)
    for row in rows:
        row.sort(key=_by_left)
    lines: list[Line] = []
    for column_row in part_columns(rows):
        for part in _part_row(column_row.glyphs):
            line = _compose_line(part, page, column_row.column)
            if line is not None:
                lines.append(line)
    return lines


def _group_rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters of one baseline together, super- and subscripts with theirs, from the top down."""
    bases: dict[float, list[Glyph]] = {}
    for glyph in glyphs:
        base = glyph.base
        if base in bases:
            bases[base].append(glyph)
        else:
            bases[base] = [glyph]
    rows: list[list[Glyph]] = []
    main, size, weight = 0.0, 0.0, 0
    for base in sorted(bases):
        row = bases[base]
        em = row[len(row) // 2].print.em
        if rows and base - main <= _SAME_BASE * max(em, size):
            rows[-1].extend(row)
            if len(row) <= weight:
                continue
        else:
            rows.append(row)
        main, size, weight = base, em, len(row)
    return rows


def _part_row(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """A row cut where text of another size stands beside it (文件 next to two stacked issuers)."""
    start = 0
    for index in range(1, len(row)):
        before, glyph = row[index - 1], row[index]
        if before.print is glyph.print:
            continue
        small, large = sorted((before.print.em, glyph.print.em))
        if glyph.x0 - before.x1 >= _PRINTED_GAP * small and small * _BESIDE < large:
            yield row[start:index]
            start = index
    yield row[start:] if start else row


def _compose_line(row: list[Glyph], page: int, column: int = 0) -> Line | None:
    """The line of `row`; None when only blanks stand in it."""
    texts: list[str] = []
    starts: list[tuple[int, Glyph]] = []  # where each stretch of one print begins
    lone: list[Glyph] = []
    last, typed = None, ""
    for glyph in row:
        text = glyph.text
        if text in _BLANKS:
            typed += text
            continue
        if last is not None:
            gap = (glyph.x0 - last.x1) / glyph.print.em
            if gap < -0.5 and text == last.text:
                continue  # bold made by printing twice
            if typed or gap > _WORD_GAP:
                blank = _settle_blank(last.text, text, gap, typed)
                texts.extend(blank)
                if not typed and not blank and last.text >= "\u3400" <= text:
                    lone.append(glyph)
        if last is None or glyph.print is not last.print:
            starts.append((len(texts), glyph))
        texts.append(text)
        last, typed = glyph, ""
    if last is None:
        return None
    if 0 < len(lone) <= _FEW:
        return _compose_line(_type_blanks(row, lone), page, column)
    main, runs = _measure_runs(starts, len(texts))
    em = main.print.em
    top = main.base - _ASCENT * em
    return Line("".join(texts), page, starts[0][1].x0, top, last.x1, top + em, em, runs, column)


def _type_blanks(row: list[Glyph], gaps: list[Glyph]) -> list[Glyph]:
    """`row` with the blanks that the file left out before the glyphs of `gaps`.

    Browsers print a blank as a gap, and no other gap on its line: a stretched line has many.
    """
    typed: list[Glyph] = []
    for glyph in row:
        if glyph in gaps:
            typed.append(Glyph(" ", glyph.x0, glyph.x0, glyph.base, glyph.print))
        typed.append(glyph)
    return typed


def _measure_runs(starts: list[tuple[int, Glyph]], length: int) -> tuple[Glyph, tuple[Run, ...]]:
    """The first glyph of the longest stretch of one look, and every stretch's length and face."""
    runs: list[Run] = []
    longest, main = 0, starts[0][1]
    end = length
    for start, glyph in reversed(starts):
        stretch, look = end - start, glyph.print
        runs.append(Run(stretch, look.face.name, look.bold))
        if stretch >= longest:
            longest, main = stretch, glyph
        end = start
    return main, tuple(reversed(runs))


def _settle_blank(before: str, after: str, gap: float, typed: str) -> str:
    """What stands between two characters `gap` em apart, `typed` being the file's own blanks.

    A blank is kept where it is printed: a Latin word's, an ideographic space, or a character's
    width. The thin space around digits and the stretch of justified lines are none.
    """
    if "\u3000" in typed:
        return typed.strip(" ")
    if gap >= _PRINTED_GAP:
        return " "
    if before < _LATIN_END and after < _LATIN_END:
        return " " if gap > _WORD_GAP or typed else ""
    both = before >= _LATIN_END and after >= _LATIN_END
    return " " if both and typed and gap > _WORD_GAP else ""
