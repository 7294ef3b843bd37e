"""数字显示: a cell's number as the sheet shows it, by its format code (ECMA-376-1 §18.8.31).

``0.95`` under ``0%`` is 95%, ``45078`` under ``yyyy"年"m"月"`` is 2023年6月. What a format asks for
that is not known here (fractions, powers of ten) is shown without format.
"""

import math
import operator
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from parsers.docx.numerals import print_numeral
from parsers.sheet.codes import Section, parse_code
from parsers.sheet.dates import print_date

_COMPARE = {
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
}
_PLACES = ("number", "general")
_NUMERALS = {1: "chineseCountingThousand", 2: "chineseLegalSimplified"}
# A sheet shows no more digits than a double holds.
_WHOLE = 10**15
_MOST_PLACES = 30
# The largest double has 309 digits.
_WIDE = Context(prec=400)


@lru_cache(4096)
def print_number(value: float, code: str, epoch: int = 1900) -> str:
    """`value` under the format `code`. `epoch` is the year the sheet's dates count from, 1900 or 1904.

    Dates that no calendar holds, and formats not known here, give the bare number; a format that
    hides the number gives nothing.
    """
    if not math.isfinite(value):
        return str(value)
    section, shown = _choose_section(parse_code(code), value)
    if section.is_date:
        return print_date(shown, section, epoch) or print_general(value)
    if not section.tokens or _is_unknown(section):
        return "" if code and not section.tokens else print_general(value)
    places = iter(_fill_places(shown, section))
    pieces = (next(places) if token.kind in _PLACES else token.text for token in section.tokens)
    return "".join(pieces).strip()


def print_general(value: float) -> str:
    """`value` without format: 1 for 1.0, 0.3 for 0.1+0.2, no powers of ten."""
    if value == int(value) and abs(value) < _WHOLE:
        return str(int(value))
    digits = 10 if abs(value) < 10**9 else 15
    return f"{Decimal(f'{value:.{digits}g}'):f}"


def _choose_section(sections: tuple[Section, ...], value: float) -> tuple[Section, float]:
    """The section that holds for `value`, and the value to show there: negative sections show no sign."""
    if any(section.condition for section in sections):
        for section in sections:
            if section.condition is None or _COMPARE[section.condition[0]](value, section.condition[1]):
                return section, value
        return sections[-1], value
    numeric = [s for s in sections[:3] if not any(token.kind == "text" for token in s.tokens)] or sections
    if value < 0 and len(numeric) > 1:
        return numeric[1], -value
    return (numeric[2], value) if value == 0 and len(numeric) > 2 else (numeric[0], value)


def _is_unknown(section: Section) -> bool:
    """A power of ten, a fraction, a text format, or more places than a number has."""
    return any(
        token.kind == "text"
        or (token.kind == "number" and ("e" in token.text.lower() or len(token.text) > _MOST_PLACES))
        or (token.kind == "literal" and token.text == "/")
        for token in section.tokens
    )


def _fill_places(value: float, section: Section) -> list[str]:
    """What each number token shows: `value` once, or its digits shared out (000-0000) from the right."""
    patterns = [token.text for token in section.tokens if token.kind in _PLACES]
    percents = sum(token.kind == "percent" for token in section.tokens)
    amount = Decimal(repr(value)).scaleb(2 * percents)
    if section.numerals and amount == int(amount) and amount > 0:
        return [print_numeral(int(amount), _NUMERALS[section.numerals]), *[""] * (len(patterns) - 1)]
    if len(patterns) < 2:
        return [_fill_pattern(amount, pattern) for pattern in patterns]
    whole = _fill_pattern(amount, "".join(patterns).replace(".", ""))
    filled: list[str] = []
    for pattern in reversed(patterns[1:]):
        count = len(pattern.replace(",", ""))
        filled.insert(0, whole[-count:])
        whole = whole[:-count]
    return [whole, *filled]


def _fill_pattern(amount: Decimal, pattern: str) -> str:
    """`amount` in the digit places of `pattern`: 0 is always shown, # and ? where there is a digit."""
    if not pattern.strip("0#?,."):
        return _fill_digits(amount, pattern)
    return print_general(float(amount))


def _fill_digits(amount: Decimal, pattern: str) -> str:
    places, _, decimals = pattern.partition(".")
    whole = places.rstrip(",")
    amount = amount.scaleb(-3 * (len(places) - len(whole)))
    amount = amount.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _WIDE)
    digits, _, fraction = f"{amount.copy_abs():f}".partition(".")
    kept = decimals.rstrip("#?")
    fraction = fraction[: len(kept)] + fraction[len(kept) :].rstrip("0")
    digits = digits.lstrip("0").zfill(whole.count("0"))
    if "," in whole and digits:
        digits = f"{int(digits):0{len(digits)},}"
    sign = "-" if amount < 0 else ""
    return f"{sign}{digits}.{fraction}" if fraction else f"{sign}{digits}"
