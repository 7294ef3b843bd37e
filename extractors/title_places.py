"""标题中的地名: the place a title names, for a notice that prints no issuer of a place."""

from extractors.regions import Step, read_place
from extractors.rules import rule_for
from extractors.view import View


def read_title_start(title: str | None) -> str | None:
    """What begins with a place at the start of `title`, behind its year: 2023年云岭县政府工作报告."""
    folded = _fold(title or "")
    return folded if rule_for("levels", "central").applies(folded) else _begin_with_place(folded)


def read_title_work(title: str | None) -> str | None:
    """What begins with a place behind 关于印发, for what a place issues is its own; None for any other."""
    folded = _fold(title or "")
    lead = rule_for("regions", "title-lead").applies(folded)
    return _begin_with_place(folded[lead.end() :]) if lead else None


def _begin_with_place(words: str) -> str | None:
    year = rule_for("regions", "title-year").applies(words)
    rest = words[year.end() if year else 0 :].removeprefix("中共")
    region, end = read_place(rest)
    return rest if end and (region.code or all(map(_is_plain, region.steps))) else None


def _fold(title: str) -> str:
    return View.of(title, 0, len(title)).folded


def _is_plain(step: Step) -> bool:
    """Whether an unknown step is a place's name for sure: 云岭县, but neither 示范区 nor 城市."""
    return bool(step.code or rule_for("regions", "title-place").applies(step.name))
