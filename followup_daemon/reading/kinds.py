"""What a mail from their side says: rejection, offer, further round, hold, question, or nothing decided.

1. Every sentence is read against the phrases of ``refusals``, ``hirings`` and ``rounds`` and the frames of ``frames``
   and ``verdicts``; what is only supposed ("if you are not selected") or denied ("this is no offer") is dropped.
2. The mail's decision is one: a clear no, else a clear yes, else a further round, else a farewell, else what the slots
   of ``outcome`` make together.
3. A hold and a question stand beside it; beside a no or a yes a question is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from followup_daemon.reading.anchors import words_in
from followup_daemon.reading.asserted import asserted
from followup_daemon.reading.frames import ENDS, GIVEN_AWAY, MORE, TAKEN_ON
from followup_daemon.reading.hirings import HALF_OFFER, OFFER, OFFER_DENIED, ON_HOLD
from followup_daemon.reading.outcome import outcome
from followup_daemon.reading.outcome_next import STANDS_STILL, UNDECIDED
from followup_daemon.reading.phrases import Sentence, phrases, worded
from followup_daemon.reading.refusals import CONSOLATION, REJECTION
from followup_daemon.reading.rounds import (
    ASKING_IDIOMS,
    MOVED,
    NEXT_ROUND,
    NEXT_ROUND_SUPPOSED,
    REQUEST,
    REQUEST_IDIOMS,
)
from followup_daemon.reading.verdicts import NOT_YOU, SHOW_US, YOU_IT_IS
from followup_daemon.signals import WordKind

_SUPPOSED = phrases(
    """
    # what stands before a match and makes it a case that may come: "should you not be selected"
    (?:if|whether|unless|in case|in the event|should you|should we|were (?:you|we) to)\\b
    (?:assum(?:e|ing)|provided that|regardless|even if|or not)\\b
    (?:candidates|applicants|those|anyone|people) (?:who|whom|that) (?:do|does|are|have|has|is|did|were)(?:n't| not)\\b
    """
)
_FOR_A_TIME = re.compile(
    # "stop here until Q3 plans are final", "frozen for now", "not now"
    r"\b(?:until|till|for (?:now|the time being)|resume|restart|pick (?:it|this) (?:back )?up|not now)\b",
    re.IGNORECASE,
)
_LONG_TALK = r"(?! (?:much|careful|long|some|due|a (?:lot|great)|thorough|lengthy|consider))"
_NOT_YET = re.compile(
    # "we haven't chosen another", "once they have picked one who"; not "after much thought they chose another"
    r"(?:(?:n't|not|yet to|still to|nobody|no[ -]one|none|never|without|rather than|instead of)|"
    rf"(?:before|until|once|when|after{_LONG_TALK}|as soon as|by the time)(?!\W+\w+ing\b))\W+(?:[\w']+\W+){{0,3}}$",
    re.IGNORECASE,
)
_NO_NO = re.compile(
    # "we would be mad not to hire you", "I see no reason why we wouldn't take you on"
    r"\b(?:mad|crazy|fools?|daft|stupid|silly|foolish|insane|idiots?|wrong|why|no reason)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    # "we have not chosen anyone yet", "haven't decided between you and another"
    r"(?:n't|not|yet to|nor|never)\W[^.!?]{0,30}"
    r"\b(?:anyone|anybody|any (?:candidate|applicant|one)|yet|between|who|whom|which)\b",
    re.IGNORECASE,
)
_SEEING_OTHERS = re.compile(
    # "going ahead with interviews with other candidates" speaks of the search, not of its end
    r"\b(?:interview(?:s|ing)?|meetings?|conversations?|chats|talks|speaking|seeing|rounds?|calls|"
    r"schedul\w+)\b",
    re.IGNORECASE,
)


_SPELT = {
    "ya": "you", "ye": "you", "u": "you", "yer": "your", "ur": "your", "wanna": "want to", "gonna": "going to",
    "gotta": "got to", "theyre": "they're", "youre": "you're", "dont": "don't", "cant": "can't", "wont": "won't",
    "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "havent": "haven't",
}  # fmt: skip
_SPOKEN = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A kind, the sentence that shows it and the rule that read it."""

    kind: WordKind
    words: str
    rule: str


PLAIN = re.compile(
    # "we would like to offer you the position", "you were not successful", "we went with another candidate"
    r"\b(?:offer you|offer of (?:employment|the (?:job|post|position|role))|unsuccessful"
    r"|not (?:been )?(?:successful|selected)"
    r"|(?:an)?other (?:candidate|applicant)s?|not (?:to |be )?(?:proceed\w*|progress\w*|mov(?:e|ing) forward"
    r"|going ahead"
    r"|tak(?:e|ing) (?:you|your|it|this) (?:\w+ )?(?:further|forward))|(?:been|is) filled"
    r"|decided (?:not|against)|regret to)\b",
    re.IGNORECASE,
)
"""What decides whatever else a mail holds open."""

_BRIEF = 6
"""Sentences up to which a mail need not speak of a job to decide something."""

_HIRING = worded(
    # a word by which a longer mail shows that it speaks of a job at all: "role", "your interview", "the panel"
    r"\b(?:interview|candida|applica|applied|applicant|position|role|post\b|job|hire|hiring|vacanc|recruit|appoint|panel|cv\b|"
    r"resume|salary|start date|references|onboard|audition|trial|opening|opportunity|join)",
)

_YESES = (OFFER, TAKEN_ON, YOU_IT_IS)
_NOES = (REJECTION, GIVEN_AWAY, ENDS, NOT_YOU)

Reader = Callable[[Sentence], bool]


def kinds(said: Sequence[Sentence], *, slots: bool = False) -> tuple[Found, ...]:
    """What the sentences of one mail say, the decision first; a courtesy where they say nothing else.

    ``slots`` says that the mail asks which of several coming times would suit: without another decision that invites.
    """
    written = {spelt.text: one.text for one in said if (spelt := _spelt(one)) is not one}
    said = tuple(map(_spelt, said))
    found = _kinds(said, slots=slots)
    return tuple(replace(one, words=written.get(one.words, one.words)) for one in found)


def _kinds(said: Sequence[Sentence], *, slots: bool) -> tuple[Found, ...]:
    decision = _decision(said) or (_slots(said) if slots else None)
    found = [decision] if decision else []
    found += _first(said, _holds, "on_hold", "hold phrase") if decision is None or decision.kind != "offer" else []
    if decision is None or decision.kind == "next_round":
        found += _first(said, _asks_owner, "question", "question or request")
    return tuple(found) or _courtesy(said)


def _spelt(one: Sentence) -> Sentence:
    """The sentence with spoken spellings as they are spelt: "they wanna see ya" as "they want to see you"."""
    if words_in(one.text).isdisjoint(_SPELT):
        return one
    return replace(one, text=_SPOKEN.sub(lambda met: _SPELT[met.group().lower()], one.text))


def machine_kinds(said: Sequence[Sentence]) -> tuple[Found, ...]:
    """What an unattended mail decides: a clear no or a clear yes, nothing else."""
    no = _first(said, _rejects, "rejection", "rejection phrase")
    yes = _first(said, _offers, "offer", "offer phrase")
    return tuple(no or yes or _first(said, _half_offers, "offer", "offer phrase"))


def _decision(said: Sequence[Sentence]) -> Found | None:
    if len(said) > _BRIEF and not any(_HIRING.search(one.text) for one in said):
        return next(iter(_first(said, _invites, "next_round", "further round phrase")), None)
    no = _first(said, _rejects, "rejection", "rejection phrase")
    yes = _first(said, _offers, "offer", "offer phrase")
    further = _first(said, _invites, "next_round", "further round phrase")
    undecided = any(UNDECIDED.search(one.text) for one in said)
    no, yes = [[one for one in found if not undecided or _is_plain(one)] for found in (no, yes)]
    if _stands_still(said, no):
        no = []
    weighed = [] if yes or (no and not any(map(_half_offers, said))) else _weighed(said)
    yes = yes or [found for found in weighed if found.kind == "offer"]
    if no and not (yes and _says_yes_to_more(said)):
        return no[0]
    return next(iter(yes or further or _farewell(said) or weighed), None)


def _is_plain(found: Found) -> bool:
    """Whether a sentence decides in so many words and holds nothing undecided itself: it stands beside "sorry for the
    wait" and "we'll let you know about expenses"."""
    return PLAIN.search(found.words) is not None and not UNDECIDED.search(found.words)


def _slots(said: Sequence[Sentence]) -> Found | None:
    if any(MOVED.search(one.text) for one in said):
        return None
    asked = next((one for one in said if one.asks), None)
    return Found("next_round", asked.text, "times offered") if asked else None


def _says_yes_to_more(said: Sequence[Sentence]) -> bool:
    """Whether more sentences say yes than no: "you beat some very strong candidates, and the job is yours"."""
    return sum(_offers(one) or _half_offers(one) for one in said) > sum(map(_rejects, said))


def _first(said: Sequence[Sentence], reader: Reader, kind: WordKind, rule: str) -> list[Found]:
    return next(([Found(kind, one.text, rule)] for one in said if reader(one)), [])


def _stands_still(said: Sequence[Sentence], no: Sequence[Found]) -> bool:
    """Whether what reads as a no is a stop for a time: "we have to stop here until the plans are final"."""
    words = {found.words for found in no}
    return any(_holds(one) and _FOR_A_TIME.search(one.text) for one in said if one.text in words)


def _rejects(one: Sentence) -> bool:
    said = replace(one, text=asserted(one.text))
    return any(_says_no(said, match) for table in _NOES for match in table.finditer(said.text))


def _says_no(one: Sentence, match: re.Match[str]) -> bool:
    """Whether a phrase of a no says it here: not supposed, not yet to come, not denied, not said of the search."""
    before = one.text[: match.start()]
    denies = re.match(r"(?:\w*n't|not|never|unable|cannot)\b", match.group(), re.IGNORECASE) is not None
    if _SUPPOSED.search(before[-90:]) or _NO_NO.search(before[-40:]):
        return False
    if _UNDECIDED.search(one.text[max(0, match.start() - 15) : match.end() + 15]):
        return False
    return denies or not (_NOT_YET.search(before[-60:]) or one.asks or _SEEING_OTHERS.search(match.group()))


def _offers(one: Sentence) -> bool:
    text = asserted(one.text)
    match = next(filter(None, (table.search(text) for table in _YESES)), None)
    if match is None or OFFER_DENIED.search(one.text):
        return False
    before = one.text[: match.start()][-90:]
    return not (_SUPPOSED.search(before) or _NOT_YET.search(before) or re.search(r"\w*n't\W*$", before))


def _half_offers(one: Sentence) -> bool:
    text = asserted(one.text)
    return HALF_OFFER.search(text) is not None and OFFER_DENIED.search(text) is None


def _invites(one: Sentence) -> bool:
    text = asserted(one.text)
    match = NEXT_ROUND.search(text) or MORE.search(text) or SHOW_US.search(text)
    if match is None or MOVED.search(one.text):
        return False
    return not NEXT_ROUND_SUPPOSED.search(one.text[: match.start()][-120:])


def _holds(one: Sentence) -> bool:
    text = asserted(one.text)
    match = ON_HOLD.search(one.text) or STANDS_STILL.search(text)
    return match is not None and not _SUPPOSED.search(one.text[: match.start()][-60:])


def _asks_owner(one: Sentence) -> bool:
    if REQUEST_IDIOMS.search(one.text) or ASKING_IDIOMS.match(one.text):
        return False
    return REQUEST.search(one.text) is not None or (one.asks and len(one.text.split()) > 2)


def _farewell(said: Sequence[Sentence]) -> list[Found]:
    """A no that only its farewell tells ("we will keep your CV on file"); where the role is on hold it is none."""
    if any(map(_holds, said)):
        return []
    return _first(said, _bids_farewell, "rejection", "farewell")


def _bids_farewell(one: Sentence) -> bool:
    match = CONSOLATION.search(one.text)
    return match is not None and not _SUPPOSED.search(one.text[: match.start()][-90:])


def _weighed(said: Sequence[Sentence]) -> list[Found]:
    """What the slots of the mail make together; where the role is on hold they tell no no."""
    told = outcome(said)
    if told is None or (told.kind == "rejection" and any(map(_holds, said))):
        return []
    return [Found(told.kind, told.words, told.rule)]


def _courtesy(said: Sequence[Sentence]) -> tuple[Found, ...]:
    words = " ".join(one.text for one in said[:3])
    return (Found("courtesy", words, "decides nothing"),)
