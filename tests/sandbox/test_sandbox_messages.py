"""users.messages, users.threads, users.labels and users.settings.sendAs (API reference; users' reports where said)."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from googleapiclient.errors import HttpError
from sandbox_world import DANA, PRIYA, World, coded, mail, opened, uncoded

from followup_daemon.sandbox import Letterbox, Switches


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def refused(request: Any) -> tuple[int, str]:
    with pytest.raises(HttpError) as failed:
        request.execute()
    return int(failed.value.status_code), str(failed.value.reason)


def with_invitation() -> bytes:
    """A mail with both bodies, an inline calendar part and an attachment."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = DANA, PRIYA, "Einladung: Gespräch"
    made.set_content("Bis Donnerstag, schöne Grüße\n")
    made.add_alternative("<p>Bis Donnerstag, schöne Grüße</p>", subtype="html")
    made.add_attachment(
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", maintype="text", subtype="calendar", filename="invite.ics"
    )
    return made.as_bytes()


def full(world: World, message_id: str, **arguments: Any) -> dict[str, Any]:
    made: dict[str, Any] = world.users.messages().get(userId="me", id=message_id, **arguments).execute()
    return made


def test_the_profile_counts_and_tells_the_history_id(world: World) -> None:
    world.asked()
    profile = world.users.getProfile(userId="me").execute()
    assert set(profile) == {"emailAddress", "messagesTotal", "threadsTotal", "historyId"}
    assert (profile["emailAddress"], profile["messagesTotal"], profile["threadsTotal"]) == (PRIYA, 1, 1)
    assert isinstance(profile["historyId"], str)


def test_the_address_serves_as_user_id_and_another_does_not(world: World) -> None:
    assert world.users.getProfile(userId=PRIYA).execute()["emailAddress"] == PRIYA
    assert refused(world.users.getProfile(userId="other@gmail.com"))[0] == 403


def test_internal_dates_are_milliseconds_as_text(world: World) -> None:
    shown = full(world, world.asked().id, format="minimal")
    assert shown["internalDate"] == "1772442000000"


def test_each_format_shows_its_own_fields(world: World) -> None:
    message = world.asked()
    common = {"id", "threadId", "labelIds", "snippet", "sizeEstimate", "historyId", "internalDate"}
    assert set(full(world, message.id, format="minimal")) == common
    assert set(full(world, message.id, format="raw")) == common | {"raw"}
    assert set(full(world, message.id, format="full")) == common | {"payload"}
    assert set(full(world, message.id)) == common | {"payload"}
    headers = full(world, message.id, format="metadata", metadataHeaders=["subject", "From"])["payload"]["headers"]
    assert {item["name"]: item["value"] for item in headers} == {"From": DANA, "Subject": "Interview"}


def test_raw_is_the_mail_as_it_came_in_base64url(world: World) -> None:
    raw = mail(body="?>?>~~~ \N{SNOWMAN}")
    message = world.gmail.mailbox.deliver(raw)
    text = full(world, message.id, format="raw")["raw"]
    assert "+" not in text
    assert "/" not in text
    assert uncoded(text) == b"Delivered-To: " + PRIYA.encode() + b"\r\n" + raw


def test_the_payload_is_the_mime_tree(world: World) -> None:
    message = world.gmail.mailbox.deliver(with_invitation())
    payload = full(world, message.id)["payload"]
    assert (payload["partId"], payload["mimeType"], payload["filename"]) == ("", "multipart/mixed", "")
    alternative, attachment = payload["parts"]
    assert [part["partId"] for part in (alternative, *alternative["parts"], attachment)] == ["0", "0.0", "0.1", "1"]
    assert [part["mimeType"] for part in alternative["parts"]] == ["text/plain", "text/html"]
    assert "schöne Grüße" in uncoded(alternative["parts"][0]["body"]["data"]).decode()
    assert attachment["filename"] == "invite.ics"
    assert set(attachment["body"]) == {"attachmentId", "size"}


def test_attachment_ids_change_between_reads_and_each_serves(world: World) -> None:
    """Reported by users: keep the part id."""
    message = world.gmail.mailbox.deliver(with_invitation())
    ids = [full(world, message.id)["payload"]["parts"][1]["body"]["attachmentId"] for _ in range(2)]
    assert ids[0] != ids[1]
    for one in ids:
        body = world.users.messages().attachments().get(userId="me", messageId=message.id, id=one).execute()
        assert uncoded(body["data"]) == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        assert body["size"] == 32
    assert refused(world.users.messages().attachments().get(userId="me", messageId=message.id, id="ANGjx"))[0] == 400


def test_a_large_text_comes_as_an_attachment(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(inline_limit=100)) as world:
        message = world.gmail.mailbox.deliver(mail(body="word " * 50))
        body = full(world, message.id)["payload"]["body"]
        got = world.users.messages().attachments().get(userId="me", messageId=message.id, id=body["attachmentId"])
        assert uncoded(got.execute()["data"]).startswith(b"word word")


