"""Applications: invitations, agreements, moves, what they say afterwards, and what the owner writes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from simulated_facts import Employer, Fact, Posted, Round
from simulated_world import World

from followup_daemon.mail import Person

AFTERWARDS = (
    ("nothing", 22),
    ("courtesy", 18),
    ("promise", 16),
    ("question", 12),
    ("next_round", 8),
    ("rejection", 7),
    ("offer", 3),
    ("on_hold", 4),
    ("portal", 4),
    ("owner_asks", 5),
    ("owner_draft", 6),
    ("described", 4),
    ("trash", 3),
)


class Story:
    """What happens between the owner and one employer; rounds follow each other."""

    def __init__(self, world: World, rng: random.Random, whose: Employer, begin: datetime) -> None:
        self.world, self.rng, self.employer = world, rng, whose
        self.subject = f"Interview for {whose.role} at {whose.company}"
        self.round = self._new_round()
        self.start = begin
        self.version = 0
        self.newest: Posted | None = None
        self.over = False
        world.at(begin, self.invite)

    def _new_round(self) -> Round:
        number = sum(name.startswith(f"{self.employer.name}/") for name in self.world.truth.rounds) + 1
        made = Round(f"{self.employer.name}/{number}", self.employer)
        self.world.truth.rounds[made.name] = made
        return made

    @property
    def contact(self) -> Person:
        """Who writes for them: the recruiter, else the first interviewer."""
        return self.employer.recruiter or self.employer.interviewers[0]

    def fact(self, what: str, **more: object) -> Fact:
        return Fact(what, self.round.name, **more)  # type: ignore[arg-type]

    def theirs(self, *facts: Fact, sender: Person | None = None, cc: tuple[Person, ...] = ()) -> Posted:
        """A mail of theirs in the thread."""
        self.newest = self.world.receive(sender or self.contact, facts, self.subject, answers=self.newest, cc=cc)
        return self.newest

    def says(self, *facts: Fact, sender: Person | None = None) -> Posted:
        """A word of theirs afterwards: in the thread, in Spam at times, or outside, also from somebody new there."""
        chance = self.rng.random()
        if chance > 0.15:
            return self.theirs(*facts, sender=sender)
        if chance < 0.04:
            labels = frozenset({"SPAM"})
            return self.world.receive(sender or self.contact, facts, self.subject, answers=self.newest, labels=labels)
        writers = [sender or self.contact]
        if any(one.address for one in self.employer.interviewers) and chance < 0.09:
            writers = [Person("Wim Holt", f"wim@{self.employer.company.lower()}.example")]
        told = [replace(fact, named=True) for fact in facts]
        return self.world.receive(writers[0], told, f"News from {self.employer.company}")

    def owners(self, *facts: Fact, to: tuple[Person, ...] = ()) -> Posted:
        """A mail of the owner's in the thread."""
        whom = to or (self.contact,)
        self.newest = self.world.send(whom, facts, self.subject, answers=self.newest)
        return self.newest

    def later(self, act: Callable[[], object], mean_hours: float) -> None:
        """Let ``act`` happen in a while, unless the story is over or the meeting was moved meanwhile."""
        version = self.version

        def still() -> None:
            if not self.over and self.version == version:
                act()

        self.world.after(still, hours=0.2 + self.rng.expovariate(1 / mean_hours))

    # Before

    def invite(self) -> None:
        """They propose a time, at times with the interviewers in copy."""
        known = tuple(one for one in self.employer.interviewers if one.address and one != self.contact)
        cc = known if self.rng.random() < 0.4 else ()
        facts = [self.fact("courtesy", named=True)]
        if self.rng.random() < 0.15:
            facts = [self.fact("promise", by=self._day(self.rng.randrange(14, 26)), named=True)]
        self.newest = None
        self.theirs(*facts, cc=cc)
        self.later(self.confirm, 8)

    def _day(self, days: int) -> date:
        return self.world.now.astimezone(self.world.zone).date() + timedelta(days=days)

    def confirm(self) -> None:
        """The owner agrees to a time in the next days, or to another one than before."""
        self.version += 1
        day = self._day(self.rng.randrange(1, 7))
        hour, minute = self.rng.randrange(9, 17), self.rng.choice((0, 30))
        self.start = datetime.combine(day, time(hour, minute), self.world.zone)
        end = self.start + timedelta(minutes=self.rng.choice((30, 45, 60, 120)))
        agreed = self.fact("agreed", start=self.start, end=end, interviewers=self.employer.interviewers)
        self.owners(agreed)
        if self.rng.random() < 0.25:
            self.world.receive(self.contact, [self._notice(end)], f"Invitation: {self.subject}", headers=CALENDAR)
        self._before_it_starts(end)

    def _notice(self, end: datetime) -> Fact:
        return self.fact("notice", start=self.start, end=end)

    def _before_it_starts(self, end: datetime) -> None:
        chance = self.rng.random()
        until = (self.start - self.world.now).total_seconds() / 3600
        version = self.version

        def on_time(act: Callable[[], object], hours: float) -> None:
            def still() -> None:
                if self.version == version and not self.over:
                    act()

            self.world.at(self.world.now + timedelta(hours=hours), still)

        if chance < 0.12:
            on_time(self.reschedule, until * self.rng.uniform(0.1, 0.6))
        elif chance < 0.17:
            on_time(self.cancel, until * self.rng.uniform(0.1, 0.9))
        elif chance < 0.20:
            on_time(self.withdraw, until * self.rng.uniform(0.1, 0.9))
        elif chance < 0.26:
            on_time(self.not_held, until + self.rng.choice((0.2, 0.4, 5.0)))
        else:
            on_time(self.afterwards, until + (end - self.start).total_seconds() / 3600)

    def reschedule(self) -> None:
        self.theirs(self.fact("courtesy"))
        self.confirm()

    def cancel(self) -> None:
        self.theirs(self.fact("cancelled"))
        self.version += 1
        if self.rng.random() < 0.5:
            self.later(self.confirm, 30)

    def withdraw(self) -> None:
        self.owners(self.fact("withdraws"))
        self.over = True

    def not_held(self) -> None:
        self.theirs(self.fact("not_held"))
        self.version += 1
        if self.rng.random() < 0.7:
            self.later(self.confirm, 20)

    # Afterwards

    def afterwards(self) -> None:
        """The first days after it took place."""
        if self.rng.random() < 0.12:
            self.later(self._thank, 6)
        self.later(self.something, 60)

    def _thank(self) -> None:
        known = tuple(one for one in self.employer.interviewers if one.address)
        self.owners(self.fact("thanks"), to=known[:1] or (self.contact,))

    def something(self) -> None:
        """One thing they or the owner do, and then the next."""
        names, weights = zip(*AFTERWARDS, strict=True)
        getattr(self, f"_{self.rng.choices(names, weights)[0]}")()
        if not self.over:
            self.later(self.something, 80)

    def _nothing(self) -> None:
        return

    def _courtesy(self) -> None:
        known = [one for one in (*self.employer.interviewers, self.contact) if one.address]
        self.says(self.fact("courtesy"), sender=self.rng.choice(known))

    def _promise(self) -> None:
        self.says(self.fact("promise", by=self._day(self.rng.randrange(1, 15))))

    def _question(self) -> None:
        self.says(self.fact("question"))
        if self.rng.random() < 0.75:
            self.later(lambda: self.owners(self.fact("answers")), 30)

    def _next_round(self) -> None:
        self.says(self.fact("next_round"))
        if self.rng.random() < 0.7:
            self.later(self._further, 20)

    def _further(self) -> None:
        self.round = self._new_round()
        if self.rng.random() < 0.5:
            self.newest = None
        self.confirm()

    def _rejection(self) -> None:
        if self.rng.random() < 0.5:
            self.says(self.fact("rejection"))
        else:
            subject = f"Your application at {self.employer.company}"
            told = self.fact("rejection", machine=True)
            self.world.receive(self.employer.machine, [told], subject, headers=AUTOMATIC)
        self.over = True

    def _offer(self) -> None:
        self.says(self.fact("offer"))
        if self.rng.random() < 0.5:
            self.later(lambda: self.owners(self.fact("accepts_offer")), 40)
        self.later(self._end, 100)

    def _end(self) -> None:
        self.over = True

    def _on_hold(self) -> None:
        facts = [self.fact("on_hold")]
        if self.rng.random() < 0.5:
            facts = [self.fact("on_hold", by=self._day(self.rng.randrange(3, 15)))]
        self.says(*facts)

    def _portal(self) -> None:
        self.world.receive(self.employer.machine, [self.fact("portal")], "A new message", headers=AUTOMATIC)

    def _owner_asks(self) -> None:
        self.owners(self.fact("asks_news"))

    def _owner_draft(self) -> None:
        """The owner begins a reply in the thread and leaves it there for a while."""
        if self.newest is None:
            return
        raw = b"To: " + self.contact.address.encode() + b"\r\nSubject: Re: " + self.subject.encode() + b"\r\n\r\nHm\r\n"
        draft = self.world.sandbox.owner.save_draft(raw, self.newest.thread_id)
        self.world.say(f"the owner begins a draft of their own in {self.newest.thread_id}")

        def drop() -> None:
            self.world.sandbox.owner.discard_draft(draft.id)
            self.world.say("the owner discards a draft of their own")

        self.world.after(drop, hours=self.rng.expovariate(1 / 60))

    def _described(self) -> None:
        more = Person("Zoe Lark", f"zoe@{self.employer.company.lower()}.example")
        self.theirs(self.fact("described", interviewers=(*self.employer.interviewers, more)))

    def _trash(self) -> None:
        if self.newest is not None and not self.newest.by_owner:
            self.world.sandbox.owner.trash(self.newest.id)
            self.world.say(f"the owner trashes {self.newest.id}")

    # Reactions

    def answered(self, post: Posted) -> None:
        """What comes back on a draft of the daemon's that was sent: at times a machine, at times a word."""
        chance, whom = self.rng.random(), self.rng.choice(post.to)
        if post.made is None or post.made.round is not self.round or self.over:
            return
        if chance < 0.06:
            self._machine(whom, "bounce", original=post.rfc_id)
        elif chance < 0.09:
            self._machine(whom, "left")
        elif chance < 0.2:
            returns = self._day(self.rng.randrange(1, 15)) if self.rng.random() < 0.8 else None
            self._machine(whom, "absence", returns=returns)
        elif chance < 0.35:
            self.later(self._courtesy, 20)

    def _machine(self, whom: Person, what: str, **more: object) -> None:
        sender = Person("Mail Delivery Subsystem", "mailer-daemon@googlemail.com") if what == "bounce" else whom
        subject = "Delivery Status Notification (Failure)" if what == "bounce" else f"Automatic reply: {self.subject}"
        fact = self.fact(what, about=whom.address, **more)
        self.world.at(
            self.world.now + timedelta(seconds=self.rng.randrange(5, 400)),
            lambda: self.world.receive(sender, [fact], subject, headers=AUTOMATIC),
        )


AUTOMATIC = (("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"))
CALENDAR = (("Auto-Submitted", "auto-generated"),)
