"""打包文件的线索: which file of a bundle is the notice, and which is no document at all."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct

from notice.source import SourceText

_HEAD_LINES = 40


class Sign(Struct, frozen=True):
    """A row of tables/bundle.toml; ``value`` is what a match adds to a file's rank, or "skip"."""

    id: str
    where: str
    value: int | str
    pattern: re.Pattern[str]


@cache
def load_signs() -> tuple[Sign, ...]:
    """The rows of tables/bundle.toml."""
    table = files("parsers").joinpath("tables", "bundle.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(table)["row"]
    return tuple(Sign(row["id"], row["where"], row["value"], re.compile(row["pattern"])) for row in rows)


def is_no_document(path: str) -> bool:
    """Whether the file at `path` inside a bundle, or a folder it lies in, is passed over."""
    skips = [sign.pattern for sign in load_signs() if sign.value == "skip"]
    return any(pattern.search(name) for name in path.split("/") for pattern in skips)


def find_signs(path: str, source: SourceText) -> frozenset[str]:
    """The ids of the signs that the file at `path` with the text `source` shows."""
    lines = ["".join(block.span.cut(source.text).split()) for block in source.blocks[:_HEAD_LINES]]
    lines = [line for line in lines if line]
    places = {"name": [path.rpartition("/")[2]], "head": lines, "first": lines[:1]}
    return frozenset(sign.id for sign in load_signs() if any(map(sign.pattern.search, places[sign.where])))


def rank(signs: frozenset[str]) -> int:
    """How much the `signs` of a file speak for its being the notice itself."""
    return sum(sign.value for sign in load_signs() if sign.id in signs and isinstance(sign.value, int))
