"""Page: template, styles, scripts and data → one HTML file that asks the network for nothing.

A Content-Security-Policy in the page allows exactly the script and the style written into it, by
their hashes, and no request at all; a title that holds a script is a title.
"""

import base64
import hashlib
from importlib.metadata import version
from importlib.resources import files
from typing import Any

import orjson
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pipeline.console.words import SEVERITIES
from pipeline.report.overview import Overview

_ASSETS = files("pipeline.report") / "assets"
STYLES = ("base.css", "controls.css", "tables.css", "charts.css", "network.css", "print.css")
SCRIPTS = (
    "data.js",
    "elements.js",
    "sentences.js",
    "listing.js",
    "tasks.js",
    "units.js",
    "notices.js",
    "doubts.js",
    "workload.js",
    "heat.js",
    "ties.js",
    "map_view.js",
    "map_drawing.js",
    "map_scene.js",
    "map_hands.js",
    "map_panel.js",
    "map_filters.js",
    "map_legend.js",
    "network.js",
    "years.js",
    "start.js",
)
# What HTML could take for its own inside a script element; in JSON these stand in strings only.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render_page(overview: Overview, dataset: dict[str, Any]) -> str:
    """The page as text; the same values give the same text."""
    style = _read(STYLES)
    script = '(() => {\n"use strict";\n' + _read(SCRIPTS) + "})();\n"
    environment = Environment(
        loader=PackageLoader("pipeline.report", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(
        overview=overview,
        severities=SEVERITIES,
        version=version("fengong"),
        style=Markup(style),
        style_hash=_hash(style),
        script=Markup(script),
        script_hash=_hash(script),
        data=Markup(write_json(dataset)),
    )


def write_json(value: Any) -> str:
    """`value` as JSON that can stand in a script element."""
    return orjson.dumps(value).decode().translate(_ESCAPES)


def _read(names: tuple[str, ...]) -> str:
    return "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in names)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
