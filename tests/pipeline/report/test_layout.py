"""Layout: the same network gives the same picture, and who works together stands together."""

from itertools import combinations
from math import dist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.layout import SIZE, choose_ties, place_units
from pipeline.report.repulsion import push_apart, sort_buckets

Pairs = dict[tuple[int, int], int]


def make_groups(groups: int, size: int) -> Pairs:
    """Everybody shares three tasks with everybody of the group, one with the next group's first."""
    shared: Pairs = {}
    for group in range(groups):
        members = range(group * size, (group + 1) * size)
        shared |= dict.fromkeys(combinations(members, 2), 3)
        if group:
            shared[(group - 1) * size, group * size] = 1
    return shared


@pytest.mark.parametrize("count", [0, 1, 2, 60, 400])
def test_the_same_points_again(count: int) -> None:
    shared = make_groups(count // 20, 20)
    points = place_units(count, shared)
    assert points == place_units(count, dict(reversed(shared.items()))), "whatever the order of the pairs"
    assert len(set(points)) == count
    assert all(0 <= x <= SIZE and 0 <= y <= SIZE for x, y in points)


@pytest.mark.parametrize("groups", [3, 20])
def test_groups_stand_together(groups: int) -> None:
    size = 20
    points = place_units(groups * size, make_groups(groups, size))
    inside = [
        dist(points[i], points[i + 1]) for g in range(groups) for i in range(g * size, g * size + size - 1)
    ]
    across = [dist(points[i], points[(i + 2 * size) % len(points)]) for i in range(len(points))]
    assert sum(inside) / len(inside) < 0.6 * sum(across) / len(across)


def test_ties_are_the_closest() -> None:
    shared = {(0, other): 1 for other in range(1, 40)} | {(1, 2): 5}
    ties = choose_ties(40, shared)
    assert ties[1, 2] > ties[0, 1], "a unit that shares with everybody is close to nobody"
    assert (0, 39) in ties, "nobody loses its only tie"
    assert max(ties.values()) <= 1


@given(st.integers(1, 1500), st.integers(0, 5))
def test_buckets_hold_every_point_once(count: int, turn: int) -> None:
    numbers = np.arange(count, dtype=np.float64)
    buckets = sort_buckets(np.stack([numbers % 37, numbers % 11], axis=1), turn)
    assert sorted(buckets[buckets >= 0].tolist()) == list(range(count))


def test_far_points_push_nearly_as_each_alone() -> None:
    numbers = np.arange(1, 1201, dtype=np.float64)
    points = np.stack([numbers * 0.7548776662 % 1, numbers * 0.5698402910 % 1], axis=1) * 35
    away = points[:, None, :] - points[None, :, :]
    exact = (away / ((away**2).sum(axis=-1, keepdims=True) + 0.01)).sum(axis=1)
    error = np.linalg.norm(push_apart(points) - exact, axis=1)
    assert np.median(error / np.linalg.norm(exact, axis=1)) < 0.05
