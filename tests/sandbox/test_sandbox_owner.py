"""The owner at Gmail's web page, as the API shows what they did (mostly as reported by users)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from googleapiclient.errors import HttpError
from hypothesis import given
from hypothesis import strategies as st
from sandbox_world import DANA, PRIYA, START, World, mail, opened

from followup_daemon.errors import Gone, Refused
from followup_daemon.sandbox import Sandbox, Switches
from followup_daemon.sandbox.composer import html_to_text, rewrapped_html, text_to_html
from followup_daemon.sandbox.rawmail import header, headers_of

HTML_DRAFT = (
    b"To: dana@northgate.example\r\nSubject: Re: Interview\r\nMessage-ID: <ours@laptop.example>\r\nX-Hint: 17\r\n"
    b"In-Reply-To: <ask@northgate.example>\r\nReferences: <ask@northgate.example>\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    b"<!DOCTYPE html><html><head><style>p {color: red}</style></head>"
    b"<body><!-- marker --><p>Thank you, Dana.</p></body></html>\r\n"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def drafts(world: World, **arguments: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = world.users.drafts().list(userId="me", **arguments).execute().get("drafts", [])
    return found


def field_of(world: World, message_id: str, name: str) -> str:
    return header(headers_of(world.raw(message_id)), name)


def test_an_edit_keeps_the_draft_id_and_the_thread_but_not_the_message_id(world: World) -> None:
    """Draft id and thread id are stable, the message id is new at each save."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    start = world.profile_id()
    world.gmail.owner.edit_draft(made["id"], text="Friday, rather.")
    (after,) = drafts(world)
    assert after["id"] == made["id"]
    assert after["message"]["threadId"] == asked.thread_id
    assert after["message"]["id"] != made["message"]["id"]
    assert world.changes(start) == [
        ("messagesAdded", after["message"]["id"], ["DRAFT"]),
        ("messagesDeleted", made["message"]["id"], ["DRAFT"]),
    ]
    assert b"Friday, rather." in world.raw(after["message"]["id"])


def test_every_autosave_is_a_new_message(world: World) -> None:
    made = world.draft(world.answer())
    start = world.profile_id()
    world.gmail.owner.edit_draft(made["id"], text="Friday, rather.", saves=3)
    added = [found for kind, found, _ in world.changes(start) if kind == "messagesAdded"]
    assert len(set(added)) == 3
    assert drafts(world)[0]["message"]["id"] == added[-1]


def test_opening_a_draft_changes_its_message_id_but_not_its_words(world: World) -> None:
    made = world.draft(world.answer("Thursday at 2 works.\r\n\r\nBest,\r\nPriya"))
    world.gmail.owner.edit_draft(made["id"])
    shown = world.users.drafts().get(userId="me", id=made["id"], format="full").execute()["message"]
    assert shown["id"] != made["message"]["id"]
    assert shown["snippet"] == "Thursday at 2 works. Best, Priya"


def test_an_edit_rewraps_html_and_drops_what_is_hidden(world: World) -> None:
    """``<div dir="ltr">`` around it, no comments, no doctype, no style."""
    made = world.draft(HTML_DRAFT)
    world.gmail.owner.edit_draft(made["id"])
    raw = world.raw(drafts(world)[0]["message"]["id"])
    assert not raw.startswith(b"Received")
    assert b'<div dir="ltr"><p>Thank you, Dana.</p></div>' in raw
    assert not any(word in raw for word in (b"marker", b"DOCTYPE", b"color: red"))
    assert b"Content-Type: multipart/alternative" in raw


def test_a_second_edit_wraps_nothing_twice_and_long_lines_are_broken_in_the_text(world: World) -> None:
    made = world.draft(HTML_DRAFT)
    world.gmail.owner.edit_draft(made["id"], html="<p>" + "word " * 40 + "</p>", saves=2)
    raw = world.raw(drafts(world)[0]["message"]["id"])
    assert raw.count(b'<div dir="ltr">') == 1
    text = raw.partition(b"text/plain")[2].partition(b"text/html")[0]
    assert max(len(line) for line in text.splitlines()) <= 76


def test_an_edited_field_stands_once(world: World) -> None:
    made = world.draft(b"To: a@one.example\r\nSubject: Hi\r\nTo: b@two.example\r\n\r\nHello\r\n")
    world.gmail.owner.edit_draft(made["id"], headers={"To": "c@three.example"})
    headers = headers_of(world.raw(drafts(world)[0]["message"]["id"]))
    assert [value for name, value in headers if name == "To"] == ["c@three.example"]


