"""What the owner tells the daemon by hand, now and then: said to its database as the commands say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from promises import LYING, Judge
from simulated_facts import OWNER, Fact, Made, Round
from simulated_laptop import Laptop
from simulated_reader import id_of, round_of
from simulated_rules import Rules
from simulated_world import World

from followup_daemon import by_hand
from followup_daemon.cycle.keeping import believed
from followup_daemon.ledger import FOLLOW_UPS
from followup_daemon.mail import Person
from followup_daemon.signals import Evidence

NOBODY = Person("", "")
ACTS = (
    ("heard", 26),
    ("note", 12),
    ("draft", 18),
    ("offer", 6),
    ("edit", 7),
    ("pause", 9),
    ("pause_all", 3),
    ("resume", 9),
    ("resume_all", 4),
    ("call", 6),
    ("close", 3),
)
HEARD = (("courtesy", 6), ("promise", 6), ("on_hold", 2), ("next_round", 1), ("rejection", 1), ("offer", 1))


class ByHand:
    """The owner at the command line; what makes no sense just then is not said."""

    def __init__(self, world: World, laptop: Laptop, rules: Rules, every: float) -> None:
        self.world, self.laptop, self.rules, self.rng = world, laptop, rules, world.rng
        self._every = every
        world.on_draft.append(self._found)
        self._later()

    def _later(self) -> None:
        self.world.after(self._act, hours=self.rng.expovariate(1 / self._every))

    def _act(self) -> None:
        names, weights = zip(*ACTS, strict=True)
        name = self.rng.choices(names, weights)[0]
        if name.endswith("_all"):
            getattr(self, f"_{name}")()
        elif rounds := [one for one in self.world.truth.rounds.values() if self._is_known(one)]:
            getattr(self, f"_{name}")(self.rng.choice(rounds))
        self._later()

    def _found(self, made: Made) -> None:
        """A call sheet lies there: the owner calls, or does not."""
        if made.by == "call" and self.rng.random() < 0.75:
            self.world.after(lambda: self._call(made.round), hours=self.rng.expovariate(1 / 20))

    # What is so

    def _judge(self) -> Judge:
        return Judge(self.world.truth, self.rules, frozenset(post.rfc_id for post in self.world.truth.posts))

    def _is_known(self, one: Round) -> bool:
        return one.first is not None and one.first.rfc_id in self.laptop.taken_in

    def _took_place(self, one: Round) -> bool:
        """Whether it began, and nothing closes it."""
        judge = self._judge()
        meeting = judge.meeting(one)
        begun = meeting is not None and meeting.start is not None and self.world.now >= meeting.start
        return begun and not judge.is_over(one)

    def _in_days(self, least: int, most: int) -> date:
        return self.rules.day(self.world.now) + timedelta(days=self.rng.randrange(least, most))

    # Saying

    def _evidence(self, one: Round | None, rule: str) -> Evidence:
        thread = one.first.thread_id if one and one.first else ""
        return by_hand.by_hand(self.world.now, rule, thread)

    def _say(self, said: by_hand.Fact, *facts: Fact, to: tuple[Person, ...] = (), frees: tuple[Made, ...] = ()) -> None:
        self.laptop.say(said)
        self.world.told(OWNER, facts, to, frees)

    def _heard(self, one: Round) -> None:
        judge = self._judge()
        if judge.facts(one, "question") and self.rng.random() < 0.6:
            said = by_hand.Heard(id_of(one), self._evidence(one, "heard"), "answered")
            self._say(said, Fact("answers", one.name))
        else:
            fact = self._outcome(one) if self._took_place(one) else Fact("promise", one.name, by=self._by(one))
            said = by_hand.Heard(id_of(one), self._evidence(one, "heard"), fact.what, fact.by)  # type: ignore[arg-type]
            self.laptop.say(said)
            self.world.told(NOBODY, (fact,))

    def _outcome(self, one: Round) -> Fact:
        names, weights = zip(*HEARD, strict=True)
        what = self.rng.choices(names, weights)[0]
        dated = what == "promise" or (what == "on_hold" and self.rng.random() < 0.5)
        return Fact(what, one.name, by=self._by(one) if dated else None)

    def _by(self, one: Round) -> date:
        meeting = self._judge().meeting(one)
        start = meeting.start.date() if meeting and meeting.start else date.min
        return max(start, self._in_days(1, 14))

    def _call(self, one: Round) -> None:
        """The owner telephones whom the next follow-up would go to, and hears something."""
        if not self._took_place(one):
            return
        judge = self._judge()
        address = judge.addressee(one, judge.went(one), "call")
        person = Person(one.employer.interviewers[0].name, address or "")
        fact = self._outcome(one)
        evidence = self._evidence(one, "called")
        said = by_hand.Called(id_of(one), evidence, person, fact.what, fact.by)  # type: ignore[arg-type]
        self._say(said, Fact("called", one.name), to=(person,))
        self.world.told(NOBODY, (fact,))

    def _note(self, one: Round) -> None:
        text = self.rng.choice(("the move to weekly releases", "the new site", ""))
        self._say(by_hand.Noted(id_of(one), self._evidence(one, "note"), text), Fact("noted", one.name))

    def _draft(self, one: Round) -> None:
        """The next step now; an address of the owner's choice where one reached nobody, and at times else."""
        judge = self._judge()
        lies = any(made.state in {*LYING, "scheduled"} for made in judge.drafts(one))
        if lies or not self._took_place(one):
            return
        thanks = [step for step in judge.steps(one, paused=False) if step.kind == "thank_you"]
        what = "thank_you" if any(self.world.now <= step.until for step in thanks) else "follow_up"
        if what == "follow_up" and len(judge.went(one)) >= self.rules.most:
            return
        to = None
        if judge.dead(one) or (what == "follow_up" and self.rng.random() < 0.2):
            domain = f"{one.employer.company.lower()}.example"
            to = Person("Uma Hart", f"uma@{domain}")
        said = by_hand.Wanted(id_of(one), self._evidence(one, "draft"), what, to)  # type: ignore[arg-type]
        kind = "draft_thanks" if what == "thank_you" else "draft_follow_up"
        self._say(said, Fact(kind, one.name, about=to.address if to else ""))

    def _offer(self, one: Round) -> None:
        """Another offer is told to all, or to this one."""
        known = [other for other in self.world.truth.rounds.values() if self._is_known(other)]
        deadline = self._in_days(0, 12) if self.rng.random() < 0.5 else None
        judge = self._judge()
        for other in known if self.rng.random() < 0.6 else [one]:
            scheduled = any(made.state == "scheduled" for made in judge.drafts(other))
            capped = judge.meeting(other) and len(judge.went(other)) >= self.rules.most
            if self._took_place(other) and not scheduled and not capped:
                said = by_hand.Wanted(id_of(other), self._evidence(other, "offer"), "offer", None, deadline)
                self._say(said, Fact("offer_told", other.name, by=deadline))

    def _edit(self, one: Round) -> None:
        """The time that is believed is wrong."""
        meeting = self._judge().meeting(one)
        book = believed(self.laptop.store(), self.laptop.owner)
        found = book.named(id_of(one))
        if meeting is None or meeting.start is None or found is None or self._judge().stopped(one):
            return
        # Of one that has begun the owner knows that what was said afterwards came afterwards.
        hours = (-24, -2, -1) if self.world.now >= meeting.start else (-24, -2, -1, 1, 2, 24)
        moved = timedelta(hours=self.rng.choice(hours))
        start = (meeting.start + moved).astimezone(self.rules.zone)
        if self._is_elsewhere(one, start):
            return
        end = start + timedelta(minutes=self.rng.choice((30, 60)))
        said = by_hand.Edited(id_of(one), self._evidence(one, "edit"), replace(found.meeting, start=start, end=end))
        self._say(said, Fact("edited", one.name, start=start, end=end))

    def _is_elsewhere(self, one: Round, start: datetime) -> bool:
        """Whether another talk with this employer is on that date: both would be one interview."""
        others = (other for other in self.world.truth.rounds.values() if other is not one)
        meetings = [self._judge().meeting(other) for other in others if other.employer is one.employer]
        return any(meeting and meeting.start and meeting.start.date() == start.date() for meeting in meetings)

    def _pause(self, one: Round) -> None:
        until = self._in_days(1, 10) if self.rng.random() < 0.6 else None
        self._say(by_hand.Paused(id_of(one), self._evidence(one, "pause"), until), Fact("paused", one.name, by=until))

    def _pause_all(self) -> None:
        until = self._in_days(1, 8) if self.rng.random() < 0.7 else None
        self._say(by_hand.Paused(by_hand.EVERY, self._evidence(None, "pause"), until), Fact("paused", "", by=until))

    def _resume(self, one: Round) -> None:
        frees = tuple(self._discarded(one))
        judge = self._judge()
        if frees or judge.facts(one, "paused", "on_hold") or judge.of_all("paused"):
            said = by_hand.Resumed(id_of(one), self._evidence(one, "resume"))
            self._say(said, Fact("resumed", one.name), frees=frees)

    def _resume_all(self) -> None:
        if self._judge().of_all("paused"):
            self._say(by_hand.Resumed(by_hand.EVERY, self._evidence(None, "resume")), Fact("resumed", ""))

    def _discarded(self, one: Round) -> Iterator[Made]:
        """The follow-ups that `status` calls thrown away."""
        ledger = self.laptop.store().ledger()
        for entry in (entry for entry in ledger if entry.fate == "discarded" and entry.kind in FOLLOW_UPS):
            if round_of(self.world.truth, entry.interview) is one:
                yield from (made for made in self.world.truth.drafts if made.is_of(one, entry.kind, entry.made_at))

    def _close(self, one: Round) -> None:
        if not self._judge().is_over(one):
            self._say(by_hand.Closed(id_of(one), self._evidence(one, "close")), Fact("closed", one.name))
