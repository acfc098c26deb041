"""How the two parties stand to each other: marks of one who is sought and looked over, and of one who pays.

A terse mail has no word like "vacancy". What tells it are marks of different kinds: that somebody vouched for the
owner, that the owner's work was looked at, that people are to look the owner over, that papers of a trade are to be
brought, that the other decided about the owner afterwards. One of them stands in many a mail; two together do not.
"""

from __future__ import annotations

from functools import lru_cache

from followup_daemon.reading.cues import SEAM, cues
from followup_daemon.reading.phrases import Phrases

WORTH = 2
"""The weight of each kind of mark."""

_SAW = (
    r"(?:(?:really |rather |very much )?(?:liked?|loved?|enjoyed|read|seen|saw|watched|examined|studied|reviewed|got"
    r"|have"
    r"|received|ranked|marked|passed|heard|listened to|looked (?:at|through|over)|went (?:through|over)"
    r"|impressed (?:by|with)|thanks? (?:you )?for(?: sending(?: in| over| me| us)?)?))"
)
_WORK = (
    r"(?:(?:demo |show)?reels?|cuttings|clips|take-?home|recordings?|papers?|files?|(?:\w+ )?samples?|repos?|code"
    r"|fork|blog"
    r"|drawings|sketches|book|tapes?|test (?:piece|kitchen|shift)|online (?:test|assessment)|(?:skills|aptitude|written"
    r"|screening) test|demo|certificates?|pull requests?|prs?|audition|sift(?: score)?)"
)
_HANDED_IN = (
    # "the book" is anybody's; these are asked of who is to be chosen, or made by the one written to
    r"(?:(?:demo |show)?reels?|cuttings|take-?home|(?:work|writing|code) samples?|test (?:piece|kitchen|shift)"
    r"|(?:online|skills|aptitude|written|screening) test|audition|sift(?: score)?"
    r"|(?:code|demo|drawings|sketches|paper|blog) (?:that )?you (?:wrote|built|made|drew|did|handed in|submitted))"
)
_HIGHER = (
    r"(?:committee|commission|panel|board|jury|management|production|boss|owner|manager|director|partners?|governors?"
    r"|chef|chair(?:man|woman|person)?|principal|headmaster|headmistress|headteacher|rector|dean|matron|foreman"
    r"|superintendent|editor|conductor|team|md|ceo|cto|coo|cfo|founders?|co-?founder|brother|husband|wife|deputy"
    r"|minister|captain|gaffer|skipper|head of \w+)"
)
_VERB_OF_WISH = (
    r"(?:(?:would|'d) (?:also |really |now |all )?(?:like|love|be (?:pleased|glad|happy|delighted))"
    r"|wants?|wished?|wishes|will|is keen|are keen|hopes?|needs?)"
)
_ANYBODY = r"(?:ppl|people|somebody|someone|hands?|anyone)"
_PAPERS = (
    r"(?:certificates?|certs|references?|referees|tickets?|licen[cs]e|cscs|cv|r[e\u00e9]sum[e\u00e9]|portfolio|book"
    r"|tools"
    r"|knives|whites|work samples?|samples of|steel ?toes?|(?:safety|work) boots|badge|ppe|apron|overalls|hi-?vis"
    r"|instrument|your (?:kit|gear)|working papers|diplomas?|transcripts?|qualifications|something you(?:'ve"
    r"| have)? (?:made|built|written|drawn|baked|done)|proof of (?:right to work|qualifications?)|headshots?|reel)"
)

