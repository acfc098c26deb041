"""Who a mail says will hold the meeting: names in the places where mail names interviewers.

1. A trigger opens a list: "meet with", "panel:", "me and"; or a list stands before a verb: "Ann and Bo will see you".
2. The list is read word by word: a determiner, a name or "me", what is said of them, a joint, the next.
3. Lines of a panel or an agenda are lists of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_daemon.reading.names import Named, addresses, name_at, names
from followup_daemon.reading.roles import is_title
from followup_daemon.reading.titles import LOOSE_HEADS

MOST_NAMES = 12
"""A list longer than this is a distribution list, not a panel."""

_MEET = re.compile(
    # "meet with", "speak to", "phone interview with", "set you up with", "sit down with", "introduce you to"
    r"\b(?:meet(?:ing)?(?: up)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ing|s)?|call|conversation"
    r"|session|sit(?:ting)? down"
    r"|spend(?:ing)? (?:\w+ ){1,4}|connect(?:ing)?|minutes|mins|min|hour|hours|set you up|slot|time|intro"
    r"|introduction|screen|round|zoom|teams|meet"
    r"|be|introduc(?:e|ing) you|visit|lesson|trial|shift|on (?:zoom|teams|google meet|webex|skype|video)|\)"
    r"|appointment)"
    r"(?: (?:\w+ ){0,3}?)?[ \n](?:with|w/|to|by)[ \n]|\bmeet(?:ing)?[ \n](?!with|up|in|on|at|you|the team)"
    r"|\b(?:chaired|conducted|led|held|hosted|run|taken|seen|interviewed|assessed|joined|met) by[ \n]",
    re.IGNORECASE,
)
_WITH = re.compile(
    # "an hour on Zoom with Beth Larkin", "at our office, with Deborah Kline"; not "in touch with", "worked with"
    r"(?<!touch)(?<!work)(?<!worked)(?<!working)(?<!check)(?<!agree)(?<!agreed)(?<!familiar)(?<!experience)(?<!help)"
    r"(?<!start)(?<!liaise)(?<!coordinate)(?<!deal)(?<!along) with (?=[^\W\d_a-z]"
    r"|our |the |my )",
)
_PANEL = re.compile(
    # the heads of lists, as in "Interview board", "Your panel is", "panel will comprise"
    r"\b(?:interviewers?|(?:(?:interview(?:ing)?|selection|search|hiring|your|the|our|building) ){0,3}(?:panel"
    r"|board|committee)(?: members)?|you(?:'ll| will| would)? (?:be )?(?:meet(?:ing)?|seeing|see)(?: with)?"
    r"|from our side|(?<=\n)who(?=:)|committee|participants|attendees|host|hosts|with)\b"
    r"(?:[ \n]+(?:will|would|is|are|shall|of)\b)?(?:[ \n]+(?:be|comprises?|consists?(?: of)?|includes?|participate"
    r"|made up of|the following))?[ \n]*(?::|[ ]{2,8}|[ ]?\||\bbe\b|\bis\b|\bare\b|(?<=comprise)|(?<=of)"
    r"|(?<=participate)"
    r"|(?<=includes)|(?<=include))[ \n]*",
    re.IGNORECASE,
)
_ME_AND = re.compile(
    # "it's me and", "myself plus", "I and"
    r"\b(?:me|myself|i)[ ,]{1,2}(?:and|plus|with|&|along with|together with|as well as) ",
    re.IGNORECASE,
)
_VERB = re.compile(
    # "... would join me", "can meet you", "has Wednesday at 3", "wants to ring you", "would be pleased to meet"
    r"[ \n,]*(?:(?:would|will|'ll|can|could|is|are|has|have|'d|wants?|'s|may|might|plans?|looks?|both|also|each|all"
    r"|then|super|very|really|happy|glad"
    r"|pleased|delighted|keen|excited|free|available|able|ready|like|love|to|be|going|you|themselves|himself"
    r"|herself) ){1,6}"
    r"(?:an? (?:\w+ ){0,2})?"
    r"(?:like|love|join(?:ing)?|meet(?:ing)?|see(?:ing)?|interview(?:ing)?|call(?:ing)?|ring(?:ing)?|speak(?:ing)?"
    r"|talk(?:ing)?|chat(?:ting)?|conduct(?:ing)?|run(?:ning)?|hold(?:ing)?|host(?:ing)?"
    r"|lead(?:ing)?|ask(?:ing)?|participat\w+|take|taking|spend|dial|phone|walk|ring you|on the (?:call|panel|line"
    r"|phone|zoom|interview|committee|other end)|interviewers?|your interviewers?|mon|tue|wed|thu|fri|sat|sun|\d"
    r"|asking|time|availability|free|available|questions|offered|suggested|proposed|given me|around)"
    r"|[ \n,]*(?:and i\b|suggested\b|proposed\b|leads? \w+ and|(?:loves?|likes?|liked|loved) (?:the|your)\b|(?:is"
    r"|was) impressed)"
    # "..., he runs the shop and will interview you", "who will be asking the questions"
    r"|,? (?:he|she|who|they)(?: |')[^.;\n]{0,50}?\b(?:interview(?:ing)? you|meet(?:ing)? you|see(?:ing)? you"
    r"|run(?:ning)? (?:the|your)|ask(?:ing)? (?:the|you))",
    re.IGNORECASE,
)
_AT_COMPANY = re.compile(
    # "the manager at Acme Iron (Jo Doe)": what stands before the bracket is no person
    r"\b(?:at|from|of|for) ((?:the )?[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|and|the)){0,5}) \((?=[A-Z])"
)
_WITH_ME = re.compile(r"\((?=(?:[A-Z][\w'-]+(?:, | and | & |, and )){1,5}(?:I|me|myself)\))")  # "(Mette, Giulia and I)"
_ASK_FOR = re.compile(r"\b(?:ask|asking|look) for ", re.IGNORECASE)  # "ask for Beto at the gate"
_HOUSE_BEFORE = re.compile(r"\b(?:at|Client:) (?:the )?$")
_SELF = re.compile(r"(?:me|myself|i|my person|yours truly|us both)\b", re.IGNORECASE)
_DETERMINER = re.compile(
    # "both ", "our hiring manager ", "the head of sales, "
    r"(?:both |either |first |then |with |also |(?:our|the|my|your|their|his|her|a|one of (?:our|my)|fellow|future) )+",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    r"(?!(?:the|a|an|our|and|or|to|for|you|your|at|in|on|me|us)\b)(?:[a-z][\w-]{2,20} ){1,3}(?=[^\W\d_a-z])"
)  # "attorneys ", "head chef "
_GAP = re.compile(
    r"(?:(?!\b(?:for|to|at|on|in|about|regarding|if|when|and|this|next|from|will|would|is|are)\b)[^.;:!?\n()]){0,45}$"
)
_SAID_OF = re.compile(r"[ \n]*\(([^()\n]{0,120})\)")
_JOINT = re.compile(
    r"[ \n]*(?:,?[ \n]*\b(?:and|plus|as well as|along with|together with|then|or)\b|,?[ \n]*[&+]|,"
    r"|;(?:[ \n]*and\b)?|[ ]/[ ]|/)[ \n]*(?:with )?",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"[ \n]*(,|-|from|of|in|who)[ \n]*([^,;.()\n]{2,70}?)(?=,|;|\.|\(|\n|$| / | and | & | plus | as | will | would "
    r"| can )"
)
_NEXT_LINE = re.compile(r"[^\n]{0,80}\n{1,2}(?=[ \t]*\S)")
_GOES_ON = frozenset(
    "he she they it he's she's they're me myself i and plus or would will can could is are has have to for on at about "
    "regarding this next then so please with".split()
)
"""Words behind a name and a comma that go on with the sentence instead of saying who that is."""
_LINE = re.compile(r"^[ \t>*\u2022\u00b7\u25cf\u25a0-]{0,6}(?:\d{1,2}[.)] )?", re.MULTILINE)
_CLOCK_LINE = re.compile(
    # clocks that begin a line, as "9.00 to 9.45am" does
    r"^[ \t>*\u2022\u00b7-]{0,6}\d{1,2}(?:[:.h]\d{2})?[ ]?(?:[ap]\.?m\.?)?(?:[ ]?(?:-"
    r"|to)[ ]?\d{1,2}(?:[:.h]\d{2})?[ ]?(?:[ap]\.?m\.?)?)?(?:[ ]?[A-Z]{2,4}\b)?[ ]{0,3}[:|,-]?[ ]{0,3}",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_ASKING = re.compile(
    # near a name: she does not ask the questions
    r"\b(?:lunch|coffee|tour|breakfast|dinner|reception|observ\w+|shadow\w*|takes? notes|note-taker|photographer"
    r"|book your|will book|travel|greet you|fetch you|pick you up|collect you|meet you (?:in|at) (?:the )?(?:lobby"
    r"|reception|door|gate)"
    r"|ask for|report to|check in with|contact|questions to|cc'?d|copied|copying|reach out to|email|will send"
    r"|send you|students|pupils|the grads?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One who will hold the meeting: a name, or the writer (``me``); ``panel``: out of a full list of the panel;
    ``opens``: it stands before a verb, where many a common word is written large too."""

    named: Named | None
    me: bool = False
    panel: bool = False
    address: str = ""
    opens: bool = False


