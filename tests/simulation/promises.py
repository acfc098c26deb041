"""SPEC section 2 said over again, over the world's truth: which steps are to be drafted at an instant, and to whom.

Independent of ``followup_daemon.plan``: it shares no rule, no date arithmetic and no reading with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from simulated_facts import Fact, Made, Posted, Round
from simulated_known import MEETING, Known
from simulated_rules import By

from followup_daemon.ledger import StepKind

LYING = frozenset({"open", "edited"})


@dataclass(frozen=True, slots=True)
class Expected:
    """A step that is to be drafted; ``until`` is the last instant at which it is drafted by itself.

    ``by_hand``: the owner asked for it. ``either``: after what the owner did by hand it does not matter which of the
    follow-ups it is called.
    """

    kind: StepKind
    to: frozenset[str]
    due: datetime
    until: datetime
    by: By = "email"
    by_hand: bool = False
    either: bool = False

    def is_for(self, made: Made) -> bool:
        """Whether the draft is of this step."""
        follows = made.kind != "thank_you" and self.kind != "thank_you"
        return (made.kind == self.kind or (self.either and follows)) and (made.to, made.by) == (self.to, self.by)


@dataclass(slots=True)
class Judge(Known):
    """What should be drafted, by what is known."""

    def steps(self, one: Round, *, paused: bool = True) -> tuple[Expected, ...]:
        """Every step the round still has, with the instant from which it is to be drafted."""
        meeting = self.meeting(one)
        if meeting is None or self.stopped(one):
            return ()
        follow_up = self._asked_for(one, meeting) or self._follow_up(one, meeting)
        steps = (*self._thanks(one, meeting), *([follow_up] if follow_up else ()))
        return tuple(self._paused(one, steps)) if paused else steps

    def is_over(self, one: Round) -> bool:
        """Whether something stops or closes it."""
        return self.stopped(one) or self._is_closed(one)

    def is_replaced(self, made: Made) -> bool:
        """Whether the mail that tells of another offer takes the place of this follow-up."""
        asked = self.facts(made.round, "draft_follow_up", "offer_told")[-1:]
        return made.kind != "thank_you" and any(
            fact.what == "offer_told" and post.at > made.made_at for post, fact in asked
        )

    def lacks_note(self, made: Made) -> bool:
        """Whether the owner noted what they spoke about after these thanks were written."""
        notes = self.facts(made.round, "noted")
        return made.kind == "thank_you" and any(post.at > made.made_at for post, _ in notes)

    def stopped(self, one: Round) -> bool:
        """Called off, not held, rejected, withdrawn or closed by hand: not even thanks."""
        stopped, closed, meeting = "", False, Fact("none", one.name)
        for post, fact in self.facts(one, *MEETING, "cancelled", "not_held", "closed"):
            meeting = fact if fact.what in MEETING else meeting
            if fact.what in {"agreed", "added"}:
                stopped, closed = "", False
            elif fact.what == "edited":
                stopped = "" if stopped == "not_held" else stopped
            elif fact.what == "closed":
                closed = True
            else:
                stopped = _called_off(fact.what, post, meeting) or stopped
        return closed or bool(stopped) or bool(self.facts(one, "rejection", "withdraws"))

    # Pauses

    def _paused(self, one: Round, steps: tuple[Expected, ...]) -> Iterator[Expected]:
        """The steps as far as pauses let them be: put off, or none; what the owner asked for is not held."""
        lasting = list(self._pauses(one))
        for step in steps:
            if not lasting or step.by_hand:
                yield step
            elif all(fact.by for fact in lasting):
                ends = [self.rules.opens(fact.by) for fact in lasting if fact.by]
                yield replace(step, due=max([step.due, *ends]))

    def _pauses(self, one: Round) -> Iterator[Fact]:
        own = self.facts(one, "paused", "resumed")[-1:]
        all_ = self.of_all("paused", "resumed")[-1:]
        yield from (fact for _, fact in own if fact.what == "paused")
        left = own and all_ and own[0][1].what == "resumed" and own[0][0].at > all_[0][0].at
        yield from (fact for _, fact in all_ if fact.what == "paused" and not left)

    # Thanks

    def _wanted(self, one: Round) -> tuple[str, ...]:
        """Who is to be thanked, in the order in which they were named."""
        told = [person for _, fact in self.facts(one, "agreed", "added", "described") for person in fact.interviewers]
        people = tuple(dict.fromkeys(person.address for person in told if person.address))
        recruiter = one.employer.recruiter
        return people or ((recruiter.address,) if recruiter else ())

    def _thanks(self, one: Round, meeting: Fact) -> Iterator[Expected]:
        assert meeting.end
        drafts = [draft for draft in self.drafts(one) if draft.kind == "thank_you"]
        last = self.rules.closes(self.rules.after(meeting.end, 2))
        due, until = meeting.end + self.rules.thanks_after, max(last, meeting.end + timedelta(hours=72))
        asked = next(((post, fact) for post, fact in reversed(self.facts(one, "draft_thanks"))), None)
        if asked and any(draft.made_at >= asked[0].at for draft in drafts):
            asked = None
        if asked:
            due, until = asked[0].at, max(until, self.rules.closes(self.rules.after(asked[0].at, 10)))
        if asked and asked[1].about:
            yield Expected("thank_you", frozenset({asked[1].about}), due, until, by_hand=True)
            return
        groups = self._groups(one, drafts)
        yield from (Expected("thank_you", group, due, until, by_hand=bool(asked)) for group in groups)

    def _groups(self, one: Round, drafts: list[Made]) -> list[frozenset[str]]:
        """Who is still to be thanked, by the mail that does it."""
        wanted = frozenset(self._wanted(one))
        reached = {address for draft in drafts for address in draft.to}
        sent = [post for draft in drafts if (post := self.sent_as(draft))]
        for post in (*sent, *self.own(one, "thanks")):
            # Thanks to none of them went to somebody who passes them on.
            reached |= (post.addresses & wanted) or wanted
        together = [draft for draft in drafts if not draft.apart]
        if any(draft.state in LYING or (draft.state == "sent" and not self.sent_as(draft)) for draft in together):
            return []
        missing = wanted - reached - self.dead(one)
        if missing and self.rules.together and not together:
            return [frozenset(missing)]
        return [frozenset({address}) for address in missing]

    # Follow-ups

    def _asked_for(self, one: Round, meeting: Fact) -> Expected | None:
        """The follow-up that the owner asked for by hand, while nothing has answered that."""
        asked = self.facts(one, "draft_follow_up", "offer_told")[-1:]
        went = self.went(one)
        if not asked or self._is_closed(one) or len(went) >= self.rules.most:
            return None
        post, fact = asked[0]
        drafts = [draft for draft in self.drafts(one) if draft.kind != "thank_you"]
        since = [each.at for each in went] + [word.at for word, _ in self.words(one)]
        if any(draft.made_at >= post.at for draft in drafts) or any(at > post.at for at in since):
            return None
        by = "email" if fact.what == "offer_told" or fact.about else self.rules.by(len(went))
        to = fact.about or self.addressee(one, went, by)
        if to is None or any(draft.state in LYING and draft.by == "email" for draft in drafts):
            return None
        day = fact.by or self.rules.after(post.at, 10)
        kind: StepKind = "second_follow_up" if went else "first_follow_up"
        until = self.rules.closes(day)
        return Expected(kind, frozenset({to}), post.at, until, by, by_hand=True, either=True)

    def _follow_up(self, one: Round, meeting: Fact) -> Expected | None:
        went = self.went(one)
        if self._is_closed(one) or self._held(one, went) or len(went) >= self.rules.most:
            return None
        by = self.rules.by(len(went))
        addressee = self.addressee(one, went, by)
        if addressee is None or self._lies_elsewhere(one, addressee):
            return None
        day = max(self._days(one, meeting, went, addressee))
        deadlines = [fact.by for _, fact in self.facts(one, "offer_told") if fact.by]
        if deadlines and day > deadlines[-1]:
            return None
        last = self.rules.closes(self.rules.add(day, 10))
        kind: StepKind = "second_follow_up" if went else "first_follow_up"
        either = bool(self.facts(one, "draft_follow_up", "offer_told", "resumed", "called"))
        return Expected(kind, frozenset({addressee}), self.rules.opens(day), last, by, either=either)

    def _is_closed(self, one: Round) -> bool:
        return bool(self.facts(one, "offer", "accepts_offer")) or self._followed(one)

    def _held(self, one: Round, went: list[Posted]) -> bool:
        """The ball with the owner, stopped, or an earlier follow-up of ours that did not go."""
        if self.facts(one, "next_round") or self._accepted_elsewhere(one):
            return True
        questions = [post for post, _ in self.facts(one, "question")]
        answers = [post for post in self.posts(one) if post.can_answer(self.laptop)]
        if questions and not any(post.at > questions[-1].at for post in answers):
            return True
        return self._is_on_hold(one) or any(self._holds(draft, went) for draft in self.drafts(one))

    def _is_on_hold(self, one: Round) -> bool:
        resumed = max((post.at for post, _ in self.facts(one, "resumed")), default=None)
        holds = [post for post, _ in self.facts(one, "on_hold") if resumed is None or post.at > resumed]
        lifted = [post for post, fact in self.words(one) if fact.by or fact.what == "question"]
        return bool(holds) and not any(post.at >= holds[-1].at for post in lifted)

    def _holds(self, draft: Made, went: list[Posted]) -> bool:
        """Whether an earlier follow-up keeps the next one back; what was sent and came back does until another goes."""
        if draft.kind == "thank_you":
            return False
        if draft.by == "call":
            return all(post.at < draft.made_at for post in went)
        sent = self.sent_as(draft)
        if sent is None:
            return True
        return sent not in went and all(post.at < sent.at for post in went)

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

    def addressee(self, one: Round, went: list[Posted], by: By) -> str | None:
        """The one person the next follow-up goes to; somebody without an address can still be called."""
        candidates = [address for post in went[-1:] for address in sorted(post.addresses)]
        recruiter = one.employer.recruiter
        if one.employer.agency and recruiter:
            candidates.append(recruiter.address)
        candidates += [post.sender.address for post in reversed(self._spoke_of(one)) if post.by_person]
        candidates += [address for post in self._thanked(one) for address in (to.address for to in post.to)]
        candidates += self._wanted(one)
        dead = self.dead(one)
        nobody = "" if by == "call" else None
        return next((address for address in candidates if address and address not in dead), nobody)

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
        return [*(post for post in sent if post), *self.own(one, "thanks")]

    def _lies_elsewhere(self, one: Round, addressee: str) -> bool:
        return bool(addressee) and any(
            addressee in draft.to
            for other in self.truth.rounds.values()
            if other is not one
            for draft in self.drafts(other)
            if draft.kind != "thank_you" and draft.state in LYING
        )

    def _days(self, one: Round, meeting: Fact, went: list[Posted], addressee: str) -> Iterator[date]:
        """Every day before which the next follow-up is not due."""
        rules = self.rules
        assert meeting.start
        yield rules.after(went[-1].at, rules.second_after) if went else rules.after(meeting.start, rules.first_after)
        words = self.words(one)
        dated = {post.rfc_id for post, fact in words if fact.by}
        yield from (rules.after(post.at, rules.first_after) for post, _ in words if post.rfc_id not in dated)
        questions = [post for post, fact in words if fact.what == "question"]
        if questions:
            posts = (post for post in self.posts(one) if post.can_answer(self.laptop))
            yield rules.after(min(post.at for post in posts if post.at > questions[-1].at), rules.first_after)
        if by := self._promised(one, meeting.start.date()):
            yield rules.add(by, rules.after_promise)
        absences = [fact for _, fact in self.machines(one, "absence") if fact.about == addressee and fact.returns]
        if absences and absences[-1].returns:
            yield rules.add(absences[-1].returns, 1)
        for other in self.truth.rounds.values():
            gone = self.went(other) if other is not one and self.meeting(other) else []
            yield from (rules.after(post.at, 5) for post in gone if addressee in post.addresses)

    def _promised(self, one: Round, start: date) -> date | None:
        """The date in their newest promise, before the interview or after; in an earlier round before this one."""
        first = one.first
        assert first
        promises = [
            (post.at, fact.by)
            for other in self.truth.rounds.values()
            if other.employer is one.employer
            for post, fact in self.facts(other, "promise", "on_hold")
            if fact.by and fact.by >= start and (other is one or post.at < first.at)
        ]
        return max(promises)[1] if promises else None


def _called_off(what: str, post: Posted, meeting: Fact) -> str:
    """What the mail makes of the meeting as it was known then: a no-show comes after its start, no word after its end
    calls it off."""
    assert meeting.start
    assert meeting.end
    if what == "cancelled" and post.at < meeting.start:
        return what
    return "not_held" if post.at >= meeting.start and (what == "not_held" or post.at <= meeting.end) else ""
