"""Word 97 附着内容: which text boxes and notes belong to which character of the body."""

from itertools import pairwise

from msgspec import Struct, field

from parsers.word97.bytes import read_number, read_plc, read_u16, read_u32, read_u32s
from parsers.word97.file import Part, WordFile

_SHAPE, _CONTAINER = 0xF00A, 0x0F
_GROUP = 0xF003
_SPOT, _TEXT = 26, 22  # bytes of an Spa (§2.9.253) and of an FTXBXS (§2.9.106)
_LID_AT, _REUSABLE_AT = 14, 8  # in an FTXBXS

Span = tuple[int, int]


class Links(Struct):
    """By CP of the body: the texts of the boxes anchored and of the note referred to there.

    ``loose`` are boxes of shapes that have no anchor of their own (drawn in line with the text).
    """

    boxes: dict[int, list[Span]] = field(default_factory=dict)
    notes: dict[int, Span] = field(default_factory=dict)
    loose: list[Span] = field(default_factory=list)


def read_links(file: WordFile) -> Links:
    """Every text box and note of the body."""
    counts = file.counts
    endnotes = counts.body + counts.footnotes + counts.headers + counts.macros + counts.comments
    footnote_texts = _read_spans(file.cut(Part.FOOTNOTE_TEXTS), counts.body, counts.footnotes)
    endnote_texts = _read_spans(file.cut(Part.ENDNOTE_TEXTS), endnotes, counts.endnotes)
    notes = _read_notes(file, Part.FOOTNOTE_REFERENCES, footnote_texts)
    notes |= _read_notes(file, Part.ENDNOTE_REFERENCES, endnote_texts)
    links = Links(notes=notes)
    _read_boxes(file, endnotes + counts.endnotes, links)
    return links


def _read_spans(places: bytes, base: int, count: int) -> list[Span]:
    """Where the texts of one kind stand, one behind the other in the `count` characters from `base`."""
    spans: list[Span] = []
    at = 0
    for place, following in pairwise(read_u32s(places, len(places))):
        start = min(max(place, at), count)
        at = min(max(following, start), count)
        spans.append((base + start, base + at))
    return spans


def _read_notes(file: WordFile, references: Part, texts: list[Span]) -> dict[int, Span]:
    anchors, entries = read_plc(file.cut(references), 2)
    found = zip(anchors, texts, entries, strict=False)
    return {anchor: span for anchor, span, _ in found if anchor < file.counts.body}


def _read_boxes(file: WordFile, base: int, links: Links) -> None:
    anchors, spots = read_plc(file.cut(Part.ANCHORS), _SPOT)
    place_of = {
        read_u32(spot, 0): anchor
        for anchor, spot in zip(anchors, spots, strict=False)
        if anchor < file.counts.body
    }
    texts = file.cut(Part.BOX_TEXTS)
    _, entries = read_plc(texts, _TEXT)
    spans = _read_spans(texts[: 4 * (len(entries) + 1)], base, file.counts.boxes)
    owners = _read_groups(file.cut(Part.DRAWINGS))
    # The last entry is a spare one.
    for entry, span in zip(entries[:-1], spans, strict=False):
        if read_u16(entry, _REUSABLE_AT):
            continue
        shape = read_u32(entry, _LID_AT)
        anchor = place_of.get(shape, place_of.get(owners.get(shape, shape)))
        (links.loose if anchor is None else links.boxes.setdefault(anchor, [])).append(span)


def _read_groups(drawings: bytes) -> dict[int, int]:
    """Shape → the outermost group it is drawn in (OfficeArtContent §2.9.172, [MS-ODRAW] §2.2.16)."""
    owners: dict[int, int] = {}
    at = 8 + read_u32(drawings, 4)
    while at + 9 <= len(drawings):
        end = at + 9 + read_u32(drawings, at + 5)  # one byte stands in front of each drawing
        _walk_drawing(drawings, at + 9, min(end, len(drawings)), owners)
        at = end
    return owners


def _walk_drawing(drawings: bytes, at: int, end: int, owners: dict[int, int]) -> None:
    """Note in `owners` the shapes of each group inside the one that holds the whole drawing."""
    # (end, depth of groups, the shapes seen of the outermost group but the whole: its own comes first)
    stack: list[tuple[int, int, list[int]]] = [(end, 0, [])]
    while at + 8 <= end:
        while len(stack) > 1 and at >= stack[-1][0]:
            stack.pop()
        limit, depth, seen = stack[-1]
        kind, size = read_u16(drawings, at + 2), read_u32(drawings, at + 4)
        if read_number(drawings, at, 1) & 0x0F == _CONTAINER:
            depth += kind == _GROUP
            fresh = kind == _GROUP and depth == 2
            stack.append((min(at + 8 + size, limit), depth, [] if fresh else seen))
            at += 8
            continue
        if kind == _SHAPE and depth > 1:
            seen.append(read_u32(drawings, at + 8))
            owners[seen[-1]] = seen[0]
        at += 8 + size
