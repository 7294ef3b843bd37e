"""A story's paragraphs: numbers, boxes, joined paragraphs, halves of characters."""

from itertools import count

import pytest

from parsers.docx.lines import Line
from parsers.docx.styles import RunLooks
from parsers.docx.tables import Table, flatten_blocks
from parsers.word.story import Layout, Story
from parsers.word.table_flow import RowShape

PLAIN = RunLooks()


def make_story(*texts: str) -> Story:
    story = Story(count(1))
    for text in texts:
        story.add_text(text, PLAIN)
    return story


def print_story(story: Story) -> list[str]:
    return list(flatten_blocks(story.finish(Layout())))


@pytest.mark.parametrize(
    ("marker", "line", "why"),
    [
        ("一、\t", "一、甲", "closed by its mark"),
        ("第一条 ", "第一条 甲", "a gap"),
        ("第一条", "第一条甲", "no gap"),
        ("•\t", "甲", "a bullet"),
        ("", "甲", "none"),
    ],
)
def test_numbers_as_their_writer_printed_them(marker: str, line: str, why: str) -> None:
    story = make_story("甲")
    for char in marker:
        story.add_marker_text(char)
    assert print_story(story) == [line], why


def test_a_number_that_was_counted_is_printed_as_it_is() -> None:
    story = make_story("甲")
    story.set_marker("[]")
    assert print_story(story) == ["[]甲"]


def test_halves_of_a_character_meet() -> None:
    assert print_story(make_story("甲\ud842", "\udfb7")) == ["甲𠮷"]
    assert print_story(make_story("甲\ud842")) == ["甲\ufffd"]


def test_a_joined_paragraph_keeps_the_first_layout_that_prints() -> None:
    story = make_story(" ")
    story.join_paragraph(Layout(heading=1))
    story.add_text("上", PLAIN)
    story.join_paragraph(Layout(heading=2))
    story.add_text("下", PLAIN)
    assert story.choose_layout(Layout(heading=3)).heading == 2
    story.end_paragraph(Layout(heading=3))
    (line,) = story.finish(Layout())
    assert isinstance(line, Line)
    assert (line.text, line.heading, line.locator.paragraph) == (" 上下", 2, 1)


def test_boxes_stand_where_they_are_anchored() -> None:
    story = make_story()
    story.add_box(make_story("前框").finish(Layout()))
    story.add_text("正文", PLAIN)
    story.add_box(make_story("后框").finish(Layout()))
    assert print_story(story) == ["前框", "正文", "后框"]


def test_a_cell_ends_its_paragraph_and_a_row_what_is_left() -> None:
    story = make_story("一")
    story.end_cell(Layout(1))
    story.add_text("二", PLAIN)
    story.end_row(1, RowShape())
    (table,) = story.finish(Layout())
    assert isinstance(table, Table)
    assert [cell.paragraphs for cell in table.place()] == [("一",), ("二",)]


def test_lines_of_a_table_of_contents_are_counted_but_not_printed() -> None:
    story = make_story("总则 1")
    story.end_paragraph(Layout(contents=True))
    story.add_text("总则", PLAIN)
    (line,) = story.finish(Layout())
    assert isinstance(line, Line)
    assert (line.text, line.locator.paragraph) == ("总则", 2)
