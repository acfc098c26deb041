"""A meeting called off in another thread, and which of several it was (SPEC section 2, "in any thread")."""

from __future__ import annotations

import pytest
from mails_at_hand import mails
from two_talks import KIT, NILS, OF_AGENCY, ONE_HOUSE, SAME_DAY, TOM, TWO, ZOE, Mail, after, states, written

SAID: dict[str, list[str]] = mails("called_off")


@pytest.mark.parametrize("text", SAID["called off"])
@pytest.mark.parametrize("writer", [TOM, ZOE])
def test_a_meeting_is_called_off_in_any_thread_and_wording(text: str, writer: str) -> None:
    """Law: a word counts from an interviewer, and from anyone at the company who speaks of it, in any thread."""
    assert states(after(TWO, writer, written(text, writer))) == ["cancelled", "awaiting"]


@pytest.mark.parametrize("answer", SAID["answers"])
@pytest.mark.parametrize("text", SAID["called off"][-10:])
def test_a_friendly_answer_agrees_on_nothing_where_a_meeting_was_called_off(text: str, answer: str) -> None:
    off: Mail = {"from": ZOE, "thread": "z", "subject": "Hello", "at": "2026-04-15 08:00 +0100", "text": text}
    book = after([*TWO, off], "Ana Perera <ana.perera@post.example>", answer, me=1)
    assert states(book) == ["cancelled", "awaiting"]


@pytest.mark.parametrize("text", SAID["stands"])
@pytest.mark.parametrize("writer", [TOM, NILS, KIT])
def test_what_calls_off_something_else_calls_off_nothing(text: str, writer: str) -> None:
    assert states(after(OF_AGENCY if writer == KIT else TWO, writer, written(text, writer))) == ["awaiting"] * 2


@pytest.mark.parametrize(
    "text", [one for one in SAID["called off"] if "the interview." not in one and "call it" not in one]
)
@pytest.mark.parametrize(("before", "writer"), [(OF_AGENCY, KIT), (ONE_HOUSE, TOM)], ids=["agency", "one house"])
def test_of_two_meetings_the_one_on_the_day_is_called_off(text: str, before: list[Mail], writer: str) -> None:
    book = after(before, writer, written(text, writer))
    assert (states(book), book.doubts) == (["cancelled", "awaiting"], ())


@pytest.mark.parametrize("before", [OF_AGENCY, ONE_HOUSE, SAME_DAY], ids=["agency", "one house", "one day"])
@pytest.mark.parametrize("text", ["We have to cancel the interview.", "Sorry, we need to cancel.", "It has to be off."])
def test_where_it_could_be_either_the_owner_is_asked(before: list[Mail], text: str) -> None:
    """Law: where it could mean two, the owner is asked and both wait."""
    book = after(before, TOM if before is ONE_HOUSE else KIT, text)
    assert states(book) == ["awaiting"] * 2
    assert len(book.doubts) == ("cancel" in text)


@pytest.mark.parametrize(
    ("text", "late", "early"),
    [
        ("We have to cancel Thursday at 2pm.", "cancelled", "awaiting"),
        ("I have to cancel the 10am on Thursday.", "awaiting", "cancelled"),
        ("Larchway have cancelled Thursday.", "cancelled", "awaiting"),
        ("Oakmoor have had to cancel Thursday's interview.", "awaiting", "cancelled"),
        ("The support engineer interview on Thursday is cancelled.", "awaiting", "cancelled"),
        ("Thursday is cancelled, sorry.", "awaiting", "awaiting"),
    ],
)
def test_of_two_on_one_day_the_hour_company_or_role_tells(text: str, late: str, early: str) -> None:
    assert states(after(SAME_DAY, KIT, written(text, KIT))) == [late, early]


@pytest.mark.parametrize("writer", ["Larchway Careers <no-reply@us.greenhouse-mail.io>", "<noreply@larchway.example>"])
@pytest.mark.parametrize("subject", ["Hello", "Interview update"])
@pytest.mark.parametrize(
    "text",
    [
        "Your interview on 16 April 2026 has been cancelled.",
        "The interview scheduled for Thursday 16 April 2026 at 14:00 with Larchway Ltd has been cancelled.",
        "Your interview for accounts assistant at Larchway Ltd has been cancelled.",
    ],
)
def test_a_machine_calls_off_what_it_names(writer: str, subject: str, text: str) -> None:
    """Law: a cancellation by automatic mail counts from any address where it names the company or role."""
    assert states(after(TWO, writer, f"Dear Candidate,\n\n{text}", subject=subject, auto=1)) == [
        "cancelled",
        "awaiting",
    ]


@pytest.mark.parametrize("writer", ["Some One <someone@gmail.com>", "Lou Marsh <lou@moorpeople.example>"])
def test_nobody_else_calls_anything_off(writer: str) -> None:
    assert states(after(OF_AGENCY, writer, "We have to cancel Thursday.")) == ["awaiting"] * 2


def test_a_meeting_that_has_moved_is_not_called_off_by_its_old_day() -> None:
    moved: list[Mail] = [
        {
            "from": TOM,
            "thread": "a",
            "at": "2026-04-13 10:00 +0100",
            "text": "Can we move it to Monday 20 April at 2pm?",
        },
        {"me": 1, "to": TOM, "thread": "a", "at": "2026-04-13 11:00 +0100", "text": "Yes, Monday at 2 works."},
    ]
    book = after([*TWO[:2], *moved], TOM, "As you know, Thursday is cancelled.")
    assert states(book) == ["awaiting"]
