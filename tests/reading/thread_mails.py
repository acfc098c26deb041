"""Threads written down as YAML, made into the mails that a mailbox would hold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from followup_daemon.mail import Message, Owner, Person, Thread

FOLDER = Path(__file__).parent / "threads"


def cases() -> list[dict[str, Any]]:
    """Every thread of the folder, in order of file and place."""
    return [case for file in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def owner_of(case: dict[str, Any]) -> Owner:
    me = _person(case["me"])
    return Owner(me.name, (me.address,), ZoneInfo(case["zone"]))


def threads_of(case: dict[str, Any]) -> tuple[Thread, ...]:
    """The case's mails, each reply with the mail before it quoted below, as its threads."""
    made: dict[str, list[Message]] = {}
    me = _person(case["me"])
    subject, other = "", Person("", "")
    for number, mail in enumerate(case["mails"]):
        thread = made.setdefault(mail.get("thread", "a"), [])
        other = (
            _person(mail["from"])
            if "from" in mail and not mail.get("auto")
            else _person(mail["to"])
            if "to" in mail
            else other
        )
        subject = mail.get("subject") or (subject if subject.lower().startswith("re:") else f"Re: {subject}")
        thread.append(_message(case, mail, number, me, other, subject, thread))
    return tuple(Thread(name, tuple(mails)) for name, mails in made.items())


def _message(
    case: dict[str, Any],
    mail: dict[str, Any],
    number: int,
    me: Person,
    other: Person,
    subject: str,
    before: list[Message],
) -> Message:
    at = datetime.strptime(str(mail["at"]), "%Y-%m-%d %H:%M %z")
    mine = "me" in mail
    sender = me if mine else _person(mail["from"])
    text = mail.get("text", "")
    if before and mail.get("quote", case.get("quoting")) != "none" and not mail.get("ics") and not mail.get("html"):
        text = _quoting(text, before[-1], case.get("quoting", "top"))
    return Message(
        id=f"m{number}",
        thread_id=mail.get("thread", "a"),
        message_id=f"<{number}@post.example>",
        date=at,
        internal_date=at.astimezone(UTC),
        from_=sender,
        to=(other,) if mine else (me,),
        reply_to=(_person(mail["reply_to"]),) if "reply_to" in mail else (),
        subject=subject,
        text=text,
        html=mail.get("html", ""),
        calendars=(_ics(mail["ics"]),) if "ics" in mail else (),
        labels=frozenset({"SENT"} if mine else {"INBOX"}),
        headers=(("auto-submitted", "auto-generated"),) if mail.get("auto") else (),
    )


def _quoting(text: str, last: Message, style: str) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in last.text.rstrip().split("\n"))
    intro = f"On {last.date:%a, %b %d, %Y at %I:%M %p} {last.from_.name} <{last.from_.address}> wrote:"
    if style == "bottom":
        return f"{intro}\n\n{quoted}\n\n{text}"
    return f"{text.rstrip()}\n\n{intro}\n\n{quoted}\n"


def _ics(ics: dict[str, Any]) -> str:
    people = [_person(one) for one in ics["attendees"]]
    partstat = ics.get("partstat", "NEEDS-ACTION")
    place = str(ics.get("location", "")).replace(",", "\\,")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//t//EN",
        f"METHOD:{ics['method']}",
        "BEGIN:VEVENT",
        f"UID:{ics['uid']}",
        f"SEQUENCE:{ics.get('sequence', 0)}",
        "DTSTAMP:20260101T000000Z",
        f"DTSTART:{_utc(ics['start'])}",
        f"DTEND:{_utc(ics['end'])}",
        f"SUMMARY:{ics['summary']}",
        f"LOCATION:{place}",
        f"ORGANIZER:mailto:{ics['organizer']}",
        *(f'ATTENDEE;CN="{one.name}";PARTSTAT={partstat}:mailto:{one.address}' for one in people),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def _utc(instant: str) -> str:
    return datetime.fromisoformat(instant).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _person(text: str) -> Person:
    name, _, address = text.rpartition("<")
    return Person(name.strip().strip('"'), address.rstrip(">").strip())
