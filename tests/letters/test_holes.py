"""What holds for every letter, whatever is known and unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
    heard,
    interview,
    step,
)

from followup_daemon.letters import Extras, write
from followup_daemon.mail import Letter, Person
from followup_daemon.plan.steps import Tone
from followup_daemon.reading.html import text_of


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


OPENING = re.compile(r"(?:Hello|Hi [^\n]+|Dear [^\n]+),\n\n(?:Thank you|Many thanks|I would like to thank you)")


def test_every_letter_opens_with_thanks() -> None:
    assert not [name for name, letter in ALL if not OPENING.match(letter.text)]


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


NAMES = (
    "Ana Lima", "Whitfield, Dana (HR)", "Dr. Abiodun Adeyemi", "NGUYEN Thi Mai", "grace.park", "", "Fernhill",
    "\u674e\u96f7", "O'Hara, Siobh\u00e1n", "Talent Team", "J. R. Smith",
)  # fmt: skip
COMPANIES = (None, "Fernhill", "Fernhill, Inc.", "The Fernhill Trust", "Marsh & Co.", "Marsh!", "  ", "AG", "x" * 90)
ROLES = (
    None, "Support Lead", "an account manager", "the Data Analyst role", "Nurse (m/w/d)", "Manager, Customer Success",
    "Analyst - remote", "Fernhill Fellow", "Clerk.", LONG_ROLE, "y" * 200,
)  # fmt: skip
NOTES = (
    "", "The move to weekly releases", "we talked about the night desk.", "I liked the tour", "Your tea was excellent.",
    "how " + "very " * 80 + "long it takes", "Kubernetes", "the desk, the tour, the people,",
)  # fmt: skip


def words_in(text: str) -> list[str]:
    """The words without the marks of a quote."""
    return re.sub(r"^>+", "", text, flags=re.MULTILINE).split()


@dataclass(frozen=True)
class Case:
    """A letter to be written, and what is known for it."""

    tone: Tone
    names: list[str]
    company: str | None
    role: str | None
    note: str
    medium: str | None
    part: str
    missing: bool
    wrote: bool
    promised: date | None
    before: int


CASES = st.builds(
    Case,
    tone=st.sampled_from([*TONES]),
    names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=7),
    company=st.sampled_from(COMPANIES),
    role=st.sampled_from(ROLES),
    note=st.sampled_from(NOTES),
    medium=st.sampled_from([None, "phone", "video", "onsite"]),
    part=st.sampled_from(["held", "arranged", "agency", "neither"]),
    missing=st.booleans(),
    wrote=st.booleans(),
    promised=st.sampled_from([None, date(2026, 3, 18), date(2026, 12, 31)]),
    before=st.integers(0, 59),
)


def written(case: Case) -> Letter:
    to = tuple(Person(name, f"p{at}@fernhill.example") for at, name in enumerate(case.names))
    which = interview(
        company=case.company,
        role=case.role,
        medium=case.medium,
        interviewers=to if case.part == "held" else (),
        coordinator=to[0] if case.part in {"arranged", "agency"} else None,
        agency=case.part == "agency",
    )
    if case.wrote:
        which = heard(which, to[0], datetime(2026, 3, 24, tzinfo=UTC))
    extras = Extras(note=case.note, before=case.before, month_first=case.missing, deadline=case.promised)
    planned = step(case.tone, *to, thanks_missing=case.missing, promised=case.promised)
    return write(planned, which, OWNER, SHIPPED, None, first_sent() if case.wrote else None, extras)


@settings(max_examples=300, deadline=None)
@given(CASES)
def test_whatever_is_known_a_letter_reads_whole(case: Case) -> None:
    """No hole, no word of the day, within the limit, thanks first; and the HTML says the same."""
    letter = written(case)
    own = own_words(letter)
    assert not HOLES.search(own.strip()), own
    assert not SENTENCE.search(re.sub(r"(?<=Co)\.|(?<=Marsh)!", "", own)), own
    assert not re.search(r"\b(today|yesterday|tomorrow)\b", own, re.IGNORECASE)
    assert len(own.split()) < (120 if case.tone.startswith("thanks") else 90), own
    assert OPENING.match(own), own
    assert words_in(text_of(letter.html)) == words_in(letter.text)
