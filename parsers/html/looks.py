"""网页样式: what an element's tag and attributes say about the looks of its text."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from notice.source import Style

_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]{1,300})")
_BOLD_TAGS = frozenset({"b", "strong"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD_WEIGHTS = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_UNALIGNED_TAGS = frozenset({"table", "img", "iframe", "tbody", "thead", "hr"})
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_FONT_EDITION = re.compile(r"_?gb\s?(?:2312|18030|k)$")
_PAGE_TAGS = frozenset({"html", "body"})
_NUMBER = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[)）、.．]|第[一二三四五六七八九十百\d]{1,4}[章节条])\s*"
)


class Look(NamedTuple):
    """How text looks where it stands, inherited from all elements around it.

    ``align`` and ``display`` are CSS values ("" when not given; ``display`` is not inherited);
    ``breaks``: line feeds are printed; ``indented``: first lines are indented.
    """

    bold: bool = False
    font: str = ""
    link: bool = False
    align: str = ""
    heading: int | None = None
    hidden: bool = False
    breaks: bool = False
    indented: bool = False
    display: str = ""


class Run(NamedTuple):
    """Text that looks alike."""

    text: str
    look: Look


def derive_look(look: Look, tag: str, attributes: Mapping[str, str | None]) -> Look:
    """The look inside an element `tag` that stands where text has `look`."""
    css = _read_css(attributes.get("style"))
    weight = css.get("font-weight")
    bold = look.bold or tag in _BOLD_TAGS
    if weight:
        bold = weight in _BOLD_WEIGHTS
    font = css.get("font-family") or (attributes.get("face") if tag == "font" else None)
    align = css.get("text-align") or (attributes.get("align") if tag not in _UNALIGNED_TAGS else None)
    hidden = "hidden" in attributes or css.get("display") == "none"
    return Look(
        bold=bold,
        font=_fold_font(font) if font else look.font,
        link=look.link or tag == "a",
        align="center" if tag == "center" else (align or look.align).lower(),
        heading=_HEADINGS.get(tag, look.heading),
        hidden=look.hidden or (hidden and tag not in _PAGE_TAGS),
        breaks=tag == "pre"
        or (css["white-space"].startswith("pre") if "white-space" in css else look.breaks),
        indented=not css["text-indent"].startswith(("0", "-")) if "text-indent" in css else look.indented,
        display=css.get("display", ""),
    )


def measure_style(runs: list[Run]) -> Style:
    """字形: the style of the paragraph made of `runs`.

    A lead is bold text, or text in another typeface, that starts the paragraph (after its number)
    and that plain text follows. Runs without a letter take the looks of their neighbours.
    """
    if not runs:
        return Style()
    text = "".join(run.text for run in runs)
    looks = [look for run in runs for look in [run.look] * len(run.text)]
    number = _NUMBER.match(text)
    first = number.end() if number else 0
    letters = [at for at in range(first, len(text)) if text[at].isalnum()]
    plain = next((at for at in letters if not looks[at].bold), None)
    style = Style(centred=looks[0].align == "center", heading=looks[0].heading)
    if letters and plain is None:
        return replace(style, bold=True)
    if letters and plain != letters[0]:
        return replace(style, lead=max(at for at in range(plain or 0) if looks[at].bold) + 1)
    return replace(style, lead=_find_font_lead(text, looks, first))


def _find_font_lead(text: str, looks: list[Look], first: int) -> int:
    """Where the typeface that the Han characters start in ends for good; 0 when it does not."""
    han = [at for at in range(first, len(text)) if _HAN.match(text[at])]
    fonts = [looks[at].font for at in han]
    same = next((index for index, font in enumerate(fonts) if font != fonts[0]), 0)
    if not same or not fonts[0] or fonts[0] in fonts[same:]:
        return 0
    return max(at for at in range(han[same]) if looks[at].font == fonts[0]) + 1


def _read_css(style: str | None) -> dict[str, str]:
    """The declarations of a ``style`` attribute, in lower case."""
    if not style:
        return {}
    return {name: value.strip() for name, value in _DECLARATION.findall(style.lower())}


def _fold_font(family: str) -> str:
    """The first family of a list, so that 仿宋 and 仿宋_GB2312 are one."""
    first = family.partition(",")[0].strip().strip("\"'").lower()
    return _FONT_EDITION.sub("", first)
