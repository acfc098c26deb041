"""Decisions read by their build instead of by phrases: who has it, what was wanting, what ends, what begins.

Each table is one frame with open slots, written so that a register it was not written for still fills it: an agent is not
asked for, the verb is taken in the tenses of something done, and its object tells whom it was done to. Frames are read
sentence by sentence and weighed as the phrases are (``kinds``).
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.choosing import MEETING, NO_NAME
from followup_daemon.reading.phrases import phrases

THIRD = (
    rf"(?:another\b(?! (?:\w+ )?(?:{MEETING})\b)|(?:someone|somebody|anyone|anybody) (?:else|who|with|from|already|internal|local|more|closer|a bit|slightly|older|younger)\b|"
    r"an? (?:[\w'-]+ ){0,3}(?:colleague|candidate|applicant|person|chap|lad|lass|guy|bloke|fella|girl|boy|man|woman|lady|freelancer|contractor|insider|outsider|finalist|graduate|trainee|"
    r"apprentice|temp|locum|veteran|relative|local|internal|cousin|nephew|niece|friend|regular|player|member of (?:staff|the team))\b|"
    r"the (?:[\w'-]+ ){0,2}(?:chap|lad|lass|guy|bloke|fella|girl|boy|man|woman|lady|freelancer|contractor|insider|outsider|temp|locum|incumbent|relative|internal|nephew|niece|other (?:one|two|person|candidate|applicant|finalist))\b|"
    r"an? (?:[\w'-]+ ){1,4}(?:who|whose|who'd|who's|who've)\b|an? (?:[\w'-]+ ){1,4}(?:(?:we|i|they|he|she)(?:'ve|'d| have| had)|with (?:more|deeper|longer|stronger|years|\w+ years|an? \w+ background)|from (?:inside|within|outside|the|our|another))\b|"
    r"(?:an?|the|our) (?:[\w'-]+ )?(?:internal|in-house|external|local|cheaper|stronger|existing) (?:candidate|applicant|person|solution|option|hire|appointment|transfer|member|one|colleague|team)\b|"
    r"(?:one of|some of) (?:the|our|their) (?:own|other|current|existing|former|regulars|interns|temps|trainees|apprentices|students|freelancers)\b)"
)
TITLED = r"(?-i:(?:the )?(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Revd|Rev|Fr|Sr|Father|Sister|Captain|Chef|Herr|Frau)\.? [A-Z][\w'-]+)"
NAME = rf"(?-i:(?!{NO_NAME}\b)[A-Z][a-z]+)"
JOB = r"(?:job|role|post|position|place|seat|spot|slot|chair|part|gig|contract|vacancy|opening|appointment|desk|room|berth|commission|placement|work|nod|offer|budget)"

GIVEN_AWAY = phrases(
    """
    # whom it was done for: "came down on the side of a backend person", "is going to a chap who", "called the Revd Jane Holt"
    (?:came|come|coming) down (?:\\w+ )?(?:on the side of|in favou?r of|for|on) (?:\\w+ )?(?!you\\b)(?:<third>|<name>)
    (?:plumped|opted|settled|gone|went|going|go|goes|sided|stick|sticking|stuck|stay|staying|stayed|ran|running|run|proceed|proceeding|continue|continuing|ahead|forward) (?:for|on|with|towards?) <third>
    # "decided to promote from the juniors", "asked us to hire senior": what they do instead, and you are not in it
    (?:decided|elected|opted|chosen|chose|voted|resolved|agreed|preferred|asked us|told us|told me|prefer|rather|going) to (?:\\w+ )?(?:promote|hire|recruit|look (?:elsewhere|internally|further|for)|keep (?:it|the)|stay with|use|retain|bring in|split|share|outsource|restructure|cover|refrain|give|cast|sign|take on|go (?:with|for|in|down|back|internal\\w*|another|more|senior|junior|younger|older|cheaper|local))\\b(?![^.!?]{0,80}\\byou\\b)
    (?:lead|leads|leading|led|call|calls|calling|took|taking|take|takes|looking|look|gone|going|went|headed|heading) (?:us |them |me |things )?(?:elsewhere|in (?:another|a different|other)|down (?:another|a different))\\b
    (?:i|we|they|he|she|skipper|manager|boss|coach|client|\\w+) (?:has |have |'ve |had |'s )?(?:now |already |just |since )?filled (?:his|her|their|our|the|all|both|up) (?:\\w+ )?(?:crew|roster|rota|team|cast|squad|places?|spots?|slots?|positions?|numbers|quota|list|seats?)\\b
    (?:they've|we've|he's|she's|they|we|i've|has|have) (?:now |already |just )?(?:got|found|hired) (?:an? |some )?(?:\\w+ )?(?:girl|lad|guy|chap|man|woman|fella|someone|somebody|bloke|lady|person)\\b(?! (?:to (?:call|meet|ring|contact|take|show)|who(?:'ll| will)|in (?:tomorrow|today|on|next|at|\\d)))
    (?-i:[A-Z][\\w'-]+|(?:my|his|her|the \\w+'s|our))(?: \\w+)? (?:brother|sister|cousin|nephew|niece|son|daughter|mate|friend|wife|husband|in-law|brother-in-law|sister-in-law)(?:'s| is| will be| has| got) (?:coming|going|taking|doing|starting|getting|got|joining|been)
    (?:stick|sticking|stuck|stay|staying|stayed|go|going|gone|went) (?:with|for) (?:<name>) (?:on|as|in|over|instead|again|for)\\b
    (?:chose|chosen|picked|selected|appointed|hired|recruited|engaged|nominated|elected|preferred|promoted|parachuted|fancied|backed|favou?red|signed|cast|snapped up|poached|drafted|brought|bringing|taken|took|taking|voted|sided|plumped|offered|offering|awarded|giving|given|gave) (?:in |up |on |over |for |to |it to |this to |the \\w+ to )*<third>
    (?:call|called|calling|appointed|elected|nominated) (?:\\w+ )?<third>
    (?:took|taken|warmed|warming|leaned|leaning|leant|inclined|swung|gravitated) (?:\\w+ )?(?:to|towards?) (?:someone|somebody|<third>)
    (?:extend|extended|extending|issue|issued|make|made|send|sent|put|given) (?:an?|the|our|their|its|out an) (?:\\w+ )?(?:offer|invitation|contract|call) (?:\\w+ )?to (?!you\\b)(?:<third>|<name>|(?:the|our|their) (?:\\w+ )?(?:first|top|other|preferred|highest)\\b)
    <job> (?:\\w+ )?(?:is going|has gone|went|goes|is|was|has been|been|had been) (?:\\w+ ){0,2}(?:to|(?<!tonight\\s)(?<!today\\s)(?<!out\\s)by|with) (?!you\\b)(?:<third>|<name>|(?:the|our|their) (?:\\w+ )?(?:first|top|other|preferred|highest)\\b)
    (?:nomination|appointment|selection|election|engagement|hiring) of (?:<third>|another|others)\\b
    (?:hired|found|signed|appointed|recruited|filled it|filled this) (?:someone |somebody |one )?(?:through|via|within|from within|out of|with the other|by way of)\\b
    (?:had|have|has|got)(?: already)? (?:someone|somebody|another|their own) (?:\\w+ )?(?:lined up|in mind already|waiting|in place)\\b
    (?:candidate|applicant|person|one) with the (?:highest|best|most|top|strongest|higher) ...\\b(?:employed|appointed|hired|chosen|selected|preferred|offered|taken)\\b
    (?:negotiations?|talks|discussions|terms|agreement) with (?:another|the other|our first|the preferred|a different) ~(?:concluded|complete|agreed|signed|reached|successful)
    (?:nominated|appointed|chosen|selected|accepted|offered|taken|filled) (?:\\w+ )?(?:by|from among|in favou?r of) (?:<third>|the (?:first|top|highest|preferred)|others)
    (?:<third>) (?:has |have |had |was |were |is |got |just |already |now |also )*(?:nominated|appointed|chosen|selected|offered the|given the|accepted|taken (?:the|it|up)|edged|beat|pipped|the edge|ahead|first|the nod|stronger|won)\\b
    (?:the other|other) (?:person|candidate|applicant|finalist|one|woman|man|guy|lady|girl|lad|chap|two)\\b ~(?:the edge|edge|ahead|stronger|more|better|closer|first|the nod|already|accepted|won)\\b
    (?:only (?:had |have |got )?(?:the |room for )?one (?:place|job|post|slot|opening|seat|spot)) ~(?:gone|taken|filled|not you|went)
    (?:<job>|it|that)(?:'s|'s now| is| is now| has| has now| was)? (?:now |already |just )?(?:gone|been (?:taken|filled|snapped up)|been given away|spoken for) ?(?:[.!,;]|$|now|already)
    """,
    third=rf"(?:{THIRD}|{TITLED})",
    name=NAME,
    job=JOB,
)
ENDS = phrases(
    """
    # what ends: "closing your loop here", "pulled the plug on your candidacy", "chosen to end the process here", "a pass from them"
    (?:end|ends|ended|ending|stop|stops|stopped|stopping|close|closed|closing|conclude|conclud\\w+|finish|finishing|wind up|wrap up|withdraw\\w*|drop\\w*|terminat\\w+|discontinu\\w+|halt\\w*|cut|call(?:ing)? time on|call(?:ing)? a halt to) (?:down |up |off |out |on |with )?(?:(?:the|your|this|our) (?:\\w+ )?(?:process|candidacy|candidature|application|loop|interviews?|conversation|talks|journey|consideration|file)|things|it|matters) (?:\\w+ )?(?:here|there|at this (?:point|stage)|now|today|with you|for (?:you|now)|[.!,]|$)
    (?:pulled|pull|pulling) the plug on (?:you|your|this one)\\b
    (?:leave|leaving|left) (?:it|things|matters) (?:there|here|at that|where they are)\\b
    (?:part|parting|parted) (?:ways|company)\\b
    draw(?:ing|n)? (?:a|the) line\\b
    (?:call|calling) it (?:a day|quits)\\b
    (?:stop|stopping|stopped|end|ending|ends|finish|finishing|pause|closing|parting) (?:it |things |this )?here\\b
    not feeling it\\b
    no (?:joy|go|dice|cigar)\\b(?! ahead)
    (?:let|letting) (?:this|it|you|that)(?: one)? go\\b
    (?:step|stepping|stepped|bow|bowing) (?:back|away|out) (?:here|from (?:this|your|the process))\\b
    (?:not|n't) in favou?r of (?:your|you)\\b
    (?:must|have to|will|shall|need to|obliged to|forced to) (?:\\w+ )?decline\\b(?! (?:your invitation|the (?:invitation|call|meeting)))
    (?:refrain|abstain|desist) from (?:\\w+ )?(?:employ\\w*|hir\\w+|proceed\\w*|mak\\w+|pursu\\w+|offer\\w*|tak\\w+|your)
    ran out of road
    (?:reached|this is|it's|comes to|at) the end of the (?:road|line|process)
    (?:a|an|hard|is|them|passing|it's) pass (?:from|for|on|by)\\b
    (?:won't|will not|isn't|is not|wasn't|not) (?:going to )?(?:be )?(?:happen|happening|proceeding|progressing|going (?:anywhere|ahead|forward|further))\\b(?! (?:today|tomorrow|before|until|this (?:week|month)|on (?:mon|tues|wednes|thurs|fri)))
    (?:not|n't|unable|never) (?:[\\w']+ ){0,6}(?:recommend|appoint|hire|engage|employ|accommodate|place|select) you\\b
    (?:not|n't|never|unable) (?:[\\w']+ ){0,6}(?:next|further|second|final) (?:step|steps|stage|round|phase) (?:with|for) you\\b
    (?:won't|will not|not|aren't|isn't) (?:be )?(?:tak(?:e|ing)|progress(?:ing)?|pursu(?:e|ing)|carry(?:ing)?) (?:it|this|things|matters|you|your \\w+) (?:any )?(?:further|forward)
    (?:don't|do not|can't|cannot|didn't|couldn't|hard to|struggle to|struggled to) (?:\\w+ )?(?:see|picture|imagine) (?:this|it|you|how (?:this|it|you)) (?:\\w+ )?(?:work|working|fit|fitting|in (?:the|this)|thriv\\w+|with us|here)\\b
    (?:rul(?:ed|ing) (?:you|it) out|turn(?:ed|ing) you down|said no|says no|saying no|let(?:ting)? you go|let(?:ting)? you down|overruled (?:me|us))\\b
    (?:continue|continuing|resume|resuming|go on with|keep on with|carry on with) (?:with )?(?:our|the) (?:search|looking)\\b
    (?:your|candidate's) (?:file|documents|data|papers|dossier) (?:will|shall|are|is) (?:be )?(?:destroyed|deleted|returned|shredded)
    (?:narrowly|just|unfortunately|sadly) (?:miss|missed|lost) (?:out\\b|the)
    you (?:\\w+ )?(?:missed|lost) out\\b
    (?:ranked|rated|placed|put|scored|came|were|finished) (?:you )?(?:a |the |our |in )?(?:\\w+ )?second\\b(?! (?:interview|round|stage|time|visit|meeting|conversation|chat|call|panel|year|language|half|opinion|thoughts?|one|week|day))
    score (?:\\w+ ){0,2}(?:fell|was|is) (?:\\w+ )?(?:below|short|lower|beneath)
    (?:were|was|been|are) (?:\\w+ )?(?:not|un)(?: been)? ?successful (?:this|on|in|at|for)\\b
    """,
)

TAKEN_ON = phrases(
    """
    # what they want you to do is the work itself: "we'd love for you to take the job", "be so happy if you'd look after them"
    (?:want|wants|would like|'d like|like|love|'d love|delighted|happy|glad|thrilled|pleased|hope|hoping|hopes|keen|honou?red|overjoyed|decided|agreed|voted|resolved|asking|ask|invite|inviting|call) (?:if |for |that |to (?:have|ask|invite|call|see) )?you(?:'d| would|'ll| will| could)? (?:to |please )?(?:\\w+ )?(?:take (?:the|this|it|on (?:the|this)|up (?:the|this)) (?:\\w+ )?(?:job|role|post|position|reins|on|part|place|gig|work)|join (?:us|our|the) (?:as|full|part|permanent|from|in the role|faculty|staff|team|firm|practice|company|department|crew|school|band|family)|come (?:and )?(?:work|look after|join us|aboard|on board)|look after|be(?:come)? (?:our|part of|one of us|the (?:new|next))|work (?:for|with) (?:us|me))\\b(?! for (?:a|an|lunch|dinner|coffee|drinks))
    (?:would|will) you (?:\\w+ ){0,2}(?:come (?:and|to) (?:work|join|live)|work (?:for|with)|join|be (?:our|the new)|take (?:it|the (?:job|role|post|position)))\\b(?! (?:for (?:a|an|lunch|dinner|coffee|drinks)|(?:us|me) (?:for|on|at)|the (?:call|meeting|waiting)))
    (?:vote|voted|votes|voting|resolved|agreed|decided|unanimous|approved|chosen) (?:\\w+ ){0,3}(?:to|in) (?:recommend|call|appoint|elect|hire|engage|nominate|take|choose|employ|accept) you (?!to (?:the next|attend|meet|come)|for (?:interview|an? ))
    to (?:recommend|call|elect|nominate) you (?:to the|as|for the (?:post|position|lectureship|chair|role|job)) ?(?!next|second|final)
    (?:approved|confirmed|ratified|endorsed) your (?:appointment|nomination|recommendation|election|hire)\\b
    you(?:'re| are|'ll be| will be| as) (?:now )?(?:our|their|the) (?:number one|no\\.? ?1|(?:first|top|unanimous) choice|(?:new|next) (?!round|step|stage)\\w+)\\b
    (?:you're|you are|ur) (?:now )?our (?:\\w+ ){1,2}now\\b
    you(?:'re| are) (?:now )?(?:in|on the team|one of us|part of the (?:team|family|crew)|on board|hired|appointed|ours)(?:[.!,]|$| from| if you)
    you(?:'ve| have) been (?:nominated|appointed|selected|chosen|picked|elected|hired|recommended|confirmed|accepted|cast) (?:for|as|to|in) (?:the|our|this|a) (?:\\w+ ){0,3}(?:vacancy|post|position|role|job|appointment|chair|part|lectureship|place)\\b
    (?:they|we|he|she|everyone|all|panel|board|client|team|governors|partners|committee|\\w+) (?:have |has |'ve |'s )?(?:all |both |unanimously )?(?:picked|chosen|chose|want|wants|appointed|gone for|went for|voted for|plumped for|settled on|hired) you\\b(?: (?:for the|as|subject|over|on)\\b|[.!,]|$)
    (?:go|going|gone|went|move|moving|push|pushing|proceed|proceeding|press|run|running|forward|stick|sticking) (?:ahead |forward |on )?with you\\b(?! (?:to|on|into|through|for (?:a|an|the next|another)|about|at|until|and \\w+ other|over|when))
    (?:done deal|it's a deal|signed and sealed|sealed the deal|all signed off|we have a deal)\\b
    (?:job|role|post|place|position|part|gig|chair|seat|spot)'?s? (?:is |'s )?yours\\b
    invit(?:e|ing) you to (?:join|become|take up|serve as|accept) (?:us\\b|our|the)? ?(?:\\w+ )?(?:faculty|staff|team|firm|company|department|school|crew|practice|as|position|post|role|partner|\\w+ as)\\b
    (?:mad|crazy|fools?|daft|stupid|silly|foolish|insane|idiots?) not to (?:\\w+ )?(?:hire|take|have|snap|offer|grab|bring|sign|want|pick)
    (?:want|wants|would like|'d like|love|'d love|keen|going|happy|ready|decided) to (?:\\w+ )?(?:sign|book|employ|hire|engage|cast|appoint|recruit|snap up|contract) you\\b
    (?:resolved|decided|agreed|happy|pleased|glad|delighted|willing) to (?:employ|engage|sanction|approve|confirm|ratify|authori[sz]e) (?:you|your (?:appointment|employment|engagement))\\b
    your (?:appointment|employment|engagement|contract|secondment) (?:\\w+ ){0,6}(?:has been|is|was|have been) (?:\\w+ )?(?:approved|confirmed|sanctioned|ratified|authori[sz]ed|agreed|signed)
    you(?:'re| are) (?:coming|joining|sailing|playing|working|flying|touring|starting|travelling) (?:with|for) us\\b
    (?:report|reporting) for (?:duty|work)\\b
    be at ~\\bpaperwork\\b
    (?:accept(?:ance)?|confirm(?:ing)? your acceptance) of the (?:attached |above |enclosed )?(?:terms|offer|appointment|contract|post|position)
    """,
)

OCCASION = (
    r"(?:interview|panel|assessment|trial(?: (?:shift|day|lesson|service|run))?|taster(?: (?:day|session))?|test|task|exercise|case study|take-?home|presentation|discussion|conversation|chat|call|"
    r"talk|visit|session|meeting|sit[ -]?down|round|stage|audition|callback|recall|lesson|observation|tour|day|afternoon|morning|evening|weekend|lunch|dinner|coffee|viva(?: voce)?|hearing|demonstration|pitch)"
)
MORE = phrases(
    """
    # more of the kind: "one more chat please", "a further discussion with the director", "part two of the exercise", "final two"
    (?:one more|another|a further|a second|a third|a final|a last|a follow-?up|round two|a longer|a proper|a deeper) (?:[\\w-]+ ){0,2}<occasion>s? (?:please|with|at|on|this time|next|before|and then|to (?:meet|go|see|talk|discuss)|over|in person|would|-|[,:.?!]|$)
    (?:as |for |is |to |with )(?:part|stage|phase|round|step) (?:two|three|2|3|ii|iii)\\b(?! (?:testimony|spec|alert))
    (?:part|stage|phase|round|step) (?:two|three|2|3|ii|iii) of (?:the|our|this) (?:\\w+ )?(?:procedure|process|selection|exercise|competition|assessment|recruitment|interview)
    (?:second|third|final|last|next) (?:part|stage|phase|round|step) of (?:the|our|this) (?:\\w+ )?(?:procedure|process|selection|exercise|competition|assessment|recruitment)\\b
    you(?:'ve| have|'re| are)? (?:\\w+ )?(?:made|reached|in|into|through to|got (?:in)?to|down to|cleared for|qualified for|advanced to|progressed to|among) (?:it (?:in)?to )?(?:the |our )?(?:\\w+ )?(?:final (?:two|three|four|five|round|stage|list|panel)|finals?\\b(?! exam)|last (?:two|three|four)|next (?:round|stage|step|part)|shortlist|short list|viva|second (?:round|stage)|callbacks?|recalls?|assessment)
    (?:set|put|line|lined|hook|get|getting|book|booked|pair|connect|connecting) you (?:up |in |down |over |on )?(?:with|in front of|to see|to meet) (?:our|my|the|her|his|their|his|(?-i:[A-Z][a-z]+))\\b
    (?:sit|take|complete|do|prepare|tackle|attempt) (?:for )?(?:a|an|the|our|this) (?:[\\w-]+ ){0,2}(?:assessment|test|task|exercise|case study|take-?home|trial|presentation|viva|paper)\\b
    (?:bring|have|get|fly|welcome) you (?:and (?:your \\w+|\\w+) )?(?:back|over|down|out|up|in|here|to (?:the|our|\\w+)) (?:[\\w']+ ){0,3}(?:for (?:a|an|the) |to (?:meet|see|spend))
    (?:want|would like|'d like|love|'d love|hope|hoping|def want|like) to (?:\\w+ )?(?:jam|play|sing|work|read|rehearse|talk|meet|speak|sit down|chat|catch up) (?:with|to) (?:u|you) (?:again|more|properly|once more|further|this time|[,.]|full)
    (?:wants?|likes?|asked|would like|'d like|hopes?|hoping|keen|grateful|pleased|love|delighted) (?:\\w+ ){0,2}(?:to |if |that |whether )?you (?:could |can |would |will |might |were |to |be able to |are able to |can be |'d )*(?:come|return|attend|sit|spend|meet|present|pitch|teach|cook|visit|do|run|give|deliver|jam|play) (?:[\\w']+ ){0,4}(?:<occasion>|back|again|rest of|team|director|board|partners?)\\b
    (?:could|can|would|may|might) (?:we|i) (?:\\w+ )?(?:ask|invite|get|have|persuade|tempt|trouble|borrow) you (?:to |back |in |over |down |for )+(?:come|spend|sit|do|meet|return|attend|visit|present|teach|a|an|the|another)\\b
    (?:you (?:will |can |could |might |may |would )?(?:be able to )?)(?:return|come back) (?:for|to meet|to see) (?:a|an|the|our|another|with)\\b
    (?:last|final|next) (?:call|chat|hurdle|step|conversation|talk|stage|piece|bit) (?:is|would be|will be|before|with (?:everyone|us|our|the))\\b(?! (?:for us|ours|a decision|to decide|that we))
    you are (?:herewith |hereby |kindly |cordially |now )?(?:invited|requested|called|asked) (?:for|to (?:attend|sit|appear|present|take|come|the|an?|our|part))
    qualified for (?:the|a|our)\\b
    # somebody wants to see you at it: "skipper wants to look you over", "so they can see you cut", "required to undergo an assessment"
    (?:he|she|they|boss|gaffer|owner|skipper|coach|manager|director|chef|client|chair|panel|partners|dean|principal|head|(?-i:(?!You|I\\b)[A-Z][a-z]+)) (?:really |now |also |just |all |both |definitely )?(?:wants|want|'d like|would like|'d love|would love|is keen|are keen|likes|hopes|asked|has asked|have asked|is asking) (?:to (?:have a (?:look|chat|word|talk) (?:at|with|to) you|(?!thank|tell|let|ask|assure|wish|remind|send|write|apologi|congratul|hire|offer|sign|say|give|take you on|pay|help|refer|recommend|bring you on)(?:\\w+ ){1,3}you\\b(?! (?:know|that|for (?:your|coming|the))))|you (?:along|down|over|out|in|back|up|round|there|at|for (?:a|an|the))\\b|that you (?:come|attend|meet|visit))
    so (?:that )?(?:they|we|he|she|i|everyone|everybody|the \\w+|(?-i:[A-Z][a-z]+)) (?:can|could|may|get to|gets to) (?:all )?(?:see|watch|hear|look at|observe|judge|try|meet|get to know|get a (?:feel|sense|look)) (?:you|how you|what you|your)\\b
    (?:and|you to|you would) (?:show|present|pitch|demonstrate|play|teach|read|sing|serve|perform) (?:it|them|that|this|for us|to us|something) (?:to|for|with|in front of) (?:the|our|my|him|her|(?-i:[A-Z][a-z]+)|us)\\b
    (?:watch|see|look at|observe|hear) (?:how|what) you(?:'re| are|'d| do| get| handle| work| cope| play| would)\\b
    (?:required|requested|asked|expected|invited|need|needed) to (?:undergo|attend|sit|undertake|complete|appear|present|perform|prepare) (?:for )?(?:an?|the|our) (?:[\\w-]+ ){0,2}(?:<occasion>|exam|examination)\\b
    (?:moving|move|moved|bumping|bump|sending|send|pushing|putting|put|progressing|advancing|taking) you (?:\\w+ )?(?:on |through |forward |up |straight )?(?:to|into) (?:the|our|an?) (?:[\\w-]+ ){0,2}(?:<occasion>|on-?site|final|next|loop|super ?day)\\b
    (?:ask|asks|invite|like) (?:people|everyone|everybody|candidates|all our (?:\\w+)) to (?:work|do|spend|come|try|meet|have) ~\\bwith (?:us|the|our)\\b
    (?:likes?|liked|loves?|loved) (?:the (?:sound|look) of |what \\w+ (?:saw|heard) ~)you\\b(?=[^.!?]{0,10}(?:and|,|-)[^.!?]{0,20}\\b(?:see|meet|talk|come))
    recommends? (?:a|an|another) (?:second|further|final|follow-?up) \\w+
    """,
    occasion=OCCASION,
)
