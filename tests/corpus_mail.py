"""The conversations of tests/corpus as Takeout mailboxes with real MIME, and their labels.

A conversation is one YAML file::

    what: what is special about it
    tz: Europe/Dublin                      # the owner's zone; times without a zone are in it
    now: 2026-03-20 10:00
    people: {me: Name <address>, hr: Name <address> America/New_York}   # a zone where theirs differs
    messages:
      - {from: hr, to: me, at: 2026-03-02 09:15, subject: ..., text: ...}
      - {from: me, to: hr, re: 1, at: ..., quote: gmail, text: ...}      # answers message 1, in its thread
    gold: {confirmed_by: 2, start: 2026-03-05 14:00, ...}                # messages by number; null: no interview

Further keys of a message: quote (gmail, outlook, apple, none, inline, bottom), lang (of the quote's head: us, en, de,
...), forward (number), html (instead of, or beside, text), form (plain, html, alternative), cte (qp, base64, 8bit),
charset, headers, labels, thread (a word of its own), ics (see ``corpus_invites``), bounce ({address, code, reason}).
A line of 90 letters or more goes on in the next; ``wrap: true`` breaks lines at 74, as some programs do.
``gold.skip`` names fields that are not scored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from textwrap import fill
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo, available_timezones

import yaml
from corpus_invites import calendar
from corpus_quotes import Quoted, as_html, as_text, forward, reply

CORPUS = Path(__file__).parent / "corpus"
Yaml = dict[str, Any]
PLAIN_STYLES = frozenset({"none", "inline", "bottom"})
ENCODINGS = {"qp": "quoted-printable", "base64": "base64", "8bit": "8bit", "7bit": "7bit"}
MIME = policy.SMTP.clone(linesep="\n", max_line_length=78)


@dataclass(frozen=True, slots=True)
class Correspondent:
    """One of the people of a conversation."""

    name: str
    address: str
    zone: ZoneInfo

    @property
    def header(self) -> str:
        """The address as a mail header holds it."""
        if not self.name:
            return self.address
        name = f'"{self.name}"' if re.search(r"[,.@()]", self.name) else self.name
        return f"{name} <{self.address}>"


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail of a conversation, ready to be quoted by the next."""

    message_id: str
    references: tuple[str, ...]
    thread: str
    sender: Correspondent
    to: str
    cc: str
    subject: str
    at: datetime
    text: str
    html: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Conversation:
    """A labelled conversation: whose it is, its mails, and what should be recognised."""

    id: str
    what: str
    me: str
    zone: ZoneInfo
    now: datetime
    mails: tuple[Mail, ...]
    gold: Yaml

    def mbox(self) -> bytes:
        """The conversation as a Takeout mbox."""
        return b"".join(_mbox_entry(mail) for mail in self.mails)


def conversations(folder: Path = CORPUS) -> list[Conversation]:
    """All labelled conversations, in the order of their names."""
    return [read_conversation(path) for path in sorted(folder.glob("*.yaml"))]


def read_conversation(path: Path) -> Conversation:
    """The conversation in one file. Raise ValueError naming the file where it is not well formed."""
    given: Yaml = yaml.safe_load(path.read_text(encoding="utf-8"))
    zone = ZoneInfo(given["tz"])
    people = {key: _correspondent(value, zone) for key, value in given["people"].items()}
    mails: list[Mail] = []
    try:
        for entry in given["messages"]:
            mails.append(_mail(path.stem, entry, people, mails))
        gold = _gold(given["gold"], mails, zone)
    except (KeyError, IndexError, ValueError) as error:
        raise ValueError(f"{path.name}, message {len(mails) + 1}: {error!r}") from error
    return Conversation(
        path.stem, given["what"], people["me"].address, zone, _moment(given["now"], zone), tuple(mails), gold
    )


