"""名册: members of collectives as edges, never as assignments."""

from pathlib import Path

import pytest

from pipeline.cli import run
from pipeline.errors import InputError
from pipeline.harvest import Harvest
from pipeline.rosters import RosterRow, read_roster
from tests.extractors.printed import LETTER, read, read_plan

BODY = "一、修路。（责任单位：各镇（街道））\n二、建桥。（责任单位：区财政局）"


def members(harvest: Harvest) -> list[tuple[str, str]]:
    graph = harvest.network
    return sorted(
        (one, data["basis"]) for one, _, data in graph.edges(data=True) if data["type"] == "member_of"
    )


@pytest.mark.parametrize(
    ("row", "expected", "why"),
    [
        (RosterRow("各镇（街道）", "松岭镇"), ["云溪市澄江区/松岭镇人民政府"], "any region"),
        (
            RosterRow("各镇(街道)", "松岭镇政府", "云溪市澄江区"),
            ["云溪市澄江区/松岭镇人民政府"],
            "brackets, region",
        ),
        (RosterRow("各镇（街道）", "区财政局"), ["云溪市澄江区/财政局"], "a unit of the batch"),
        (RosterRow("各镇（街道）", "松岭镇", "云溪市松岭区"), [], "another region"),
        (RosterRow("各街道", "城东街道"), [], "another collective"),
    ],
)
def test_rows(row: RosterRow, expected: list[str], why: str) -> None:
    harvest = Harvest([read_plan(BODY)], roster=[row])
    assert members(harvest) == [(unit, "roster") for unit in expected], why


def test_a_roster_adds_no_assignment() -> None:
    row = RosterRow("各镇（街道）", "松岭镇")
    with_roster, without = (Harvest([read_plan(BODY)], roster=rows).network for rows in ([row], []))
    added = set(with_roster.nodes) - set(without.nodes)
    assert added == {"云溪市澄江区/松岭镇人民政府"}
    assert with_roster.number_of_edges() == without.number_of_edges() + 1
    assert with_roster.nodes["云溪市澄江区/松岭镇人民政府"]["origin"] == "roster"


def test_addressees_are_members() -> None:
    letter = "云溪市澄江区人民政府关于做好工作的通知\n松岭镇人民政府、城东街道办事处：\n"
    assert members(Harvest([read(letter + BODY)])) == [
        ("云溪市澄江区/城东街道办事处", "recipients"),
        ("云溪市澄江区/松岭镇人民政府", "recipients"),
    ]


def test_a_roster_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER + BODY, encoding="utf-8")
    roster, out = tmp_path / "roster.csv", tmp_path / "out"
    roster.write_text("collective,member,region\n各镇（街道）,松岭镇,云溪市澄江区\n", encoding="utf-8")
    own = ["--roster", str(roster)]
    assert run(["convert", str(tmp_path / "a.txt"), "-o", str(out), "-j", "1", "-q", *own]) == 0
    assert run(["network", str(out), "-o", str(tmp_path / "drawn"), *own]) == 0
    for folder in (out, tmp_path / "drawn"):
        assert "member_of" in (folder / "edges.csv").read_text(encoding="utf-8-sig")


def test_read_roster(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("\ufeffcollective,member,region\n各镇, 松岭镇 ,330213\n", encoding="utf-8")
    assert read_roster(path) == (RosterRow("各镇", "松岭镇", "330213"),)
    assert read_roster(None) == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("统称,成员\n各镇,松岭镇\n".encode(), "collective,member,region"),
        ("collective,member,region\n各镇,,330213\n".encode(), "第 2 行"),
        ("各镇".encode("gb18030"), "UTF-8"),
        (None, "无法读取名册"),
    ],
)
def test_a_bad_roster_is_refused(tmp_path: Path, data: bytes | None, said: str) -> None:
    path = tmp_path / "roster.csv"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=said):
        read_roster(path)
