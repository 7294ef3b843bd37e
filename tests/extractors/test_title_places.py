"""标题中的地名: the place a title names."""

import pytest

from extractors.regions import choose_region
from extractors.title_places import read_title_start, read_title_work


@pytest.mark.parametrize(
    ("title", "name", "why"),
    [
        ("云岭县2023年政府工作报告重点任务分解表", "云岭县", "the place first"),
        ("2023年云岭县政府工作报告重点任务分解表", "云岭县", "the year first"),
        ("2023 年云岭县政府工作报告", "云岭县", "a blank in the year"),
        ("２０２３年度云岭县政府工作报告", "云岭县", "年度, wide figures"),
        ("二〇二三年云岭县政府工作报告", "云岭县", "the year in words"),
        ("2023—2025年云溪市澄江区行动计划", "云溪市澄江区", "several years, two places"),
        ("“十四五”时期长兴县规划重点任务", "湖州市长兴县", "a period, a known place"),
        ("万年县工作要点", "上饶市万年县", "年 of a place's name"),
        ("中共云岭县委工作要点", "云岭县", "a committee"),
        ("2023年云溪经济技术开发区工作要点", "云溪经济技术开发区", "a park with its place"),
        ("关于印发2023年云岭县工作要点的通知", "云岭县", "behind 关于印发"),
        ("关于印发《云岭县工作要点》的通知", "云岭县", "in a title's quotes"),
        ("县政府办公室关于印发二〇二三年度云岭县工作要点的通知", "云岭县", "an issuer without its place"),
        ("关于转发云岭县经验的通知", None, "what is passed on may be another's"),
        ("关于同意云岭县设立园区的批复", None, "another's wish"),
        ("关于加强全市安全生产工作的通知", None, "全市 is no name"),
        ("关于印发全县重点工作的通知", None, "全县 is no name"),
        ("2023年城市体检工作方案", None, "城市 is no name"),
        ("关于印发创建文明城市工作方案的通知", None, "文明城市 is no name"),
        ("关于印发先行示范区建设方案的通知", None, "示范区 is no name"),
        ("关于印发重点地区整治方案的通知", None, "重点地区 is no name"),
        ("关于印发2023年市政府工作要点的通知", None, "a level is no name"),
        ("2023年工作要点", None, "no place"),
        (None, None, "no title"),
    ],
)
def test_the_place_of_a_title(title: str | None, name: str | None, why: str) -> None:
    assert choose_region([read_title_start(title), read_title_work(title)], "").name == name, why
