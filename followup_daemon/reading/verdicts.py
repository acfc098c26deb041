"""How people say no, yes and not now: the phrases of a rejection, an offer, a role on hold.

Each table is read against one sentence at a time. A *clear* phrase decides by itself; of the *faint* ones two from
different tables are needed, for each is also found in mail that decides nothing.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.phrases import phrases

_MEETING = (
    "times?|dates?|slots?|days?|rounds?|interviews?|chats?|calls?|meetings?|options?|one|opportunit(?:y|ies)|looks?|weeks?|few|couple|two|three|"
    "sessions?|stages?|conversations?|words?|steps?|email|mail|note|message|links?|rooms?|questions?|hours?|minutes?|months?|person to (?:see|meet)|"
    "people to (?:see|meet)|colleagues?|members? of|(?:team|panel|committee|board) members?|side|hand|end|interviewers?|copy"
)
_PERSON = (
    r"candidates?|applicants?|persons?|people|finalists?|hires?|profiles?|individuals?|interviewees?|colleagues?|contenders?|choice|fella|lad|lads|guy|girls?|chap|bloke|"
    r"man|woman|lady|gentleman|kid|mate|nurse|teacher|engineer|developer|professional|graduate|friend|contractor|freelancer|agency worker|"
    r"niece|nephew|cousin|brother|sister|son|daughter"
)
_OTHER = (
    rf"another(?! (?:\w+ )?(?:{_MEETING})\b)|some ?(?:one|body)\b(?! (?:will|from|in|on|to (?:meet|collect|fetch|call|speak)))|"
    rf"(?:an?|the|two|three|several|some|our|their|his|her|one of the|other)? ?(?:other|stronger|alternative|internal|in-house|external|existing|current|preferred|different|local|former|fellow) "
    rf"(?:\w+ ){{0,2}}(?:{_PERSON}|ones?)\b|"
    rf"(?:an?|the|those|two|three)? ?(?:\w+ ){{0,2}}(?:{_PERSON}) (?:who|whose|with|that|from|more|already|better|closer|within|inside|he|she|they|i|we)\b|"
    rf"others\b|an? (?:internal|external)\b|the other\b(?! (?:\w+ )?(?:{_MEETING}|day|week))|an? (?:internal|in-house|external) \w+|"
    r"the (?:\w+ )?(?:fella|lad|guy|girl|chap|bloke|other (?:one|person|man|woman|lady|girl|guy|nurse|teacher|candidate))\b|"
    r"the (?!(?:person|people|one|ones|candidate) (?:who(?:'ll| will)|you))[\w-]+ who\b|"
    r"(?:my|his|her|their|our|the [\w-]+'s) (?:\w+ )?(?:niece|nephew|cousin|brother|sister|son|daughter|mate|friend|wife|husband|in-law)\b|him\b|them\b"
)
_NAMED = (
    r"her\b|(?-i:(?!(?:You|Zoom|Teams|Option|Plan|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[A-Z][a-z]+)\b(?= (?:who|instead|in the end|for the|as)|[.!,]|$)"
)
_GO = (
    r"(?:go|goes|going|gone|went|proceed(?:ed|ing)?|continu(?:e|ed|ing)|sticking|stuck|settled|progress(?:ed|ing)?|mov(?:e|ed|ing)(?: ahead| forward| on)?|"
    r"push(?:ed|ing)? ahead|press(?:ed|ing)? on)(?: ahead| forward| on)?"
)
_PICK = (
    r"(?:ch[oo]*ose|choosing|chosen|chose|select(?:ed|ing)?|appoint(?:ed|ing)?|hir(?:e|ed|ing)|pick(?:ed|ing)?|prefer(?:red)?|called|offer(?:ed|ing)?|"
    r"engaged|awarded|recruited|elected|opted (?:for|to \w+)|decided (?:on|for|in favou?r of)|taken on|took on|plumped for|fallen (?:to|on)|fell (?:to|on)|put on|brought in|gone for|settled for|filled [^.!?]{0,25}with|"
    r"finali[sz]ed|favou?r(?:ed|ing)?|extend(?:ed)? (?:the|an|our) offer to|made (?:the|an|our) offer to|gone to|going to|went to|goes to|accepted by|in favou?r of)"
)
_NOT = r"(?:\w*n't|not|never|unable|cannot|no longer|neither|nor|wont|cant|didnt|dont|doesnt|isnt|wasnt)"

_WISH = (
    r"(?:would like|'d like|like|would love|'d love|love|want|wants|wish|wishes|keen|happy|pleased|delighted|thrilled|excited|glad|eager|ready|decided|going|"
    r"honou?red|able|agreed|hope|hoping|wanting|wishing)"
)
_SELECT = (
    r"(?:progress(?:ed|ing)?|proceed(?:ed|ing)?|mov(?:e|ed|ing)|tak(?:e|en|ing)|invit(?:e|ed|ing)|bring(?:ing)?|hir(?:e|ed|ing)|appoint(?:ed|ing)?|select(?:ed|ing)?|"
    r"shortlist(?:ed|ing)?|recommend(?:ed|ing)?|call(?:ed|ing)? on|continu(?:e|ed|ing)|pursu(?:e|ed|ing)|consider(?:ed|ing)?|advanc(?:e|ed|ing)|employ(?:ed|ing)?|"
    r"recruit(?:ed|ing)?|choos(?:e|ing)|chosen|pick(?:ed|ing)?|accept(?:ed|ing)?|go(?:ing)?|put(?:ting)?|carry(?:ing)?|scor(?:e|ed|ing)|support(?:ed|ing)?|"
    r"rank(?:ed|ing)?|need(?:ed|ing)? to call on|fill(?:ed|ing)?)"
)
_YOUR_CASE = (
    r"(?:(?:with |on )?you\b(?! (?:until|before|yet|today|tomorrow|this|on (?:mon|tues|wednes|thurs|fri)|(?:a|an|the|some|any) (?:\w+ )?(?:time|slot|link|date|answer|decision|update)|long|to (?:wait|bring|prepare|do|travel|worry|come (?:in )?(?:on|at|until|before)|send))\b)|"
    r"your (?:application|candidacy|candidature|case)|(?:any )?further (?:with|on|at|this)|it (?:any )?further|"
    r"(?:forward|ahead) with|any of the (?:candidates|applicants)|the (?:job|role|post|position)\b(?! (?:advert|description|spec))|to the next|"
    r"(?:highly |strongly |well |quite )*enough (?:to|for))"
)

REJECTION = phrases(
    """
    # "we don't feel able to progress your application", "will not be inviting you to the next stage"
    <not> (?:[\\w']+ ){0,5}?<select> (?:[\\w']+ )?<your_case>
    (?:candidature|candidacy|application|profile|cv) (?:[\\w']+ ){0,9}?<not> (?:\\w+ ){0,2}(?:considered|progressed|selected|accepted|successful|taken|shortlisted)
    <not> (?:[\\w']+ )?(?:think|feel|believe|see|find|reckon|sense|consider) (?:[\\w']+ ){0,4}?(?:match|fit|right person)\\b
    (?:holding|hold|held) off on (?:\\w+ ){0,2}(?:bringing|hiring|offering|moving|taking|inviting)
    declin(?:e|ed|ing) (?:your (?:application|candidacy|candidature)|to (?:move|proceed|offer|progress|take))
    <not> (?:\\w+ ){0,4}a yes\\b
    <not> (?:[\\w']+ ){0,4}(?:you this time|hiring for this|hire for this|(?:got|get|getting) (?:the|this) (?:job|role|post|position|place))
    (?:you|you'll|you will|you must|know) (?:\\w+ )?be disappointed
    <not> (?:[\\w']+ ){0,3}(?:decide|decided|vote|voted|rule|ruled|come out|came out) in your favou?r
    (?:inability|unable) to (?:offer|appoint|accommodate|progress|select|take)
    you(?:'re| are) not the one
    issued (?:its|the|a|their) call to (?!you)
    <not> (?:\\w+ ){0,2}(?:placed|put|included) (?:on|in|among) the (?:\\w+ ){0,4}(?:list|shortlist|candidates|applicants|panel)
    (?:chair|job|part|role|post|gig|place|seat|spot) (?:\\w+ )?(?:went|has gone|is going|goes) to\\b
    (?:landed|settled|decided|plumped|insisted|agreed) (?:on|for) <other>
    (?:signed|found|hired|got) (?:someone|somebody)\\b(?! (?:to|from))
    (?:other|some) (?:applicants?|candidates?) (?:\\w+ ){0,2}(?:matched|met|fitted|fit|suited|were|scored|had)
    (?:promot(?:e|ed|ing)|hir(?:e|ed|ing)|appoint(?:ed|ing)?|recruit(?:ed|ing)?|fill(?:ed|ing)?|mov(?:e|ed|ing)|look(?:ed|ing)?) ~(?:from within|internally|in-house)\\b
    <not> (?:\\w+ ){0,3}(?:retained|called (?:to|for) the|taken on|engaged)\\b
    <not> (?:[\\w']+ ){0,4}offer(?:[.!,]|$)
    (?:lead|leading|led|tak(?:e|es|ing|en)|took|going|moving|headed|heading|decided) (?:us |things )?(?:to go )?(?:in |on )?(?:another|a different|the other) (?:direction|way|route|path)
    <not> (?:\\w+ ){0,2}(?:proceed|progress|continue|go (?:ahead|forward|further)|move (?:forward|ahead|on))(?: further)?(?:[.!,]|$)
    <not> (?:\\w+ ){0,3}mak(?:e|ing) (?:an|any|you an) (?:\\w+ )?(?:offer|appointment)s?\\b
    made (?:their|our|a|its|his|her|the) (?:hire|choice|pick|selection|appointment)\\b
    (?:boss|client|they|he|she|manager|board|panel|partners|committee|owner|chef|head|\\w+) (?:has |have |'ve |'s )?(?:said|say|says|voted|came back with|come back with)(?: a)? no\\b(?! (?:news|decision|word|problem|worries|rush|more|one|later))
    not (?:be |been )?(?:among|amongst|one of) (?:the|those)\\b
    no (?:hire|appointment)\\b(?: (?:for|at|this|has|was|will))?
    # "they have selected a candidate", "the berth's been given to", "she has accepted", "great, but not for this role"
    (?:has|have|'ve|we|they|committee|panel|board|team|client) (?:now |since |just |already |also )?(?:selected|chosen|appointed|hired|picked|engaged|elected|recruited|chose) (?:an?|the|our|their|one) (?:\\w+ )?(?:candidate|applicant|person|preferred candidate)\\b
    (?:was|is|were|are) not you\\b
    (?:been|was|is being|is|gets|got) (?:given|offered|awarded|handed|promised) to (?!you\\b|the (?:next|second|final))
    offer(?:ed|ing|s)? (?:it|the \\w+(?: \\w+)?|this(?: \\w+)?) to (?!you\\b)
    (?:he|she|they|who)(?:'s| has|'ve| have) (?:now |already |just |since )?(?:accepted|signed|taken it)\\b
    but (?:sadly |unfortunately |just |probably )?not (?:for (?:this|us|the role|the post|here)|quite right|right for|the right|what we|the one|this time)
    (?:happier|better off|better served|better suited|more at home|wasted|bored) (?:somewhere|elsewhere|in an?|with an?|at an?|here|with us)\\b
    (?:decided|decision|chosen|choice|resolved|opted|elected|voted|agreed|preferred|intention)(?: \\w+){0,3}? not to (?:proceed|continue|progress|pursue|go|move|take|offer|make|hire|appoint|extend|invite|advance|recommend|shortlist|fill)
    (?:decided|going|agreed|have) to (?:stay as|manage with|make do|do without|cover (?:it|the)|keep (?:it|things) as|remain as)
    (?:position|role|post|job|vacancy|requisition|opening|req) (?:no longer exists|(?:has|is|was|'s)(?: \\w+){0,2} (?:cancelled|canceled|withdrawn|scrapped|eliminated|closed|removed))
    (?:withdrawn|withdrew|cancelled|canceled|scrapped) (?:the|this|that|our) (?:\\w+ )?(?:requisition|req|role|position|post|vacancy|opening|job)
    # "our choice fell on another person", "the top-ranked candidate has accepted", "we chose Helena"
    (?:choice|decision|vote|lot|preference) (?:has |have )?(?:fell|fallen|falls|went|gone|was) (?:on|to|for|in favou?r of) (?:<other>|<named>)
    (?:top|first|preferred|chosen|selected|successful|winning|best|lead|highest)(?:[- ]\\w+)? (?:candidate|applicant|choice|person) (?:has|have) (?:now |already )?(?:accepted|signed|said yes|started|agreed|taken)
    (?:candidate|applicant|person) has (?:now |already |since )?(?:accepted|signed|taken up)
    (?:chose|picked|hired|appointed|selected|went for) (?:<named>)
    (?:offer|offering|give|giving) (?:it|the \\w+|this|the job) (?:\\w+ )?to (?:<other>)
    <pick> (?:[\\w'-]+ ){1,6}?(?:to|for|with|in favou?r of|on) <other>
    filled (?:it|this one|that)\\b
    re-?advertis
    # "we're going with somebody who has run one before", "decided to move ahead with another candidate"
    <go> (?:with|for) (?:~<other>|<named>)
    (?:gave|given|giving|gives|offered|handed|gone|went|going) (?:it|the \\w+|this one|this) (?:\\w+ )?to (?:~<other>|<named>|(?:his|her|their|my|the \\w+'s) (?:\\w+ )?(?:<person>)\\b)
    (?:someone|somebody) else (?:has|have|got|gets|was|is|had|accepted|came|who|in the end|for (?:this|the)|instead)
    (?:position|role|post|job|vacancy|spot|place)(?: has|'s| is) (?:now )?(?:gone|taken|filled)\\b
    filled (?:the|this|that|our) (?:\\w+ )?(?:position|role|post|job|vacancy|spot|place|seat)
    <go> (?:in )?(?:another|a different) (?:way|direction|route)
    # "has appointed another chemist", "offered the post to an internal candidate", "the job has gone to someone else"
    <pick> (?:the \\w+ (?:\\w+ )?to |with )?(?:<other>)
    (?:another|a different|the other|an internal|an external|the internal|a stronger) (?:\\w+ )?(?:candidate|applicant|person|finalist) (?:has|have|was|is|had|got|accepted|came)
    someone else (?:has|was|is|got|had|accepted|came|who)
    # "won't be taking your application further", "decided not to move forward", "cannot progress you to the next stage"
    <not> (?:\\w+ ){0,5}(?:tak(?:e|en|ing)|mov(?:e|ed|ing)|progress(?:ed|ing)?|proceed(?:ing)?|go(?:ing)?|continu(?:e|ed|ing)|advanc(?:e|ed|ing)|put(?:ting)?|bring(?:ing)?|pursu(?:e|ed|ing)|carry(?:ing)?|pass(?:ed|ing)?|get(?:ting)?|com(?:e|ing)) (?:you |it |this |things |your (?:application|candidacy|candidature|profile|cv) |with (?:you|your \\w+|the \\w+) )?(?:any )?(?:forward|ahead|further|on with you|to the (?:next|final|second|third)|with (?:your|you\\b|the application|this application))
    decided (?:\\w+ )?not to (?:proceed|continue|progress|pursue|go|move|take|offer|make|hire|appoint|extend|invite you|advance|recommend|shortlist)
    decided against
    # "you have not been selected", "your application was not successful", "we are not able to offer you the post"
    <not> (?:yet )?(?:be |been |being |to be |have been |get |got |able to be |to have been )?(?:selected|successful|chosen|shortlisted|short-listed|appointed|recommended for|picked|considered further|in a position to offer|able to offer|offering you|to offer you|offered (?:the|this|you)|awarded)
    <not> (?:\\w+ ){0,2}(?:offer you|be offering|make you an offer|make an offer|extend an offer)
    (?:you|your|application|candidacy|bid|submission) (?:[\\w'-]+ ){0,9}(?:unsuccessful|been declined|been rejected|was declined|was rejected|not progressed)
    unsuccessful (?:on this|this time|in (?:your|this|obtaining|securing|being)|at this|following|with your|for th)
    (?:no longer|not|n't) (?:be )?(?:under|being|in) consider
    <not> (?:\\w+ ){0,2}(?:mak(?:e|ing) (?:you )?an offer|fall(?:en)? on you|match (?:our|the|their|what)|meet (?:our|the|all (?:of )?(?:our|the)) (?:\\w+ )?(?:requirements?|criteria|threshold|needs))
    # "it's a no from us", "not this time", "it wasn't to be", "the answer is no"
    (?:it's|its|it is|is|be|got|had|as) an? (?:firm |polite |reluctant |sad |no-go|definite )?(?:no|pass|rejection)(?: from| on| for| this| i'm| at| then|[,.]|$)
    (?:the )?answer (?:is|was|has come back as|came back) (?:a |unfortunately a |sadly a )?no\\b
    (?:came back|come back|they said|said|they've said|they say|back) (?:with )?(?:a |that it's a |it's a )?["']?no\\b(?!w|t| longer| news| update)
    it (?:was|is)(?: not|n't) to be\\b
    not (?:be )?(?:you )?(?:this time|on this occasion|this time around|this round)(?: round)?(?:[,.!)]| |$)
    (?:it|that|this) (?:wo|is|was|does|did)n't (?:going to )?(?:be you|work out|go your way|fall your way)
    <not> (?:going to )?(?:go(?:ne)?|fall|fallen|swing|come|came|land|work out|worked out) (?:your|in your|our|the right|you) (?:way|favou?r|direction)
    <not> (?:going to )?(?:work(?:ed)? out|be possible) (?:this time|on this|for (?:you|this)|with (?:your|this)|at this)
    <not> (?:make|made|get|got|be|been|come) (?:it )?(?:through|the (?:final )?(?:cut|shortlist|final|next|selection|list)|to the (?:next|final|last|shortlist|second)|past the|into the final)
    <not> (?:quite |really |exactly |entirely |necessarily )?(?:be )?(?:the right|a|the best|a good|a great|a strong|an exact|the closest|the|quite the right|the perfect|the ideal) (?:\\w+ )?(?:fit|match|person|candidate)\\b
    <not> (?:quite |exactly )?(?:what|who|whom) (?:we|they|he|she|i)(?:'re| are| is|'s| were| was) (?:looking|after|seeking)
    # "the position has been filled", "we have filled the role", "the vacancy is no longer open to you"
    (?:position|role|post|job|vacancy|spot|place|opening|seat|slot on the team|appointment|contract) (?:has|have|is|was|'s|had)(?: \\w+){0,2} (?:filled|taken|offered to|given to|gone to|awarded to|accepted by)
    (?:have|has|'ve|we) (?:now |since |just |already )?(?:filled|closed|made an appointment to|made our appointment|appointed to) (?:the|this|that|our|both|all)(?: \\w+){0,3} (?:position|role|post|job|vacancy|opening|seat|search)?
    # "pass on your application", "leave it there", "stop the process here"
    (?:decided|going|have|had|need|chosen|choosing|will) (?:to |be )?(?:have to )?(?:pass|passing|passed)(?: on (?:you|this|your|it)| this time| for now| here|[.!,]|$)
    (?:decided|going|have|need|chosen|prefer|like|best) (?:to |if we )?(?:leave (?:it|things) (?:there|here)|stop (?:the process |things |it )?here|end (?:the|our|your) (?:process|application)|draw a line|part ways|not take (?:this|it|things))
    (?:client|they|he|she|company|team|panel|committee|board|partners|hiring manager|manager) (?:has |have |'ve |'s )?(?:passed on (?:you|this candidate|your (?:application|profile|cv))|turned (?:it|you|us) down|ruled you out|rejected (?:you|your|the (?:application|profile|cv))|declined (?:to (?:proceed|offer|progress|move|interview|take|go)|your (?:application|candidacy))|said no|opted not|chosen not|elected not|voted (?:against|not|for someone|the other))
    # "I know this isn't the news you hoped for", "sorry to disappoint", "a close second", "pipped at the post"
    (?:news|answer|outcome|email|message|result|response|call) (?:that )?(?:you|we|i|anyone) (?:\\w+ ){0,3}(?:hop(?:ed|ing)|want(?:ed|ing)|wish(?:ed|ing)) (?:for|to)
    wish (?:i|we) (?:had|could have|was|were) (?:\\w+ ){0,3}(?:better|different|happier|more positive|good) (?:news|outcome)
    (?:sorry|hate|afraid|hates?) (?:to|i have to|we have to|that we|that i|i must) disappoint
    (?:close|very close|strong) second\\b(?! (?:interview|round))
    (?:runner|runners)[- ]up
    pipped (?:at|to|you)
    edged (?:you )?out\\b
    (?:just |narrowly )?miss(?:ed)? out (?:on|this|by|narrowly|to)
    (?:regret|regrets|regrettably|sorry) (?:to|that|,|having to|i|we|on this|our) ...(?:unable to (?:offer|progress|proceed|take)|application|candidature|candidacy|unsuccessful|not (?:been )?(?:selected|successful)|other candidates|decline)
    """,
    go=_GO,
    other=_OTHER,
    select=_SELECT,
    your_case=_YOUR_CASE,
    named=_NAMED,
    person=_PERSON,
    pick=_PICK,
    **{"not": _NOT},
)
CONSOLATION = phrases(
    """
    # "keep your CV on file", "on our reserve list", "wish you every success in your search"
    (?:keep|keeping|hold|holding|retain|retaining|save|kept) (?:your|you) (?:\\w+ ){0,3}(?:on (?:file|record|our (?:books|system|database|files))|in our (?:files|database|talent|records)|in (?:the|our) talent)
    clos(?:e|es|ing|ed) (?:this|it|the|your|that) ?(?:one|file|application|out|process|search|chapter)?(?: out| off| from| here|[.!,]|$)
    (?:reserve|talent|waiting|wait|eligibility) (?:list|pool|bank)
    (?:wish(?:es|ing)?|luck|all the best|success)(?: you)?(?: all| every| much| the very| the| continued| best| of| success| luck| well| with| in| for| and)* (?:your |the |any |all |with |finding |)(?:\\w+ ){0,3}(?:search|hunt|career|endeavou?rs|elsewhere|applications|job ?seeking|next chapter|future (?:career|applications?|plans|roles?|pursuits)|whatever you do next|wherever you)
    (?:encourage|welcome|invite) you (?:\\w+ ){0,2}(?:apply|reapply|re-apply) (?:again|for|to|in|when|whenever|once|as)
    """
)
FAINT_SORRY = phrases(
    """
    # the tone alone: "unfortunately", "I'm afraid", "with a heavy heart"
    unfortunately
    regret(?:s|fully|tably)?
    (?:i'm|i am|we're|we are) (?:\\w+ )?(?:afraid|sorry)
    sorry (?:to|that|about|for the (?:bad|disappointing))
    sad(?:ly)?
    alas
    with (?:regret|a heavy heart|great reluctance)
    (?:bad|disappointing|tough|difficult|sad|not (?:such )?(?:good|great)) news
    didn't want (?:you )?to (?:keep|leave) you (?:waiting|hanging|wondering)
    (?:not )?wish to keep you (?:waiting|hanging|in suspense)
    disappoint(?:ed|ing|ment)
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
    other=_OTHER,
)
COUNTERFACTUAL = phrases(
    """
    # praise in the past: "you'd have been brilliant", "you were our favourite", "wasted on us", "try us again"
    (?:you'd|you would|would|'d|might|could) have (?:been|made|fitted|fit|done|loved|hired|enjoyed)
    you were (?:\\w+ )?(?:our|my|a|an|the|very|so|truly|really|brilliant|terrific|impressive|excellent|great|wonderful|robbed|unlucky) ?(?:\\w+ )?[^.!?]{0,40}\\bbut\\b
    you were robbed
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
LOOKS_AHEAD = phrases(
    """
    # still open: "not yet", "bear with us", "we'll be in touch", "still meeting"
    (?:yet|still (?!think|believe)|waiting|wait|patience|bear with|soon|shortly|in due course|delays?|delayed|pending|under review|keep you posted|longer|fingers crossed)\\b
    (?:will|'ll|shall|going to|hope to|expect to|aim to|should) (?:\\w+ )?(?:be in touch|let you know|get back|come back to|update|hear|know|have (?:news|an answer|more)|contact|write|decide|keep|chase|find out|call|ring|see you|meet|revert)
    (?:before|until|till|once|when|as soon as) (?:anything|we|they|he|she|i|any|everyone|the)\\b
    (?:nothing|anything) (?:is|has been) (?:decided|settled)
    (?:meets?|meeting|decides?|deciding) (?:\\w+ )?(?:next|on|soon|this|tomorrow)
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
YES_FAINT = phrases(
    """
    # terms, joy and a beginning: two of a kind make no offer, two kinds do
    (?:[$\u20ac\u00a3]|rs\\.? ?|inr |usd |eur |gbp )\\d[\\d,.]*k?\\b
    \\d+(?:[.,]\\d+)?k\\b
    (?:gross|per (?:hour|annum|year|month|day)|an hour|a (?:day|year|month)|p\\.?a\\.?\\b|salary of|holidays?|days off|every other friday|pension|benefits|options|equity|package)\\b
    """
)
YES_JOY = phrases(
    """
    welcome\\b(?! to (?:contact|call|reply|reach|ask|apply|join (?:us )?(?:on|for|at)))
    congrat\\w*
    (?:it's|its|it is|that's|made it) official
    unanimous(?:ly)?
    nobody had a bad word
    (?:they|we|everyone|everybody|all) (?:\\w+ )?(?:want|wants|loved|picked|chose|voted for|went for) you\\b
    (?:you|u) (?:got|did|nailed|smashed|aced) it
    (?:great|good|fantastic|brilliant|wonderful|excellent|super|best|lovely) news
    signed off
    """
)
YES_BEGIN = phrases(
    """
    start(?:ing|s|ed)?\\b(?! (?:at|your|the|with|by|over|of) )
    (?:rehearsals?|term|induction|training|shift|onboarding) (?:begins?|starts?)
    (?:sign|signing) (?:stuff|the|some|papers|your|a few|here|on)
    (?:come|work) (?:and )?(?:work|join|be) (?:for|with|us|our)
    notice\\b
    (?:do|suit|work for|tempt|persuade|convince) you\\?
    (?:contract|papers|paperwork|terms)\\b
    """
)
CRITICISM = phrases(
    """
    (?:need|needs|needed|require|requires|want|wants) (?:an? )?(?:\\w+ ){1,3}(?:who|more|with)\\b
    (?:does not|doesn't|do not|don't|didn't|did not|isn't|is not) (?:\\w+ )?(?:match|fit|suit|align|tick)
    not (?:the one|a fit|a match)\\b
    # what was wanting: "overqualified", "a bit light on the tax side", "would get bored", "the fit wasn't there"
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
OFFER = phrases(
    """
    (?:\\w+)(?:'s| is) yours\\b
    (?:it's|its|it is|that's|made it|made) official\\b
    (?:\\w+) wants? you(?:[.!]|$| for the (?:job|role|post)| (?:in|on) the (?:role|team|job))
    (?:we|we'd|i|i'd|we would|i would) (?:\\w+ )?(?:be|feel|count ourselves) (?:\\w+ )?(?:lucky|fortunate|honou?red|privileged|proud) to have you
    (?:you're|you are|ur|u r|u are|your) (?:\\w+ )?hired\\b
    (?:to|will|shall|hereby|would) (?:appoint|hire|engage|employ|recruit) you\\b(?! (?:if|once|when))
    your appointment (?:as|to the (?:post|position|role|chair|panel)|with effect|has been approved)\\b
    (?:would|will|do) you (?:\\w+ ){0,6}join(?:ing)? (?:us|the|our) ?(?:\\w+)?\\?
    recommend(?:ed|ing)? your (?:appointment|name)
    (?:job|role|position|post|place|spot)(?:'s| is) (?:\\w+ )?(?:there|here|waiting|open) (?:for you|if you)
    (?:incorporate|onboard|contract|enrol) you\\b
    (?:been|were|are) (?:selected|chosen|accepted|appointed|hired|engaged) as (?:an?|our|the)\\b(?! (?:\\w+ ){0,2}(?:finalist|semi|candidate for))
    come and work (?:for|with) (?:us|me)
    (?:you|u) (?:got|have got|'ve got) (?:it|the (?:job|gig|part|place|post|role))\\b
    # "they want to offer!", "you should be offered the role", "it's a yes from us", "so happy to have you with us"
    you (?:can |will |could |'ll )?start (?:on |this |next |from )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|tomorrow|asap)\\b
    (?:want|wants|need|needs) you to start\\b
    (?:get|got|getting) you signed(?: up)?\\b
    mov(?:e|ed|ing) to (?:an )?offer\\b
    welcom(?:e|ing) you (?:in|into|to|on|as|aboard) (?:our|the|my|a) (?:new )?(?:\\w+ )?(?:team|family|company|firm|staff|crew|department|school|group|practice|hygienist|colleague|member)\\b
    <wish> to (?:\\w+ )?(?:offer|make an offer|extend (?:an|the|this|our) (?:\\w+ )?offer)\\b(?! (?:you )?(?:a |an |the |some |two |three |my |our |any |this |these |several |another |alternative |different )*(?:\\w+ ){0,2}<meeting>\\b)
    (?:be|been|being|are|were|was) offered (?:the|this|a|our) (?:\\w+ ){0,3}(?:role|job|post|position|place|contract|appointment)
    (?:this|our|an|the|your) (?:\\w+ )?offer (?:to you|is|comes|includes|letter|of (?:employment|a|the)|attached|stands)\\b(?! of (?:help|times?))
    (?:it's|its|it is|that's|that is|is|be) a (?:\\w+ )?yes\\b(?! or)
    (?:said|say|voted) yes\\b
    (?:strong|resounding|clear|definite|unanimous|big) yes\\b
    you(?:'re| are| were) the (?:successful|preferred|chosen|selected|winning)
    <wish> you to (?:take (?:on|over|our|charge)|lead|run|head|manage|teach our|captain|look after)
    <wish> (?:to |if we could |if you )?(?:\\w+ )?(?:have|get|see|welcome) you (?!(?:\\w+ )?(?:back|again|in\\b|over|out|up|down|round|on-?site|come|meet|see|visit|do|present|teach|speak|talk|for (?:a|an|the|our|another|lunch|coffee|round)|at (?:our|the|\\d)|to (?:come|meet|speak|talk|present|do|see|visit|our)|any(?:thing)?|soon|there|on (?:mon|tues|wednes|thurs|fri|the \\d|\\d)|tomorrow|next|then|know|join us (?:for|at|on (?:mon|tues|wed|thu|fri)))\\b)(?:with|on|as|join|full|part|start|here|be|aboard|!|\\.|$)
    <wish> (?:\\w+ )?(?:if|that) you (?:would |could |will )?(?:accept(?:ed)?|join(?:ed)?|took|take|come to work|came to work)\\b
    accept the (?:post|position|role|job|appointment|contract|offer)
    (?:decision|choice|vote|lot|panel|board|committee) (?:has |have |was |is )?(?:fell|fallen|went|gone|came down|come down|decided|voted)(?: unanimously)? (?:on|for|in favou?r of) you\\b
    (?:your|the) first (?:day|shift|week)\\b
    (?:that )?you (?:should|will|are to|would|can|could|must) be (?:appointed|hired|offered)\\b
    (?:like|love|want|decided|going|pleased|agreed|voted|happy|delighted) to (?:appoint|hire|employ|take on|engage|recruit|select) you\\b
    # "delighted to offer you the post", "we would like to make you an offer", "your offer letter is attached"
    (?:pleased|delighted|happy|thrilled|excited|glad|proud|pleasure|honou?red|like|love|want|wish|able|going|decided|writing|authori[sz]ed|keen|intend|intention) (?:to |in |be )?(?:\\w+ )?(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)|present(?:ing)?) (?:to )?(?:you )(?:\\w+ ){0,2}(?:the|a|an|this|our|both) (?!(?:\\w+ ){0,2}<meeting>\\b)
    (?:extend|make|send|put|making|sending|extending|prepare|preparing|issue|issuing|drawing up|draw up|got|have|received|attach|attached|enclosed|is|be) (?:you )?(?:\\w+ )?(?:an|the|your|our|a) (?:\\w+ ){0,3}offer\\b(?! of (?:help|times?|dates?|an interview|a second))
    (?:formal|written|verbal|official|conditional|firm|job|provisional|unconditional|final) (?:\\w+ )?offer
    offer (?:letter|of employment|of appointment|package|pack|attached|below|details|stands)
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
    (?:letter of appointment|appointment letter|contract of employment|employment contract|job offer)\\b
    welcome (?:to the (?:team|family|company|firm|crew|department|school|ward|practice)|aboard|on board|you (?:to the team|aboard|on board|as))
    # "start on the 1st", "the contract is attached", "draw up the papers", "start whenever your notice allows"
    (?:(?:you|u|you'd|you'll|date|and|can|could|please) (?:\\w+ ){0,2})?(?:start|begin)(?: with us| work)? whenever (?:your|you|suits)
    (?:you|u|you'd|you'll|can|could|please|an hour,|and) (?:\\w+ ){0,2}(?:start|begin|join us) (?:with us |work )?(?:(?=monday|tuesday|wednesday|thursday|friday|tomorrow)|on|from|as of|whenever|as soon as|work on) (?:the )?(?:\\d|monday|tuesday|wednesday|thursday|friday|your notice|you(?:'re| are) (?:able|free)|you can)
    (?:contract|employment agreement|paperwork|papers|appointment letter|letter of appointment|employment contract|starter pack|new[- ]starter) (?:\\w+ )?(?:is |are |will be |to be )?(?:attached|enclosed|follows?|to follow|drawn up|in the post|for (?:you to|your) sign|to sign|ready|prepared|sent)
    (?:send|sending|draw|drawing|prepare|preparing|attach|attaching|attached|enclosed|issue|sign|get) (?:you |up |over |out |is |are |the |a |you the )*(?:contract|employment contract|appointment letter|letter of appointment|papers|new starter|starter forms)\\b
    subject to (?:\\w+ ){0,4}(?:references|checks?|clearances?|dbs|vetting|medical|contract|screening|background|right to work)
    (?:pay|salary|rate|package|base)(?: is| of| would be|:)? (?:\\w+ )?[$\u20ac\u00a3]? ?\\d[\\d,.]*k? ...(?:start|benefits|holiday|options|bonus|notice|probation)
    (?:when|how soon|what date|which date) (?:can|could|would|are|is) (?:you|u|the earliest you)(?: \\w+){0,3} (?:start|join us|hand in|give notice)[^.!?]{0,30}\\?
    can (?:you|u) start\\b
    congratulations[,! ]{1,3}(?:\\w+[,! ]+)?(?:and welcome|you(?:'ve| have) (?:got|been (?:selected|successful|appointed))|on (?:your|the) (?:new|appointment|job|position))
    """,
    meeting=_MEETING,
    wish=_WISH,
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
    not (?:putting|taking|hiring) (?:anyone|anybody)(?: on)? (?:till|until|before|for now|at the moment|right now)
    (?:pull|pulled|freeze|frozen|shelve|shelved|postpone|postponed|delay|defer|pause|suspend) (?:the|this|that|our|all) (?:\\w+ )?(?:requisition|req|role|position|post|vacancy|hire|search|recruitment|hiring|headcount|opening)
    # "the role is on hold", "we have paused hiring", "a hiring freeze", "the budget has been pulled"
    (?:put|putting|placed|is|are|been|going|gone|went|was|goes|currently|being|everything|search|role|position|hiring|recruitment) (?:\\w+ )?on (?:temporary |indefinite )?(?:hold|ice|pause|the back burner)
    everything(?:'s| is) (?:\\w+ )?on (?:hold|ice|pause)
    (?:paus(?:e|ed|ing)|suspend(?:ed|ing)?|froz?en?|freez(?:e|ing)|halt(?:ed|ing)?|stopp(?:ed|ing)|postpon(?:e|ed|ing)|shelv(?:e|ed|ing)|defer(?:red|ring)?|parked?|parking) (?:all |the |this |our |any |new |on |further )*(?:\\w+ )?(?:hiring|recruitment|recruiting|search|role|position|post|vacancy|vacancies|process|appointment|opening|requisition|req|headcount|recruitments|hire|hires|appointments?|programme|program|scheme|intake)\\b
    (?:hiring|recruitment|recruiting|search|role|position|post|vacancy|process|headcount|requisition|req|budget)s? (?:has|have|is|are|was|were|'s|had)(?: \\w+){0,3} (?:paused|suspended|frozen|halted|stopped|postponed|shelved|deferred|parked|on hold|pulled|cut)
    (?:hiring|recruitment|headcount|budget|recruiting|staffing) (?:freeze|pause|embargo|moratorium|stop)
    freeze on (?:\\w+ )?(?:hiring|recruit|headcount|external)
    (?:restructur|re-?organi[sz]ation|reorg|budget (?:cut|review|approval|sign-off)|funding (?:decision|gap|review))[^.!?]{0,60}(?:hold|pause|wait|until|delay|revisit|before we can)
    (?:hold|press pause|hit pause|a pause) (?:off |on )(?:\\w+ ){0,2}(?:hiring|recruit|filling|the (?:role|search|post|position|vacancy))
    (?:not|n't|no longer) (?:\\w+ ){0,2}(?:filling|recruiting for|going to fill|able to fill|fill) (?:the|this|that|any) (?:\\w+ )?(?:position|role|post|vacancy|seat|job)
    (?:role|position|post|vacancy|job|requisition|opening|programme|program|scheme|intake|competition) (?:has|is|was|'s)(?: \\w+){0,2} (?:pulled|cut|deferred|delayed|postponed|paused|frozen|suspended|on hold)
    """
)
