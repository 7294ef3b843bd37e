"""spaCy: notices as spaCy documents whose spans are the facts; imported only when asked for.

Needs the extra ``nlp``. With it installed the component is known to spaCy by name::

    nlp = spacy.blank("zh")
    nlp.add_pipe("fengong")
    doc = nlp(text)                       # a notice as plain text
    doc = make_doc(convert("某通知.docx"))  # a notice read from any format

``doc.spans`` holds one group for each of `GROUPS`. A character is a token (spaCy's own Chinese
tokenizer, segmenter ``char``), so that every span begins and ends exactly where the fact is printed.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256

from msgspec import Struct

from extractors import extract
from notice.builder import clean_text
from notice.errors import MissingExtra, UnreadableFile
from notice.notice import Notice, Source
from notice.span import Span
from parsers.text.plain import parse_plain
from pipeline.tables.bystanders import list_mentions

try:
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin, SpanGroup
    from spacy.tokens import Span as SpacySpan
except ImportError as error:
    raise MissingExtra("在 spaCy 里使用需要附加包 nlp", "nlp") from error

GROUPS = ("tasks", "units", "deadlines", "targets", "citations", "mentions")


class Marked(Struct, frozen=True):
    """One span to be: its place, its label, and the id of what it is (a task, unit or notice; a date)."""

    span: Span
    label: str
    id: str = ""


@Language.factory("fengong")
def create_component(nlp: Language, name: str) -> "Fengong":  # noqa: ARG001
    """The component of a pipeline."""
    return Fengong()


class Fengong:
    """A pipeline component: reads a document's text as a notice and sets ``doc.spans``.

    A text that is no notice gets empty groups.
    """

    def __call__(self, doc: Doc) -> Doc:
        source = parse_plain(doc.text)
        digest = sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest()
        origin = Source("", digest, source.format, None, source.parser, len(doc.text))
        try:
            notice = extract(source, origin)
        except UnreadableFile:
            return mark_doc(doc, {name: [] for name in GROUPS}, range(len(doc.text)))
        return mark_doc(doc, list_marked(notice), _map_places(source.text, doc.text))


def make_doc(notice: Notice, nlp: Language | None = None) -> Doc:
    """The document of a notice read from any format: its text with ``doc.spans``.

    ``nlp`` is the pipeline whose vocabulary and tokenizer it takes; its tokens must be characters.
    Raises ValueError when a span does not begin and end with a token.
    """
    doc = (nlp or _load_blank()).make_doc(notice.text)
    return mark_doc(doc, list_marked(notice), range(len(notice.text)))


def pack_docs(notices: Iterable[Notice]) -> DocBin:
    """DocBin: the documents of `notices` with their spans, to be saved and loaded by spaCy alone."""
    packed = DocBin(store_user_data=True)
    for notice in notices:
        doc = make_doc(notice)
        doc.user_data["notice_id"] = notice.id
        packed.add(doc)
    return packed


def list_marked(notice: Notice) -> dict[str, list[Marked]]:
    """The spans of every group, in printed order.

    Labels: tasks ``task``; units their role; deadlines their precision; targets their comparator;
    citations their kind; mentions their relation. Ids: the task, unit or cited notice; of a deadline its
    latest date.
    """
    tasks = notice.tasks
    deadlines = [*notice.deadlines, *(one for task in tasks for one in task.deadlines)]
    targets = [*notice.targets, *(one for task in tasks for one in task.targets)]
    citations = [*notice.citations, *(one for task in tasks for one in task.citations)]
    groups: dict[str, Iterable[Marked]] = {
        "tasks": (Marked(task.span, "task", task.id) for task in tasks),
        "units": (
            Marked(unit.span, one.role, unit.unit)
            for task in tasks
            for one in task.assignments
            for unit in one.units
        ),
        "deadlines": (Marked(one.span, one.precision or "unknown", one.latest or "") for one in deadlines),
        "targets": (Marked(one.span, one.comparator or "unknown") for one in targets),
        "citations": (Marked(one.span, one.kind, one.notice or "") for one in citations),
        "mentions": (Marked(one.span, one.relation, one.unit) for one in list_mentions(notice)),
    }
    return {name: sorted(dict.fromkeys(marked), key=lambda one: one.span) for name, marked in groups.items()}


def mark_doc(doc: Doc, groups: dict[str, list[Marked]], places: Sequence[int]) -> Doc:
    """Set ``doc.spans``; ``places[i]`` is where the i-th character of the notice stands in the document."""
    for name, marked in groups.items():
        spans = [_make_span(doc, one, places) for one in marked]
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    return doc


def _make_span(doc: Doc, one: Marked, places: Sequence[int]) -> SpacySpan:
    start, end = places[one.span.start], places[one.span.end - 1] + 1
    made = doc.char_span(start, end, label=one.label, span_id=one.id)
    if made is None:
        raise ValueError(f"span {start}..{end} does not begin and end with a token; use spacy.blank('zh')")
    return made


def _map_places(read: str, printed: str) -> list[int]:
    """Where each character of the text as read stands in the text as given: blanks alone may differ."""
    kept = _list_kept(printed)
    last = -1
    places: list[int] = []
    for char in read:
        if not char.isspace():
            last = next(kept)
        places.append(last)
    return places


def _list_kept(printed: str) -> Iterator[int]:
    return (at for at, char in enumerate(printed) if not char.isspace() and clean_text(char))


@cache
def _load_blank() -> Language:
    return spacy.blank("zh")
