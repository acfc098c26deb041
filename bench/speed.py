"""Speed and memory of reading, in mails of two kilobytes a second of one core: ``python bench/speed.py [--monsters]``.

Three mailboxes are read, with their header fields some two kilobytes a mail:

- *interviews*: the conversations of tests/corpus, all of it about interviews;
- *letters*: made conversations of everyday mail with three days or hours a mail, one mail in five hundred about an
  interview; the real mail we know has one to three in as many words;
- *diaries*: the same with some seventeen a mail ("The train leaves at 08:42"): the most that everyday mail can ask.

Of each it is told how many mails of 2,000 bytes a second of processor are read

- in a pass: ``read_thread`` over threads as a mailbox hands them out, and ``casebook`` (with ``whose`` in it) over what
  they tell, the best of ``--rounds``;
- by inspect: the mbox found, decoded, read and joined, the same;

then what ``followup-daemon inspect`` takes in processor time for a mailbox of one mail, from the start of the
interpreter to the table, and the most memory it holds for the diaries.

``--monsters`` reads the hostile mails of tests/monster_mails.py instead, in conversations of four, each with the
monster in it, of a hundred kilobytes and of a megabyte, and marks those that take over a second of processor a mail.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

import inspect_size  # noqa: E402 - its folder has to be known first
from corpus_mail import conversations  # noqa: E402
from monster_mails import MONSTERS, OWNER, conversation  # noqa: E402

from followup_daemon.casebook import casebook  # noqa: E402
from followup_daemon.inspection import inspect  # noqa: E402
from followup_daemon.mail import Owner, Thread  # noqa: E402
from followup_daemon.mime import read  # noqa: E402
from followup_daemon.reading import read_thread  # noqa: E402
from followup_daemon.signals import Signal  # noqa: E402
from followup_daemon.takeout import index, threads  # noqa: E402

MAIL = 2_000
"""Bytes of the mail that is counted in."""

LETTERS = 500
PLAIN = (
    "The roof of the shed leaks again and nobody has found out where the water comes in.",
    "We had the neighbours over and they brought far too much cake, as they always do.",
    "I have read the book you lent me and liked the second half much better than the first.",
    "Could you send me the address of the shop where you bought the lamp for the hall?",
    "The cat has learned to open the kitchen door, so nothing on the table is safe any more.",
    "Please find the notes below, and tell me what you think of the part about the budget.",
    "The choir sounded lovely, though the hall was cold and the chairs were hard.",
    "They want to paint the fence green, which would suit the garden rather well.",
    "I am still looking for the receipt; it must be in one of the boxes in the cellar.",
    "Thanks again for the help with the move, we could not have done it without you.",
)
NOW = datetime(2030, 1, 1, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of reading.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--monsters", action="store_true")
    given = parser.parse_args()
    if given.monsters:
        _monsters()
        return
    with tempfile.TemporaryDirectory() as folder:
        _report("interviews", _interviews(Path(folder)), given.rounds)
        for name, sentences in (
            ("letters", (*5 * PLAIN, *inspect_size.SENTENCES)),
            ("diaries", inspect_size.SENTENCES),
        ):
            file = Path(folder) / f"{name}.mbox"
            made = inspect_size.mails(LETTERS, small=True, sentences=sentences)
            file.write_bytes(b"".join(islice(made, LETTERS)))
            _report(name, [(file, Owner("", (inspect_size.OWNER,), UTC_ZONE))], given.rounds)
        one = Path(folder) / "one.mbox"
        one.write_bytes(next(inspect_size.mails(1, small=True)))
        print(f"start: {_command(one)[0]:.2f} s of processor for a mailbox of one mail")
        print(f"memory: {_command(file)[1]:.0f} MB at most over the diaries")


def _interviews(folder: Path) -> list[tuple[Path, Owner]]:
    """The conversations as mailboxes of their own."""
    made = []
    for one in conversations():
        file = folder / f"{one.id}.mbox"
        file.write_bytes(one.mbox())
        made.append((file, Owner("", (one.me,), one.zone)))
    return made


def _report(name: str, mailboxes: list[tuple[Path, Owner]], rounds: int) -> None:
    size = sum(file.stat().st_size for file, _ in mailboxes)
    taken_in = [(list(threads(index(file), owner.is_me)), owner) for file, owner in mailboxes]
    count = sum(len(thread.messages) for mailbox, _ in taken_in for thread in mailbox)

    def in_a_pass() -> None:
        for mailbox, owner in taken_in:
            told: list[Signal] = [signal for thread in mailbox for signal in read_thread(thread, owner)]
            casebook(told, owner)

    def by_inspect() -> None:
        for file, owner in mailboxes:
            inspect(file, owner.addresses, UTC_ZONE, NOW)

    print(f"{name}: {count} mails of {size / count:.0f} bytes")
    for what, work in (("in a pass", in_a_pass), ("by inspect", by_inspect)):
        work()
        seconds = min(_seconds(work) for _ in range(rounds))
        print(f"  {what}: {size / MAIL / seconds:.0f} mails of {MAIL} bytes a second")


def _seconds(work: Callable[[], object]) -> float:
    """The processor time it takes, not the time of day."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _command(file: Path) -> tuple[float, float]:
    """Seconds of processor, and megabytes at most, of the real command on a mailbox."""
    command = [sys.executable, "-m", "followup_daemon", "inspect", str(file), "--me", inspect_size.OWNER, "--tz", "UTC"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "--now", NOW.isoformat()], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, after.ru_maxrss / 1_000


def _monsters() -> None:
    slow = [line for line in _readings() if line.endswith("!")]
    print(f"{len(slow)} of {len(MONSTERS)} take more than a second for one mail")


def _readings() -> Iterator[str]:
    owner = Owner("Robin Ames", (OWNER,), ZoneInfo("Europe/London"))

    def seconds(raws: list[bytes]) -> float:
        mails = (read(raw, id=str(number), thread_id="t1") for number, raw in enumerate(raws))
        return _seconds(lambda: casebook(read_thread(Thread("t1", tuple(mails)), owner), owner)) / len(raws)

    seconds(conversation(MONSTERS["near-misses"], 60_000))
    for name, made in MONSTERS.items():
        short, long = (seconds(conversation(made, size)) for size in (100_000, 1_000_000))
        line = f"{name}: {short:.2f} s for a mail of 100 kB, {long:.2f} s for one of 1 MB{' !' if long > 1 else ''}"
        print(line)
        yield line


if __name__ == "__main__":
    main()
