"""What tells a job interview from other meetings: cues as data, each with its weight and an example.

A weight of 4 settles the matter by itself unless the mail says the opposite as clearly; 1 is a hint.
Every pattern is matched without case on plain text; none has a nested quantifier.
"""

from __future__ import annotations

JOB: tuple[tuple[int, str], ...] = (
    (4, r"\bjob interview\b"),
    (3, r"\b(?:phone|initial|recruiter|screening|telephone|hr|intro) screen(?:ing)?\b"),  # "a 20 minute phone screen"
    (3, r"\bhiring (?:manager|team|committee|partner|process|lead)\b"),
    (3, r"\bshort-?list(?:ed)?\b"),  # "you have been shortlisted"
    (3, r"\b(?:applied|applying|apply) (?:for|to|as|at|with)\b"),  # "thanks for applying to the opening"
    (3, r"\b(?:your|my|the|this) (?:\w+ )?application (?:for|to|as|of)\b"),  # "your application for the post"
    (3, r"\b(?:your|my|recent|ur) (?!(?:mortgage|loan|visa|rental|flat|credit|insurance|planning|passport|benefits?|grant|membership|school|college|housing|adoption|permit|tenancy|card) )(?:\w+ )?application\b"),
    (3, r"\b(?:letter of application|application (?:letter|form|materials))\b"),
    (1, r"\bapplications?\b"),
    (2, r"\bapplicants?\b"),
    (3, r"\bvacanc(?:y|ies)\b"),
    (3, r"\b(?:search|selection|appointments?|interview|interviewing|hiring) (?:committee|board|panel)\b"),
    (3, r"\bassessment (?:cent(?:re|er)|day)\b|\btrial (?:shift|day)\b|\bworking interview\b|\bjob talk\b|\bcampus visit\b"),
    (3, r"\b(?:paid trial|(?:teaching|sample|demo) lesson|stage at|stage with us|stage shift|audition)\b"),
    (2, r"\b(?:first|1st|second|2nd|third|3rd|final|next|last|initial)[- ](?:round|stage)\b"),
    (3, r"\b(?:selection|recruitment|application|interview|recruiting|hiring) (?:process|procedure)\b"),
    (3, r"\b(?:the|our|this|a|an|of|my|your) [^.,;:?!\n]{3,60} (?:role|position|post|opening|seat|job|opp|req)\b"),
    (2, r"\b(?:the|this|your|our) (?:role|position|post|opening|job|opportunity)\b"),
    (2, r"\b(?:position|role|post|job) (?:of|as|with|title|ref|description|spec)\b|\b(?:post|role|position|job|vacancy) ?:"),
    (2, r"\byour (?:\w+ )?(?:cv|c\.v\.|r[e\u00e9]sum[e\u00e9]|cover letter|covering letter|portfolio|background|profile|candidacy"
        r"|documents|materials|experience|qualifications|skill ?set|case stud(?:y|ies)|github|work samples?)\b"),
    (2, r"\b(?:the|his|her|liked your|loves? (?:the|your)|love your) (?:cv|r[e\u00e9]sum[e\u00e9])\b"),
    (1, r"\bmy (?:\w+ )?(?:cv|r[e\u00e9]sum[e\u00e9]|cover letter|portfolio|experience|qualifications|candidacy)\b"),
    (2, r"\b(?:other|all|our|strong|great|the) candidates?\b|\bcandidac(?:y|ies)\b"),
    (1, r"\bcandidates?\b"),
    (3, r"\b(?:recruiter|talent acquisition|talent partner|recruitment (?:\w+ )?consultant|recruitment|recruiting|resourcing"
        r"|head of talent|people (?:&|and) culture|people (?:team|ops|operations|partner)|talent (?:team|lead|manager|associate)"
        r"|early careers|sourcer|staffing)\b"),
    (2, r"\b(?:human resources|hr (?:\w+ )?(?:business partner|manager|generalist|assistant|advisor|adviser|director|officer|coordinator|team|dept|department)"
        r"|hr|personnel|personalreferent\w*|p&c)\b"),
    (2, r"\b(?:join (?:our|the|my) (?:\w+ )?team|work(?:ing)? (?:with|for) us|(?:we're|we are|i'm|i am|is|are|now) (?:currently )?(?:hiring|recruiting))\b"),
    (1, r"\b(?:the|our|my) team\b|\bwe(?:'re| are) looking for\b"),
    (2, r"\b(?:consider(?:ing|ation)? (?:of )?(?:me|my application|my candidacy)|opportunity to interview|interest in (?:the|our|this|joining))\b"),
    (1, r"\b(?:salary|compensation|notice period|right to work|day rate|full[- ]time|part[- ]time|seasonal|shift)\b"),
    (1, r"\b(?:meet|meeting|speak|speaking|talk|chat|conversation) (?:with )?(?:the|our|my) (?:team|manager|director|founder|ceo|cto|coo|cfo|partners?|rest)\b"),
    (2, r"\b(?:your (?:future )?(?:manager|boss)|report(?:ing|s)? to (?:me|him|her|them)|my (?:own )?hiring|would be your manager)\b"),
    (2, r"\b(?:next|following) steps? (?:in|with|for|of|is|would)\b|\bas a next step\b|\bmove you forward\b|\bmoving you forward\b|\bproceed to the\b"),
    (3, r"\b(?:my|our) client\b[^.\n]{0,80}\b(?:meet|see|interview|speak|talk|cv)\b"),  # "my client would like to meet you"
    (2, r"\byour (?:work|repo|talk|references?|pr|prs|demo reel|reel|book|tape|recital|recording|playing)\b"),
    (2, r"\b(?:a|paid|short|unpaid|quick) trial\b|\btrial (?:at|in|behind|with|on)\b"),
    (2, r"\b(?:got|have|read|seen|received) (?:your|ur) (?:cv|r[e\u00e9]sum[e\u00e9]|details)\b"),
    (2, r"\b(?:bewerbung|vorstellungsgespr[a\u00e4]ch|stellenanzeige|stelle als)\b"),
)  # fmt: skip

