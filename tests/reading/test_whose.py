"""Which interview the mail of another thread speaks of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.interview import Interview
from followup_daemon.mail import Owner, Person
from followup_daemon.reading.whose import Belonging, whose
from followup_daemon.signals import (
    Automatic,
    Cancelled,
    Confirmed,
    Evidence,
    Meeting,
    NotHeld,
    OwnerWrote,
    Signal,
    Word,
)

OWNER = Owner("Robin Ames", ("robin@mine.example", "robin@gmail.com"), ZoneInfo("Europe/London"))
START = datetime(2026, 3, 9, 14, 0, tzinfo=UTC)
ODILE = Person("Odile Brandt", "odile@fernwood.example")
ADA = Person("Ada Lind", "ada@fernwood.example")
STRANGER = Person("Jon Hale", "jon@fernwood.example")
RECRUITER = Person("Kit Moor", "kit@moorpeople.example")
OTTO = Person("Otto Senn", "otto@harbourworks.example")
PUBLIC = Person("Odd Person", "someone@gmail.com")
ATS = Person("Fernwood Talent", "no-reply@us.greenhouse-mail.io")


def evidence(number: int, *, thread: str = "other", words: str = "", at: datetime | None = None) -> Evidence:
    when = at or START + timedelta(days=2, hours=number)
    return Evidence(f"<{number}@mail.example>", thread, when, words, "a rule")


def interview(name: str, thread: str, *, at: datetime = START, **meeting: Any) -> Interview:
    told = {"start": at, "company": "Fernwood Trust", "role": "Ward Clerk", "interviewers": (ODILE,), **meeting}
    meets = Meeting(**told)
    first = Evidence(f"<{name}@mail.example>", thread, at - timedelta(days=5), "yes", "a rule")
    return Interview(name, first, meets, (thread,), 1.0, (Confirmed(first, meets, 1.0),))


FERNWOOD = interview("aaaaaa", "home")
HARBOUR = interview("bbbbbb", "harbour", company="Harbour Works", role="Fitter", interviewers=(OTTO,))


def word(
    number: int, sender: Person, kind: Any = "rejection", *, words: str = "", thread: str = "other", **more: Any
) -> Word:
    return Word(evidence(number, words=words, thread=thread), kind, sender, **more)


def asked(*signals: Signal, among: tuple[Interview, ...] = (FERNWOOD, HARBOUR)) -> Belonging:
    return whose(signals, among, OWNER)


def homes(answer: Belonging) -> dict[str, tuple[str, ...]]:
    return dict(answer.belongs)


def test_an_interviewers_mail_counts_in_any_thread() -> None:
    assert homes(asked(word(1, ODILE, "courtesy"))) == {"<1@mail.example>": ("aaaaaa",)}


def test_an_interviewer_is_known_by_full_name_from_a_private_address() -> None:
    private = Person("Odile Brandt", "odile.b@gmail.com")
    assert homes(asked(word(1, private, "promise"))) == {"<1@mail.example>": ("aaaaaa",)}


def test_anyone_at_the_company_counts_who_speaks_of_the_application() -> None:
    assert homes(asked(word(1, STRANGER))) == {"<1@mail.example>": ("aaaaaa",)}
    of_it = word(1, STRANGER, "question", words="Could you send your references?")
    assert homes(asked(of_it)) == {"<1@mail.example>": ("aaaaaa",)}
    assert homes(asked(word(1, STRANGER, "courtesy", words="Our summer fair is on Saturday."))) == {}


def test_a_stranger_at_a_public_provider_counts_for_nobody() -> None:
    """Law: at a public provider, a platform or the owner's own domain only the known persons count."""
    through_gmail = interview("aaaaaa", "home", interviewers=(Person("Odile Brandt", "odile@gmail.com"),))
    assert homes(asked(word(1, PUBLIC), among=(through_gmail,))) == {}
    assert homes(asked(word(1, Person("Old Friend", "friend@mine.example")))) == {}


def test_at_an_agencys_domain_only_the_recruiter_counts() -> None:
    one = interview("aaaaaa", "home", interviewers=(), coordinator=RECRUITER, agency=True)
    assert homes(asked(word(1, RECRUITER), among=(one,))) == {"<1@mail.example>": ("aaaaaa",)}
    colleague = Person("Lou Marsh", "lou@moorpeople.example")
    assert homes(asked(word(1, colleague), among=(one,))) == {}


def test_a_machines_rejection_counts_from_anywhere_where_it_names_the_company() -> None:
    named = word(1, ATS, automatic=True, company="Fernwood")
    assert homes(asked(named)) == {"<1@mail.example>": ("aaaaaa",)}
    assert homes(asked(word(1, ATS, automatic=True, role="Fitter"))) == {"<1@mail.example>": ("bbbbbb",)}
    assert homes(asked(word(1, ATS, automatic=True))) == {}
    assert homes(asked(word(1, ATS, "next_round", automatic=True, company="Fernwood"))) == {}


def test_a_rejection_plainly_about_another_role_closes_nothing() -> None:
    assert asked(word(1, ODILE, role="Night Porter")) == Belonging({}, ())


def test_a_rejection_that_could_mean_two_is_a_doubt_and_both_are_named() -> None:
    """Law: where it could mean two, the owner is asked."""
    porter = interview("cccccc", "porter", role="Night Porter", interviewers=(ADA,))
    answer = asked(word(1, STRANGER), among=(FERNWOOD, porter))
    assert homes(answer) == {}
    assert [doubt.interviews for doubt in answer.doubts] == [("aaaaaa", "cccccc")]
    answer = asked(word(1, STRANGER, role="Night Porter"), among=(FERNWOOD, porter))
    assert (homes(answer), answer.doubts) == ({"<1@mail.example>": ("cccccc",)}, ())


