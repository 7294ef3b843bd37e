"""约定: rules a notice sets for its own lists (列第一位者为牵头单位), kept, never applied silently."""

from extractors.drafts import Draft
from notice.diagnostic import LEAD_POLICY, Diagnostic
from notice.notice import Policy


def read_policies(drafts: list[Draft]) -> tuple[Policy, ...]:
    """The policies printed in the statements of all tasks, each once, in printed order."""
    found: dict[tuple[int, str], Policy] = {}
    for draft in drafts:
        for statement in draft.statements:
            for rider in statement.content.riders:
                span = rider.words.span()
                if rider.rule.value == "first-listed-leads":
                    found[span.start, rider.rule.id] = Policy(
                        "first-listed-leads", rider.words.printed(), span, rider.rule.id
                    )
                elif rider.rule.value == "also-involves":
                    found[span.start, rider.rule.id] = Policy(
                        "also-involves", rider.words.printed(), span, rider.rule.id
                    )
    return tuple(found[key] for key in sorted(found))


def doubt_policies(policies: tuple[Policy, ...]) -> list[Diagnostic]:
    """A reminder that roles were not rewritten."""
    return [
        LEAD_POLICY.at(policy.span, words=policy.text)
        for policy in policies
        if policy.kind == "first-listed-leads"
    ]