MARKS: dict[str, Phrases] = {
    kind: next(iter(found))[1]
    for kind, found in {
        # "Marek says you're the steadiest", "Sasha pointed at you", "got your number off Terry", "heard good things"
        "vouched": cues(
            r"""
            1 (?-i:\b(?!Mum|Mom|Dad|Mam|Teacher)[A-Z][a-z]+)(?: (?:on|from|at|in|over|across
            |down) [\w' ]{2,25}?)? (?:says|said|tells me|tells us
            |told me|told us|reckons|thinks|swears|recommends|recommended|pointed (?:me )?(?:at|to)|suggested|mentioned
            |raves? about|spoke (?:highly |well )?of|speaks (?:highly |well )?of|vouche[ds] for|put in a word for
            |put me on to|passed (?:me|us|on)|sent (?:me|us)|gave (?:me|us)|showed (?:me|us)|told (?:me
            |us)(?: all)? about|put me on to) (?:that )?(?:you|your|ur|u)(?:'re|'ve
            |'d)?\b(?! (?:wanted|asked|would like|need|were looking|are after|could fix|might be interested))
            |\b(?:your|ur) (?:dad|mum|mom|father|mother|uncle|aunt|brother|sister|cousin|teacher|tutor|coach|friend
            |old boss|neighbou?r|mate|professor)
            & (?:says|said|tells me|told me|reckons|thinks|mentioned) (?:that )?(?:you|u)\b
            |\b(?:got|have|had|took) (?:your|ur) (?:name|number|details|contact) (?:from|off|through|via)\b
            |\b(?:passed|sent|gave|forwarded) (?:me|us|on) (?:your|ur) (?:details|name|number|file|profile|cv)\b
            |\bheard (?:only |such |very |a lot of )?(?:good|great|nice|lovely) things\b|\bheard (?:so much
            |a lot) about you\b
            |\bsa(?:ng|ys|ngs?) your praises\b|\bcomes? (?:highly|well|warmly) recommended\b
            """
        ),
        # "liked your take-home", "has ranked the files", "thanks for sending your reel", "you passed the online test"
        "work seen": cues(
            rf"""
            1 \b{_SAW} (?:\w+ ){{0,2}}?(?:your|ur) (?:\w+ ){{0,2}}?{_WORK}\b(?! (?:permit|coach|out|for you|with me))
            |\b{_SAW} (?:\w+ ){{0,2}}?the (?:\w+ ){{0,2}}?{_HANDED_IN}\b
            |\b(?:ranked|shortlisted) (?:all )?the (?:\w+ )?(?:files|papers|cvs|applications)\b
            |\b(?:saw|spotted|noticed|found) (?:your|ur) name\b
            |\b(?:your|ur) (?:profile|cv|background|experience) (?:\w+ )?(?:caught|stood|looks?|seems|fits|matches)\b
            |\bsaw (?:that )?(?:you|u) (?:did|have done|worked|trained|cooked|drove|taught)\b
            |\byou (?:have )?(?:passed|got through|came through|aced)\b|\byour (?:sift|test) (?:score|result)\b
            |\b(?:found|discovered|noticed) you (?:through|via|on|by)\b
            """
        ),
        # "the committee would like to hear you", "boss wants a word", "see how it goes", "so I can meet you"
        "looked over": cues(
            rf"""
            1 \b{_HIGHER}\b[^.,;:?!\n]{{0,50}}? {_VERB_OF_WISH} (?:to )?(?:\w+ )?(?:see|meet|hear
            |interview|get to know|speak (?:to|with)|talk (?:to|with)|have) (?:you|u)\b(?! (?:and|off|home)\b)
            |\b{_HIGHER} {_VERB_OF_WISH} a (?:quick |little |short )?(?:word|chat|look|talk)\b
            |\bbetween you and (?:one|another|two|the other)\b|\b(?:see|find out) (?:if|whether|how) you (?:can|get on
            |do|like|handle|work|fit|cope)\b
            |\btell you (?:more |a bit |a little )?about (?:us|the team|what we do|the (?:job|role|work))\b
            |\bhear (?:what|where) you(?:'re| are| want)\b
            |\bhave a (?:proper |good |little |quick )?look at (?:you|u)\b|\bwhat (?:you|u) can do\b
            |\bsee (?:if|whether|how) (?:we|you|it|this|things|that) (?:\w+ ){{0,2}}?(?:suits?|fits?|fit in|go(?:es)?
            |click
            |works? out|get on|get along|gel)\b
            |\b(?:get|getting|got) to know you\b|\bso (?:that )?(?:i|we) can (?:meet|see|size) (?:you|u)\b
            |\b(?:come (?:and|to|&|n) |pop in (?:and|to) |call in (?:and|to) )(?:see|meet) (?:me|us)\b(?! and)
            |\blike (?:every(?:body|one)|any(?:body|one)) else\b|\bsame as every(?:body|one)\b
            |\b(?:do|have|get) (?:it|this|things|a) (?:properly|proper (?:chat|conversation|talk|interview|sit-?down))\b
            |(?<!wants to )(?<!want to )(?<!like to )\bmeet(?:ing)? the (?:rest of the )?(?:team|crew|others|family
            |lads|girls|head coach|boss|owner)\b
            |\bwould(?: like to|n't mind)? see(?:ing)? (?:three|four|five|six|\d) (?:people|of you)\b
            |\b(?:we|us|they|management|boss|manager|director) (?:can|could|will|shall) see you (?:on |at )?(?:(?:mon
            |tue|wed|thu|fri|sat|sun)\w*|\d)
            |\bsit down with (?:me|us) and the\b|\b(?:talk|speak) (?:to|with) (?:two|three|four|a few) (?:people
            |candidates)\b
            |\b(?:cut|cook|bake|play|sing|teach|drive|ride|weld|draw|write|translate|build|make|prepare
            |code) (?:\w+ ){{0,4}}(?:in front of
            & (?:me|us|her|him|them)|for (?:us|me|the panel|the committee|her|him) (?:first|to see|to taste|to hear))\b
            |\b(?:take|teach|run|do|lead) (?:a|one|the) (?:\w+ )?(?:lesson|rehearsal|class|session|service
            |tasting)\b[^.\n]{{0,40}}\b(?:then|and|before|with)\b
            |\bone of (?:the|our|my|his|her|their) (?:last |final )?(?:two|three|four|five|six|\d)\b
            |\byou are one of them\b
            |\b(?:decide|choose|deciding|choosing) between (?:the )?(?:two|three|both) of you\b
            |\bfinal (?:list|two|three|four|panel|round|stage)\b
            """
        ),
        # "we let you know either way", "two more people to see on Saturday", "you'd hear from us on Monday"
        "to be decided": cues(
            r"""
            1 \b(?:tell|let) (?:you|u) (?:know )?(?:yes or no|either way|one way or the other|where we (?:stand|are))\b
            |\b(?:you(?:'ll| will|'d| would)|u(?:'ll| will)) (?:hear(?: (?:from|back|by|on|before))?|know (?:by|before
            |on|either|within)|(?:get|have) (?:an?|our|my)
            & (?:answer|decision))\b(?! (?:the|our|about|how|more about|some|people))
            |\b(?:one|two|three|four|a few|some) (?:more|other) (?:guys?|girls?|people|person|lads?|ladies
            |candidates?) (?:coming|to
            & (?:see|meet)|in|tomorrow|on|this|next)\b|\b(?:see|seeing|meet|meeting) (?:one|two|three|four|a few|some
            |a couple)
            & (?:more|other|of (?:others|people|other))\b|\b(?:other|another) (?:finalist|contender)s?\b
            |\b(?:come|get) back to you (?:by|before|on|within|early|at the|next|in|tomorrow|soon)\b
            |\b(?:we|i)(?:'ll| will|'d| would)? (?:let (?:you|u) know|decide|make (?:a|our|my|up) (?:decision
            |minds?)) (?:by|before|on
            |within|early|at the|next|in|tomorrow|soon|over)\b
            """
        ),
        # "bring your certificates", "please walk with two references", "have you got your class 1"
        "papers": cues(
            rf"""
            1 \b(?:bring|walk with|carry|take along|have with you|don't forget|have (?:you|u) got
            |you have) (?:\w+ ){{0,5}}?
            &{_PAPERS}\b
            """
        ),
        # "We lose ours at the end of May", "two trainers down", "need a seventh", "a chair to fill"
        "place": cues(
            rf"""
            1 \b(?:los(?:e|es|ing)|lost|missing|replac(?:e|ing)) (?:ours|mine|one of (?:ours|them|the)|(?:one|two
            |three))\b
            |\b(?:one|two|three|four|a|an|\d) (?:[\w-]+ )?[\w-]+s? (?:down|short|light)\b(?! (?:notice|the|to|for|on
            |in|by|from))
            |\b(?:need|want|find|after|get|missing) (?:an?|our|that|the) (?:third|fourth|fifth|sixth|seventh|eighth
            |ninth
            |tenth|eleventh|twelfth)\b(?= (?:who|person|pair|man|one|to)|[.,;:!?\n])
            |\b(?:another|one more|an extra|extra|more|a good|good|spare) (?:pair of )?hands\b
            |\b(?:place|chair|seat|desk|bench|spot|station|counter job|stool|berth|gap|shift|job|post)s? (?:(?:is|are
            |has|will
            |that) )?(?:\w+ )?(?:to fill|to be filled|opening(?! hours)|opens up|opening up|vacant|going spare|coming up
            |free in|is free|come free|comes free|become free|goes free)\b
            |\b(?:fill|filling) (?:this|it|the (?:place|chair|seat|gap|post|spot|role|job))\b
            |\bneed {_ANYBODY}\b|\b(?:room|space|work|a place) (?:here )?for one more\b|\bstaffing (?:up|the|our|a)\b
            |\b(?:get|going|have|about|time|able|looking) to (?:hire|recruit|take on|employ)\b
            |\b(?:still )?(?:looking|free|available) for (?:something|anything|work|weekends|a start)\b
            |\b(?:you|u) still (?:looking|free|keen|interested|available|up for)\b
            |\b(?:are|r) (?:you|u) still (?:looking|free|keen|interested|available|up for)\b
            |\b(?:joining|join us|start)(?: in)?(?: [\w']+)? (?:on |from |in )?(?:\d{{1,2}} )?(?:january|february|march
            |april|may|june|july|august|september|october|november|december)\b
            |\bstart(?:ing)? (?:on |in |from )?(?:monday|next week|straight away|right away)\b
            |\b(?:still |always |do )?take (?:on )?(?:people|hands|students|pickers|staff|starters|casuals
            |extra) (?:for|on|in|every|each|all)\b
            |\bwe(?:'re| are|r) (?:\w+ )?(?:short(?:[- ]?(?:handed|staffed))?|understaffed|stretched|desperate
            |a (?:man|body|pair) down)\b
            & ?(?=[.,;:!?\n]|$|for |on |in |this |at |until |and )
            |\b(?:building|growing|expanding|putting together|staffing) (?:up )?(?:the|a|our|my|out the) (?:\w+ )?team\b
            |\b(?:money|budget|funding|funds|headcount|approval|a line|the go-ahead) for (?:an?|another|one
            |two) (?:\w+ ){{0,3}}(?:technician
            |post|position|person|developer|engineer|assistant|hire|researcher|manager|designer|teacher
            |nurse|body|pair)
            |\b(?:need|could do with|can use|want) (?:somebody|someone|one|a \w+) (?:who|that) (?:can|likes|knows|is
            |isn't|will|does)\b
            |\bneeds an? (?:new )?(?:\w+ )?(?:producer|editor|manager|driver|cook|nurse|teacher|hand|boss|lead|keeper
            |home for it)\b
            |\b(?:room|space|a place|an opening) for (?:an?|another|one)(?: more)?\b(?! (?:chat|call|car|bed|table
            |bike|desk|coffee|minute|dog|cat|week|day))
            |\b(?:need|want|could use|after) (?:one|two|another|three)(?: more| other)?(?= (?:for the|who|by (?:the
            |next)|to (?:start|join))|[.,!?\n])
            |\b(?:we've|we have|i've|i have|there's) (?:an?|one|two) (?:\w+ )?\w+ (?:going|leaving|retiring|off (?:to
            |on))\b
            |\bput (?:your hand|yourself) (?:up|forward)\b|\bcom(?:e|ing|in) back (?:to us)?\?|\bcome back to us\b
            |\byou(?:'d| would)(?: be)? work(?:ing)? (?:with|for|under|alongside) (?:me|us|her|him|them)\b
            |\bthe real (?:job|work)\b|\bconsider (?:coming|joining|moving)\b|\bwork(?:ing)? for us\b
            """
        ),
    }.items()
}
"""What the others write to somebody they might take on: "the board would like to see you", by kind of mark."""

