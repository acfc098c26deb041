"""The day on which a follow-up is due, by every rule against every other (SPEC section 2, Follow-ups)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from core_values import POLICY
from scene_mails import SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, World

AWAY = "Thank you for your message. I am out of the office and back on {day}."
OWNER = {"name": "Robin Vale", "time_zone": "America/Chicago"}


def word(world: World, at: str, text: str) -> None:
    world.at(at).receive(f"Hi Robin,\n\n{text}\n\nMaya")


def absent(world: World, at: str, text: str) -> None:
    world.at(at).receive(text, subject=f"Automatic reply: {SUBJECT}", Auto_Submitted="auto-replied")


def back_on(world: World, at: str, day: str) -> None:
    absent(world, at, AWAY.format(day=day))


# The latest of four. Thursday 12 March: by the interview alone the first is due on Thursday the 19th.

FIRST = {
    "a word, then an earlier promise": (
        [("03-17 10:00", "It was great to meet you."), ("03-18 10:00", "We will let you know by Friday, March 20.")],
        "03-24",
    ),
    "a word, then a later promise": (
        [("03-16 10:00", "It was great to meet you."), ("03-17 10:00", "We will let you know by Friday, March 27.")],
        "03-30",
    ),
    "a promise, then a word": (
        [("03-13 10:00", "We will let you know by Friday, March 20."), ("03-18 10:00", "Thank you for the book tip.")],
        "03-25",
    ),
    "a promise that is over before the interview's own day": (
        [("03-13 10:00", "We will let you know by Monday, March 16.")],
        "03-19",
    ),
    "a later promise, then an earlier one": (
        [
            ("03-13 10:00", "We will let you know by Friday, April 10."),
            ("03-18 10:00", "Good news: we will be ready earlier, and let you know by Tuesday, March 24."),
        ],
        "03-25",
    ),
    "an earlier promise, then a later one": (
        [
            ("03-13 10:00", "We will let you know by Friday, March 20."),
            ("03-20 10:00", "I am sorry, this takes longer. We will let you know by Thursday, April 2."),
        ],
        "04-03",
    ),
    "a promise for a Saturday": ([("03-13 10:00", "You will hear from us by Saturday, March 21.")], "03-23"),
    "soon gives no date": ([("03-17 10:00", "You will hear from us soon.")], "03-24"),
}


@pytest.mark.parametrize(("words", "day"), FIRST.values(), ids=list(FIRST))
def test_the_first_is_due_on_the_latest(world: World, words: list[tuple[str, str]], day: str) -> None:
    world.thanked()
    for at, text in words:
        word(world, at, text)
    due_on(world, day)


@pytest.mark.parametrize(
    ("said", "back", "day"),
    [
        ("It was great to meet you.", "March 18", "03-20"),
        ("It was great to meet you.", "March 23", "03-24"),
        ("We will let you know by Friday, March 27.", "March 24", "03-30"),
        ("We will let you know by Friday, March 20.", "March 30", "03-31"),
    ],
)
def test_an_absence_against_a_word_and_a_promise(world: World, said: str, back: str, day: str) -> None:
    world.thanked()
    word(world, "03-13 10:00", said)
    back_on(world, "03-13 11:00", back)
    due_on(world, day)


def test_the_owners_answer_against_a_promise(world: World) -> None:
    world.thanked()
    word(world, "03-16 10:00", "Could you send me two references? We will decide by Friday, March 20.")
    silent(world, "03-23 09:00")
    world.at("03-23 10:00").reply("Hi Maya,\n\nHere they are: Jo Reed and Max Ott.\n\nRobin")
    silent(world, "03-24 09:00", "03-27 09:00")
    due_on(world, "03-30")


SECOND = {
    "its own days": ([], "03-30"),
    "a word": ([("03-25 10:00", "Thank you for your patience.")], "04-01"),
    "a word so early that its own days rule": ([("03-20 10:00", "Thank you for your patience.")], "03-30"),
    "a promise that is over earlier": ([("03-20 10:00", "We will decide by Tuesday, March 24.")], "03-30"),
    "a promise that is over later": ([("03-20 10:00", "We will decide by Wednesday, April 8.")], "04-09"),
}


@pytest.mark.parametrize(("words", "day"), SECOND.values(), ids=list(SECOND))
def test_the_second_is_due_on_the_latest(world: World, words: list[tuple[str, str]], day: str) -> None:
    """The first went on Thursday the 19th: by itself the second is due on Monday the 30th."""
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    for at, text in words:
        word(world, at, text)
    due_on(world, day)


def test_a_promise_made_while_the_first_lies_withdraws_it(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    word(world, "03-19 10:00", "We will decide by Friday, March 27.")
    silent(world, "03-19 10:05", "03-27 09:00")
    due_on(world, "03-30")


def test_an_absence_that_comes_while_the_first_lies_withdraws_it(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    back_on(world, "03-19 10:00", "April 6")
    silent(world, "03-19 10:05", "04-06 09:00")
    due_on(world, "04-07")


ABSENCES = {
    "I am on leave until Friday, March 20 and will answer then.": "03-24",
    "I am currently travelling and will return on Saturday, March 21.": "03-23",
    "I am out of the office from March 12 to March 24.": "03-26",
    "I am on vacation through March 20.": "03-24",
    "I'm out and will be back in the office on Monday, March 23.": "03-24",
}


@pytest.mark.parametrize(("said", "day"), ABSENCES.items(), ids=list(ABSENCES))
def test_the_return_of_who_is_away(world: World, said: str, day: str) -> None:
    world.thanked()
    absent(world, "03-12 15:30", said)
    due_on(world, day)


STRETCHES = {
    "We will get back to you in three weeks.": "04-06",
    "You will hear from us within the next two weeks.": "03-30",
    "Please give us ten days.": "03-24",
    "We should be able to tell you more by Friday, March 27.": "03-30",
    "We'll circle back early next week.": "03-23",
    "It will take us another week.": "03-23",
    "We should have an answer by the end of April.": "05-01",
    "We plan to decide at the beginning of April.": "04-13",
    "You can expect our decision in mid-April.": "04-21",
    "We hope to make a decision in late April.": "05-01",
    "We should know more the week after next.": "03-30",
    "We will have a decision by the end of the week after next.": "03-30",
    "We want to decide by end of day Friday, March 27.": "03-30",
}


@pytest.mark.parametrize(("said", "day"), STRETCHES.items(), ids=list(STRETCHES))
def test_a_vague_stretch_is_a_promise_for_its_last_day(world: World, said: str, day: str) -> None:
    """Said on Friday the 13th."""
    world.thanked()
    word(world, "03-13 11:00", f"Thank you for coming in. {said}")
    due_on(world, day)


# The owner's days


@pytest.mark.parametrize(
    ("owner", "said", "day"),
    [
        ({"days_off": ["2026-03-16..2026-03-17"]}, "", "03-23"),
        ({"days_off": ["2026-03-19"]}, "", "03-20"),
        ({"country": "IL"}, "We will let you know by Thursday, March 19.", "03-22"),
        ({"country": "US"}, "We will let you know by Thursday, March 19.", "03-20"),
        ({"country": "IE"}, "", "03-20"),
    ],
    ids=["two days off", "off on the day itself", "weekend on Friday", "weekend on Saturday", "St Patrick's Day"],
)
def test_business_days_are_the_owners(tmp_path: Path, owner: dict[str, object], said: str, day: str) -> None:
    with World(tmp_path, owner={**OWNER, **owner}) as world:
        agreed(world).thanked()
        if said:
            word(world, "03-13 09:00", said)
        due_on(world, day)


@pytest.mark.parametrize(("subdivision", "day"), [("IL", "02-13"), ("TX", "02-12")])
def test_the_holidays_of_the_subdivision_count(tmp_path: Path, subdivision: str, day: str) -> None:
    """Thursday 5 February; the 12th is Lincoln's Birthday, a holiday in Illinois and not in Texas."""
    with World(tmp_path, owner={**OWNER, "country": "US", "subdivision": subdivision}) as world:
        world.at("02-02 09:00").receive(INVITATION.replace("March 12", "February 5"), subject=SUBJECT)
        world.at("02-02 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works well for me.\n\nRobin")
        world.thanked("02-05 15:20")
        due_on(world, day)


