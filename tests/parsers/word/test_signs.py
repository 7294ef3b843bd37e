"""Field codes and symbol fonts."""

import pytest

from parsers.word.signs import is_page_number, print_code, print_symbol


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (" PAGE ", True),
        ("numpages", True),
        ("SECTIONPAGES \\* MERGEFORMAT", True),
        ("PAGEREF a", False),
        ("", False),
    ],
)
def test_page_numbers(code: str, expected: bool) -> None:
    assert is_page_number(code) is expected


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("eq \\o\\ac(○,1)", "①"),
        (" EQ \\o(○，20) ", "⑳"),
        ("eq \\o\\al(◯;50)", "㊿"),
        ("eq \\o\\ac(○,99)", "99"),
        ("eq \\o\\ac(□,1)", ""),
        ("REF a", ""),
    ],
)
def test_codes_without_a_result(code: str, printed: str) -> None:
    assert print_code(code) == printed


@pytest.mark.parametrize(
    ("point", "font", "printed"),
    [
        (0xF0FE, "Wingdings", "☑"),
        (0xF081, "wingdings", "①"),
        (0xF095, "Wingdings", "❿"),
        (0xF0E0, "Wingdings", ""),
        (0xF0FE, "Symbol", ""),
        (0x2460, "Wingdings", "①"),
    ],
)
def test_symbols(point: int, font: str, printed: str) -> None:
    assert print_symbol(point, font) == printed
