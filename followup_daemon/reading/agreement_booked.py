"""Mail of the owner's that leans on a booking made elsewhere: at a scheduler, in a portal, by a schedule sent to them.

1. "Booked", said of a time, stands: with the hour where the mail tells it, else with its day, for a notice to fill.
2. A yes to a schedule or an invitation that lies in another thread stands likewise.
3. After a booking link any mail that only looks forward may mean a booking: it stands where a notice bears it out
   (``backing``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.reading.agenda import Agenda, Agreement, agree, others_than
from followup_daemon.reading.agreement_answer import Answer
from followup_daemon.reading.assent import assents
from followup_daemon.reading.clauses import clauses_of
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence

BOOKED, SEEN, MAY_BE = 0.85, 0.75, 0.3
"""How certain each is; the last is too little to be told unless a notice bears it out."""

RULE = "booked by a link"

_TIME = (
    # what is booked: "a slot", "one of the times", "the 14th", "Tuesday", "2pm", "myself in", "your calendar"
    r"(?:(?:slot|time|spot|place|window|opening|session|date|day|appointment|booking|meeting|interview|call|chat"
    r"|one|something)s?\b|mon|tue|wed|thu|fri|sat|sun|tomorrow|\d|noon|midday|half|quarter"
    r"|(?:myself|me|us|it|my name) (?:in|on|down|up)\b|(?:your|the|his|her|their) (?:calendar|diary|schedule))"
)
_DONE = re.compile(
    # "Booked, thanks", "picked one", "I've signed up", "have selected"; not "fully booked", "picked up", "was taken"
    r"(?<!fully )(?<!double )(?<!double-)(?<!be )(?<!been )\b(?:(?:pre-?|re-?)?booked|reserved|scheduled|grabbed"
    r"|snagged|nabbed|bagged|selected|chosen|chose|picked(?! up)|signed (?:myself )?up|secured|claimed|locked in"
    r"|all (?:set|sorted|booked)"
    rf"|(?:got|gotten|found|took|taken|have|put|popped|dropped|added|pencilled|penciled|went|gone|opted|plumped"
    r"|settled|confirmed|made|set|squeezed|slotted|arranged|fixed|(?:have|just|'ve) used)"
    rf"\b[^.!?\n]{{0,24}}?\b{_TIME})",
    re.IGNORECASE,
)
_STILL_TO_DO = re.compile(
    # "I'll book one tonight", "will do", "once I've picked", "is everything booked up"
    r"\b(?:will|'ll|shall|going to|gonna|about to|let me|need to|have to|want to|like to|try(?:ing)? to|can|could"
    r"|should|once|when|after|if|before|as soon as|until)\b[^.!?\n]{0,30}?\b(?:book|pick|choos|chose|grab|select"
    r"|schedul|look|find|do\b|sort|take|get\b|check|use\b)",
    re.IGNORECASE,
)
_TIME_GIVEN = re.compile(
    # time spent, not booked: "you took the time to speak with me", "made time for me"
    r"\b(?:took|taken|taking|made|making|found|finding|gave|given|having) (?:the |some |your |me |so much |that )*"
    r"time (?:to|out|for|of|with|in)\b"
    # ... and what keeps the owner from meeting: "I've got a dentist thing on the Wednesday"
    r"|\bi(?:'ve| have)?(?: got)? (?:an?|my|another|two) (?!slot|time|spot|place|booking|interview|call|chat|one\b)"
    r"\w+ [^.!?\n]{0,30}\bon (?:the )?(?:mon|tue|wed|thu|fri|sat|sun)"
    # ... a day by which to decide, or on which news were to come: "I have until Friday to decide", "have to decide by
    # Friday", "had made a note of Friday as the date for news"
    r"|\b(?:have|has|had|got|given me) (?:until|till|up to)\b|\b(?:decide|answer|respond|reply|hear|know|choose)\b"
    r"[^.!?\n]{0,30}\b(?:by|until|before|no later than)\b|\b(?:deadline|notice period)\b"
    r"|\b(?:date|day|time) (?:for|of) (?:news|a decision|an answer|your decision|the decision)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    # "I moved us to Thursday", "had to reschedule", "I've rebooked", "switched it to Friday"
    r"\b(?:moved|rescheduled|re-?booked|changed|switched|shifted|pushed|swapped|bumped"
    r"|(?:had|needed) to (?:move|reschedule|rebook|change|switch|shift|push|swap|bump))\b"
    r"(?=(?: (?:us|it|our|my|the|things|to|that|this|for|into|onto)\b)"
    r"|[^.!?\n]{0,20}(?:mon|tue|wed|thu|fri|sat|sun|\d)|$|[,.!])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    # what a yes speaks of that lies in another thread: "all good with that schedule", "got the invite"
    r"\b(?:schedule|invite|invitation|itinerary|agenda|line-?up|calendar (?:invite|hold)|booking"
    r"|confirmation (?:e-?mail|mail)"
    r"|(?:e-?mail|notice|note|confirmation) from (?:the|your) (?:system|portal|scheduler|team|recruiting))\b",
    re.IGNORECASE,
)


def booked_elsewhere(table: Agenda, index: int, said: Sequence[Sentence], found: Answer, named: Sequence[Slot]) -> bool:
    """Whether the mail leans on a booking made elsewhere, which is then agreed, with its time as far as it tells it."""
    if found.does == "checks":
        return False
    told = [one for one in said if not (one.asks or _STILL_TO_DO.search(one.text) or _TIME_GIVEN.search(one.text))]
    moved = next((one for one in told if table.events and table.link and _MOVED.search(one.text)), None)
    if moved:
        _lean(table, index, moved.text, BOOKED, _others(table, named))
        return True
    if table.offers or table.standing:
        return False
    booked = next((one for one in told if _DONE.search(one.text)), None)
    if booked and table.link:
        _lean(table, index, booked.text, BOOKED, named)
        return True
    seen = next((one for one in told if _ELSEWHERE.search(one.text) and assents([one], asked=False)), None)
    if seen and found.does in {"says yes", "nothing", "takes"} and not any(slot.start for slot in named):
        _lean(table, index, seen.text, SEEN, named)
        return True
    if booked or (table.link and _looks_forward(said, found, named)):
        _maybe(table, index, booked or (named[0].sentence if named else said[0]), named)
    return False


def _others(table: Agenda, named: Sequence[Slot]) -> Sequence[Slot]:
    """The times of a mail that tells of a move, the old one left out."""
    return others_than(named, table.standing) if table.standing else named


def _lean(table: Agenda, index: int, words: str, certainty: float, named: Sequence[Slot]) -> None:
    """Agree on the one time that the mail names, else on its day alone, else on what a notice will tell."""
    said = _agreement(table, index, words, certainty, named)
    agree(table, index, said.slot, words, RULE, certainty)
    table.events[-1] = said


def _maybe(table: Agenda, index: int, words: Sentence, named: Sequence[Slot]) -> None:
    """Tell of what may be a booking, and leave the table as it is: the mail may as well propose or take a time."""
    table.events.append(_agreement(table, index, words.text, MAY_BE, named))


def _agreement(table: Agenda, index: int, words: str, certainty: float, named: Sequence[Slot]) -> Agreement:
    timed = list({slot.start: slot for slot in named if slot.start}.values())
    slot = timed[0] if len(timed) == 1 else None
    day = named[0].day if named and slot is None else None
    return Agreement(index, slot, words, RULE, certainty, table.first, day=day)


def _looks_forward(said: Sequence[Sentence], found: Answer, named: Sequence[Slot]) -> bool:
    """Whether a mail after a booking link may tell of the booking: it names a time or agrees, leaving nothing open."""
    if found.does == "declines" or any(_STILL_TO_DO.search(one.text) for one in said):
        return False
    clauses = [clause for one in said for clause in clauses_of(one)]
    if any(clause.no or clause.hedged or (clause.available and not clause.yes) for clause in clauses):
        return False
    return not any(slot.sentence.asks for slot in named) and (bool(named) or any(one.agrees for one in clauses))
