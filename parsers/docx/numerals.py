"""编号数字: a counter's value as Word prints it (w:numFmt, ISO/IEC 29500-1 §17.18.59)."""

import re
from collections.abc import Callable, Mapping

_HAN = "一二三四五六七八九"
_CAPITAL = "壹贰叁肆伍陆柒捌玖"
_TRADITIONAL = "壹貳參肆伍陸柒捌玖"
_ROMAN = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")]
_ROMAN += [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
# Behind these no gap is printed in Chinese typesetting, whatever tab stop Word keeps there.
_CLOSED = re.compile(r"[^\w\s]$|[①-⓿㈠-㉃㉈-㋿⒈-⒛]$")
# Letters repeat (aa, bb, …): a counter far beyond any list must not print pages of them.
_MAX_REPEATS = 30


def _in_digits(zero_to_nine: str) -> Callable[[int], str]:
    return lambda value: "".join(zero_to_nine[int(digit)] for digit in str(value))


def _up_to_99(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _HAN[tens - 1] + "十"
    return head + (_HAN[ones - 1] if ones else "")


def _count(value: int) -> str:
    """Word's 一 … 九十九, then digit by digit: 一○○ ([MS-DOCX] §2.4)."""
    return _up_to_99(value) if value < 100 else _in_digits("○" + _HAN)(value)


def _spell(value: int, digits: str, units: str, zero: str) -> str:
    """一千零一十: `units` are ten, hundred and thousand; above 9999 plain digits."""
    if value > 9999:
        return str(value)
    text, gap = "", ""
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            text += gap + digits[digit - 1] + (units[power - 1] if power else "")
        gap = zero if text and not digit else ""
    return text


def _count_thousands(value: int) -> str:
    text = _spell(value, _HAN, "十百千", "零")
    return text.removeprefix("一") if text.startswith("一十") else text


def _count_japanese(value: int) -> str:
    return re.sub("一(?=[十百千])", "", _spell(value, _HAN, "十百千", ""))


def _in_set(characters: str) -> Callable[[int], str]:
    return lambda value: characters[value - 1] if value <= len(characters) else str(value)


def _in_letters(value: int) -> str:
    repeats, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1) if repeats < _MAX_REPEATS else str(value)


def _in_roman(value: int) -> str:
    if value >= 1000 * _MAX_REPEATS:
        return str(value)
    text = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        text += letters * count
    return text


def _in_ordinal(value: int) -> str:
    suffix = "th" if value // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _run_of(*firsts_and_lengths: tuple[int, int]) -> str:
    return "".join(chr(first + step) for first, length in firsts_and_lengths for step in range(length))


# The standard stops at ⑳ (Word's Chinese set perhaps at ⑩) and goes on in bare digits. LibreOffice
# and WPS go on in circles; a circle can still be told from the text behind it, bare digits cannot.
_CIRCLES = _in_set(_run_of((0x2460, 20), (0x3251, 15), (0x32B1, 15)))

_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalFullWidth": _in_digits("０１２３４５６７８９"),
    "decimalFullWidth2": _in_digits("０１２３４５６７８９"),
    "decimalZero": lambda value: f"{value:02}",
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _count,
    "taiwaneseCounting": _count,
    "chineseCountingThousand": _count_thousands,
    "taiwaneseCountingThousand": _count_thousands,
    "japaneseCounting": _count_japanese,
    "chineseLegalSimplified": lambda value: _spell(value, _CAPITAL, "拾佰仟", "零"),
    "ideographLegalTraditional": lambda value: _spell(value, _TRADITIONAL, "拾佰仟", "零"),
    "ideographDigital": _in_digits("〇" + _HAN),
    "japaneseDigitalTenThousand": _in_digits("〇" + _HAN),
    "taiwaneseDigital": _in_digits("○" + _HAN),
    "ideographTraditional": _in_set("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _in_set("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _in_set(_run_of((0x3220, 10))),
    "decimalEnclosedCircle": _CIRCLES,
    "decimalEnclosedCircleChinese": _CIRCLES,
    "decimalEnclosedParen": _in_set(_run_of((0x2474, 20))),
    "decimalEnclosedFullstop": _in_set(_run_of((0x2488, 20))),
    "upperLetter": lambda value: _in_letters(value).upper(),
    "lowerLetter": _in_letters,
    "upperRoman": lambda value: _in_roman(value).upper(),
    "lowerRoman": _in_roman,
    "ordinal": _in_ordinal,
    "none": lambda _value: "",
    "bullet": lambda _value: "",
}


# The formats by number, as .doc and Word 2003 XML name them (MSONFC; [MS-OI29500] §2.1.1772).
_NAMES = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText"),
    *("ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha"),
    *("decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand"),
    *("decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero"),
    *("bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen"),
    *("decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional"),
    *("ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional"),
    *("taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified"),
    "chineseCountingThousand",
)
_NONE, _DASHED = 255, 57


def name_format(number: int) -> str:
    """The name that `print_numeral` knows a number format by (w:nfc, [MS-DOC] LVLF.nfc)."""
    if number == _NONE:
        return "none"
    if number == _DASHED:
        return "numberInDash"
    return _NAMES[number] if 0 <= number < len(_NAMES) else "decimal"


def print_numeral(value: int, number_format: str) -> str:
    """编号数字: `value` in Word's `number_format`; plain digits where the format is not known.

    Values below 1 have no form of their own and are printed in digits; ``none`` and ``bullet`` print
    nothing.
    """
    if value < 1 and number_format not in ("none", "bullet"):
        return str(value)
    return _FORMATS.get(number_format, str)(value)


def space_marker(marker: str, gap: bool) -> str:
    """编号: `marker` as printed, with the blank behind it where its list sets one (`gap`)."""
    marker = marker.strip()
    return marker + " " if gap and marker and not _CLOSED.search(marker) else marker
