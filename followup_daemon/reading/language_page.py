"""A mail of another language made ready for the rules, which speak English.

Where the language has a glossary, subject, text, quote and signature are put into English, each with its way back to
the original. Where it has none, what was typed is withheld: no rule shall guess from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from followup_daemon.mail import Invite, Message
from followup_daemon.reading.html import text_of
from followup_daemon.reading.language import ENGLISH, language_of
from followup_daemon.reading.language_glossary import Glossary, glossary
from followup_daemon.reading.language_render import Rendering, rendered
from followup_daemon.reading.quotes import Typed

BODY_READ = 20_000
"""Characters of the whole mail that are put into English, for what stands below the letter."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """What is kept of a mail that is not in English: its ``language``, what was ``typed`` in it, and the renderings,
    none where the language is not understood. ``day_first`` is how 04/06 reads in it."""

    language: str
    typed: Typed
    renderings: tuple[Rendering, ...] = ()
    day_first: bool | None = None

    @property
    def understood(self) -> bool:
        """Whether the rules can read it."""
        return bool(self.renderings)

    def original(self, words: str) -> str:
        """What stands in the mail where the rules read ``words``; the words themselves where they stand nowhere."""
        return next((told for one in self.renderings if (told := one.original_of(words))), words)


def foreign(message: Message, told: Typed, before: str) -> tuple[Message, Typed, Foreign | None]:
    """The mail and what was typed in it as the rules shall read them; None where it is in English.

    ``before`` is the language of the mail before it in the thread, which a text too short to tell is taken to be in.
    """
    language = language_of(told.text) or language_of(told.quoted) or language_of(message.subject) or before
    if language == ENGLISH:
        return message, told, None
    words = glossary(language)
    if words is None:
        return message, Typed("", "", told.signature), Foreign(language, told)
    return _in_english(message, told, words)


def invites_read(invites: tuple[Invite, ...], mail: Foreign | None, written: date) -> tuple[Invite, ...]:
    """The invitations of a mail with their words in English, where the mail's language is understood."""
    words = glossary(mail.language) if mail is not None and mail.understood else None
    if words is None:
        return invites
    return tuple(
        replace(
            one,
            summary=rendered(one.summary, words, written).english,
            description=rendered(one.description, words, written).english,
            location=rendered(one.location, words, written).english,
        )
        for one in invites
    )


def _in_english(message: Message, told: Typed, words: Glossary) -> tuple[Message, Typed, Foreign]:
    day = message.date.date()
    names = frozenset(word for person in message.people for word in person.name.split() if word[0].isupper())
    body = (message.text or text_of(message.html))[:BODY_READ]
    subject, text, quoted, signature, whole = (
        rendered(part, words, day, names) for part in (message.subject, told.text, told.quoted, told.signature, body)
    )
    english = replace(message, subject=subject.english, text=whole.english, html="")
    typed = Typed(text.english, quoted.english, signature.english, told.blocks)
    kept = Foreign(words.language, told, (text, subject, quoted, signature, whole), words.day_first or None)
    return english, typed, kept
