"""Days and instants as a letter says them, in the order of the owner's country; independent of the machine's locale."""

from __future__ import annotations

from datetime import date, datetime

from followup_daemon.mail import Owner

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

MONTH_FIRST_COUNTRIES = frozenset({"US", "CA", "PH", "USA", "CAN", "PHL"})
MONTH_FIRST_ZONES = ("America/", "US/", "Canada/", "Pacific/Honolulu", "Asia/Manila")


def says_month_first(owner: Owner, country: str | None) -> bool:
    """Whether the owner writes ``Friday, March 20``: by ``day_first``, else by country, else by time zone."""
    if owner.day_first is not None:
        return not owner.day_first
    if country:
        return country in MONTH_FIRST_COUNTRIES
    return str(owner.zone).startswith(MONTH_FIRST_ZONES)


def weekday(day: date) -> str:
    """``Friday``."""
    return WEEKDAYS[day.weekday()]


def spoken(day: date, *, month_first: bool) -> str:
    """``Friday, March 20`` or ``Friday 20 March``."""
    month = MONTHS[day.month - 1]
    return f"{weekday(day)}, {month} {day.day}" if month_first else f"{weekday(day)} {day.day} {month}"


def attributed(at: datetime, *, month_first: bool) -> str:
    """``Fri, Mar 20, 2026 at 8:45 AM`` or ``Fri, 20 Mar 2026 at 08:45``, as Gmail writes it above a quote."""
    short, month = weekday(at)[:3], MONTHS[at.month - 1][:3]
    if month_first:
        hour, half = at.hour % 12 or 12, "AM" if at.hour < 12 else "PM"
        return f"{short}, {month} {at.day}, {at.year} at {hour}:{at.minute:02} {half}"
    return f"{short}, {at.day} {month} {at.year} at {at.hour:02}:{at.minute:02}"
