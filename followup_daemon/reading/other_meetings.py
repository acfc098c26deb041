"""Meetings that look like a job interview and are none: cues as data, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import cues

OTHER = {
    "podcast or talk": cues(
        r"""
        4 \b(?:come|be|have you|join us|appear|guest) (?:as a guest )?on (?:the|our|my) (?:\w+ )?(?:show|podcast
        |programme
        |channel|stream)\b|\bpodcast guest\b|\bguest on\b
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
        4 \b(?:reporter|journalist|correspondent|staff writer|columnist)\b[^.\n]{0,50}\b(?:with|at|for|from|writing)\b
        & [^.\n]{0,80}\b(?:about|interview|talk|story)\b
        4 \b(?:talking|speaking|listening) (?:to|with) (?:\w+ )?(?:people|men|women|workers|families|those
        |readers) (?:who|about|from|whose)\b
        3 \b(?:hear|know|ask|talk) (?:\w+ ){0,3}about (?:the|your) (?:job|work|career|life)\b[^.\n]{0,40}\bhow you\b
        |\bhow you got (?:it|into|there|started)\b
        |\bwhat you(?:'d| would) tell\b|\bon the paper\b
        4 \b(?:feature|portray|profile) you\b|\bin (?:the|our) next issue\b|\bi (?:run|write) an? (?:blog|newsletter
        |column)\b
        4 \b(?:film|record|broadcast|pre-record) (?:an?|the|our|your) (?:\w+ ){0,2}interview\b|\b(?:camera|film) crew\b
        |\bthe crew could\b
        3 \b(?:breakfast|drive-?time|morning|evening) (?:host|show)\b|\bpre-record\b|\bcoast radio\b
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
        4 \bvolunteer(?:ing|ed)? (?:for|in) (?:our|the|this|my) (?:\w+ )?(?:study|research|project|survey|trial)\b
        4 \b(?:writing|working on|researching|finishing) (?:my|a|an|the) (?:\w+ ){0,3}(?:thesis|dissertation|doctorate
        |phd)\b
        |\banonymi[sz]ed\b|\b(?:as part of|in) (?:my|our|the) (?:\w+ )?(?:thesis|dissertation|reorgani[sz]ation|review
        |audit)\b
        4 \b(?:i'm|i am|we're|we are|i'll be|we have been) interviewing (?:all|every|each|most|the|our|several
        |various) (?!the
        & candidates|candidates|applicants|shortlisted)[\w ]{2,30}s\b[^.\n]{0,60}
        4 \b(?:for|of) my (?:\w+ ){0,2}(?:thesis|dissertation|research|paper|doctorate|study)\b
        4 \b(?:take|taking|taken|took) part in (?:the|our|this|a|my) (?:\w+ )?(?:study|research|survey|project
        |interviews?)\b
        |\bagreeing to take part\b
        4 \b(?:i'm|i am|we're|we are|i'll be|we have been) interviewing \w+s (?:about|on|who|across|in|to)\b
        4 \b\S?\d+ ?(?:dollars|pounds|euros|usd|gbp|eur)? (?:\w+ )?for your time\b
        4 \babout how you (?:use|work with|manage|organi[sz]e|track|plan|pay|shop|travel|commute)\b
        |\bhow your team (?:picks|chooses|uses|buys|selects)\b
        3 \b(?:stakeholder|discovery|requirements|customer) interviews?\b|\binterviewing stakeholders\b
        3 \b(?:collect\w*|record\w*|gather\w*) (?:\w+ )?(?:memories|stories|voices|testimon\w+)\b
        |\binterview will be recorded\b
        |\bresearch interview\b
        2 \b(?:our|this|the|my) (?:study|survey)\b
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
        4 \b(?:bone marrow|blood|egg|kidney|stem cell|organ|sperm) (?:donor|donation|service)\b|\babout your health\b
        4 \b(?:clinical|drug|medical) trial\b|\bscreening interview takes\b
        |\bassessment interview\b[^.\n]{0,60}\bmedicat\w+\b
        3 \b(?:therapist|psychotherap\w+|counselling|counseling) (?:session|appointment|room|practice)\b
        |\bmedication list\b
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
    "sales": cues(
        r"""
        3 \b(?:saw|see|noticed|heard|know) (?:that )?(?:you|your (?:\w+ )?(?:company|firm|team|practice|school
        |business|shop))
        &(?:'re| are| is|'s)? (?:\w+ )?(?:hiring|recruiting|growing|run(?:ning)? an?)\b|\bi(?:'ll| will|'d| can
        | could) show
        & you how\b|\byour (?:interview|hiring|recruit\w+) (?:scheduling|process|pipeline|workflow)\b
        4 \b(?:companies|businesses|firms|teams|employers) like (?:yours|you)\b|\byour open (?:positions|roles
        |vacancies)\b
        3 \byour new account manager\b|\bhelps? (?:you|companies|teams|employers) (?:to )?(?:hire|recruit
        |find better)\b
        3 \b(?:product|live|sales|quick|free|short) demo\b|\b(?:a|the|your) demo (?:of|call|with|on|for)\b
        2 \b(?:pricing|your account|subscription|free trial|renewal|quote for|proposal for your
        |licen[cs]es for your|our (?:platform|product|solution)s? (?:can|could|helps?|to))\b
        2 \baccount executive\b|\bcustomer success\b|\bsolutions consultant\b
        2 \byour (?:business|team's|company's|shop's|practice's) (?:needs|workflow|growth|website|booking)\b
        """
    ),
    "social": cues(
        r"""
        4 \bhiring freeze\b|\b(?:no|not any|nothing) (?:jobs?|vacanc\w+|openings?|to dangle|going|open
        |available) (?:here|at
        & the moment|right now|for you|at present|i'm afraid|just now|until|till)\b|\b(?:can't|cannot|don't have
        |haven't|have
        & no) (?:\w+ ){0,2}(?:a |any )(?:job|opening|vacancy|role|position)s?\b
        4 \b(?:glad|happy|pleased|love) to mentor\b|\bcoffee\b[^.\n]{0,80}\blook (?:at|over) (?:your|the) cv\b
        4 (?<!\()\b(?:not|isn't|no) (?:an?|really an|exactly an) interview\b|\binformational (?:interview|chat|call
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
    "adviser": cues(
        r"""
        4 \b(?:loan|lending|mortgage|credit|claims) (?:officer|adviser|advisor|team|department)\b|\bcareer coaching\b
        |\bcoaching session\b
        |\bpracti[sc]e the interview\b
        |\b(?:our|your) first (?:coaching |counselling )?session\b|\b(?:mortgage|loan) interview\b
        3 \byour (?:dismissal|employment claim|divorce|will|tribunal|case against)\b|\byour enquiry about\b
        3 \b(?:mortgage|loan|insurance|pension|credit|overdraft|tax return|life cover|savings) (?:application
        |interview|adviser|advisor|appointment|review|claim|quote)\b
        2 \b(?:in the branch|our adviser|your adviser|financial advis[eo]r|solicitor|conveyanc\w+|notary
        |estate agent|surveyor's visit|boiler|plumber|mechanic will|your car|your policy|your account)\b
        """
    ),
    "school": cues(
        r"""
        4 \bparent[- ](?:teacher|guardian)\b|\bparents'? evening\b|\bstudent-led conference\b
        4 \b(?:your|my|our) (?:son|daughter|child|boy|girl)(?:'s)? (?:application|interview|place|progress|teacher
        |class
        |behaviou?r|schooling|education|future|report|learning|asked|has applied|would like)\b
        2 \b(?:your|my|our) (?:son|daughter|child|kid)\b(?!'s)(?! (?:was|is|has|being)? ?(?:up|sick|ill|unwell|home
        |at|has
        |got))
        2 \b(?:report card|homeroom|reading group|class teacher|form tutor|learning support|playground
        |grade (?:one|two|three|four|five|six|\d)'s|iep)\b
        2 \binterviews are (?:next|on|this)\b
        """
    ),
    "client": cues(
        r"""
        4 \b(?:separate|joint) (?:interview|session|talk) with (?:each|both) of you\b
        4 \b(?:photographers|builders|caterers|suppliers|agencies|architects|florists|bands|djs|firms|companies
        |contractors|tutors) before
        & (?:we|i|they) (?:choose|decide|pick)\b|\bshortlisted (?:\w+ )?(?:suppliers|firms|agencies|companies
        |contractors|bidders)\b
        4 \breferences from (?:other |my |our )?(?:customers|clients)\b|\bgive you (?:a|my) (?:price|quote|estimate)\b
        |\btake on (?:an? )?new (?:student|client|pupil)s?\b
        3 \bkick-?off (?:call|meeting)\b|\bthe brief\b|\bthanks for your enquiry\b|\bfor (?:the|our) wedding\b
        |\bhave a look and talk\b|\bour customers\b[^.\n]{0,40}\byour home\b
        3 \b(?:trial lesson|lessons?) (?:with|for) (?-i:[A-Z])\w+
        # a freelance and a customer: what it costs, how much of it, when it is delivered
        4 \b(?:my|our) (?:\w+ ){0,3}(?:price list|rate card|licen[cs](?:e|ing) (?:conditions|terms|fees?)|terms of
        & business|(?:quote|quotation|estimate)(?= (?:for|is|below|attached|here|on)))\b
        |\b(?:usage rights|licen[cs]e fee|flat fee|project fee|kill fee)\b
        3 \b(?:availability|style|approach|process|way of working|how you work|schedule)(?:,|,? and)
        & (?:your |what your )?(?:\w+ )?(?:rates|fees?|prices|charges|pricing)\b
        |\byour (?:\w+ ){0,2}(?:rates|prices|charges|pricing)\b
        3 \b(?:speaking|talking|in touch) (?:with|to) (?:two|three|four|five|several|a few|a couple of|some)
        & (?:other )?(?:illustrators|photographers|translators|designers|copywriters|agencies|studios|freelancers
        |composers|editors|film-?makers|videographers|artists|makers|developers)\b
        3 \b(?:\d{1,3}|[a-z]{3,9}) (?:pages|spreads|illustrations|images|pictures|photos|portraits|recipes)
        & (?:plus|and|in|for|by|with)\b
        |\b(?:finals|final art\w*|roughs|first drafts?|proofs|delivery|master files) (?:\w+ ){0,2}(?:by|due|at the end
        |end|in|before|needed)\b
        3 \bcommission(?:ing)? (?:you|an?|the|some)\b(?! (?:only|scheme))
        2 \byour rate\b|\bdeliverables\b|\bin touch about the (?:\w+ )?(?:loft|roof|kitchen|bathroom|garden|boiler
        |house
        |extension)\b
        """
    ),
    "test": cues(
        r"""
        # sat alone before anybody is met: "which slot suits you for the online assessment?"; no trade test
        8 \b(?:slots?|dates?|times?|days?|options?|sessions?|windows?|seats?)\b[^.?!\n]{0,40}\b(?:for|of|to (?:take|sit
        |attempt|write)) (?:the|your|our|an?|this) (?!trade|driving|road|practical|skills|clinical|typing|trial)
        &(?:(?!trade|driving|road|practical|skills|clinical|typing|trial)[\w-]+ ){0,2}(?:assessment|test|exam|quiz
        |examination)\b(?! (?:cent|day|interview|drive|lesson|shift|kitchen|piece|and|followed|with))
        8 \b(?:online|proctored|aptitude|computer-based|psychometric|hacker ?rank|codility|remote(?:ly)?|screening)
        & (?:\w+ )?(?:assessment|test|exam)\b (?:is |has been |will be |was )?(?:now )?(?:scheduled|booked|confirmed
        |fixed|set|held)\b
        8 \b(?:sit|take|attempt|appear for|write|do|schedule|book) (?:the|your|our|an?|this) (?:[\w-]+ )?(?:online
        |proctored|aptitude|computer-based|psychometric|timed) (?:\w+ )?(?:assessment|test|exam)\b[^.?!\n]{0,40}\b(?:on
        |at) (?:mon|tue|wed|thu|fri|sat|sun|\d)
        """
    ),
    "expert call": cues(
        r"""
        4 \bexpert (?:calls?|network|interviews?|consultations?)\b|\bpaid consultation\b|\b(?:pay|paying) experts\b
        4 \binterview you on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)|the \d|\d|zoom|teams|skype|site
        |a |our |behalf)\w+
        3 \bcompliance (?:training|module|check)\b|\bat your (?:hourly )?rate\b|\byour (?:consulting|hourly) rate\b
        """
    ),
    "practice": cues(
        r"""
        4 \b(?:your|the) real (?:one|ones|interviews?|thing)\b(?! (?:is here|for us))
        4 \b(?:interview you|asks?|questions|grill you|run it) (?:\w+ )?(?:exactly )?(?:as (?:though|if)|like they do
        |as they (?:do|would)
        |as we used to|like the real)\b|\bhow (?:it|you|that) came across\b|\bsession credits?\b
        |\b(?:written feedback|feedback (?:doc|report|form)) (?:by|within|after|from me)\b
        |\bi(?:'ll| will) be your interviewer\b|\b(?:fire|throw) (?:the |some |a few )?(?:\w+ )?questions at you\b
        |\bi(?:'ll| will) be the (?:mean|nasty|tough|evil|hiring) (?:\w+)\b|\b(?:full|practice|trial|dress) (?:run
        |rehearsal)-?(?:through)?\b
        4 \bthe real (?:one|interview|thing) is\b|\bi(?:'ll| will)? play the\b|\boutplacement\b
        4 \b(?:grill|quiz|prep|test|drill) you before (?:your|the) interview\b|\bbefore your (?:job )?interview with\b
        4 \b(?:mock|practice|practise|dummy|pretend) interviews?\b
        8 \b(?:your|an?|the|this|in|do|run|book|for) (?:\w+ ){0,2}(?:\w+[- ]minutes? )?(?:mock|practi[cs]e|dummy
        |pretend|simulated|rehearsal) (?:job )?interview\b|\binterview simulation\b
        3 \binterview (?:coach(?:ing)?|practice|skills|workshop|prep(?:aration)? (?:call|session|chat)|clinic)\b
        |\bprep (?:call|session|chat)\b|\bdry run\b
        2 \bcareer(?:s)? (?:services?|cent(?:re|er)|coach|advis[eo]r|counsel(?:l)?or)\b
        """
    ),
    "family": cues(
        r"""
        4 \bwish me luck\b|\bdid you (?:hear back|get (?:the|that|an?) (?:job|interview))\b
        4 (?m:^(?:hi |hey |hiya |hello |dear )?(?:mum|mom|mam|mummy|dad|daddy|papa|mama|gran|nan|grandad
        |auntie)(?:$|[ ,!.]))
        3 \b(?:good luck|fingers crossed|rooting for you|break a leg|so proud|knock '?em dead|you'?ll smash it
        |let me know how it goes|how did (?:it|the interview) go)\b
        3 (?m:^(?:love(?: you)?|xx*),? ?(?:mum|mom|mam|dad|gran|nan|auntie \w+)\b)|\b(?:mum|mom|dad|gran|nan|grandma
        |papa|mama) x+\b
        |\blove you\b|(?m:^(?:hi |hello |hey )?(?:babe|sweetie|darling|sweetheart)\b)
        1 (?<!my )(?<!your )(?<!ur )\b(?:mum|mom|mama|dad|papa|grandma|auntie)\b
        """
    ),
}
"""Meetings that look like a job interview and are none."""
