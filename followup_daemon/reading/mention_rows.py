"""Rows of people as mail writes them: "Ann Lee (CFO), our payroll lead Bo Ek from Leeds and myself".

A row is read word by word: a determiner, a name or the writer's "me", what is said of them, a joint, the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from followup_daemon.reading.names import Named, addresses, name_at, names
from followup_daemon.reading.roles import is_title
from followup_daemon.reading.titles import LOOSE_HEADS

MOST_NAMES = 12
"""A list longer than this is a distribution list, not a panel."""

_SELF = re.compile(r"(?:me|myself|i|my person|yours truly|us both|the undersigned)\b", re.IGNORECASE)
_DETERMINER = re.compile(
    # "both ", "our hiring manager ", "the head of sales, "
    r"(?:both |either |first |then |with |also |(?:our|the|my|your|their|his|her|a|one of (?:our|my)|fellow|future) )+",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    # "attorneys ", "head chef "
    r"(?!(?:the|a|an|our|and|or|to|for|you|your|at|in|on|me|us)\b)(?:[a-z][\w-]{2,20} ){1,3}(?=[^\W\d_a-z])"
)
_GAP = re.compile(
    r"(?:(?!\b(?:for|to|at|on|in|about|regarding|if|when|and|this|next|from|will|would|is|are)\b)[^.;:!?\n()]){0,45}$"
    r"|[a-z][a-z -]{2,24} (?:from|in|of) [^.,;:!?\n()]{2,40}, $"  # "a colleague from Human Resources, "
)
_SURNAME_ASIDE = re.compile(r" \(((?-i:[A-Z])[\w'-]+)(?=[,)])")  # "Meg (Marsh, our director)", "Meg (Marsh)"
_SAID_OF = re.compile(r"[ \n]*\(([^()\n]{0,120})\)")
_JOINT = re.compile(
    r"[ \n]*(?:,?[ \n]*\b(?:and|plus|as well as|along with|together with|then|or|afterwards|followed by)\b"
    r"|,?[ \n]*[&+]|,|;(?:[ \n]*and\b)?|[ ]/[ ]|/)[ \n]*(?:with |then |after that |also )?",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"[ \n]*(,|-|from|of|in|who"
    r"|at(?=[ ](?:the )?(?-i:[A-Z])))[ \n]*([^,;.()\n]{2,70}?)(?=,|;|\.|\(|\n|$| / | and | & "
    r"| plus | as | will | would | can )"
)
_DEPARTMENT = re.compile(r", [A-Z][\w&/-]+(?= ?[;.\n]|$| ?, and\b)")  # of "Jo Doe, Supervisor, Logistics; Bo Ek"
_NEXT_LINE = re.compile(r"[^\n]{0,80}\n{1,2}(?=[ \t]*\S)")
_LINE = re.compile(r"[ \t>*\u2022\u00b7\u25cf\u25a0-]{0,6}(?:\d{1,2}[.)] )?")
_GOES_ON = frozenset(
    "he she they it he's she's they're me myself i and plus or would will can could is are has have to for on at about "
    "regarding this next then so please with wants want loves likes liked asked asks suggested suggests proposed "
    "proposes offers offered hopes needs looks was were had 'd".split()
)
"""Words behind a name and a comma that go on with the sentence instead of saying who that is."""
_HOLDS = re.compile(r"\b(?:interview\w*|meet\w*|see|run(?:ning)?|ask\w*|join\w*|be (?:there|on)|love|like)\b")
ONLOOKS = re.compile(
    # said of one who is there but does not ask: "(observer)", "will be shadowing", "taking notes"
    r"\b(?:observ(?:er|es?|ing)|shadow(?:s|ing)?|tak(?:es?|ing) (?:the )?(?:notes|minutes)|note-?taker|minute-?taker"
    r"|silent(?:ly)?|photographer|(?:not|n't|no) (?:an? )?(?:interview\w*|assess\w*)"
    r"|keeps? (?:the |my |his |her |their )?(?:calendars?|diar\w+)|executive assistant|personal assistant"
    r"|(?:looks? after|manages?|runs?) (?:the |my |his |her |their |our )?(?:calendars?|diar\w+|scheduling)"
    r"|lunch|buddy|tour|greet you|fetch you|pick you up|collect you|book your|travel|show you (?:round|around|to)"
    r"|meet you (?:in|at) (?:the |our )?(?:lobby|reception|door|gate|entrance|front))\b",
    re.IGNORECASE,
)
_ONLOOKER = re.compile(
    # a whole description, as in "Union Observer", "our note-taker"
    r"(?:[\w-]+ ){0,3}(?:observer|note-?taker|minute-?taker|photographer|shadow)",
    re.IGNORECASE,
)
_FROM_WHERE = re.compile(r" (?:from|at|of|in) (?:the |our )?(?=[A-Z])")  # "Bo Ek from the Mayor's Office" is one more
_DOES_BEHIND = re.compile(
    # behind a name: what that person does, as in "with Bo Ek taking notes", "Bo Ek, who will greet you"
    r"(?: |, ?(?:who|she|he)(?: |(?=')))(?:(?:who|will|is|'ll|'s|also|be|only|just|there|to|as|an?|the|and) ){0,6}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One who will hold the meeting: a name, or the writer (``me``); ``panel``: out of a full list of the panel;
    ``opens``: it stands alone at the beginning of a sentence, where any word is written large; ``sees``: a verb with
    "you" for its object is behind it, as few things but people and companies have."""

    named: Named | None
    me: bool = False
    panel: bool = False
    address: str = ""
    opens: bool = False
    sees: bool = False


