"""Steps put into words: which template, in which thread, under which subject, with what below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from followup_daemon.interview import Interview
from followup_daemon.letters.layout import as_html, as_text, quote
from followup_daemon.letters.values import Extras, Values, values, without_company, without_role
from followup_daemon.mail import Letter, Message, Owner, Person
from followup_daemon.mailbox import SendAs
from followup_daemon.plan import Step

TEMPLATES: Mapping[str, str] = {
    "thanks": "thank_you.txt",
    "thanks_passed_on": "thank_you_through_coordinator.txt",
    "silence": "first_follow_up.txt",
    "promise_passed": "first_follow_up_promise_passed.txt",
    "after_courtesy": "first_follow_up_after_courtesy.txt",
    "second": "second_follow_up.txt",
    "another_offer": "another_offer.txt",
    "call": "call_note.txt",
}
"""The template for each tone of a step, and for the note that stands for a call."""

MOST_WORDS_OF_THANKS = 119
MOST_WORDS_OF_A_FOLLOW_UP = 89
"""SPEC section 2: under 120 and under 90 words, whatever the note, the owner's sentence and the role add."""

REPLY = re.compile(r"\s{0,5}(?:re|aw|sv|vs|antw|odp|res|rif|ref)(?:\[\d{1,3}\])?\s{0,2}:", re.IGNORECASE)  # AW: Termin


@dataclass(frozen=True, slots=True)
class Words:
    """A rendered template."""

    subject: str
    text: str


class Templates(Protocol):
    """Where the words come from."""

    def render(self, name: str, values: Values, /) -> Words: ...


def write(
    step: Step,
    interview: Interview,
    owner: Owner,
    templates: Templates,
    parent: Message | None,
    quoted: Message | None = None,
    extras: Extras = Extras(),  # noqa: B008 - frozen
) -> Letter:
    """The letter for ``step``: a reply to ``parent`` in its thread, or a new mail where there is none.

    ``quoted`` is the owner's earlier follow-up, which a second one carries below.
    """
    words = _words(step, values(step, interview, owner, quoted, extras), templates)
    below = quote(quoted, owner, month_first=extras.month_first) if quoted else None
    signature = extras.sender.signature if extras.sender else ""
    letter = Letter(
        to=step.to,
        subject=words.subject,
        text=as_text(words.text, signature, below),
        html=as_html(words.text, signature, below),
        from_=Person(extras.sender.name or owner.name, extras.sender.address) if extras.sender else None,
    )
    return in_reply(letter, parent) if parent else letter


def _words(step: Step, said: Values, templates: Templates) -> Words:
    """The rendered words. A letter that grows too long does without the note, the owner's sentence, role, company.

    Where that is not enough (a long template of the owner's own), it stays whole.
    """
    name = TEMPLATES[step.tone]
    most = MOST_WORDS_OF_THANKS if step.kind == "thank_you" else MOST_WORDS_OF_A_FOLLOW_UP
    no_note = replace(said, note="")
    no_fit = replace(no_note, fit="")
    rendered = [templates.render(name, said)]
    for shorter in (no_note, no_fit, without_role(no_fit), without_company(no_fit)):
        if len(rendered[-1].text.split()) <= most:
            return rendered[-1]
        rendered.append(templates.render(name, shorter))
    return rendered[-1] if len(rendered[-1].text.split()) <= most else rendered[0]


def in_reply(letter: Letter, parent: Message) -> Letter:
    """The letter as a reply in the parent's thread (RFC 5322 section 3.6.4)."""
    before = parent.references or ((parent.in_reply_to,) if parent.in_reply_to else ())
    return replace(
        letter,
        subject=reply_subject(parent.subject),
        thread_id=parent.thread_id,
        in_reply_to=parent.message_id,
        references=tuple(dict.fromkeys((*before, parent.message_id))),
    )


def reply_subject(subject: str) -> str:
    """``Re: `` and the subject; one that is a reply already stays as it is, whatever the language of its mark."""
    line = " ".join(subject.split())
    return line if REPLY.match(line) else f"Re: {line}".rstrip()


def sender_for(parent: Message | None, senders: Sequence[SendAs]) -> SendAs | None:
    """The address to write from: the one that the parent was sent to or by, else the one it was delivered to, as a mail
    to a list or a hidden copy was; else the default, else None."""
    named = {person.address.lower() for person in parent.people} if parent else set()
    delivered = {value.lower() for name, value in parent.headers if name == "delivered-to"} if parent else set()
    for addresses in (named, delivered):
        for sender in senders:
            if sender.address.lower() in addresses:
                return sender
    return next((sender for sender in senders if sender.default), None)
