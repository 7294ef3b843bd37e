"""Columns: the one registry of table columns: name, Chinese header, meaning.

CSV headers, ``--headers zh`` and docs/schema/tables.md all come from here; `pipeline.tables.listing`
fills exactly these columns, in this order.
"""

from msgspec import Struct


class Column(Struct, frozen=True):
    """One column: its stable name, its Chinese header, and what stands in it (Chinese)."""

    name: str
    chinese: str
    meaning: str


class Table(Struct, frozen=True):
    """数据表: its file stem, Chinese name, what one row is, and its columns."""

    name: str
    chinese: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names in order."""
        return tuple(column.name for column in self.columns)


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


NOTICES = Table(
    "notices",
    "公文",
    "每份公文一行；同一公文的多个文件只计一行",
    _columns(
        ("notice_id", "公文编号", "发文字号；没有字号时为文件内容摘要；同一批内唯一"),
        ("doc_number", "发文字号", "如 奉政办发〔2018〕50号 的印刷形式"),
        ("title", "标题", "断行的标题已接合"),
        ("issuer", "发文机关", "多个机关以“；”分隔"),
        ("written_date", "成文日期", "ISO 8601"),
        ("year", "年份", "发文字号的年份；没有字号时取成文日期的年份"),
        ("region", "地区", "所涉单位最常见的地区；无从判断时为空"),
        ("doc_type", "文种", "通知、意见、方案等"),
        ("source_path", "来源文件", "相对输入文件夹的路径；同一公文的多个文件以“;”分隔，首个为所采用的"),
        ("recipients", "主送机关", "以“；”分隔"),
        ("effective_date", "施行日期", "ISO 8601"),
        ("expiry_date", "失效日期", "ISO 8601"),
        ("index_number", "索引号", "政务公开网页所载"),
        ("format", "格式", "txt、md、html、docx、pdf"),
        ("pages", "页数", "仅分页格式有"),
        ("status", "状态", "ok 完整；partial 只读出一部分"),
        ("coverage", "归置率", "已归入要素、层次、任务或附件的字数占比，0 至 1"),
        ("tasks", "任务数", ""),
        ("assignments", "分工数", "任务与单位的对数"),
        ("units", "单位数", ""),
        ("diagnostics", "疑点数", ""),
    ),
)

TASKS = Table(
    "tasks",
    "任务",
    "每项任务一行",
    _columns(
        ("task_id", "任务编号", "公文编号#层次路径；同一批内唯一"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("path", "层次路径", "如 一/（一）/1"),
        ("section", "一级标题", "所在的最外层标题"),
        ("subsection", "二级标题", "其下一层标题"),
        ("text", "任务内容", "不含编号与责任说明"),
        ("deadline_text", "时限原文", "标签和表格里的；没有时取任务行文中的；以“；”分隔"),
        ("deadline_latest", "最迟日期", "ISO 8601；多个时限取最晚者"),
        ("deadline_earliest", "起始日期", "ISO 8601；多个时限取最早者"),
        ("recurrence", "周期", "每年、每季度等重复要求"),
        ("part", "所在附件", "附件标题；正文为空"),
        ("title", "任务标题", "任务自带的标题或黑体首句"),
        ("year", "年份", "所在公文的年份"),
        ("lead_units", "牵头单位", "全称，以“；”分隔"),
        ("responsible_units", "责任单位", "全称，以“；”分隔"),
        ("support_units", "配合单位", "全称，以“；”分隔"),
        ("other_units", "其他单位", "全称，以“；”分隔"),
        ("targets", "目标", "以“；”分隔"),
        ("citations", "引文", "以“；”分隔"),
        ("keywords", "关键词", "最能说明该任务的词，至多五个，重要者在前，以“；”分隔"),
        ("scope", "适用范围", "任务所限的范围"),
        ("start", "起", "在公文全文中的起始字符位置"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("actions", "事项", "动词｜宾语，如 制定并公布｜重大行政决策目录，以“；”分隔"),
        ("themes", "主题", "至多三个，依主题表（extractors/tables/themes.toml），以“；”分隔"),
        ("mentions", "提及单位", "行文中提到而没有派给它任务的单位，全称，以“；”分隔"),
    ),
)

ASSIGNMENTS = Table(
    "assignments",
    "分工",
    "每项任务与每个单位一行",
    _columns(
        ("task_id", "任务编号", "见“任务”表"),
        ("unit_id", "单位编号", "见“单位”表"),
        ("unit_name", "单位名称", "规范名称"),
        ("mention", "原文写法", "公文中的印刷形式"),
        ("role", "角色", "lead 牵头；responsible 责任；support 配合；other 其他"),
        ("label", "责任标签", "公文中的印刷形式，如 牵头单位"),
        ("origin", "出处", "bracket 括号；line 独立行；table 表格；prose 行文；inherited 由上级标题继承"),
        ("confidence", "可信度", "0 至 1"),
        ("start", "起", "单位在公文全文中的起始字符位置"),
        ("end", "止", "单位在公文全文中的结束字符位置（不含）"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("year", "年份", "所在公文的年份"),
        ("rule", "识别规则", "认出这条责任说明的规则"),
        (
            "method",
            "归一方法",
            "name 查表；alias 括号别称；class 统称；division 内设机构；judgement 人工判断；printed 原样",
        ),
        ("unit_confidence", "归一可信度", "0 至 1"),
        ("evidence", "归一依据", "以“；”分隔"),
    ),
)

DEADLINES = Table(
    "deadlines",
    "时限",
    "每处时限一行，任务之外的也在内",
    _columns(
        ("task_id", "任务编号", "见“任务”表；不在任何任务里的为空"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("text", "时限原文", "公文中的印刷形式"),
        ("earliest", "起始日期", "ISO 8601；印出起始的才有"),
        ("latest", "最迟日期", "ISO 8601；算不出的为空"),
        (
            "precision",
            "精度",
            "day、month、quarter、half、year、period 起止都印出；relative 从某事起算（十个工作日内、立即）；open 没有终点或周而复始",
        ),
        ("recurrence", "周期", "每年、每季度等，照印"),
        ("origin", "出处", "label 标签；table 表格；prose 行文"),
        ("start", "起", "在公文全文中的起始字符位置"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("year", "年份", "所在公文的年份"),
    ),
)

TARGETS = Table(
    "targets",
    "目标",
    "每处目标一行，任务之外的也在内",
    _columns(
        ("task_id", "任务编号", "见“任务”表；不在任何任务里的为空"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("text", "目标原文", "公文中的印刷形式"),
        ("measure", "指标", "数字前面的词，照印"),
        ("comparator", "比较", "ge 不少于；gt 超过；le 不超过；lt 低于；eq 等于；approx 左右；起止的数为空"),
        ("value", "数值", "不乘以单位里的万、亿；起止的数为空"),
        ("unit", "单位", "照印，如 %、个、亿元"),
        ("start", "起", "在公文全文中的起始字符位置"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("year", "年份", "所在公文的年份"),
    ),
)

CITATIONS = Table(
    "citations",
    "引文",
    "每处引文一行，任务之外的也在内",
    _columns(
        ("task_id", "任务编号", "见“任务”表；不在任何任务里的为空"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("text", "引文原文", "公文中的印刷形式"),
        ("title", "所引标题", "不带书名号；只印文号的为空"),
        ("doc_number", "所引文号", "照印；没有的为空"),
        ("kind", "性质", "basis 依据；forward 转发；repeal 废止；issue 印发；self 本文；other 其他"),
        ("cited_notice", "所引公文编号", "本批里的那份公文；不在本批或不能确定的为空"),
        ("start", "起", "在公文全文中的起始字符位置"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("year", "年份", "所在公文的年份"),
    ),
)

MENTIONS = Table(
    "mentions",
    "提及",
    "行文中每处提到而没有派给它任务的单位一行，任务之外的也在内",
    _columns(
        ("task_id", "任务编号", "见“任务”表；不在任何任务里的为空"),
        ("notice_id", "公文编号", "见“公文”表"),
        ("unit_id", "单位编号", "见“单位”表"),
        ("unit_name", "单位名称", "全称"),
        ("mention", "原文写法", "公文中的印刷形式"),
        ("relation", "关系", "report 报告；approve 报批；cooperate 配合；address 送达；other 其他"),
        ("cue", "依据的字", "公文中的印刷形式；由单位本身可知的为空"),
        ("start", "起", "单位在公文全文中的起始字符位置"),
        ("end", "止", "单位在公文全文中的结束字符位置（不含）"),
        ("year", "年份", "所在公文的年份"),
    ),
)

UNITS = Table(
    "units",
    "单位",
    "每个单位一行，任务多者在前",
    _columns(
        ("unit_id", "单位编号", "同一批内唯一"),
        ("name", "单位名称", "规范名称"),
        ("kind", "类别", "single 单个单位；collective 统称（如 各镇（街道））"),
        ("level", "层级", "central、province、city、county、township；不明为空"),
        ("region", "地区", "单位所属的地区；不明为空"),
        ("aliases", "其他写法", "以“；”分隔"),
        ("first_year", "最早年份", "最早出现于哪一年的公文"),
        ("last_year", "最近年份", "最近出现于哪一年的公文"),
        ("tasks", "任务数", "不论角色，每项任务计一次"),
        ("lead_tasks", "牵头任务数", ""),
        ("responsible_tasks", "责任任务数", ""),
        ("support_tasks", "配合任务数", ""),
        ("notices", "公文数", "提到该单位的公文数"),
        ("full_name", "全称", "带地区的名称，如 奉化区财政局"),
        (
            "type",
            "类型",
            "party 党委、government 政府、congress 人大、cppcc 政协、court 法院、procuratorate 检察院、military 军事、vertical 垂直管理、institution 事业单位、firm 企业、mass 群团、collective 统称；不明为空",
        ),
        ("region_code", "地区代码", "GB/T 2260 六位代码；不明为空"),
        ("alias_counts", "写法次数", "每种写法印了几次，如 区发改局×3；以“；”分隔"),
        ("group", "统称类别", "统称所指的一类，如 townships 镇街；单个单位为空"),
        ("mentions", "提及次数", "行文中提到它而没有派给它任务的次数；任务数为 0 的只是被提到"),
    ),
)

DIAGNOSTICS = Table(
    "diagnostics",
    "疑点",
    "每个疑点一行",
    _columns(
        ("notice_id", "公文编号", "见“公文”表"),
        ("code", "代码", "稳定不变，供程序识别"),
        ("severity", "级别", "info 提示；warning 请核对；error 有误"),
        ("message", "说明", ""),
        ("start", "起", "在公文全文中的起始字符位置；涉及整个文件时为空"),
        ("end", "止", "在公文全文中的结束字符位置（不含）"),
        ("text", "原文", "该处的原文"),
    ),
)

LINEAGE = Table(
    "lineage",
    "沿革",
    "每个单位在机构改革中的每次变动一行；拆分为几个单位就有几行",
    _columns(
        ("unit_id", "单位编号", "见“单位”表；本批没有的后继单位也有编号"),
        ("unit_name", "单位名称", "规范名称"),
        ("kind", "变动", "renamed 更名或改组；merged 并入；moved 划转；split 拆分；abolished 撤销"),
        ("date", "日期", "ISO 8601；通例所写的是应完成的期限，possible 的是后继名称最早见到的年份"),
        ("successor_id", "后继单位编号", "撤销的为空"),
        ("successor_name", "后继单位名称", ""),
        ("printed", "本批出现", "yes 后继单位见于本批公文；no 未见"),
        (
            "certainty",
            "确定程度",
            "decided 有明确决定；typical 该层级的通例，当地未必如此，请核对；"
            "possible 各地不一，后继单位见于本批公文才列，不据以换名",
        ),
        ("basis", "依据", "方案或决定的名称和年份"),
        ("checked", "查证", "原文 读过方案；报道 见于报道；对应 上下对应设置；未查证；自己的沿革表为空"),
        ("reform", "沿革行", "沿革表中的行号"),
        (
            "outcome",
            "如何处理",
            "network --as-of 才有：carried 已换成后继；kept 保留原单位；later 变动在该年之后；"
            "restored 已换回该年的名称；joined 该年以后才由别的单位组成或并入，仍用后来的名称",
        ),
    ),
)

YEAR_WORDS = Table(
    "keywords_by_year",
    "年度用词",
    "每个年份比其他年份用得多的词，每年至多五十行；只有一个年份时没有行",
    _columns(
        ("year", "年份", "所在公文的年份"),
        ("word", "词", "任务中可作关键词的词"),
        ("count", "次数", "该年任务中印了几次"),
        ("tasks", "任务数", "该年有几项任务用到"),
        ("year_tasks", "全年任务数", "该年共有几项任务"),
        ("other_count", "其他年份次数", "其他各年任务中印了几次"),
        ("score", "区分度", "对数几率比的 z 值，大于 1.96 的不像出于偶然"),
    ),
)

ALIGN = Table(
    "align",
    "任务对照",
    "相邻两个年份之间每对任务一行，新增、取消的任务各一行；由 fengong align 写出",
    _columns(
        ("series", "同类公文", "标题去掉发文机关和年份"),
        ("year_before", "前一年份", ""),
        ("year_after", "后一年份", ""),
        (
            "class",
            "变化",
            "kept 未变；strengthened 目标加强；weakened 目标减弱；moved-deadline 时限变动；"
            "changed-units 单位变动；reworded 表述调整；new 新增；dropped 取消；可有多项，以“;”分隔",
        ),
        ("task_before", "前一年任务编号", "见“任务”表；新增的为空"),
        ("task_after", "后一年任务编号", "见“任务”表；取消的为空"),
        ("score", "相似度", "0 至 1：文字六成、单位三成、标题一成"),
        (
            "near_task",
            "相近任务",
            "新增、取消的任务在另一年里最相近的任务，它已与别的任务配对：可能是合并或拆分",
        ),
        ("text_before", "前一年任务内容", ""),
        ("text_after", "后一年任务内容", ""),
        ("diff", "文字变化", "[-删去的字-]{+增加的字+}"),
        ("figures", "目标变化", "如 新增停车泊位1200个→1500个（加强），以“；”分隔"),
        ("units_added", "新增单位", "机构改革引起的更名不算，以“；”分隔"),
        ("units_removed", "退出单位", "同上"),
        ("deadline_before", "前一年时限", "原文"),
        ("deadline_after", "后一年时限", "原文"),
    ),
)

# What every run writes; align.csv is written by a command of its own.
TABLES = (
    NOTICES,
    TASKS,
    ASSIGNMENTS,
    DEADLINES,
    TARGETS,
    CITATIONS,
    MENTIONS,
    UNITS,
    DIAGNOSTICS,
    LINEAGE,
    YEAR_WORDS,
)
