from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from gmail_world import World, world
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon import mime
from followup_daemon.errors import Unreachable
from followup_daemon.gmail import payload
from followup_daemon.mail import Message
from followup_daemon.sandbox import Fault, Switches

HEAD = "From: Dana Whitlow <dana@northwind.example>\r\nTo: priya@gmail.example\r\nSubject: Interview\r\n"
DATE = "Date: Thu, 12 Mar 2026 10:00:00 -0500\r\nMessage-ID: <a1@northwind.example>\r\n"
INVITE = (
    "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def b64(text: str | bytes) -> str:
    data = text.encode() if isinstance(text, str) else text
    return base64.encodebytes(data).decode().replace("\n", "\r\n")


def multipart(kind: str, *parts: str) -> str:
    inner = "".join(f"--b1\r\n{part}\r\n" for part in parts)
    return f'{HEAD}{DATE}MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary="b1"\r\n\r\n{inner}--b1--\r\n'


TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\nSee you then."
HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>See you <b>then</b>.</p>"
CALENDAR = f"Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n{INVITE}"
ATTACHED = (
    'Content-Type: application/ics; name="invite.ics"\r\nContent-Disposition: attachment; filename="invite.ics"\r\n'
    f"Content-Transfer-Encoding: base64\r\n\r\n{b64(INVITE)}"
)
PICTURE = f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64(bytes(300))}"
FORWARDED = f"Content-Type: message/rfc822\r\n\r\n{HEAD.replace('Interview', 'Inner')}{DATE}\r\nAn inner mail."
STATUS = (
    "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.northwind.example\r\n\r\n"
    "Final-Recipient: rfc822; dana@northwind.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
)

MAILS = {
    "plain": f"{HEAD}{DATE}\r\nSee you then.\r\n",
    "no content type, no date": f"{HEAD}\r\nSee you then.\r\n",
    "latin-1": f"{HEAD}{DATE}Content-Type: text/plain; charset=iso-8859-1\r\n\r\nBis sp\xe4ter, Zo\xeb\r\n",
    "quoted-printable": f"{HEAD}{DATE}Content-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\nBis sp=C3=A4ter=\r\n, Zo=C3=AB\r\n",
    "flowed": f"{HEAD}{DATE}Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nSee you \r\nthen.\r\n",
    "encoded subject": f"{HEAD.replace('Interview', '=?utf-8?q?Gespr=C3=A4ch?=')}{DATE}\r\nJa.\r\n",
    "alternative": multipart("alternative", TEXT, HTML),
    "invitation": multipart("mixed", TEXT, CALENDAR, ATTACHED),
    "only an attached invitation": multipart("mixed", TEXT, ATTACHED),
    "picture": multipart("mixed", TEXT, PICTURE),
    "text around a picture": multipart("mixed", TEXT, PICTURE, "Content-Type: text/plain\r\n\r\nAnd more."),
    "forwarded mail": multipart("mixed", TEXT, FORWARDED),
    "bounce": multipart("report; report-type=delivery-status", TEXT, STATUS, FORWARDED),
    "empty": f"{HEAD}{DATE}\r\n",
    "empty multipart": multipart("mixed"),
    "named text": f'{HEAD}{DATE}Content-Type: text/plain; name="mail.txt"\r\n\r\nSee you then.\r\n',
    "automatic": f"{HEAD}{DATE}Auto-Submitted: auto-replied\r\nPrecedence: bulk\r\n\r\nI am away.\r\n",
}


def as_read(raw: bytes) -> Message:
    """What ``mime`` reads of the bytes, apart from what only Gmail knows."""
    return comparable(mime.read(raw))


def comparable(message: Message) -> Message:
    empty = replace(message, id="", thread_id="", internal_date=datetime(2026, 3, 12, tzinfo=UTC), labels=frozenset())
    return replace(empty, text=empty.text.rstrip(), html=empty.html.rstrip())


