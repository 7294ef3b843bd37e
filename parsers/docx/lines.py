"""印刷行: the lines a paragraph prints, and the looks that carry meaning in them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from notice.source import Locator, Style
from parsers.docx.runs import Run
from parsers.text.hard_breaks import glue_text
from parsers.word.soft_breaks import find_line_ends


class Line(Struct, frozen=True):
    """One paragraph of the text to be: its automatic number as printed, and its runs."""

    runs: Sequence[Run]
    locator: Locator
    marker: str = ""
    centred: bool = False
    heading: int | None = None

    @property
    def text(self) -> str:
        return self.marker + _join(self.runs)


def build_lines(runs: Sequence[Run], like: Line) -> list[Line]:
    """The printed lines of a paragraph of `runs`, set like `like`, whose marker the first one bears."""
    marker = like.marker
    if marker:
        runs = _strip_start(runs)
        # "1." before "2023年" would read as the number 1.2023
        marker += " " if marker[-1] == "." and runs and runs[0].text[:1].isdigit() else ""
    return [
        replace(like, runs=line, marker="" if index else marker)
        for index, line in enumerate(cut_lines(runs))
        if line or (marker and not index)
    ]


def _strip_start(runs: Sequence[Run]) -> list[Run]:
    """`runs` without the blanks in front of their first character."""
    for index, run in enumerate(runs):
        text = run.text.lstrip()
        if text:
            return [Run(text, run.looks), *runs[index + 1 :]]
    return []


def cut_lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each printed line: cut at line breaks, save those in the middle of a sentence."""
    lines: list[list[Run]] = [[]]
    if not any("\n" in run.text for run in runs):
        return [list(runs)]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1] += [Run(first, run.looks)] if first else []
        lines += [[Run(other, run.looks)] if other else [] for other in others]
    if len(lines) == 1:
        return lines
    cut = [lines[0]]
    for line, ends in zip(lines[1:], find_line_ends([_join(line) for line in lines]), strict=True):
        if ends:
            cut.append(line)
        else:
            gap = glue_text(_join(cut[-1])[-1:], _join(line)[:1])[1:-1]
            cut[-1] += [*([Run(gap, line[0].looks)] if gap else []), *line]
    return cut


def find_body_font(lines: Iterable[Line]) -> str | None:
    """The typeface most characters of the text are set in."""
    fonts: Counter[str | None] = Counter()
    for line in lines:
        for run in line.runs:
            fonts[run.looks.font] += len(run.text)
    return max(fonts, key=lambda font: (fonts[font], font or ""), default=None)


def measure_style(line: Line, body_font: str | None) -> Style:
    """The line's `Style`. A lead is bold, or set in another typeface than the text's."""
    printed = [run.looks for run in line.runs if run.text.strip()]
    lead = _measure_lead(line.runs, body_font)
    return Style(
        lead=len(line.marker) + lead if lead else 0,
        bold=bool(printed) and all(looks.bold for looks in printed),
        centred=line.centred,
        heading=line.heading,
    )


def _measure_lead(runs: Sequence[Run], body_font: str | None) -> int:
    first = next((run.looks for run in runs if run.text.strip()), None)
    if first is None or not (first.bold or first.font != body_font):
        return 0
    lead = 0
    for run in runs:
        alike = run.looks.bold if first.bold else run.looks.font == first.font
        if run.text.strip() and not alike:
            return lead
        lead += len(run.text)
    return 0


def _join(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
