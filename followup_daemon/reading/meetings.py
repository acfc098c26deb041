"""Which sent mail confirms which interview: the agenda of a thread turned into signals, where it is about interviews.

1. The agenda says what stands and by which mail (``agreement``).
2. The context of each round says whether that is a job interview of the owner's (``context``).
3. The facts of the meeting are read from the mails of its round (``facts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from followup_daemon.mail import Owner
from followup_daemon.reading.agenda import Agreement, CalledOff, Event, Missed, Notice
from followup_daemon.reading.agreement import agenda
from followup_daemon.reading.context import ENOUGH, SETTLES, Context, context
from followup_daemon.reading.facts import end_of, facts
from followup_daemon.reading.facts_apart import own_part
from followup_daemon.reading.names import fold
from followup_daemon.reading.page import Page
from followup_daemon.reading.quotes import Typed
from followup_daemon.reading.sides import own_names
from followup_daemon.reading.times import find_times
from followup_daemon.signals import FIRM, Cancelled, Confirmed, Described, Meeting, NotHeld, Noticed

Told = Confirmed | Noticed | Described | Cancelled | NotHeld

QUOTE_WORTH = 40
"""Characters of a quote below which it tells nothing."""

QUOTE_READ, ANSWER_READ = 3000, 800
"""Characters beyond which a quote or the answer to it is no exchange about a time."""

BY_QUOTE = 0.85
"""What is left of a confirmation whose offer stands only in a quote, and the context it needs."""

PLAIN_PICKS = frozenset({"takes an offered time", "yes to the only offer", "picks from the list"})

NEXT_TO_NOT = 0.05
"""How certain a thread with words of a job is about an interview, where more of its words speak of something else."""

_FORWARDS = re.compile(r"\s*(?:fwd?|wg|tr|i|rv|enc|vs)\s*:", re.IGNORECASE)  # "FW: Interview"

LEAST = 0.3
"""The certainty below which nothing is said at all of a meeting that is told as one about a job."""


@dataclass(slots=True)
class _Thread:
    """A thread while its events are turned into signals; what is known of a round is found once."""

    pages: Sequence[Page]
    owner: Owner
    firsts: Sequence[int]
    contexts: dict[tuple[int, int, int], Context] = field(default_factory=dict)
    facts: dict[tuple[int, int], Meeting] = field(default_factory=dict)

    def round_of(self, event: Agreement | Notice) -> tuple[int, int]:
        """The first mail of the event's round, and the one behind its last."""
        return event.first, next((first for first in self.firsts if first > event.index), len(self.pages))

    def context(self, event: Agreement | Notice) -> Context:
        """What its round is about, read with what the thread said before."""
        first, last = self.round_of(event)
        asked = first, last, event.index
        if asked not in self.contexts:
            self.contexts[asked] = context(
                self.pages[first:last],
                self.pages[:last],
                self.owner,
                event.index - first,
                self.pages[event.index + 1 :],
            )
        return self.contexts[asked]

    def meeting(self, event: Agreement | Notice) -> Meeting:
        """What its round says of the meeting, at the time of the event."""
        first, last = self.round_of(event)
        theirs = [page for page in self.pages[first:last] if not page.mine]
        if (first, last) not in self.facts:
            self.facts[first, last] = facts(self.pages[first:last], self.pages, self.owner)
        start = event.slot.start if event.slot else None
        day = event.slot.day if event.slot and start is None else None
        day = day or (event.day if isinstance(event, Agreement) else None)
        told = replace(self.facts[first, last], start=start, end=end_of(event.slot, theirs), uid=event.uid, day=day)
        apart = event.apart if isinstance(event, Agreement) else ()
        if isinstance(event, Agreement) and event.instead:  # which of the people it was to be with is told already
            told = replace(told, interviewers=())
        return own_part(told, event.slot, apart, theirs) if event.slot and apart else told


def read_meetings(pages: Sequence[Page], owner: Owner) -> tuple[Told, ...]:
    """Confirmed, noticed, called-off and missed interviews of the thread, in the order of the mails."""
    pages = _with_quoted([_with_forwarded(page, owner) for page in pages], owner)
    events, firsts = agenda(pages, owner)
    thread = _Thread(pages, owner, firsts)
    return tuple(told for event in events for told in _told(event, thread))


