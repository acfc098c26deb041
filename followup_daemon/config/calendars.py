"""Whose business days count: the holidays and the weekend of the owner's country, and the owner's own days off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import holidays

from followup_daemon.config.settings import Settings

WEEKEND = frozenset({5, 6})  # Saturday and Sunday, where no country is set


@dataclass(frozen=True, slots=True)
class OwnerCalendar:
    """The owner's working days. The holidays of a year are worked out when a day of that year is first asked for."""

    days_off: frozenset[date]
    holidays: holidays.HolidayBase | None = field(default=None, repr=False, compare=False)

    def is_working_day(self, day: date, /) -> bool:
        """Whether ``day`` counts; a country's make-up days on a weekend do."""
        if day in self.days_off:
            return False
        if self.holidays is None:
            return day.weekday() not in WEEKEND
        # Asking for the day first loads its year, without which make-up days are not known (holidays 0.109).
        return day not in self.holidays and self.holidays.is_working_day(day)


def business_calendar(settings: Settings) -> OwnerCalendar:
    """The calendar by which the owner's business days are counted."""
    owner = settings.owner
    if owner.country is None:
        return OwnerCalendar(owner.days_off)
    return OwnerCalendar(owner.days_off, holidays.country_holidays(owner.country, subdiv=owner.subdivision))
