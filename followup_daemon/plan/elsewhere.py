"""What the mail of other interviews tells of people whom this one knows too (SPEC section 2, table: a bounce).

A recruiter who arranges two interviews has one mailbox: mail that comes back from it, and the day of their return, hold
for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import canonical
from followup_daemon.signals import Automatic, Word
from followup_daemon.standing import Standing


def told_of_people(interview: Interview, stands: Standing) -> Iterator[Automatic]:
    """What this interview's mail tells that holds for the same people elsewhere: absences, and addresses now dead."""
    yield from stands.away
    for signal in interview.history:
        if isinstance(signal, Automatic) and _gone(signal) & stands.dead:
            yield signal


def with_elsewhere(stands: Standing, interview: Interview, told: Sequence[Automatic]) -> Standing:
    """How it stands with what is told of its people elsewhere; a word of theirs here since says that they are there."""
    if not told:
        return stands
    dead = {one for signal in told for one in _gone(signal) if not _wrote_since(interview, one, signal.evidence.at)}
    newest = {canonical(one.about): one for one in sorted([*told, *stands.away], key=_at) if one.kind == "absence"}
    return replace(stands, dead=stands.dead | dead, away=tuple(newest.values()))


def without_sent_elsewhere(stands: Standing, interview: Interview, ledger: Sequence[Taken]) -> Standing:
    """How it stands without the mails of the owner's that are known to have been drafts for other interviews.

    Of two talks with one person a mail outside their threads is held to be about the later one.
    """
    others = {entry.sent_as for entry in ledger if entry.sent_as and entry.interview not in interview.known_as}
    if not others:
        return stands
    thanks = tuple(act for act in stands.thanks if act.evidence.message_id not in others)
    asked = tuple(act for act in stands.asked if act.evidence.message_id not in others)
    return replace(stands, thanks=thanks, asked=asked)


def _gone(signal: Automatic) -> set[str]:
    """The addresses that the mail says reach nobody."""
    if signal.kind not in {"bounce", "left"}:
        return set()
    return {canonical(address) for address in (*signal.failed, signal.about) if address}


def _wrote_since(interview: Interview, address: str, at: datetime) -> bool:
    return any(
        isinstance(one, Word)
        and not one.automatic
        and one.evidence.at > at
        and canonical(one.sender.address) == address
        for one in interview.history
    )


def _at(signal: Automatic) -> datetime:
    return signal.evidence.at
