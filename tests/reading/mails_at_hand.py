"""What the tests of their words and the owner's acts share: mails as data, and short mails built by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.reading.page import pages
from followup_daemon.reading.words import read_words
from followup_daemon.signals import Signal

OWNER = Owner("Robin Ames", ("robin@mine.example",), ZoneInfo("Europe/London"))
ROBIN = Person("Robin Ames", "robin@mine.example")
ODILE = Person("Odile Brandt", "odile@fernwood.example")
WRITTEN = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)


def mails(name: str) -> Any:
    """The mails of one file in ``mails``."""
    return yaml.safe_load((Path(__file__).parent / "mails" / f"{name}.yaml").read_text(encoding="utf-8"))


def mail(text: str, writer: Person = ODILE, *, number: int = 0, **fields: Any) -> Message:
    """A mail to the owner, or by the owner where ``writer`` is."""
    at = WRITTEN + timedelta(hours=number)
    told = {
        "id": f"m{number}",
        "thread_id": "t1",
        "message_id": f"<{number}@mail.example>",
        "date": at,
        "internal_date": at,
        "from_": writer,
        "to": (ODILE,) if writer == ROBIN else (ROBIN,),
        "subject": "Re: Ward Clerk",
        "text": text,
        "labels": frozenset({"SENT"} if writer == ROBIN else {"INBOX"}),
    }
    return Message(**{**told, **fields})


def told(*messages: Message, owner: Owner = OWNER) -> tuple[Signal, ...]:
    """What ``read_words`` says of a thread of these mails."""
    return read_words(pages(Thread("t1", messages), owner), owner)
