"""Words that tell who holds a meeting from who arranges it: phrases and patterns as data."""

from __future__ import annotations

import re

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import phrases

ARRANGES = re.compile(
    # in a signature: who arranges and does not ask
    r"\b(?:assistant to|pa to|p\.a\. to|ea to|executive assistant|personal assistant|secretary|co-?ordinator|scheduler"
    r"|scheduling"
    r"|recruiting ops|recruitment ops|recruiting operations|resourcing|receptionist"
    r"|administrator|admin(?:istrative)? assistant|hr assistant|hr (?:& |and )?admin\w*"
    r"|(?<!front )(?<!back )(?<!post )(?<!box )(?<!branch )office manager"
    r"|candidate experience|people ops|early careers|talent operations|recruitment assistant|interview desk"
    r"|business support)\b",
    re.IGNORECASE,
)
ARRANGES_IN_WORDS = phrases(
    unwrapped(
        r"""
    on behalf of
    (?:has|have) asked me to
    i (?:schedule|coordinate|arrange|support|assist|look after the diary|manage the (?:calendar|diary)
    |won't be (?:in|on|joining|there)|will not be (?:in|on|joining))
    (?:our|the|two|three|my) (?:\w+ ){0,2}(?:managers?|director|team|panel|committee|partners?|interviewers?
    |assessors?|client|board|principal|founders?) (?:would|will|are|is|has|have|can|wants?|'d)
    (?:you'll|you will|you would|you'd) (?:be )?(?:meet|meeting|interview|interviewed|speak|speaking|seeing|see
    |talk)(?:ing)? (?:with |by |to )?(?:the|our|a|two|three|members|several)
    (?:they|he|she)(?:'d| would|'s| has| have| wants?| want|'ve) ~(?:like|love|meet|see|talk|speak|interview|call
    |ring|free|available|suggested|offered|given me)
    the (?:panel|board|committee|hiring manager|interviewers?|team) (?:will|would|can|is|are)
    """
    )
)
STRONG_SELF = phrases(
    unwrapped(
        r"""
    (?:meet|meeting|see|seeing) me\b
    (?:me|myself) (?:and|plus|&|along)
    (?:and|plus|&) (?:me|myself)\b
    (?:he|she|they|\w+) and i (?:will|would|'ll|'d|can|are|have|want|sit)
    (?:will|'ll|would) (?:also )?(?:be|join|sit in|come)\b[^.]{0,30} (?:too|as well)\b
    i(?:'ll| will)? (?:do|take|cover|handle|lead|sit)
    & (?:the (?:first|second|other|rest|remaining|technical|hr|last)|with you)\b
    (?:my person|myself and|i myself|just me|the undersigned)
    (?:shall|can|could|might|may|should|let) (?:we|us) (?:two |both )?(?:perhaps |maybe |just )?(?:talk|meet|chat|speak
    |have a (?:\w+ )?(?:chat|talk|word|coffee|call)|grab|sit down|take a coffee|get together|hear each other)
    i(?:'ll| will)? (?:ring|call|phone|interview|ask) you\b(?! (?:back|to (?:arrange|book|confirm|set)|once|if|when
    |after|for (?:an|the|another) interview|in for))
    i(?:'d| would) (?:like|love) to (?:ring|call|phone|interview|talk (?:to|with)|speak (?:to|with)|chat with|meet
    |have) you\b
    i(?:'ll| will|'m going to) (?:personally )?(?:be (?:interviewing|your interviewer|joining|holding
    |on the (?:call|line))|interview you|host|hold|conduct|join)
    """
    )
)
WITH_ME = re.compile(
    # "a chat with me", not "get in touch with me", "bear with me"
    r"(?<!touch )(?<!bear )(?<!fine )(?<!ok )(?<!okay )(?<!check )(?<!here )(?<!share )(?<!along )(?<!confirm )"
    r"\bwith me\b",
    re.IGNORECASE,
)
HOST = re.compile(
    # in a mail with an invitation: "looking forward to meeting you", "talk to you then"
    r"\b(?:look(?:ing)? forward to (?:meeting|speaking|talking|chatting|seeing|our)|(?:talk|speak|chat) (?:to you "
    r"|with you )?(?:then|soon)|(?:with|meet) me\b)",
    re.IGNORECASE,
)
ROOM = re.compile(
    r"\b(?:room|boardroom|conference|floor|projector|resource|calendar|equipment|studio \d|meeting pod)\b",
    re.IGNORECASE,
)
ROLE_MAILBOX = re.compile(
    r"^(?:no-?reply|noreply|donotreply|info|hello|jobs?|careers?|hr|recruit\w*|talent\w*|hiring|people|team|admin"
    r"|office|earlycareers|early\.careers|interviews?|scheduling|calendar|notifications?|events?|resourcing"
    r"|appointments?|applications?)$",
    re.IGNORECASE,
)
