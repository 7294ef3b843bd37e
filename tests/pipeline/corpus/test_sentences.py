"""Behind every edge stands what was printed."""

from pipeline.corpus import Corpus
from tests.pipeline.corpus.made import make_corpus


def check_spans(corpus: Corpus) -> None:
    texts = {notice.id: notice.text for notice in corpus}
    for row in corpus.sentences().itertuples():
        assert texts[row.notice_id][row.start : row.end] == row.mention
        assert row.mention in row.statement


def test_spans_are_exact() -> None:
    check_spans(make_corpus())


def test_of_one_unit_and_of_an_edge() -> None:
    corpus = make_corpus()
    assert len(corpus.sentences()) == len(corpus.assignments)
    assert set(corpus.sentences("区司法局")["unit_id"]) == {"澄江区/区司法局"}
    edge = corpus.sentences("区司法局", "区财政局")
    assert (
        edge["task_id"].nunique()
        == corpus.unit_network().edges["澄江区/区司法局", "澄江区/区财政局"]["weight"]
    )
    assert set(edge["unit_id"]) == {"澄江区/区司法局", "澄江区/区财政局"}
    assert len(corpus.sentences("区司法局", "区财政局", year=2023)) == 2
    task = corpus.tasks["task_id"].iloc[0]
    assert len(corpus.sentences(task=task)) == 3
    assert list(corpus.sentences(task=task, role="lead")["mention"]) == ["区司法局"]


def test_doubts_say_what_to_do_and_where() -> None:
    doubts = make_corpus().doubts()
    assert doubts["code"].tolist() == ["unit-doubted", "written-date-missing"], "warnings first"
    doubted = doubts.iloc[0]
    assert doubted["advice"] == "请人工核对该单位。"
    assert doubted["text"] == "区财政局"
    assert doubted["task_id"].endswith("#一")
    assert doubts["task_id"].isna().tolist() == [False, True]
