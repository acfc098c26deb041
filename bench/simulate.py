"""Simulates two months for each seed on all cores; prints what broke, made small, and how to replay it.

bench/simulate.py --seeds 1-500
bench/simulate.py --seeds 17 --log
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

SIMULATION = Path(__file__).parent.parent / "tests" / "simulation"
sys.path.insert(0, str(SIMULATION))

from simulated_months import DAYS  # noqa: E402 - its folder has to be known first
from simulated_shrinking import PARTS, Case, play, shrunk  # noqa: E402

COMMAND = ".venv/bin/python bench/simulate.py"
MOST_SHRUNK = 3
"""Broken cases that are made small; a change that breaks hundreds has one reason."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case; ``broken`` is empty where every promise held."""

    case: Case
    passes: int
    drafts: int
    broken: str


def outcome(case: Case) -> Outcome:
    months = play(case)
    return Outcome(case, months.passes, months.drafts, _told(months.broken) if months.broken else "")


def _told(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"


def seeds(text: str) -> Iterator[int]:
    """The numbers of "3,7-9"."""
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def names(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


def run(cases: Sequence[Case], jobs: int) -> list[Outcome]:
    """What came of all cases; those that broke are told at once."""
    found = []
    with ProcessPoolExecutor(jobs) as pool:
        for one in pool.map(outcome, cases, chunksize=2):
            found.append(one)
            if one.broken:
                print(f"seed {one.case.seed}: BROKEN after {one.passes} passes\n    {one.broken}", flush=True)
                print(f"    replay: {COMMAND} {one.case.options} --log", flush=True)
    return found


def shrink(case: Case) -> None:
    """Print the smallest case that breaks as this one does."""
    months = play(case)
    if months.broken is None:
        print(f"seed {case.seed} held when it was played again: is PYTHONHASHSEED 0 there?")
        return
    print(f"seed {case.seed}, made small:\n    {COMMAND} {shrunk(case, months).options} --log", flush=True)


def show(case: Case) -> None:
    """Print all that happened in one case."""
    months = play(case)
    print(case.weather)
    print("\n".join(months.log))
    if months.broken is not None:
        traceback.print_exception(months.broken)


def main() -> int:
    """The exit code: 0 where every promise held."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seeds", default="1-10", help='numbers, as in "3,7-9"')
    arguments.add_argument("--days", type=int, default=DAYS)
    arguments.add_argument("--only", type=names, default=(), help="the employers to be left, as the log names them")
    arguments.add_argument("--calm", type=names, default=(), help=f"what to leave out: {', '.join(PARTS)}")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes, one a core if not said")
    arguments.add_argument("--log", action="store_true", help="print all that happens, without the summary")
    given = arguments.parse_args()
    cases = [Case(seed, given.days, given.only, given.calm) for seed in seeds(given.seeds)]
    if given.log:
        for case in cases:
            show(case)
        return 0
    begun = time.perf_counter()
    found = run(cases, given.jobs)
    broken = [one.case for one in found if one.broken]
    for case in broken[:MOST_SHRUNK]:
        shrink(case)
    took, passes, drafts = (
        time.perf_counter() - begun,
        sum(one.passes for one in found),
        sum(one.drafts for one in found),
    )
    print(f"{len(found) - len(broken)} of {len(found)} seeds held: {passes} passes, {drafts} drafts, {took:.0f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets must be the same again for a seed to be replayed.
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})  # noqa: S606
    sys.exit(main())
