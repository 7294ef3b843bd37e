"""Telling: answers, tables and printed text as the notebooks show them."""

import re
from collections.abc import Iterable
from html import escape

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import HTML, Markdown, display

from notice.notice import Notice, Task
from pictures import ROLE_COLOURS
from pipeline.console.words import ROLES
from pipeline.corpus import Corpus
from pipeline.corpus.chinese import say_frame
from pipeline.errors import InputError

_CELL = [
    ("text-align", "left"),
    ("vertical-align", "top"),
    ("max-width", "28em"),
]
_STYLES = [
    {"selector": "td, th", "props": _CELL},
    {"selector": "td", "props": [("line-height", "1.5")]},
    {"selector": "th", "props": [("white-space", "nowrap")]},
]
# Cells of this many characters stay on one line.
_SHORT = 12
_MARK = "background:{colour}22;border-bottom:2px solid {colour};padding:0 2px"


def need(found: int, missing: str) -> None:
    """Stop the notebook in one clear sentence when there is nothing to look at."""
    if not found:
        raise InputError(f"{missing}，这本笔记没有可看的。请在开头换一个 OUT。")


def answer(*sentences: str) -> None:
    """Show the answer to the question above, in one paragraph, below the pictures drawn so far."""
    plt.show()
    display(Markdown("> **答**　" + "".join(sentences)))


def show(
    frame: pd.DataFrame, table: str, columns: Iterable[str] | None = None, limit: int = 12
) -> None:
    """Show the first rows of `frame` with the Chinese headers of `table`; say how many there are."""
    plt.show()
    if frame.empty:
        display(Markdown("（没有）"))
        return
    named = frame.reset_index() if frame.index.name else frame
    said = say_frame(named[list(columns)] if columns else named, table).head(limit)
    short = [name for name in said if max(map(len, said[name])) <= _SHORT]
    styled = said.style.hide(axis="index").set_table_styles(_STYLES)
    long = [name for name in said if name not in short]
    styled = styled.set_properties(subset=short, **{"white-space": "nowrap"})
    display(styled.set_properties(subset=long, **{"white-space": "normal"}))
    if len(frame) > limit:
        display(Markdown(f"共 {len(frame)} 行，只列前 {limit} 行。"))


def list_names(names: Iterable[str], limit: int = 5) -> str:
    """Names in a sentence: the first `limit`, and how many there are."""
    found = list(names)
    words = "、".join(f"**{name}**" for name in found[:limit])
    return f"{words} 等 {len(found)} 个" if len(found) > limit else words


def label_units(corpus: Corpus) -> dict[str, str]:
    """A label for every unit id: its name without the place where that is enough to tell it."""
    units = corpus.units.set_index("unit_id")
    alone = ~units["name"].duplicated(keep=False)
    return units["name"].where(alone, units["full_name"]).to_dict()


def shorten_title(title: str) -> str:
    """What a notice is about, without who issues it: 某办公室关于印发某方案的通知 → 某方案."""
    return re.sub(r"^.*?关于(?:印发)?|的(?:通知|批复|意见)$", "", title) or title


def say_share(part: float, whole: float) -> str:
    """`part` of `whole` in per cent."""
    return f"{100 * part / whole:.0f}%" if whole else "0%"


def show_printed(notice: Notice, task: Task) -> None:
    """Show what is printed of `task`, its units underlined in the colours of their roles."""
    spans = [task.span, *(one.span for one in task.assignments)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    marks = sorted(
        (unit.span.start, unit.span.end, one.role)
        for one in task.assignments
        for unit in one.units
    )
    parts, place = [], start
    for first, last, role in marks:
        if first >= place:
            style = _MARK.format(colour=ROLE_COLOURS[role])
            parts.append(escape(notice.text[place:first]))
            parts.append(
                f'<span style="{style}" title="{ROLES[role]}">{escape(notice.text[first:last])}</span>'
            )
            place = last
    parts.append(escape(notice.text[place:end]))
    key = "　".join(
        f'<span style="{_MARK.format(colour=ROLE_COLOURS[role])}">{ROLES[role]}</span>'
        for role in dict.fromkeys(role for *_, role in marks)
    )
    body = "".join(parts).replace("\n", "<br>")
    display(HTML(f'<div style="line-height:2;max-width:52em;padding:.5em 1em;border-left:3px solid #ccc">{body}'
                 f'<div style="font-size:85%;color:#666">{key}　第 {start}–{end} 字</div></div>'))  # fmt: skip


def show_changes(diffs: Iterable[str]) -> None:
    """Show texts whose changes are marked ``[-…-]{+…+}`` with what went struck out and what came underlined."""
    items = []
    for diff in diffs:
        said = (
            escape(diff)
            .replace("[-", '<del style="background:#fbe3e4;color:#8a1f2b">')
            .replace("-]", "</del>")
        )
        said = said.replace("{+", '<ins style="background:#dff3e4;color:#1c6b34">').replace(
            "+}", "</ins>"
        )
        items.append(f'<li style="margin:.4em 0;line-height:1.8">{said}</li>')
    display(
        HTML(f'<ul style="max-width:56em">{"".join(items)}</ul>' if items else "（没有）")
    )
