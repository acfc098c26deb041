"""What the owner is told of each matter, and the act that settles it, as plain text."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from followup_daemon.matter import Matter, MatterKind
from followup_daemon.sayings import STEPS, clean, day_of

MATTERS: dict[MatterKind, tuple[str, str]] = {
    "unsure": (
        "this may be an interview, but it is not sure: nothing is drafted",
        "Answer with `followup-daemon add {id}` if it is one, with `followup-daemon close {id}` if not.",
    ),
    "seen_only": (
        "only mail you received speaks of this interview: nothing is drafted",
        "Answer with `followup-daemon add {id}` if you take part, with `followup-daemon close {id}` if not.",
    ),
    "no_time": (
        "you agreed to talk, but no time is known: nothing is drafted",
        "Tell it with `followup-daemon add {id} --start TIME`, or `followup-daemon close {id}`.",
    ),
    "outranked": (
        "a mail that came later says otherwise than you did by hand, and it counts",
        "See `followup-daemon why {id}`, and say `followup-daemon add {id}` or `followup-daemon close {id}`.",
    ),
    "doubt": (
        "a mail may mean this interview or another: nothing is drafted for either",
        "Read it in Gmail, and name the one that it closes with `followup-daemon close ID`.",
    ),
    "question": (
        "they asked you something, and no follow-up is drafted until you have answered",
        "Answer them; `followup-daemon heard {id} --answered` if the answer went another way.",
    ),
    "not_held": (
        "it did not take place: nothing is drafted until a new time stands",
        "Agree on a new time with them.",
    ),
    "on_hold": (
        "they put the role on hold: no follow-up is drafted",
        "`followup-daemon resume {id}` goes on all the same.",
    ),
    "offer_accepted_elsewhere": (
        "you accepted another offer: no follow-up is drafted",
        "Tell them that you withdraw.",
    ),
    "offer": (
        "they made you an offer while other interviews are open",
        "It is a good reason to ask the others: `followup-daemon offer` drafts that.",
    ),
    "times_unanswered": ("you offered times for a further round and have heard nothing since", "Ask them."),
    "portal": ("a portal has news for you, and says no more", "Sign in there and look."),
    "doubtful": ("a mail counts as their answer, though a machine may have written it", "Read it in Gmail."),
    "not_understood": (
        "a mail from {to} of {day} is in a language that is not understood, and counts as an answer whatever it says",
        "Read it in Gmail.",
    ),
    "late_word": ("they wrote after the interview had gone quiet: nothing more is drafted", "Read it in Gmail."),
    "in_spam": (
        "a mail of theirs of {day} lies in Spam, and counts as their answer",
        "Read it in Gmail, and say that it is no spam.",
    ),
    "bounced": (
        "mail does not reach {to}: nothing more is drafted to that address",
        "`followup-daemon draft {id} --to ADDRESS` drafts it to somebody else there.",
    ),
    "no_address": ("nobody's address is known: nothing can be drafted", ""),
    "waits": (
        "the {step} to {to} has been due since {day}, and waits",
        "A draft in its conversation holds it up, or five follow-ups of one day: `followup-daemon once` says which.",
    ),
    "overdue": (
        "the {step} has been due since {day}, too long to be drafted by itself",
        "`followup-daemon draft {id}` drafts it now, if it should still go.",
    ),
    "call_untold": (
        "the call sheet of the {step} has been there since {day}, and it is not known whether you called {to}",
        "Say so with `followup-daemon called {id}` once you have; nothing more is planned before.",
    ),
    "claimed": (
        "it is not known yet whether Gmail made the draft of the {step}",
        "The next pass looks: `followup-daemon once`.",
    ),
    "unknown": (
        "the {step} may have been drafted, what became of it cannot be told, and none is made again",
        "Look into Drafts and Sent in Gmail.",
    ),
    "vanished": (
        "the {step} is gone from Drafts, and no such mail was sent",
        "If it is scheduled, all is well; with no mail from you by {until} it counts as thrown away.",
    ),
    "discarded": (
        "you threw the {step} away: no further follow-up is drafted",
        "`followup-daemon resume {id}` goes on all the same.",
    ),
    "left": (
        "the {step} in Drafts is overtaken, and was left because you changed it",
        "Send it or throw it away in Gmail.",
    ),
    "unsent": ("the {step} has been lying in Drafts unsent since {day}", "Send it or throw it away in Gmail."),
}
"""What is told, and the act that settles it where there is one."""


def matter_line(matter: Matter, zone: ZoneInfo) -> tuple[str, str]:
    """What is told, and what to do: empty where there is nothing to do."""
    says, act = MATTERS[matter.kind]
    values = {
        "step": STEPS[matter.step] if matter.step else "mail",
        "to": clean(", ".join(matter.to), 120),
        "day": day_of(matter.at, zone),
        "until": day_of(matter.until, zone) if matter.until else "",
        "id": matter.interviews[0] if matter.interviews else "ID",
    }
    return says.format(**values), act.format(**values)
