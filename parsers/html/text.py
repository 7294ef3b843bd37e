"""网页文字: runs of text with the blanks of their source → printed lines."""

import re

from parsers.html.looks import Run
from parsers.text.hard_breaks import is_closed, starts_anew

_PIECES = re.compile(r"([ \t\r\n\f]*)([^ \t\r\n\f]*)")
_LINE_FEED = re.compile(r"[\r\n]")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef\u2014\u2018-\u201f\u2026\U00020000-\U0003ffff]")

Line = list[Run]


def split_runs(runs: list[Run], loose: bool) -> list[Line]:
    """The printed lines of `runs`: blanks collapsed, those at a line feed between Han characters gone.

    A line feed parts lines where it is printed (``<pre>``). In `loose` text, which stands in no
    paragraph element, it also does where the sentence is closed, a number follows, or a bold line
    meets a plain one: pages whose ``<br>`` were lost look so.
    """
    lines: list[Line] = [[]]
    for line, printed in _cut_at_feeds(runs):
        before = lines[-1]
        if not before or printed or (loose and _parts(before, line)):
            lines.append(line)
        else:
            lines[-1] = [*before, *_join_at_feed(before, line)]
    return [line for line in lines if line]


def _cut_at_feeds(runs: list[Run]) -> list[tuple[Line, bool]]:
    """The lines of the source with blanks collapsed; whether the feed before each is printed."""
    lines: list[tuple[Line, bool]] = [([], False)]
    blank = False
    for run in runs:
        for gap, word in _PIECES.findall(run.text):
            line = lines[-1][0]
            if gap and _LINE_FEED.search(gap):
                lines.append(([], run.look.breaks))
                blank = False
                line = lines[-1][0]
            elif gap:
                blank = True
            if word:
                line.append(Run(f" {word}" if blank and line else word, run.look))
                blank = False
    return [(line, printed) for line, printed in lines if line]


def _parts(before: Line, after: Line) -> bool:
    return is_closed(_print(before)) or starts_anew(_print(after)) or _is_bold(before) != _is_bold(after)


def _join_at_feed(before: Line, after: Line) -> Line:
    if _WIDE.match(before[-1].text[-1]) and _WIDE.match(after[0].text[0]):
        return after
    return [Run(" ", after[0].look), *after]


def _print(line: Line) -> str:
    return "".join(run.text for run in line)


def _is_bold(line: Line) -> bool:
    return all(run.look.bold for run in line)
