"""Automatic numbers come out as Word prints them."""

import subprocess
from pathlib import Path

import pytest

from parsers.docx.reader import read_docx
from tests.making.office import needs_office
from tests.parsers.docx.maker import make_abstract, make_docx, make_level, make_num, paragraph, restart, table

Step = tuple[int, int] | str  # (numId, ilvl), or text without a number

NOTICE = make_abstract(
    0,
    make_level(0, "chineseCountingThousand", "%1、"),
    make_level(1, "chineseCounting", "（%2）"),
    make_level(2, "decimal", "%3."),
    make_level(3, "decimal", "（%4）"),
    make_level(4, "decimalEnclosedCircleChinese", "%5"),
)
LEGAL = make_abstract(1, make_level(0, "decimal", "%1"), make_level(1, "decimal", "%1.%2"))


def read_markers(numbering: str, steps: list[Step], styles: str = "") -> list[str]:
    body = "".join(
        paragraph("甲", number=None if isinstance(step, str) else step) if not isinstance(step, str) else step
        for step in steps
    )
    lines = read_docx(make_docx(body, numbering=numbering, styles=styles)).text.split("\n")
    return [line.removesuffix("甲") for line in lines]


@pytest.mark.parametrize(
    ("nums", "steps", "expected", "why"),
    [
        (
            make_num(1, 0),
            [(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 4), (1, 4), (1, 1), (1, 2), (1, 0), (1, 1)],
            ["一、", "（一）", "1.", "2.", "（1）", "①", "②", "（二）", "1.", "二、", "（一）"],
            "a level starts anew below each higher one",
        ),
        (
            make_num(1, 0) + make_num(2, 0),
            [(1, 0), (2, 0), (1, 0)],
            ["一、", "二、", "三、"],
            "lists of one abstract definition count on together",
        ),
        (
            make_num(1, 0) + make_num(2, 0, restart(0, 1)),
            [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)],
            ["一、", "二、", "一、", "二、", "三、"],
            "a start override counts anew once, where it is first used",
        ),
        (
            make_num(1, 0) + make_num(2, 0, restart(1, 5)),
            [(1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1)],
            ["一、", "（一）", "（五）", "（六）", "二、", "（一）"],
            "below the next heading the level is back at its own start",
        ),
        (
            make_num(1, 0) + make_num(2, 1),
            [(1, 0), (2, 0), (1, 0), (2, 1)],
            ["一、", "1 ", "二、", "1.1 "],
            "different definitions do not meet",
        ),
        (
            make_num(1, 0),
            [(1, 0), (0, 0), (7, 0), (1, 0)],
            ["一、", "", "", "二、"],
            "numId 0 and unknown ids: no number",
        ),
        (make_num(1, 0), [(1, 7)], [""], "a level nobody defined"),
        (
            make_num(1, 0)
            + make_num(
                3, 0, f'<w:lvlOverride w:ilvl="0">{make_level(0, "decimal", "%1、", 4)}</w:lvlOverride>'
            ),
            [(1, 0), (3, 0)],
            ["一、", "2、"],
            "an override changes the form; the count goes on",
        ),
        (
            make_num(1, 1),
            [(1, 1), (1, 1), (1, 0)],
            ["1.1 ", "1.2 ", "1 "],
            "a level above that never came shows its start",
        ),
    ],
)
def test_counters(nums: str, steps: list[Step], expected: list[str], why: str) -> None:
    assert read_markers(NOTICE + LEGAL + nums, steps) == expected, why