INTERVIEW: tuple[tuple[int, str], ...] = (
    (2, r"\b(?:second|2nd|third|final|first|1st|formal|panel|technical|onsite|on-site|phone|telephone|video|zoom|teams|virtual"
        r"|competency[- ]based|structured|coding|in-person|behaviou?ral|system design|skype|webex|online) interviews?\b"),
    (2, r"\binterview (?:loop|process|slots?|invit\w+|schedule|with (?:our|the|my|us)|for (?:the|our|a|an|this))\b"),
    (1, r"\binterview(?:s|ed|ing|er|ers)?\b"),
    (2, r"\b(?:interview you\b|(?:an?|your|the|quick|short|brief) (?:\w+ )?interview\b|interview (?:on|at|next|this|tomorrow|time|date))"),
    (3, r"\b(?:like|love|want|need|happy|pleased|delighted|glad|keen|wish) to (?:\w+ )?interview you\b"),
)  # fmt: skip
"""What tells an interview of whatever kind: without words of a job it tells no job interview."""

OTHER: dict[str, tuple[tuple[int, str], ...]] = {
    "podcast or talk": (
        (2, r"\bpodcast\b"), (2, r"\b(?:episode|ep \d+|ep (?:goes|is|airs))\b"), (2, r"\blisteners\b"),
        (2, r"\b(?:our|my|the) (?:radio |tv )?show\b|\blive stream\b|\bon air\b|\bwe record\b|\brecording session\b"),
        (2, r"\b(?:bio|headshot)s?\b"), (2, r"\b(?:keynote|speaker|conference talk|meetup)\b"),
        (3, r"\binterview you (?:about|for (?:our|my|the|a) (?:\w+ )?(?:podcast|show|series|channel|programme?|episode))\b|\b(?:interview on|guest on|appear on) (?:our|my|the)\b"),
    ),
    "press": (
        (3, r"\b(?:could|can|may|might) (?:i|we) interview you\b|\binterview you (?:about|regarding|for (?:our|my|the|an?) (?:\w+ )?(?:article|piece|feature|series|book|paper|magazine|column|story|blog|profile|newsletter))\b|\binterview (?:request|about (?!(?:the|our|this|a|an|your) (?:[\w-]+ ){0,5}(?:position|role|job|post|vacancy|opening|opportunity)))"),
        (2, r"\b(?:staff writer|journalist|reporter|correspondent|senior editor|news ?desk|freelance writer)\b"),
        (2, r"\b(?:the|a|this|my|our|an) (?:\w+ )?(?:article|piece|feature|column|documentary|profile piece|series on|story (?:on|about))\b"),
        (2, r"\b(?:newspaper|magazine|gazette|ledger|dispatch|herald|tribune|chronicle|daily|readers)\b"),
        (2, r"\b(?:on the record|off the record|quotes?|photographer|run (?:it|the)|go(?:es)? to (?:press|print)|publish(?:ed)?)\b"),
    ),
    "research": (
        (4, r"\b(?:user|usability|market|ux|customer) (?:research|study|studies|testing|interviews?)\b[^.\n]{0,80}\b(?:participa\w+|gift card|voucher|session)\b"),
        (2, r"\b(?:user|usability|ux|customer|market|product) (?:research(?:er)?|stud(?:y|ies)|testing|interviews?)\b"),
        (3, r"\b(?:gift ?card|honorarium|participants? (?:get|receive|will)|incentive|thank-you voucher|\d+ voucher|voucher for your time)\b"),
        (2, r"\b(?:participants?|participat(?:e|ing|ion) in (?:the|our|this|a))\b"), (2, r"\b(?:consent form|information sheet|ethics)\b"),
        (3, r"\bwe(?:'re| are) (?:interviewing|talking to|speaking (?:to|with)) (?:\w+ )?(?:users|customers|people|job ?seekers|patients|owners|drivers|parents|students|members|residents)\b"),
        (2, r"\b(?:research (?:study|project|interview)|oral history|our study|my (?:dissertation|research))\b"),
    ),
    "medical": (
        (4, r"\b(?:initial|intake|mental health|clinical|health|psych\w+) (?:assessment|intake)(?: interview| appointment)?\b|\bintake (?:interview|call|appointment)\b"),
        (3, r"\b(?:your|of your|any|current) (?:medications?|prescriptions?|symptoms|medical history|dental|teeth|allergies|insurance card|health card)\b"),
        (2, r"\b(?:surgery|gp|dentist|hygienist|clinic) (?:appointment|would|will|can)\b|\bnew patient\b|\bcheck-?up\b|\bblood test\b|\bx-ray\b"),
        (3, r"\b(?:see|speak to|with) (?:the (?:specialist|doctor|dentist|consultant|nurse)|dr\.? \w+ (?:about your|for your))\b"),
        (2, r"\b(?:dental|dentist|root canal|filling|vaccin\w+|treatment plan|referral letter|your appointment)\b"),
    ),
    "housing": (
        (3, r"\b(?:viewing|view (?:the|this) (?:flat|apartment|house|room|property))\b"),
        (2, r"\b(?:landlord|tenants?|tenancy|flat-?mates?|house-?mates?|room-?mates?|lettings?|sublet|lease)\b"),
        (2, r"\b(?:apartment|flat|unit|room) \d+\w?\b|\bco-?op board\b|\blease application\b|\bhousing association\b"),
        (2, r"\b(?:the|our|your) (?:flat|apartment|studio apartment|spare room|room to let)\b|\b(?:monthly )?rent\b|\bbedroom\b"),
    ),
    "sales": (
        (3, r"\b(?:product|live|sales|quick|free|short) demo\b|\b(?:a|the|your) demo (?:of|call|with|on|for)\b"),
        (2, r"\b(?:pricing|your account|subscription|free trial|renewal|quote for|proposal for your|licen[cs]es for your|our (?:platform|product|solution)s? (?:can|could|helps?|to))\b"),
        (2, r"\baccount executive\b|\bcustomer success\b|\bsolutions consultant\b"),
        (2, r"\byour (?:business|team's|company's|shop's|practice's) (?:needs|workflow|growth|website|booking)\b"),
    ),
    "social": (
        (4, r"\b(?:not|isn't|no) (?:an?|really an|exactly an) interview\b|\binformational (?:interview|chat|call|meeting|coffee)\b"),
        (3, r"\b(?:just|grab|for|get) (?:a )?(?:quick )?(?:coffee|drinks?|lunch|dinner|beers?|a pint|tea|brunch)\b"),
        (2, r"\bover (?:a )?(?:coffee|lunch|drinks?|dinner|beer|pint|tea)\b"), (2, r"\bwhat it(?:'s| is) like (?:at|on|in|there|to work|working)\b"), (1, r"\busual (?:place|spot|time)\b|\bheard you(?:'re| are) looking\b"),
        (2, r"\bcatch(?:ing)?[- ]?up\b|\bgossip\b|\bold times\b|\bpick your brains?\b|\blong time\b|\bnetworking\b|\bcareer advice\b|\bmentor(?:ing|ship)?\b"),
        (3, r"\b(?:not|nothing) (?:on the hiring side|to do with hiring|hiring)\b|\bno openings?\b|\bwe(?:'re| are) not hiring\b"),
    ),
    "private": (
        (3, r"\b(?:babysit\w*|birthday|bbq|barbecue|game night|movie night|school run|dog walk\w*|play ?date)\b|\b(?:dinner|supper|drinks|brunch|lunch) (?:on )?(?:\w+day|tonight|tomorrow)\b"),
        (3, r"\b(?:job|work) (?:hunt|hunting|search)\b(?![^.\n]{0,40}\b(?:committee|firm|team)\b)"),
        (3, r"\b(?:while|when|after|how was|how did) (?:you have |you're at |you do )?your (?:job )?interview\b(?! (?:with (?:us|me)|here|on|at \d))"),
    ),
    "another's interview": (
        (4, r"\b(?:interview|interviewing|meet and interview|assess) (?:him|her|your (?:son|daughter|child|husband|wife|partner|client|patient|employee)|the (?:child|children|pupil|student|family))\b"),
        (3, r"\binterview(?:ing)? (?:former|current|local|our|some|several|many|other|the|all|active) (?:\w+ )?(?:employees|workers|residents|staff|users|customers|people|members|veterans|survivors|families|job ?seekers|candidates|applicants)\b"),
    ),
    "fostering": (
        (4, r"\bfoster(?:ing)? (?:carers?|parents?|care|agency)\b|\badopti(?:on|ve)\b|\bhome (?:study|visit|interview)\b|\b(?:wg|flat) casting\b"),
        (2, r"\b(?:stakeholder|discovery|requirements|customer) interviews?\b|\binterviewing stakeholders\b"),
    ),
    "adviser": (
        (3, r"\b(?:mortgage|loan|insurance|pension|credit|overdraft|tax return|life cover|savings) (?:application|interview|adviser|advisor|appointment|review|claim|quote)\b"),
        (2, r"\b(?:in the branch|our adviser|your adviser|financial advis[eo]r|solicitor|conveyanc\w+|notary|estate agent|surveyor's visit|boiler|plumber|mechanic will|your car|your policy|your account)\b"),
    ),
    "examination": (
        (4, r"\b(?:viva(?: voce)?|thesis defen[cs]e|dissertation defen[cs]e|oral exam(?:ination)?|driving test|bar exam)\b"),
        (3, r"\b(?:licen[cs]ing (?:clerk|board|exam\w*|authority)|licen[cs]e exam\w*|exam(?:ination)? fee|retest|resit|re-sit|certification exam|board of examiners|proctor\w*)\b"),
        (2, r"\b(?:examiners?|inspectors|your thesis|internal examiner|external examiner|you don't pass|know the result the same day|not refundable|affidavit|certificat(?:e|ion) of competency)\b"),
        (2, r"\boral (?:interview|board)\b[^.\n]{0,80}\b(?:inspectors?|examiners?|licen[cs]e)\b"),
    ),
    "authority": (
        (3, r"\b(?:consulate|consular|embassy|high commission|immigration|uscis|home office|visa) (?:section|office|officer|general|department|appointment|interview|centre|center)\b"),
        (2, r"\b(?:national|work|student|tourist|spouse|skilled worker|business|schengen|h-?1b|entry|residence) visa\b|\b(?:blue card|green card|work permit)\b"),
        (2, r"\bapplicant: |\bcategory: |\bcounter \d|\bwindow \d|\bcase number\b|\bbiometric\w*\b"),
        (4, r"\b(?:visa|immigration|citizenship|naturali[sz]ation|asylum|green card|residence permit|passport|global entry|nexus|trusted travel\w+|benefits?|jobcentre|work-focused|welfare|universal credit|unemployment|adjudication|eligibility|work search|claimant) (?:interview|appointment|section)\b"),
        (3, r"\b(?:universal credit|work coach|jobcentre|job centre|benefit claim|unemployment benefits?)\b"),
        (2, r"\b(?:consulate|consular|embassy|uscis|home office|immigration officer)\b"),
        (3, r"\b(?:case number|your claim|claims? adjuster|witness statement|deposition|detective|under caution|jury|probation officer|customs and border)\b"),
    ),
    "admission": (
        (4, r"\badmissions? (?:interview|committee|tutor|team|office|panel|officer|process|decision|test)\b|\balumni interview\w*\b"),
        (3, r"\b(?:your|the) (?:mba|ma|msc|ma|ba|bsc|phd|doctoral|master'?s|undergraduate|pgce|degree|medical school|law school|bootcamp|course) (?:application|programme?|place|interview|admission)\b"),
        (4, r"\b(?:scholarship|fellowship award|bursary|grant|award|prize) (?:interview|panel|committee)\b|\bfor the (?:\w+ ){0,3}(?:scholarship|bursary|prize)\b"),
        (3, r"\b(?:a place (?:for|in|on|at)|entry (?:in|into|to)|year \d{1,2}|reception class|kindergarten) ?(?:\w+ )?(?:entry|place|year|september|oscar|for)?\b[^.\n]{0,60}\b(?:head|headteacher|school|admission|year|class)\b"),
        (3, r"\b(?:scholarship|bursary|ucas|entry in (?:september|20\d\d)|entering class|incoming class|class of 20\d\d|offer of a place|place on the (?:course|programme?)|prospective students?|sixth form|tuition)\b"),
        (2, r"\b(?:applicants? to the (?:programme?|school|college)|course leader|programme? director|(?:degree|study) programme?)\b"),
    ),
    "school": (
        (4, r"\bparent[- ](?:teacher|guardian)\b|\bparents'? evening\b|\bstudent-led conference\b"),
        (3, r"\b(?:your|my|our) (?:son|daughter|child|kid)(?:'s|s)?\b(?! (?:was|is|has|being)? ?(?:up|sick|ill|unwell|home|at|has|got))"),
        (2, r"\b(?:report card|homeroom|reading group|class teacher|form tutor|learning support|playground|grade (?:one|two|three|four|five|six|\d)'s|iep)\b"),
        (2, r"\binterviews are (?:next|on|this)\b"),
    ),
    "leaving": (
        (4, r"\bexit (?:interview|meeting|conversation)\b|\boff-?boarding\b"),
        (3, r"\b(?:before|by|until|after) (?:your|their) (?:end date|last day|leaving date|departure)\b|\byour (?:last day|end date|leaving date|resignation|notice of resignation|departure)\b"),
        (2, r"\b(?:badge account|return (?:of )?(?:your )?(?:laptop|badge|keys|equipment)|badge and|final pay(?:check)?|cobra|hand-?over notes)\b"),
    ),
    "appraisal": (
        (4, r"\b(?:annual|yearly|mid-?year|year-end|quarterly|probation(?:ary)?|performance|appraisal|development) (?:interview|review|appraisal|conversation|meeting|evaluation)s?\b"),
        (3, r"\bself-(?:evaluation|assessment|appraisal|review)\b|\bgoals? sheet\b|\bstep increase\b|\bpay rise\b|\bmerit increase\b|\bpdp\b|\bstay interview\b"),
        (4, r"\binvestigat(?:ory|ion|ive) (?:interview|meeting)\b|\bfact-finding\b"),
        (2, r"\b(?:grievance|allegations?|union rep(?:resentative)?|companion)\b"),
        (3, r"\b(?:disciplinary|grievance|return to work|return-to-work|absence) (?:meeting|hearing|interview)\b"),
    ),
    "first day": (
        (3, r"\b(?:on-?boarding|orientation|induction|new (?:hire|starter|employee)|welcome (?:aboard|to the team)|first (?:day|shift|week))\b"),
        (3, r"\b(?:i-9|w-4|direct deposit|payroll forms?|bank details|p45|new hire paperwork|uniform fitting|sign (?:the|your) (?:contract|offer)|offer letter|start date|starting date)\b"),
        (3, r"\b(?:can|could) (?:u|you) start\b|\byou(?:'ll| will|'d| would)? (?:be )?start(?:ing)? (?:on|with|at|monday|tuesday|wednesday|thursday|friday)\b|\byour (?:first|training) (?:shift|day)\b|\btraining (?:shift|day)\b"),
    ),
    "checks": (
        (4, r"\b(?:reference|background) (?:check|call|request|screening|investigation)\b[^.\n]{0,60}\b(?:about|on|for|regarding)\b"),
        (3, r"\b(?:listed|named|given|gave|put) (?:you|me) (?:down )?as (?:a |her |his |their )?(?:reference|referee)\b|\bas (?:a|her|his|their) (?:reference|referee)\b"),
        (3, r"\b(?:reference (?:check|call|request)|background (?:check|screening|investigation)|employment verification|finger-?prints?|fingerprinting|drug (?:test|screen)\w*|pre-employment (?:medical|screening|physical)|occupational health|dbs (?:check|appointment))\b"),
    ),
    "practice": (
        (4, r"\b(?:mock|practice|practise|dummy|pretend) interviews?\b"),
        (3, r"\binterview (?:coach(?:ing)?|practice|skills|workshop|prep(?:aration)? (?:call|session|chat)|clinic)\b|\bprep (?:call|session|chat)\b|\bdry run\b"),
        (2, r"\bcareer(?:s)? (?:services?|cent(?:re|er)|coach|advis[eo]r|counsel(?:l)?or)\b"),
    ),
    "event": (
        (3, r"\b(?:job|careers?|hiring|recruitment|recruiting|employment) (?:fair|event|expo|open day|open house|day)\b"),
        (3, r"\b(?:info(?:rmation)? session|open (?:day|house|evening)|webinar|meet and greet|networking event|taster day|insight day)\b"),
        (2, r"\brsvp\b|\bsession you will attend\b|\bseats? (?:is|are) limited\b|\byou're on the (?:guest )?list\b"),
    ),
    "permission": (
        (4, r"\b(?:right to represent|permission to (?:submit|represent|send|share|put)|rtr)\b"),
        (3, r"\b(?:confirm (?:that )?(?:i|we) (?:may|can)|(?:may|can|could) (?:i|we)|happy for (?:me|us) to|ok(?:ay)? (?:for me )?to) (?:submit|represent|introduce|put|send) (?:you|your)\b"),
        (3, r"\byou may (?:introduce|submit|represent|send)\b|\bsend your (?:cv|r[e\u00e9]sum[e\u00e9]|profile) (?:to|over|across)\b"),
    ),
    "family": (
        (3, r"\b(?:good luck|fingers crossed|rooting for you|break a leg|so proud|knock '?em dead|you'?ll smash it|let me know how it goes|how did (?:it|the interview) go)\b"),
        (3, r"\b(?:mum|mom|mama|dad|papa|grandma|gran|auntie|love you|babe|hun|honey|sweetie|darling)\b"),
    ),
}  # fmt: skip
"""Meetings that look like a job interview and are none."""

