"""Labelled conversations of our own against their labels: ``python bench/own_corpus.py [ID ...] [--misses]``.

Those of tests/corpus, or of another folder beside it: ``--folder german``, ``--folder wide``.

Each is written as a Takeout mbox and read as ``inspect --json`` would; the measures are those of the contract: a find
counts where its state is not cancelled, the one that starts last is scored, and a field a label skips is not.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

from corpus_mail import Conversation, conversations  # noqa: E402 - its folder has to be known first

from followup_daemon.contract import interview_json, is_current  # noqa: E402
from followup_daemon.inspection import inspect  # noqa: E402

Json = dict[str, Any]
NOISE = frozenset(
    """inc llc ltd gmbh co corp corporation company the of and group plc bv pvt limited
    position role job post m f w d""".split()
)


FLOORS: dict[str, dict[str, int]] = {
    "corpus": {"recognised": 38, "no false alarm": 23, "start": 38, "confirmed_by": 37, "state": 36, "thank_to": 35},
    "wide": {
        "recognised": 138,
        "no false alarm": 90,
        "start": 130,
        "confirmed_by": 135,
        "medium": 134,
        "company": 117,
        "role": 119,
        "state": 128,
        "decision_by": 129,
        "thank_you_sent": 133,
        "thank_to": 124,
        "interviewers": 121,
        "follow_ups_sent": 133,
    },
    "german": {
        "recognised": 24,
        "no false alarm": 12,
        "start": 23,
        "confirmed_by": 24,
        "state": 24,
        "thank_to": 24,
        "medium": 24,
        "company": 23,
        "role": 23,
        "decision_by": 23,
        "thank_you_sent": 24,
        "interviewers": 19,
    },
}
"""What was reached before in each folder and may only rise."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("ids", nargs="*", help="beginnings of the names to read; all without")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--folder", default="corpus", help="which folder of tests holds them")
    parser.add_argument("--keep", type=Path, help="leave the mailboxes and gold.json in this folder")
    given = parser.parse_args()
    wanted = [
        one for one in conversations(TESTS / given.folder) if not given.ids or one.id.startswith(tuple(given.ids))
    ]
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        write(wanted, folder)
        table, misses = score(wanted, folder)
    if given.misses:
        print("\n".join(misses))
    for name, (fine, every) in table.items():
        print(f"{name:16} {fine:3} of {every}")
    floors = FLOORS.get(given.folder, {})
    if not given.ids and (low := [name for name, least in floors.items() if table[name][0] < least]):
        sys.exit(f"below what was reached before: {', '.join(low)}")


def write(every: list[Conversation], folder: Path) -> None:
    """Leave a mailbox for each conversation, and their labels as gold.json."""
    labels = []
    for one in every:
        (folder / f"{one.id}.mbox").write_bytes(one.mbox())
        case = {"id": one.id, "me": one.me, "tz": one.zone.key, "now": one.now.isoformat()}
        labels.append({**case, "gold": {**one.gold, "why": one.what}})
    (folder / "gold.json").write_text(json.dumps(labels, indent=1, ensure_ascii=False), encoding="utf-8")


def score(every: list[Conversation], folder: Path) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """How many of each measure are right, and a line for each that is not."""
    table: dict[str, tuple[int, int]] = {}
    misses: list[str] = []
    for one in every:
        book = inspect(folder / f"{one.id}.mbox", [one.me], one.zone, one.now).book
        found = [interview_json(interview) for interview in book.interviews if is_current(interview)]
        for name, fine, told in _judged(one.gold, found):
            right, asked = table.get(name, (0, 0))
            table[name] = right + fine, asked + 1
            if not fine:
                misses.append(f"{one.id:24} {name:15} {told or one.what}")
    return table, misses


def _judged(gold: Json, found: list[Json]) -> Iterator[tuple[str, bool, str]]:
    live = [one for one in found if one["state"] != "cancelled"]
    got = max(live, key=lambda one: _instant(one["start"]) or 0.0) if live else None
    if not gold["interview"]:
        told = f"found {got['start']} {got['company']} {got['confirmed_by']}" if got else ""
        yield "no false alarm", got is None, told
        return
    yield "recognised", got is not None, ""
    if got is None:
        return
    pairs = _comparable(gold, got)
    for name in pairs:
        want, have = pairs[name]
        if name not in gold["skip"] and not (want is None and name in {"medium", "company", "role"}):
            fine = _alike(want, have) if name in {"company", "role"} else want == have
            yield name, fine, f"want {want!r} got {have!r}"


def _comparable(gold: Json, got: Json) -> dict[str, tuple[Any, Any]]:
    same = ("confirmed_by", "medium", "company", "role", "state", "decision_by", "thank_you_sent")
    pairs: dict[str, tuple[Any, Any]] = {"start": (_instant(gold["start"]), _instant(got["start"]))}
    if pairs["start"][0] != pairs["start"][1]:
        pairs["start"] = gold["start"], got["start"]
    pairs |= {name: (gold[name], got[name]) for name in same}
    pairs["thank_to"] = sorted(map(str.lower, gold["thank_to"])), sorted(map(str.lower, got["thank_to"]))
    pairs["interviewers"] = _last_names(gold["interviewers"]), _last_names(got["interviewers"])
    pairs["follow_ups_sent"] = sorted(gold["follow_ups_sent"]), sorted(got["follow_ups_sent"])
    return pairs


def _last_names(people: list[Json]) -> list[str]:
    return sorted({words[-1] for person in people if (words := _words(person["name"]))})


def _words(text: str | None) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c)).lower()
    return [word for word in re.sub(r"[^a-z0-9]+", " ", plain).split() if word not in NOISE]


def _alike(one: str | None, other: str | None) -> bool:
    """Equal after normalising, or one holds all words of the other: two or more, or at least half."""
    small, large = sorted((set(_words(one)), set(_words(other))), key=len)
    if not small:
        return not large
    return small <= large and (len(small) >= 2 or len(small) * 2 >= len(large))


def _instant(value: str | None) -> float | None:
    return datetime.fromisoformat(value).timestamp() if value else None


if __name__ == "__main__":
    main()