def test_an_edit_can_leave_the_body_alone(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(body_on_edit="kept")) as world:
        made = world.draft(HTML_DRAFT)
        world.gmail.owner.edit_draft(made["id"])
        assert b"<!-- marker -->" in world.raw(drafts(world)[0]["message"]["id"])


@pytest.mark.parametrize("reading", ["stripped", "kept"])
def test_a_field_of_our_own_is_stripped_by_an_edit_or_kept(tmp_path: Path, reading: Any) -> None:
    with opened(tmp_path, switches=Switches(x_headers_on_edit=reading)) as world:
        made = world.draft(HTML_DRAFT)
        assert field_of(world, made["message"]["id"], "X-Hint") == "17"
        world.gmail.owner.edit_draft(made["id"], text="Thanks.")
        assert (field_of(world, drafts(world)[0]["message"]["id"], "X-Hint") == "17") == (reading == "kept")


@pytest.mark.parametrize("reading", ["kept", "replaced"])
def test_an_edit_keeps_or_replaces_the_message_id_field(tmp_path: Path, reading: Any) -> None:
    with opened(tmp_path, switches=Switches(message_id_on_edit=reading)) as world:
        made = world.draft(HTML_DRAFT)
        world.gmail.owner.edit_draft(made["id"], text="Thanks.")
        after = field_of(world, drafts(world)[0]["message"]["id"], "Message-ID")
        assert (after == "<ours@laptop.example>") == (reading == "kept")


def test_an_edit_can_change_the_draft_id(tmp_path: Path) -> None:
    """One product's users saw ids die that the documents call immutable."""
    with opened(tmp_path, switches=Switches(draft_id_on_edit="changes")) as world:
        made = world.draft(world.answer())
        after = world.gmail.owner.edit_draft(made["id"], text="Friday.")
        assert [draft["id"] for draft in drafts(world)] == [after.id]
        assert after.id != made["id"]
        with pytest.raises(HttpError):
            world.users.drafts().get(userId="me", id=made["id"]).execute()


