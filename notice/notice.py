"""Notice: everything extracted from one file, in the shapes of docs/contract (schema 1.0).

Strings are as printed unless a field says otherwise. A span belongs to `Notice.text`.
"""

from typing import Literal

from msgspec import Struct, field

from notice.diagnostic import Diagnostic, Status
from notice.facts import Action, Citation, Deadline, Mention, Target
from notice.span import Span
from notice.unit import Unit

SCHEMA_VERSION = "1.0"

Role = Literal["lead", "responsible", "support", "other"]
Method = Literal["name", "alias", "class", "division", "judgement", "printed"]
Origin = Literal["bracket", "line", "table", "prose", "inherited"]


class Source(Struct, frozen=True):
    """The file a notice was read from. ``path`` is relative to the input root, with slashes."""

    path: str
    sha256: str
    format: str
    pages: int | None
    parser: str
    bytes: int


class DocNumber(Struct, frozen=True):
    """发文字号: ``奉政办发〔2018〕50号`` → agency 奉政办发, year 2018, serial 50."""

    text: str
    agency: str
    year: int
    serial: int


class Attachment(Struct, frozen=True):
    """附件: an attachment as named in the notice's list, or at its own head."""

    title: str
    span: Span


class Elements(Struct, frozen=True, kw_only=True):
    """公文要素 per GB/T 9704-2012 §7 and portal pages; dates are ISO 8601, None when unknown.

    ``spans`` gives, under a field's name, the places it was read from, in printed order: several
    for a title broken over lines.
    """

    doc_number: DocNumber | None = None
    title: str | None = None
    issuers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    written_date: str | None = None
    printed_date: str | None = None
    effective_date: str | None = None
    expiry_date: str | None = None
    printing_office: str | None = None
    doc_type: str | None = None
    attachments: tuple[Attachment, ...] = ()
    secrecy: str | None = None
    urgency: str | None = None
    disclosure: str | None = None
    index_number: str | None = None
    notes: tuple[str, ...] = ()
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)


class Heading(Struct, frozen=True, gc=False):
    """A numbered place in the outline. ``level`` is its depth, from 1; ``number`` its value."""

    id: str
    marker: str
    level: int
    number: int
    title: str
    span: Span
    children: tuple["Heading", ...] = ()


class UnitMention(Struct, frozen=True, gc=False):
    """A unit as printed, and the unit it is (`Notice.units`).

    ``method`` is how the unit was told: by a name of the table, an alias in brackets, as a class, as a
    division of the issuer, by a judgement, or as printed. ``evidence`` are its grounds, such as
    ``region:head=区`` and ``name:unit_name.finance``.
    """

    mention: str
    unit: str
    span: Span
    method: Method = "printed"
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()


class Assignment(Struct, frozen=True, gc=False, kw_only=True):
    """Units under one role. ``rule`` names the table row that recognised the statement."""

    role: Role
    label: str
    origin: Origin
    confidence: float
    span: Span
    units: tuple[UnitMention, ...]
    rule: str
    open_ended: str | None = None


class Task(Struct, frozen=True, gc=False, kw_only=True):
    """A unit of work: the smallest numbered item, or a row of a task table.

    ``section`` is the id of the heading right above it in `Notice.outline`, None when there is none.
    """

    id: str
    path: tuple[str, ...]
    headings: tuple[str, ...]
    section: str | None
    part: str | None
    title: str | None
    text: str
    span: Span
    assignments: tuple[Assignment, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    keywords: tuple[str, ...] = ()
    scope: str | None = None
    mentions: tuple[Mention, ...] = ()
    actions: tuple[Action, ...] = ()
    themes: tuple[str, ...] = ()


class Policy(Struct, frozen=True):
    """A rule the notice sets for its own lists, such as 列第一位者为牵头单位."""

    kind: Literal["first-listed-leads", "also-involves"]
    text: str
    span: Span
    rule: str


class Notice(Struct, frozen=True, kw_only=True):
    """One notice. ``coverage`` is placed characters over printed characters, 0..1.

    ``deadlines``, ``targets``, ``citations`` and ``mentions`` are those that stand outside every task.
    """

    schema_version: str = SCHEMA_VERSION
    id: str
    duplicate_of: str | None = None
    source: Source
    status: Status
    coverage: float
    text: str
    elements: Elements
    outline: tuple[Heading, ...]
    tasks: tuple[Task, ...]
    units: tuple[Unit, ...]
    policies: tuple[Policy, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    diagnostics: tuple[Diagnostic, ...]
