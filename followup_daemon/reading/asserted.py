"""What a sentence asserts of your case: without what is only supposed, still to come about, or said of others.

"If the board agrees you start on Monday" asserts nothing, "whoever gets it starts on Monday" nothing of the reader; of
"you start on Monday if you can" and "once your notice is up, you start" the beginning stands.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from functools import lru_cache

from followup_daemon.reading.phrases import phrases

_CONTENT = r"(?<!see\s)(?<!know\s)(?<!tell\s)(?<!ask\s)(?<!asks\s)(?<!wonder\s)(?<!check\s)(?<!sure\s)(?<!out\s)"
_CHOSEN = r"(?:selected|successful|unsuccessful|chosen|appointed|hired|shortlisted|the one|offered|not)\b"
_CONDITION = phrases(
    """
    # "if the board agrees", "should you be selected"; not the polite "if you like", "if your notice permits"
    <content>(?<!even\\s)(?<!as\\s)if (?!you(?:'re| are|'d| would|'ll)? |u\\b|your\\b|that(?:'s| is| works| suits)|it suits|possible|need|not\\b|something|anything|there(?:'s| is| are)|in doubt|so\\b|i (?:am|was|were|may|might|can|could)\\b)
    <content>if you(?:'re| are|'d| would| were)? (?:\\w+ )?<chosen>
    should you (?:\\w+ )?(?:not|be)\\b
    should (?:we|they|it|the \\w+|your \\w+)\\b(?![^?]*\\?)
    unless\\b
    in the event\\b
    assuming\\b
    were (?:you|we) to\\b
    """,
    content=_CONTENT,
    chosen=_CHOSEN,
)
_OF_OTHERS = phrases(
    """
    # "successful candidates will be offered a place", "whoever gets it"; not "you are the successful candidate"
    whoever\\b
    anyone who\\b
    people who\\b
    (?<!you\\sare\\sthe\\s)(?<!you\\swere\\sthe\\s)(?<!you're\\sthe\\s)(?<!as\\sthe\\s)(?:un)?successful (?:candidates?|applicants?|one|person)\\b
    (?:shortlisted|selected|chosen) (?:candidates|applicants)\\b
    those (?:who|selected|chosen)\\b
    new (?:starters|joiners|hires|staff)\\b
    (?:all|every|each) (?:our )?(?:candidates?|applicants?|new \\w+) (?:will|may|can|must|are|gets?|is|shall|would)\\b
    an offer, if\\b
    before any (?:offer|appointment)\\b
    # of another matter: "in answer to your question", "that's a separate opening", "the other one at Mainframe"
    (?:to|answer\\w*) your (?:questions?|query)\\b
    (?:separate|different|unrelated) (?:opening|role|post|position|vacancy|team)\\b
    for (?:another|a different) (?:position|role|post|vacancy)\\b
    by mistake\\b
    (?:other one|another one|job|interview) (?:at|with) (?-i:[A-Z]\\w+)\\b
    because you (?:asked|enquired|inquired)\\b
    you(?:'ve| have)? (?:also )?(?:been invited|an (?:offer|interview)|another offer) (?:to \\w+ )?(?:elsewhere|from)\\b
    """
)
_TO_COME = phrases(
    """
    # a clause about what has not happened: "until they have chosen", "see if you fit"; not "asks whether you could", "when can you"
    (?:until|till|before|whether|once|when|as soon as|by the time|in case)\\b<not_asked>[^,.;:!?]*?<clause_ends>
    (?:(?<=see\\s)|(?<=know\\s)|(?<=tell\\s)|(?<=ask\\s)|(?<=asks\\s)|(?<=wonder\\s)|(?<=check\\s)|(?<=out\\s))if\\b<not_asked>[^,.;:!?]*?<clause_ends>
    """,
    not_asked=r"(?! (?:can|could|would|will|do|are|shall|is|suits|works|more|again|and for)\b| you(?:'d| could| would| can| might)\b)",
    clause_ends=r"(?=[,.;:!?]|$| (?:i|we|you|he|she|they)(?:'d|'ll| would| will| could| wants?| need) )",
)


@lru_cache(maxsize=512)
def asserted(text: str) -> str:
    """The sentence with blanks for what it does not assert; empty where that is all of it."""
    if _OF_OTHERS.search(text) or _CONDITION.search(text):
        return ""
    for found in _TO_COME.finditer(text):
        text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text
