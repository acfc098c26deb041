"""What is known already of an interview that the owner would take up or add: whether it may be, or is there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from followup_daemon.believed import CLOSINGS
from followup_daemon.cases import employer_domain
from followup_daemon.errors import UserError
from followup_daemon.likeness import clearly_other_company, clearly_other_role, same_company
from followup_daemon.mail import Person, canonical
from followup_daemon.matters import Case
from followup_daemon.merging import same_start
from followup_daemon.sayings import title
from followup_daemon.signals import Meeting
from followup_daemon.standing import Closing, verdict


def over(case: Case) -> Closing | None:
    """What closes it for good, also behind a closing by hand; None where the owner may take it up."""
    decided = verdict(case.interview)
    if decided is not None:
        return decided[0]
    return "next_round_confirmed" if case.interview.ended == "next_round_confirmed" else None


def refuse_over(case: Case) -> None:
    """Raise UserError where it is closed for good: `add` would plan everything again against their answer."""
    closing = over(case)
    if closing is not None:
        id_ = case.interview.id
        raise UserError(
            f"{title(case.interview)} ({id_}) is closed: {CLOSINGS[closing]}.", f"See `followup-daemon why {id_}`."
        )


def refuse_known(cases: Iterable[Case], told: Meeting, zone: tzinfo) -> None:
    """Raise UserError, naming its id, where the meeting told is that of one of the cases: nothing is added twice.

    Nobody is at two interviews at once, and talks with one employer for one role on one date are one interview
    (SPEC section 1, loop): a second one beside it would ask the same people anew.
    """
    for case in cases:
        known, name = case.interview.meeting, f"{title(case.interview)} ({case.interview.id})"
        one_time = same_start(known.start, told.start)
        if one_time and (case.stands.closed is None or _of_one_house(known, told) or not _named_apart(known, told)):
            refuse_over(case)
            raise UserError(f"{name} is known at that time already.", _remedy(case))
        if _on_one_date(known, told, zone) and _is_one_loop(known, told):
            refuse_over(case)
            raise UserError(
                f"{name} is on that date already, and talks with one employer on one date are one interview.",
                _remedy(case),
            )


def _remedy(case: Case) -> str:
    id_ = case.interview.id
    if case.stands.closed is not None:
        return f"`followup-daemon add {id_} --start TIME` takes it up again, at that time."
    if not case.interview.is_sure:
        return f"`followup-daemon add {id_} --start TIME` takes it up, at that time."
    return f"See `followup-daemon show {id_}`. It is moved by `close {id_}`, then `add {id_} --start TIME`."


def _on_one_date(one: Meeting, other: Meeting, zone: tzinfo) -> bool:
    if one.start is None or other.start is None:
        return False
    return one.start.astimezone(zone).date() == other.start.astimezone(zone).date()


def _is_one_loop(one: Meeting, other: Meeting) -> bool:
    return _of_one_house(one, other) and not _named_apart(one, other) and not clearly_other_role(one.role, other.role)


def _named_apart(one: Meeting, other: Meeting) -> bool:
    return clearly_other_company(one.company, other.company)


def _of_one_house(one: Meeting, other: Meeting) -> bool:
    """Whether both share a company, a person, or the domain of an employer."""
    return same_company(one.company, other.company) or bool(_marks(one) & _marks(other))


def _marks(meeting: Meeting) -> set[str]:
    """The addresses of those on their side, and their employer's domains; an agency works for many."""
    coordinator = (meeting.coordinator,) if meeting.coordinator and not meeting.agency else ()
    people = (*meeting.interviewers, *coordinator)
    return {canonical(one.address) for one in people if one.address} | set(_domains(people))


def _domains(people: Iterable[Person]) -> Iterable[str]:
    return (one.domain for one in people if employer_domain(one.domain))