OWNER_OFFERS = cues(
    r"""
    3 \byou(?:'re| are|r| were| might be| may be)? (?:losing|after|short of|looking for|in need of|needing) (?:your
    |an?|another|some|two)\b
    3 \bi(?:'d| would| could)? (?:love|like|be happy|be glad|want|wish) to (?:work|join|help out|learn|train) (?:in|for
    |with|at|your|under|on)\b|\bi can (?:work|start|do) (?:all|from|in|the|on|any|weekends|nights|mornings|most|every
    |full|part|straight)\b
    3 \b(?:ever|might|do you|if you|should you|you) (?:\w+ )?(?:need|want|take on|could use) (?:another
    |an extra|a|any|some|students?|people|somebody|someone|help|hands)(?: \w+)? ?(?:hand|pair|student|person|apprentice
    |trainee|people|help|staff|for the summer|\?|[.\n])
    3 \b(?:i|we)(?:'d| would)? (?:could|can|would be able to) start\b|\bmy notice (?:is|period)\b|\bdid you (?:land
    |settle|decide)
    & on (?:somebody|someone|anyone|anybody)\b|\bhope i (?:get|got) (?:it|the job)\b|\bstill (?:want it|very keen
    |keen on it)\b
    |\bput my (?:hand|name) (?:up|down|forward)\b
    2 \bi(?:'ve| have| was|'m| am)? (?:\w+ )?(?:finished at|trained (?:at|as|with|under)|qualified|served my time
    |(?:spent|did|worked|been) (?:\w+ ){1,4}(?:years?|yrs?|summers?|seasons?)|got my level)\b|\b\d+ (?:years?
    |yrs?) (?:in
    |at|as|on) (?:the|a)\b
    """
)
"""What the owner writes who offers to work."""