EMPLOYER_SPEAKS: tuple[tuple[int, str], ...] = (
    (3, r"\b(?:we|i)(?:'d| would|'ll| will)? (?:like|love|want|be happy|be glad|be delighted|be pleased|wish) to (?:invite you|interview you|have you in|hire|offer you)\b"),
    (3, r"\b(?:your|ur) (?:\w+ )?(?:application|cv|r[e\u00e9]sum[e\u00e9]|candidacy|cover letter|interest in (?:the|our|working))\b"),
    (3, r"\b(?:invite you (?:to|for)|inviting you|pleased to invite|delighted to invite|you(?:'ve| have) been (?:shortlisted|selected))\b"),
    (2, r"\b(?:please )?bring (?:a couple|some|your|two|three|samples|along|id|a copy|examples|pieces)\b"),
    (2, r"\bwe(?:'ll| will) (?:look at|show you|go (?:through|over)|have you|pay you|start you|try)\b|\bour address is\b|\bcome to (?:our|my|the) \w+\b"),
    (3, r"\bit(?:'ll| will) be me and\b|\b(?:there's|there is|there will be) a (?:\w+ ){0,3}(?:exercise|test|task)\b|\bbuzz \W?\w+|\ballow \d+ min"),
    (2, r"\blet's do (?:a|an|the) (?:\w+ )?interview\b|\binterview(?:ing)? (?:you|candidates)\b|\b(?:first|second|quick|short) interview\? ?|\bnothing to prepare\b"),
    (2, r"\bour (?:position|opening|vacancy|role|office|team|company|firm|practice|shop|school)\b"),
)  # fmt: skip
"""Who says this has the job to give."""

