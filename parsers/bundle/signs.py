"""打包文件的线索: which file of a bundle is the notice, and which is no document at all."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct

from notice.source import Block, SourceText

_HEAD_LINES, _TAIL_LINES = 40, 12
# A title is broken over at most so many lines.
_TITLE_LINES = 3
_PROSE = re.compile("[，。；：]")


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
    head, tail = _squeeze(source, source.blocks[:_HEAD_LINES]), _squeeze(source, source.blocks[-_TAIL_LINES:])
    return _match(path, {"head": head, "first": head[:1], "title": list_titles(head), "tail": tail})


def find_name_signs(path: str) -> frozenset[str]:
    """The ids of the signs that the name and the folders of a file show that cannot be read."""
    return _match(path, {})


def match_sign(id: str, text: str) -> bool:
    """Whether `text` shows the sign `id`, wherever that is looked for."""
    return any(sign.pattern.search(text) for sign in load_signs() if sign.id == id)


def list_titles(lines: Sequence[str]) -> list[str]:
    """Each of `lines` that is no prose, and what it and the next make where a title was broken."""
    titles: list[str] = []
    for at, line in enumerate(lines):
        joined = ""
        for part in lines[at : at + _TITLE_LINES]:
            if _PROSE.search(part):
                break
            joined += part
            titles.append(joined)
        if not joined:
            titles.append(line)
    return titles


def _match(path: str, places: dict[str, Sequence[str]]) -> frozenset[str]:
    *folders, name = path.split("/")
    places = {**places, "name": [name], "folder": folders}
    return frozenset(
        sign.id for sign in load_signs() if any(map(sign.pattern.search, places.get(sign.where, ())))
    )


def _squeeze(source: SourceText, blocks: Iterable[Block]) -> list[str]:
    """The lines of `blocks` without blanks; empty ones are left out."""
    lines = ("".join(block.span.cut(source.text).split()) for block in blocks)
    return [line for line in lines if line]


def rank(signs: frozenset[str]) -> int:
    """How much the `signs` of a file speak for its being the notice itself."""
    return sum(sign.value for sign in load_signs() if sign.id in signs and isinstance(sign.value, int))
