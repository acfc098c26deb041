"""Meetings that look like a job interview and are none: cues as data, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import cues

OTHER = {
    "podcast or talk": cues(
        r"""
        2 \bpodcast\b
        2 \b(?:episode|ep \d+|ep (?:goes|is|airs))\b
        2 \blisteners\b
        2 \b(?:our|my|the) (?:radio |tv )?show\b|\blive stream\b|\bon air\b|\bwe record\b|\brecording session\b
        2 \b(?:bio|headshot)s?\b
        2 \b(?:keynote|speaker|conference talk|meetup)\b
        3 \binterview you (?:about|for (?:our|my|the|a) (?:\w+ )?(?:podcast|show|series|channel|programme?
        |episode))\b|\b(?:interview on|guest on|appear on) (?:our|my|the)\b
        """
    ),
    "press": cues(
        r"""
        3 \b(?:could|can|may|might) (?:i|we) interview you\b|\binterview you (?:about|regarding|for (?:our|my
        |the|an?) (?:\w+ )?(?:article|piece|feature|series|book|paper|magazine|column|story|blog|profile
        |newsletter))\b|\binterview (?:request|about (?!(?:the|our|this|a|an|your) (?:[\w-]+ ){0,5}(?:position
        |role|job|post|vacancy|opening|opportunity)))
        2 \b(?:staff writer|journalist|reporter|correspondent|senior editor|news ?desk|freelance writer)\b
        2 \b(?:the|a|this|my|our|an) (?:\w+ )?(?:article|piece|feature|column|documentary|profile piece
        |series on|story (?:on|about))\b
        2 \b(?:newspaper|magazine|gazette|ledger|dispatch|herald|tribune|chronicle|daily|readers)\b
        2 \b(?:on the record|off the record|quotes?|photographer|run (?:it|the)|go(?:es)? to (?:press|print)
        |publish(?:ed)?)\b
        """
    ),
    "research": cues(
        r"""
        4 \b(?:user|customer|participant|usability|consumer|shopper) interview\b(?!s)
        4 \binterview you (?:about|on|to (?:hear|learn|understand)) (?:how|what|why|your (?:use|experience (?:of|with
        |using)|workflow|habits|day))
        3 \b(?:screener|payroll of participants|you(?:'ll| will) (?:get|receive) (?:a |an )?(?:\S{1,6} )?(?:gift
        |amazon|voucher|visa card)|compensated? .{0,20}for your time)\b
        4 \b(?:user|usability|market|ux|customer) (?:research|study|studies|testing
        |interviews?)\b[^.\n]{0,80}\b(?:participa\w+|gift card|voucher|session)\b
        2 \b(?:user|usability|ux|customer|market|product) (?:research(?:er)?|stud(?:y|ies)|testing
        |interviews?)\b
        3 \b(?:gift ?card|honorarium|participants? (?:get|receive|will)|incentive|thank-you voucher|\d+ voucher
        |voucher for your time)\b
        2 \b(?:participants?|participat(?:e|ing|ion) in (?:the|our|this|a))\b
        2 \b(?:consent form|information sheet|ethics)\b
        3 \bwe(?:'re| are) (?:interviewing|talking to|speaking (?:to|with)) (?:\w+ )?(?:users|customers|people
        |job ?seekers|patients|owners|drivers|parents|students|members|residents)\b
        2 \b(?:research (?:study|project|interview)|oral history|our study|my (?:dissertation|research))\b
        """
    ),
    "medical": cues(
        r"""
        4 \b(?:initial|intake|mental health|clinical|health|psych\w+) (?:assessment|intake)(?: interview
        | appointment)?\b|\bintake (?:interview|call|appointment)\b
        3 \b(?:your|of your|any|current) (?:medications?|prescriptions?|symptoms|medical history|dental|teeth
        |allergies|insurance card|health card)\b
        2 \b(?:surgery|gp|dentist|hygienist|clinic) (?:appointment|would|will|can)\b|\bnew patient\b
        |\bcheck-?up\b|\bblood test\b|\bx-ray\b
        3 \b(?:see|speak to|with) (?:the (?:specialist|doctor|dentist|consultant|nurse)|dr\.? \w+ (?:about your
        |for your))\b
        2 \b(?:dental|dentist|root canal|filling|vaccin\w+|treatment plan|referral letter|your appointment)\b
        """
    ),
    "housing": cues(
        r"""
        3 \b(?:flat|house|home|apartment|room)-? ?(?:share|sharing|mates?)\b|\b(?:our|the|your|spare|free|double
        |single)
        & room\b(?= (?:is|in (?:the|our|my)|to|from|you)\b)|\bapplied for (?:our|the|my) room\b|\broom (?:interview
        |tour)\b
        3 \b(?:deposit|rents?|bills included|move[- ]in date|when (?:could|can) you move in)\b[^.\n]{0,60}\b(?:months?
        |rents?|deposit|room|flat|house)\b
        3 \b(?:viewing|view (?:the|this) (?:flat|apartment|house|room|property))\b
        2 \b(?:landlord|tenants?|tenancy|flat-?mates?|house-?mates?|room-?mates?|lettings?|sublet|lease)\b
        2 \b(?:apartment|flat|unit|room) \d+\w?\b|\bco-?op board\b|\blease application\b|\bhousing association\b
        2 \b(?:the|our|your) (?:flat|apartment|studio apartment|spare room|room to let)\b|\b(?:monthly )?rent\b
        |\bbedroom\b
        """
    ),
    "sales": cues(
        r"""
        3 \b(?:product|live|sales|quick|free|short) demo\b|\b(?:a|the|your) demo (?:of|call|with|on|for)\b
        2 \b(?:pricing|your account|subscription|free trial|renewal|quote for|proposal for your
        |licen[cs]es for your|our (?:platform|product|solution)s? (?:can|could|helps?|to))\b
        2 \baccount executive\b|\bcustomer success\b|\bsolutions consultant\b
        2 \byour (?:business|team's|company's|shop's|practice's) (?:needs|workflow|growth|website|booking)\b
        """
    ),
    "social": cues(
        r"""
        4 \b(?:not|isn't|no) (?:an?|really an|exactly an) interview\b|\binformational (?:interview|chat|call
        |meeting|coffee)\b
        3 \b(?:just|grab|for|get) (?:a )?(?:quick )?(?:coffee|drinks?|lunch|dinner|beers?|a pint|tea|brunch)\b
        2 \bover (?:a )?(?:coffee|lunch|drinks?|dinner|beer|pint|tea)\b
        2 \bwhat it(?:'s| is) like (?:at|on|in|there|to work|working)\b
        1 \busual (?:place|spot|time)\b|\bheard you(?:'re| are) looking\b
        2 \bcatch(?:ing)?[- ]?up\b|\bgossip\b|\bold times\b|\bpick your brains?\b|\blong time\b|\bnetworking\b
        |\bcareer advice\b|\bmentor(?:ing|ship)?\b
        3 \b(?:not|nothing) (?:on the hiring side|to do with hiring|hiring)\b|\bno openings?\b|\bwe(?:'re
        | are) not hiring\b
        """
    ),
    "private": cues(
        r"""
        3 \b(?:babysit\w*|birthday|bbq|barbecue|game night|movie night|school run|dog walk\w*|play ?date)\b
        |\b(?:dinner|supper|drinks|brunch|lunch) (?:on )?(?:\w+day|tonight|tomorrow)\b
        3 \b(?:job|work) (?:hunt|hunting|search)\b(?![^.\n]{0,40}\b(?:committee|firm|team)\b)
        3 \b(?:while|when|after|how was
        |how did) (?:you have |you're at |you do )?your (?:job )?interview\b(?! (?:with (?:us|me)|here|on|at \d))
        """
    ),
    "another's interview": cues(
        r"""
        4 \b(?:interview|interviewing|meet and interview|assess) (?:him|her|your (?:son|daughter|child|husband
        |wife|partner|client|patient|employee)|the (?:child|children|pupil|student|family))\b
        3 \binterview(?:ing)? (?:former|current|local|our|some|several|many|other|the|all
        |active) (?:\w+ )?(?:employees|workers|residents|staff|users|customers|people|members|veterans|survivors
        |families|job ?seekers|candidates|applicants)\b
        """
    ),
    "fostering": cues(
        r"""
        4 \bfoster(?:ing)? (?:carers?|parents?|care|agency)\b|\badopti(?:on|ve)\b|\bhome (?:study|visit
        |interview)\b|\b(?:wg|flat) casting\b
        2 \b(?:stakeholder|discovery|requirements|customer) interviews?\b|\binterviewing stakeholders\b
        """
    ),
    "adviser": cues(
        r"""
        3 \b(?:mortgage|loan|insurance|pension|credit|overdraft|tax return|life cover|savings) (?:application
        |interview|adviser|advisor|appointment|review|claim|quote)\b
        2 \b(?:in the branch|our adviser|your adviser|financial advis[eo]r|solicitor|conveyanc\w+|notary
        |estate agent|surveyor's visit|boiler|plumber|mechanic will|your car|your policy|your account)\b
        """
    ),
    "examination": cues(
        r"""
        4 \b(?:professional|peer|registration|fellowship|competence|competency|chartered|membership)[ -]review\b
        4 \b(?:membership|chartership|chartered status|registration|accreditation|fellowship|licensure|certification
        |credentialing) (?:interview|application|panel|assessment|review|grade|committee)\b
        4 \b(?:chartered|professional|corporate|associate|full) (?:membership|registration|status)\b
        4 \b(?:viva(?: voce)?|thesis defen[cs]e|dissertation defen[cs]e|oral exam(?:ination)?|driving test
        |bar exam)\b
        3 \b(?:licen[cs]ing (?:clerk|board|exam\w*|authority)|licen[cs]e exam\w*|exam(?:ination)? fee|retest
        |resit|re-sit|certification exam|board of examiners|proctor\w*)\b
        2 \b(?:examiners?|inspectors|your thesis|internal examiner|external examiner|you don't pass
        |know the result the same day|not refundable|affidavit|certificat(?:e|ion) of competency)\b
        2 \boral (?:interview|board)\b[^.\n]{0,80}\b(?:inspectors?|examiners?|licen[cs]e)\b
        """
    ),
    "authority": cues(
        r"""
        3 \b(?:consulate|consular|embassy|high commission|immigration|uscis|home office|visa) (?:section|office
        |officer|general|department|appointment|interview|centre|center)\b
        2 \b(?:national|work|student|tourist|spouse|skilled worker|business|schengen|h-?1b|entry
        |residence) visa\b|\b(?:blue card|green card|work permit)\b
        2 \bapplicant: |\bcategory: |\bcounter \d|\bwindow \d|\bcase number\b|\bbiometric\w*\b
        4 \b(?:visa|immigration|citizenship|naturali[sz]ation|asylum|green card|residence permit|passport
        |global entry|nexus|trusted travel\w+|benefits?|jobcentre|work-focused|welfare|universal credit
        |unemployment|adjudication|eligibility|work search|claimant) (?:interview|appointment|section)\b
        3 \b(?:universal credit|work coach|jobcentre|job centre|benefit claim|unemployment benefits?)\b
        2 \b(?:consulate|consular|embassy|uscis|home office|immigration officer)\b
        3 \b(?:case number|your claim|claims? adjuster|witness statement|deposition|detective|under caution|jury
        |probation officer|customs and border)\b
        """
    ),
    "admission": cues(
        r"""
        4 \b(?:primary|grade|year|class|form|kindergarten|nursery|reception|prep|p|k|pre-?k|jc)[ -]?\d{0,2}
        & (?:places?|seats?|entry|entrance|admissions?|intake|registration)\b
        4 \bdear parents?\b|\bboth parents\b|\bparents? (?:and|or|/) (?:guardian|child|student)\w*\b
        4 \b(?:place|seat|admission|entry|enrol?ment|intake) (?:for|of) (?:your (?:son|daughter|child)
        |(?-i:[A-Z]\w+ [A-Z]\w+))\b
        4 \badmissions? (?:interview|committee|tutor|team|office|panel|officer|process|decision|test)\b
        |\balumni interview\w*\b
        3 \b(?:your|the) (?:mba|ma|msc|ma|ba|bsc|phd|doctoral|master'?s|undergraduate|pgce|degree|medical school
        |law school|bootcamp|course) (?:application|programme?|place|interview|admission)\b
        4 \b(?:scholarship|fellowship award|bursary|grant|award|prize) (?:interview|panel|committee)\b
        |\bfor the (?:\w+ ){0,3}(?:scholarship|bursary|prize)\b
        3 \b(?:a place (?:for|in|on|at)|entry (?:in|into|to)|year \d{1,2}|reception class
        |kindergarten) ?(?:\w+ )?(?:entry|place|year|september|oscar|for)?\b[^.\n]{0,60}\b(?:head|headteacher
        |school|admission|year|class)\b
        3 \b(?:scholarship|bursary|ucas|entry in (?:september|20\d\d)|entering class|incoming class
        |class of 20\d\d|offer of a place|place on the (?:course|programme?)|prospective students?|sixth form
        |tuition)\b
        2 \b(?:applicants? to the (?:programme?|school|college)|course leader|programme? director|(?:degree
        |study) programme?)\b
        """
    ),
    "school": cues(
        r"""
        4 \bparent[- ](?:teacher|guardian)\b|\bparents'? evening\b|\bstudent-led conference\b
        3 \b(?:your|my|our) (?:son|daughter|child|kid)(?:'s|s)?\b(?! (?:was|is|has|being)? ?(?:up|sick|ill
        |unwell|home|at|has|got))
        2 \b(?:report card|homeroom|reading group|class teacher|form tutor|learning support|playground
        |grade (?:one|two|three|four|five|six|\d)'s|iep)\b
        2 \binterviews are (?:next|on|this)\b
        """
    ),
    "leaving": cues(
        r"""
        4 \bexit (?:interview|meeting|conversation)\b|\boff-?boarding\b
        3 \b(?:before|by|until|after) (?:your|their) (?:end date|last day|leaving date|departure)\b
        |\byour (?:last day|end date|leaving date|resignation|notice of resignation|departure)\b
        2 \b(?:badge account|return (?:of )?(?:your )?(?:laptop|badge|keys|equipment)|badge and
        |final pay(?:check)?|cobra|hand-?over notes)\b
        """
    ),
    "appraisal": cues(
        r"""
        4 \b(?:annual|yearly|mid-?year|year-end|quarterly|probation(?:ary)?|performance|appraisal
        |development) (?:interview|review|appraisal|conversation|meeting|evaluation)s?\b
        3 \bself-(?:evaluation|assessment|appraisal|review)\b|\bgoals? sheet\b|\bstep increase\b|\bpay rise\b
        |\bmerit increase\b|\bpdp\b|\bstay interview\b
        4 \binvestigat(?:ory|ion|ive) (?:interview|meeting)\b|\bfact-finding\b
        2 \b(?:grievance|allegations?|union rep(?:resentative)?|companion)\b
        3 \b(?:disciplinary|grievance|return to work|return-to-work|absence) (?:meeting|hearing|interview)\b
        """
    ),
    "first day": cues(
        r"""
        3 \b(?:on-?boarding|orientation|induction|new (?:hire|starter|employee)|welcome (?:aboard|to the team)
        |first (?:day|shift|week))\b
        3 \b(?:i-9|w-4|direct deposit|payroll forms?|bank details|p45|new hire paperwork|uniform fitting
        |sign (?:the|your) (?:contract|offer)|offer letter|start date|starting date)\b
        3 \b(?:can|could) (?:u|you) start\b|\byou(?:'ll| will|'d| would)? (?:be )?start(?:ing)? (?:on|with us
        |monday|tuesday|wednesday|thursday|friday)\b|\byour (?:first|training) (?:shift|day)\b
        |\btraining (?:shift|day)\b
        """
    ),
    "checks": cues(
        r"""
        4 \b(?:gave|given|provided|listed|supplied|offered|put|has|named) (?:us |me )?(?:with )?your (?:name|details
        |contact)(?: details)?(?: as)?\b
        4 \b(?:give|provide|giving|providing|be|as|act as|for) (?:us |me )?(?:a |an )?(?:verbal |phone |telephone
        |character |professional )?(?:reference|referee) (?:call )?(?:for|about|on)\b
        4 \babout (?:working|your (?:time|work|experience)) (?:with|alongside|managing)\b(?! (?:us|me)\b)
        4 \b(?:is|has been|was) (?:interviewing|applying|a candidate|being considered|our finalist|a finalist) (?:for
        |with|at) (?:our|the|a|an|us)\b[^.\n]{0,80}\b(?:you|your)\b
        4 \b(?:reference|background) (?:check|call|request|screening|investigation)\b[^.\n]{0,60}\b(?:about|on
        |for|regarding)\b
        3 \b(?:listed|named|given|gave|put) (?:you|me) (?:down )?as (?:a |her |his |their )?(?:reference
        |referee)\b|\bas (?:a|her|his|their) (?:reference|referee)\b
        3 \b(?:reference (?:check|call|request)|background (?:check|screening|investigation)
        |employment verification|finger-?prints?|fingerprinting|drug (?:test|screen)\w*
        |pre-employment (?:medical|screening|physical)|occupational health|dbs (?:check|appointment))\b
        """
    ),
    "practice": cues(
        r"""
        4 \b(?:mock|practice|practise|dummy|pretend) interviews?\b
        3 \binterview (?:coach(?:ing)?|practice|skills|workshop|prep(?:aration)? (?:call|session|chat)|clinic)\b
        |\bprep (?:call|session|chat)\b|\bdry run\b
        2 \bcareer(?:s)? (?:services?|cent(?:re|er)|coach|advis[eo]r|counsel(?:l)?or)\b
        """
    ),
    "event": cues(
        r"""
        3 \b(?:job|careers?|hiring|recruitment|recruiting|employment) (?:fair|event|expo|open day|open house
        |day)\b
        3 \b(?:info(?:rmation)? session|open (?:day|house|evening)|webinar|meet and greet|networking event
        |taster day|insight day)\b
        2 \brsvp\b|\bsession you will attend\b|\bseats? (?:is|are) limited\b|\byou're on the (?:guest )?list\b
        """
    ),
    "permission": cues(
        r"""
        4 \b(?:right to represent|permission to (?:submit|represent|send|share|put)|rtr)\b
        3 \b(?:confirm (?:that )?(?:i|we) (?:may|can)|(?:may|can|could) (?:i|we)|happy for (?:me|us) to
        |ok(?:ay)? (?:for me )?to) (?:submit|represent|introduce|put|send) (?:you|your)\b
        3 \byou may (?:introduce|submit|represent|send)\b|\bsend your (?:cv|r[e\u00e9]sum[e\u00e9]
        |profile) (?:to|over|across)\b
        """
    ),
    "family": cues(
        r"""
        3 \b(?:good luck|fingers crossed|rooting for you|break a leg|so proud|knock '?em dead|you'?ll smash it
        |let me know how it goes|how did (?:it|the interview) go)\b
        3 \b(?:mum|mom|mama|dad|papa|grandma|gran|auntie|love you|babe|hun|honey|sweetie|darling)\b
        """
    ),
}
"""Meetings that look like a job interview and are none."""
