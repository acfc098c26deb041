"""What tells how people meet: cues as data, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import Cues, cues
from followup_daemon.signals import Medium

MEDIUM_CUES: dict[Medium, Cues] = {
    "video": cues(
        r"""
        3 \b(?:zoom|google meet|meet\.google|(?:ms|microsoft) teams|teams (?:link|call|meeting|interview|invite
        |video|chat)|(?:on|via|over|by|in|through|using) (?:ms )?teams|webex|skype|whereby|bluejeans|hangouts?
        |facetime|jitsi|gotomeeting|chime|around\.co|gather\.town)\b
        3 https?://[^\s>]{0,80}(?:zoom|meet|teams|webex|whereby|skype|video)[^\s>]{0,200}|\b(?:zoom\.us
        |teams\.microsoft|meet\.google)[^\s]{0,80}
        3 \b(?:video|videoconference|video-?call|virtual|virtually|online|on-line|webcam|on camera)\b|\b(?:on|by
        |via) meet\b
        3 (?-i:(?<=[+,(/&] )Meet\b|\b(?:on|over|via|by|use|using|through) Meet\b)
        3 \b(?:en|par|in|via) visio(?:conf[\w\u00e9]*)?\b|\bmeet link\b
        1 \b(?:the|a|your|join(?:ing)?|meeting) link\b|\bdial-in link\b|\blink (?:to follow|below|is|here
        |in the)\b|\bremote(?:ly)? interview\b|\bteams\b(?= |,|\.|\))
        """
    ),
    "phone": cues(
        r"""
        3 \b(?:phone|telephone|tel) (?:interview|call|screen|screening|chat|conversation|conv|meeting
        |discussion)\b|\b(?:by|over|on|via) (?:the )?(?:tele)?phone\b|\bphoner\b
        3 \b(?:i|we|he|she|they|who|'ll|will|can|could|would|to)\b(?: \w+){0,2} (?:call|ring|dial|phone
        |telephone|buzz|give) you\b(?! (?:up for|back|to say|when|with|after|once|if|tomorrow to
        |for an interview))(?! (?:a|an|the) (?!call|ring|bell|buzz|tinkle|shout))
        3 \b(?:best|right|correct|good|better|your|phone|mobile|cell|contact) number\b(?: (?:to|for|is|on|at))?
        |\b(?:reach|call|ring|get) (?:me|you) (?:at|on) (?:the )?[+(\d]|\bnumber to (?:call|reach|ring)\b
        3 \b(?:call|ring|phone|try) your (?:cell|mobile|phone|land ?line|number|home)\b|\bwhats ?app (?:call|audio)\b
        |\b(?:what|which) number (?:do|can|should|shall|may|could|would)\b|\bgive (?:me|us|you) a (?:bell|ring|buzz|call
        |tinkle)\b|\bdial in\b
        2 \b(?:ring|dial) (?:you|me|him|her)\b|\b(?:land ?line|pick up|hands-?free)\b
        1 \b(?:intro|introductory|quick|short|screening|initial|first|brief|minute|min|recruiter
        |\d+ ?-?min(?:ute)?) (?:call|screen)\b|\bscreen(?:ing)? call\b|\b(?:a|the|our|this|your) call\b
        |\bcall (?:with|on)\b|\bphone\b(?! (?:will|died|is|number|off|me|if|signal|down|dead|case))
        """
    ),
    "onsite": cues(
        r"""
        3 \b(?:at ours|our place|my place|stop by|swing by|pop (?:by|round)|come to us)\b
        |\bmeet (?:me|us) (?:at|in) (?:the|a
        |our|my)\b|\b(?:walk|tour|see) the \w+ with (?:us|me)\b|\bcoffee\b[^.?!]{0,40}\bat the\b
        2 \b(?:guard ?(?:house|post|shack)|gate ?house|steel[- ]toe\w*|check in at|park round|round the back
        |(?:take|grab|have|get|for) (?:a |some )?coffee)\b
        2 \bon-?site\b|\b(?:please )?arrive (?:by|at|from|before|\d+ min\w* (?:early|before))\b
        3 \b(?:in[- ]person|face[- ]to[- ]face|in the flesh|personally in|in presence)\b
        3 \b(?:come|coming|stop|drop|pop|be|swing|have you|get you|bring you|invite you|visit) (?:in|by|into
        |over|down|along|up|round|to (?:the|our|us|my)|out|here|onsite)\b(?! (?:touch|the (?:next|running
        |process|loop|mix)|for a call))
        3 \b(?:at|to|in|visit) (?:our|the|my|their|your) (?:\w+[ -]){0,3}(?:offices?|headquarters|hq|studio
        |store|shop|plant|factory|clinic|school|campus|warehouse|lab|laboratory|hospital|showroom|site|premises
        |branch|restaurant|hotel|library|church|farm|depot|garage|salon|kitchen|nursery|unit|building|boardroom
        |workshop|yard|surgery|practice|museum|theatre|gallery|facility|centre|center)\b
        2 \b(?:head office|reception|front desk|lobby|parking|car park|visitor (?:lot|badge|parking)|park (?:in
        |behind|at|on)|photo id|forms? of id|(?:two|government|bring|photo) (?:forms of )?id|security desk|buzz
        |ring the bell|entrance|gate|door|sign in|wayfinding|directions|map attached|nearest (?:station|tube)
        |travel (?:costs|expenses)|flight|(?:your|book(?:ed)? (?:you )?(?:in(?:to)? )?an?) hotel|hotel (?:room|booking
        |for you|nearby)|assessment cent(?:re|er)|assessment day|trial (?:shift|day)
        |working interview|campus visit|safety (?:toe|shoes|boots))\b
        2 \b(?:our|the) (?:[\w-]+ ){0,2}(?:works|clinic|branch|depot|yard|shop|salon|dock|workshop|surgery)\b
        |(?-i:\b(?!Front |Back |Post |Box )[A-Z][\w'-]+) (?:branch|depot|works|site|campus|office|clinic|store|plant)\b
        2 \b(?:board ?room|meeting room|seminar room|conference room|room \d|\d(?:st|nd|rd|th) floor|floor \d
        |level \d|suite \d+|building \w\b|parish hall)\b
        2 \b(?:shadow (?:us|me|the|one|our)|trial (?:at|in|behind|with)|behind the bar|walk you round
        |show you round|show you around|tour of)\b
        2 \b(?:stage with us|do a stage|bring (?:your )?(?:knives|tools|boots|portfolio|passport|id|originals
        |credentials)|come along with|ask for me|ask for \w+ (?:at|in)|main office|here at the \w+)\b
        2 \b(?:at|in) (?:the )?(?-i:(?:[A-Z][\w'.-]+ ){1,3}(?:House|Building|Hall|Centre|Center|Tower|Works
        |Court|Hospital|School|Library|Hotel|Campus|Station|Elementary|Clinic|Office|Warehouse|Museum|Church
        |Room))\b
        2 \b\d{1,5} (?:[A-Z][\w']+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square
        |sq|way|place|court|parkway|quay|row|terrace|wharf)\b
        2 \b(?:be|meet|see you|you be) (?:here |there )?in (?:[A-Z]\w+)\b|\bwe(?:'re| are) (?:at|located)\b
        |\b(?:visit|come) (?:us|your|you)\b|\bcome to\b
        """
    ),
}
