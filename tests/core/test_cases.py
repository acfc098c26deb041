"""Which threads are one case: the same employer and role, or the same start."""

from __future__ import annotations

from core_values import ANA, RITA, at, confirmed, noticed

from followup_daemon.cases import cases
from followup_daemon.signals import Signal


def grouped(*threads: list[Signal]) -> list[set[str]]:
    named = {signals[0].evidence.thread_id: signals for signals in threads}
    return sorted(map(set, cases(named)), key=min)


def test_threads_of_one_company_are_one_case() -> None:
    assert grouped([confirmed(at(9))], [confirmed(at(10), "b", thread="t2", company="Larkfield Ltd")]) == [{"t1", "t2"}]


def test_threads_of_two_companies_are_two() -> None:
    other = confirmed(at(10), "b", thread="t2", company="Harbour Foods", interviewers=(RITA,), start=at(13))
    assert grouped([confirmed(at(9))], [other]) == [{"t1"}, {"t2"}]


def test_two_roles_at_one_company_are_two() -> None:
    other = confirmed(at(10), "b", thread="t2", role="Night Porter", start=at(13))
    assert grouped([confirmed(at(9))], [other]) == [{"t1"}, {"t2"}]


def test_an_invitation_of_the_same_start_belongs_to_it_whoever_sends_it() -> None:
    """An agency arranges in one thread, the client's invitation comes in another: nobody is at two at once."""
    client = noticed(at(10), "b", thread="t2", company=None, role=None, interviewers=(RITA,))
    assert grouped([confirmed(at(9), interviewers=())], [client]) == [{"t1", "t2"}]


def test_a_domain_called_after_the_company_belongs_to_it() -> None:
    later = noticed(at(10), "b", thread="t2", company=None, role=None, interviewers=(ANA,), start=at(13))
    assert grouped([confirmed(at(9), interviewers=())], [later]) == [{"t1", "t2"}]


def test_one_uid_is_one_meeting_whatever_else_differs() -> None:
    one, other = confirmed(at(9), uid="u"), noticed(at(10), "b", thread="t2", uid="u", company="Other", role="Other")
    assert grouped([one], [other]) == [{"t1", "t2"}]


def test_threads_without_a_meeting_are_no_case() -> None:
    assert cases({}) == ()


def test_a_booking_told_without_its_time_belongs_to_the_one_notice_of_these_days() -> None:
    """ "All booked": the scheduler's mail names neither company nor people, and is the only one there is."""
    leaning = confirmed(at(9), start=None)
    notice = noticed(at(9), "b", thread="t2", company=None, role=None, interviewers=(), start=at(13))
    assert grouped([leaning], [notice]) == [{"t1", "t2"}]


def test_two_notices_leave_it_open_which_booking_is_meant() -> None:
    leaning = confirmed(at(9), start=None)
    one = noticed(at(9), "b", thread="t2", company=None, role=None, interviewers=(), start=at(13))
    other = noticed(at(9), "c", thread="t3", company=None, role=None, interviewers=(), start=at(14))
    assert grouped([leaning], [one], [other]) == [{"t1"}, {"t2"}, {"t3"}]


def test_the_day_tells_which_of_two_bookings_is_meant() -> None:
    leaning = confirmed(at(9), start=None, day=at(14).date())
    one = noticed(at(9), "b", thread="t2", company=None, role=None, interviewers=(), start=at(13))
    other = noticed(at(9), "c", thread="t3", company=None, role=None, interviewers=(), start=at(14))
    assert grouped([leaning], [one], [other]) == [{"t1", "t3"}, {"t2"}]


def test_a_notice_of_long_ago_is_of_another_booking() -> None:
    leaning = confirmed(at(20), start=None)
    notice = noticed(at(9), "b", thread="t2", company=None, role=None, interviewers=(), start=at(26))
    assert grouped([leaning], [notice]) == [{"t1"}, {"t2"}]