def read_row(text: str, at: int, *, panel: bool = False) -> tuple[list[Mention], int]:
    """Who is named in the row that begins here, onlookers left out, and where it ends; a panel goes on over lines."""
    row: list[Mention] = []
    end = at
    for _ in range(MOST_NAMES):
        if panel and (lead := _LINE.match(text, at)):
            at = lead.end()
        own = _SELF.match(text, at)
        if own and row and text[end:at].strip() == "," and own.group() == "I":
            break
        found = None if own else _described(text, at)
        if own:
            row.append(Mention(None, me=True, panel=panel))
            end = own.end()
        elif found:
            end, address = _after(text, found.end, whole=len(found.words) > 1)
            if not _looks_on(text, found.end, end):
                row.append(Mention(found, panel=panel, address=address))
        else:
            break
        joint = _JOINT.match(text, end) or (_NEXT_LINE.match(text, end) if panel else None)
        if not joint:
            break
        at = joint.end()
    return row, end


def _described(text: str, at: int) -> Named | None:
    """The name here, or the one behind "our managing director, " here."""
    determiner = _DETERMINER.match(text, at)
    if not determiner:
        noun = _NOUNS.match(text, at)
        found = name_at(text, noun.end() if noun else at)
        return _whole(found, text) if found and (not noun or len(found.words) > 1 or found.honorific) else None
    for found in names(text, at, min(len(text), at + 90)):
        if not _GAP.match(text, determiner.end(), max(found.start, determiner.end())):
            return None
        if len(found.words) > 1 or found.honorific or found.name.lower() not in LOOSE_HEADS:
            return _whole(found, text)
    return None


def _whole(found: Named, text: str) -> Named:
    """The name with a family name told in brackets: "Meg (Marsh, our director)" is Meg Marsh."""
    aside = _SURNAME_ASIDE.match(text, found.end) if len(found.words) == 1 and not found.honorific else None
    family = name_at(text, aside.start(1)) if aside else None
    if aside is None or family is None or family.end != aside.end(1):
        return found
    return replace(found, name=f"{found.name} {family.name}")


def _after(text: str, at: int, *, whole: bool) -> tuple[int, str]:
    """The end of what is said of a name behind it, and an address given there; ``whole``: the name is a full one."""
    address = ""
    titled = False
    for _ in range(3):
        if aside := _SAID_OF.match(text, at):
            address = address or next((found.group() for found in addresses(aside.group(1))), "")
            at = aside.end()
            continue
        apposition = _APPOSITION.match(text, at)
        department = titled and whole and apposition is not None and _DEPARTMENT.match(text, at)
        if not apposition or not (department or _describes(apposition, text)):
            break
        titled = is_title(apposition.group(2))
        address = address or next((found.group() for found in addresses(apposition.group(2))), "")
        at = apposition.end()
    return at, address


def _describes(apposition: re.Match[str], text: str) -> bool:
    """Whether the words behind a name say what it is, and are neither the next name nor the next thing to do."""
    joint, words = apposition.groups()
    first = words.split(maxsplit=1)[0].lower().partition("'")[0]
    if joint.strip() in {",", "-"} and _ONLOOKER.fullmatch(words.rstrip()):
        return True
    if first in _GOES_ON or ONLOOKS.search(words) or (first == "who" and _HOLDS.search(words)):
        return False
    if joint.strip() in {",", "-"} and first == "the" and not is_title(words):
        return False
    if joint.strip() not in {",", "-"} or "@" in words:
        return True
    following = name_at(text, apposition.start(2))
    if following and following.start == apposition.start(2) and _FROM_WHERE.match(text, following.end):
        return is_title(words)
    return following is None or following.end < apposition.start(2) + len(words.rstrip()) or is_title(words)


def _looks_on(text: str, start: int, end: int) -> bool:
    """Whether the words behind a name, up to ``end`` or in what follows at once, say that this one only looks on."""
    asides = [aside.span() for aside in _SAID_OF.finditer(text, start, end) if any(names(text, *aside.span(1)))]
    said = "".join(
        letter for at, letter in enumerate(text[start:end], start) if not any(a <= at < b for a, b in asides)
    )
    if ONLOOKS.search(said):
        return True
    does = _DOES_BEHIND.match(text, end)
    return does is not None and ONLOOKS.match(text, does.end()) is not None
