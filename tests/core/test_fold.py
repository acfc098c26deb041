"""The state machine from signals to interviews."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from core_values import (
    ANA,
    BEN,
    MEETING,
    RITA,
    ZONE,
    at,
    cancelled,
    confirmed,
    evidence,
    interview,
    not_held,
    noticed,
    word,
    wrote,
)
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.fold import fold
from followup_daemon.interview import PHONE_LENGTH, USUAL_LENGTH, interview_id, thanked_people
from followup_daemon.mail import Person
from followup_daemon.signals import Cancelled, Confirmed, Described, Meeting, Signal


def test_a_confirmation_makes_an_interview_known_by_its_message() -> None:
    one = interview()
    assert one.id == interview_id(confirmed(at(9)).evidence)
    assert one.confirmed_by == confirmed(at(9)).evidence
    assert one.is_sure


def test_without_a_stated_length_a_phone_interview_lasts_half_an_hour_and_any_other_one_hour() -> None:
    for medium, length in (("phone", PHONE_LENGTH), ("video", USUAL_LENGTH), (None, USUAL_LENGTH)):
        (one,) = fold([confirmed(at(9), medium=medium, end=None)], ZONE)
        assert one.start is not None
        assert one.end == one.start + length


def test_a_confirmation_before_the_start_moves_the_interview_which_keeps_its_id() -> None:
    one = interview(confirmed(at(10), "moved", start=at(13, 9), end=None))
    assert one.id == interview_id(confirmed(at(9)).evidence)
    assert one.start == at(13, 9)
    assert one.confirmed_by == evidence(at(10), "moved")
    assert one.end == at(13, 10)


def test_a_confirmation_after_it_took_place_is_a_new_interview_and_closes_the_old_one() -> None:
    first, second = fold([confirmed(at(9)), confirmed(at(16), "second", start=at(20, 11), end=None)], ZONE)
    assert first.ended == "next_round_confirmed"
    assert second.start == at(20, 11)
    assert second.ended is None


def test_a_new_time_after_a_no_show_is_the_same_interview_moved() -> None:
    one = interview(not_held(at(12, 14, 15)), confirmed(at(12, 16), "again", start=at(13, 14), end=None))
    assert not one.not_held
    assert one.start == at(13, 14)


def test_a_no_show_is_held_until_a_new_time_is_confirmed() -> None:
    assert interview(not_held(at(12, 14, 15))).not_held


def test_an_updated_invitation_before_the_start_moves_the_time_and_leaves_who_confirmed() -> None:
    one = interview(noticed(at(10), update=True, start=at(12, 15), end=at(12, 16)))
    assert one.start == at(12, 15)
    assert one.confirmed_by == confirmed(at(9)).evidence


def test_a_cancellation_before_the_start_closes_and_a_new_confirmation_takes_it_up_again() -> None:
    assert interview(cancelled(at(11))).ended == "cancelled"
    assert interview(cancelled(at(11), "owner")).ended == "withdrawn"
    one = interview(cancelled(at(10)), confirmed(at(11), "again", start=at(19, 9), end=None))
    assert one.ended is None
    assert one.start == at(19, 9)


def test_the_cancellation_of_a_superseded_time_closes_nothing() -> None:
    moved = confirmed(at(10), "moved", start=at(13, 9), end=None)
    late = Cancelled(evidence(at(11), "cancel"), "them", starts=at(12, 14))
    assert interview(moved, late).ended is None


def test_a_cancellation_after_it_took_place_closes_nothing() -> None:
    assert interview(cancelled(at(13))).ended is None


def test_talks_of_one_date_with_other_people_are_one_loop_that_ends_with_the_last() -> None:
    second = confirmed(at(10), "loop", start=at(12, 16), end=at(12, 17), interviewers=(BEN,))
    one = interview(second)
    assert (one.start, one.end) == (at(12, 14), at(12, 17))
    assert one.meeting.interviewers == (ANA, BEN)


def test_another_time_of_the_same_date_with_the_same_people_is_a_move() -> None:
    one = interview(confirmed(at(10), "later", start=at(12, 16), end=None))
    assert one.start == at(12, 16)


def test_a_confirmation_of_another_company_in_the_same_thread_is_another_interview() -> None:
    other = confirmed(at(10), "other", company="Harbour Foods", role=None, start=at(13, 9), interviewers=(RITA,))
    first, second = fold([confirmed(at(9)), other], ZONE)
    assert first.start == at(12, 14)
    assert second.meeting.company == "Harbour Foods"


def test_a_terse_yes_takes_its_time_from_the_notice_before_it() -> None:
    notice = noticed(at(9, 9), "calendly", thread="t2")
    yes = Confirmed(evidence(at(9), "booked"), Meeting(interviewers=(ANA,)), 0.8)
    (one,) = fold([notice, yes], ZONE)
    assert one.start == at(12, 14)
    assert one.confirmed_by == yes.evidence


def test_a_notice_after_a_terse_yes_tells_its_time() -> None:
    yes = Confirmed(evidence(at(9), "booked"), Meeting(interviewers=(ANA,)), 0.8)
    (one,) = fold([yes, noticed(at(9, 12), "calendly")], ZONE)
    assert one.start == at(12, 14)


def test_a_meeting_that_only_received_mail_names_is_not_sure() -> None:
    (one,) = fold([noticed(at(9))], ZONE)
    assert one.confirmed_by is None
    assert not one.is_sure


def test_a_later_mail_adds_the_panel_and_its_addresses() -> None:
    nameless = confirmed(at(9), interviewers=(Person("Ana Sousa", ""),))
    panel = Described(evidence(at(10), "agenda"), Meeting(interviewers=(ANA, BEN)))
    (one,) = fold([nameless, panel], ZONE)
    assert one.meeting.interviewers[0] == ANA


def test_a_promise_made_between_two_rounds_counts_for_the_second() -> None:
    promise = word(at(14), "promise", by=at(31).date())
    first, second = fold([confirmed(at(9)), promise, confirmed(at(16), "second", start=at(20, 11), end=None)], ZONE)
    assert promise in first.history
    assert promise in second.history


def test_interviewers_with_an_address_are_thanked_and_only_without_any_the_coordinator() -> None:
    known = interview().meeting
    both = replace(known, interviewers=(ANA, Person("Kim", "")), coordinator=RITA)
    assert thanked_people(replace(interview(), meeting=both)) == (ANA,)
    none = replace(known, interviewers=(Person("Kim", ""),), coordinator=RITA)
    assert thanked_people(replace(interview(), meeting=none)) == (RITA,)


SIGNALS: list[Signal] = [
    confirmed(at(9)),
    noticed(at(9, 12), "invite"),
    confirmed(at(10), "moved", start=at(13, 9), end=None),
    word(at(16)),
    not_held(at(13, 9, 20)),
    confirmed(at(17), "third", start=at(20, 9), end=None),
    cancelled(at(18)),
]


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(SIGNALS), max_size=6))
def test_order_and_repetition_of_signals_do_not_matter(chance: random.Random, again: list[Signal]) -> None:
    shuffled = [*SIGNALS, *again]
    chance.shuffle(shuffled)
    assert fold(shuffled, ZONE) == fold(SIGNALS, ZONE)


@given(st.lists(st.sampled_from(SIGNALS), min_size=1, max_size=7, unique_by=id))
def test_every_interview_has_a_first_evidence_and_ends_after_it_starts(some: list[Signal]) -> None:
    for one in fold(some, ZONE):
        assert one.history
        assert one.start is None or (one.end is not None and one.end - one.start >= timedelta(0))
    assert MEETING.start is not None


def test_an_interview_answers_to_the_ids_it_had_in_other_threads() -> None:
    """Two that prove to be one keep the older id, and the ledger's entries of the younger are still its own."""
    elsewhere = confirmed(at(9, 12), "accepted", thread="t2")
    one = interview(elsewhere)
    assert one.id == interview_id(confirmed(at(9)).evidence)
    assert interview_id(elsewhere.evidence) in one.known_as


