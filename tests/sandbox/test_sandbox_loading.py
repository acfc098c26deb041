"""A Takeout mbox as the mailbox's state before anything happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sandbox_world import PRIYA, World, opened

from followup_daemon.errors import UserError

MBOX = """\
From 1830000000000000002@xxx Tue Feb 10 09:00:00 +0000 2026
X-GM-THRID: 1830000000000000001
X-Gmail-Labels: =?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=
From: Priya Raman <priya.raman@gmail.com>
To: dana@northgate.example
Subject: Re: Interview
Message-ID: <2@mail.example>
In-Reply-To: <1@northgate.example>
Date: Tue, 10 Feb 2026 09:00:00 +0000

Thursday works.
>From here I take the train.

From 1830000000000000001@xxx Mon Feb 09 09:00:00 +0000 2026
X-GM-THRID: 1830000000000000001
X-Gmail-Labels: Inbox,Opened,Unread,"Job hunt, 2026"
From: Dana Whitlock <dana@northgate.example>
To: priya.raman@gmail.com
Subject: Interview
Message-ID: <1@northgate.example>
Date: Mon, 09 Feb 2026 09:00:00 +0000

Could you do Thursday?

From 1830000000000000004@xxx Thu Feb 12 09:00:00 +0000 2026
X-GM-THRID: 1830000000000000004
X-Gmail-Labels: Inviate
From: P. Raman <priyaraman+jobs@googlemail.com>
To: dana@northgate.example
Subject: A folder in a language that nobody foresaw
Date: Thu, 12 Feb 2026 09:00:00 +0000

Hello

From 1830000000000000003@xxx Wed Feb 11 09:00:00 +0000 2026
X-GM-THRID: 1830000000000000003
X-Gmail-Labels: Drafts
From: Priya Raman <priya.raman@gmail.com>
Subject: Not yet
Date: Wed, 11 Feb 2026 09:00:00 +0000

Dear

"""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        (tmp_path / "all.mbox").write_text(MBOX)
        assert found.gmail.load_mbox(tmp_path / "all.mbox") == 4
        yield found


def test_threads_bear_the_id_that_takeout_says(world: World) -> None:
    """X-GM-THRID is the API's thread id, in decimal."""
    thread_id = f"{1830000000000000001:x}"
    thread = world.users.threads().get(userId="me", id=thread_id, format="minimal").execute()
    assert [message["snippet"] for message in thread["messages"]] == [
        "Could you do Thursday?",
        "Thursday works. From here I take the train.",
    ]
    assert thread["messages"][0]["id"] == thread_id


def test_labels_are_folders_and_the_owners_own(world: World) -> None:
    assert len(world.listed(labelIds=["SENT"])) == 2
    (inbox,) = world.listed(labelIds=["INBOX", "UNREAD"])
    names = {item["id"]: item["name"] for item in world.users.labels().list(userId="me").execute()["labels"]}
    shown = world.users.messages().get(userId="me", id=inbox, format="minimal").execute()
    assert {names[label] for label in shown["labelIds"]} == {"INBOX", "UNREAD", "Job hunt, 2026"}


def test_a_draft_in_it_is_a_draft(world: World) -> None:
    (draft,) = world.users.drafts().list(userId="me").execute()["drafts"]
    world.gmail.owner.edit_draft(draft["id"], headers={"To": PRIYA}, text="Dear me")
    assert world.gmail.owner.send_draft(draft["id"]).labels >= {"SENT"}


def test_it_was_all_there_before_the_history_begins(world: World) -> None:
    shown = world.users.messages().list(userId="me").execute()["messages"]
    assert world.changes(world.profile_id()) == []
    got = world.users.messages().get(userId="me", id=shown[0]["id"], format="minimal").execute()
    assert int(got["historyId"]) <= int(world.profile_id())


def test_dates_come_from_the_envelope_and_takeouts_own_fields_are_gone(world: World) -> None:
    (sent,) = world.listed("subject:interview", labelIds=["SENT"])
    shown = world.users.messages().get(userId="me", id=sent, format="minimal").execute()
    assert shown["internalDate"] == "1770714000000"
    assert b"X-GM-THRID" not in world.raw(sent)
    assert b"X-Gmail-Labels" not in world.raw(sent)


def test_new_mail_joins_an_old_thread(world: World) -> None:
    raw = b"From: dana@northgate.example\nSubject: Re: Interview\nReferences: <1@northgate.example>\n\nSee you.\n"
    assert world.gmail.mailbox.deliver(raw).thread_id == f"{1830000000000000001:x}"


def test_what_is_no_mail_is_refused(tmp_path: Path, world: World) -> None:
    with pytest.raises(UserError):
        world.gmail.load_mbox(tmp_path / "none.mbox")
