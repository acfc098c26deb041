"""Simulates two months for each seed and prints what happened; a broken promise prints how to replay it.

bench/simulate.py --seeds 1-50
bench/simulate.py --seeds 17 --log
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

SIMULATION = Path(__file__).parent.parent / "tests" / "simulation"
sys.path.insert(0, str(SIMULATION))

from simulated_months import DAYS, simulate, weather_of  # noqa: E402 - its folder has to be known first


def seeds(text: str) -> Iterator[int]:
    """The numbers of "3,7-9"."""
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def run(seed: int, days: int, *, log: bool) -> bool:
    """Whether all promises held."""
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        months = simulate(seed, Path(folder), days=days)
    took = time.perf_counter() - begun
    fate = "held" if months.broken is None else "BROKEN"
    print(f"seed {seed}: {fate}, {months.passes} passes, {months.drafts} drafts, {took:.1f} s", flush=True)
    if log:
        print(weather_of(seed))
        print("\n".join(months.log))
    if months.broken is not None:
        if log:
            traceback.print_exception(months.broken)
        print(f"    {type(months.broken).__name__}: {months.broken}")
        print(f"    replay: .venv/bin/python bench/simulate.py --seeds {seed} --days {days} --log")
    return months.broken is None


def main() -> int:
    """The exit code: 0 where every promise held."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seeds", default="1-10")
    arguments.add_argument("--days", type=int, default=DAYS)
    arguments.add_argument("--log", action="store_true")
    given = arguments.parse_args()
    results = [run(seed, given.days, log=given.log) for seed in seeds(given.seeds)]
    print(f"{sum(results)} of {len(results)} seeds held")
    return 0 if all(results) else 1


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets must be the same again for a seed to be replayed.
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})  # noqa: S606
    sys.exit(main())
