"""Calendar parts as meetings: the instant is right whatever the zone is called, and broken ones tell nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.mail import Attendee, Invite, Message, Person
from followup_daemon.reading.invites import read_invites

WRITTEN = datetime(2026, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))


def calendar(event: str, top: str = "", method: str = "REQUEST") -> str:
    return "\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"METHOD:{method}",
            *top.split("\n"),
            "BEGIN:VEVENT",
            "UID:one@orchard.example",
            "DTSTAMP:20260501T070000Z",
            *event.split("\n"),
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )


def zone(name: str, standard: str, daylight: str) -> str:
    """A zone with the rules of the United States."""
    return "\n".join(
        [
            "BEGIN:VTIMEZONE",
            f"TZID:{name}",
            "BEGIN:STANDARD",
            "DTSTART:16010101T020000",
            f"TZOFFSETFROM:{daylight}",
            f"TZOFFSETTO:{standard}",
            "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            f"TZOFFSETFROM:{standard}",
            f"TZOFFSETTO:{daylight}",
            "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
        ]
    )


def mail(*calendars: str) -> Message:
    return Message("1", "1", "<1@orchard.example>", WRITTEN, WRITTEN, Person("", ""), calendars=calendars)


def only(*calendars: str) -> Invite:
    (found,) = read_invites(mail(*calendars))
    return found


def test_everything_an_invitation_says_is_read() -> None:
    found = only(
        calendar(
            "DTSTART;TZID=America/Chicago:20260521T100000\nDTEND;TZID=America/Chicago:20260521T104500\n"
            "SUMMARY:Interview:\\, Zoë \n Blanc\nLOCATION:Room 4\nDESCRIPTION:<p>Join <b>here</b></p><p>Bye</p>\n"
            "STATUS:CONFIRMED\nSEQUENCE:2\n"
            'ORGANIZER;CN="Oak, Dana":MAILTO:dana@orchard.example\n'
            "ATTENDEE;CN=Zoë Blanc;PARTSTAT=accepted;ROLE=REQ-PARTICIPANT:mailto:zoe@mail.example\n"
            "ATTENDEE;CN=lee@orchard.example;ROLE=OPT-PARTICIPANT:mailto:lee@orchard.example\n"
            "ATTENDEE;EMAIL=kim@orchard.example;CN=Kim:urn:uuid:5"
        )
    )
    assert found == Invite(
        method="REQUEST",
        uid="one@orchard.example",
        sequence=2,
        stamp=datetime(2026, 5, 1, 7, tzinfo=UTC),
        start=datetime(2026, 5, 21, 15, tzinfo=UTC),
        end=datetime(2026, 5, 21, 15, 45, tzinfo=UTC),
        summary="Interview:, Zoë Blanc",
        description="Join here\n\nBye",
        location="Room 4",
        status="CONFIRMED",
        organizer=Person("Oak, Dana", "dana@orchard.example"),
        attendees=(
            Attendee(Person("Zoë Blanc", "zoe@mail.example"), "ACCEPTED", "REQ-PARTICIPANT"),
            Attendee(Person("", "lee@orchard.example"), "NEEDS-ACTION", "OPT-PARTICIPANT"),
            Attendee(Person("Kim", "kim@orchard.example"), "NEEDS-ACTION", "REQ-PARTICIPANT"),
        ),
    )


@pytest.mark.parametrize(
    ("start", "top", "hour"),
    [
        ("DTSTART:20260521T100000Z", "", 10),
        ("DTSTART;TZID=Pacific Standard Time:20260521T100000", "", 17),
        ('DTSTART;TZID="W. Europe Standard Time":20260521T100000', "", 8),
        ("DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20260521T100000", "", 14),
        ("DTSTART;TZID=/citadel.example/20260101_1/Europe/London:20260521T100000", "", 9),
        ("DTSTART;TZID=Customized Time Zone:20260521T100000", zone("Customized Time Zone", "-0800", "-0700"), 17),
        ("DTSTART:20260521T100000", "X-WR-TIMEZONE:America/New_York", 14),
        ("DTSTART:20260521T100000", zone("America/Denver", "-0700", "-0600"), 16),
        ("DTSTART:20260521T100000", "", 8),
        ("DTSTART;TZID=Nowhere/Land:20260521T100000", "", 8),
    ],
)
def test_the_instant_is_right_whatever_the_zone_is_called(start: str, top: str, hour: int) -> None:
    assert only(calendar(start, top)).start == datetime(2026, 5, 21, hour, tzinfo=UTC)


def test_a_zone_of_the_same_name_in_another_mail_is_another_zone() -> None:
    start = "DTSTART;TZID=Customized Time Zone:20260521T100000"
    west, east = zone("Customized Time Zone", "-0800", "-0700"), zone("Customized Time Zone", "+0100", "+0200")
    hours = [only(calendar(start, top)).start for top in (west, east, west)]
    assert [one.astimezone(UTC).hour for one in hours if one] == [17, 8, 17]


def test_a_meeting_in_the_night_of_the_clock_change_keeps_its_hour() -> None:
    found = only(calendar("DTSTART;TZID=America/New_York:20260308T013000\nDURATION:PT1H"))
    assert found.end == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("event", "minutes"),
    [
        ("DTSTART:20260521T100000Z\nDURATION:PT45M", 45),
        ("DTSTART:20260521T100000Z", None),
        ("DTSTART:20260521T100000Z\nDTEND:20260521T090000Z", None),
        ("DTSTART:20260521T100000Z\nDURATION:-PT1H", None),
    ],
)
def test_the_end_is_stated_or_unknown(event: str, minutes: int | None) -> None:
    found = only(calendar(event))
    assert found.start
    assert found.end == (found.start + timedelta(minutes=minutes) if minutes else None)


@pytest.mark.parametrize("start", ["DTSTART;VALUE=DATE:20260521", "DTSTART:soon", "DTSTART:00010101T000000Z", "X-A:b"])
def test_an_all_day_or_broken_start_is_none(start: str) -> None:
    found = only(calendar(f"{start}\nSUMMARY:Holiday"))
    assert (found.start, found.end, found.summary) == (None, None, "Holiday")


def test_one_event_attached_twice_is_one_invite() -> None:
    first = calendar("DTSTART:20260521T100000Z\nSEQUENCE:1")
    again = calendar("DTSTART:20260521T100000Z\nSEQUENCE:1\nSUMMARY:invite.ics")
    later = calendar("DTSTART:20260522T100000Z\nSEQUENCE:2")
    cancel = calendar("DTSTART:20260521T100000Z\nSEQUENCE:1", method="CANCEL")
    found = read_invites(mail(first, again, later, cancel))
    assert [(one.method, one.sequence) for one in found] == [("REQUEST", 1), ("REQUEST", 2), ("CANCEL", 1)]


def test_an_exception_of_a_series_is_told_by_its_instant() -> None:
    utc = calendar("DTSTART:20260521T110000Z\nRECURRENCE-ID:20260521T100000Z")
    local = calendar("DTSTART:20260521T110000Z\nRECURRENCE-ID;TZID=Europe/Berlin:20260521T120000")
    assert only(utc, local).recurrence_id == "20260521T100000Z"
    assert only(calendar("DTSTART:20260521T110000Z\nRECURRENCE-ID;VALUE=DATE:20260521")).recurrence_id == "20260521"


def test_a_reply_tells_who_answered_what() -> None:
    found = only(
        calendar("DTSTART:20260521T100000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:zoe@mail.example", method="reply")
    )
    assert (found.method, found.attendees[0].partstat) == ("REPLY", "DECLINED")


def test_a_calendar_cut_off_tells_what_came() -> None:
    whole = calendar("DTSTART:20260521T100000Z\nSUMMARY:Interview\nDESCRIPTION:" + "long " * 50)
    found = only(whole[: whole.index("DESCRIPTION") + 40])
    assert (found.summary, found.description) == ("Interview", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear all",
        "BEGIN:VEVENT\n" * 5_000,
        "BEGIN:VCALENDAR\n" * 5_000,
        "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR",
        calendar("ATTENDEE" + ";" * 50_000 + ":x"),
        calendar("SUMMARY:" + "\\" * 50_000),
        calendar("DTSTART;TZID=Z:20260521T100000", "BEGIN:VTIMEZONE\nTZID:Z\nEND:VTIMEZONE"),
        calendar("DTSTART;TZID=Z:20260521T100000", zone("Z", "-0800", "-0700").replace("YEARLY", "SECONDLY")),
        calendar("DTSTART;TZID=Z:20260521T100000", zone("Z", "-9900", "+9900")),
    ],
)
def test_a_broken_calendar_does_no_harm(text: str) -> None:
    assert all(one.start is None or one.start.tzinfo for one in read_invites(mail(text)))


def test_of_many_events_and_attendees_a_bounded_number_is_read() -> None:
    event = "BEGIN:VEVENT\nUID:{}\nDTSTART:20260521T100000Z\nEND:VEVENT\n"
    events = "BEGIN:VCALENDAR\n" + "".join(map(event.format, range(500))) + "END:VCALENDAR"
    assert len(read_invites(mail(events))) == 50
    everyone = "\n".join(f"ATTENDEE:mailto:p{number}@mail.example" for number in range(500))
    assert len(only(calendar(f"DTSTART:20260521T100000Z\n{everyone}")).attendees) == 200


WHOLE = calendar(
    "DTSTART;TZID=Customized Time Zone:20260521T100000\nDURATION:PT30M\nSUMMARY:Interview\n"
    "ATTENDEE;CN=Zoë:mailto:zoe@mail.example\nRECURRENCE-ID:20260521T100000Z",
    zone("Customized Time Zone", "-0800", "-0700"),
)


@settings(max_examples=80)
@given(st.integers(0, len(WHOLE)), st.text(max_size=8), st.integers(0, 30))
def test_a_calendar_damaged_anywhere_never_raises(at: int, noise: str, lost: int) -> None:
    """Whatever characters replace whichever others, each event that is read has an aware start or none."""
    for one in read_invites(mail(WHOLE[:at] + noise + WHOLE[at + lost :])):
        assert one.start is None or one.start.tzinfo is not None