def _correspondent(value: str, zone: ZoneInfo) -> Correspondent:
    *words, last = value.split()
    if last in available_timezones():
        value, zone = " ".join(words), ZoneInfo(last)
    name, bracket, address = value.rpartition("<")
    return Correspondent(name.strip(), address.strip(" >"), zone) if bracket else Correspondent("", value, zone)


def _moment(value: str, zone: ZoneInfo) -> datetime:
    """``2026-03-05 14:00`` in the zone, or in the one named after it."""
    day, clock, *named = str(value).split()
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZoneInfo(named[0]) if named else zone)


def _mail(name: str, entry: Yaml, people: dict[str, Correspondent], earlier: list[Mail]) -> Mail:
    sender = people[entry["from"]]
    at = _moment(entry["at"], people["me"].zone).astimezone(sender.zone)
    answered = earlier[entry["re"] - 1] if "re" in entry else None
    handed_on = earlier[entry["forward"] - 1] if "forward" in entry else None
    subject = entry.get("subject") or _subject(answered, handed_on)
    text, markup = _bodies(entry, at, answered, handed_on)
    message_id = f"<{name.partition('-')[0]}.{len(earlier) + 1}@mail.example>"
    references = (*answered.references, answered.message_id) if answered else ()
    thread = entry.get("thread") or (answered.thread if answered else message_id)
    to, cc = (_recipients(entry.get(key, ""), people) for key in ("to", "cc"))
    headers = {"From": sender.header, "To": to, "Cc": cc, "Subject": subject, "Date": format_datetime(at)}
    headers |= {"Message-ID": message_id, "In-Reply-To": references[-1] if references else ""}
    headers |= {"References": " ".join(references), **entry.get("headers", {})}
    headers |= {"X-GM-THRID": str(10**18 + crc32(f"{name} {thread}".encode()))}
    headers["X-Gmail-Labels"] = entry.get("labels") or ("Sent" if entry["from"] == "me" else "Inbox,Opened")
    raw = _bytes(entry, headers, text, markup)
    return Mail(message_id, references, thread, sender, to, cc, subject, at, text, markup, raw)


def _subject(answered: Mail | None, handed_on: Mail | None) -> str:
    if handed_on:
        return f"Fwd: {handed_on.subject}"
    if answered is None:
        raise ValueError("a first mail needs a subject")
    return answered.subject if re.match(r"(?i)(re|aw|sv|antw)\s*:", answered.subject) else f"Re: {answered.subject}"


def _recipients(value: str, people: dict[str, Correspondent]) -> str:
    return ", ".join(people[key].header for key in value.replace(",", " ").split())


def _bodies(entry: Yaml, at: datetime, answered: Mail | None, handed_on: Mail | None) -> tuple[str, str]:
    style = entry.get("quote", "none")
    given = entry.get("html")
    text = _lines(entry) if "text" in entry else as_text(given or "")
    typed = text, given or as_html(text, style)
    if handed_on:
        return forward(style, entry.get("lang", "us"), typed, _quoted(handed_on, at))
    return reply(style, entry.get("lang", "us"), typed, _quoted(answered, at) if answered else None)


def _lines(entry: Yaml) -> str:
    text = re.sub(r"(?m)^(.{90,})\n(?=.)", r"\1 ", entry["text"].rstrip())
    if not entry.get("wrap", False):
        return text
    return "\n".join(fill(line, 74, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))


def _quoted(mail: Mail, at: datetime) -> Quoted:
    return Quoted(
        mail.sender.name or mail.sender.address,
        mail.sender.address,
        mail.to,
        mail.cc,
        mail.subject,
        mail.at.astimezone(at.tzinfo),
        mail.text,
        mail.html,
    )


