"""Align pairs: candidates → one-to-one pairs, the most alike first."""

from collections.abc import Iterable

from pipeline.align.texts import Candidate

# Below it two tasks are different work. On tests/golden/align F1 stays above 0.97 from 0.12 to 0.20.
THRESHOLD = 0.18
# From it on a task without a pair may be a part of one that has one.
_NEAR = 0.35


def choose_pairs(candidates: Iterable[Candidate], threshold: float = THRESHOLD) -> list[Candidate]:
    """Each task at most once on either side, by falling likeness, then by position."""
    chosen: list[Candidate] = []
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    for one in sorted(candidates, key=lambda one: (-one.score, one.before, one.after)):
        if one.score < threshold:
            break
        if one.before not in taken_before and one.after not in taken_after:
            taken_before.add(one.before)
            taken_after.add(one.after)
            chosen.append(one)
    return sorted(chosen, key=lambda one: (one.before, one.after))


def find_near(candidates: Iterable[Candidate]) -> tuple[dict[int, int], dict[int, int]]:
    """For each task before the most alike after it, and for each after the most alike before."""
    forward: dict[int, int] = {}
    backward: dict[int, int] = {}
    for one in sorted(candidates, key=lambda one: (-one.score, one.before, one.after)):
        if one.score >= _NEAR:
            forward.setdefault(one.before, one.after)
            backward.setdefault(one.after, one.before)
    return forward, backward
