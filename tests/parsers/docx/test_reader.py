"""Whole documents: sample notices, leftovers of Markdown, determinism."""

from io import BytesIO

import pytest
from docx import Document

from notice.builder import clean_text
from parsers.docx.reader import read_docx
from tests.making.printed import Box, Grid, Printed, print_record
from tests.making.record import read_records
from tests.making.word import write_docx
from tests.parsers.docx.maker import make_docx, paragraph, run, table

PRINTED = {record.name: print_record(record) for record in read_records()}


def read_texts(printed: Printed) -> list[str]:
    """The printed paragraphs and cells, in order."""
    texts: list[str] = []
    for part in printed.parts:
        texts += (
            [box.text for box in sorted(part.boxes, key=place)] if isinstance(part, Grid) else [part.text]
        )
    return [clean_text(text) for text in texts]


def place(box: Box) -> tuple[int, int]:
    return box.row, box.column


def has_plain_markers(printed: Printed) -> bool:
    """Only numbers that the maker's automatic lists print: no １．, no 1、."""
    markers = [part.marker for part in printed.parts if not isinstance(part, Grid)]
    return not any(
        marker.endswith("．") or (marker[:-1].isdecimal() and marker.endswith("、")) for marker in markers
    )


@pytest.mark.parametrize("name", PRINTED)
def test_samples_are_read_as_printed(name: str) -> None:
    source = read_docx(write_docx(PRINTED[name]))
    assert [block.span.cut(source.text) for block in source.blocks] == read_texts(PRINTED[name])
    assert (source.format, source.pages, source.diagnostics) == ("docx", None, ())


@pytest.mark.parametrize("name", [name for name, printed in PRINTED.items() if has_plain_markers(printed)])
def test_automatic_numbers_read_like_typed_ones(name: str) -> None:
    source = read_docx(write_docx(PRINTED[name], automatic=True))
    assert [block.span.cut(source.text) for block in source.blocks] == read_texts(PRINTED[name])


def test_bold_leads_of_the_samples_are_styles() -> None:
    for printed in PRINTED.values():
        leads = {part.text: part.lead for part in printed.parts if not isinstance(part, Grid) and part.lead}
        source = read_docx(write_docx(printed))
        found = {block.span.cut(source.text): block.style.lead for block in source.blocks if block.style.lead}
        assert {text: text[:end] for text, end in found.items()} == {
            text: text[: text.index(lead) + len(lead)]
            for text, lead in leads.items()
            if text.startswith(lead)
        }


def test_default_template_headings() -> None:
    document = Document()
    document.add_heading("云溪市澄江区人民政府办公室通知", 0)
    document.add_heading("总体要求", 1)
    document.add_paragraph("各镇要落实责任。", "List Number")
    document.add_paragraph("要点", "List Bullet")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    stream = BytesIO()
    document.save(stream)
    source = read_docx(stream.getvalue())
    assert source.text == "云溪市澄江区人民政府办公室通知\n总体要求\n1.各镇要落实责任。\n要点"
    assert [block.style.heading for block in source.blocks] == [None, 1, None, None]


BREAK = "<w:r><w:br/></w:r>"
MARKED = [
    paragraph(run("澄江区防汛工作方案", "<w:b/>"), properties='<w:jc w:val="center"/>'),
    paragraph("# 澄江区防汛工作方案"),
    paragraph("**发布日期**: 2023-05-06", BREAK, "**发布机构：** 澄江区水利局"),
    paragraph("---"),
    paragraph("**一、压实责任**"),
    paragraph("**（一）明确分工。**各镇落实包保制度。"),
    paragraph("**责任单位**：区水利局"),
    table(["**序号**", "任务"], ["1", "巡堤"]),
]


def test_markdown_marks_left_in_a_document_become_style() -> None:
    source = read_docx(make_docx("".join(MARKED)))
    assert source.text.split("\n")[:7] == [
        "澄江区防汛工作方案",
        "澄江区防汛工作方案",
        "发布日期：2023-05-06",
        "发布机构：澄江区水利局",
        "一、压实责任",
        "（一）明确分工。各镇落实包保制度。",
        "责任单位：区水利局",
    ]
    assert {field.label: field.value.cut(source.text) for field in source.fields} == {
        "发布日期": "2023-05-06",
        "发布机构": "澄江区水利局",
    }
    styles = [block.style for block in source.blocks]
    assert (styles[0].bold, styles[0].centred, styles[1].heading, styles[4].bold) == (True, True, 1, True)
    assert [source.text[block.span.start :][: block.style.lead] for block in source.blocks[5:7]] == [
        "（一）明确分工。",
        "责任单位",
    ]


def test_a_single_mark_is_text() -> None:
    text = "注：带**的为约束性指标。"
    assert read_docx(make_docx(paragraph(text) + paragraph("正文。"))).text.startswith(text)


def test_an_embedded_document_is_reported() -> None:
    source = read_docx(make_docx(paragraph("甲") + '<w:altChunk r="x"/>'))
    assert source.text == "甲"
    assert "altChunk" in source.diagnostics[0].message


def test_same_bytes_same_source() -> None:
    data = make_docx("".join(MARKED))
    assert read_docx(data) == read_docx(data)


def test_an_empty_document_is_empty() -> None:
    assert read_docx(make_docx(paragraph() + "<w:sectPr/>")).text == ""
