"""Whether the owner thanks for a talk that was: what the thanks are for, what is passed on, and how the talk is praised.

1. A word of thanks is weighed by its objects, "for A and for B": what mail, arrangements and favours are thanked for is
   less than a talk; anything else is one, for in mail after an interview little else is left.
2. Thanks that others are to be told count as said: "tell Priya I loved the tour".
3. Praise of what was counts without a word of thanks: "I came away even keener", "it was kind of you to see me".
4. A bare word of thanks counts where the mail looks back: "what a kitchen. Thank you."
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followup_daemon.reading.phrases import Sentence, phrases

_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WAS = rf"(?:today|yesterday|yday|earlier|this (?:morning|afternoon|evening)|last (?:week|night|nite|{_DAY})|{_DAY}|the other day|tonight|the weekend)"
_GOOD = (
    r"(?:great|good|lovely|nice|pleasure|wonderful|fun|delight(?:ful)?|joy|honou?r|privilege|treat|interesting|fascinating|brilliant|pleasant|enjoyable|amazing|awesome|fantastic|inspiring|"
    r"stimulating|excellent|superb|grand|cracking|memorable|splendid|rich|generous|terrific)"
)
_MEETING = r"(?:meet|met|see|seen|speak|spoken|talk|talked|chat|chatted|hear|visit|visited|sit|connect|get to know|spend|have met|have spoken|be (?:shown|welcomed|there|back in)|put (?:a |some )?(?:face|name)s?|appear|present|play|walk|discuss)"
_DOING = r"(?:meeting|seeing|speaking|talking|chatting|getting|visiting|hearing|connecting|having|playing|learning|working|walking|being|discussing|spending|catching up|putting)"
_HOUR = (
    r"(?:conversation|chat|talk|discussion|interview|meeting|call|session|visit|tour|hour|morning|afternoon|evening|day|welcome|hospitality|natter|lunch|coffee|exchange|insights?|lesson|audition|"
    r"trial|shift|company|candou?r|reception|time|walk|questions?|experience|team|people|place|kitchen|workshop|lab|school|ward|studio|yard|farm|shop|garden|library|building)"
)

THANK = phrases(
    """
    # the word itself, in whatever tongue it is said; "grateful" and "appreciate" take their object with or without "for"
    (?:thanks?|thanked|thanking|thx|thanx|tnx|tks|ta|cheers|thankful|grateful|gratitude|obliged|indebted)\\b
    (?:merci|danke|vielen dank|gracias|grazie|obrigad[oa]|bedankt|tack|takk|tak|kiitos|dzi\u0119kuj\u0119|d\u011bkuji|shukran|jazak\\w*|salamat|asante(?: sana)?|arigato|dhanyavaad|hvala|spasibo|mahalo|todah?|diolch|go raibh maith agat|sl\u00e1inte|t\u00e4nan)\\b
    (?:appreciat(?:e|ed|es|ion|ive))\\b
    god bless
    """
)
_COURTEOUS = r"(?:reply|replies|response|e-?mail|mail|message|note|letter|update|news|info\w*|details?|link|invit\w+|confirm\w*|remind\w*|feedback|article|paper|book|brochure|leaflet|post|piece|podcast|newsletter|website|answers? (?:so|by|to my)|congrat\w*|(?:kind |warm |good )?(?:words|wishes))"
_FAVOUR = (
    r"(?:offer\w*|options?|times|slots?|dates?|arrang\w+|organi[sz]\w+|schedul\w+|rearrang\w+|reschedul\w+|consider\w*|get(?:ting)? back|com(?:e|ing) back|reach\w* out|heads?[- ]up|help\w*|flexib\w+|understand\w*|patience|attention|"
    r"quick|prompt|speedy|interest|support|appointment|book\w*|sort\w*|point\w*|send\w*|forward\w*|pass\w*|think\w+ of me|act\w+|reply\w*|writing|wrote|calendar|trouble|chas\w+|check\w*|follow\w*|contract|forms?|documents?|cop(?:y|ies)|file|receipt|"
    r"money|refund|expenses|travel money|transfer|trust|efforts?|assist\w*|guidance|advice|telling|told|warn\w*|asking|letting me know|let me know|keeping|kept|noting|bearing|waiting|moving|chang\w+|fit(?:ting)? me in|accommodat\w+|mov\w+|clarif\w+|explain\w+ the delay|honesty, even|"
    r"any|a (?:quick |short )?(?:reply|line|word|call)|if\b|it\b|opportunity(?! (?:to|of|given|for)\b)|chance(?! to\b)|ring(?:ing)? (?:back|me back)|call(?:ing)? (?:back|me back)|address|directions|number|swift|clear instructions|photos?|samples?|reference)"
)
LESS = re.compile(
    # what mail, an arrangement or a favour is thanked for: "your quick reply", "letting me know", "arranging this"
    rf"\W*(?:for |that )?(?:(?:the|your|you|this|that|those|these|such|a|an|all|so|my|our|very|always|also|to|both|kindly|kind|again|once|more|here|me|in advance)\W+){{0,5}}"
    rf"(?:[\w-]+ly |lovely |nice |great |kind |swift |positive |friendly |detailed |helpful |first |second )?(?:{_COURTEOUS}|{_FAVOUR})\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    # what no thing is named by: "appreciate it a lot", "Appreciate you."
    r"\W*(?:(?:it|that|this|those|them)\b\W*(?:$|a lot|very|so much|too|all|as)"
    r"|(?:you|ya|u|y'?all)\b(?: all| guys| both| so much| very much| a lot)?\W*$)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?:,| -)? ?\b(?:and|&|plus|as well as)(?: also)? (?:for |(?=(?:the|your|a|an|our|that)\b))|,? for (?=\w)",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"[^.!?]{0,70}?(?<!works )(?<!fine )(?<!good )(?<!ok )(?<!okay )(?<!great )(?<!perfect )(?<!looking )(?<!sorry )\b(?:for|4|that(?!'s)|how|to have|to meet|of having)\b ?",
    re.IGNORECASE,
)
_DIRECT = re.compile(r"(?:appreciat(?:e|ed)|grateful (?:to have|that|you)|obliged that)\b", re.IGNORECASE)
_HOPED = re.compile(
    # not said of what was: "I'd appreciate", "would be grateful", "no thanks", "thanks to a friend I"
    r"(?:\bwould|'d|\bwill|'ll|\bcould|\bmight|\bmay|\bcan|\bshall|\bno|\bnot|n't|\bto|\bhope|\bmuch)(?: (?:be|really|most|very|also|have|greatly|truly|much|so)){0,3}\W*$",
    re.IGNORECASE,
)
_MEANS_TO = re.compile(
    r"\b(?:like|love|want(?:ed)?|wish|have|just|is|was|note|line|writ\w+|mail\w*|had|meant|let me|allow me|need|used|forgot|\w+ me) to (?:\w+ )?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:\bwould|'d|\bwill|'ll|\bcould|\bmight|\bmay|\bcan|\bto|\bforward to|\bhop(?:e|es|ed|ing)\b[^.!?]{0,20})(?: (?:be|have been|really|also|just|a|an|so|such|very))*\W*$",
    re.IGNORECASE,
)
_NEXT_TIME = re.compile(
    r"\b(?:again (?:on|next|soon|at|in)|on (?:\w+day )?(?:the )?\d|next (?:week|month|time|\w+day)|tomorrow|soon|then|if you)\b",
    re.IGNORECASE,
)

PASSED_ON = phrases(
    """
    # what others are to be told: "tell chef thanks from me", "let Dr Lund know how much I enjoyed it", "my best to Ravi"
    (?:tell|let|say|give|pass|send|convey|extend|relay|forward|share|express|remember|mention|report) [^.!?]{0,70}?\\b(?:thanks?|thank-yous?|thx|ta|cheers|gratitude|appreciation|(?:i|we) (?:\\w+ ){0,3}?(?:enjoyed|liked|loved|appreciated|learn(?:ed|t)|had a)|how (?:much|\\w+) i|i (?:was|am|'m) (?:\\w+ )?(?:grateful|glad|happy|impressed|thankful|delighted|moved|touched))\\b
    (?:please|do|would you|could you|kindly|can you|pls) (?:\\w+ )?thank (?!you\\b)
    thank (?:[\\w.]+ ){1,6}?(?:for me|too|as well|also|on my behalf|from me)\\b
    thank (?:the (?:panel|committee|board|team|others|rest|students|staff|interviewers|children|chef)|everyone|everybody|all of them|them|him|her|(?:dr|mr|mrs|ms|mx|prof|professor|father|rev|sister|chef|captain)\\b)
    (?:my|our) (?:\\w+ )?(?:regards|best|salaams?|greetings|compliments|respects|love|thanks) to (?!you\\b|your family)[^.!?]{1,60}?\\b(?:what (?:he|she|they)|who|whose|(?:his|her|their) (?:question|advice|remark|point)|i (?:\\w+ )?(?:liked|enjoyed|loved|learn))
    """
)
PRAISE = phrases(
    """
    # what I had of it: "I came away keener", "I got so much out of this morning", "learnt a great deal", "was struck by"
    (?:i|we)(?:'ve)? (?:\\w+ ){0,3}?(?:came away|came out|left|walked (?:out|home|away)|went home|drove home|cycled home) (?:\\w+ ){0,5}?(?:with (?:a|an|my|more|so|the|plenty|lots|even)|keen\\w*|even|more|wanting|feeling|thinking|happ\\w+|convinced|inspired|certain|sure|smiling|full|excited|buzzing|impressed|grateful)\\b
    (?:got|took|taken|gained) (?:so |very |a )?(?:much|lot|great deal|loads|plenty) (?:\\w+ )?(?:out of|from|away)\\b
    how (?:much|very much|greatly) (?:i |we |it |that |this |yesterday |today |\\w+ )(?:\\w+ )?(?:got|enjoyed|liked|loved|appreciated|learn\\w+|meant|valued|took|gained)\\b
    (?:learn(?:ed|t)) (?:so |very |a |more )?(?:much|lot|great deal|loads|more|plenty|something)\\b
    (?:meant|means) (?:a lot|so much|a great deal|the world|very much)\\b
    (?:was|were|am|'m) (?:\\w+ )?(?:struck|impressed|moved|touched|taken|bowled over|blown away|inspired|heartened|humbled|fascinated|delighted|charmed|honou?red) (?:by|with|to (?:have|meet|see|be)|at)\\b
    (?:i|we) (?:\\w+ ){0,3}?(?:enjoyed|loved|appreciated|valued|liked|relished|savou?red)\\b(?! (?:it )?if\\b)
    enjoyed (?:it|that|this|our|the|every|meeting|talking|speaking|chatting|hearing|seeing|today|yesterday|myself|very much)\\b
    (?:had|spent) (?:a|an|such a|the) (?:\\w+ )?(?:<good>|ball|blast|laugh|time)(?: \\w+){0,2}? ?(?:time|day|hour|morning|afternoon|evening|chat|talk|conversation|visit|with|at)\\b
    (?:glad|happy|pleased|delighted|so good|relieved) (?:that )?(?:we|i|you)(?:'ve| have)? (?:\\w+ )?(?:got to|met|talked|spoke|came|could (?:meet|talk)|had (?:the|a) (?:chance|talk|chat))\\b
    (?:glad|happy|pleased|delighted) to have (?:\\w+ )?(?:met|seen|spoken|talked|been)\\b
    (?:still|keep|kept|been|have been|can't stop|haven't stopped|cannot stop) (?:\\w+ )?(?:thinking|turning|chewing|mulling|smiling|laughing)\\b(?! (?:about (?:it|the offer|your offer)|whether))
    (?:stayed|stuck|stays|sticks) with me\\b
    (?:in|round|around|through) my (?:head|mind)\\b
    (?:won't|will not|shall not|shan't|never|not soon) forget\\b(?! (?:to|the (?:form|documents)))
    given me (?:a lot|much|plenty|food|something|lots)|gave me (?:a lot|much|plenty|food|something|lots) ~\\b(?:think|thought|chew)
    # how you were: "you were very kind", "you made me feel welcome", "it was good of you to stay on", "a great crowd you are"
    you(?: \\w+)? (?:were|are) (?:both |all )?(?:\\w+ )?(?:kind|generous|patient|welcoming|gracious|lovely|warm|hospitable|open|frank|good|great|sweet|nice|decent|friendly|helpful) (?:to me|with me|with your|hosts?|on|about|and|yesterday|today|bunch|people|crowd|lot)\\b
    (?:lovely|great|nice|good|wonderful|kind|friendly|grand) (?:bunch|people|crowd|crew|team|lot|gang|folk|folks|hosts|company) (?:you|all of you|there)\\b
    (?:made|put) me (?:feel )?(?:so |very |really |most |right )?(?:welcome|at (?:home|(?:my )?ease)|comfortable|part of)\\b
    (?:kind|good|nice|generous|lovely|decent|gracious|big|sweet) of you (?:all |both |guys )?(?:and \\w+ )?to (?!(?:send|write|reply|answer|let|ask|say|offer|check|chase|get|come back|call back|tell|forward|remember|confirm))\\w+
    (?:received|welcomed|treated|hosted|looked after) me (?:\\w+ )?(?:so |very )?(?:well|warmly|kindly|like|as|with)\\b
    how (?:well |kindly |warmly )?you (?:all |both )?(?:received|welcomed|treated|hosted|looked after) me\\b
    # how it was: "it was great to meet you", "such a pleasure yesterday", "the nicest interview", "an hour well spent"
    <good> (?:to (?:\\w+ )?(?:<meeting>)|<doing>|(?:\\w+ )?(?<!\\bgood\\s)(?:<hour>)\\b)(?! (?:on|you (?:on|next|in|at|then|soon)|from you|slot|option|for me)\\b)
    (?:a|very|really|so) good (?:<hour>)\\b
    (?:such|what) an? (?:\\w+ ){0,2}(?:<good>|<hour>|crew|welcome|bunch)\\b
    (?:best|nicest|loveliest|warmest|most \\w+|kindest|liveliest|finest|happiest|oddest|strangest|fastest) (?:\\w+ ){0,2}(?:<hour>)\\b
    (?:well spent|time flew|flew by|over too soon|great craic|good craic|good fun)\\b
    (?:that|it|today|yesterday|this morning|<was>) was (?:\\w+ )?(?:an? )?(?:\\w+ )?(?:<good>)\\b
    """,
    good=_GOOD,
    meeting=_MEETING,
    doing=_DOING,
    hour=_HOUR,
    was=_WAS,
)
LOOKS_BACK = phrases(
    """
    # words for what was: "your question about", "what you said", "when I walked in", "what a kitchen"
    (?:your|his|her|their|\\w+'s) (?:\\w+ )?(?:question|point|remark|comment|story|advice|example|description|tour|honesty|candou?r|welcome)\\b
    what (?:you|he|she|they|\\w+) (?:\\w+ )?(?:said|told|showed|asked|described|mentioned)\\b
    what an? (?!(?:shame|pity|relief|surprise))\\w+
    (?:i|we) (?:forgot|thought|walked|felt|saw|said|was|were|came|left|told|met)\\b
    (?:meeting|seeing|talking to|speaking (?:to|with)) (?:you|everyone|the|them|him|her|all)\\b
    """
)
_BARE = phrases(
    """
    # the word for itself: "just to say thanks", "a note to thank you", "Thank you again, all four of you."
    (?:just|wanted|note|line|write|writing|mail|email|like|message|drop\\w*|quick|only|word) (?:you )?(?:\\w+ ){0,3}?(?:to )?(?:say )?(?:a (?:\\w+ )?)?(?:big |huge |quick |sincere )?(?:thank(?:s| you)?|thx|cheers|ta)\\b
    (?:thanks|thank you|thx|cheers) (?:so much |very much )?(?:again|once more|all|both|everyone|to (?:you )?(?:all|both)|for everything)\\b
    """
)
_TIME_ALONE = re.compile(r"thank(?:s| you)\b[^.!?]{0,30}\btime(?: today| again| and \w+)?[.!,]?$", re.IGNORECASE)
_CONSIDERATION = re.compile(
    r"\btime and (?:consideration|attention|help|patience|trouble|understanding)\b", re.IGNORECASE
)
_BACK = re.compile(rf"\b(?:{_WAS})\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:was|were|had|went|made|gave|felt|came|saw|met|left|\w{3,12}(?<!ne)ed)\b", re.IGNORECASE)
_WEEKDAY = re.compile(_DAY, re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|can|could|may|might|shall|must|should|till|until|by|before|away|next|send|attach\w*|here is|available|free|possible)\b|\w'll\b|'d\b",
    re.IGNORECASE,
)
_I_DO = re.compile(r"\b(?:i|we|will|'ll|i've|we've)(?: \w+)? $", re.IGNORECASE)


def thanks(said: Sequence[Sentence]) -> Sentence | None:
    """The sentence that thanks for a talk, None where none does."""
    for place, one in enumerate(said):
        if _passes_on(one) or _is_thanked_for(one, place) or (not one.asks and _praises(one)):
            return one
    bare = next((one for one in said[:3] if _BARE.search(one.text) and not one.asks and not _says_for(one)), None)
    if bare is not None and (len(said) < 3 or any(map(_looks_back, said))):
        return bare
    worded = next((one for place, one in enumerate(said) if _says_bare(one, place)), None)
    if worded is None or len(said) < 2 or any(map(_is_for_less, said)):
        return None
    return worded if any(map(_looks_back, said)) else None


def _looks_back(one: Sentence) -> bool:
    """Whether it speaks of a day gone by, or of what was said and seen there."""
    day = _BACK.search(one.text)
    was = day is not None and (
        _DONE.search(one.text) or not (_WEEKDAY.fullmatch(day.group()) or _TO_COME.search(one.text))
    )
    return not one.asks and bool(was or LOOKS_BACK.search(one.text))


def _says_bare(one: Sentence, place: int) -> bool:
    """Whether it thanks for nothing named; a "Thanks." far down is how a mail ends."""
    return any(True for _ in _said_thanks(one)) and not _says_for(one) and (place < 2 or len(one.text.split()) > 2)


def _passes_on(one: Sentence) -> bool:
    match = PASSED_ON.search(one.text)
    return match is not None and not _I_DO.search(one.text[: match.start()]) and not LESS.match(one.text[match.end() :])


def _is_thanked_for(one: Sentence, place: int) -> bool:
    """Whether a word of thanks has an object that is a talk; "thank you for your time" alone says so only at the top."""
    if _TIME_ALONE.match(one.text) and (place > 1 or _CONSIDERATION.search(one.text)):
        return False
    return any(not LESS.match(thing) for match in _said_thanks(one) for thing in _objects(one.text[match.start() :]))


def _is_for_less(one: Sentence) -> bool:
    return any(LESS.match(thing) for match in _said_thanks(one) for thing in _objects(one.text[match.start() :]))


def _says_for(one: Sentence) -> bool:
    return any(True for match in _said_thanks(one) for _ in _objects(one.text[match.start() :]))


def _said_thanks(one: Sentence) -> Iterator[re.Match[str]]:
    for match in THANK.finditer(one.text):
        before = one.text[max(0, match.start() - 40) : match.start()]
        if not _HOPED.search(before) or _MEANS_TO.search(before):
            yield match


def _objects(tail: str) -> list[str]:
    """What is thanked for, one by one; ``tail`` begins with the word of thanks."""
    direct = _DIRECT.match(tail)
    found = direct or _FOR.match(tail)
    if found is None:
        return []
    things = [thing.strip() for thing in _SPLIT.split(tail[found.end() :])]
    return [thing for thing in things[: 1 if direct else 4] if len(thing) > 2 and not _POINTS.match(thing)]


def _praises(one: Sentence) -> bool:
    for match in PRAISE.finditer(one.text):
        before, behind = (
            one.text[max(0, match.start() - 30) : match.start()],
            one.text[match.start() : match.end() + 30],
        )
        tail = one.text[match.end() :]
        if LESS.match(tail) and not tail.startswith(" it"):
            continue
        if not _AHEAD.search(before) and not _NEXT_TIME.search(behind):
            return True
    return False
