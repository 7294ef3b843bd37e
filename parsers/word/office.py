"""LibreOffice: the one place that runs it; an old document goes in, the same as .docx comes out."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from notice.errors import MissingTool, UnreadableFile
from parsers.limits import LIMITS, check_unpacked

INSTALL = (
    "Debian、Ubuntu、统信 UOS、银河麒麟桌面版运行 sudo apt install libreoffice-writer"
    "（也可在应用商店搜索 LibreOffice），麒麟服务器版运行 sudo dnf install libreoffice-writer，"
    "Windows 到 https://zh-cn.libreoffice.org 下载安装"
)
MISSING = (
    "读取{name}需要 LibreOffice，本机没有找到。安装方法：" + INSTALL + "；"
    "装好后重新转换。或用 WPS、Word 打开文件，另存为 .docx 再试。"
)
FAILED = (
    "LibreOffice 打不开{name}，文件可能已损坏。请用 WPS 或 Word 打开后另存为 .docx，或重新取得文件后再试。"
)
TOO_SLOW = "LibreOffice 转换{name}超过 {seconds} 秒，已停止。请用 WPS 或 Word 打开后另存为 .docx 再试。"

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
# Where the installers of Windows and macOS and the packages of the project itself put it.
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "/usr/lib/libreoffice/program/soffice",
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
# Nothing in a document may run or fetch anything: no macros, no linked pictures, no proxy out.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def find_office() -> str | None:
    """The path of LibreOffice's command, None when it is not installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return found or next((place for place in _PLACES if os.access(place, os.X_OK)), None)


def convert_office(data: bytes, suffix: str, name: str, seconds: float = LIMITS.office_seconds) -> bytes:
    """`data`, a document with the ending `suffix` (".doc"), as the bytes of a .docx.

    `name` is what the user calls the format. Each call has a profile and a folder of its own, so
    that several run side by side. Raises MissingTool, UnreadableFile (corrupt, timeout, limit).
    """
    command = find_office()
    if command is None:
        raise MissingTool(MISSING.format(name=name))
    with tempfile.TemporaryDirectory(prefix="fengong-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, profile, made = place / f"in{suffix}", place / "profile", place / "out" / "in.docx"
        source.write_bytes(data)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        arguments = (f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS, "--convert-to", "docx")
        if not _run((command, *arguments, "--outdir", str(made.parent), str(source)), place, seconds):
            raise UnreadableFile("timeout", TOO_SLOW.format(name=name, seconds=f"{seconds:g}"))
        if not made.is_file():
            raise UnreadableFile("corrupt", FAILED.format(name=name))
        check_unpacked(made.stat().st_size)
        return made.read_bytes()


def _run(command: tuple[str, ...], folder: Path, seconds: float) -> bool:
    """Run `command` until it ends; False when it was killed, with all it started, after `seconds`."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _kill(process)
    return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End `process` and its children: soffice is a script that waits for soffice.bin."""
    if os.name == "nt":
        tree = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(tree, capture_output=True, check=False)
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    process.wait()
