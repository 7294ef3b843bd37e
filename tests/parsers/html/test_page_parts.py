"""Kinds of paragraphs: furniture and links weigh nothing, sentences the most."""

import pytest

from notice.source import Style
from parsers.html.page_parts import Kind, classify, fold, is_attached, weigh
from parsers.html.tree import Paragraph


def paragraph(text: str, links: int = 0, hidden: bool = False) -> Paragraph:
    return Paragraph(text, Style(), links, hidden, aligned=False, indented=False)


@pytest.mark.parametrize(
    ("text", "links", "expected"),
    [
        ("各镇要健全机制，抓好落实。", 0, "sentence"),
        ("各镇人民政府：", 0, "short"),
        ("云溪市澄江区人民政府办公室", 0, "short"),
        ("关于做好有关工作的通知", 11, "link"),
        ("详见《澄江区2023年重点工作方案》。", 4, "sentence"),
        ("【字体：大 中 小】 打印", 0, "part"),
        ("发布日期：2023-05-06 浏览次数：-", 0, "part"),
        ("当前位置：首页 > 政务公开", 6, "part"),
        ("主办：云溪市澄江区人民政府　ICP备案：云ICP备000号", 0, "part"),
        ("版权声明：凡本网注明来源的作品，未经授权不得转载。", 0, "part"),
        ("相关文件", 0, "after"),
        ("【政策解读】", 0, "after"),
    ],
)
def test_kinds(text: str, links: int, expected: Kind) -> None:
    assert classify([paragraph(text, links)], set()) == [expected]


def test_fields_and_hidden_text() -> None:
    shown, hidden = paragraph("各镇要健全机制，抓好落实。"), paragraph("乙" * 9, hidden=True)
    assert classify([shown, shown, hidden], {1}) == ["sentence", "read", "hidden"]


def test_a_notice_that_a_script_will_show_is_read() -> None:
    hidden = [paragraph("各镇要健全机制，抓好落实。", hidden=True)] * 20
    assert classify([paragraph("正在加载"), *hidden], set())[1:] == ["sentence"] * 20


def test_weights() -> None:
    text = paragraph("各镇要健全机制，抓好落实。", links=3)
    assert weigh(text, "sentence") == 10
    assert 0 < weigh(text, "short") < 10
    assert [weigh(text, kind) for kind in ("link", "part", "after", "read", "hidden")] == [0] * 5  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("附件：任务清单", True),
        ("附 件 1", True),
        ("附表2", True),
        ("任务清单.docx", True),
        ("1.任务清单.PDF（12KB）", True),
        ("任务清单", False),
        ("附则", False),
        ("v1.pdfx", False),
    ],
)
def test_attachments(text: str, expected: bool) -> None:
    assert is_attached(text) is expected


def test_fold() -> None:
    assert fold(" 标\u3000题\u00a0：\n") == "标题："
