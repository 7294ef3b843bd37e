"""Documentation: every command, option, field, diagnostic and failure is written down, and the pages are current."""

import re
from pathlib import Path
from typing import get_args

import pytest
from msgspec import Struct
from typer.main import get_command

from notice.diagnostic import FINDINGS
from notice.errors import FAILURES, FailureKind
from notice.notice import Notice
from notice.schema import build_schema
from pipeline.cli import app
from pipeline.console.manual import write_commands, write_fields
from pipeline.run.record import Record
from pipeline.tables.columns import TABLES

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
COMMANDS = vars(get_command(app))["commands"]


def test_committed_commands_are_current() -> None:
    committed = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert committed == write_commands(get_command(app)), "run: fengong schema --commands > docs/commands.md"


def test_committed_fields_are_current() -> None:
    committed = (DOCS / "schema" / "notice.md").read_text(encoding="utf-8")
    assert committed == write_fields(), "run: fengong schema --fields > docs/schema/notice.md"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_under_its_command(name: str) -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    section = page.split(f"\n## fengong {name}\n")[1].split("\n## ")[0]
    for parameter in COMMANDS[name].params:
        for shown in parameter.opts if parameter.param_type_name == "option" else [parameter.metavar]:
            assert re.search(rf"`{re.escape(shown)}[ `]", section), shown


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"fengong {name}" not in readme] == []


def test_a_field_without_a_description_is_an_error() -> None:
    class Undescribed(Struct):
        """A record that fields.toml does not know."""

        what: int

    with pytest.raises(KeyError, match="Undescribed"):
        build_schema(Undescribed)


@pytest.mark.parametrize("record", [Notice, Record])
def test_every_field_is_described_in_chinese(record: type[Struct]) -> None:
    for name, shape in build_schema(record)["$defs"].items():
        for field, place in shape["properties"].items():
            assert re.search("[\u4e00-\u9fff]", place["description"]), f"{name}.{field}"


def test_every_column_has_a_chinese_name() -> None:
    page = (DOCS / "schema" / "tables.md").read_text(encoding="utf-8")
    for table in TABLES:
        for column in table.columns:
            assert f"| {column.name} | {column.chinese} |" in page


def test_every_finding_and_failure_says_what_to_do() -> None:
    page = (DOCS / "diagnostics.md").read_text(encoding="utf-8")
    assert set(FAILURES) == set(get_args(FailureKind))
    for code in [finding.code for finding in FINDINGS] + list(FAILURES):
        (row,) = (line for line in page.splitlines() if line.startswith(f"| `{code}` |"))
        assert row.rstrip("| ").split("|")[-1].strip(), code


def test_every_page_is_in_the_navigation() -> None:
    """A page nobody can find is not documentation."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r": (\S+\.md)$", text, re.MULTILINE))
    assert listed == {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}


LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize(
    "page",
    ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{p.relative_to(DOCS)}" for p in DOCS.rglob("*.md"))],
)
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    links = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


COMMAND_NOT_ON_PATH = re.compile(r"^    fengong |(?<![/\w])pip install", re.MULTILINE)


@pytest.mark.parametrize(
    "page", sorted({*DOCS.rglob("*.md")} - {DOCS / "commands.md"}, key=str), ids=lambda page: page.name
)
def test_commands_can_be_copied(page: Path) -> None:
    """After ``make demo`` neither fengong nor its pip is on PATH."""
    assert COMMAND_NOT_ON_PATH.findall(page.read_text(encoding="utf-8")) == []
