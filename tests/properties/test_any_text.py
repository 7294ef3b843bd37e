"""任意文本: nothing raises but UnreadableFile, no span lies, no id stands twice."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors import extract
from notice.builder import GridCell, TextBuilder
from notice.errors import UnreadableFile
from notice.notice import Heading, Notice, Source
from notice.schema import decode_notice, encode_notice
from notice.source import Locator, Style
from notice.span import Span
from tests.properties.any_text import cells, texts

ORIGIN = Source("任意.txt", "0" * 64, "txt", None, "any", 1)
PLAIN_HEAD = "澄政办发〔2021〕12号\n云溪市澄江区人民政府办公室关于印发方案的通知\n各镇人民政府：\n"
often = settings(
    derandomize=True,
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def list_spans(notice: Notice) -> list[tuple[Span, str]]:
    """Every place that says what is printed there, and what it says."""
    found = [(task.span, task.text) for task in notice.tasks]
    for task in notice.tasks:
        found += [(deadline.span, deadline.text) for deadline in task.deadlines]
        found += [(unit.span, unit.mention) for one in task.assignments for unit in one.units]
    found += [(policy.span, policy.text) for policy in notice.policies]
    return found + [(one.span, one.title) for one in notice.elements.attachments]


def list_places(notice: Notice) -> list[Span]:
    """Every other place."""
    found = [one.span for task in notice.tasks for one in task.assignments]
    found += [one.span for one in notice.diagnostics if one.span]
    found += [span for spans in notice.elements.spans.values() for span in spans]
    return found + [heading.span for heading in list_headings(notice.outline)]


def list_headings(headings: tuple[Heading, ...]) -> list[Heading]:
    return [one for heading in headings for one in (heading, *list_headings(heading.children))]


def check_notice(notice: Notice) -> None:
    assert [text for span, text in list_spans(notice) if span.cut(notice.text) != text] == []
    assert all(0 <= span.start < span.end <= len(notice.text) for span in list_places(notice))
    ids = [task.id for task in notice.tasks]
    assert sorted(set(ids)) == sorted(ids)
    places = [heading.id for heading in list_headings(notice.outline)]
    assert sorted(set(places)) == sorted(places)
    known = {unit.id for unit in notice.units}
    named = {unit.unit for task in notice.tasks for one in task.assignments for unit in one.units}
    told = {one.unit for holder in (notice, *notice.tasks) for one in holder.mentions}
    assert known == named | told
    assert 0.0 <= notice.coverage <= 1.0
    line = encode_notice(notice)
    assert b"\n" not in line
    assert decode_notice(line) == notice


def read_built(builder: TextBuilder) -> Notice | None:
    try:
        return extract(builder.build(), ORIGIN)
    except UnreadableFile as error:
        kind = error.kind
    assert kind == "not-a-notice"
    return None


@often
@given(texts, st.booleans(), st.integers(0, 30))
def test_any_text(text: str, with_head: bool, lead: int) -> None:
    builder = TextBuilder("txt", "any")
    for number, line in enumerate((PLAIN_HEAD * with_head + text).split("\n"), start=1):
        builder.add_paragraph(line, Locator(paragraph=number), Style(lead=lead))
    notice = read_built(builder)
    assert notice is not None or not with_head
    if notice:
        check_notice(notice)


@often
@given(st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=6), st.integers(1, 3))
def test_any_table(rows: list[list[str]], width: int) -> None:
    builder = TextBuilder("docx", "any")
    for number, line in enumerate(PLAIN_HEAD.split("\n"), start=1):
        builder.add_paragraph(line, Locator(paragraph=number))
    head = [["序号", "重点任务", "责任单位", "完成时限"]]
    grid = [
        GridCell([text], row, column, columns=width)
        for row, printed in enumerate(head + rows)
        for column, text in enumerate(printed)
    ]
    builder.add_table(grid, 1)
    notice = read_built(builder)
    assert notice is not None
    check_notice(notice)


@often
@given(st.dictionaries(st.sampled_from(["索引号", "文号", "成文日期", "发文机关", "标题", "其他"]), cells))
def test_any_fields(fields: dict[str, str]) -> None:
    builder = TextBuilder("html", "any")
    for label, value in fields.items():
        builder.add_field(label, value, Locator())
    builder.add_paragraph("一、推进项目建设。（责任单位：区发改局）", Locator(paragraph=1))
    notice = read_built(builder)
    assert notice is not None
    check_notice(notice)
