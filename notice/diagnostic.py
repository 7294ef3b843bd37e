"""Diagnostics: findings inside a readable file, each with a stable code and a place.

The codes are part of the contract (docs/diagnostics.md lists them with what to do). A message
is Chinese and may name what was seen with ``{…}`` places.
"""

import re
from typing import Literal

from msgspec import Struct

from notice.extras import say_install
from notice.span import Span

Severity = Literal["info", "warning", "error"]
Status = Literal["ok", "partial"]


class Diagnostic(Struct, frozen=True):
    """One finding: stable `code`, Chinese `message`, and where it stands (None: the whole file)."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None


class Finding(Struct, frozen=True):
    """A kind of finding: its code, severity, message pattern, and advice for the docs."""

    code: str
    severity: Severity
    pattern: str
    advice: str

    @property
    def meaning(self) -> str:
        """The message with its places left open, for counting findings of one kind."""
        return re.sub(r"\{\w+\}", "…", self.pattern)

    def at(self, span: Span | None = None, **values: object) -> Diagnostic:
        """The diagnostic of this kind at `span`; `values` fill the pattern's places."""
        return Diagnostic(self.code, self.severity, self.pattern.format(**values), span)


# Reading the file
ENCODING_GUESSED = Finding(
    "encoding-guessed",
    "info",
    "文件未标明编码，按 {encoding} 读取",
    "若文字有乱码，请用 UTF-8 另存后重新转换。",
)
ENCODING_DAMAGED = Finding(
    "encoding-damaged",
    "warning",
    "有 {count} 处字节无法按 {encoding} 解码，已用“\ufffd”代替",
    "请核对原文件是否完整，或请发文单位重新提供。",
)
FORMAT_MISMATCH = Finding(
    "format-mismatch",
    "info",
    "扩展名是“{suffix}”，内容实为 {format}，已按内容读取",
    "建议改正扩展名；转换结果不受影响。",
)
FILE_TRUNCATED = Finding(
    "file-truncated",
    "warning",
    "文件不完整，只读出了一部分：{detail}",
    "请重新取得完整的文件；已读出的部分照常输出。",
)
PAGES_WITHOUT_TEXT = Finding(
    "pages-without-text",
    "warning",
    "第 {pages} 页没有可用的文字层（可能是扫描图像），未能读取；安装文字识别附加包（ocr）后可以读",
    f"请{say_install('ocr')}，再重新转换；或改用含文字层的版本。",
)
TEXT_TURNED = Finding(
    "text-turned",
    "info",
    "第 {pages} 页有与正文方向不同的文字（多为水印或侧边文字），未读入",
    "若其中有正文，请把这些页旋转后另存为 PDF，再重新转换。",
)
SHEET_HIDDEN = Finding(
    "sheet-hidden",
    "warning",
    "表格中有隐藏的内容，未读入：{what}",
    "若隐藏的内容也要读取，请取消隐藏（含筛选）后另存，再重新转换。",
)
MEMBER_UNREADABLE = Finding(
    "member-unreadable",
    "warning",
    "“{name}”未能读取：{why}",
    "请按说明处理该文件；其余文件照常输出。",
)
MEMBER_REPEATED = Finding(
    "member-repeated",
    "info",
    "“{name}”与“{other}”是同一份文件，只读入后者",
    "无需处理；若两份内容不同，请分开转换。",
)
ATTACHMENT_ALONE = Finding(
    "attachment-alone",
    "warning",
    "看不出“{name}”是压缩包里哪份公文的附件，单独作为一份读取",
    "请把它和所属的公文放在同一个文件夹里，再重新打包转换；其中的期限没有公文的日期可依。",
)
READ_BY_OCR = Finding(
    "read-by-ocr",
    "info",
    "第 {pages} 页是扫描图像，文字由识别得来",
    "识别偶有错字，引用前请对照原件。",
)
TEXT_LAYER_DOUBTED = Finding(
    "text-layer-doubted",
    "warning",
    "第 {pages} 页自带的文字层不可靠（扫描软件识别的，或有的字体没有注明是什么字），已照原样读入",
    f"请逐字核对这些页；未装文字识别附加包时，{say_install('ocr')}，重新转换可读得更准。",
)
OCR_DOUBTFUL = Finding(
    "ocr-doubtful",
    "warning",
    "第 {pages} 页字迹不清、点数太低、变形或两页并排，识别的文字和表格可能有错",
    "请逐字核对这些页；或逐页平放，以 300 dpi 重新扫描后再转换。",
)
PICTURES_UNREAD = Finding(
    "pictures-unread",
    "warning",
    "有 {count} 幅占满页面的图片，图上若有文字，未读入",
    "若图片是扫描的正文或附件，请另存为 PDF 或图像后再转换。",
)
ATTACHMENTS_INSIDE = Finding(
    "attachments-inside",
    "info",
    "文件内附有其他文件，未读入：{names}",
    "若附件也要读取，请用阅读器另存出来后单独转换。",
)
SEAL_UNVERIFIED = Finding(
    "seal-unverified",
    "info",
    "文件带有 {count} 个电子签章，签章是否有效未作核验",
    "需要核验时请用 OFD 阅读器打开原文件。",
)
# With one of these a part of what is printed is missing: the notice is read partly.
LOSSES = frozenset(
    {FILE_TRUNCATED.code, MEMBER_UNREADABLE.code, PAGES_WITHOUT_TEXT.code, PICTURES_UNREAD.code}
)
# Document elements
NUMBER_MISSING = Finding(
    "doc-number-missing",
    "info",
    "没有找到发文字号",
    "公报、网页转载稿常无字号；请对照原件。",
)
TITLE_MISSING = Finding("title-missing", "warning", "没有找到标题", "请对照原件，核对首页版式。")
DATE_MISSING = Finding(
    "written-date-missing",
    "info",
    "没有找到成文日期，期限只能按发文字号的年份推算或留空",
    "请对照原件落款。",
)
# Outline
NUMBER_REPEATED = Finding(
    "number-repeated",
    "warning",
    "编号“{marker}”在同一级重复出现",
    "原文如此，按印刷保留；引用时请注意区分。",
)
NUMBER_SKIPPED = Finding(
    "number-skipped",
    "warning",
    "编号由“{before}”跳到“{marker}”",
    "可能漏印、删减或丢失编号，请对照原件。",
)
# Statements and units
BRACKET_UNCLOSED = Finding(
    "bracket-unclosed",
    "warning",
    "责任括号没有右括号，按行末或下一编号处断开",
    "请核对该项责任单位是否完整。",
)
UNITS_EMPTY = Finding(
    "units-empty",
    "warning",
    "有责任标签“{label}”但没有列出单位",
    "请对照原件补充。",
)
UNIT_DOUBTED = Finding(
    "unit-doubted",
    "warning",
    "“{mention}”不像一个单位名称，可能漏印顿号或混入说明文字",
    "请人工核对该单位。",
)
UNIT_REGION_MISSING = Finding(
    "unit-region-missing",
    "warning",
    "“{mention}”所指的地区在发文机关中找不到，该单位按原文写法单列",
    "请核对该单位属于哪个地区；需要时用 fengong units 判定。",
)
UNIT_UNKNOWN = Finding(
    "unit-unknown",
    "info",
    "“{mention}”不在单位名称表中，也看不出类型，按原文写法单列",
    "一般无需处理；若是已知单位的别称，可用 fengong units 判定。",
)
REGION_UNKNOWN = Finding(
    "region-unknown",
    "warning",
    "看不出这份公文是哪个地区的，其中的单位不与其他公文的单位合并",
    "请对照原件，核对发文机关是否完整。",
)
LIST_OPEN = Finding(
    "list-open-ended",
    "info",
    "单位名单以“{words}”结尾，未逐一列出",
    "名单之外仍有责任单位，统计时请留意。",
)
LEAD_POLICY = Finding(
    "first-listed-leads",
    "info",
    "文中约定“{words}”：名单首位为牵头单位，角色未改写",
    "需要时可据此把首位视作牵头。",
)
STATEMENT_DOUBTED = Finding(
    "statement-doubted",
    "warning",
    "这个括号里有分工的说法，但没有全部读懂，未记为分工",
    "请对照原文，需要时手工补上责任单位。",
)
STATEMENT_UNPLACED = Finding(
    "statement-unplaced",
    "warning",
    "这条责任说明没有归到任何任务",
    "请核对其前后编号。",
)
FINDINGS = tuple(value for value in list(globals().values()) if isinstance(value, Finding))
