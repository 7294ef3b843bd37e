"""`notice.source.SourceText` → facts. Pure: text and rule tables in, facts out."""

from extractors.broken_lines import join_broken
from extractors.closings import find_closings
from extractors.coverage import measure_coverage
from extractors.elements import read_elements
from extractors.judgements import Judgements
from extractors.letters import drop_letter
from extractors.lines import split_lines
from extractors.outline import name_headings
from extractors.part_anchors import PartAnchors
from extractors.parts import Part, find_parts
from extractors.policies import doubt_policies, find_notes, read_policies
from extractors.prose_mentions import read_mentions
from extractors.reading import PartReading, part_span, read_part
from extractors.stretches import Owners, list_stretches
from extractors.tasks import make_tasks
from extractors.told import tell_facts
from extractors.units import doubt_units, list_units, make_setting
from extractors.wording import word_tasks
from notice.diagnostic import LOSSES, Diagnostic
from notice.errors import UnreadableFile
from notice.notice import Elements, Notice, Source
from notice.source import SourceText

__all__ = ["extract"]


def extract(source: SourceText, origin: Source, judgements: Judgements | None = None) -> Notice:
    """Everything the notice says, with the place of every fact in ``source.text``.

    The id is the document number, else the first 12 digits of the file's SHA-256.
    ``judgements`` on units default to the table's. Raises UnreadableFile("not-a-notice") when the text has neither elements of a 公文 nor tasks.
    """
    text = source.text
    lines = join_broken(split_lines(source), text)
    found = read_elements(source, lines)
    elements = found.elements
    parts = find_parts(source, lines, found)
    notes = find_notes(lines, source)
    skipped = found.lines | find_closings(lines, text) | notes.lines
    readings = [read_part(part, parts, lines, skipped, source) for part in parts]
    drafts = drop_letter([draft for reading in readings for draft in reading.drafts], elements.doc_type)
    notice_id = _make_id(elements, origin)
    setting = make_setting(elements, text, notice_id, judgements)
    headings = name_headings(heading for reading in readings for heading in reading.headings)
    anchors = PartAnchors(found, parts, lines, text)
    tasks, doubts = make_tasks(drafts, headings, notice_id, setting, anchors, text)
    if not tasks and not _is_notice(elements, parts):
        raise UnreadableFile(
            "not-a-notice",
            "没有找到公文的标题、发文字号、主送机关或成文日期，也没有任务；请确认选对了文件",
        )
    policies = read_policies(drafts, notes)
    diagnostics = [
        *source.diagnostics,
        *found.diagnostics,
        *_doubts_of(readings),
        *doubt_policies(policies),
        *doubts,
        *doubt_units(tasks, setting, text),
    ]
    stretches, owners = list_stretches(source, lines, found), Owners(drafts, source)
    titles = [title for title in (elements.title, *(part.title for part in parts)) if title]
    told = tell_facts(tasks, stretches, owners, anchors, text, titles)
    mentioned = read_mentions(told.tasks, stretches, owners, elements, setting)
    attached = [part_span(part, lines) for part in parts if part.title]
    return Notice(
        id=notice_id,
        source=origin,
        status="partial" if any(one.code in LOSSES for one in source.diagnostics) else "ok",
        coverage=measure_coverage(source, elements, parts, headings, tasks, attached),
        text=text,
        elements=elements,
        outline=headings,
        tasks=word_tasks(mentioned.tasks, text),
        units=list_units(tasks, elements, setting, text, mentioned.identities),
        policies=policies,
        deadlines=told.deadlines,
        targets=told.targets,
        citations=told.citations,
        mentions=mentioned.outside,
        diagnostics=tuple(diagnostics),
    )


def _make_id(elements: Elements, origin: Source) -> str:
    number = elements.doc_number
    return f"{number.agency}〔{number.year}〕{number.serial}号" if number else origin.sha256[:12]


def _is_notice(elements: Elements, parts: tuple[Part, ...]) -> bool:
    """Whether at least two of the signs of a 公文 were found; articles (第X条) are one."""
    signs = (
        any(part.regulation for part in parts),
        elements.doc_number,
        elements.title,
        elements.recipients,
        elements.written_date,
        elements.issuers,
    )
    return sum(map(bool, signs)) >= 2


def _doubts_of(readings: list[PartReading]) -> list[Diagnostic]:
    return [diagnostic for reading in readings for diagnostic in reading.diagnostics]
