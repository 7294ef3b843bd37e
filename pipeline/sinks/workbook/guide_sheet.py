"""说明: what the sheets hold and where each figure comes from."""

from pipeline.harvest import Harvest
from pipeline.sinks.workbook.book import Book

_LINES = (
    ("任务清单", "每项任务一行，按公文和印刷次序。“办理情况”留给经办人填写。"),
    ("责任单位清单", "每个单位一行，任务多的在前；同一单位的不同写法已合并，见“其他写法”。"),
    ("单位任务明细", "每个单位的每项任务一行；筛选“单位”一列即得该单位的任务单。"),
    ("单位×任务", "每年一张。牵＝牵头，责＝责任，配＝配合，其＝其他；“序号”与任务清单相同。"),
    ("时限日历", "按最迟日期排列；没有写明日期的在后面，从不推测。"),
    ("疑点", "机器拿不准的地方，逐条写明怎么办。“核对结果”留给经办人填写。"),
    ("公文清单", "这份工作簿由哪些公文得出；“读取”为“部分”的请核对原件。"),
    ("统称", "“各镇（街道）”一类的统称自成一个单位，不展开成员。"),
    ("核对", "本表由程序从公文中抽取，据以办理前请核对公文原件。"),
)


def add_guide(book: Book, harvest: Harvest) -> None:
    """Sheet 说明."""
    sheet = book.add_page("说明", landscape=False)
    title = book.add_plain_format(bold=True, font_size=16)
    name = book.add_plain_format(bold=True, valign="top")
    words = book.add_plain_format(text_wrap=True, valign="top")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 66)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, "任务分工工作簿", title)
    notices = list(harvest.originals())
    tasks = sum(len(notice.tasks) for notice in notices)
    sheet.write_string(1, 0, "范围", name)
    sheet.write_string(
        1, 1, f"公文 {len(notices)} 份，任务 {tasks} 项，单位 {len(harvest.carriers)} 个", words
    )
    for row, (left, right) in enumerate(_LINES, 3):
        sheet.write_string(row, 0, left, name)
        sheet.write_string(row, 1, right, words)
