"""提及和用词: whatever is printed, nothing is raised, and every mention and action is printed where it says."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.keywords import KEYWORDS
from extractors.rules import load_table
from extractors.themes import THEMES
from pipeline.run.soundness import verify_notice
from pipeline.tables.bystanders import list_carriers, list_mentions
from tests.extractors.printed import LETTER, read
from tests.properties.words import SENTENCES, UNITS

CUES = sorted(
    example.replace("@", "{}").replace("#", "").removesuffix("=centre")
    for rule in load_table("mention_cues")
    for example in (*rule.examples, *rule.counter)
)
NAMES = sorted(
    {example for rule in load_table("mention_names") for example in (*rule.examples, *rule.counter)}
    | {*UNITS}
)
VERBS = sorted({example for rule in load_table("action_verbs") for example in rule.examples})


@st.composite
def draw_sentence(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))
    told = draw(st.sampled_from(CUES)).replace("{}", draw(st.sampled_from("、和，")).join(names))
    return draw(st.sampled_from(["", *VERBS])) + told + draw(st.sampled_from("，。；\n"))


BODIES = st.lists(st.one_of(draw_sentence(), st.sampled_from(SENTENCES), st.text(max_size=4)), max_size=8)


@settings(max_examples=60, deadline=None)
@given(BODIES)
def test_a_notice_of_names_and_cues(pieces: list[str]) -> None:
    notice = read(LETTER + "一、重点任务\n1." + "".join(pieces) + "\n2.其他工作。（责任单位：区司法局）\n")
    verify_notice(notice)
    text = notice.text
    spans = sorted(one.span for one in list_mentions(notice))
    assert all(one.span.cut(text) == one.mention for one in list_mentions(notice))
    assert all(one.cue in text for one in list_mentions(notice))
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    handed = [unit.span for task in notice.tasks for one in task.assignments for unit in one.units]
    assert not any(a.start < b.end and b.start < a.end for a in spans for b in handed), "told apart"
    assert {unit.id for unit in list_carriers(notice)} <= {unit.id for unit in notice.units}
    for task in notice.tasks:
        assert len(task.keywords) == len(set(task.keywords)) <= KEYWORDS
        assert len(task.themes) == len(set(task.themes)) <= THEMES
        assert all(one.span.cut(text).startswith(one.verb) for one in task.actions)
        assert all(one.span.cut(text).endswith(one.object) for one in task.actions)