@pytest.mark.parametrize(
    ("settings", "first", "second"),
    [
        ({"first_follow_up": {"after": "3bd"}, "second_follow_up": {"after": "5bd"}}, "03-17", "03-24"),
        ({"second_follow_up": {"after": "10bd"}}, "03-19", "04-02"),
    ],
)
def test_the_waiting_times_are_the_owners(tmp_path: Path, settings: dict[str, Any], first: str, second: str) -> None:
    with World(tmp_path, **settings) as world:
        agreed(world).thanked()
        due_on(world, first)
        world.send_draft()
        due_on(world, second)


def test_the_days_after_a_word_are_those_of_the_first(tmp_path: Path) -> None:
    with World(tmp_path, first_follow_up={"after": "3bd"}, after_promise="2bd") as world:
        agreed(world).thanked()
        word(world, "03-16 10:00", "It was great to meet you.")
        due_on(world, "03-19")
        word(world, "03-19 10:00", "We will let you know by Monday, March 23.")
        silent(world, "03-19 10:05", "03-24 09:00")
        due_on(world, "03-25")


# The hour


def test_half_past_eight_is_half_past_eight_after_the_clocks_went_forward(tmp_path: Path) -> None:
    """Agreed for Thursday 5 March in winter time; the 12th is in summer time."""
    with World(tmp_path) as world:
        world.at("03-02 09:00").receive(INVITATION.replace("March 12", "March 5"), subject=SUBJECT)
        world.at("03-02 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works well for me.\n\nRobin")
        world.thanked("03-05 15:20")
        due_on(world, "03-12")