def test_a_pleasantry_that_could_mean_two_is_said_of_both() -> None:
    one = interview("aaaaaa", "home", interviewers=(), coordinator=RECRUITER, agency=True)
    two = interview("bbbbbb", "two", company="Harbour Works", role="Fitter", coordinator=RECRUITER, agency=True)
    assert homes(asked(word(1, RECRUITER, "courtesy"), among=(one, two))) == {"<1@mail.example>": ("aaaaaa", "bbbbbb")}


def test_two_rounds_of_one_case_are_no_doubt() -> None:
    second = interview("cccccc", "second", at=START + timedelta(days=1))
    answer = asked(word(1, ODILE), among=(FERNWOOD, second))
    assert (homes(answer), answer.doubts) == ({"<1@mail.example>": ("cccccc",)}, ())


def test_a_mail_older_than_the_interview_does_not_speak_of_it() -> None:
    old = Word(evidence(1, at=START - timedelta(days=30)), "rejection", ODILE)
    assert homes(asked(old)) == {}


def test_a_thread_once_joined_is_the_interviews_for_whoever_writes_there() -> None:
    """Law: the answer to a thank-you counts, whoever gives it."""
    thanks = OwnerWrote(evidence(1, thread="thanks"), "thanks", (ODILE,))
    answer = word(2, PUBLIC, "courtesy", thread="thanks")
    assert homes(asked(thanks, answer)) == {"<1@mail.example>": ("aaaaaa",), "<2@mail.example>": ("aaaaaa",)}


def test_the_owners_thanks_go_to_the_talk_that_took_place_last() -> None:
    one = interview("aaaaaa", "home", coordinator=RECRUITER, agency=True)
    two = interview("bbbbbb", "two", at=START + timedelta(days=20), company="Harbour Works", coordinator=RECRUITER)
    assert homes(asked(OwnerWrote(evidence(1), "thanks", (RECRUITER,)), among=(one, two))) == {
        "<1@mail.example>": ("aaaaaa",)
    }


def test_thanks_to_someone_at_the_company_count() -> None:
    assert homes(asked(OwnerWrote(evidence(1), "thanks", (STRANGER,)))) == {"<1@mail.example>": ("aaaaaa",)}
    assert homes(asked(OwnerWrote(evidence(1), "answers", (STRANGER,)))) == {}


def test_a_bounce_belongs_by_the_failed_address_or_the_mail_that_came_back() -> None:
    by_address = Automatic(evidence(1), "bounce", "odile@fernwood.example", failed=("odile@fernwood.example",))
    assert homes(asked(by_address)) == {"<1@mail.example>": ("aaaaaa",)}
    thanks = OwnerWrote(evidence(2, thread="thanks"), "thanks", (ODILE,))
    by_mail = Automatic(evidence(3), "bounce", "x@x.example", failed=("x@x.example",), original="<2@mail.example>")
    assert homes(asked(thanks, by_mail))["<3@mail.example>"] == ("aaaaaa",)
    assert homes(asked(Automatic(evidence(1), "bounce", "x@x.example", failed=("x@x.example",)))) == {}


def test_an_absence_belongs_to_every_interview_of_that_person() -> None:
    other = interview("cccccc", "porter", role="Night Porter")
    away = Automatic(evidence(1), "absence", "Odile@Fernwood.example")
    assert homes(asked(away, among=(FERNWOOD, other, HARBOUR))) == {"<1@mail.example>": ("aaaaaa", "cccccc")}


def test_a_portals_notice_belongs_by_the_name_it_gives() -> None:
    notice = Automatic(evidence(1, words="Your Fernwood application: sign in"), "portal", "no-reply@myworkday.com")
    assert homes(asked(notice)) == {"<1@mail.example>": ("aaaaaa",)}


@pytest.mark.parametrize("more", [{"company": "Fernwood Trust"}, {"starts": START}, {"role": "Ward Clerk"}])
def test_a_cancellation_belongs_by_what_it_names(more: dict[str, Any]) -> None:
    assert homes(asked(Cancelled(evidence(1), "them", **more), among=(FERNWOOD,))) == {"<1@mail.example>": ("aaaaaa",)}


def test_a_missed_talk_belongs_by_its_writer() -> None:
    assert homes(asked(NotHeld(evidence(1), OTTO))) == {"<1@mail.example>": ("bbbbbb",)}


def test_the_order_in_which_signals_come_does_not_matter() -> None:
    signals: list[Signal] = [
        OwnerWrote(evidence(1, thread="thanks"), "thanks", (ODILE,)),
        word(2, PUBLIC, "promise", thread="thanks"),
        word(3, ODILE, "rejection", thread="news"),
    ]
    assert asked(*signals) == asked(*reversed(signals))


def test_what_comes_back_from_an_address_the_owner_asked_belongs_with_that_mail() -> None:
    """Somebody not known before, whom the owner turned to: they have left, or the address fails."""
    new = Person("Uma Hart", "uma@fernwood.example")
    ask = OwnerWrote(evidence(1, thread="asked"), "asks_news", (new,))
    left = Automatic(evidence(2, thread="back"), "left", new.address)
    stray = Automatic(evidence(3, thread="stray"), "left", "una@fernwood.example")
    assert homes(asked(ask, left, stray)) == {"<1@mail.example>": ("aaaaaa",), "<2@mail.example>": ("aaaaaa",)}
