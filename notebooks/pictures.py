"""Pictures of the notebooks: one look for all, Chinese labels everywhere."""

import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import matplotlib.pyplot as plt
import networkx as nx
import numpy as np
import pandas as pd
from matplotlib import font_manager, patheffects
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox
from matplotlib_inline.backend_inline import set_matplotlib_formats

from notice.extras import say_install
from pipeline.console.words import ROLES

INK, SOFT, LINE, PAPER = "#1f2a37", "#6b7685", "#dfe4ea", "#ffffff"
# Told apart without colour vision too: light and dark alternate.
ROLE_COLOURS = {
    "lead": "#a3263a",
    "responsible": "#2f6ea5",
    "support": "#9cc4e4",
    "other": "#c9ced6",
}
GROUPS = ["#2f6ea5", "#d98c2b", "#4a8f5c", "#a3263a", "#7a5ea8", "#3aa0a0", "#8c6d46", "#c45d94",
          "#7f8c2b", "#5b6777"]  # fmt: skip
# Fonts of the system that have Chinese characters, when the package zhplot (Noto Sans SC) is not there.
FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
            "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "Heiti SC")  # fmt: skip
# What stays on one line: a number or word, or a character with the marks behind it.
_PIECE = re.compile(
    r"[(（《“‘〔]*(?:[A-Za-z0-9.%~/_-]+|.)[)）》”’〕，。、；：？！]*", re.DOTALL
)
HALO = [patheffects.withStroke(linewidth=3, foreground=PAPER)]


def set_look() -> None:
    """Set matplotlib's fonts and colours. Raises RuntimeError when no font has Chinese characters."""
    set_matplotlib_formats("retina")
    plt.rcParams.update({
        "font.family": [find_font(), "sans-serif"],
        "axes.unicode_minus": False,
        "figure.dpi": 100,
        "figure.figsize": (9, 4.5),
        "figure.constrained_layout.use": True,
        "savefig.facecolor": PAPER,
        "text.color": INK,
        "axes.labelcolor": SOFT,
        "axes.edgecolor": LINE,
        "axes.titlesize": 13,
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.axisbelow": True,
        "xtick.color": SOFT,
        "ytick.color": INK,
        "ytick.major.size": 0,
        "grid.color": LINE,
        "legend.frameon": False,
    })  # fmt: skip


def find_font() -> str:
    """The name of a font with Chinese characters: that of the package zhplot, else one of the system."""
    package = find_spec("zhplot")
    for folder in (package.submodule_search_locations or []) if package else []:
        for path in sorted(Path(folder, "fonts").glob("*.ttf")):
            font_manager.fontManager.addfont(path)
            return font_manager.FontProperties(fname=path).get_name()
    known = set(font_manager.get_font_names())
    for family in FAMILIES:
        if family in known:
            return family
    raise RuntimeError(
        f"找不到有汉字的字体，图上的字会变成方框。请{say_install('notebooks')}，"
        "或安装系统字体（如 apt install fonts-noto-cjk），再重新打开笔记本。"
    )


def draw_roles(counts: pd.DataFrame, title: str, limit: int = 15) -> Axes:
    """Stacked bars: one row of `counts` a bar (index: its label), one role a column; the first on top."""
    shown = counts.head(limit).astype(float)
    axes = start_bars(list(shown.index), title)
    places, left = np.arange(len(shown))[::-1], np.zeros(len(shown))
    for role in (role for role in ROLE_COLOURS if role in shown and shown[role].sum()):
        widths = shown[role].to_numpy()
        axes.barh(
            places,
            widths,
            left=left,
            color=ROLE_COLOURS[role],
            label=ROLES[role],
            height=0.72,
        )
        left += widths
    for place, total in zip(places, left, strict=True):
        axes.text(total, place, f" {total:g}", va="center", color=SOFT, fontsize=9)
    axes.legend(ncols=4, loc="lower right")
    axes.set_xlabel("任务数")
    return axes


def draw_bars(
    values: pd.Series,
    title: str,
    *,
    unit: str = "",
    colours: Sequence[str] = (),
    digits: int = 0,
) -> Axes:
    """One bar a value, the first on top; `colours` one for each, else all alike."""
    shown = values.astype(float)
    axes = start_bars(list(shown.index), title)
    places = np.arange(len(shown))[::-1]
    axes.barh(places, shown, height=0.72, color=list(colours) or GROUPS[0])
    for place, value in zip(places, shown, strict=True):
        axes.text(value, place, f" {value:.{digits}f}", va="center", color=SOFT, fontsize=9)
    axes.set_xlabel(unit)
    return axes