def test_an_edited_subject_moves_the_draft_to_another_thread(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    world.gmail.owner.edit_draft(made["id"], headers={"Subject": "A word of thanks"})
    (after,) = drafts(world)
    assert after["id"] == made["id"]
    assert after["message"]["threadId"] not in {asked.thread_id, made["message"]["threadId"]}
    assert world.thread(asked.thread_id) == [asked.id]


def test_a_subject_that_differs_by_its_prefix_alone_stays(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    world.gmail.owner.edit_draft(made["id"], headers={"Subject": "RE: interview"})
    assert drafts(world)[0]["message"]["threadId"] == asked.thread_id


def test_an_edited_subject_can_stay(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(thread_on_subject_edit="stays")) as world:
        asked = world.asked()
        made = world.draft(world.answer(), asked.thread_id)
        world.gmail.owner.edit_draft(made["id"], headers={"Subject": "A word of thanks"})
        assert drafts(world)[0]["message"]["threadId"] == asked.thread_id


def test_a_draft_sent_from_the_page_becomes_a_sent_message_of_its_thread(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer(extra="X-Hint: 17"), asked.thread_id)
    sent = world.gmail.owner.send_draft(made["id"])
    assert drafts(world) == []
    assert world.thread(asked.thread_id) == [asked.id, sent.id]
    assert world.listed(labelIds=["SENT"]) == [sent.id]
    assert field_of(world, sent.id, "X-Hint") == ""
    assert field_of(world, sent.id, "Message-ID").endswith("@mail.gmail.com>")
    assert field_of(world, sent.id, "In-Reply-To") == "<ask@northgate.example>"


def test_sending_from_the_page_can_keep_fields_and_the_message_id(tmp_path: Path) -> None:
    switches = Switches(x_headers_on_web_send="kept", message_id_on_send="kept")
    with opened(tmp_path, switches=switches) as world:
        sent = world.gmail.owner.send_draft(world.draft(HTML_DRAFT)["id"])
        assert (sent.header("X-Hint"), sent.header("Message-ID")) == ("17", "<ours@laptop.example>")
        assert b"<!-- marker -->" not in sent.raw


def test_a_discarded_draft_is_deleted_or_lies_in_trash(world: World) -> None:
    made = world.draft(world.answer())
    start = world.profile_id()
    world.gmail.owner.discard_draft(made["id"])
    assert world.changes(start) == [("messagesDeleted", made["message"]["id"], ["DRAFT"])]
    world.gmail.switches = Switches(discard_shows_as="trashed")
    made = world.draft(world.answer())
    start = world.profile_id()
    world.gmail.owner.discard_draft(made["id"])
    assert world.changes(start) == [("labelsAdded", made["message"]["id"], ["TRASH"])]
    assert drafts(world) == []
    assert [draft["id"] for draft in drafts(world, includeSpamTrash=True)] == [made["id"]]


def test_a_scheduled_draft_is_in_nothing_until_its_hour_and_then_sent(world: World) -> None:
    """Gone from Drafts, and in Sent only once the clock has passed the time."""
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    start = world.profile_id()
    at = START + timedelta(days=2)
    world.gmail.owner.schedule_draft(made["id"], at)
    assert drafts(world) == []
    assert world.thread(asked.thread_id) == [asked.id]
    assert world.listed("in:anywhere -in:inbox") == []
    assert world.changes(start) == [("messagesDeleted", made["message"]["id"], ["DRAFT"])]
    world.passes(days=2, minutes=-1)
    assert world.listed(labelIds=["SENT"]) == []
    world.passes(minutes=5)
    (sent,) = world.listed(labelIds=["SENT"])
    assert world.thread(asked.thread_id) == [asked.id, sent]
    shown = world.users.messages().get(userId="me", id=sent, format="minimal").execute()
    assert datetime.fromtimestamp(int(shown["internalDate"]) / 1000, at.tzinfo) == at


def test_scheduling_can_leave_no_record(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(schedule_shows_as="nothing")) as world:
        made = world.draft(world.answer())
        start = world.profile_id()
        world.gmail.owner.schedule_draft(made["id"], START + timedelta(hours=1))
        assert world.changes(start) == []


def test_a_cancelled_schedule_brings_the_draft_back(world: World) -> None:
    asked = world.asked()
    made = world.draft(world.answer(), asked.thread_id)
    world.gmail.owner.schedule_draft(made["id"], START + timedelta(hours=1))
    world.gmail.owner.cancel_schedule(made["id"])
    world.passes(hours=2)
    assert [draft["id"] for draft in drafts(world)] == [made["id"]]
    assert world.listed(labelIds=["SENT"]) == []
    with pytest.raises(Gone):
        world.gmail.owner.cancel_schedule(made["id"])


def test_a_send_cannot_be_scheduled_for_the_past(world: World) -> None:
    made = world.draft(world.answer())
    with pytest.raises(Refused):
        world.gmail.owner.schedule_draft(made["id"], START)


def test_a_reply_in_the_page_names_its_parent_and_joins_the_thread(world: World) -> None:
    asked = world.asked()
    sent = world.gmail.owner.send(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
    assert sent.thread_id == asked.thread_id
    assert field_of(world, sent.id, "In-Reply-To") == "<ask@northgate.example>"
    assert field_of(world, sent.id, "From") == f"Priya Raman <{PRIYA}>"


def test_a_reply_in_the_page_answers_the_newest_mail_that_is_neither_draft_nor_thrown_away(world: World) -> None:
    asked = world.asked()
    world.passes(minutes=1)
    again = world.gmail.mailbox.deliver(
        mail("Re: Interview", parent="<ask@northgate.example>", message_id="<again@northgate.example>")
    )
    world.passes(minutes=1)
    gone = world.gmail.mailbox.deliver(
        mail("Re: Interview", parent="<ask@northgate.example>", message_id="<gone@northgate.example>")
    )
    world.gmail.owner.trash(gone.id)
    world.gmail.owner.save_draft(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
    sent = world.gmail.owner.send(mail("Re: Interview", sender="", to=DANA), again.thread_id)
    assert sent.header("In-Reply-To") == "<again@northgate.example>"
    assert sent.header("References") == "<ask@northgate.example> <again@northgate.example>"


def test_mail_written_in_the_page_leaves_autosaved_drafts_in_the_history(world: World) -> None:
    """Autosaved drafts come and go within seconds, and none of them is mail that was sent."""
    start = world.profile_id()
    sent = world.gmail.owner.send(mail(sender="", to=DANA), autosaves=3)
    changes = world.changes(start)
    assert [labels for kind, _, labels in changes if kind == "messagesAdded"] == [["DRAFT"]] * 3 + [["SENT"]]
    assert len([kind for kind, _, _ in changes if kind == "messagesDeleted"]) == 3
    assert world.listed() == [sent.id]


def test_a_note_to_self_is_one_message_in_sent_and_inbox(world: World) -> None:
    sent = world.gmail.owner.send(mail("Note", sender="", to=PRIYA))
    assert sent.labels == {"SENT", "INBOX", "UNREAD"}
    assert len(world.listed()) == 1


def test_a_draft_left_in_the_page_lies_in_drafts(world: World) -> None:
    asked = world.asked()
    draft = world.gmail.owner.save_draft(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
    assert [found["id"] for found in drafts(world)] == [draft.id]
    assert world.thread(asked.thread_id) == [asked.id, draft.message_id]


def test_filing_shows_as_labels(world: World) -> None:
    asked = world.asked()
    owner = world.gmail.owner
    owner.read(asked.id)
    owner.archive(asked.id)
    assert world.listed(labelIds=["INBOX"]) == []
    owner.report_spam(asked.id)
    assert world.listed() == []
    owner.not_spam(asked.id)
    assert world.listed(labelIds=["INBOX"]) == [asked.id]
    owner.trash(asked.id)
    assert world.listed(labelIds=["TRASH"]) == [asked.id]
    owner.untrash(asked.id)
    assert world.listed(labelIds=["INBOX"]) == [asked.id]
    sent = owner.send(world.answer())
    owner.trash(sent.id, asked.id)
    owner.untrash(sent.id, asked.id)
    assert world.listed(labelIds=["INBOX"]) == [asked.id]


def test_mail_without_a_recipient_cannot_be_sent(world: World) -> None:
    made = world.draft(mail("Hi", sender="", to=""))
    with pytest.raises(Refused, match="Recipient address required"):
        world.gmail.owner.send_draft(made["id"])
    assert len(drafts(world)) == 1


LINES = st.lists(st.text("abc &<>.", max_size=8).map(lambda line: " ".join(line.split())), max_size=8)


@given(LINES)
def test_text_that_was_opened_in_the_composer_keeps_its_lines(lines: list[str]) -> None:
    text = "\n".join(lines).strip() + "\n"
    assert html_to_text(rewrapped_html(text_to_html(text))) == text


def test_markup_reads_as_it_looks() -> None:
    markup = "<p>One</p>\n<p>Two<br>three</p><ul><li>a</li><li>b</li></ul>\n<b>bold</b> word<style>x</style>"
    assert html_to_text(markup) == "One\n\nTwo\nthree\n\na\nb\nbold word\n"


def test_a_reply_to_a_mail_that_was_sent_under_the_drafts_own_id_joins_its_thread(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(send_shows_as="relabelled")) as world:
        sent = world.gmail.owner.send_draft(world.draft(mail("Hello", sender="", to=DANA))["id"])
        reply = world.gmail.mailbox.deliver(mail("Re: Hello", parent=sent.header("Message-ID")))
        assert reply.thread_id == sent.thread_id


def test_a_copy_that_gmail_files_in_sent_is_no_delivery(world: World) -> None:
    """Invitations of the owner's calendar lie in Sent under the owner's name (reported by users)."""
    copy = mail("Invitation: Chat", sender=PRIYA, extra="Sender: Google Calendar <calendar-notification@google.com>")
    filed = world.gmail.mailbox.deliver(copy, labels={"SENT"})
    assert world.listed(labelIds=["SENT"]) == [filed.id]
    assert filed.header("Delivered-To") == ""


def test_the_same_seed_and_the_same_acts_give_the_same_ids() -> None:
    def story(seed: int) -> list[str]:
        gmail = Sandbox(PRIYA, clock=lambda: START, seed=seed)
        asked = gmail.mailbox.deliver(mail(message_id="<ask@northgate.example>"))
        draft = gmail.owner.save_draft(mail("Re: Interview", sender="", to=DANA), asked.thread_id)
        sent = gmail.owner.send_draft(draft.id)
        return [asked.id, draft.id, sent.id, sent.header("Message-ID"), str(gmail.mailbox.history_id()), str(sent.raw)]

    assert story(1) == story(1)
    assert not set(story(1)) & set(story(2))
