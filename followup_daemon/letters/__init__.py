"""Letters: a step put into words, with subject, threading, signature and the earlier mail below."""

from followup_daemon.letters.dates import says_month_first
from followup_daemon.letters.values import Extras, Values
from followup_daemon.letters.variants import letters_before
from followup_daemon.letters.write import TEMPLATES, Templates, Words, sender_for, write

__all__ = [
    "TEMPLATES",
    "Extras",
    "Templates",
    "Values",
    "Words",
    "letters_before",
    "says_month_first",
    "sender_for",
    "write",
]
