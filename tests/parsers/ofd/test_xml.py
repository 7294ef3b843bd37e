"""Numbers, arrays and elements as OFD writers spell them."""

import pytest

from parsers.ofd.xml import (
    expand_deltas,
    find_child,
    name_element,
    parse_number,
    parse_numbers,
    parse_xml,
    read_location,
)


@pytest.mark.parametrize(
    ("text", "count", "expected", "why"),
    [
        ("1 2 3", 3, [1, 2, 3], "plain"),
        ("g 3 5.5", 3, [5.5, 5.5, 5.5], "repeated"),
        ("1 g 2 4 7", 4, [1, 4, 4, 7], "repeated in the middle"),
        ("g 1000000000 5", 3, [5, 5, 5], "no more than there are characters"),
        ("1 2 3 4", 2, [1, 2], "more than needed"),
        ("g 2", 2, [0, 2], "a repeat cut short counts as numbers"),
        ("g -4 5 6", 2, [6], "repeated less than never"),
        ("nan inf x", 3, [0, 0, 0], "no numbers"),
        ("1e300", 1, [0], "beyond any page"),
        (None, 2, [], "nothing"),
    ],
)
def test_deltas(text: str | None, count: int, expected: list[float], why: str) -> None:
    assert expand_deltas(text, count) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0 0 210 297", (0, 0, 210, 297)),
        (" 1,2, 3;4 ", (1, 2, 3, 4)),
        ("1 2 3", None),
        ("", None),
        (None, None),
    ],
)
def test_arrays(text: str | None, expected: tuple[float, ...] | None) -> None:
    assert parse_numbers(text, 4) == expected


@pytest.mark.parametrize(("text", "expected"), [("2.5", 2.5), ("-inf", 9), ("二", 9), (None, 9), ("1e7", 9)])
def test_numbers(text: str | None, expected: float) -> None:
    assert parse_number(text, 9) == expected


@pytest.mark.parametrize(
    ("data", "whole", "why"),
    [
        (b'<ofd:A xmlns:ofd="u"><ofd:B>\xe4\xb8\xad</ofd:B></ofd:A>', True, "with its namespace"),
        (b"<ofd:A><ofd:B>\xe4\xb8\xad</ofd:B></ofd:A>", True, "an undeclared prefix"),
        (b"<A><B>\xe4\xb8\xad</B></A>", True, "no prefix"),
        (b"\xef\xbb\xbf<A><B>\xe4\xb8\xad</B></A>", True, "behind a mark"),
        (
            b'<?xml version="1.0" encoding="GBK"?><A><B>\xe4\xb8\xad</B></A>',
            True,
            "UTF-8 that calls itself GBK",
        ),
        (b"<A><B>\xe4\xb8\xad&nbsp;</B></A>", False, "an entity nobody declared"),
        (b"<A><B>\xe4\xb8\xad", False, "cut short"),
    ],
)
def test_elements_by_name(data: bytes, whole: bool, why: str) -> None:
    root, good = parse_xml(data)
    assert root is not None
    assert (name_element(root), read_location(root, "B"), good) == ("A", "中", whole), why
    assert find_child(root, "B", "C") is None


@pytest.mark.parametrize("data", [b"", b"garbage", b"\x93\x11\x7f" * 40])
def test_no_xml(data: bytes) -> None:
    assert parse_xml(data) == (None, False)
