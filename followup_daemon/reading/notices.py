"""Mail that tells of a booking, or leads to one: notices of schedulers and portals, links at which to book.

1. A machine's mail that names a time is a notice of it; what it is about is for the context to tell.
2. The time that an update replaces is no time of it: "Former date", "was previously scheduled for".
3. Where the text names no time the subject may: "Confirmed: 30 min @ Tue Apr 14, 2pm".
4. A person's mail that states a time is a notice too, where nothing in its thread answers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from followup_daemon.reading.agenda import Agenda, Notice, call_off
from followup_daemon.reading.offers import Slot, slots
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain, worded
from followup_daemon.reading.times import find_times

BOOKING_LINK = worded(
    # booking as in "grab a slot here", with a scheduler's address, or "pick a time"
    r"\b(?:calendly|cal\.com|goodtime|savvycal|chilipiper|youcanbook|doodle|acuityscheduling|hubspot\.com/meetings"
    r"|outlook\.office\S{0,40}bookings|calendar\.app\.google|modernloop|prelude|self-?(?:schedul|book)\w*"
    r"|(?:book(?:ing)?|scheduling) (?:link|page|system|portal|tool)|scheduling system)"
    r"|\b(?:grab|pick|choose|book|select|find|use|reserve|schedule|sign up(?: for)?|claim) (?:\w+ ){0,3}"
    r"(?:slots?|times?|spot|whatever (?:works|slot|suits|time)|one of the times)\b"
    r"|\b(?:put|pop|add|drop) (?:something|yourself|a time|some time|time) (?:in|into|on|onto) (?:my|our|his|her|the)"
    r" (?:calendar|diary)\b"
    r"|\btimes for you\b[^.!?\n]{0,40}\bchoose\b"
)
_LINK_LINE = re.compile(
    # a line with an address and a word of booking before it: "Schedule here -> https://", "my calendar: https://"
    r"\b(?:book|grab|pick|choose|select|schedul\w+|reserve|arrange|sign up|my link|half an hour|calendar|diary|slots?"
    r"|times?|open on (?:there|here|it))\b[^!?\n]{0,80}https?://",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:schedul\w+|confirm\w*|booked|booking|invit\w+|updated|reminder|interview|itinerary|event|appointment|upcoming"
    r"|slot|calendar|call|conversation|chat|screen|on-?site|host you|look(?:ing)? forward|details"
    r"|you(?:'ve| have)? picked)\b",
    re.IGNORECASE,
)
_BOOKED = re.compile(
    # what a portal says of a booking, beside its words about signing in
    r"\b(?:(?:you have|you've|your \w+(?: \w+)? (?:has been|is)) (?:now )?(?:been )?(?:booked|chosen|selected|confirmed"
    r"|scheduled)|interview confirmed|confirmed:|slot (?:booked|confirmed)|confirm(?:ation of|s) your)\b",
    re.IGNORECASE,
)
_TO_PICK = re.compile(
    # what asks to pick one of the times it lists: "pick a time", "openings", "you haven't chosen a time yet"
    r"\b(?:choose|pick|select|grab|find) (?:a|my|your|one|another|the|some)\b[^.!?\n]{0,20}\b(?:times?|slots?|date)\b"
    r"|\bopenings\b|\b(?:haven't|have not|yet to) (?:yet )?(?:chosen|booked|scheduled|picked|selected)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|rescheduled|changed|moved|new (?:date|time))\b", re.IGNORECASE)
_FORMER = re.compile(
    # before a time that no longer holds: "Former Date/Time:", "previously scheduled for", "Old time:", "moved from"
    r"\b(?:former(?:ly)?|old|original(?:ly)?|previous(?:ly)?|was|instead of|moved from|rescheduled from|changed from"
    r"|cancel(?:l?ed)?)\b[^\n]{0,40}$",
    re.IGNORECASE,
)
_CANCELLED = re.compile(r"\b(?:cancel(?:l?ed|lation))\b", re.IGNORECASE)
_STATES = re.compile(
    # a person's words of a time that is set: "your interview is confirmed for", "please find your schedule below"
    r"\b(?:(?:is|are|has been|have been|am|'re) (?:now |all |been )?(?:confirmed|scheduled|booked|set(?: up)?(?= for)"
    r"|arranged)|(?:to|we|i|this) confirms?\b"
    r"|(?:your|the|a) (?:full |final )?(?:schedule|itinerary|agenda|line-?up|programme|program)"
    r"|look(?:ing)? forward to (?:seeing|meeting|welcoming|speaking|talking|hosting|your))",
    re.IGNORECASE,
)


def links_to_booking(text: str) -> bool:
    """Whether the mail says where to book a time."""
    return BOOKING_LINK.search(text) is not None or ("://" in text and _LINK_LINE.search(text) is not None)


def read_machine(table: Agenda, index: int, page: Page, named: Sequence[Slot], text: str) -> None:
    """Note the time of a scheduler's, a portal's or a calendar's notice, or that it is called off."""
    subject = plain(page.message.subject)
    if any(invite.start for invite in page.invites):
        return
    opening = f"{subject}\n{text[:600]}"
    if (page.automatic == "portal" or _TO_PICK.search(opening)) and not _BOOKED.search(opening):
        return
    told = [slot for slot in named if slot.start]
    timed = [slot for slot in told if not _is_former(slot, text)]
    timed = timed or told or [slot for slot in _in_subject(page, table, subject) if slot.start]
    if not timed:
        return
    if _CANCELLED.search(subject):
        call_off(table, index, "them", subject, "a notice of cancellation", start=timed[0].start)
    elif _NOTICE.search(opening):
        update = _UPDATED.search(f"{subject}\n{text[:300]}") is not None
        was = next((slot.start for slot in told if slot not in timed), None) if update else None
        _note(table, index, timed[0], subject, "a scheduler's notice", update=update, was=was)
        table.offers = [timed[0]]


def note_unanswered(table: Agenda, pages: Sequence[Page]) -> None:
    """Note the time that a person's mails state in a thread without a mail of the owner's: the answer is elsewhere."""
    if table.events or not pages or any(page.mine for page in pages):
        return
    index = next((number for number in reversed(range(len(pages))) if pages[number].automatic is None), None)
    timed = [offer for offer in table.offers if offer.start]
    if index is None or not timed or len({offer.day for offer in timed}) > 1:
        return
    page = pages[index]
    told = f"{plain(page.message.subject)}\n{plain(page.typed.text)[:2000]}"
    if _STATES.search(told) and not any(re.search(r"\b(?:or|either)\b", offer.sentence.text) for offer in timed):
        _note(table, index, timed[0], plain(page.message.subject), "a time that they state")


def _note(
    table: Agenda, index: int, slot: Slot, words: str, rule: str, *, update: bool = False, was: datetime | None = None
) -> None:
    table.events.append(Notice(index, slot, words, rule, update, table.first, was=was))


def _is_former(slot: Slot, text: str) -> bool:
    """Whether the words before the time on its line say that it no longer holds."""
    line = text.rfind("\n", 0, slot.place) + 1
    return _FORMER.search(text[line : slot.place]) is not None


def _in_subject(page: Page, table: Agenda, subject: str) -> tuple[Slot, ...]:
    moments = find_times(subject, page.message.date, page.zone, table.owner.day_first)
    told = replace(page, typed=replace(page.typed, text=subject, signature=""), moments=moments)
    return slots(told, table.owner, table.owner.zone)
