"""Whole letters, held against the files in tests/golden/letters; read those aloud after every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from letters_world import (
    A_WEEK_LATER,
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
    heard,
    interview,
    message,
    step,
)

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


AMERICAN = Extras(month_first=True)
ABIODUN = Person("Dr. Abiodun Adeyemi", "adeyemi@fernhill.example")
GRACE = Person("grace.park", "grace@fernhill.example")
MAI = Person("NGUYEN Thi Mai", "mai@fernhill.example")
SIOBHAN = Person("Siobh\u00e1n O'Hara", "so@fernhill.example")
PANEL_OF_SIX = (ANA, BEN, CHLOE, ABIODUN, MAI, SIOBHAN)
JO = Person("Jo Bell", "jo@fernhill.example")
SCREENED = interview(medium="phone", company="Fernhill, Inc.", role="an account manager", interviewers=(JO,))
ON_SITE = interview(
    medium="onsite", company="The Fernhill Trust", role="Head of Support (m/f/d)", interviewers=(ABIODUN,)
)
NAMED_ONLY = interview(interviewers=(Person("Ana Lima", ""), Person("Ben Ode", "")), coordinator=RAY)

WHOLE_LETTERS: dict[str, Letter] = {
    "thanks to a panel in its thread": write(
        step("thanks", ANA, BEN, CHLOE), MANY, OWNER, SHIPPED, message(), None,
        Extras(note="The move to weekly releases"),
    ),
    "thanks of his own to the second of a panel": write(
        step("thanks", BEN, person="ben@fernhill.example"), MANY, OWNER, SHIPPED, None, None, Extras(before=1)
    ),
    "thanks of her own to the third of a panel": write(
        step("thanks", CHLOE, person="chloe@fernhill.example"), MANY, OWNER, SHIPPED, None, None, Extras(before=2)
    ),
    "thanks to a panel of six after a visit": write(
        step("thanks", *PANEL_OF_SIX), interview(interviewers=PANEL_OF_SIX, medium="onsite"), OWNER, SHIPPED, None,
        None, Extras(before=3, note="I liked how openly you spoke about the bad weeks"),
    ),
    "thanks after a phone screening, in American": write(
        step("thanks", JO), SCREENED, NOBODY_KNOWN, SHIPPED, None, None,
        replace(AMERICAN, note="We talked about how the team shares out its accounts."),
    ),
    "thanks to a doctor after a visit": write(
        step("thanks", ABIODUN), ON_SITE, OWNER, SHIPPED, None, None, Extras(before=4)
    ),
    "thanks through the coordinator": write(
        step("thanks_passed_on", RAY), NAMED_ONLY, OWNER, SHIPPED, message(from_=RAY), None,
        Extras(note="Their plans for the night desk were news to me."),
    ),
    "thanks through the coordinator to people unknown": write(
        step("thanks_passed_on", GRACE), interview(interviewers=(), coordinator=GRACE, role=None), OWNER, SHIPPED,
        None, None, Extras(before=1),
    ),
    "thanks after a visit when nothing else is known": write(
        step("thanks", NAMELESS), replace(BARE, meeting=replace(BARE.meeting, medium="onsite")), NOBODY_KNOWN,
        SHIPPED, None,
    ),
    "silence": write(step("silence"), interview(), OWNER, SHIPPED, message()),
    "silence of another at the same company": write(
        step("silence", BEN), interview(interviewers=(BEN,), role="Night Desk Manager"), OWNER, SHIPPED, None, None,
        Extras(before=1),
    ),
    "silence after thanks that never went": write(
        step("silence", thanks_missing=True), interview(), OWNER, SHIPPED, None
    ),
    "silence of the agency": write(
        step("silence", RAY), AT_AN_AGENCY, OWNER, SHIPPED, message(from_=RAY), None, Extras(before=2)
    ),
    "silence of somebody who was not there": write(
        step("silence", GRACE), interview(medium="onsite"), OWNER, SHIPPED, None, None, Extras(before=3)
    ),
    "their date has passed, in American": write(
        step("promise_passed", promised=date(2026, 3, 20)), interview(), OWNER, SHIPPED, message(), None, AMERICAN
    ),
    "the date that the agency gave has passed": write(
        step("promise_passed", RAY, promised=date(2026, 3, 20)), AT_AN_AGENCY, OWNER, SHIPPED, message(from_=RAY), None,
        Extras(before=1),
    ),
    "after a courtesy": write(
        step("after_courtesy"), heard(interview(), ANA, datetime(2026, 3, 13, 9, tzinfo=UTC)), OWNER, SHIPPED,
        message(), None, Extras(before=4),
    ),
    "after a courtesy, to the agency": write(
        step("after_courtesy", RAY), heard(AT_AN_AGENCY, ANA, datetime(2026, 3, 13, 9, tzinfo=UTC)), OWNER, SHIPPED,
        message(from_=RAY),
    ),
    "second with the first below": write(
        step("second"), interview(), OWNER, SHIPPED, first_sent(), first_sent(),
        Extras(sender=SendAs("dana@mail.example", "Dana Whitfield", SIGNATURE, default=True), before=1),
    ),
    "second after they gave a new date": write(
        step("second", promised=date(2026, 3, 31)), heard(interview(), ANA, A_WEEK_LATER), OWNER, SHIPPED,
        first_sent(), first_sent(), Extras(before=1),
    ),
    "second after a courtesy": write(
        step("second"), heard(interview(), ANA, A_WEEK_LATER), OWNER, SHIPPED, first_sent(), first_sent(),
        Extras(before=3),
    ),
    "second to the agency": write(step("second", RAY), AT_AN_AGENCY, OWNER, SHIPPED, None, None, Extras(before=2)),
    "second when nothing is known": write(step("second", NAMELESS), BARE, NOBODY_KNOWN, SHIPPED, None),
    "another offer": write(
        step("another_offer"), interview(), OWNER, SHIPPED, message(), None, Extras(deadline=date(2026, 3, 27))
    ),
    "another offer, to the agency": write(
        step("another_offer", RAY), AT_AN_AGENCY, OWNER, SHIPPED, message(from_=RAY), None,
        replace(AMERICAN, deadline=date(2026, 3, 27), before=2),
    ),
    "another offer when nothing is known": write(
        step("another_offer", NAMELESS, thanks_missing=True), BARE, NOBODY_KNOWN, SHIPPED, None, None, Extras(before=3)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE_LETTERS)
def test_whole_letters_read_as_they_were_reviewed(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"letters/{name.replace(' ', '_').replace(',', '')}.txt", shown(WHOLE_LETTERS[name]))
