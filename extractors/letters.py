"""函、请示、报告: letters to one's equals and superiors report work, they hand out none."""

from extractors.drafts import Draft
from extractors.rules import rule_for


def drop_letter(drafts: list[Draft], doc_type: str | None) -> list[Draft]:
    """`drafts` without those of a letter's own body, when no statement in it hands out work.

    What only the running text says (由我委牵头，市财政局配合) is a report. Attachments keep theirs.
    """
    if doc_type is None or not rule_for("elements", "letter").applies(doc_type):
        return drafts
    own = [draft for draft in drafts if draft.part is None]
    if any(one.content.form != "prose" for draft in own for one in draft.statements):
        return drafts
    return [draft for draft in drafts if draft.part is not None]
