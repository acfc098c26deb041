"""What stands about a no or a yes that is said without a clear word: each mark is also found in mail that decides nothing,
so that only several of different kinds make a decision (``kinds``).
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.choosing import OTHER
from followup_daemon.reading.phrases import phrases

FAINT_SORRY = phrases(
    """
    # the tone alone: "unfortunately", "I'm afraid", "with a heavy heart"
    unfortunately
    regret(?:s|fully|tably)?\\b(?! (?:nothing|none|a thing))
    (?:i'm|i am|we're|we are) (?:\\w+ )?(?:afraid|sorry)
    sorry (?:to (?:say|tell|inform|have to|let|disappoint|report|be)|that (?:it|we|i|the|this)|about (?:this|that|it)|for the (?:bad|disappointing))
    sad(?:ly)?
    alas
    with (?:regret|a heavy heart|great reluctance)
    (?:bad|disappointing|tough|difficult|sad|not (?:such )?(?:good|great)) news
    didn't want (?:you )?to (?:keep|leave) you (?:waiting|hanging|wondering)
    (?:not )?wish to keep you (?:waiting|hanging|in suspense)
    disappoint(?:ed|ing|ment)
    """
)
BLUNT = phrases(
    """
    # how bad news begins: "I'll be straight with you", "this one hurts", "just heard"
    (?:be|being) (?:\\w+ )?(?:honest|straight|blunt|brief|frank|upfront|direct|candid)\\b
    (?:this|that) (?:one )?(?:hurts|stings|is hard|is a hard|is not easy|isn't easy)
    gutted
    (?:robbed|outvoted|overruled)\\b
    hat(?:e|ed|ing) (?:to|writing|sending|having|this)
    wish (?:it|this|we|i|things) (?:\\w+ )?(?:was|were|had|could)
    (?:hard|difficult|tough|not an easy) (?:e-?mail|message|note|one|letter) to (?:write|send)
    on this occasion
    bummer
    (?:hear|heard|learn) (?:it|this) from me
    wanted to (?:write|tell you|let you know|say this) (?:\\w+ )?(?:myself|personally|in person|rather than|before)
    worse (?:is|than)
    """
)
COUNTERFACTUAL = phrases(
    """
    # praise in the past: "you'd have been brilliant", "you were our favourite", "wasted on us", "try us again"
    (?:you'd|you would|would|'d|might|could) have (?:been|made|fitted|fit|done|loved(?! to (?:hear|stay|talk|meet|see|join|come|have|chat|say))|hired|had you|taken you|enjoyed(?! (?:hearing|talking|meeting|seeing)))
    you were (?:\\w+ )?(?:our|my|a|an|the|very|so|truly|really|brilliant|terrific|impressive|excellent|great|wonderful|robbed|unlucky) ?(?:\\w+ )?[^.!?]{0,40}\\bbut\\b
    you were robbed
    maybe next (?:time|year|season|album|round|term|summer|one)\\b
    (?:we|i|they|everyone) (?:\\w+ )?(?:love|loved|like|liked|enjoy|enjoyed|admire|admired) ~\\bbut\\b
    (?:interview|talk|presentation|lesson|portfolio|performance) (?:was|were) (?:\\w+ )?(?:strong|good|great|excellent|impressive|lovely)[^.!?]{0,20}\\bbut\\b
    i (?:still )?(?:think|believe|thought) you(?:'d| would|'re| are| were)
    wasted on us
    (?:you|you'll) (?:\\w+ )?deserve
    (?:try|apply|come back to|think of) us again
    (?:any|anyone|anybody|whoever|someone|somebody|another|they|some) (?:\\w+ ){0,4}(?:lucky|fortunate) to (?:have|get) you
    bite your hand off
    """
)
CRITICISM = phrases(
    """
    # what was wanting: "overqualified", "a bit light on the tax side", "would get bored", "the fit wasn't there"
    (?:need|needs|needed|require|requires|want|wants) (?:an? )?(?:\\w+ ){1,3}(?:who|more|with)\\b
    (?:does not|doesn't|do not|don't|didn't|did not|isn't|is not) (?:\\w+ )?(?:match|fit|suit|align|tick)
    not (?:the one|a fit|a match)\\b
    (?:over|under)-?qualified
    too (?:\\w+ )?(?:junior|senior|expensive|experienced|inexperienced|far|early|soon|academic|corporate|technical|light)
    (?:light|short|thin|weak|lacking|lacked|limited|less) (?:on|in|experience|of|the|exposure)\\b
    (?:more|deeper|greater|stronger|closer|longer|broader|enough|relevant|direct|hands-on|specific|sufficient) (?:\\w+ ){0,2}(?:experience|background|track record|exposure|alignment|skills|knowledge|depth)\\b
    (?:looking for|need|needed|wanted|after|prefer|preferred|rather have|want|hoping for) (?:\\w+ ){0,2}(?:somebody|someone|a person|a candidate|people|a profile|a more)
    (?:get|be|become|were|would be) bored
    only (?:the |had |have )?(?:room|space|budget|funding|money|place|one|enough)\\b
    (?:fit|match|chemistry|alignment|spark|click) (?:\\w+ ){0,6}(?:n't|not|lacking|missing)
    (?:concern|concerned|reservation|hesitation|worried)(?:s|ed)? (?:\\w+ ){0,2}(?:about|that|over|whether)
    """
)
SETTLED = phrases(
    """
    # something was decided: "the chair went to", "landed on", "has voted accordingly", "came down to you and one other"
    (?:went (?:for|to|with)|gone (?:for|to|with)|opted for|giving it to|landed on|settled on|stretched to|insisted on|voted|outvoted|signed|chose|chosen|appointed|awarded|opted|decided|plumped|issued (?:its|the|a|their) call|extended (?:its|the|a|their) call)\\b
    (?:came|comes|come|boiled) down to\\b
    (?:place|placed|rank|ranked) ~(?:first|ahead|above|higher|second)
    taken up the
    (?:we|they|i)'ve (?:\\w+ )?(?:signed|found|hired|got|gone)
    """
)
SOMEBODY = phrases(
    """
    # who has it: "one other", "a junior", "other applicants", "the woman from the bank"
    <other>
    (?:one other|the other|a junior|a senior|a graduate|an insider|an outsider|internally|externally|from outside|from within|interim|incumbent|acting|in-house)\\b
    (?:other|stronger|better) (?:applicants|candidates|people|finalists)
    an? (?:[\\w-]+ ){1,3}(?:who|whose|who's|who'd|with(?! (?:you|me|us|him|her|them))|from|more)\\b
    (?:that|this) (?:candidate|person|applicant)
    """,
    other=OTHER,
)
FAINT_PRAISE = phrases(
    """
    # the plaster on it: "a very hard decision", "we both liked you", "please stay in touch", "thanks for the effort"
    (?:hard|difficult|tough|tricky|agonising|agonizing|close|painful|narrow) (?:decision|choice|call|one|deliberation)s?
    (?:very|extremely|incredibly|exceptionally|such an?|unusually) (?:strong|competitive|high|large) (?:field|pool|standard|calibre|caliber|number|shortlist|process|set)
    (?:strong|high|large) (?:field|pool|standard|calibre|caliber|number|volume) of (?:candidates|applicants|applications)
    (?:we|i|they|both|all|several)(?: of us)? (?:\\w+ ){0,3}(?:liked|enjoyed|impressed|moved|admired) ...but\\b
    (?:stay|keep|remain) in touch
    (?:paths|roads) (?:will )?(?:cross|meet)
    (?:somebody|someone|a person|a candidate|a profile|people) (?:with|who|whose|more|a bit|further)
    feedback (?:if|should|on your interview|from the panel|please)
    (?:happy|glad|willing|available) to (?:give|share|provide|offer) (?:\\w+ ){0,3}feedback
    for feedback
    other (?:openings?|roles?|positions?|vacancies|opportunities|posts?)\\b
    (?:future|another) (?:opening|role|position|vacanc|opportunit|post)
    keep (?:you|an eye|your details) (?:\\w+ )?(?:in mind|out)
    think of you (?:when|if|again)
    (?:don't|do not|please don't) (?:take|be|let) (?:it|this|too) (?:\\w+ )?(?:personal|discourag|dishearten)
    """
)
LOOKS_AHEAD = phrases(
    """
    # still open: "not yet", "bear with us", "we'll be in touch", "still meeting"
    (?:(?<!not\\syou\\s)yet|still (?!think|believe)|waiting|(?<!couldn't\\s)(?<!can't\\s)wait|expect a (?:decision|verdict)|nothing (?:to report|new)|no (?:news|update|decision)|patience|bear with|soon|shortly|in due course|delays?|delayed|pending|under review|keep you posted|longer|fingers crossed)\\b
    (?:will|'ll|shall|going to|hope to|expect to|aim to|should) (?:\\w+ )?(?:be in touch|let you know|get back|come back to|update|hear|know|have (?:news|an answer|more)|contact|write|decide|keep|chase|find out|call|ring|see you|meet|revert)
    (?:before|until|till|once|when|as soon as) (?:anything|we|they|he|she|i|any|everyone|the)\\b
    (?:nothing|anything) (?:is|has been) (?:decided|settled)
    (?:meets?|meeting|decides?|deciding) (?:\\w+ )?(?:next|on|soon|this|tomorrow)
    """
)
YES_FAINT = phrases(
    """
    # the terms: "62k", "$29/hr", "25 days' holiday"
    (?:[$\u20ac\u00a3]|rs\\.? ?|inr |usd |eur |gbp )\\d[\\d,.]*k?\\b
    \\d+(?:[.,]\\d+)?k\\b
    (?:gross|per (?:hour|annum|year|month|day)|an hour|a (?:day|year|month)|p\\.?a\\.?\\b|salary of|holidays?|days off|every other friday|pension|benefits|options|equity|package)\\b
    """
)
YES_JOY = phrases(
    """
    # the joy: "welcome!", "congratulations", "they loved you"
    welcome\\b(?! back| to (?:the club\\b|contact|call|reply|reach|ask|apply|join (?:us )?(?:on|for|at)))
    congrat\\w*(?! (?:on|to|for) (?!(?:your|the) (?:appointment|new|offer|job|role|post|position|promotion)))
    (?:it's|its|it is|that's|made it) official
    unanimous(?:ly)?
    (?:happy|delighted|over the moon|thrilled|chuffed|pleased|sold|blown away|mad about|taken) (?:out )?(?:with|on|about|by) (?:you|your visit)\\b
    (?:said|saying|says|say|all|same|big|resounding|massive) (?:\\w+ )?(?:yes|come|the same thing|thumbs up)\\b
    (?:mad|crazy|fools?|daft|stupid|silly) not to\\b
    pack your bags
    (?:they|we|he|she|everyone|all|\\w+) (?:\\w+ )?(?:loved|love|loves|adored|adores) you\\b
    well done[.!]
    nobody had a bad word
    (?:they|we|everyone|everybody|all) (?:\\w+ )?(?:want|wants|loved|picked|chose|voted for|went for) you\\b
    (?:you|u) (?:got|did|nailed|smashed|aced) it
    (?:great|good|fantastic|brilliant|wonderful|excellent|super|best|lovely) news
    signed off
    """
)
YES_BEGIN = phrases(
    """
    # the beginning: "start Monday", "rehearsals begin", "come and work for us"
    start(?:ing|s|ed)?\\b(?! (?:at|your|the|with|by|over|of) )
    (?:rehearsals?|term|induction|training|shift|onboarding) (?:begins?|starts?)
    (?:sign|signing) (?:stuff|the|some|papers|your|a few|here|on)
    (?:come|work) (?:and )?(?:work|join|be) (?:for|with|us|our)
    notice\\b
    (?:do|suit|work for|tempt|persuade|convince) you\\?
    (?:contract|papers|paperwork|terms|hours|rota|roster)\\b
    (?:with|bring) your (?:gear|boots|tools|kit|knives|passport|ticket|card|certs?|documents|bank)
    same (?:money|rate|terms|pay|deal)
    (?:right|set|ok|okay|good|ready|free) (?:for|to start) (?:the )?(?:week|month|monday|tuesday|wednesday|thursday|friday|first|\\d)
    how does \\W?\\d
    """
)
