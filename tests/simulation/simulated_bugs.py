"""Bugs to be planted in the daemon, one at a time, to see that the simulation finds each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from followup_daemon import workdays
from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk
from followup_daemon.cycle.fates import _record as record
from followup_daemon.cycle.keeping import believed
from followup_daemon.cycle.wording import message_digest
from followup_daemon.ledger import FOLLOW_UPS, Fate, Taken
from followup_daemon.mailbox import DraftRef
from followup_daemon.standing import standing


@dataclass(frozen=True, slots=True)
class Bug:
    """``what`` goes wrong; ``instead`` are the names in the product that are replaced, and by what."""

    name: str
    what: str
    instead: Mapping[str, Any] = field(hash=False)


@contextmanager
def planted(bug: Bug | None) -> Iterator[None]:
    """The daemon with this bug in it, as it is for None."""
    with ExitStack() as stack:
        for name, other in bug.instead.items() if bug else ():
            stack.enter_context(patch(f"followup_daemon.{name}", other))
        stack.callback(standing.cache_clear)
        standing.cache_clear()
        yield


def _nothing(made: Any) -> Callable[..., Any]:
    return lambda *_, **__: made


def _a_day_early(day: date, number: int, calendar: workdays.Calendar) -> date:
    return workdays.add(day, max(number - 1, 1), calendar)


def _believe_what_was(desk_store: Any, owner: Any, _: object) -> Casebook:
    return believed(desk_store, owner)


def _free_at_once(desk: Desk, entry: Taken, _: Casebook) -> None:
    desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))


def _free_what_vanished(desk: Desk, entry: Taken, fate: Fate, at: datetime | None = None) -> None:
    if fate == "vanished":
        desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))
    else:
        record(desk, entry, fate, at)


def _take_for_ours(desk: Desk, entry: Taken, ref: DraftRef) -> None:
    """The words that lie there now become those that are compared with."""
    _, message = desk.mailbox.draft(ref.id)
    ours = replace(entry, draft_id=ref.id, message_id=ref.message_id, thread_id=ref.thread_id, fate="open")
    desk.store.record(replace(ours, digest=message_digest(message), changed_at=message.internal_date))


BUGS = (
    Bug(
        "day_early",
        "a follow-up comes one business day early",
        {"plan.due.workdays": SimpleNamespace(add=_a_day_early)},
    ),
    Bug(
        "no_recheck", "the threads are not read again before a draft is made", {"cycle.writing.keep": _believe_what_was}
    ),
    Bug(
        "made_twice",
        "a draft is made again when the answer to its making was lost",
        {"cycle.fates._settle_claim": _free_at_once},
    ),
    Bug(
        "third",
        "a third follow-up is made",
        {"plan.follow_ups._cap": _nothing(None), "plan.follow_ups.FOLLOW_UPS": (*FOLLOW_UPS, *FOLLOW_UPS[1:] * 9)},
    ),
    Bug("edited_deleted", "a draft that the owner edited is deleted", {"cycle.fates._changed": _take_for_ours}),
    Bug("no_promise", "the date in their promise is passed over", {"standing._promise": _nothing(None)}),
    Bug("beside", "a draft is made in a thread that holds one", {"cycle.writing._braked": _nothing(("", []))}),
    Bug("overtaken", "an overtaken draft is left", {"cycle.withdraw_overtaken": _nothing(None)}),
    Bug("no_absence", "the return of an absent addressee is not awaited", {"standing._absences": _nothing(())}),
    Bug(
        "no_spacing",
        "two follow-ups go to one person within five business days",
        {"cycle.desk.follow_ups_sent": _nothing(())},
    ),
    Bug("thrown_away", "a draft that the owner threw away is made again", {"cycle.fates._record": _free_what_vanished}),
    Bug(
        "self_answer",
        "our own words count as the owner's answer",
        {"plan.outlook.sent_unchanged": _nothing(frozenset())},
    ),
    Bug("dead_address", "mail goes to an address that bounced", {"standing._dead": _nothing(frozenset())}),
    Bug(
        "no_brake", "a follow-up more than ten business days overdue is drafted", {"plan.follow_ups.OVERDUE_LIMIT": 60}
    ),
)


def bug_named(name: str) -> Bug:
    return next(bug for bug in BUGS if bug.name == name)