@pytest.mark.parametrize(
    ("zone", "day", "hour", "instant"),
    [
        ("Asia/Jerusalem", "2026-03-27", "02:30", "2026-03-27T00:30+00:00"),
        ("America/Chicago", "2026-11-01", "01:30", "2026-11-01T06:30+00:00"),
    ],
    ids=["an hour that a spring night leaves out", "an hour that an autumn night has twice"],
)
def test_an_hour_of_the_night_on_which_clocks_change(zone: str, day: str, hour: str, instant: str) -> None:
    """The one left out is that hour of the clock before the change, the one that comes twice is the first."""
    policy = replace(POLICY, zone=ZoneInfo(zone), drafts_at=time_of_day.fromisoformat(hour))
    assert policy.opens(date.fromisoformat(day)).astimezone(UTC) == datetime.fromisoformat(instant)


@contextmanager
def laptop_in(zone: str) -> Iterator[None]:
    """The laptop's own clock shows the time of another place."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if before is None else os.environ.__setitem__("TZ", before)
        time.tzset()


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu"])
def test_a_laptop_that_travels_keeps_the_owners_hour(world: World, zone: str) -> None:
    world.thanked()
    with laptop_in(zone):
        due_on(world, "03-19")


@pytest.mark.parametrize(("zone", "before", "after"), [("Europe/Berlin", "02:29", "02:31")])
def test_without_a_zone_of_the_owners_it_is_the_laptops(tmp_path: Path, zone: str, before: str, after: str) -> None:
    """Half past eight in Berlin on 19 March is 02:30 in Chicago, where clocks have gone forward already."""
    with laptop_in("America/Chicago"), World(tmp_path, owner={"name": "Robin Vale"}) as world:
        agreed(world).thanked()
        with laptop_in(zone):
            world.look_at(f"03-19 {before}")
            assert world.drafts() == []
            world.look_at(f"03-19 {after}")
            assert world.to() == [["maya.brandt"]]
