"""Whose clock a mail's times are read by, where its Date header is a server's and not the writer's."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.reading.offers import slots
from followup_daemon.reading.page import pages

CHICAGO, LONDON = ZoneInfo("America/Chicago"), ZoneInfo("Europe/London")
SENT = datetime(2026, 7, 1, 15, tzinfo=UTC)
TEXT = "Hi Ana,\n\nCould you come in for an interview on Thursday, July 9 at 2:00 pm?\n\nTom Birch\nLarchway Inc.\n"


def _start(message_id: str, zone: ZoneInfo, signature: str = "") -> datetime | None:
    ana = Person("Ana Perera", "ana.perera@post.example")
    message = Message(
        id="m1",
        thread_id="t1",
        message_id=message_id,
        date=SENT,
        internal_date=SENT,
        from_=Person("Tom Birch", "tom@larchway.example"),
        to=(ana,),
        subject="Interview",
        text=TEXT + signature,
    )
    owner = Owner(ana.name, (ana.address,), zone)
    (page,) = pages(Thread("t1", (message,)), owner)
    return slots(page, owner, zone)[0].start


@pytest.mark.parametrize(
    "message_id", ["<a1@bl0pr01mb1.namprd01.prod.outlook.com>", "<77.1@mail.yahoo.com>", "<9@mail.calendly.com>"]
)
def test_a_server_that_stamps_every_mail_in_utc_says_nothing_of_the_writers_clock(message_id: str) -> None:
    """The signature's city tells, else the owner's clock is meant."""
    assert _start(message_id, CHICAGO) == datetime(2026, 7, 9, 14, tzinfo=CHICAGO)
    assert _start(message_id, LONDON, "Chicago, IL 60601\n") == datetime(2026, 7, 9, 14, tzinfo=CHICAGO)


def test_any_other_mail_in_utc_is_taken_at_its_word() -> None:
    assert _start("<a1@mail.larchway.example>", CHICAGO) == datetime(2026, 7, 9, 14, tzinfo=UTC)
