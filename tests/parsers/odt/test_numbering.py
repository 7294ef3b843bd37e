"""Automatic numbers of .odt: formats, levels, lists that begin anew or continue."""

import pytest

from parsers.odt.reader import read_odt
from tests.parsers.odt.maker import make_item, make_level, make_list, make_list_style, make_odt, p

HAN, CIRCLE = "一, 二, 三, ...", "①, ②, ③, ..."
GB = make_list_style(
    "L",
    make_level(1, HAN, suffix="、"),
    make_level(2, HAN, "（", "）"),
    make_level(3, "1", suffix="."),
    make_level(4, "1", "（", "）"),
)
JOINED = make_list_style("J", make_level(1, "1"), make_level(2, "1", more='text:display-levels="2"'))
OTHER = make_list_style("R", make_level(1, "1", suffix="）", more='text:start-value="5"'))
BULLETS = make_list_style("B", '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>')
STYLES = GB + JOINED + OTHER + BULLETS


def lines(body: str, styles: str = STYLES, common: str = "") -> list[str]:
    return read_odt(make_odt(body, styles, common)).text.split("\n")


@pytest.mark.parametrize(
    ("form", "third"),
    [
        ("1", "3"),
        ("01, 02, 03, ...", "03"),
        ("１, ２, ３, ...", "３"),
        ("a", "c"),
        ("A", "C"),
        ("i", "iii"),
        ("I", "III"),
        (HAN, "三"),
        ("壹, 贰, 叁, ...", "叁"),
        ("甲, 乙, 丙, ...", "丙"),
        ("子, 丑, 寅, ...", "寅"),
        (CIRCLE, "③"),
        ("", ""),
        ("イ, ロ, ハ, ...", "3"),
    ],
)
def test_formats(form: str, third: str) -> None:
    style = make_list_style("F", make_level(1, form, "[", "]"))
    assert lines(make_list("甲", "乙", "丙", style="F"), style)[2] == f"[{third}]丙"


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (make_list("甲", "乙", style="L"), ["一、甲", "二、乙"], "one level"),
        (
            make_list(
                make_item(p("甲") + make_list(make_item(p("乙") + make_list("丙", "丁")), "戊")),
                "己",
                style="L",
            ),
            ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "二、己"],
            "nested lists",
        ),
        (
            make_list(make_item(p("甲") + p("续")), "乙", style="L"),
            ["一、甲", "续", "二、乙"],
            "one number an item",
        ),
        (
            make_list(f"<text:list-header>{p('题')}</text:list-header>", "甲", style="L"),
            ["题", "一、甲"],
            "a header has none",
        ),
        (
            make_list("甲", style="L") + p("间") + make_list("乙", style="L"),
            ["一、甲", "间", "一、乙"],
            "a new list",
        ),
        (
            make_list("甲", style="L")
            + p("间")
            + make_list("乙", style="L", more='text:continue-numbering="true"'),
            ["一、甲", "间", "二、乙"],
            "continued",
        ),
        (
            make_list("甲", style="L", more='xml:id="x"')
            + make_list("乙", style="R")
            + make_list("丙", style="L", more='text:continue-list="x"'),
            ["一、甲", "5）乙", "二、丙"],
            "continued by its id, past another",
        ),
        (
            make_list("甲", style="L")
            + make_list("乙", style="R", more='xml:id="y" text:continue-list="lost"'),
            ["一、甲", "2）乙"],
            "the id of the list continued is left out",
        ),
        (make_list("甲", style="L", more='text:continue-list="lost"'), ["一、甲"], "nothing to continue"),
        (
            make_list(make_item(p("甲"), 'text:start-value="7"'), "乙", style="L"),
            ["七、甲", "八、乙"],
            "an item that sets its number",
        ),
        (
            make_list("甲", make_item(p("乙"), 'text:style-override="R"'), style="L"),
            ["一、甲", "2）乙"],
            "an item in another style",
        ),
        (
            make_list(make_item(make_list("甲", style="L")), style="L")
            + make_list("乙", style="L", more='text:continue-numbering="true"'),
            ["（一）甲", "二、乙"],
            "an item without text counts",
        ),
        (
            make_list(
                make_item(p("甲") + make_list("乙", "丙")), make_item(p("丁") + make_list("戊")), style="J"
            ),
            ["1甲", "1.1乙", "1.2丙", "2丁", "2.1戊"],
            "several levels shown",
        ),
        (make_list("甲", style="B"), ["甲"], "bullets"),
        (make_list("甲", style="?"), ["甲"], "an unknown style"),
        (make_list(make_item("<draw:a/>"), make_item(""), style="L"), [""], "items without text"),
    ],
)
def test_lists(body: str, expected: list[str], why: str) -> None:
    assert [line.replace(" ", "") for line in lines(body)] == expected, why


@pytest.mark.parametrize(
    ("more", "line", "why"),
    [
        ('loext:num-list-format="第%1%条"', "第1条 甲", "the newer way to write it"),
        ('loext:num-list-format="%1%-%2%."', "1-.甲", "a level that is not printed yet"),
    ],
)
def test_patterns(more: str, line: str, why: str) -> None:
    style = make_list_style("F", make_level(1, "1", more=more), make_level(2, "1"))
    assert lines(make_list("甲", style="F"), style) == [line], why


@pytest.mark.parametrize(("follow", "line"), [("listtab", "1 甲"), ("space", "1 甲"), ("nothing", "1甲")])
def test_gaps(follow: str, line: str) -> None:
    label = f'<style:list-level-label-alignment text:label-followed-by="{follow}"/>'
    level = make_level(1, "1").replace(
        "/>",
        f"><style:list-level-properties>{label}</style:list-level-properties></text:list-level-style-number>",
    )
    assert lines(make_list("甲", style="F"), make_list_style("F", level)) == [line]


def test_headings_take_the_outline_style() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." '
        'style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    )
    heads = [
        '<text:h text:outline-level="1">总则</text:h>',
        '<text:h text:outline-level="2">分则</text:h>',
        '<text:h text:outline-level="1" text:is-list-header="true">附则</text:h>',
        '<text:h text:outline-level="1">措施</text:h>',
        '<text:h text:outline-level="1" text:restart-numbering="true" text:start-value="9">其他</text:h>',
    ]
    assert lines("".join(heads), "", outline) == ["一、总则", "分则", "附则", "二、措施", "九、其他"]
