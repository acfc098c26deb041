"""Two interviews agreed in threads of their own, and what a mail in another thread makes of them."""

from __future__ import annotations

from typing import Any

from thread_mails import owner_of, threads_of

from followup_daemon.casebook import Casebook, casebook
from followup_daemon.reading import read_thread
from followup_daemon.standing import standing

Mail = dict[str, Any]
TOM, ZOE = "Tom Birch <tom.birch@larchway.example>", "Zoe Hart <zoe.hart@larchway.example>"
NILS, KIT = "Nils Falk <nils.falk@oakmoor.example>", "Kit Moor <kit@moorpeople.example>"
THURSDAY, FRIDAY, EARLY = "Thursday 16 April at 2pm", "Friday 17 April at 10am", "Thursday 16 April at 10am"
CLERK, ENGINEER = ("accounts assistant", "Larchway Ltd"), ("support engineer", "Oakmoor Labs")


def agreed(writer: str, thread: str, what: tuple[str, str], when: str) -> list[Mail]:
    """An offer and the owner's yes; an agency's recruiter names the client."""
    role, company = what
    first, _, name = writer.partition(" ")[0], "", writer.partition(" <")[0]
    applied = f"Thanks for applying for the {role} position at {company}. Could you come in for an interview on {when}?"
    sent_on = f"My client {company} would like to meet you for the {role} position, for an interview on {when}."
    text = f"{sent_on}\n\n{name}\nMoor People Recruitment" if writer == KIT else f"{applied}\n\n{name}\n{company}"
    day = 1 if thread == "a" else 2
    return [
        {
            "from": writer, "thread": thread, "subject": f"Interview: {role}", "text": f"Hi Ana,\n\n{text}",
            "at": f"2026-04-0{day} 10:00 +0100",
        },
        {
            "me": 1, "to": writer, "thread": thread, "text": f"Hi {first},\n\nYes, that works for me. See you then.",
            "at": f"2026-04-0{day} 11:00 +0100",
        },
    ]  # fmt: skip


TWO = agreed(TOM, "a", CLERK, THURSDAY) + agreed(NILS, "b", ENGINEER, FRIDAY)
OF_AGENCY = agreed(KIT, "a", CLERK, THURSDAY) + agreed(KIT, "b", ENGINEER, FRIDAY)
SAME_DAY = agreed(KIT, "a", CLERK, THURSDAY) + agreed(KIT, "b", ENGINEER, EARLY)
ONE_HOUSE = agreed(TOM, "a", CLERK, THURSDAY) + agreed(TOM, "b", ("warehouse manager", "Larchway Ltd"), FRIDAY)


def after(before: list[Mail], writer: str, text: str, **fields: Any) -> Casebook:
    """The casebook once this mail has come in a thread of its own."""
    other = {"from": writer, "thread": "z", "subject": "Hello", "at": "2026-04-15 09:00 +0100", "text": text, **fields}
    case = {"me": "Ana Perera <ana.perera@post.example>", "zone": "Europe/London", "mails": [*before, other]}
    owner = owner_of(case)
    return casebook([signal for thread in threads_of(case) for signal in read_thread(thread, owner)], owner)


def states(book: Casebook) -> list[str]:
    return [standing(one).state for one in book.interviews]


def written(text: str, writer: str) -> str:
    return f"Hi Ana,\n\n{text}\n\n{writer.partition(' ')[0]}"
