"""Pages of two columns are read one column after the other; lists side by side are not."""

from tests.parsers.pdf.bytes_maker import read_texts, set_lines, set_text


def test_two_columns() -> None:
    left = [
        "　　各镇人民政府要落实防汛",
        "责任，建立包保制度，把任务",
        "分解到村到户到人，并按月调",
        "度通报。",
    ]
    right = [
        "　　区水利局要加强水库调度",
        "管理，及时发布预警信息，统",
        "筹做好抢险物资储备和队伍训",
        "练工作。",
    ]
    title = set_text(150, 780, "澄江区防汛工作要点汇编与解读", 20)
    content = set_lines(60, 740, left * 2, 14, 20) + set_lines(310, 740, right * 2, 14, 20)
    joined = ["".join(column).lstrip("　") for column in (left, left, right, right)]
    assert read_texts(title + content) == ["澄江区防汛工作要点汇编与解读", *joined]


def test_lists_side_by_side_are_read_row_by_row() -> None:
    """Names beside offices are no columns of running text, however evenly they stand."""
    rows = ["区水利局", "区财政局", "区民政局", "区司法局", "区审计局", "区统计局", "区林业局", "区商务局"]
    content = b"".join(
        set_text(112, 700 - 28 * number, office) + set_text(330, 700 - 28 * number, "李某某")
        for number, office in enumerate(rows)
    )
    assert read_texts(content) == [f"{office} 李某某" for office in rows]
