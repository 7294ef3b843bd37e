"""JSON in and out: one notice a line, and its JSON Schema."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from msgspec import Struct

from notice.notice import Notice

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Notice)


def encode_notice(notice: Notice) -> bytes:
    """`notice` as one line of JSON (UTF-8, no line feed inside or after)."""
    return _encoder.encode(notice)


def decode_notice(line: bytes | str) -> Notice:
    """The notice of one line of ``notices.jsonl``.

    Raises msgspec.ValidationError when the line does not follow the schema.
    """
    return _decoder.decode(line)


def build_schema(record: type[Struct] = Notice) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of ``notices.jsonl``, or of another `record`.

    Every field carries its Chinese description. Raises KeyError for a field that
    ``notice/fields.toml`` does not describe.
    """
    schema = msgspec.json.schema(record)
    for name, shape in schema["$defs"].items():
        for field, place in shape["properties"].items():
            place["description"] = _load_descriptions()[name][field]
    title = f"fengong {record.__name__.lower()}"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


@cache
def _load_descriptions() -> dict[str, dict[str, str]]:
    text = files("notice").joinpath("fields.toml").read_text(encoding="utf-8")
    described: dict[str, dict[str, str]] = tomllib.loads(text)
    return described
