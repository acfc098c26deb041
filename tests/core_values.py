"""Short ways to write the values that core tests are made of. One owner, one employer, one week in March 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from followup_daemon.fold import fold
from followup_daemon.interview import Interview
from followup_daemon.ledger import Fate, StepKind, Taken
from followup_daemon.mail import Person
from followup_daemon.plan import Policy
from followup_daemon.signals import (
    Automatic,
    AutomaticKind,
    Cancelled,
    Confirmed,
    Evidence,
    Meeting,
    NotHeld,
    Noticed,
    OwnerAct,
    OwnerWrote,
    Promise,
    Signal,
    Word,
    WordKind,
)

ZONE = ZoneInfo("Europe/Berlin")
ANA = Person("Ana Sousa", "ana@larkfield.example")
BEN = Person("Ben Okoro", "ben@larkfield.example")
RITA = Person("Rita Lind", "rita@larkfield.example")


class Weekdays:
    """Monday to Friday, no holidays."""

    def is_working_day(self, day: date, /) -> bool:
        return day.weekday() < 5


POLICY = Policy(zone=ZONE, calendar=Weekdays())


def at(day: int, hour: int = 10, minute: int = 0, month: int = 3) -> datetime:
    """An instant on a day of March 2026, Berlin time. The 12th is a Thursday."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def evidence(when: datetime, name: str = "", thread: str = "t1") -> Evidence:
    message_id = f"<{name or when.isoformat()}@mail.example>"
    return Evidence(message_id, thread, when.astimezone(UTC), "words", "rule")


MEETING = Meeting(
    start=at(12, 14), end=at(12, 15), medium="video", company="Larkfield", role="Data Analyst", interviewers=(ANA,)
)


def confirmed(
    when: datetime, name: str = "yes", thread: str = "t1", certainty: float = 0.9, **changes: object
) -> Confirmed:
    return Confirmed(evidence(when, name, thread), replace(MEETING, **changes), certainty)  # type: ignore[arg-type]


def noticed(
    when: datetime, name: str = "notice", thread: str = "t1", *, update: bool = False, **changes: object
) -> Noticed:
    return Noticed(evidence(when, name, thread), replace(MEETING, **changes), update)  # type: ignore[arg-type]


def word(
    when: datetime,
    kind: WordKind = "courtesy",
    sender: Person = ANA,
    by: date | None = None,
    *,
    vague: bool = False,
    automatic: bool = False,
) -> Word:
    promise = Promise(by, vague) if by else None
    return Word(evidence(when), kind, sender, promise, automatic=automatic)


def wrote(when: datetime, act: OwnerAct, *to: Person, name: str = "") -> OwnerWrote:
    return OwnerWrote(evidence(when, name), act, to or (ANA,))


def automatic(when: datetime, kind: AutomaticKind, about: str = ANA.address, returns: date | None = None) -> Automatic:
    failed = (about,) if kind == "bounce" else ()
    return Automatic(evidence(when), kind, about, returns, failed)


def cancelled(when: datetime, by: str = "them") -> Cancelled:
    return Cancelled(evidence(when), "owner" if by == "owner" else "them")


def not_held(when: datetime) -> NotHeld:
    return NotHeld(evidence(when), ANA)


def interview(*signals: Signal) -> Interview:
    """The one interview that these signals come to, with a confirmation on the 9th for the 12th at 14:00."""
    found = fold([confirmed(at(9)), *signals], ZONE)
    assert len(found) == 1
    return found[0]


def taken(
    one: Interview,
    kind: StepKind,
    fate: Fate,
    when: datetime,
    *to: Person,
    made: datetime | None = None,
    sent_as: str = "",
    person: str = "",
) -> Taken:
    """A ledger entry whose fate came about at ``when``."""
    addresses = tuple(someone.address for someone in to or (ANA,))
    return Taken(
        one.id, kind, person, addresses, "t1", made or when, 1, fate, when, draft_id=f"r-{kind}", sent_as=sent_as
    )
