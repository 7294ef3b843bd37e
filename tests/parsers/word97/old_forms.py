"""Sample notices as .docx, with typed and with automatic numbers, to be turned into older formats."""

from functools import cache

from tests.making.printed import print_record
from tests.making.record import read_records
from tests.making.word import write_docx
from tests.parsers.docx.test_reader import has_plain_markers

PRINTED = {record.name: print_record(record) for record in read_records()}
# (name of the sample, are its numbers automatic)
CASES = [(name, False) for name in PRINTED] + [
    (name, True) for name, printed in PRINTED.items() if has_plain_markers(printed)
]


def name_case(case: tuple[str, bool]) -> str:
    """An ASCII test id: ``automatic-3``."""
    return f"{'automatic' if case[1] else 'typed'}-{list(PRINTED).index(case[0])}"


@cache
def make_documents() -> dict[tuple[str, bool], bytes]:
    """Every case as .docx."""
    return {case: write_docx(PRINTED[case[0]], automatic=case[1]) for case in CASES}
