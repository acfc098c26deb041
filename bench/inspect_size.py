"""Speed and memory of ``inspect`` on generated mailboxes: ``python bench/inspect_size.py [MEGABYTES ...] [--small]``.

Mixed mail by default: short conversations, newsletters in HTML, and files attached; with ``--small`` conversations of
two-kilobyte mails alone. One mail in a thousand belongs to an interview. ``--profile`` says where the time goes.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.inspection import inspect

OWNER = "priya@gmail.example"
BEGIN = datetime(2024, 1, 8, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 1, tzinfo=UTC)
PEOPLE = [f"{first} {last} <{first}.{last}@{place}.example>".lower() for first in ("Ana", "Ben", "Cleo", "Dov", "Eva")
          for last in ("Lima", "Ode", "Park", "Quist") for place in ("harbour", "mill", "orchard")]  # fmt: skip
SENTENCES = (
    "The boiler was looked at and needs a new valve by the end of the month.",
    "I put the figures of the second quarter into the shared sheet, see the tab called Totals.",
    "Could you bring the keys on Thursday, or leave them with the neighbour?",
    "We are back on the 14th and would love to have you over for dinner at 7 pm.",
    "The train leaves at 08:42 and I have booked the two seats by the window.",
    "Please find the minutes below; the next meeting is on 3 June at 10:30.",
    "The parcel went out yesterday, tracking number 00340434161094021501.",
    "No news from the landlord so far, I shall ring again tomorrow morning.",
    "Thanks for the photographs, the children have put them up in the kitchen.",
    "As discussed, the draft contract is with our lawyers until next week.",
)


def mails(count: int, *, small: bool, sentences: Sequence[str] = SENTENCES) -> Iterator[bytes]:
    """Mails as Takeout writes them, threads in a row, their text made of ``sentences``."""
    chance = random.Random(7)  # noqa: S311 - the same mailbox each time
    number = 0
    while number < count:
        person, thread = chance.choice(PEOPLE), number
        kind = chance.random()
        when = BEGIN + timedelta(minutes=11 * number)
        if not small and kind < 0.25:
            yield _mail(number, thread, person, OWNER, when, "Weekly news", _newsletter(chance), "text/html")
            number += 1
        elif kind > 0.998:
            yield from _interview(number, thread, when)
            number += 2
        else:
            for turn in range(chance.randint(1, 5)):
                mine = turn % 2 == 1
                sender, to = (OWNER, person) if mine else (person, OWNER)
                text = _text(chance, 1_500, sentences)
                body = text if small or chance.random() > 0.02 else text + "\n" + _attached(chance)
                yield _mail(number, thread, sender, to, when + timedelta(hours=turn), "House and garden", body)
                number += 1


def _mail(  # noqa: PLR0913, PLR0917 - a mail has that many fields
    number: int, thread: int, sender: str, to: str, when: datetime, subject: str, body: str, kind: str = "text/plain"
) -> bytes:
    label = "Sent" if sender == OWNER else "Inbox"
    lines = [
        f"From {1_800_000_000_000_000_000 + number}@xxx {when:%a %b %d %H:%M:%S +0000 %Y}",
        f"X-GM-THRID: {1_700_000_000_000_000_000 + thread}",
        f"X-Gmail-Labels: {label}",
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        f"Date: {when:%a, %d %b %Y %H:%M:%S +0000}",
        f"Message-ID: <{number}@mail.example>",
        *(
            f"Received: from relay{hop}.mail.example by mx.mail.example with ESMTPS id {number:016x}"
            for hop in range(3)
        ),
        f"Content-Type: {kind}; charset=utf-8",
        "",
        body.replace("\nFrom ", "\n>From "),
        "",
        "",
    ]
    return "\n".join(lines).encode()


def _text(chance: random.Random, length: int, sentences: Sequence[str] = SENTENCES) -> str:
    text = "Hello,\n\n"
    while len(text) < length:
        text += " ".join(chance.choices(sentences, k=3)) + "\n\n"
    return text + "Best wishes,\nyours"


def _newsletter(chance: random.Random) -> str:
    rows = "".join(
        f'<tr><td style="padding:4px"><a href="https://news.example/{number}">Item {number}</a></td>'
        f"<td>{_text(chance, 200)}</td></tr>"
        for number in range(chance.randint(20, 120))
    )
    return f"<html><body><table>{rows}</table><p>Unsubscribe</p></body></html>"


def _attached(chance: random.Random) -> str:
    return "\n".join(["QUJD" * 19] * chance.randint(5_000, 40_000))


def _interview(number: int, thread: int, when: datetime) -> Iterator[bytes]:
    day = when + timedelta(days=3)
    at = f"{day:%A, %B} {day.day} at 2 pm UTC"
    nils, subject = "Nils Aker <nils@fernhill.example>", "Interview for the Support Lead position at Fernhill"
    yield _mail(
        number, thread, nils, OWNER, when, subject, f"Hi Priya,\n\nwould {at} suit you for the interview?\n\nNils"
    )
    yes = f"Hi Nils,\n\n{at} works for me.\n\nPriya"
    yield _mail(number + 1, thread, OWNER, nils, when + timedelta(hours=1), f"Re: {subject}", yes)


def write(file: Path, megabytes: int, *, small: bool) -> int:
    """How many mails were written."""
    count = size = 0
    with file.open("wb") as out:
        for raw in mails(10**9, small=small):
            size += out.write(raw)
            count += 1
            if size >= megabytes * 1_000_000:
                return count
    return count


def measure(file: Path, count: int) -> str:
    """What the real command takes in time and memory."""
    command = [sys.executable, "-m", "followup_daemon", "inspect", "--json", str(file), "--tz", "UTC"]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*command, "--now", NOW.isoformat()], capture_output=True, check=True)
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (
        f"{file.stat().st_size / 1e6:.0f} MB, {count} mails: {seconds:.1f} s, {cpu:.1f} s of processor, "
        f"{count / cpu:.0f} mails/s, peak {after.ru_maxrss / 1000:.0f} MB, {len(json.loads(done.stdout))} interviews"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("megabytes", nargs="*", type=int, default=[20, 200])
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in sorted(given.megabytes):
            file = Path(folder) / "all.mbox"
            count = write(file, megabytes, small=given.small)
            if given.profile:
                profile = cProfile.Profile()
                profile.runcall(inspect, file, (), ZoneInfo("UTC"), NOW)
                pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            else:
                print(measure(file, count), flush=True)


if __name__ == "__main__":
    main()
