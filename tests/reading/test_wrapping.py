"""Lines that a mail program broke are whole again; lines that people broke stay apart."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.reading.wrapping import unwrapped

PARAGRAPH = (
    "Thank you for sending your portfolio to us last week. We would be glad to meet you at our clinic on Thursday, "
    "May 21 at 2 pm, and to show you the new building and the garden behind it afterwards."
)


@pytest.mark.parametrize("width", [72, 74, 76, 78])
def test_a_broken_paragraph_is_one_line_again(width: int) -> None:
    lines = ["Dear Zoë,", "", *textwrap.wrap(PARAGRAPH, width), "", "Does that suit you?"]
    assert unwrapped(lines) == ["Dear Zoë,", "", PARAGRAPH, "", "Does that suit you?"]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana,\nThursday works.\nSee you then",
        "Thursday, May 21, 2026 from 10:00 AM until 11:00 AM Eastern Daylight Time\nFriday, May 22, 2026 at 10:00 AM",
        "We would be glad to meet you at our clinic and could offer you these times:\nThursday at 2 pm",
        "We would be glad to meet you at our clinic and could offer you these times\n- Thursday at 2 pm",
        "We would be glad to meet you at our clinic and could offer you these times\n1. Thursday at 2 pm",
        "We would be glad to meet you at our clinic on the hill behind the station.\nTime: 2 pm",
        f"{PARAGRAPH}\nA line below a paragraph that was never broken into several lines of text\nstays.",
        "",
    ],
)
def test_lines_that_people_broke_stay_apart(text: str) -> None:
    assert unwrapped(text.split("\n")) == text.split("\n")


@given(st.lists(st.text(st.sampled_from("ab :-1\t>"), max_size=90), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    """The words are the same, in the same order."""
    assert " ".join(unwrapped(lines)).split() == " ".join(lines).split()
