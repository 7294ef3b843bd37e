"""Small .odt files for tests: raw OpenDocument XML, so that every feature can be written down."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from tests.parsers.docx.maker import make_zip

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{_BASE}:{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:draw="{_BASE}:drawing:1.0"',
        f'xmlns:fo="{_BASE}:xsl-fo-compatible:1.0"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)
MIME = "application/vnd.oasis.opendocument.text"
MANIFEST = f'<manifest:manifest xmlns:manifest="{_BASE}:manifest:1.0">{{}}</manifest:manifest>'


def make_content(body: str, styles: str = "") -> str:
    """A content.xml of the office:text's children `body` and automatic `styles`."""
    return (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def make_odt(body: str, styles: str = "", common: str = "", **more: str | bytes) -> bytes:
    """An odt; `styles` are its automatic styles, `common` those of styles.xml."""
    return make_files(
        {
            "content.xml": make_content(body, styles),
            "styles.xml": f"<office:document-styles {NAMESPACES}><office:styles>{common}</office:styles>"
            "</office:document-styles>",
            **more,
        }
    )


def make_files(files: Mapping[str, str | bytes], manifest: str = "") -> bytes:
    """An odt package of `files` with the entries `manifest`."""
    return make_zip({"mimetype": MIME, "META-INF/manifest.xml": MANIFEST.format(manifest), **files})


def p(*content: str, style: str = "") -> str:
    """A text:p; plain text is escaped, elements stand as they are."""
    inside = "".join(part if part.startswith("<") else escape(part) for part in content)
    return f'<text:p text:style-name="{style}">{inside}</text:p>' if style else f"<text:p>{inside}</text:p>"


def span(text: str, style: str) -> str:
    """A text:span."""
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def make_style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    """A style:style; `properties` are whole elements."""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}</style:style>'


def make_level(level: int, number_format: str, prefix: str = "", suffix: str = "", more: str = "") -> str:
    """A numbered level of a list style."""
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{number_format}" '
        f'style:num-prefix="{prefix}" style:num-suffix="{suffix}" {more}/>'
    )


def make_list_style(name: str, *levels: str) -> str:
    """A text:list-style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def make_list(*items: str, style: str = "", more: str = "") -> str:
    """A text:list; plain items become text:list-item elements with one paragraph."""
    named = f'text:style-name="{style}" ' if style else ""
    inside = "".join(item if item.startswith("<text:list-") else make_item(p(item)) for item in items)
    return f"<text:list {named}{more}>{inside}</text:list>"


def make_item(content: str, more: str = "") -> str:
    """A text:list-item."""
    return f"<text:list-item {more}>{content}</text:list-item>"


def make_table(*rows: list[str]) -> str:
    """A table:table; plain cells become table:table-cell elements with one paragraph."""
    lines = ("".join(cell if cell.startswith("<") else make_cell(p(cell)) for cell in row) for row in rows)
    inside = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return f"<table:table><table:table-column/>{inside}</table:table>"


def make_cell(content: str, more: str = "") -> str:
    """A table:table-cell."""
    return f"<table:table-cell {more}>{content}</table:table-cell>"
