"""Looks: what tags and CSS say of text, and where a lead ends."""

import pytest

from notice.source import Style
from parsers.html.looks import Look, Run, derive_look, measure_style

KAI, SONG = Look(font="楷体"), Look(font="宋体")
BOLD = Look(bold=True)


@pytest.mark.parametrize(
    ("tag", "attributes", "expected", "why"),
    [
        ("b", {}, Look(bold=True), "a bold tag"),
        ("span", {"style": "font-weight: 700"}, Look(bold=True), "a bold weight"),
        ("strong", {"style": "font-weight:normal"}, Look(), "a tag made plain again"),
        ("span", {"style": "FONT-FAMILY: '仿宋_GB2312', serif"}, Look(font="仿宋"), "the first family"),
        ("font", {"face": "楷体"}, Look(font="楷体"), "an old font tag"),
        ("p", {"align": "Center"}, Look(align="center"), "an old attribute"),
        ("center", {}, Look(align="center"), "an old tag"),
        ("table", {"align": "center"}, Look(), "a table is placed, its text is not"),
        ("h2", {}, Look(heading=2), "a heading"),
        ("a", {"href": "x"}, Look(link=True), "a link"),
        ("div", {"style": "display:none"}, Look(hidden=True, display="none"), "hidden"),
        ("div", {"hidden": None}, Look(hidden=True), "hidden by an attribute"),
        ("body", {"style": "visibility: hidden"}, Look(), "a page hidden until its script has run"),
        ("pre", {}, Look(breaks=True), "printed line feeds"),
        ("p", {"style": "text-indent: 2em"}, Look(indented=True), "an indent"),
        ("p", {"style": "text-indent: 0px"}, Look(), "none"),
        ("p", {"style": None}, Look(), "an empty attribute"),
    ],
)
def test_one_element(tag: str, attributes: dict[str, str | None], expected: Look, why: str) -> None:
    assert derive_look(Look(), tag, attributes) == expected, why


def test_looks_are_inherited() -> None:
    outer = derive_look(Look(), "div", {"style": "text-align:center; font-family:楷体"})
    inner = derive_look(derive_look(outer, "b", {}), "span", {})
    assert inner == Look(bold=True, font="楷体", align="center")


@pytest.mark.parametrize(
    ("runs", "expected", "why"),
    [
        ([Run("加强领导。", BOLD), Run("健全机制。", Look())], Style(lead=5), "a bold lead"),
        ([Run("加强领导", BOLD), Run("。健全", Look())], Style(lead=4), "its full stop is plain"),
        ([Run("（一）", Look()), Run("加强。", BOLD), Run("健全", Look())], Style(lead=6), "behind a number"),
        ([Run("第一条 ", BOLD), Run("为了规范", Look())], Style(), "a bold number alone leads nothing"),
        ([Run("加强领导", BOLD), Run("。", Look())], Style(bold=True), "all letters are bold"),
        ([Run("加强", Look()), Run("领导", BOLD)], Style(), "bold inside"),
        ([Run("加强领导。", KAI), Run("健全机制。", SONG)], Style(lead=5), "a lead in another typeface"),
        ([Run("加强。", KAI), Run("2023", SONG), Run("年底", SONG)], Style(lead=3), "figures follow"),
        ([Run("加强", KAI), Run("领导", SONG), Run("健全", KAI)], Style(), "a word in another typeface"),
        ([Run("到", SONG), Run("2023", KAI), Run("年", SONG)], Style(), "figures in another typeface"),
        ([Run("标题", Look(align="center", heading=1))], Style(centred=True, heading=1), "a title"),
        ([Run("——", BOLD)], Style(), "no letter"),
        ([], Style(), "nothing"),
    ],
)
def test_styles(runs: list[Run], expected: Style, why: str) -> None:
    assert measure_style(runs) == expected, why
