"""What tells that mail is about a job, and about an interview for it: cues as data.

A cue begins with its weight and goes on in lines that begin with ``|``. A weight of 4 settles the matter by itself
unless the mail says the opposite as clearly; 1 is a hint. Patterns are matched without case on plain text; none nests
a quantifier.
"""

from __future__ import annotations

from followup_daemon.reading.cues import cues

JOB = cues(
    r"""
    4 \bjob interview\b
    3 \b(?:phone|initial|recruiter|screening|telephone|hr|intro) screen(?:ing)?\b
    3 \bhiring (?:manager|team|committee|partner|process|lead)\b
    3 \bshort-?list(?:ed)?\b
    3 \b(?:applied|applying|apply) (?:for|to|as|at|with)\b|\b(?:thanks|thank you) for applying\b
    3 \b(?:your|my|the|this) (?:\w+ )?application (?:for|to|as|of)\b
    3 \b(?:your|my|recent|ur) (?!(?:mortgage|loan|visa|rental|flat|credit|insurance|planning|passport|benefits?
    |grant|membership|school|college|housing|adoption|permit|tenancy|card) )(?:\w+ )?application\b
    3 \b(?:letter of application|application (?:letter|form|materials))\b
    1 \bapplications?\b
    2 \bapplicants?\b
    3 \bvacanc(?:y|ies)\b
    3 \b(?:search|selection|appointments?|interview|interviewing|hiring) (?:committee|board|panel)\b
    3 \bassessment (?:cent(?:re|er)|day)\b|\btrial (?:shift|day)\b|\bworking interview\b|\bjob talk\b
    |\bcampus visit\b
    3 \b(?:paid trial|(?:teaching|sample|demo) lesson|stage at|stage with us|stage shift|audition)\b
    2 \b(?:first|1st|second|2nd|third|3rd|final|next|last|initial)[- ](?:round|stage)\b
    3 \b(?:selection|recruitment|application|interview|recruiting|hiring) (?:process|procedure)\b
    3 \b(?:the|our|this|a|an|of|my|your) [^.,;:?!\n]{3,60} (?:role|position|post|opening|seat|job|opp|req)\b
    2 \b(?:the|this|your|our) (?:role|position|post|opening|job|opportunity)\b
    2 \b(?:position|role|post|job) (?:of|as|with|title|ref|description|spec)\b|\b(?:post|role|position|job
    |vacancy) ?:
    2 \byour (?:\w+ )?(?:cv|c\.v\.|r[e\u00e9]sum[e\u00e9]|cover letter|covering letter|portfolio|background
    |profile|candidacy|documents|materials|experience|qualifications|skill ?set|case stud(?:y|ies)|github
    |work samples?)\b
    2 \b(?:the|his|her|liked your|loves? (?:the|your)|love your) (?:cv|r[e\u00e9]sum[e\u00e9])\b
    1 \bmy (?:\w+ )?(?:cv|r[e\u00e9]sum[e\u00e9]|cover letter|portfolio|experience|qualifications|candidacy)\b
    2 \b(?:other|all|our|strong|great|the) candidates?\b|\bcandidac(?:y|ies)\b
    1 \bcandidates?\b
    3 \b(?:recruiter|talent acquisition|talent partner|recruitment (?:\w+ )?consultant|recruitment|recruiting
    |resourcing|head of talent|people (?:&|and) culture|people (?:team|ops|operations|partner)|talent (?:team
    |lead|manager|associate)|early careers|sourcer|staffing)\b
    2 \b(?:human resources|hr (?:\w+ )?(?:business partner|manager|generalist|assistant|advisor|adviser|director
    |officer|coordinator|team|dept|department)|hr|personnel|personalreferent\w*|p&c)\b
    2 \b(?:join (?:our|the|my) (?:\w+ )?team|work(?:ing)? (?:with|for) us|(?:we're|we are|i'm|i am|is|are
    |now) (?:currently )?(?:hiring|recruiting))\b
    1 \b(?:the|our|my) team\b|\bwe(?:'re| are) looking for\b
    2 \b(?:consider(?:ing|ation)? (?:of )?(?:me|my application|my candidacy)|opportunity to interview
    |interest in (?:the|our|this|joining))\b
    1 \b(?:salary|compensation|notice period|right to work|day rate|full[- ]time|part[- ]time|seasonal|shift)\b
    1 \b(?:meet|meeting|speak|speaking|talk|chat|conversation) (?:with )?(?:the|our|my) (?:team|manager|director
    |founder|ceo|cto|coo|cfo|partners?|rest)\b
    2 \b(?:your (?:future )?(?:manager|boss)|report(?:ing|s)? to (?:me|him|her|them)|my (?:own )?hiring
    |would be your manager)\b
    2 \b(?:next|following) steps? (?:in|with|for|of|is|would)\b|\bas a next step\b|\bmove you forward\b
    |\bmoving you forward\b|\bproceed to the\b
    3 \b(?:my|our) client\b[^.\n]{0,80}\b(?:meet|see|interview|speak|talk|cv)\b
    2 \byour (?:work|repo|talk|references?|pr|prs|demo reel|reel|book|tape|recital|recording|playing)\b
    2 \b(?:a|paid|short|unpaid|quick) trial\b|\btrial (?:at|in|behind|with|on)\b
    2 \b(?:got|have|read|seen|received) (?:your|ur) (?:cv|r[e\u00e9]sum[e\u00e9]|details)\b
    2 \b(?:bewerbung|vorstellungsgespr[a\u00e4]ch|stellenanzeige|stelle als)\b
    """
)
"""What tells that a conversation is about a job: "your application for the post", "a 20 minute phone screen",
& "our client"."""

INTERVIEW = cues(
    r"""
    2 \b(?:second|2nd|third|final|first|1st|formal|panel|technical|onsite|on-site|phone|telephone|video|zoom
    |teams|virtual|competency[- ]based|structured|coding|in-person|behaviou?ral|system design|skype|webex
    |online) interviews?\b
    2 \binterview (?:loop|process|slots?|invit\w+|schedule|with (?:our|the|my|us)|for (?:the|our|a|an|this))\b
    1 \binterview(?:s|ed|ing|er|ers)?\b
    2 \b(?:interview you\b|(?:an?|your|the|quick|short|brief) (?:\w+ )?interview\b|interview (?:on|at|next|this
    |tomorrow|time|date))
    3 \b(?:like|love|want|need|happy|pleased|delighted|glad|keen|wish) to (?:\w+ )?interview you\b
    """
)
"""What tells an interview of whatever kind: without words of a job it tells no job interview."""
