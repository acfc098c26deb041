"""Which sent mail confirms which interview: the agenda of a thread turned into signals, where it is about interviews.

1. The agenda says what stands and by which mail (``agreement``).
2. The context of each round says whether that is a job interview of the owner's (``context``).
3. The facts of the meeting are read from the mails of its round (``facts``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followup_daemon.mail import Owner
from followup_daemon.reading.agreement import Agreement, CalledOff, Event, Missed, Notice, agenda
from followup_daemon.reading.context import Context, context, own_names
from followup_daemon.reading.facts import meeting
from followup_daemon.reading.names import fold
from followup_daemon.reading.page import Page
from followup_daemon.reading.quotes import Typed
from followup_daemon.reading.times import find_times
from followup_daemon.signals import Cancelled, Confirmed, Described, Meeting, Noticed, NotHeld, Signal

Told = Confirmed | Noticed | Described | Cancelled | NotHeld

QUOTE_WORTH = 40
"""Characters of a quote below which it tells nothing."""

QUOTE_READ, ANSWER_READ = 3000, 800
"""Characters beyond which a quote or the answer to it is no exchange about a time."""

BY_QUOTE = 0.85
"""What is left of a confirmation whose offer stands only in a quote, and the context it needs."""

LEAST = 0.3
"""The certainty below which nothing is said at all."""


def read_meetings(pages: Sequence[Page], owner: Owner) -> tuple[Told, ...]:
    """Confirmed, noticed, called-off and missed interviews of the thread, in the order of the mails."""
    pages = _with_quoted(pages, owner)
    events, firsts = agenda(pages, owner)
    told: list[Told] = []
    for event in events:
        last = next((first for first in firsts if first > event.index), len(pages))
        told.extend(_told(event, pages, owner, last))
    return tuple(told)


def _with_quoted(pages: Sequence[Page], owner: Owner) -> Sequence[Page]:
    """The pages, with what the owner quotes of a mail that is not in the thread put before the answer as a mail of theirs."""
    first = next(iter(pages), None)
    forwards = first is not None and any(block.kind == "forwarded" for block in first.typed.blocks)
    short = first is not None and QUOTE_WORTH <= len(first.typed.quoted) <= QUOTE_READ and len(first.typed.text) <= ANSWER_READ
    if first is None or not first.mine or forwards or not short or not first.message.to:
        return pages
    text = first.typed.quoted
    message = replace(first.message, from_=first.message.to[0], to=(first.message.from_,), cc=(), labels=frozenset(), text=text, html="")
    moments = find_times(text, message.date, owner.zone, owner.day_first)
    return [Page(message, False, Typed(text, "", ""), owner.zone, None, (), moments), *pages]


def _told(event: Event, pages: Sequence[Page], owner: Owner, last: int) -> Iterator[Told]:
    page = pages[event.index]
    match event:
        case Agreement():
            around = _context(pages, event.first, last, owner)
            sure = around.certainty if any(not one.mine for one in pages) else _by_summary(around, pages, owner)
            if pages[0].typed.quoted == "" and not pages[0].mine and pages[0].message.message_id == pages[-1].message.message_id:
                sure = sure * BY_QUOTE if sure >= BY_QUOTE else sure / 2
            certainty = round(sure * event.certainty, 2)
            if certainty >= LEAST:
                evidence = page.evidence(event.words, f"{event.rule}; {around.kind}")
                told = _meeting(event, pages, owner, last)
                alone = all(one.mine for one in pages) and event.uid
                yield Confirmed(evidence, replace(told, company=None, role=None) if alone else told, certainty)
        case Notice():
            if _context(pages, event.first, last, owner).certainty >= LEAST:
                yield Noticed(page.evidence(event.words, event.rule), _meeting(event, pages, owner, last), event.update)
        case CalledOff():
            yield Cancelled(page.evidence(event.words, event.rule), event.by, event.start, event.uid)
        case Missed():
            yield NotHeld(page.evidence(event.words, "nobody met"), page.message.from_)


def _by_summary(around: Context, pages: Sequence[Page], owner: Owner) -> float:
    """How certain an acceptance alone in its thread is: it must speak of an interview, and of the owner in it.

    Kept as doubtful otherwise: by its UID it may belong to an invitation in another thread.
    """
    if around.kind != "job interview":
        return 0.0
    summaries = fold(" ".join([*(page.message.subject for page in pages), *(invite.summary for page in pages for invite in page.invites)]))
    speaks = around.job >= 1 or any(word in summaries for word in ("interview", "onsite", "screen"))
    return 0.8 if speaks and any(word in summaries for word in own_names(pages, owner)) else 0.45 if speaks else 0.35


def _context(pages: Sequence[Page], first: int, last: int, owner: Owner) -> Context:
    """The context of a round: its own mails, read with what the thread said before."""
    return context(pages[first:last], pages[:last], owner)


def _meeting(event: Agreement | Notice, pages: Sequence[Page], owner: Owner, last: int) -> Meeting:
    return meeting(event.slot, pages[event.first : last], pages, owner, event.uid)
