"""A no in another thread that names the role in words of its own (SPEC section 2, "whose role or thread it means")."""

from __future__ import annotations

import pytest
from mails_at_hand import mails
from two_talks import TOM, after, agreed, states

ROLES: dict[str, list[tuple[str, str]]] = mails("role_words")
ATS = "Larchway Careers <no-reply@us.greenhouse-mail.io>"
NOES = [
    "I'm sorry to say that we have decided to go with another candidate for the {}.",
    "Thank you for attending interview for the {}. Unfortunately you have not been successful.",
]


def after_no(roles: list[str], no: str, writer: str = TOM) -> tuple[list[str], int]:
    """The states of the interviews for these roles at one house after the no, and how many doubts it leaves."""
    days = ("Wednesday 8 April at 2pm", "Thursday 9 April at 10am")
    told = zip("ab", roles, days, strict=False)
    agreements = [mail for thread, role, day in told for mail in agreed(TOM, thread, (role, "Larchway Ltd"), day)]
    auto = {"auto": 1} if writer != TOM else {}
    book = after(agreements, writer, f"Dear Ana,\n\n{no}\n\nTom", at="2026-04-14 10:00 +0100", **auto)
    return states(book), len(book.doubts)


@pytest.mark.parametrize(("role", "words"), ROLES["same"])
@pytest.mark.parametrize("no", NOES)
def test_a_no_closes_the_interview_whose_role_it_means(role: str, words: str, no: str) -> None:
    assert after_no([role], no.format(words)) == (["rejected"], 0)


@pytest.mark.parametrize(("role", "words"), ROLES["other"])
@pytest.mark.parametrize("no", NOES)
def test_a_no_plainly_about_another_role_closes_nothing(role: str, words: str, no: str) -> None:
    """Law: one plainly about another role closes nothing."""
    assert after_no([role], no.format(words)) == (["awaiting"], 0)


@pytest.mark.parametrize("writer", [TOM, ATS])
@pytest.mark.parametrize(
    ("one", "other", "words", "meant"),
    [
        ("Senior Warehouse Team Lead", "Forklift Driver", "team lead vacancy", "one"),
        ("Senior Warehouse Team Lead", "Forklift Driver", "driver position", "other"),
        ("Registered Nurse, ICU", "Ward Clerk", "nursing post", "one"),
        ("Registered Nurse, ICU", "Ward Clerk", "clerical position", "other"),
        ("Elementary Teacher, Grade 3", "Elementary Teacher, Grade 5", "Grade 5 position", "other"),
        ("Elementary Teacher, Grade 3", "School Librarian", "third grade opening", "one"),
        ("Frontend Developer", "Backend Developer", "back end engineer position", "other"),
        ("Personal Assistant", "Receptionist", "PA position", "one"),
        ("Sous Chef", "Waiter", "night porter job", "neither"),
        ("Night Porter", "Day Porter", "porter vacancy", "either"),
        ("Data Analyst", "Data Engineer", "data role", "either"),
        ("Accounts Assistant", "Sales Assistant", "assistant position", "either"),
    ],
)
def test_of_two_roles_at_one_house_the_one_meant_is_closed(
    one: str, other: str, words: str, meant: str, writer: str
) -> None:
    """Law: where it could mean two, the owner is asked and both wait."""
    closed = {"one": ["rejected", "awaiting"], "other": ["awaiting", "rejected"]}.get(meant, ["awaiting"] * 2)
    assert after_no([one, other], NOES[0].format(words), writer) == (closed, int(meant == "either"))
