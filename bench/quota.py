"""Quota units that the real daemon spends at the embedded Gmail: ``python bench/quota.py [THREADS ...]``.

For each number of threads: the first pass, a pass in which nothing happened, and one with a single new mail. Gmail
allows 6,000 units a minute; the seconds are what ``gmail.pace`` makes of the units at Gmail itself.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.gmail.pace import BURST, UNITS_PER_SECOND
from followup_daemon.sandbox import Sandbox

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


def main(arguments: list[str]) -> None:
    for threads in [int(one) for one in arguments] or [10, 100, 500]:
        for name, units in measure(threads):
            seconds = max(0, units - BURST) / UNITS_PER_SECOND
            print(f"{threads:5} threads  {name:13} {units:7} units  {seconds:6.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
