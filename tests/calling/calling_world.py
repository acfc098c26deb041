"""Mails from which a call sheet is made: who wrote what, signed how, by which clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from followup_daemon.interview import Interview
from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.plan import Policy, Step
from followup_daemon.signals import Evidence, Meeting

LONDON = ZoneInfo("Europe/London")
CHICAGO = ZoneInfo("America/Chicago")
NEW_YORK = ZoneInfo("America/New_York")

ANA = Person("Ana Lima", "ana.lima@fernhill.example")
BEN = Person("Ben Ode", "ben.ode@fernhill.example")
OWNER = Owner("Dana Whitfield", ("dana@mail.example",), LONDON)
NAMELESS_OWNER = Owner("", ("dana@mail.example",), LONDON)
DANA = Person("Dana Whitfield", "dana@mail.example")

WORDS = "Thank you for coming in, it was good to hear about the night desk."


class Weekdays:
    """A calendar of Monday to Friday, without ``off``."""

    def __init__(self, *off: date) -> None:
        self.off = off

    def is_working_day(self, day: date, /) -> bool:
        return day not in self.off and day.weekday() < 5


POLICY = Policy(LONDON, Weekdays())


def mail(body: str, sender: Person = ANA, zone: tzinfo = UTC, number: int = 1, **changes: object) -> Message:
    """A mail of March 2026, the later the higher its number."""
    at = datetime(2026, 3, 10, 12, tzinfo=zone) + timedelta(hours=number)
    made = Message(
        id=f"m{number}",
        thread_id="t1",
        message_id=f"<{number}@fernhill.example>",
        date=at,
        internal_date=at.astimezone(UTC),
        from_=sender,
        to=(ANA,) if sender == DANA else (DANA,),
        subject="Interview for Support Lead",
        text=body,
        labels=frozenset({"SENT"} if sender == DANA else {"INBOX"}),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def signed(*lines: str, words: str = WORDS, name: str = "Ana Lima") -> str:
    return "\n".join(["Hello Dana,", "", words, "", "Best regards,", name, *lines]) + "\n"


def thread(*messages: Message | str) -> tuple[Thread, ...]:
    made = [one if isinstance(one, Message) else mail(one, number=at) for at, one in enumerate(messages, 1)]
    return (Thread("t1", tuple(made)),)


def interview(**changes: object) -> Interview:
    meeting = Meeting(
        start=datetime(2026, 3, 12, 14, tzinfo=LONDON),
        medium="video",
        company="Fernhill",
        role="Support Lead",
        interviewers=(ANA,),
    )
    said = Evidence("<yes@mail.example>", "t1", datetime(2026, 3, 9, tzinfo=UTC), "Thursday works", "yes")
    return Interview("a1b2c3", said, replace(meeting, **changes), ("t1",), 0.9, ())  # type: ignore[arg-type]


def step(whom: Person = ANA, **changes: object) -> Step:
    due = datetime(2026, 3, 19, 8, 30, tzinfo=LONDON)
    plain = Step("a1b2c3", "first_follow_up", (whom,), due, due, "silence", "after the interview", by="call")
    return replace(plain, **changes)  # type: ignore[arg-type]


def numbered(*lines: str, **changes: object) -> Sequence[Thread]:
    return thread(mail(signed(*lines), **changes))  # type: ignore[arg-type]
