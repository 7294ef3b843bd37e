"""约定: rules a notice sets for its lists; kept, never applied."""

from tests.extractors.printed import list_edges, read_plan


def test_the_first_listed_leads() -> None:
    notice = read_plan(
        "一、修路。（责任单位：区交通局、各镇；列首位的为牵头单位，下同）\n二、建桥。（责任单位：区住建局、各镇）"
    )
    (policy,) = notice.policies
    assert (policy.kind, policy.text) == ("first-listed-leads", "列首位的为牵头单位，下同")
    assert {role for _, role, _ in list_edges(notice)} == {"responsible"}
    (said,) = [one for one in notice.diagnostics if one.code == "first-listed-leads"]
    assert said.span == policy.span


def test_units_that_every_item_involves() -> None:
    notice = read_plan("一、修路。（责任单位：区交通局。以下各项均涉及各镇，不再单独列出）\n二、建桥。")
    assert [policy.kind for policy in notice.policies] == ["also-involves"]
    assert [unit for _, _, unit in list_edges(notice)] == ["区交通局"]


def test_none() -> None:
    assert read_plan("一、修路。（责任单位：区交通局，下同）\n二、建桥。").policies == ()
