"""A meeting called off in another thread, and which of several it was (SPEC section 2, "in any thread")."""

from __future__ import annotations

from typing import Any

import pytest
from mails_at_hand import mails
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import Casebook, casebook
from followup_daemon.reading import read_thread
from followup_daemon.standing import standing

Mail = dict[str, Any]
SAID: dict[str, list[str]] = mails("called_off")
TOM, ZOE = "Tom Birch <tom.birch@larchway.example>", "Zoe Hart <zoe.hart@larchway.example>"
NILS, KIT = "Nils Falk <nils.falk@oakmoor.example>", "Kit Moor <kit@moorpeople.example>"
THURSDAY, FRIDAY, EARLY = "Thursday 16 April at 2pm", "Friday 17 April at 10am", "Thursday 16 April at 10am"
CLERK, ENGINEER = ("accounts assistant", "Larchway Ltd"), ("support engineer", "Oakmoor Labs")


def agreed(writer: str, thread: str, what: tuple[str, str], when: str) -> list[Mail]:
    """An offer and the owner's yes; an agency's recruiter names the client."""
    role, company = what
    first, _, name = writer.partition(" ")[0], "", writer.partition(" <")[0]
    applied = f"Thanks for applying for the {role} position at {company}. Could you come in for an interview on {when}?"
    sent_on = f"My client {company} would like to meet you for the {role} position, for an interview on {when}."
    text = f"{sent_on}\n\n{name}\nMoor People Recruitment" if writer == KIT else f"{applied}\n\n{name}\n{company}"
    day = 1 if thread == "a" else 2
    return [
        {
            "from": writer, "thread": thread, "subject": f"Interview: {role}", "text": f"Hi Ana,\n\n{text}",
            "at": f"2026-04-0{day} 10:00 +0100",
        },
        {
            "me": 1, "to": writer, "thread": thread, "text": f"Hi {first},\n\nYes, that works for me. See you then.",
            "at": f"2026-04-0{day} 11:00 +0100",
        },
    ]  # fmt: skip


TWO = agreed(TOM, "a", CLERK, THURSDAY) + agreed(NILS, "b", ENGINEER, FRIDAY)
OF_AGENCY = agreed(KIT, "a", CLERK, THURSDAY) + agreed(KIT, "b", ENGINEER, FRIDAY)
SAME_DAY = agreed(KIT, "a", CLERK, THURSDAY) + agreed(KIT, "b", ENGINEER, EARLY)
ONE_HOUSE = agreed(TOM, "a", CLERK, THURSDAY) + agreed(TOM, "b", ("warehouse manager", "Larchway Ltd"), FRIDAY)


def after(before: list[Mail], writer: str, text: str, **fields: Any) -> Casebook:
    """The casebook once this mail has come in a thread of its own."""
    other = {"from": writer, "thread": "z", "subject": "Hello", "at": "2026-04-15 09:00 +0100", "text": text, **fields}
    case = {"me": "Ana Perera <ana.perera@post.example>", "zone": "Europe/London", "mails": [*before, other]}
    owner = owner_of(case)
    return casebook([signal for thread in threads_of(case) for signal in read_thread(thread, owner)], owner)


def states(book: Casebook) -> list[str]:
    return [standing(one).state for one in book.interviews]


def written(text: str, writer: str) -> str:
    return f"Hi Ana,\n\n{text}\n\n{writer.partition(' ')[0]}"


@pytest.mark.parametrize("text", SAID["called off"])
@pytest.mark.parametrize("writer", [TOM, ZOE])
def test_a_meeting_is_called_off_in_any_thread_and_wording(text: str, writer: str) -> None:
    """Law: a word counts from an interviewer, and from anyone at the company who speaks of it, in any thread."""
    assert states(after(TWO, writer, written(text, writer))) == ["cancelled", "awaiting"]


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
