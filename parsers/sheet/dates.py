"""日期显示: a cell's number as the date or time that its format shows."""

from datetime import datetime, timedelta

from msgspec import Struct

from parsers.docx.numerals import print_numeral
from parsers.sheet.codes import Section, Token

_DAY = 86_400
_LAST = 2_958_466  # the day after 9999-12-31
_WEEKDAYS = "一二三四五六日"
_EPOCHS = {1900: datetime(1899, 12, 30), 1904: datetime(1904, 1, 1)}
# Counted from 1900, the 29th of February 1900, which never was, is day 60.
_PHANTOM = 60


class _Moment(Struct):
    """A moment: ``when`` on the calendar, ``seconds`` since the epoch, twelve hours or twenty-four."""

    when: datetime
    seconds: int
    halves: bool


def print_date(value: float, section: Section, epoch: int) -> str | None:
    """The number `value` (days since `epoch`, 1900 or 1904) as `section` shows it; None for no date."""
    if not 0 <= value < _LAST - (1462 if epoch == 1904 else 0):
        return None
    tenths = any(token.kind == "date" and "." in token.text for token in section.tokens)
    seconds = int(value * _DAY) if tenths else round(value * _DAY)
    early = epoch == 1900 and value < _PHANTOM
    when = _EPOCHS[epoch] + timedelta(days=int(early), seconds=seconds)
    moment = _Moment(when, seconds, any(token.kind == "noon" for token in section.tokens))
    parts = _tell_minutes(section.tokens)
    return "".join(_print_part(part, moment, section.numerals) for part in parts).strip()


def read_days(value: str, epoch: int) -> float | None:
    """Days since `epoch` of a date or time in ISO 8601; None for anything else."""
    try:
        return (datetime.fromisoformat(value).replace(tzinfo=None) - _EPOCHS[epoch]).total_seconds() / _DAY
    except ValueError:
        return None


def _tell_minutes(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens with those m that mean minutes (behind hours, before seconds) made ``n``."""
    told = list(tokens)
    places = [at for at, token in enumerate(told) if token.kind in ("date", "elapsed")]
    for order, at in enumerate(places):
        if told[at].kind == "elapsed" or told[at].text[0] not in "mM":
            continue
        before = told[places[order - 1]].text[0].lower() if order else ""
        after = told[places[order + 1]].text[0].lower() if order + 1 < len(places) else ""
        if before == "h" or after == "s":
            told[at] = Token("date", "n" * len(told[at].text))
    return told


def _print_part(part: Token, moment: _Moment, numerals: int) -> str:
    if part.kind == "elapsed":
        size = {"h": 3600, "m": 60, "s": 1}[part.text[0]]
        return str(moment.seconds // size).zfill(len(part.text))
    if part.kind == "noon":
        first, _, second = part.text.partition("/")
        return second if moment.when.hour >= 12 else first
    return part.text if part.kind != "date" else _print_field(part.text.lower(), moment, numerals)


def _print_field(field: str, moment: _Moment, numerals: int) -> str:
    when, letter, width = moment.when, field[0], len(field)
    if letter in "ye":
        year = f"{when.year:04}" if width > 2 or letter == "e" else f"{when.year % 100:02}"
        return (
            "".join(print_numeral(int(d), "ideographDigital") for d in year).replace("0", "〇")
            if numerals
            else year
        )
    if letter == "a" or (letter == "d" and width > 2):
        return ("星期" if width > 3 else "周" if letter == "d" else "") + _WEEKDAYS[when.weekday()]
    hour = (when.hour % 12 or 12) if moment.halves else when.hour
    values = {"m": when.month, "d": when.day, "h": hour, "n": when.minute, "s": when.second}
    value = values[letter]
    if numerals and value:
        return print_numeral(value, "chineseCountingThousand")
    return str(value).zfill(2 if width == 2 or (letter == "s" and "." in field and width > 3) else 1)
