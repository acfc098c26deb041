"""The owner's word against the mail: it stands against all that is older, and what outranks it comes later."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from core_values import (
    ANA,
    BEN,
    MEETING,
    POLICY,
    ZONE,
    at,
    cancelled,
    confirmed,
    evidence,
    not_held,
    noticed,
    word,
    wrote,
)
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.by_hand import Added, Closed, Denied, Fact, by_hand, new_id
from followup_daemon.casebook import Casebook, casebook
from followup_daemon.interview import Interview, interview_id
from followup_daemon.mail import Owner
from followup_daemon.plan import outlook
from followup_daemon.signals import Evidence, Meeting, Noticed, Signal
from followup_daemon.standing import outranked, standing

OWNER = Owner("Robin", ("robin@mail.example",), ZONE)
UNSURE = confirmed(at(9), certainty=0.4)
SEEN = noticed(at(9))


def id_of(signal: Signal) -> str:
    return interview_id(signal.evidence)


def added(when: int, signal: Signal = UNSURE, hour: int = 12, **changes: object) -> Added:
    return Added(id_of(signal), by_hand(at(when, hour), "add", "t1"), replace(MEETING, **changes))  # type: ignore[arg-type]


def closed(when: int, signal: Signal = UNSURE, hour: int = 12) -> Closed:
    return Closed(id_of(signal), by_hand(at(when, hour), "close", "t1"))


def denied(when: int, signal: Signal = UNSURE, meeting: Meeting = MEETING, hour: int = 12) -> Denied:
    return Denied(
        id_of(signal), by_hand(at(when, hour), "close", "t1"), meeting, (signal.evidence.message_id,), ("t1",)
    )


def book(signals: list[Signal], *facts: Fact) -> Casebook:
    return casebook(signals, OWNER, facts)


def only(signals: list[Signal], *facts: Fact) -> Interview:
    (one,) = book(signals, *facts).interviews
    return one


def planned(one: Interview) -> list[str]:
    return [step.kind for step in outlook(one, (), POLICY).steps]


class TestTakenUp:
    def test_what_is_not_sure_is_sure_and_keeps_its_id_and_its_first_confirmation(self) -> None:
        one = only([UNSURE], added(10))
        assert (one.is_sure, one.id, one.confirmed_by) == (True, id_of(UNSURE), UNSURE.evidence)
        assert planned(one) == ["thank_you", "first_follow_up"]

    def test_what_was_only_seen_is_sure_and_keeps_its_id(self) -> None:
        one = only([SEEN], added(10, SEEN))
        assert (one.is_sure, one.id) == (True, id_of(SEEN))
        assert one.confirmed_by == added(10, SEEN).evidence

    def test_also_after_it_took_place(self) -> None:
        assert only([SEEN], added(13, SEEN)).is_sure

    def test_its_notices_are_not_asked_about_beside_it(self) -> None:
        again = noticed(at(9, 11), "again")
        assert only([SEEN, again], added(10, SEEN)).is_sure

    def test_it_stands_though_the_mail_is_no_longer_read_so(self) -> None:
        one = only([], added(10))
        assert (one.id, one.meeting, one.is_sure) == (id_of(UNSURE), MEETING, True)

    def test_what_the_owner_says_of_the_meeting_stands_against_older_mail_also_where_it_is_read_later(self) -> None:
        late_read = noticed(at(9, 11), "late", start=at(12, 16), end=None, update=True)
        one = only([UNSURE, late_read], added(10, interviewers=(BEN,), role="Engineer"))
        assert (one.start, one.meeting.interviewers, one.meeting.role) == (MEETING.start, (BEN,), "Engineer")

    def test_a_later_update_moves_it_and_that_is_told(self) -> None:
        moved = noticed(at(11), "moved", start=at(13, 16), end=None, update=True)
        one = only([SEEN, moved], added(10, SEEN))
        assert (one.start, outranked(one)) == (at(13, 16), moved.evidence)

    def test_a_later_mail_that_only_tells_more_is_told_of_not(self) -> None:
        one = only([SEEN, noticed(at(11), "more", interviewers=(ANA, BEN))], added(10, SEEN))
        assert one.meeting.interviewers == (ANA, BEN)
        assert outranked(one) is None

    def test_a_cancellation_outranks_it_and_an_older_one_does_not(self) -> None:
        later, older = cancelled(at(11)), cancelled(at(9, 11))
        one = only([UNSURE, later], added(10))
        assert (standing(one).closed, outranked(one)) == ("cancelled", later.evidence)
        assert planned(only([UNSURE, older], added(10))) == ["thank_you", "first_follow_up"]

    def test_a_rejection_from_before_it_was_taken_up_does_not_close_what_is_still_to_come(self) -> None:
        older, later = word(at(9, 11), "rejection"), word(at(11), "rejection")
        assert standing(only([UNSURE, older], added(10))).closed is None
        assert standing(only([UNSURE, later], added(10))).closed == "rejected"

    def test_a_rejection_that_came_after_the_talk_closes_it_though_it_is_taken_up_later(self) -> None:
        assert standing(only([UNSURE, word(at(13), "rejection")], added(16))).closed == "rejected"

    def test_what_was_not_held_by_older_mail_is_held_by_the_owners_word(self) -> None:
        assert planned(only([UNSURE, not_held(at(12, 15))], added(13))) == ["thank_you", "first_follow_up"]
        assert planned(only([UNSURE, not_held(at(12, 15))], added(10))) == []

    def test_a_withdrawal_counts_from_then_on(self) -> None:
        assert standing(only([UNSURE, wrote(at(9, 11), "withdraws")], added(10))).closed is None
        assert standing(only([UNSURE, wrote(at(11), "withdraws")], added(10))).closed == "withdrawn"


class TestClosed:
    def test_nothing_is_planned_thanks_included(self) -> None:
        one = only([confirmed(at(9))], closed(10))
        assert (standing(one).closed, planned(one)) == ("by_hand", [])
        assert outranked(one) is None

    def test_a_later_confirmation_opens_it_and_that_is_told(self) -> None:
        for later in (confirmed(at(11), "again"), confirmed(at(11), "again", start=at(13, 14), end=None)):
            one = only([confirmed(at(9)), later], closed(10))
            assert (one.closed_by_hand, outranked(one)) == (None, later.evidence)
            assert planned(one) == ["thank_you", "first_follow_up"]

    def test_an_older_one_and_one_that_is_not_sure_do_not(self) -> None:
        for other in (confirmed(at(9, 11), "b"), confirmed(at(11), "b", certainty=0.4, start=at(13, 14))):
            assert planned(only([confirmed(at(9)), other], closed(10))) == []

    def test_a_notice_that_moves_it_does_not_open_it(self) -> None:
        moved = noticed(at(11), "moved", start=at(13, 16), end=None, update=True)
        assert planned(only([confirmed(at(9)), moved], closed(10))) == []

    def test_the_next_round_is_an_interview_of_its_own(self) -> None:
        later = confirmed(at(16), "next", start=at(20, 14), end=None)
        first, second = book([confirmed(at(9)), later], closed(13)).interviews
        assert (planned(first), planned(second)) == ([], ["thank_you", "first_follow_up"])

    def test_it_is_taken_up_again(self) -> None:
        assert planned(only([confirmed(at(9))], closed(10), added(11))) == ["thank_you", "first_follow_up"]

    def test_closed_before_a_rejection_that_could_mean_two_it_leaves_it_to_the_other(self) -> None:
        told = book(TWO_MEANT, closed(16))
        assert told.doubts == ()
        assert closings(told) == {MEETING.role: "by_hand", "Pastry Chef": "rejected"}

    def test_closed_after_it_the_owner_has_said_which_one_it_meant(self) -> None:
        told = book(TWO_MEANT, closed(18))
        assert told.doubts == ()
        assert closings(told) == {MEETING.role: "by_hand", "Pastry Chef": None}

    def test_of_three_two_are_left_in_doubt(self) -> None:
        third = confirmed(at(9), "third", "t4", start=at(13, 16), end=None, role="Head Gardener")
        told = book([*TWO_MEANT, third], closed(16))
        assert [len(doubt.interviews) for doubt in told.doubts] == [2]


OTHER = confirmed(at(9), "other", "t2", start=at(13, 14), end=None, role="Pastry Chef")
TWO_MEANT: list[Signal] = [
    confirmed(at(9)),
    OTHER,
    replace(word(at(17), "rejection"), evidence=evidence(at(17), "no", "t3")),
]
"""A rejection outside the threads of two interviews, from an address that both know."""


def closings(told: Casebook) -> dict[str | None, str | None]:
    return {one.meeting.role: standing(one).closed for one in told.interviews}


def test_without_a_word_of_the_owners_both_are_in_doubt() -> None:
    assert len(book(TWO_MEANT).doubts) == 1


class TestDenied:
    def test_it_stands_closed_and_nothing_else_does(self) -> None:
        for signal in (UNSURE, SEEN):
            one = only([signal], denied(10, signal))
            assert (one.id, standing(one).closed, planned(one)) == (id_of(signal), "by_hand", [])

    def test_neither_a_reminder_nor_a_further_yes_that_is_not_sure_brings_it_back(self) -> None:
        repeats: list[Signal] = [
            noticed(at(11), "reminder", "t9"),
            noticed(at(11), "moved", update=True, start=at(13, 9), end=None),
            noticed(at(11), "same day", start=at(12, 15), end=None),
            confirmed(at(11), "again", certainty=0.4),
            confirmed(at(11), "moved", certainty=0.4, start=at(13, 9), end=None),
            confirmed(at(11), "no time", certainty=0.4, start=None, end=None),
        ]
        for repeat in repeats:
            assert planned(only([UNSURE, repeat], denied(10))) == [], repeat.evidence

    def test_another_meeting_in_that_thread_is_asked_about(self) -> None:
        other = noticed(at(11), "other", start=at(20, 9), end=None)
        ones = book([UNSURE, other], denied(10)).interviews
        assert [one.id for one in ones if one.closed_by_hand is None] == [id_of(other)]

    def test_a_real_interview_beside_it_is_as_if_it_had_never_been(self) -> None:
        """What is denied neither moves it, nor follows it, nor takes the words that are meant for it."""
        real = confirmed(at(9), "real")
        stray = confirmed(at(13), "stray", certainty=0.4, start=at(20, 9), end=None)
        rejection = word(at(16), "rejection")
        meeting = replace(MEETING, start=at(20, 9), end=None)
        ones = book([real, stray, rejection], denied(14, stray, meeting)).interviews
        assert [standing(one).closed for one in ones] == ["rejected", "by_hand"]

    def test_a_sure_confirmation_outranks_it_and_that_is_told(self) -> None:
        later = confirmed(at(11), "sure", start=at(13, 14), end=None)
        one = only([UNSURE, later], denied(10))
        assert (one.id, outranked(one)) == (id_of(UNSURE), later.evidence)
        assert planned(one) == ["thank_you", "first_follow_up"]

    def test_mail_that_was_there_stays_denied_also_where_it_is_read_as_sure_later(self) -> None:
        assert planned(only([replace(UNSURE, certainty=0.95)], denied(10))) == []

    def test_it_is_taken_up_after_all_and_closed_once_more(self) -> None:
        assert planned(only([UNSURE], denied(10), added(11))) == ["thank_you", "first_follow_up"]
        assert planned(only([UNSURE], denied(10), added(11), closed(11, hour=13))) == []

    def test_one_without_a_time_is_denied_too(self) -> None:
        timeless = confirmed(at(9), certainty=0.4, start=None, end=None)
        assert planned(only([timeless], denied(10, timeless, replace(MEETING, start=None, end=None)))) == []


class TestShownByNoMail:
    def fact(self, day: int, thread: str = "", **changes: object) -> Added:
        meeting = replace(MEETING, **changes)  # type: ignore[arg-type]
        assert meeting.start is not None
        return Added(new_id(at(day, 12), meeting.start), by_hand(at(day, 12), "add", thread), meeting)

    def test_it_is_an_interview_without_a_thread(self) -> None:
        one = only([], self.fact(10))
        assert (one.threads, planned(one)) == ((), ["thank_you", "first_follow_up"])

    def test_two_are_two(self) -> None:
        other = self.fact(11, company="Overmoor", start=at(13, 9), end=None, interviewers=(BEN,), role="Clerk")
        assert len(book([], self.fact(10), other).interviews) == 2

    def test_mail_of_its_people_counts_also_from_before_it_was_added(self) -> None:
        promise = replace(word(at(13), "promise", by=at(27).date()), evidence=evidence(at(13), "p", "t7"))
        assert standing(only([promise], self.fact(16))).promise == promise

    def test_a_confirmation_in_whatever_thread_is_the_same_interview(self) -> None:
        fact = self.fact(10)
        for yes in (confirmed(at(11), thread="t5"), confirmed(at(9), thread="t5")):
            one = only([yes], fact)
            assert fact.interview in one.known_as
            assert one.is_sure


@given(st.permutations([UNSURE, noticed(at(9, 11), "n"), word(at(13)), cancelled(at(11)), confirmed(at(11, 11), "c")]))
def test_the_order_in_which_all_this_is_handed_in_does_not_matter(signals: list[Signal]) -> None:
    expected = book(sorted(signals, key=repr), added(10), closed(12))
    assert book(signals, closed(12), added(10)) == expected


def test_facts_alone_are_no_fault_whatever_they_are() -> None:
    facts: list[Fact] = [added(10), closed(11), denied(9), closed(8, SEEN)]
    for ordered in permutations(facts):
        assert [one.closed_by_hand for one in book([], *ordered).interviews] == [closed(11).evidence]


def test_a_fact_has_no_message_and_names_the_command() -> None:
    assert by_hand(at(9), "add") == Evidence("", "", at(9), "", "by hand: add")
    assert isinstance(SEEN, Noticed)
