"""What may be drafted while older mail is still being read (SPEC section 4, no follow-up against an answer)."""

from __future__ import annotations

from collections.abc import Iterator

from followup_daemon.cycle.desk import Desk
from followup_daemon.cycle.narrowing import READ_ANYWAY, words_of, written_to
from followup_daemon.cycle.news import LISTS_LAG
from followup_daemon.errors import Gone, Unreachable
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS
from followup_daemon.mail import Thread
from followup_daemon.plan.steps import Step
from followup_daemon.store import Scan

BEING_READ = "older mail is still being read"


def waits_for_older_mail(desk: Desk, step: Step) -> str:
    """Why the step waits, empty where it need not.

    A follow-up waits until all is read: an answer may lie in any thread. Thanks have only a day, and few mails stop
    them, which name or come from those they go to: a search finds these, once it shows all that came before the scan.
    """
    scan = _scan(desk)
    if scan is None:
        return ""
    waits = step.kind in FOLLOW_UPS or desk.now - scan.begun < LISTS_LAG
    return BEING_READ if waits else ""


def read_related(desk: Desk, interview: Interview) -> Iterator[Thread]:
    """While older mail is still being read: the other threads with mail from, to or about those of the interview.

    Raise Unreachable where they are too many to be read for one step: it waits.
    """
    scan = _scan(desk)
    if scan is None:
        return
    words = tuple(dict.fromkeys((*words_of(interview), *written_to(interview))))
    found = [one for one in desk.mailbox.threads_with(scan.since, words) if one not in interview.threads]
    if len(found) > READ_ANYWAY:
        raise Unreachable("Too much mail may speak of the interview; the step waits until all is read.")
    for thread_id in found:
        try:
            yield desk.mailbox.thread(thread_id)
        except Gone:
            continue


def _scan(desk: Desk) -> Scan | None:
    cursor = desk.store.cursor()
    return cursor.scan if cursor is not None else None
