"""Whether a draft that lies open would still be made, by what is now known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from followup_daemon.by_hand import Noted
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import canonical
from followup_daemon.plan.outlook import unpaused, without
from followup_daemon.plan.steps import NOTHING_AROUND, Around, Policy
from followup_daemon.plan.wanted import replaced_by_offer


def is_overtaken(
    entry: Taken,
    interview: Interview | None,
    ledger: Sequence[Taken],
    policy: Policy,
    now: datetime,
    around: Around = NOTHING_AROUND,
) -> bool:
    """Whether, had ``entry`` not been made, it would not be made at ``now`` with the same addressees.

    Only what became known counts, not the time that passed: a window that has closed and a step grown too old for
    drafting overtake nothing, nor does a pause. A mail that tells of another offer takes the place of a follow-up.
    Thanks are written anew with a note that came since, while there is time for it. Somebody who is to be thanked too
    replaces a draft only while another can be made. An interview that is no more overtakes every draft made for it.
    """
    if interview is None:
        return True
    if replaced_by_offer(entry, interview):
        return True
    addressees = {canonical(address) for address in entry.to}
    for step in unpaused(interview, without(ledger, entry), policy, around).steps:
        wanted = {canonical(one.address) for one in step.to}
        same = addressees == wanted or (now > step.until and addressees <= wanted)
        if step.kind == entry.kind and step.due <= now and same:
            return now <= step.until and _lacks_note(entry, interview)
    return True


def _lacks_note(entry: Taken, interview: Interview) -> bool:
    """Whether the owner noted what they spoke about after these thanks were written."""
    return entry.kind == "thank_you" and any(
        isinstance(one, Noted) and one.evidence.at > entry.made_at for one in interview.history
    )
