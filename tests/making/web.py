"""网页: a printed notice as a portal page or as the bare fragment of its body."""

from html import escape
from pathlib import Path
from string import Template

from tests.making.printed import Grid, Paragraph, Part, Printed

_PORTAL = Template(Path(__file__).with_name("portal.html").read_text(encoding="utf-8"))
_ALIGNED = {
    "letterhead": "text-align: center; color: #c00",
    "number": "text-align: center",
    "title": "text-align: center; font-size: 22pt",
    "part": "text-align: center; font-size: 22pt",
    "signature": "text-align: right",
    "date": "text-align: right",
    "address": "",
    "label": "",
}
_INDENTED = "text-indent: 2em"


def write_portal(printed: Printed) -> str:
    """A page with navigation, the 索引号 table, the notice and a footer of department names."""
    title = printed.join("title")
    signatures = [p.text for p in printed.parts if isinstance(p, Paragraph) and p.kind == "signature"]
    return _PORTAL.substitute(
        title=escape(title),
        index=escape(printed.fields.get("索引号", "")),
        number=escape(printed.join("number")),
        issuer=escape(signatures[0] if signatures else ""),
        date=escape(printed.join("date")),
        body=_write_parts(printed.parts),
    )


def write_fragment(printed: Printed) -> str:
    """Only the body, as an editor's ``<div>``: blanks for the indent, fonts in spans."""
    return f'<div class="view">\n{_write_parts(printed.parts, styled=False)}\n</div>\n'


def _write_parts(parts: tuple[Part, ...], *, styled: bool = True) -> str:
    return "\n".join(
        _write_table(part) if isinstance(part, Grid) else _write_paragraph(part, styled) for part in parts
    )


def _write_paragraph(part: Paragraph, styled: bool) -> str:
    text = escape(part.text, quote=False)
    if part.lead:
        lead = escape(part.lead, quote=False)
        text = text.replace(lead, f"<strong>{lead}</strong>", 1)
    if part.kind in {"title", "part"}:
        text = f"<strong>{text}</strong>"
    style = _ALIGNED.get(part.kind, _INDENTED)
    if styled:
        return f'<p style="{style}">{text}</p>'
    blanks = "&nbsp;&nbsp;&nbsp;&nbsp;" if style == _INDENTED else ""
    align = style.partition(";")[0] if "align" in style else ""
    return f'<p style="{align}"><span style="font-family: 仿宋_GB2312">{blanks}{text}</span></p>'


def _write_table(grid: Grid) -> str:
    rows = []
    for row in range(grid.rows):
        cells = "".join(
            f'<td rowspan="{box.rows}" colspan="{box.columns}"><p>{escape(box.text, quote=False)}</p></td>'
            for box in grid.boxes
            if box.row == row
        )
        rows.append(f"<tr>{cells}</tr>")
    return '<table border="1" cellspacing="0"><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"