def _bytes(entry: Yaml, headers: dict[str, str], text: str, markup: str) -> bytes:
    message = EmailMessage(policy=MIME)
    for key, value in headers.items():
        if value:
            message[key] = value
    if "bounce" in entry:
        return _bounce(message, entry, text)
    charset, encoding = entry.get("charset", "utf-8"), ENCODINGS[entry.get("cte", "qp")]
    form = entry.get("form") or _usual_form(entry)
    if form == "html":
        message.set_content(_page(markup), subtype="html", charset=charset, cte=encoding)
    else:
        message.set_content(text + "\n", charset=charset, cte=encoding)
    if form == "alternative":
        message.add_alternative(_page(markup), subtype="html", charset=charset, cte=encoding)
    if "ics" in entry:
        _add_calendar(message, entry["ics"])
    return message.as_bytes()


def _usual_form(entry: Yaml) -> str:
    if "html" in entry:
        return "alternative" if "text" in entry else "html"
    return "plain" if entry.get("quote", "none") in PLAIN_STYLES else "alternative"


def _page(markup: str) -> str:
    return f"<html><head></head><body>{markup}</body></html>\n"


def _add_calendar(message: EmailMessage, ics: Yaml) -> None:
    written = calendar(ics)
    method = ics.get("method", "REQUEST")
    if ics.get("attached", False):
        message.add_attachment(written.encode(), maintype="text", subtype="calendar", filename="invite.ics")
        return
    if message.get_content_type() != "multipart/alternative":
        message.make_alternative()
    message.add_alternative(written, subtype="calendar", charset="utf-8", params={"method": method})


def _bounce(message: EmailMessage, entry: Yaml, text: str) -> bytes:
    bounce = entry["bounce"]
    message.set_content(text + "\n")
    message.make_mixed()
    server, recipient = EmailMessage(policy=MIME), EmailMessage(policy=MIME)
    server["Reporting-MTA"] = "dns; mx.example"
    recipient["Final-Recipient"] = f"rfc822; {bounce['address']}"
    recipient["Action"] = "failed"
    recipient["Status"] = str(bounce["code"])
    recipient["Diagnostic-Code"] = f"smtp; {bounce['reason']}"
    report = EmailMessage(policy=MIME)
    report["Content-Type"] = "message/delivery-status"
    report.set_payload([server, recipient])
    message.attach(report)
    message.set_type("multipart/report")
    message.set_param("report-type", "delivery-status")
    return message.as_bytes()


def _mbox_entry(mail: Mail) -> bytes:
    body = re.sub(rb"(?m)^(>*From )", rb">\1", mail.raw.replace(b"\r\n", b"\n"))
    head = f"From {10**18 + crc32(mail.message_id.encode())}@xxx {mail.at:%a %b %d %H:%M:%S %z %Y}\n"
    return head.encode() + body + b"\n\n"


def _gold(given: Yaml | None, mails: list[Mail], zone: ZoneInfo) -> Yaml:
    """The labels with the keys of the contract: messages by their ids, times as instants."""
    if given is None:
        return {"interview": False, "skip": []}
    people = [_correspondent(one, zone) if "<" in one else _named(one, zone) for one in given.get("interviewers", [])]
    own = [person.address for person in people if person.address]
    thanks = given.get("thank_you_sent")
    return {
        "interview": True,
        "confirmed_by": mails[given["confirmed_by"] - 1].message_id,
        "start": _moment(given["start"], zone).isoformat(),
        "medium": given.get("medium"),
        "interviewers": [{"name": person.name, "email": person.address or None} for person in people],
        "thank_to": given.get("thank_to", own),
        "company": given.get("company"),
        "role": given.get("role"),
        "state": given["state"],
        "decision_by": str(given["decision_by"]) if given.get("decision_by") else None,
        "thank_you_sent": mails[thanks - 1].message_id if thanks else None,
        "follow_ups_sent": [mails[number - 1].message_id for number in given.get("follow_ups_sent", [])],
        "skip": given.get("skip", []),
    }


def _named(name: str, zone: ZoneInfo) -> Correspondent:
    return Correspondent(name, "", zone)
