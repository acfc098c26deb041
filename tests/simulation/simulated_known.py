"""The part of the world's truth that a pass can know of: the mails it has seen, and what the owner has told it."""

from __future__ import annotations

from dataclasses import dataclass

from simulated_facts import Fact, Made, Posted, Round, Truth
from simulated_rules import Rules

MEETING = ("agreed", "edited", "added")
"""What says when an interview is, by mail or by hand."""


@dataclass(slots=True)
class Known:
    """What is known by the posts that are ``known``; a draft that is ``ignored`` counts as never made.

    ``laptop`` is whose pass it is: of the drafts of another it knows only what the mailbox shows.
    """

    truth: Truth
    rules: Rules
    known: frozenset[str]
    ignored: Made | None = None
    laptop: int = 0

    def posts(self, one: Round) -> list[Posted]:
        return [post for post in self.truth.about(one) if post.rfc_id in self.known]

    def facts(self, one: Round, *what: str) -> list[tuple[Posted, Fact]]:
        return [(post, fact) for post in self.posts(one) for fact in post.facts if fact.what in what]

    def of_all(self, *what: str) -> list[tuple[Posted, Fact]]:
        """What the owner said of all interviews."""
        posts = (post for post in self.truth.posts if post.rfc_id in self.known)
        return [(post, fact) for post in posts for fact in post.facts if not fact.round and fact.what in what]

    def drafts(self, one: Round) -> list[Made]:
        """The drafts that take up a step of the round: all but those withdrawn, or freed by the owner's word."""
        return [
            draft
            for draft in self.truth.drafts
            if draft.round is one
            and draft.state != "withdrawn"
            and draft is not self.ignored
            and not self.is_for_an_earlier_time(draft)
            and not self._is_freed(draft)
            and not (draft.forgotten and draft.state in {"discarded", "scheduled"})
        ]

    def _is_freed(self, draft: Made) -> bool:
        """Whether the owner said that what was thrown away is to be made after all."""
        return any(draft in post.frees for post, _ in self.facts(draft.round, "resumed"))

    def is_for_an_earlier_time(self, draft: Made) -> bool:
        """Whether the interview was moved since and the draft never sent: its step is due anew."""
        meeting = self.meeting(draft.round)
        unsent = draft.state == "discarded" or draft.was_scheduled
        return unsent and bool(meeting and meeting.end and draft.made_at < meeting.end)

    def sent_as(self, draft: Made) -> Posted | None:
        return next((post for post in self.truth.posts if post.made is draft and post.rfc_id in self.known), None)

    def meeting(self, one: Round) -> Fact | None:
        """The newest agreement, or what the owner said by hand since."""
        return next((fact for _, fact in reversed(self.facts(one, *MEETING))), None)

    def words(self, one: Round) -> list[tuple[Posted, Fact]]:
        """What people of their side said after the start."""
        meeting = self.meeting(one)
        assert meeting is not None
        assert meeting.start is not None
        return [
            (post, fact)
            for post in self.posts(one)
            for fact in post.facts
            if post.by_person and post.at >= meeting.start and fact.round == one.name
        ]

    def own(self, one: Round, *what: str) -> list[Posted]:
        """What the owner did unprompted after the start: mails, and calls."""
        meeting = self.meeting(one)
        assert meeting is not None
        assert meeting.start is not None
        return [post for post, _ in self.facts(one, *what) if post.made is None and post.at >= meeting.start]

    def went(self, one: Round) -> list[Posted]:
        """The follow-ups that went and reached somebody: the daemon's drafts, the owner's own, and calls."""
        mails = [draft for draft in self.drafts(one) if draft.kind != "thank_you" and draft.by == "email"]
        sent = [post for draft in mails if (post := self.sent_as(draft))]
        went = sorted([*sent, *self.own(one, "asks_news", "called")], key=lambda post: post.at)
        return [post for post in went if not self.bounced(one, post)]

    def bounced(self, one: Round, post: Posted) -> bool:
        failed = {fact.about for _, fact in self.machines(one, "bounce") if fact.original == post.rfc_id}
        return bool(post.addresses) and post.addresses <= failed

    def machines(self, one: Round, *what: str) -> list[tuple[Posted, Fact]]:
        """What machines tell of its people: also where it was written about another interview of theirs."""
        people = self.people(one)
        return [
            (post, fact)
            for post in self.truth.posts
            if post.rfc_id in self.known
            for fact in post.facts
            if fact.what in what and (fact.round == one.name or fact.about in people)
        ]

    def people(self, one: Round) -> frozenset[str]:
        """The addresses that the round is known by."""
        employer = one.employer
        told = [person for _, fact in self.facts(one, *MEETING, "described") for person in fact.interviewers]
        arranges = (employer.recruiter,) if employer.recruiter else ()
        writers = [post.sender for post in self.posts(one) if post.by_person]
        return frozenset(person.address for person in (*told, *arranges, *writers) if person.address)

    def dead(self, one: Round) -> set[str]:
        """Addresses that reach nobody; a later mail from one brings it back to life."""
        dead: set[str] = set()
        for told, fact in self.machines(one, "bounce", "left"):
            wrote = [post for post in self.truth.posts if post.by_person and post.sender.address == fact.about]
            rounds = {one.name, fact.round}
            back = [post for post in wrote if post.at > told.at and any(each.round in rounds for each in post.facts)]
            if not any(post.rfc_id in self.known for post in back):
                dead.add(fact.about)
        return dead
