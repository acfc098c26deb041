"""Who is chosen: somebody else, you, or nobody yet - as frames of a subject, a verb of choosing and a person.

Each table is one slot of a decision; ``outcome`` says which of them make one together.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.choosing import NO_NAME
from followup_daemon.reading.phrases import phrases

_KIN = (
    r"(?:(?:grand|step|god)?(?:niece|nephew|son|daughter|mother|father)s?|cousins?|brothers?|sisters?|wife|husband|mate|friend|in-?laws?|"
    r"(?:brother|sister|son|daughter|mother|father)[- ]in[- ]law|uncle|aunt|dad|mum)"
)
_AGENT = r"[\w-]{2,}(?:ician|ologist|ist|eer|ian|(?<!wo)man|woman|(?<!off)(?<!lett)(?<!ord)(?<!numb)(?<!quart)(?<!summ)(?<!wint)(?<!matt)(?<!cent)(?<!furth)(?<!anoth)(?<!oth)(?<!aft)(?<!nev)(?<!whetht)(?<!togeth)(?<!corn)(?<!bett)(?<!answ)(?<!chapt)(?<!semest)(?<!dinn)er)"
"""A noun of one who does something by its ending: \"musician\", \"geologist\", \"brazier\"."""
_PERSON = (
    rf"(?:{_AGENT}|candidate|applicant|finalist|contender|person|people|colleague|man|woman|lady|gentleman|lad|lass|girl|guy|boy|bloke|chap|fella|fellow|kid|one|ones|graduate|student|insider|local|"
    r"internal|temp|trainee|apprentice|freelancer|contractor|incumbent|nanny|teacher|nurse|cook|chef|engineer|developer|designer|driver|player|musician|actor|lawyer|associate|"
    r"manager|clerk|assistant|cleaner|carer|doctor|consultant|researcher|scholar|worker|specialist|professional|native speaker|speaker|agency|firm|company)s?"
)
SOMEBODY_ELSE = (
    rf"(?:some(?:one|body)\b(?! (?:from|in|on|will|to (?:meet|call|see|fetch|collect|speak))\b)|another (?:[\w-]+ ){{0,2}}{_PERSON}\b|(?:the|an?|our|one of the|an?other|two|three)? ?(?:other|internal|external|in-house|local|own|existing|current|former|"
    rf"stronger|cheaper|younger|older) (?:[\w-]+ )?(?:{_PERSON}\b)|(?:an?|the|one|our|some|two|three)? ?(?:[\w-]+ ){{0,3}}{_PERSON} (?:who|whose|with|that|from|already|they|we|he|she|in (?:first|second) place|ranked)\b|"
    rf"(?:an?|the) (?:[\w-]+ ){{0,3}}(?:who|whose|who's|who'd)\b|(?:his|her|my|our|their|the \w+'s|an?) (?:own |old |youngest |eldest |\w+'s )?{_KIN}\b|(?-i:(?:Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Revd|Fr|Captain)\.? [A-Z][\w'-]+)|an? (?:[\w-]+ )?(?:junior|senior|graduate|insider|outsider|name|collective|local|internal|student|continuity)\b|one other\b|(?:the |the \w+'s )?other (?:candidate|name|one|person|colleague)\b|its \w+ ?\w+\b)"
)
_NAME = rf"(?-i:(?!{NO_NAME}\b)(?!(?:HR|Linkedin|DocuSign|UK|London|Finance|Legal|Head|January|Friday|Gusto|Chef|Mam|Mum|Dad)\b)[A-Z][a-z]+\b(?! Street| Road| Room| Centre| House))"
_CHOSE = (
    r"(?:chose|chosen|picked|hired|appointed|engaged?|selected|elected|preferred|contracted|signed(?: up)?(?: with)?|took on|taken on|taking on|take on|took|taken|recruited|promoted|"
    r"gone (?:with|for)|went (?:with|for)|going (?:with|for|to go with)|go (?:with|for)|stick(?:ing)? with|stuck with|stay(?:ing)? with|keep(?:ing)? on|settled (?:on|for)|decided (?:on|for|to (?:keep|take|hire|stay with|go with|give (?:it|the \w+) to))|"
    r"voted for|opted for|plumped for|insisted on|continu(?:e|ing) (?:\w+ ){0,2}with|spoke for|held out for|came down to you and|offered (?:it|the \w+) to|gave (?:it|the \w+) to|giv(?:en|ing) (?:it|the \w+) to|closed (?:it |the \w+ )?with|filled (?:it|the \w+) with|cast|found|nominated|retained?|heard|called|finding|hiring|ended up with)"
)
_AUX = r"(?:has|have|'ve|'s|had|was|were|is|are|will be|'ll be|now|just|since|already|also|been)"
_JOB = r"(?:job|role|post|position|place|seat|spot|chair|part|gig|contract|vacancy|appointment|desk|hours|placement|work|single \w+|bed|berth|pulpit|nod)"

