"""覆盖率: how much of the print was placed."""

from tests.extractors.printed import LETTER, read, read_plan

ITEMS = "一、修路。（责任单位：区交通局）\n二、建桥。（责任单位：区住建局）"


def test_only_the_sentence_of_the_letter_and_separators_stand_nowhere() -> None:
    notice = read_plan(ITEMS)
    nowhere = "现将方案印发给你们，请认真贯彻落实。、，："  # the addressees' separators too
    printed = "".join(notice.text.split())
    assert notice.coverage == round(1 - len(nowhere) / len(printed), 4)


def test_what_stands_nowhere_lowers_it() -> None:
    known = read(LETTER + ITEMS).coverage
    lost = read("来" * 200 + "。\n" + LETTER + ITEMS).coverage
    assert lost < known - 0.2


def test_a_place_is_counted_once() -> None:
    inherited = read_plan("一、抓投资（责任单位：区发改局）\n1.修路。\n2.建桥。")
    assert inherited.coverage <= 1.0
