"""Who holds an interview, for whom, for which job and how: a mail of theirs and the owner's yes, in many words."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from mails_at_hand import mails

from followup_daemon.likeness import same_company
from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.reading.facts import facts
from followup_daemon.reading.page import pages
from followup_daemon.signals import Meeting

ZONE = ZoneInfo("Europe/London")
OWNER = Owner("Ana Perera", ("ana.perera@gmail.com",), ZONE)
ME = Person("Ana Perera", "ana.perera@gmail.com")
TOM = "Tom Birch <tom@larchway.example>"


def _meeting(row: dict[str, Any]) -> Meeting:
    """What the thread of the mail and a plain yes to it tells."""
    name, _, address = row.get("from", TOM).strip(">").partition(" <")
    them, at = Person(name.strip('"'), address), datetime(2026, 4, 1, 9, tzinfo=ZONE)
    subject = row.get("subject", "Interview")
    mail = Message("1", "t", "<1@post.example>", at, at, them, (ME,), subject=subject, text=row["text"])
    later = at + timedelta(hours=2)
    yes = Message(
        "2", "t", "<2@post.example>", later, later, ME, (them,), subject=f"Re: {subject}",
        text="Yes, that works for me. See you then.\n\nAna", labels=frozenset({"SENT"}),
    )  # fmt: skip
    made = pages(Thread("t", (mail, yes)), OWNER)
    return facts(made, made, OWNER)


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").lower())) - {"the", "of", "and", "ltd"}


@pytest.mark.parametrize("row", mails("interviewers"), ids=lambda row: str(row["text"])[:60])
def test_they_are_told_from_bystanders(row: dict[str, Any]) -> None:
    """Law: who will ask the questions, and nobody who is named for another reason."""
    told = {one.name.split()[-1].lower() for one in _meeting(row).interviewers}
    assert told == {name.lower() for name in row["who"]}


@pytest.mark.parametrize("row", mails("meetings"), ids=lambda row: str(row["text"])[:60])
def test_the_mail_tells_it_or_nobody_knows(row: dict[str, Any]) -> None:
    """Law: what is not said is None."""
    meeting = _meeting(row)
    if "medium" in row:
        assert meeting.medium == row["medium"]
    for field in ("company", "role"):
        wanted, told = row.get(field, ""), getattr(meeting, field)
        if wanted is None:
            assert told is None
        elif wanted:
            one, other = _words(wanted), _words(told)
            assert same_company(wanted, told) or (one and other and (one <= other or other <= one)), told
