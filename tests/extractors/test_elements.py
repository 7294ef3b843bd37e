"""公文要素: all together, and what is missing."""

from tests.extractors.printed import LETTER, read


def test_letter() -> None:
    notice = read(LETTER + "一、抓投资。\n二、抓消费。")
    elements = notice.elements
    assert elements.title == "云溪市澄江区人民政府办公室关于印发《澄江区重点任务分工方案》的通知"
    assert elements.doc_number is not None
    assert elements.issuers == ("云溪市澄江区人民政府办公室",)
    assert elements.recipients == ("各镇人民政府", "街道办事处", "区政府各部门")
    assert (elements.written_date, elements.doc_type) == ("2021-03-05", "通知")
    assert notice.id == "澄政办发〔2021〕12号"
    assert notice.diagnostics == ()


def test_what_is_missing_is_said() -> None:
    notice = read("一、抓投资。（责任单位：区发改局）\n二、抓消费。")
    assert [one.code for one in notice.diagnostics] == [
        "doc-number-missing",
        "title-missing",
        "written-date-missing",
        "region-unknown",
    ]
    assert all(one.span is None for one in notice.diagnostics)
    assert len(notice.id) == 12


def test_every_element_says_where_it_is_printed() -> None:
    notice = read(LETTER + "一、抓投资。\n抄送：区委办。\n区政府办公室2021年3月6日印发")
    names = {"doc_number", "title", "issuers", "recipients", "cc", "written_date", "printed_date"}
    assert names <= set(notice.elements.spans)
    assert [span.cut(notice.text) for span in notice.elements.spans["recipients"]] == list(
        notice.elements.recipients
    )
