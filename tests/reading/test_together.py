"""Talks on several days in one mail (``mails/together.yaml``): held one and all, to be chosen from, or asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import cycle, product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import casebook
from followup_daemon.interview import Interview
from followup_daemon.reading import read_thread
from followup_daemon.signals import Confirmed

Yaml = dict[str, Any]
SAID: Yaml = yaml.safe_load((Path(__file__).parent / "mails" / "together.yaml").read_text(encoding="utf-8"))
LONDON = ZoneInfo("Europe/London")
TUESDAY, THURSDAY = datetime(2026, 4, 14, 14, tzinfo=LONDON), datetime(2026, 4, 16, 10, tzinfo=LONDON)
FRIDAY = datetime(2026, 4, 17, 11, tzinfo=LONDON)
PEOPLE = (
    ("Ana Perera <ana.perera@post.example>", "Tom Birch <tom.birch@larchway.example>", "accounts assistant"),
    ("Ivo Sand <ivo.sand@post.example>", "Ruth Okoro <r.okoro@hazelfield.example>", "site engineer"),
)
DAYS = (1, 2, 9, 10)
JOINED, BOTH = SAID["all"][0], SAID["both"][0]


def _case(texts: Sequence[str], people: tuple[str, str, str], days: Sequence[int]) -> Yaml:
    me, other, role = people
    mine, theirs = me.split()[0], other.split()[0]
    mails: list[Yaml] = [
        {"me": 1, "text": f"Hi {theirs},\n\n{text}\n\n{mine}"}
        if number % 2
        else {"from": other, "text": f"Hi {mine},\n\n{text}\n\nBest\n{theirs}"}
        for number, text in enumerate(texts)
    ]
    for number, (mail, day) in enumerate(zip(mails, days, strict=False)):
        mail["at"] = f"2026-04-{day:02} 1{number}:00 +0100"
    mails[0]["text"] = f"Thanks for applying for the {role} job.\n\n{mails[0]['text']}"
    mails[0]["subject"] = f"Your application: {role}"
    return {"me": me, "zone": "Europe/London", "mails": mails}


def _interviews(
    *texts: str, people: tuple[str, str, str] = PEOPLE[0], days: Sequence[int] = DAYS
) -> tuple[Interview, ...]:
    case = _case(texts, people, days)
    owner = owner_of(case)
    return casebook([signal for thread in threads_of(case) for signal in read_thread(thread, owner)], owner).interviews


def _pairs(offered: str, *answered: str) -> Iterator[tuple[str, str, tuple[str, str, str]]]:
    answers = [answer for kind in answered for answer in SAID[kind]]
    people = cycle(PEOPLE)
    yield from ((offer, answer, next(people)) for offer, answer in product(SAID[offered], answers))


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("all", "both", "whole", "settled")))
def test_talks_on_two_days_agreed_together_are_two_interviews(
    offer: str, answer: str, people: tuple[str, str, str]
) -> None:
    """SPEC section 1: a loop is one date; each of two has its own id, and both are known by the one mail."""
    found = _interviews(offer, answer, people=people)
    assert [(one.start, one.is_sure) for one in found] == [(TUESDAY, True), (THURSDAY, True)]
    assert len({one.id for one in found}) == 2
    assert {one.confirmed_by.message_id for one in found if one.confirmed_by} == {"<1@post.example>"}


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("one", "both", "left")))
def test_both_of_two_alternatives_agree_on_nothing(offer: str, answer: str, people: tuple[str, str, str]) -> None:
    """They choose; until they have, no time stands."""
    assert not [one for one in _interviews(offer, answer, people=people) if one.confirmed_by]


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("one", "both")))
def test_what_they_choose_of_two_that_suit_stands(offer: str, answer: str, people: tuple[str, str, str]) -> None:
    (one,) = _interviews(offer, answer, "Great, then let's take Thursday at 10.", people=people)
    assert (one.start, one.is_sure) == (THURSDAY, True)


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("one", "settled")))
def test_a_choice_held_for_settled_twice_is_asked_about(offer: str, answer: str, people: tuple[str, str, str]) -> None:
    found = _interviews(offer, answer, people=people)
    assert [(one.start, one.is_sure) for one in found] == [(TUESDAY, False), (THURSDAY, False)]


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("unclear", "both")))
def test_where_nobody_can_tell_the_owner_is_asked(offer: str, answer: str, people: tuple[str, str, str]) -> None:
    """Uncertain is better than wrong, and better than nothing."""
    found = _interviews(offer, answer, people=people)
    assert [(one.start, one.is_sure) for one in found] == [(TUESDAY, False), (THURSDAY, False)]


@pytest.mark.parametrize(("offer", "answer", "people"), list(_pairs("one", "tuesday")))
def test_a_pick_of_one_takes_one(offer: str, answer: str, people: tuple[str, str, str]) -> None:
    (one,) = _interviews(offer, answer, people=people)
    assert (one.start, one.is_sure) == (TUESDAY, True)


def test_each_talk_has_its_own_people_and_the_earlier_no_follow_up() -> None:
    """A further talk is agreed: nobody asks for news of the one before it, but its thanks are its own."""
    first, second = _interviews(SAID["all"][1], BOTH)
    assert ([one.name for one in first.meeting.interviewers], first.ended) == (["Priya Lee"], "next_round_confirmed")
    assert (second.meeting.interviewers, second.ended) == ((), None)


def test_either_of_two_can_be_moved_or_called_off_alone() -> None:
    moved = _interviews(JOINED, BOTH, "Could we move Thursday to Friday 17 April at 11am?", "Yes, Friday at 11 works.")
    assert [one.start for one in moved] == [TUESDAY, FRIDAY]
    assert {one.id for one in moved} == {one.id for one in _interviews(JOINED, BOTH)}
    first, second = _interviews(JOINED, BOTH, "I'm afraid we have to cancel Thursday.", "No problem.")
    assert (first.ended, second.ended) == (None, "cancelled")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Are we still on for Tuesday?", "Yes, still on for Tuesday."),
        ("Are we still on for Tuesday?", "Yes!"),
        ("Just checking you can still make Tuesday at 2?", "Yes, I'll be there."),
        ("Our address is 3 Mill Lane.", "Thanks, see you Tuesday at 2 as agreed."),
        ("Our address is 3 Mill Lane. Please bring your passport.", "Will do. See you then!"),
    ],
)
def test_what_stands_said_again_is_heard_and_changes_nothing(asked: str, said: str) -> None:
    offer = "Could you come in for an interview on Tuesday 14 April at 2pm?"
    (before,) = _interviews(offer, "Yes, that works for me.")
    (one,) = _interviews(offer, "Yes, that works for me.", asked, said)
    assert (one.id, one.start, one.confirmed_by, one.certainty) == (
        before.id,
        TUESDAY,
        before.confirmed_by,
        before.certainty,
    )
    told = [signal for signal in one.history if isinstance(signal, Confirmed)]
    assert [signal.again for signal in told] == [False, True]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Our address is 3 Mill Lane.", "Thanks. Could we do Wednesday at 3 instead?"),
        ("Are we still on for Tuesday?", "Not sure yet, will let you know."),
        ("Are we still on for Tuesday?", "I'm afraid I can't make Tuesday."),
        ("Our address is 3 Mill Lane.", "Thanks! Should I bring anything on Tuesday?"),
        ("Our address is 3 Mill Lane.", "Thank you."),
    ],
)
def test_what_opens_it_or_speaks_of_something_else_says_nothing_again(asked: str, said: str) -> None:
    offer = "Could you come in for an interview on Tuesday 14 April at 2pm?"
    (one,) = _interviews(offer, "Yes, that works for me.", asked, said)
    assert len([signal for signal in one.history if isinstance(signal, Confirmed)]) == 1


@pytest.mark.parametrize(
    ("taken", "starts"),
    [
        ("Great, let's do both: Priya on Tuesday at 2 and then the team on Thursday at 10.", [TUESDAY, THURSDAY]),
        ("Perfect, you will meet Priya on Tuesday at 2pm and the directors on Thursday at 10am.", [TUESDAY, THURSDAY]),
        ("Great, let's do Thursday at 10.", [THURSDAY]),
        ("Tuesday at 2 and Thursday at 10 both work for us.", []),
    ],
)
def test_of_two_times_the_owner_proposed_they_take_both_one_or_none_yet(taken: str, starts: list[datetime]) -> None:
    """What stands is dated to the proposing mail; that both would suit them as well settles nothing."""
    proposed = "I could do Tuesday 14 April at 2pm or Thursday 16 April at 10am."
    found = [one for one in _interviews("When could you come for an interview?", proposed, taken) if one.confirmed_by]
    assert [one.start for one in found if one.is_sure] == starts
    assert {one.confirmed_by.message_id for one in found if one.confirmed_by} <= {"<1@post.example>"}
