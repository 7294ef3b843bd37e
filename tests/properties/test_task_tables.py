"""生成的任务分解表: every row's units and roles come out exactly."""

from hypothesis import HealthCheck, given, settings

from tests.extractors.printed import list_edges, read
from tests.properties.notices import Made
from tests.properties.task_tables import draw_table, print_table


@settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(draw_table())
def test_tables(made: Made) -> None:
    notice = read(print_table(made))
    assert list_edges(notice) == list(made.edges)
    deadlines = {one.latest for task in notice.tasks for one in task.deadlines if one.origin == "table"}
    assert deadlines == {"2021-12-31"}
