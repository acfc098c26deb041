"""Bytes to messages and letters to bytes: nothing raises, nothing is lost that people read."""

from __future__ import annotations

import base64
import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.mail import Person
from followup_daemon.mime import Part, assemble, read

NOON = datetime(2026, 5, 21, 12, tzinfo=UTC)

INVITATION = b"""\
Received: from mx.mail.example by relay.example; Thu, 21 May 2026 10:00:07 +0000
Received: from desk.example by mx.mail.example; Thu, 21 May 2026 10:00:05 +0000
From: "Whitfield, Dana (HR)" <dana@orchard.example>
To: =?utf-8?b?Wm/DqyBCbGFuYw==?= <zoe@mail.example>, Panel: "Ames, Lee" <lee@orchard.example>,
 kim@orchard.example (Kim Oak);
Cc: undisclosed-recipients:;
Sender: Calendar <calendar@orchard.example>
Reply-To: jobs@orchard.example
Date: Thu, 21 May 2026 12:00:00 +0200
Subject: =?utf-8?q?Gespr=C3=A4ch?= =?utf-8?q?_am?= Montag
Message-ID: <one@orchard.example>
In-Reply-To: <zero@mail.example>
References: <root@mail.example>
 <zero@mail.example>
Auto-Submitted: no
X-Mailer: Pigeon 3
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

This is a multi-part message in MIME format.
--outer
Content-Type: multipart/alternative; boundary=outer-2

--outer-2
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

See you at 10=A0am =85 caf=E9.
--outer-2
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+U2VlIHlvdTwvcD4=
--outer-2
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
METHOD:REQUEST
END:VCALENDAR
--outer-2--
--outer
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSDQpNRVRIT0Q6UkVRVUVTVA0KRU5EOlZDQUxFTkRBUg0K
--outer
Content-Type: text/plain
Content-Disposition: attachment; filename="resume.txt"

I am not the mail.
--outer
Content-Type: message/rfc822

From: else@where.example
Subject: Forwarded

Text of another mail.
--outer--
"""

BOUNCE = b"""\
From: Mail Delivery Subsystem <mailer-daemon@mail.example>
To: zoe@mail.example
Subject: Delivery Status Notification (Failure)
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Original-Recipient: rfc822;dana@orchard.example
Final-Recipient: rfc822; d.whitfield@orchard.example
Action: failed
Status: 5.1.1

Final-Recipient: rfc822; lee@orchard.example
Action: delivered
--b
Content-Type: message/rfc822

From: zoe@mail.example
Message-ID: <sent-by-zoe@mail.example>

Thank you
--b--
"""


def mail(*headers: str, body: str = "Hello") -> bytes:
    return "\r\n".join([*headers, "", body]).encode()


def test_a_whole_invitation_is_read() -> None:
    message = read(INVITATION, id="1", thread_id="2", labels={"INBOX"}, internal_date=NOON)
    assert (message.id, message.thread_id, message.labels) == ("1", "2", frozenset({"INBOX"}))
    assert message.from_ == Person("Whitfield, Dana (HR)", "dana@orchard.example")
    assert message.to == (
        Person("Zoë Blanc", "zoe@mail.example"),
        Person("Ames, Lee", "lee@orchard.example"),
        Person("Kim Oak", "kim@orchard.example"),
    )
    assert message.cc == ()
    assert message.sender == Person("Calendar", "calendar@orchard.example")
    assert message.reply_to == (Person("", "jobs@orchard.example"),)
    assert message.subject == "Gespräch am Montag"
    assert (message.message_id, message.in_reply_to) == ("<one@orchard.example>", "<zero@mail.example>")
    assert message.references == ("<root@mail.example>", "<zero@mail.example>")
    assert message.date.isoformat() == "2026-05-21T12:00:00+02:00"
    assert message.internal_date == NOON
    assert message.text == "See you at 10 am … café."
    assert message.html == "<p>See you</p>"
    assert message.calendars == ("BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR",)
    assert message.header("Auto-Submitted") == "no"
    assert message.header("X-Mailer") == ""
    assert message.report is None


def test_line_ends_make_no_difference() -> None:
    assert read(INVITATION.replace(b"\n", b"\r\n")) == read(INVITATION)


def test_without_an_internal_date_the_newest_received_field_counts() -> None:
    assert read(INVITATION).internal_date == datetime(2026, 5, 21, 10, 0, 7, tzinfo=UTC)


def test_without_a_date_the_internal_date_stands_in_and_without_both_the_epoch() -> None:
    raw = mail("From: a@mail.example", "Date: the other day")
    assert read(raw, internal_date=NOON).date == NOON
    assert read(raw).date == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_date_of_unknown_zone_is_utc() -> None:
    assert read(mail("Date: Thu, 21 May 2026 12:00:00 -0000")).date == NOON


def test_a_bounce_names_whom_it_did_not_reach_and_which_mail() -> None:
    report = read(BOUNCE).report
    assert report is not None
    assert (report.kind, report.action) == ("delivery-status", "failed")
    assert report.recipients == ("dana@orchard.example", "d.whitfield@orchard.example")
    assert report.original_message_id == "<sent-by-zoe@mail.example>"
    assert read(BOUNCE).text == "Your message could not be delivered."


