"""Which headings a task stands under."""

from pipeline.tables.sections import find_sections
from tests.pipeline.samples import make_notice

NOTICE = make_notice(
    (("一", "（一）", "1"), "修订公示办法。", {}),
    (("一", "2"), "公开目录。", {}),
    (("三",), "总结。", {}),
    headings={("一",): "健全制度", ("一", "（一）"): "完善办法"},
)


def test_sections_of_a_task_run_from_the_outermost_in() -> None:
    found = find_sections(NOTICE)
    assert [[heading.id for heading in chain] for chain in found.values()] == [
        ["一", "一/（一）"],
        ["一"],
        [],
    ]
