"""一份公文: from text to record."""

import pytest

from extractors import extract
from notice.diagnostic import FILE_TRUNCATED
from notice.errors import UnreadableFile
from notice.notice import Source
from notice.schema import decode_notice, encode_notice
from tests.extractors.printed import LETTER, make_source, read, read_plan

ORIGIN = Source("a/印稿.txt", "0123456789abcdef" * 4, "txt", None, "printed", 10)


@pytest.mark.parametrize(
    "text",
    ["采购清单\n纸五箱\n笔十盒", "", "2021年3月5日", "今天天气很好。", "区发改局：", "云溪市澄江区人民政府"],
)
def test_not_a_notice(text: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(text)
    assert caught.value.kind == "not-a-notice"
    assert "请确认" in caught.value.message


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("一、修路。（责任单位：区交通局）", "a task"),
        ("关于做好防汛工作的通知\n各有关单位：\n请执行。", "a title and addressees"),
        ("澄政发〔2021〕3号\n云溪市澄江区人民政府\n2021年3月5日", "a number and a signature"),
    ],
)
def test_a_notice(text: str, why: str) -> None:
    assert read(text).text == text, why


def test_a_regulation_without_a_date_is_a_notice() -> None:
    notice = read("澄江区供水管理办法\n第一条 为加强管理，制定本办法。\n第二条 责任单位：区水利局。")
    assert (notice.elements.title, notice.tasks) == ("澄江区供水管理办法", ())


def test_the_id_is_the_number_else_the_content() -> None:
    numbered = extract(make_source(LETTER.replace("〔2021〕12", "[2021]第12") + "一、修路。"), ORIGIN)
    assert numbered.id == "澄政办发〔2021〕12号"
    assert extract(make_source("一、修路。（责任单位：区交通局）"), ORIGIN).id == "0123456789ab"


def test_a_truncated_file_is_partial() -> None:
    source = make_source(LETTER + "一、修路。")
    assert extract(source, ORIGIN).status == "ok"
    cut = type(source)(
        text=source.text,
        format=source.format,
        parser=source.parser,
        blocks=source.blocks,
        diagnostics=(FILE_TRUNCATED.at(detail="页 3"),),
    )
    notice = extract(cut, ORIGIN)
    assert notice.status == "partial"
    assert notice.diagnostics[0].code == "file-truncated"


def test_items_and_tables_stand_in_printed_order() -> None:
    notice = read_plan("一、修路。\n| 任务 | 责任单位 |\n| 建桥 | 区交通局 |\n二、种树。")
    assert [task.text for task in notice.tasks] == ["修路。", "建桥", "种树。"]


def test_the_same_text_gives_the_same_bytes() -> None:
    text = LETTER + "一、修路。（责任单位：区交通局等；列第一位者为牵头单位）\n一、建桥。"
    first, second = encode_notice(read(text)), encode_notice(read(text))
    assert first == second
    assert decode_notice(first) == read(text)
