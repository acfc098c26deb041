"""Bugs planted in the daemon are found by the seeds that docs/SIMULATION.md names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from simulated_bugs import BUGS
from simulated_laptop import CALM
from simulated_months import Months
from simulated_shrinking import HAND, PARTS, Case, shrunk

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "SIMULATION.md").read_text().partition("<!-- planted:begin -->")[2]
ROWS = {row.split("|")[1].strip(" `"): row.split("|") for row in TABLE.splitlines() if row.startswith("| `")}


def test_the_page_names_every_bug_and_the_seed_that_finds_it() -> None:
    assert list(ROWS) == [bug.name for bug in BUGS]
    assert len(ROWS) >= 10
    for bug in BUGS:
        assert ROWS[bug.name][2].strip() == bug.what
        assert 1 <= int(ROWS[bug.name][3]) <= 500


@pytest.mark.parametrize("name", ["third", "dead_address", "thrown_away"])
def test_a_planted_bug_is_found_by_its_seed(name: str) -> None:
    """In a process of its own: only with one order of sets does a seed stand for one case."""
    _, _, _, seed, promise, _ = ROWS[name]
    command = [sys.executable, "bench/planted.py", "--bugs", name, "--seeds", seed.strip(), "--jobs", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert promise.strip() in done.stdout


def test_a_broken_case_is_made_as_small_as_still_breaks() -> None:
    """Here it takes one story, kills, and ten days; another failure on the way is not taken for it."""

    def played(case: Case) -> Months:
        stories = case.only or ("one", "two", "three", "four")
        months = Months(case.seed, [], stories, lasted=min(case.days, 10))
        try:
            if "three" in stories and "kills" not in case.calm and case.days >= 10:
                _break()
            if "faults" in case.calm:
                _break_otherwise()
        except AssertionError as fault:
            months.broken = fault
        return months

    found = shrunk(Case(7), played(Case(7)), played)
    assert found.only == ("three",)
    assert found.days == 10
    assert "kills" not in found.calm
    assert set(found.calm) == {part for part in PARTS if part == HAND or _differs(part)} - {"kills"}


def _break() -> None:
    raise AssertionError("this")


def _break_otherwise() -> None:
    raise AssertionError("that")


def _differs(part: str) -> bool:
    return bool(getattr(Case(7).weather, part) != getattr(CALM, part))
