"""Settling on a time: offers, picks, proposals, moves and yeses of ``mails/negotiation.yaml``, one against another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import cycle
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import casebook
from followup_daemon.interview import SURE
from followup_daemon.reading import read_thread

Yaml = dict[str, Any]
SAID: Yaml = yaml.safe_load((Path(__file__).parent / "mails" / "negotiation.yaml").read_text(encoding="utf-8"))
LONDON = ZoneInfo("Europe/London")
TUESDAY, THURSDAY = datetime(2026, 4, 14, 14, tzinfo=LONDON), datetime(2026, 4, 16, 14, tzinfo=LONDON)
ME, TOM = "Ana Perera <ana.perera@post.example>", "Tom Birch <tom.birch@larchway.example>"
OFFER = "Could you come in for an interview on Tuesday 14 April at 2pm?"
YES = "Yes, that works for me. See you then."
DAYS = (1, 2, 12, 13, 13, 13)
"""The days of April on which the mails are written: Wednesday, Thursday, Sunday, and then Monday."""


def _their_mail(text: str, number: int) -> str:
    applied = "" if number else "Thanks for applying for the accounts assistant job.\n\n"
    return f"Hi Ana,\n\n{applied}{text}\n\nBest\nTom Birch\nLarchway Ltd"


def _agreed(*texts: str) -> list[datetime | None]:
    """The starts of all interviews that are sure, after Tom and Ana wrote these texts in turn."""
    mails = [
        {"me": 1, "text": f"Hi Tom,\n\n{text}\n\nAna", "at": f"2026-04-{day:02} 1{number}:00 +0100"}
        if number % 2
        else {"from": TOM, "text": _their_mail(text, number), "at": f"2026-04-{day:02} 1{number}:00 +0100"}
        for number, (text, day) in enumerate(zip(texts, DAYS, strict=False))
    ]
    mails[0]["subject"] = "Your application: accounts assistant"
    case = {"me": ME, "zone": "Europe/London", "mails": mails}
    owner = owner_of(case)
    book = casebook([signal for thread in threads_of(case) for signal in read_thread(thread, owner)], owner)
    live = [one for one in book.interviews if one.certainty >= SURE and one.ended not in {"cancelled", "withdrawn"}]
    return [one.start for one in live]


@pytest.mark.parametrize("around", SAID["around"])
def test_a_time_to_meet_stands_whatever_is_said_behind_it(around: str) -> None:
    """What a time is for stands before it: a place, a role or another matter behind it takes nothing back."""
    assert _agreed(f"We'd like to interview you on Tuesday 14 April at 2pm {around}.", YES) == [TUESDAY]


@pytest.mark.parametrize("offer", SAID["offers"])
def test_an_offer_is_read_in_every_wording(offer: str) -> None:
    assert _agreed(offer, "Thank you, that works for me. See you then.") == [TUESDAY]


@pytest.mark.parametrize("other", SAID["beside"])
def test_other_times_of_the_mail_are_none_to_meet_at(other: str) -> None:
    assert _agreed(f"{other} {OFFER}", YES) == _agreed(f"{OFFER} {other}", YES) == [TUESDAY]


@pytest.mark.parametrize("yes", SAID["yeses"])
def test_a_yes_is_heard_in_every_wording(yes: str) -> None:
    assert _agreed(OFFER, yes) == [TUESDAY]


@pytest.mark.parametrize("no", SAID["noes"])
def test_what_is_no_yes_confirms_nothing(no: str) -> None:
    """SPEC section 1: only a mail by which the agreed time stands is a confirmation."""
    assert _agreed(OFFER, no) == []


def _picks() -> Iterator[tuple[str, str, str]]:
    lists = cycle(SAID["lists"])
    for meant, picks in SAID["picks"].items():
        yield from ((next(lists), pick, meant) for pick in picks)


@pytest.mark.parametrize(("offered", "pick", "meant"), list(_picks()))
def test_a_pick_among_three_is_the_one_meant(offered: str, pick: str, meant: str) -> None:
    assert _agreed(offered, pick) == [datetime.fromisoformat(meant).replace(tzinfo=LONDON)]


def _moves() -> Iterator[tuple[str, str, str]]:
    consents = cycle(SAID["consents"])
    for meant, moves in SAID["moves"].items():
        yield from ((move, next(consents), meant) for move in moves for _ in range(3))


@pytest.mark.parametrize(("move", "consent", "meant"), list(_moves()))
def test_a_move_of_theirs_stands_once_the_owner_consents(move: str, consent: str, meant: str) -> None:
    """SPEC section 2: a reschedule moves the interview; it stays one."""
    assert _agreed(OFFER, YES, move, consent) == [datetime.fromisoformat(meant).replace(tzinfo=LONDON)]


@pytest.mark.parametrize("move", SAID["asks_another"])
def test_another_time_the_owner_asks_for_takes_the_place_of_the_first(move: str) -> None:
    """SPEC section 2: what they then offer is taken by its day, with the new hour and not the old one."""
    with_two = "No problem. I can on Wednesday 15 April at 11am or on Thursday 16 April at 2pm."
    assert _agreed(OFFER, YES, "See you then.", move, with_two, "You are kind. Then Thursday, please.") == [THURSDAY]


def _own_moves() -> Iterator[Any]:
    missed = "I have to ask you to move the interview. I could do Thursday 16 April, 2pm."
    for move in SAID["own_moves"]:
        mark = pytest.mark.xfail(reason="a proposal behind the asking moves nothing", strict=True)
        yield pytest.param(move, marks=mark if move == missed else ())


@pytest.mark.parametrize("move", list(_own_moves()))
def test_a_time_that_the_owner_moves_it_to_stands_once_they_accept(move: str) -> None:
    assert _agreed(OFFER, YES, "See you then.", move, "No problem, Thursday at 2 works.") == [THURSDAY]


@pytest.mark.parametrize("later", SAID["stands"])
def test_a_day_on_which_something_is_sent_moves_nothing(later: str) -> None:
    """A link that comes on Monday, or a bidding to be there earlier, is no other time to meet."""
    assert _agreed(OFFER, YES, later) == _agreed(OFFER, YES, later, "Will do, thank you!") == [TUESDAY]


def test_an_offer_taken_back_before_the_answer_stands_no_more() -> None:
    taken_back = "Ana, so sorry, scrap that: the job is gone, our clerk stays after all."
    assert _agreed(OFFER, "Thanks, I'll look at my diary.", taken_back, "A pity, Tuesday at 2 works for me.") == []


def _proposals() -> Iterator[tuple[str, str]]:
    acceptances = cycle(SAID["acceptances"])
    yield from ((proposal, next(acceptances)) for proposal in SAID["proposals"] for _ in range(4))


@pytest.mark.parametrize(("proposal", "acceptance"), list(_proposals()))
def test_a_time_that_the_owner_proposed_stands_once_they_accept(proposal: str, acceptance: str) -> None:
    assert _agreed("We would like to interview you. When could you come?", proposal, acceptance) == [TUESDAY]


@pytest.mark.parametrize("refusal", SAID["refusals"])
def test_a_proposal_that_they_do_not_accept_confirms_nothing(refusal: str) -> None:
    assert _agreed("We would like to interview you. When could you come?", SAID["proposals"][0], refusal) == []