CANDIDATE_SPEAKS: tuple[tuple[int, str], ...] = (
    (3, r"\bmy (?:\w+ )?(?:application|cv|r[e\u00e9]sum[e\u00e9]|candidacy|cover letter|portfolio)(?! (?:in )?(?:below|for you to look))\b"),
    (3, r"\b(?:thank(?:s| you)(?: so much| very much)? for (?:interviewing me|considering (?:me|my)|the opportunity|inviting me|your interest in my))\b"),
    (3, r"\b(?:i(?:'m| am)|i've been|i was) (?:very |really |still |most )?(?:keen on|interested in|excited about|applying for|drawn to) (?:the|this|your) (?:\w+ ){0,4}(?:role|position|job|post|opening|opportunity)\b"),
    (3, r"\bi (?:saw|noticed|read about|came across|heard about|applied (?:for|to)|would like to apply|wish to apply) (?:your|the|that you|you|for)\b"),
    (3, r"\b(?:thank(?:s| you) for (?:getting back to me|your (?:quick )?(?:reply|response)|replying|the callback) (?:about|regarding|on) (?:the|your) (?:\w+ ){0,4}(?:position|job|role|post|opening))\b"),
    (2, r"\bwhen (?:do you think )?you(?:'ll| will) have a decision\b|\b(?:i have|i've got) (?:\w+ )?years (?:of )?(?:experience )?(?:in|of|with|as)\b"),
    (2, r"\b(?:is there (?:something|anything) i should (?:prepare|bring)|should i (?:prepare|bring) (?:anything|something))\b"),
)  # fmt: skip
"""Who says this seeks the job."""

