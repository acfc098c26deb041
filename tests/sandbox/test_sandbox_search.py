"""The search box's language over the API (guide "Filtering", help page "Refine searches in Gmail")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sandbox_world import DANA, PRIYA, START, World, mail, opened

from followup_daemon.sandbox import Sandbox, Switches
from followup_daemon.sandbox.query import Every, Some, Term, Without, parse
from followup_daemon.sandbox.search import Desk, matches


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, dict[str, str]]]:
    """A mailbox that no test here changes, and its messages' ids by name."""
    with opened(tmp_path_factory.mktemp("search")) as world:
        box, owner = world.gmail.mailbox, world.gmail.owner
        long_ago = box.deliver(
            mail("Old news", sender="Amy <amy@letters.example>", body="Long ago."), when=START - timedelta(days=90)
        )
        invite = box.deliver(
            mail(
                "Interview on Thursday", message_id="<ask@northgate.example>", extra="List-Id: <jobs.northgate.example>"
            )
        )
        world.passes(hours=1)
        sent = owner.send(mail("Re: Interview on Thursday", sender="", to=DANA, body="Yes, gladly."), invite.thread_id)
        draft = owner.save_draft(mail("Thanks", sender="", to=DANA, body="Thank you for Thursday."))
        pieces = (
            b'From: Ann Lee <ann.lee@harbor.example>\r\nCc: "Raman, Priya" <pr@raman.example>\r\nSubject: Offer\r\n'
            b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the caf\xc3\xa9 letter.\r\n"
            b'--b\r\nContent-Type: application/pdf; name="Offer letter.pdf"\r\nContent-Disposition: attachment;'
            b' filename="Offer letter.pdf"\r\n\r\nxx\r\n--b--\r\n'
        )
        offer = box.deliver(pieces)
        spam = box.deliver(mail("Interview for you!", sender="win@spam.example"), labels={"SPAM"})
        trashed = box.deliver(mail("Interview cancelled?"))
        owner.trash(trashed.id)
        owner.read(offer.id)
        names = {
            "old": long_ago.id,
            "invite": invite.id,
            "sent": sent.id,
            "draft": draft.message_id,
            "offer": offer.id,
            "spam": spam.id,
            "trash": trashed.id,
        }
        yield world, names


MIDNIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""2 March 2026, 0:00 in California."""

CASES: dict[str, str] = {
    "": "old invite sent draft offer",
    "in:sent": "sent",
    "in:drafts": "draft",
    "in:draft": "draft",
    "in:inbox": "old invite offer",
    "in:trash": "trash",
    "in:spam": "spam",
    "in:anywhere": "old invite sent draft offer spam trash",
    "in:anywhere -in:drafts": "old invite sent offer spam trash",
    "in:anywhere -in:drafts -in:trash -in:spam": "old invite sent offer",
    "-in:inbox": "sent draft",
    "is:unread": "old invite",
    "is:read": "sent draft offer",
    "from:dana": "invite",
    "from:Whitlock": "invite",
    "from:northgate.example": "invite",
    "from:dana@northgate.example": "invite",
    "from:na@northgate.example": "",
    f"from:{PRIYA}": "sent draft",
    "from:me": "sent draft",
    "to:dana": "sent draft",
    "to:pr@raman.example": "offer",
    "cc:pr@raman.example": "offer",
    "cc:dana": "",
    f"deliveredto:{PRIYA}": "old invite offer",
    "subject:interview": "invite sent",
    "subject:(interview thursday)": "invite sent",
    'subject:"interview on thursday"': "invite sent",
    'subject:"interview thursday"': "",
    "interview thursday": "invite sent",
    "thursday": "invite sent draft",
    '"you for thursday"': "draft",
    "gladly": "sent",
    "INTERVIEW -gladly": "invite",
    "cafe": "offer",
    "gladly OR cafe": "sent offer",
    "{gladly cafe}": "sent offer",
    "from:{dana ann}": "invite offer",
    "{from:dana from:ann}": "invite offer",
    "(from:dana OR from:amy) subject:news": "old",
    "from:dana OR from:amy subject:news": "old",
    "-{from:dana from:amy}": "sent draft offer",
    "-from:dana -from:amy in:inbox": "offer",
    "gladly interview dana": "sent",
    "gladly could": "",
    "has:attachment": "offer",
    "filename:pdf": "offer",
    "filename:offer": "offer",
    "filename:ics": "",
    "list:jobs.northgate.example": "invite",
    "rfc822msgid:ask@northgate.example": "invite",
    "rfc822msgid:<ask@northgate.example>": "invite",
    "rfc822msgid:other@northgate.example": "",
    f"after:{int(START.timestamp())}": "invite sent draft offer",
    f"after:{int(START.timestamp()) + 1}": "sent draft offer",
    f"before:{int(START.timestamp())}": "old",
    "after:2026/03/02": "invite sent draft offer",
    "after:2026/03/03": "",
    "before:2026/3/2": "old",
    "before:03/02/2026": "old",
    "newer_than:7d": "invite sent draft offer",
    "newer_than:1y": "old invite sent draft offer",
    "older_than:2m": "old",
    "label:inbox": "old invite offer",
    "category:primary": "old invite offer",
    "larger:1M": "",
    "smaller:1M in:sent": "sent",
    "after:tomorrow": "",
    "sender:dana": "",
}


@pytest.mark.parametrize("q", CASES, ids=lambda q: q or "nothing")
def test_a_search_finds_what_gmail_would(found: tuple[World, dict[str, str]], q: str) -> None:
    world, names = found
    by_id = {message_id: name for name, message_id in names.items()}
    assert sorted(by_id[one] for one in world.listed(q)) == sorted(CASES[q].split())


def test_spam_and_trash_are_left_out_unless_asked_for(found: tuple[World, dict[str, str]]) -> None:
    world, names = found
    listed = world.listed("interview", includeSpamTrash=True)
    assert set(listed) == {names[one] for one in ("invite", "sent", "spam", "trash")}
    assert world.listed(labelIds=["SPAM"]) == [names["spam"]]


def test_a_thread_is_found_only_by_words_of_one_message(found: tuple[World, dict[str, str]]) -> None:
    """No thread-wide match, unlike the web page (guide "Filtering")."""
    world, names = found

    def threads(q: str) -> list[str]:
        answer = world.users.threads().list(userId="me", q=q).execute()
        return [thread["id"] for thread in answer.get("threads", [])]

    assert threads("gladly interview") == [names["invite"]]
    assert threads("gladly could") == []


def test_dates_mean_midnight_in_california(found: tuple[World, dict[str, str]]) -> None:
    """Epoch seconds are exact, date words are Pacific (guide "Filtering")."""
    gmail = Sandbox(PRIYA, clock=lambda: START)
    late = gmail.mailbox.deliver(mail(), when=MIDNIGHT - timedelta(minutes=1))
    early = gmail.mailbox.deliver(mail(), when=MIDNIGHT)
    desk = Desk(START, PRIYA, gmail.mailbox.labels, "either")
    assert matches(parse("after:2026/03/02"), early, desk)
    assert not matches(parse("after:2026/03/02"), late, desk)
    assert matches(parse("before:2026/03/02"), late, desk)


def test_an_alias_is_not_expanded(tmp_path: Path) -> None:
    """from:me is the primary address alone (guide "Filtering")."""
    with opened(tmp_path) as world:
        world.gmail.mailbox.deliver(mail(sender="Priya <pr@raman.example>"), labels={"SENT"})
        assert world.listed("from:me in:sent") == []


@pytest.mark.parametrize(("reading", "bare", "bracketed"), [("bare", 1, 0), ("bracketed", 0, 1), ("either", 1, 1)])
def test_message_ids_are_wanted_with_or_without_brackets(
    tmp_path: Path, reading: Any, bare: int, bracketed: int
) -> None:
    """Not documented: try both."""
    with opened(tmp_path, switches=Switches(rfc822msgid=reading)) as world:
        world.asked()
        assert len(world.listed("rfc822msgid:ask@northgate.example")) == bare
        assert len(world.listed("rfc822msgid:<ask@northgate.example>")) == bracketed


def test_the_tree_of_a_search() -> None:
    assert parse('from:"Ann Lee" -in:drafts {a b}') == Every(
        (Term("from", "Ann Lee"), Without(Term("in", "drafts")), Some((Term("", "a"), Term("", "b"))))
    )
    assert parse("a OR b c") == Every((Some((Term("", "a"), Term("", "b"))), Term("", "c")))


@given(st.text(alphabet='ab:-(){}"O R<>@.', max_size=60))
def test_no_search_is_an_error(q: str) -> None:
    """Whatever is typed, the search box answers."""
    gmail = Sandbox(PRIYA, clock=lambda: START)
    message = gmail.mailbox.deliver(mail())
    assert matches(parse(q), message, Desk(START, PRIYA, gmail.mailbox.labels, "either")) in {True, False}


def test_a_deep_search_is_bounded() -> None:
    assert isinstance(parse("(" * 5000 + "a" + ")" * 5000), Every | Term)
    assert isinstance(parse("-" * 5000 + "a"), Every | Term | Without)
    assert isinstance(parse("from:" * 5000 + "a"), Every | Term)
