"""The laptop: passes of the real daemon over the real client and the real store, killed and put back at any instant."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from simulated_facts import OWNER, Made
from simulated_reader import Writer
from simulated_reads import Reads
from simulated_rules import Rules
from simulated_wire import SERVER, Killed, connect, paced
from simulated_world import World

from followup_daemon import mime
from followup_daemon.by_hand import Fact
from followup_daemon.cycle import Desk, Report, run_pass
from followup_daemon.errors import FollowupError
from followup_daemon.gmail import SCOPES, Gmail
from followup_daemon.ledger import WITHDRAWABLE
from followup_daemon.mail import Owner
from followup_daemon.plan import Policy
from followup_daemon.sandbox import Fault, Switches
from followup_daemon.sandbox.face import Answer, Request
from followup_daemon.sandbox.faults import Kind
from followup_daemon.sandbox.oauth import token_file
from followup_daemon.store import Store
from followup_daemon.store.store import FILE_NAME

ANY: tuple[Kind, ...] = (
    "closed", "lost_answer", "half_answer", "server_error", "server_error_after", "html_error", "garbage", "empty_body",
    "rate_limited", "user_rate_limited", "too_many", "odd_error",
)  # fmt: skip
"""What can befall every request."""

OF_LISTS: tuple[Kind, ...] = ("empty_page", "stale_search")
HISTORY_KEPT = timedelta(days=6, hours=20)
LATEST = 50.0
"""Seconds after which a request still acts though the process that sent it is dead."""


@dataclass(frozen=True, slots=True)
class Weather:
    """How likely it is, per request, that it fails and that the world acts meanwhile; per instant, that all ends.

    ``off`` is the chance per day that the laptop stays shut; ``restored`` says that an old database is put back once.
    """

    faults: float = 0.0
    kills: float = 0.0
    hurry: float = 0.0
    off: float = 0.0
    expiry: float = 0.0
    restored: bool = False
    switches: Switches = field(default_factory=Switches)


CALM = Weather()


class Watcher(Protocol):
    """Who judges what the daemon does, at once and after each pass."""

    def created(self, made: Made) -> None: ...

    def deleted(self, made: Made, text: str) -> None: ...


class Workdays:
    """The owner's calendar, as the policy asks for it."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def is_working_day(self, day: date, /) -> bool:
        return self._rules.works_on(day)


def policy_of(rules: Rules) -> Policy:
    """The owner's wishes as the configuration hands them to the plan."""
    return Policy(
        zone=rules.zone,
        calendar=Workdays(rules),
        thank_you_after=rules.thanks_after,
        together=rules.together,
        first_after=rules.first_after,
        second_after=rules.second_after,
        after_promise=rules.after_promise,
        drafts_at=rules.drafts_at,
        max_follow_ups=rules.most,
        first_by=rules.first_by,
        second_by=rules.second_by,
    )


