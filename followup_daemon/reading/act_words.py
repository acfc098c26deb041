"""How the owner asks for news, withdraws, accepts, offers times and tells of a call: phrases as data."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.phrases import phrases

_CHOICE = (
    r"(?:land(?:ed)? on|settled? on|pick(?:ed)?|cho(?:ose|osing|sen|se)|fill(?:ed|ing)?|hir(?:e|ed|ing)|appoint(?:ed|ing)?|decid(?:e|ed|ing)|found|find|got|gone with|went with|go with|gone to|go to|gone another|"
    r"taken|made (?:up|a|the|your)|meet|met|held|happen(?:ed)?|vote[d]?|sit|sat|get it|got it|gone)"
)
_SOMEONE = r"(?:some(?:one|body)|any(?:one|body)|a (?:person|man|woman|candidate|name|winner)|your (?:man|woman|person|cook|teacher|driver|\w+er)|somebody else|someone else|another|who)"
_PANEL = r"(?:council|board|committee|panel|partners|trustees|governors|meeting|vote|client|owner|boss|manager|elders|shura|vestry|faculty|team|directors?|family|chef|head office|hq)"
_SEARCH = r"(?:search|hunt|hiring|recruitment|recruiting|selection|process|decision|deliberations?|vacancy|post|role|job|position|application)"
ASKS_NEWS = phrases(
    """
    # asks what they chose: "have you settled on a name?", "found anyone?", "did it go to someone else?", "did the council meet?"
    (?<!\\bi\\s)(?<!\\bwe\\s)(?:did|have|has|suppose|guess|take it|assume|gather|wonder(?:ing)? (?:if|whether)|know if|know whether|ask if|ask whether|or) (?:\\w+ ){0,3}?(?:<choice>) (?:\\w+ )?(?:<someone>)\\b
    (?:found|picked|chosen|hired|settled on|decided on) (?:<someone>) ?(?:yet|already|then)?\\?
    (?:did|has|have|was|is) (?:the |your |his |her )?(?:\\w+ )?(?:<panel>|<someone>) (?:\\w+ ){0,5}?(?:<choice>)\\b[^.!?]{0,30}\\?
    (?:learn|know|ask|wonder\\w*|hear|tell) (?:me )?(?:if|whether) (?:the |your )?(?:\\w+ )?(?:<panel>) (?:\\w+ ){0,4}?(?:<choice>)\\b
    (?:suppose|guess|take it|assume|gather) (?:that )?(?:the |this |it |no |you |i )(?:\\w+ ){0,3}?(?:has gone|gone|is gone|filled|found|went|no\\b|chose\\w*)
    # asks how it stands: "what's happening with the job", "how's the hunt going?", "am I in or out?", "is it still on the cards?"
    (?:what|how)(?:'s| is|s| are| was| has)? (?:you |been |the |your |this |that |it |things |we )*(?:\\w+ )?(?:happening|going on|going|getting on|coming (?:on|along)|cooking|afoot|the (?:position|status|state|situation|score|latest|story|outcome|result|verdict))\\b(?! (?:to (?:the|lunch)|for lunch|at the door))[^.!?]{0,40}(?:\\b(?:with|regarding|on|about|concerning|of) (?:the |my |your |this |our )?(?:\\w+ ){0,2}?(?:<search>)|<search>|\\?)
    getting (?:on|along) with (?:the |your )?(?:filling|choosing|hiring|deciding|search|selection|interviews|decision)
    (?:am i|i'm|if i'm|whether i'm|is it|is this|is that|is my \\w+|my \\w+ is|are we) (?:\\w+ )?(?:still |now )?(?:in or out|in the (?:hat|frame|race|pot|mix|running|picture)|on (?:the|your) (?:list|table|cards|radar|shortlist)|on the cards|alive|live|out of it|through|in with|happening|good enough)\\b
    did i (?:make it|get (?:it|the (?:job|post|part|place|role)|in|through)|pass|win)\\b
    have i (?:got|been|made) (?:it|the|selected|chosen|picked|successful|in)\\b
    (?:good|bad) (?:sign|news)(?: or|,) (?:a )?(?:bad|good)\\b|good or bad\\b
    no news (?:is|means|mean|being|=|good)
    should i (?:still |just )?(?:be )?(?:keep|hold|stop|give up|start|plan on|look|carry on|make) (?:\\w+ ){0,6}?(?:free|open|hop\\w+|looking|elsewhere|clear|plans|waiting|searching)\\b
    (?:do i (?:need|have) to|should i|whether to|must i) (?:\\w+ )?(?:keep|hold) (?:\\w+ ){0,7}?(?:free|open|clear)\\b
    (?:rough|rougher|any|a|the|revised|new) (?:idea of (?:a |the |when)|timetable|time ?line|time ?scale|time ?frame|new date|date for (?:a|the) decision)\\b[^.!?]{0,50}\\?
    (?:where|how) (?:does|do|did|is|are) (?:that|this|it|the (?:matter|thing)s?|things|matters?|my (?:application|case|candidacy)) (?:now )?(?:leave|stand|stands|lie|rest)\\b
    (?:how|ask|where|know) (?:the )?(?:matters?|things?) (?:stands?|lies?|rests?)\\b
    (?:have|did) you (?:\\w+ )?(?:finish\\w*|seen?|met|meet|done|complete\\w*|get on|got through) (?:with )?(?:the |all |everyone|everybody|your |other )(?:\\w+ ){0,2}?(?:interviews?|candidates?|others?|round|you wanted)?[^.!?]{0,25}\\?
    how did (?:you|it|they) (?:get on|go) ~\\b(?:candidates|others|board|panel|meeting|interviews)\\b
    when (?:are|will|do|should|is) (?:the |your )?(?:\\w+ )?(?:letters|results?|offers|decision|answers|verdict|announcement)\\b
    (?:what is|what's|wats|whats|is there|there's|there is|something|anything) (?:the |an |any )?(?:update|new|something new|news)\\b(?! (?:address|number|link|time))
    (?:an update|a line|one line|a word|some news|a sign) (?:from you )?(?:would|will) (?:be|do|help|make)\\b
    (?:yet to|still to|still|am|i'm) (?:\\w+ )?(?:receiv\\w+|await\\w*|get|hear) (?:\\w+ )?(?:feedback|response|outcome|answer|reply|news|word|decision)\\b
    # begs for a word: "a yes or a no would do", "even if it is a no", "any hint would help", "update me on the outcome"
    (?:a )?yes or (?:a )?no\\b
    even (?:if (?:it|the answer|that|the news)(?:'s| is|s)? (?:a )?|a )["']?(?:no|bad|negative|rejection|quick no)\\b
    if (?:it(?:'s| is)|the answer(?:'s| is)) (?:a )?no\\b
    any (?:hint|word|sign|steer|clue|inkling|indication|line|pointer)\\b
    (?:update|inform|advise|enlighten) (?:me|us)\\b(?! (?:if you need|should you|of (?:the|any) (?:address|room)|where to))
    (?:let (?:me|us) know|tell (?:me|us)|know|learn|hear|ask|enquire|inquire) (?:\\w+ ){0,3}?(?:the |your |of the |its |their |what the |panel's |\\w+'s )*(?:results?|outcome|verdict|decision|either way|one way or (?:the other|another)|how it (?:went|stands|is going)|if (?:you've|you have|they've|they have|there's been|it's been) (?:\\w+ )?(?:decid|chos|pick|settl|made|any)|whether (?:you've|you have|they've|they have|i should (?:keep|stop|still)))\\w*
    (?:rather|like to|love to|want to|wish to|good to|glad to|nice to|need to|happy to) (?:\\w+ )?(?:know|hear)(?: \\w+){0,2}? (?:either way|where i stand|one way|the worst|soon(?:er)?)\\b
    (?:revert|get back to me|come back to me|write back|respond) (?:to me )?(?:on|about|regarding|concerning|with (?:the|a|your|an)) (?:the |my |a |your |an )?(?:\\w+ )?(?:interview|application|outcome|result|decision|answer|status|update|position)\\b
    (?:tell|say|give|share with|let) (?:me|us) (?:\\w+ )?(?:anything|something|a hint|more)\\b[^.!?]{0,30}\\?
    # "any update on this?", "wondering where things stand", "has a decision been made?"
    (?:any|some|heard|hear|share|for an|got an|give me an|send me an|there is an|there's an|there are) (?:\\w+ )?(?:updates?|news|word|developments?|movement|progress|decision|verdict|feedback|outcome|further (?:forward|information|word|along))\\b
    (?:where|how) (?:\\w+ )?(?:things|we|matters|it all|it|everything|the process|this|the search|the role|the position|my application|you|i|that|the decision|the recruitment|your (?:search|decision|process)) (?:\\w+ ){0,2}(?:stand|stands|are|is|going|goes|progressing|coming along|coming on|looking|got to|gotten|landed|shaping up|sit|sits|has got)\\b
    (?:has|have|did|is|was|are|do|does|could|can|might|when|whether|if|would) (?:\\w+[ -]){0,6}(?:decisions?|decided|decide|made (?:up )?(?:\\w+ )?(?:mind|choice|call)|make up (?:\\w+ )?mind|chosen|choose|picked|selected|form(?:ed)? a view|filled|appointed|reached|settled|got anywhere|had a (?:think|chance to (?:decide|discuss|confer|think|talk|review|form))|outcome|verdict|results?)\\b
    (?:wonder(?:ed|ing)?|curious|keen to (?:know|hear|learn|find)|eager to (?:know|hear|learn)|interested to (?:know|hear)|anxious to (?:know|hear)|like to (?:know|ask|enquire|inquire|check|follow|learn)|wanted to (?:ask|check|see|follow|enquire|inquire|find out|know)|love to (?:know|hear)) ...(?:news|update|decision|decided|timeline|timing|time ?frame|status|outcome|progress|position|application|process|still|stand|heard|hear(?! from you)|search|next step|anything|result|forward|up on|how (?:things|it)|where|whether|if you)
    (?:check(?:ing)? (?:in|back|up|whether|if|on)|touch(?:ing)? base|circl(?:e|ing) back|chas(?:e|ing)|nudg(?:e|ing)|ping(?:ing)?|bump(?:ing)?|(?:gentle|friendly|quick|polite|kind) (?:reminder|nudge|bump|chaser))\\b
    (?:follow(?:ing)?[ -]?up|writ(?:e|ing)|reach(?:ing)? out|email(?:ing)?|drop(?:ping)? you a (?:line|note)|getting in touch) (?:\\w+ ){0,5}?(?:to (?:see|ask|find out|hear|know|check|learn|enquire|inquire)|on (?:my|the below|this|where|how)|about (?:my|the|where|our)|regarding|with regard to|as to|whether|if)\\b
    (?:enquir(?:e|y|ing)|inquir(?:e|y|ing)|ask(?:ing)?) (?:\\w+ )?(?:as to|about|after|regarding|whether|when) (?:\\w+ ){0,4}(?:progress|status|outcome|result|decision|timeline|timing|state|position|application|appointment|search|process|role|post|job|you|things|it|interview)\\b
    (?:love|like|appreciate|welcome|need|grateful for|want|give me|have) (?:an|any|some|a) (?:\\w+ )?(?:updates?|news|word|feedback|sense of (?:the|where|your|when))\\b
    did (?:they|you|he|she|the \\w+|\\w+) (?:\\w+ )?(?:pick|choose|decide|hire|go with|take|find|fill|settle|say)\\b
    (?:status|progress|state|outcome|result|timeline|timing|time ?frame|time ?scale) (?:of|on|for|with|regarding|about) (?:\\w+ ){0,3}(?:application|position|role|interview|process|decision|candidacy|candidature|search|job|post|vacancy|recruitment|things)
    (?:am i|i'm|i am|if i'm|whether i'm|whether i am|if i am|still be|be|being) (?:\\w+ )?(?:still )?(?:in the running|under consideration|being considered|in (?:the mix|contention|with a chance|play)|a candidate|of interest|on your (?:list|radar))
    (?:has|have|did|is|are) (?:the |your |his |her )?(?:\\w+ ){1,3}(?:had a think|got back to you|come back to you|come to a|say anything|said anything|heard|been in touch|decided|made (?:a |the |his |her |their |up )?)
    (?:when|how soon|by when|roughly when|what) (?:\\w+ ){0,3}(?:you|they|i|the \\w+|we|he|she) (?:\\w+ ){0,5}(?:decide|decision|hear|know|expect|get back|be in touch|likely to)
    (?:have you|did you|you) (?:\\w+ ){0,3}(?:make|made|come to|reach|reached|arrived? at|got) (?:a |any |the |your )?(?:\\w+ )?(?:decision|conclusion|choice)
    (?:haven't|have not|not|yet to|hasn't|nothing) (?:\\w+ )?(?:heard|hear|received)(?: \\w+){0,3}(?: back| anything| from| yet| since| any)
    (?:come|came|coming) to (?:a|any|some) (?:view|decision|conclusion|verdict|agreement)\\b
    date by which
    (?:had|have|got|found) (?:\\w+ ){0,4}(?:time|chance|moment|opportunity) to (?:think|decide|talk|discuss|confer|consider|choose|reflect|review)\\b
    (?:make|made|making) (?:a|the|your|any) (?:\\w+ )?(?:call on|choice|decision|pick)\\b
    yes or no\\?
    any idea (?:when|if|how|what|where|whether)\\b
    i(?:'ve)? (?:haven't|have not|not) (?:yet |been )?hear(?:d|ing)?\\b
    who (?:you |they |he |she )?(?:\\w+ )?(?:got (?:it|the)|chose|picked|went with|was chosen|is (?:getting|to get))
    (?:make|made|making) (?:up )?(?:his|her|their|your|its) minds?
    (?:missed|overlooked|lost) (?:your|a|an) (?:mail|e-?mail|message|reply|call|note|letter)\\b
    (?:get|have) an update\\b
    (?:hoping|hoped|eager|keen|waiting|like) to (?:hear|know|learn|find out) (?:whether|if|about|on|how|what|when|where)\\b
    (?:concerning|regarding|about) (?:my|the status of my|the outcome of) (?:application|candidacy|candidature|interview)\\b
    (?:said|mentioned|told me|promised|thought) (?:that )?(?:i'?d|i would|i should|i might|i could) (?:expect to )?hear
    anything (?:new|to report|you (?:can|could|are able to|might be able to)(?: now)? (?:share|tell)|further|more you can|i should know|happening)
    (?:any|what's the|what is the|the) (?:latest|joy|luck)\\b
    (?:is|whether) (?:the|this|that) (?:\\w+ )?(?:role|position|post|job|vacancy|spot|place|opportunity) (?:is )?still (?:open|available|going|on|vacant)
    """,
    choice=_CHOICE,
    someone=_SOMEONE,
    panel=_PANEL,
    search=_SEARCH,
)
NEWS_WORD = phrases(
    """
    # in a question of the owner's these ask for news: "has the board met yet?", "should I still be hoping?"
    (?:yet|news|updates?|decid(?:e|ed|ing)|decisions?|hear(?:ing)?|heard|outcomes?|results?|status|time ?lines?|timing|time ?frame|progress|chosen|picked|filled|hired|verdict|feedback)\\b
    still (?!(?:ok|okay|good|on|fine|suit|work|at|for|the (?:plan|time|day)))
    when you(?:'ll| will| might| would| expect| are| hope)
    in with a (?:shout|chance)
    """
)
NO_NEWS = phrases(
    """
    # a pleasantry or a date that was agreed: "look forward to hearing from you", "no decision needed", "I have decided"
    (?:look|looking) forward to (?:your|hearing|any|the)
    (?:i|i've|i have|we|we've|my) (?:\\w+ )?(?:decided|made (?:a|my|up)|chosen|decision)
    no (?:decision|news|update|word) (?:is |was )?(?:needed|necessary|required|for me)\\b
    no decision\\b
    (?:need|needs|help\\w*|want|useful|anything|have)\\b[^.!?]{0,30} to (?:make|reach|come to|take|decide)\\b
    (?:follow(?:ing)?[ -]?up) (?:from (?:my|our|the|your|yesterday|today)|on (?:our|the|your|yesterday's|today's|monday's)|(?:on )?(?:yesterday|today|monday|tuesday|wednesday|thursday|friday)) ?(?:\\w+ )?(?:call|chat|conversation|talk|meeting|discussion)\\b(?![^.!?]{0,80}(?:update|news|wonder|decision|hear|decided))
    if (?:there is|there's|you need|you have) any(?:thing)? (?:else|further|other|more|news) ?(?:you need|information|i can|from me|documents?|questions?)
    (?:happy|glad|here|available) (?:to|for) (?:\\w+ ){0,3}(?:feedback)
    """
)
HOPES_FOR_NEWS = phrases(
    """
    # reminds them: "Easter came and went", "it's been ten days", "you had hoped to let people know by", "I was told I'd hear"
    (?:came|come|has come|have come) and (?:went|gone)\\b
    it(?:'s| has|'s now| is)? (?:\\w+ )?(?:been )?(?:\\w+ ){0,3}?(?:days|weeks?|fortnight|month|a while|some time|quiet|silent|rather long)\\b (?:now|since|today|already|ago|on\\b|and)
    (?:you|they|he|she|your \\w+|we) (?:had |all |both |kindly )?(?:said|told me|mentioned|hoped|thought|promised|expected|reckoned|were hoping|were going|meant|indicated|suggested) (?:[\\w']+ ){0,4}?(?:would|'d|will|'ll|should|might|could|to|by|[a-z]+'d) (?:[\\w']+ ){0,4}?(?:hear|know|decid\\w+|decision|answer|word|news|be in touch|get back|call|ring|write|result|(?:by )?(?:\\w+day|the|end|now|then|last|this))\\b
    i (?:was|had been|am) (?:told|promised|given to understand|led to believe|under the impression) (?:\\w+ ){0,6}?(?:hear|know|decision|answer|word|news|be in touch|get back|call|written|result|letters?)\\b
    i (?:understood|thought|believed|expected|had hoped|hoped|gathered) (?:that |to |i |i'd |the |we |letters |results )*(?:\\w+ ){0,4}?(?:have heard|hear (?:from|by|this|last|before)|know by|would go out|go out|were due|was due|be decided|been decided)\\b
    (?:had|have|heard|received|seen|got|getting|hearing|brings? me|there's|there is|still|it's|is) (?:\\w+ ){0,2}?(?:no (?:further )?word|no reply|no answer|nothing|silence|no letter|no call|silent|quiet)(?: \\w+){0,2}? (?:from|since|yet|so far|in the (?:mail|post)|back|but|about)\\b
    (?:haven't|have not|didn't|not) (?:\\w+ )?(?:see|seen|had|have|got|get|receive|received) (?:\\w+ ){0,2}?(?:anything|mine|a reply|an answer|a word|word|a call|any)\\b(?! (?:time|chance|problem|trouble|questions?))
    nothing (?:yet|so far|still)(?: \\w+)? (?:from|back|in)\\b
    # nudges: "sorry to chase", "don't want to be a pest", "bumping this up", "popping my head round the door", "the suspense"
    (?:sorry|apologies|forgive me|hate|afraid) (?:\\w+ )?(?:to|for|if i) (?:\\w+ )?(?:bother\\w*|pester\\w*|chas\\w+|nag\\w*|hound\\w*|nudg\\w*|hassle|press\\w*|badger\\w*) ?(?:you )?(?:again|about (?:this|it|the)|, but|- |,? ?(?:just|i)\\b)
    (?:not|n't|never) (?:\\w+ ){0,2}?(?:be|seem|sound|become|want to|wish to|mean to|like to) (?:\\w+ )?(?:an? )?(?:\\w+ )?(?:pest|bother|nuisance|nag|pushy|impatient|hurry|rush|pester|press|hound|hassle|chase|badger)\\b
    risk of (?:nagging|being|sounding|annoying|pestering|repeating|seeming)
    (?:popping|sticking|poking|pop|stick|poke) my (?:head|nose)\\b
    (?:float|push|bring|mov|bump|lift)(?:ing|e)? (?:this|it|my (?:mail|note|message)|mine) (?:back )?(?:up|to the top|on top)
    me again\\b
    (?:as|like) you (?:suggested|said|asked|advised|told me)[^.!?]{0,20} (?:i am|i'm|here|writing|checking|getting)\\b
    (?:writing|reaching|coming|getting|mailing|checking) (?:back |in )?(?:out |in |to you )?(?:again|back)\\b
    (?:did|has|have|got|get|reach\\w*|whether|sure|if) (?:you )?(?:\\w+ )?(?:my|our) (?:\\w+ )?(?:last |previous |earlier |recent )?(?:mail|e-?mail|message|note|letter)s?(?: from [\\w ]{3,20}| of [\\w ]{3,20}| about [\\w ]{3,20})? ?(?:reach|get|got|arrive|come|went|through|\\?|about the|last)\\w*
    (?:suspense|tenterhooks|bated breath|pins and needles|refreshing (?:my|the) (?:inbox|mail))\\b
    either way i(?:'d| would)\\b
    # news in a mail of its own, a politeness beside thanks: "still hoping to hear", "still waiting", "still keen"
    (?<!will\\s)(?<!'ll\\s)(?<!happy\\sto\\s)(?<!can\\s)(?:hoping|hope|waiting|wait|wondering|curious|eager|keen) (?:\\w+ ){0,2}?(?:to (?:hear|know|learn)|for (?:\\w+ )?(?:word|news|an answer|your (?:answer|call|decision)|a reply)|on (?:\\w+ )?word)\\b
    follow(?:ing)?[- ]?up ~\\b(?:results?|outcome|decision|application|interview|status)\\b
    (?<!yes\\s)(?<!yes,\\s)(?<!am\\s)(?<!'m\\s)still (?:very |really |here and )?(?:keen|interested|hoping|waiting|want it|want the|here if|up for it|available)\\b
    (?:just|and) wondering\\b
    (?:thinking|thought|round the door|writing|asking|here) (?:\\w+ )?about the (?:\\w+ ){0,3}?(?:job|role|post|position|vacancy|place)\\b
    (?:with reference to|further to|with respect to|regarding|follow(?:ing)?[- ]?up (?:\\w+ )?on) (?:the|my|our) (?:\\w+ )?interview\\b
    """
)
NEXT_STEPS = phrases(
    """
    # asks what comes: news in a mail of its own, a politeness in a thank-you
    (?:what|any|about|know|learn|hear|on|of|the) (?:\\w+ ){0,4}(?:next steps?|timeline|time ?frame|time ?scale|what happens next)
    """
)
WITHDRAWS = phrases(
    """
    # "I would like to withdraw", "take myself out of the running", "I've accepted another position", "I said yes to it"
    withdraw(?:ing|n|al)?\\b(?! (?:money|cash|the question|my question))
    bow(?:ing)? out\\b
    (?:\\w*n't|not|cannot|unable to) take (?:the|this|it|things)(?: \\w+){0,3} (?:any )?further\\b
    (?:it's|its|it is|this is|this one is|this one's) (?:just |really |probably )?not for me\\b
    taking (?:a|another|up a) (?:\\w+ )?(?:role|job|post|position|place|offer)\\b
    (?:i'll|i will|i'd rather|i should) leave it (?:there|here|at that)
    pull(?:ing)? out\\b
    (?:found|got|landed|secured|started) (?:something|a job|another job|work|a position|another position|a post) (?:\\w+ )?(?:nearer|closer|else|elsewhere|at|with|in|that)
    no longer be considered
    (?:not|n't|un)(?: )?(?:able|going|willing) to (?:join|attend|continue|go on with|take part in|remain in) (?:the|this|your) (?:\\w+ )?(?:process|selection|recruitment|search|competition|programme|program)
    (?:have|had|gonna have|going) to say no\\b
    close my (?:file|application|profile)
    staying put\\b(?! (?:after|until|till|for|on the))
    (?:take|taken|took|taking|accept|accepted|accepting|start|started|starting|got|found) (?:a|another|an|something|this other|the other) ?(?:\\w+ )?(?:job|position|role|post|offer|else|opportunity)\\b(?! (?:you|as|of|with you|from you|at your))
    give (?:the|my|this) (?:\\w+ )?(?:spot|place|slot|seat|interview|time) to (?:someone|somebody|another|the next)
    (?:take|taking|took|remove|removing|pull|pulling|count|rule|ruling|counting|drop|dropping|step|stepping|opt|opting|scratch) (?:myself|me|my name|my hat|my application|out|back|away|down) ?(?:\\w+ )?(?:out|from|of|off)\\b(?! (?:my|the) (?:phone|office|station|bus|car|time|kids))
    (?:please )?(?:remove|drop|take|withdraw|disregard|cancel|close) (?:my (?:application|candidacy|candidature|name|cv|profile)|me from)
    (?:accepted|accepting|accept|taken|taking|said yes to|saying yes to|going with|gone with|chosen|decided (?:on|for|to (?:accept|take|go with|join)))(?: up)? (?:an?|another|the other|it|with|up|a different) ?(?:\\w+ ){0,3}?(?:offer|position|post|role|job|contract|elsewhere|company|firm|one|employer|school|hospital|practice|opportunity|place)\\b(?! (?:you (?:made|offered|sent|gave|were)|from you|with you|with pleasure|at your|as (?:offered|discussed|set)|of (?:\\w+ ){0,4}with you))
    (?:said|say|saying) yes to (?:it|them|another|the other|an|a|someone)\\b
    (?:\\w*n't|no longer|not) (?:\\w+ ){0,2}(?:available for|interested|looking|in the market|wish to (?:proceed|continue|be considered|pursue)|want to (?:proceed|continue|go (?:ahead|any|further)|take (?:this|it)|pursue)|pursu(?:e|ing)|continu(?:e|ing) with|proceed(?:ing)?(?: with)?|pursuing|taking (?:this|it) (?:any )?further|going to (?:take|pursue|continue|proceed|accept|be able to (?:take|accept|continue)))\\b(?! (?:from|at) (?:\\d|the office))
    (?:decided|chosen|choose|choosing|opted|going|have|must|need|afraid i|regret(?:fully)?(?: must)?|obliged|rather) (?:to |that i )?(?:\\w+ )?(?:not to (?:proceed|continue|go|take|pursue|attend|accept|come|move)|against (?:it|the|moving|taking|relocat)|decline|stay (?:where i am|put|with|in my|on)|turn (?:it|this|you|the) ?(?:\\w+ )?down|pass on (?:this|the|it|your)|remain (?:where|with|in)|call it off|cancel)
    (?:\\w*n't|not) (?:\\w+ ){0,2}the right (?:\\w+ )?(?:fit|move|role|step|time|job|place|position|moment|opportunity|match) (?:for|to)
    (?:happy|settled|fine|content|better off|staying) where i am
    wouldn't be fair to (?:take|let|keep|waste|go|continue|you)
    (?:release|give (?:away|up|back)|free up|let (?:someone|somebody) else have) (?:\\w+ ){0,4}(?:slot|hour|place|time|spot|interview|appointment)
    (?:won't|will not|cannot|can't|unable to|not be able to) (?:\\w+ ){0,2}(?:attend|be attending|come to|make) (?:the|our|my|your|tomorrow's|today's|for the)? ?(?:\\w+'?s? ){0,2}(?:interview|second round|final)(?![^.!?]{0,80}(?:resched|another|instead|move|later|different|postpone))
    """
)
STAYS = phrases(
    """
    # what only sounds like it: an offer in hand that is no farewell
    (?:received|have|got|holding|had|been made|expecting) (?:\\w+ ){0,3}(?:another|an|other|competing|a) ?(?:\\w+ )?offers?\\b[^.!?]{0,100}\\b(?:still|prefer|rather|before|but|however|hoping|would like to know|deadline|interested)
    (?:haven't|have not|not yet|if|before|without|whether) (?:\\w+ ){0,4}(?:accepted|accept|decided|withdraw|taken|withdrawn)
    (?:can't|cannot|won't|unable) [^.!?]{0,80}(?:resched|another (?:day|time|slot)|instead|move (?:it|our|the)|different (?:day|time)|postpone|would \\w+ work)
    """
)
ACCEPTS_OFFER = phrases(
    """
    # "I am delighted to accept", "count me in, contract signed", "I accept your offer"
    (?:accept|accepting|accepted) (?:\\w+ )?(?:your|the|this) (?:\\w+ ){0,3}(?:offer|position|post|role|job|contract|appointment|terms|place)\\b(?! (?:of|at|from|with|in) (?:another|a different|the other|a company))
    (?:delighted|happy|pleased|thrilled|glad|honou?red|over the moon|like|love|excited|a pleasure|proud) (?:to |in )?(?:\\w+ )?(?:accept|accepting|say yes|join\\b(?! (?:the call|you (?:on|at|for)))|join the team|be joining|come on board|take (?:the job|it|the role|the position|up the))\\b
    (?:signed|countersigned) (?:\\w+ )?(?:contract|offer|letter|agreement|copy|paperwork)
    (?:signed|countersigned) (?:and|,|&) (?:\\w+ )?(?:attached|returned|sent|enclosed)
    (?:contract|offer|letter|agreement|copy|paperwork)(?:'s| is)? (?:\\w+ )?(?:signed|countersigned)
    (?:i|i'll|i will|i do|gladly|happily|hereby|so i) (?:(?:gladly|happily|hereby|do|therefore|also|absolutely|formally|gratefully) )?(?:accept|take it|take the job)\\b(?! (?:that|your (?:point|apolog)|if|only|\\d))
    """
)
SAYS_YES = phrases(
    """
    # an answer to their offer: "omg yes!!!", "yes please, when do I start?", "it's a yes from me"
    (?:omg |oh |well |hell |absolutely |of course |a thousand times |definitely |big )*yes\\b
    it's a (?:\\w+ )?yes
    (?:count me in|i'm in\\b|deal\\b|absolutely|done\\b|you've got yourself|let's do (?:it|this))
    (?:looking forward|can't wait|excited) to (?:start|join|work|get started|be part|be joining)
    see you (?:on )?(?:my first day|on the first|on day one)
    (?:i'd|i would|would) (?:love|be (?:delighted|thrilled|honou?red|happy|glad)) to\\b
    """
)
OFFERS_TIMES = phrases(
    """
    # "I could come Tuesday after 1", "free any time on Wednesday", "here is when I can talk"
    i(?:'m| am|'d| could| can| would)? (?:\\w+ )?(?:be )?(?:free|available|around|open|flexible|able to (?:come|talk|meet|do|make)|do|make|manage|come|offer|suggest|propose|have)\\b
    (?:could|can|would) (?:come|do|make|manage|meet|talk|be there)\\b
    (?:any|some)(?: ?time| (?:morning|afternoon|evening|day|of (?:those|these|them))) (?:on|after|before|from|between|works|suits|next|would|is|\\w+day)
    (?:works?|suits?|good|best|fine|possible|ok|okay|great|ideal|better|perfect|easiest) (?:for me|best|here|well|on my (?:side|end))
    my availab\\w+
    (?:either|whichever|whatever) (?:suits|works|day|is|one)
    (?:how about|what about|would|does) (?:\\w+ ){0,4}(?:work|suit|be (?:ok|possible|good|convenient)|\\w+day|at \\d)
    (?:free|available|open) (?:on|from|after|before|between|all|any|most|until|the|\\w+day)
    """
)
CALLED = phrases(
    """
    # "as you said on the phone", "thanks for taking my call", "I rang your office to ask"
    (?:as |what |like )?(?:you|he|she|they|we|your (?:colleague|assistant|office|secretary)|reception) (?:\\w+ )?(?:told|said|mentioned|explained|discussed|agreed|spoke|talked)(?: to me| me)? (?:on|over|by) the (?:phone|telephone)
    (?:as )?(?:discussed|agreed|mentioned|explained|promised|said) (?:\\w+ )?(?:(?:on|over) the (?:phone|telephone)|by (?:phone|telephone))
    (?:taking|answering|returning) my (?:phone )?call
    (?:following|after|further to|per|as per) (?:our|my|the|your|this \\w+'s|today's|yesterday's) (?:\\w+ )?(?:phone |telephone )?(?:call|phone conversation|telephone conversation)\\b
    (?:i|we) (?:\\w+ )?(?:just )?(?:rang|phoned|telephoned|called|gave) (?:\\w+ ){1,5}(?:to (?:ask|find|check|hear|see|enquire|inquire)|and (?:was told|spoke|asked|they said|you said|he said|she said)|about (?:the|my|where|how|whether)|a (?:ring|call) (?:to|and|about))
    left (?:you |a |\\w+ )?(?:a )?(?:voice ?mail|message) (?:on|with|for|at|yesterday|this|earlier|about|to)
    """
)
STATE_OF_THINGS = phrases(
    """
    # a call about where things stand, not the interview itself
    (?:no |the |a |any )?(?:decision|decide|decided|update|news|status|outcome|verdict|word)\\b
    still (?:\\w+ )?(?:interested|keen|under|in|being|waiting|looking|available|deciding|very)
    (?:ring|call|phone|try) (?:you )?(?:back|again)
    where (?:things|it|i|we) (?:\\w+ )?stand
    (?:was|been) told to
    """
)
