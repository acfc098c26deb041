"""Hold the reading of mailboxes against its floors, where the corpus lies beside the checkout.

    python bench/floors.py [--raise]

Labelled mailboxes give the scorer's figures; real mail that holds no interview gives ``quiet`` and ``silent``, the
shares of mails in which nothing is found for sure, and nothing that the owner would be asked about. The mails of every
third of its threads are read, each as a thread of its own; ``bench/reading.py --real`` reads them all.

Exit 0 if every measured figure reaches its floor in floors.json, or if there is no corpus here; 1 otherwise. Floors may
only rise: one below any that was ever committed counts as a fault. ``--raise`` writes what was measured where it is
higher.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FLOORS = CHECKOUT / "bench" / "floors.json"
SHARED = CHECKOUT.parent / "shared"
COMMAND = Path(sys.executable).parent / "followup-daemon"

Figures = dict[str, float]


def main(arguments: list[str]) -> int:
    """Measure, compare, say; the exit status."""
    if not (SHARED / "score.py").exists():
        print("no labelled corpus beside this checkout: nothing to measure")
        return 0
    floors = figures(FLOORS.read_text())
    measured = measure()
    faults = [*below(measured, floors), *lowered(floors, committed())]
    for name, floor in floors.items():
        print(f"{name:16} {measured.get(name, 0.0):.4f}  (floor {floor:.4f})")
    for fault in faults:
        print(fault)
    if "--raise" in arguments and not faults:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n")
    return 1 if faults else 0


def figures(text: str) -> Figures:
    """The numbers of a JSON object."""
    return {name: float(value) for name, value in json.loads(text).items()}


def measure() -> Figures:
    """What the scorer says about the labelled mailboxes, and how little is found in real mail."""
    return labelled() | real()


def labelled() -> Figures:
    """What the scorer says about the labelled mailboxes."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "score.json"
        scorer = [str(SHARED / "score.py"), str(SHARED / "corpus" / "dev"), "--json", str(result)]
        command = [sys.executable, *scorer, "--", str(COMMAND), "inspect", "--json"]
        subprocess.run(command, check=True, cwd=folder)
        return figures(result.read_text())


def real() -> Figures:
    """The shares of real mails in which nothing is found for sure, and in which nothing is found at all."""
    mailboxes = sorted(map(str, (SHARED / "corpus" / "real").glob("*.mbox")))
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "real.json"
        reader = [
            sys.executable,
            str(CHECKOUT / "bench" / "reading.py"),
            "--real",
            "--every",
            "3",
            "--json",
            str(result),
        ]
        subprocess.run([*reader, *mailboxes], check=True, stdout=subprocess.DEVNULL)
        return shares(figures(result.read_text()))


def shares(counted: Figures) -> Figures:
    """The shares of mails without a sure find, and without any."""
    mails, sure, unsure = counted["mails"], counted["sure"], counted["unsure"]
    return {"quiet": 1 - sure / mails, "silent": 1 - (sure + unsure) / mails}


def below(measured: Figures, floors: Figures) -> list[str]:
    """A sentence for each figure that does not reach its floor, and one if mailboxes could not be read."""
    short = {name: floor for name, floor in floors.items() if measured.get(name, 0.0) < floor}
    errors = [f"{measured['errors']:.0f} mailboxes ended in an error"] if measured.get("errors") else []
    return errors + [
        f"{name} is {measured.get(name, 0.0):.4f}, its floor is {floor:.4f}" for name, floor in short.items()
    ]


def lowered(floors: Figures, earlier: list[Figures]) -> list[str]:
    """A sentence for each floor that stood higher in any earlier version."""
    names = {name for each in earlier for name in each}
    highest = {name: max(each.get(name, 0.0) for each in earlier) for name in names}
    return [
        f"the floor of {name} was {top:.4f} before; it may only rise"
        for name, top in sorted(highest.items())
        if floors.get(name, 0.0) < top
    ]


def raised(measured: Figures, floors: Figures) -> Figures:
    """The floors, each lifted to what was measured."""
    return {name: max(floor, measured.get(name, 0.0)) for name, floor in floors.items()}


def committed() -> list[Figures]:
    """Every version of the floors in the history of this checkout; none where git does not know it."""
    path = FLOORS.relative_to(CHECKOUT).as_posix()
    log = git("log", "--format=%H", "--", path)
    return [figures(text) for commit in log.split() if (text := git("show", f"{commit}:{path}"))]


def git(*arguments: str) -> str:
    """What git prints; empty where it fails or is missing."""
    try:
        run = subprocess.run(["git", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return run.stdout if run.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
