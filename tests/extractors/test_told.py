"""行文中的事实: which task each belongs to, and what is not read twice."""

import pytest

from extractors import extract
from notice.notice import Notice, Source
from parsers import read_bytes
from tests.extractors.printed import LETTER, read, read_plan


def facts_of(notice: Notice) -> tuple[list[list[str]], list[str]]:
    """(texts of the facts of each task, texts of those outside), in printed order."""

    def texts(holder: object) -> list[str]:
        facts = [*holder.deadlines, *holder.targets, *holder.citations]  # type: ignore[attr-defined]
        return [fact.text for fact in sorted(facts, key=lambda fact: fact.span)]

    return [texts(task) for task in notice.tasks], texts(notice)


def test_facts_go_to_the_task_they_stand_in() -> None:
    notice = read_plan(
        "各单位要在6月底前制定细则。\n"
        "一、9月底前，新建泵站5座。（责任单位：区水利局）\n"
        "二、根据《供水办法》，每年检查2次。（责任单位：区城管局）"
    )
    tasks, outside = facts_of(notice)
    assert tasks == [["9月底前", "5座"], ["《供水办法》", "每年", "2次"]]
    assert outside == ["《澄江区重点任务分工方案》", "6月底前"]
    assert notice.citations[0].kind == "issue"


def test_every_span_cuts_what_the_fact_says() -> None:
    notice = read_plan("一、根据《供\n水办法》，9 月 底 前，新建泵站 5 座。（责任单位：区水利局）")
    holders = (notice, *notice.tasks)
    facts = [fact for one in holders for fact in (*one.deadlines, *one.targets, *one.citations)]
    assert facts
    assert all(fact.span.cut(notice.text) == fact.text for fact in facts)


@pytest.mark.parametrize(
    "statement",
    [
        "（责任单位：区水利局；完成时限：2021年9月底前）",
        "（区水利局牵头，2021年9月底前完成）",
        "\n责任单位：区水利局\n完成时限：2021年9月底前",
    ],
)
def test_a_labelled_limit_is_not_read_again(statement: str) -> None:
    (task,) = read_plan(f"一、新建泵站5座。{statement}").tasks
    assert [one.origin for one in task.deadlines] == ["label"]


def test_a_column_is_not_read_again_but_the_cells_beside_the_task_are() -> None:
    notice = read(
        LETTER + "| 序号 | 重点任务 | 年度目标 | 责任单位 | 完成时限 |\n"
        "| 1 | 建设泵站，争取3月底前开工 | 新建5座 | 区水利局 | 2021年9月底前 |\n"
        "| 2 | 清理河道 | 清理10公里 | 区水利局 | 2021年底前 |"
    )
    tasks, _ = facts_of(notice)
    assert tasks == [["3月底前", "5座", "2021年9月底前"], ["10公里", "2021年底前"]]
    assert [one.origin for one in notice.tasks[0].deadlines] == ["table", "prose"]


def test_the_year_of_an_item_carries_over_its_lines() -> None:
    (task,) = read_plan("一、2022年3月底前完成方案。\n6月底前完成建设。（责任单位：区水利局）").tasks
    assert [one.latest for one in task.deadlines] == ["2022-03-31", "2022-06-30"]


def test_what_is_printed_around_the_text_is_no_fact() -> None:
    notice = read_plan("一、修路。（责任单位：区交通局）")
    assert facts_of(notice) == ([[]], ["《澄江区重点任务分工方案》"])


def test_a_time_that_is_to_be_reached_is_a_target() -> None:
    (task,) = read_plan("一、办理时限压缩至3个工作日以内。（责任单位：区水利局）").tasks
    assert (task.deadlines, [one.text for one in task.targets]) == ((), ["压缩至3个工作日以内"])


def test_an_attachment_about_another_year() -> None:
    notice = read(
        LETTER
        + "附件1\n澄江区2022年重点任务分解表\n一、6月底前修路。（责任单位：区交通局；完成时限：9月底前）"
    )
    (task,) = notice.tasks
    assert [one.latest for one in task.deadlines] == ["2022-09-30", "2022-06-30"]


def test_a_table_without_any_line_around_it() -> None:
    source = read_bytes("任务,牵头单位,完成时限\n修建机耕路,区交通局,2023年6月底前".encode(), "a.csv")
    origin = Source("a.csv", "0" * 64, "csv", None, "csv", 0)
    assert [task.deadlines[0].latest for task in extract(source, origin).tasks] == ["2023-06-30"]


def test_a_forwarded_text_has_the_year_it_was_signed_in() -> None:
    notice = read(
        "云溪市人民政府办公室转发市水利局关于做好防汛工作意见的通知\n云政办发〔2021〕2号\n各县（区）人民政府：\n"
        "现将意见转发给你们，3月底前报送总结。\n云溪市人民政府办公室\n2021年1月5日\n"
        "关于做好防汛工作的意见\n一、今年年底前清理河道，明年3月底前检查堤防。\n云溪市水利局\n2020年10月20日"
    )
    assert [one.latest for one in notice.deadlines] == ["2021-03-31"]
    assert [one.latest for task in notice.tasks for one in task.deadlines] == ["2020-12-31", "2021-03-31"]


def test_a_date_at_the_end_of_a_flat_text_is_the_day_it_was_written() -> None:
    notice = read(
        "关于做好安全防范工作的通知 各镇人民政府： 现通知如下： 一、全面排查。12月底前完成检查。 2022年11月30日"
    )
    facts = [*notice.deadlines, *(one for task in notice.tasks for one in task.deadlines)]
    assert [(one.text, one.latest) for one in facts] == [("12月底前", "2022-12-31")]


def test_documents_listed_under_a_line_that_repeals_them() -> None:
    notice = read(
        "关于清理文件的通知\n甲政发〔2019〕2号\n各镇人民政府：\n决定废止下列文件：\n"
        "1.《甲县造林办法》（甲政发〔2001〕3号）\n2.《甲县林地规定》\n请按照《清理办法》做好衔接。\n甲县人民政府\n2019年1月5日"
    )
    cited = sorted(
        (*notice.citations, *(one for task in notice.tasks for one in task.citations)),
        key=lambda one: one.span,
    )
    assert [one.kind for one in cited] == ["repeal", "repeal", "basis"]
