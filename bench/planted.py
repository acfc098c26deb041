"""Plants one bug at a time in the daemon, and prints how many seeds it took the simulation to find it, as a table.

bench/planted.py
bench/planted.py --bugs third,beside --seeds 1-100
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

SIMULATION = Path(__file__).parent.parent / "tests" / "simulation"
sys.path.insert(0, str(SIMULATION))

from simulated_bugs import BUGS, bug_named, planted  # noqa: E402 - its folder has to be known first
from simulated_shrinking import Case, play, where  # noqa: E402

PROMISES = {
    "created": "nothing is drafted but a step that is due, to whom it is due",
    "_is_the_only_one": "one draft a step",
    "_is_alone_in_its_thread": "no draft where one lies",
    "_is_within_the_day": "five follow-ups a day",
    "deleted": "the owner's words are never deleted",
    "_after": "nothing but what is allowed is asked of Gmail",
    "_nothing_is_missing": "every due step is drafted in the first healthy pass",
    "_is_not_overtaken": "an overtaken draft is gone after one pass",
    "_had_to_go": "nothing is withdrawn without a reason",
    "at_the_end": "database and mailbox agree at the end",
}
"""What each place of ``simulated_checks`` holds."""


def found(name: str, seed: int) -> str:
    """The promise that the seed finds broken with the bug; nothing where none breaks, or one breaks without it too."""
    with planted(bug_named(name)):
        broken = play(Case(seed)).broken
    if broken is None or play(Case(seed)).broken is not None:
        return ""
    kind, place = where(broken)
    return PROMISES.get(place, f"no {kind} in {place}")


def hunt(pool: ProcessPoolExecutor, name: str, seeds: range, jobs: int) -> tuple[int, str] | None:
    """The first seed that finds the bug, and what it finds."""
    for start in range(seeds.start, seeds.stop, jobs):
        some = range(start, min(start + jobs, seeds.stop))
        for seed, told in zip(some, pool.map(found, [name] * len(some), some), strict=True):
            if told:
                return seed, told
    return None


def main(names: Iterable[str], seeds: range, jobs: int) -> int:
    """The exit code: 0 where every bug was found."""
    missed = 0
    print("| bug | what goes wrong | found by seed | the promise that breaks |\n|---|---|---|---|", flush=True)
    with ProcessPoolExecutor(jobs) as pool:
        for name in names:
            hit = hunt(pool, name, seeds, jobs)
            missed += hit is None
            told = f"{hit[0]} | {hit[1]}" if hit else f"none of {len(seeds)} | none"
            print(f"| `{name}` | {bug_named(name).what} | {told} |", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets must be the same again for a seed to be replayed.
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})  # noqa: S606
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bugs", default=",".join(bug.name for bug in BUGS))
    arguments.add_argument("--seeds", default="1-500", help='as in "1-100"')
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = arguments.parse_args()
    first, _, last = given.seeds.partition("-")
    sys.exit(main(given.bugs.split(","), range(int(first), int(last or first) + 1), given.jobs))
