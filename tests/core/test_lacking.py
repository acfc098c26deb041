"""What an interview lacks to be sure."""

from __future__ import annotations

from dataclasses import replace

from core_values import ZONE, at, confirmed, noticed

from followup_daemon.fold import fold
from followup_daemon.interview import Lack, Said, lacking


def lacks(*said: Said) -> tuple[Lack, ...]:
    (one,) = fold(said, ZONE)
    return lacking(one)


def test_a_sure_one_lacks_nothing() -> None:
    assert lacks(confirmed(at(9))) == ()


def test_each_thing_it_can_lack_is_named() -> None:
    assert lacks(noticed(at(9))) == ("confirmation",)
    assert lacks(confirmed(at(9), start=None, end=None)) == ("time",)
    assert lacks(confirmed(at(9), certainty=0.4)) == ("agreement",)
    assert lacks(replace(confirmed(at(9), certainty=0.4), about=0.45)) == ("job",)
    assert lacks(replace(confirmed(at(9), certainty=0.2), about=0.45)) == ("job", "agreement")


def test_where_only_both_together_are_too_little_the_yes_is_named() -> None:
    assert lacks(replace(confirmed(at(9), certainty=0.5), about=0.7)) == ("agreement",)
