"""主题: the themes of a task."""

import pytest

from tests.extractors.printed import read_plan

CASES = [
    ("优化营商环境", "压缩企业开办时间。", ("优化营商环境",), "the heading says it"),
    ("重点任务", "优化营商环境，推进减税降费。", ("优化营商环境",), "the first sentence says it"),
    ("重点任务", "召开会议。通报情况。研究安全生产。再部署。", (), "said once, in passing"),
    ("重点任务", "召开会议。研究安全生产。整治消防安全。", ("安全生产",), "said twice in passing"),
    ("重点任务", "加强粮食安全。", ("乡村振兴",), "安全 alone is no 安全生产"),
    ("重点任务", "加强组织领导。", (), "no theme"),
    (
        "重点任务",
        "开展垃圾分类。改造老旧小区、城中村、棚户区改造，建设幼儿园。整治黑臭水体和水污染。",
        ("生态环境", "住房和城市更新"),
        "the surest first",
    ),
]


@pytest.mark.parametrize(("heading", "text", "themes", "why"), CASES, ids=[case[3] for case in CASES])
def test_themes(heading: str, text: str, themes: tuple[str, ...], why: str) -> None:
    task = read_plan(f"一、{heading}\n1.{text}\n2.其他。\n").tasks[0]
    assert task.themes == themes, why


def test_three_at_the_most() -> None:
    text = "推进营商环境、政务服务、安全生产、垃圾分类、乡村振兴、养老服务。"
    assert len(read_plan(f"一、重点任务\n1.{text}\n2.其他。\n").tasks[0].themes) == 3
