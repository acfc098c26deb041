"""The meetings that a mail's calendar parts ask for, change, answer or cancel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import islice

from icalendar import Calendar
from icalendar.cal.component import Component

from followup_daemon.mail import Attendee, Invite, Message, Person, plain

from .calendar_text import mended
from .html import text_of
from .zones import iana, named_zone

MAX_INVITES = 50
MAX_ATTENDEES = 200
_MAX_SHORT = 1_000
_MAX_DESCRIPTION = 20_000

# What a calendar that is no calendar can raise in the library.
_BROKEN = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
_HTML = re.compile(r"<(?:br|p|div|a|html|b|span|ul|table)\b", re.IGNORECASE)  # Google puts HTML into DESCRIPTION
# (UTC-05:00) Eastern Time (US & Canada) - a zone as Outlook's window shows it
_SHOWN_ZONE = re.compile(r"\([^)]{0,40}\)|[,;]|\s:\s")


def read_invites(message: Message) -> tuple[Invite, ...]:
    """Every event of the mail's calendar parts, once; a broken part tells nothing. Never raises.

    A time without a zone is in the calendar's own zone, else in that of the mail's writer.
    """
    found: dict[tuple[str, int, str, str], Invite] = {}
    for text in message.calendars:
        for invite in islice(_of_part(text, message.date), MAX_INVITES):
            found.setdefault((invite.uid, invite.sequence, invite.method, invite.recurrence_id), invite)
    return tuple(islice(found.values(), MAX_INVITES))


def _of_part(text: str, written: datetime) -> Iterator[Invite]:
    try:
        calendars = Calendar.from_ical(mended(text), multiple=True)
    except _BROKEN:
        return
    for calendar in calendars:
        zone = _own_zone(calendar) or written.tzinfo or UTC
        method = _text(calendar, "METHOD").upper()
        for event in calendar.walk("VEVENT"):
            try:
                yield _invite(event, method, zone, written)
            except _BROKEN:
                continue


def _invite(event: Component, method: str, zone: tzinfo, written: datetime) -> Invite:
    start = _moment(event, "DTSTART", zone, written)
    stamp = _moment(event, "DTSTAMP", UTC, written)
    return Invite(
        method=method,
        uid=_text(event, "UID"),
        sequence=_sequence(event),
        stamp=stamp.astimezone(UTC) if stamp else None,
        start=start,
        end=_end(event, start, zone, written),
        summary=" ".join(_text(event, "SUMMARY").split()),
        description=_description(event),
        location=" ".join(_text(event, "LOCATION").split()),
        status=_text(event, "STATUS").upper(),
        organizer=next((_person(value) for value in _values(event, "ORGANIZER")), None),
        attendees=tuple(_attendee(value) for value in islice(_values(event, "ATTENDEE"), MAX_ATTENDEES)),
        recurrence_id=_recurrence_id(event, zone, written),
    )


def _values(component: Component, name: str) -> list[object]:
    """All values of a property; the library hands out one, a list, or none."""
    value = component.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(component: Component, name: str, limit: int = _MAX_SHORT) -> str:
    """The first value of a property as text."""
    return plain(str(next(iter(_values(component, name)), ""))[:limit]).strip()


def _description(event: Component) -> str:
    text = _text(event, "DESCRIPTION", _MAX_DESCRIPTION)
    return text_of(text) if _HTML.search(text) else text


def _sequence(event: Component) -> int:
    value = _text(event, "SEQUENCE")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _end(event: Component, start: datetime | None, zone: tzinfo, written: datetime) -> datetime | None:
    """The end, by DTEND or DURATION; None where the event states none, or one before its start."""
    if start is None:
        return None
    end = _moment(event, "DTEND", zone, written)
    length = getattr(next(iter(_values(event, "DURATION")), None), "dt", None)
    if end is None and isinstance(length, timedelta) and abs(length) < timedelta(days=366):
        end = (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    return end if end and end > start else None


def _moment(event: Component, name: str, zone: tzinfo, written: datetime) -> datetime | None:
    """The aware instant of a property; None for a missing, broken or all-day one."""
    value = next(iter(_values(event, name)), None)
    try:
        found = getattr(value, "dt", None)
    except _BROKEN:
        return None
    if not isinstance(found, datetime) or not 1970 <= found.year <= 2200:
        return None
    if found.tzinfo is None:
        tzid = str(getattr(value, "params", {}).get("TZID", ""))
        return found.replace(tzinfo=_shown_zone(tzid, written) or zone)
    offset = found.utcoffset()
    return found if getattr(found.tzinfo, "key", None) else found.replace(tzinfo=timezone(offset or timedelta(0)))


def _shown_zone(tzid: str, written: datetime) -> tzinfo | None:
    """The zone of a name that is neither IANA's nor Windows': by the words and cities in it."""
    for words in filter(None, map(str.strip, _SHOWN_ZONE.split(tzid[:200]))):
        found = named_zone(words, written, written.tzinfo or UTC)[0]
        if found:
            return found
    return None


def _own_zone(calendar: Component) -> tzinfo | None:
    """The zone of the calendar as a whole: X-WR-TIMEZONE, or its only VTIMEZONE where that is an IANA zone."""
    named = [_text(calendar, "X-WR-TIMEZONE")]
    zones = calendar.walk("VTIMEZONE")
    if len(zones) == 1:
        named += [_text(zones[0], "TZID"), _text(zones[0], "X-LIC-LOCATION")]
    return next((found for name in named if name and (found := iana(name))), None)


def _recurrence_id(event: Component, zone: tzinfo, written: datetime) -> str:
    """RECURRENCE-ID as one text for one instant, whatever zone it is written in."""
    moment = _moment(event, "RECURRENCE-ID", zone, written)
    if moment:
        return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    value = getattr(next(iter(_values(event, "RECURRENCE-ID")), None), "dt", None)
    return value.strftime("%Y%m%d") if isinstance(value, date) else ""


def _person(value: object) -> Person:
    """Whom a calendar address names; the EMAIL parameter where the value is no mailto (RFC 7986 section 6.2)."""
    params = getattr(value, "params", {})
    text = plain(str(value)[:_MAX_SHORT]).strip()
    address = text[len("mailto:") :] if text.lower().startswith("mailto:") else text
    if "@" not in address:
        address = plain(str(params.get("EMAIL", ""))[:_MAX_SHORT])
    address = "".join(address.split()).strip("<>")
    name = " ".join(plain(str(params.get("CN", ""))[:_MAX_SHORT]).split()).strip("\"'")
    same = name.lower().removeprefix("mailto:") == address.lower()
    return Person("" if same else name, address if "@" in address else "")


def _attendee(value: object) -> Attendee:
    params = getattr(value, "params", {})
    partstat = str(params.get("PARTSTAT", "NEEDS-ACTION"))[:40].upper()
    return Attendee(_person(value), partstat, str(params.get("ROLE", "REQ-PARTICIPANT"))[:40].upper())
