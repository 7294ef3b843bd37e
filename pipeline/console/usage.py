"""Usage: the command line's own complaints, said in Chinese."""

import re

from typer.exceptions import TyperException

# Exception class → what to say of its subject.
_COMPLAINTS = {
    "MissingParameter": "缺少参数 {}",
    "NoSuchOption": "没有选项 {}",
    "BadParameter": "参数 {}",
    "BadOptionUsage": "选项 {} 后面缺少值",
}
# What the parser says, in English → the same in Chinese. What no row knows is shown as it is.
_DETAILS = (
    (r"No such command '(.+?)'.*", r"没有命令 \1"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)", r"多余的参数 \1"),
    (r".*valid integer.*", "的值应为整数"),
    (r".*valid number.*", "的值应为数字"),
    (r".*is not one of (.+?)\.?", r"的值只能是 \1"),
    (r".*not in the range (.+?)\.?", r"的值超出范围 \1"),
    (r".*greater than or equal to (\S+)", r"的值不能小于 \1"),
)
# Between two values that an option may have.
_LISTED = re.compile("(?<='), (?=')")


def explain_usage(error: TyperException) -> str:
    """A Chinese line for a usage error, and where help is to be found."""
    pattern = _COMPLAINTS.get(type(error).__name__)
    subject = _name_subject(error)
    if pattern is None or not subject:
        words = _translate(error.message)
    else:
        detail = _translate(error.message) if type(error).__name__ == "BadParameter" else ""
        words = f"{pattern.format(subject)} {detail}".strip()
    return f"命令有误：{words}。\n运行 fengong --help 或 fengong 命令 --help 查看用法。"


def _name_subject(error: TyperException) -> str:
    """The option or argument complained of, as it is typed."""
    option = getattr(error, "option_name", None)
    if option:
        return str(option)
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return "/".join(param.opts) if param.param_type_name == "option" else str(param.metavar or param.name)


def _translate(message: str) -> str:
    for pattern, words in _DETAILS:
        found = re.fullmatch(pattern, message.strip())
        if found:
            return _LISTED.sub("、", found.expand(words)).replace("'", "")
    return message.strip()