@pytest.mark.parametrize(
    ("levels", "steps", "expected", "why"),
    [
        ([make_level(0, "bullet", "●")], [(1, 0)], [""], "bullets are no numbers"),
        ([make_level(0, "decimal", "%1.%2.%3")], [(1, 0)], ["1.."], "levels below print nothing"),
        ([make_level(0, "none", "附件")], [(1, 0)], ["附件 "], "a fixed text without a number is printed"),
        ([make_level(0, "chineseCounting", "第%1章")], [(1, 0)], ["第一章 "], "a gap behind a word"),
        (
            [make_level(0, "chineseCounting", "第%1条", more='<w:suff w:val="nothing"/>')],
            [(1, 0)],
            ["第一条"],
            "no gap",
        ),
        (
            [make_level(0, "decimal", "%1)", more='<w:suff w:val="space"/>')],
            [(1, 0)],
            ["1)"],
            "no gap behind a bracket",
        ),
        ([make_level(0, "decimal", "%1.", start=3)], [(1, 0), (1, 0)], ["3.", "4."], "another start"),
        (
            [make_level(0, "chineseCounting", "%1、"), make_level(1, "decimal", "%1.%2", more="<w:isLgl/>")],
            [(1, 0), (1, 1)],
            ["一、", "1.1 "],
            "legal numbering prints digits at every level",
        ),
        (
            [
                make_level(0, "decimal", "%1."),
                make_level(1, "bullet", "—"),
                make_level(2, "decimal", "%1.%2%3."),
            ],
            [(1, 0), (1, 2)],
            ["1.", "1.1."],
            "a bullet level prints nothing inside a number",
        ),
        (
            [
                make_level(0, "chineseCounting", "第%1章"),
                make_level(1, "chineseCounting", "第%2条", more='<w:lvlRestart w:val="0"/>'),
            ],
            [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
            ["第一章 ", "第一条 ", "第二条 ", "第二章 ", "第三条 "],
            "articles count through the chapters",
        ),
        (
            [
                make_level(0, "decimal", "%1."),
                make_level(1, "decimal", "%2)"),
                make_level(2, "lowerLetter", "%3)", more='<w:lvlRestart w:val="1"/>'),
            ],
            [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
            ["1.", "1)", "a)", "2)", "b)", "2.", "a)"],
            "restarts at the first level only",
        ),
    ],
)
def test_levels(levels: list[str], steps: list[Step], expected: list[str], why: str) -> None:
    assert read_markers(make_abstract(0, *levels) + make_num(1, 0), steps) == expected, why


def test_numbers_from_paragraph_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bare"><w:basedOn w:val="H1"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = make_abstract(
        0,
        make_level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="H1"/>'),
        make_level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="H2"/>'),
        make_level(2, "decimal", "%3."),
    )
    names = ["H1", "H2", "H2", "Bare", "H1"]
    steps: list[Step] = [paragraph("甲", properties=f'<w:pStyle w:val="{name}"/>') for name in names]
    off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    steps.append(paragraph("甲", properties=off))
    markers = read_markers(linked + make_num(1, 0), steps, styles)
    assert markers == ["一、", "（一）", "（二）", "1.", "二、", ""]


def test_numbers_through_numbering_styles() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    holder = make_abstract(0, make_level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="Plan"/>')
    user = make_abstract(5, more='<w:numStyleLink w:val="Plan"/>')
    circle = make_abstract(6, more='<w:numStyleLink w:val="Loop"/>')
    loop = (
        '<w:style w:type="numbering" w:styleId="Loop"><w:name w:val="Loop"/>'
        '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    )
    nums = make_num(1, 0) + make_num(2, 5) + make_num(3, 6)
    assert read_markers(holder + user + circle + nums, [(2, 0), (1, 0), (3, 0)], styles + loop) == [
        "一、",
        "二、",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("加强领导。", "1.加强领导。", "no gap before Han"),
        ("　　加强领导。", "1.加强领导。", "no indent between number and text"),
        ("2023年目标", "1. 2023年目标", "a gap keeps the number apart from digits"),
        ("", "1.", "an empty numbered paragraph prints its number"),
    ],
)
def test_number_before_text(text: str, expected: str, why: str) -> None:
    numbering = make_abstract(0, make_level(0, "decimal", "%1.")) + make_num(1, 0)
    assert read_docx(make_docx(paragraph(text, number=(1, 0)), numbering=numbering)).text == expected, why


def test_number_column_of_a_table_is_printed() -> None:
    numbering = make_abstract(0, make_level(0, "decimal", "%1")) + make_num(1, 0)
    number = f"<w:tc>{paragraph(number=(1, 0))}</w:tc>"
    body = table(["序号", "任务"], [number, "整治河道"], [number, "疏通管网"])
    assert read_docx(make_docx(body, numbering=numbering)).text == "序号\t任务\n1\t整治河道\n2\t疏通管网"


def test_what_makes_no_sense_is_passed_over() -> None:
    noise = '<w:numPicBullet w:numPicBulletId="0"/>' + make_level(0, "decimal", "%1.").replace(
        '"0"', '"x"', 1
    )
    abstract = make_abstract(0, make_level(0, "decimal", "%1."), make_level(12, "decimal", "%1."))
    num = make_num(1, 0, restart(77, 5) + '<w:lvlOverride w:ilvl="-1"/>') + make_num(2, 9)
    assert read_markers(noise + abstract + num, [(1, 0), (2, 0), (1, 12), (1, 0)]) == ["1.", "", "", "2."]


def test_a_number_far_out_of_range_is_no_number() -> None:
    level = make_level(0, "decimal", "%1.").replace('"1"/><w:numFmt', '"99999999999999999999"/><w:numFmt')
    assert read_markers(make_abstract(0, level) + make_num(1, 0), [(1, 0)]) == ["0."]


@pytest.mark.office
@needs_office
def test_markers_equal_libreoffice(tmp_path: Path) -> None:
    numbering = (
        NOTICE
        + LEGAL
        + make_abstract(2, make_level(0, "japaneseCounting", "第%1条"), make_level(1, "upperRoman", "%2)"))
        + make_num(1, 0)
        + make_num(2, 0, restart(0, 1))
        + make_num(3, 0, restart(1, 3))
        + make_num(4, 1)
        + make_num(5, 2, restart(0, 9))
    )
    below = [(1, 1), (1, 2), (1, 2), (1, 3), (1, 3), (1, 4), (1, 4), (1, 2)]
    steps = [(1, 0), *below, (1, 1), (1, 2), (1, 0), *below, (3, 1), (3, 2), (3, 2), (3, 1), (1, 0), (1, 1)]
    steps += [(2, 0), (2, 1), (2, 2), (2, 0), (1, 0), *[(1, 1)] * 22, *[(1, 4)] * 21]
    steps += [(4, 0), (4, 1), (4, 1), (4, 0), (4, 1), (5, 0), (5, 1), (5, 1), (5, 0), (5, 1), (5, 0)]
    data = make_docx("".join(paragraph("甲", number=step) for step in steps), numbering=numbering)
    (tmp_path / "notice.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "notice.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    printed = (tmp_path / "notice.txt").read_text(encoding="utf-8-sig").split()
    office = "".join(printed).split("甲")
    assert "".join(read_docx(data).text.split()).split("甲") == office
    assert len(office) == len(steps) + 1
