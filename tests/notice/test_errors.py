"""Errors cross from a worker to its parent whole."""

import pickle

import pytest

from notice.errors import LimitExceeded, MissingExtra, MissingTool, UnreadableFile


@pytest.mark.parametrize(
    "error",
    [
        UnreadableFile("encrypted", "已加密。"),
        LimitExceeded("太大。"),
        MissingTool("缺少工具。"),
        MissingExtra("对照需要甲", "align"),
    ],
)
def test_pickled_errors_are_the_same(error: UnreadableFile) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.kind, again.message) == (type(error), error.kind, error.message)
