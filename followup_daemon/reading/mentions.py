"""Who a mail says will hold the meeting: names in the places where mail names interviewers.

1. Words before a row of people open it: "meet with", "panel:", "me and".
2. Or a verb behind it governs it: "Ann and Bo will see you".
3. Lines of an agenda are rows of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from followup_daemon.reading.mention_rows import Mention, read_row
from followup_daemon.reading.mention_words import (
    ARRANGES_BEFORE,
    ARRANGES_BEHIND,
    ARRANGES_INSIDE,
    ASK_FOR,
    AT_COMPANY,
    BRINGS,
    COUNTED,
    DROPS_OUT,
    HAS_YOU,
    HE_OR_SHE,
    HOLDER_IS,
    JOINED,
    ME_AND,
    MEET,
    PANEL,
    REPLACED,
    SELF_NAMED,
    VERB,
    WITH,
    WITH_ME,
)
from followup_daemon.reading.names import Named, name_at, names
from followup_daemon.reading.timetable import on_agenda, without_agenda

FAR = 240
"""Letters between a name and the pronoun that takes it up."""
_PLACE_BEFORE = re.compile(r"\b(?:at|in|near|Client:) (?:the )?$")  # "our office in Leeds, with Ann and me"
_FROM_BEFORE = re.compile(r"\b(?:at|in|near|from|to|of|Client:) (?:the )?$")  # "from Lisbon, Ann and I"
_AT_FIRM = re.compile(r" (?:at|from) (?:the )?[A-Z]")  # "Ann at Acme Foods can see you"
_TO_ASK = re.compile(r"\b(?:contact|call|ask|ask for|reach(?: out to)?|e-?mail|write to|copy(?:ing)?) $", re.IGNORECASE)
_WRITER_TOO = re.compile(r" (?:with )?(?:me|us)\b| and i\b", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[.!?;\n](?:[ ]|$)|\n")
_CLAUSE_END = re.compile(r"(?:[.!?;][ ]{1,2}|\n[ ]?)$")
_SALUTATION = re.compile(
    # how a mail begins, as in "Dear Ms Doe," or "Good morning Dr. Doe:"
    r"^\s*(?:dear|hi|hello|hey|hiya|hallo|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|howdy)\b"
    r"[^\n,!:]{0,60}[,!:\n]",
    re.IGNORECASE,
)
_DONE = re.compile(
    # "Jo Doe and I worked together", "Jo Doe and I have known each other"
    r" (?:both |all |have |had )?(?:worked|went|met|were|known|knew|spoke|discussed|talked|agreed|studied|go back"
    r"|started|founded|set up|go to|share)\b",
    re.IGNORECASE,
)


def mentions(text: str) -> Iterator[Mention]:
    """Everyone the plain text names as holding the meeting, in order of the places found."""
    agenda = list(on_agenda(text))
    text = without_agenda(text)
    for trigger in PANEL.finditer(text):
        yield from read_row(text, trigger.end(), panel=True)[0]
    for trigger in MEET.finditer(text):
        if not _arranges_before(text, trigger):
            yield from read_row(text, trigger.end())[0]
    for trigger in (*WITH.finditer(text), *COUNTED.finditer(text)):
        row = read_row(text, trigger.end())[0]
        if row and _is_sure(row[0]) and not _arranges_before(text, trigger):
            yield from row
    for trigger in (*ME_AND.finditer(text), *BRINGS.finditer(text)):
        if row := read_row(text, trigger.end())[0]:
            yield Mention(None, me=True)
            yield from row
    for trigger in AT_COMPANY.finditer(text):
        row = read_row(text, trigger.end())[0]
        yield from (one for one in row if one.named and len(one.named.words) > 1)
    for trigger in WITH_ME.finditer(text):
        yield from read_row(text, trigger.end())[0]
    yield from _before_verbs(text)
    yield from _spoken_of_again(text)
    for trigger in HOLDER_IS.finditer(text):
        yield from (one for one in read_row(text, trigger.end())[0] if _is_sure(one))
    yield from agenda


def _spoken_of_again(text: str) -> Iterator[Mention]:
    """Whom "he" or "she" before a verb of meeting means: the one named in full last, not far before."""
    for pronoun in HE_OR_SHE.finditer(text):
        joined = JOINED.match(text, pronoun.end())
        if not joined and _verb(text, pronoun.end()) is None:
            continue
        before = [
            one for one in names(text)
            if pronoun.start() - FAR < one.start < pronoun.start() and (len(one.words) > 1 or one.honorific)
        ]  # fmt: skip
        if not before or _TO_ASK.search(text, max(0, before[-1].start - 20), before[-1].start):
            continue
        yield Mention(before[-1])


def asked_for(text: str) -> Iterator[Mention]:
    """Whom they tell the owner to ask for: who holds the meeting, where nobody else is named."""
    for trigger in ASK_FOR.finditer(text):
        if named := name_at(text, trigger.end()):
            yield Mention(named)


def dropped_out(text: str) -> Iterator[Named]:
    """Those who were to hold the meeting and no longer will."""
    for found in names(text):
        before = text[max(0, found.start - 40) : found.start]
        if any(gone.end() == len(before) for gone in REPLACED.finditer(before)) or DROPS_OUT.match(text, found.end):
            yield found


def without_greeting(text: str, own: Iterable[str]) -> str:
    """The text without its salutation, and with no one called by the owner's ``own`` names before a comma."""
    text = _SALUTATION.sub("", text, count=1)
    words = {re.escape(word) for name in own for word in name.split() if len(word) > 1}
    if not words:
        return text
    called = rf"(?:\b(?:mr|mrs|ms|miss|dr|prof|dear)\.? )?\b(?:{'|'.join(sorted(words))})(?:,|!| -|:|;)"
    return re.sub(called, ".", text, flags=re.IGNORECASE)