def test_nobody_is_thanked_at_an_address_that_nobody_reads() -> None:
    known = interview().meeting
    machine = Person("Larkfield Careers", "no-reply@larkfield.example")
    assert thanked_people(replace(interview(), meeting=replace(known, interviewers=(machine,), coordinator=RITA))) == (
        RITA,
    )
    assert thanked_people(replace(interview(), meeting=replace(known, interviewers=(), coordinator=machine))) == ()


def test_an_interviewer_known_by_name_is_reached_where_they_wrote_from() -> None:
    named = confirmed(at(9), interviewers=(ANA, Person("Ben Okoro", "")))
    (one,) = fold([named, word(at(13), sender=BEN)], ZONE)
    assert one.meeting.interviewers == (ANA, BEN)


def test_an_invitation_lends_its_addresses_to_the_people_a_mail_names() -> None:
    named = confirmed(at(9), interviewers=(Person("Ana Sousa", ""), Person("Ben Okoro", "")))
    attendees = (Person("", "bokoro@larkfield.example"), Person("", "ana.sousa@larkfield.example"), RITA)
    (one,) = fold([named, noticed(at(10), interviewers=attendees)], ZONE)
    assert one.meeting.interviewers == (
        Person("Ana Sousa", "ana.sousa@larkfield.example"),
        Person("Ben Okoro", "bokoro@larkfield.example"),
    )


def test_the_owners_yes_to_an_updated_invitation_is_the_first_after_which_the_time_stands() -> None:
    update = noticed(at(10), update=True, start=at(12, 15), end=None)
    one = interview(update, confirmed(at(11), "fine", start=at(12, 15), end=None))
    assert one.confirmed_by == evidence(at(11), "fine")
    assert one.id == interview_id(confirmed(at(9)).evidence)


def test_called_off_before_its_end_it_was_not_held_and_after_it_it_was() -> None:
    during, after = interview(cancelled(at(12, 14, 5))), interview(cancelled(at(12, 15, 5)))
    assert during.not_held
    assert not after.not_held
    assert after.ended is None


def test_the_owners_thanks_are_for_the_talk_that_took_place_though_the_next_is_agreed() -> None:
    second = confirmed(at(12, 16), "second", start=at(20, 11), end=None)
    thanks = wrote(at(12, 17), "thanks", name="thanks")
    first, following = fold([confirmed(at(9)), second, thanks], ZONE)
    assert thanks in first.history
    assert thanks not in following.history


def test_a_new_invitation_to_another_date_is_only_seen_and_moves_nothing() -> None:
    first, seen = fold([confirmed(at(9)), noticed(at(10), start=at(20, 11), end=None)], ZONE)
    assert first.start == at(12, 14)
    assert (seen.start, seen.confirmed_by) == (at(20, 11), None)


def test_an_invitation_to_a_talk_with_others_on_the_date_makes_a_loop() -> None:
    one = interview(noticed(at(10), start=at(12, 16), end=at(12, 17), interviewers=(BEN,)))
    assert (one.start, one.end) == (at(12, 14), at(12, 17))
    assert one.meeting.interviewers == (ANA, BEN)
