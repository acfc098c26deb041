"""Hostile mail of any size: a monster says what a mail holds, given how much of it; conversations are made of them."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from followup_daemon import reading
from followup_daemon.reading.phrases import Phrases

OWNER = "robin@mine.example"
BEGUN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Monster:
    """What a mail holds: its body and that body's type, more header fields, and what stands in From and Subject."""

    body: str
    kind: str = "text/plain"
    fields: str = ""
    subject: str = "Interview for the Ward Clerk post"
    sender: str = "Odile Brandt"


Made = Callable[[int], Monster]
SAID = (
    "Would Thursday at 2 pm suit you for the interview for the Ward Clerk post at Fernwood?",
    "Thursday at 2 pm works for me.",
    "Thank you for coming in. We will decide by Friday next week.",
    "Thank you for your time today, is there any news?",
)
"""What the mails of a conversation say by turns, them first, before the monster."""


def conversation(made: Made, size: int, mails: int = 4) -> list[bytes]:
    """Mails by turns, each with a monster of this size in it."""
    monster = made(size)
    return [mail(monster, number) for number in range(mails)]


def mail(monster: Monster, number: int) -> bytes:
    """The mail of this number, by the owner if that is odd."""
    at = BEGUN + timedelta(days=number)
    people = f"{monster.sender} <odile@fernwood.example>", f"Robin Ames <{OWNER}>"
    sender, to = people[::-1] if number % 2 else people
    said = SAID[number % len(SAID)]
    opening = {"text/plain": f"{said}\n\n", "text/html": f"<p>{said}</p>"}.get(monster.kind, "")
    return (
        f"From: {sender}\nTo: {to}\n{monster.fields}Subject: {monster.subject}\n"
        f"Date: {at:%a, %d %b %Y %H:%M:%S} +0000\nMessage-ID: <{number}@mail.example>\n"
        f"Content-Type: {monster.kind}; charset=utf-8\n\n{opening}{monster.body}\n"
    ).encode("utf-8", "replace")


def all_phrases() -> Iterator[Phrases]:
    """Every list of phrases that the reading looks for, those in tables and cues too."""
    for module in pkgutil.iter_modules(reading.__path__):
        yield from _within(vars(importlib.import_module(f"{reading.__name__}.{module.name}")).values())


def _within(values: Iterable[object]) -> Iterator[Phrases]:
    for value in values:
        if isinstance(value, Phrases):
            yield value
        elif isinstance(value, dict):
            yield from _within(value.values())
        elif isinstance(value, tuple):
            yield from _within(value)


def near_misses() -> list[str]:
    """For each phrase that is looked for, the words it is made of: many begin as it does, none ends so."""
    found: dict[str, None] = {}
    for listed in all_phrases():
        for source in listed.sources:
            words = re.findall(r"[a-z']{2,}", re.sub(r"\\.|\(\?[a-z<!=-]*:?", " ", source))
            found[" ".join(words[:40])] = None
    return list(found)