BUYS = cues(
    r"""
    4 \b(?:would|could|can|will|do) you (?:\w+ )?(?:be (?:interested|able|free|willing|up) (?:in|to|for) |please
    |like to
    |possibly )?(?:tak(?:e|ing) (?:this|it|us|my|our) on\b|tak(?:e|ing) on (?:an?|the|our|my|this|another) (?!(?:\w+ )?
    &(?:role|job|position|post|challenge|work|apprentice|trainee|student|intern|person|hand|starter|graduate|junior
    |assistant
    |volunteer))\w+|teach (?:me|him|her|my|our)\b)
    4 \b(?:how much|what) (?:would|will|do|does|might) (?:it|you|that|this|one) (?:\w+ )?(?:cost|charge|come to)\b
    4 \b(?:do|would|will|have) you (?:\w+ )?(?:have |got )?(?:room|a place|space|time|a slot|capacity) for (?:me|us|my
    |our|him|her|another client)\b
    """
)
"""What somebody writes who pays the other for a service."""

OWNER_BUYS = cues(
    r"""
    4 \b(?:would|could|can|will|do) you (?:\w+ )?(?:be (?:able|free|willing) to |please |like to |possibly )?(?:quote
    |measure|fix
    |repair|build|paint|print|design|cater|make (?:us|me) |come (?:and|to|by to|round to) (?:see|look|measure|quote
    |fix|price
    |check) |give (?:me|us) (?:a |an )?(?:\w+ )?(?:price|quote|estimate|idea)|look after)\b
    4 \bhear back with (?:a|the) (?:number|price|quote|figure)\b|\b(?:your|a|the) (?:quote|estimate|price list)\b
    4 \b(?:my|our) (?:\w+ ){0,2}(?:kitchen|bathroom|roof|boiler|loft|wedding|books|taxes|website|garden|house|flat|car
    |daughter|son|dog|cat|tax return|annual report)\b[^.\n]{0,80}(?<!looking )\b(?:need|needs|want|done|fixed|repaired
    |struggling|looked at|redone|rebuilt)\b
    3 \b(?:i|we)(?:'d| would|'m| am|'re| are)? (?:need|want|looking for|look for|after|searching for) (?:an?|some
    |someone
    |somebody)(?: \w+)? (?:printer|builder|plumber|electrician|accountant|bookkeeper|cleaner|gardener|painter|lawyer
    |solicitor|photographer|caterer|tutor|nanny|babysitter|plasterer|roofer|carpenter|joiner|architect|designer
    |developer|dentist|therapist|vet|mechanic|surveyor|supplier|contractor|agency|new to do)\b
    2 \b(?:i|we)(?:'d| would)? (?:need|want) (?:it|this|that|them) (?:done|finished|ready|fixed|by)\b|\bshow you the
    & (?:flat|house|garden|damage|leak|site|job)\b
    """
)
"""What the owner writes who pays the other for something."""

