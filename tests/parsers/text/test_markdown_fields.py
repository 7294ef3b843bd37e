"""Keys above a Markdown text: fields only where a block of them leads the file."""

import pytest

from parsers.text.markdown import read_markdown

KEYS = "- **文档类型**：政策类\n- **发布日期**：2023-05-06\n"


def read(text: str) -> tuple[dict[str, str], list[str]]:
    source = read_markdown(text.encode())
    fields = {field.label: field.value.cut(source.text) for field in source.fields}
    return fields, [b.span.cut(source.text) for b in source.blocks if b.kind == "paragraph"]


BOTH = {"文档类型": "政策类", "发布日期": "2023-05-06"}


@pytest.mark.parametrize(
    ("head", "fields", "left", "why"),
    [
        (KEYS, BOTH, [], "a list of bold keys"),
        ("**文档类型:** 政策类\n\n**发布日期:** 2023-05-06", BOTH, [], "the colon inside the marks"),
        (f"### 基本信息\n{KEYS}", BOTH, [], "a short heading over the block belongs to it"),
        (f"# 关于印发方案的通知\n{KEYS}", BOTH, ["关于印发方案的通知"], "a title over it does not"),
        (f"{KEYS}# 正文", BOTH, ["正文"], "nor does a heading below it"),
        (
            f"## 文档 ：方案.md\n{KEYS}",
            {"文档": "方案.md"} | BOTH,
            [],
            "a heading that is a label and a value",
        ),
        (
            "---\ntitle: '方案'\ndate: 2023-05-06\n---",
            {"title": "方案", "date": "2023-05-06"},
            [],
            "front matter",
        ),
        ("- **文档类型**：政策类", {}, ["文档类型：政策类"], "one key proves nothing"),
        ("---\n没有冒号\n---", {}, ["没有冒号"], "a divider is no front matter"),
        (
            "**一、加强领导：**健全机制\n**二、强化保障：**压实责任",
            {},
            ["一、加强领导：健全机制", "二、强化保障：压实责任"],
            "numbered bold leads are text",
        ),
    ],
)
def test_fields(head: str, fields: dict[str, str], left: list[str], why: str) -> None:
    assert read(f"{head}\n\n各镇人民政府：\n") == (fields, [*left, "各镇人民政府："]), why


def test_keys_inside_the_text_are_text() -> None:
    fields, paragraphs = read(f"各镇人民政府：\n{KEYS}")
    assert fields == {}
    assert paragraphs == ["各镇人民政府：", "文档类型：政策类", "发布日期：2023-05-06"]


def test_a_file_of_nothing_but_keys() -> None:
    assert read(KEYS) == (BOTH, [])
