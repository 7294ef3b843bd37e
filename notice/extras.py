"""附加包: how every message says that an extra of fengong is to be installed."""


def say_install(extra: str) -> str:
    """The command that installs `extra`, as README has it; the same words on every machine."""
    return f"在 fengong 的文件夹里运行 .venv/bin/pip install -e '.[{extra}]'"
