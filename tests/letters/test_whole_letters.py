"""Whole letters, held against the files in tests/golden/letters; read those aloud after every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from letters_world import (
    ANA,
    AT_AN_AGENCY,
    BARE,
    BEN,
    CHLOE,
    MANY,
    NAMELESS,
    NOBODY_KNOWN,
    OWNER,
    RAY,
    SHIPPED,
    SIGNATURE,
    first_sent,
    interview,
    message,
    step,
)

from followup_daemon import templates
from followup_daemon.letters import Extras, write
from followup_daemon.mail import Letter, Person
from followup_daemon.mailbox import SendAs


def shown(letter: Letter) -> str:
    """A whole letter as prose, for the golden files."""
    to = ", ".join(f"{person.name} <{person.address}>".strip() for person in letter.to)
    head = [f"To: {to}", f"Subject: {letter.subject}"]
    if letter.from_:
        head.insert(0, f"From: {letter.from_.name} <{letter.from_.address}>")
    if letter.thread_id:
        head += [f"Thread: {letter.thread_id}", f"In-Reply-To: {letter.in_reply_to}"]
        head.append("References: " + " ".join(letter.references))
    return "\n".join(head) + f"\n\n{letter.text}\n=== html ===\n{letter.html}"


WHOLE_LETTERS: dict[str, Letter] = {
    "thanks to a panel in its thread": write(
        step("thanks", ANA, BEN, CHLOE), MANY, OWNER, SHIPPED, message(), None,
        Extras(note="The move to weekly releases"),
    ),
    "thanks of his own to the second of a panel": write(
        step("thanks", BEN, person="ben@fernhill.example"), MANY, OWNER, SHIPPED, None
    ),
    "thanks through the coordinator": write(
        step("thanks_passed_on", RAY),
        interview(interviewers=(Person("Ana Lima", ""), Person("Ben Ode", "")), coordinator=RAY),
        OWNER, SHIPPED, message(from_=RAY), None, Extras(note="Their plans for the night desk were news to me."),
    ),
    "thanks after a visit when nothing else is known": write(
        step("thanks", NAMELESS), replace(BARE, meeting=replace(BARE.meeting, medium="onsite")), NOBODY_KNOWN,
        SHIPPED, None,
    ),
    "silence": write(step("silence"), interview(), OWNER, SHIPPED, message()),
    "silence after thanks that never went": write(
        step("silence", thanks_missing=True), interview(), OWNER, SHIPPED, None
    ),
    "their date has passed, in American": write(
        step("promise_passed", promised=date(2026, 3, 20)), interview(), OWNER, SHIPPED, message(), None,
        Extras(month_first=True),
    ),
    "after a courtesy, to the agency": write(
        step("after_courtesy", RAY), AT_AN_AGENCY, OWNER, SHIPPED, message(from_=RAY)
    ),
    "second with the first below": write(
        step("second"), interview(), OWNER, SHIPPED, first_sent(), first_sent(),
        Extras(sender=SendAs("dana@mail.example", "Dana Whitfield", SIGNATURE, default=True)),
    ),
    "second when nothing is known": write(step("second", NAMELESS), BARE, NOBODY_KNOWN, SHIPPED, None),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE_LETTERS)
def test_whole_letters_read_as_they_were_reviewed(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"letters/{name.replace(' ', '_').replace(',', '')}.txt", shown(WHOLE_LETTERS[name]))


def test_the_mail_about_another_offer_reads_as_it_was_reviewed(golden: Callable[[str, str], None]) -> None:
    rendered = [SHIPPED.render("another_offer.txt", known) for known in (templates.FULL, templates.EMPTY)]
    golden("letters/another_offer.txt", "\n\n=== nothing known ===\n".join(words.text for words in rendered) + "\n")