def mentions(text: str) -> Iterator[Mention]:
    """Everyone the plain text names as holding the meeting, in order of the places found."""
    for trigger in _PANEL.finditer(text):
        yield from _listed(text, trigger.end(), panel=True)
    for trigger in _MEET.finditer(text):
        if not _NOT_ASKING.search(text, max(0, trigger.start() - 30), trigger.end()):
            yield from _listed(text, trigger.end())
    for trigger in _WITH.finditer(text):
        found = list(_listed(text, trigger.end()))
        if found and found[0].named and (len(found[0].named.words) > 1 or found[0].named.honorific):
            yield from found
    for trigger in _ME_AND.finditer(text):
        found = list(_listed(text, trigger.end()))
        if found:
            yield Mention(None, me=True)
            yield from found
    for trigger in _AT_COMPANY.finditer(text):
        found = list(_listed(text, trigger.end()))
        yield from (one for one in found if one.named and len(one.named.words) > 1)
    for trigger in _WITH_ME.finditer(text):
        yield from _listed(text, trigger.end())
    yield from _before_verbs(text)
    yield from _agenda(text)


def asked_for(text: str) -> Iterator[Mention]:
    """Whom they tell the owner to ask for: who holds the meeting, where nobody else is named."""
    for trigger in _ASK_FOR.finditer(text):
        if named := name_at(text, trigger.end()):
            yield Mention(named)


