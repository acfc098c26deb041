"""Words of the owner's said at one instant, as with a fixed ``--now``: they hold in the order they were said in."""

from __future__ import annotations

from core_values import at, confirmed
from test_by_hand import UNSURE, added, closed, denied, only, planned

PLANNED = ["thank_you", "first_follow_up"]


def test_closed_then_taken_up_is_open_and_taken_up_then_closed_is_closed() -> None:
    sure = confirmed(at(9))
    assert planned(only([sure], closed(10), added(10))) == PLANNED
    assert planned(only([sure], added(10), closed(10))) == []


def test_a_word_said_twice_counts_where_it_was_said_last() -> None:
    sure = confirmed(at(9))
    assert planned(only([sure], closed(10), added(10), closed(10))) == []
    assert planned(only([sure], added(10), closed(10), added(10))) == PLANNED


def test_denied_then_taken_up_is_open() -> None:
    assert planned(only([UNSURE], denied(10), added(10))) == PLANNED
