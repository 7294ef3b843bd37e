"""PDF files written by hand: text, places, tables, and files that cannot be read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from notice.source import SourceText, Style
from parsers import limits
from parsers.pdf import read_pdf
from tests.parsers.pdf_bytes import A4, Sheet, draw_grid, set_lines, set_text, write_pdf

PICTURE = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q\n"
BODY = [
    "　　为进一步做好全区防汛抗旱工作，",
    "切实保障人民群众生命财产安全，现就",
    "有关事项通知如下。",
    "　　一、压实工作责任",
    "　　（一）各镇人民政府主要负责人为",
    "第一责任人。（责任单位：区水利局）",
]
TEXTS = [
    "为进一步做好全区防汛抗旱工作，切实保障人民群众生命财产安全，现就有关事项通知如下。",
    "一、压实工作责任",
    "（一）各镇人民政府主要负责人为第一责任人。（责任单位：区水利局）",
]


def texts(*sheets: Sheet | bytes) -> list[str]:
    return read_pdf(write_pdf(sheets)).text.split("\n")


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def test_paragraphs() -> None:
    source = read_pdf(write_pdf([set_lines(80, 700, BODY)]))
    assert source.text.split("\n") == TEXTS
    assert (source.format, source.parser, source.pages, source.diagnostics) == ("pdf", "pdf", 1, ())
    first = source.locate(0)
    assert (first.page, first.box) == (1, (80.0, 127.9, 352.0, 199.9))


@pytest.mark.parametrize(
    ("sheet", "expected", "why"),
    [
        (set_text(80, 700, "Smart City 2023", font="Latin"), "Smart City 2023", "blanks of a Latin text"),
        (set_text(80, 700, "防汛 抗旱"), "防汛 抗旱", "a typed blank that is printed"),
        (set_text(80, 700, "第一章　总则"), "第一章　总则", "an ideographic space"),
        (
            set_text(80, 700, "区水利局") + set_text(80 + 8 * 16, 700, "区财政局"),
            "区水利局 区财政局",
            "two units on a line",
        ),
        (
            set_text(80, 700, "至") + set_text(100, 700, "2023", font="Latin") + set_text(136, 700, "年"),
            "至2023年",
            "the thin space around digits is none",
        ),
        (
            set_text(80, 700, "面积")
            + set_text(112, 700, "20km", font="Latin")
            + set_text(150, 705, "2", 10, "Latin"),
            "面积20km2",
            "a superscript belongs to its line",
        ),
        (set_text(80, 700, "防汛") + set_text(80.4, 700, "防汛"), "防汛", "bold made by printing twice"),
        (set_text(80, 700, "⽔利⻓江⺠生"), "水利长江民生", "radicals instead of characters"),
        (
            set_text(80, 700, "2014\xad2020", font="Latin"),
            "2014-2020",
            "a soft hyphen inside a line is printed",
        ),
        (
            set_text(160, 700, "水利局") + set_text(80, 700, "澄江区防汛"),
            "澄江区防汛水利局",
            "the file's order does not matter",
        ),
    ],
)
def test_one_line(sheet: bytes, expected: str, why: str) -> None:
    assert texts(sheet) == [expected], why


def test_large_letterhead_beside_two_lines() -> None:
    """Two issuers one above the other, 文件 in larger type beside them: three lines."""
    issuers = set_text(90, 740, "澄江区水利局", 20) + set_text(90, 712, "澄江区财政局", 20)
    head = issuers + set_text(250, 723, "文件", 40)
    assert texts(head + set_lines(80, 600, BODY))[:3] == ["澄江区水利局", "澄江区财政局", "文件"]


def test_lead_and_bold() -> None:
    lead = set_text(112, 700, "压实责任。", font="Bold") + set_text(192, 700, "各镇要落实包保责任制度。")
    source = read_pdf(
        write_pdf([lead + set_text(80, 672, "层层落实到人。") + set_text(80, 600, "附件", font="Bold")])
    )
    assert [block.style for block in source.blocks] == [Style(lead=5), Style(bold=True)]


def test_stroked_text_is_bold() -> None:
    """Programs without a bold face print the outline, too."""
    source = read_pdf(
        write_pdf([b"2 Tr\n" + set_text(80, 700, "压实责任") + b"0 Tr\n" + set_text(80, 600, "各镇")])
    )
    assert [block.style.bold for block in source.blocks] == [True, False]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", ["1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_turned_pages(rotate: int, turn: str) -> None:
    """Landscape tables: whichever way text and page are turned, it is read along its baseline."""
    content = set_text(300, 400, "压实工作责任，落实到岗到人", turn=turn)
    source = read_pdf(write_pdf([Sheet(content, rotate=rotate)]))
    assert source.text == "压实工作责任，落实到岗到人"
    x0, top, x1, bottom = source.locate(0).box or (0, 0, 0, 0)
    assert {round(x1 - x0), round(bottom - top)} == {16, 13 * 16}
    width, height = A4 if rotate % 180 == 0 else A4[::-1]
    assert (0 <= x0 < x1 <= width, 0 <= top < bottom <= height) == (True, True)


def test_watermark_is_left_out_and_noted() -> None:
    mark = set_text(100, 300, "内部资料注意保存严禁外传请勿复印", 40, turn="0.7 0.7 -0.7 0.7")
    source = read_pdf(write_pdf([set_lines(80, 700, BODY) + mark]))
    assert (source.text.split("\n"), codes(source)) == (TEXTS, ["text-turned"])


def test_furniture_and_page_breaks() -> None:
    foot = [set_text(280, 40, f"— {number} —", 14) for number in (1, 2)]
    head = set_text(80, 800, "澄江区人民政府公报", 9)
    pages = [head + set_lines(80, 700, BODY[:2]) + foot[0], head + set_lines(80, 700, BODY[2:]) + foot[1]]
    assert texts(*pages) == TEXTS


def test_two_columns() -> None:
    left = [
        "　　各镇人民政府要落实防汛",
        "责任，建立包保制度，把任务",
        "分解到村到户到人，并按月调",
        "度通报。",
    ]
    right = [
        "　　区水利局要加强水库调度",
        "管理，及时发布预警信息，统",
        "筹做好抢险物资储备和队伍训",
        "练工作。",
    ]
    title = set_text(150, 780, "澄江区防汛工作要点汇编与解读", 20)
    content = set_lines(60, 740, left * 2, 14, 20) + set_lines(310, 740, right * 2, 14, 20)
    joined = ["".join(column).lstrip("　") for column in (left, left, right, right)]
    assert texts(title + content) == ["澄江区防汛工作要点汇编与解读", *joined]


XS, YS = (80.0, 120.0, 300.0, 500.0), (700.0, 660.0, 620.0)
TABLE = (
    set_text(85, 675, "序号", 12)
    + set_text(125, 675, "任务", 12)
    + set_text(305, 675, "责任单位", 12)
    + set_text(85, 640, "1", 12)
    + set_text(125, 645, "开展水库堤防涵闸隐患排查整治", 12)
    + set_text(125, 628, "工作", 12)
    + set_text(305, 645, "区水利局", 12)
    + set_text(305, 628, "区财政局", 12)
)


def test_table() -> None:
    above, below = set_text(200, 730, "任务分工表"), set_text(112, 560, "特此通知。")
    source = read_pdf(write_pdf([above + TABLE + draw_grid(XS, YS) + below]))
    assert source.text == (
        "任务分工表\n序号\t任务\t责任单位\n1\t开展水库堤防涵闸隐患排查整治工作\t区水利局\n区财政局\n特此通知。"
    )
    assert [(c.row, c.column, c.span.cut(source.text)) for c in source.tables[0].cells][3:5] == [
        (1, 0, "1"),
        (1, 1, "开展水库堤防涵闸隐患排查整治工作"),
    ]
    place = source.locate(source.text.index("区水利局"))
    assert (place.page, place.table, place.row, place.column) == (1, 1, 2, 3)
    assert place.box == (300.0, 182.0, 500.0, 222.0)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (b"1 0 0 RG 2 w 80 690 m 500 690 l S\n", "the red rule of a letterhead"),
        (b"70 600 440 120 re S\n", "a frame around text"),
        (b"70 600 440 120 re f\n", "a filled background"),
        (draw_grid((70, 510), (720, 665, 600)), "boxes one above the other"),
        (draw_grid((20, 30, 40), (60, 50, 40)), "an empty grid"),
    ],
)
def test_lines_that_are_no_table(lines: bytes, why: str) -> None:
    assert texts(b"1 g " + lines + b"0 g " + set_lines(80, 680, BODY, pitch=12)) == TEXTS, why


def test_a_hatched_plan_is_no_table() -> None:
    """Lines closer than any table's, all over the page: the text on them stays text."""
    plan = b"".join(
        b"0 %g m 595 %g l S %g 0 m %g 842 l S\n" % (n * 3.2, n * 3.2, n * 3.2, n * 3.2) for n in range(260)
    )
    assert texts(plan + set_lines(80, 700, BODY)) == TEXTS


