"""引文所指: by number, by title; what is ambiguous means nothing."""

import pytest
from msgspec.structs import replace

from notice.facts import Citation
from notice.notice import Notice
from notice.span import Span
from pipeline.run.identities import Identity, make_card
from pipeline.run.references import References, list_names
from tests.pipeline.samples import make_notice

PLAN = make_notice(
    path="a.txt", number=("澄政办发", 2023, 5),
    title="澄江区人民政府办公室关于印发《澄江区供水管理办法》的通知",
)  # fmt: skip
LETTER = make_notice(path="b.txt", number=("云政发", 2022, 9), title="云溪市人民政府关于做好防汛工作的通知")
NUMBERLESS = make_notice(path="c.txt", number=None, title="澄江区节水行动方案")


def cite(
    *citations: tuple[str | None, str | None], batch: tuple[Notice, ...] = (PLAN, LETTER, NUMBERLESS)
) -> list[str | None]:
    """What the citations (title, number) of a notice outside the batch mean."""
    facts = tuple(
        Citation(title or number or "", title, number, None, Span(place, place + 1))
        for place, (title, number) in enumerate(citations)
    )
    notice = replace(make_notice(number=("澄政发", 2024, 1)), citations=facts)
    known = (*batch, notice)
    references = References([make_card(one) for one in known], [Identity(one.id) for one in known])
    return [one.notice for one in references.link(notice).citations]


@pytest.mark.parametrize(
    ("title", "number", "meant", "why"),
    [
        (None, "澄政办发〔2023〕5号", PLAN.id, "its number"),
        ("别的办法", "澄政办发(2023)第5号", PLAN.id, "a number in other brackets"),
        (PLAN.elements.title, None, PLAN.id, "its whole title"),
        ("澄江区供水管理办法", None, PLAN.id, "what it issues"),
        ("关于印发〈澄江区供水管理办法〉的通知", None, PLAN.id, "without the issuer, in other marks"),
        ("关于做好防汛工作的通知", None, LETTER.id, "without the issuer"),
        ("云溪市人民政府\n关于做好防汛工作的通知", None, LETTER.id, "broken over lines"),
        ("澄江区节水行动方案", None, NUMBERLESS.id, "no number on either side"),
        (
            "澄江区节水行动方案",
            "澄政发〔2020〕8号",
            NUMBERLESS.id,
            "a number the notice itself did not print",
        ),
        ("澄江区供水管理办法", "澄政发〔2010〕8号", None, "another number is another notice"),
        ("澄江区供热管理办法", None, None, "not in the batch"),
        ("办法", None, None, "too short for one document"),
        ("澄江区2024年重点工作分工方案", None, None, "never itself"),
        (None, "澄政发〔2024〕1号", None, "never its own number"),
        (None, None, None, "本通知"),
    ],
)
def test_what_is_meant(title: str | None, number: str | None, meant: str | None, why: str) -> None:
    assert cite((title, number)) == [meant], why


def test_what_two_notices_bear_means_none() -> None:
    other = make_notice(
        path="d.txt", number=("云政发", 2023, 1), title="云溪市人民政府关于做好防汛工作的通知"
    )
    assert cite(("关于做好防汛工作的通知", None), batch=(LETTER, other)) == [None]
    assert cite((LETTER.elements.title, None), batch=(LETTER, other)) == [None]
    twice = replace(other, id="云政发〔2022〕9号~2", elements=LETTER.elements)
    assert cite((None, "云政发〔2022〕9号"), batch=(LETTER, twice)) == [None]


def test_a_short_name_means_what_was_cited_in_full_before() -> None:
    assert cite(("澄江区供水管理办法", None), ("办法", None)) == [PLAN.id, PLAN.id]
    both = (("澄江区供水管理办法", None), ("澄江区供热管理办法", None), ("办法", None))
    assert cite(*both) == [PLAN.id, None, None]
    assert cite(("办法", None), ("澄江区供水管理办法", None)) == [None, PLAN.id]


def test_a_copy_is_the_original() -> None:
    cards = [make_card(PLAN), make_card(PLAN)]
    references = References(cards, [Identity("x~2", PLAN.id), Identity(PLAN.id)])
    fact = Citation("x", "澄江区供水管理办法", None, None, Span(0, 1))
    assert references.link(replace(LETTER, citations=(fact,))).citations[0].notice == PLAN.id
    copy = replace(PLAN, id="x~2", duplicate_of=PLAN.id, citations=(fact,))
    assert references.link(copy).citations[0].notice is None


def test_names_of_a_title() -> None:
    assert list(list_names("澄江区政府关于印发《供水管理办法》的通知")) == [
        "关于印发供水管理办法的通知",
        "供水管理办法",
    ]
    assert list(list_names("供水管理办法")) == []
