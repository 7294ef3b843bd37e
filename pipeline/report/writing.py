"""Writing: the report of a finished run, as a file."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from extractors.reforms import Reform
from pipeline.graph.drawing import load_notices
from pipeline.harvest import Harvest
from pipeline.report.dataset import build_dataset
from pipeline.report.failures import list_failures
from pipeline.report.overview import sum_up
from pipeline.report.page import render_page
from pipeline.report.years import compare_years
from pipeline.run.staging import Staging


class Written(Struct, frozen=True):
    """A report that was written: its size in bytes, and what its comparison of years still needs."""

    bytes: int
    missing: str | None


def write_report(folder: Path, path: Path, *, reforms: Sequence[Reform]) -> Written:
    """Write the report of the finished run in `folder` to `path`.

    Raises InputError when `folder` holds no readable notices.jsonl or nothing can be written to `path`.
    """
    notices = load_notices(folder)
    harvest = Harvest(notices, reforms=reforms)
    years = compare_years(notices, reforms)
    overview = sum_up(harvest, list_failures(folder))
    page = render_page(overview, {**build_dataset(harvest), "years": years}).encode()
    with Staging(path.parent) as staging:
        (staging.folder / path.name).write_bytes(page)
        staging.publish()
    return Written(len(page), years["missing"])