def test_a_bounce_in_a_servers_own_words_is_known_by_its_status() -> None:
    raw = BOUNCE.replace(b"Action: failed", b"550-no such user\nAction: error")
    report = read(raw).report
    assert report is not None
    assert (report.action, report.recipients[0]) == ("failed", "dana@orchard.example")


def test_a_read_receipt_is_a_report_too() -> None:
    raw = BOUNCE.replace(b"message/delivery-status", b"message/disposition-notification").replace(
        b"Reporting-MTA: dns; mail.example",
        b"Original-Message-ID: <a@mail.example>\nDisposition: manual-action/MDN-sent-manually; displayed",
    )
    report = read(raw).report
    assert report is not None
    assert (report.kind, report.action) == ("disposition-notification", "displayed")


def test_a_report_of_another_kind_is_known_by_its_type() -> None:
    raw = BOUNCE.replace(b"message/delivery-status", b"message/feedback-report")
    report = read(raw).report
    assert report is not None
    assert (report.kind, report.original_message_id) == ("other", "<sent-by-zoe@mail.example>")


@pytest.mark.parametrize(
    ("field", "person"),
    [
        ("Dana Whitfield <dana@orchard.example>", Person("Dana Whitfield", "dana@orchard.example")),
        ("=?utf-8?Q?Whitfield=2C_Dana?= <dana@orchard.example>", Person("Whitfield, Dana", "dana@orchard.example")),
        ('"=?utf-8?B?Wm/Dqw==?=" <z@mail.example>', Person("Zoë", "z@mail.example")),
        ("Whitfield, Dana (HR) <dana@orchard.example>", Person("Whitfield, Dana (HR)", "dana@orchard.example")),
        (r'"Dana \"Dee\" W." <dana@orchard.example>', Person('Dana "Dee" W.', "dana@orchard.example")),
        ("'dana@orchard.example'", Person("", "dana@orchard.example")),
        ("<dana@orchard.example", Person("", "dana@orchard.example")),
        ("Dana Whitfield", Person("Dana Whitfield", "")),
        ("Dana Whitfield dana@orchard.example", Person("Dana Whitfield", "dana@orchard.example")),
        ("dana @ orchard.example", Person("", "dana@orchard.example")),
        ("Zo\xeb <z@mail.example>", Person("Zoë", "z@mail.example")),
        ("=?x-unknown?q?Zo=C3=AB?= <z@mail.example>", Person("Zoë", "z@mail.example")),
        ("=?utf-8?b?Wm/D?= =?utf-8?b?qw==?= <z@mail.example>", Person("Zoë", "z@mail.example")),
        ("=?utf-8?b?!!!?= <z@mail.example>", Person("", "z@mail.example")),
    ],
)
def test_names_in_from_come_out_as_people_write_them(field: str, person: Person) -> None:
    assert read(b"From: " + field.encode("latin-1") + b"\r\n\r\n").from_ == person


def test_of_ten_thousand_recipients_two_hundred_are_kept() -> None:
    everyone = ", ".join(f"Person {number} <p{number}@mail.example>" for number in range(10_000))
    message = read(mail(f"To: {everyone}"))
    assert len(message.to) == 200
    assert message.to[-1] == Person("Person 199", "p199@mail.example")


def test_of_a_field_that_stands_twice_the_first_counts() -> None:
    assert read(mail("Subject: one", "Subject: two")).subject == "one"


def test_a_mail_without_an_id_gets_the_same_stand_in_each_time() -> None:
    raw = mail("From: a@mail.example", "Subject: Hi")
    assert read(raw).message_id == read(raw).message_id
    assert read(raw).message_id.endswith("@no-message-id.invalid>")
    assert read(raw).message_id != read(raw + b"!").message_id


def test_ids_without_brackets_or_folded_within_them_are_mended() -> None:
    message = read(b"Message-ID: abc@mail.example\r\nReferences: <a@mail.\r\n example>,<b@x.example>\r\n\r\n")
    assert message.message_id == "<abc@mail.example>"
    assert message.references == ("<a@mail.example>", "<b@x.example>")


@pytest.mark.parametrize("charset", ["x-unknown", "hex", "punycode", "us-ascii", "", "utf-8\\0", "windows-1252"])
def test_text_of_a_wrong_charset_is_read_as_what_it_is(charset: str) -> None:
    head = f'Content-Type: text/plain; charset="{charset}"\r\n\r\n'.encode()
    utf8 = "" if charset == "windows-1252" else "Zoë … 10 €"
    assert read(head + "Zoë … 10 €".encode("cp1252")).text == "Zoë … 10 €"
    assert not utf8 or read(head + utf8.encode()).text == utf8


def test_mostly_sound_utf8_stays_utf8() -> None:
    raw = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "Zoë é è à ü".encode() + b"\xff"
    assert read(raw).text == "Zoë é è à ü\ufffd"


