"""Continuation: a task that carries on one of an earlier year, as the network and align.json know it."""

from typing import Literal

from msgspec import Struct

Change = Literal["strengthened", "weakened", "moved-deadline", "changed-units", "reworded"]


class Continuation(Struct, frozen=True):
    """承接: task ``after`` continues task ``before`` (task ids).

    ``score`` is the likeness of their wording, 0..1; no ``changes`` means that it was kept.
    """

    before: str
    after: str
    score: float
    changes: tuple[Change, ...]
