"""A Takeout mbox, or a folder of .eml, read as one mailbox: what would be recognised in it. Reads only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon import witness
from followup_daemon.casebook import Casebook, casebook
from followup_daemon.errors import UserError
from followup_daemon.mail import Owner, Thread
from followup_daemon.signals import Signal
from followup_daemon.takeout import count, index, owner_addresses, size_of, threads

Progress = Callable[[str, int, int], None]
"""Told how far it is: what is being done, how much of it there is, and how much is done."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a mailbox file holds: its owner, how many mails, and the interviews in them."""

    owner: Owner
    mails: int
    book: Casebook


def inspect(
    path: Path,
    me: Sequence[str],
    zone: ZoneInfo,
    now: datetime,
    *,
    day_first: bool | None = None,
    progress: Progress | None = None,
) -> Inspection:
    """The interviews of the mailbox file, all mail later than ``now`` left out.

    ``me`` empty: the owner is whoever stands in From of the mails labelled Sent.
    Raise UserError where the file cannot be read or the owner is not to be told.
    """
    size = size_of(path)
    found = index(path, partial(progress, "finding mails", size) if progress else None)
    addresses = tuple(me) or owner_addresses(found)
    if not addresses:
        raise UserError(f"No mail in {path} is labelled Sent.", "Say whose mailbox it is with `--me ADDRESS`.")
    owner = Owner("", addresses, zone, day_first)
    signals: list[Signal] = []
    reading = partial(progress, "reading", count(found)) if progress else None
    for thread in _until(threads(found, owner.is_me, reading), now):
        signals.extend(witness.read(thread, owner))
    return Inspection(owner, count(found), casebook(signals, owner))


def _until(every: Iterator[Thread], now: datetime) -> Iterator[Thread]:
    for thread in every:
        messages = tuple(message for message in thread.messages if message.internal_date <= now)
        if messages:
            yield replace(thread, messages=messages)
