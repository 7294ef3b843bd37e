"""A small batch made by hand: two years of one district, a copy, a citation, and odd characters."""

from msgspec.structs import replace

from extractors.reforms import parse_reforms
from notice.diagnostic import DATE_MISSING, UNIT_DOUBTED
from notice.notice import Notice
from notice.span import Span
from pipeline.align.continuations import Continuation
from pipeline.harvest import Harvest
from tests.pipeline.samples import Work, make_notice, with_deadline, with_doubt, with_target

HEADINGS = {("一",): "健全制度", ("一", "（一）"): "完善办法", ("二",): "整治河道"}


def make_first() -> Notice:
    """2023: two tasks under two sections, one without units."""
    notice = make_notice(
        (
            ("一", "（一）", "1"),
            "修订公示办法，\n年底前印发。",
            {"lead": ["区司法局"], "support": ["区财政局", "各镇（街道）"]},
        ),
        (("二", "1"), "=清理河道3条", {}),
        path="2023/a.txt",
        number=("澄政办发", 2023, 5),
        title="澄江区2023年重点工作分工方案",
        date="2023-02-01",
        headings=HEADINGS,
    )
    dated = with_deadline(notice, 0, "年底前", "2023-12-31")
    return with_doubt(with_target(dated, 1, "3条", 3, "条"))


def make_second() -> Notice:
    """2024: a task and the notice itself cite 2023; one unit holds two roles in one task."""
    notice = make_notice(
        (("一",), "续办公示办法。", {"lead": ["区司法局"], "responsible": ["区司法局", "区财政局"]}),
        path="2024/b.docx",
        cites={("一",): "澄政办发[2023]5号"},
    )
    mention = notice.tasks[0].assignments[1].units[1]
    doubt = UNIT_DOUBTED.at(mention.span, mention=mention.mention)
    linked = replace(notice.tasks[0].citations[0], notice="澄政办发〔2023〕5号")
    task = replace(notice.tasks[0], citations=(linked,))
    title = replace(linked, span=Span(0, 4), text=notice.text[:4], kind="basis")
    return replace(with_doubt(notice, doubt), tasks=(task,), citations=(title,))


def make_copy() -> Notice:
    """The second notice read from its .pdf."""
    notice = make_second()
    source = replace(notice.source, path="2024/b.pdf", format="pdf", pages=2)
    return replace(
        notice, id=f"{notice.id}~2", duplicate_of=notice.id, source=source, diagnostics=(DATE_MISSING.at(),)
    )


# An invented row: the batch has one unit with a successor that no notice names.
REFORMS = parse_reforms(
    "date\tkind\tfrom\tto\tbasis\n2025-03-31\trenamed\t财政局\t财政国资局\t《澄江区机构改革方案》（2025年）"
)


def make_harvest() -> Harvest:
    """All three, in path order; a task of the second notice continues one of the first."""
    notices = [make_first(), make_second(), make_copy()]
    before, after = notices[0].tasks[0].id, notices[1].tasks[0].id
    continuation = Continuation(before, after, 0.52, ("changed-units", "reworded"))
    return Harvest(notices, reforms=REFORMS, continuations=[continuation])


def make_years() -> Harvest:
    """Two years that differ in one word of their tasks and share the others."""
    shared = "整治黑臭水体，推进垃圾分类。"
    return Harvest(
        [
            make_year(2021, "推进脱贫攻坚。", "脱贫攻坚考核。", shared),
            make_year(2022, "推进乡村振兴。", "落实乡村振兴资金。", shared),
        ]
    )


def make_year(year: int, *texts: str) -> Notice:
    """A notice of `year` with these tasks, handed to nobody."""
    works: list[Work] = [((str(at),), text, {}) for at, text in enumerate(texts, 1)]
    return make_notice(*works, number=("澄政办发", year, 5), date=f"{year}-01-05", path=f"{year}.txt")