def test_what_is_no_text_comes_as_an_attachment_even_without_a_name(world: World) -> None:
    raw = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n"
    body = full(world, world.gmail.mailbox.deliver(raw).id)["payload"]["body"]
    assert set(body) == {"attachmentId", "size"}


def test_the_snippet_is_one_line_escaped_for_html(world: World) -> None:
    message = world.gmail.mailbox.deliver(mail(body='I\'m "in"\r\n<at 2> & glad'))
    assert full(world, message.id)["snippet"] == "I&#39;m &quot;in&quot; &lt;at 2&gt; &amp; glad"


def test_an_mbox_line_in_front_is_no_part_of_the_mail(world: World) -> None:
    message = world.gmail.mailbox.deliver(b"From 18300@xxx Mon Apr 07 14:31:02 +0000 2025\n" + mail())
    assert (message.header("From"), message.headers[1][0]) == (DANA, "From")


LATIN = (
    b"From: =?iso-8859-1?q?J=FCrgen?= <j@northgate.example>\r\nTo: priya.raman@gmail.com\r\n"
    b"Subject: =?utf-8?b?R3LDvMOfZQ==?=\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGr\xfc\xdfe\r\n"
)


def test_payloads_come_decoded_in_utf8(world: World) -> None:
    payload = full(world, world.gmail.mailbox.deliver(LATIN).id)["payload"]
    named = {item["name"]: item["value"] for item in payload["headers"]}
    assert (named["Subject"], named["From"]) == ("Grüße", "Jürgen <j@northgate.example>")
    assert uncoded(payload["body"]["data"]) == "Grüße\r\n".encode()


def test_payloads_can_come_as_they_stand_in_the_mail(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(payload_headers="raw", payload_text="original")) as world:
        payload = full(world, world.gmail.mailbox.deliver(LATIN).id)["payload"]
        assert "=?utf-8?b?R3LDvMOfZQ==?=" in [item["value"] for item in payload["headers"]]
        assert uncoded(payload["body"]["data"]) == b"Gr\xfc\xdfe\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"no header at all",
        b"Subject: =?utf-8?b?%%%?=\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\nno part",
        b"Content-Type: multipart/mixed\r\n\r\n--\r\n",
        b"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nwords\r\n",
        b"Subject: \xff\xfe\x00\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n",
    ],
)
def test_broken_mail_is_shown_in_every_format(world: World, raw: bytes) -> None:
    message = world.gmail.mailbox.deliver(raw)
    for form in ("full", "metadata", "minimal", "raw"):
        assert full(world, message.id, format=form)["id"] == message.id
    assert world.listed("nothing such") == []


def test_a_message_without_labels_has_no_labels_key(world: World) -> None:
    """Google's JSON leaves empty fields out."""
    message = world.asked()
    for label in sorted(message.labels):
        world.gmail.mailbox.modify([message.id], remove=[label])
    assert "labelIds" not in full(world, message.id, format="minimal")


def test_an_impossible_id_is_a_bad_request_and_an_unknown_one_not_found(world: World) -> None:
    assert refused(world.users.messages().get(userId="me", id="r-12345"))[0] == 400
    assert refused(world.users.messages().get(userId="me", id="19cadc69a800abcd"))[0] == 404
    assert refused(world.users.threads().get(userId="me", id="19cadc69a800abcd"))[0] == 404


def test_an_empty_list_has_no_messages_key(world: World) -> None:
    assert world.users.messages().list(userId="me").execute() == {"resultSizeEstimate": 0}
    assert world.users.threads().list(userId="me").execute() == {"resultSizeEstimate": 0}


def test_lists_give_ids_only_newest_first_and_all_given_labels_must_match(world: World) -> None:
    first = world.asked()
    world.passes(minutes=1)
    second = world.asked()
    world.gmail.owner.read(first.id)
    answer = world.users.messages().list(userId="me").execute()
    assert answer["messages"] == [
        {"id": second.id, "threadId": second.thread_id},
        {"id": first.id, "threadId": first.thread_id},
    ]
    assert world.listed(labelIds=["INBOX", "UNREAD"]) == [second.id]


def test_pages_lose_and_repeat_nothing_while_mail_comes_in(world: World) -> None:
    made = []
    for _ in range(7):
        made.append(world.asked().id)
        world.passes(minutes=1)
    seen: list[str] = []
    request = world.users.messages().list(userId="me", maxResults=3)
    while request is not None:
        page = request.execute()
        seen += [item["id"] for item in page["messages"]]
        world.asked()
        request = world.users.messages().list_next(request, page)
    assert seen == made[::-1]
    assert refused(world.users.messages().list(userId="me", pageToken="nonsense"))[0] == 400


