"""What tells that mail is about a job, about a choice among people, and about an interview: cues as data.

A cue begins with its weight and goes on in lines that begin with ``|``. A weight of 4 settles the matter by itself
unless the mail says the opposite as clearly; 1 is a hint. Patterns are matched without case on plain text; none nests
a quantifier.
"""

from __future__ import annotations

from followup_daemon.reading.cues import cues

EMPLOYMENT = cues(
    r"""
    4 \bjob interview\b|\btrade test\b|\b(?:assessment|driving) (?:drive|assessment)\b
    3 \b(?:phone|initial|recruiter|screening|telephone|hr|intro) screen(?:ing)?\b
    3 \bhiring (?:manager|team|committee|partner|process|lead)\b
    3 \bvacanc(?:y|ies)\b
    3 \btrial (?:shift|day|week|lesson)\b|\bworking interview\b|\bjob talk\b|\bcampus visit\b|\b(?:skills|news
    |typing) test\b|\b(?:do|work|try) an? (?:\w+ )?(?:shift|service)\b
    3 \b(?:do|have|work|try|come for) an? (?:\w+ )?(?:bake|milking|round|run|morning|afternoon|night|session|lesson
    |cut|colour|blow dry|class
    |half day|day) (?:(?:on|in|at|behind) the \w+ )?(?:with|on|for|alongside) (?:me|us)\b
    2 \bspend (?:\w+ ){0,3}(?:morning|day|afternoon|hour|shift|evening)\b[^.\n]{0,25}\bwith (?:us|me|the (?!family
    |kids|children))
    3 \b(?:paid trial|(?:teaching|sample|demo) lesson|stage at|stage with us|stage shift|audition)\b
    3 \b(?:recruitment|recruiting|hiring) (?:process|procedure|committee|board|panel)\b
    3 \b(?:the|our|this|a|an|of|my) [^.,;:?!\n]{2,60}(?<!your)(?<!current)(?<!present) (?:role|position|post|opening
    |seat|job|opp|req)\b(?! (?:search
    |hunt|seeker|app|fair|at risk|is at risk))
    2 \b(?:the|this|our) (?:role|position|post|opening|job|opportunity|seat)\b
    3 \b(?:have|got|is) an? (?:opening|vacancy|position|job|role) (?:for|in|on|as|going)\b
    1 \b(?:second|2nd|third|3rd|final|panel|first[- ]round) interview\b
    2 \b(?:position|role|post|job) (?:of|as|with|title|ref|description|spec)\b|\b(?:post|role|position|job
    |vacancy) ?:
    2 \byour (?:\w+ )?(?:cv|c\.v\.|r[e\u00e9]sum[e\u00e9]|portfolio|candidacy|background|profile|experience
    |qualifications|skill ?set|case stud(?:y|ies)|github|work samples?)\b
    3 \bcover(?:ing)? letter\b|\bspeculative application\b|\blike to work (?:with|for|at) you\b
    3 \bthe seat (?:\w+ |'d |would |we'd ){0,5}?(?:is|be)\b
    2 \b(?:the|his|her|liked your|loves? (?:the|your)|love your|ur) (?:cv|r[e\u00e9]sum[e\u00e9])\b
    1 \bmy (?:\w+ )?(?:cv|r[e\u00e9]sum[e\u00e9]|cover letter|portfolio|experience|qualifications|candidacy)\b
    3 \b(?:recruiter|talent acquisition|talent partner|recruitment (?:\w+ )?consultant|recruitment|recruiting
    |resourcing|head of talent|people (?:&|and) culture|people (?:team|ops|operations|partner)|talent (?:team
    |lead|manager|associate)|early careers|sourcer|staffing)\b
    2 \b(?:human resources|hr (?:\w+ )?(?:business partner|manager|generalist|assistant|advisor|adviser|director
    |officer|coordinator|team|dept|department)|hr|personnel|personalreferent\w*|p&c)\b
    2 \b(?:join (?:our|the|my) (?:\w+ )?team|work(?:ing)? (?:with|for) us|(?:we're|we are|i'm|i am|is|are
    |now) (?:currently )?(?:hiring|recruiting))\b
    1 \b(?:the|our|my) team\b|\bwe(?:'re| are) looking for\b
    2 \b(?:consider(?:ing|ation)? (?:of )?me|opportunity to interview)\b
    1 \b(?:salary|compensation|notice period|right to work|day rate|full[- ]time|part[- ]time|seasonal|shift|start
    |starting date)\b
    2 \b(?:\d+|ten|twelve|fifteen|twenty|thirty|forty)[ -]hours? (?:a|per) week\b|\bpays a\b|\b(?:want|like|love) you
    & back\b
    2 \b(?:hgv|class \w|cscs|scaffold\w*|forklift|sia|adr|cdl|cpc|nmc) (?:licen[cs]e|ticket|card|badge|cert\w*|pin)\b
    2 \b(?:wages?|stipend|commission|piece rate|paid of course|of course paid|night lines?|night shifts?)\b
    |\bpa(?:ys?|id) (?:about |around )?\W?\d|\d ?(?:an|per|/) ?h(?:ou)?r\b
    2 \byou(?:'d| would)? start (?:on|in|next|from|at|straight)\b|\bjoining (?:end|start|middle|mid|beginning) of\b
    |\bwhen (?:can|could) (?:you|u) start\b
    1 \b(?:meet|meeting|speak|speaking|talk|chat|conversation) (?:with )?(?:the|our|my) (?:team|manager|director
    |founder|ceo|cto|coo|cfo|partners?|rest)\b
    2 \b(?:your (?:future )?(?:manager|boss)|report(?:ing|s)? to (?:me|him|her|them)|my (?:own )?hiring
    |would be your manager)\b
    3 \b(?:client|they) (?:came|come|got|has come|have come) back (?:to (?:me|us) )?(?:on|about) (?:your|you)\b
    |\b(?:my|our|the|a) client\b[^.\n]{0,80}\b(?:interview (?:you|u)\b|cv\b|(?:meet|see|speak (?:to|with)|talk (?:to
    |with)) (?:you|u)\b(?! (?:and|all|both|guys)\b))
    3 \b(?:the |my |our )?client (?:likes?|liked|loves?|loved|is keen on|was impressed (?:by|with)) (?:your|you)\b
    3 \btalk (?:about|through|over) (?:the |your )?(?:hours|pay|money|wages|rates of pay|shifts|conditions|terms)\b
    2 \b\d{2,4} ?(?:/|per|a) ?(?:day|hour|hr|shift|week|month)\b
    2 \b(?:they|he|she)(?: would|'d) (?:like|love) to (?:see|meet|hear)\b|\b(?:they|he|she) wants? to (?:see|meet
    |hear)\b
    3 \bput you (?:in front of|forward (?:to|for))\b
    2 \bleft (?:us |me )?your (?:name|number|details)\b
    1 \byour (?:work(?! (?:search|coach|permit|visa|address|place|history))|repo|talk|references?|pr|prs|demo reel
    |reel|book|tape|recital|recording|playing|clips)\b
    |\breferences are in\b
    2 \byour (?:\w+ ){1,3}(?:is|are|was|were) (?:\w+ )?(?:gorgeous|great|strong|beautiful|excellent|impressive
    |brilliant
    |fab\w*|stunning|amazing)\b
    1 \b(?:read|liked?|loved?|enjoyed|seen|saw|examined|got|received|have) (?:\w+ ){0,3}?(?:your|ur) (?:letter|note
    |documents|photos|pictures|insta|instagram|file|papers|sketches|episodes)\b
    2 \b(?:a|paid|short|unpaid|quick) trial\b|\btrial (?:at|in|behind|with|on)\b
    3 \b(?:got|have|read|seen|received) (?:your|ur) (?:cv|r[e\u00e9]sum[e\u00e9])\b|\bdropping (?:off|in) (?:your
    |the) cv\b
    2 \b(?:see|show you|walk|look round|look around) (?:round |around )?(?:the|our) (?:\w+ )?(?:kitchen|yard|workshop
    |unit|ward|herd|depot|salon|newsroom|vines|rows|plant|shop floor|studio|garden|lab|classroom|boats?|barn)\b
    3 \b(?:looking|hunting) for (?:\w+ )?(?:work|a job|a (?:new )?position)\b|\bafter (?:some )?work\b(?! \w)
    3 \b(?:pupillage|apprenticeship|internship|traineeship|pupil barrister|postdoc\w*|au pair|nanny|summer job
    |saturday job|weekend job)\b
    2 \b(?:bewerbung|vorstellungsgespr[a\u00e4]ch|stellenanzeige|stelle als|candidature|entretien)\b
    """
)
"""What tells work for pay: "the post of Clerk", "a 20 minute phone screen", "our client", "can you do a shift"."""

