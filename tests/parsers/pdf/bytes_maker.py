"""手写 PDF: small PDFs from content streams, without any program or font file.

Chinese is set in an unembedded font of the predefined CMap UniGB-UCS2-H (PDF 32000-1 §9.7.5.2):
every character is one em wide. Points count from the bottom left, as in the file.
"""

from collections.abc import Sequence

from msgspec import Struct

from parsers.pdf.reader import read_pdf

A4 = (595.0, 842.0)
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
# A picture as large as the page, of a single white point.
PICTURE = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q\n"

_FONTS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /DW 1000 /FontDescriptor 5 0 R"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    b"<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880"
    b" /Descent -120 /CapHeight 700 /StemV 80 /ItalicAngle 0 >>",
    b"<< /Type /Font /Subtype /Type0 /BaseFont /SimHei-Bold /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimHei-Bold /DW 1000 /FontDescriptor 5 0 R"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
)
_RESOURCES = b"<< /Font << /Han 3 0 R /Bold 6 0 R /Latin 8 0 R >> >>"
_FIRST_PAGE = 9


class Sheet(Struct, frozen=True):
    """A page: its content stream, size in points, and the /Rotate entry."""

    content: bytes
    size: tuple[float, float] = A4
    rotate: int = 0


def set_text(
    x: float, y: float, text: str, size: float = 16, font: str = "Han", *, turn: str = "1 0 0 1"
) -> bytes:
    """Operators that print `text` from (x, y); `turn` is the first part of the text matrix."""
    encoded = text.encode("latin-1") if font == "Latin" else text.encode("utf-16-be")
    shown = encoded.hex().encode()
    return b"BT /%s %g Tf %s %g %g Tm <%s> Tj ET\n" % (font.encode(), size, turn.encode(), x, y, shown)


def set_lines(x: float, y: float, lines: Sequence[str], size: float = 16, pitch: float = 28) -> bytes:
    """Lines one below the other; a line's leading 　 indents it."""
    return b"".join(
        set_text(x + size * (len(line) - len(line.lstrip("　"))), y - number * pitch, line.lstrip("　"), size)
        for number, line in enumerate(lines)
    )


def draw_grid(xs: Sequence[float], ys: Sequence[float]) -> bytes:
    """The lines of a table whose edges are `xs` and `ys`."""
    across = b"".join(b"%g %g m %g %g l S\n" % (xs[0], y, xs[-1], y) for y in ys)
    return across + b"".join(b"%g %g m %g %g l S\n" % (x, ys[0], x, ys[-1]) for x in xs)


def write_pdf(sheets: Sequence[Sheet | bytes], trailer: bytes = b"", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF of `sheets`; `trailer` and the objects `extra` (after all pages) are added as they are."""
    pages = [sheet if isinstance(sheet, Sheet) else Sheet(sheet) for sheet in sheets]
    kids = b" ".join(b"%d 0 R" % (_FIRST_PAGE + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        *_FONTS,
    ]
    for number, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Rotate %d /Resources %s /Contents %d 0 R >>"
            % (*page.size, page.rotate, _RESOURCES, _FIRST_PAGE + 2 * number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page.content), page.content))
    return _write_objects([*objects, *extra], trailer)


def _write_objects(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            trailer,
            len(data),
        )
    )


def read_texts(*sheets: Sheet | bytes) -> list[str]:
    """The paragraphs that read_pdf finds on `sheets`."""
    return read_pdf(write_pdf(sheets)).text.split("\n")
