"""What tells who gives the job, who seeks it, who is to hold the interview: cues, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import cues

EMPLOYER_SPEAKS = cues(
    r"""
    3 \b(?:thanks|thank you) for (?:applying|your (?:\w+ )?application|sending (?:us |me )?your)\b
    3 \b(?:great|lovely|nice|impressive|good|strong|wow,?|fantastic|super) (?:cv|r[e\u00e9]sum[e\u00e9]|references
    |experience)\b
    3 \b(?:offer|give) you (?:the|a) (?:job|position|role|place)\b|\bwe pay\b|\bthe (?:job|position) (?:is|would be
    |pays)\b
    2 \bask for me\b
    2 \bwe(?:'ve| have)? (?:\w+ )?(?:got )?(?:two|three|four|some|a few|several|\d) other (?:people|candidates)\b
    3 \b(?:we|i)(?:'d| would|'ll| will)? (?:like|love|want|be happy|be glad|be delighted|be pleased
    |wish) to (?:invite you|interview you|have you in|hire|offer you)\b
    3 \b(?:your|ur) (?:\w+ )?(?:application|cv|r[e\u00e9]sum[e\u00e9]|candidacy|cover letter|interest in (?:the
    |our|working))\b
    3 \b(?:invite you (?:to|for)|inviting you|pleased to invite|delighted to invite|you(?:'ve
    | have) been (?:shortlisted|selected))\b
    2 \b(?:please )?bring (?:a couple|some|your|two|three|samples|along|id|a copy|examples|pieces)\b
    2 \bwe(?:'ll| will) (?:look at|show you|go (?:through|over)|have you|pay you|start you|try)\b
    |\bour address is\b|\bcome to (?:our|my|the) \w+\b
    3 \bit(?:'ll| will) be me and\b|\b(?:there's|there is|there will be) a (?:\w+ ){0,3}(?:exercise|test|task)\b
    |\bbuzz \W?\w+|\ballow \d+ min
    2 \blet's do (?:a|an|the) (?:\w+ )?interview\b|\binterview(?:ing)? (?:you|candidates)\b|\b(?:first|second
    |quick|short) interview\? ?|\bnothing to prepare\b
    2 \bour (?:position|opening|vacancy|role|office|team|company|firm|practice|shop|school)\b
    """
)
"""Who says this has the job to give."""

CANDIDATE_SPEAKS = cues(
    r"""
    3 \b(?:my |the )?(?:cv|r[e\u00e9]sum[e\u00e9]|certificates|references) (?:and \w+ )?(?:is|are) (?:attached
    |enclosed|below
    |linked)\b|\b(?:i(?:'ve| have)? attach(?:ed)?|attached is|attached are) my\b|\bresume and \w+ (?:attached|linked
    |below)
    3 \b(?:thank(?:s| you)(?: \w+){0,6} (?:to interview me|for seeing me|for receiving me|for having me))\b
    3 \b(?:writing|like|wish) to apply\b|\bi(?:'m| am) (?:very |really |still |most )?interested in (?:the|this
    |your) (?:\w+ ){0,4}(?:role|position|job|post|opening|opportunity)\b
    3 \bi(?:'d| would) (?:love|like) to (?:work|join)(?:ing)? (?:in|for|with|at|your)\b|\bi can start\b
    |\bthe (?:\w+ ){0,3}(?:job|position) you (?:posted|advertised)\b|\b(?:you(?:'re| are) (?:searching|looking for
    |hiring)
    |you need) (?:an?|someone|somebody)\b
    3 \b(?:saw|read|answering|about|re) your ad(?:vert\w*)?\b|\byour ad(?:vert)? (?:sounds|says|is)\b
    |\bi'd (?:love|like|be happy) to do (?:the|a) trial\b
    2 \bi(?:'ve| have)? (?:spent|worked|been working|done this|(?:\w+ )?years)\b[^.\n]{0,40}\b(?:years?|months|at|as
    |for)\b
    |\bhave (?:good |excellent )?references\b
    3 \bmy (?:\w+ )?(?:application|cv|r[e\u00e9]sum[e\u00e9]|candidacy|cover letter
    |portfolio)(?! (?:in )?(?:below|for you to look))\b
    3 \b(?:thank(?:s| you)(?: so much| very much)? for (?:interviewing me|considering (?:me|my)|the opportunity
    |inviting me|your interest in my))\b
    3 \b(?:i(?:'m| am)|i've been|i was) (?:very |really |still |most )?(?:keen on|interested in|excited about
    |applying for|drawn to) (?:the|this|your) (?:\w+ ){0,4}(?:role|position|job|post|opening|opportunity)\b
    3 \bi (?:saw|noticed|read about|came across|heard about|applied (?:for|to)|would like to apply
    |wish to apply) (?:your|the|that you|you|for)\b
    3 \b(?:thank(?:s| you) for (?:getting back to me|your (?:quick )?(?:reply|response)|replying
    |the callback) (?:about|regarding|on) (?:the|your) (?:\w+ ){0,4}(?:position|job|role|post|opening))\b
    2 \bwhen (?:do you think )?you(?:'ll| will) have a decision\b|\b(?:i have
    |i've got) (?:\w+ )?years (?:of )?(?:experience )?(?:in|of|with|as)\b
    2 \b(?:is there (?:something|anything) i should (?:prepare|bring)|should i (?:prepare|bring) (?:anything
    |something))\b
    """
)
"""Who says this seeks the job."""

PANEL = cues(
    r"""
    4 \b(?:could|can|would|will) you (?:please )?(?:take|cover|run|do|lead|join|sit in on|be on|help with
    |conduct) (?:the|a|an|this|our|one of the) (?:[\w-]+ ){0,4}(?:session|interview|panel|screen|round|loop
    |slot)s?\b
    4 \b(?:could|can|would|will) you\b[^.?!\n]{0,70}\binterviews\b
    4 \b(?:whom?|who) to interview\b|\b(?:go|look|read) (?:over|through) the (?:applications|cvs
    |r[e\u00e9]sum[e\u00e9]s)\b|\bsift(?:ing)? (?:the|through|these|applications|cvs)\b|\b(?:people|candidates
    |applicants) to see\b[^.\n]{0,80}\b(?:send you|forms|questions)\b
    4 \b(?:your|the|a|fill (?:in|out)|submit|complete) (?:score ?cards?|score ?sheets?)\b(?! (?:are
    |is) (?:not |all |still |back
    |in\b))|\bscore ?cards? (?:link|below|attached|by)\b|\binterview kit\b|\binterviewer training\b|\bfeedback form for
    |\bhire/no hire\b|\binterview rota\b|\bcandidate (?:packet|profile|pack|brief)\b
    3 \b(?:join|attend|at|after|before|for|have a|do a) (?:the |our |a )?(?:panel |hiring )?debrief\b
    4 \binterview(?:ing)? (?:the|our|both|all)? ?(?:two|three|four|other|final)? ?(?:finalists?|candidates
    |applicants)\b
    4 \b(?:people|candidates|somebody|someone) for your (?:job|role|position)\b|\byour (?:replacement|successor)\b
    4 \b(?:(?:you|u)(?:'d| would|'ll| will| could| can)?|to|please|could|consider|mind) (?:\w+ )?(?:serv(?:e|ing)
    |sit(?:ting)?|join(?:ing)?|be(?:ing)?) on (?:the|our|a|this) (?:\w+ )?(?:committee|panel
    |board)\b
    |\b(?:need|want|looking for) an? (?:governor|interviewer|panel member|second interviewer)\b
    4 \b(?:please|to|you'll|you will|you would|you'd|you to|help(?: me| us)?|you're
    |you are) (?:be )?interview(?:ing)? (?:(?:a|the|our|this|some|two|three|four|several|another
    |more) )?(?:(?!for |with |at |in |on |by )\w+ ){0,2}(?:candidates?|applicants?|(?-i:[A-Z]\w+ [A-Z]\w+))\b
    4 \bexternal (?:assessor|panel(?:list| member)?|member|examiner|expert|panellist|evaluator|interviewer)\b
    4 \b(?:for|to) (?:agree(?:ing)?|agreed|consent\w*) to (?:act|serve|sit|join|be|assess|help)\b
    3 \b(?:two|three|four|five|six|seven|eight|[2-9]) (?:shortlisted |strong )?(?:candidates|applicants)\b
    |\bcandidates (?:will|are to|are) (?:be )?(?:seen|interviewed|assessed|presenting)\b
    3 \b(?:applications|application forms|shortlist) (?:is |are )?(?:attached|enclosed|in the (?:folder|pack))\b
    3 \b(?:the|this|our|next|another|each|a) candidate(?:'s|s)?\b(?![^.\n]{0,40}\b(?:experience|journey|portal
    |guide)\b)
    3 \b(?:his|her|their|candidate'?s?) (?:r[e\u00e9]sum[e\u00e9]|cv|application|portfolio)\b
    3 \b(?:r[e\u00e9]sum[e\u00e9]s?|cvs?) (?:is |are )?(?:attached|enclosed|below)\b
    3 \b(?:on|join|form|sit on|confirm|chair|complete|round out) (?:the|our|an?|your
    |this) (?:interview(?:ing)? |hiring |selection |search )?panel\b
    3 \bwe(?:'re| are) (?:interviewing|seeing|meeting) (?:\w+ ){0,3}(?:for (?:the|our|my)|candidates?
    |applicants?)\b|\bcandidates (?:we|you|to)\b
    2 \bour (?:\w+ ){0,2}(?:hire|open req|headcount)\b
    """
)
"""What people write to one who is to hold an interview."""

THEIR_OWN = cues(
    r"""
    # somebody who is seen elsewhere, and asks to be covered, driven or wished luck
    4 \b(?:invited|called|shortlisted|asked) me (?:for|in|to (?:an? |the )?interview)\b
    |\b(?:they|(?-i:[A-Z])\w+) (?:want|wants|would like|'d like|asked) to (?:see|meet|interview) me\b
    |\bi(?:'ve| have)? (?:been|was|got) (?:shortlisted|invited) (?:at|by|for|to)\b
    4 \b(?:take|cover|do|swap|have) my (?:\w+ ){0,2}?(?:shift|early|earlies|late|lates|night|nights|duty|(?:mon|tues
    |wednes|thurs|fri|satur|sun)day)\b
    4 \b(?:i have|i've|i've got|i got|i'm having) (?:got )?(?:an? |my |the )(?:\w+ )?interview(?! (?:slot|time|room
    |with you|day))\b
    |\bmy (?:job |next |first |second |final )?interview (?:at|with|is|on|for|went|tomorrow)\b(?! (?:you|list|diary
    |schedule))
    |\b(?:lift|ride|drive me|accompany me|prepare|help me) (?:\w+ ){0,3}(?:to|for) my (?:\w+ )?interview\b
    """
)
"""What others write of an interview that is theirs."""
