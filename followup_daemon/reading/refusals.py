"""How people say no: the phrases of a rejection that decide by themselves, and the farewells that come with one.

Each table is read against one sentence at a time.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.choosing import GO, NAMED, NOT, OTHER, PERSON, PICK, SELECT, YOUR_CASE
from followup_daemon.reading.phrases import phrases

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
    (?:boss|client|they|he|she|manager|board|panel|partners|committee|owner|chef|head|(?!(?:not|never|to|t|don't|didn't|doesn't|couldn't|can't|won't)\\b)\\w+) (?:has |have |'ve |'s )?(?:said|say|says|voted|came back with|come back with)(?: a)? no\\b(?! (?:news|decision|word|problem|worries|rush|more|one|later))
    not (?:be |been )?(?:among|amongst|one of) (?:the|those)\\b
    no (?:hire|appointment)\\b(?: (?:for|at|this|has|was|will))?
    another (?:candidate|applicant|person|finalist|interviewee)(?:'s)? (?:\\w+ ){0,5}(?:stronger|better|closer|edged|came|had|offered|brought|more)\\b
    (?:he|she|they|who)(?:'ll| will|'s| is| are) (?:be )?(?:now )?(?:taking (?:up|on)|joining|starting|filling|getting) (?:us|the|this|in|on|it)\\b
    (?:appointment|selection|hire) (?:has been |was |is |have been )?(?:now )?made\\b
    no luck\\b
    # told from their side: "the vote went against us", "my choice, but not theirs", "leave the post empty", "I fought for you but lost"
    (?:went|gone|goes|fell|came down|voted|decided|ruled) against (?:us|you|me)\\b
    (?:choice|favou?rite|pick|candidate),? but not (?:theirs|his|hers|the (?:board|owner|chef|others?|client|team)\\w*)\\b
    (?:leave|leaving|left|keep|keeping) (?:the|this|that) (?:\\w+ )?(?:post|position|role|job|chair|place|vacancy) (?:empty|unfilled|vacant|open)\\b
    (?:fought|argued|pleaded|voted|pushed|spoke) (?:hard )?for you,? (?:but|and) (?:\\w+ )?(?:lost|failed|outvoted|overruled|was (?:outvoted|overruled)|in vain)\\b
    (?:it|that|this time it)(?:'s not| is not| isn't| wasn't) you\\b(?! (?:who|that|i|we|but)|, (?:it's|it is))
    strengths? (?:\\w+ )?(?:lie|lies|lay) (?:more )?elsewhere\\b
    (?:taking|took|taken|takes|hiring|hired) (?:on )?(?:his|her|their|my|our) (?:own )?(?:nephew|niece|son|daughter|cousin|brother|sister|wife|husband|friend|mate|godson|grandson)\\b(?! (?:to|for|out|away|home))
    (?:had|has|have|was|were|been|is|it's) already (?:been )?(?:promised|given|gone|filled|taken|hired|spoken for)\\b
    # "they have selected a candidate", "the berth's been given to", "she has accepted", "great, but not for this role"
    (?:has|have|'ve|we|they|committee|panel|board|team|client) (?:now |since |just |already |also )?(?:selected|chosen|appointed|hired|picked|engaged|elected|recruited|chose) (?:an?|the|our|their|one) (?:\\w+ )?(?:candidate|applicant|person|preferred candidate)\\b
    (?:was|is|were|are) not you\\b
    (?:it|this|that|one|job|role|post|position|place|spot|seat|part|berth|contract|vacancy|chair|hours|work)(?:'s| has| have)? (?:\\w+ )?(?:been|was|is being|is|gets|got) (?:now |already )?(?:given|offered|awarded|handed|promised) to (?!you\\b|the (?:next|second|final))
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
    readvertis
    re-advertis
    # "we're going with somebody who has run one before", "decided to move ahead with another candidate"
    <go> (?:with|for) (?:~<other>|<named>)
    (?:gave|given|giving|gives|offered|handed|gone|went|going) (?:it|the \\w+|this one|this) (?:\\w+ )?to (?:~<other>|<named>|(?:his|her|their|my|the \\w+'s) (?:\\w+ )?(?:<person>)\\b)
    (?:someone|somebody) else (?:has|have|got|gets|was|is|had|accepted|came|who|in the end|for (?:this|the)|instead)
    (?:position|role|post|job|vacancy|spot|place)(?: has|'s| is) (?:now )?(?:gone|taken|filled)\\b
    filled (?:the|this|that|our) (?:\\w+ )?(?:position|role|post|job|vacancy|spot|place|seat)
    <go> (?:in )?(?:another|a different) (?:way|direction|route)
    # "has appointed another chemist", "offered the post to an internal candidate", "the job has gone to someone else"
    <pick> (?:the \\w+ (?:\\w+ )?to |with )?(?:<other>)
    (?:another|a different|the other|an internal|an external|the internal|a stronger) (?:\\w+ )?(?:candidate|applicant|person|finalist) (?:has(?! (?:yet|to|an? interview|asked|still))|have|was(?! (?:ill|away|here|late|to))|is(?! (?:coming|still|due|seen|being|on|in|up|next|yet|here|away|ill|to be|booked|scheduled))|had|got|accepted|came(?! (?:on|in|to see|yesterday|today|last)))
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
    go=GO,
    other=OTHER,
    select=SELECT,
    your_case=YOUR_CASE,
    named=NAMED,
    person=PERSON,
    pick=PICK,
    **{"not": NOT},
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
