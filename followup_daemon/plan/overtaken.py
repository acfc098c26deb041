"""Whether a draft that lies open would still be made, by what is now known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import canonical
from followup_daemon.plan.outlook import outlook, without
from followup_daemon.plan.steps import NOTHING_AROUND, Around, Policy


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
    drafting overtake nothing. Somebody who is to be thanked too replaces a draft only while another can be made. An
    interview that is no more overtakes every draft made for it.
    """
    if interview is None:
        return True
    addressees = {canonical(address) for address in entry.to}
    for step in outlook(interview, without(ledger, entry), policy, around).steps:
        wanted = {canonical(one.address) for one in step.to}
        same = addressees == wanted or (now > step.until and addressees <= wanted)
        if step.kind == entry.kind and step.due <= now and same:
            return False
    return True
