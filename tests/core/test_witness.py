"""Each fact of a meeting is shown by the line of the mail that says it first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.grounds import beliefs, numbers, sources
from followup_daemon.interview import Interview, Round
from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.reading.page import pages
from followup_daemon.signals import WORDS_KEPT, Confirmed, Meeting, Telling
from followup_daemon.standing import standing
from followup_daemon.witness import read, tellings

ZONE = ZoneInfo("America/Chicago")
ME = Person("Robin Vale", "robin@mail.example")
OWNER = Owner("Robin Vale", (ME.address,), ZONE)
ANA = Person("Ana Sousa", "ana.sousa@larkfield.example")
MONDAY = datetime(2026, 3, 9, 9, tzinfo=ZONE)
INVITATION = """Hi Robin,

Thank you for applying as Data Analyst. We would like to interview you by video, which takes 45 minutes; you
will meet me and Ben
Okoro, who leads the team. Would Thursday, March 12 at 2:00 pm Central suit you?

Best regards,
Ana Sousa
Talent Partner
Larkfield Robotics"""
YES = "Hi Ana,\n\nYes, Thursday at 2 works well for me.\n\nRobin"


def mail(
    number: int, text: str, sender: Person = ANA, subject: str = "Interview: Data Analyst", **more: object
) -> Message:
    at = MONDAY + timedelta(hours=number)
    mine = sender == ME
    message = Message(
        id=f"m{number}",
        thread_id="t",
        message_id=f"<{number}@post.example>",
        date=at,
        internal_date=at.astimezone(UTC),
        from_=sender,
        to=(ANA,) if mine else (ME,),
        subject=subject,
        text=text,
        labels=frozenset({"SENT"} if mine else {"INBOX"}),
    )
    return replace(message, **more)  # type: ignore[arg-type]


def confirmed(*mails: Message) -> Confirmed:
    (found,) = (one for one in read(Thread("t", mails), OWNER) if isinstance(one, Confirmed))
    return found


def told(*mails: Message) -> dict[str, list[Telling]]:
    found: dict[str, list[Telling]] = {}
    for one in confirmed(*mails).meeting.told:
        found.setdefault(one.topic, []).append(one)
    return found


def test_each_fact_has_its_line_its_message_and_its_rule() -> None:
    found = told(mail(0, INVITATION), mail(1, YES, ME))
    lines = {topic: [(one.evidence.words, one.evidence.rule) for one in tellings] for topic, tellings in found.items()}
    assert lines["start"] == [("Would Thursday, March 12 at 2:00 pm Central suit you?", "names the time")]
    assert "45 minutes" in lines["end"][0][0]
    assert "by video" in lines["medium"][0][0]
    assert lines["company"] == [("Larkfield Robotics", "the signature names it")]
    assert lines["role"] == [("Thank you for applying as Data Analyst.", "the text names it")]
    assert ("Ana Sousa <ana.sousa@larkfield.example>", "writes") in lines["interviewer"]
    assert {one.evidence.message_id for tellings in found.values() for one in tellings} == {"<0@post.example>"}


def test_the_mail_that_says_it_counts_and_not_the_reply_that_quotes_it() -> None:
    quoting = "\n".join(f"> {line}" for line in INVITATION.splitlines())
    answer = f"{YES}\n\nOn Mon, Mar 9, 2026 at 9:00 AM Ana Sousa <ana.sousa@larkfield.example> wrote:\n\n{quoting}\n"
    found = told(mail(0, INVITATION), mail(1, answer, ME))
    assert {one.evidence.message_id for tellings in found.values() for one in tellings} == {"<0@post.example>"}


def test_a_company_that_only_the_senders_address_tells_is_shown_by_it() -> None:
    """A name made of the domain stands in no line of the mail."""
    unsigned = INVITATION.partition("Talent Partner")[0]
    meeting = Meeting(company="Larkfield")
    (company,) = (
        one for one in tellings(meeting, pages(Thread("t", (mail(0, unsigned),)), OWNER), {}) if one.topic == "company"
    )
    assert (company.evidence.words, company.evidence.rule) == (
        "Ana Sousa <ana.sousa@larkfield.example>",
        "the sender's domain",
    )


def test_an_invitation_tells_time_end_and_who_is_invited() -> None:
    calendar = "\r\n".join(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//EN", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:one@larkfield",
            "SEQUENCE:0", "DTSTAMP:20260301T000000Z", "DTSTART:20260312T190000Z", "DTEND:20260312T194500Z",
            "SUMMARY:Interview: Data Analyst at Larkfield Robotics", "LOCATION:https://meet.google.com/abc-defg-hij",
            f"ORGANIZER;CN=Ana Sousa:mailto:{ANA.address}", f"ATTENDEE;CN=Robin Vale:mailto:{ME.address}",
            "ATTENDEE;CN=Ben Okoro:mailto:ben.okoro@larkfield.example", "END:VEVENT", "END:VCALENDAR", "",
        ]
    )  # fmt: skip
    asks = mail(0, "Hi Robin,\n\nHere is the invitation to your interview.\n\nAna", calendars=(calendar,))
    found = told(asks, mail(1, "Hi Ana,\n\nThank you, that time works for me.\n\nRobin", ME))
    assert found["start"][0].evidence.rule == "an invitation to that time"
    assert found["end"][0].evidence.rule == "an invitation up to that time"
    assert found["medium"][0].evidence.rule == "the place of an invitation"


@pytest.mark.parametrize("filler", ["x" * 1_000_000, "at 2:00 pm " * 20_000, "Larkfield " * 50_000, "a. " * 200_000])
def test_words_are_bounded_whatever_the_mail_is(filler: str) -> None:
    for message in (mail(0, f"{INVITATION}\n{filler}"), mail(0, INVITATION, subject=f"Interview {filler[:2_000]}")):
        for signal in read(Thread("t", (message, mail(1, YES, ME))), OWNER):
            if isinstance(signal, Confirmed):
                assert all(len(one.evidence.words) <= WORDS_KEPT for one in signal.meeting.told)


def test_what_was_true_of_an_older_time_is_no_ground_for_the_new_one() -> None:
    moved = mail(2, "Hi Robin,\n\nCould we move it to Friday, March 13 at 11:00 am Central?\n\nAna")
    thread = Thread(
        "t", (mail(0, INVITATION), mail(1, YES, ME), moved, mail(3, "Hi Ana,\n\nFriday at 11 is fine.", ME))
    )
    signals = [one for one in read(thread, OWNER) if isinstance(one, Confirmed)]
    first, last = signals[0], signals[-1]
    meeting = replace(last.meeting, told=(*first.meeting.told, *last.meeting.told))
    one: Interview = Round(last.evidence, meeting, 0.9, last.evidence, [first, last]).freeze()
    (start,) = (belief for belief in beliefs(one, standing(one)) if belief.topic == "start")
    known = sources(one)
    shown = [known[number - 1].evidence.message_id for number in numbers(start.because, known)]
    assert shown == ["<2@post.example>", "<3@post.example>"]
