"""Two people at one company never get the same text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_world import ANA, BEN, CHLOE, MANY, NOBODY_KNOWN, OWNER, RAY, SHIPPED, TONES, heard, interview, step

from followup_daemon import templates
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, Fate, StepKind, Taken
from followup_daemon.letters import TEMPLATES, Extras, Values, letters_before, write
from followup_daemon.mail import Person
from followup_daemon.plan.steps import Tone

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
TEXTS = 60
"""So many letters to one company have texts of their own."""


def met(number: int, company: str | None, *people: Person) -> Interview:
    return replace(interview(company=company, interviewers=people), id=f"{number:06x}")


def taken(which: Interview, kind: StepKind = "thank_you", fate: Fate = "open") -> Taken:
    return Taken(which.id, kind, "", ("x@fernhill.example",), "t", NOON, 1, fate, NOON)


def numbered(interviews: Sequence[Interview], order: Sequence[int], kind: StepKind = "thank_you") -> list[int]:
    """The numbers of letters made in this order."""
    ledger: list[Taken] = []
    numbers = []
    for at in order:
        numbers.append(letters_before(kind, interviews[at], interviews, ledger))
        ledger.append(taken(interviews[at], kind))
    return numbers


# The texts


@pytest.mark.parametrize("known", templates.SAMPLES)
@pytest.mark.parametrize("name", sorted(set(TEMPLATES.values()) - {"call_note.txt"}))
def test_sixty_letters_to_one_company_differ_whatever_else_they_say(name: str, known: Values) -> None:
    assert len({SHIPPED.render(name, replace(known, variant=at)).text for at in range(TEXTS)}) == TEXTS


@pytest.mark.parametrize("tone", TONES)
def test_two_letters_in_a_row_share_no_paragraph_of_ours(tone: Tone) -> None:
    """Colleagues may lay them side by side."""
    which = heard(MANY, ANA, datetime(2026, 3, 13, tzinfo=UTC))
    texts = [
        write(step(tone, to), which, OWNER, SHIPPED, None, None, Extras(before=at)).text.split("\n\n")
        for at, to in zip(range(TEXTS), cycle((ANA, BEN)), strict=False)
    ]
    for first, second in pairwise(texts):
        shared = set(first) & set(second)
        assert shared <= {OWNER.fit, f"Best regards,\n{OWNER.name}\n", "I know how easily dates move."}


def test_thanks_of_their_own_differ_from_person_to_person() -> None:
    people = tuple(Person(f"Person{n} Lima", f"p{n}@fernhill.example") for n in range(12))
    panel = interview(interviewers=people)
    letters = (
        write(step("thanks", each, person=each.address), panel, NOBODY_KNOWN, SHIPPED, None, None, Extras(before=at))
        for at, each in enumerate(people)
    )
    assert len({letter.text.partition("\n")[2] for letter in letters}) == 12


# Their numbers


def test_one_company_is_known_by_its_name_however_it_is_written() -> None:
    roles = [met(1, "Fernhill", RAY), met(2, "Fernhill, Inc.", ANA), met(3, "Marsh", CHLOE)]
    roles[2] = replace(roles[2], meeting=replace(roles[2].meeting, interviewers=(Person("Jo", "jo@marsh.example"),)))
    assert numbered(roles, (0, 1, 2)) == [0, 1, 0]


def test_one_company_is_known_by_its_domain_where_its_name_is_not_known() -> None:
    assert numbered([met(1, None, ANA), met(2, "Fernhill", Person("Jo", "jo@mail.fernhill.example"))], (0, 1)) == [0, 1]


def test_two_interviews_that_a_third_proves_to_be_of_one_house_count_for_it() -> None:
    by_agency, by_mail = met(1, "Fernhill", RAY), met(2, None, ANA)
    assert numbered([by_agency, by_mail, met(3, "Fernhill", BEN)], (0, 1, 2)) == [0, 1, 2]


def test_a_letter_made_anew_after_it_was_withdrawn_gets_a_number_of_its_own() -> None:
    one, other = met(1, "Fernhill", ANA), met(2, "Fernhill", BEN)
    ledger = [taken(one, fate="withdrawn"), taken(other)]
    assert letters_before("thank_you", one, [one, other], ledger) == 2


def test_both_follow_ups_are_counted_together_and_apart_from_thanks() -> None:
    """A mail about another offer may be the first to one and the second to another."""
    one, other = met(1, "Fernhill", ANA), met(2, "Fernhill", BEN)
    ledger = [taken(one), taken(other), taken(one, "first_follow_up")]
    assert letters_before("second_follow_up", other, [one, other], ledger) == 1


COMPANIES = st.sampled_from([None, "Fernhill", "Fernhill Ltd", "Marsh", "Quill Partners"])
PEOPLE = st.sampled_from([ANA, BEN, RAY, Person("Jo", "jo@marsh.example"), Person("Al", "al@post.example")])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(COMPANIES, st.lists(PEOPLE, max_size=2)), min_size=1, max_size=6),
    st.lists(st.integers(0, 5), max_size=14),
    st.sampled_from(["thank_you", *FOLLOW_UPS]),
)
def test_no_two_letters_to_one_company_have_one_number(
    told: list[tuple[str | None, list[Person]]], order: list[int], kind: StepKind
) -> None:
    interviews = [met(at, company, *people) for at, (company, people) in enumerate(told)]
    order = [at % len(interviews) for at in order]
    numbers = numbered(interviews, order, kind)
    for company in ("Fernhill", "Marsh", "Quill Partners"):
        own = [
            number
            for at, number in zip(order, numbers, strict=True)
            if (interviews[at].meeting.company or "").startswith(company)
        ]
        assert len(own) == len(set(own))
