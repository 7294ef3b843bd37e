"""体检: what this machine can read, and what is missing for the rest."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, metadata, requires, version

from msgspec import Struct
from rich.console import Group
from rich.table import Table
from rich.text import Text

from notice.errors import MissingTool
from notice.extras import say_install
from parsers import READERS
from parsers.scan.engine import load_engine
from parsers.word.office import INSTALL, find_office

# What each extra of pyproject.toml is for; those of developers are not listed.
EXTRAS = {
    "align": "对照同类公文各年的任务（fengong align）",
    "nlp": "在 spaCy 里使用",
    "notebooks": "打开和运行 notebooks/ 里的笔记本",
    "ocr": "识别扫描件：图像、没有文字层的 PDF 和 OFD 页",
    "parquet": "另写成 Parquet（fengong export --to parquet）",
}
DEVELOPERS = frozenset({"bench", "dev", "docs"})

_FONT_SECONDS = 30
_INSTALL_FONTS = (
    "sudo apt install fonts-noto-cjk（麒麟服务器版 sudo dnf install google-noto-sans-cjk-ttc-fonts）"
)


class Check(Struct, frozen=True):
    """One thing looked for: what it is, whether it is ``there``, and what that means or what to do."""

    name: str
    there: bool
    words: str


def check_formats() -> list[Check]:
    """格式: every format with its endings; one that needs an extra is there when the extra is."""
    ocr = _explain_ocr()
    checks = []
    for key, reader in READERS.items():
        lacking = _explain_import(reader.module) or (ocr if key == "image" else "")
        checks.append(Check(reader.name, not lacking, lacking or " ".join(reader.suffixes)))
    return checks


def check_tools() -> list[Check]:
    """可选的程序和附加包: LibreOffice, the extras, a Chinese typeface."""
    office = find_office()
    use = "Word 6.0/95 的 .doc"
    checks = [
        Check(
            "LibreOffice", office is not None, f"{use}（{office}）" if office else f"{use}；安装：{INSTALL}"
        )
    ]
    checks += [_check_extra(extra) for extra in list_extras()]
    fonts = has_chinese_typeface()
    use = "画图、识别没有嵌入字体的 PDF"
    return [*checks, Check("中文字体", fonts, use if fonts else f"{use}；安装：{_INSTALL_FONTS}")]


def list_extras() -> list[str]:
    """The extras of fengong that its users may want."""
    extras = metadata("fengong").get_all("Provides-Extra") or []
    return sorted(set(extras) - DEVELOPERS)


def has_chinese_typeface() -> bool:
    """Is a Chinese typeface installed? Windows and macOS come with some."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    if shutil.which("fc-list") is None:
        return False
    asked = ["fc-list", ":lang=zh", "family"]
    try:
        found = subprocess.run(asked, capture_output=True, check=False, timeout=_FONT_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return bool(found.stdout.strip())


def draw_checks() -> Group:
    """All checks for the terminal."""
    return Group(_draw("能读的格式", check_formats()), Text(), _draw("可选的程序和附加包", check_tools()))


def _draw(title: str, checks: Sequence[Check]) -> Group:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column(overflow="fold")
    for check in checks:
        mark = Text("✓", style="green") if check.there else Text("×", style="red")
        grid.add_row(mark, Text(check.name), Text(check.words, style="dim"))
    return Group(Text(title, style="bold"), grid)


def _check_extra(extra: str) -> Check:
    use, packages = EXTRAS.get(extra, ""), _list_packages(extra)
    versions = [_find_version(package) for package in packages]
    if "" in versions or (extra == "ocr" and _explain_ocr()):
        return Check(f"附加包 {extra}", False, f"{use}；安装：{say_install(extra)}")
    found = "、".join(map(" ".join, zip(packages, versions, strict=True)))
    return Check(f"附加包 {extra}", True, f"{use}（{found}）")


def _list_packages(extra: str) -> list[str]:
    """The packages that `extra` installs."""
    marker = re.compile(rf"^([\w.-]+).*;\s*extra == [\"']{re.escape(extra)}[\"']$")
    return [match[1] for line in requires("fengong") or [] if (match := marker.match(line))]


def _find_version(package: str) -> str:
    """The version of an installed package, "" when it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _explain_import(module: str) -> str:
    """Why a reader cannot be used, "" when it can."""
    try:
        import_module(module)
    except ImportError as error:
        return f"缺少 {error.name}；请重新安装：在 fengong 的文件夹里运行 .venv/bin/pip install -e ."
    return ""


def _explain_ocr() -> str:
    """Why nothing can be read off pictures, "" when it can."""
    try:
        load_engine()
    except MissingTool as error:
        return error.message
    return ""
