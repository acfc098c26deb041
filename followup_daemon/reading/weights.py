"""Marks that speak for a no, a yes or an asking back in any register: none decides alone, two of different kinds do.

They are wide on purpose; that nothing in the mail looks ahead to a decision still to come is asked beside them (``kinds``).
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.frames import THIRD
from followup_daemon.reading.phrases import phrases

SORRY = phrases(
    """
    # the tone of a no: "I really hate these emails", "I'll rip the plaster off", "sorry man", "to our regret"
    (?:hate|dread|not easy to|hard to|difficult to) (?:to )?(?:writ\\w+|send\\w*|say\\w*|tell\\w*|these|this)\\b
    rip the (?:plaster|band-?aid)
    (?:regret(?! nothing| none| a thing| that (?:our time|i (?:had|missed|was)))|regrets|regretfully|regrettably|unfortunately|sadly|alas|bummer|gutted|heartbroken)\\b
    heavy heart
    sorry\\b(?! (?:for (?:the|my|our|not|going|being|taking|any|missing|radio|this)|about the|it's taken|i (?:missed|was|didn't)|to have|we (?:missed|were)|to (?:hear|bother|chase|keep|miss|have missed)|you (?:had|were|got|missed)|that (?:you (?:had|were)|our time)|if\\b|again\\b))
    (?:i'm|i am|we're|we are) afraid
    (?:bad|disappointing|tough|sad|hard|not (?:good|great|the best)) (?:news|luck|break)\\b
    (?:chin up|don't (?:lose|take)|keep your (?:chin|head) up|no reflection on|nothing (?:against|personal|to do with)|not your fault|did nothing wrong|their loss|you know how it is)\\b
    i (?:fought|argued|pushed|tried|lobbied|pleaded|voted) (?:\\w+ )?(?:for you|hard|my best|your corner)?(?:[.,!]|$)
    """
)
CONTRAST = phrases(
    """
    # praise and a turn: "likeable and competent, but", "we enjoyed the tasting. It was however felt"
    (?:liked?|likeable|loved?|enjoyed|impress\\w+|great|good|strong|strength\\w*|competent|convincing|excellent|talent\\w*|grand|brilliant|lovely|capable|interesting|satisfactory|qualif\\w+|not in (?:question|doubt)|wonderful|fantastic|terrific|admire\\w*|favou?rite|original) ...\\b(?:but|however|though|yet|only|sadly|unfortunately|except)\\b(?! (?:not (?:yet|until)|we (?:haven't|have not|still|need to (?:see|wait|talk))|first|i (?:haven't|have not|still)))
    (?:however|though|although|but|that said|nevertheless|nonetheless|in the end|ultimately|having said that)\\b,? ?(?:we|they|i|the \\w+|it|your|many|much|felt|for this|there|our|on balance)\\b(?! (?:haven't|have not|still|need to wait|will (?:be|let|come|get)))
    was however\\b
    """
)
SOMEBODY_HAS_IT = phrases(
    """
    <third>
    (?:the other|another|other) (?:\\w+ )?(?:candidate|applicant|person|colleague|one|lady|woman|man|girl|guy|lad|portfolio|finalist|teacher|nurse|chef|developer|family|firm|choice)\\b
    (?:and|but) it's (?:going to be )?(?:the other|another|someone|somebody|(?-i:(?:Mr|Mrs|Ms|Miss|Dr|[A-Z][a-z]+) [A-Z][a-z]+))
    (?:took|taken|take|got|found|hired|signed) (?:on )?(?:a (?:couple|pair|few)|two|its|our|their|his|her|a name) (?:of )?(?!(?:time|look|minutes|days|feedback|train|taxi|break))\\w+
    (?:my|his|her|our|the \\w+'s) (?:\\w+'s )?(?:sister|brother|girl|boy|lad|niece|nephew|cousin|son|daughter|mate|wife|husband)\\b (?:\\w+ )?(?:needed|wanted|took|taking|got|has|starts|starting|doing|is coming|asked)\\b
    (?:gone|going|go|went) (?:with|for) (?:an? )?(?:name|star|insider|veteran|local|student|graduate|junior|senior)\\b
    """,
    third=THIRD,
)
LACK = phrases(
    """
    # what was not there: "was missing", "below our bar", "not ready", "would not suit our clientele", "you'd outgrow this", "can only have one"
    (?:name|number|roll number) (?:does not|doesn't|did not|is not|isn't) (?:\\w+ )?(?:figure|appear|feature|in|on)\\b
    (?:was|were|is|are) (?:\\w+ )?(?:missing(?! (?:from|in) your|\\.? could)|lacking|wanting|absent|insufficient|not (?:there|sufficient|enough|convincing|what|right|quite|deep|strong))\\b
    (?:below|short of|under|shy of) (?:our|the|their) (?:\\w+ )?(?:bar|mark|threshold|level|cut-?off|standard|line)\\b
    (?:not|n't) (?:\\w+ )?(?:ready|suit|fit|match|suited|senior|experienced|convinced(?! by)|persuaded|comfortable|the (?:one|profile|level|person)|you\\b|see you\\b|feel it|click|gel|find (?:the|a) (?:fit|spark))
    (?:not|n't) (?:\\w+ ){0,3}(?:pursue|proceed|continue|progress|pull the trigger|appear|figure|feature)\\b
    (?:outgrow|be bored|be wasted|leave us|move on) (?:this|us|it|in|within|after)?
    (?:only (?:have|had|need|take|room for|space for|hire|budget for)) (?:the )?one\\b(?! (?:car|parking|question|day|thing))
    (?:no|don't have (?:an?|any)|haven't (?:an?|any|got an?)) (?:\\w+ )?(?:opening|vacancy|vacancies|room|space|seat|spot|place|budget|headcount|hours|slot)s?\\b
    (?:wants?|needs?|after|looking for|prefers?|preferred) (?:an? )?(?:sitting|proven|seasoned|ready|local|native|the other|somebody|someone|more)\\b
    integrate (?:more|better)
    (?:doesn't|does not|didn't|did not|won't|will not|isn't|wasn't) (?:\\w+ ){0,2}(?:add up|justify|stretch|cover)\\b
    """
)
GOODBYE = phrases(
    """
    # how one parts: "keep the door open", "reconnect in six months", "your effort", "all the best", "other families"
    (?:keep|leave|door) (?:the |is |stays |always )?(?:door )?(?:always )?open\\b
    (?:re-?connect|speak again|talk again|revisit|apply again|try again|try us|come back to us|come again|think of us|have another go|look again|re-?apply) ~\\b(?:month|year|future|when|if|in|next|again|time)
    (?:all the best|best of luck|good luck|every success|wish you|wishing you|take care of yourself|onwards|chin up|big love)\\b
    (?:thank\\w*|appreciat\\w+|grateful) (?:you |to you )?(?:\\w+ ){0,2}(?:effort|trouble|interest|participation|application|patience|time you|taking the|flying|coming all|driving|making the (?:trip|journey)|popping)\\b
    (?:other|another) (?:families|clients|opportunities|roles|jobs|schools|openings|productions|projects|things|places)\\b
    (?:pop|drop|come) (?:in|by|round) ~\\banyway
    (?:documents|portfolio|samples|papers|file|cv) (?:can|will|may) be (?:collected|returned|picked up|destroyed|kept|deleted)
    (?:reference|feedback) (?:if|should|whenever|any ?time)
    (?:keep|hold|hang) (?:on to |onto )?(?:your|you) (?:\\w+ ){0,2}(?:number|details|name|cv|in mind|on file|close)
    back to square one
    """
)
APPROVED = phrases(
    """
    # those who had to agree did: "were all for you", "exec team is aligned", "vote was 7-0", "picked your portfolio", "it's you"
    all for (?:you|it)\\b
    (?:is|are|we're|they're|all|fully) (?:\\w+ )?(?:aligned|agreed|on board|convinced|unanimous|sold|in favou?r|behind you|keen on you)\\b
    (?:vote|verdict|decision|result) (?:was|is|came (?:in|out)|came back) (?:\\d|unanimous|positive|in your|clear|yes|a yes|you)
    (?:picked|chose|chosen|selected|went (?:for|with)|going (?:for|with)|preferred) your\\b
    it(?:'s| is| was| has to be| had to be|'s got to be) you\\b(?! (?:who|that|i|we))
    (?:approved|ratified|confirmed|cleared|signed off(?: on)?) (?:on )?(?:you|your)\\b(?! (?:time|travel|expenses|booking|slot|hotel|flight|interview|attendance|visit|leave|email|address))
    (?:love|like|want|wants|happy|delighted|glad|keen) to (?:host|have|take|welcome|engage|sign|keep|employ|hire|conclude (?:the|a) contract with) you\\b(?! (?:in\\b|over|back|again|for (?:a|an|the|lunch|dinner|coffee)|at|visit|meet|come|up|down|round|here (?:on|for)))
    (?:of your|your) (?:enrolment|enrollment|employment|engagement|entry|admission) (?:in|into|on|to|as|with)\\b
    (?:stoked|thrilled|delighted|excited|chuffed|overjoyed|pumped|so pleased|so happy) (?:to (?:have|be working|work|welcome|get)|you(?:'re| are)|that you)\\b
    """
)
BEGINS = phrases(
    """
    with your (?:gear|boots|tools|kit|knives|passport|ticket|card|certs?|documents|bank)\\b
    same (?:money|rate|terms|pay|deal)\\b
    contract from\\b
    # what begins: "keys and rota", "begin on Monday", "report with originals", "from 1 September", "the first booking"
    (?:keys|rota|roster|uniform|badge|lanyard|laptop|locker|first (?:booking|shift|day|week|rehearsal|assignment|delivery|lesson))\\b
    (?:start|begin|commence|join us|report|be with us|move in)\\b (?:\\w+ ){0,2}?(?:on|from|with (?:the|original)|in|at|as of)\\b(?! (?:time|the (?:same|earliest)|our (?:decision|search)))
    (?:start|begin)\\b ~\\b(?:monday|tuesday|wednesday|thursday|friday|\\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|june|july|august|september|october|november|december)\\b
    (?:from|by|on) (?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b
    from (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|next (?:week|month|term))\\b
    welcome (?:to (?!(?:call|contact|write|ask|apply|come|reach|get))|aboard|on board|in the|[!.,])
    for joining\\b
    bring your (?:employment|passport|id|tools|gear|boots|knives|certificates|documents|bank|ppe)
    """
)
TERMS = phrases(
    """
    # what is agreed: "68,000 gross", "packet is with legal", "term sheet", "an agreement for you to sign"
    (?:[$\u20ac\u00a3]|rs\\.? ?|inr |usd |eur |gbp |chf )\\d[\\d,.]*k?
    \\d{2,3}(?:[.,]\\d{3})? ?(?:k\\b|gross|net|p\\.?a|per annum|an hour|a (?:month|year|day|shift)|plus|euros?|pounds|dollars)
    (?:contract|agreement|term sheet|deal memo|letter|papers|paperwork|packet|package|comp|compensation|salary|wage|terms|numbers|offer) (?:\\w+ ){0,4}(?:sign|signature|signed|enclosed|attached|follows?|legal|sent|coming|ready|draft\\w*|drawn|hr|on its way)\\b
    (?:sign|signature|signed|enclosed|attached|send|sent|sending|drafting|legal|hr) (?:\\w+ ){0,4}(?:contract|agreement|term sheet|deal memo|papers|paperwork|packet|package|numbers|terms|offer)\\b
    (?:conclude|sign) (?:the|a) contract
    """
)
PRAISED = phrases(
    """
    # they liked it: "loved it", "feedback was positive", "so far so good", "big fan"
    (?:loved|liked|really liked|enjoyed|impressed|blown away|big fan|thumbs up|so far so good|good impression|great feedback|positive feedback|feedback (?:was|is|has been) (?:\\w+ )?(?:positive|good|great|strong)|sounds? like a fit|good stuff|nice work|well done|very taken|intrigued|keen)\\b
    """
)
SET_TASK = phrases(
    """
    # what they set: "homework time: a one-pager", "coffee with you there", "asked back for the afternoon part"
    (?:homework|take-?home|one-?pager|case study|assignment|mini project|writing sample|sample lesson|test piece|coding (?:test|challenge|round|exercise)|trial (?:day|shift|session)|fitness test|role ?play|recall|callback)\\b
    (?<!our\\s)(?<!the\\s)(?<!had\\s)(?<!having\\s)(?<!my\\s)(?<!your\\s)(?:coffee|lunch|dinner|breakfast|drink|pint|beer|walk|call|chat|word|sit-?down|tour|meeting|hour|half hour|zoom) with (?:you|our|my|the (?:\\w+ )?(?:chair\\w*|ceo|cfo|cto|coo|board|owner|founder|director|partners?|boss|head|team|md|president|family|principal|dean|patron)|him|her|them)\\b
    (?:asked|invited|called|wanted|want you|have you) back\\b(?! (?:to|by) (?:the office|me|you))
    (?:then|followed by|plus|and then) (?:the|a|our) (?:panel|interview|board|committee|test|tour|partners)\\b
    """
)
WHEN = phrases(
    """
    # and ask when: "free Wednesday?", "when suits?", "due next week", "his assistant will find a date"
    (?:free|around|about|available|ok|okay|good|possible|work|works|suit|suits|do|manage)\\b[^.!?]{0,40}\\?
    (?:when|which day|what day|what time)\\b[^.!?]{0,40}\\?
    due (?:by|on|whenever|back|in|next|at)\\b
    (?:find|pick|choose|set|fix|arrange|suggest|propose|name|agree) (?:on )?(?:us )?(?:a|some|your|the) (?:\\w+ )?(?:dates?|times?|slots?|day)\\b
    (?:mon|tues?|weds?|wednes|thurs?|fri|satur|sun)(?:day)?\\b[^.!?]{0,20}\\?
    """
)
SUPPOSED_YES = phrases(
    """
    # only supposed: "if approved we'd start", "an offer, if made", "once the lease is signed"
    (?:if|whether|once|when|unless|until|before|subject to) (?:we|they|he|she|it|this|that|the \\w+|\\w+ed|i|all|everything|successful|you(?:'re| are) (?:success|select))\\b
    """
)
ANSWERS_OWNER = phrases(
    """
    # an answer to the owner's own mail, which decides nothing by its tone: "thanks for the article", "as you asked"
    (?:thanks|thank you|ta|cheers)(?: so much| very much| again)? for (?:your |the |all the |those |these |sending|letting|forwarding|sharing)(?:\\w+ )?(?:kind |lovely |nice |thoughtful |prompt |quick )?(?:note|letter|thank|article|photos?|pictures?|words|code|references|link|message|sample|slides|paper|salmon|cake|flowers|card|documents|me know|us know|over)
    (?:since|as|because) you (?:asked|wondered|wanted to know)
    you (?:asked|wanted to know|were asking|wondered) (?:about|who|what|how|whether|if|when|which)
    (?:answers?|answering) your (?:question|query|e-?mail)
    (?:great|good|lovely|nice|a pleasure|pleased|glad) to (?:have )?(?:meet|met|see|talk|chat|speak)(?:ed)? (?:to |with )?you(?: too| as well)\\b
    """
)
