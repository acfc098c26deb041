"""How they meet: by phone, by video, or on site, as the mails of one round say it.

1. A labelled line ("Where: ...", "Location: ...") or an invitation's location weighs most.
2. Else each cue counts where it stands, past meetings and denied ways left out.
3. What is clearly ahead wins; video before phone where a "call" has a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_daemon.reading.phrases import plain, sentences
from followup_daemon.signals import Medium

_CUES: tuple[tuple[Medium, int, str], ...] = (
    ("video", 3, r"\b(?:zoom|google meet|meet\.google|(?:ms|microsoft) teams|teams (?:link|call|meeting|interview|invite|video|chat)|(?:on|via|over|by|in|through|using) (?:ms )?teams|webex|skype|whereby|bluejeans|hangouts?|facetime|jitsi|gotomeeting|chime|around\.co|gather\.town)\b"),
    ("video", 3, r"https?://[^\s>]{0,80}(?:zoom|meet|teams|webex|whereby|skype|video)[^\s>]{0,200}|\b(?:zoom\.us|teams\.microsoft|meet\.google)[^\s]{0,80}"),
    ("video", 3, r"\b(?:video|videoconference|video-?call|virtual|virtually|online|on-line|webcam|on camera)\b|\b(?:on|by|via) meet\b"),
    ("video", 3, r"(?-i:(?<=[+,(/&] )Meet\b|\b(?:on|over|via|by|use|using|through) Meet\b)"),
    ("video", 1, r"\b(?:the|a|your|join(?:ing)?|meeting) link\b|\bdial-in link\b|\blink (?:to follow|below|is|here|in the)\b|\bremote(?:ly)? interview\b|\bteams\b(?= |,|\.|\))"),
    ("phone", 3, r"\b(?:phone|telephone|tel) (?:interview|call|screen|screening|chat|conversation|conv|meeting|discussion)\b|\b(?:by|over|on|via) (?:the )?(?:tele)?phone\b|\bphoner\b"),
    ("phone", 3, r"\b(?:i|we|he|she|they|who|'ll|will|can|could|would|to)\b(?: \w+){0,2} (?:call|ring|dial|phone|telephone|buzz|give) you\b(?! (?:up for|back|to say|when|with|after|once|if|tomorrow to|for an interview))(?! (?:a|an|the) (?!call|ring|bell|buzz|tinkle|shout))"),
    ("phone", 3, r"\b(?:best|right|correct|good|better|your|phone|mobile|cell|contact) number\b(?: (?:to|for|is|on|at))?|\b(?:reach|call|ring|get) (?:me|you) (?:at|on) (?:the )?[+(\d]|\bnumber to (?:call|reach|ring)\b"),
    ("phone", 2, r"\b(?:ring|dial) (?:you|me|him|her)\b|\b(?:not the landline|hands free|land ?line|pick up)\b"),
    ("phone", 1, r"\b(?:intro|introductory|quick|short|screening|initial|first|brief|minute|min|recruiter|\d+ ?-?min(?:ute)?) (?:call|screen)\b|\bscreen(?:ing)? call\b|\b(?:a|the|our|this|your) call\b|\bcall (?:with|on)\b|\bphone\b"),
    ("onsite", 2, r"\bon-?site\b"),
    ("onsite", 3, r"\b(?:in[- ]person|face[- ]to[- ]face|in the flesh|personally in|in presence)\b"),
    ("onsite", 3, r"\b(?:come|coming|stop|drop|pop|be|swing|have you|get you|bring you|invite you|visit) (?:in|by|into|over|down|along|up|round|to (?:the|our|us|my)|out|here|onsite)\b(?! (?:touch|the (?:next|running|process|loop|mix)|for a call))"),
    ("onsite", 3, r"\b(?:at|to|in|visit) (?:our|the|my|their|your) (?:\w+[ -]){0,3}(?:offices?|headquarters|hq|studio|store|shop|plant|factory|clinic|school|campus|warehouse|lab|laboratory|hospital|showroom|site|premises|branch|restaurant|hotel|library|church|farm|depot|garage|salon|kitchen|nursery|unit|building|boardroom|workshop|yard|surgery|practice|museum|theatre|gallery|facility|centre|center)\b"),
    ("onsite", 2, r"\b(?:head office|reception|front desk|lobby|parking|car park|visitor (?:lot|badge|parking)|park (?:in|behind|at|on)|photo id|forms? of id|(?:two|government|bring|photo) (?:forms of )?id|security desk|buzz|ring the bell|entrance|gate|door|sign in|wayfinding|directions|map attached|nearest (?:station|tube)|travel (?:costs|expenses)|flight|hotel|assessment cent(?:re|er)|assessment day|trial (?:shift|day)|working interview|campus visit|safety (?:toe|shoes|boots))\b"),
    ("onsite", 2, r"\b(?:board ?room|meeting room|seminar room|conference room|room \d|\d(?:st|nd|rd|th) floor|floor \d|level \d|suite \d+|building \w\b|parish hall)\b"),
    ("onsite", 2, r"\b(?:shadow (?:us|me|the|one|our)|trial (?:at|in|behind|with)|behind the bar|walk you round|show you round|show you around|tour of)\b"),
    ("onsite", 2, r"\b(?:stage with us|do a stage|bring (?:your )?(?:knives|tools|boots|portfolio|passport|id|originals|credentials)|come along with|ask for me|ask for \w+ (?:at|in)|main office|here at the \w+)\b"),
    ("onsite", 2, r"\b(?:at|in) (?:the )?(?-i:(?:[A-Z][\w'.-]+ ){1,3}(?:House|Building|Hall|Centre|Center|Tower|Works|Court|Hospital|School|Library|Hotel|Campus|Station|Elementary|Clinic|Office|Warehouse|Museum|Church|Room))\b"),
    ("onsite", 2, r"\b\d{1,5} (?:[A-Z][\w']+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|sq|way|place|court|parkway|quay|row|terrace|wharf)\b"),
    ("onsite", 2, r"\b(?:be|meet|see you|you be) (?:here |there )?in (?:[A-Z]\w+)\b|\bwe(?:'re| are) (?:at|located)\b|\b(?:visit|come) (?:us|your|you)\b|\bcome to\b"),
)  # fmt: skip
_COMPILED = tuple((medium, weight, re.compile(pattern, re.IGNORECASE)) for medium, weight, pattern in _CUES)
_PLACE_LINE = re.compile(
    # "Where: Quay House", "Venue: Boardroom", "Location: Zoom", "Place: Head Office 4F", "Format: phone"
    r"^[ \t>*\u2022\u25a0-]{0,6}(?:where|venue|location|place|address|format|medium|method|mode|how|type|interview type)[ \t]{0,3}:[ \t]*([^\n]{2,160})",
    re.IGNORECASE | re.MULTILINE,
)
_PAST = re.compile(
    # "Your video interview scored really well", "lovely chatting on the phone yesterday", "enjoyed the Zoom conversation"
    r"\b(?:was|were|enjoyed|yesterday|scored|passed|chatting|chatted|spoke|talked|talking to you|thanks for|thank you for (?:the|your|taking|speaking|making)|thanks again|after (?:our|your)|following (?:our|your|on) (?:\w+ )?(?:call|conversation|chat|interview|meeting|phone|telephone|video|discussion|screen|from)|as (?:discussed|agreed|promised)|last (?:week|night|month|monday|tuesday|wednesday|thursday|friday)|earlier today|results? of)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:instead|switch(?:ed|ing)? (?:\w+ )?to|chang(?:e|ed|ing) (?:\w+ )?to|make it (?:a |an )?)\b", re.IGNORECASE
)
_DENIED = re.compile(
    # "no Teams", "rather than by phone", "instead of Zoom", "not on site"
    r"\b(?:no|not|instead of|rather than|without|never|isn't|won't be|don't do|hates?|nor)(?: \w+){0,3} $",
    re.IGNORECASE,
)


def medium(texts: Iterable[str], locations: Iterable[str] = ()) -> Medium | None:
    """The medium the round's mails agree on, the newest saying of a labelled place first; None where they do not say."""
    tally: dict[Medium, int] = {"phone": 0, "video": 0, "onsite": 0}
    for location in locations:
        for way in _of_place(plain(location)):
            tally[way] += 4
    for text in texts:
        read = plain(text[:12_000])
        for place in _PLACE_LINE.finditer(read):
            for way in _of_place(place.group(1)):
                tally[way] += 4
        for way, weight in _cues(read):
            tally[way] += weight
        for changed in _changed_to(read):
            tally = dict.fromkeys(tally, 0) | {changed: 9}
    best = max(tally, key=lambda way: (tally[way], way == "video"))
    return best if tally[best] > 0 else None


