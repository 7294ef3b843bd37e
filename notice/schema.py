"""JSON in and out: one notice a line, and its JSON Schema."""

from typing import Any

import msgspec

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


def build_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of ``notices.jsonl``."""
    schema = msgspec.json.schema(Notice)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "fengong notice", **schema}
