"""notices.jsonl: every notice on its line, duplicates included."""

from pathlib import Path

from notice.schema import encode_notice
from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers


def write_notices(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write ``notices.jsonl`` in the order of the harvest."""
    with (folder / "notices.jsonl").open("wb") as file:
        for notice in harvest:
            file.write(encode_notice(notice) + b"\n")