PANEL: tuple[tuple[int, str], ...] = (
    (4, r"\b(?:could|can|would|will) you (?:please )?(?:take|cover|run|do|lead|join|sit in on|be on|help with|conduct) (?:the|a|an|this|our|one of the) (?:[\w-]+ ){0,4}(?:session|interview|panel|screen|round|loop|slot)s?\b"),
    (4, r"\b(?:could|can|would|will) you\b[^.?!\n]{0,70}\binterviews\b"),
    (4, r"\b(?:whom?|who) to interview\b|\b(?:go|look|read) (?:over|through) the (?:applications|cvs|r[e\u00e9]sum[e\u00e9]s)\b|\bsift(?:ing)?\b|\b(?:people|candidates|applicants) to see\b[^.\n]{0,80}\b(?:send you|forms|questions)\b"),
    (4, r"\b(?:score ?cards?|score ?sheets?|debrief|interview kit|interviewer training|feedback form for|hire/no hire|interview rota|candidate (?:packet|profile|pack|brief))\b"),
    (4, r"\b(?:please|to|you'll|you will|you would|you'd|you to|help(?: me| us)?|you're|you are) (?:be )?interview(?:ing)? (?:(?:a|the|our|this|some|two|three|four|several|another|more) )?(?:(?!for |with |at |in |on |by )\w+ ){0,2}(?:candidates?|applicants?|(?-i:[A-Z]\w+ [A-Z]\w+))\b"),
    (3, r"\b(?:the|this|our|next|another|each|a) candidate(?:'s|s)?\b(?![^.\n]{0,40}\b(?:experience|journey|portal|guide)\b)"),
    (3, r"\b(?:his|her|their|candidate'?s?) (?:r[e\u00e9]sum[e\u00e9]|cv|application|portfolio)\b"),
    (3, r"\b(?:r[e\u00e9]sum[e\u00e9]s?|cvs?) (?:is |are )?(?:attached|enclosed|below)\b"),
    (3, r"\b(?:on|join|form|sit on|confirm|chair|complete|round out) (?:the|our|an?|your|this) (?:interview(?:ing)? |hiring |selection |search )?panel\b"),
    (3, r"\bwe(?:'re| are) (?:interviewing|seeing|meeting) (?:\w+ ){0,3}(?:for (?:the|our|my)|candidates?|applicants?)\b|\bcandidates (?:we|you|to)\b"),
    (2, r"\bour (?:\w+ ){0,2}(?:hire|open req|headcount)\b"),
)  # fmt: skip
"""What people write to one who is to hold an interview."""