def test_a_list_can_come_in_no_order(tmp_path: Path) -> None:
    """Newest first in practice, promised nowhere."""
    with opened(tmp_path, switches=Switches(listing_order="unordered", thread_order="newest_first")) as world:
        made = []
        for _ in range(12):
            made.append(world.asked().id)
            world.passes(minutes=1)
        listed = world.listed(maxResults=500)
        assert sorted(listed) == sorted(made)
        assert listed not in (made, made[::-1])


def test_a_thread_comes_oldest_first_and_can_come_otherwise(world: World) -> None:
    asked = world.asked()
    world.passes(minutes=1)
    later = world.gmail.mailbox.deliver(mail("Re: Interview", parent="<ask@northgate.example>"))
    assert world.thread(asked.thread_id) == [asked.id, later.id]
    shown = world.users.threads().get(userId="me", id=asked.thread_id, format="minimal").execute()
    assert shown["historyId"] == str(later.history_id)
    world.gmail.switches = Switches(thread_order="newest_first")
    assert world.thread(asked.thread_id) == [later.id, asked.id]


def test_a_thread_shows_trashed_mail_with_its_label(world: World) -> None:
    asked = world.asked()
    world.gmail.owner.trash(asked.id)
    shown = world.users.threads().get(userId="me", id=asked.thread_id, format="minimal").execute()
    assert "TRASH" in shown["messages"][0]["labelIds"]
    assert world.users.threads().list(userId="me").execute() == {"resultSizeEstimate": 0}


def test_a_thread_cannot_be_had_raw(world: World) -> None:
    request = world.users.threads().get(userId="me", id=world.asked().thread_id, format="minimal")
    request.uri = request.uri.replace("minimal", "raw")
    assert refused(request)[0] == 400


def test_delivered_mail_joins_a_thread_by_references_and_subject_together(world: World) -> None:
    asked = world.asked()
    reply = mail("RE: Interview", parent="<ask@northgate.example>", message_id="<2@northgate.example>")
    same = world.gmail.mailbox.deliver(reply)
    by_subject = world.gmail.mailbox.deliver(mail("Interview"))
    renamed = world.gmail.mailbox.deliver(mail("New time", parent="<ask@northgate.example>"))
    grandchild = world.gmail.mailbox.deliver(mail("AW: Interview", parent="<2@northgate.example>"))
    assert same.thread_id == grandchild.thread_id == asked.thread_id
    assert len({asked.thread_id, by_subject.thread_id, renamed.thread_id}) == 3
    assert asked.thread_id == asked.id


def test_siblings_meet_under_an_ancestor_that_is_not_here(world: World) -> None:
    first = world.gmail.mailbox.deliver(mail("Re: Role", parent="<elsewhere@northgate.example>"))
    second = world.gmail.mailbox.deliver(mail("Re: Role", parent="<elsewhere@northgate.example>"))
    assert first.thread_id == second.thread_id


def test_a_parent_that_comes_late_joins_its_reply(world: World) -> None:
    reply = world.gmail.mailbox.deliver(mail("Re: Role", parent="<late@northgate.example>"))
    parent = world.gmail.mailbox.deliver(mail("Role", message_id="<late@northgate.example>"))
    assert parent.thread_id == reply.thread_id


def test_a_thread_ends_with_its_last_message(world: World) -> None:
    asked = world.asked()
    world.gmail.owner.delete_forever(asked.id)
    assert world.users.getProfile(userId="me").execute()["threadsTotal"] == 0
    body = {"message": {"raw": coded(world.answer()), "threadId": asked.thread_id}}
    assert refused(world.users.drafts().create(userId="me", body=body))[0] == 404


def test_a_conversation_breaks_off_after_a_hundred_messages(world: World) -> None:
    asked = world.asked()
    for _ in range(99):
        world.gmail.mailbox.deliver(mail("Re: Interview", parent="<ask@northgate.example>"))
    later = world.gmail.mailbox.deliver(mail("Re: Interview", parent="<ask@northgate.example>"))
    assert later.thread_id != asked.thread_id


def test_insert_appends_without_sending_and_takes_its_date_from_where_it_is_told(world: World) -> None:
    raw = mail(extra="Date: Tue, 06 Jan 2026 10:00:00 +0100")
    body = {"raw": coded(raw), "labelIds": ["SENT"]}
    now = world.users.messages().insert(userId="me", body=body).execute()
    then = world.users.messages().insert(userId="me", body=body, internalDateSource="dateHeader").execute()
    assert now["labelIds"] == ["SENT"]
    assert full(world, now["id"], format="minimal")["internalDate"] == "1772442000000"
    assert full(world, then["id"], format="minimal")["internalDate"] == "1767690000000"
    imported = world.users.messages().import_(userId="me", body=body).execute()
    assert full(world, imported["id"], format="minimal")["internalDate"] == "1767690000000"
    assert world.gmail.mailbox.sent_out == []


