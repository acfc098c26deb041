"""Where somebody sits, as far as their signature tells: a zone for the clock, a country for short numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from followup_daemon.reading.time_words import alternatives
from followup_daemon.reading.zone_places import AREAS, CITIES, HOMONYMS, NAMELIKE
from followup_daemon.reading.zones import iana

MOST = 1_500
"""Characters of a signature that are looked at."""

_STATES = {
    "America/New_York": "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
    "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
    "America/Denver": "CO ID MT NM UT WY",
    "America/Phoenix": "AZ",
    "America/Los_Angeles": "CA NV OR WA",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
}
_PROVINCES = {
    "America/Toronto": "ON QC",
    "America/Vancouver": "BC",
    "America/Edmonton": "AB",
    "America/Winnipeg": "MB",
    "America/Regina": "SK",
    "America/Halifax": "NS NB PE",
    "America/St_Johns": "NL",
}
_TERRITORIES = {
    "Australia/Sydney": "NSW ACT",
    "Australia/Melbourne": "VIC",
    "Australia/Brisbane": "QLD",
    "Australia/Perth": "WA",
    "Australia/Adelaide": "SA",
    "Australia/Hobart": "TAS",
    "Australia/Darwin": "NT",
}

COUNTRIES = {
    "AE": "united arab emirates; uae",
    "AT": "austria; österreich",
    "AU": "australia",
    "BE": "belgium; belgië; belgique",
    "BR": "brazil; brasil",
    "CA": "canada",
    "CH": "switzerland; schweiz; suisse",
    "CN": "china",
    "CZ": "czech republic; czechia",
    "DE": "germany; deutschland",
    "DK": "denmark; danmark",
    "EG": "egypt",
    "ES": "spain; españa",
    "FI": "finland; suomi",
    "FR": "france",
    "GB": "united kingdom; uk; england; scotland; wales; great britain; northern ireland",
    "GR": "greece",
    "HK": "hong kong",
    "HU": "hungary",
    "ID": "indonesia",
    "IE": "ireland",
    "IL": "israel",
    "IN": "india",
    "IT": "italy; italia",
    "JP": "japan",
    "KE": "kenya",
    "KR": "south korea; korea",
    "LU": "luxembourg",
    "MX": "mexico; méxico",
    "MY": "malaysia",
    "NG": "nigeria",
    "NL": "netherlands; the netherlands; nederland",
    "NO": "norway; norge",
    "NZ": "new zealand",
    "PH": "philippines",
    "PK": "pakistan",
    "PL": "poland; polska",
    "PT": "portugal",
    "RO": "romania",
    "SA": "saudi arabia",
    "SE": "sweden; sverige",
    "SG": "singapore",
    "TH": "thailand",
    "TR": "turkey; türkiye",
    "TW": "taiwan",
    "UA": "ukraine",
    "US": "usa; united states; u.s.a.",
    "VN": "vietnam",
    "ZA": "south africa",
}
"""Countries by the names that close an address."""


def _by_word(zones: dict[str, str]) -> dict[str, str]:
    return {word: zone for zone, words in zones.items() for word in words.split()}


US_STATES, CANADIAN, AUSTRALIAN = _by_word(_STATES), _by_word(_PROVINCES), _by_word(_TERRITORIES)
_COUNTRY_NAMES = {name: region for region, names in COUNTRIES.items() for name in names.split("; ")}

_ADDRESSES = (
    # Boulder, CO 80301; Toronto ON M5V 2T6; Sydney NSW 2000
    (re.compile(r"\b([A-Z]{2}),? {1,3}\d{5}(?:-\d{4})?(?![\d-])"), "US", US_STATES),
    (re.compile(r"\b([A-Z]{2}),? {1,3}[A-Z]\d[A-Z] ?\d[A-Z]\d\b"), "CA", CANADIAN),
    (re.compile(r"\b([A-Z]{2,3}),? {1,3}\d{4}(?![\d-])"), "AU", AUSTRALIAN),
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")  # EC1A 1BB
_PLACE = re.compile(rf"(?<!\w){alternatives({**CITIES, **AREAS}.keys() - {'st.'})}(?!\w)", re.IGNORECASE)  # High St.
_COUNTRY = re.compile(rf"(?<![\w.]){alternatives(_COUNTRY_NAMES)}(?!\w)", re.IGNORECASE)
_ALONE = re.compile(r"[\s,.]{0,4}(?:[\n,|\u2022\u00b7/()]|$)")
_POSTAL_BEFORE = re.compile(r"(?<![\w-])(?:[A-Z]{1,2}-)?\d{4,6}$")  # 75008 Paris, D-10115 Berlin
_STATE_BEHIND = re.compile(r",? {1,2}([A-Z]{2})\b")  # Portland, ME


@dataclass(frozen=True, slots=True)
class Place:
    """The zone of a place and its country's code (ISO 3166), each as far as it is known."""

    zone: ZoneInfo | None = None
    region: str = ""


