"""users.drafts (guide "Create and send draft emails", Message.threadId in the API's description, users' reports)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from googleapiclient.errors import HttpError
from sandbox_world import DANA, PRIYA, World, coded, mail, opened

from followup_daemon.sandbox import Letterbox, Switches, drafting
from followup_daemon.sandbox.rawmail import header, headers_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def refused(request: Any) -> tuple[int, str]:
    """Status and reason of a request that fails."""
    with pytest.raises(HttpError) as failed:
        request.execute()
    return int(failed.value.status_code), str(failed.value.reason)


def drafts(world: World, **arguments: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = world.users.drafts().list(userId="me", **arguments).execute().get("drafts", [])
    return found


def field_of(world: World, message_id: str, name: str) -> str:
    return header(headers_of(world.raw(message_id)), name)


def test_a_draft_carries_the_label_draft_and_no_other(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    assert made["message"] == {"id": made["message"]["id"], "threadId": asked.thread_id, "labelIds": ["DRAFT"]}
    assert refused(
        world.users.messages().modify(userId="me", id=made["message"]["id"], body={"removeLabelIds": ["DRAFT"]})
    ) == (400, "Invalid label: DRAFT")


def test_a_created_draft_is_one_message_added(world: World) -> None:
    start = world.profile_id()
    made = world.draft(world.answer())
    assert world.changes(start) == [("messagesAdded", made["message"]["id"], ["DRAFT"])]


def test_without_a_thread_id_a_draft_opens_a_thread_whatever_its_headers(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer())
    assert made["message"]["threadId"] != asked.thread_id


def test_with_thread_id_headers_and_subject_it_lies_in_the_thread_and_is_shown_there(world: World) -> None:
    """The three conditions of Message.threadId; threads.get includes drafts."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    assert world.thread(asked.thread_id) == [asked.id, made["message"]["id"]]


