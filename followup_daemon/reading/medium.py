"""How they meet: by phone, by video, or on site, as the mails of one round say it.

1. A labelled line ("Where: ...", "Location: ...") or an invitation's location weighs most.
2. Else each cue counts where it stands, past meetings and denied ways left out.
3. What is clearly ahead wins; video before phone where a "call" has a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_daemon.reading.medium_words import MEDIUM_CUES
from followup_daemon.reading.phrases import Phrases, plain, sentences, worded
from followup_daemon.signals import Medium

_CUES = tuple((way, weight, cue) for way, found in MEDIUM_CUES.items() for weight, cue in found)
_PLACE_LINE = re.compile(
    # labels as in "Where: Mill House", with a room, an address, "Zoom" or "phone" behind
    r"^[ \t>*\u2022\u25a0-]{0,6}(?:where|venue|location|place|address|format|medium|method|mode|how|type"
    r"|interview type)(?:[ \t]{0,3}:[ \t]*|[ ]{2,8}|[ ]?\|[ ]?)([^\n]{2,160})",
    re.IGNORECASE | re.MULTILINE,
)
_PAST = worded(
    # "your video interview went well", "lovely chatting on the phone yesterday", "as discussed"
    r"\b(?:was|were|enjoyed|yesterday|scored|passed|chatting|chatted|spoke|talked|talking to you|thanks for"
    r"|thank you for (?:the|your|taking|speaking|making)|thanks again|after (?:our|your)|following (?:our|your"
    r"|on) (?:\w+ )?(?:call|conversation|chat|interview|meeting|phone|telephone|video|discussion|screen|from)"
    r"|as (?:discussed|agreed|promised)|last (?:week|night|month|monday|tuesday|wednesday|thursday|friday)"
    r"|earlier today|results? of"
    r"|(?:any|have) (?:questions?|problems?|queries|trouble|issues?)|(?:are|get|if|get) lost|running late"
    r"|for questions)\b",
)
_CHANGE = worded(r"\b(?:instead|switch(?:ed|ing)? (?:\w+ )?to|chang(?:e|ed|ing) (?:\w+ )?to|make it (?:a |an )?)\b")
_DENIED = re.compile(
    # "no Teams", "rather than by phone", "instead of Zoom", "not on site"
    r"\b(?:no|not|instead of|rather than|without|never|isn't|won't be|don't do|hates?|nor)(?: \w+){0,3} $",
)


def medium(texts: Iterable[str], locations: Iterable[str] = ()) -> Medium | None:
    """The medium the round's mails agree on; None where they do not say."""
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
            found = [(way, cue.search(sentence.text)) for way, weight, cue in _CUES if weight >= 3]
            ways = {
                way
                for way, hit in found
                if hit and not _DENIED.search(sentence.text[max(0, hit.start() - 30) : hit.start()])
            }
            if len(ways) == 1:
                yield ways.pop()


def _of_place(location: str) -> list[Medium]:
    """The medium a location names; one that names neither a phone nor a link is a place to go to."""
    found: list[Medium] = [way for way, weight, cue in _CUES if way != "onsite" and cue.search(location)]
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
    ahead = [sentence.text for sentence in sentences(text) if not _PAST.search(sentence.text)]
    for way, weight, cue in _CUES:
        if cue.may_be_in(text) and any(_is_said(cue, words) for words in ahead):
            yield way, weight


def _is_said(cue: Phrases, words: str) -> bool:
    """Whether the sentence holds the cue, and does not deny it."""
    found = cue.search(words)
    return found is not None and not _DENIED.search(words[max(0, found.start() - 30) : found.start()])
