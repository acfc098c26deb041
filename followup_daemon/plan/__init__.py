"""The plan: which steps an interview still has, when each is due, and what holds it back (SPEC section 2).

Pure, and without a clock: ``outlook`` and ``next_step`` say what is due when; the caller compares that with its now.
"""

from followup_daemon.plan.outlook import next_step, outlook
from followup_daemon.plan.overtaken import is_overtaken
from followup_daemon.plan.steps import Around, Hold, Outlook, Policy, Step

__all__ = ["Around", "Hold", "Outlook", "Policy", "Step", "is_overtaken", "next_step", "outlook"]
