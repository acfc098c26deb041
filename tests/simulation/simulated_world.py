"""The world outside the laptop: a mailbox, its time, and mail that comes and goes."""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from zoneinfo import ZoneInfo

from simulated_facts import OWNER, Fact, Made, Posted, Truth

from followup_daemon.mail import Person
from followup_daemon.sandbox import Sandbox, StoredMessage, Switches


class World:
    """Time passes only by ``advance``; what was put on for later happens on the way, in order."""

    def __init__(self, begin: datetime, zone: ZoneInfo, rng: random.Random, switches: Switches) -> None:
        self.now = begin
        self.zone = zone
        self.rng = rng
        self.truth = Truth()
        self.sandbox = Sandbox(
            OWNER.address, lambda: self.now, seed=rng.randrange(10**6), switches=switches, name=OWNER.name
        )
        self.sandbox.quota.enforced = False
        self.log: list[str] = []
        self.on_post: list[Callable[[Posted], None]] = []
        self.on_draft: list[Callable[[Made], None]] = []
        self._later: list[tuple[datetime, int, bool, Callable[[], object]]] = []
        self._count = itertools.count()

    def say(self, text: str) -> None:
        """Keep a line for whoever replays the seed."""
        self.log.append(f"{self.now.astimezone(self.zone):%a %d %b %H:%M:%S} {text}")

    # Time

    def at(self, when: datetime, act: Callable[[], object], *, fixed: bool = True) -> None:
        """Let ``act`` happen at ``when``; what is not ``fixed`` may happen before."""
        heapq.heappush(self._later, (when, next(self._count), fixed, act))

    def after(self, act: Callable[[], object], *, hours: float, awake: bool = True) -> datetime:
        """Let ``act`` happen in about so many hours, by day where somebody must be ``awake`` for it."""
        when = self.now + timedelta(hours=hours)
        if awake:
            local = when.astimezone(self.zone)
            if not 8 <= local.hour < 19:
                local += timedelta(days=local.hour >= 19)
                when = local.replace(hour=8 + self.rng.randrange(10), minute=self.rng.randrange(60))
        self.at(when, act, fixed=False)
        return when

    def advance(self, until: datetime) -> None:
        """Let time pass until then."""
        while self._later and self._later[0][0] <= until:
            when, _, _, act = heapq.heappop(self._later)
            self.now = max(self.now, when)
            act()
        self.now = max(self.now, until)

    def hurry(self) -> None:
        """What was to happen next, within a day, happens now."""
        if self._later and not self._later[0][2] and self._later[0][0] - self.now < timedelta(days=1):
            heapq.heappop(self._later)[3]()

    # Mail

    def receive(
        self,
        sender: Person,
        facts: Iterable[Fact],
        subject: str,
        *,
        answers: Posted | None = None,
        cc: tuple[Person, ...] = (),
        headers: tuple[tuple[str, str], ...] = (),
        labels: frozenset[str] | None = None,
    ) -> Posted:
        """A mail to the owner; with ``answers`` it is a reply in that thread."""
        told = tuple(facts)
        raw = self._raw(sender, (OWNER,), subject, told, answers=answers, cc=cc, headers=headers)
        stored = self.sandbox.mailbox.deliver(raw, labels=labels)
        return self._posted(stored, sender, (OWNER, *cc), told)

    def send(
        self,
        to: tuple[Person, ...],
        facts: Iterable[Fact],
        subject: str,
        *,
        answers: Posted | None = None,
        cc: tuple[Person, ...] = (),
    ) -> Posted:
        """A mail that the owner writes at the web page and sends, autosaved on the way at times."""
        told = tuple(facts)
        raw = self._raw(OWNER, to, subject, told, answers=answers, cc=cc)
        thread_id = answers.thread_id if answers else ""
        stored = self.sandbox.owner.send(raw, thread_id, autosaves=self.rng.choice((0, 0, 2)))
        return self._posted(stored, OWNER, (*to, *cc), told)

    def sent(self, made: Made, stored: StoredMessage, people: tuple[Person, ...]) -> Posted:
        """The daemon's draft as it went out."""
        post = self._posted(stored, OWNER, people, self.truth.marks[made.mark.strip("[]")], made)
        made.state, made.gone_at = "sent", post.at
        return post

    def told(
        self, sender: Person, facts: tuple[Fact, ...], to: tuple[Person, ...] = (), frees: tuple[Made, ...] = ()
    ) -> Posted:
        """What the owner told the daemon by hand: as a post of the owner's, or, of what was heard, of nobody's."""
        name = f"by hand {next(self._count)}"
        post = Posted("", name, "", self.now, sender, to, facts, by_hand=True, frees=frees)
        self.truth.posts.append(post)
        self.say(f"by hand: {', '.join(map(_named, facts))}")
        return post

    def _posted(
        self,
        stored: StoredMessage,
        sender: Person,
        to: tuple[Person, ...],
        facts: tuple[Fact, ...],
        made: Made | None = None,
    ) -> Posted:
        rfc_id = stored.header("Message-ID")
        post = Posted(stored.id, rfc_id, stored.thread_id, stored.internal_date, sender, to, facts, made)
        self.truth.posts.append(post)
        for fact in facts:
            one = self.truth.rounds[fact.round]
            if fact.what == "agreed" and one.first is None:
                one.first = post
        told = ", ".join(map(_named, facts)) or "nothing"
        ours = f" (our {made.kind})" if made else ""
        self.say(f"mail {stored.id} in {stored.thread_id} from {sender.address}{ours}: {told}")
        for heard in self.on_post:
            heard(post)
        return post

    def _raw(
        self,
        sender: Person,
        to: tuple[Person, ...],
        subject: str,
        facts: tuple[Fact, ...],
        *,
        answers: Posted | None,
        cc: tuple[Person, ...] = (),
        headers: tuple[tuple[str, str], ...] = (),
    ) -> bytes:
        message = EmailMessage(policy=SMTP)
        message["From"] = formataddr((sender.name, sender.address))
        message["To"] = ", ".join(formataddr((one.name, one.address)) for one in to)
        if cc:
            message["Cc"] = ", ".join(formataddr((one.name, one.address)) for one in cc)
        message["Subject"] = f"Re: {subject}" if answers else subject
        message["Date"] = format_datetime(self.now)
        message["Message-ID"] = f"<m{len(self.truth.posts)}.{self.rng.randrange(10**9)}@world.example>"
        if answers:
            message["In-Reply-To"] = message["References"] = answers.rfc_id
        for name, value in headers:
            message[name] = value
        message.set_content(f"Hello,\n\n{self.truth.mark(facts)}\n\n{sender.name}\n")
        return message.as_bytes()


def _named(fact: Fact) -> str:
    when = f" by {fact.by}" if fact.by else f" at {fact.start}" if fact.start else ""
    return f"{fact.round or 'all'} {fact.what}{when}{f' {fact.about}' if fact.about else ''}"
