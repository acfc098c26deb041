"""A story played in the embedded Gmail: mails that come in, and what the owner does, each at its time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from followup_daemon import mime
from followup_daemon.sandbox.door import Sandbox
from followup_daemon.sandbox.stored import StoredDraft, StoredMessage


@dataclass(frozen=True, slots=True)
class Incoming:
    """A mail to the owner; ``thread`` is the story's name for a conversation, an empty subject is a reply's."""

    when: str
    thread: str
    sender: str
    subject: str
    text: str
    cc: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply that the owner writes, to everybody on the conversation's newest mail."""

    when: str
    thread: str
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """The owner adds a sentence to the draft that lies in the conversation."""

    when: str
    thread: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SendDraft:
    """The owner sends the draft that lies in the conversation."""

    when: str
    thread: str


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """The owner throws the draft in the conversation away."""

    when: str
    thread: str


Act = Incoming | Outgoing | Edit | SendDraft | DiscardDraft


@dataclass(frozen=True, slots=True)
class Happened:
    """What an act was, for the teller: who did it, what, and in which thread."""

    at: datetime
    who: str
    what: str


class Stage:
    """Plays acts in a sandbox and remembers which conversation is which Gmail thread."""

    def __init__(self, gmail: Sandbox, story: Story) -> None:
        self._gmail = gmail
        self._owner = story.owner
        self._zone = story.zone
        self._newest: dict[str, StoredMessage] = {}
        self._subjects: dict[str, str] = {}
        self._homes: dict[str, str] = {}

    def time(self, act: Act) -> datetime:
        """When the act takes place, in the story's zone."""
        return datetime.fromisoformat(act.when).replace(tzinfo=self._zone)

    def play(self, act: Act) -> Happened:
        """Do it, and say what was done."""
        match act:
            case Incoming():
                return self._deliver(act)
            case Outgoing():
                return self._reply(act)
            case Edit():
                draft = self._draft(act.thread)
                text = self._gmail.mailbox.held(draft.message_id)
                plain = _plain(text)
                self._gmail.owner.edit_draft(draft.id, text=plain.replace("\n\n", f"\n\n{act.sentence} ", 1))
                return Happened(self.time(act), "you", f"edit the draft to {_names(text)}")
            case SendDraft():
                sent = self._gmail.owner.send_draft(self._draft(act.thread).id)
                self._newest[act.thread] = sent
                return Happened(self.time(act), "you", f"send the draft to {_names(sent)}")
            case DiscardDraft():
                draft = self._draft(act.thread)
                to = _names(self._gmail.mailbox.held(draft.message_id))
                self._gmail.owner.discard_draft(draft.id)
                return Happened(self.time(act), "you", f"throw the draft to {to} away")

    def _deliver(self, act: Incoming) -> Happened:
        mail = self._mail(act, act.sender, self._owner, act.text)
        if act.cc:
            mail["Cc"] = act.cc
        if act.subject and act.thread in self._newest:
            mail.replace_header("Subject", act.subject)
        for name, value in act.headers:
            mail[name] = value
        came = self._gmail.mailbox.deliver(mail.as_bytes())
        if self._homes.setdefault(act.thread, came.thread_id) == came.thread_id:
            self._newest[act.thread] = came
        return Happened(self.time(act), act.sender.partition(" <")[0], _first_line(act.text))

    def _reply(self, act: Outgoing) -> Happened:
        to = self._newest[act.thread]
        others = [to.header("From"), to.header("Cc")] if self._owner not in to.header("From") else [to.header("To")]
        mail = self._mail(act, self._owner, others[0], act.text)
        if len(others) > 1 and others[1]:
            mail["Cc"] = others[1]
        self._newest[act.thread] = self._gmail.owner.send(mail.as_bytes(), to.thread_id)
        return Happened(self.time(act), "you", _first_line(act.text))

    def _mail(self, act: Incoming | Outgoing, sender: str, to: str, text: str) -> EmailMessage:
        mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
        mail["From"], mail["To"] = sender, to
        mail["Date"] = self.time(act)
        mail["Message-ID"] = f"<{act.thread}.{act.when.replace(' ', '.').replace(':', '')}@story.example>"
        known = self._subjects.setdefault(act.thread, act.subject if isinstance(act, Incoming) else "")
        parent = self._newest.get(act.thread)
        mail["Subject"] = f"Re: {known}" if parent else known
        if parent:
            mail["In-Reply-To"] = parent.header("Message-ID")
            mail["References"] = f"{parent.header('References')} {parent.header('Message-ID')}".strip()
        mail.set_content(text)
        return mail

    def _draft(self, thread: str) -> StoredDraft:
        """The draft that lies in the conversation; the story is wrong where there is none."""
        for draft in self._gmail.mailbox.drafts.values():
            if self._gmail.mailbox.held(draft.message_id).thread_id == self._homes[thread]:
                return draft
        raise LookupError(thread)


@dataclass(frozen=True, slots=True)
class Story:
    """Whose mailbox it is, the zone its times are in, and what happens, in order of time."""

    owner: str
    name: str
    zone: ZoneInfo
    acts: tuple[Act, ...]


def load() -> Story:
    """The demo's story, from ``story.yaml`` beside this file."""
    told = yaml.safe_load(resources.files(__package__).joinpath("story.yaml").read_text(encoding="utf-8"))
    acts = (_act(act) for chapter in told["chapters"] for act in chapter["acts"])
    return Story(told["owner"], told["name"], ZoneInfo(told["zone"]), tuple(sorted(acts, key=lambda act: act.when)))


def _act(told: Mapping[str, Any]) -> Act:
    match told:
        case {"at": when, "incoming": thread, "from": sender, "text": text}:
            headers = tuple(told.get("headers", {}).items())
            return Incoming(when, thread, sender, told.get("subject", ""), text, told.get("cc", ""), headers)
        case {"at": when, "reply": thread, "text": text}:
            return Outgoing(when, thread, text)
        case {"at": when, "edit": thread, "sentence": sentence}:
            return Edit(when, thread, sentence)
        case {"at": when, "send_draft": thread}:
            return SendDraft(when, thread)
        case {"at": when, "discard_draft": thread}:
            return DiscardDraft(when, thread)
        case _:
            raise ValueError(f"story.yaml: no act is written like {sorted(told)}")


def _plain(message: StoredMessage) -> str:
    return mime.read(message.raw).text


def _names(message: StoredMessage) -> str:
    """To whom it goes, by name."""
    return " and ".join(person.name or person.address for person in mime.read(message.raw).to)


def _first_line(text: str) -> str:
    """The first sentence behind the greeting."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[1] if len(lines) > 1 and lines[0].endswith(",") else lines[0]