def test_a_curve_is_no_line() -> None:
    """Rounded frames and maps: a path with curves in it is passed over."""
    rounded = b"70 600 m 510 600 l 515 600 520 605 520 610 c 520 720 l 70 720 l 70 600 l S\n"
    assert (
        texts(rounded + b"70 665 m 520 665 l S 300 600 m 300 720 l S\n" + set_lines(80, 680, BODY)) == TEXTS
    )


def test_table_inside_a_form() -> None:
    """Some producers put a whole page into a form object."""
    content = TABLE + draw_grid(XS, YS)
    stream = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 10 20] /Resources"
    stream += b" << /Font << /Han 3 0 R >> >> /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 11 0 R >> >> /Contents 10 0 R >>"
    data = write_pdf([b"/X Do\n"], extra=[stream])
    start = data.index(b"9 0 obj\n") + len(b"9 0 obj\n")
    data = data[:start] + page + data[data.index(b"\nendobj", start) :]
    source = read_pdf(data)
    assert len(source.tables) == 1
    assert source.locate(source.text.index("区水利局")).box == (310.0, 162.0, 510.0, 202.0)


@pytest.mark.parametrize(
    ("data", "kind", "says", "why"),
    [
        (b"%PDF-1.5\n", "corrupt", "损坏", "nothing but a header"),
        (write_pdf([BODY[0].encode()])[:400], "corrupt", "损坏", "cut before the first page"),
        (
            write_pdf(
                [set_lines(80, 700, BODY)],
                b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
                % (b"41" * 32, b"42" * 32),
            ),
            "encrypted",
            "密码",
            "a password is needed",
        ),
        (write_pdf([PICTURE, PICTURE]), "no-text", "扫描", "scans"),
        (
            write_pdf([PICTURE + set_text(400, 20, "扫描全能王", 8)]),
            "no-text",
            "扫描",
            "a scan with a program's stamp",
        ),
        (
            write_pdf([set_text(80, 700, "\ue001\ue002\ue003\ue004")]),
            "no-text",
            "乱码",
            "characters of private use",
        ),
    ],
)
def test_unreadable(data: bytes, kind: str, says: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data)
    assert (caught.value.kind, says in caught.value.message) == (kind, True), why


