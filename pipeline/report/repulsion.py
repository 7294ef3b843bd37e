"""Repulsion: how all points push each other apart, in buckets of neighbours."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[Any]

# Points in a bucket push one by one; a bucket pushes those outside as one point.
_BUCKET = 24
# Up to so many points stand in one bucket: every pair is exact.
_EXACT = 300
# Nearer than this, points push no harder.
_SOFT = 0.01


def push_apart(points: Vectors, turn: int = 0) -> Vectors:
    """The force on each point: from every other, away from it, 1 / distance.

    Buckets are cut elsewhere at each `turn`: points near a cut push one by one at the next.
    """
    count = len(points)
    buckets = sort_buckets(points, turn)
    full = points[buckets.clip(0)]
    mass = (buckets >= 0).astype(np.float64)
    near = _push_near(full, mass)
    force = np.empty_like(points)
    placed = buckets >= 0
    force[buckets[placed]] = near[placed]
    if len(buckets) > 1:
        owner = np.empty(count, dtype=np.int64)
        owner[buckets[placed]] = np.repeat(np.arange(len(buckets)), placed.sum(axis=1))
        force += _push_far(points, full, mass, owner)
    return force


def sort_buckets(points: Vectors, turn: int = 0) -> Vectors:
    """The points' numbers, one row a bucket of neighbours; -1 fills the short rows.

    Columns of equal count by x (at an odd `turn` by y), each cut into as many pieces of equal count by
    the other; ties by number.
    """
    count = len(points)
    columns = 1 if count <= _EXACT else int(np.ceil(np.sqrt(count / _BUCKET))) + turn % 3
    across, down = (1, 0) if turn % 2 else (0, 1)
    sorted_across = np.argsort(points[:, across], kind="stable")
    rows: list[Vectors] = []
    for column in np.array_split(sorted_across, columns):
        sorted_down = column[np.argsort(points[column, down], kind="stable")]
        rows.extend(np.array_split(sorted_down, columns))
    width = max(len(row) for row in rows)
    buckets = np.full((len(rows), width), -1, dtype=np.int64)
    for number, row in enumerate(rows):
        buckets[number, : len(row)] = row
    return buckets


def _push_near(full: Vectors, mass: Vectors) -> Vectors:
    """Forces inside each bucket; shapes (buckets, width, 2) and (buckets, width)."""
    away = full[:, None, :, :] - full[:, :, None, :]
    square = away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1] + _SOFT
    weight = mass[:, :, None] / square
    return np.stack([(away[..., axis] * weight).sum(axis=1) for axis in (0, 1)], axis=-1)


def _push_far(points: Vectors, full: Vectors, mass: Vectors, owner: Vectors) -> Vectors:
    """Forces from the centres of all buckets but a point's own."""
    held = mass.T.sum(axis=0)
    centres = (full * mass[..., None]).transpose(1, 0, 2).sum(axis=0) / held[:, None]
    away = points[None, :, :] - centres[:, None, :]
    square = away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1] + _SOFT
    weight = held[:, None] / square
    weight[owner, np.arange(len(points))] = 0
    return np.stack([(away[..., axis] * weight).sum(axis=0) for axis in (0, 1)], axis=-1)
