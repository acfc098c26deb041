"""Score the date grammar on a file of phrases: ``bench/dates.py dates.yaml`` prints misses and wrong finds."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from followup_daemon.reading.times import Kind, Moment, find_times, on_day


def fits(found: Moment, wanted: dict[str, Any], kind: str) -> bool:
    """Whether a find says what the file expects, by the rules at its top."""
    if kind == "time":
        return (
            found.kind is Kind.TIME
            and found.start == _instant(wanted["start"])
            and (found.end == _instant(wanted["end"]))
        )
    if kind == "deadline":
        return found.deadline and str(found.last) == str(wanted["end"])
    if found.kind is Kind.TIME or found.first is None:
        return False
    if kind == "period":
        return str(wanted["start"]) <= str(found.first) <= str(wanted["end"])
    return (str(found.first), str(found.last)) == (wanted["start"], wanted["end"])


def _instant(words: str | None) -> datetime | None:
    return datetime.fromisoformat(words) if words else None


def read(phrase: dict[str, Any]) -> list[Moment]:
    """The finds in one phrase; a time without a day is put on the day of writing, as a caller without context would."""
    written, zone = datetime.fromisoformat(phrase["ref"]), ZoneInfo(phrase["tz"])
    moments = find_times(phrase["text"], written, zone, phrase["dayfirst"])
    return [
        on_day(moment, written.astimezone(zone).date(), zone) if not moment.day_said else moment for moment in moments
    ]


def judge(phrase: dict[str, Any]) -> tuple[list[dict[str, Any]], list[Moment]]:
    """What was missed and what was found wrongly."""
    left, missed = read(phrase), []
    for wanted in phrase["expect"]:
        hit = next((found for found in left if fits(found, wanted, phrase["kind"])), None)
        if hit is None:
            missed.append(wanted)
        else:
            left.remove(hit)
    return missed, left


def main(paths: list[str]) -> int:
    """Print every phrase that is not read as expected, then the tally; always 0."""
    phrases = [phrase for path in paths for phrase in yaml.safe_load(Path(path).read_text(encoding="utf-8"))]
    wrong = traps = 0
    for phrase in phrases:
        missed, extra = judge(phrase)
        if not missed and not extra:
            continue
        wrong += phrase["kind"] != "trap"
        traps += phrase["kind"] == "trap"
        print(f"{phrase['id']} {phrase['text']!r} (sent {phrase['ref']})")
        for wanted in missed:
            print(f"   missed {wanted}")
        for found in extra:
            print(
                f"   found  {found.words!r}: {found.kind.value} {found.start or found.first} .. "
                f"{found.end or found.last}"
            )
    total = sum(phrase["kind"] != "trap" for phrase in phrases)
    print(f"{wrong} of {total} phrases wrong or missed, {traps} of {len(phrases) - total} traps hit")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
