"""Quota units that the real daemon spends at the embedded Gmail: ``python bench/quota.py [THREADS ...]``.

With ``--budgets [DAYS]`` what ordinary use costs a day, and a first scan of 1,000 sent mails among 20,000 messages;
that takes minutes. For each number of threads: the first pass, a pass in which nothing happened, and one with a single
new mail. Gmail allows 6,000 units a minute; the seconds are what ``gmail.pace`` makes of the units at Gmail itself.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.cycle import scan
from followup_daemon.cycle.keeping import BATCH
from followup_daemon.gmail.pace import BURST, UNITS_PER_SECOND
from followup_daemon.sandbox import Sandbox

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from budget_world import agree_on_interview, fill, get_newsletter, write_ordinary
from scene_world import ZONE, World

OWNER = "priya@gmail.example"
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


class Bench:
    """A mailbox in which every third thread was answered by the owner, and the daemon on it."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self.now = NOON - timedelta(days=20)

    @contextmanager
    def open(self) -> Iterator[tuple[Sandbox, Workplace]]:
        with tempfile.TemporaryDirectory() as folder, Sandbox(OWNER, lambda: self.now, name="Priya Raman") as sandbox:
            sandbox.quota.enforced = False
            self._fill(sandbox)
            sandbox.write_token(Path(folder) / "token.json")
            config = Path(folder) / "config.yaml"
            config.write_text(f"gmail: {{api_endpoint: '{sandbox.url}'}}\ndata_dir: data\nowner: {{time_zone: UTC}}\n")
            with workplace(config) as place:
                yield sandbox, place

    def _fill(self, sandbox: Sandbox) -> None:
        step = timedelta(days=19) / max(1, self.threads)
        for number in range(self.threads):
            self.now += step
            mail = sandbox.mailbox.deliver(_mail(number))
            if number % 3 == 0:
                sandbox.owner.send(_mail(number, answer_to=mail.header("Message-ID")), mail.thread_id)
        self.now = NOON


def _mail(number: int, answer_to: str = "") -> bytes:
    people = [f"Dana <dana{number}@northwind.example>", OWNER]
    sender, to = reversed(people) if answer_to else people
    head = f"From: {sender}\r\nTo: {to}\r\nSubject: Invoice {number}\r\n"
    thread = f"In-Reply-To: {answer_to}\r\nReferences: {answer_to}\r\n" if answer_to else ""
    return f"{head}{thread}Message-ID: <{number}{bool(answer_to)}@northwind.example>\r\n\r\nAs agreed.\r\n".encode()


def measure(threads: int) -> list[tuple[str, int]]:
    """Units by pass; one more pass goes before, for what is asked once in a program's life."""
    bench, found = Bench(threads), []
    with bench.open() as (sandbox, place):
        for name in ("first pass", "idle pass", "one new mail"):
            if name == "one new mail":
                sandbox.mailbox.deliver(_mail(threads))
            sandbox.quota.reset()
            report = place.make_pass(bench.now)
            assert report.complete, report
            found.append((name, sandbox.quota.total))
            bench.now += timedelta(minutes=5)
    return found


def first_scan() -> None:
    """Print the units until all eight interviews are found, and until nothing remains to be read."""
    with tempfile.TemporaryDirectory() as folder, World(Path(folder)) as world, world.daemon() as place:
        world.now = datetime(2026, 3, 30, 9, tzinfo=ZONE)
        fill(world, sent=1_000, messages=20_000, days=30, interviews=8)
        whole, scan.PER_PASS = scan.PER_PASS, BATCH
        world.gmail.quota.reset()
        while len((report := place.make_pass(world.now)).book.interviews) < 8:
            world.now += timedelta(minutes=5)
        print(f"first scan: 8 interviews after {world.gmail.quota.total} units, {report.unread} threads to go")
        scan.PER_PASS, passes = whole, 0
        while report.unread:
            world.now += timedelta(minutes=5)
            passes += 1
            report = place.make_pass(world.now)
        print(f"first scan: all that may matter after {passes} more passes, {world.gmail.quota.total} units")


def ordinary_use(days: int) -> None:
    """Print the units a day, of 30 mails sent, 60 received, 8 interviews, a pass each 5 minutes; the worst pass."""
    with tempfile.TemporaryDirectory() as folder, World(Path(folder)) as world, world.daemon() as place:
        world.now = datetime(2026, 3, 30, 8, tzinfo=ZONE)
        for number in range(8):
            agree_on_interview(world, number)
            world.now += timedelta(minutes=5)
        place.make_pass(world.now)
        drafts, worst, spent = 0, 0, list[int]()
        for day in range(days):
            world.gmail.quota.reset()
            before = 0
            for count in range(288):
                world.now += timedelta(minutes=5)
                if count % 9 == 0 and count < 270:
                    write_ordinary(world, day * 300 + count, answers=count % 2 == 0)
                if count % 6 == 1:
                    get_newsletter(world, day * 300 + count + 1)
                if count == 200 and world.drafts():
                    world.gmail.owner.send_draft(next(iter(world.gmail.mailbox.drafts)))
                report = place.make_pass(world.now)
                drafts += sum(event.kind == "drafted" for event in report.events)
                worst, before = max(worst, world.gmail.quota.total - before), world.gmail.quota.total
            spent.append(world.gmail.quota.total)
        print(f"ordinary use: {sum(spent) // days} units a day on average, {max(spent)} on the worst, in {days} days")
        print(f"ordinary use: {drafts} drafts, at most {worst} units in one pass")


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--budgets"]:
        ordinary_use(int(arguments[1]) if len(arguments) > 1 else 30)
        first_scan()
        return
    for threads in [int(one) for one in arguments] or [10, 100, 500]:
        for name, units in measure(threads):
            seconds = max(0, units - BURST) / UNITS_PER_SECOND
            print(f"{threads:5} threads  {name:13} {units:7} units  {seconds:6.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
