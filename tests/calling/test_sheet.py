"""The call sheet as a value, and the note that it becomes; read tests/golden/calling aloud after every change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from calling_world import (
    ANA,
    LONDON,
    NAMELESS_OWNER,
    NEW_YORK,
    OWNER,
    POLICY,
    Weekdays,
    interview,
    mail,
    numbered,
    signed,
    step,
    thread,
)

from followup_daemon import templates
from followup_daemon.calling import as_text, call_sheet, note_to_self
from followup_daemon.interview import Interview
from followup_daemon.mail import Letter, Owner, Person, Thread
from followup_daemon.mailbox import SendAs
from followup_daemon.plan import Policy, Step
from followup_daemon.plan.call_back import after_call

SHIPPED = templates.load(None)
RAY = Person("Ray Quill", "ray@quillpartners.example")
NAMELESS = Person("", "jobs77@fernhill.example")
BARE = interview(start=None, medium=None, company=None, role=None, interviewers=())
IN_NEW_YORK = numbered("Talent Partner", "T: +1 212 555 0132 ext 12", "New York, NY 10001", zone=UTC)
IN_LONDON = numbered("Fernhill, London EC1A 1BB", "D: 020 7946 0018")


def note(
    due: Step,
    which: Interview,
    threads: Sequence[Thread],
    owner: Owner = OWNER,
    *,
    month_first: bool = False,
) -> Letter:
    sheet = call_sheet(due, which, threads, owner, POLICY, "GB")
    return note_to_self(sheet, due, which, owner, SHIPPED, month_first=month_first)


# The sheet


def test_the_sheet_holds_what_one_call_needs() -> None:
    sheet = call_sheet(step(promised=date(2026, 3, 18)), interview(), IN_NEW_YORK, OWNER, POLICY, "GB")
    assert sheet.number is not None
    assert (sheet.whom, sheet.number.in_words) == (ANA, "+1 212-555-0132, extension 12")
    assert sheet.zone == NEW_YORK
    assert [one.isoformat() for one in sheet.window] == ["2026-03-19T10:00:00-04:00", "2026-03-19T11:30:00-04:00"]
    assert (sheet.company, sheet.role) == ("Fernhill", "Support Lead")
    assert (sheet.interview_day, sheet.promised) == (date(2026, 3, 12), date(2026, 3, 18))


def test_a_sheet_made_later_than_the_call_was_due_names_a_time_still_to_come() -> None:
    friday = datetime(2026, 3, 20, 13, tzinfo=LONDON)
    sheet = call_sheet(step(), interview(), IN_LONDON, OWNER, POLICY, at=friday)
    assert sheet.window[0] == datetime(2026, 3, 23, 14, tzinfo=LONDON)
    early = datetime(2026, 3, 2, 9, tzinfo=LONDON)
    assert call_sheet(step(), interview(), IN_LONDON, OWNER, POLICY, at=early).window[0].date() == date(2026, 3, 19)


@pytest.mark.parametrize(
    ("named", "again"),
    [
        (None, date(2026, 3, 26)),
        (date(2026, 3, 18), date(2026, 3, 26)),
        (date(2026, 3, 19), date(2026, 3, 26)),
        (date(2026, 3, 25), date(2026, 3, 26)),
        (date(2026, 3, 27), date(2026, 3, 30)),
    ],
)
def test_they_are_called_back_after_the_date_they_name_or_in_a_week(named: date | None, again: date) -> None:
    assert after_call(named, date(2026, 3, 19), POLICY) == again


def test_a_call_back_is_counted_in_the_owners_business_days() -> None:
    resting = Policy(LONDON, Weekdays(date(2026, 3, 26), date(2026, 3, 30)), after_promise=2)
    assert after_call(None, date(2026, 3, 19), resting) == date(2026, 3, 27)
    assert after_call(date(2026, 3, 27), date(2026, 3, 19), resting) == date(2026, 4, 1)


# The note


NOTES: dict[str, Letter] = {
    "to an interviewer in New York": note(step(), interview(), IN_NEW_YORK),
    "to one in the owners own zone whose date has passed": note(
        step(promised=date(2026, 3, 17), thanks_missing=True), interview(), IN_LONDON
    ),
    "to the agency in American": note(
        step(RAY),
        interview(interviewers=(Person("Ana Lima", ""),), coordinator=RAY, agency=True),
        thread(mail(signed("M: +1 415 555 0132", name="Ray Quill"), RAY)),
        month_first=True,
    ),
    "when nothing is known": note(step(NAMELESS), BARE, (), NAMELESS_OWNER),
}


def shown(letter: Letter) -> str:
    to = ", ".join(f"{person.name} <{person.address}>".strip() for person in letter.to)
    return f"To: {to}\nSubject: {letter.subject}\n\n{letter.text}\n=== html ===\n{letter.html}"


@pytest.mark.parametrize("name", NOTES)
def test_whole_notes_read_as_they_were_reviewed(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"calling/{name.replace(' ', '_')}.txt", shown(NOTES[name]))


def test_the_note_is_a_new_mail_to_the_owner_alone_without_a_signature() -> None:
    sheet = call_sheet(step(), interview(), IN_LONDON, OWNER, POLICY)
    sender = SendAs("dana@work.example", "Dana W.", "<b>Dana</b>, Support", default=True)
    letter = note_to_self(sheet, step(), interview(), OWNER, SHIPPED, sender)
    assert letter.to == (Person("Dana Whitfield", "dana@mail.example"),)
    assert letter.from_ == Person("Dana W.", "dana@work.example")
    assert (letter.thread_id, letter.in_reply_to, letter.references) == ("", "", ())
    assert "Support</b>" not in letter.html
    assert letter.subject == "Call Ana Lima, Fernhill"


def test_the_terminal_shows_the_same_words_under_the_subject() -> None:
    sheet = call_sheet(step(), interview(), IN_LONDON, OWNER, POLICY)
    letter = note_to_self(sheet, step(), interview(), OWNER, SHIPPED)
    assert as_text(sheet, step(), interview(), OWNER, SHIPPED) == f"{letter.subject}\n\n{letter.text}"


def test_a_day_that_is_another_there_is_named_for_both() -> None:
    sydney = thread(mail(signed("Sydney NSW 2000")))
    mine = replace(OWNER, zone=ZoneInfo("America/Los_Angeles"))
    policy = Policy(mine.zone, Weekdays())
    due = step(due=datetime(2026, 6, 16, 8, 30, tzinfo=mine.zone))
    text = as_text(call_sheet(due, interview(), sydney, mine, policy), due, interview(), mine, SHIPPED)
    assert "A good time: Wednesday 17 June, 10:00 to 11:30, Sydney time\n" in text
    assert "For you: Tuesday 16 June, 17:00 to 18:30, Los Angeles time\n" in text


def test_a_date_of_theirs_that_is_still_to_come_is_waited_for() -> None:
    due = step(promised=date(2026, 3, 27))
    text = as_text(call_sheet(due, interview(), IN_LONDON, OWNER, POLICY), due, interview(), OWNER, SHIPPED)
    assert 'May I call back on Monday 30 March?"' in text
    assert "27 March" not in text


# What holds for every note


def every_note() -> Iterator[tuple[str, Letter]]:
    people = (ANA, NAMELESS, RAY, Person("Fernhill", "hello@fernhill.example"), Person("LIMA, ANA (HR)", ANA.address))
    meetings = product((None, "Fernhill", "Marsh & Sons Inc."), (None, "the night-desk role (m/f/d)"), (None, LONDON))
    threads = ((), IN_NEW_YORK, IN_LONDON)
    for whom, (company, role, zone), mails in product(people, meetings, threads):
        start = datetime(2026, 3, 12, 14, tzinfo=zone) if zone else None
        which = interview(company=company, role=role, start=start, coordinator=RAY, agency=whom == RAY)
        for missing, promised in product((False, True), (None, date(2026, 3, 18), date(2026, 3, 27))):
            due = step(whom, thanks_missing=missing, promised=promised)
            letter = note(due, which, mails, NAMELESS_OWNER if missing else OWNER, month_first=missing)
            yield f"{whom} {company} {role} {zone} {len(mails)} {missing} {promised}", letter


EVERY = list(every_note())
HOLES = re.compile(
    r" {2}|\s[,.;:?!]|[,;:]{2}|,\.|\.\.|\(\s*\)|\[\s*\]|None|\{|\}|\n{3}|[ \t]\n|\"\"|:\n(?!followup)|:$|Call ?\n"
    r"|\b(\w+) \1\b|\ba the\b|\bon about\b|\bat\.|\bfor the interview for\b",
    re.IGNORECASE,
)


def test_no_note_has_a_hole_whatever_is_unknown() -> None:
    assert len(EVERY) == 5 * 12 * 3 * 6
    found = {name: hole for name, one in EVERY if (hole := HOLES.search(f"{one.subject}\n\n{one.text}".strip()))}
    assert not found


def test_no_note_says_today_yesterday_or_tomorrow() -> None:
    assert not [name for name, one in EVERY if re.search(r"\b(today|yesterday|tomorrow)\b", one.text, re.IGNORECASE)]


@pytest.mark.parametrize(
    "part",
    [
        r"Number: (?:\+[\d -]{9,}|no number stands in their mail)",
        r"A good time: \w+",
        r"decision",
        r"still very interested. Am I still under consideration\?",
        r"\"When do (?:you|they) expect to decide\?\"",
        r"call back a day or two after that\?",
        r"call back (?:in a week, )?on \w+",
        r"Thank you for your time\.",
        r"On voicemail: ",
        r"followup-daemon called a1b2c3",
        r"--by DATE .*--rejected, --offer or --next-round",
    ],
)
def test_every_note_has_each_branch_of_the_script(part: str) -> None:
    assert not [name for name, one in EVERY if not re.search(part, one.text)]


def test_hostile_names_stay_on_their_line() -> None:
    whom = Person("Ana\r\nBcc: x@y.example " * 40, "ana.lima@fernhill.example")
    letter = note(step(whom), interview(company="Fern\nhill " * 60, role="x" * 500), ())
    assert letter.subject == "Call ana.lima@fernhill.example"
    assert "Bcc" not in letter.text
    assert "xxx" not in letter.text


def test_the_window_of_the_note_holds_in_the_week_the_clocks_change() -> None:
    """On Thursday 26 March London is four hours ahead of New York, on 2 April five."""
    for day, mine in ((date(2026, 3, 26), "14:00 to 15:30"), (date(2026, 4, 2), "15:00 to 16:30")):
        due = step(due=datetime(day.year, day.month, day.day, 8, 30, tzinfo=LONDON))
        text = note(due, interview(), IN_NEW_YORK).text
        assert "10:00 to 11:30, New York time" in text
        assert f"{mine}, London time" in text


def test_a_bare_offset_is_said_as_one() -> None:
    threads = thread(mail(signed(), zone=timezone(timedelta(hours=5, minutes=45))))
    text = note(step(), interview(), threads).text
    assert "14:15 to 16:00, UTC+5:45\n" in text
