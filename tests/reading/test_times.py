"""What the date grammar reads in phrases of interview mail, and what it must leave alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from followup_daemon.reading.times import Kind, Moment, find_times

HERE = Path(__file__).parent
GROUPS: list[dict[str, Any]] = [
    group
    for name in ("times_phrases.yaml", "times_texted.yaml", "times_abroad.yaml")
    for group in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
]
TRAPS: dict[str, list[Any]] = yaml.safe_load((HERE / "times_traps.yaml").read_text(encoding="utf-8"))
FLAGS = {"by", "open", "past", "vague", "yours", "mine"}


def _zone(moment: Moment) -> str:
    if moment.zone is None:
        return ""
    return " " + (moment.zone.key if isinstance(moment.zone, ZoneInfo) else str(moment.zone))


def _day(day: object, year: int) -> str:
    return str(day).removeprefix(f"{year}-")


def said(moment: Moment, year: int) -> str:
    """The find in the notation of the phrase file, without flags."""
    if moment.kind is Kind.TIME:
        assert moment.clock is not None
        end = f"-{moment.clock_end:%H:%M}" if moment.clock_end else ""
        day = f"{_day(moment.first, year)} " if moment.day_said else ""
        return f"{day}{moment.clock:%H:%M}{end}{_zone(moment)}"
    if moment.kind is Kind.DAY:
        return f"day {_day(moment.first, year)}"
    return f"run {_day(moment.first, year)}..{_day(moment.last, year)}"


def flags(moment: Moment) -> set[str]:
    told = {"by": moment.deadline, "open": moment.open, "past": moment.past, "vague": moment.vague}
    return {name for name, holds in told.items() if holds} | {moment.whose or "", moment.part}


def _cases() -> list[Any]:
    return [
        pytest.param(group, phrase[0], phrase[1:], id=f"{group['group'].split(',')[0]}: {phrase[0]}")
        for group in GROUPS
        for phrase in group["phrases"]
    ]


@pytest.mark.parametrize(("group", "text", "expected"), _cases())
def test_a_phrase_is_read_as_it_is_meant(group: dict[str, Any], text: str, expected: list[str]) -> None:
    """Every find and no other, in order; the flags named in the file are set."""
    written = datetime.fromisoformat(group["ref"])
    found = find_times(text, written, ZoneInfo(group["tz"]), group["dayfirst"])
    parts = {"morning", "afternoon", "evening", "lunchtime", "night"}
    wanted = [[word for word in line.split() if word not in FLAGS | parts] for line in expected]
    assert [said(moment, written.year) for moment in found] == [" ".join(words) for words in wanted]
    for moment, line in zip(found, expected, strict=True):
        assert {word for word in line.split() if word in FLAGS | parts} <= flags(moment)


@pytest.mark.parametrize("trap", TRAPS["traps"])
def test_a_number_that_is_no_time_leaves_the_offer_beside_it_alone(trap: str) -> None:
    """By itself it is no time, and before or behind an offer, on its line or the next, the offer is all there is."""
    written, zone = datetime.fromisoformat("2026-06-09T09:00:00+01:00"), ZoneInfo("Europe/London")

    def read(text: str) -> list[str]:
        return [said(one, written.year) for one in find_times(text, written, zone) if one.kind is Kind.TIME]

    assert read(trap) == []
    for offer, instant in TRAPS["offers"]:
        for text in (f"{trap} {offer}", f"{offer} {trap}", f"{trap}\n{offer}", f"{offer}\n{trap}"):
            assert read(text) == [instant], text