def test_a_draft_without_reply_headers_is_a_ghost(world: World) -> None:
    """Listed in Drafts under the thread's id, missing from the conversation (reported by users)."""
    asked = world.asked()
    made = world.draft(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
    assert made["message"]["threadId"] == asked.thread_id
    assert world.thread(asked.thread_id) == [asked.id]
    assert [draft["id"] for draft in drafts(world)] == [made["id"]]


def test_a_reply_to_a_trashed_parent_is_a_ghost(world: World) -> None:
    asked = world.asked()
    again = world.gmail.mailbox.deliver(mail("Re: Interview", parent="<ask@northgate.example>"))
    world.gmail.owner.trash(asked.id)
    world.draft(world.answer(), asked.thread_id)
    assert world.thread(asked.thread_id) == [asked.id, again.id]


def test_a_ghost_can_be_visible(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(thread_without_headers="visible")) as world:
        asked = world.asked()
        made = world.draft(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
        assert world.thread(asked.thread_id) == [asked.id, made["message"]["id"]]


def test_a_wrong_subject_is_accepted_and_not_flagged(world: World) -> None:
    """Reported from a live account: the draft is visible in the thread."""
    asked = world.asked()
    raw = mail("Something else", sender="", to=DANA, parent="<ask@northgate.example>")
    made = world.draft(raw, asked.thread_id)
    assert world.thread(asked.thread_id) == [asked.id, made["message"]["id"]]


def test_of_two_drafts_in_a_thread_one_can_be_hidden(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(second_draft_in_thread="hidden")) as world:
        asked = world.asked()
        first = world.draft(world.answer(), asked.thread_id)
        world.draft(world.answer(), asked.thread_id)
        assert world.thread(asked.thread_id) == [asked.id, first["message"]["id"]]
        assert len(drafts(world)) == 2


def test_an_unknown_thread_is_not_found(world: World) -> None:
    body = {"message": {"raw": coded(world.answer()), "threadId": "19cadc69a800abcd"}}
    assert refused(world.users.drafts().create(userId="me", body=body))[0] == 404


def test_headers_in_the_payload_count_for_nothing_beside_raw(world: World) -> None:
    """Reported by users: they belong into the MIME text."""
    payload = {"headers": [{"name": "In-Reply-To", "value": "<ask@northgate.example>"}]}
    body = {"message": {"raw": coded(mail("Hi", sender="", to=DANA)), "payload": payload}}
    made = world.users.drafts().create(userId="me", body=body).execute()
    assert field_of(world, made["message"]["id"], "In-Reply-To") == ""


def test_an_update_keeps_the_draft_id_and_replaces_the_message(world: World) -> None:
    """The draft id is immutable; the message inside is destroyed and replaced."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    start = world.profile_id()
    body = {"message": {"raw": coded(world.answer("Friday.")), "threadId": asked.thread_id}}
    after = world.users.drafts().update(userId="me", id=made["id"], body=body).execute()
    assert after["id"] == made["id"]
    assert after["message"]["id"] != made["message"]["id"]
    assert world.changes(start) == [
        ("messagesAdded", after["message"]["id"], ["DRAFT"]),
        ("messagesDeleted", made["message"]["id"], ["DRAFT"]),
    ]
    assert b"Friday." in world.raw(after["message"]["id"])
    assert refused(world.users.messages().get(userId="me", id=made["message"]["id"]))[0] == 404


def test_an_update_without_thread_id_leaves_the_thread(world: World) -> None:
    """A full replacement: what is not sent again is gone."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    body = {"message": {"raw": coded(world.answer())}}
    after = world.users.drafts().update(userId="me", id=made["id"], body=body).execute()
    assert after["message"]["threadId"] != asked.thread_id
    assert world.thread(asked.thread_id) == [asked.id]


def test_a_deleted_draft_is_gone_past_trash(world: World) -> None:
    made = world.draft(world.answer())
    start = world.profile_id()
    assert world.users.drafts().delete(userId="me", id=made["id"]).execute() in ("", None, b"")
    assert world.changes(start) == [("messagesDeleted", made["message"]["id"], ["DRAFT"])]
    assert drafts(world, includeSpamTrash=True) == []
    assert refused(world.users.drafts().delete(userId="me", id=made["id"]))[0] == 404
    assert refused(world.users.drafts().get(userId="me", id=made["id"]))[0] == 404


def test_a_sent_draft_is_gone_and_a_new_message_is_sent(world: World) -> None:
    """On send the draft is deleted and a message with a new id and SENT appears."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    start = world.profile_id()
    sent = world.users.drafts().send(userId="me", body={"id": made["id"]}).execute()
    assert sent["labelIds"] == ["SENT"]
    assert sent["threadId"] == asked.thread_id
    assert sent["id"] != made["message"]["id"]
    assert sorted(world.changes(start)) == [
        ("messagesAdded", sent["id"], ["SENT"]),
        ("messagesDeleted", made["message"]["id"], ["DRAFT"]),
    ]
    assert drafts(world) == []
    assert [message.id for message in world.gmail.mailbox.sent_out] == [sent["id"]]


def test_a_send_can_show_as_a_label_on_the_drafts_own_message(tmp_path: Path) -> None:
    """Some sends surface as labelsAdded SENT (reported by users)."""
    with opened(tmp_path, switches=Switches(send_shows_as="relabelled")) as world:
        made = world.draft(world.answer())
        start = world.profile_id()
        sent = world.users.drafts().send(userId="me", body={"id": made["id"]}).execute()
        assert sent["id"] == made["message"]["id"]
        assert world.changes(start) == [
            ("labelsAdded", sent["id"], ["SENT"]),
            ("labelsRemoved", sent["id"], ["DRAFT"]),
        ]
        assert drafts(world) == []


def test_a_send_can_show_as_a_message_that_is_labelled_later(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(send_shows_as="added_then_labelled")) as world:
        made = world.draft(world.answer())
        start = world.profile_id()
        sent = world.users.drafts().send(userId="me", body={"id": made["id"]}).execute()
        assert world.changes(start)[:2] == [("messagesAdded", sent["id"], []), ("labelsAdded", sent["id"], ["SENT"])]


def test_the_list_tells_ids_and_thread_only(world: World) -> None:
    """One cheap call: draft id, message id, thread id."""
    made = world.draft(world.answer())
    assert drafts(world) == [{"id": made["id"], "message": {k: made["message"][k] for k in ("id", "threadId")}}]
    empty = world.users.drafts().list(userId="me", q="subject:nothing").execute()
    assert empty == {"resultSizeEstimate": 0}


def test_the_list_takes_a_search_and_pages(world: World) -> None:
    for number in range(3):
        world.draft(mail(f"Topic {number}", sender="", to=DANA))
        world.passes(minutes=1)
    assert len(drafts(world, q="subject:topic")) == 3
    assert len(drafts(world, q="subject:2")) == 1
    page = world.users.drafts().list(userId="me", maxResults=2).execute()
    rest = world.users.drafts().list(userId="me", maxResults=2, pageToken=page["nextPageToken"]).execute()
    assert len({draft["id"] for draft in page["drafts"] + rest["drafts"]}) == 3
    assert "nextPageToken" not in rest


def test_gmail_adds_what_a_draft_lacks(world: World) -> None:
    made = world.draft(b"To: dana@northgate.example\n\nHi\n")["message"]["id"]
    raw = world.raw(made)
    assert field_of(world, made, "From") == f"Priya Raman <{PRIYA}>"
    assert field_of(world, made, "Message-ID").endswith("@mail.gmail.com>")
    assert field_of(world, made, "Date") == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert field_of(world, made, "MIME-Version") == "1.0"
    assert raw.startswith(b"Received: from ")
    assert b"\n" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize("reading", ["kept", "replaced"])
def test_a_drafts_own_message_id_is_kept_or_replaced(tmp_path: Path, reading: Any) -> None:
    """Reports conflict."""
    with opened(tmp_path, switches=Switches(draft_message_id=reading)) as world:
        made = world.draft(world.answer(message_id="<ours@laptop.example>"))
        kept = field_of(world, made["message"]["id"], "Message-ID") == "<ours@laptop.example>"
        assert kept == (reading == "kept")


def test_an_api_send_replaces_the_message_id_and_keeps_x_fields(world: World) -> None:
    """The old id is kept nowhere, not even in X-Google-Original-Message-ID (reported by users)."""
    raw = world.answer(message_id="<ours@laptop.example>", extra="X-Hint: 17")
    sent = world.users.messages().send(userId="me", body={"raw": coded(raw)}).execute()["id"]
    assert field_of(world, sent, "Message-ID").endswith("@mail.gmail.com>")
    assert b"ours@laptop.example" not in world.raw(sent)
    assert field_of(world, sent, "X-Hint") == "17"


def test_a_sent_mail_is_dated_when_it_was_sent(world: World) -> None:
    made = world.draft(world.answer())
    world.passes(hours=3)
    sent = world.users.drafts().send(userId="me", body={"id": made["id"]}).execute()["id"]
    assert field_of(world, sent, "Date") == "Mon, 02 Mar 2026 12:00:00 +0000"


def test_an_unknown_sender_is_silently_replaced_when_sending(world: World) -> None:
    """From must be the primary or an accepted send-as address."""
    world.gmail.mailbox.send_as.append(Letterbox("pr@raman.example", accepted=False))
    raw = mail("Hi", sender="Priya <pr@raman.example>", to=DANA)
    sent = world.users.messages().send(userId="me", body={"raw": coded(raw)}).execute()["id"]
    assert field_of(world, sent, "From") == f"Priya Raman <{PRIYA}>"
    assert field_of(world, world.draft(raw)["message"]["id"], "From") == "Priya <pr@raman.example>"


def test_an_unknown_sender_of_a_draft_can_be_replaced_at_once(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(draft_from="replaced")) as world:
        made = world.draft(mail("Hi", sender="Priya <pr@raman.example>", to=DANA))
        assert field_of(world, made["message"]["id"], "From") == f"Priya Raman <{PRIYA}>"


def test_an_accepted_alias_may_send(world: World) -> None:
    world.gmail.mailbox.send_as.append(Letterbox("pr@raman.example"))
    raw = mail("Hi", sender="Priya <pr@raman.example>", to=DANA)
    sent = world.users.messages().send(userId="me", body={"raw": coded(raw)}).execute()["id"]
    assert field_of(world, sent, "From") == "Priya <pr@raman.example>"


def test_an_api_send_can_make_the_text_from_the_html(tmp_path: Path) -> None:
    raw = (
        b"To: dana@northgate.example\r\nSubject: Hi\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nplain words\r\n"
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>rich words</p>\r\n--b--\r\n"
    )
    with opened(tmp_path, switches=Switches(text_on_api_send="regenerated")) as world:
        sent = world.users.messages().send(userId="me", body={"raw": coded(raw)}).execute()["id"]
        assert b"plain words" not in world.raw(sent)
        assert world.raw(sent).count(b"rich words") == 2


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "Missing draft message"),
        ({"message": {"raw": ""}}, "'raw' RFC822 payload message string"),
        ({"message": {"raw": "%%%"}}, "Base64 decoding failed"),
        ({"message": {"raw": coded(b"To: nobody\r\n\r\nHi\r\n")}}, "Invalid To header"),
        ({"message": {"raw": coded(b"To: a@b.example\r\n\r\nHi\r\n"), "tread": "1"}}, 'Unknown name "tread"'),
    ],
)
def test_a_wrong_request_is_refused_with_a_reason(world: World, body: dict[str, Any], said: str) -> None:
    code, reason = refused(world.users.drafts().create(userId="me", body=body))
    assert code == 400
    assert said in reason
    assert drafts(world) == []


def test_a_mail_over_the_size_limit_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """36,700,160 bytes (API description); fewer here, to be quick."""
    assert drafting.SIZE_LIMIT == 36_700_160
    monkeypatch.setattr(drafting, "SIZE_LIMIT", 1000)
    raw = b"To: dana@northgate.example\r\n\r\n" + b"a" * 970
    world.users.drafts().create(userId="me", body={"message": {"raw": coded(raw)}}).execute()
    raw += b"a"
    assert refused(world.users.drafts().create(userId="me", body={"message": {"raw": coded(raw)}}))[0] == 413


def test_a_long_message_id_survives_as_it_was_sent(world: World) -> None:
    """Ids of 76 characters and more are common; whether they came broken is for the sender to see."""
    long_id = f"<{'A' * 70}@mail.northgate.example>"
    asked = world.gmail.mailbox.deliver(mail(message_id=long_id))
    made = world.draft(mail("Re: Interview", sender="", to=DANA, parent=long_id), asked.thread_id)
    assert field_of(world, made["message"]["id"], "References") == long_id
    assert world.thread(asked.thread_id) == [asked.id, made["message"]["id"]]
