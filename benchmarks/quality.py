"""How right the extraction is on real notices, against the last committed floors.

    python benchmarks/quality.py            print figures, gains and losses; exit 1 when a floor falls
    python benchmarks/quality.py --update   raise the floors to what was reached (never lower them)
    python benchmarks/quality.py --fold 0   the third of the dev notices held out in fold 0, 1 or 2

The corpus and its scorer stand beside the checkout (``../shared``); without them there is nothing
to measure and the exit code is 2.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from extractors import extract
from notice.errors import UnreadableFile
from notice.notice import Source
from notice.schema import encode_notice
from parsers import read_bytes

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
SETS = ("seed", "dev")
FOLDS = 3

Figures = dict[str, dict[str, float]]


def convert(folder: Path, out: Path) -> None:
    """Write the notices of every file of `folder` that can be read to `out`."""
    with out.open("wb") as lines:
        for path in sorted(p for p in folder.iterdir() if p.is_file() and p.suffix != ".tsv"):
            data = path.read_bytes()
            try:
                source = read_bytes(data, path.name)
                origin = Source(
                    path.name, sha256(data).hexdigest(), source.format, source.pages, source.parser, len(data)
                )
                lines.write(encode_notice(extract(source, origin)) + b"\n")
            except UnreadableFile as error:
                print(f"{path.name}: {error.message}", file=sys.stderr)


def score(gold: Path, notices: Path) -> tuple[Figures, dict[str, Figures]]:
    """(totals, figures by notice) of the scorer."""
    command = [sys.executable, str(SHARED / "tools" / "score.py"), str(gold), str(notices), "--json"]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result["total"], result["notices"]


def pool(figures: list[Figures]) -> dict[str, float]:
    """Micro-averaged F1 over several notices."""
    pooled: dict[str, float] = {}
    for name in figures[0]:
        hit, gold, said = (sum(one[name][key] for one in figures) for key in ("hit", "gold", "said"))
        pooled[name] = round(2 * hit / (gold + said), 4) if gold + said else 1.0
    return pooled


def measure(name: str) -> tuple[dict[str, float], dict[str, Figures]]:
    """F1 by figure over one set, and the figures of each notice."""
    folder = SHARED / "corpus" / name
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "notices.jsonl"
        convert(folder, out)
        total, notices = score(folder / "gold", out)
    return {key: row["F1"] for key, row in total.items()}, notices


def compare(name: str, reached: dict[str, float], floors: dict[str, float]) -> bool:
    """Print each figure beside its floor; False when one fell."""
    kept = True
    for key, value in reached.items():
        floor = floors.get(key, 0.0)
        change = "" if value == floor else f"  {value - floor:+.4f}"
        kept = kept and value >= floor
        print(f"{name:5} {key:10} {value:.4f}  floor {floor:.4f}{change}{'' if value >= floor else '  FELL'}")
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("no corpus beside the checkout: nothing measured", file=sys.stderr)
        return 2
    if options.fold is not None:
        notices = measure("dev")[1]
        held = [row for at, (_, row) in enumerate(sorted(notices.items())) if at % FOLDS == options.fold]
        print(json.dumps(pool(held), indent=1))
        return 0
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    kept = True
    for name in SETS:
        reached = measure(name)[0]
        kept = compare(name, reached, floors.get(name, {})) and kept
        floors[name] = {key: max(value, floors.get(name, {}).get(key, 0.0)) for key, value in reached.items()}
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