class Laptop:
    """What holds over passes: the database on the disk, the sign-in, and, while no crash came, client and store."""

    def __init__(self, world: World, folder: Path, weather: Weather, rules: Rules) -> None:
        self.world, self.folder, self.weather = world, folder, weather
        self.rng = random.Random(world.rng.randrange(10**9))  # noqa: S311 - a simulation, not a secret
        self.policy = policy_of(rules)
        self.owner = Owner(OWNER.name, (OWNER.address,), world.zone)
        self.writer = Writer(world.truth)
        self.watcher: Watcher | None = None
        self.cut: datetime | None = None
        self.reads = Reads(world)
        self.passes = 0
        self.taken_in: set[str] = set()
        self._client: Gmail | None = None
        self._store: Store | None = None
        self._backup: Path | None = None
        self.copied_at = world.now
        self._history_reaches_from = world.now
        self.was_restored = False
        self.token = folder / "token.json"
        granted = world.sandbox.grants.grant(sorted(SCOPES))
        self.token.write_text(json.dumps(token_file(SERVER, *granted, SCOPES)))
        self.token.chmod(0o600)

    # Passes

    def make_pass(self) -> Report | None:
        """One pass at the world's present time; None where it was killed or failed as a whole."""
        self.passes += 1
        self.cut = None
        self.reads.begin()
        try:
            report = run_pass(self._desk())
        except Killed:
            self.world.say("killed")
            self._end()
        except FollowupError as fault:
            self.world.say(f"the pass ends in {fault!r}")
        else:
            self._tell(report)
            return report
        return None

    def _tell(self, report: Report) -> None:
        for event in report.events:
            self.world.say(f"    {event.kind} {event.interview} {event.step or ''} {event.detail}")
        for what, fault in report.failures:
            self.world.say(f"    failed: {what}: {fault}")

    def _desk(self) -> Desk:
        store = self.store()
        if self._client is None:
            pace = paced(self._clock, self._wait)
            self._client = connect(self.token, self._may_delete, self._ask, pace, self.rng)
        return Desk(
            mailbox=self._client,
            store=store,
            owner=self.owner,
            policy=self.policy,
            write=self.writer.write,
            call_note=self.writer.call_note,
            look_back=timedelta(days=30),
            now=self.world.now,
            report=Report(),
            elapsed=self._stopwatch(),
            drafts={},
        )

    def store(self) -> Store:
        """The database, opened anew after a crash."""
        if self._store is None:
            opened = Store.open(self.folder)
            self._store = _Mortal(sqlite_of(opened), opened.path, self)
        return self._store

    def say(self, fact: Fact) -> None:
        """Keep what the owner says by hand: another process does, which no kill of this one reaches."""
        store = self.store()
        Store(sqlite_of(store), store.path).say(fact)

    def _may_delete(self, draft_id: str) -> bool:
        return any(one.draft_id == draft_id and one.fate in WITHDRAWABLE for one in self.store().ledger() if draft_id)

    def _end(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = self._client = None

    def close(self) -> None:
        """Close what is open."""
        self._end()

    def misfortunes(self) -> None:
        """Between two passes: a backup is taken, and once, later, put back."""
        if not self.weather.restored:
            return
        if self._backup is None and self.passes > 10 and self.rng.random() < 0.03:
            self._backup, self.copied_at = self.copy_database(), self.world.now
            self.world.say("a copy of the database is taken")
        elif self._backup is not None and not self.was_restored and self.rng.random() < 0.03:
            self.restore(self._backup)
            self.was_restored = True
            for made in self.world.truth.drafts:
                made.unledgered = made.made_at >= self.copied_at
            self.world.truth.lose(self.copied_at)

    def forget(self) -> None:
        """Mark what nobody can know of: drafts made since the copy that was put back, where history is too short."""
        reaches = max(self._history_reaches_from, self.world.now - HISTORY_KEPT)
        for made in self.world.truth.drafts if self.was_restored and self.copied_at < reaches else ():
            made.forgotten = made.forgotten or made.unledgered

    def copy_database(self) -> Path:
        """A copy of the database as it is now, as a backup takes it."""
        return Path(shutil.copy(self.folder / FILE_NAME, self.folder / "backup.db"))

    def restore(self, backup: Path) -> None:
        """The old database put back."""
        self._end()
        shutil.copy(backup, self.folder / FILE_NAME)
        self.world.say("an old database is put back")

    # Between any two instants

    def instant(self) -> None:
        """An instant at which the process can be killed."""
        if self.rng.random() < self.weather.kills:
            raise Killed

    def _clock(self) -> float:
        return self.world.now.timestamp()

    def _stopwatch(self) -> Callable[[], timedelta]:
        begun = self.world.now
        return lambda: self.world.now - begun

    def _wait(self, seconds: float) -> None:
        self.world.advance(self.world.now + timedelta(seconds=seconds))

    def _ask(self, request: Request) -> Answer:
        """One request: the world goes on before it, and it may be struck."""
        self.cut = self.cut or self.world.now
        self._wait(self.rng.uniform(0.05, 1.5))
        if self.rng.random() < self.weather.hurry:
            self.world.hurry()
        if self.weather.kills and request.verb == "POST" and self.rng.random() < 20 * self.weather.kills:
            self._late(request)
        self.instant()
        self._strike(request)
        answer = self._act(request)
        self.reads.note(request, answer)
        self.instant()
        return answer

    def _late(self, request: Request) -> None:
        """Killed with the request on its way: it acts all the same, a while later."""
        when = self.world.now + timedelta(seconds=self.rng.uniform(0, LATEST))
        self.world.at(when, lambda: self._act(request))
        self.world.say("a request is under way")
        raise Killed

    def _strike(self, request: Request) -> None:
        if self.weather.expiry and self.rng.random() < self.weather.expiry and "/history?" in request.target:
            self.world.sandbox.mailbox.expire_history()
            self._history_reaches_from = self.world.now
            self.world.say("history runs out of date")
        if self.rng.random() >= self.weather.faults:
            return
        is_list = request.verb == "GET" and ("?" in request.target and "format=" not in request.target)
        kind = self.rng.choice((*ANY, *(OF_LISTS if is_list else ())))
        self.world.sandbox.faults.add(Fault(kind, seconds=600.0 if kind == "stale_search" else 0.0))
        self.world.say(f"{kind} befalls {request.verb} {request.target.partition('?')[0].partition('/me/')[2]}")

    def _act(self, request: Request) -> Answer:
        """The server acts; what it did to drafts is seen at once."""
        mailbox = self.world.sandbox.mailbox
        before = dict(mailbox.drafts)
        gone = {made.draft_id: made for made in self.world.truth.drafts if made.state in {"open", "edited"}}
        held = {id_: mailbox.held(one.message_id) for id_, one in before.items()} if request.verb == "DELETE" else {}
        answer: Answer = self.world.sandbox._respond(request)  # noqa: SLF001 - the one way in without a socket
        if request.verb == "POST":
            for draft_id in mailbox.drafts.keys() - before.keys():
                self._created(draft_id)
        for draft_id in before.keys() - mailbox.drafts.keys() if request.verb == "DELETE" else ():
            made = gone[draft_id]
            text = mime.read(held[draft_id].raw).text
            made.state, made.gone_at = "withdrawn", self.world.now
            self.world.say(f"withdrawn: the {made.kind} of {made.round.name}")
            if self.watcher:
                self.watcher.deleted(made, text)
        return answer

    def _created(self, draft_id: str) -> None:
        mailbox = self.world.sandbox.mailbox
        message = mailbox.held(mailbox.drafts[draft_id].message_id)
        read = mime.read(message.raw)
        mark = next(mark for mark in self.writer.letters if mark in read.text)
        step, one = self.writer.letters[mark]
        addresses = frozenset(person.address for person in (step.to if step.by == "call" else read.to))
        made = Made(draft_id, one, step.kind, addresses, message.thread_id, mark, self.world.now, text=read.text)
        made.by, made.apart = step.by, bool(step.person)
        assert not read.cc, "a draft was copied to others"
        assert step.by == "email" or [to.address for to in read.to] == [OWNER.address], "a call sheet to somebody else"
        self.world.truth.drafts.append(made)
        how = "" if made.by == "email" else " by telephone"
        to = ", ".join(sorted(addresses))
        self.world.say(f"drafted: the {made.kind} of {one.name} to {to}{how} in {made.thread_id}")
        if self.watcher:
            self.watcher.created(made)
        for found in self.world.on_draft:
            found(made)


def sqlite_of(store: Store) -> sqlite3.Connection:
    connection: sqlite3.Connection = store._connection  # noqa: SLF001 - handed on to a store that can be killed
    return connection


class _Mortal(Store):
    """The store, in which the process can be killed before and after each transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path, laptop: Laptop) -> None:
        super().__init__(connection, path)
        self._laptop = laptop

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self._laptop.instant()
        with super()._writing() as connection:
            yield connection
        self._laptop.instant()
