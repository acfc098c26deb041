"""The thank-you: to whom, from when and until when (SPEC section 2, Thank-you)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon import workdays
from followup_daemon.by_hand import Wanted
from followup_daemon.interview import Interview, can_be_written_to, thanked_people
from followup_daemon.ledger import LYING, Taken
from followup_daemon.mail import Person, canonical
from followup_daemon.plan.steps import Hold, Policy, Step, Tone
from followup_daemon.plan.wanted import thanks_wanted, wanted_until
from followup_daemon.standing import Standing

WINDOW = timedelta(hours=72)
"""Thanks are made for at least this long after the interview, over weekends and holidays too."""


def thank_you_steps(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], policy: Policy
) -> tuple[tuple[Step, ...], tuple[Hold, ...]]:
    """The thanks still to be drafted, and why others are not. The interview has a start and is open.

    A discarded thank-you is over for everyone it went to; somebody who is first known later gets their own.
    """
    taken = [entry for entry in ledger if entry.kind == "thank_you" and entry.stands]
    asked_for = thanks_wanted(interview, taken)
    if asked_for is not None and asked_for.to is not None:
        step = _step(interview, (asked_for.to,), policy, apart=True)
        return (_at_once(step, asked_for, policy),), ()
    thanked = thanked_people(interview)
    if not thanked:
        return (), (Hold("thank_you", "no_address"),)
    living = [person for person in thanked if canonical(person.address) not in stands.dead]
    if not living:
        return (), (Hold("thank_you", "bounced"),)
    reached = _reached(stands, taken, thanked)
    missing = [person for person in living if canonical(person.address) not in reached]
    if not missing or any(entry.fate == "discarded" and not entry.person for entry in taken):
        return (), (Hold("thank_you", "discarded" if _over(taken) else "thanked"),)
    if any(entry.fate in LYING and not entry.person for entry in taken):
        return (), (Hold("thank_you", "unsent"),)
    apart = not policy.together or any(not entry.person for entry in taken)
    groups = [(person,) for person in missing] if apart else [tuple(missing)]
    steps = [_step(interview, group, policy, apart=apart) for group in groups]
    return tuple(_at_once(step, asked_for, policy) for step in steps), ()


def _over(taken: Sequence[Taken]) -> bool:
    return any(entry.fate == "discarded" for entry in taken)


def _reached(stands: Standing, taken: Sequence[Taken], wanted: Sequence[Person]) -> set[str]:
    """Who has been thanked or has a draft of thanks: by name of address, in canonical form.

    Thanks that the owner sent to none of them went through somebody who passes them on: everyone is thanked.
    """
    addresses = {canonical(person.address) for person in wanted}
    reached = {canonical(address) for entry in taken for address in entry.to}
    for act in stands.thanks:
        to = {canonical(person.address) for person in act.to}
        reached |= (to & addresses) or addresses
    return reached


def _step(interview: Interview, to: tuple[Person, ...], policy: Policy, *, apart: bool) -> Step:
    end = interview.end
    if end is None:
        raise ValueError(interview.id)
    through = not any(map(can_be_written_to, interview.meeting.interviewers))
    tone: Tone = "thanks_passed_on" if through else "thanks"
    return Step(
        interview=interview.id,
        kind="thank_you",
        to=to,
        due=end + policy.thank_you_after,
        until=thanks_until(end, policy),
        tone=tone,
        rule=f"{policy.thank_you_after // timedelta(minutes=1)} min after the end of the interview",
        person=canonical(to[0].address) if apart else "",
    )


def _at_once(step: Step, wanted: Wanted | None, policy: Policy) -> Step:
    """The step as the owner asked for it by hand; as it is where the owner did not."""
    if wanted is None:
        return step
    at = wanted.evidence.at
    until = max(step.until, wanted_until(wanted, policy))
    return replace(step, due=at, until=until, rule="as you asked", because=wanted.evidence, wanted=True)


def thanks_until(end: datetime, policy: Policy) -> datetime:
    """The last instant for thanks: the end of the second business day after the interview, at least 72 hours on."""
    second = policy.closes(workdays.add(policy.day(end), 2, policy.calendar))
    return max(second, end + WINDOW)