def test_pages_without_text_are_noted() -> None:
    source = read_pdf(write_pdf([PICTURE, set_lines(80, 700, BODY), PICTURE, PICTURE, b""]))
    assert (source.text.split("\n"), codes(source)) == (TEXTS, ["pages-without-text"])
    assert "第 1、3-4 页" in source.diagnostics[0].message


def test_a_short_last_page_with_a_background_is_read_and_noted() -> None:
    source = read_pdf(write_pdf([set_lines(80, 700, BODY), PICTURE + set_text(300, 700, "澄江区水利局")]))
    assert (source.text.split("\n"), codes(source)) == ([*TEXTS, "澄江区水利局"], ["pages-without-text"])


def test_blank_pages_are_no_finding() -> None:
    source = read_pdf(write_pdf([b"", b""]))
    assert (source.text, source.pages, source.diagnostics) == ("", 2, ())


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    """Without the place of its table of objects, a PDF is searched for them."""
    data = write_pdf([set_lines(80, 700, BODY), set_lines(80, 700, ["　　特此通知。"])])
    source = read_pdf(data[: data.index(b"startxref")])
    assert (source.text.split("\n"), codes(source)) == ([*TEXTS, "特此通知。"], ["file-truncated"])


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.check_pages, "__defaults__", (limits.Limits(pages=1),))
    with pytest.raises(LimitExceeded):
        read_pdf(write_pdf([b"", b""]))


VALID = write_pdf([set_lines(80, 700, BODY) + TABLE + draw_grid(XS, YS)] * 2)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(VALID)), st.integers(0, 60), st.binary(max_size=40))
def test_damaged_files_never_surprise(start: int, length: int, noise: bytes) -> None:
    """A damaged file is read as far as it goes, or is unreadable; its blocks stand in order."""
    try:
        source = read_pdf(VALID[:start] + noise + VALID[start + length :])
    except UnreadableFile:
        return
    spans = [block.span for block in source.blocks]
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all(0 <= span.start <= span.end <= len(source.text) for span in spans)
