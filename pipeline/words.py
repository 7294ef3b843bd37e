"""Words: how the terminal says roles, severities, statuses and places in Chinese."""

from notice.diagnostic import Severity
from notice.notice import Origin, Role
from notice.source import Locator

ROLES: dict[Role, str] = {"lead": "牵头", "responsible": "责任", "support": "配合", "other": "其他"}
ORIGINS: dict[Origin, str] = {
    "bracket": "括号",
    "line": "独立行",
    "table": "表格",
    "prose": "行文",
    "inherited": "上级标题",
}
SEVERITIES: dict[Severity, str] = {"error": "有误", "warning": "核对", "info": "提示"}

_PLACES = (
    ("page", "第{}页"),
    ("sheet", "工作表“{}”"),
    ("cell", "单元格{}"),
    ("paragraph", "第{}段"),
    ("table", "表{}"),
    ("row", "第{}行"),
    ("column", "第{}列"),
)


def say_place(locator: Locator) -> str:
    """原件位置: a locator as ``第3页表2第1行第4列``; empty when the format knows nothing."""
    values = ((pattern, getattr(locator, name)) for name, pattern in _PLACES)
    return "".join(pattern.format(value) for pattern, value in values if value is not None)
