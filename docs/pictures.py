"""The README's pictures, drawn from the sample notices: python docs/pictures.py.

Needs what `make demo` leaves in data/out. Writes docs/assets/show.svg and docs/assets/network.svg.
"""

import math
import re
from collections import Counter
from html import escape
from io import StringIO
from itertools import combinations
from pathlib import Path

import networkx as nx
from rich.console import Console

from pipeline import load
from pipeline.outline_view import draw_notice
from pipeline.reading import read_file

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "docs" / "assets"
SAMPLE = ROOT / "data" / "raw" / "2021" / "澜溪区优化营商环境若干措施.txt"
FONTS = "'Noto Sans Mono CJK SC','Sarasa Mono SC','Microsoft YaHei Mono',monospace"
ROLE = re.compile("(牵头|责任|配合|时限)(?=：)")
GUIDE = re.compile("[│├└─ ]+")
UNITS = 26
WIDTH, HEIGHT = 920, 620


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


def draw_network() -> str:
    """Which units share tasks, over three years: the busiest ones, as SVG."""
    shared: Counter[tuple[str, str]] = Counter()
    tasks: Counter[str] = Counter()
    for notice in load(ROOT / "data" / "out"):
        for task in notice.tasks:
            names = sorted({unit.mention for a in task.assignments for unit in a.units})
            tasks.update(names)
            shared.update(combinations(names, 2))
    kept = {name for name, _ in tasks.most_common(UNITS)}
    graph = nx.Graph()
    graph.add_nodes_from(sorted(kept))
    graph.add_weighted_edges_from(
        (one, two, weight) for (one, two), weight in sorted(shared.items()) if {one, two} <= kept
    )
    return "\n".join(_draw(graph, tasks, _place(sorted(kept, key=lambda name: (-tasks[name], name)))))


def _place(names: list[str]) -> dict[str, tuple[float, float]]:
    """The busiest six on an inner ring, the others around them."""
    inner, outer = names[:6], names[6:]
    places: dict[str, tuple[float, float]] = {}
    for ring, share in ((inner, 0.38), (outer, 0.9)):
        for number, name in enumerate(ring):
            angle = 2 * math.pi * number / len(ring) - math.pi / 2
            x, y = math.cos(angle) * share, math.sin(angle) * share
            places[name] = (WIDTH / 2 + x * (WIDTH / 2 - 60), HEIGHT / 2 + 8 + y * (HEIGHT / 2 - 20))
    return places


def _draw(graph: nx.Graph, tasks: Counter[str], places: dict[str, tuple[float, float]]) -> list[str]:
    out = [f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" xmlns="http://www.w3.org/2000/svg" font-size="13">']
    out.append('<rect width="100%" height="100%" fill="#fdfdfd"/>')
    for one, two, weight in graph.edges(data="weight"):
        (x0, y0), (x1, y1) = places[one], places[two]
        out.append(
            f'<line x1="{x0:.0f}" y1="{y0:.0f}" x2="{x1:.0f}" y2="{y1:.0f}" stroke="#8aa4c8"'
            f' stroke-opacity="0.55" stroke-width="{0.5 * weight:.1f}"/>'
        )
    for name, (x, y) in places.items():
        radius = 3 + 2.2 * math.sqrt(tasks[name])
        out.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}" fill="#c0392b" fill-opacity="0.85"/>')
        out.append(
            f'<text x="{x:.0f}" y="{y - radius - 3:.0f}" text-anchor="middle" fill="#1c2733" stroke="#fdfdfd"'
            f' stroke-width="3" paint-order="stroke">{escape(name)}</text>'
        )
    return [*out, "</svg>"]


if __name__ == "__main__":
    ASSETS.mkdir(exist_ok=True)
    (ASSETS / "show.svg").write_text(draw_show(), encoding="utf-8")
    (ASSETS / "network.svg").write_text(draw_network() + "\n", encoding="utf-8")