def test_flowed_text_has_its_paragraphs_back() -> None:
    body = "One \r\ntwo\r\n> asked \r\n> long\r\n From here\r\n-- \r\nZoë"
    message = read(mail("Content-Type: text/plain; format=flowed; charset=utf-8", body=body))
    assert message.text == "One two\n> asked long\nFrom here\n-- \nZoë"


def test_del_sp_joins_words() -> None:
    message = read(mail("Content-Type: text/plain; format=flowed; delsp=yes", body="Inter \r\nview"))
    assert message.text == "Interview"


def test_a_text_cut_in_pieces_by_pictures_is_one_text() -> None:
    parts = [
        Part("text/plain", (), "", b"one\n"),
        Part("image/png", (), "a.png", b""),
        Part("text/plain", (), "", b"two\n"),
    ]
    message = assemble([], parts, id="", thread_id="", labels=(), internal_date=None)
    assert message.text == "one\ntwo\n"


def test_a_mail_cut_off_in_the_middle_keeps_what_came() -> None:
    for end in range(0, len(INVITATION), 7):
        read(INVITATION[:end])
    assert read(INVITATION[: INVITATION.index(b"=85")]).text == "See you at 10 am "


def test_a_mail_with_a_big_attachment_needs_little_memory() -> None:
    attachment = base64.encodebytes(bytes(22_000_000))
    raw = INVITATION.replace(b"SGVsbG8=", b"").replace(
        b"--outer--", b"--outer\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n%b\n--outer--"
    ) % attachment.replace(b"%", b"")
    del attachment
    tracemalloc.start()
    message = read(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message.text == "See you at 10 am … café."
    assert peak < 3_000_000


def test_texts_and_calendars_are_bounded() -> None:
    long = b"x" * 3_000_000
    for kind in (b"text/plain", b"text/html", b"text/calendar"):
        message = read(b"Content-Type: " + kind + b"\r\n\r\n" + long)
        assert len(message.text + message.html + "".join(message.calendars)) == 100_000


def test_a_calendar_without_a_method_gets_that_of_its_part() -> None:
    raw = mail("Content-Type: text/calendar; method=cancel", body="BEGIN:VCALENDAR\r\nEND:VCALENDAR")
    assert read(raw).calendars == ("BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR",)


def test_html_keeps_its_words_when_pictures_and_styles_fill_it() -> None:
    picture = "<img src='data:image/png;base64," + "A" * 400_000 + "'>"
    style = "<STYLE>" + "p{}" * 50_000 + "</STYLE>"
    message = read(mail("Content-Type: text/html", body=f"{style}{picture}<p>See you</p><style>"))
    assert "See you" in message.html
    assert len(message.html) < 1_000


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"\r\n\r\n\r\n",
        b"no header at all",
        b"Content-Type: multipart/mixed\n\nno boundary",
        b'Content-Type: multipart/mixed; boundary=""\n\n--\n--\n',
        b"Content-Type: multipart/mixed; boundary=x\n\n--x",
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 100_000,
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x-\n" * 100_000,
        b"Content-Type: multipart/mixed; boundary=x\n\n"
        + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 20_000,
        b"Content-Type: text/plain; charset*0*=x; charset*99999999999999999999=y; filename*=a'b\n\n",
        b"Content-Disposition: attachment; filename*=utf-99''%ff%zz\n\nx",
        b"Subject: " + b"=?utf-8?q?" * 50_000 + b"\n\n",
        b"To: " + b"(" * 200_000 + b"\n\n",
        b"To: " + b"<" * 200_000 + b"\n\n",
        b"To: " + b":" * 60_000 + b"\n\n",
        b"References: " + b"<a " * 100_000 + b"\n\n",
        b"Date: Thu, 31 Feb 99999 99:99:99 +9999\n\n",
        b"Date: Mon, 01 Jan 0001 00:00:00 +1400\n\n",
        b"Content-Type: text/plain; format=flowed\n\n" + b"> \n" * 100_000,
        b"A: b\n" * 100_000,
    ],
)
def test_hostile_bytes_are_read(raw: bytes) -> None:
    message = read(raw)
    assert message.date.tzinfo is not None
    assert message.message_id


@given(st.binary(max_size=400))
def test_any_bytes_are_a_mail(raw: bytes) -> None:
    """No bytes raise; every datetime is aware."""
    assert read(raw).internal_date.tzinfo is UTC


@settings(max_examples=150)
@given(
    st.integers(0, len(INVITATION) - 1),
    st.binary(max_size=12),
    st.integers(0, 40),
    st.sampled_from([INVITATION, BOUNCE]),
)
def test_a_mail_damaged_anywhere_is_still_a_mail(at: int, noise: bytes, lost: int, raw: bytes) -> None:
    """Whatever bytes replace whichever others, nothing raises and the mail has an id."""
    message = read(raw[:at] + noise + raw[at + lost :])
    assert message.message_id.startswith("<")


def test_internal_date_is_utc() -> None:
    given_date = NOON.astimezone(datetime.fromisoformat("2026-05-21T12:00:00+05:30").tzinfo)
    assert read(b"", internal_date=given_date).internal_date.utcoffset() == timedelta(0)
