"""Labels in a text: found where a blank or the text's start sets them apart."""

import pytest

from parsers.html.portal_labels import name_kind, split_labels


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("索引号：CJ-5", [("索引号", "CJ-5")], "one"),
        ("索 引 号： CJ-5", [("索引号", "CJ-5")], "spaced out"),
        ("文　　号:澄政发〔2023〕5号", [("文号", "澄政发〔2023〕5号")], "an ASCII colon"),
        (
            "索引号：CJ-5　　发布机构：区政府办 成文日期：2023-05-06",
            [("索引号", "CJ-5"), ("发布机构", "区政府办"), ("成文日期", "2023-05-06")],
            "several on a line",
        ),
        (
            "[ 索 引 号 ]CJ-5 [文 号]澄政发〔2023〕5号",
            [("索引号", "CJ-5"), ("文号", "澄政发〔2023〕5号")],
            "brackets",
        ),
        (
            "【名　称】关于印发方案的通知【文号】澄1号",
            [("名称", "关于印发方案的通知"), ("文号", "澄1号")],
            "glued",
        ),
        ("成文日期", [("成文日期", "")], "a label alone"),
        ("主题词：", [("主题词", "")], "without a value"),
        ("发布时间：2023-05-06 10:20", [("发布时间", "2023-05-06 10:20")], "a colon in the value"),
        ("联系人：王某", [("联系人", "王某")], "a label the table does not know"),
        ("各镇人民政府要落实下列要求：加强领导", [], "a sentence with a colon"),
        ("【字体：大 中 小】", [], "a bar of signs"),
        ("一、责任单位：区发改局", [], "a numbered item"),
        ("关于印发方案的通知", [], "no label"),
        ("索引号：" + "长" * 300, [], "too long for such a table"),
        ("", [], "nothing"),
    ],
)
def test_labels(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert [(pair.label, pair.value) for pair in split_labels(text)] == expected, why


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("索引号", "index"),
        ("主题分类", "sure"),
        ("文 号：", "field"),
        ("浏览次数", "drop"),
        ("责任单位", ""),
        ("号", ""),
        ("", ""),
    ],
)
def test_kinds(label: str, kind: str) -> None:
    assert name_kind(label) == kind
