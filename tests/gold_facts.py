"""事实标准答案: the facts a reader found in the notices of tests/golden/facts, and where the notices are."""

from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from notice.facts import CitationKind, Precision, Relation
from tests.facts import squeeze

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "golden" / "facts"
SHARED = ROOT.parent / "shared" / "corpus"
FOLDERS = (SHARED / "dev", SHARED / "seed", ROOT / "data" / "raw")

Kind = Literal["deadline", "target", "citation", "mention"]
Origin = Literal["real", "sample", "written"]
Half = Literal["visible", "hidden", "blind"]
Comparator = Literal["ge", "le", "gt", "lt", "eq", "approx"]
KINDS: tuple[Kind, ...] = ("deadline", "target", "citation", "mention")


class Fact(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One annotated fact. Of the values only those of its kind are filled; an ambiguous one has none."""

    kind: Kind
    start: int
    end: int
    ambiguous: bool = False
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    recurrence: str | None = None
    comparator: Comparator | None = None
    value: float | None = None
    unit: str | None = None
    title: str | None = None
    doc_number: str | None = None
    why: CitationKind | None = None
    relation: Relation | None = None

    def values(self) -> tuple[object, ...]:
        """What is compared beside the span; strings without white space, as lines break anywhere."""
        return {
            "deadline": (self.earliest, self.latest, self.precision, self.recurrence),
            "target": (self.comparator, self.value, self.unit),
            "citation": (squeeze(self.title), squeeze(self.doc_number), self.why),
            "mention": (self.relation,),
        }[self.kind]


class Annotated(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The facts of one notice: of a file by its stem and the hash of its text, or of a text written for this."""

    notice: str
    source: Origin
    facts: tuple[Fact, ...]
    sha256: str | None = None
    text: str | None = None


def read_half(half: Half, folder: Path = GOLD) -> list[Annotated]:
    """All annotated notices of a half, or of the blind part beside them, in the order of their names."""
    lines = [
        line for path in sorted((folder / half).glob("*.jsonl")) for line in path.read_bytes().splitlines()
    ]
    return sorted((msgspec.json.decode(line, type=Annotated) for line in lines), key=lambda one: one.notice)


def digest(text: str) -> str:
    """What tells whether a text is the one that was annotated."""
    return sha256(text.encode()).hexdigest()


def find_file(notice: str) -> Path | None:
    """The file of an annotated notice; None where it is not beside the checkout."""
    found = [path for folder in FOLDERS for path in folder.rglob(f"{notice}.*") if path.parent.name != "gold"]
    return found[0] if found else None