def _is_sure(one: Mention) -> bool:
    return one.me or (one.named is not None and (len(one.named.words) > 1 or bool(one.named.honorific)))


def _arranges_before(text: str, trigger: re.Match[str]) -> bool:
    """Whether the words before, in this clause, make it no meeting that counts: "lunch with", "report to"."""
    clause = _CLAUSE_START.split(text[max(0, trigger.start() - 60) : trigger.end()].rstrip())[-1]
    return ARRANGES_BEFORE.search(clause) is not None


def _before_verbs(text: str) -> Iterator[Mention]:
    """Rows that stand before a verb of meeting: "Ann Lee, our chair, would join me", "Bo and I will see you"."""
    read_to = -1
    for found in names(text):
        lone = len(found.words) == 1 and not found.honorific
        place = _FROM_BEFORE if lone else _PLACE_BEFORE
        if found.start < read_to or place.search(text, max(0, found.start - 12), found.start):
            continue
        if SELF_NAMED.search(text[max(0, found.start - 12) : found.start]) or text.startswith(" here", found.end):
            continue
        row, end = read_row(text, found.start)
        read_to = max(end, found.end)
        own = any(one.me for one in row)
        verb = _verb(text, end)
        if not row or (verb is None and not own) or (own and _DONE.match(text, end)):
            continue
        begins = found.start == 0 or _CLAUSE_END.search(text, max(0, found.start - 3), found.start) is not None
        opens = (
            begins
            and len(row) == 1
            and not text.startswith(", who ", found.end)
            and not _AT_FIRM.match(text, found.end)
        )
        sees = HAS_YOU.match(text, end) is not None
        yield from (replace(one, opens=opens, sees=sees) for one in row)
        if verb is not None and not own and _WRITER_TOO.match(text, verb.end()):
            yield Mention(None, me=True)


def _verb(text: str, at: int) -> re.Match[str] | None:
    """The verb of meeting that governs the row which ends here, arranging and greeting left out."""
    at += text.startswith(")", at)
    if text.startswith("\n\n", at):
        return None
    for pattern in (VERB, HAS_YOU):
        verb = pattern.match(text, at)
        if verb and not ARRANGES_INSIDE.search(text, at, verb.end()) and not ARRANGES_BEHIND.match(text, verb.end()):
            return verb
    return None
