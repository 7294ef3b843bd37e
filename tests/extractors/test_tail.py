"""版记和署名: what stands below the body per GB/T 9704-2012 §7.3.4–7.4.3."""

import pytest

from tests.extractors.printed import read, show_tasks

HEAD = "澄政发〔2021〕3号\n关于做好防汛工作的通知\n各有关单位：\n一、加强领导。\n二、抓好落实。\n"


@pytest.mark.parametrize(
    ("tail", "issuers", "date", "why"),
    [
        ("云溪市澄江区人民政府\n2021年3月5日", ("云溪市澄江区人民政府",), "2021-03-05", "one office"),
        ("云溪市澄江区人民政府\n二〇二一年三月五日", ("云溪市澄江区人民政府",), "2021-03-05", "Han numerals"),
        (
            "云溪市澄江区人民政府\n2021 年 3 月 5 日",
            ("云溪市澄江区人民政府",),
            "2021-03-05",
            "blanks in the date",
        ),
        (
            "澄江区发展和改革局　　澄江区财政局\n澄江区住房和城乡建设局\n2021年3月5日",
            ("澄江区发展和改革局", "澄江区财政局", "澄江区住房和城乡建设局"),
            "2021-03-05",
            "joint issuers on two lines",
        ),
        ("云溪市澄江区人民政府 2021年3月5日", ("云溪市澄江区人民政府",), "2021-03-05", "on one line"),
        ("澄江区防汛办公室\n（代章）\n2021年3月5日", ("澄江区防汛办公室",), "2021-03-05", "a seal between"),
        ("澄江区防汛办公室（代章）\n2021年3月5日", ("澄江区防汛办公室",), "2021-03-05", "a seal on the line"),
        ("2021年3月5日", (), "2021-03-05", "a date alone"),
        ("云溪市澄江区人民政府\n2021年13月5日", (), None, "no such month"),
        ("抓紧落实，按时报送2021年3月5日", (), None, "a sentence before the date"),
    ],
)
def test_signature(tail: str, issuers: tuple[str, ...], date: str | None, why: str) -> None:
    elements = read(HEAD + tail).elements
    assert (elements.issuers, elements.written_date) == (issuers, date), why


def test_the_title_names_the_issuers_of_an_unsigned_notice() -> None:
    elements = read("云溪市澄江区人民政府关于做好防汛工作的通知\n各镇：\n一、加强领导。").elements
    assert elements.issuers == ("云溪市澄江区人民政府",)


@pytest.mark.parametrize(
    ("tail", "cc", "why"),
    [
        ("抄送：区委办、区人大办。", ("区委办", "区人大办"), "one line"),
        (
            "抄送：区委各部门，区人大办，\n区法院、区检察院。",
            ("区委各部门", "区人大办", "区法院", "区检察院"),
            "two lines",
        ),
        (
            "抄送：区委办，区法\n院，区检察院。",
            ("区委办", "区法院", "区检察院"),
            "a name broken over two lines",
        ),
        ("抄报：市政府办公室", ("市政府办公室",), "upwards, without a full stop"),
        ("抄送:区委办。\n区政府办公室2021年3月6日印发", ("区委办",), "the printing line ends it"),
    ],
)
def test_copies(tail: str, cc: tuple[str, ...], why: str) -> None:
    assert read(HEAD + tail).elements.cc == cc, why


def test_printing_line_and_notes() -> None:
    tail = "区政府\n2021年3月5日\n（此件公开发布）\n云溪市澄江区人民政府办公室　2021年3月6日印发"
    elements = read(HEAD + tail).elements
    assert elements.printing_office == "云溪市澄江区人民政府办公室"
    assert (elements.written_date, elements.printed_date) == ("2021-03-05", "2021-03-06")
    assert (elements.disclosure, elements.notes) == ("此件公开发布", ("此件公开发布",))


@pytest.mark.parametrize(
    ("tail", "titles", "why"),
    [
        ("附件：澄江区项目表", ["澄江区项目表"], "one"),
        (
            "附件：1.澄江区项目表\n2.澄江区任务表\n3.澄江区名单",
            ["澄江区项目表", "澄江区任务表", "澄江区名单"],
            "three",
        ),
        ("附件：1、澄江区项目表", ["澄江区项目表"], "、 after the number"),
        (
            "附件1：澄江区项目表\n附件2：澄江区任务表\n区政府\n2021年3月5日",
            ["澄江区项目表", "澄江区任务表"],
            "a label a line",
        ),
        (
            "区政府\n2021年3月5日\n附件1：澄江区项目表\n附件2：澄江区任务表",
            ["澄江区项目表", "澄江区任务表"],
            "below the date",
        ),
        ("附件：澄江区项目表\n区政府\n2021年3月5日\n附件1：澄江区项目表", ["澄江区项目表"], "listed twice"),
        ("附件印发给你们。", [], "a sentence"),
    ],
)
def test_attachments(tail: str, titles: list[str], why: str) -> None:
    notice = read(HEAD + tail)
    found = notice.elements.attachments
    assert [one.title for one in found] == titles, why
    assert [one.span.cut(notice.text) for one in found] == titles


def test_nothing_of_the_tail_is_task_text() -> None:
    tail = "附件：1.表一\n2.表二\n联系人：王某，电话：1234567\n区政府\n2021年3月5日\n抄送：区委办。"
    assert show_tasks(read(HEAD + tail)) == ["一 加强领导。", "二 抓好落实。"]


def test_a_forwarded_text_keeps_its_own_signature_out_of_its_last_item() -> None:
    text = HEAD + "区政府\n2021年3月5日\n澄江区防汛方案\n一、巡堤。\n二、备料。\n区水利局\n2021年3月1日"
    notice = read(text)
    assert show_tasks(notice)[2:] == ["一 巡堤。", "二 备料。"]
    assert (notice.elements.issuers, notice.elements.written_date) == (("区政府",), "2021-03-05")


def test_a_bracket_below_the_next_title_is_no_note() -> None:
    notice = read(
        HEAD + "澄江区人民政府\n2021年3月5日\n（此件公开发布）\n澄江区防汛方案\n（2021年版）\n一、巡查。"
    )
    assert notice.elements.notes == ("此件公开发布",)
