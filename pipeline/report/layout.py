"""Layout: where the units of a network stand, by who shares tasks with whom.

A force layout after Fruchterman and Reingold (1991), drawn along each unit's closest ties only. Far units push as
the centre of their bucket, so that a step costs n·√n. Positions come from +, -, ×, ÷ and √
alone, which IEEE 754 rounds the same on every machine, and from no random start: the same network
gives the same picture.
"""

from collections import defaultdict
from collections.abc import Mapping
from math import isqrt, sqrt

import numpy as np

from pipeline.report.repulsion import Vectors, push_apart

Pairs = Mapping[tuple[int, int], int]
Point = tuple[int, int]

# Ties drawn along for each unit: enough to hold a group together, few enough to tell groups apart.
_TIES = 6
_STEPS = 240
_GRAVITY = 0.5
_PULL = 2.0
# Points push this little at first, so that those which belong together pass others on their way.
_SQUEEZED = 0.05
# Positions are written as whole numbers between 0 and this.
SIZE = 10_000
# The plastic number: its powers spread points evenly over a square (the R2 sequence).
_PLASTIC = 1.324717957244746


def place_units(count: int, shared: Pairs) -> list[Point]:
    """A point for each of `count` units; ``shared`` tells how many tasks two of them share."""
    if count == 0:
        return []
    points = _spread(count)
    ties = choose_ties(count, shared)
    ends = np.array(sorted(ties), dtype=np.int64).reshape(-1, 2)
    pull = np.array([ties[one, other] for one, other in ends.tolist()], dtype=np.float64)
    reach = sqrt(count)
    for step in range(_STEPS):
        push = min(1.0, _SQUEEZED + 2 * step / _STEPS)
        force = (
            push * push_apart(points, step) + _PULL * _pull_together(points, ends, pull) - _GRAVITY * points
        )
        length = np.sqrt(force[:, 0] * force[:, 0] + force[:, 1] * force[:, 1]) + 1e-9
        heat = 0.15 * reach * (1 - step / _STEPS)
        points = points + force * (np.minimum(length, heat) / length)[:, None]
    return _fit(points)


def choose_ties(count: int, shared: Pairs) -> dict[tuple[int, int], float]:
    """Each unit's closest ties, with their strength in 0..1.

    Tasks shared over the root of both units' totals: a unit that shares with everybody is close to nobody.
    """
    totals = [0] * count
    for (one, other), weight in shared.items():
        totals[one] += weight
        totals[other] += weight
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), weight in shared.items():
        strength = weight / sqrt(totals[one] * totals[other])
        near[one].append((-strength, other))
        near[other].append((-strength, one))
    ties: dict[tuple[int, int], float] = {}
    for one, others in near.items():
        for strength, other in sorted(others)[:_TIES]:
            ties[min(one, other), max(one, other)] = -strength
    return ties


def _spread(count: int) -> Vectors:
    numbers = np.arange(1, count + 1, dtype=np.float64)
    across = (numbers / _PLASTIC) % 1.0
    down = (numbers / (_PLASTIC * _PLASTIC)) % 1.0
    return np.stack([across - 0.5, down - 0.5], axis=1) * (isqrt(count) + 1)


def _pull_together(points: Vectors, ends: Vectors, pull: Vectors) -> Vectors:
    """Along each tie, its strength times its length."""
    force = np.zeros_like(points)
    one, other = ends[:, 0], ends[:, 1]
    drawn = (points[other] - points[one]) * pull[:, None]
    for axis in (0, 1):
        force[:, axis] += np.bincount(one, drawn[:, axis], len(points))
        force[:, axis] -= np.bincount(other, drawn[:, axis], len(points))
    return force


def _fit(points: Vectors) -> list[Point]:
    """`points` in whole numbers, the longer side from 0 to SIZE."""
    low, high = points.min(axis=0), points.max(axis=0)
    scale = SIZE / max(float((high - low).max()), 1e-9)
    fitted = np.rint((points - low) * scale).astype(np.int64)
    return [(int(x), int(y)) for x, y in fitted]
