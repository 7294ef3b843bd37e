"""Files → files: many notices, many years, and the network of who does what.

``from pipeline import convert, convert_folder, load, network`` is fengong's public Python surface.
Everything heavy is imported when a function is called.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import networkx

    from notice.notice import Notice
    from pipeline.corpus import Corpus
    from pipeline.run.summary import Summary

__all__ = ["convert", "convert_folder", "load", "network"]


def convert(path: str | Path) -> "Notice":
    """The notice in one file (公文), read in this process.

    Raises notice.errors.UnreadableFile, whose message is Chinese and says what to do.
    """
    from pipeline.run.reading import read_file

    return read_file(path).notice


def convert_folder(
    inputs: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    jobs: int | None = None,
    timeout: float | None = None,
    headers: Literal["en", "zh"] = "en",
    judgements: Path | None = None,
    roster: Path | None = None,
) -> "Summary":
    """What ``fengong convert`` does: read files, folders or globs, write everything into `out`.

    ``jobs`` worker processes (default: all processors), ``timeout`` seconds a file (default:
    pipeline.run.batch.TIMEOUT), ``judgements`` and ``roster`` the user's own tables (docs/units.md). A script calls it under ``if __name__ == "__main__":``, since workers
    import the script. Raises pipeline.errors.InputError when the run cannot start as asked.
    """
    from pipeline.run import batch

    items = [inputs] if isinstance(inputs, str | Path) else inputs
    seconds = batch.TIMEOUT if timeout is None else timeout
    return batch.convert_folder(
        items, out, jobs=jobs, timeout=seconds, headers=headers, judgements=judgements, roster=roster
    )


def load(out: str | Path, *, lineage: Path | None = None, roster: Path | None = None) -> "Corpus":
    """The finished run in the folder `out`: its notices, tables and networks as `pipeline.corpus.Corpus`.

    ``lineage`` and ``roster`` are the user's own tables, as for ``fengong network``. What ``fengong align``
    left in the folder is read too. Raises pipeline.errors.InputError when a file cannot be read.
    """
    from pipeline.corpus import Corpus
    from pipeline.graph.drawing import load_notices, read_continuations, read_reforms
    from pipeline.rosters import read_roster

    folder = Path(out)
    notices = load_notices(folder)
    return Corpus(
        notices,
        reforms=read_reforms(lineage),
        roster=read_roster(roster),
        continuations=read_continuations(folder, notices),
    )


def network(notices: "Iterable[Notice]") -> "networkx.MultiDiGraph":
    """任务—单位网络 of `notices`, as `pipeline.graph.network.build_network` describes it."""
    from pipeline.harvest import Harvest

    return Harvest(list(notices)).network
