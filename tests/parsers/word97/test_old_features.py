"""What Word can do, through LibreOffice into .doc, .rtf and .odt: all print what the .docx prints."""

from functools import cache

import pytest

from parsers import read_bytes
from parsers.docx.reader import read_docx
from tests.making.office import convert, needs_office
from tests.parsers.docx.maker import (
    make_abstract,
    make_cell,
    make_docx,
    make_level,
    make_num,
    paragraph,
    run,
    table,
)

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CHANGE = 'w:id="1" w:author="a" w:date="2023-01-01T00:00:00Z"'
_SIZE = '<wp:extent cx="2000000" cy="900000"/>'
_SHAPE = f"{_DRAWING.replace('drawingml', 'word').replace('openxmlformats', 'microsoft').replace('/2006', '/2010')}"
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
)
_NUMBERS = (
    make_abstract(
        0,
        make_level(0, "chineseCountingThousand", "%1、"),
        make_level(1, "chineseCountingThousand", "（%2）"),
        make_level(2, "decimal", "%3."),
        make_level(3, "decimal", "（%4）"),
        make_level(4, "decimalEnclosedCircleChinese", "%5"),
    )
    + make_abstract(1, make_level(0, "decimal", "第%1条"), make_level(1, "decimal", "%1.%2"))
    + make_abstract(2, make_level(0, "bullet", "•"))
    + make_abstract(3, make_level(0, "ideographTraditional", "%1、"), make_level(1, "lowerRoman", "%2."))
    + "".join(make_num(number, number - 1) for number in (1, 2, 3, 4))
)
_NOTES = (
    '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="1" '
    'w:type="continuationSeparator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
    f"{run('脚注内容')}</w:p></w:footnote>"
)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def box(*texts: str) -> str:
    """A text box as Word 2010 writes it."""
    content = "".join(map(paragraph, texts))
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'{_SIZE}<wp:wrapNone/><wp:docPr id="1" name="b"/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_SHAPE}/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def wide(text: str, properties: str = "", width: int = 1500) -> str:
    """A cell of a given width in twips."""
    return make_cell(paragraph(text), f'<w:tcW w:w="{width}" w:type="dxa"/>{properties}')


def grid(widths: list[int], *rows: list[str]) -> str:
    """A table with the column widths that LibreOffice needs."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return table(*rows).replace("<w:tbl>", f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>", 1)


def items(number: int, *levels: int) -> str:
    return "".join(paragraph(f"第{level}级", number=(number, level)) for level in levels)


INNER = grid([700, 700], ["子", "丑"], ["寅", "卯"])
FEATURES = {
    "looks": paragraph(run("云溪市澄江区文件", "<w:b/>"), properties='<w:jc w:val="center"/>')
    + paragraph(run("工作目标。", "<w:b/>"), "到年底，完成任务。")
    + paragraph(run("导语。", '<w:rFonts w:eastAsia="楷体_GB2312"/>'), "仿宋正文，仿宋正文。")
    + paragraph("末"),
    "outline": paragraph("总则", properties='<w:outlineLvl w:val="1"/>') + paragraph("末"),
    "changes": paragraph(
        "前",
        f"<w:ins {_CHANGE}>{run('增')}</w:ins>",
        f"<w:del {_CHANGE}><w:r><w:delText>删</w:delText></w:r></w:del>",
        "后",
    )
    + paragraph("可见", run("隐藏", "<w:vanish/>"), "仍可见"),
    "signs": paragraph("第一行。", "<w:r><w:br/></w:r>", "责任单位：区水利局")
    + paragraph("甲", "<w:r><w:tab/></w:r>", "乙①⑩𠮷〇“”—"),
    "boxes": paragraph("正文有框", box("框内一", "框内二"))
    + paragraph(box("前框"), "框后正文")
    + paragraph("末"),
    "notes": paragraph("注释", NOTE, "之后") + paragraph("下一段"),
    "merged": grid(
        [1000, 1500, 1500],
        [wide("序号", width=1000), wide("任务", '<w:gridSpan w:val="2"/>', 3000)],
        [wide("1", '<w:vMerge w:val="restart"/>', 1000), wide("修路"), wide("区交通局")],
        [wide("", "<w:vMerge/>", 1000), wide("清淤"), wide("")],
        [wide("一、产业", '<w:gridSpan w:val="3"/>', 4000)],
    )
    + paragraph("表后"),
    "nested": grid(
        [2000, 2000],
        [
            make_cell(paragraph("外") + INNER + paragraph("尾"), '<w:tcW w:w="2000" w:type="dxa"/>'),
            wide("右", "", 2000),
        ],
        [wide("下", "", 2000), wide("末", "", 2000)],
    )
    + paragraph("表后"),
    "levels": items(1, 0, 1, 1, 2, 2, 3, 4, 4, 1, 0, 1, 2) + paragraph("无编号") + items(1, 2, 0),
    "lists": items(2, 0, 1, 1, 0, 1) + items(3, 0, 0) + items(4, 0, 1, 1, 0),
    "numbered cells": grid(
        [1000, 3000],
        [wide("序号", "", 1000), wide("任务", "", 3000)],
        *[
            [
                make_cell(paragraph("", number=(2, 0)), '<w:tcW w:w="1000" w:type="dxa"/>'),
                wide("巡堤", "", 3000),
            ]
        ]
        * 2,
    )
    + paragraph("表后"),
}


# LibreOffice writes no outline level into .rtf.
CASES = [
    (name, form) for name in FEATURES for form in ("doc", "rtf", "odt") if (name, form) != ("outline", "rtf")
]


@cache
def make_documents() -> dict[str, bytes]:
    return {
        name: make_docx(body, styles=_STYLES, numbering=_NUMBERS, footnotes=_NOTES)
        for name, body in FEATURES.items()
    }


@cache
def make_old(form: str) -> dict[str, bytes]:
    """Every feature in one format, in one call of LibreOffice."""
    return convert(make_documents(), form)


@pytest.mark.office
@needs_office
@pytest.mark.parametrize(("name", "form"), CASES)
def test_features_read_as_from_docx(name: str, form: str) -> None:
    wanted, found = read_docx(make_documents()[name]), read_bytes(make_old(form)[name], f"a.{form}")
    assert found.text == wanted.text
    assert found.blocks == wanted.blocks
    assert found.tables == wanted.tables
    assert found.diagnostics == ()
