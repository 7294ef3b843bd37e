"""What the system refuses, in Chinese."""

import errno

import pytest

from pipeline.refusals import explain_refusal


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "文件不存在，或是失效的链接"),
        (errno.EACCES, "没有权限"),
        (errno.ENOSPC, "磁盘已满"),
        (9999, "系统错误 9999"),
    ],
)
def test_refusal(number: int, said: str) -> None:
    assert explain_refusal(OSError(number, "No such thing")) == said
