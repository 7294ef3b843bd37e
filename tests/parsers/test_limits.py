"""Limits: a value at the limit passes, one more is refused in words that say what to do."""

from collections.abc import Callable

import pytest

from notice.errors import LimitExceeded
from parsers.limits import Limits, check_pages, check_pixels, check_size, check_text_size, check_unpacked

SMALL = Limits(file_bytes=3 * 2**20, text_bytes=2 * 2**20, unpacked_bytes=2**20, pages=7, pixels=30_000)


@pytest.mark.parametrize(
    ("check", "limit", "said"),
    [
        (check_size, SMALL.file_bytes, "文件超过 3 MB"),
        (check_text_size, SMALL.text_bytes, "文本或网页超过 2 MB"),
        (check_unpacked, SMALL.unpacked_bytes, "解压后超过 1 MB"),
        (check_pixels, SMALL.pixels, "图像超过 3 万像素"),
        (check_pages, SMALL.pages, "文件共 8 页，超过上限 7 页"),
    ],
)
def test_one_more_than_the_limit_is_refused(
    check: Callable[[int, Limits], None], limit: int, said: str
) -> None:
    check(limit, SMALL)
    with pytest.raises(LimitExceeded) as caught:
        check(limit + 1, SMALL)
    assert said in caught.value.message
    assert "请" in caught.value.message
    assert caught.value.kind == "limit"