@pytest.fixture(
    params=[Switches(), Switches(payload_text="original", payload_headers="raw"), Switches(inline_limit=5)],
    ids=["as documented", "as it was sent", "texts by themselves"],
)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, request.param) as found:
        yield found


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_reads_the_same_from_gmails_tree_as_from_its_bytes(place: World, name: str) -> None:
    """Whatever is learnt of a Takeout mailbox holds for the live one."""
    raw = MAILS[name].encode("iso-8859-1")
    stored = place.sandbox.mailbox.deliver(raw, when=datetime(2026, 3, 12, 15, tzinfo=UTC))
    (found,) = place.box.thread(stored.thread_id).messages
    expected = as_read(stored.raw)  # with the fields that Gmail adds on delivery
    if "Date:" not in MAILS[name]:
        expected = replace(expected, date=found.date, message_id=found.message_id)
    assert comparable(found) == expected
    assert (found.id, found.thread_id, found.internal_date) == (stored.id, stored.thread_id, stored.internal_date)
    assert found.labels == stored.labels


def test_pictures_documents_and_huge_parts_are_not_fetched(place: World) -> None:
    """An attachment costs 20 units, and 30 MB of it help nobody."""
    huge = f"Content-Type: text/plain\r\n\r\n{'x' * 79}\r\n" + f"{'y' * 78}\r\n" * (payload.LARGEST_FETCH // 80 + 10)
    document = PICTURE.replace("image/png", 'text/plain; name="cv.txt"')
    raw = multipart("mixed", TEXT, PICTURE, document).encode()
    stored = place.sandbox.mailbox.deliver(raw)
    place.box.thread(stored.thread_id)
    fetched = place.calls.get("messages.attachments.get", 0)
    assert fetched == (1 if place.sandbox.switches.inline_limit == 5 else 0)
    place.sandbox.switches = replace(place.sandbox.switches, inline_limit=1_000_000)
    stored = place.sandbox.mailbox.deliver((HEAD + huge).encode())
    (found,) = place.box.thread(stored.thread_id).messages
    assert (found.text, place.calls.get("messages.attachments.get", 0)) == ("", fetched)


def test_a_mail_of_many_parts_costs_a_bounded_number_of_fetches(place: World) -> None:
    parts = [f"Content-Type: text/plain\r\n\r\nPart number {number} of many." for number in range(40)]
    stored = place.sandbox.mailbox.deliver(multipart("mixed", *parts).encode())
    (found,) = place.box.thread(stored.thread_id).messages
    assert found.text.startswith("Part number 0 of many.")
    assert place.calls.get("messages.attachments.get", 0) <= payload.MOST_FETCHES


def test_a_part_that_gmail_does_not_hand_out_leaves_the_rest_readable(place: World) -> None:
    place.sandbox.faults.add(Fault("bad_request", "messages.attachments.get", times=9))
    stored = place.sandbox.mailbox.deliver(multipart("mixed", TEXT, ATTACHED).encode())
    (found,) = place.box.thread(stored.thread_id).messages
    assert (found.subject, found.calendars) == ("Interview", ())


def test_a_part_that_could_not_be_fetched_just_now_is_no_missing_part(place: World) -> None:
    """An error is not silence: the invitation may say that it is all off."""
    place.sandbox.faults.add(Fault("server_error", "messages.attachments.get", times=99))
    stored = place.sandbox.mailbox.deliver(multipart("mixed", TEXT, ATTACHED).encode())
    with pytest.raises(Unreachable):
        place.box.thread(stored.thread_id)


def test_a_returned_mail_that_hangs_by_itself_is_fetched_in_a_report_only() -> None:
    """It tells which of our mails did not arrive; a forwarded mail is not this one's own."""
    parts = [
        {"mimeType": "message/delivery-status", "body": {"attachmentId": "status", "size": 90}},
        {"mimeType": "message/rfc822", "body": {"attachmentId": "mail", "size": 90}},
    ]
    hanging = {
        "status": b"Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822;dana@northwind.example\r\nAction: failed\r\n",
        "mail": b"Message-ID: <ours@mail.gmail.com>\r\nTo: dana@northwind.example\r\n\r\nThank you.",
    }
    fetched: list[str] = []

    def fetch(message_id: str, attachment_id: str) -> bytes:
        fetched.append(attachment_id)
        return hanging[attachment_id]

    def read(kind: str) -> Message:
        headers = [{"name": "Content-Type", "value": f"{kind}; report-type=delivery-status"}]
        return payload.message(
            {"id": "1", "threadId": "2", "payload": {"mimeType": kind, "headers": headers, "parts": parts}}, fetch
        )

    report = read("multipart/report").report
    assert report is not None
    assert (report.recipients, report.original_message_id) == (("dana@northwind.example",), "<ours@mail.gmail.com>")
    fetched.clear()
    read("multipart/mixed")
    assert fetched == ["status"]


def nothing(message_id: str, attachment_id: str) -> bytes:
    return b""


_scalars = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["text/plain", "aGk", "!"])
)
_trees = st.recursive(
    st.dictionaries(st.sampled_from(["mimeType", "filename", "body", "headers", "parts"]), _scalars, max_size=5),
    lambda inner: st.fixed_dictionaries(
        {"mimeType": st.sampled_from(["multipart/mixed", "message/rfc822", "text/html", "", "text/calendar"])},
        optional={
            "parts": st.lists(inner | _scalars, max_size=4),
            "headers": st.lists(
                st.fixed_dictionaries({"name": st.text(max_size=12), "value": st.text(max_size=30)}) | _scalars,
                max_size=3,
            ),
            "body": st.fixed_dictionaries({}, optional={"data": _scalars, "attachmentId": _scalars, "size": _scalars}),
        },
    ),
    max_leaves=10,
)