SELECTION = cues(
    r"""
    3 \bshort-?list(?:ed|ing)?\b
    3 \b(?:applied|applying|apply) (?:for|to|as|at|with)\b|\b(?:thanks|thank you) for (?:applying|the application)\b
    3 \b(?:your|my|the|this) (?:\w+ )?application (?:for|to|as|of)\b
    3 \b(?:your|my|recent|ur) (?:(?!(?:mortgage|loan|visa|rental|flat|credit|insurance|planning|passport|benefits?|grant
    |membership|school|college|housing|adoption|permit|tenancy|card|for|to|in|and|of|the) )[\w&/+-]+ ){0,4}application\b
    3 \b(?:letter of application|application (?:letter|form|materials))\b
    1 \bapplications?\b
    2 \bapplicants?\b
    3 \b(?:search|selection|appointments?|interview|interviewing) (?:committee|board|panel|day)\b
    3 \bassessment (?:cent(?:re|er)|day)\b
    2 \b(?:first|1st|second|2nd|third|3rd|final|next|last|initial)[- ](?:round|stage)\b
    3 \b(?:selection|application|interview) (?:process|procedure)\b
    2 \byour (?:\w+ )?(?:documents|materials)\b
    2 \b(?:other|all|our|strong|great|the) candidates?\b|\bcandidac(?:y|ies)\b
    1 \bcandidates?\b
    2 \b(?:consider(?:ing|ation)? (?:of )?(?:my application|my candidacy)|interest in (?:the|our|this|joining))\b
    2 \b(?:got|received|further to|thanks for|thank you for|read|have|seen) (?:your|ur|the) (?:\w+ )?form\b
    |\bform received\b
    2 \bnext up\b|\bnext (?:step|round|stage) (?:will|would) be\b
    2 \b(?:next|following) steps? (?:in|with|for|of|is|would)\b|\bas a next step\b|\bmove you forward\b
    |\bmoving you forward\b|\bproceed to the\b
    2 \byou did (?:great|well|so well|brilliantly)\b|\byou(?:'re| are|'ve made it) through (?:to)?\b
    1 \b(?:to see if we|see whether we|we'll see if we) (?:get on|click|fit)\b
    """
)
"""What tells that some are chosen among many, for a job or for anything else: "your application", "the committee"."""

INTERVIEW = cues(
    r"""
    2 \b(?:second|2nd|third|final|first|1st|formal|panel|technical|onsite|on-site|phone|telephone|video|zoom
    |teams|virtual|competency[- ]based|structured|coding|in-person|behaviou?ral|system design|skype|webex
    |online) interviews?\b
    2 \binterview (?:loop|process|slots?|invit\w+|schedule|with (?:our|the|my|us)|for (?:the|our|a|an|this))\b
    1 \binterview(?:s|ed|ing|er|ers)?\b
    2 \binvit(?:e|es|ed|ing|ation) (?:you )?(?:to|for) (?:an? |attend an? )?(?:\w+ )?interview\b
    2 \b(?:interview you\b|(?:an?|your|the|quick|short|brief) (?:\w+ )?interview\b|interview (?:on|at|next|this
    |tomorrow|time|date))
    3 \b(?:like|love|want|need|happy|pleased|delighted|glad|keen|wish) to (?:\w+ )?interview you\b
    """
)
"""What tells an interview of whatever kind: without words of a job it tells no job interview."""
