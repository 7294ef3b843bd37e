"""定年: the year that a date printed without one belongs to; None where nothing tells it.

A notice says 6月底前 and leaves the year to its reader, who knows when it was written, and which
year's work it is about. What would then lie before the notice itself is not guessed.
"""

import datetime

from msgspec import Struct
from msgspec.structs import replace

from extractors.numerals import parse_numeral
from extractors.rules import rule_for
from notice.notice import Elements


class Anchor(Struct, frozen=True):
    """What dates without a year refer to: the year of the written date, else of the doc number.

    ``written`` is the written date itself; ``titled`` the one year that the title names, None where
    it names none or several; ``prepares``: the title asks for what goes before that year's work (申报).
    """

    year: int | None
    written: datetime.date | None = None
    titled: int | None = None
    prepares: bool = False

    def of_part(self, title: str | None) -> "Anchor":
        """The anchor of an attachment: its own title may name another year."""
        year = find_year(title) if title else None
        if title is None or year is None or self._is_far(year):
            return self
        prepares = rule_for("elements", "prepared_work").applies("".join(title.split())) is not None
        return replace(self, titled=year, prepares=prepares)

    def _is_far(self, year: int) -> bool:
        """Whether a title cannot mean the work asked for: that of a year gone by, or a goal far away."""
        return self.year is not None and not self.year <= year <= self.year + 1

    def place_month(self, month: int) -> int | None:
        """The year of the end of a month printed without one; None when that month had passed."""
        passed = self.written is not None and month < self.written.month
        ahead = self.year is not None and self.titled == self.year + 1
        if self.titled is not None and not (self.prepares and ahead and not passed):
            return self.titled
        return None if passed else self.year

    def tell_year(self, words: str, carried: int | None = None) -> int | None:
        """The year meant by 今年, 本年, 明年, 后年, 全年; by 次年 and 当年 behind the printed year ``carried``.

        明年 counts from the year the notice was written in. None where a plan for the next year says
        今年: it may mean either.
        """
        if carried is not None and words[0] in "次翌同当":
            return carried + (words[0] in "次翌")
        ahead = {"明": 1, "次": 1, "翌": 1, "后": 2}.get(words[0], 0)
        if ahead and self.year is not None:
            return self.year + ahead
        years = {year for year in (self.year, self.titled) if year is not None}
        year = years.pop() if len(years) == 1 else None
        return None if year is None else year + ahead


def make_anchor(elements: Elements) -> Anchor:
    """The anchor of a whole notice."""
    written = datetime.date.fromisoformat(elements.written_date) if elements.written_date else None
    number = elements.doc_number.year if elements.doc_number else None
    return Anchor(written.year if written else number, written).of_part(elements.title)


def find_year(title: str) -> int | None:
    """The one year whose work a title is about (2023年重点工作); None for none, several or a range."""
    found = rule_for("elements", "work_year").regex.finditer("".join(title.split()))
    years = {parse_numeral(one["y"]) for one in found}
    return years.pop() if len(years) == 1 else None