def test_a_client_changes_labels_but_neither_sent_nor_draft(world: World) -> None:
    """SENT and DRAFT cannot be applied or removed (guide "Manage labels")."""
    message = world.asked()
    modify = world.users.messages().modify
    made = modify(userId="me", id=message.id, body={"addLabelIds": ["STARRED"], "removeLabelIds": ["UNREAD"]}).execute()
    assert set(made["labelIds"]) == {"STARRED", "INBOX", "CATEGORY_PERSONAL"}
    for label in ("SENT", "DRAFT", "Label_99"):
        assert refused(modify(userId="me", id=message.id, body={"addLabelIds": [label]})) == (
            400,
            f"Invalid label: {label}",
        )


def test_a_message_put_into_trash_leaves_the_inbox(world: World) -> None:
    message = world.asked()
    body = {"addLabelIds": ["TRASH"]}
    made = world.users.messages().modify(userId="me", id=message.id, body=body).execute()
    assert set(made["labelIds"]) == {"TRASH", "UNREAD", "CATEGORY_PERSONAL"}


def test_a_thread_is_changed_in_every_message(world: World) -> None:
    asked = world.asked()
    world.gmail.owner.send(world.answer(), asked.thread_id)
    world.users.threads().trash(userId="me", id=asked.thread_id).execute()
    assert len(world.listed(labelIds=["TRASH"])) == 2
    world.users.threads().untrash(userId="me", id=asked.thread_id).execute()
    assert world.listed(labelIds=["TRASH"]) == []


def test_labels_are_listed_created_and_counted(world: World) -> None:
    label = world.users.labels().create(userId="me", body={"name": "Job hunt"}).execute()
    assert label["type"] == "user"
    message = world.asked()
    world.users.messages().modify(userId="me", id=message.id, body={"addLabelIds": [label["id"]]}).execute()
    counted = world.users.labels().get(userId="me", id=label["id"]).execute()
    assert (counted["messagesTotal"], counted["threadsUnread"]) == (1, 1)
    assert world.listed("label:job-hunt") == [message.id]
    names = {item["name"] for item in world.users.labels().list(userId="me").execute()["labels"]}
    assert {"INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "Job hunt"} <= names
    assert refused(world.users.labels().create(userId="me", body={"name": "Job hunt"}))[0] == 409


def test_identities_show_what_they_have(world: World) -> None:
    """The primary has no verificationStatus, and a consumer's often no name; the signature is HTML."""
    primary = replace(world.gmail.mailbox.send_as[0], name="", signature="<b>P. Raman</b>")
    world.gmail.mailbox.send_as[:] = [primary, Letterbox("pr@raman.example", name="Priya", accepted=False)]
    found = world.users.settings().sendAs().list(userId="me").execute()["sendAs"]
    assert found[0] == {
        "sendAsEmail": PRIYA,
        "displayName": "",
        "signature": "<b>P. Raman</b>",
        "isPrimary": True,
        "isDefault": True,
    }
    assert found[1]["verificationStatus"] == "pending"
    assert world.users.settings().sendAs().get(userId="me", sendAsEmail=PRIYA).execute() == found[0]
    assert refused(world.users.settings().sendAs().get(userId="me", sendAsEmail="no@raman.example"))[0] == 404


def test_a_message_can_be_announced_before_it_can_be_read(tmp_path: Path) -> None:
    """Reads lag for seconds (reported by users)."""
    with opened(tmp_path, switches=Switches(read_lag=timedelta(seconds=3))) as world:
        asked = world.asked()
        world.passes(seconds=3)
        later = world.gmail.mailbox.deliver(mail("Re: Interview", parent="<ask@northgate.example>"))
        assert world.changes(asked.history_id)[0][1] == later.id
        assert refused(world.users.messages().get(userId="me", id=later.id))[0] == 404
        assert world.thread(asked.thread_id) == [asked.id]
        world.passes(seconds=3)
        assert world.thread(asked.thread_id) == [asked.id, later.id]


def test_the_search_index_can_lag_behind_the_label_lists(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(search_lag=timedelta(seconds=30))) as world:
        sent = world.gmail.owner.send(world.answer())
        assert world.listed(labelIds=["SENT"]) == [sent.id]
        assert world.listed("in:sent") == []
        world.passes(seconds=30)
        assert world.listed("in:sent") == [sent.id]


def test_bytes_are_accepted_in_either_base64_alphabet(world: World) -> None:
    raw = mail(body="?>?>~~~", sender="", to=DANA)
    text = base64.b64encode(raw).decode().rstrip("=")
    made = world.users.messages().insert(userId="me", body={"raw": text}).execute()
    assert b"?>?>~~~" in world.raw(made["id"])
