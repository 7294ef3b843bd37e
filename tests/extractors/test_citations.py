"""引文: titles, numbers and the notice itself; why each is cited."""

import pytest

from extractors.citations import find_citations, mark_own
from extractors.view import View
from notice.facts import Citation


def read(printed: str, *, in_title: bool = False) -> list[Citation]:
    found = list(find_citations(View.of(printed, 0, len(printed)), in_title=in_title))
    assert all(one.text == one.span.cut(printed) for one in found)
    return found


@pytest.mark.parametrize(
    ("printed", "text", "title", "number"),
    [
        ("参照《云溪市供水办法》第五条", "《云溪市供水办法》", "云溪市供水办法", None),
        (
            "参照《供水办法》（云政发〔2012〕6号，以下简称《办法》）",
            "《供水办法》（云政发〔2012〕6号，以下简称《办法》）",
            "供水办法",
            "云政发〔2012〕6号",
        ),
        ("参照《供水办法》(云政发[2012]6号)", "《供水办法》(云政发[2012]6号)", "供水办法", "云政发[2012]6号"),
        ("参照《甲通知》（试行）", "《甲通知》", "甲通知", None),
        (
            "参照《关于印发〈甲办法〉的通知》",
            "《关于印发〈甲办法〉的通知》",
            "关于印发〈甲办法〉的通知",
            None,
        ),
        (
            "参照《关于印发《甲办法》的通知》",
            "《关于印发《甲办法》的通知》",
            "关于印发《甲办法》的通知",
            None,
        ),
        ("参照国发〔2018〕33号文件", "国发〔2018〕33号", None, "国发〔2018〕33号"),
        ("参照国发【2018】33号", "国发【2018】33号", None, "国发【2018】33号"),
        ("参照国办发（2018） 第33 号", "国办发（2018） 第33 号", None, "国办发（2018） 第33 号"),
        ("参照《条例》（国务院令第714号）", "《条例》（国务院令第714号）", "条例", "国务院令第714号"),
        ("参照国务院令第714号", "国务院令第714号", None, "国务院令第714号"),
        ("参照2020年第8号公告", "2020年第8号公告", None, "2020年第8号公告"),
        ("参照GB/T 9704—2012", "GB/T 9704—2012", None, "GB/T 9704—2012"),
    ],
)
def test_what_is_cited(printed: str, text: str, title: str | None, number: str | None) -> None:
    (found,) = read(printed)
    assert (found.text, found.title, found.doc_number, found.notice) == (text, title, number, None)
    assert found.kind == "other"


@pytest.mark.parametrize(
    ("printed", "kinds"),
    [
        ("根据《甲办法》，", ["basis"]),
        ("按照省政府办公厅《甲通知》和《乙意见》要求", ["basis", "basis"]),
        ("为贯彻落实国发〔2018〕33号、云政发〔2018〕5号精神", ["basis", "basis"]),
        ("严格执行《甲标准》", ["basis"]),
        ("按照职责制定《甲办法》", ["other"]),
        ("修订《甲办法》", ["other"]),
        ("现将《甲方案》印发给你们", ["issue"]),
        ("《甲方案》已经区政府同意，现印发给你们", ["issue"]),
        ("现将市政府《甲通知》转发给你们", ["forward"]),
        ("《甲办法》（云政发〔2010〕1号）、《乙办法》同时废止", ["repeal", "repeal"]),
        ("本通知由区发改局解释", ["self"]),
        ("按照上述意见办理", ["self"]),
        ("基本规定", []),
        ("填写《申请表》，核发《营业执照》", []),
        ("（以下简称《方案》）", []),
        ("刊于《云溪日报》", []),
        ("《", []),
        ("〔2018〕33号", []),
    ],
)
def test_why(printed: str, kinds: list[str]) -> None:
    assert [one.kind for one in read(printed)] == kinds


def test_a_title_issues_or_forwards() -> None:
    assert [one.kind for one in read("关于印发《甲方案》的通知", in_title=True)] == ["issue"]
    assert [one.kind for one in read("关于转发《甲通知》的通知", in_title=True)] == ["forward"]
    assert [one.kind for one in read("国务院印发《甲方案》")] == ["other"]


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("现将《某区工作方案》（以下简称《方案》）印发给你们。按照《方案》要求", True),
        ("现将《某区工作方案》印发给你们。按照《工作方案》要求", True),
        ("现将《某区工作方案》印发给你们。按照《省方案》要求", False),
        ("根据《某省意见》（以下简称《意见》）。按照《意见》要求", False),
    ],
)
def test_the_issued_document_by_its_short_name(printed: str, own: bool) -> None:
    last = mark_own(read(printed), printed)[-1]
    assert (last.kind == "self", last.title is None) == (own, own)


def test_an_issued_document_named_in_a_title_without_marks() -> None:
    title = "某区人民政府关于印发某区供水管理办法的通知"
    assert [one.kind for one in mark_own(read("按照《办法》要求"), "按照《办法》要求", [title])] == ["self"]
    other = "根据《某省供水办法》（以下简称《办法》）。按照《办法》要求"
    assert mark_own(read(other), other, [title])[-1].kind == "basis", "the short name of another document"
