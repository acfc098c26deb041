"""What holds for every letter, whatever is known and unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from letters_world import (
    ANA,
    BEN,
    CHLOE,
    LONG_ROLE,
    MANY,
    NAMELESS,
    NOBODY_KNOWN,
    OWNER,
    RAY,
    SHIPPED,
    TONES,
    first_sent,
    interview,
    step,
)

from followup_daemon.letters import Extras, write
from followup_daemon.mail import Letter
from followup_daemon.plan.steps import Tone


def combinations() -> Iterator[tuple[str, Letter]]:
    people = ((ANA,), (NAMELESS,), (ANA, BEN, CHLOE), (ANA, NAMELESS), (RAY,))
    unknown_or_known = product(
        (None, "Fernhill", "Marsh & Sons Inc."),
        (None, "Support Lead", "the night-desk role (m/f/d)"),
        (None, "onsite", "phone"),
    )
    for tone, (company, role, medium), to in product(TONES, unknown_or_known, people):
        which = interview(company=company, role=role, medium=medium, interviewers=tuple(p for p in to if p is not RAY))
        for missing, promised, quoted in product((False, True), (None, date(2026, 3, 20)), (None, first_sent())):
            letter = write(
                step(tone, *to, thanks_missing=missing, promised=promised),
                which, OWNER if missing else NOBODY_KNOWN, SHIPPED, None, quoted,
            )  # fmt: skip
            yield f"{tone} {company} {role} {medium} {[p.name for p in to]} {missing} {promised} {bool(quoted)}", letter
    for tone, note, owner, at in product(
        TONES,
        ("", "the move to weekly releases", "Your tea was excellent.", "What comes next?"),
        (OWNER, NOBODY_KNOWN),
        range(3),
    ):
        one = (ANA, BEN, CHLOE)[at]
        alone = step(tone, one, person=one.address)
        yield f"{tone} {note} {at}", write(alone, MANY, owner, SHIPPED, None, None, Extras(note=note))


HOLES = re.compile(
    r" {2}|\s[,.;:?!]|[,;:]{2}|,\.|\.\.|\(\s*\)|\[\s*\]|None|\{|\}|\n{3}|[ \t]\n"
    r"|\b(\w+) \1\b|\ba the\b|\bon about\b|\bat\.",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?:^|(?<=[.?!]\s)|(?<=\n\n))[a-z]")


def own_words(letter: Letter) -> str:
    return re.split(r"\nOn \w{3}, ", letter.text)[0]


ALL = list(combinations())


def test_no_letter_has_a_hole_whatever_is_unknown() -> None:
    found = {name: hole[0] for name, letter in ALL if (hole := HOLES.search(own_words(letter).strip()))}
    assert not found


def test_every_sentence_begins_with_a_capital() -> None:
    found = {name: own_words(letter) for name, letter in ALL if SENTENCE.search(own_words(letter))}
    assert not found


def test_no_letter_says_today_yesterday_or_tomorrow() -> None:
    """The owner sends it when they like."""
    assert not [
        name for name, letter in ALL if re.search(r"\b(today|yesterday|tomorrow)\b", letter.text, re.IGNORECASE)
    ]


def test_every_letter_opens_with_thanks() -> None:
    opening = re.compile(r"(?:Hello|Hi [^\n]+|Dear [^\n]+),\n\n(?:Thank you|Many thanks|I am grateful)")
    assert not [name for name, letter in ALL if not opening.match(letter.text)]


def test_a_follow_up_asks_once_and_thanks_through_somebody_ask_for_that_alone() -> None:
    wrong = {
        name: letter.text
        for name, letter in ALL
        if own_words(letter).replace("What comes next?", "").count("?") != (0 if name.startswith("thanks ") else 1)
    }
    assert not wrong


def test_thanks_have_under_120_words_and_follow_ups_under_90() -> None:
    long = {
        name: len(own_words(letter).split())
        for name, letter in ALL
        if len(own_words(letter).split()) >= (120 if name.startswith("thanks") else 90)
    }
    assert not long


@pytest.mark.parametrize("tone", TONES)
def test_a_long_role_note_and_sentence_do_not_make_a_long_letter(tone: Tone) -> None:
    owner = replace(OWNER, fit="I have done this for many years and in many places, and I would do it again. " * 3)
    long = interview(
        role=LONG_ROLE, company="Northumbrian and Borders Mutual Assurance Society", interviewers=(ANA, BEN, CHLOE)
    )
    letter = write(
        step(tone, ANA, BEN, CHLOE, thanks_missing=True, promised=date(2026, 9, 23)), long, owner, SHIPPED, None, None,
        Extras(note="how the night desk and the day desk hand over to each other " * 4),
    )  # fmt: skip
    assert len(letter.text.split()) < (120 if tone.startswith("thanks") else 90)
    assert not HOLES.search(letter.text.strip())


def test_the_note_goes_before_the_owners_sentence_when_thanks_grow_too_long() -> None:
    long_note = Extras(note="how " + "very " * 80 + "long it takes")
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, long_note)
    assert "very" not in letter.text
    assert OWNER.fit in letter.text
