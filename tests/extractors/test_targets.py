"""目标: measure, comparator, value, unit; counts of what there is are no targets."""

import pytest

from extractors.targets import find_targets
from extractors.view import View
from notice.facts import Target


def read(printed: str) -> list[Target]:
    found = list(find_targets(View.of(printed, 0, len(printed))))
    assert all(one.text == one.span.cut(printed) for one in found)
    return found


@pytest.mark.parametrize(
    ("printed", "text", "comparator", "value", "unit"),
    [
        ("召开会议不少于9次", "不少于9次", "ge", 9, "次"),
        ("，80%的村卫生室完成改造，", "80%", "eq", 80, "%"),
        ("对120家企业开展体检。", "120家", "eq", 120, "家"),
        ("打通6个部门的系统", "6个", "eq", 6, "个"),
        ("开放体育场馆，每周4天", "4天", "eq", 4, "天"),
        ("规模比上年下降10%", "下降10%", "eq", 10, "%"),
        ("办结率达到85%以上", "达到85%以上", "ge", 85, "%"),
        ("办结率达到 85 ％ 以上", "达到 85 ％ 以上", "ge", 85, "%"),
        ("每季度至少召开1次", "至少召开1次", "ge", 1, "次"),
        ("全年检查两次", "两次", "eq", 2, "次"),
        ("建成服务站30个", "30个", "eq", 30, "个"),
        ("财政收入增长6.2%左右", "增长6.2%左右", "approx", 6.2, "%"),
        ("费率降至1%以下", "降至1%以下", "le", 1, "%"),
        ("失业率控制在4.5%以内", "控制在4.5%以内", "le", 4.5, "%"),
        ("失业率控制在4.5%", "控制在4.5%", "le", 4.5, "%"),
        ("办理时限压缩至3个工作日", "压缩至3个工作日", "eq", 3, "个工作日"),
        ("完成投资突破200亿元", "突破200亿元", "gt", 200, "亿元"),
        ("改造农田2.5万亩以上", "2.5万亩以上", "ge", 2.5, "万亩"),
        ("培育企业20余家", "20余家", "gt", 20, "家"),
        ("满意率百分之八十以上", "百分之八十以上", "ge", 80, "%"),
        ("考核得分不低于95分", "不低于95分", "ge", 95, "分"),
        ("培训农民1,200人次", "1,200人次", "eq", 1200, "人次"),
        ("覆盖率达100%", "达100%", "ge", 100, "%"),
        ("浓度下降到35微克/立方米以下", "下降到35微克/立方米以下", "le", 35, "微克/立方米"),
        ("每年召开一次", "一次", "eq", 1, "次"),
        ("新增就业三万五千人", "三万五千人", "eq", 35000, "人"),
        ("覆盖率≥90%", "≥90%", "ge", 90, "%"),
        ("损耗率＜5%", "＜5%", "lt", 5, "%"),
        ("确保事故起数同比下降10%以上", "下降10%以上", "ge", 10, "%"),
        ("培育30家企业", "30家", "eq", 30, "家"),
        ("改造50公里公路", "50公里", "eq", 50, "公里"),
        ("生活垃圾无害化处理率达到95%以上", "达到95%以上", "ge", 95, "%"),
        ("标准化规模养殖比重达到65%", "达到65%", "ge", 65, "%"),
        ("80%以上的行政村完成改造", "80%以上", "ge", 80, "%"),
        ("按时办结率达到100%", "达到100%", "ge", 100, "%"),
        ("由50%提高到80%", "提高到80%", "eq", 80, "%"),
        ("公示不少于5个工作日", "不少于5个工作日", "ge", 5, "个工作日"),
    ],
)
def test_targets(printed: str, text: str, comparator: str, value: float, unit: str) -> None:
    (found,) = read(printed)
    assert (found.text, found.comparator, found.value, found.unit) == (text, comparator, value, unit)


def test_a_range_has_no_one_value() -> None:
    (found,) = read("培育企业3至5家")
    assert (found.text, found.comparator, found.value, found.unit) == ("3至5家", None, None, "家")


@pytest.mark.parametrize(
    ("printed", "measure"),
    [
        ("地区生产总值增长6%以上", "地区生产总值"),
        ("建设，新增就业5000人", "新增就业"),
        ("，增长6%以上", None),
    ],
)
def test_measure_is_what_stands_before_in_its_clause(printed: str, measure: str | None) -> None:
    assert [one.measure for one in read(printed)] == [measure]


@pytest.mark.parametrize(
    "printed",
    [
        "已建成12个",
        "截至3月底，全县在册困难户3200户，人均收入6000元",
        "完成数/任务数*100%",
        "完成数÷任务数×100%",
        "按低保标准的1.3倍确定",
        "3.有30个以上的会员",
        "协会应有5万元以上资金",
        "利润总额10%以内的部分",
        "发生10人以上聚集的",
        "人均面积不足10平方米",
        "80分以上为合格",
        "每年选树一批典型",
        "不超过五分之一",
        "目前全区共有30家企业",
        "区财政局等5个部门",
        "分三个阶段",
        "第3次会议",
        "给予每户500元补助",
        "最高奖励50万元",
        "对超过30日的",
        "注册资本500万元以上的企业",
        "扣2分，",
        "总投资5亿元",
        "占地200亩",
        "一批项目",
        "一个中心",
        "10个工作日内办结",
        "“三个一批”行动",
        "《关于实施100个项目的通知》",
        "为期3个月",
        "产值同比增长6.5%",
        "去年以来，经济向好，产值增长6.5%，就业达到5000人",
        "2亿元以上项目",
        "应到35名",
        "2019年",
        "G60高速",
        "",
    ],
)
def test_no_target(printed: str) -> None:
    assert read(printed) == []