ELSEWHERE = cues(
    r"""
    4 \bi(?:'ve| have)? (?:just |already |since |recently |now |actually |last week |only )?(?:signed|accepted|said yes
    |committed|agreed|taken|took|found|got) (?:\w+ )?(?:with |to |on )?(?:(?:an?|the|some) )?(?:another|other
    |somebody else|someone else|something else|elsewhere|somewhere else|different|new) ?(?:offer|position|job|role|place
    |post|firm|company|contract|team)?\b(?! (?:interview|slot|time|date|call|meeting|appointment|laptop|phone))
    4 \b(?:have to|must|would like to|want to|wish to|need to|i'm|i am|i(?:'ll| will)|decided to) (?:withdraw(?:ing)?
    |bow(?:ing)? out|pull(?:ing)? out)\b
    4 \b(?:no longer|not) (?:looking for|in the market|on the market|available for work)\b|\bi(?:'ll
    | will) not be coming\b
    """
)
"""How the owner says no for having something else: "I signed with somebody else last week"."""


def marks(theirs: str) -> frozenset[str]:
    """The kinds of marks in what the others write."""
    return frozenset().union(*map(_marks, theirs.split(SEAM)))


@lru_cache(maxsize=256)
def _marks(mail: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in MARKS.items() if pattern.search(mail))