def start_bars(labels: Sequence[object], title: str) -> Axes:
    """An empty picture with a place for a bar under each of `labels`, the first on top."""
    count = max(len(labels), 2)
    _, axes = plt.subplots(figsize=(9, 1.1 + 0.32 * count))
    axes.set_title(title)
    axes.grid(axis="x")
    axes.margins(x=0.08)
    axes.set_yticks(range(len(labels)), [wrap(str(label)) for label in labels][::-1])
    axes.set_ylim(-0.7, count - 0.3)
    axes.xaxis.get_major_locator().set_params(integer=True)
    return axes


def draw_heat(
    table: pd.DataFrame,
    title: str,
    *,
    unit: str = "",
    colour: str = "Blues",
    digits: int = 0,
) -> Axes:
    """A matrix as shades with its numbers; zeros and unknown values stay blank."""
    rows, columns = table.shape
    _, axes = plt.subplots(
        figsize=(max(5, min(12, 2.8 + 0.55 * columns)), 1.4 + 0.34 * rows)
    )
    values = np.array(table.astype(float), dtype=float)
    values[values == 0] = np.nan
    top = np.nanmax(values) if np.isfinite(values).any() else 1
    axes.imshow(values, cmap=colour, vmin=0, vmax=top * 1.15, aspect="auto")
    heads = [str(one) for one in table.columns]
    long = sum(map(len, heads)) > 40
    axes.set_xticks(
        range(columns), heads, rotation=45 if long else 0, ha="right" if long else "center"
    )
    axes.set_yticks(range(rows), [str(one) for one in table.index])
    axes.set_xticks(np.arange(columns + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(rows + 1) - 0.5, minor=True)
    axes.grid(which="minor", color=PAPER, linewidth=2)
    axes.tick_params(which="both", length=0)
    axes.spines[:].set_visible(False)
    for row, column in zip(*np.nonzero(np.isfinite(values)), strict=True):
        value = values[row, column]
        axes.text(column, row, f"{value:.{digits}f}", ha="center",
                  va="center", fontsize=9, color=PAPER if value > 0.6 * top else INK)  # fmt: skip
    axes.set_title(title + (f"（{unit}）" if unit else ""))
    return axes


def draw_months(dates: pd.DataFrame, title: str, rows: str) -> Axes:
    """A year's dates (column ``date``) as discs along the months, one row for each value of the column `rows`."""
    named = dates.assign(row=dates[rows])
    counts = named.groupby(["row", "date"]).size().reset_index(name="count")
    order = counts.groupby("row")["count"].sum().sort_values(kind="stable").index[-14:]
    counts = counts[counts["row"].isin(order)]
    _, axes = plt.subplots(figsize=(9, 1.3 + 0.36 * len(order)))
    day = counts["date"].dt
    along = day.month + (day.day - 1) / day.days_in_month
    heights = [list(order).index(row) for row in counts["row"]]
    axes.scatter(
        along,
        heights,
        s=40 + 60 * (counts["count"] - 1),
        color=GROUPS[0],
        alpha=0.75,
        edgecolor=PAPER,
    )
    for x, y, count in zip(along, heights, counts["count"], strict=True):
        if count > 1:
            axes.annotate(
                str(count),
                (x, y),
                (7, 4),
                textcoords="offset points",
                fontsize=8,
                color=SOFT,
            )
    axes.set_xlim(1, 13.2)
    axes.set_xticks(range(1, 13), [f"{month}月" for month in range(1, 13)], ha="left")
    axes.set_yticks(range(len(order)), [wrap(row, 16) for row in order])
    axes.set_ylim(-0.7, len(order) - 0.3)
    axes.grid(True)
    axes.set_title(title)
    return axes


def take_nodes(graph: nx.Graph, nodes: Iterable[str]) -> nx.Graph:
    """The part of `graph` between `nodes`, always in the same order, so that every run gives the same picture."""
    kept = set(nodes)
    part = nx.Graph()
    part.add_nodes_from((node, graph.nodes[node]) for node in sorted(kept))
    part.add_edges_from(
        sorted((min(edge), max(edge)) for edge in graph.subgraph(kept).edges)
    )
    for one, two in part.edges:
        part.edges[one, two].update(graph.edges[one, two])
    return part


def place_nodes(graph: nx.Graph) -> dict[str, np.ndarray]:
    """Where each node stands: units that share more tasks nearer. The same graph gives the same places."""
    distances = {
        (one, two): {"distance": 1 / np.sqrt(weight)}
        for one, two, weight in graph.edges(data="weight")
    }
    spread = nx.Graph(graph)
    nx.set_edge_attributes(spread, distances)
    start = nx.circular_layout(sorted(spread))
    return nx.kamada_kawai_layout(spread, pos=start, weight="distance")


def draw_network(
    graph: nx.Graph,
    title: str,
    *,
    size: Mapping[str, float],
    group: Mapping[str, int] | None = None,
    names: Mapping[str, str] | None = None,
    labels: int = 60,
    centre: str | None = None,
) -> Axes:
    """Units as discs (area: `size`, colour: `group`), shared tasks as lines; the largest `labels` are named."""
    _, axes = plt.subplots(figsize=(10, 8))
    places = place_nodes(graph)
    nodes = sorted(graph, key=lambda node: (-size.get(node, 0), node))
    most = max((size.get(node, 0) for node in nodes), default=1) or 1
    heaviest = max((weight for *_, weight in graph.edges(data="weight")), default=1)
    for one, two, weight in sorted(graph.edges(data="weight"), key=lambda edge: edge[2]):
        share = weight / heaviest
        axes.plot(*zip(places[one], places[two], strict=True), color="#8796a8", alpha=0.12 + 0.5 * share,
                  linewidth=0.5 + 4 * share, zorder=1, solid_capstyle="round")  # fmt: skip
    for node in nodes:
        colour = GROUPS[(group or {}).get(node, 0) % len(GROUPS)]
        area = 40 + 900 * size.get(node, 0) / most
        edge = INK if node == centre else PAPER
        axes.scatter(
            *places[node], s=area, color=colour, edgecolor=edge, linewidth=1.5, zorder=2
        )
    axes.margins(0.08)
    axes.set_title(title)
    axes.axis("off")
    radii = {node: np.sqrt(40 + 900 * size.get(node, 0) / most) / 2 for node in nodes}
    label_points(axes, {node: places[node] for node in nodes}, names or {}, radii, labels)
    return axes


def label_points(
    axes: Axes,
    points: Mapping[str, Sequence[float]],
    names: Mapping[str, str],
    radii: Mapping[str, float],
    limit: int = 60,
) -> None:
    """Name the first `limit` points in their order, above, below or beside them.

    A name covers neither another name nor a point; one that finds no room is left out. `radii` are
    those of the points, in points (1/72 inch).
    """
    axes.figure.canvas.draw()
    scale = 0.8 * axes.figure.dpi / 72
    centres = {key: axes.transData.transform(place) for key, place in points.items()}
    taken = [
        Bbox.from_extents(
            *(centres[key] - scale * radii[key]), *(centres[key] + scale * radii[key])
        )
        for key in points
    ]
    for key in list(points)[:limit]:
        lift = radii[key] + 2
        for offset, across, along in (((0, lift), "center", "bottom"), ((0, -lift), "center", "top"),
                                      ((lift, 0), "left", "center"), ((-lift, 0), "right", "center")):  # fmt: skip
            text = axes.annotate(names.get(key, key), points[key], offset, textcoords="offset points", ha=across,
                                 va=along, fontsize=8.5, path_effects=HALO, zorder=4, annotation_clip=False)  # fmt: skip
            box = text.get_window_extent()
            if not any(box.overlaps(other) for other in taken):
                taken.append(box)
                break
            text.remove()


def wrap(text: str, width: int = 22) -> str:
    """`text` in lines of about `width` characters; numbers and words are kept whole, no line starts with a mark."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if len(lines[-1]) + len(piece) > width and lines[-1]:
            lines.append("")
        lines[-1] += piece
    if len(lines) > 1 and len(lines[-1]) < 3:
        return wrap(text, width + 2)
    return "\n".join(lines)
