"""JSON in and out; the committed schema is the code's."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from notice.schema import build_schema, decode_notice, encode_notice
from pipeline.console.dictionary import write_diagnostics, write_dictionary, write_schema
from tests.pipeline.samples import make_notice, with_deadline, with_doubt

DOCS = Path(__file__).parents[2] / "docs" / "schema"
NOTICE = with_doubt(
    with_deadline(make_notice((("一",), "修订办法。", {"lead": ["区司法局"]})), 0, "年底前", None)
)


def test_a_notice_survives_json() -> None:
    line = encode_notice(NOTICE)
    assert b"\n" not in line
    assert decode_notice(line) == NOTICE


def test_a_line_follows_the_schema() -> None:
    jsonschema.validate(
        json.loads(encode_notice(NOTICE)), build_schema(), cls=jsonschema.Draft202012Validator
    )


def test_a_line_of_another_shape_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode_notice(b'{"id": 7}')


def test_committed_schema_is_current() -> None:
    committed = (DOCS / "notice.schema.json").read_text(encoding="utf-8")
    assert committed == write_schema(), "run: fengong schema > docs/schema/notice.schema.json"


def test_committed_dictionary_is_current() -> None:
    committed = (DOCS / "tables.md").read_text(encoding="utf-8")
    assert committed == write_dictionary(), "run: fengong schema --tables > docs/schema/tables.md"


def test_diagnostics_page_is_the_committed_one() -> None:
    committed = (DOCS.parent / "diagnostics.md").read_text(encoding="utf-8")
    assert committed == write_diagnostics(), "run: fengong schema --diagnostics > docs/diagnostics.md"
