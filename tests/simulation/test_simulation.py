"""Months of interviews from a seed: what SPEC section 4 promises holds after every step, whatever befalls the daemon.

Another seed is replayed, and many are tried, with ``bench/simulate.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from simulated_laptop import CALM, Weather
from simulated_months import Months, simulate, weather_of

from followup_daemon.sandbox import Switches

STORM = Weather(faults=0.05, kills=0.01, hurry=0.05, off=0.1, expiry=0.01)


def run(seed: int, folder: Path, weather: Weather) -> Months:
    """The months of the seed. Raise what was found broken, with all that led to it."""
    months = simulate(seed, folder, weather)
    if months.broken is not None:
        months.broken.add_note("\n".join(months.log))
        raise months.broken
    return months


@pytest.mark.parametrize("seed", [20, 100])
def test_in_calm_weather_every_step_is_drafted_in_the_first_pass_after_its_hour(seed: int, tmp_path: Path) -> None:
    """Nothing is drafted that no rule asks for, either, and nothing withdrawn without a reason."""
    months = run(seed, tmp_path, CALM)
    assert months.drafts >= 3


@pytest.mark.parametrize("seed", [3, 7])
def test_faults_kills_and_days_off_break_no_promise(seed: int, tmp_path: Path) -> None:
    months = run(seed, tmp_path, STORM)
    assert months.drafts >= 3
    assert any("killed" in line for line in months.log)
    assert any("befalls" in line for line in months.log)


@pytest.mark.parametrize("seed", [1, 41, 63])
def test_no_reading_of_gmails_open_points_breaks_a_promise(seed: int, tmp_path: Path) -> None:
    weather = weather_of(seed)
    assert weather.switches != Switches()
    run(seed, tmp_path, weather)
