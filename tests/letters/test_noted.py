"""The owner's note, ready for its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.letters import noted


@pytest.mark.parametrize(
    ("text", "note", "is_sentence"),
    [
        ("", "", False),
        ("the move to weekly releases", "the move to weekly releases", False),
        ("The move to weekly releases,", "the move to weekly releases", False),
        ("Kubernetes", "Kubernetes", False),
        ("How you hand over\nat night", "how you hand over at night", False),
        ("we talked about the night desk", "the night desk", False),
        ("We also discussed your plans for Leeds.", "your plans for Leeds", False),
        ("Something we spoke about: sailing", "sailing", False),
        ("our conversation about Bach", "Bach", False),
        ("About time zones", "time zones", False),
        ("Your tea was excellent.", "Your tea was excellent.", True),
        ("your tea was excellent!", "Your tea was excellent!", True),
        ("I liked the tour", "I liked the tour.", True),
        ("you're moving to Leeds", "You're moving to Leeds.", True),
        ("You\u2019re moving to Leeds", "You\u2019re moving to Leeds.", True),
        ("Great view. Your tea was excellent", "Great view. Your tea was excellent.", True),
        ("we talked about Leeds. I liked the tour", "Leeds. I liked the tour.", True),
        ("Aboutness", "Aboutness", False),
    ],
)
def test_a_note_goes_on_with_our_sentence_or_is_one(text: str, note: str, is_sentence: object) -> None:
    assert noted.in_words(text) == (note, is_sentence)


@given(st.text(max_size=200), st.sampled_from(["", "we talked about ", "I ", "about: "]))
def test_whatever_was_noted_is_one_line_and_a_sentence_ends(text: str, lead: str) -> None:
    note, is_sentence = noted.in_words(lead + text)
    assert "\n" not in note
    assert note == " ".join(note.split())
    assert not is_sentence or note.endswith((".", "!", "?"))
