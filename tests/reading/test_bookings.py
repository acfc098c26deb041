"""Bookings: the time stands in a notice, the owner's word of it in another thread, and neither says much alone.

Sentences, links and notices stand in ``mails/bookings.yaml``.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import casebook
from followup_daemon.interview import Interview
from followup_daemon.reading import read_thread

Yaml = dict[str, Any]
MAILS: Yaml = yaml.safe_load((Path(__file__).parent / "mails" / "bookings.yaml").read_text(encoding="utf-8"))
LONDON = ZoneInfo("Europe/London")
TUESDAY, WEDNESDAY = datetime(2026, 4, 14, 14, tzinfo=LONDON), datetime(2026, 4, 15, 10, 30, tzinfo=LONDON)
ME, TOM = "Ana Perera <ana.perera@post.example>", "Tom Birch <tom.birch@larchway.example>"
LINK = "Please pick a time here: https://calendly.com/larchway/30"
NATTER = {
    "from": "Calendly <notifications@calendly.com>",
    "subject": "Confirmed: Natter with Tom on Tuesday, April 14, 2026",
    "text": "Natter with Tom\n2:00pm - 2:30pm, Tuesday, April 14, 2026 (UK, Ireland, Lisbon Time)",
}
MOVED = {
    "from": "Calendly <notifications@calendly.com>",
    "subject": "Updated: Natter with Tom on Wednesday, April 15, 2026",
    "text": "Your event has been rescheduled.\n\nNatter with Tom\n10:30am - 11:00am, Wednesday, April 15, 2026 (UK,"
    " Ireland, Lisbon Time)\n\nFormer Date/Time: 2:00pm, Tuesday, April 14, 2026",
}


def _invitation(link: str = LINK) -> Yaml:
    text = f"Hi Ana, thanks for applying for the accounts assistant role. We'd like a first interview by video. {link}"
    return {"from": TOM, "at": "2026-04-07 09:00 +0100", "subject": "Accounts assistant at Larchway", "text": text}


def _notice(told: Yaml, at: str = "2026-04-07 18:02 +0100", thread: str = "notice") -> Yaml:
    kept = {key: value for key, value in told.items() if key != "person"}
    return {**kept, "at": at, "thread": thread, **({} if told.get("person") else {"auto": True})}


def _mine(text: str, at: str = "2026-04-07 18:05 +0100", **more: Any) -> Yaml:
    return {"me": True, "to": TOM, "at": at, "text": text, **more}


def _held(*mails: Yaml) -> list[Interview]:
    """The sure interviews that nobody called off; mails are named by their numbers."""
    case = {"zone": "Europe/London", "me": ME, "mails": list(mails)}
    owner = owner_of(case)
    book = casebook([told for thread in threads_of(case) for told in read_thread(thread, owner)], owner)
    return [one for one in book.interviews if one.is_sure and one.ended not in {"cancelled", "withdrawn"}]


def _stands(*mails: Yaml) -> tuple[datetime | None, str]:
    """When the one interview is, and by which mail."""
    (one,) = _held(*mails)
    assert one.confirmed_by is not None
    return one.start, one.confirmed_by.message_id.partition("@")[0].lstrip("<")


@pytest.mark.parametrize("said", MAILS["booked"])
def test_the_owners_word_of_a_booking_confirms_the_time_of_the_notice(said: str) -> None:
    assert _stands(_invitation(), _notice(NATTER), _mine(said)) == (TUESDAY, "2")


@pytest.mark.parametrize("said", MAILS["not_booked"])
def test_what_only_speaks_of_booking_confirms_nothing(said: str) -> None:
    assert _held(_invitation(), _mine(said), _notice(NATTER, "2026-04-07 23:00 +0100")) == []


@pytest.mark.parametrize("link", MAILS["links"])
def test_a_place_to_book_is_known_by_its_words(link: str) -> None:
    assert _stands(_invitation(link), _notice(NATTER), _mine("Booked, thanks Tom!")) == (TUESDAY, "2")


@pytest.mark.parametrize("told", MAILS["notices"], ids=lambda told: str(told["subject"]))
def test_a_notice_is_known_by_the_time_it_names(told: Yaml) -> None:
    assert _stands(_invitation(), _notice(told), _mine("Booked, thanks Tom!")) == (TUESDAY, "2")


@pytest.mark.parametrize("told", MAILS["elsewhere"], ids=lambda told: str(told["subject"]))
def test_a_notice_of_something_else_gives_no_time(told: Yaml) -> None:
    assert _held(_invitation(), _notice(told), _mine("Booked, thanks Tom!")) == []


def test_neither_a_notice_nor_a_friend_told_of_it_makes_an_interview() -> None:
    friend = {"to": "Gil Roy <gil.roy@gmail.com>", "thread": "friend", "subject": "Guess what"}
    assert _held(_notice(NATTER)) == []
    assert _held(_invitation(), _notice(NATTER), _mine("Got an interview, booked Tuesday at 2!", **friend)) == []


def test_of_two_bookings_the_word_means_the_one_made_just_now() -> None:
    other = {**NATTER, "text": NATTER["text"].replace("April 14", "April 16")}
    before = _notice(other, "2026-04-06 10:00 +0100", "other")
    assert _stands(_invitation(), before, _notice(NATTER), _mine("Booked, thanks!")) == (TUESDAY, "3")


@pytest.mark.parametrize("told_at", ["2026-04-10 09:05 +0100", "2026-04-10 08:55 +0100"], ids=["after", "before"])
def test_a_move_stands_by_the_owners_word_of_it_whichever_comes_first(told_at: str) -> None:
    said = _mine("Sorry, I had to move us to Wednesday morning", told_at, thread="a")
    moved = _notice(MOVED, "2026-04-10 09:00 +0100", "moved")
    mails = sorted([_invitation(), _notice(NATTER), _mine("Booked!"), said, moved], key=lambda mail: str(mail["at"]))
    assert _stands(*mails) == (WEDNESDAY, str(mails.index(said)))


def test_a_move_that_nobody_speaks_of_keeps_the_first_word() -> None:
    moved = _notice(MOVED, "2026-04-10 09:00 +0100", "moved")
    assert _stands(_invitation(), _notice(NATTER), _mine("Booked!"), moved) == (WEDNESDAY, "2")
