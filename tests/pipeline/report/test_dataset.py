"""Dataset: what the page is told agrees with the tables."""

from typing import Any

from pipeline.harvest import Harvest
from pipeline.report.dataset import ROLE_ORDER, build_dataset
from pipeline.tables.listing import list_assignments, list_units
from tests.pipeline.batches import make_harvest


def unpack(listing: dict[str, Any]) -> list[dict[str, Any]]:
    return [dict(zip(listing["fields"], row, strict=True)) for row in listing["rows"]]


def test_units_stand_in_the_order_of_the_table() -> None:
    harvest = make_harvest()
    told = unpack(build_dataset(harvest)["units"])
    assert [one["name"] for one in told] == [row["full_name"] for row in list_units(harvest) if row["tasks"]]


def test_every_assignment_is_told_once() -> None:
    harvest = make_harvest()
    dataset = build_dataset(harvest)
    units = unpack(dataset["units"])
    told = [
        (units[unit]["name"], ROLE_ORDER[role], task["statement"][start:end])
        for task in unpack(dataset["tasks"])
        for unit, role, start, end in task["units"]
    ]
    assert told == [(row["unit_name"], row["role"], row["mention"]) for row in list_assignments(harvest)]


def test_a_batch_without_tasks() -> None:
    dataset = build_dataset(Harvest([]))
    assert [dataset[name]["rows"] for name in ("notices", "units", "tasks", "doubts")] == [[], [], [], []]