def _listed(text: str, at: int, *, panel: bool = False) -> Iterator[Mention]:
    """The list that begins here; a panel's goes on over line ends."""
    for _ in range(MOST_NAMES):
        if panel and (lead := _LINE.match(text, at)):
            at = lead.end()
        own = _SELF.match(text, at)
        found = None if own else _described(text, at)
        if own:
            yield Mention(None, me=True, panel=panel)
            end = own.end()
        elif found:
            end, address = _after(text, found.end)
            if not _NOT_ASKING.search(text, found.end, end):
                yield Mention(found, panel=panel, address=address)
        else:
            return
        joint = _JOINT.match(text, end) or (_NEXT_LINE.match(text, end) if panel else None)
        if not joint:
            return
        at = joint.end()


def _described(text: str, at: int) -> Named | None:
    """The name here, or the one behind "our managing director, " here."""
    determiner = _DETERMINER.match(text, at)
    if not determiner:
        noun = _NOUNS.match(text, at)
        found = name_at(text, noun.end() if noun else at)
        return found if found and (not noun or len(found.words) > 1 or found.honorific) else None
    for found in names(text, at, min(len(text), at + 90)):
        if not _GAP.match(text, determiner.end(), max(found.start, determiner.end())):
            return None
        if len(found.words) > 1 or found.honorific or found.name.lower() not in LOOSE_HEADS:
            return found
    return None


def _after(text: str, at: int) -> tuple[int, str]:
    """The end of what is said of a name behind it, and an address given there."""
    address = ""
    for _ in range(3):
        if aside := _SAID_OF.match(text, at):
            address = address or next((found.group() for found in addresses(aside.group(1))), "")
            at = aside.end()
            continue
        apposition = _APPOSITION.match(text, at)
        if not apposition or not _describes(apposition, text):
            break
        address = address or next((found.group() for found in addresses(apposition.group(2))), "")
        at = apposition.end()
    return at, address


def _describes(apposition: re.Match[str], text: str) -> bool:
    """Whether the words behind a name say what it is, and are neither the next name nor the next thing to do."""
    joint, words = apposition.groups()
    first = words.split(maxsplit=1)[0].lower()
    if first in _GOES_ON or _NOT_ASKING.search(words):
        return False
    if joint.strip() not in {",", "-"} or "@" in words:
        return True
    following = name_at(text, apposition.start(2))
    return following is None or following.end < apposition.start(2) + len(words.rstrip()) or is_title(words)


def _before_verbs(text: str) -> Iterator[Mention]:
    """Lists that stand before a verb of meeting: "Ann Lee, our chair, would join me", "Bo and I will see you"."""
    row: list[Mention] = []
    row_end = -1
    for found in names(text):
        if found.start < row_end or _HOUSE_BEFORE.search(text, max(0, found.start - 12), found.start):
            continue
        joint = _JOINT.match(text, row_end) if row else None
        if not joint or joint.end() != found.start:
            row = []
        end, address = _after(text, found.end)
        row.append(Mention(found, address=address, opens=not text.startswith(", who ", found.end)))
        row_end = end
        own = re.compile(r",? and (?:I|me|myself)\b").match(text, end)
        verb = _VERB.match(text, own.end() if own else end)
        if own or verb:
            stop = verb.end() if verb else end
            if not _NOT_ASKING.search(text, end, stop + 25):
                yield from row
                if own or re.compile(r" (?:with )?me\b| and i\b", re.IGNORECASE).match(text, stop):
                    yield Mention(None, me=True)
            row = []


def _agenda(text: str) -> Iterator[Mention]:
    """Names in a line that begins with a clock time: "10:30-11:15 Ann Lee, Design Lead (ann@...)"."""
    for clock in _CLOCK_LINE.finditer(text):
        end = text.find("\n", clock.end())
        line = text[clock.end() : end if end >= 0 else len(text)][:200].rpartition(": ")[2]
        if not line or _NOT_ASKING.search(line):
            continue
        known = [found.group() for found in addresses(line)]
        people = [found for found in names(line) if len(found.words) > 1 or found.honorific or found.start == 0]
        for found in people:
            yield Mention(found, address=known[0] if len(known) == 1 == len(people) else "")