def _changed_to(text: str) -> Iterable[Medium]:
    """The medium a mail changes over to: "let's do this by phone instead"."""
    for sentence in sentences(text):
        if _CHANGE.search(sentence.text) and not _PAST.search(sentence.text):
            found = [(way, cue.search(sentence.text)) for way, weight, cue in _COMPILED if weight >= 3]
            ways = {
                way
                for way, hit in found
                if hit and not _DENIED.search(sentence.text[max(0, hit.start() - 30) : hit.start()])
            }
            if len(ways) == 1:
                yield ways.pop()


def _of_place(location: str) -> list[Medium]:
    """The medium a location names; one that names neither a phone nor a link is a place to go to."""
    found: list[Medium] = [way for way, weight, cue in _COMPILED if way != "onsite" and cue.search(location)]
    if found:
        return ["video"] if "video" in found else ["phone"]
    return (
        ["onsite"]
        if re.search(r"[^\W\d_]{3}", location)
        and not re.search(r"\b(?:tbd|tba|tbc|to be|https?)\b", location, re.IGNORECASE)
        else []
    )


def _cues(text: str) -> Iterable[tuple[Medium, int]]:
    """Each cue once per text, where a sentence that looks ahead holds it undenied."""
    seen: set[int] = set()
    for sentence in sentences(text):
        if _PAST.search(sentence.text):
            continue
        for number, (way, weight, cue) in enumerate(_COMPILED):
            if number in seen:
                continue
            found = cue.search(sentence.text)
            if found and not _DENIED.search(sentence.text[max(0, found.start() - 30) : found.start()]):
                seen.add(number)
                yield way, weight
