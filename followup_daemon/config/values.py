"""Single values as people write them in the configuration; each reader raises ValueError with the reason."""
# ruff: noqa: TRY004 - pydantic gathers ValueErrors; a TypeError would pass it by

from __future__ import annotations

import difflib
import ipaddress
import re
from collections.abc import Callable, Iterable
from datetime import date, time, timedelta
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import holidays
from holidays.registry import COUNTRIES

Amount = TypeVar("Amount", int, timedelta)

DURATION = re.compile(r"(\d{1,5})(m|h|d)")  # 30m
BUSINESS_DAYS = re.compile(r"(\d{1,3})bd")  # 5bd
CLOCK = re.compile(r"(\d{1,2}):(\d{2})")  # 08:30
UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
LONGEST_ABSENCE = timedelta(days=366)
NOT_IN_ADDRESSES = frozenset('<>()[],;:"\\ \t\r\n')


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like ``word``, empty where none does; case does not matter."""
    by_form = {each.casefold(): each for each in known}
    found = difflib.get_close_matches(word.casefold(), by_form, n=1, cutoff=0.7)
    return by_form[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the nearest known word, with a space before it; empty where none is near."""
    near = nearest(word, known)
    return f" Did you mean `{near}`?" if near else ""


def text(value: object) -> str:
    """A line of text: no line break (it may come to stand in a mail header), not empty, not long."""
    if not isinstance(value, str):
        raise ValueError("it is not text.")
    if not value.strip() or len(value) > 300 or not value.isprintable():
        raise ValueError("it is not one line of text.")
    return value.strip()


def whole_number(value: object) -> int:
    """An integer; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("it is no whole number.")
    return value


def between(read: Callable[[object], Amount], least: Amount, most: Amount) -> Callable[[object], Amount]:
    """A reader of amounts that refuses those outside ``least`` to ``most``."""

    def amount(value: object) -> Amount:
        found = read(value)
        if not least <= found <= most:
            raise ValueError("it is too little." if found < least else "it is too much.")
        return found

    return amount


def duration(value: object) -> timedelta:
    """``30m``, ``2h``, ``30d`` as a stretch of time."""
    found = DURATION.fullmatch(str(value))
    if found is None:
        raise ValueError("it is no duration.")
    return int(found[1]) * UNITS[found[2]]


def business_days(value: object) -> int:
    """``5bd`` as 5."""
    found = BUSINESS_DAYS.fullmatch(str(value))
    if found is None:
        raise ValueError("it is no number of business days.")
    return int(found[1])


def clock_time(value: object) -> time:
    """``08:30`` as a time of day."""
    found = CLOCK.fullmatch(str(value))
    if found is None:
        raise ValueError("it is no time of day.")
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise ValueError("there is no such time of day.") from None


def time_zone(value: object) -> ZoneInfo:
    """An IANA time zone."""
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("there is no such time zone." + did_you_mean(str(value), available_timezones())) from None


def day_first(value: object) -> bool | None:
    """``true`` or ``false``; None for ``auto``."""
    if value == "auto":
        return None
    if isinstance(value, bool):
        return value
    raise ValueError("it is neither auto nor true nor false.")


def address(value: object) -> str:
    """A bare e-mail address."""
    given = str(value)
    local, _, domain = given.rpartition("@")
    labels = domain.split(".")
    if not local or "@" in local or len(labels) < 2 or not all(labels) or NOT_IN_ADDRESSES & set(given):
        raise ValueError(f"`{given[:60]}` is no e-mail address.")
    return given


def addresses(value: object) -> tuple[str, ...]:
    """The members of a list of e-mail addresses."""
    if not isinstance(value, list):
        raise ValueError("it is no list.")
    return tuple(map(address, value))


def days_off(value: object) -> frozenset[date]:
    """All days of a list of dates and ranges of dates."""
    if not isinstance(value, list):
        raise ValueError("it is no list.")
    return frozenset(day for each in value for day in days(each))


def days(value: object) -> frozenset[date]:
    """``2026-12-24`` as one day, ``2026-12-24..2027-01-01`` as all days from the first to the last."""
    first, _, last = str(value).partition("..")
    try:
        start, end = date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())
    except ValueError:
        raise ValueError(f"`{str(value)[:60]}` is neither a date nor a range of dates.") from None
    if not timedelta(0) <= end - start <= LONGEST_ABSENCE:
        raise ValueError(f"`{value}` ends before it starts, or lasts longer than a year.")
    return frozenset(start + timedelta(days=n) for n in range((end - start).days + 1))


def loopback_url(value: object) -> str:
    """A URL on this machine: 127.0.0.0/8, ::1 or localhost, and nothing that could be read as another host."""
    given = str(value)
    try:
        parts = urlsplit(given)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("it is no URL.") from None
    plain = given.isascii() and given.isprintable() and not set(given) & set("@\\ ?#")
    if parts.scheme not in {"http", "https"} or not plain or not is_loopback(host):
        raise ValueError("mail stays on this machine, so another server must be on a loopback address.")
    return given.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether ``host`` is localhost or a loopback address; a name is not looked up."""
    if host == "localhost":
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return number.is_loopback and (number.version == 4 or number == ipaddress.IPv6Address("::1"))


def country(value: object) -> str:
    """The ISO 3166 code of a country whose holidays are known."""
    code = str(value).upper()
    if code in holidays.list_supported_countries():
        return code
    names = {name.replace("_", " "): codes[1] for name, codes in COUNTRIES.items()}
    near = names.get(nearest(str(value), names), "")
    raise ValueError("no holidays are known for it." + (f" Did you mean `{near}`?" if near else ""))


def subdivision(value: object, of_country: str) -> str:
    """The code of a state, province or region of ``of_country`` as its holidays know it."""
    known = holidays.country_holidays(of_country)
    codes = {code.casefold(): code for code in known.subdivisions}
    if str(value).casefold() in codes:
        return codes[str(value).casefold()]
    names = {name: code for code, aliases in known.get_subdivision_aliases().items() for name in (code, *aliases)}
    near = names.get(nearest(str(value), names), "")
    choice = f"Did you mean `{near}`?" if near else f"{of_country} has {', '.join(known.subdivisions) or 'none'}."
    raise ValueError(f"it is no subdivision of {of_country}. {choice}")
