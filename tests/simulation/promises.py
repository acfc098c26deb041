"""SPEC section 2 said over again, over the world's truth: which steps are to be drafted at an instant, and to whom.

Independent of ``followup_daemon.plan``: it shares no rule, no date arithmetic and no reading with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulated_facts import Fact, Made, Posted, Round, Truth

from followup_daemon.ledger import StepKind


@dataclass(frozen=True, slots=True)
class Expected:
    """A step that is to be drafted; ``until`` is the last instant at which it is drafted by itself."""

    kind: StepKind
    to: frozenset[str]
    due: datetime
    until: datetime


def add_days(day: date, number: int, days_off: Collection[date]) -> date:
    """The ``number``-th working day after ``day``."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5 and day not in days_off
    return day


@dataclass(slots=True)
class Judge:
    """What should be drafted, by the posts that are ``known`` and the drafts that were made, ``ignored`` left out."""

    truth: Truth
    zone: ZoneInfo
    days_off: frozenset[date]
    known: frozenset[str]
    ignored: Made | None = None

    def steps(self, one: Round) -> tuple[Expected, ...]:
        """Every step the round still has, with the instant from which it is to be drafted."""
        meeting = self._meeting(one)
        if meeting is None or self._stopped(one):
            return ()
        follow_up = self._follow_up(one, meeting)
        return (*self._thanks(one, meeting), *([follow_up] if follow_up else ()))

    # What is known

    def posts(self, one: Round) -> list[Posted]:
        return [post for post in self.truth.about(one) if post.rfc_id in self.known]

    def facts(self, one: Round, *what: str) -> list[tuple[Posted, Fact]]:
        return [(post, fact) for post in self.posts(one) for fact in post.facts if fact.what in what]

    def drafts(self, one: Round) -> list[Made]:
        """The drafts that take up a step of the round: all but those the daemon withdrew itself."""
        return [
            draft
            for draft in self.truth.drafts
            if draft.round is one
            and draft.state != "withdrawn"
            and draft is not self.ignored
            and not self.is_for_an_earlier_time(draft)
            and not (draft.forgotten and draft.state in {"discarded", "scheduled"})
        ]

    def is_for_an_earlier_time(self, draft: Made) -> bool:
        """Whether the interview was moved since and the draft never sent: its step is due anew."""
        meeting = self._meeting(draft.round)
        unsent = draft.state == "discarded" or draft.was_scheduled
        return unsent and bool(meeting and meeting.end and draft.made_at < meeting.end)

    def sent_as(self, draft: Made) -> Posted | None:
        return next((post for post in self.truth.posts if post.made is draft and post.rfc_id in self.known), None)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def _meeting(self, one: Round) -> Fact | None:
        """The newest agreement."""
        return next((fact for _, fact in reversed(self.facts(one, "agreed"))), None)

    def _words(self, one: Round) -> list[tuple[Posted, Fact]]:
        """What people of their side said after the start."""
        meeting = self._meeting(one)
        assert meeting is not None
        assert meeting.start is not None
        return [
            (post, fact)
            for post in self.posts(one)
            for fact in post.facts
            if post.by_person and post.at >= meeting.start
        ]

    def _stopped(self, one: Round) -> bool:
        """Called off, not held, rejected or withdrawn: not even thanks."""
        newest = self.facts(one, "agreed", "cancelled", "not_held")[-1][1]
        return newest.what != "agreed" or bool(self.facts(one, "rejection", "withdraws"))

    # Thanks

    def _wanted(self, one: Round) -> tuple[str, ...]:
        """Who is to be thanked, in the order in which they were named."""
        told = [person for _, fact in self.facts(one, "agreed", "described") for person in fact.interviewers]
        people = tuple(dict.fromkeys(person.address for person in told if person.address))
        recruiter = one.employer.recruiter
        return people or ((recruiter.address,) if recruiter else ())

    def _dead(self, one: Round) -> set[str]:
        """Addresses that reach nobody; a later mail from one brings it back to life."""
        dead: set[str] = set()
        for post in self.posts(one):
            dead |= {fact.about for fact in post.facts if fact.what in {"bounce", "left"}}
            dead -= {post.sender.address} if post.by_person else set()
        return dead

    def _own(self, one: Round, what: str) -> list[Posted]:
        """Mails that the owner wrote unprompted, after the start."""
        meeting = self._meeting(one)
        assert meeting is not None
        assert meeting.start is not None
        return [post for post, _ in self.facts(one, what) if post.made is None and post.at >= meeting.start]

    def _thanks(self, one: Round, meeting: Fact) -> Iterator[Expected]:
        assert meeting.end
        wanted = frozenset(self._wanted(one))
        reached: set[str] = set()
        for post in self._own(one, "thanks"):
            reached |= (post.addresses & wanted) or wanted
        for draft in self.drafts(one):
            if draft.kind == "thank_you":
                reached |= (draft.to & wanted) or wanted
                if draft.state in {"open", "edited"} or (draft.state == "sent" and not self.sent_as(draft)):
                    return
        missing = wanted - reached - self._dead(one)
        if missing:
            last = add_days(self._day(meeting.end), 2, self.days_off)
            until = max(datetime.combine(last, time(23, 59, 59), self.zone), meeting.end + timedelta(hours=72))
            yield Expected("thank_you", frozenset(missing), meeting.end + timedelta(minutes=30), until)

    # Follow-ups

    def _follow_up(self, one: Round, meeting: Fact) -> Expected | None:
        went = self._went(one)
        if self._held(one, went) or len(went) >= 2:
            return None
        addressee = self._addressee(one, went)
        if addressee is None or self._lies_elsewhere(one, addressee):
            return None
        day = max(self._days(one, meeting, went, addressee))
        kind: StepKind = "second_follow_up" if went else "first_follow_up"
        last = add_days(day, 10, self.days_off)
        return Expected(
            kind,
            frozenset({addressee}),
            datetime.combine(day, time(8, 30), self.zone),
            datetime.combine(last, time(23, 59, 59), self.zone),
        )

    def _went(self, one: Round) -> list[Posted]:
        """The follow-ups that went and reached somebody, the daemon's drafts and the owner's own."""
        sent = [post for draft in self.drafts(one) if draft.kind != "thank_you" and (post := self.sent_as(draft))]
        went = sorted([*sent, *self._own(one, "asks_news")], key=lambda post: post.at)
        return [post for post in went if not self._bounced(one, post)]

    def _bounced(self, one: Round, post: Posted) -> bool:
        failed = {fact.about for _, fact in self.facts(one, "bounce") if fact.original == post.rfc_id}
        return bool(post.addresses) and post.addresses <= failed

    def _held(self, one: Round, went: list[Posted]) -> bool:
        """Closed, the ball with the owner, stopped, or an earlier follow-up of ours that did not go."""
        closed = self.facts(one, "offer", "next_round", "accepts_offer")
        if closed or self._followed(one) or self._accepted_elsewhere(one):
            return True
        questions = [post for post, _ in self.facts(one, "question")]
        if questions and not any(post.can_answer and post.at > questions[-1].at for post in self.posts(one)):
            return True
        holds = [post for post, _ in self.facts(one, "on_hold")]
        lifted = [post for post, fact in self._words(one) if fact.by or fact.what == "question"]
        if holds and not any(post.at >= holds[-1].at for post in lifted):
            return True
        ours = [draft for draft in self.drafts(one) if draft.kind != "thank_you"]
        return any(self.sent_as(draft) not in went for draft in ours)

    def _followed(self, one: Round) -> bool:
        """Whether a further round with this employer was agreed on after this one took place."""
        later = [other for other in self.truth.rounds.values() if other.employer is one.employer and other is not one]
        first = one.first
        assert first
        return any(other.first and other.first.rfc_id in self.known and other.first.at > first.at for other in later)

    def _accepted_elsewhere(self, one: Round) -> bool:
        first = one.first
        assert first
        known = (post for post in self.truth.posts if post.rfc_id in self.known)
        return any(post.tells("accepts_offer") and post.at > first.at for post in known)

    def _addressee(self, one: Round, went: list[Posted]) -> str | None:
        """The one person the next follow-up goes to."""
        candidates = [address for post in went[-1:] for address in sorted(post.addresses)]
        recruiter = one.employer.recruiter
        if one.employer.agency and recruiter:
            candidates.append(recruiter.address)
        candidates += [post.sender.address for post in reversed(self._spoke_of(one)) if post.by_person]
        candidates += [address for post in self._thanked(one) for address in (to.address for to in post.to)]
        candidates += self._wanted(one)
        dead = self._dead(one)
        return next((address for address in candidates if address and address not in dead), None)

    def _spoke_of(self, one: Round) -> list[Posted]:
        """The mails about this interview; a date given in an earlier round is about this one too."""
        own = self.posts(one)
        earlier = [other for other in self.truth.rounds.values() if other.employer is one.employer and other.first]
        first = one.first
        assert first
        dated = [
            post
            for other in earlier
            for post in self.posts(other)
            if post.at < first.at and any(fact.by for fact in post.facts)
        ]
        return sorted({*own, *dated}, key=lambda post: post.at)

    def _thanked(self, one: Round) -> list[Posted]:
        """The thanks that went, the daemon's drafts first."""
        sent = (self.sent_as(draft) for draft in self.drafts(one) if draft.kind == "thank_you")
        return [*(post for post in sent if post), *self._own(one, "thanks")]

    def _lies_elsewhere(self, one: Round, addressee: str) -> bool:
        return any(
            addressee in draft.to
            for other in self.truth.rounds.values()
            if other is not one
            for draft in self.drafts(other)
            if draft.kind != "thank_you" and draft.state in {"open", "edited"}
        )

    def _days(self, one: Round, meeting: Fact, went: list[Posted], addressee: str) -> Iterator[date]:
        """Every day before which the next follow-up is not due."""

        def after(moment: datetime, number: int) -> date:
            return add_days(self._day(moment), number, self.days_off)

        assert meeting.start
        yield after(went[-1].at, 7) if went else after(meeting.start, 5)
        words = self._words(one)
        dated = {post.rfc_id for post, fact in words if fact.by}
        yield from (after(post.at, 5) for post, _ in words if post.rfc_id not in dated)
        questions = [post for post, fact in words if fact.what == "question"]
        if questions:
            answers = (post.at for post in self.posts(one) if post.can_answer and post.at > questions[-1].at)
            yield after(min(answers), 5)
        if by := self._promised(one, meeting.start.date()):
            yield add_days(by, 1, self.days_off)
        absences = [fact for _, fact in self.facts(one, "absence") if fact.about == addressee]
        if absences and absences[-1].returns:
            yield add_days(absences[-1].returns, 1, self.days_off)
        for other in self.truth.rounds.values():
            yield from (after(post.at, 5) for post in self._went_anywhere(other) if addressee in post.addresses)

    def _went_anywhere(self, one: Round) -> list[Posted]:
        return self._went(one) if self._meeting(one) else []

    def _promised(self, one: Round, start: date) -> date | None:
        """The date in their newest promise, before the interview or after, in an earlier round too."""
        promises = [
            (post.at, fact.by)
            for other in self.truth.rounds.values()
            if other.employer is one.employer
            for post, fact in self.facts(other, "promise", "on_hold")
            if fact.by and fact.by >= start
        ]
        return max(promises)[1] if promises else None
