"""How the owner asks for news, withdraws, accepts, offers times and tells of a call: phrases as data."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.phrases import phrases

ASKS_NEWS = phrases(
    """
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
    """
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
    no (?:decision|news|update|word)\\b
    (?:follow(?:ing)?[ -]?up) (?:from (?:my|our|the|your|yesterday|today)|on (?:our|the|your|yesterday's|today's|monday's)|(?:on )?(?:yesterday|today|monday|tuesday|wednesday|thursday|friday)) ?(?:\\w+ )?(?:call|chat|conversation|talk|meeting|discussion)\\b(?![^.!?]{0,80}(?:update|news|wonder|decision|hear|decided))
    if (?:there is|there's|you need|you have) any(?:thing)? (?:else|further|other|more|news) ?(?:you need|information|i can|from me|documents?|questions?)
    (?:happy|glad|here|available) (?:to|for) (?:\\w+ ){0,3}(?:feedback)
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
    stay(?:ing)? put\\b
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
