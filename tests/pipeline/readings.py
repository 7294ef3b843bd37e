"""Readings made by hand: a notice and the text it stands in, one locator a line."""

from notice.builder import TextBuilder
from notice.notice import Notice
from notice.source import Locator
from pipeline.run.reading import Reading


def make_reading(notice: Notice) -> Reading:
    """`notice` with its own text as the source, paragraph by paragraph on page 2."""
    builder = TextBuilder("txt", "by hand")
    for number, line in enumerate(notice.text.split("\n"), 1):
        builder.add_paragraph(line, Locator(page=2, paragraph=number))
    source = builder.build()
    assert source.text == notice.text
    return Reading(source, notice)
