"""What the owner asked for by hand: the next step now (``draft``), or a mail that tells of another offer (``offer``).

It is the owner's own act: waiting times, promises, spacing, ``drafts_at`` and the daily five do not hold it; the cap of
two, a close and another draft in the thread do (SPEC section 2, Another offer). It holds for what was known when it was
said: a word of theirs that came later is an answer, and the follow-up is planned anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from followup_daemon import workdays
from followup_daemon.by_hand import Wanted
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, Taken
from followup_daemon.plan.asked import Asked
from followup_daemon.plan.steps import OVERDUE_LIMIT, Policy
from followup_daemon.standing import Standing


def thanks_wanted(interview: Interview, own: Sequence[Taken]) -> Wanted | None:
    """The owner's word for thanks that no draft has answered yet."""
    wanted = _newest(interview, thanks=True)
    if wanted is None or any(_answers(entry, wanted) for entry in own if entry.kind == "thank_you"):
        return None
    return wanted


def follow_up_wanted(
    interview: Interview, stands: Standing, own: Sequence[Taken], asked: Sequence[Asked]
) -> Wanted | None:
    """The owner's word for a follow-up; None once a draft, an own mail or a word of theirs has answered it."""
    wanted = _newest(interview, thanks=False)
    if wanted is None or any(_answers(entry, wanted) for entry in own):
        return None
    later = [one.at for one in asked] + [word.evidence.at for word in stands.words]
    return None if any(at > wanted.evidence.at for at in later) else wanted


def replaced_by_offer(entry: Taken, interview: Interview) -> bool:
    """Whether the mail that tells of another offer takes the place of this follow-up: it was made before."""
    wanted = _newest(interview, thanks=False)
    is_offer = wanted is not None and wanted.what == "offer" and entry.kind in FOLLOW_UPS
    return is_offer and wanted is not None and entry.made_at < wanted.evidence.at


def deadline_passed(interview: Interview, due: datetime, policy: Policy) -> Wanted | None:
    """The owner's word of another offer that has to be decided on before ``due``: nothing falls due after it."""
    offers = [one for one in interview.history if isinstance(one, Wanted) and one.what == "offer" and one.deadline]
    newest = offers[-1] if offers else None
    return newest if newest and newest.deadline and policy.day(due) > newest.deadline else None


def wanted_until(wanted: Wanted, policy: Policy) -> datetime:
    """The last instant at which it is still carried out: an offer's deadline, else as for a step that is overdue."""
    day = wanted.deadline or workdays.add(policy.day(wanted.evidence.at), OVERDUE_LIMIT, policy.calendar)
    return policy.closes(day)


def _newest(interview: Interview, *, thanks: bool) -> Wanted | None:
    said = [one for one in interview.history if isinstance(one, Wanted) and (one.what == "thank_you") == thanks]
    return said[-1] if said else None


def _answers(entry: Taken, wanted: Wanted) -> bool:
    return entry.stands and entry.made_at >= wanted.evidence.at