OTHER_CHOSEN = phrases(
    """
    # somebody did choose, and whom: "took on his brother in law", "put Yusuf on the pass", "resolved to engage Mrs Pettifer"
    <chose> (?:back |in |up )?(?!you\\b|your\\b)<else>
    (?:chose|chosen|picked|hired|appointed|engaged|engage|took on|taken on|taking on|gone with|going with|going for|went with|stick(?:ing)? with|stay(?:ing)? with|keep(?:ing)? on|settled on|decided on|voted for) <name>
    (?:put|putting|moved|moving|given|gave|giving) <name> (?:on|in|into|up to|as|the) (?!(?:copy|cc|touch|phone|line|loop|call|number|email|details))
    # and who has it: "another applicant has been appointed", "the other person is closer", "my niece wants the hours"
    <else> (?:\\w+ )?(?:<aux> )*(?:\\w+ly )?(?:appointed|chosen|hired|picked|preferred|selected|accepted|signed|started|starts|starting|starting with us|joining|closer|stronger|ahead|better|edged|won|scored|achieved|first|taking (?:it|over|the)|gets|got it|doing it|more)\\b(?! (?:late|early|up for|than we thought))
    (?:my|his|her|our|their|the \\w+'s) (?:\\w+'s )?<kin> (?:\\w+ ){0,7}?(?:wants?|needs?|gets|taking|takes|has|doing|coming into|asked for|is having) (?:the|it|that|on) ?<job>?\\b
    <job> (?:\\w+ )?(?:goes|went|gone|is going|was given|is given|has been given|was offered|fell|belongs) (?:\\w+ )?to (?!(?:print|press|advert|tender|the (?:board|council|ministry|committee|panel)|you)\\b)(?:<else>|<name>)
    <job> (?:gets?|got|has|receives?) (?:\\w+ ){0,4}(?:someone|somebody|another|other)\\b
    (?:taken|filled|accepted|won|claimed|snapped up|given) (?:up )?(?:by|to) (?:<else>|<name>)
    (?:promoted|moved up|moved across|brought in|drafted in) (?:one|two) of (?:the|our|their)\\b
    (?:ranked|placed|put|scored|rated) (?:<else>|<name>) (?:first|higher|ahead|above|top|highest)
    (?:there (?:was|is)|we (?:had|saw|met|heard)) (?:some)?one (?:else )?(?:who|with|whose)\\b
    (?:asked|persuaded|got) the (?:interim|acting|present|current|old|retiring) \\w+ to (?:stay|carry|remain)\\b
    (?:it's|it is|it was|it will be|it's going to be) (?:<else>|the other (?:one|person|two)\\b|(?-i:(?:Miss|Mr|Mrs|Ms|Dr) [A-Z]\\w+))(?! (?:on|who (?:will|is going to) (?:call|meet|see)))
    (?:has|have|'ve) (?:now |already )?found (?:its|their|our|his|her|the) (?!time|way|feet|email|number)\\w+
    (?:<job>|\\w+)(?:'s| is| has) (?:now )?(?:away|gone|taken)[.,!;]
    <kin> (?:is|'s|will be|are) (?:doing|taking|getting|having|coming|starting)\\b
    (?:mural|commission|slot|show|film|tender|piece|house|shop) (?:went|has gone|goes) to\\b
    the other (?:lives|has|had|was|knows|speaks)\\b
    (?:came|was|it was|were) down to (?:you and|two)\\b
    (?:first|before you|quicker) (?:in the door|through the door|to say yes|to sign)\\b
    """,
    chose=_CHOSE,
    name=_NAME,
    aux=_AUX,
    kin=_KIN,
    job=_JOB,
    **{"else": SOMEBODY_ELSE},
)
NEED = phrases(
    """
    # whom they want instead, told as their need: "we need someone who has scaled", "must have man who speak German"
    (?:need|needs|needed|must have|have to have|want|wants|wanted|require|requires|require[sd]?|after|looking for|look for|prefer|prefers|preferred|only take|only have|go for|seek|seeks|insists? on|rather have) (?:\\w+ )?(?:someone|somebody|(?:an?|the|our)? ?(?:[\\w-]+ ){0,3}?<person>|an? (?:[\\w-]+ ){1,3}) ?(?:who|whose|with|that|to|already)\\b
    (?:need|needs|needed|must have|looking for|wants?|wanted|prefer(?:s|red)?) (?:more|deeper|stronger|years|\\w+ years) (?:\\w+ ){0,3}(?:experience|background|depth|years|behind|in|of)\\b
    (?:closer|nearer|better suited|a better (?:match|fit)|a closer (?:match|fit)) (?:to|for|with)\\b
    """,
    person=_PERSON,
)
LACK = phrases(
    """
    # what stands against you: "not the right move", "wouldn't work for us", "can't put a man on the artics", "we lean no"
    (?:not|n't|never|hardly) (?:\\w+ ){0,3}(?:the right (?:move|fit|match|person|time|place|role|one)|a (?:good |great |strong )?(?:fit|match)|work (?:for (?:us|you|either)|out|here|with)|suit (?:us|the)|fair (?:on|to) you|ready for|enough for)\\b
    (?:can't|cannot|can not|couldn't|could not|unable to|not able to|won't|will not|not going to) (?:\\w+ )?(?:put|take|hire|employ|use|offer|have|support|place|accommodate|appoint|give) (?:an?|you|the|another|on|this|it|two|a second)\\b(?! (?:time|date|answer|decision|news|phone|call|news|yes|read|line))
    (?:lean|leaning|leaned|leans|tended|tend|came (?:out|down)|verdict (?:is|was)|answer (?:is|was)) (?:to |at |a |on )?no\\b
    (?:application|candidature|candidacy|file|process) (?:will |is |has |now |be |been )+(?:closed|ended|withdrawn|discontinued)\\b
    (?:search|look|looking|advertis\\w+) (?:again|further|elsewhere|on|some more)\\b(?! (?:tomorrow|at your))
    set(?:ting)? you up to fail
    not for (?:us|you)(?: this time|,|[.]|$)
    you(?:'ve| have) not got (?:your|the|a|any|enough)\\b
    (?:voted|decided|chosen) accordingly
    (?:over|under)-?qualified\\b
    (?:be|get|become) (?:bored|wasted)\\b
    only (?:room|space|money|budget|funding|hours|work|have room|a place|one place|(?:\\w+ )?have one|need one|take one)\\b
    budget (?:only )?(?:\\w+ )?(?:stretch\\w*|run\\w*|went)\\b
    (?<!key\\s)(?:was|were|is|are) (?:missing|lacking|absent)\\b(?! (?:from|in) your)
    (?:below|short of|under) (?:our|the|their) (?:\\w+ )?(?:bar|mark|threshold|level|line|cut-?off)\\b
    (?:would|will|could|do|does|did)(?:n't| not) (?:\\w+ )?(?:suit|fit|pursue|approve|pull the trigger|stretch|justify|add up)\\b
    (?:not|n't) (?:\\w+ )?(?:ready to|you yet|quite you|you for)\\b
    (?:overruled|outvoted|fought|out-?gunned)\\b(?! (?:off|through))
    (?:outgrow|wasted on|leave us)\\b
    (?:don't|do not|didn't) have (?:an?|the) (?:\\w+ )?(?:opening|budget|place|vacancy|hours)\\b
    integrate (?:more|better)
    lives? (?:\\w+ )?(?:minutes|miles|nearer|closer|round the corner|next door)\\b
    needs? an? (?:\\w+ )?\\w+ (?:more (?:urgently|badly|than)|first)\\b
    (?:rather|sooner|prefer to) (?:see|have|wait for|find)\\b
    wants an? (?:sitting|proven|seasoned|ready|local|native|experienced)\\b
    too (?:big|small|soon|junior|senior|far|expensive|green|young|slow|quiet|loud|much of a)\\b(?! to (?:say|tell|decide|know))
    (?:weakest|weaker|weak|lacking|missing|short|light|thin|gap|gaps) (?:\\w+ )?(?:part|on|in|was|of)\\b
    (?:trouble|problem|snag|sticking point|difficulty|only thing|issue) (?:is|was|being)\\b(?! (?:that )?(?:the (?:train|link|date|calendar)|my|i))
    (?:board|council|committee|governors|panel|partners|section|team|owners?|families|family) (?:voted|resolved|decided|ruled|thought|felt) (?:\\w+ ){0,3}(?:against|otherwise|no\\b)
    """
)
WOULD_HAVE_BEEN = phrases(
    """
    # praise of what might have been: "you'd have been my pick", "I had you down as a yes until", "closest I've seen"
    (?:you'd|you would|would|i'd|we'd|i would|we would) have (?:been|made|liked to (?!show|hear|stay|know|meet)|loved to (?!show|hear|stay|know|meet)|taken|hired|picked|fitted)\\b(?! (?:in touch|quicker|sooner|earlier|back))
    had you down\\b
    i (?:still )?(?:think|believe|thought) you(?:'d| would|'re| are)\\b
    you were (?:my|our|his|her) (?:\\w+ )?favou?rite\\b
    (?:wished|recommended|hoped|fought) (?:otherwise|for you)\\b
    you were (?:my|our|his|her) (?:\\w+ )?(?:pick|choice|favou?rite|second|first)\\b
    (?:as )?close as (?:it|they|that)\\b
    (?:you|your \\w+)(?:'re| are| is| were| was)? ~,? but (?:for (?:this|that|the)|i(?:'ve| have)|we(?:'ve| have)|they(?:'ve| have)?)\\b
    (?:though|although|however|but),? (?:they|we|the \\w+) (?:feel|felt|think|thought|need|want|have to|had to|chose|preferred|went)\\b
    """
)
YOU_CHOSEN = phrases(
    """
    # "we'd like you as employee number five", "it's you I want", "they want you for the twins", "you're in", "your name alone"
    (?:want|wants|like|'d like|would like|love|'d love|take|taking|have|having|engage|employ|hire|appoint|call|keep|need|elect|chose|chosen|picked|hired|appointed|selected) you (?:\\w+ )?(?:as (?:our|an?|the|\\w+ number)|on (?:the|our) (?:team|crew|staff|roster)|behind|to be (?:our|the|an?|part)|aboard|on board|permanently|full[- ]time|part[- ]time|for (?:the|our) (?!interview|next|second|final|call|day|week)\\w+)\\b
    it(?:'s| is| was) you (?:i|we|they|he|she) (?:want|need|chose|picked)
    you(?:'re| are) (?:in|ours|on|hired|it)(?:[.!,]|$)
    (?:your name|you) alone\\b
    (?:confirm|confirming) your (?:place|post|position|job|role|appointment|engagement|employment)\\b(?! (?:for|in|on|at) (?:the |our )?(?:interview|assessment|call|session|test))
    (?:you are|you're) to be (?:appointed|employed|engaged|hired)\\b
    (?:school|team|we|ward|they|place|firm|club|choir|band) (?:would|'d) be (?:\\w+ )?(?:lucky|fortunate|glad|proud|happy) to have you\\b
    passed you\\b(?! (?:on|over|to|in))
    (?:resolved|decided|agreed|voted|chose|chosen|unanimous(?:ly)?) (?:\\w+ )?(?:to|for|on|in favou?r of|that) (?:\\w+ )?you\\b(?! (?:should|would|come|have to|wait))
    (?:number|name|vote|choice|pick|job|place|cottage|chair|part|desk) (?:\\w+ )?(?:was|is|'s|it was|are) yours\\b
    it (?:was|is) yours\\b
    it(?:'s| is) you(?:[.!]|$)
    (?:picked|chose|chosen|selected|preferred) your\\b
    (?:love|like|happy|delighted|glad) to (?:host|have|take|welcome|engage|keep|employ) you\\b(?! (?:in\\b|over|back|again|for (?:a|an|the|lunch|dinner|coffee)|at|visit|meet|come|up|down|round|here (?:on|for)))
    your (?:enrolment|enrollment|employment|engagement|entry|admission) (?:in|into|on|to|as|with)\\b
    (?:you|we) (?:\\w+ )?(?:work|works|sail|play|teach|drive) (?:with|for) (?:us|me) (?:as|from|on)\\b
    """
)
AGREED = phrases(
    """
    # those who have a say agreed: "my director is agree", "comp committee signed off", "all five said the same", "not a single doubt"
    (?:director|boss|owner|gaffer|chef|board|committee|governors|partners|council|family|head|hq|finance|client|manager|everyone|everybody|all|they|he|she|we|wife|husband|panel|section) (?:\\w+ ){0,3}?(?:agrees?|agreed|is agree|are agree|said yes|say yes|says yes|signed off|unanimous|said the same|happy (?:with|for) you|approved|followed our (?:proposal|recommendation))\\b
    (?:gaffer|boss|chef|owner|family|council|everyone|everybody|client|panel|director)(?:'s|'re| is| are) (?:\\w+ )?(?:happy|delighted|chuffed|sold)\\b(?! to (?:meet|hear|see|answer|talk|wait))
    (?:unanimous|unanimously)\\b
    (?:nobody|no one|none of us|not one|never) (?:had )?(?:a |any )?(?:single )?(?:doubts?|bad word)\\b
    all for you\\b
    (?:fine|okay|ok|happy|good) with (?:it|you|that)[.,!]
    voted (?:in favou?r|for you|yes)\\b
    (?-i:[A-Z]?[a-z]+) approved[.,!]
    (?:is|are|we're|they're|all|fully) (?:\\w+ )?(?:aligned|behind you|convinced)\\b
    (?:vote|verdict|decision) was (?:\\d|unanimous|clear|in your favou?r)
    mad not to\\b
    (?:wants?|decided|ready|keen) to (?:go ahead|proceed)(?: with you)?[.!,]
    says? come\\b
    (?:saying|said|thinking) the same\\b
    (?:easiest|easier|easy) (?:one|decision|debrief|call|vote|choice)s?\\b
    (?:all|both) (?:of us |\\w+ )?(?:said|wrote|put|named|voted|picked)(?: down)? (?:the same|you|your|yes)\\b
    """
)
