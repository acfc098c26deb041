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
from datetime import date, datetime, timedelta

from followup_daemon.reading.moments import Kind, Moment, last_day
from followup_daemon.reading.phrases import Sentence, phrases
from followup_daemon.reading.promise_days import later, waited
from followup_daemon.signals import Promise

_SAYING = r"(?:answer|word|line|reply|call|ring|e-?mail|mail|letter|note|message|text|decision|verdict|outcome|result|yes|no|news|response|yes or a? ?no|yes or no)"
GETS_BACK = phrases(
    """
    # "you get a yes or a no from me", "you shall have a line from us", "I owe you an answer", "I'll write", "all of you get a call"
    (?:you|you'll|you'd|everyone|everybody|all|each|both|candidates)(?: of you| four| three| two| five)? (?:will |'ll |shall |can |should |would |do |get to )?(?:\\w+ )?(?:get|gets|have|has|receive|receives|see|find) (?:\\w+ )?(?:a|an|my|our|the|some|that) (?:\\w+ ){0,2}?(?:<saying>)\\b(?! (?:about|with|for) (?:the )?(?:link|details|room|times?))
    (?:owe|promised?|guarantee) you (?:a|an|the|my|our) (?:\\w+ )?(?:<saying>)\\b
    (?:i'll|i will|we'll|we will|i shall|we shall|and|i|we) (?:then )?(?:write|ring|phone|call|telephone|mail) (?:to )?(?:you|each|all|both|everyone|everybody|round|again|the)\\b
    (?:i'll|i will|we'll|we will|i shall|we shall) write\\b
    (?:pick|take) (?:this|it|things|matters) (?:back )?up (?:again )?with you\\b
    (?:expect|await) (?:my|our|the|a|an) (?:\\w+ )?(?:<saying>)\\b
    (?:your|my|our) (?:\\w+ )?(?:answer|decision|result|outcome|verdict|word) (?:will|shall|should|comes|is)\\b
    (?:not|n't|nothing) (?:\\w+ )?(?:heard|hear|hearing) (?:\\w+ ){0,3}?(?:by|before|until|till|on)\\b
    hear nothing\\b
    (?:writes|rings|phones|calls|tells|mails|informs) (?:to )?(?:you|everyone|everybody|each|all|both)\\b
    (?:will|'ll|shall|would|'d|to|should) revert\\b
    (?:he|she|they|it|client|owner|boss|panel|principal|(?-i:[A-Z][a-z]+))(?:'ll| will|'d| would| should|'s going to| is going to| are going to| promised to| hopes? to| wants? to) (?:\\w+ )?(?:get back|come back|revert|ring|call|tell|inform|let (?:me|us) (?:know|have)|have an answer)\\b
    u(?:'?ll| will)? (?:\\w+ )?(?:know|hear)\\b
    # "we'll let you know", "you should hear from Alison", "I will get back to you", "someone will be in touch"
    (?:let|letting) (?:you|u|ya|everyone|everybody|all \\w+|candidates|people|the \\w+)(?: all| both)? (?:\\w+ )?(?:know|have (?:a|an|our|the|some|feedback))
    (?:get|gets|getting|got|come|comes|coming|be|circle|revert|report|reach|write|circling) (?:right |straight )?back (?:to (?:you|u|everyone|everybody|all|candidates)|with|on|early|late|next week|by|before|within)\\b
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
    """,
    saying=_SAYING,
)
DECIDES = phrases(
    """
    # they ask for time: "give us until Friday", "please wait until", "it takes two weeks", "we are aiming for"
    (?:give|allow|grant|spare) (?:me|us|them|him|her|it|the \\w+|\\w+)? ?(?:time |a bit |another |just |up )*(?:until|till|til|to|(?:a|an|one|two|three|four|five|six|seven|eight|ten|\\d+|another) (?:more |working |business )?(?:days?|weeks?|fortnight))\\b
    gimme\\b
    (?:wait|bear with (?:me|us|it)|be (?:\\w+ )?patient|your patience|sit tight|hang (?:on|in there)|hold (?:on|out|tight)|stay with us|patience(?: please)?) (?:\\w+ )?(?:for (?:the|our|my|an?) (?:\\w+ )?(?:result|outcome|answer|decision|reply|verdict) )?(?:until|till|til|to|for|through)\\b(?! you (?:see|hear|try|meet|taste))
    (?:it|this|that|process|procedure|matter|all of (?:this|it)|which|approval|turnaround)(?:'ll| will| may| might| can| could| should|'s going to| is going to)? (?:\\w+ )?(?:take|takes|need|needs|last|lasts|is|be) (?:\\w+ )?(?:until|till|another|some|about|up to|(?:a|an|one|two|three|four|\\d+) (?:more |working |business )?(?:days?|weeks?|fortnight))\\b
    (?:days?|weeks?|fortnight) (?:and|before|till|until) (?:we|you|i|they|he|she)(?:'ll| will)?\\b
    (?:aim|aims|aiming|shoot|shooting|target|targeting|hoping|planning|pushing) (?:for|on)\\b(?! (?:a start|you to start|the launch|you))
    # it comes before them: "on the agenda of the meeting", "goes before the partners", "the panel will consider your case"
    (?:on|in) (?:the|our|their) agenda\\b
    (?:goes|go|comes|come|going|put|brought|taken|laid) (?:before|to|in front of) (?:the |our |their )?(?:\\w+ )?(?:committee|board|panel|partners|council|governors|trustees|vestry|faculty|senate|shareholders|owners?|directors|ministry|minister|bishop|elders)\\b
    (?:committee|board|panel|partners|council|governors|trustees|vestry|we|they|dean|director|owner|client) (?:\\w+ )?(?:consider|considers|review|reviews|look at|looks at|take up|takes up|weigh|weighs|deliberate|deliberates) (?:your|the|all|every|it|this|our)\\b
    (?:names?|list|lists|cast list|results?|roster|shortlist) (?:go|goes|will go|is|are|will be|gets?) (?:up|pinned|posted|hung|read out|out)\\b
    (?:final |first |definite |last |our |my |the |an |a )?(?:answer|outcome|word|verdict|result|reply|yes or no)s?(?: from [\\w ]{2,20})?:? (?:by|on|before|no later|at the latest|is due|due|expected)\\b
    (?:client|owner|owners|boss|manager|director|chef|hq|head office|head|they|he|she|we|i)(?:'ll| will|'s| is| are| have to| has to| to)? (?:\\w+ )?(?:confirms?|reverts?|decides?|answers?|replies|reply|confirm)\\b(?! (?:your|the (?:time|date|room|slot)))
    (?:watch|keep an eye on|look in|check) your (?:inbox|phone|mail|e-?mail|post|letterbox|mailbox|messages)\\b
    (?:ring|phone|call|tell|mail|e-?mail|write to|text|notify|inform) (?:to )?(?:everybody|everyone|each|all (?:of you|the)|the (?:five|six|four|three|two|candidates))\\b
    (?:signed off|approved|cleared|rubber-?stamped|through) (?:\\w+ )?(?:by|on|before)\\b
    nothing (?:will|can|is going to|is likely to) (?:be )?(?:happen|move|decided|settled)\\b
    (?:could|did|do|does|was|were|are|is)(?:n't| not) (?:\\w+ )?(?:meet|quorate|sit|come together|get together|decide|vote)\\b
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
    (?:they|he|she|client|manager|boss|hr|chef|head|owner|director|(?-i:(?!You|I\\b|We\\b)[A-Z][a-z]+)) (?:said|says|say|reckons?|thinks?|told me|mentioned|promised|is (?:saying|aiming for|looking at)|are (?:saying|aiming for|looking at))\\b
    (?:expect|await|look out for|watch for) (?:a|an|the|our|their|my) (?:\\w+ )?(?:call|e-?mail|letter|message|answer|reply|decision|verdict|word)\\b
    (?:notify|inform|tell|contact|write to|phone|ring|call) (?:the|all|every|both|our|those) (?:\\w+ )?(?:candidates?|applicants?|finalists?|people|person|everyone)\\b
    (?:communicate|convey|announce|publish|make known|share|issue|release|relay) (?:its|our|their|the|a|his|her) (?:\\w+ )?(?:position|decision|outcome|result|results|answer|verdict|choice|conclusion|selection)\\b
    # "we hope to decide", "the committee meets", "results will issue", "an offer will be made"
    (?:decide|decides|deciding|decided upon|decision|decisions|make (?:up )?(?:our|their|my|his|her|its) (?:minds?|choice|pick|selection)|mak(?:e|ing) (?:a|the|our|its|their|an) (?:\\w+ )?(?:call|choice|decision|recommendation|offer|selection|appointment))\\b
    (?:committee|board|panel|partners|council|governors|trustees|team|directors|management|vestry|group|department|faculty|senate|we|they|exec|executive|leadership) (?:\\w+ ){0,2}(?:meets?|meeting|reconvenes?|sits?|votes?|discuss(?:es)?|confers?|compares?|sit down|get together|gets together|will meet|convenes?)\\b
    (?:the|our|their|full|whole|whenever the) (?:\\w+ ){1,2}(?:meets|sits|votes|convenes|reconvenes|decides)\\b
    (?:carried|put|held|rolled|moved|pushed|shifted|slipped|postponed|adjourned|deferred) (?:over |back |off |out )?(?:to|until|till)\\b
    (?:results?|outcomes?|offers?|decisions?|recommendations?|letters?|shortlist|appointments?|feedback|answers?) (?:\\w+ ){0,4}(?:issue|issued|go out|going out|out|be (?:made|sent|announced|known|published|communicated|available|given|released)|expected|follow|due|announced|known|come)\\b
    (?:finali[sz]e|finali[sz]ed|finali[sz]ing|wrap(?:ping|ped)? (?:things |it |this |everything )?up|conclude|concluded|close the (?:process|search)|complete (?:the|our) (?:process|deliberations|selection|search|interviews)|settle(?:d)? (?:on|this|it|things)|reach (?:a|the|our) (?:decision|conclusion|verdict)|come to (?:a|the) (?:decision|conclusion)|(?:have|be) (?:it |this |everything |things )?(?:sorted|settled|decided|done|finali[sz]ed|wrapped up))\\b
    (?:selection|deliberations?|discussions?|process|debrief|comparing notes|the vote|shortlisting) (?:\\w+ ){0,3}(?:finish|done|over|complete|completed|take|takes|is|on|by|end|ends|conclude|happen|happens)
    (?:so |and )?(?:it|that|this)(?:'ll| will| should| might| may|'s likely to| is likely to) (?:\\w+ )?be\\b
    """
)
_NOT_THEIRS = (
    # behind a third person it is a promise passed on: "she'll let me know by Friday", "they promised to get back to me"
    r"(?<!'ll\s)(?<!will\s)(?<!would\s)(?<!'d\s)(?<!promised\sto\s)(?<!going\sto\s)(?<!wants\sto\s)(?<!hopes\sto\s)(?<!hope\sto\s)(?<!they\s)(?<!should\s)"
)
_FOR_OWNER = phrases(
    """
    # the owner's own deadline: "let me know by Friday", "reply before the 7th", "could you send", "have a think"
    (?:like|love|expect|want|glad|pleased|happy|need) to hear(?: back)? from you\\b
    <third>let (?:me|us|her|him|them|hr|the \\w+) (?:\\w+ )?(?:know|have)
    you(?:'ve| have|'ll have| will have| get|'ve got| have got) (?:\\w+ )?(?:until|till|til|\\w+ (?:days|weeks) to|to (?:answer|decide|reply|think|sign|accept))\\b
    (?:i|we|he|she|they|hr)(?:'d| would|'ll| will| do| shall)? (?:\\w+ )?(?:need|want|require|must have|have) (?:to (?:know|hear|have (?:your|an|it))|your(?: \\w+)?|an? (?:answer|reply|decision) from you|you to)\\b
    (?:please|kindly|pls|could you|can you|would you|will you|you(?:'ll| will)? (?:need|have) to|must|you should(?! (?:hear|have|know|expect|get|receive))) (?!(?:expect|note|be (?:assured|patient)|bear|allow|give us|hear|wait|hold on|hang on|sit tight))
    <third>(?:get|come|report|be) back to (?:me|us|her|him|hr|them)
    (?<!we\\s)(?<!usually\\s)(?<!will\\s)(?<!always\\s)(?<!we'll\\s)(?<!our\\s)(?<!my\\s)(?<!a\\s)(?:reply|respond|rsvp|confirm|return|submit|send (?:me|us|it|them|over|back|your)|accept|sign|decide whether you|your (?:answer|decision|reply|response|acceptance|availability|choice))\\b(?! (?:will|to you)\\b)
    (?:(?<!ll\\s)have a think|think it over|sleep on it|offer (?:is|stands|expires|remains|valid|closes)|expires|deadline for|closes|closing date|apply by|applications)
    (?:start|join us|first day|commence|begin work|training|induction|onboarding|shift)\\b
    """,
    third=_NOT_THEIRS,
)
_ARRANGES = phrases(
    """
    # "I'll let you know the room by Wednesday", "the link will follow", "send the agenda"
    (?:room|link|links|agenda|details|directions|itinerary|schedule|timetable|invite|invitation|dial-?in|parking|address|location|time slot|slots?|times|dates|hotel|flights?|tickets?|travel|expenses?|reimburse\\w*|quotes|survey|questionnaire|test|task|exercise|assignment|documents?|forms?|paperwork|panel names|lunch|menu|badge|contract|uniform|agreement|to (?:fix|arrange|set (?:up|a)|agree|book|plan|find)\\b|who (?:you'll|you will|will be))\\b
    """
)
_HEDGES = re.compile(
    r"(?:\W*\b(?:at the latest|latest|sometime|probably|hopefully|perhaps|most likely|i (?:hope|think|guess|'d say)|by|on|the|before|until|so|or so)\b)*\W*",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\W*(?:give|gimme|allow|bear|wait)\b", re.IGNORECASE)
_ASKS_TIME = re.compile(
    r"\b(?:give|allow|grant|gimme|wait|patien\w+|tight|tak\w+|turnaround|know|have|hear|tell|days?|weeks?|fortnight)\b",
    re.IGNORECASE,
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
    found: list[Promised] = []
    today = written.date()
    for place, sentence in enumerate(said):
        one = _in_sentence(sentence, moments, today, talks)
        if one is None and place:
            one = _after_another(said[place - 1], sentence, moments, today)
        found += [one] if one else []
    return max(found, key=lambda one: (one.promise.by, not one.promise.vague), default=None)


def _in_sentence(one: Sentence, moments: Sequence[Moment], today: date, talks: Collection[date]) -> Promised | None:
    verbs = [*GETS_BACK.finditer(one.text), *DECIDES.finditer(one.text)]
    if not verbs or (one.asks and not _WAITS.match(one.text)):
        return None
    dates = [moment for moment in moments if one.start < moment.span[1] <= one.end and _can_be(moment, today)]
    answers = [match.start() for match in GETS_BACK.finditer(one.text)]
    chosen = _belonging(one, answers[-1:], dates) or _belonging(one, [match.start() for match in verbs], dates)
    if chosen is None:
        return _waited(one, verbs, today)
    if _is_owners(one, chosen, [match.start() for match in verbs]):
        return None
    day = _day(chosen, today)
    if day is None or (_ARRANGES.search(one.text) and not DECIDES.search(one.text)):
        return None
    if day in talks and not chosen.deadline and all(_CALLS.search(verb.group()) for verb in verbs):
        return None
    day, follows = _following(one, chosen, answers, day)
    return Promised(Promise(day, not follows and (_is_stretch(chosen) or _only_after(one, chosen, verbs))), one.text)


def _following(one: Sentence, moment: Moment, answers: Sequence[int], day: date) -> tuple[date, bool]:
    """The day they get back, where that is told by another: "we meet on the 12th and I'll ring you the day after"."""
    place = max(0, moment.span[1] - one.start)
    after = later(one.text[place:])
    if after is None or not any(place <= answer for answer in answers):
        return day, False
    return day + timedelta(days=after[1]), True


def _waited(one: Sentence, verbs: Sequence[re.Match[str]], today: date) -> Promised | None:
    """A promise by a length of time ("give us two weeks"), if nothing else is dated and nothing asked of the owner."""
    day = waited(one.text, today)
    if day is None or _FOR_OWNER.search(one.text) or not any(_ASKS_TIME.search(verb.group()) for verb in verbs):
        return None
    return Promised(Promise(day, vague=_ROUGHLY.search(one.text) is not None), one.text)


def _after_another(before: Sentence, one: Sentence, moments: Sequence[Moment], today: date) -> Promised | None:
    """A promise over two sentences: "The board meets on the 12th. I'll ring the day after", "We decide soon. By Friday."""
    named = [moment for moment in moments if before.start < moment.span[1] <= before.end and _can_be(moment, today)]
    after = later(one.text)
    if after and named and GETS_BACK.search(one.text) and (day := _day(named[-1], today)):
        return Promised(Promise(day + timedelta(days=after[1]), vague=False), one.text)
    if not (GETS_BACK.search(before.text) or DECIDES.search(before.text)):
        return None
    alone = [moment for moment in moments if one.start < moment.span[1] <= one.end and _can_be(moment, today)]
    if len(alone) != 1 or _FOR_OWNER.search(before.text) or (day := _day(alone[0], today)) is None:
        return None
    place = alone[0].span[0] - one.start, alone[0].span[1] - one.start
    rest = f"{one.text[: max(0, place[0])]} {one.text[place[1] :]}"
    return Promised(Promise(day, _is_stretch(alone[0])), one.text) if _HEDGES.fullmatch(rest) else None


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
    asks = [match.end() for match in _FOR_OWNER.finditer(one.text) if match.start() < place]
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