def _with_forwarded(page: Page, owner: Owner) -> Page:
    """A mail of theirs with what it forwards as a part of what it says: an assistant's lines below "see below"."""
    told = page.typed
    forwards = _FORWARDS.match(page.message.subject) or any(block.kind == "forwarded" for block in told.blocks)
    if page.mine or page.automatic is not None or not forwards or not 0 < len(told.quoted) <= QUOTE_READ:
        return page
    text = f"{told.text}\n\n{told.quoted}"
    moments = find_times(text, page.message.date, page.zone, owner.day_first)
    return replace(page, typed=replace(told, text=text), moments=moments)


def _with_quoted(pages: Sequence[Page], owner: Owner) -> Sequence[Page]:
    """The pages, with what the owner quotes of a mail that is not here put before the answer as a mail of theirs."""
    first = next(iter(pages), None)
    forwards = first is not None and any(block.kind == "forwarded" for block in first.typed.blocks)
    short = (
        first is not None
        and QUOTE_WORTH <= len(first.typed.quoted) <= QUOTE_READ
        and len(first.typed.text) <= ANSWER_READ
    )
    if first is None or not first.mine or forwards or not short or not first.message.to:
        return pages
    text = first.typed.quoted
    message = replace(
        first.message,
        from_=first.message.to[0],
        to=(first.message.from_,),
        cc=(),
        labels=frozenset(),
        text=text,
        html="",
    )
    moments = find_times(text, message.date, owner.zone, owner.day_first)
    return [
        Page(
            message, mine=False, typed=Typed(text, "", ""), zone=owner.zone, automatic=None, invites=(), moments=moments
        ),
        *pages,
    ]


def _told(event: Event, thread: _Thread) -> Iterator[Told]:
    page = thread.pages[event.index]
    match event:
        case Agreement():
            yield from _confirmed(event, thread)
        case Notice():
            if (about := _about(thread.context(event))) > 0:
                evidence = page.evidence(event.words, event.rule)
                yield Noticed(evidence, thread.meeting(event), event.update, about, event.was)
        case CalledOff():
            yield Cancelled(page.evidence(event.words, event.rule), event.by, event.start, event.uid)
        case Missed():
            yield NotHeld(page.evidence(event.words, "nobody met"), page.message.from_)


def _confirmed(event: Agreement, thread: _Thread) -> Iterator[Confirmed]:
    """The confirmation, where it is certain enough to be worth asking about, or another thread may make it so."""
    pages, around = thread.pages, thread.context(event)
    alone = all(page.mine for page in pages)
    sure = _by_summary(around, pages, thread.owner) if alone else _about(around)
    if len(pages) > 1 and pages[0].message.message_id == pages[1].message.message_id and event.first == 0:
        sure = sure * BY_QUOTE if sure >= BY_QUOTE and around.named and event.rule in PLAIN_PICKS else sure / 2
    certainty = round(sure * event.certainty, 2 if sure >= FIRM else 4)
    if certainty >= LEAST or 0 < sure < FIRM or (sure and event.slot is None):
        evidence = pages[event.index].evidence(event.words, f"{event.rule}; {around.kind}")
        told = thread.meeting(event)
        told = replace(told, company=None, role=None) if alone and event.uid else told
        yield Confirmed(evidence, told, certainty, sure, event.beside, event.instead, event.again)


def _about(around: Context) -> float:
    """How certain the thread is about a job interview; where it only rather looks like something else, next to not."""
    looks_else = 0 < around.against < SETTLES and around.job >= ENOUGH
    return around.certainty or (NEXT_TO_NOT if looks_else else 0.0)


def _by_summary(around: Context, pages: Sequence[Page], owner: Owner) -> float:
    """How certain an acceptance alone in its thread is: it must speak of an interview, and of the owner in it.

    Kept as doubtful otherwise: by its UID it may belong to an invitation in another thread.
    """
    if around.kind != "job interview":
        return 0.0
    summaries = fold(
        " ".join(
            [*(page.message.subject for page in pages), *(invite.summary for page in pages for invite in page.invites)]
        )
    )
    speaks = around.job >= 1 or any(word in summaries for word in ("interview", "onsite", "screen"))
    return 0.8 if speaks and any(word in summaries for word in own_names(pages, owner)) else 0.45 if speaks else 0.35
