"""Broken lines: joined only where a sentence plainly goes on; when in doubt they stay apart."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.text.hard_breaks import PrintedLine, glue_text, is_closed, join_lines, starts_anew

LONG = "区各有关部门要健全工作机制，压实工作责任。围绕产业链部署创新链，加快建设一批"
WIDTH = 30
# Paragraphs of the same file, which show that it closes its sentences.
OTHERS = [
    "各镇要参照执行，抓好落实。要把责任细化到岗位、落实到个人，做到事事有人管、件件有着落，务求取得实际成效。",
    "各有关部门要按照职责分工，主动跟进、加强指导，及时帮助解决工作推进中的困难和问题，重要情况及时报告区政府。",
    "区政府督查室要定期开展督促检查，对工作不力、进展缓慢的予以通报，并纳入年度目标管理考核。",
]


def join(texts: Sequence[str], alone: Sequence[int] = ()) -> list[str]:
    lines = [PrintedLine(text, number) for number, text in enumerate(texts, 1)]
    return [line.text for line in join_lines(lines, alone)]


def wrap(text: str, width: int = WIDTH) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (LONG, "重点实验室和中试基地，提升创新能力。", "a full stop, then an open clause"),
        (f"2.{LONG}测", "试、标准等公共服务能力，初见成效。", "inside a word"),
        (f"{LONG}平台。（牵头部", "门：区科技局、区经信局）", "inside a label in a bracket"),
        (f"{LONG}平台，", "推动成果转化", "after a comma"),
        (f"{LONG}平台", "，推动成果转化。", "before a comma"),
        (f"{LONG}平台（含实验室、", "中试基地）若干。", "an open bracket that closes"),
        (f"{LONG}〔见《方案", "（试行）》第二条〕执行", "nested brackets"),
        (
            "各部门要按照职责分工，认真抓好落实，加强协同配合，定期报告进展，确保各项任务按时完成并取得实效，同时做好信息报送以及典型经验的总结推广以形成全区",
            "上下联动的工作格局，推动各项工作走深走实。",
            "a long sentence without a full stop",
        ),
    ],
)
def test_a_sentence_that_goes_on_is_joined(before: str, after: str, why: str) -> None:
    assert join([*OTHERS, before, after]) == [*OTHERS, before + after], why


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (f"{LONG}平台。", "各镇要参照执行，抓好落实。", "a closed sentence"),
        (f"{LONG}平台。（责任单位：区科技局）", "各镇要参照执行，抓好落实。", "a closed bracket"),
        ("（三）坚持问题导向，着力破解制约高质量发展的突出问题", "各镇要参照执行，抓好落实。", "a heading"),
        ("三、强化保障", "要健全工作机制，压实工作责任。", "a short line"),
        ("云溪市澄江区人民政府办公室关于印发澄江区2023年重点", "工作任务分工方案的通知", "a title"),
        ("云溪市澄江区人民政府办公室关于印发《澄江区优化营商", "环境若干措施》的通知", "a title with 《"),
        (LONG, "3.加强监督检查，确保落实。", "a number"),
        (LONG, "（四）加强监督检查，确保落实。", "a number in brackets"),
        (LONG, "责任单位：区科技局、区经信局", "a label"),
        (LONG, "　　各镇要参照执行，抓好落实。", "an indent"),
        (LONG, "附件：任务清单，共三页", "an attachment"),
        (LONG, "2023年5月6日", "a date"),
        (LONG, "特此通知。", "a closing phrase"),
        (LONG, "云溪市澄江区人民政府办公室", "a signature"),
        ("抄送：区委各部门，区人大常委会办公室，区政协办公室，区人武部，", "区法院，区检察院。", "抄送"),
        (f"1\t{LONG}", "重点实验室和中试基地，提升创新能力。", "cells of a table"),
    ],
)
def test_what_may_be_a_paragraph_of_its_own_stays_apart(before: str, after: str, why: str) -> None:
    assert join([*OTHERS, before, after]) == [*OTHERS, before, after], why


def test_paragraphs_without_full_stops_prove_nothing() -> None:
    sloppy = [other.rstrip("。") for other in OTHERS]
    after = "各镇要参照执行，抓好落实。"
    assert join([*OTHERS, LONG, after])[-1] == LONG + after
    assert join([*sloppy, LONG, after]) == [*sloppy, LONG, after]


@pytest.mark.parametrize("indent", ["", "　　", "    "])
def test_lines_of_one_width_are_joined(indent: str) -> None:
    paragraphs = [
        indent + "为贯彻落实上级部署，经区政府同意，现将有关事项通知如下，请结合实际认真执行并按时报送情况",
        indent
        + "1.健全工作机制，压实工作责任，推动各项任务落到实处（责任单位：区发改局、区财政局、各镇（街道））",
        indent + "2.强化监督检查，对进展缓慢的及时提醒，对落实不力的依规问责，确保年底前全面完成既定目标任务",
    ]
    lines = [line for paragraph in paragraphs for line in wrap(paragraph)]
    assert len(lines) > len(paragraphs)
    assert join(lines) == paragraphs


def test_a_full_line_that_closes_a_sentence_goes_on_only_under_an_indent() -> None:
    first = "健全机制" * 7 + "，。"
    rest = "压实责任，抓好落实，确保见效。"
    other = ["　　" + "强化监督" * 7, "检查，确保落实。"] * 2
    assert len(first) == WIDTH
    assert join([first, rest, *other])[:2] == [first, rest]
    assert join([f"　　{first[2:]}", rest, *other])[0] == f"　　{first[2:]}{rest}"


def test_lines_that_stand_alone_are_never_joined() -> None:
    after = "重点实验室和中试基地，提升创新能力。"
    assert join([LONG, after], alone=[1]) == [LONG, after]
    assert join([LONG, after], alone=[2]) == [LONG, after]


def test_a_joined_paragraph_keeps_its_first_line_number() -> None:
    lines = [PrintedLine("标题", 3), PrintedLine(LONG, 7), PrintedLine("重点实验室，提升能力。", 9)]
    assert [line.number for line in join_lines(lines)] == [3, 7]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("牵头部 ", "　门", "牵头部门"),
        ("Open", "Data", "Open Data"),
        ("5", "G", "5G"),
        ("20", "23年", "2023年"),
        ("用", "AI", "用AI"),
    ],
)
def test_glue(before: str, after: str, expected: str) -> None:
    assert glue_text(before, after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、总体要求", True),
        ("（十二）加强领导", True),
        ("(1)加强领导", True),
        ("1.加强领导", True),
        ("1．加强领导", True),
        ("12、加强领导", True),
        ("①加强领导", True),
        ("第三条 本办法", True),
        ("　　附件1", True),
        ("——坚持统筹", True),
        ("抄 送：区委各部门", True),
        ("完成时限：6月底前", True),
        ("二〇二三年五月六日", True),
        ("1.5万元以上的项目", False),
        ("2023年重点工作", False),
        ("一是加强领导", False),
        ("有关事项通知如下：", False),
        ("第三方评估", False),
    ],
)
def test_what_starts_a_paragraph(text: str, expected: bool) -> None:
    assert starts_anew(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("落实。", True), ("落实） ", True), ("落实：", True), ("落实", False), ("落实，", False), ("", False)],
)
def test_what_closes_a_sentence(text: str, expected: bool) -> None:
    assert is_closed(text) is expected


@given(st.lists(st.text("一，。（）1. 　abc\t", min_size=1, max_size=60).filter(str.strip), max_size=20))
def test_nothing_but_blanks_is_lost(texts: list[str]) -> None:
    assert "".join("".join(join(texts)).split()) == "".join("".join(texts).split())
