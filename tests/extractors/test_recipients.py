"""主送、抄送: addressees one by one."""

import pytest

from extractors.recipients import split_addressees
from tests.extractors.printed import fold


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        (
            "各镇人民政府、街道办事处，区政府各部门、各直属单位",
            ["各镇人民政府", "街道办事处", "区政府各部门", "各直属单位"],
            "a district's usual addressees",
        ),
        ("澄江区人民政府", ["澄江区人民政府"], "one addressee"),
        ("市发改委、市财政局", ["市发改委", "市财政局"], "two departments"),
        ("各市、县（区）人民政府，省级各部门", ["各市、县（区）人民政府", "省级各部门"], "a shared tail"),
        (
            "各镇党委、人民政府，各街道党工委、办事处",
            ["各镇党委、人民政府", "各街道党工委、办事处"],
            "a shared head",
        ),
        (
            "各镇党委和人民政府，街道党工委、办事处，县政府各部门",
            ["各镇党委和人民政府", "街道党工委、办事处", "县政府各部门"],
            "bodies of all towns",
        ),
        (
            "各乡镇党（工）委、政府（办事处），县直各单位",
            ["各乡镇党（工）委、政府（办事处）", "县直各单位"],
            "bodies with brackets",
        ),
        ("各区卫生健康局、财政局", ["各区卫生健康局、财政局"], "departments of every district"),
        (
            "各省、自治区、直辖市教育厅（教委）、财政厅（局）",
            ["各省、自治区、直辖市教育厅（教委）、财政厅（局）"],
            "names with another name in a bracket",
        ),
        ("区委各部、委、办，区法院", ["区委各部、委、办", "区法院"], "one character a class"),
        (
            "云溪高新区、经开区和澄江示范区管委会",
            ["云溪高新区、经开区和澄江示范区管委会"],
            "a tail shared by 和",
        ),
        ("区法\n院，区检察院", ["区法院", "区检察院"], "a name broken over two lines"),
        ("", [], "nothing"),
    ],
)
def test_split_addressees(printed: str, expected: list[str], why: str) -> None:
    found = split_addressees(fold(printed))
    assert [name for name, _ in found] == expected, why
    assert [span.cut(printed).replace("\n", "") for _, span in found] == expected
