"""函、请示、报告: letters hand out no work."""

import pytest

from tests.extractors.printed import read

PROSE = "一、项目建设。由区发改局牵头，区财政局配合。\n二、价格管理。"
STATED = "一、修路。（责任单位：区交通局）\n二、建桥。"


@pytest.mark.parametrize(
    ("title", "body", "tasks", "why"),
    [
        ("澄江区发展和改革局关于报送总结的函", PROSE, 0, "a letter"),
        ("澄江区人民政府关于调整规划的请示", PROSE, 0, "a request"),
        ("澄江区人民政府关于防汛工作的报告", PROSE, 0, "a report"),
        ("澄江区人民政府关于做好防汛工作的通知", PROSE, 2, "a notice"),
        ("澄江区人民政府办公室关于分解任务的函", STATED, 2, "a letter with statements"),
        (
            "澄江区人民政府办公室关于报送分工表的函",
            PROSE + "\n附件\n澄江区分工表\n1.修路。",
            1,
            "an attachment's",
        ),
    ],
)
def test_letters(title: str, body: str, tasks: int, why: str) -> None:
    assert len(read(f"{title}\n市政府办公室：\n{body}").tasks) == tasks, why
