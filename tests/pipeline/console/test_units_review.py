"""存疑: which pairs of units are shown to people, and in what order."""

import pytest

from extractors.judgements import read_judgements
from pipeline.console.units_review import list_doubts, measure_overlap
from pipeline.harvest import Harvest
from tests.extractors.printed import read_plan

HEAD = "left\tright\tverdict\twhy"
PLACE = "云溪市澄江区"


def doubts(body: str, *rows: str) -> list[tuple[str, str, int]]:
    tallies = Harvest([read_plan(body)]).units
    found = list_doubts(tallies, read_judgements([HEAD, *rows]))
    return [
        (one.left.removeprefix(f"{PLACE}/"), one.right.removeprefix(f"{PLACE}/"), one.edges) for one in found
    ]


@pytest.mark.parametrize(
    ("units", "expected", "why"),
    [
        (
            "区自然资源局、区自然资源和规划局",
            [("自然资源和规划局", "自然资源局", 2)],
            "one begins with the other",
        ),
        ("区审管办、区审管局", [("审管办", "审管局", 2)], "one field, two bodies"),
        ("区发改局（物价局）、区物价局", [("发展和改革局", "物价局", 2)], "a name in brackets"),
        ("区文旅局、区文广旅局", [("文化和旅游局", "文化广电和旅游局", 2)], "a name left out words"),
        ("区国资局、区国资中心", [("国有资产监督管理局", "国资中心", 2)], "a short name of the field"),
        ("区城投公司、区城投集团", [("城投公司", "城投集团", 2)], "one firm, two bodies"),
        ("区行政审批局、区政务服务局", [("政务服务管理局", "行政审批局", 2)], "a usual change of names"),
        ("区公安局、区公安局交警大队", [], "a part is not the whole"),
        ("区公安局交警大队、区公安局治安大队", [], "two parts of one office"),
        ("区科技局、区科协", [], "an office and an association"),
        ("区市场监管局、区药监局", [], "two known names"),
        ("区第二人民医院、区人民医院", [], "two hospitals"),
        ("白河燃气公司、柳湾燃气公司", [], "two firms of one trade"),
        ("区财政局、区民政局", [], "nothing alike"),
        ("区委宣传部、区委组织部", [], "党委 is no likeness"),
        ("松岭镇、柳湾镇", [], "two towns"),
        ("区财政局、市财政局", [], "two places are never one"),
        ("各镇、各镇（街道）", [], "classes are not asked about"),
    ],
)
def test_pairs(units: str, expected: list[tuple[str, str, int]], why: str) -> None:
    assert doubts(f"一、修路。（责任单位：{units}）\n二、建桥。") == expected, why


def test_most_edges_first() -> None:
    body = "一、修路。（责任单位：区审管办、区审管局）\n二、建桥。（责任单位：区数管办、区数管局）\n三、植树。（责任单位：区数管局）"
    assert doubts(body) == [("数管局", "数管办", 3), ("审管办", "审管局", 2)]


@pytest.mark.parametrize(("verdict", "left"), [("same", 0), ("different", 0), ("unsure", 1)])
def test_judged_pairs(verdict: str, left: int) -> None:
    found = doubts(
        "一、修路。（责任单位：区审管办、区审管局）\n二、建桥。", f"*/审管办\t*/审管局\t{verdict}\t"
    )
    assert len(found) == left


def test_unsure_rows_ask_about_unlike_names() -> None:
    body = "一、修路。（责任单位：区审计局、区档案馆）\n二、建桥。"
    assert doubts(body) == []
    assert len(doubts(body, "*/审计局\t*/档案馆\tunsure\t")) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("财政", "财政", 1.0),
        ("财政", "民政", 0.0),
        ("审批服务", "行政审批", 1 / 3),
        ("局", "局", 0.0),
        ("", "", 0.0),
    ],
)
def test_measure_overlap(one: str, other: str, expected: float) -> None:
    assert measure_overlap(one, other) == pytest.approx(expected)
