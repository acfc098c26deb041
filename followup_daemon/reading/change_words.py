"""What people say when a standing time changes, falls or was missed: phrases as data (see ``phrases``)."""

from __future__ import annotations

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import phrases

THEY_CANCEL = phrases(
    unwrapped(
        r"""
        (?:call off|called off|calling off|cancel|cancelled|canceled|cancelling|canceling)\b(?! (?:policy|fee|link|/
        |:|or reschedule|up to|anytime))(?!:)
        (?:won't|will not|can't|cannot|can no longer|won't be able to|unable to
        |not able to|not be able to|no longer able to) (?:\w+ )?(?:proceed
        |go ahead|take place|move forward with|be (?:going|moving|holding)|hold|interview|continue|run
        |(?:be )?(?:doing|having|seeing|meeting|interviewing|see you
        |meet you|(?:welcome|receive|host|have) you)|make (?:it|our|the)|meet
        |do (?:the|our|this|tomorrow|today|<day>))
        (?:position|role|post|vacancy|job|req|search
        |requisition)s?(?: \w+){0,4} (?:has been |have been |was |been |is |are |being )?(?:filled|withdrawn|frozen
        |cancelled|canceled|closed|put on hold|on hold|pulled
        |eliminated)
        (?:hiring|recruitment|headcount) (?:freeze|has been (?:frozen|paused|put on hold))
        (?:interview|meeting|call|appointment|visit|conversation)(?: \w+){0,5} (?:is off|is cancelled
        |has been cancelled|has been canceled|will not take place|won't be (?:going ahead|happening)
        |no longer (?:needed|required|going ahead))
        (?:stand|standing) (?:you )?down
        (?:please |so )?(?:don't|do not) (?:make the (?:drive|trip|journey)|drive (?:over|up|down|in)|come (?:in|over|up
        |down|tomorrow|today)|travel|set off|bother coming)\b
        decided not to (?:proceed|move|go|continue)
        scrap (?:that|it|this|all that|<day>)
        (?:job|role|position|post|vacancy|place|spot)(?:'s| is| has|'s just| has just| is now)(?: \w+)? (?:gone|taken
        |been (?:taken|given|snapped up|pulled|scrapped)|no longer (?:there|going|open|available))\b
        (?:please )?(?:ignore|disregard|forget) (?:my|the|that|this|about)(?: \w+)? (?:invit\w+|offer|last (?:mail|email
        |message)|previous (?:mail|email|message)|<day>|interview|slot)
        (?:have|has|had|need|needs|must) to (?:take back|withdraw|rescind|retract) (?:the|my|our|this)
    """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?",
)
"""Marks that they call a meeting off."""

MOVES = phrases(
    unwrapped(
        r"""
        (?:reschedul\w+|postpon\w+|rearrang\w+|re-arrang\w+|move (?:it|us|our|your|this|the)
        |moved (?:it|us|our|your|everyone|everything|to|the)|moving (?:it|us|our|your|to)
        |push (?:it|us|our|your|this|back|the)|pushed (?:it|us|our|everyone|back|to)|shift (?:it|us|our|your|the)
        |shifted|bump(?:ed)? (?:it|us|our|you)|bring (?:it|us|our) forward|brought forward
        |change (?:the|your|of|our) (?:time|date|interview|slot|appointment)
        |change of (?:date|time|plan)|changed to|new (?:time|date|slot)|instead of
        |start you (?:a little |a bit )?(?:later|earlier)|swap(?:ped)?)
        (?:will|is) now (?:be )?(?:held|take place|at|on|starting|happen)
        (?:could|can|would|might) (?:we|you) ~(?:instead|another|different|later|earlier)
        (?:has been|was|is) (?:rescheduled|moved|changed|updated|postponed|pushed)
        (?:an hour|half an hour|\d+ min(?:ute)?s) (?:later|earlier)
        something (?:has )?(?:come|came) up|conflict has come up|double[- ]booked|emergency|called away
        |unexpected(?:ly)?|unplanned leave|out sick|is (?:ill|sick|unwell)
    """
    )
)
"""Marks that a standing time is being changed."""

ANOTHER = phrases(
    unwrapped(
        r"""
        (?:another|any other|some other|a different|an alternative|a new|a later|an earlier) (?:possibilit\w+|options?
        |times?|slots?|dates?|days?|appointments?|opportunit\w+|chance|occasion|moment|hour|week)\b
        (?:another|some other) (?:morning|afternoon|evening|<day>)\b
        (?:possible|able|ok|okay|alright|any way) (?:for (?:you|us) )?to (?:meet|talk|speak|do (?:it|this)|come|have
        |hold|find) ~(?:next week|later|earlier|early|following|another|instead)
        """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?",
)
"""What the owner asks for who cannot keep a standing time: a question where it stands in one."""

SAME_OTHERWISE = phrases(
    unwrapped(
        r"""
        same (?:time|hour|place|slot|room|link|arrangements?)
        (?:the )?(?:time|place|rest|everything else) (?:stays|remains|is) the same
        """
    )
)
"""Marks that only one half of the time changes."""

CORRECTS = phrases(
    unwrapped(
        r"""
        rather than\b
        instead\b
        (?:last|another|one (?:more|last|small|tiny)|small|slight|quick|tiny) (?:change|tweak|adjustment|correction
        |shuffle)
        (?:could|can|would|might) (?:you|we|i|it) (?:possibly |please |perhaps )?(?:do|make|manage|come|say|be|suit
        |work)
        (?:how|what) about
        make (?:it|that)\b
        (?:mixed up|wrong|correction|i meant|typo|my mistake|my bad|misread|oops|apolog\w+|sorry)\b
        (?:it is|it's|its|that's|we're|now) (?:actually |now |in fact |going to be )?(?:the |on )?<day>
        """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b",
)
"""Marks that another time beside the standing one takes its place, when no word of moving is said."""

NOT_HELD = phrases(
    unwrapped(
        r"""
        (?:been|am|was|sat|sitting|waiting|waited|still) (?:in|on) (?:the |your )?(?:\w+ )?(?:lobby|waiting room|meeting
        |call|zoom|teams|meet|room|line)\b ...(?:since|for|but|nobody|no one|no-one|alone|still)
        (?:nobody|no one|no-one) (?:has |have |had |was |is |ever )?(?:let me in|joined|turned up|showed|picked up|came
        |called|answered|there)\b
        (?:can|could|shall|may) we (?:please )?try (?:again|this again|that again|once more)\b
        (?:so )?mortified\b
        are you (?:joining|coming|there|still (?:joining|coming|able|on|planning)|able to join|on the (?:call|line)
        |running late|having trouble|lost)
        (?:we|i)(?:'re| are|'m| am|'ve been| have been|'ve| have)? (?:\w+ )?(?:waiting (?:for you|on (?:the|zoom
        |teams|meet)|in the)|in the (?:call|zoom|meeting|room|waiting room)|on the (?:line|call|zoom|bridge))
        (?:missed|sorry (?:we|i) missed|you missed) (?:you|our|each other|the (?:call|interview|meeting)
        |your (?:call|interview))(?! from)
        (?:didn't|did not|don't|couldn't|wasn't able to|weren't able to) (?:see you|reach you|get (?:hold of
        |through)|connect|show|join|make it|happen|dial in|find you|hear from you (?:at|for))
        (?:tried|trying) (?:to call|to ring|calling|ringing|you|your (?:number|phone|mobile|cell)|to reach)
        (?:held up|stuck in|ran over|running over|got pulled|overran|running (?:very )?late|no[- ]?show|locked out
        |wouldn't connect|power cut|technical (?:issues?|problems?|difficulties)|link (?:didn't|doesn't|isn't
        |not) work\w*)
        (?:sorry|apologies)(?: \w+){0,6} (?:today|this (?:morning|afternoon)|earlier|just now|missing|stood you up
        |standing you up)\b
        (?:still (?:on|good|joining)) (?:for|with)?\s?(?:our|the|this|today)?
    """
    )
)
"""Marks, after the start, that nobody met."""