@given(_trees | _scalars, _scalars, _scalars)
def test_no_tree_however_odd_breaks_the_reading(tree: Any, date: Any, labels: Any) -> None:
    answer = {"id": "1", "threadId": "2", "payload": tree, "internalDate": date, "labelIds": labels}
    assert payload.message(answer, nothing).id == "1"


def test_a_tree_as_deep_as_it_is_long_is_read_to_a_bound() -> None:
    tree: dict[str, Any] = {"mimeType": "text/plain", "body": {"data": "aGk"}}
    for _ in range(5_000):
        tree = {"mimeType": "multipart/mixed", "parts": [tree]}
    assert payload.message({"id": "1", "threadId": "2", "payload": tree}, nothing).text == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1773306000123", datetime(2026, 3, 12, 9, 0, 0, 123_000, tzinfo=UTC)),
        (1773306000123, datetime(2026, 3, 12, 9, 0, 0, 123_000, tzinfo=UTC)),
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("-5", None),
        ("", None),
        (None, None),
        ("9" * 15, None),
        ("\u0661\u0662", None),
    ],
)
def test_fact_91_the_internal_date_is_in_milliseconds(value: object, expected: datetime | None) -> None:
    assert payload.internal_date({"internalDate": value}) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [("aGk=", b"hi"), ("aGk", b"hi"), ("_-8", b"\xff\xef"), ("aG k", b"hi"), ("a", b""), ("\u00e4", b""), ("", b"")],
)
def test_base64url_is_read_with_and_without_its_padding(data: str, expected: bytes) -> None:
    assert payload.from_base64url(data) == expected


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1251", ""])
def test_a_text_that_gmail_recoded_is_read_as_what_it_is(charset: str) -> None:
    """The tree still names the charset that the mail was sent in."""
    data = base64.urlsafe_b64encode("Gespräch um 14 Uhr".encode()).decode()
    headers = [{"name": "Content-Type", "value": f"text/plain; charset={charset}"}]
    tree = {"mimeType": "text/plain", "headers": headers, "body": {"data": data}}
    assert payload.message({"id": "1", "threadId": "2", "payload": tree}, nothing).text == "Gespräch um 14 Uhr"
