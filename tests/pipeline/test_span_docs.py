"""spaCy: documents whose spans are the facts."""

import subprocess
import sys

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from spacy import displacy
from spacy.tokens import DocBin

from pipeline import convert
from pipeline.span_docs import GROUPS, list_marked, make_doc, pack_docs
from tests.extractors.printed import LETTER, read
from tests.properties.any_text import texts

BODY = """一、健全制度
1.制定并公布重大行政决策目录，按照《澄江区规则》，12月底前报区财政局备案，不少于9次。（责任单位：区司法局，各镇（街道））
"""
WANTED = {
    "tasks": [
        ("制定并公布重大行政决策目录，按照《澄江区规则》，12月底前报区财政局备案，不少于9次。", "task")
    ],
    "units": [("区司法局", "responsible"), ("各镇（街道）", "responsible")],
    "deadlines": [("12月底前", "month")],
    "targets": [("不少于9次", "ge")],
    "citations": [("《澄江区重点任务分工方案》", "issue"), ("《澄江区规则》", "basis")],
    "mentions": [("区财政局", "approve")],
}


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("zh")
    made.add_pipe("fengong")
    return made


def show(doc: spacy.tokens.Doc) -> dict[str, list[tuple[str, str]]]:
    return {name: [(one.text, one.label_) for one in doc.spans[name]] for name in doc.spans}


def test_spans_of_a_text(nlp: spacy.Language) -> None:
    assert show(nlp(LETTER + BODY)) == WANTED


def test_ids_of_spans(nlp: spacy.Language) -> None:
    doc = nlp(LETTER + BODY)
    assert doc.spans["units"][0].id_ == "云溪市澄江区/司法局"
    assert doc.spans["tasks"][0].id_ == "澄政办发〔2021〕12号#一/1"
    assert doc.spans["deadlines"][0].id_ == "2021-12-31"


@pytest.mark.parametrize(
    "printed",
    [
        (LETTER + BODY).replace("\n", "\r\n\r\n"),
        "\ufeff" + (LETTER + BODY).replace("1.", "  1.\u200b "),
        (LETTER + BODY).replace("12月", "12 月").replace("区财政局", "区\u00a0财政局"),
    ],
    ids=["line ends", "invisible characters", "blanks inside"],
)
def test_spans_stand_in_the_text_as_given(nlp: spacy.Language, printed: str) -> None:
    doc = nlp(printed)
    assert doc.text == printed
    squeezed = {
        name: [("".join(text.split()), label) for text, label in found] for name, found in show(doc).items()
    }
    assert squeezed == WANTED


def test_what_is_no_notice_has_empty_groups(nlp: spacy.Language) -> None:
    assert show(nlp("今天天气很好。")) == {name: [] for name in GROUPS}
    assert show(nlp("")) == {name: [] for name in GROUPS}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(texts)
def test_any_text_is_read(nlp: spacy.Language, text: str) -> None:
    doc = nlp(text)
    assert set(doc.spans) == set(GROUPS)
    assert all(one.text == one.text.strip() for name in GROUPS for one in doc.spans[name])


@pytest.mark.parametrize("suffix", ["docx", "pdf", "html"])
def test_documents_of_samples_in_other_formats(suffix: str) -> None:
    from tests.making.__main__ import RAW

    notice = convert(next(iter(sorted(RAW.glob(f"*/*.{suffix}")))))
    doc = make_doc(notice)
    marked = list_marked(notice)
    assert {name: [one.span.cut(notice.text) for one in group] for name, group in marked.items()} == {
        name: [one.text for one in doc.spans[name]] for name in doc.spans
    }
    assert len(doc.spans["tasks"]) == len(notice.tasks)
    assert doc.spans["mentions"]


def test_a_doc_bin_is_read_by_spacy_alone() -> None:
    notice = read(LETTER + BODY)
    packed = DocBin().from_bytes(pack_docs([notice]).to_bytes())
    (doc,) = packed.get_docs(spacy.blank("zh").vocab)
    assert show(doc) == WANTED
    assert doc.user_data["notice_id"] == notice.id


def test_displacy_draws_every_span(nlp: spacy.Language) -> None:
    drawn = displacy.render(nlp(LETTER + BODY), style="span", options={"spans_key": "units"}, page=False)
    assert drawn.count("responsible") >= 2


def test_tokens_that_are_no_characters_are_refused() -> None:
    english = spacy.blank("en")
    english.add_pipe("fengong")
    with pytest.raises(ValueError, match="token"):
        english(LETTER + BODY)


def test_spacy_is_imported_only_when_asked_for() -> None:
    program = "import sys; import pipeline.cli, pipeline.run.batch, pipeline.corpus; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_without_spacy_the_message_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['spacy'] = None\n"
        "from notice.errors import MissingTool\n"
        "try:\n    import pipeline.span_docs\n"
        "except MissingTool as error:\n    sys.exit('.[nlp]' not in error.message)\n"
        "sys.exit(2)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
