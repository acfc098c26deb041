"""How people ask for more: the phrases of an invitation to a further round, and of a question or request."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.phrases import phrases

_MEET = (
    r"(?:meet|meeting|speak|speaking|talk|talking|chat|chatting|sit down|sitting down|come|coming|visit|visiting|see|seeing|present|presenting|"
    r"spend|join us for|tour|interview|interviewing|do a|do the|run through|walk|shadow|complete|take part|attend|teach|cook|try)"
)
_ROUND = (
    r"(?:second|2nd|third|3rd|fourth|final|next|further|another|last|follow[- ]?up|in[- ]person|face[- ]to[- ]face|on[- ]?site|panel|technical|practical|partner|"
    r"longer|deeper|more detailed|formal|in[- ]depth) (?:and final |and last |final |formal |technical |panel |in[- ]person |video |teams |zoom |phone )?"
    r"(?:round|interview|stage|conversation|chat|call|meeting|session|discussion|visit|day|phase|talk)"
)
_EVENT = (
    r"(?:interview|assessment|presentation|panel|working interview|trial|trial (?:day|shift|lesson)|taster day|demo lesson|lesson|observation|on-?site|"
    r"case study|case|practical|audition|stage|super ?day|site visit|campus visit|tour|work(?:ing)? day|coding|pairing|test)"
)
_WISH = (
    r"(?:would like|'d like|like|would love|'d love|love|want|wants|wanted|wish|wishes|keen|hoping|hope|happy|pleased|delighted|excited|glad|eager|asked|asking|"
    r"asks|ready|decided|going|wanting|suggest|suggests|propose|proposes|requested|requests|recommended|able)"
)

NEXT_ROUND = phrases(
    """
    # "would like an hour of yours", "you're on the list of two", "wants to sail with you", "one more hoop", "prepare a sample lesson"
    (?:hour|half hour|morning|afternoon|evening|day|minutes|bit) of (?:yours|your time)\\b
    (?:on|made|into) (?:the|our|a) (?:\\w+ )?list of (?:two|three|four|five|finalists)\\b
    (?:want|wants|like|love|hope|hopes) to (?:sail|ride|drive|cook|play|fly|walk|climb|sing|dance|fish|row|dive) with you\\b
    (?:one|just one|a) (?:more|last|final) (?:hoop|hurdle)\\b
    prepare (?:a|an) (?:\\w+ )?(?:sample|demo|trial|model|short|mock) (?:lesson|talk|presentation|menu|sermon|lecture|pitch)\\b
    # "you are invited to deliver a lecture", "you have qualified for the final round", "next up is a pairing session"
    (?:invited|qualified|nominated|placed|put|moved|promoted|forwarded|progressed|advanced|proceed|selected|chosen|shortlisted) (?:you )?(?:on |to |for |through |forward |into )+(?:the |our |a |an )?(?:\\w+ ){0,3}?(?:<round>|round|stage|finals?|shortlist|short list|list of|lecture|present|deliver|attend|take part|teach|meet|<event>)\\b
    round (?:two|2|three|3|of interviews?)\\b
    next up(?: is| would be| will be|:)
    <wish> (?:[\\w'.]+ ){1,4}to (?:meet|see|speak to|speak with|talk to|interview) you\\b
    (?:asks?|asked|wonder(?:s|ed|ing)?|curious) (?:if|whether) you(?:'d| could| can| would| might)? (?:\\w+ )?(?:come|meet|be (?:free|able|available|up)|see|speak|talk)
    (?:spare|find|make|set aside|give us|have) (?:an hour|half an hour|some time|\\d+ minutes|a (?:\\w+ )?(?:hour|moment|morning|afternoon|day)|time)[^.!?]{0,40}(?:to|for|with) (?:\\w+ )?(?:talk|meet|speak|chat|see|sit|interview|conversation|call)[^.!?]{0,12} (?:to|with) (?!me\\b)
    (?:come|coming|pop) (?:in |along |over |by |down )?(?:and |to )(?:spend|cook|teach|meet|see|work|shadow|present|do|play|give|run|sit|try|show|sing|drive|deliver|observe|talk|speak)\\b
    up for (?:coming|meeting|another|a (?:second|further|trial|chat with))
    (?<!\\bi\\shave\\sto\\s)(?<!\\bwe\\shave\\sto\\s)(?<!need\\sto\\s)(?<!must\\s)(?<!still\\s)(?<!\\bi\\s)(?<!\\bwe\\s)(?:meet|see|speak (?:to|with)|talk to) (?:the (?:rest of|others|partners|team|owners|founders|board|head|director|ceo|md|principal|governors)|our|my (?:co-?founder|boss|partner|colleague|director|manager))
    # "would like to invite you to a second interview", "I want you to meet our head of finance"
    invit(?:e|ed|ing) you (?:\\w+ )?(?:back|in|to|for|over|along|up|out|down)\\b(?! (?:apply|reapply|re-apply|stay|keep|join our (?:talent|mailing)|contact|send|submit|share|complete our|give|read|log))
    invitation (?:to|for) (?:a|an|the|our|your) (?:\\w+ )?(?:<round>|<event>)
    <wish> (?:for |that )?(?:you )(?:to )?(?:\\w+ )?<meet>\\b
    <wish> (?:to |us to |me to )?(?:\\w+ )?(?:have|bring|get|fly|welcome|see|meet|ask|show|introduce|move|progress|take|put|advance|pass|bump|forward|interview|invite) you(?: \\w+)? ?(?:to (?:campus|site|\\w+ for)|back|again|in\\b|over|out\\b|up\\b|down\\b|round\\b|onsite|on-site|to (?:meet|the|our|a|my|come|some)|through|forward|ahead|further|on (?:to|site)|for (?:a|an|the|our)|in person|with (?:the|our)|for \\w+ )
    <wish> (?:to )?(?:\\w+ )?(?:meet|speak (?:with|to)|talk (?:to|with)|see|have you in|interview|get to know) (?:you|u)\\b
    <wish> (?:to )?(?:\\w+ )?(?:set up|schedule|arrange|organi[sz]e|book|line up|fix|have|do|hold|proceed (?:to|with)|move(?: on| forward| ahead)?(?: to| with)?|go(?: on| forward| ahead)?(?: to| with)?|continue (?:to|with)|progress to|take part in) (?:you )?(?:in |for )?(?:a|an|the|our|another|your|with a|one)? ?(?:\\w+ ){0,2}(?:<round>|<event>)
    (?:want|wants|like|love|need|would like|'d like) you (?:on-?site|in[ -]person|back|in (?:for|on|next)|again|for (?:a|the|an|round))\\b
    (?:set|get|book|line|schedul|arrang|organi[sz])(?:e|ed|ing|ting)? (?:you |up |in |something |a time |time )*(?:with|for|up) (?:a |an |the |our |your |another )?(?:\\w+ ){0,2}(?:<round>|<event>)
    # "you're through to the final stage", "you have passed the first interview", "made it to the next round"
    (?:you(?:'re| are|'ve| have| were)?|your application (?:has|is)) (?:\\w+ ){0,3}(?:through to|progress(?:ed|ing) to|mov(?:ed|ing) (?:on |forward |ahead )?to|advanc(?:ed|ing) to|made it (?:through )?to|got through to|been put (?:forward|through)|passed|shortlisted|short-listed|(?:selected|chosen|nominated|recommended) (?:for|to))
    (?:through to|made it to|made it through to|on to|onto|move (?:you )?to|proceed(?:ing)? to|progress(?:ing)? (?:you )?to|advance (?:you )?to|forward to|invited to|invited for|ahead with|forward with) (?:the |our |a |your )?(?:<round>|finals?\\b|last (?:two|three)|shortlist|<event>)
    (?:passed|cleared|got through|came through|successful (?:at|in)) (?:the|your|our|that|this) (?:\\w+ )?(?:round|stage|interview|screen|screening|test|call|first|second|initial)
    # "the next step is a panel with the partners", "final interview will be with the managing director"
    next (?:step|stage|round|part|bit) (?:is|would be|will be|being|involves|for you|in the process is)(?! (?:for us|to (?:decide|compare|discuss|review|wait|finish|check)|that we|a decision|ours|for the (?:panel|committee))) ...(?:<event>|meet|call|chat|conversation|interview|visit|talk|speak|exercise|task|session|hour|day\\b)
    (?:<round>) (?:will be|would be|is|takes|to be) (?:with|at|on|held|conducted|by|in|about|lasts?)\\b
    as (?:a|the|our|your) next (?:step|stage)
    <wish> (?:for )?(?:a|another|one more|the) (?:<round>)(?: with you)?
    (?:inviting|invite|asking|ask|having|bringing) (?:\\w+ ){0,3}(?:back|in again)\\b
    in the (?:second|next|final) (?:phase|stage|round|part) (?:we|you|i)\\b
    let's (?:\\w+ ){0,2}(?:do|have|set up|schedule|book|arrange|get) (?:a|an|the|you|another)? ?(?:\\w+ ){0,2}(?:<round>|<event>|session|in (?:for|to)|chat|call)
    (?:can|could|would|will|shall) (?:you|u|we) (?:\\w+ )?(?:do|have|take|manage|make|schedule|set up|arrange|fit in) (?:a|an|the|another|our) (?:\\w+ )?(?:<round>|<event>)
    (?:you|u) (?:could|can|might|would) (?:\\w+ )?(?:come|meet|pop|drop) (?:back|in|by|over|again|with|our|the)
    (?<!call\\s)(?<!ring\\s)(?<!write\\s)(?<!phone\\s)(?<!text\\s)(?<!pay\\s)you back (?:for|in\\b|on\\b|to (?:meet|see|talk|the|our|do|site|campus)|here|at\\b|next|again|with)
    <wish> to meet (?:face|in person|on[- ]?site|up|over|for|again|properly|on|at|in|both|all (?:the )?(?:finalists|three|two)|the finalists)\\b
    (?:asked|asking|asks|like|wants?) to (?:meet|see|interview|hear) (?:both|all|the (?:two|three|final|last)|the finalists)
    as a (?:last|final|next|further|closing) (?:step|stage|part|bit)
    (?:last|final|one more|next) (?:hurdle|thing|formality|bit)\\b[^.!?]{0,12}(?:is|:|would be|-) ?(?:a |an |the |to )?(?:\\w+ )?(?:dinner|lunch|meet|call|chat|interview|talk|panel|visit|presentation|test|conversation|coffee)
    you(?:'re| are) (?:\\w+ )?one of (?:them|the (?:two|three|four|final|last|finalists|lucky)|our (?:finalists|final)|two|three|four)
    (?:pass|passing|hand|handing|introduc(?:e|ing)) you (?:on |over |along )?to\\b
    (?:he|she|they|who|\\w+)(?:'ll| will) (?:set|fix|book|get) (?:something|a time|a call|you) (?:up|in|with)?
    <wish> to (?:get to )?know you\\b
    <wish> (?:\\w+ ){1,5}to come back\\b
    see how you (?:work|get on|do|fit|are|handle|teach|drive|cook|play|move|manage|would)
    spend (?:an?|the|half an?|some|one|two) (?:\\w+ )?(?:day|morning|afternoon|evening|hour|shift|time|week|session|lesson)s? (?:with|in|at|on)\\b
    need you (?:in|at|on|here|there|back|over|up|down) (?!(?:touch|mind|case|the (?:team|role|job)))
    your (?:next|second|final|third) (?:interview|round|stage|panel|conversation|visit)\\b
    (?:would|could|can|will|might|are|r|do) (?:you|u) (?:\\w+ ){0,4}?(?:meet(?:ing)?|speak(?:ing)?(?! english)|talk(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|visit(?:ing)?|present(?:ing)?|teach(?:ing)?|cook(?:ing)?|play(?:ing)?|audition(?:ing)?|shadow(?:ing)?|demonstrat(?:e|ing)|stag(?:e|ing)|sit(?:ting)? down)\\b
    (?:wants?|like|needs?) (?:another|one more|a further|an extra) (?:\\w+ )?(?:hour|half hour|look|chat|talk|word|round|session|conversation|go|meeting|interview)\\b
    up for (?:a|an) (?:\\w+ )?(?:beer|coffee|drink|lunch|dinner|chat|call|walk|pint|breakfast|trial|visit)\\b
    for (?:a |the )?(?:final|last|second|further) (?:talk|chat|conversation|word|look)
    (?:next|second|third|final|following) (?:step|phase|part|stage) (?:in|of) (?:our|the) (?:\\w+ )?(?:process|selection|procedure)
    invit(?:e|es|ed) you to (?:give|present|teach|deliver|lecture|play|meet|come|attend|visit|take|sing|lead|run|an?|our|the)\\b
    (?:could|can|would|might|will) (?:you|u) (?:\\w+ ){0,2}come (?:for|with|and|along|round|on)\\b
    # "would like to hear you once more", "asked to have a proper conversation with you", "a site meet, Weds or Thurs"
    (?:see|hear|meet|speak (?:to|with)|talk (?:to|with)|interview|have|watch) you (?:\\w+ ){0,3}(?:again|once more|one more time|a second time|properly|too|as well)\\b
    <wish> (?:to )?(?:have|do|hold|grab|get|fit in) (?:a |an |another |some )?(?:\\w+ )?(?:word|conversation|chat|coffee|lunch|drink|dinner|talk|word|call|meeting|catch[- ]up|time)(?: \\w+){0,2} with you\\b
    <wish> (?:a|an|another|one more) (?:\\w+ ){0,2}(?:meet|meeting|conversation|chat|talk|look|visit|session|interview|call)\\b
    (?:a|another|one more|longer|second) (?:\\w+ )?(?:chat|talk|conversation|meeting|session|look) with you\\b
    (?:ask|asking|need|require) you to (?:\\w+ )?(?:teach|present|deliver|cook|play|complete a|do a|run a|give a|take a|lead|prepare a|sing|drive|show|demonstrate|sit)\\b
    (?:final|second|next|third|last)(?: \\w+)? (?:panel|interview|round|stage|meeting)(?:'s| is| will be| would be| takes place| has been) (?:on|at|with|scheduled|held|booked|set|arranged)\\b
    you(?:'re| are| have got| got|'ve got) (?:\\w+ )?through\\b
    (?:the )?other (?:one|interview|half|round) in the diary
    # "could you come back on Tuesday", "when could you come by", "are you free for a second chat"
    (?:when|what day|which day|what time)? ?(?:can|could|would|might|r|are|will) (?:you|u) (?:be able to |be free to |be available to |please |possibly |also |free to |available to |manage to |able to |up for )?(?:come(?: back| by| in| over| along| down| out| up| round| to)|meet (?:with )?(?!me\\?)|pop (?:in|by|over|back)|drop (?:in|by)|swing by|visit|stop by|join us (?:for|on|at|in)|fly (?:in|out|over))
    (?:free|available|around|open|up) (?:for|to) (?:a|an|another|the|our|meet|come|your)? ?(?:<round>|<event>)
    (?:your )?availability (?:\\w+ ){0,4}(?:for|to) (?:a|an|the|our|your|another|meet) ?(?:<round>|<event>|\\w+ with)
    meet(?:ing)? (?:the )?(?:rest of|other members of|wider|whole) (?:the |our )?team
    (?:come|have you) (?:back|in) (?:and|to) (?:meet|see|talk|speak|present|do|show)
    (?:back|in again|over again) for (?:a|an|the|another|our|round) ?(?:<round>|<event>|chat|talk|look|second|two)
    """,
    meet=_MEET,
    round=_ROUND,
    event=_EVENT,
    wish=_WISH,
)
NEXT_ROUND_SUPPOSED = phrases(
    """
    # only supposed: "if you are successful you will be invited", "shortlisted candidates will be contacted"
    (?:if|whether|should you|should we|in case|unless|in the event|assuming|provided|whom? (?:we|to|will|they)|decide who|before (?:inviting|deciding whether|they invite))\\b
    (?:successful|shortlisted|short-listed|selected|chosen|those|all|some|other) (?:candidates|applicants|people|who)\\b
    # what was said of the interview that was: "thanks for coming in", "it was good to meet you"
    (?:thanks?(?: you)?|sorry|apologi\\w+|good|great|nice|lovely|pleasure|enjoyed|delighted|pleased) (?:for|to|that|talking|meeting|speaking|seeing|having)\\b(?! (?:invite|inform|tell|say|let|move|offer|ask|confirm|progress|take))
    # no further round: "not going to move you forward"
    (?:\\w*n't|not|never|unable|cannot|wont|cant) (?:\\w+ ){0,5}$
    """
)
MOVED = phrases(
    """
    # the same interview at another time: "can we move our call", "need to reschedule", "Thursday instead"
    (?:reschedul|rearrang|re-arrang|postpon)\\w*
    (?:move|push|shift|bring|change|swap) (?!to |on |forward |ahead |(?:your|the|my) (?!(?:\\w+ )?(?:interview|call|meeting|chat|talk|time|slot|appointment|visit|conversation)))(?:\\w+ )?(?:our|the|your|my|it|this|tomorrow|monday|tuesday|wednesday|thursday|friday|interview|call|meeting)
    (?:have |had to |has |we've |i've )?(?:shifted|moved|pushed|bumped) (?:us|it|this|you|things|the (?:call|interview|meeting)) (?:to|back|by) (?!the (?:next|second|final))
    (?:double[- ]booked|shout if|let me know if (?:it|that|this) (?:doesn't|does not))
    (?:instead of|in place of|new time|another time|different time|running late|held up)
    """
)

SUITS_YOU = phrases(
    """
    # asks whether a time would suit: "are you available Tuesday?", "can you come on the 14th?", "will you be around?"
    (?:are|r|would|will|could|can|might|do|does|is) (?:\\w+ ){0,3}(?:you|u|that|it|this)\\b[^?]{0,60}(?:available|free|around|about|come|make it|meet|manage|do|suit|work|stage|visit|join|pop|ok|okay|good)
    (?:reckon|think|fancy|up for|able to) [^?]{0,40}(?:come|coming|meet|meeting|visit|pop|join)
    (?:which|what) (?:\\w+ )?(?:suits|works|is (?:best|better|good))
    """
)
SUITS_LESS = phrases(
    """
    # asks for something else by then: "can you send it on Friday?", "could you start on Monday?"
    (?:send|reply|respond|confirm|know|tell|start|begin|decide|call me|ring me|return|sign|fill|complete|submit|email|upload|provide|forward|share)\\b
    """
)
ASKING_IDIOMS = phrases(
    """
    # questions that want no answer: "how are you?", "don't you think?", "any questions?"
    how (?:are|is|was|were|did|'s)\\b
    (?:isn't|aren't|don't|wasn't|doesn't|right|eh|no|ok|okay|who knew|remember|what a|you know)[^?]{0,12}\\?
    (?:do|if|should) you have (?:any|further|more|other) (?:\\w+ )?(?:question|quer|concern)
    (?:any|further|more) questions
    hope(?:d|fully)? (?:you|all|this)
    (?:did|have) (?:you )?(?:have|had) a (?:good|nice|lovely|great)
    """
)
REQUEST = phrases(
    """
    # "please send two references", "could you let me have your notice period", "kindly fill in the form"
    (?:please|pls|plz|kindly|could (?:you|u|i|we)|can (?:you|u|i|we)|would you|will you|may (?:i|we)|would it be possible|(?:i'd|we'd|would) be grateful if you|appreciate (?:it )?if you|if you could|be so kind(?: as)? to|need you to|ask you to|like you to|want you to|you (?:will|'ll)? ?(?:need|have) to|remember to|don't forget to|(?<!should\\sbe\\s)(?<!will\\sbe\\s)(?<!'ll\\sbe\\s)(?<!may\\sbe\\s)(?<!to\\sbe\\s)able to) (?:\\w+ ){0,2}(?:send|provide|share|supply|confirm|complete|fill|forward|return|sign|upload|reply|respond|advise|give|tell|submit|attach|answer|let (?:me|us|the|her|him|them) (?:know|have)|drop|email|e-mail|call (?:me|us|her|him|back)|ring (?:me|us|her|him)|phone|get back|come back|write|list|name|indicate|specify|bring|prepare|register|book|pick|choose|select|check|clarify|explain|remind|have a (?:think|look)|think|do|record|take|enter|update|nominate|arrange|ask)
    (?:send|email|e-mail|forward|drop|give|shoot|text|get|let) (?:me|us|over|through|across|the|hr|back(?! to (?:you|u)\\b)) (?:\\w+ ){0,4}(?:your|a copy|copies|the (?:form|names?|details|contact|signed)|two|three|details|names?|references?|referees?|links?|samples?|portfolio|transcripts?|certificates?)
    (?:need|require|missing|waiting (?:for|on)|outstanding|still need) (?:is |are )?(?:\\w+ ){0,3}(?:your|from you|a copy|copies|you to)\\b
    (?:want|wants|wanted|need|needs|like|keen) to know (?:your|if you|whether you|what|how|when|which|where)\\b
    revert with (?:your|the|details)
    (?:your|u|you) (?:\\w+ ){0,2}(?:salary|pay|rate|notice|compensation|references?|referees?|visa|work permit|right to work|availability|start date|expectations?)[^.!?]{0,60}\\?
    (?:what|which|when|where|who|whom|how|why|do|does|did|are|is|r|can|could|would|will|have|has|may|might|shall|should|any)\\b[^?]{0,160}\\b(?:you|your|u|ur|yours)\\b[^?]{0,160}\\?
    (?:(?:do|would) you )?mind (?:sending|sharing|telling|giving|letting|confirming|calling|filling|answering|forwarding)\\b
    let (?:me|us|her|him|them) know (?:what|which|whether|when|where|how|who|your|by|if (?:you|that|this|it|either|any of (?:these|those|them)))(?! (?:have|need|require) (?:any|anything|further|more|help|questions|other|to (?:know|discuss)))
    (?:references?|referees?|salary expectations?|notice period|expected salary|earliest start date|availability)(?: please)?\\?
    need (?:an?|your) (?:\\w+ )?(?:answer|reply|response) (?:\\w+ ){0,3}by\\b
    (?<!\\ba\\s)(?<!\\ban\\s)(?<!\\bthe\\s)(?<!\\bour\\s)(?:reply|respond|answer(?! for (?:you|u)\\b)|confirm|rsvp|return (?:it|this|the form|them)|sign) (?:\\w+ ){0,3}by\\b
    would be (?:grateful|glad|obliged|happy) (?:to (?:have|receive|get|see|know)|for) (?:\\w+ ){0,8}?(?:your|the names?|copies|copy)\\b
    (?:kindly|please) (?:furnish|provide|submit|supply|produce|upload|text|tell|say|fill|state)\\b(?! (?:us )?(?:if|with any))
    (?:asks?|asked|wonders?|wondered|wants? to know|would like to know) (?:me )?(?:if|whether|how|what|when|why|where) you\\b(?!(?:'d| would| could| can| might) (?:like|come|meet|be (?:free|able|available)))
    tell (?:me|us),? please\\b
    (?:send|text|give) (?:me|us) (?:a new|another|the new|the right|your new) \\w+
    """
)
REQUEST_IDIOMS = phrases(
    """
    # "let me know if you have any questions", "please don't hesitate", "please do stay in touch"
    (?:let|drop|give|ask|call|email|e-mail|contact|tell|reach|send|write|ring|shout|feel|get in touch|questions)[^.!?]{0,60}\\bif (?:you|there|anything|something)(?:'ve|'s)? (?:\\w+ )?(?:have|need|got|require|comes?|changes?|want|is|are|any|think|would like to (?:know|discuss))(?: \\w+)? ?(?:any|question|anything|something|further|concern|quer|help|in the meantime|more|up|else|changes?|to (?:know|discuss|chat|ask))?
    (?:please|pls|do|kindly|just) (?:\\w+ )?(?:don't|do not|never) hesitate
    feel free
    (?:if|should) you have (?:any|further|more|other) (?:\\w+ )?(?:question|quer|concern)
    (?:please|kindly|pls) (?:do )?(?:give|grant) (?:us|me) (?:until|till)\\b
    (?:please|kindly|pls) (?:do )?(?:give|grant) (?:us|me) (?:a|an|another|some|up to|the|\\w+|\\d{1,2}) ?(?:more |few |couple of |bit |little |weekend|rest of the )*(?:days?|weeks?|time|until|till|longer|month|monday|tuesday|wednesday|thursday|friday|\\d)
    (?:please|kindly|pls) (?:do )?(?:keep|stay|bear|note|find|accept|be (?:assured|patient|aware|advised)|excuse|forgive|understand|know that|see (?:below|attached)|rest|allow|disregard|ignore|pass (?:on )?(?:my|our)|convey|give (?:my|our|her|him|them)|thank|remember me|take care|enjoy|hang|bear with|look out|watch)
    """
)
