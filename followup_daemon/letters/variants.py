"""Which of its variants a letter takes: two people at one company never get the same text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup_daemon.interview import Interview
from followup_daemon.ledger import StepKind, Taken
from followup_daemon.likeness import same_company
from followup_daemon.reading.domains import registered


def letters_before(
    kind: StepKind, interview: Interview, interviews: Sequence[Interview], ledger: Iterable[Taken]
) -> int:
    """How many letters of this sort, thanks or follow-ups, were made for interviews of the same house before.

    Each letter gets a number of its own, since withdrawn ones count too: their number is never given anew. The house
    is the company and all whom it is joined to by a name or a domain: one joined wrongly costs nothing but a number.
    """
    house, rest = [interview], [one for one in interviews if one.id != interview.id]
    while joined := [one for one in rest if any(_of_one_house(one, known) for known in house)]:
        house += joined
        rest = [one for one in rest if one not in joined]
    ids = frozenset[str]().union(*(one.known_as for one in house))
    thanks = kind == "thank_you"
    return sum(entry.interview in ids and (entry.kind == "thank_you") == thanks for entry in ledger)


def _of_one_house(one: Interview, other: Interview) -> bool:
    return same_company(one.meeting.company, other.meeting.company) or bool(_domains(one) & _domains(other))


def _domains(interview: Interview) -> frozenset[str]:
    """Where the people of the interview have their mail."""
    return frozenset(registered(person.domain) for person in interview.people if person.address)
