"""Follow-ups that went: ours, the owner's own and calls; what the cap of two counts (SPEC section 2, then it stops)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.by_hand import Resumed
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, Taken
from followup_daemon.mail import canonical
from followup_daemon.signals import Automatic
from followup_daemon.standing import Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """A follow-up that went: when, to which addresses (canonical, To before Cc), and its RFC 5322 id.

    A call has no id, and no address where none is known.
    """

    at: datetime
    to: tuple[str, ...]
    message_id: str


def own_follow_ups(interview: Interview, ledger: Sequence[Taken]) -> list[Taken]:
    """The follow-ups that the ledger knows of this interview and that take up their step."""
    mine = (entry for entry in ledger if entry.interview in interview.known_as)
    return [entry for entry in mine if entry.kind in FOLLOW_UPS and entry.stands and not is_resumed(entry, interview)]


def is_resumed(entry: Taken, interview: Interview) -> bool:
    """Whether the owner threw this follow-up away and said since that it is to be made after all (``resume``)."""
    resumed = (one.evidence.at for one in interview.history if isinstance(one, Resumed))
    return entry.fate == "discarded" and entry.kind in FOLLOW_UPS and any(at >= entry.fate_at for at in resumed)


def follow_ups_sent(interview: Interview, stands: Standing, own: Sequence[Taken]) -> tuple[Asked, ...]:
    """Every follow-up that went, ours and the owner's own, oldest first; one that reached nobody does not count.

    The note of a call is none, whatever the owner did with it: the call counts when the owner says so.
    """
    went: dict[object, Asked] = {}
    for entry in own:
        if entry.fate == "sent" and entry.by == "email":
            went[entry.sent_as or entry.draft_id] = Asked(entry.fate_at, tuple(map(canonical, entry.to)), entry.sent_as)
    for act in stands.asked:
        to = tuple(canonical(person.address) for person in act.to if person.address)
        went.setdefault(act.evidence.source, Asked(act.evidence.at, to, act.evidence.message_id))
    reached = (one for one in went.values() if not _reached_nobody(interview, one))
    return tuple(sorted(reached, key=lambda one: one.at))


def reached_nobody(entry: Taken, asked: Sequence[Asked]) -> bool:
    """Whether the follow-up was sent and came back: it does not count."""
    counted = {one.message_id for one in asked}
    return entry.fate == "sent" and entry.by == "email" and bool(entry.sent_as) and entry.sent_as not in counted


def _reached_nobody(interview: Interview, asked: Asked) -> bool:
    """Whether bounces account for every addressee of this mail."""
    failed: set[str] = set()
    for signal in interview.history:
        if not isinstance(signal, Automatic) or signal.kind != "bounce" or signal.evidence.at < asked.at:
            continue
        if signal.original in {"", asked.message_id}:
            failed.update(canonical(address) for address in (*signal.failed, signal.about) if address)
    return bool(asked.to) and bool(asked.message_id) and failed.issuperset(asked.to)
