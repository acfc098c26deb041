"""What happens next between their side and you: you come again, you begin work, you part, or all stands still.

Each table is one slot of a decision; ``outcome`` says which of them make one together.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.phrases import phrases

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|tomorrow|next (?:week|month|term)|week one|(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?: (?:of )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december))?|first of (?:the |next )?\w+|january|february|march|april|june|july|august|september|october|november|december)"
)
_SAY = r"(?:boss|gaffer|owner|director|head|chef|husband|wife|dad|mum|partners?|partnership|investors?|board|council|panel|committee|governors?|chair\w*|ceo|cto|cfo|founders?|co-?founder|team|manager|family|mother|principal|dean|client|conductor|trustees|whole \w+|\w+ director|would-be manager)"
_STINT = (
    r"(?:(?:half|full|whole|trial|taster|working) (?:an? )?(?:day|shift|week|morning|service)|shift|service|trial|audition|saturday on|week with|day with|hour with|hours with|lesson|class|demonstration|test|case|session|assessment|"
    r"exercise|presentation|support slot|ride-?along|tour|on-?site|loop|rounds?|interview|seminar|lecture|recital|workshop|pitch|demo|one-on-ones?|lunch|dinner|tea|coffee|talk|chat|call|panel|road test|drive)"
)
_GO = (
    rf"(?:come|return|meet(?! (?:the )?(?:deadline|requirements))|attend|sit|spend|teach|play|sing|cook|visit|talk|chat|shadow|take part|join us for|pop|drop (?:by|in)|pass (?:by|one)|swing by|see (?:the|our|him|her|them|us)|"
    rf"(?:do|cover|work|read|present|give|deliver|undertake|undergo|perform|complete|prepare|lead|run|show|try|speak|drive|take) (?:[\w-]+ ){{0,6}}?{_STINT}s?\b|show us|present to|speak (?:to|with)|"
    r"work (?:with|alongside|a)|read (?:to|for|with))"
)

REQUEST = phrases(
    """
    # you are asked to do something together: "could you pop round", "would you be willing to spend half a day", "will now be required to undertake"
    (?:could|can|would|will|may|might|are) (?:you|we|i) (?:\\w+ ){0,2}?(?:be )?(?:so kind as to |able to |willing to |free to |ok to |up for |prepared to |possibly |please |also |like to |ask you to |manage to |do )*<go>\\b(?! (?:me|us) (?:know|an? (?:line|call|ring))|you(?:r own|rself)| (?:back )?(?:to|with) (?:you|the (?:contract|form)))
    you (?:can|could|may|will|are to|would) (?:\\w+ )?(?:come|visit|meet|return|attend|play|teach|see|show) (?:\\w+ )?(?:to|at|in|on|for|with|the|one|and|back|again|him|her|them|us|our)\\b
    (?:like|'d like|wish|wishes|want|wants|love|'d love|ask|asks|asking|asked|invite|inviting|need|hope|hopes) (?:for )?you (?:to |back to |to come back and |to please |would |could )?(?:<go>|in the (?:room|yard|kitchen)|back|here)\\b
    (?:wants?|wish|wishes|would like|'d like|like|likes|love|loves|needs?|has|have|asks?|gets|keen|minded|hoping) (?:to |if \\w+ (?:can|could) )+(?:\\w+ )?(?:see|hear|meet|know|watch|talk (?:to|with)|speak (?:to|with)|have (?:a|another) (?:\\w+ )?(?:look at|word with|chat with|talk with)|try|taste|look at|sit down with|interview|have lunch with|spend \\w+ (?:time|hour) with) (?:how )?(?:you|two of|three of|both|the (?:two|three|four|finalists|last)|each|somebody|the first|all (?:the )?(?:two|three|four|finalists))\\b
    (?:like|love|want|wants|need|needs|hoping for|prefer) (?:the |our |my |his |her |all (?:of )?|everyone|everybody|(?-i:[A-Z]\\w+))(?:[\\w' ]{0,30}) to (?:hear|see|meet|interview|know|taste|try|have a look at) you\\b
    you(?:'re| are|'ve been| have been|'ll be| will be| will now be)? (?:\\w+ )?(?:being )?(?:asked|invited|required|expected|due|called|requested|put through|wanted) (?:back )?(?:to|for|in|on)\\b
    (?:are|is) (?:being )?(?:asked|invited|called) back\\b
    (?:wants?|would like|'d like|likes?|needs?|love) (?:an? |another |one more |some )?(?:\\w+ )?(?:coffee|word|chat|hour|lunch|dinner|drink|talk|call|meeting|session|minutes|time) (?:\\w+ )?with you\\b
    (?:^|[.,!-]\\s|\\bso\\s|\\bthen\\s|\\bkindly\\s|\\bplease\\s|\\bjust\\s)(?:come(?! (?:and )?say)|get yourself|pop|do me|do us|give us|bring your|choose your|pick your|grab (?:any|a)|book (?:a|your|yourself)|attend|swing by|be here|show up|play|teach|join us)\\b
    (?:the two of you|you two|you and \\w+|you both) (?:should|ought to|need to|must|can) (?:\\w+ )?(?:talk|meet|speak|chat|have)\\b
    (?:yours|your (?:slot|turn|session|day)) (?:would be|is|will be)\\b
    """,
    go=_GO,
)
STAGE = phrases(
    """
    # that it is one of several: "stage two would be", "next up is", "the loop is four sessions", "a second time", "then we'll both know"
    (?:stage|round|part|step|phase) (?:two|three|four|2|3|4|ii|iii)\\b
    (?:next|following|second|third|final|last) (?:up|step|stage|round|part|phase|interview|conversation|chat|hurdle)(?:'s)?(?: (?:in|of) (?:our|the|this) (?:\\w+ )?(?:selection|process|procedure))? (?:is|a|an|the|our|my|will be|would be|lasts|involves|takes|consists)\\b(?! (?:for (?:us|me|the (?:panel|board|committee|team))|ours|that (?:we|i|they)|to (?:finish|wait|decide|compare|review|hear|see the)))
    (?:the|your|our) (?:loop|on-?site|assessment (?:centre|center|day)|super ?day|trial|final) (?:is|will|lasts|consists|takes|would|includes)\\b
    (?:a second|one more|once more|another) time\\b(?! (?:zone|frame))
    (?:then|after (?:this|that|it|which)|afterwards) (?:we|they|he|she|i)(?:'ll| will| can)? (?:\\w+ )?(?:know|decide|choose|see|say)\\b
    before (?:anybody|anyone|we|he|she|they|i|it) (?:\\w+ )?(?:decides?|go(?:es)? (?:any )?further|commits?|says? yes|puts? anyone on)
    see how (?:you|it|we)\\b
    so (?:that )?(?:both|we both|each) (?:sides?|know|can)
    (?:interview|screen|that)(?:'s)? done, now\\b
    you (?:have |'ve |are |'re )?(?:\\w+ )?(?:passed|through|reached|cleared|progressed|one of (?:them|the))\\b(?! (?:on|to the wrong|away|by))
    (?:three|two|four|five|a few|both) of (?:you|them)\\b
    onwards\\b(?! and)
    (?:homework|take-?home|one-?pager|case study|writing sample|sample lesson|test piece)\\b(?! (?:was|you sent))
    """
)
MEETS = phrases(
    """
    # whom you are to meet or what you are to do there: "our lead investor", "with Terry in the passenger seat", "a Saturday on the line"
    (?:meet|see|with|for|to|in front of|by|your face to|says?|likes? to|wants? to) (?:\\w+ )?(?:our|the|my|your|his|her|their|all the|whole)? ?(?:\\w+ ){0,2}<say>\\b
    <say>(?:'s)? (?:\\w+ ){0,3}(?:wants?|wishes|likes?|needs?|has to|would like|'d like|asks?|gets to|say as well|watching|present|won't) ?
    (?:an?|the|one|your|our|some|two|three|four|half|for|to|is|be) (?:[\\w-]+ ){0,4}?<stint>\\b
    (?:see|show us|watch|look at) (?:how )?(?:you|it|your)\\b(?! (?:soon|then|around|there|later))
    (?:who(?:'s| is| runs| you)|runs the \\w+)\\b ~\\byou(?:'d| would)\\b
    (?:minutes|hours|half an hour|morning|day) (?:on|with|at|in|of)\\b
    due (?:by|on|whenever|next|at)\\b
    (?:coffee|lunch|dinner|drink|pint|call|chat|walk) with you\\b
    on (?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|the \\d)
    """,
    say=_SAY,
    stint=_STINT,
)
BEGINS = phrases(
    """
    # work begins: "Monday half seven at the gate", "you begin the 2 of September", "rehearsals from the 9th", "on the run from Sunday night"
    (?:start|starts|begin|begins|commence|commences|commencing|starting) (?:\\w+ ){0,2}?(?:on |from |in |after |the |by )*<day>
    (?:starts?|begin|commence) (?:after|once|when|as soon as) your notice
    (?:from|of|for) (?:the )?<day>(?: of \\w+)? (?:you|we|as)\\b
    (?:rehearsals?|training|induction|term|season|trial year|probation|shifts?|milking|orientation|onboarding) (?:is|are|begins?|starts?|from|at|on)\\b
    (?:first|opening) (?:day|week|shift|rehearsal|morning|album|delivery|run|booking|months?)\\b(?! (?:of (?:the|our) (?:process|month|year)))
    have you (?:down )?to start\\b
    first working day\\b
    (?:come|be here|be in|turn up) (?:on |in )?<day> (?:at )?\\w+ and (?:i|we)(?:'ll| will) show you\\b
    worked your notice\\b
    (?:right|set|ok|okay|good|ready|free) (?:for|to start) (?:the )?(?:week|month|<day>)
    be in (?-i:[A-Z]\\w+) (?:on|by)\\b ~\\b(?:gear|boots|tools|kit)
    with your (?:gear|boots|tools|kit|knives)\\b
    from (?:\\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november|december)\\b
    (?:could|can|would|will) you (?:\\w+ )?(?:begin|start)\\b
    first (?:booking|assignment|delivery|lesson)\\b
    (?:when|how soon) (?:can|could|would|are|do) (?:we expect you|you (?:able to )?(?:start|begin|join|move in|come to us))\\b
    (?:<day>)(?: at| from)? (?:half )?(?:\\w+|\\d[\\d.:]*)(?: (?:in the morning|o'clock|am|sharp))?,? (?:at the |back |side |front |main |staff )?(?:gate|door|yard|entrance|reception|site|depot|dock|kitchen)\\b
    you(?:'re| are) on (?:the )?(?:\\w+ )?(?:run|rota|shift|earlies|lates|nights|roster|line)\\b
    (?:can|could|will) you (?:begin|start)\\b
    (?:probation|probationary|trial) (?:period|months|year)\\b
    """,
    day=_DAY,
)
THINGS = phrases(
    """
    # what one gets or brings for work: "apron size", "boots and CSCS card", "keys with the night clerk", "occupational health and a DBS form"
    (?:apron|uniform|hi-?vis|boots|t-?shirt|scrubs|tabard|badge|lanyard|locker|fob|laptop|keys|rota|hard hat|overalls|work phone|cab \\d+|desk|car park space|parking space)\\b(?! (?:was|is provided|left|behind))
    bring (?:your )?(?:knives|tools|boots|passport|bank|own \\w+)\\b
    (?:pre-?employment|occupational health|dbs|health questionnaire|right to work|payroll|p45|bank (?:details|account)|number of bank|emergency contact|tax form|social security|onboarding|induction|starter form|work permit|moving|boxes)\\b
    (?:copy|scan|picture|photo|number) of (?:your |the )?(?:passport|id|bank|social)\\b
    learn the (?:\\w+ )?(?:album|set|songs|menu|routes?|lines)\\b
    (?:show|teach) you the (?:till|ropes|system|route|kitchen|books)\\b
    hand over (?:the|your)\\b
    bring your (?:\\w+ )?(?:employment|record|certificates)\\b
    keys and \\w+
    bring your (?:boots|kit|gear|knives|tools)\\b ~\\b(?:on|from) the \\d
    """
)
PAY = phrases(
    """
    # what they pay: "14.50 an hour", "48k, 27 days holiday", "rate's what we said", "paid Fridays", "we split door four ways"
    (?:[$\u20ac\u00a3]|rs\\.? ?|inr |usd |eur |gbp |chf )\\d[\\d,.]*k?\\b(?! (?:voucher|parking|for (?:the )?(?:train|taxi|parking)))
    \\d[\\d,.]*k\\b
    (?:\\d[\\d,.]*|(?:nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty)(?:[ -]\\w+)?) (?:thousand|quid|euros?|pounds|dollars|base|gross|net|per (?:hour|annum|year|month|day)|an hour|a (?:day|month|year|shift|week)|the (?:week|month|hour)|p\\.?a\\b|percent|days'? (?:of )?(?:holiday|leave))
    (?:rate|wages?|salary|pay|money)(?:'s| is| as| starts| would be| will be) (?:\\w+ )?(?:what|as|advertised|we said|agreed|\\d|point|from|week)
    (?:as advertised|equity|tips|paid (?:weekly|monthly|fridays|fortnightly)|point \\d+ of the scale|at the scale|grade \\d+ point|split (?:the )?door|free bread|days off|annual leave|bread free)\\b
    (?:on|at) l\\d\\b
    (?:basic|base|starting|monthly|gross|net) (?:pay|salary|wage)\\b
    (?:full|part)[- ]time (?:at|for|on) \\W?\\d
    benefits (?:after|from)\\b
    same (?:money|rate|terms|pay|deal)\\b
    (?:rate|pay|fee) agreed\\b
    how (?:does|do|would) \\W?\\d[\\d.,]*k?\\b
    every other (?:friday|saturday|weekend) off
    """
)
PAPERS = phrases(
    """
    # what is signed: "prepare the contract", "offer goes out tonight", "sign and return both copies", "terms enclosed"
    (?:contract|agreement|papers|paperwork|offer|letter|terms|docusign|package|forms?)(?:'s)? (?:\\w+ ){0,3}?(?:goes out|go out|follows?|comes|coming|sent|enclosed|attached|ready|drawn|by docusign|from|tomorrow|tonight|on (?:its|the) way|in the post|to sign|says)\\b
    (?:prepare|prepares|preparing|send|sends|sending|raise|raising|draw|drawing|issue|issuing|sign|get|writes? (?:you )?(?:for|about)|find|please find|write about) (?:you |up |over |out |and return )*(?:the |your |a |an |both |our )(?:\\w+ )?(?:contract|agreement|papers|paperwork|offer|terms|copies|forms|package|numbers|pre-employment checks)\\b
    (?:formal|official|offer) letter\\b
    contract[- ]signing\\b
    signing (?:of )?(?:your|the) contract
    (?:term sheet|deal memo|packet|numbers) (?:is|are|by|with|follows?|from)\\b
    (?:send|sent|see) (?:an? |the |you |your )*(?:term sheet|deal memo|packet|agreement|numbers)\\b
    (?:negotiations?|walk you through) (?:on|about|over|the) (?:numbers|equipment|salary|terms|package|contract|offer)?
    """
)
ACCEPT = phrases(
    """
    # your yes is asked for: "confirm that you accept", "let me have your answer", "if you still fancy it", "sleep on it"
    (?:that you|do you|will you|if you|kindly|please|would you|you|to) accept\\b(?! my (?:apolog|thanks|best))
    (?:let (?:me|us) have|give (?:me|us)|need|await|want) (?:\\w+ )?(?:a verbal yes|your (?:answer|acceptance|yes|reply)|a yes)\\b
    (?:take (?:a few|a couple of|some|your) (?:days|time)|sleep on it,|read it, sleep|have a think about it and)\\b
    if you(?:'d| would| still|'ll)? (?:\\w+ )?(?:have us|fancy it|want it|like it|take it)\\b
    (?:say|saying) yes\\b(?= (?:to us|by|please|and)|[.!?])
    shout (?:at me )?if something(?:'s| is) off
    """
)
GLAD = phrases(
    """
    # the tone of good news, weak evidence: "chuffed", "welcome to our family", "brava", "good news"
    (?:chuffed|delighted|thrilled|over the moon|grinning|overjoyed|buzzing|stoked|made up|brava|bravo|loved you|happy out with you|took (?:a )?shine|welcome to (?-i:[A-Z])\\w+|welcome to the \\w+ (?:family|team|crew)|congratulations|congrats|well done|hooray)\\b(?! (?:on|to|for|with) (?:the|your) (?:new )?(?:baby|wedding|house|move|marathon|birth|note|visit|paper|meet))
    (?:good|great|fantastic|wonderful|excellent|lovely|best) news\\b
    happy (?:job|task|for you)\\b
    welcome (?:to|aboard|on board)\\b(?! (?:back|try|call|write|ask|contact|apply|come|have|re))
    (?:you'll like|tell your|see you then)\\b
    """
)
PARTS = phrases(
    """
    # how one parts: "come and eat any time", "if I hear of anything", "try us again in a year", "paths cross again", "feedback on request"
    (?:any ?time|when(?:ever)? you(?:'re| are) (?:passing|in town|about|next)|come and (?:say hello|see us|eat|visit))\\b
    if (?:i|we) (?:ever |do )?(?:hear|come across|see) (?:of )?(?:owt|anything|something|another)\\b
    (?:try (?:us )?(?:again|next)|apply (?:\\w+ ){0,2}(?:again|when|next|to us)\\b|new application|re-?apply|come (?:back )?(?:and )?see (?:me|us) (?:next|in|when|again)|come back to us|another (?:year|time|project)|do a \\w+ some ?time|some ?time!)(?:\\b|$|(?<=!))
    (?:i've|i have|we have|we've) (?:\\w+ ){0,3}(?:other|another) (?:roles?|jobs?|openings?|clients?|families|posts?)\\b
    (?:paths|roads) (?:\\w+ )?(?:cross|meet)
    (?:keep|leave) the door open\\b
    (?:re-?connect|talk again|speak again) (?:in|next|when)\\b
    maybe next (?:time|year|season|album|round|term|summer)\\b
    (?:wish|luck) ~\\b(?:new job|finding|search|next)
    pop in (?:for|any)\\b
    back to square one\\b
    (?:to|with|for|among) other (?:families|clients|schools|firms)\\b
    (?:thank you|thanks|grateful|appreciate) (?:\\w+ ){0,2}(?:flying|your effort|effort)\\b
    will miss your?\\b
    big love\\b
    (?:rooting for you|chin up|courage|good health|good future|good luck with (?:the search|everything|your search)|wish you (?:\\w+ )?(?:well|luck|good|every|all)|all the (?:very )?best|best wishes for|every success|onwards and)\\b
    (?:feedback|references?|testimonial) ~(?:available|on request|request|gladly|happily|if you|glowing)\\b
    (?:happily|gladly|glad to|happy to) (?:write|give|be) (?:you )?(?:one|a reference|feedback|your referee|some feedback)\\b
    (?:keep|kept|keeping|hold|holding) (?:on to )?your (?:number|details|name|cv|papers|file)\\b
    (?:return|post) (?:you |back )?(?:your |the )(?:\\w+ )?(?:certificates?|papers|documents|portfolio|dossier)\\b
    (?:expenses|travel costs?|train|fare) (?:will|shall|are|can) (?:be )?(?:met|paid|refunded|reimbursed)\\b
    (?:summer camp|bank staff|locum bank|supply list|reserve list|talent pool|newsletter)\\b
    (?:thank\\w*|grateful) (?:you )?(?:\\w+ )?for (?:the coming|coming (?:all|out|to)|your (?:interest|patience|time|effort|care|trouble)|all (?:the|your) (?:care|effort|work)|the care)\\b
    """
)
SAD = phrases(
    """
    # the tone of bad news, weak evidence: "I won't dress this up", "I felt awful", "for me it is a pity", "nothing I could do"
    (?:dress (?:this|it) up|tell you straight|string you along|(?:dislike|hate|dread|hated|hard) (?:to )?(?:writ\\w+|send\\w*|say\\w*)|to be (?:honest|frank|blunt)|honest with you|not beat about)\\b
    (?:bummer|sad face|sorry (?:man|mate|pal|love)|this one hurts|rip the plaster|(?:i am|i'm|we are|we're) (?:so |very |really )?sorry|embarrassed|not (?:such )?good news|better news|you know how it is|hate these)\\b
    (?:felt|feel) (?:awful|terrible|bad|rotten)\\b
    (?:a pity|pity|shame|gutted|heartbroken|heavy heart|bad news|tough luck|nothing i (?:could|can) do|nowt i could|out of my hands|so that's (?:that|sorted)|that's that)\\b
    (?:unfortunately|regrettably|sadly|alas|regret|i'm afraid|we're afraid|sorry to)\\b
    not (?:the|what) (?:\\w+ ){0,2}(?:you|news|anybody) (?:\\w+ ){0,2}(?:hoped|travelled|wanted|to read|to hear|for)\\b
    (?:hear|heard) (?:it|this) from (?:me|us)\\b
    in the end\\b
    on this occasion\\b
    (?:didn't|did not) want you to (?:wonder|wait)
    (?:even|for you) ~\\bhonest\\b
    """
)
PRAISED = phrases(
    """
    # praise of what was, on which a turn follows in a no
    (?:you|your (?:\\w+ ){1,2})(?:'re| were| was| is| are)? ?(?:\\w+ )?(?:killed it|superbly|very well|brilliant|lovely|loveliest|clean|admired|the best|good|great|strong|strongest|very kind|so nice|glowing|impressive|nice with|a credit|can (?:\\w+), no doubt)\\b
    (?:liked|loved|enjoyed|admired|impressed by) (?:meeting )?(?:you|your)\\b
    (?:taught|gave|played|cooked|made|interviewed|presented) (?:\\w+ )?(?:the best|the loveliest|superbly|well|beautifully|a (?:great|lovely|strong|fine))\\b
    strongest part
    """
)
TURN = phrases(
    """
    # praise that turns: "likeable, but", "not in question, but we believe", "charmed, however"
    (?:liked?|likeable|loved?|enjoyed|charmed|impress\\w+|great|good|strong|competent|excellent|talent\\w*|brilliant|lovely|capable|qualif\\w+|admire\\w*|favou?rite)\\b[^.!?]{0,90}?\\b(?:but|however|though|yet|sadly|unfortunately)\\b(?! (?:not yet|we (?:haven't|have not|still)|they (?:haven't|liked the)|i (?:haven't|have not|can't|cannot|still)))
    """
)
STANDS_STILL = phrases(
    """
    # the search itself stands still: "job's stood still", "appointments are suspended", "imposed a stop", "not hiring a soul till"
    (?:job|role|post|hiring|hires|recruitment|appointments?|procedure|process|competition|everything|search|headcount|req|requisition|vacanc\\w+|position|intake|it|we|things|all|that isn't signed|yours?)(?:'s|'re)? (?:\\w+ ){0,4}?(?:(?:is|are|has|have|been|was|were|being) )*(?:\\w+ )?(?:stood still|standing still|frozen|on ice|on hold|parked|paused|suspended|postponed|shelved|deferred|pulled back|put back|sent back|rests|at a standstill|in limbo)\\b
    (?:imposed|put|ordered|announced|called|declared|decreed) (?:a|an) (?:\\w+ )?(?:stop|pause|freeze|halt|moratorium|ban)\\b
    (?:asked|told|ordered|instructed) us to (?:stop|pause|halt|freeze|hold)\\b
    (?:have to|must|need to|had to) (?:stop|pause|halt|wait) (?:here |with \\w+ |things )?(?:until|till|for now|with (?:the|this|all))\\b
    (?:not|n't|nobody|nothing|no) (?:\\w+ ){0,4}(?:hir\\w+|fill\\w*|taken on|being taken|advance|add\\w*|recruit\\w*|tak(?:e|ing) (?:on|anyone)|moves?|needed|appoint)\\b ~\\b(?:until|till|before|yet|for now|for the moment|this (?:year|quarter|season))\\b
    (?:leav(?:e|ing)|left|hold(?:ing)?|keep(?:ing)?) (?:the|this) (?:job|role|post|position) (?:\\w+ )?(?:till|until|open until|for (?:now|later))\\b
    (?:we|i|they) wait (?:with|on) (?:the|a|this|hiring)\\b
    (?:doesn't|does not|not) mean no\\b
    """
)
UNDECIDED = phrases(
    """
    # nothing is decided: "hasn't decided", "no read yet", "we'll know on Monday", "two still to come", "sleep on it", "stands over"
    (?:not|n't|never|nor|yet to|still to|hardly) (?:\\w+ ){0,3}?(?:decided?(?! in your)|chosen?|choose|picked|made up|finished|concluded|heard|compared|sure|wiser|settled|landed|met|know|available|allowed|an answer|share|say|tell|return)\\b
    (?:no|any) (?:\\w+ )?(?:decision|news|word|read|answer|update|verdict|idea|wiser|rush|outcome)\\b
    (?:isn't|is not|not) a (?:yes|no)\\b
    (?:decision|result|results|verdict|outcome|vote|answer|findings|recommendation|matter|board|committee|panel|trustees|partners|council|meeting)(?:'s)? (?:\\w+ ){0,4}?(?:meets?|is on|rests?|stands? over|are released|is in|takes?|has to wait|convenes?|will (?:be|meet|decide|take|see)|still has|still have|goes? to|continues?)\\b
    (?:deliberations?|process|selection) (?:\\w+ )?(?:continues?|is (?:still )?ongoing|are ongoing|ongoing)\\b
    (?:two|three|one|couple|last|others|still|more|billy) ~\\b(?:to (?:see|come|meet|talk to|try|interview|run|go)|still to)\\b
    (?:(?<!you're\\s)(?<!know\\s)(?<!you\\s)(?<!been\\s)waiting(?! is)|(?<!couldn't\\s)(?<!can't\\s)(?<!the\\s)(?<!long\\s)wait|sit tight|hang in there|bear with|be patient|patience mate|leave it with me|fingers crossed|keep you (?:posted|informed|updated)|keep me posted|in due course|sealed)\\b(?! list)
    (?:still|be|having|(?:i|we|they|he|she|dad|mum|boss) (?:have|has|want to|wants to|need to|needs to|is|are)|is|'s|we're|i'm|they're) (?:\\w+ )?(?:think(?:ing)?(?! you| that you| of you)|a think|chew\\w*|mull\\w*|discuss\\w*|typing|going through|sleep on|compar\\w+|form his|form her|weigh\\w*|to read|ponder\\w*)\\b
    (?:will|'ll|shall|going to) (?:\\w+ )?(?:decide|choose|pick|regroup|let you know|know|hear|update|be (?:written to|notified|informed)|have (?:your|an|news|a decision)|write that|say you)\\b
    (?:you'll|you will) (?:hear|have (?:an|your|a|news)|know|be (?:written|notified|informed|told))\\b
    (?:when|once|until|till|as soon as) (?:i|we|they|he|she|it|the \\w+) (?:\\w+ )?(?:know|knows|have|has|decide|back|land|return|come|comes|over|meet)\\b
    (?:has to|have to|needs? to|must) (?:\\w+ )?(?:come back|receive|meet|see|agree|put the stamp|approve|wait)\\b
    (?:either way|whichever way|one way or the other|whether it's you|raise your hopes|read anything into|taken as an indication)\\b
    """
)
TO_COME = phrases(
    """
    # a word is still to come, of the decision or of its details: "I'll ring you Monday", "we'll be in touch"
    (?<!stay\\s)(?<!keep\\s)in touch\\b
    (?:i'll|i will|we'll|someone will|will) (?:ring|call|write|put|pick|let|be in touch|chase|remind|know|tell|remind|have a)\\b(?![^.!?]{0,40}\\b(?:numbers|terms|details|package|paperwork|contract|papers|offer|start)\\b)
    """
)
ANSWERS = phrases(
    """
    # an answer to what you asked, or to your thanks, which decides nothing: "to your question", "what you asked about", "thanks for the photos"
    (?:to|answer\\w*) (?:your|the) (?:question|questions|query)\\b
    (?:what|as|since) you (?:asked|wondered|wanted to know)\\b
    (?:thanks?|thank you|cheers|ta|acknowledge\\w*|appreciated?|received?|got|loved|reached us)(?: so much| very much| again| with thanks)?(?: for)? (?:your|the|those) (?:\\w+ ){0,2}(?:note|card|message|email|e-mail|mail|letter|words|photos?|offprint|question|enquiry|follow-?up|thanks|biscuits|cutting|sample|thank-you note|receipt|invoices)\\b
    (?:following|checking|chasing) (?:up|in)\\b
    (?:separate|different|another|other|unrelated) (?:opening|role|post|position|vacancy|department|team)s?\\b ~\\b(?:affect|your|touch|nothing)\\b
    """
)
