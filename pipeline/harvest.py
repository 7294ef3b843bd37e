"""Harvest: the notices of a run as every export reads them: each counted once, units summed up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.reforms import Reform, load_reforms
from notice.notice import Notice
from pipeline.align.continuations import Continuation
from pipeline.graph.heirs import Heir, trace_heirs, trace_origins
from pipeline.rosters import Membership, RosterRow, list_memberships
from pipeline.tables.unit_tally import UnitTally, tally_units

if TYPE_CHECKING:
    import networkx


class Harvest:
    """Finished notices, read as often as needed (`notices` must be iterable again and again)."""

    def __init__(
        self,
        notices: Iterable[Notice],
        *,
        reforms: Sequence[Reform] | None = None,
        until: int | None = None,
        continuations: Sequence[Continuation] = (),
        roster: Sequence[RosterRow] = (),
    ) -> None:
        """``reforms`` default to extractors/tables/lineage.tsv; those after the year `until` are left out."""
        self._notices, self._reforms, self._until = notices, reforms, until
        self.continuations = tuple(continuations)
        self._roster = tuple(roster)

    def __iter__(self) -> Iterator[Notice]:
        """Every notice, duplicates included: the lines of ``notices.jsonl``."""
        return iter(self._notices)

    def originals(self) -> Iterator[Notice]:
        """Every notice once, from its best reading: what tables and network count."""
        return (notice for notice in self._notices if notice.duplicate_of is None)

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """For each original's id the files it was read from, its own first."""
        paths: dict[str, list[str]] = defaultdict(list)
        for notice in self._notices:
            if notice.duplicate_of is None:
                paths[notice.id].insert(0, notice.source.path)
            else:
                paths[notice.duplicate_of].append(notice.source.path)
        return {name: tuple(found) for name, found in paths.items()}

    @cached_property
    def units(self) -> tuple[UnitTally, ...]:
        """Every unit of the batch, the busiest first; those that are only mentioned, too."""
        return tally_units(self.originals())

    @cached_property
    def carriers(self) -> tuple[UnitTally, ...]:
        """The units that have work, or stand for those that have: all but the merely mentioned."""
        return tuple(tally for tally in self.units if not tally.is_bystander)

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """Which units are members of which collectives, as `pipeline.rosters` tells it."""
        return list_memberships(self.carriers, self._roster)

    @cached_property
    def heirs(self) -> tuple[Heir, ...]:
        """What became of the units, as `pipeline.graph.heirs.trace_heirs` tells it."""
        heirs = trace_heirs(self.carriers, load_reforms() if self._reforms is None else self._reforms)
        return tuple(one for one in heirs if self._until is None or one.reform.year <= self._until)

    def list_origins(self, year: int) -> tuple[tuple[Heir, bool], ...]:
        """What units first printed after `year` were before, as `pipeline.graph.heirs.trace_origins` tells it."""
        return trace_origins(self.units, load_reforms() if self._reforms is None else self._reforms, year)

    @cached_property
    def network(self) -> "networkx.MultiDiGraph":
        """The network of `pipeline.graph.network.build_network`."""
        from pipeline.graph.network import build_network

        return build_network(self)

    @cached_property
    def unit_network(self) -> "networkx.Graph":
        """The projection of `pipeline.graph.projection.project_units`."""
        from pipeline.graph.projection import project_units

        return project_units(self)
