"""Talks on several days that one mail agrees, and what stands said again."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from core_values import ZONE, at, cancelled, confirmed, word

from followup_daemon.by_hand import Closed, by_hand
from followup_daemon.contract import is_current
from followup_daemon.fold import fold
from followup_daemon.interview import interview_id
from followup_daemon.standing import outranked

FIRST = confirmed(at(9))
SECOND = replace(confirmed(at(9), start=at(14, 10), end=None), beside=1)
AGAIN = replace(confirmed(at(11), "again"), again=True)


def test_each_is_an_interview_of_its_own_in_whatever_order_they_are_told() -> None:
    for said in permutations((FIRST, SECOND, FIRST)):
        one, other = fold(said, ZONE)
        assert (one.id, other.id) == (interview_id(FIRST.evidence), interview_id(FIRST.evidence, 1))
        assert (one.start, other.start) == (FIRST.meeting.start, SECOND.meeting.start)
        assert one.confirmed_by == other.confirmed_by == FIRST.evidence


def test_the_later_closes_the_earlier_which_still_stands_beside_it() -> None:
    """SPEC section 2: with a further round agreed no follow-up is due; both stand confirmed."""
    one, other = fold([FIRST, SECOND], ZONE)
    assert (one.ended, other.ended) == ("next_round_confirmed", None)
    assert [is_current(one), is_current(other)] == [True, True]


def test_a_later_one_called_off_leaves_the_earlier_open() -> None:
    one, other = fold([FIRST, SECOND, replace(cancelled(at(10)), starts=SECOND.meeting.start, uid="")], ZONE)
    assert (one.ended, other.ended) == (None, "cancelled")


def test_one_that_is_not_sure_closes_nothing() -> None:
    one, _ = fold([FIRST, replace(SECOND, certainty=0.4)], ZONE)
    assert one.ended is None


def test_the_one_that_a_mail_names_is_moved() -> None:
    moves = replace(confirmed(at(10), "moves", start=at(13, 9), end=None), instead=FIRST.meeting.start)
    one, other = fold([FIRST, SECOND, moves], ZONE)
    assert (one.start, other.start) == (at(13, 9), SECOND.meeting.start)
    assert one.id == interview_id(FIRST.evidence)


def test_a_rejection_goes_to_both() -> None:
    rejected = word(at(11), "rejection")
    assert all(rejected in one.history for one in fold([FIRST, SECOND, rejected], ZONE))


def test_what_stands_said_again_changes_nothing() -> None:
    (before,), (one,) = fold([FIRST], ZONE), fold([FIRST, AGAIN], ZONE)
    assert replace(one, history=before.history) == before


def test_said_again_of_another_time_than_stands_it_moves_nothing() -> None:
    moved = confirmed(at(10), "moved", start=at(13, 9), end=None)
    (one,) = fold([FIRST, moved, AGAIN], ZONE)
    assert (one.start, one.confirmed_by) == (at(13, 9), moved.evidence)


def test_said_again_after_it_was_closed_by_hand_it_is_open_and_that_is_told() -> None:
    """SPEC section 2, by hand: a later confirmation sent by the owner outranks it, and that is told."""
    closed = Closed(interview_id(FIRST.evidence), by_hand(at(10), "close"))
    (before,) = fold([FIRST, closed], ZONE)
    assert before.closed_by_hand is not None
    (one,) = fold([FIRST, closed, AGAIN], ZONE)
    assert (one.closed_by_hand, one.confirmed_by, outranked(one)) == (None, FIRST.evidence, AGAIN.evidence)
    (unsure,) = fold([FIRST, closed, replace(AGAIN, certainty=0.4)], ZONE)
    assert unsure.closed_by_hand is not None
