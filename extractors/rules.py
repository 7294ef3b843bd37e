"""Rule tables: every row has an id, a meaning, a source, examples and counter-examples.

A table is a TOML file in ``extractors/tables`` holding ``[[row]]`` entries. A row's ``pattern`` is
a regular expression; ``{name}`` places in it are filled from the table's ``[parts]``. ``example``
rows must match and ``counter`` rows must not; tests/extractors/test_rules.py proves it for all.
"""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from msgspec import Struct, field


class Rule(Struct, frozen=True, kw_only=True):
    """One row. ``value`` is what the row says of a match (a role, a kind …), "" when nothing.

    ``match`` says how examples are proven: "search", "start" (at the text's start) or "full".
    """

    id: str
    meaning: str
    source: str
    pattern: str
    value: str = ""
    match: str = "search"
    rank: int = 0
    examples: tuple[str, ...] = field(default_factory=tuple)
    counter: tuple[str, ...] = field(default_factory=tuple)

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compile_pattern(self.pattern)

    def applies(self, text: str) -> re.Match[str] | None:
        """The match of this row on `text`, in the way its ``match`` says."""
        if self.match == "full":
            return self.regex.fullmatch(text)
        return self.regex.match(text) if self.match == "start" else self.regex.search(text)


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """`pattern`, compiled once."""
    return re.compile(pattern)


@cache
def load_table(name: str) -> tuple[Rule, ...]:
    """The rows of ``tables/<name>.toml`` in printed order.

    Raises msgspec.ValidationError for a row of the wrong shape, KeyError for an unknown part.
    """
    document = _read_document(name)
    parts: dict[str, str] = document.get("parts", {})
    rows = [{**row, "pattern": fill_parts(row["pattern"], parts)} for row in document["row"]]
    return tuple(msgspec.convert(rows, list[Rule]))


@cache
def load_starts(name: str) -> str:
    """What the rows of ``tables/<name>.toml`` can begin with, as one pattern. Raises KeyError without ``starts``."""
    return "|".join(_read_document(name)["starts"])


@cache
def load_needed(name: str) -> str:
    """A character that every match of a row of ``tables/<name>.toml`` has one of. Raises KeyError without ``needs``."""
    needed: str = _read_document(name)["needs"]
    return needed


def _read_document(name: str) -> dict[str, Any]:
    return tomllib.loads(files("extractors").joinpath("tables", f"{name}.toml").read_text(encoding="utf-8"))


def fill_parts(pattern: str, parts: dict[str, str]) -> str:
    """`pattern` with every ``{name}`` replaced by the named part (parts may use earlier ones)."""
    return re.sub(
        r"\{([a-z_]+)\}", lambda found: "(?:" + fill_parts(parts[found.group(1)], parts) + ")", pattern
    )


def first_rule(table: str, text: str) -> Rule | None:
    """The first row of `table` that applies to `text`."""
    for rule, apply in _load_tests(table):
        if apply(text):
            return rule
    return None


@cache
def _load_tests(table: str) -> tuple[tuple[Rule, Callable[[str], object]], ...]:
    """Each row with the function that says whether it applies."""
    ways = {"full": "fullmatch", "start": "match"}
    return tuple((rule, getattr(rule.regex, ways.get(rule.match, "search"))) for rule in load_table(table))


@cache
def rule_for(table: str, value: str) -> Rule:
    """The one row of `table` with this value. Raises KeyError when there is none."""
    for rule in load_table(table):
        if rule.value == value:
            return rule
    raise KeyError(f"{table}: {value}")
