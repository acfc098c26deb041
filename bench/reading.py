"""Signals of labelled mailboxes beside their gold: ``python bench/reading.py CORPUS [ID ...] [--brief]``.

``--brief`` prints only where signals and gold part; ``--real FILE ...`` counts the finds in mailboxes that hold none,
each mail read as if its sender were the owner and it stood alone; ``--every 3`` reads every third, ``--json RESULT``
writes the counts down.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from followup_daemon.fold import fold
from followup_daemon.interview import SURE, Interview, thanked_people
from followup_daemon.mail import Owner, Thread
from followup_daemon.reading import read_thread
from followup_daemon.reading.meetings import LEAST, read_meetings
from followup_daemon.reading.page import pages
from followup_daemon.signals import Confirmed, Signal
from followup_daemon.takeout import index, threads


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    if given.real:
        counts = [_real(Path(path), given.every) for path in given.paths]
        if given.json:
            given.json.write_text(json.dumps({name: sum(each[name] for each in counts) for name in counts[0]}))
        return
    _labelled(Path(given.paths[0]), set(given.paths[1:]), brief=given.brief)


def _labelled(corpus: Path, wanted: set[str], *, brief: bool) -> None:
    tally: dict[str, list[int]] = {}
    for case in json.loads((corpus / "gold.json").read_text()):
        if wanted and case["id"] not in wanted:
            continue
        now = datetime.fromisoformat(case["now"])
        owner = Owner("", (case["me"],), ZoneInfo(case["tz"]))
        signals: list[Signal] = []
        for thread in _until(corpus / f"{case['id']}.mbox", owner, now):
            signals.extend(read_thread(thread, owner))
        held = [one for one in fold(signals, owner.zone) if one.is_sure and one.ended not in {"cancelled", "withdrawn"}]
        faults = _faults(case["gold"], held[-1] if held else None)
        for name, fine in faults:
            entry = tally.setdefault(name, [0, 0])
            entry[0] += not fine[0]
            entry[1] += 1
        missed = [f"{name}: want {fine[1]!r} got {fine[2]!r}" for name, fine in faults if not fine[0]]
        if missed or not brief:
            print(f"== {case['id']} {'' if case['gold']['interview'] else 'NONE '}{case['gold']['why'][:110]}")
            print("\n".join(f"   {line}" for line in missed))
        if not brief:
            for signal in signals:
                print("     ", signal)
    print({name: f"{wrong} of {count}" for name, (wrong, count) in tally.items()})


def _until(path: Path, owner: Owner, now: datetime) -> Iterator[Thread]:
    for thread in threads(index(path), owner.is_me):
        messages = tuple(message for message in thread.messages if message.internal_date <= now)
        if messages:
            yield replace(thread, messages=messages)


def _faults(gold: dict[str, Any], got: Interview | None) -> list[tuple[str, tuple[bool, object, object]]]:
    if not gold["interview"]:
        return [("found", (got is None, None, got and got.meeting))]
    if got is None:
        return [("found", (False, gold["confirmed_by"], None))]
    found: list[tuple[str, tuple[bool, object, object]]] = [("found", (True, None, None))]
    meeting = got.meeting

    def put(name: str, want: object, have: object, fine: bool | None = None) -> None:  # noqa: FBT001
        found.append((name, (want == have if fine is None else fine, want, have)))

    start = datetime.fromisoformat(gold["start"])
    put("start", gold["start"], meeting.start and meeting.start.isoformat(), meeting.start == start)
    put("confirmed_by", gold["confirmed_by"], got.confirmed_by and got.confirmed_by.message_id)
    if gold["medium"]:
        put("medium", gold["medium"], meeting.medium)
    last = {one["name"].split()[-1].lower() for one in gold["interviewers"]}
    put("interviewers", last, {one.name.split()[-1].lower() if one.name else "" for one in meeting.interviewers})
    put("thank_to", set(gold["thank_to"]), {one.address.lower() for one in thanked_people(got)})
    minutes = gold["duration_minutes"]
    length = int((meeting.end - meeting.start).total_seconds() // 60) if meeting.end and meeting.start else None
    put("length", minutes, length)
    for name in ("company", "role"):
        want, have = gold[name], getattr(meeting, name)
        put(name, want, have, want is None or (bool(have) and _alike(want, have)))
    return found


def _alike(one: str, other: str) -> bool:
    first, second = (set("".join(c if c.isalnum() else " " for c in text.lower()).split()) for text in (one, other))
    small, large = sorted((first, second), key=len)
    return bool(small) and small <= large and (len(small) >= 2 or 2 * len(small) >= len(large))


def _real(path: Path, every: int) -> dict[str, int]:
    """How many mails there are, and how many finds that are sure and that the owner would be asked about."""
    began, count, found = time.perf_counter(), 0, {"sure": 0, "unsure": 0}
    for number, thread in enumerate(threads(index(path))):
        for message in thread.messages if number % every == 0 else ():
            owner = Owner("", (message.from_.address,), ZoneInfo("America/Chicago"))
            single = Thread(message.message_id, (replace(message, labels=message.labels | {"SENT"}),))
            count += 1
            for told in read_meetings(pages(single, owner), owner):
                if isinstance(told, Confirmed) and told.certainty >= LEAST:
                    found["sure" if told.certainty >= SURE else "unsure"] += 1
                    print(
                        f"{told.certainty} {told.evidence.rule} | {told.evidence.words} | {message.subject} "
                        f"{told.meeting.start}"
                    )
    speed = count / (time.perf_counter() - began)
    print(f"{path.name}: {found['sure']} sure finds, {found['unsure']} others in {count} mails, {speed:.0f} mails/s")
    return {"mails": count, **found}


if __name__ == "__main__":
    main()
