"""One simulated time from a seed: an owner, several employers, two months, and the daemon's passes."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints
from unittest.mock import patch
from zoneinfo import ZoneInfo

from simulated_checks import Checks
from simulated_employers import employer
from simulated_facts import Employer
from simulated_hand import ByHand
from simulated_laptop import CALM, Laptop, Weather
from simulated_owner import Drafts
from simulated_reader import reader, round_of
from simulated_rules import rules_of
from simulated_stories import Story
from simulated_world import World

from followup_daemon.casebook import casebook
from followup_daemon.cycle.desk import around
from followup_daemon.plan import outlook
from followup_daemon.reading.page import pages
from followup_daemon.sandbox import Switches

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata")
DAYS = 56


@dataclass(slots=True)
class Months:
    """A whole run: ``log`` is what happened; ``broken`` is the fault that ended it early, None for none.

    ``stories`` are the names of the employers in it; ``lasted`` counts the days.
    """

    seed: int
    log: list[str]
    stories: tuple[str, ...] = ()
    lasted: int = 0
    drafts: int = 0
    passes: int = 0
    broken: Exception | None = None


def weather_of(seed: int) -> Weather:
    """The weather of a seed: every fifth is calm, the others have faults, kills, days off and another Gmail."""
    rng = random.Random(seed * 7919)  # noqa: S311 - a simulation, not a secret
    if seed % 5 == 0:
        return replace(CALM, off=0.1 * (seed % 2), hurry=0.02 * (seed % 4 == 0))
    return Weather(
        faults=rng.choice((0.0, 0.01, 0.05, 0.3)),
        kills=rng.choice((0.0, 0.002, 0.01)),
        hurry=rng.choice((0.0, 0.05)),
        off=rng.choice((0.0, 0.1, 0.25)),
        expiry=rng.choice((0.0, 0.0, 0.01)),
        restored=rng.random() < 0.4,
        switches=switches_of(rng),
    )


def switches_of(rng: random.Random) -> Switches:
    """Some of Gmail's open points read the other way."""
    hints = get_type_hints(Switches)
    changed: dict[str, Any] = {}
    for one in fields(Switches):
        default = getattr(Switches(), one.name)
        values = get_args(hints[one.name]) if get_origin(hints[one.name]) is Literal else ()
        if isinstance(default, bool):
            values = (True, False)
        if values and rng.random() < 0.3:
            changed[one.name] = rng.choice(values)
    if rng.random() < 0.3:
        changed["read_lag"] = timedelta(seconds=2)
    if rng.random() < 0.3:
        changed["search_lag"] = timedelta(minutes=2)
    return Switches(**changed)


def simulate(
    seed: int,
    folder: Path,
    weather: Weather | None = None,
    days: int = DAYS,
    only: Collection[str] = (),
    *,
    by_hand: bool = True,
) -> Months:
    """The months of this seed, up to the first broken promise; ``only`` names the employers to be left in it."""
    weather = weather or weather_of(seed)
    rng = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    zone = ZoneInfo(rng.choice(ZONES))
    begin = datetime.combine(date(2026, rng.choice((2, 3, 9, 10, 12)), 3), time(7, 30), zone).astimezone(UTC)
    rules = rules_of(seed, zone, begin.date(), DAYS)
    world = World(begin, zone, rng, weather.switches)
    laptop = Laptop(world, folder, weather, rules)
    checks = Checks(world, laptop, rules)
    months = Months(seed, world.log)
    if seed % 4 and by_hand:
        ByHand(world, laptop, rules, every=rng.choice((12, 30, 90)))
    months.stories = tuple(_tell_stories(world, rng, begin, only))
    with marks_are_read(world), without_power_cuts():
        try:
            for when in _passes(begin, days, rng, weather, zone):
                _one_pass(world, laptop, checks, when)
            laptop.weather = CALM
            world.sandbox.faults.clear()
            end = max(world.now, begin + timedelta(days=days))
            for hours in (3, 6):
                _one_pass(world, laptop, checks, end + timedelta(hours=hours))
            checks.at_the_end()
        except Exception as fault:  # noqa: BLE001 - whatever went wrong is what the seed found
            months.broken = fault
            world.log += outlooks(laptop)
    laptop.close()
    months.lasted = (world.now - begin).days + 1
    months.drafts, months.passes = len(world.truth.drafts), laptop.passes
    return months


def outlooks(laptop: Laptop) -> list[str]:
    """What the daemon believes, for whoever looks for the reason."""
    store = laptop.store()
    book, ledger = casebook(store.signals(), laptop.owner, store.by_hand()), store.ledger()
    lines = [f"    entry {entry.interview} {entry.kind} {entry.fate} {entry.to} {entry.thread_id}" for entry in ledger]
    for one in book.interviews:
        found = round_of(laptop.world.truth, one.id)
        ahead = outlook(one, ledger, laptop.policy, around(one, book, ledger))
        lines.append(f"    {found.name if found else '?'} {one.id} {one.start} in {one.threads}")
        lines += [f"        {step}" for step in (*ahead.steps, *ahead.holds)]
    return lines


def _tell_stories(world: World, rng: random.Random, begin: datetime, only: Collection[str]) -> Iterator[str]:
    """Begin the stories and yield whose they are; each has its own chance, so that it stays as it is without others."""
    drafts = Drafts(world)
    world.on_draft.append(drafts.found)
    employers: list[Employer] = []
    for number in range(rng.randrange(3, 8)):
        employers.append(employer(number, rng, employers))
        own, start = random.Random(rng.random()), begin + timedelta(days=rng.uniform(0, 24))  # noqa: S311
        if not only or employers[-1].name in only:
            story = Story(world, own, employers[-1], start)
            world.on_post.append(story.answered)
            yield story.employer.name


def _passes(begin: datetime, days: int, rng: random.Random, weather: Weather, zone: ZoneInfo) -> Iterator[datetime]:
    """When passes begin: some a day, one of them soon after drafts are made; none while the laptop is off.

    At times the daemon is first started when interviews have long been agreed.
    """
    shut = rng.choice((0, 0, 0, 0, 0, 6, 13, 24))
    for number in range(days):
        if shut or rng.random() < weather.off:
            shut = shut - 1 if shut else rng.choice((0, 0, 0, 1, 1, 2, 9, 16))
            continue
        day = begin.astimezone(zone).date() + timedelta(days=number)
        hours = [8.6, *(rng.uniform(7, 24) for _ in range(rng.choice((0, 1, 2, 4))))]
        for hour in sorted(hours):
            when = (datetime.combine(day, time(0), zone) + timedelta(hours=hour)).astimezone(UTC)
            yield when
            yield from (when + timedelta(seconds=rng.uniform(5, 200)) for _ in range(rng.choice((0, 0, 0, 1, 2))))


def _one_pass(world: World, laptop: Laptop, checks: Checks, when: datetime) -> None:
    world.advance(when)
    laptop.misfortunes()
    checks.pass_begins()
    report = laptop.make_pass()
    checks.after_pass(report)


@contextmanager
def marks_are_read(world: World) -> Iterator[None]:
    """The scripted reading in place of the real one; the quotes of a thread that is as it was are cut once."""
    cut = lru_cache(maxsize=128)(pages)
    with patch("followup_daemon.witness.read_pages", reader(world.truth)), patch("followup_daemon.witness.pages", cut):
        yield


@contextmanager
def without_power_cuts() -> Iterator[None]:
    """A database that does not wait for the disk: a kill needs no flush, only a power cut does."""
    with patch("followup_daemon.store.opening.PRAGMAS", ("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF")):
        yield
