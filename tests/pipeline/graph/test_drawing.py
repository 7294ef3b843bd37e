"""Networks drawn again: the sample district as printed and as of a year; aligned folders."""

import csv
import json
from pathlib import Path

import networkx
import pytest

from pipeline import convert_folder
from pipeline.cli import run
from pipeline.errors import InputError
from pipeline.graph.drawing import align_folder, draw_network, read_reforms

ROOT = Path(__file__).parents[3]
DISTRICT = "云泽市澜溪区"
# What the invented district decided of its own bodies.
OWN = (
    "date\tkind\tregion\tfrom\tto\tbasis\n"
    f"2020-06-30\trenamed\t{DISTRICT}\t经济开发区管委会|澜溪经济开发区管委会\t澜溪高新区管委会\t批复（2020年）\n"
    f"2022-12-31\trenamed\t{DISTRICT}\t大数据中心\t数据资源局\t机构改革方案（2022年）\n"
    f"2021-10-31\tmerged\t{DISTRICT}\t扶贫开发办公室|扶贫办\t乡村振兴局\t机构改革方案（2021年）\n"
)


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample district's three yearly plans, converted."""
    out = tmp_path_factory.mktemp("district")
    plans = sorted((ROOT / "data" / "raw").glob("*/*重点工作任务分工方案.*"))
    convert_folder(plans, out, jobs=1)
    return out


def read_graph(folder: Path) -> networkx.MultiDiGraph:
    data = json.loads((folder / "network.json").read_text(encoding="utf-8"))
    return networkx.node_link_graph(data, edges="edges")


def name_units(graph: networkx.MultiDiGraph) -> set[str]:
    """Canonical names of the units that have work."""
    units = (node for node, data in graph.nodes(data=True) if data["type"] == "unit" and "tasks" in data)
    return {unit.partition("/")[2] for unit in units}


def read_outcomes(folder: Path) -> dict[str, str]:
    with (folder / "lineage.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["unit_name"]: row["outcome"] for row in csv.DictReader(file)}


def test_the_district_as_of_2022(district: Path, tmp_path: Path) -> None:
    drawing = draw_network(district, tmp_path, year=2022, reforms=read_reforms(None))
    names = name_units(read_graph(tmp_path))
    assert "乡村振兴局" in names
    assert not {name for name in names if "扶贫" in name}
    assert drawing.outcomes["carried"] == 1
    assert "later" in read_outcomes(tmp_path).values()


def test_the_district_as_of_2020_has_the_names_of_2020(district: Path, tmp_path: Path) -> None:
    draw_network(district, tmp_path / "2020", year=2020, reforms=read_reforms(None))
    draw_network(district, tmp_path / "printed", year=None, reforms=read_reforms(None))
    earlier, printed = read_graph(tmp_path / "2020"), read_graph(tmp_path / "printed")
    assert name_units(printed) - name_units(earlier) == {"乡村振兴局"}
    assert {name for name in name_units(earlier) if "扶贫" in name} == {"扶贫开发办公室"}
    assert read_outcomes(tmp_path / "2020")["扶贫开发办公室"] == "restored"
    kinds = [data["type"] for _, _, data in earlier.edges(data=True)]
    assert "succeeded_by" not in kinds, "no reform of the batch's units was before 2021"
    assert "succeeded_by" in [data["type"] for _, _, data in printed.edges(data=True)]


def test_the_districts_own_rows_come_first(district: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(OWN, encoding="utf-8")
    draw_network(district, tmp_path / "out", year=2023, reforms=read_reforms(own))
    assert not {"大数据中心", "扶贫开发办公室"} & name_units(read_graph(tmp_path / "out"))
    with (tmp_path / "out" / "lineage.csv").open(encoding="utf-8-sig", newline="") as file:
        basis = {row["unit_name"]: row["basis"] for row in csv.DictReader(file)}
    assert basis["扶贫开发办公室"] == "机构改革方案（2021年）"


def test_an_aligned_folder_draws_its_continuations(district: Path, tmp_path: Path) -> None:
    alignment = align_folder(district, reforms=read_reforms(None))
    draw_network(district, tmp_path, year=2022, reforms=read_reforms(None))
    for folder in (district, tmp_path):
        edges = [data for _, _, data in read_graph(folder).edges(data=True) if data["type"] == "continues"]
        assert len(edges) == len(alignment.continuations()) > 50
    with (district / "align.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(alignment.matches)
    assert [row["class"] for row in rows].count("new") == sum(one.before is None for one in alignment.matches)


def test_both_commands_write_the_same_bytes_again(district: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["network", str(district), "--as-of", "2022", "--out", str(tmp_path / name)]) == 0
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / n).rglob("*.*")} for n in ("one", "two"))
    assert one == two
    assert run(["align", str(district)]) == 0
    first = (district / "align.json").read_bytes()
    assert run(["align", str(district)]) == 0
    assert (district / "align.json").read_bytes() == first


def test_network_says_where_it_wrote(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["network", str(district), "--as-of", "2022"]) == 0
    assert "as-of-2022" in capsys.readouterr().out
    assert (district / "as-of-2022" / "neo4j" / "succeeded_by.csv").exists()


def test_a_folder_without_a_run_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("network", "align"):
        assert run([command, str(tmp_path)]) == 2
        assert "请先运行 fengong convert" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "没有公文"), ("{", "不是本版本"), ('{"id": 3}\n', "不是本版本")],
    ids=["empty", "broken", "of another shape"],
)
def test_notices_that_cannot_be_used_are_refused(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "notices.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        draw_network(tmp_path, tmp_path / "out", year=None, reforms=())


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"date\tkind\n", "缺少列"), ("机构".encode("gb18030"), "不是 UTF-8")],
    ids=["columns", "encoding"],
)
def test_a_lineage_file_that_cannot_be_used_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        read_reforms(path)
    with pytest.raises(InputError, match="无法读取沿革表"):
        read_reforms(tmp_path / "none.tsv")


def test_as_of_and_as_printed_exclude_each_other(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["network", str(district), "--as-of", "2022", "--as-printed"]) == 2
    assert "只能选一个" in capsys.readouterr().err
