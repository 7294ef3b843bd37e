"""Manual: docs/commands.md and docs/schema/notice.md, written from the commands and the records."""

from collections.abc import Iterator
from typing import Any

from notice.notice import Notice
from notice.schema import build_schema
from pipeline.console.options import join_breaks
from pipeline.run.record import Record

_TYPES = {"string": "文本", "integer": "整数", "number": "小数", "boolean": "是否", "object": "对象"}


def write_commands(group: Any) -> str:
    """docs/commands.md: 命令, every command with its arguments and options.

    ``group`` is the command line as typer builds it. Raises ValueError when one has no help.
    """
    lines = ["# 命令", "", "由 `fengong schema --commands` 生成，请勿手改。", "", group.epilog]
    for name, command in group.commands.items():
        lines += ["", f"## fengong {name}", "", _need(command.help, name), "", *_list_usage(name, command)]
        lines += ["", "| 参数、选项 | 说明 |", "|---|---|"]
        lines += [f"| {_name_parameter(one)} | {_say_help(one, name)} |" for one in command.params]
    return "\n".join((*lines, ""))


def _list_usage(name: str, command: Any) -> Iterator[str]:
    arguments = [
        one.metavar if one.required else f"[{one.metavar}]" for one in command.params if _is_argument(one)
    ]
    options = [
        f"{one.opts[0]} {one.metavar}" for one in command.params if not _is_argument(one) and one.required
    ]
    yield "    " + " ".join(("fengong", name, *arguments, *options))


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")


def _name_parameter(parameter: Any) -> str:
    if _is_argument(parameter):
        return f"`{parameter.metavar}`"
    value = f" {parameter.metavar}" if parameter.metavar else ""
    names = "、".join(f"`{one}{value}`" for one in parameter.opts).replace("|", "\\|")
    return names + ("（必需）" if parameter.required else "")


def _say_help(parameter: Any, command: str) -> str:
    return join_breaks(_need(parameter.help, f"{command} {parameter.name}")).replace("|", "\\|")


def _need(words: str | None, name: str) -> str:
    if not words:
        raise ValueError(f"{name}: no help")
    return words


def write_fields() -> str:
    """docs/schema/notice.md: 字段, every record of ``notices.jsonl`` and ``report.jsonl``, as Markdown."""
    lines = [
        "# 字段",
        "",
        "由 `fengong schema --fields` 生成，请勿手改。程序请用 [JSON Schema](notice.schema.json)。",
    ]
    lines += ["", "## notices.jsonl", "", "每行一份公文，即一个 Notice。"]
    lines += _list_records(build_schema(Notice))
    lines += ["", "## report.jsonl", "", "每行一个输入文件，即一个 Record。"]
    lines += _list_records(build_schema(Record))
    return "\n".join((*lines, ""))


def _list_records(schema: dict[str, Any]) -> Iterator[str]:
    for name, shape in schema["$defs"].items():
        yield from ("", f"### {name}", "", "| 字段 | 类型 | 说明 |", "|---|---|---|")
        for field, place in shape["properties"].items():
            yield f"| `{field}` | {_say_type(place)} | {place['description']} |"


def _say_type(place: dict[str, Any]) -> str:
    """A JSON type in words: 文本, 整数或 null, Span 的列表."""
    if "anyOf" in place:
        return "或 ".join(_say_type(one) for one in place["anyOf"])
    if "$ref" in place:
        return _link(place["$ref"])
    if "enum" in place:
        return "、".join(f"`{value}`" if value is not None else "null" for value in place["enum"])
    kind = place.get("type")
    if kind == "array":
        return f"{_say_type(place['items'])}的列表" if "items" in place else "列表"
    if kind == "object" and isinstance(place.get("additionalProperties"), dict):
        return f"文本 → {_say_type(place['additionalProperties'])}"
    return "null" if kind == "null" else _TYPES[str(kind)]


def _link(reference: str) -> str:
    name = reference.rsplit("/", 1)[-1]
    return f"[{name}](#{name.lower()})"
