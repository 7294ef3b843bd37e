"""Drawing: a finished run's network again, as printed or with its units as of a year."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from extractors.reforms import Reform, load_reforms, parse_reforms
from notice.notice import Notice
from notice.schema import decode_notice
from notice.unit import Unit
from pipeline.align.alignment import Alignment, align_notices
from pipeline.align.continuations import Continuation
from pipeline.align.export import load_continuations, write_alignment
from pipeline.errors import InputError
from pipeline.graph.as_of import NoticesAsOf, map_units, restore_units
from pipeline.harvest import Harvest
from pipeline.refusals import explain_refusal
from pipeline.rosters import RosterRow
from pipeline.run.staging import Staging
from pipeline.sinks import NETWORKS, Sink
from pipeline.sinks.csv_cells import write_csv
from pipeline.sinks.csv_tables import Headers
from pipeline.tables.columns import LINEAGE
from pipeline.tables.listing import list_lineage
from pipeline.tables.rows import Row

Found = TypeVar("Found")


class Drawing(Struct, frozen=True):
    """What was drawn: its size, and how many units have each outcome of ``lineage.csv``."""

    nodes: int
    edges: int
    outcomes: dict[str, int]


def draw_network(
    folder: Path,
    out: Path,
    *,
    year: int | None,
    reforms: Sequence[Reform],
    roster: Sequence[RosterRow] = (),
    headers: Headers = "en",
) -> Drawing:
    """Write the network of `folder` into `out`: every network export and ``lineage.csv``.

    With a `year`, units stand under their names at its end (`pipeline.graph.as_of.map_units`); None is as
    printed. ``continues`` edges are drawn when the folder was aligned. Raises InputError when
    `folder` holds no readable notices.jsonl.
    """
    notices = load_notices(folder)
    printed = Harvest(notices, reforms=reforms)
    mapping = {} if year is None else map_names(printed, year)
    drawn = Harvest(
        NoticesAsOf(notices, mapping),
        reforms=reforms,
        until=year,
        continuations=read_continuations(folder, notices),
        roster=roster,
    )
    rows = list(list_lineage(printed, year))
    names = [column.chinese if headers == "zh" else column.name for column in LINEAGE.columns]
    with Staging(out) as staging:
        for sink in NETWORKS:
            sink.write(drawn, staging.folder, headers)
        cells = ([row[name] for name in LINEAGE.names] for row in rows)
        write_csv(staging.folder / "lineage.csv", names, cells, bom=True)
        staging.publish()
    graph = drawn.network
    return Drawing(graph.number_of_nodes(), graph.number_of_edges(), _count_outcomes(rows))


def _count_outcomes(rows: Sequence[Row]) -> dict[str, int]:
    """How many units each outcome befell: the old one of a step forward, the later one of a step back."""
    units: dict[str, set[object]] = defaultdict(set)
    for row in rows:
        back = row["outcome"] in {"restored", "joined"}
        units[str(row["outcome"])].add(row["successor_id"] if back else row["unit_id"])
    return {outcome: len(found) for outcome, found in sorted(units.items())}


def map_names(printed: Harvest, year: int) -> dict[str, Unit]:
    """Every unit that stands under another name at the end of `year`: a successor's or its own earlier one."""
    return {**restore_units(printed.list_origins(year)), **map_units(printed.heirs, year)}


def align_folder(
    folder: Path,
    *,
    reforms: Sequence[Reform],
    roster: Sequence[RosterRow] = (),
    headers: Headers = "en",
) -> Alignment:
    """Align the tasks of `folder` and write ``align.csv``, ``align.json`` and its network again.

    Raises InputError as `draw_network` does, MissingTool when the extra ``align`` is absent.
    """
    notices = load_notices(folder)
    alignment = align_notices(notices, reforms)
    harvest = Harvest(notices, reforms=reforms, continuations=alignment.continuations(), roster=roster)
    with Staging(folder) as staging:
        write_alignment(alignment, staging.folder, headers)
        for sink in NETWORKS:
            sink.write(harvest, staging.folder, headers)
        staging.publish()
    return alignment


def export_folder(folder: Path, sink: Sink, *, headers: Headers = "en") -> tuple[str, ...]:
    """Write one more export of `folder` into it; the names of the files, relative to it.

    Raises InputError as `draw_network` does, MissingTool when the export's extra is absent.
    """
    harvest = Harvest(load_notices(folder))
    with Staging(folder) as staging:
        sink.write(harvest, staging.folder, headers)
        return staging.publish()


def load_notices(folder: Path) -> list[Notice]:
    """The notices of a finished run. Raises InputError saying what to do when there are none."""
    path = folder / "notices.jsonl"
    notices = _read(lambda: [decode_notice(line) for line in path.read_bytes().splitlines()], path)
    if not notices:
        raise InputError(f"{folder} 里的 notices.jsonl 没有公文。请换一个 fengong convert 的输出文件夹。")
    return notices


def read_continuations(folder: Path, notices: Sequence[Notice]) -> tuple[Continuation, ...]:
    """The pairs of an earlier ``fengong align`` whose tasks are still there; none without one."""
    path = folder / "align.json"
    if not path.exists():
        return ()
    tasks = {task.id for notice in notices for task in notice.tasks}
    found = _read(lambda: load_continuations(path), path)
    return tuple(one for one in found if {one.before, one.after} <= tasks)


def read_reforms(path: Path | None) -> tuple[Reform, ...]:
    """The usual reforms, with the user's own rows of `path` (TSV or CSV) in front.

    Raises InputError when the file cannot be read or a row is wrong.
    """
    if path is None:
        return load_reforms()
    try:
        own = parse_reforms(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"无法读取沿革表 {path}（{explain_refusal(error)}）。请核对路径。") from error
    except UnicodeDecodeError as error:
        raise InputError(f"沿革表 {path} 不是 UTF-8。请另存为 UTF-8 后重试。") from error
    except ValueError as error:
        raise InputError(str(error)) from error
    return (*own, *load_reforms())


def _read(read: Callable[[], Found], path: Path) -> Found:
    try:
        return read()
    except OSError as error:
        raise InputError(
            f"无法读取 {path}（{explain_refusal(error)}）。请先运行 fengong convert，再给出它的输出文件夹。"
        ) from error
    except (msgspec.DecodeError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path} 不是本版本 fengong 写出的，或已损坏。请重新运行 fengong convert。"
        ) from error
