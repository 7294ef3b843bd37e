"""OFD files written by hand, for tests: millimetres, A4, an invented office's notice."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.parsers.pages.typeset import wrap

NAMESPACE = "http://www.ofdspec.org/2016"
FONTS = '<ofd:Font ID="7" FontName="仿宋_GB2312"/><ofd:Font ID="8" FontName="ABCDEF+SimHei" Bold="true"/>'
SIZE, LEFT, TOP, PITCH = 5.6, 28.0, 40.0, 10.0
PARAGRAPHS = (
    "澄政办发〔2022〕17号",
    "各镇人民政府，区政府各部门：",
    "为进一步做好森林防火和防汛抗旱工作，经区政府同意，现将有关事项通知如下，请结合实际认真贯彻落实。",
    "一、加强预警监测。完善覆盖全区的监测站网，汛期实行二十四小时值班。（牵头单位：区应急局；配合单位：区水利局、区林业局）",
    "二、压实工作责任。建立分级包保制度，层层签订责任书。（责任单位：各镇）",
)


def set_text(text: str, x: float, y: float, size: float = SIZE, inner: str = "", **more: object) -> str:
    """A text object whose baseline starts at (`x`, `y`); `more` are attributes, `inner` goes first.

    ``deltas=""`` leaves DeltaX out.
    """
    deltas = more.pop("deltas", f"g {len(text) - 1} {size}")
    attributes = {"Font": "7", "Size": size, "Boundary": f"{x} {y - size} 150 {size * 1.2}"} | more
    listed = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    given = f' DeltaX="{deltas}"' if deltas else ""
    return (
        f'<ofd:TextObject ID="1" {listed}>{inner}'
        f'<ofd:TextCode X="0" Y="{size}"{given}>{text}</ofd:TextCode></ofd:TextObject>'
    )


def set_paragraphs(paragraphs: Sequence[str] = PARAGRAPHS, top: float = TOP, width: int = 26) -> str:
    """Text objects of `paragraphs`, lines of `width` characters, the first indented by two."""
    lines = [
        (line, 2 * SIZE if number == 0 else 0.0)
        for text in paragraphs
        for number, line in enumerate(wrap(text, width, 2))
    ]
    return "".join(
        set_text(line, LEFT + indent, top + number * PITCH) for number, (line, indent) in enumerate(lines)
    )


def draw_grid(xs: Sequence[float], ys: Sequence[float], **attributes: str) -> str:
    """A path object that draws every line of a grid, its boundary at the grid's corner."""
    listed = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    width, height = xs[-1] - xs[0], ys[-1] - ys[0]
    across = [f"M 0 {y - ys[0]} L {width} {y - ys[0]}" for y in ys]
    down = [f"M {x - xs[0]} 0 L {x - xs[0]} {height}" for x in xs]
    return (
        f'<ofd:PathObject ID="2" Boundary="{xs[0]} {ys[0]} {width} {height}" LineWidth="0.3" {listed}>'
        f"<ofd:AbbreviatedData>{' '.join(across + down)}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def make_page(*objects: str, before: str = "", layer: str = "") -> str:
    """A page's XML; `before` stands in front of its content (templates, an area)."""
    content = f'<ofd:Content><ofd:Layer ID="3" {layer}>{"".join(objects)}</ofd:Layer></ofd:Content>'
    return f'<ofd:Page xmlns:ofd="{NAMESPACE}">{before}{content}</ofd:Page>'


def list_members(
    pages: Sequence[str], templates: Mapping[str, str] | None = None, common: str = "", after: str = ""
) -> dict[str, str]:
    """The members of an .ofd as XML; `common` goes into CommonData, `after` behind Pages."""
    root = f'<ofd:OFD xmlns:ofd="{NAMESPACE}" Version="1.0" DocType="OFD"><ofd:DocBody>'
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    shared = "".join(
        f'<ofd:TemplatePage ID="{key}" BaseLoc="Tpls/{key}/Content.xml"/>' for key in templates or {}
    )
    return {
        "OFD.xml": f"{root}<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f'<ofd:Document xmlns:ofd="{NAMESPACE}"><ofd:CommonData><ofd:PageArea>'
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml"
        f"</ofd:PublicRes>{shared}{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{after}</ofd:Document>",
        "Doc_0/PublicRes.xml": f'<ofd:Res xmlns:ofd="{NAMESPACE}" BaseLoc="Res"><ofd:Fonts>{FONTS}'
        "</ofd:Fonts></ofd:Res>",
        **{f"Doc_0/Pages/Page_{n}/Content.xml": page for n, page in enumerate(pages)},
        **{f"Doc_0/Tpls/{key}/Content.xml": page for key, page in (templates or {}).items()},
    }


def pack(members: Mapping[str, str | bytes], encoding: str = "utf-8") -> bytes:
    """`members` as the bytes of an .ofd; text in `encoding`, as its XML declaration says."""
    out = BytesIO()
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            text = isinstance(content, str)
            archive.writestr(name, (declaration + content).encode(encoding) if text else content)
    return out.getvalue()


def make_ofd(
    *pages: str, templates: Mapping[str, str] | None = None, common: str = "", after: str = ""
) -> bytes:
    """The bytes of an .ofd with `pages`; the rest as for `list_members`."""
    return pack(list_members(pages, templates, common, after))
