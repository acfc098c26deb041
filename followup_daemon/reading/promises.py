"""By when they say they will decide or get back: a promise found beside a date, and whose deadline the date is.

1. A sentence must speak of their deciding or writing ("we'll let you know", "the committee meets", "results will issue").
2. The date that belongs to it stands in the same sentence; behind the verb before in front of it.
3. A date set for the owner ("let us know by Friday"), one for the meeting itself and one for mere arrangements is none.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followup_daemon.reading.moments import Kind, Moment, last_day
from followup_daemon.reading.phrases import Sentence, phrases
from followup_daemon.signals import Promise

_THEY = r"(?:we|i|they|he|she|it|us|you|everyone|everybody|all|hr|the \w+|(?:dr|mr|mrs|ms|prof)\.? \w+|one of (?:us|them)|someone|somebody|[a-z]+)"
GETS_BACK = phrases(
    """
    # "we'll let you know", "you should hear from Alison", "I will get back to you", "someone will be in touch"
    (?:let|letting) (?:you|u|ya|everyone|everybody|all \\w+|candidates|people|the \\w+)(?: all| both)? (?:\\w+ )?(?:know|have (?:a|an|our|the|some|feedback))
    (?:get|gets|getting|got|come|comes|coming|be|circle|revert|report|reach|write|circling) (?:right |straight )?back (?:to (?:you|u|everyone|everybody|all|candidates)|with|on)\\b
    (?:get|come|be) back to (?:you|u|everyone|candidates)
    you(?:'ll| will| should| shall) (?:\\w+ )?know\\b
    (?:and|then|to|i'll|we'll) (?:\\w+ )?(?:call|ring|phone|e-?mail|text|message) (?:you|u)\\b
    (?:a|your|our) (?:reply|response|verdict)\\b(?! (?:to|from you))
    revert (?:to you|back|with|by|on|within|in|soon|shortly)
    (?:be|get|stay|being) in (?:touch|contact)(?! with (?:me|us))
    (?:hear|hearing|have heard|expect news|expect word) (?:back |something |again |more |anything |either way |definitively )*(?:from|by|within|before|in|on|early|next|this|no later|at the latest|either way)\\b
    (?:update|inform|notify|notified|informed|updated|advise|advised|contact|contacted|contacting|informing|notifying|telling|writing to|email|e-mail|mail|write to|message|text|tell|told) (?:you|u|all|everyone|everybody|candidates|applicants|successful|unsuccessful|shortlisted|of|either way|by|no later|on or before|within|before|in writing)\\b
    (?:you'll|you will|you should|you shall|expect to|going to) (?:\\w+ )?hear\\b(?! (?:you|from you))
    (?:able to|i'll|we'll|will|should|shall|going to|hope to|expect to) (?:call|ring|phone|telephone) (?:you|u)\\b
    (?:call|ring|phone|telephone) (?:you|u) (?:\\w+ )?(?:after|then|with|either way|about (?:it|the)|once|when|by|to (?:let|tell)|regardless|afterwards)
    (?:have|has|give|got|send|get|share|expect|provide|bring|pass on) (?:you |u |everyone |some |an? |the |our |any |more |you an |to you )*(?:answers?|news|updates?|decisions?|feedback|word|verdict|outcome|response|result|more information|clarity)\\b
    (?<!us\\s)(?<!me\\s)(?<!him\\s)(?<!her\\s)(?<!them\\s)(?:know|knows) (?:\\w+ )?(?:more|better|where we|whether|if|for (?:sure|certain)|either way|by|the (?:outcome|result))
    """
)
DECIDES = phrases(
    """
    # "the trustees will choose", "partners' meeting is Friday", "please allow until the 20th", "my guess is next week"
    (?:choose|choosing|pick|select|appoint|vote|confer|sign off|rule)\\b(?! (?:a (?:slot|time|date|day)|one of the (?:times|slots)|from the (?:following|below)))
    (?:committee|board|panel|partners'?|council|governors'?|trustees'?|team|directors'?|management|faculty|department|executive|staff|hiring|allocation|appointments?)(?:'s)? (?:\\w+ )?meeting (?:is|takes|on|will|this|next|of|has)\\b
    (?:in|at) (?:their|our|the) (?:\\w+ )?meeting
    allow (?:us )?(?:until|till|up to|another|a further)
    (?:my guess|best guess|i'd guess|i guess|i reckon|i imagine|i suspect|i'd say|realistically|most likely|probably)\\b
    confirmed at
    # "results will be declared", "conclude the process", "say anything before", "made up our minds", "respond within"
    (?:results?|outcomes?|decisions?|answers?|winners?|names?) (?:\\w+ ){0,3}(?:declared|announced|communicated|published|posted|issued|ready|final)\\b
    (?:conclude|complete|finish|close|end|wind up) (?:the|our|this) (?:\\w+ )?(?:process|search|round|recruitment|selection|interviews?|interviewing|deliberations)\\b
    (?:say|tell you|confirm|promise) (?:anything|something|more) (?:before|until|by)\\b
    ma(?:k|d)e up (?:our|their|my|his|her|its) minds?\\b
    (?:respond|reply|answer) (?:to (?:you|everyone|all) )?(?:within|by|before)\\b(?! (?:me|us))
    (?:they|he|she|client|manager|boss|hr|chef|head|owner|director|(?-i:(?!You|I\\b)[A-Z][a-z]+)) (?:said|says|say|reckons?|thinks?|told me|mentioned|promised|is (?:saying|aiming for|looking at)|are (?:saying|aiming for|looking at))\\b
    (?:expect|await|look out for|watch for) (?:a|an|the|our|their|my) (?:\\w+ )?(?:call|e-?mail|letter|message|answer|reply|decision|verdict|word)\\b
    (?:notify|inform|tell|contact|write to|phone|ring|call) (?:the|all|every|both|our|those) (?:\\w+ )?(?:candidates?|applicants?|finalists?|people|person|everyone)\\b
    (?:communicate|convey|announce|publish|make known|share|issue|release|relay) (?:its|our|their|the|a|his|her) (?:\\w+ )?(?:position|decision|outcome|result|results|answer|verdict|choice|conclusion|selection)\\b
    # "we hope to decide", "the committee meets", "results will issue", "an offer will be made"
    (?:decide|decides|deciding|decided upon|decision|decisions|make (?:up )?(?:our|their|my|his|her|its) (?:minds?|choice|pick|selection)|mak(?:e|ing) (?:a|the|our|its|their|an) (?:\\w+ )?(?:call|choice|decision|recommendation|offer|selection|appointment))\\b
    (?:committee|board|panel|partners|council|governors|trustees|team|directors|management|vestry|group|department|faculty|senate|we|they|exec|executive|leadership) (?:\\w+ ){0,2}(?:meets?|meeting|reconvenes?|sits?|votes?|discuss(?:es)?|confers?|compares?|sit down|get together|gets together|will meet|convenes?)\\b
    (?:results?|outcomes?|offers?|decisions?|recommendations?|letters?|shortlist|appointments?|feedback|answers?) (?:\\w+ ){0,4}(?:issue|issued|go out|going out|out|be (?:made|sent|announced|known|published|communicated|available|given|released)|expected|follow|due|announced|known|come)\\b
    (?:finali[sz]e|finali[sz]ed|finali[sz]ing|wrap(?:ping|ped)? (?:things |it |this |everything )?up|conclude|concluded|close the (?:process|search)|complete (?:the|our) (?:process|deliberations|selection|search|interviews)|settle(?:d)? (?:on|this|it|things)|reach (?:a|the|our) (?:decision|conclusion|verdict)|come to (?:a|the) (?:decision|conclusion)|(?:have|be) (?:it |this |everything |things )?(?:sorted|settled|decided|done|finali[sz]ed|wrapped up))\\b
    (?:selection|deliberations?|discussions?|process|debrief|comparing notes|the vote|shortlisting) (?:\\w+ ){0,3}(?:finish|done|over|complete|completed|take|takes|is|on|by|end|ends|conclude|happen|happens)
    (?:so |and )?(?:it|that|this)(?:'ll| will| should| might| may|'s likely to| is likely to) (?:\\w+ )?be\\b
    """
)
_FOR_OWNER = phrases(
    """
    # the owner's own deadline: "let me know by Friday", "reply before the 7th", "could you send", "have a think"
    let (?:me|us|her|him|them|hr|the \\w+) (?:\\w+ )?(?:know|have)
    (?:please|kindly|pls|could you|can you|would you|will you|you(?:'ll| will)? (?:need|have) to|must|you should(?! (?:hear|have|know|expect|get|receive))) (?!(?:expect|note|be (?:assured|patient)|bear|allow|give us|hear))
    (?:get|come|report|be) back to (?:me|us|her|him|hr|them)
    (?<!we\\s)(?<!usually\\s)(?<!will\\s)(?<!always\\s)(?<!we'll\\s)(?:reply|respond|rsvp|confirm|return|submit|send (?:me|us|it|them|over|back|your)|accept|sign|decide whether you|your (?:answer|decision|reply|response|acceptance|availability|choice))\\b(?! (?:will|to you)\\b)
    (?:(?<!ll\\s)have a think|think it over|sleep on it|offer (?:is|stands|expires|remains|valid|closes)|expires|deadline for|closes|closing date|apply by|applications)
    (?:start|join us|first day|commence|begin work|training|induction|onboarding|shift)\\b
    """
)
_ARRANGES = phrases(
    """
    # "I'll let you know the room by Wednesday", "the link will follow", "send the agenda"
    (?:room|link|links|agenda|details|directions|itinerary|schedule|timetable|invite|invitation|dial-?in|parking|address|location|time slot|slots?|times|dates|hotel|flights?|tickets?|travel|expenses?|reimburse\\w*|quotes|survey|questionnaire|test|task|exercise|assignment|documents?|forms?|paperwork|panel names|lunch|menu|badge|who (?:you'll|you will|will be))\\b
    """
)
_CALLS = re.compile(r"\b(?:call|ring|phone|telephone|we (?:\w+ ){0,2}meet)\b", re.IGNORECASE)
_TO_THE_DAY = phrases("""
    end of
    close of
    month[- ]?end
    (?:with)?in (?:\\w+ ){1,3}(?:days?|weeks?|fortnight|months?)
    (?:\\w+ ){1,2}(?:days?|weeks?|months?) from
    """)
_ROUGHLY = phrases("(?:couple|few|several|about|around|roughly|or so|or two|or three|early|mid|late)\\b")
_MEETS_PEOPLE = re.compile(r"\b(?:person|people|candidates?|applicants?|one more|others?|finalists?)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|then|once|following|afterwards|when)\b", re.IGNORECASE)
_SEEING = phrases(
    """
    # the days on which they see others: "one more to see on Tuesday and then we'll let you know"
    (?:see|seeing|meet|meeting|met|interview|interviews|interviewing|speak|speaking|talk|talking|candidates?|people|person|back from|returns?|away|on leave|in the office|holiday|travel\\w*)\\b
    """
)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise and the sentence that gives it."""

    promise: Promise
    words: str


def promised(
    said: Sequence[Sentence], moments: Sequence[Moment], written: datetime, talks: Collection[date]
) -> Promised | None:
    """The promise of one mail, the latest day where it gives several; None where it gives none.

    ``talks`` are the days on which a meeting with the owner was spoken of, with its hour, before or in this mail: "I'll ring you on Thursday"
    then means that talk.
    """
    found = [one for sentence in said if (one := _in_sentence(sentence, moments, written.date(), talks))]
    return max(found, key=lambda one: (one.promise.by, not one.promise.vague), default=None)


def _in_sentence(one: Sentence, moments: Sequence[Moment], today: date, talks: Collection[date]) -> Promised | None:
    verbs = [*GETS_BACK.finditer(one.text), *DECIDES.finditer(one.text)]
    if not verbs or one.asks:
        return None
    dates = [moment for moment in moments if one.start < moment.span[1] <= one.end and _can_be(moment, today)]
    answers = [match.start() for match in GETS_BACK.finditer(one.text)]
    chosen = _belonging(one, answers[-1:], dates) or _belonging(one, [match.start() for match in verbs], dates)
    if chosen is None or _is_owners(one, chosen, [match.start() for match in verbs]):
        return None
    day = _day(chosen, today)
    if day is None or (_ARRANGES.search(one.text) and not DECIDES.search(one.text)):
        return None
    if day in talks and not chosen.deadline and all(_CALLS.search(verb.group()) for verb in verbs):
        return None
    return Promised(Promise(day, _is_stretch(chosen) or _only_after(one, chosen, verbs)), one.text)


def _can_be(moment: Moment, today: date) -> bool:
    """Whether the moment can be a promise at all: a day not gone by, and no stretch of hours of one day."""
    day = _day(moment, today)
    hours = moment.kind is Kind.TIME and moment.clock_end is not None
    return day is not None and day >= today and not hours


def _day(moment: Moment, today: date) -> date | None:
    """The last day meant; of a month that is named without its year the one to come: "expected in April"."""
    day = last_day(moment)
    if day is None or day >= today or moment.kind is not Kind.PERIOD or any(sign.isdigit() for sign in moment.words):
        return day
    return day.replace(year=day.year + 1, day=min(day.day, 28)) if day.month == 2 else day.replace(year=day.year + 1)


def _is_stretch(moment: Moment) -> bool:
    """Whether the day is only the last of a stretch: "early next week", and not "end of next week" or "in two weeks"."""
    return moment.vague and (_ROUGHLY.search(moment.words) is not None or _TO_THE_DAY.search(moment.words) is None)


def _belonging(one: Sentence, verbs: Sequence[int], dates: Sequence[Moment]) -> Moment | None:
    """The date that goes with the verbs: the last one said as a limit, else the first behind a verb, else the last."""
    if not dates or not verbs:
        return None
    behind = [moment for moment in dates if moment.span[0] - one.start > min(verbs)]
    limits = [moment for moment in behind if moment.deadline]
    return (limits or behind[:1] or dates)[-1]


def _is_owners(one: Sentence, moment: Moment, verbs: Sequence[int]) -> bool:
    """Whether the date is set for the owner: words that ask the owner stand nearer before it than words of theirs."""
    place = max(0, moment.span[0] - one.start)
    asks = [match.start() for match in _FOR_OWNER.finditer(one.text) if match.start() < place]
    theirs = [verb for verb in verbs if verb < place]
    if not asks:
        return False
    return not theirs or max(asks) >= max(theirs)


def _only_after(one: Sentence, moment: Moment, verbs: Sequence[re.Match[str]]) -> bool:
    """Whether the date is only what they wait for: "we see the last person on Tuesday and will let you know after"."""
    place = max(0, moment.span[0] - one.start)
    if moment.deadline:
        return False
    before, behind = one.text[:place], one.text[place:]
    seeing = _SEEING.search(before) is not None and not any(_decides_before(match, place) for match in verbs)
    return seeing and _AFTER.search(behind) is not None


def _decides_before(match: re.Match[str], place: int) -> bool:
    """Whether a verb of deciding stands before the date; "we meet the last person" is a talk with someone else."""
    return match.start() < place and _MEETS_PEOPLE.search(match.string[match.start() : place]) is None
