"""标题: on one line, or broken over several."""

import pytest

from tests.extractors.printed import read

TO = "各有关单位：\n一、加强领导。\n二、抓好落实。"


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "云溪市澄江区人民政府关于做好防汛工作的通知\n" + TO,
            "云溪市澄江区人民政府关于做好防汛工作的通知",
            "one line",
        ),
        (
            "云溪市澄江区人民政府办公室\n关于印发2021年重点工作任务\n分工方案的通知\n" + TO,
            "云溪市澄江区人民政府办公室关于印发2021年重点工作任务分工方案的通知",
            "three lines",
        ),
        (
            "云溪市澄江区人民政府办公室关于印发澄江区防汛实施方案\n的通知\n" + TO,
            "云溪市澄江区人民政府办公室关于印发澄江区防汛实施方案的通知",
            "broken before 的通知",
        ),
        (
            "云溪市澄江区人民政府关于促进消费的若干措施\n澄江区人民政府关于促进消费的通知\n" + TO,
            "澄江区人民政府关于促进消费的通知",
            "two titles, each on its line",
        ),
        (
            "澄江区发展和改革局 澄江区财政局\n关于做好改造工作的通知\n" + TO,
            "澄江区发展和改革局 澄江区财政局关于做好改造工作的通知",
            "two offices on the first line",
        ),
        (
            "云溪市澄江区人民政府印发《关于促进消费的\n若干意见》的通知\n" + TO,
            "云溪市澄江区人民政府印发《关于促进消费的若干意见》的通知",
            "broken inside the quoted name",
        ),
        (
            "云溪市澄江区人民政府关于印发方案的通知\n（试行）\n" + TO,
            "云溪市澄江区人民政府关于印发方案的通知（试行）",
            "a bracket on a line of its own",
        ),
        (
            "云溪市澄江区人民政府关于印发方案的通知\n（2021年3月5日）\n" + TO,
            "云溪市澄江区人民政府关于印发方案的通知",
            "the date below the title is no part of it",
        ),
        (
            "澄政发〔2021〕3号 云溪市澄江区人民政府关于表彰先进的决定\n" + TO,
            "云溪市澄江区人民政府关于表彰先进的决定",
            "the number before it on its line",
        ),
        (
            "云溪市人民政府公报\n云溪市人民政府关于同意设立澄江园区的批复\n澄江区人民政府：\n一、同意。\n二、抓好。",
            "云溪市人民政府关于同意设立澄江园区的批复",
            "a gazette's own heading above it",
        ),
        (
            "澄江区促进消费行动计划（2021—2023年）\n云溪市澄江区商务局\n2021年3月5日\n一、发券。\n二、办展。",
            "澄江区促进消费行动计划（2021—2023年）",
            "a plan without its letter",
        ),
        ("澄政发〔2021〕3号\n" + TO, None, "no title at all"),
    ],
)
def test_title(text: str, expected: str | None, why: str) -> None:
    notice = read(text)
    assert notice.elements.title == expected, why
    spans = notice.elements.spans.get("title", ())
    assert "".join(span.cut(notice.text) for span in spans) == (expected or "")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云溪市澄江区人民政府关于做好防汛工作的通知", "通知"),
        ("云溪市人民政府关于同意设立澄江园区的批复", "批复"),
        ("云溪市财政局关于商请提供资料的函", "函"),
        ("云溪市澄江区人民政府关于促进消费的实施意见（试行）", "意见"),
        ("云溪市澄江区人民政府关于表彰先进的决定", "决定"),
        ("云溪市人民政府关于2021年工作情况的报告", "报告"),
    ],
)
def test_doc_type(title: str, kind: str) -> None:
    assert read(f"{title}\n{TO}").elements.doc_type == kind
