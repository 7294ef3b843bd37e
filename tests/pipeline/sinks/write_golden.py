"""Write tests/golden/batch again: ``python -m tests.pipeline.sinks.write_golden``; read the diff."""

import shutil
from pathlib import Path

from pipeline.sinks import OFFICE, SINKS
from tests.pipeline.batches import make_harvest

GOLDEN = Path(__file__).parents[2] / "golden" / "batch"


def write_all(folder: Path) -> None:
    """Every export of the hand-made batch whose bytes do not hang on a library's version."""
    harvest = make_harvest()
    for sink in SINKS:
        if sink in OFFICE:
            continue
        sink.write(harvest, folder, "en")


if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    GOLDEN.mkdir(parents=True)
    write_all(GOLDEN)