def _soup(size: int) -> str:
    """Letters, marks, signs and digits of all scripts, half of them in the way."""
    chance = random.Random(11)  # noqa: S311 - the same soup each time
    ranges = (
        range(0x20, 0x7F),
        range(0x300, 0x370),
        range(0x590, 0x700),
        range(0x2000, 0x2070),
        range(0x1F300, 0x1F600),
    )
    spoonful = "".join(chr(chance.choice(chance.choice(ranges))) for _ in range(5_000))
    return (spoonful * (size // len(spoonful) + 1))[:size]


def _many(unit: str) -> Made:
    return lambda size: Monster(unit * max(1, size // len(unit)))


def _events(size: int) -> Monster:
    events = "".join(
        f"BEGIN:VEVENT\nUID:{number}@mail.example\nDTSTAMP:20260302T090000Z\n"
        f"DTSTART:202603{number % 28 + 1:02}T140000Z\nDTEND:202603{number % 28 + 1:02}T150000Z\n"
        f"SUMMARY:Interview {number}\nORGANIZER:mailto:odile@fernwood.example\n"
        f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{OWNER}\nEND:VEVENT\n"
        for number in range(size // 240)
    )
    return Monster(
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\nMETHOD:REQUEST\n{events}END:VCALENDAR",
        "text/calendar; method=REQUEST",
    )


def _parts(size: int) -> Monster:
    part = "--edge\nContent-Type: text/plain\n\nThursday at 2 works.\n"
    return Monster(part * (size // len(part)) + "--edge--", "multipart/mixed; boundary=edge")


def _nested(size: int) -> Monster:
    depth = max(1, size // 70)
    heads = "".join(f"--e{level}\nContent-Type: multipart/mixed; boundary=e{level + 1}\n\n" for level in range(depth))
    return Monster(heads + f"--e{depth}\n\nThursday at 2 works.\n", "multipart/mixed; boundary=e0")


def _rising_quotes(size: int) -> Monster:
    levels = int((2 * size) ** 0.5)
    return Monster("Thursday at 2 works.\n" + "\n".join(">" * level + " Thursday at 2?" for level in range(levels)))


def _quoting_heads(size: int) -> Monster:
    unit = "On Mon, 2 Mar 2026 at 09:00, Odile Brandt <odile@fernwood.example> wrote:\n> would Thursday at 2 suit?\n\n"
    return Monster("Thursday at 2 works.\n\n" + unit * (size // len(unit)))


def _rising_answers(size: int) -> Monster:
    """A conversation quoted whole, each mail one level deeper."""
    lines = [said for said in SAID for _ in range(2)]
    levels = max(1, int((size / 30) ** 0.5))
    return Monster(
        "\n".join(
            f"{'>' * level} On Mon, 2 Mar 2026 at 09:00, Odile Brandt <odile@fernwood.example> wrote:\n"
            f"{'>' * (level + 1)} {lines[level % len(lines)]}"
            for level in range(levels)
        )
    )


def _html(unit: str, end: str = "") -> Made:
    def made(size: int) -> Monster:
        times = max(1, size // len(unit + end))
        return Monster(f"<html><body>{unit * times}Thursday at 2 works{end * times}</body></html>", "text/html")

    return made


def _misses(size: int) -> Monster:
    text = ". ".join(near_misses()) + ". "
    return Monster((text * (size // len(text) + 1))[:size])


def _unended(size: int) -> Monster:
    text = " ".join(near_misses()) + " "
    return Monster((text * (size // len(text) + 1))[:size])


def _field(name: str, unit: str) -> Made:
    return lambda size: Monster("", fields=f"{name}: {unit * (size // len(unit))}x\n")


MONSTERS: dict[str, Made] = {
    "one line of one letter": _many("x"),
    "one line of words": _many("we would like to see you about the role "),
    "dates": _many("Thursday 5/14/2026 at 3pm, "),
    "dates in lines": _many("Thursday 14 May 2026 at 3pm\n"),
    "times that may be moved": _many("could we move it from Monday at 2 to Tuesday at 3? "),
    "yes": _many("Yes. "),
    "yes, that works": _many("Yes, that works for me! "),
    "questions": _many("Does Thursday at 2 work for you? "),
    "rising quotes": _rising_quotes,
    "heads of quotes": _quoting_heads,
    "forwarded heads": _many(
        "-----Original Message-----\nFrom: Odile\nSent: Monday\nTo: Robin\nSubject: Interview\n\n"
    ),
    "quoted blocks": _html("<blockquote>", "</blockquote>"),
    "nested elements": _html("<div>", "</div>"),
    "elements that never end": _html("<b><i><p>"),
    "broken tags": _html("<a href='<"),
    "a table": _html("<tr><td>Thursday</td><td>2 pm</td></tr>"),
    "entities": _html("&nbsp;&#8203;&amp;"),
    "comments": _html("<!-- --> <!-"),
    "unicode soup": lambda size: Monster(_soup(size)),
    "near-misses": _misses,
    "near-misses without a stop": _unended,
    "names": _many("Ann Lee, Ben Ode and Cleo Park, "),
    "a name without end": _many("Dr. Ann Mary-Jane Van der Lee "),
    "titles before names": _many("the Dr. Prof. Mr. "),
    "you will meet": _many("You will meet with Ann Lee and Ben Ode. "),
    "agenda rows": _many("10:00 - 10:30 Ann Lee, Head of Care\n"),
    "the role of the role": _many("the role of the position of "),
    "companies": _many("your application at Fernwood and Acme with Fernwood "),
    "a signature without end": _many("--\nOdile Brandt\nFernwood Trust | 020 7946 0321\n"),
    "thanks": _many("Thank you for your time and for "),
    "we will get back": _many("we will get back to you by Friday or next week and "),
    "blanks": _many("  \t"),
    "empty lines": _many("\n"),
    "brackets": _many("(["),
    "dashes": _many("- "),
    "stars": _many("*_"),
    "addresses": _many("a.b@c.d.example, "),
    "half an address": _many("a."),
    "web addresses": _many("https://a.example/b?c=d&e=2026-05-14 "),
    "digits": _many("1 2-3.4/5:6 "),
    "phone numbers": _many("+44 20 7946 0321 "),
    "labels": _many("Date: Thursday\nTime: 2 pm\nWhere: Room 2\n"),
    "apostrophes": _many("'s n't 've "),
    "capitals": _many("A B C "),
    "invitations": _events,
    "parts": _parts,
    "nested parts": _nested,
    "recipients": _field("Cc", "Ann Lee <ann.lee@fernwood.example>, "),
    "half a list of recipients": _field("Cc", '"Ann <'),
    "references": _field("References", "<1@mail.example>\n "),
    "an encoded field": _field("Reply-To", "=?utf-8?q?Ann_Lee?= "),
    "received": lambda size: Monster(
        "", fields="Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000\n" * (size // 60)
    ),
    "a subject": lambda size: Monster("", subject="Interview with Fernwood for the Ward Clerk role " * (size // 50)),
    "a sender's name": lambda size: Monster("", sender="Odile Talent at Fernwood " * (size // 25)),
    "a title": lambda size: Monster("", subject="Interview - " + "Senior Ward Clerk " * (size // 18)),
    "of all before": _rising_answers,
}
"""What one mail may hold, of about as many bytes as asked for."""
