"""Columns: what the frames that answer a question hold; those of the tables are in `pipeline.tables.columns`."""

from pipeline.tables.columns import ALIGN, TABLES, Column, Table


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


_UNIT = (
    ("unit_id", "单位编号", "见“单位”表"),
    ("full_name", "单位", "带地区的全称"),
    ("kind", "类别", "single 单个单位；collective 统称"),
    ("type", "类型", "见“单位”表"),
)

WORKLOAD = Table(
    "workload",
    "工作量",
    "每个单位一行，工作量大者在前",
    _columns(
        *_UNIT,
        ("level", "层级", "见“单位”表"),
        ("region", "地区", "见“单位”表"),
        ("tasks", "任务数", "不论角色，每项任务计一次"),
        ("lead", "牵头", "任务数"),
        ("responsible", "责任", "任务数"),
        ("support", "配合", "任务数"),
        ("other", "其他", "任务数"),
        ("alone", "独自承担", "没有其他单位的任务数"),
        ("dated", "有期限", "写明最迟日期的任务数"),
        ("partners", "共事单位", "一起出现在任何任务中的其他单位数"),
        ("lead_share", "牵头占比", "牵头任务占全部任务，0 至 1"),
        ("load", "工作量", "每项任务算一件，由牵头单位平分；没有牵头的由责任单位平分；配合不计"),
        ("overload", "相当于中位数", "工作量是中位数的几倍；中位数取自有工作量的单个单位；统称为空"),
        ("overloaded", "过载", "工作量高于上四分位数加 1.5 倍四分位距（同上）；统称不判"),
    ),
)

PARTNERS = Table(
    "partners",
    "共同承担",
    "每个共事单位一行，共担多者在前",
    _columns(
        *_UNIT,
        ("tasks", "对方任务数", ""),
        ("shared", "共担任务", "两家都在的任务数"),
        ("we_lead", "本单位牵头", "其中本单位牵头、对方不牵头"),
        ("they_lead", "对方牵头", "其中对方牵头、本单位不牵头"),
        ("both_lead", "共同牵头", "其中两家都牵头"),
        ("likeness", "重合度", "共担任务占两家全部任务，0 至 1"),
    ),
)

CALENDAR = Table(
    "calendar",
    "时限日历",
    "每个时限、周期、目标一行，按日期排列，没有日期的在后",
    _columns(
        (
            "date",
            "最迟日期",
            "目标取所在任务唯一的最迟日期（有标签或表格里的，不看行文里的）；没有或不止一个时为空",
        ),
        ("from_date", "起始日期", ""),
        ("kind", "种类", "deadline 时限；recurring 周期；target 目标"),
        ("text", "原文", ""),
        ("precision", "精度", "见“时限”表"),
        ("origin", "出处", "时限写在何处：label 标签；table 表格；prose 行文；目标为空"),
        ("recurrence", "周期", "如 每季度"),
        ("measure", "指标", "目标才有"),
        ("comparator", "比较", "见“目标”表"),
        ("value", "数值", ""),
        ("unit", "计量单位", ""),
        ("task_id", "任务编号", "为空的写在各项任务之外"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("year", "年份", "所在公文的年份"),
        ("start", "起", "在公文全文中的起始字符位置"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("section", "一级标题", "见“任务”表"),
        ("lead_units", "牵头单位", "全称，以“；”分隔"),
        ("responsible_units", "责任单位", "同上"),
        ("support_units", "配合单位", "同上"),
        ("task", "任务内容", ""),
    ),
)

SENTENCES = Table(
    "sentences",
    "原文",
    "每个单位在每项任务中的每个角色一行",
    _columns(
        ("notice_id", "公文编号", "见“公文”表"),
        ("year", "年份", "所在公文的年份"),
        ("title", "标题", "公文标题"),
        ("task_id", "任务编号", "见“任务”表"),
        ("sentence", "任务内容", ""),
        ("statement", "责任说明", "写明由谁承担的原文"),
        ("role", "角色", "见“分工”表"),
        ("unit_id", "单位编号", "见“单位”表"),
        ("mention", "原文写法", "公文中的印刷形式"),
        ("confidence", "可信度", "0 至 1"),
        ("start", "起", "单位在公文全文中的起始字符位置"),
        ("end", "止", "单位在公文全文中的结束字符位置（不含）"),
        ("source_path", "来源文件", ""),
    ),
)

DOUBTS = Table(
    "doubts",
    "疑点",
    "每个疑点一行，重者在前",
    _columns(
        ("notice_id", "公文编号", "见“公文”表"),
        ("code", "代码", "稳定不变，供程序识别"),
        ("severity", "级别", "见“疑点”表"),
        ("message", "说明", ""),
        ("advice", "怎么办", ""),
        ("text", "原文", "该处的原文"),
        ("task_id", "任务编号", "所在的任务；在各项任务之外时为空"),
        ("start", "起", "在公文全文中的起始字符位置；涉及整个文件时为空"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("source_path", "来源文件", ""),
    ),
)

ANSWERS = (WORKLOAD, PARTNERS, CALENDAR, SENTENCES, DOUBTS)
FRAMES = {table.name: table for table in (*TABLES, ALIGN, *ANSWERS)}
