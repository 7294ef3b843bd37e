"""The small batch of `tests.pipeline.batches` as a corpus, and one with two districts."""

from msgspec.structs import replace

from notice.facts import Deadline, Target
from notice.notice import Notice
from notice.unit import Unit
from pipeline.corpus import Corpus
from tests.pipeline.batches import REFORMS, make_copy, make_first, make_second
from tests.pipeline.samples import make_notice


def make_corpus() -> Corpus:
    """2023 and 2024 of one district, the second with a copy."""
    return Corpus([make_first(), make_second(), make_copy()], reforms=REFORMS)


def make_districts() -> Corpus:
    """司法局 of two districts, each printed 区司法局."""
    return Corpus([_name_units("澄江区"), _name_units("青溪区")])


def _name_units(place: str) -> Notice:
    notice = make_notice((("一",), f"{place}修订办法。", {"lead": ["区司法局"]}), path=f"{place}.txt")
    unit = Unit(
        f"{place}/司法局",
        "司法局",
        "single",
        "county",
        place,
        ("区司法局",),
        full_name=f"{place}司法局",
        type="government",
    )
    task = notice.tasks[0]
    given = task.assignments[0]
    mention = replace(given.units[0], unit=unit.id)
    return replace(
        notice,
        id=place,
        units=(unit,),
        tasks=(replace(task, id=f"{place}#一", assignments=(replace(given, units=(mention,)),)),),
    )


def make_dated() -> Corpus:
    """A task with one date, a cycle and a target; one with two dates; a date outside every task."""
    notice = make_notice(
        (("1",), "六月底前清淤12公里，每季度报送。", {"responsible": ["区水利局"]}),
        (("2",), "分两期完成。", {"lead": ["区水利局"], "support": ["区财政局"]}),
    )
    span = notice.tasks[0].span
    june = Deadline("六月底前", None, "2024-06-30", "month", None, span)
    cycle = Deadline("每季度", None, None, "quarter", "每季度", span)
    target = Target("清淤12公里", "清淤", "≥", 12.0, "公里", span)
    stages = (
        replace(june, text="三月至五月", earliest="2024-03-01", latest="2024-05-31"),
        replace(june, text="年底前", latest="2024-12-31"),
    )
    first, second = notice.tasks
    return Corpus(
        [
            replace(
                notice,
                tasks=(
                    replace(first, deadlines=(june, cycle), targets=(target,)),
                    replace(second, deadlines=stages, targets=(target,)),
                ),
                deadlines=(replace(june, text="即日起", latest=None, precision="open"),),
            )
        ]
    )
