"""By which telephone number somebody can be reached, as far as their own mails tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from itertools import chain, islice
from zoneinfo import ZoneInfo

from phonenumbers import (
    SUPPORTED_REGIONS,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    region_code_for_number,
)
from phonenumbers.timezone import time_zones_for_number

from followup_daemon.calling.lines import LONGEST_LINE, MOST_LINES, Found, Line, phone_numbers
from followup_daemon.calling.number_words import OWN, OWN_AFTER, THEIRS
from followup_daemon.calling.places import only_zone, place_of, regions_zones
from followup_daemon.calling.writing import Written, written_by
from followup_daemon.mail import Owner, Person, Thread
from followup_daemon.reading.zones import iana

MOST_NUMBERS = 40
"""Numbers of one mail that are looked at."""

HALF_A_YEAR = timedelta(days=182)

NO_COUNTRY = frozenset(
    "ac ag ai am as bz cc cd co fm gg gl im io is la li ly me ms mu nu sc sh sx tk to tv vc ws".split()
)
"""Domains of countries that are registered for their letters, from anywhere."""


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number as it is dialled from abroad, with the zone where it rings, if there is but one."""

    shown: str
    extension: str
    zone: tzinfo | None
    message_id: str

    @property
    def in_words(self) -> str:
        """``+44 20 7946 0018, extension 12``."""
        return f"{self.shown}, extension {self.extension}" if self.extension else self.shown


def number_of(person: Person, threads: Sequence[Thread], owner: Owner, region: str | None = None) -> Number | None:
    """The number by which the person can be reached, None where their own mails tell none.

    The newest mail counts, its signature before its text, a line of their own before a switchboard. ``region`` is the
    owner's country: whose a number without a country code may be where nothing else tells.
    """
    return number_in(*written_by(person, threads, owner), region)


def number_in(theirs: Sequence[Written], mine: Sequence[Written], region: str | None) -> Number | None:
    """The number that their mails give, the owner's own numbers left out; see ``number_of``."""
    not_theirs = [*_owners_digits(mine), *_given_to_owner(theirs)]
    every = [
        (found, mail) for mail in theirs for found in _best_first(mail, region) if not _stands_in(found, not_theirs)
    ]
    best = next((one for one in every if one[0].line is not Line.MAIN), next(iter(every), None))
    return _number(*best) if best else None


def _best_first(mail: Written, region: str | None) -> list[Found]:
    """The numbers that the mail gives as its writer's."""
    own = _region(mail, region)
    signed = [one for one in islice(phone_numbers(mail.signature, own), MOST_NUMBERS) if one.line < Line.LOOSE]
    if all(one.line is Line.MAIN for one in signed):
        said = islice(phone_numbers(mail.text, own), MOST_NUMBERS)
        signed = [*signed, *(one for one in said if one.line is not Line.NEVER and _is_own(one))]
    return sorted(signed, key=lambda one: one.line)


def _number(found: Found, mail: Written) -> Number:
    number = PhoneNumber(
        country_code=found.number.country_code,
        national_number=found.number.national_number,
        italian_leading_zero=found.number.italian_leading_zero,
        number_of_leading_zeros=found.number.number_of_leading_zeros,
    )
    shown = format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return Number(shown, found.extension, _zone(number, mail), mail.message.message_id)


def _zone(number: PhoneNumber, mail: Written) -> ZoneInfo | None:
    """The zone in which the number rings, where all that it may be in show the same time all year."""
    region = region_code_for_number(number) or ""
    if alone := only_zone(region):
        return alone
    names = set(time_zones_for_number(number))
    known = regions_zones().get(region, ())
    zones = [zone for name in sorted(names, key=lambda name: name not in known) if (zone := iana(name))]
    at = mail.message.internal_date
    clocks = {tuple(when.astimezone(zone).utcoffset() for when in (at, at + HALF_A_YEAR)) for zone in zones}
    return zones[0] if len(clocks) == 1 and len(zones) == len(names) else None


def _region(mail: Written, region: str | None) -> str | None:
    """The country of numbers without its code: that of another number beside them, of their address, of their domain.

    The owner's is taken last, and only where the mail's clock can be one of that country.
    """
    beside = (region_code_for_number(one.number) or "" for one in phone_numbers(mail.signature, None))
    place, domain = place_of(mail.signature, mail.clock).region, _domains(mail.message.from_.domain)
    if told := next((one for one in (*beside, place, domain) if one in SUPPORTED_REGIONS), None):
        return told
    return region if region and _can_be_in(region, mail) else None


def _domains(domain: str) -> str:
    """The country of the domain, empty where its end is no country's or is anybody's."""
    end = domain.rpartition(".")[2]
    if end in NO_COUNTRY and not domain.endswith((".com." + end, ".co." + end)):
        return ""
    return "GB" if end == "uk" else end.upper()


def _can_be_in(region: str, mail: Written) -> bool:
    at = mail.clock
    zones = [zone for name in regions_zones().get(region, ()) if (zone := iana(name))]
    return at is None or not zones or any(at.astimezone(zone).utcoffset() == at.utcoffset() for zone in zones)


_OWN, _OWN_AFTER, _THEIRS = (re.compile("|".join(some), re.IGNORECASE) for some in (OWN, OWN_AFTER, THEIRS))
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_DIGITS = re.compile(r"\D+")


def _is_own(found: Found) -> bool:
    """Whether the sentence gives the number as the writer's own."""
    before = found.text[: found.start]
    sentence = _SENTENCE_END.split(before)[-1]
    if _THEIRS.search(sentence) and not re.search(r"\bfrom\b[^.!?]{0,20}$", sentence, re.IGNORECASE):
        return False
    return bool(_OWN.search(sentence) or _OWN_AFTER.search(found.text[found.end :]))


def _stands_in(found: Found, digits: Sequence[str]) -> bool:
    national = str(found.number.national_number)
    return any(national in line for line in digits)


def _owners_digits(mails: Sequence[Written]) -> Iterator[str]:
    """The digits of each line in which the owner's own numbers may stand."""
    for mail in mails:
        yield from _digits(mail.signature.split("\n", MOST_LINES))
        lines = mail.text.split("\n", MOST_LINES)
        yield from _digits(line for line in lines if not _THEIRS.search(line[:LONGEST_LINE]))


def _given_to_owner(mails: Sequence[Written]) -> Iterator[str]:
    """The digits of each line in which the owner is to be called: "I will call you on ..."."""
    lines = chain.from_iterable(mail.text.split("\n", MOST_LINES)[:MOST_LINES] for mail in mails)
    for line in lines:
        for sentence in _SENTENCE_END.split(line[:LONGEST_LINE]):
            if _THEIRS.search(sentence) and not _OWN.search(sentence):
                yield from _digits([sentence])


def _digits(lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    for line in islice(lines, MOST_LINES):
        digits = _DIGITS.sub("", line[:LONGEST_LINE])
        if len(digits) >= 7:
            yield digits
