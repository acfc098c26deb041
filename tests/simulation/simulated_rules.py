"""The owner's wishes, drawn anew for each seed, and the oracle's own way of counting days by them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

By = Literal["email", "call"]

WEEKENDS = (frozenset({5, 6}), frozenset({5, 6}), frozenset({4, 5}), frozenset({6}), frozenset({3, 4}))
"""Saturday and Sunday; Friday and Saturday; Sunday alone; Thursday and Friday. 0 is Monday."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What SPEC section 6 lets the owner choose; the numbers are business days."""

    zone: ZoneInfo
    days_off: frozenset[date] = frozenset()
    weekend: frozenset[int] = WEEKENDS[0]
    thanks_after: timedelta = timedelta(minutes=30)
    together: bool = True
    first_after: int = 5
    second_after: int = 7
    after_promise: int = 1
    drafts_at: time = time(8, 30)
    most: int = 2
    first_by: By = "email"
    second_by: By = "email"

    def works_on(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.days_off

    def add(self, day: date, number: int) -> date:
        """The ``number``-th working day after ``day``."""
        while number:
            day += timedelta(days=1)
            number -= self.works_on(day)
        return day

    def count(self, day: date, until: date) -> int:
        """How many working days lie after ``day``, up to and including ``until``."""
        return sum(self.works_on(day + timedelta(days=one + 1)) for one in range((until - day).days))

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def after(self, moment: datetime, number: int) -> date:
        """The ``number``-th working day after the day of ``moment``."""
        return self.add(self.day(moment), number)

    def opens(self, day: date) -> datetime:
        """When drafts of that day are made."""
        return datetime.combine(day, self.drafts_at, self.zone)

    def closes(self, day: date) -> datetime:
        return datetime.combine(day, time(23, 59, 59), self.zone)

    def by(self, number: int) -> By:
        """How the follow-up is made before which ``number`` went."""
        return self.second_by if number else self.first_by


def rules_of(seed: int, zone: ZoneInfo, begin: date, days: int) -> Rules:
    """The wishes of a seed; every third keeps the defaults but for its days off."""
    rng = random.Random(seed * 6007)  # noqa: S311 - a simulation, not a secret
    off = {begin + timedelta(days=rng.randrange(days)) for _ in range(3)}
    if seed % 3 == 0:
        return Rules(zone, frozenset(off))
    if rng.random() < 0.3:
        first = begin + timedelta(days=rng.randrange(days))
        off |= {first + timedelta(days=one) for one in range(rng.randrange(3, 12))}
    by: tuple[By, ...] = ("email", "email", "email", "call")
    return Rules(
        zone,
        frozenset(off),
        weekend=rng.choice(WEEKENDS),
        thanks_after=timedelta(minutes=rng.choice((0, 10, 30, 30, 180, 1000))),
        together=rng.random() < 0.6,
        first_after=rng.choice((1, 3, 5, 5, 5, 8)),
        second_after=rng.choice((5, 7, 7, 10)),
        after_promise=rng.choice((1, 1, 2, 4)),
        drafts_at=rng.choice((time(8, 30), time(6), time(13, 15), time(0, 5), time(2, 30))),
        most=rng.choice((2, 2, 2, 2, 1, 0)),
        first_by=rng.choice(by),
        second_by=rng.choice(by),
    )
