"""Names of time zones as people write them, and the IANA zone each one means."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from followup_daemon.reading.time_words import alternatives
from followup_daemon.reading.zone_places import AREAS, CITIES

# People write "PST" and "CET" all year: an abbreviation names the zone, not the offset.
ABBREVIATIONS = {
    "et": "America/New_York", "edt": "America/New_York", "est": "America/New_York",
    "ct": "America/Chicago", "cdt": "America/Chicago", "cst": "America/Chicago",
    "mt": "America/Denver", "mdt": "America/Denver", "mst": "America/Denver",
    "pt": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pst": "America/Los_Angeles",
    "akst": "America/Anchorage", "akdt": "America/Anchorage", "hst": "Pacific/Honolulu",
    "ast": "America/Halifax", "adt": "America/Halifax", "nst": "America/St_Johns", "ndt": "America/St_Johns",
    "brt": "America/Sao_Paulo", "art": "America/Argentina/Buenos_Aires", "clt": "America/Santiago",
    "clst": "America/Santiago", "cot": "America/Bogota", "pet": "America/Lima",
    "utc": "UTC", "gmt": "UTC", "z": "UTC", "bst": "Europe/London", "ist": "Asia/Kolkata",
    "wet": "Europe/Lisbon", "west": "Europe/Lisbon",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "eet": "Europe/Helsinki", "eest": "Europe/Helsinki", "msk": "Europe/Moscow", "trt": "Europe/Istanbul",
    "wat": "Africa/Lagos", "cat": "Africa/Harare", "eat": "Africa/Nairobi", "sast": "Africa/Johannesburg",
    "gst": "Asia/Dubai", "pkt": "Asia/Karachi", "npt": "Asia/Kathmandu", "ict": "Asia/Bangkok",
    "wib": "Asia/Jakarta", "sgt": "Asia/Singapore", "myt": "Asia/Kuala_Lumpur", "hkt": "Asia/Hong_Kong",
    "pht": "Asia/Manila", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "awst": "Australia/Perth", "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide",
    "aet": "Australia/Sydney", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
    "nzt": "Pacific/Auckland", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
}  # fmt: skip

# Abbreviations with more than one home: settled by the writer's offset, then by the writer's zone.
SHARED = {
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Mexico_City"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "ast": ("America/Halifax", "Asia/Riyadh", "America/Puerto_Rico"),
    "est": ("America/New_York", "Australia/Sydney", "Australia/Brisbane"),
    "pst": ("America/Los_Angeles", "Asia/Manila"),
    "mst": ("America/Denver", "America/Phoenix", "Asia/Kuala_Lumpur"),
    "gst": ("Asia/Dubai",),
}

NAMES = {
    "eastern european": "Europe/Helsinki", "central european": "Europe/Berlin", "western european": "Europe/Lisbon",
    "us eastern": "America/New_York", "us central": "America/Chicago", "us mountain": "America/Denver",
    "us pacific": "America/Los_Angeles", "eastern": "America/New_York", "central": "America/Chicago",
    "mountain": "America/Denver", "pacific": "America/Los_Angeles", "atlantic": "America/Halifax",
    "newfoundland": "America/St_Johns", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu",
    "arizona": "America/Phoenix", "greenwich mean": "UTC", "coordinated universal": "UTC",
    "british": "Europe/London", "british summer": "Europe/London", "uk": "Europe/London", "irish": "Europe/Dublin",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "pakistan": "Asia/Karachi", "israel": "Asia/Jerusalem",
    "gulf": "Asia/Dubai", "uae": "Asia/Dubai",
    "singapore": "Asia/Singapore", "japan": "Asia/Tokyo", "korea": "Asia/Seoul",
    "china": "Asia/Shanghai", "hong kong": "Asia/Hong_Kong", "philippine": "Asia/Manila",
    "east africa": "Africa/Nairobi", "west africa": "Africa/Lagos", "central africa": "Africa/Harare",
    "south africa": "Africa/Johannesburg", "south african": "Africa/Johannesburg",
    "australian eastern": "Australia/Sydney", "australian central": "Australia/Adelaide",
    "australian western": "Australia/Perth", "new zealand": "Pacific/Auckland", "brasilia": "America/Sao_Paulo",
    "argentina": "America/Argentina/Buenos_Aires", "germany": "Europe/Berlin", "german": "Europe/Berlin",
    "ireland": "Europe/Dublin", "french": "Europe/Paris", "swiss": "Europe/Zurich", "dutch": "Europe/Amsterdam",
}  # fmt: skip

# Zones in whose countries 5/7 is 7 May.
MONTH_FIRST = re.compile(
    r"America/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Juneau|Indiana/\w+|Kentucky/\w+"
    r"|Toronto|Winnipeg|Edmonton|Vancouver|Halifax|Regina|St_Johns|Montreal)|Pacific/Honolulu|US/\w+|Canada/\w+"
    r"|Asia/(?:Manila|Tokyo|Seoul|Shanghai|Taipei)|E?ST\dEDT|CST6CDT|MST7MDT|PST8PDT"
)

# Where both orders are in daily use.
MIXED = re.compile(
    r"America/(?:Toronto|Winnipeg|Edmonton|Vancouver|Halifax|Regina|St_Johns|Montreal)|Canada/\w+|"
    r"Asia/(?:Manila|Tokyo|Seoul|Shanghai|Taipei)|UTC|Etc/\S+"
)

# The first words of all that the pattern below finds.
WORDS = (
    *ABBREVIATIONS,
    *NAMES,
    *CITIES,
    *AREAS,
    "america",
    "europe",
    "asia",
    "africa",
    "australia",
    "pacific",
    "atlantic",
    "indian",
)

_AREA = r"(?:america|europe|asia|africa|australia|pacific|atlantic|indian)/[a-z_]{2,30}(?:/[a-z_]{2,30})?"
_OFFSET = r"(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d)"
_NAMED = rf"{alternatives(NAMES)}(?:\s(?:standard|daylight|summer))?(?:[\s-]time\b)?"
_PLACE = rf"(?:here\s)?(?:in\s)?{alternatives(CITIES)}(?:'s)?(?:\stime\b)?"
_WHOSE = (
    r"(?:my|your|our)\s(?:local\s)?(?:time|end)\b|for\s(?:me|you|us)\b|your\sside\b|my\sside\b|yours\b|mine\b|here\b"
)

# "UTC+2", "Europe/Berlin", "Eastern Time", "London time", "ET", "your time"
PATTERN = (
    rf"{_AREA}|{_OFFSET}|(?P<zone_named>{_NAMED})(?!\w)(?:\s-\s(?:us\s?(?:&|and|/)\s?canada|"
    rf"{alternatives(CITIES)})(?!\w))?|(?P<zone_place>{_PLACE})(?!\w)"
    rf"|(?P<zone_area>{alternatives(AREAS)})[\s-]time\b"
    rf"|(?P<zone_whose>{_WHOSE})|{alternatives(ABBREVIATIONS)}(?!\w)"
)
_STRIP = re.compile(r"^(?:here\s)?(?:in\s)?|(?:\s(?:standard|daylight|summer))?(?:[\s-]time)?$|'s(?:\stime)?$")


@cache
def iana(name: str) -> ZoneInfo | None:
    """The zone of this IANA name, None where the tz database has none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def named_zone(words: str, written: datetime, zone: tzinfo) -> tuple[ZoneInfo | timezone | None, bool]:
    """The zone that these words name, and whether more than one would fit; None where they name none."""
    low = re.sub(r"\s+", " ", words.lower().strip())
    if "/" in words:
        return iana("/".join(_cased(part) for part in words.split("/"))), False
    if re.match(r"(?:utc|gmt)\s?[+-]", low):
        return fixed(low[3:]), False
    if low in SHARED:
        return _shared(SHARED[low], written, zone)
    plain = _STRIP.sub("", _STRIP.sub("", low))
    name = (
        ABBREVIATIONS.get(low)
        or NAMES.get(plain)
        or CITIES.get(plain)
        or AREAS.get(plain)
        or NAMES.get(f"{plain} summer")
    )
    return (iana(name) if name else None), False


def fixed(offset: str) -> timezone | None:
    """The zone of "+2", "-03:00" or "+0530"; None beyond a day."""
    found = re.fullmatch(r"\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?", offset)
    if not found or int(found[2]) > 14:
        return None
    sign = -1 if found[1] == "-" else 1
    return timezone(sign * timedelta(hours=int(found[2]), minutes=int(found[3] or 0)))


def _cased(part: str) -> str:
    return "_".join(word if word[:1].isupper() else word.capitalize() for word in part.split("_"))


def _shared(names: tuple[str, ...], written: datetime, zone: tzinfo) -> tuple[ZoneInfo | None, bool]:
    """The home of an abbreviation that has several: the writer's own zone, then one with the writer's offset."""
    if getattr(zone, "key", None) in names:
        return iana(str(getattr(zone, "key", ""))), False
    for name in names:
        home = iana(name)
        if home is None or written.astimezone(home).utcoffset() != written.utcoffset():
            continue
        # "IST" is Dublin's in summer only, and from a writer in London most likely India's.
        if name != "Europe/Dublin" or (not getattr(zone, "key", "") and written.astimezone(home).tzname() != "GMT"):
            return home, False
    return iana(names[0]), names[0] not in {
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
    }
