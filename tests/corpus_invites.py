"""Calendar objects as schedulers and mail programs write them (RFC 5545, RFC 5546), from a few words of YAML.

Keys: method (REQUEST), uid, sequence, start, end (``2026-03-05 14:00``, or with Z), tzid (as written: an IANA, Windows
or made-up name; without it times with Z), offsets ([standard, daylight], written as VTIMEZONE), summary, location,
description, organizer and attendees (``Name <address>``, each with a PARTSTAT after it where it matters), status.
"""

from __future__ import annotations

from typing import Any

Yaml = dict[str, Any]


def calendar(ics: Yaml) -> str:
    """The VCALENDAR text, lines folded at 75 octets."""
    lines = ["BEGIN:VCALENDAR", f"PRODID:{ics.get('prodid', '-//Own Corpus//EN')}", "VERSION:2.0"]
    lines += [f"METHOD:{ics.get('method', 'REQUEST')}"]
    lines += _zone(ics) if "offsets" in ics else []
    lines += ["BEGIN:VEVENT", f"UID:{ics['uid']}", f"SEQUENCE:{ics.get('sequence', 0)}", "DTSTAMP:20250101T000000Z"]
    lines += [_time("DTSTART", ics["start"], ics.get("tzid"))]
    lines += [_time("DTEND", ics["end"], ics.get("tzid"))] if "end" in ics else []
    for key in ("summary", "location", "description"):
        if ics.get(key):
            lines.append(f"{key.upper()}:{_escaped(ics[key])}")
    lines += [_person("ORGANIZER", ics["organizer"])] if "organizer" in ics else []
    lines += [_person("ATTENDEE", one) for one in ics.get("attendees", [])]
    lines += [f"STATUS:{ics.get('status', 'CONFIRMED')}", "END:VEVENT", "END:VCALENDAR"]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _time(name: str, value: str, tzid: str | None) -> str:
    written = value.replace("-", "").replace(":", "").replace(" ", "T")
    utc = written.endswith("Z")
    written = f"{written[:-1]}00Z" if utc else f"{written}00"
    return f"{name}:{written}" if utc or not tzid else f"{name};TZID={tzid}:{written}"


def _zone(ics: Yaml) -> list[str]:
    standard, daylight = ics["offsets"]
    return [
        "BEGIN:VTIMEZONE",
        f"TZID:{ics['tzid']}",
        "BEGIN:STANDARD",
        "DTSTART:16010101T030000",
        f"TZOFFSETFROM:{daylight}",
        f"TZOFFSETTO:{standard}",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010101T020000",
        f"TZOFFSETFROM:{standard}",
        f"TZOFFSETTO:{daylight}",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def _person(kind: str, value: str) -> str:
    name, _, rest = value.rpartition("<")
    address, _, partstat = rest.partition(">")
    shown = f';CN="{name.strip()}"' if name.strip() else ""
    if kind == "ORGANIZER":
        return f"ORGANIZER{shown}:mailto:{address.strip()}"
    stat = partstat.strip() or "NEEDS-ACTION"
    return f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={stat}{shown}:mailto:{address.strip()}"


def _escaped(value: str) -> str:
    for mark in ("\\", ",", ";"):
        value = value.replace(mark, f"\\{mark}")
    return value.replace("\n", "\\n")


def _folded(line: str) -> list[str]:
    parts = [""]
    for letter in line:
        if len((parts[-1] + letter).encode()) > 74:
            parts.append(" ")
        parts[-1] += letter
    return parts
