"""Whether the words of a draft or a sent mail are still ours, however a mail program wrapped them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection

from followup_daemon import mime
from followup_daemon.mail import Letter, Message, Person, canonical
from followup_daemon.reading.html import text_of
from followup_daemon.reading.quotes import typed

SIMILAR = 0.5
"""The share of our own words that a sent mail must keep to be our draft, sent after a change."""


def letter_digest(letter: Letter) -> str:
    """The mark by which the letter's words, subject and addressees are known again."""
    return _digest(letter.subject, letter.to, letter.text)


def message_digest(message: Message) -> str:
    """The same mark of a mail as Gmail stores it: equal to the letter's while no word was changed."""
    return _digest(message.subject, (*message.to, *message.cc), body(message))


def body(message: Message) -> str:
    """The mail's text, made from HTML where it has no plain part."""
    return message.text or text_of(message.html)


def letter_marks(letter: Letter) -> tuple[str, ...]:
    """A short mark of each distinct word above signature and quote: enough to see how many of them a mail keeps, too
    little to read."""
    return _marks(_own_words(mime.read(mime.write(letter))))


def similarity(marks: Collection[str], message: Message) -> float:
    """The share of the marked words that the mail has; 0 where none are marked.

    What it signs with and quotes does not count: any mail of the owner's in the thread has those.
    """
    return len(set(marks) & set(_marks(_own_words(message)))) / len(marks) if marks else 0.0


def _own_words(message: Message) -> str:
    """What was typed in the mail; all of it where that cannot be told apart."""
    return typed(message).text or body(message)


def _marks(text: str) -> tuple[str, ...]:
    return tuple(sorted({hashlib.sha256(word.encode()).hexdigest()[:8] for word in _words(text)}))


def _digest(subject: str, to: tuple[Person, ...], text: str) -> str:
    """Spacing, line breaks and marks of quotation do not count: composers change them by themselves."""
    people = sorted(canonical(person.address) for person in to)
    plain = "\n".join([" ".join(_words(subject)), " ".join(people), " ".join(_words(text))])
    return hashlib.sha256(plain.encode()).hexdigest()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
