"""Tables come out cell by cell, with their places."""

from parsers.pdf.reader import read_pdf
from tests.parsers.pdf.bytes_maker import draw_grid, set_text, write_pdf

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
