"""Meetings of people at work that are no interview for a job: cues as data, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import cues

AT_WORK = {
    "leaving": cues(
        r"""
        4 \bsorry to see you (?:go|leave)\b|\bbefore you (?:leave|go|finish) (?:us|here|the company)\b
        |\b(?:as )?your notice period ends\b|\bwhat we could (?:do|have done) better\b
        4 \bexit (?:interview|meeting|conversation)\b|\boff-?boarding\b
        3 \b(?:before|by|until|after) (?:your|their) (?:end date|last day|leaving date|departure)\b
        |\byour (?:last day|end date|leaving date|resignation|notice of resignation|departure)\b
        2 \b(?:badge account|return (?:of )?(?:your )?(?:laptop|badge|keys|equipment)|badge and
        |final pay(?:check)?|cobra|hand-?over notes)\b
        """
    ),
    "appraisal": cues(
        r"""
        4 \b(?:your|the) (?:role|job|position|place) in the new (?:\w+ )?(?:team|structure|organi[sz]ation|department
        |set-?up)\b
        |\b(?:department|team|company|division|unit) is being (?:reshaped|reorgani[sz]ed|restructured|merged)\b
        4 \b(?:yearly|annual|development|performance|appraisal) (?:\w+ )?(?:talk|conversation|interview|review)\b
        4 \byour probation (?:ends?|period|is)\b|\bhow (?:the|your) year (?:went|has been|is going)\b
        |\byour first (?:three|six|nine|twelve|\d+) months\b|\bafter (?:your )?sick leave\b|\bstay interviews?\b
        4 \b(?:annual|yearly|mid-?year|year-end|quarterly|probation(?:ary)?|performance|appraisal
        |development) (?:interview|review|appraisal|conversation|meeting|evaluation)s?\b
        3 \bself-(?:evaluation|assessment|appraisal|review)\b|\bgoals? sheet\b|\bstep increase\b|\bpay rise\b
        |\bmerit increase\b|\bpdp\b|\bstay interview\b
        4 \binvestigat(?:ory|ion|ive) (?:interview|meeting)\b|\bfact-finding\b
        2 \b(?:grievance|allegations?|union rep(?:resentative)?|companion)\b
        3 \b(?:disciplinary|grievance|return to work|return-to-work|absence) (?:meeting|hearing|interview)\b
        """
    ),
    "investigation": cues(
        r"""
        4 \bas a witness\b|\bwitness (?:interview|statement)\b|\bwhat you saw\b
        |\byour (?:union )?steward\b
        4 \b(?:look(?:ing)? into|investigat\w+) (?:an?|the|your|this|that) (?:\w+ ){0,4}(?:complaints?|grievances?
        |incidents?|allegations?|accidents?|awards?|matters?|concerns?|disputes?)\b|\bwe are investigating\b
        4 \b(?:grievance|complaint|incident|allegations?) (?:investigation|no\.? ?\d|\d|ref)
        |\b(?:external|appointed|independent) investigator\b|\bnot the subject of\b
        4 \bas part of (?:the|our|an|this) (?:\w+ )?(?:audit|investigation|inquiry|inspection)\b
        2 \bunion hall\b
        3 \b(?:police station|come to the station|your claim|loss adjuster|the accident)\b
        |\binterview you about (?:the|what
        |an) (?:accident|incident|claim|loss|what)\b
        """
    ),
    "first day": cues(
        r"""
        4 \bsigned (?:\w+ ){0,2}(?:contract|offer|copy|copies)\b|\bcontract (?:is|was|has been|came back
        |arrived) (?:\w+ )?signed\b
        |\b(?:the|your|an) employment contract\b
        4 \b(?:glad|happy|pleased|delighted|thrilled|great) (?:that )?you(?:'ve| have|'re| are)? (?:said yes|accepted
        |joining
        |decided to join|taken the job)\b|\byou joining us\b|\byou(?:'ve| have)? got the job\b
        4 \bbefore you start\b(?! (?:your|the) (?:test|task|exercise|interview|application))
        |\bcongratulations (?:again )?on (?:the|your) (?:new )?(?:job|role|position)\b
        4 \boffer you (?:the|an?|our) (?:[\w-]+ ){0,5}(?:position|role|job|post|contract)\b|\bgo (?:over
        |through) (?:the|your) offer\b
        4 \byour new (?:position|role|job|boss)\b|\boffered the (?:post|role|position) of\b
        4 \bwelcome (?:to the team|aboard|on board)\b
        3 \bnew hire paperwork\b|\byour uniform\b|\bthe rota\b
        2 \b(?:for|do|fill (?:in|out)) (?:the |your |some )?paperwork\b
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
        |contact)(?: details)? (?:as|for) (?:an?|his|her|their|the) (?:\w+ )?(?:reference|referee|contact
        |manager|boss|supervisor|colleague|employer)\b|\breference for (?-i:[A-Z])\w+
        # somebody else is the candidate: "Jo Doe has applied for our post", "we met Jo Doe for the vacancy"
        4 \b(?:(?-i:[A-Z])[\w'-]+ (?-i:[A-Z])[\w'-]+|she|he) (?:was (?:with us|here|interviewed|in (?:for|to))
        |(?:has |recently )?applied
        |is in (?:our|the) (?:final|last|second|next)|came (?:in|to (?:see|meet) us)|interviewed)
        &\b[^.!?\n]{0,60}\b(?:for|as)\b
        |\bwe(?:'ve| have)? (?:recently |just )?(?:met|saw|seen|interviewed) (?-i:[A-Z])[\w'-]+ (?-i:[A-Z])[\w'-]+
        & [^.!?\n]{0,40}\bfor (?:our|the|an?) (?:\w+ ){0,3}(?:vacancy|position|post|role|job|opening)
        |\b(?:make|making|made) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)? an offer\b
        4 \bwas (?:with us|here|in to see us) (?:\w+ ){0,2}(?:for|about) (?:the|our|an?)\b
        4 \bone of (?:her|his|their) (?:referees|references)\b|\b(?:she|he) (?:has )?(?:named|listed|gave us|given us)
        & (?:you|your name)\b|\b(?:her|his) (?:former|previous|last) (?:manager|supervisor|boss|employer|colleague)\b
        4 \b(?:after|following|before|about|passed|had) (?:her|his) (?:\w+ )?interview\b
        4 \b(?:questions|few words|ask you|talk|tell me|speak) (?:\w+ ){0,3}?about (?:him|her|them)\b
        |\bused to (?:report
        |work) (?:to|for|with|under) you\b|\b(?:your former|a former) (?:colleague|employee|report|intern|student)\b
        4 \b(?:(?-i:[A-Z])\w+|he|she|who)(?:'s| is| was| has been) (?:(?:an?|our|the|one of the
        |among the) )?(?:\w+ )?(?:finalist
        |shortlisted|up for|in the running|the candidate|candidate for|applying)\b
        4 \b(?:you|who) (?:managed|supervised|taught|employed) (?:him|her|them|(?-i:[A-Z])\w+)\b
        |\bchecking references\b
        |\b(?-i:[A-Z])\w+ listed you\b
        2 \b(?:gave|given|provided|supplied|put) (?:us |me )?(?:with )?your (?:name|details|contact)\b
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
    "event": cues(
        r"""
        3 \b(?:job|careers?|hiring|recruitment|recruiting|employment) (?:fair|event|expo|open day|open house
        |day)\b
        3 \b(?:info(?:rmation)? session|open (?:day|house|evening)|webinar|meet and greet|networking event
        |taster day|insight day)\b
        4 \bjoin (?:our|us (?:for|at)) (?:\w+ ){0,2}(?:open|info\w*|virtual) (?:evening|day|night|event|session|house)\b
        |\bhear from our (?:people|staff|employees)\b|\bask (?:our (?:people|recruiters|staff)|us) anything\b
        |\bmeet our recruiters\b
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
}
"""Meetings of people at work: of a firm's own people, before a first day, about others who apply, for many at once."""