NOWHERE = Place()


def place_of(signature: str, at: datetime | None) -> Place:
    """Where the signature says that its writer sits; ``at`` is the mail's Date where it shows the writer's own clock.

    A zone that disagrees with that clock is left out: it is the head office's.
    """
    text = signature[:MOST]
    found = [place for place in (_addressed(text), *_cities(text, at), _in_country(text)) if place != NOWHERE]
    zone = next((place.zone for place in found if place.zone and _agrees(place.zone, at)), None)
    return Place(zone, next((place.region for place in found if place.region), ""))


@cache
def regions_zones() -> dict[str, tuple[str, ...]]:
    """The zones of each country, by the tz database's ``zone.tab``."""
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            region, _, zone = line.split("\t")[:3]
            found[region] = (*found.get(region, ()), zone)
    return found


@cache
def region_of(zone: str) -> str:
    """The country in which the zone lies, empty where it is none's."""
    return next((region for region, zones in regions_zones().items() if zone in zones), "")


def only_zone(region: str) -> ZoneInfo | None:
    """The zone of a country that has one alone."""
    zones = regions_zones().get(region, ())
    return iana(zones[0]) if len(zones) == 1 else None


def _agrees(zone: ZoneInfo, at: datetime | None) -> bool:
    return at is None or at.astimezone(zone).utcoffset() == at.utcoffset()


def _addressed(text: str) -> Place:
    """The place of a postal address."""
    for pattern, region, zones in _ADDRESSES:
        if (found := pattern.search(text)) and found[1] in zones:
            return Place(iana(zones[found[1]]), region)
    return Place(only_zone("GB"), "GB") if _POSTCODE.search(text) else NOWHERE


def _cities(text: str, at: datetime | None) -> Iterator[Place]:
    """The places named, in order. Of a name that is a person's or several cities', state or clock must tell."""
    for found in _PLACE.finditer(text):
        name = found.group().lower()
        key = CITIES.get(name) or AREAS.get(name) or ""
        state = _STATE_BEHIND.match(text, found.end())
        zone = iana(key)
        if zone is None:
            continue
        if (name in HOMONYMS or name in NAMELIKE) and state and state[1] in US_STATES:
            yield Place(iana(US_STATES[state[1]]), "US")
        elif name in HOMONYMS or name not in CITIES:
            if at is not None and _agrees(zone, at):
                yield Place(zone, region_of(key))
        elif name not in NAMELIKE or _stands_apart(text, found):
            yield Place(zone, region_of(key))


def _stands_apart(text: str, found: re.Match[str]) -> bool:
    """Whether the name is a part of an address by itself, or stands behind a postal code."""
    before = text[: found.start()].rstrip(" \t")[-10:]
    begins = not before or before[-1] in "\n,|\u2022\u00b7/(" or _POSTAL_BEFORE.search(before) is not None
    return begins and _ALONE.match(text, found.end()) is not None


def _in_country(text: str) -> Place:
    """The country named last: it closes the address."""
    names = [found.group().lower() for found in _COUNTRY.finditer(text)]
    region = _COUNTRY_NAMES[names[-1]] if names else ""
    return Place(only_zone(region), region)
