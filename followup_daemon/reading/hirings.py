"""How people say yes and not now: the phrases of an offer, what only sounds like one, and a role on hold."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.choosing import MEETING, WISH
from followup_daemon.reading.phrases import phrases

OFFER = phrases(
    """
    (?:\\w+)(?:'s| is) yours\\b
    # "do you want the job?", "come and be our baker", "he said sign her up", "the parish has called you", "we'd like you with us as"
    (?:so|then|and|well)?,? ?(?:do|would) you (?:want|like|fancy|take) (?:the|this) (?:job|post|role|position|part|gig|place)\\?
    come and be (?:our|my|the)\\b
    said (?:to )?(?:sign|hire|take|snap|get) (?:you|her|him|them) (?:up|on|in)\\b
    to offer you (?:the|a|this|our) (?:\\w+ ){0,3}?(?:post|job|role|position|place|appointment|contract|headship|chair|parish)\\b
    (?:parish|congregation|church|vestry|faculty|board|council|trustees|governors|committee|panel|village|school) (?:has |have |'ve )?(?:\\w+ )?(?:called you\\b(?! (?:for|in|back|to an))|elected you|ranked you (?:first|top|number one))
    (?:like|love|want|glad|happy|delighted|pleased) (?:to have |if )?you(?:'d| would)? (?:(?:came|come) to us\\b|with us as\\b)
    (?:\\w+) wants? you(?:[.!]|$| for the (?:job|role|post)| (?:in|on) the (?:role|team|job))
    (?:we|we'd|i|i'd|we would|i would) (?:\\w+ )?(?:be|feel|count ourselves) (?:\\w+ )?(?:lucky|fortunate|honou?red|privileged|proud) to have you
    (?:you're|you are|ur|u r|u are|your) (?:\\w+ )?hired\\b
    (?:to|will|shall|hereby|would) (?:appoint|hire|engage|employ|recruit) you\\b(?! (?:if|once|when))
    your appointment (?:as|to the (?:post|position|role|chair|panel)|with effect|has been approved)\\b
    (?:would|will) you (?:please |like to )?be (?:our|my)\\b
    (?:approved|confirmed|agreed|authorised|authorized) your (?:employment|appointment|engagement|hire|contract)\\b
    (?:elected|appointed|hired|employed|engaged|voted) you (?:to|as|for|our)\\b
    you(?:'re| are) on (?:the|our) (?:\\w+ )?(?:team|bus|crew|roster|staff|payroll|cast|boat)\\b
    (?:would|will|do) you (?:\\w+ ){0,6}join(?:ing)? (?:us|the|our) ?(?:\\w+)?\\?
    recommend(?:ed|ing)? your (?:appointment|name)
    (?:job|role|position|post|place|spot)(?:'s| is) (?:\\w+ )?(?:there|here|waiting|open) (?:for you|if you)
    (?:incorporate|onboard|contract|enrol) you\\b
    (?:been|were|are) (?:selected|chosen|accepted|appointed|hired|engaged) as (?:an?|our|the)\\b(?! (?:\\w+ ){0,2}(?:finalist|semi|candidate for))
    come and work (?:for|with) (?:us|me)
    # "they want to offer!", "you should be offered the role", "it's a yes from us", "so happy to have you with us"
    (?:want|wants|need|needs) you to start\\b
    (?:get|got|getting) you signed(?: up)?\\b
    mov(?:e|ed|ing) to (?:an )?offer\\b
    welcom(?:e|ing) you (?:in|into|to|on|as|aboard) (?:our|the|my|a) (?:new )?(?:\\w+ )?(?:team|family|company|firm|staff|crew|department|school|group|practice|hygienist|colleague|member)\\b
    <wish> to (?:\\w+ )?(?:offer|make an offer|extend (?:an|the|this|our) (?:\\w+ )?offer)\\b(?! (?:you )?(?:a |an |the |some |two |three |my |our |any |this |these |several |another |alternative |different )*(?:\\w+ ){0,2}<meeting>\\b)
    (?:be|been|being|are|were|was) offered (?:the|this|a|our) (?:\\w+ ){0,3}(?:role|job|post|position|place|contract|appointment)
    (?:this|our|an|the|your) (?:\\w+ )?offer (?:to you|is|comes|includes|letter|of (?:employment|a|the)|attached|stands)\\b(?! of (?:help|times?))
    you(?:'re| are| were) the (?:successful|preferred|chosen|selected|winning)
    <wish> you to (?:take (?:on|over|our|charge)|lead|run|head|manage|teach our|captain|look after)
    <wish> (?:to |if we could |if you )?(?:\\w+ )?(?:have|get|welcome) you (?!(?:\\w+ )?(?:back|again|in\\b|over|out|up|down|round|on-?site|come|meet|see|visit|do|present|teach|speak|talk|for (?:a|an|the|our|another|lunch|coffee|round)|at (?:our|the|\\d)|to (?:come|meet|speak|talk|present|do|see|visit|our)|any(?:thing)?|soon|there|on (?:mon|tues|wednes|thurs|fri|the \\d|\\d)|tomorrow|next|then|know|join us (?:for|at|on (?:mon|tues|wed|thu|fri)))\\b)(?:with|on|as|join|full|part|start|here|be|aboard|!|\\.|$)
    <wish> (?:\\w+ )?(?:if|that) you (?:would |could |will )?(?:accept(?:ed)?|join(?:ed)?|took|take|come to work|came to work)\\b
    accept the (?:post|position|role|job|appointment|contract|offer)
    (?:decision|choice|vote|lot|panel|board|committee) (?:has |have |was |is )?(?:fell|fallen|went|gone|came down|come down|decided|voted)(?: unanimously)? (?:on|for|in favou?r of) you\\b
    (?:that )?you (?:should|will|are to|would|can|could|must) be (?:appointed|hired|offered)\\b
    (?:like|love|want|decided|going|pleased|agreed|voted|happy|delighted) to (?:appoint|hire|employ|take on|engage|recruit|select) you\\b
    # "delighted to offer you the post", "we would like to make you an offer", "your offer letter is attached"
    (?:pleased|delighted|happy|thrilled|excited|glad|proud|pleasure|honou?red|like|love|want|wish|able|going|decided|writing|authori[sz]ed|keen|intend|intention) (?:to |in |be )?(?:\\w+ )?(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)|present(?:ing)?) (?:to )?(?:you )(?:\\w+ ){0,2}(?:the|a|an|this|our|both) (?!(?:\\w+ ){0,2}<meeting>\\b)
    (?:want|like|wants|wanted|would like|'d like|love|'d love|going|ready|keen|decided|voted) to (?:make you an|hire you|appoint you|employ you|take you on|bring you (?:on board|onboard|on as|into the team|in as|onto)|have you (?:on board|onboard|join|full ?time|part ?time|on the team|on our team|as (?:our|a|an|the|part)|start|with us)|give you the (?:job|role|position|post)|see you join|offer you (?:the|a|an|this)? ?(?:job|role|position|post|place|contract|full|part|permanent))
    (?:want|like|love) you to (?:join|start|come (?:and )?(?:work|join)|be (?:our|the|part|a part|one of)|take (?:the|on the|up the)|have the (?:job|role|position|post)|fill)
    (?:want|would like|like|love|hope|hoping|asking|invite|inviting) (?:for )?you (?:on (?:board|the team|our team)|in the (?:team|role|job)|on as|as (?:our|the))\\b
    (?:job|role|position|post|place|spot|it|desk|gig|contract|seat)(?:'s| is|s)(?: all)? yours\\b
    you(?:'ve| have)? got (?:the|it|yourself)(?: a| the)?(?: \\w+)? ?(?:job|role|position|post|place|spot|gig|!)
    you(?:'re| are) (?:hired|in\\b[!.]|our (?:pick|choice|first choice|preferred candidate|new|person|hire|top choice)|the one (?:for (?:us|the)|we(?:'d| would)? (?:want|like))|the (?:successful candidate|preferred candidate|candidate of choice|winner|successful applicant))
    (?:chosen|selected|picked|appointed|recommended|voted for|agreed on|settled on|decided on|gone for|approved) you(?:r appointment)?\\b(?: (?:for|as|to)\\b(?! (?:an? |the )?(?:\\w+ ){0,2}<meeting>))?(?! (?:to|for) (?:a|an|the|our)? ?(?:\\w+ ){0,2}<meeting>)
    (?:been|were) (?:selected|chosen|successful|appointed|approved|recommended|accepted)(?: (?:in|at|following|after) (?:your|the) (?:\\w+ )?(?:interview|application))? (?:for|in|as|to) (?:the|your|this|our|a)(?: \\w+){0,3} (?:position|role|post|job|appointment|vacancy|place)
    (?:pleased|delighted|happy|glad) to (?:\\w+ ){0,2}(?:inform|tell|advise|let|confirm)(?: \\w+){0,4} (?:been )?(?:successful|selected|appointed|offering|offered)\\b(?! (?:at|in|to|for) (?:the |this )?(?:\\w+ )?(?:first|second|next|initial|phone|stage|round|final|interview))
    (?:we|i|they|he|she) (?:all |both |really |definitely )?want(?:s)? you(?:[!.,]|$| for (?:the|this) (?:job|role|position|post))
    decided (?:for|on|in favou?r of) you\\b
    welcome (?:to the (?:team|family|company|firm|crew|department|school|ward|practice)|aboard|on board|you (?:to the team|aboard|on board|as))
    # "start on the 1st", "the contract is attached", "draw up the papers", "start whenever your notice allows"
    """,
    meeting=MEETING,
    wish=WISH,
)
HALF_OFFER = phrases(
    """
    # half a yes, which a second mark makes whole: "subject to references", "your offer letter", "when can you start?"
    (?:your|the) first (?:day|shift|week)\\b(?! (?:of|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|next|this|the (?:new year|month|year|quarter)))
    (?:you|u|you'd|you'll|can|could|please|an hour,|and) (?:\\w+ ){0,2}(?:start|begin|join us) (?:with us |work )?(?:(?=monday|tuesday|wednesday|thursday|friday|tomorrow)|on|from|as of|whenever|as soon as|work on) (?:the )?(?:\\d|monday|tuesday|wednesday|thursday|friday|your notice|you(?:'re| are) (?:able|free)|you can)
    you (?:can |will |could |'ll )?start (?:on |this |next |from )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|tomorrow|asap)\\b
    (?:contract|employment agreement|paperwork|papers|appointment letter|letter of appointment|employment contract|starter pack|new[- ]starter) (?:\\w+ )?(?:is |are |will be |to be )?(?:attached|enclosed|follows?|to follow|drawn up|in the post|for (?:you to|your) sign|to sign|ready|prepared|sent)
    (?:send|sending|draw|drawing|prepare|preparing|attach|attaching|attached|enclosed|issue|sign|get) (?:you |up |over |out |is |are |the |a |you the )*(?:contract|employment contract|appointment letter|letter of appointment|papers|new starter|starter forms)\\b
    subject to (?:\\w+ ){0,4}(?:references|checks?|clearances?|dbs|vetting|medical|contract|screening|background|right to work)
    (?:formal|written|verbal|official|conditional|firm|job|provisional|unconditional|final) (?:\\w+ )?offer
    offer (?:letter|of employment|of appointment|package|pack|attached|below|details|stands)
    (?:letter of appointment|appointment letter|contract of employment|employment contract|job offer)\\b
    (?:it's|its|it is|that's|that is|is|be) a (?:\\w+ )?yes\\b(?! or)
    (?:said|say|voted) yes\\b
    (?:strong|resounding|clear|definite|unanimous|big) yes\\b
    (?:it's|its|it is|that's|made it|made) official\\b
    congratulations[,! ]{1,3}(?:\\w+[,! ]+)?(?:and welcome|you(?:'ve| have) (?:got|been (?:selected|successful|appointed))|on (?:your|the) (?:new|appointment|job|position))
    (?:when|how soon|what date|which date) (?:can|could|would|are|is) (?:you|u|the earliest you)(?: \\w+){0,3} (?:start|join us|hand in|give notice)[^.!?]{0,30}\\?
    can (?:you|u) start\\b
    (?:you|u) (?:got|have got|'ve got) (?:it|the (?:job|gig|part|place|post|role))\\b
    (?:extend|make|send|put|making|sending|extending|prepare|preparing|issue|issuing|drawing up|draw up|got|have|received|attach|attached|enclosed|is|be) (?:you )?(?:\\w+ )?(?:an|the|your|our|a) (?:\\w+ ){0,3}offer\\b(?! of (?:help|times?|dates?|an interview|a second))
    (?:(?:you|u|you'd|you'll|date|and|can|could|please) (?:\\w+ ){0,2})?(?:start|begin)(?: with us| work)? whenever (?:your|you|suits)
    """,
    meeting=MEETING,
)
OFFER_DENIED = phrases(
    """
    offer(?:ed|ing)? (?:it|the \\w+(?: \\w+)?|this(?: \\w+)?) to (?!you\\b)
    # "nothing in this message is an offer", "this is not an offer of employment", "before we make an offer"
    (?:not|n't|nothing|no|any|if|before|whether|until|unless|should (?:you|we|they)|once|were to|should we|when) ...\\boffer
    offer(?:s|ing)? (?:\\w+ ){0,4}(?:interviews?|slots?|times?|dates?|call|chat|meeting|following|options?|feedback|second|another|alternatives?|you the (?:opportunity|chance))
    (?:can|could|may|able to) offer (?:you )?(?:the following|any|either|these|a choice|several|some|two|three|you:|:)
    """
)
ON_HOLD = phrases(
    """
    (?:stop|halt|suspend|freeze|pause|interrupt) (?:the|our|this|all|any) (?:\\w+ )?(?:search|hiring|recruitment|recruiting|process)\\b
    (?:pulled|cut|withdrawn|withdrew|frozen|froze|taken away|taken back) (?:the|our|all) (?:\\w+ )?(?:budget|money|funding|funds|headcount)\\b
    (?:won't|will not|not going to|can't|cannot|not) (?:be able to )?(?:be )?(?:hire|hiring|take on|taking on|recruit|recruiting|appoint|appointing) (?:anybody|anyone|people|staff|a soul) (?:before|until|till|for now|this (?:side|year|season))\\b
    not (?:putting|taking|hiring) (?:anyone|anybody)(?: on)? (?:till|until|before|for now|at the moment|right now)
    (?:pull|pulled|freeze|frozen|shelve|shelved|postpone|postponed|delay|defer|pause|suspend) (?:the|this|that|our|all) (?:\\w+ )?(?:requisition|req|role|position|post|vacancy|hire|search|recruitment|hiring|headcount|opening)
    # "the role is on hold", "we have paused hiring", "a hiring freeze", "the budget has been pulled"
    (?:put|putting|placed|is|are|been|going|gone|went|was|goes|currently|being|everything|search|role|position|hiring|recruitment) (?:\\w+ )?on (?:temporary |indefinite )?(?:hold|ice|pause|the back burner)
    everything(?:'s| is) (?:\\w+ )?on (?:hold|ice|pause)
    (?:paus(?:e|ed|ing)|suspend(?:ed|ing)?|froz?en?|freez(?:e|ing)|halt(?:ed|ing)?|stopp(?:ed|ing)|postpon(?:e|ed|ing)|shelv(?:e|ed|ing)|defer(?:red|ring)?|parked?|parking) (?:all |the |this |our |any |new |on |further )*(?:\\w+ )?(?:hiring|recruitment|recruiting|search|role|position|post|vacancy|vacancies|process|appointment|opening|requisition|req|headcount|recruitments|hire|hires|appointments?|programme|program|scheme|intake)\\b
    (?:hiring|recruitment|recruiting|search|role|position|post|vacancy|process|headcount|requisition|req|budget)s? (?:has|have|is|are|was|were|'s|had)(?: \\w+){0,3} (?:paused|suspended|frozen|halted|stopped|postponed|shelved|deferred|parked|on hold|pulled|cut)
    (?:hiring|recruitment|headcount|budget|recruiting|staffing) (?:freeze|pause|embargo|moratorium|stop)
    freeze on (?:\\w+ )?(?:hiring|recruit|headcount|external)
    (?:restructur|reorgani[sz]ation|re-organi[sz]ation|reorg|budget (?:cut|review|approval|sign-off)|funding (?:decision|gap|review))[^.!?]{0,60}(?:hold|pause|wait|until|delay|revisit|before we can)
    (?:hold|press pause|hit pause|a pause) (?:off |on )(?:\\w+ ){0,2}(?:hiring|recruit|filling|the (?:role|search|post|position|vacancy))
    (?:not|n't|no longer) (?:\\w+ ){0,2}(?:filling|recruiting for|going to fill|able to fill|fill) (?:the|this|that|any) (?:\\w+ )?(?:position|role|post|vacancy|seat|job)
    (?:role|position|post|vacancy|job|requisition|opening|programme|program|scheme|intake|competition) (?:has|is|was|'s)(?: \\w+){0,2} (?:pulled|cut|deferred|delayed|postponed|paused|frozen|suspended|on hold)
    """
)
