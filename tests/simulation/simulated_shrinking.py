"""A failing seed made small: as few stories, as little weather and as short a time as still break the same promise."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from simulated_laptop import CALM, Weather
from simulated_months import DAYS, Months, simulate, weather_of

HAND = "hand"
"""What the owner says by hand, left out like a part of the weather."""

PARTS = (*(one.name for one in fields(Weather)), HAND)


@dataclass(frozen=True, slots=True)
class Case:
    """One simulation: ``only`` names the employers left in it, none for all; ``calm`` the parts of PARTS left out."""

    seed: int
    days: int = DAYS
    only: tuple[str, ...] = ()
    calm: tuple[str, ...] = ()

    @property
    def weather(self) -> Weather:
        return replace(weather_of(self.seed), **{name: getattr(CALM, name) for name in self.calm if name != HAND})

    @property
    def options(self) -> str:
        """The options of ``bench/simulate.py`` that play it again."""
        given = [f"--seeds {self.seed} --days {self.days}"]
        given += [f"--only {','.join(self.only)}"] if self.only else []
        given += [f"--calm {','.join(self.calm)}"] if self.calm else []
        return " ".join(given)


def play(case: Case) -> Months:
    """What happened in it."""
    with tempfile.TemporaryDirectory() as folder:
        return simulate(case.seed, Path(folder), case.weather, case.days, case.only, by_hand=HAND not in case.calm)


def where(fault: Exception) -> tuple[str, str]:
    """By what a broken promise is known again: its kind and the place that found it, not the names in its words."""
    frames = [frame.name for frame in traceback.extract_tb(fault.__traceback__)]
    return type(fault).__name__, frames[-1] if frames else ""


def shrunk(case: Case, months: Months, played: Callable[[Case], Months] = play) -> Case:
    """The smallest case found that breaks the same promise; ``months`` is what happened in ``case``.

    Greedily: stories go first, as fewer make every later try faster, then the weather, then the days.
    """
    assert months.broken is not None
    sought = where(months.broken)
    found, came = replace(case, days=min(case.days, months.lasted)), months
    tried: set[Case] = {case}
    while smaller := next(_breaking(found, came, sought, tried, played), None):
        found, came = smaller
    return found


def _breaking(
    case: Case, months: Months, sought: tuple[str, str], tried: set[Case], played: Callable[[Case], Months]
) -> Iterator[tuple[Case, Months]]:
    for smaller in _smaller(case, months):
        if smaller in tried:
            continue
        tried.add(smaller)
        came = played(smaller)
        if came.broken is not None and where(came.broken) == sought:
            yield replace(smaller, days=min(smaller.days, came.lasted)), came


def _smaller(case: Case, months: Months) -> Iterator[Case]:
    """What to try, the largest part left out first."""
    stories = months.stories if len(months.stories) > 1 else ()
    if len(stories) > 2:
        yield from (replace(case, only=(one,)) for one in stories)
    yield from (replace(case, only=tuple(one for one in stories if one != left)) for left in stories)
    yield from (replace(case, calm=(*case.calm, part)) for part in PARTS if part not in case.calm and _does(case, part))
    yield from (replace(case, days=case.days * tenths // 10) for tenths in (5, 8, 9))


def _does(case: Case, part: str) -> bool:
    """Whether the part does anything in this case."""
    return part == HAND or getattr(case.weather, part) != getattr(CALM, part)
