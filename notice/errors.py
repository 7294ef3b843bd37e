"""The few ways a file can fail. Everything else is our bug and is caught at the per-file wall."""

from typing import Literal

from notice.extras import say_install

FailureKind = Literal[
    "empty",
    "unsupported",
    "encrypted",
    "corrupt",
    "no-text",
    "several",
    "incomplete",
    "not-a-notice",
    "limit",
    "timeout",
    "missing-tool",
    "unreadable",
    "crashed",
    "bug",
]

# What each kind means and what its reader can do; docs/diagnostics.md prints it. The codes are stable.
FAILURES: dict[FailureKind, tuple[str, str]] = {
    "empty": ("文件是空的，或没有可印的字", "重新取得文件。"),
    "unsupported": ("不读这种格式", "按提示另存为所列的格式。"),
    "encrypted": ("有密码", "打开后取消密码，另存再转换。"),
    "corrupt": ("文件结构损坏", "重新取得；或用 WPS、Office 打开后另存。"),
    "no-text": (
        "能打开，但没有文字：没有文字层，图像上也没有识别出文字",
        "核对是否为公文扫描件；以 300 dpi 重新扫描，或改用有文字的版本。",
    ),
    "several": (
        "压缩包里有几份公文，而命令要的是一份",
        "在文件名后面写上其中一份的路径，或用 fengong convert 转换整个压缩包。",
    ),
    "incomplete": ("有一部分没能读出，读出的部分里没有公文", "重新取得完整的文件；读不了的附件按提示处理。"),
    "not-a-notice": ("有文字，但不像公文", "核对是否选错了文件；采购清单、通讯录等不是公文。"),
    "limit": ("超过大小、页数或嵌套的上限", "拆分，或去掉图片、附件后再转换。"),
    "timeout": ("超过 --timeout 的时限", "加大 --timeout；或拆分文件。"),
    "missing-tool": ("缺少可选的程序或附加包", "按提示安装。"),
    "unreadable": ("操作系统不让读", "核对路径和权限，关闭正在占用它的程序。"),
    "crashed": ("工作进程意外终止", "单独转换这个文件；仍然失败请连同文件报告。"),
    "bug": ("程序自己的错误", "请连同 report.jsonl 里的说明报告。"),
}


class UnreadableFile(Exception):
    """A file that cannot be read; `message` is Chinese and says what to do."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(kind, message)
        self.kind: FailureKind = kind
        self.message = message


class LimitExceeded(UnreadableFile):
    """A limit of `parsers.limits` was hit."""

    def __init__(self, message: str) -> None:
        super().__init__("limit", message)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return type(self), (self.message,)


class MissingTool(UnreadableFile):
    """An optional program or extra is not installed; `message` names how to install it."""

    def __init__(self, message: str) -> None:
        super().__init__("missing-tool", message)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return type(self), (self.message,)


class MissingExtra(MissingTool):
    """A whole command needs an extra that is not installed; `need` says in Chinese what needs what."""

    def __init__(self, need: str, extra: str) -> None:
        super().__init__(f"{need}。请{say_install(extra)}，再重新运行。")
        self._made_of = (need, extra)

    def __reduce__(self) -> tuple[type, tuple[str, str]]:  # type: ignore[override]
        return type(self), self._made_of
