"""How far a denial goes: it holds what the owner denied, and no other meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core_values import ANA, MEETING, at, confirmed, evidence, noticed
from test_by_hand import UNSURE, book, closings, denied, id_of, only, planned

from followup_daemon.mail import Person
from followup_daemon.signals import Noticed

UMA = Person("Uma Reed", "uma@overmoor.example")
ELSEWHERE: dict[str, Any] = {"company": "Overmoor", "role": "Clerk", "interviewers": (UMA,)}
"""Another employer, whom nothing joins to the usual one."""


class TestAnotherCompanyAtThatTime:
    def test_its_notice_is_asked_about(self) -> None:
        other = noticed(at(11), "other", "t2", **ELSEWHERE)
        ones = book([UNSURE, other], denied(10)).interviews
        assert [one.id for one in ones if one.closed_by_hand is None] == [id_of(other)]

    def test_what_its_notice_replaces_at_that_time_is_its_own(self) -> None:
        other = replace(
            noticed(at(11), "other", "t2", update=True, **{**ELSEWHERE, "start": at(13, 9)}), was=at(12, 14)
        )
        ones = book([UNSURE, other], denied(10)).interviews
        assert [one.id for one in ones if one.closed_by_hand is None] == [id_of(other)]

    def test_a_sure_confirmation_there_does_not_bring_the_denied_one_back(self) -> None:
        other = confirmed(at(11), "other", "t2", **ELSEWHERE)
        told = book([UNSURE, other], denied(10))
        assert closings(told) == {MEETING.role: "by_hand", "Clerk": None}
        assert {one.id: planned(one) for one in told.interviews}[id_of(UNSURE)] == []

    def test_a_sure_confirmation_that_names_no_company_does(self) -> None:
        again = confirmed(at(11), "again", "t2", company=None, interviewers=())
        assert planned(only([UNSURE, again], denied(10))) == ["thank_you", "first_follow_up"]

    def test_what_is_not_sure_with_its_people_says_the_same_again(self) -> None:
        again = noticed(at(11), "again", "t2", company="Overmoor", interviewers=(ANA,))
        assert planned(only([UNSURE, again], denied(10))) == []

    def test_a_reminder_that_names_no_company_says_the_same_again(self) -> None:
        reminder = noticed(at(11), "reminder", "t2", company=None, interviewers=())
        assert planned(only([UNSURE, reminder], denied(10))) == []


class TestTwoMeetingsInOneMail:
    def test_the_one_that_was_not_denied_stays(self) -> None:
        second = replace(UNSURE, meeting=replace(MEETING, start=at(20, 9), end=None, uid="second"), certainty=0.9)
        ones = book([UNSURE, second], denied(10)).interviews
        assert [(one.start, one.is_sure) for one in ones if one.closed_by_hand is None] == [(at(20, 9), True)]

    def test_also_on_the_same_date_where_it_has_its_own_uid(self) -> None:
        first, second = (
            Noticed(evidence(at(9), "both"), replace(MEETING, start=at(12, hour), end=None, uid=uid), update=False)
            for hour, uid in ((14, "first"), (16, "second"))
        )
        ones = book([first, second], denied(10, first, first.meeting)).interviews
        assert [one.start for one in ones if one.closed_by_hand is None] == [at(12, 16)]

    def test_a_mail_that_is_read_to_tell_another_time_than_when_it_was_denied_stays_denied(self) -> None:
        other_time = replace(UNSURE, meeting=replace(MEETING, start=at(20, 9), end=None), certainty=0.9)
        assert planned(only([other_time], denied(10))) == []
