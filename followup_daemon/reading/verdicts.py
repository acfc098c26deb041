"""Decisions told by what was done to you, or what you are to do: wide classes of verbs in a narrow build.

``frames`` asks who has it; here the sentence speaks of you alone: "you have not been placed", "too young for the part",
"you made the squad", "would you do a night on the grill".
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from followup_daemon.reading.frames import NAME
from followup_daemon.reading.phrases import phrases

CASE = r"(?:your (?:[\w-]+ )?(?:application|candidacy|candidature|name|case|bid|submission|profile|file|interview|score|marks?|performance|nomination)|you)"
ADMIN = (
    r"(?:forgotten|informed|told|contacted|expected|required|asked|obliged|needed|disturbed|bothered|charged|reimbursed|reviewed|received|completed|processed|kept|supposed|allowed|"
    r"permitted|heard|missed|noticed|confused|worried|disappointed|decided|finished|mistaken|paid|sent|signed|attached|registered|logged|verified|finali[sz]ed|assessed|scored|concerned|"
    r"tired|bored|interested|pleased|surprised|married|scared|convinced|delayed|affected|assigned|scheduled|discussed|involved|been|seen|even|done)"
)
SEEN = r"(?:felt|thought|found|saw|considered|deemed|judged|reckoned|said|believed|feels?|thinks?|reckons?|says|saying)"
ENOUGH = r"(?:[\w-]+ )?enough"
CHOOSES = r"(?:chosen|selected|picked|appointed|hired|accepted|approved|engaged|recruited|elected|voted in|taken on|nominated|confirmed|cast|awarded|granted)"
DO = (
    r"(?:come|return|meet|attend|sit|spend|see|jam|play|sing|read|teach|present|pitch|cook|drive|visit|talk|speak|chat|audition|demo|demonstrate|observe|shadow|take part|participate|do|complete|"
    r"give|deliver|try|run|pop|drop|swing by|stop by|perform|undergo|undertake|prepare|make|show|bring|walk us|join (?:us|them|me|him|her) (?:for|on|at|in))"
)
STINT = r"(?:day|night|shift|service|session|lesson|class|morning|afternoon|evening|hour|half day|weekend|set|run|round|trial|saturday|sunday|friday|monday|tuesday|wednesday|thursday|taster|stage|tour|walk-?through|play ?date|rehearsal|test)"
TEST = (
    r"(?:interview|panel|assessment|simulation|exercise|trial|test|task|case study|case|take-?home|presentation|seminar|lecture|talk|demonstration|lesson|sermon|recital|audition|recall|callback|"
    r"written (?:test|exam|paper)|exam|examination|viva|role ?play|loop|on-?site|stage|round|phase|visit|questionnaire|conversation|discussion|meeting|call|chat|screening|medical)"
)

NOT_YOU = phrases(
    """
    # what was not done to you, unless it is mere administration: "you have not been placed", "candidacy will not be carried forward"
    <case> (?:\\w+ ){0,2}?(?:have|has|had|were|was|are|is|will|shall|would|could|did|do|does)(?:n't| (?:\\w+ )?(?:not|never|no longer)) (?:\\w+ ){0,2}?(?:be |been |being )(?!<admin>\\b)(?:\\w+(?:ed|en)|put (?:forward|through|on)|among)\\b(?! (?:yet|until|before|at present|so far))
    <case> (?:have|has|had|were|was|are|is)(?:n't| not) (?!<admin>\\b|yet\\b)(?:selected|placed|chosen|appointed|shortlisted|successful|taken|picked|retained|ranked|recommended|cast|called)\\b
    <case> (?:\\w+ )?(?:did|do|does|have|has|could)(?:n't| (?:\\w+ )?not) (?:quite )?(?:attain\\w*|reach\\w*|meet|met|achiev\\w*|obtain\\w*|gain\\w*|make|made|rank\\w*|score[ds]?|pass|passed|qualif\\w+|secure\\w*|satisf\\w+|come (?:first|top|out)|win|won|get|got|clear\\w*) (?:the|a|an|our|this|high|in|among|it|on|enough|sufficient|through|past|all)\\b(?! (?:email|mail|message|letter|chance|time|note|link|invitation|invite|meeting|call|deadline))
    (?:vote|votes|marks?|score|result|ballot|support|majority) (?:\\w+ ){0,3}(?:was|were|is|are|did)(?:n't| not) (?:sufficient|enough|high enough|carry|pass|unanimous|favou?rable|reach)\\b
    (?:do|does|did|will|would|are|is|can|could)(?:n't| not) (?:\\w+ )?(?:plan|intend|propose|mean|planning|intending|proposing|able|prepared|minded|inclined|feel able|see (?:a|our) way) (?:on |to )+(?:continu\\w+|proceed\\w*|offer\\w*|progress\\w*|pursu\\w+|tak\\w+ (?:it|this|things|you|your)|invit\\w+|go (?:ahead|further|on|forward)|mov\\w+ (?:ahead|forward|on)|appoint\\w*|hir\\w+|recommend\\w*|mak\\w+ (?:an|you|any))\\b
    (?:do|does|did|will|would|are|is)(?:n't| not) (?:propose|intend|plan|wish|propos\\w+|be) (?:to )?(?:offer|offering|invit\\w+|appoint\\w*|call|calling) you\\b(?! (?:until|before|today|tomorrow|on|back))
    # too much or not enough of something: "too young for the part", "not quick enough", "doesn't see enough python in you"
    (?:<seen> (?:you|your \\w+)|you(?:'re| are| were|'d be| would be)) (?:were |was |are |is |as |to be |a |<degree>)*too (?!late\\b|early\\b|busy\\b|soon\\b|kind\\b|many\\b|much (?:to|for|going)\\b|long\\b|hard on\\b|good to\\b|well\\b)[\\w-]+(?:[.,!;]|$| (?:for (?:the|this|us|our|what|a|their|it)|and|in (?:their|his|her|the)))
    you(?:'re| are| were|'d be| would be) (?:just |simply |a (?:bit|little|touch) |slightly |probably |maybe |sadly )*(?:not|n't) (?:\\w+ )?<enough>\\b
    (?:does|did|do|could)(?:n't| not) (?:\\w+ )?(?:see|find|feel|get|have|hear|show|think|offer|bring) (?:\\w+ )?(?:enough|sufficient|the depth|the spark|a fit|the fit|a match) ~\\b(?:your|you|the (?:interview|talk|cv)|experience|background|skills?|for (?:this|the|us|our))\\b
    # refused by those who had to agree: "the CFO vetoed", "head office knocked it back", "the numbers spooked us", "you're out of reach"
    (?:vetoed|nixed|torpedoed|blocked it|shot (?:it|you|this) down|knocked (?:it|you|this|us) back|turned (?:it|you|this) down|put (?:you|it) down as a no|pulled out of (?:this|the hire)|had a change of heart|got cold feet|change of heart)\\b
    (?:fell|fallen|falling) through\\b
    (?:out of|beyond|above|outside) (?:our )?(?:reach|budget|range|means|bracket|what we can (?:pay|afford|stretch))
    (?:can't|cannot|couldn't|can not|unable to|not able to) (?:\\w+ )?(?:afford|stretch|match (?:your|that|what)|meet your|get (?:the|you|it|this) ~(?:over the line|through|approved|signed off)|make (?:it|this|the numbers|that) work|justify|accommodate)\\b
    # no room left: "squad is full", "full up", "only took the two", "that decided it"
    (?:squad|team|crew|roster|class|cohort|intake|rota|panel|list|cast|books?|course|programme|program|we|we're|staff) (?:is|are|'re|'s) (?:now |already |all )?(?:full|fully staffed|complete|oversubscribed)\\b
    only (?:took|taking|take|hired|hiring|picked|keeping|kept) (?:the |on )?(?:one|two|three|four|a (?:few|couple)|those)\\b
    (?:that|which|what) (?:\\w+ )?(?:decided|swung|settled|clinched|tipped|sealed|made the difference)(?: (?:it|things|the (?:balance|scales|matter|vote)))?(?:[.,!]|$| for (?:us|them|him|her))
    (?:confer|conferred|bestow|bestowed|allocate|allocated|allotted|assigned|granted|awarded|given) (?:up)?(?:on|to) (?:another|someone|somebody|an(?:other)? (?:existing|internal)|(?:a|an|the) (?:[\\w-]+ )?(?:candidate|applicant|scholar|colleague|artist|student|person))\\b
    (?:asked|persuaded|invited|called|got|approached|tasked) (?:<name>|(?-i:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Revd|Rev|Fr)\\.? [A-Z][\\w'-]+))(?: [\\w'-]+){0,4}? to (?:do it|take (?:it|the|on|over)|serve|be|become|fill|lead|run|join|step|cover|stay|act|look after|carry on|continue)\\b
    (?:use|using|keep|keeping|retain|retaining|rely on|promote|promoting|stay with|stick with|go back to|keep on|keeping on|carry on with|continue with) (?:on )?(?:their|our|his|her|the) (?:own|current|existing|present|regular|old|previous|in-house|usual) (?!(?:plan|schedule|time|arrangement|date|job|role|pace))\\w+
    (?:tough|hard|bad) luck\\b(?! for\\b)
    (?:strengths?|talents?|skills?|heart|future) (?:\\w+ )?(?:lie|lies|lay|is|are) (?:more )?(?:elsewhere|in|with) ~\\bthan\\b
    (?:merits?|qualifications?|profile|experience|application|interview) (?:was|were|is|are) (?:\\w+ ){0,2}(?:stronger|higher|better|superior|more (?:suitable|relevant|extensive|convincing))\\b
    """,
    case=CASE,
    admin=ADMIN,
    seen=SEEN,
    degree="(?:bit|just|simply|slightly|probably|little|perhaps|far|much|maybe|still|almost|touch|sadly) ",
    enough=ENOUGH,
    name=NAME,
)
YOU_IT_IS = phrases(
    """
    # what was done to you, or what you now are: "you made the squad", "accepted for appointment", "you can have the job", "you're our nursery lady"
    you(?:'ve| have|'re| are| were)? (?:hereby |been |now |\\w+ly )*<chooses> (?:for (?:appointment|employment|the (?:post|job|role|position|part|place))|as (?:an?|our|the)|to (?:the (?:post|staff|position|role|faculty)|join|be))\\b(?! (?:\\w+ )?(?:finalist|semi|candidate|<test>))
    you(?:'ve| have)? (?:made|made it (?:on|in)to|got into|earned|won|bagged|landed|secured|nailed|snagged) (?:the|our|a place (?:on|in) (?:the|our)|a spot (?:on|in)) ?(?:squad|team|cast|crew|band|side|company|choir|orchestra|job|gig|part|role|post|place)\\b
    you (?:can|could|may|shall|will|get to|'ll) have (?:the|it|this) ?(?:job|place|gig|role|post|position|part|chair|spot)?(?:[.!,]|$| if)
    you(?:'re| are) (?:definitely |officially |now |so )?our (?!(?:\\w+ )?(?:next|second|last|third|final|first|guest|competitor|customer|favou?rite|sort|kind|type|only|other|strongest|best)\\b)(?:[\\w-]+ ){0,2}[\\w-]+(?: now)?(?:[!.]|$)
    (?:notified|informed|notify you|inform you|advise you|advised) of your (?:selection|appointment|success|acceptance|nomination|election|engagement)\\b
    your (?:selection|appointment|nomination|election|acceptance) (?:for|as|to|from|by) (?!interview|the (?:next|final|second))
    (?:awarded|given|granted|conferred on|offered|assigned|belongs) (?:up)?(?:on |to )?you\\b(?= (?:for the (?:period|term|year)|from|with effect|as of|subject)|[.!])
    (?:green-?lit|greenlighted|signed off(?: on)?|approved|okayed|ok'd|rubber-?stamped|sanctioned|cleared) (?:on )?(?:the|your|this|our) (?:hire|hiring|offer|appointment|headcount|contract|package|recruitment|start)\\b
    (?:cfo|ceo|boss|board|finance|hq|head office|management|gaffer|client|chef|owner|director|partners|trustees|council|committee|he|she|they|<name>) (?:has |have |'s |'ve )?(?:approved|green-?lit|come through|came through|said yes|says yes|said go|agreed|signed off)(?:[.!,]|$| and| so| with)
    (?:it's|its|it is|is|are|we're|we are|that's) a (?:yes|go|deal)\\b(?! or| to (?:ask|wait))
    (?:they're|they are|we're|we are|theyre) (?:having|hiring|taking|keeping|signing|employing|appointing|booking) you\\b(?! (?:to|back|in|over|for (?:a|an|the) (?:\\w+ )?<test>))
    you(?:'re| are| have been|'ve been| will be) (?:\\w+ly |hereby )?(?:taken on|engaged|employed|hired|enrolled|sworn in|booked)\\b(?= (?:as|from|for the|by|with)|[.!])
    offer(?:'s| is| should be| will be)? (?:\\w+ )?(?:in your (?:inbox|email|mail)|on (?:its|the) way|coming|attached|ready|out|live|waiting)\\b
    (?:letter of offer|offer letter|letter of appointment) (?:will|shall|is|follows|to follow)\\b
    (?:want|wants|need|needs|'d want|would want|'d like|would like|'d love) you (?:to start |on |in |behind |at |here )+(?:the |our |by |from |post |before )(?:\\w+ ){0,3}?(?:by|from|before|asap|starting)\\b
    you(?:'d| would|'ll| will) be (?:(?:an?|our|the) (?:[\\w-]+ ){0,3}(?:on|in|at|with|for|under|reporting)|on (?:the|our|\\W?\\d)|based|reporting to|earning|paid|starting)\\b(?! (?:notified|told|informed|time|call|list|waiting))
    (?:happy task|pleasant duty|joy|privilege|honou?r|pleasure|delight|great pleasure) (?:of |to )(?:ask\\w*|invit\\w+|offer\\w*|appoint\\w*|tell\\w*|inform\\w*) you (?:to be|to become|to serve|to join|as|that you(?:'ve| have| are)|the|a)\\b
    (?:took|taken|take) (?:a )?(?:real |great |right |huge )?(?:shine|liking) to you\\b ~\\b(?:start|yes|job|hour|week)
    (?:relieved|delighted|thrilled|overjoyed|so happy|over the moon) (?:and \\w+ )?if you(?:'d| would|'ll| will) (?:say yes|accept|agree|join|take|do it|have us)
    """,
    chooses=CHOOSES,
    test=TEST,
    name=NAME,
)
SHOW_US = phrases(
    """
    # what you are to do next: "do a day with mam", "would like thirty minutes with you", "screened in for the next phase"
    (?:would|could|can|might|will) you (?:possibly |please |perhaps |just |also |maybe )?(?:be )?(?:so kind as to|able to|willing to|open to|up for|happy to|free to|prepared to|game to|game for|in a position to|consider|mind|fancy|like to|do us|do)? ?(?:do|work|cover|spend|try|have|take|teach|run|play|sit in on|help (?:out )?(?:on|for|with)|doing|working|covering|spending|trying|teaching) (?:us )?(?:a|an|one|the|half|some|our|for) (?:[\\w-]+ ){0,2}?<stint>s?\\b
    (?:do|work|cover|try|give|come for|come in for|come by for|come along for|come round for|in for|down for|over for|back for|ask for|asked for|asking for) (?:us |me |him |her |them )?(?:a|an|one|another) (?:[\\w-]+ ){0,2}?<stint>\\b(?! (?:off|or two))
    (?:would|could|can|might|will) you be (?:so kind as to|able to|willing to|open to|up for|happy to|free to|prepared to) <do>\\b(?! (?:me|us|it) (?:know|by|until))
    (?:like|likes|want|wants|need|needs|love|asks for|asked for) (?:\\d+(?: min(?:ute)?s)?|half an hour|an hour|a word|time|some time|a few minutes|a quick (?:word|chat|call)|ten minutes|twenty minutes|thirty minutes|a sit-?down|a chat|a meeting|a call) with you\\b
    (?:screened in|advanced|advance|called up|called forward|carried forward|put through|sent through|shortlisted|invited|invites|invite|progressed|cleared|selected|nominated|through)(?: you)?(?: to| for| on)?(?: (?:the|our|a))? (?:next|second|final|third|following) (?:phase|stage|round|step|loop|part|interview)\\b
    (?:panel|team|committee|board|they|we) (?:has |have |'ve )?(?:advanced|passed|progressed|cleared|shortlisted) you\\b
    (?:final|second|last|full) (?:loop|round|panel|recall|callback|on-?site)s? (?:is|are|will|would|on|with|at|involves|consists|includes)\\b
    (?:recall|callback|second audition|second read|chemistry read|screen test) (?:on|is|at|for|next|tomorrow|with|will)\\b
    (?:asks?|request|requests|requested|invites?|require|requires|kindly ask|would ask) (?:that )?you (?:to )?(?:please )?(?:participate|take part|deliver|attend|appear|undergo|perform|present|sit|submit to|return|come|teach|lead|preach|play|give|visit|meet) (?:in |for |before |with |to |by )?(?:a|an|the|our|us|at|on)\\b
    (?:want|wants|need|needs|like|'d like|would like|asking|asking for) you back (?:on |next |this |for |in |at |to |here)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|tomorrow|next|this|the|a|another|and|as soon)\\b
    (?:want|wants|like|need|needs|'d like|would like|love|'d love) to (?:see|hear|watch|try|have|read|film|taste|test) you (?:with|read|play|work|teach|cook|drive|in (?:action|front)|at work|on (?:the|a|your)|against|alongside|perform|sing|do|again|once more|run)\\b
    <test> (?:will|shall) (?:be (?:held|conducted|administered)|take place) ~\\b(?:you|your)\\b
    (?:you|you'll|you will|you are|you're) (?:\\w+ ){0,2}(?:asked|expected|required|invited|due|called) to (?:make|give|deliver|present|do|sit|take|lead|complete|discuss|run|teach|prepare|perform|attend) (?:a|an|the|our|before|in)\\b
    <like> you to (?:do|try|take|tackle|attempt|complete|tell|build|write|solve|design|translate|edit) (?:our|a|an|the|some|one|this) ~(?:next|now|first|for us|before|test|task|exercise|trial|sample)\\b
    as (?:a |an )?(?:sort of |kind of )?(?:trial|tryout|try-?out|test|audition|taster)\\b
    (?:come|attend|report|appear|present yourself|be there|turn up|arrive) ~\\bfor (?:a|an|the|your) (?:[\\w-]+ )?<test>\\b
    (?:see|watch|hear|observe) you (?:weld|cook|drive|teach|play|sing|work|code|draw|paint|cut|sew|bake|ride|climb|lay|wire|plaster|present|perform|read|swim|lift|pour|serve|type|translate)\\b
    (?:continue|carry on|deepen|resume|pick up|follow up) (?:the|our|this) (?:conversation|discussion|talk|dialogue|exchange) (?:with you )?(?:\\w+ )?(?:on[ -]?site|in person|here|at our|with (?:you|our|the)|in the (?:office|lab))
    pick (?:your |a |some )?(?:dates?|slots?|times?) (?:in|from|via|using|through|on|below) (?:the |our |this )?(?:link|portal|calendar|scheduler|below)
    """,
    like="(?:like|'d like|would like|want|wants|love|need|needs|ask|asking)",
    stint=STINT,
    do=DO,
    test=TEST,
)
