"""Calendar text made fit for a strict parser: cut ends closed, endless rules taken out."""

from __future__ import annotations

import re
from hashlib import sha256

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from .zones import iana

MAX_LINES = 5_000
_MAX_DEPTH = 10
_MAX_ZONES = 20

_FOLD = re.compile(r"\n[ \t]")
# RRULE:FREQ=SECONDLY - a rule of a time zone from 1601 on would be walked through to this year
_BUSY_RULE = re.compile(r"RRULE[^:]{0,100}:.{0,200}FREQ=(?!YEARLY)", re.IGNORECASE)
# DTSTART;TZID=/citadel.org/20260101_1/Europe/Berlin:20260521T100000
_GLOBAL_ZONE = re.compile(r"(TZID[=:]\"?)/[^:;\"]{0,100}?((?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/)")
# DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20260521T100000 - the colon in it needs quotes
_UNQUOTED_ZONE = re.compile(r"(;TZID=)(\([^)\"]{0,40}\)[^:;\"]{0,100}):")
# DTSTART;TZID="Eastern Standard Time":20260521T100000
_NAMED_ZONE = re.compile(rf";TZID=\"?({'|'.join(map(re.escape, WINDOWS_TO_OLSON))})\"?(?=[:;])")


def mended(text: str) -> str:
    """The calendar, unfolded, with every component closed and no rule that takes long to walk through.

    Lines before BEGIN:VCALENDAR are left out, and what is cut off in the middle of a line, with its whole line.
    """
    lines = _FOLD.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")[:MAX_LINES]
    kept: list[str] = []
    open_names: list[str] = []
    for index, line in enumerate(lines):
        name = line[:40].strip().upper()
        if not line.strip() or (not open_names and name != "BEGIN:VCALENDAR"):
            continue
        last_is_cut = index + 1 == len(lines) and not name.startswith("END:") and bool(open_names)
        if last_is_cut or ("VTIMEZONE" in open_names and _BUSY_RULE.match(line)):
            continue
        if name.startswith("BEGIN:") and len(open_names) < _MAX_DEPTH:
            open_names.append(name[6:])
        elif name.startswith("END:"):
            if name[4:] not in open_names:
                continue
            while open_names[-1] != name[4:]:
                kept.append(f"END:{open_names.pop()}")
            open_names.pop()
        elif name.startswith("BEGIN:"):
            continue
        kept.append(_with_known_zone(line) if "TZID" in line else line)
    kept.extend(f"END:{name}" for name in reversed(open_names))
    return "\r\n".join(_with_own_zones(kept)) + "\r\n"


def _with_known_zone(line: str) -> str:
    """The line with its time zone under a name that the parser knows.

    A Windows name means Windows' zone: icalendar would take the rules that the first mail sent with it, for good.
    """
    line = _UNQUOTED_ZONE.sub(r'\1"\2":', _GLOBAL_ZONE.sub(r"\1\2", line))
    return _NAMED_ZONE.sub(lambda found: f";TZID={WINDOWS_TO_OLSON.get(found[1], found[1])}", line)


def _with_own_zones(lines: list[str]) -> list[str]:
    """The lines with every zone that only this calendar defines under a name of its own.

    icalendar remembers a VTIMEZONE by its name for good: the next mail with a "Customized Time Zone" would get the
    clock of the first.
    """
    own: dict[str, str] = {}
    starts = [index for index, line in enumerate(lines) if line.upper() == "BEGIN:VTIMEZONE"][:_MAX_ZONES]
    for start in starts:
        end = next(index for index in range(start, len(lines)) if lines[index].upper() == "END:VTIMEZONE")
        name = next((line[5:] for line in lines[start:end] if line.upper().startswith("TZID:")), "")
        if name and iana(name) is None and name not in WINDOWS_TO_OLSON:
            own[name] = f"{name} {sha256(''.join(lines[start:end]).encode()).hexdigest()[:12]}"
    if not own:
        return lines
    named = re.compile(rf"(TZID[=:]\"?)({'|'.join(map(re.escape, own))})(?=[\":;]|$)", re.IGNORECASE)
    return [named.sub(lambda found: found[1] + own.get(found[2], found[2]), line) for line in lines]
