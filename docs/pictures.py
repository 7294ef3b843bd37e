"""The README's pictures, drawn from the sample notices: python -m docs.pictures.

Needs what `make demo` leaves in data/out, and Chromium. Writes docs/assets/show.svg and docs/assets/report.png.
"""

import re
from html import escape
from io import StringIO
from pathlib import Path

from rich.console import Console

from pipeline.console.outline_view import draw_notice
from pipeline.run.reading import read_file
from tests.pipeline.report.browser import open_browser

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "docs" / "assets"
SAMPLE = ROOT / "data" / "raw" / "2021" / "澜溪区优化营商环境若干措施.txt"
FONTS = "'Noto Sans Mono CJK SC','Sarasa Mono SC','Microsoft YaHei Mono',monospace"
ROLE = re.compile("(牵头|责任|配合|时限)(?=：)")
GUIDE = re.compile("[│├└─ ]+")
CHOSEN = "区财政局"
WIDTH = 920


def draw_show(rows: int = 31) -> str:
    """The first lines of `fengong show` as SVG."""
    console = Console(width=84, file=StringIO(), highlight=False)
    with console.capture() as captured:
        console.print(draw_notice(read_file(SAMPLE), where=False))
    lines = captured.get().splitlines()[:rows]
    out = [f'<svg viewBox="0 0 {WIDTH} {rows * 21 + 30}" xmlns="http://www.w3.org/2000/svg">']
    out.append('<rect width="100%" height="100%" rx="8" fill="#1e2430"/>')
    out.append(f'<g font-family="{FONTS}" font-size="15" fill="#dde3ea">')
    for number, line in enumerate(lines):
        guide = GUIDE.match(line)
        depth = guide.end() if guide else 0
        words = ROLE.sub(r'<tspan fill="#7bd88f">\1</tspan>', escape(line[depth:]))
        out.append(f'<text x="{20 + depth * 8}" y="{number * 21 + 30}">{words}</text>')
    return "\n".join([*out, "</g></svg>"]) + "\n"


def photograph_report() -> bytes:
    """The network of the report with one unit chosen, as PNG."""
    with open_browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto((ROOT / "data" / "out" / "report.html").as_uri())
        page.get_by_label("查找单位").fill(CHOSEN)
        page.locator("#network .panel mark").first.wait_for()
        page.get_by_role("button", name="缩小").click()
        page.evaluate("document.getElementById('network').scrollIntoView({ behavior: 'instant' })")
        page.wait_for_timeout(500)
        return page.screenshot(clip={"x": 24, "y": 96, "width": 1232, "height": 880})


if __name__ == "__main__":
    ASSETS.mkdir(exist_ok=True)
    (ASSETS / "show.svg").write_text(draw_show(), encoding="utf-8")
    (ASSETS / "report.png").write_bytes(photograph_report())
