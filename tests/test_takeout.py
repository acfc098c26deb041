"""Mailboxes as they lie on disk: nothing lost, nothing split, memory small."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.header import Header
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_daemon.errors import UserError
from followup_daemon.takeout import count, index, owner_addresses, raw_messages, size_of, threads
from followup_daemon.takeout.labels import label_ids

START = datetime(2026, 4, 7, 14, 31, 2, tzinfo=UTC)


def mail(
    number: int,
    *,
    sender: str = "dana@orchard.example",
    thread: int | None = 7_000_000_000_000_000_001,
    labels: str = "Inbox,Opened",
    body: str = "Hello",
    extra: str = "",
) -> bytes:
    head = [
        f"From: {sender}",
        "To: zoe@mail.example",
        f"Subject: Mail {number}",
        f"Message-ID: <{number}@orchard.example>",
        f"Date: {(START + timedelta(hours=number)):%a, %d %b %Y %H:%M:%S +0000}",
        f"X-Gmail-Labels: {labels}",
        *([f"X-GM-THRID: {thread}"] if thread else []),
        *([extra] if extra else []),
    ]
    return "\n".join([*head, "", body, ""]).encode()


def quoted(raw: bytes) -> bytes:
    """The mail as mboxrd writes it: one more > before each line of >s and ``From ``."""
    lines = raw.split(b"\n")
    return b"\n".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines)


def takeout(mails: Iterable[bytes], end: bytes = b"\n") -> bytes:
    pieces = []
    for number, raw in enumerate(mails):
        when = START + timedelta(hours=number)
        envelope = (
            f"From {1_800_000_000_000_000_000 + number}@xxx {when:%a %b %d %H:%M:%S} +0000 {when.year}\n".encode()
        )
        pieces.append(envelope + quoted(raw) + b"\n")
    return b"".join(pieces).replace(b"\n", end)


@pytest.fixture
def box(tmp_path: Path) -> Path:
    return tmp_path / "All mail.mbox"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_fact_112_every_mail_is_read_with_its_labels_thread_and_time(box: Path, end: bytes) -> None:
    box.write_bytes(takeout([mail(0), mail(1, labels="Sent")], end))
    first, second = raw_messages(box)
    assert first.raw == mail(0).replace(b"\n", end)
    assert second.labels == ("SENT",)
    assert first.thread == f"{7_000_000_000_000_000_001:x}"
    assert second.received == START + timedelta(hours=1)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.sampled_from(">From \nx@1"), max_size=60), min_size=1, max_size=5))
def test_fact_114_quoting_of_from_lines_is_undone(box: Path, bodies: list[str]) -> None:
    """What was put into an mbox comes out of it, whatever the bodies hold."""
    mails = [mail(number, body=body) for number, body in enumerate(bodies)]
    box.write_bytes(takeout(mails))
    assert [one.raw for one in raw_messages(box)] == mails


def test_fact_114_a_from_line_in_a_body_parts_no_mails(box: Path) -> None:
    raw = mail(0, body="Hi\n\nFrom Monday on I am away.\nFrom dana@orchard.example Thu May 21 12:00:00 2026\nBye")
    envelope = b"From 1800000000000000000@xxx Tue Apr 07 14:31:02 +0000 2026\n"
    box.write_bytes(envelope + raw)
    assert [one.raw for one in raw_messages(box)] == [raw]


def test_mails_are_found_wherever_the_reading_buffer_ends(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box.write_bytes(takeout(mail(number, body="From \n" * number) for number in range(30)))
    whole = list(raw_messages(box))
    for chunk in (700, 701, 1024, 1500):
        monkeypatch.setattr("followup_daemon.takeout.mbox._CHUNK", chunk)
        assert list(raw_messages(box)) == whole


def test_a_plain_mbox_is_parted_at_envelopes_behind_a_blank_line(box: Path) -> None:
    first = mail(0, thread=None, body="A line\nFrom dana@orchard.example Thu May 21 12:00:00 2026\nis text here.")
    envelope = b"From dana@orchard.example Thu May 21 12:00:00 2026\n"
    box.write_bytes(envelope + first + b"\n" + envelope + mail(1, thread=None))
    found = list(raw_messages(box))
    assert [one.raw for one in found] == [first, mail(1, thread=None)]
    assert found[0].received is None


def test_an_mbox_cut_in_the_middle_keeps_what_came(box: Path) -> None:
    whole = takeout([mail(0), mail(1), mail(2, body="long " * 100)])
    box.write_bytes(whole[: len(whole) - 200])
    found = list(raw_messages(box))
    assert [one.raw for one in found[:2]] == [mail(0), mail(1)]
    assert found[2].raw.startswith(b"From: dana@orchard.example")
    for end in range(70, len(whole), 13):
        box.write_bytes(whole[:end])
        assert count(index(box)) == len(list(raw_messages(box)))


def test_an_empty_mbox_holds_no_mail(box: Path) -> None:
    box.write_bytes(b"\n")
    assert list(raw_messages(box)) == []
    assert list(threads(index(box))) == []


def test_a_folder_of_eml_files_is_a_mailbox(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "b.eml").write_bytes(mail(1, body=">From me"))
    (tmp_path / "deeper" / "c.EML").write_bytes(mail(2))
    (tmp_path / "a.eml").write_bytes(mail(0))
    (tmp_path / "notes.txt").write_text("none")
    assert [one.raw for one in raw_messages(tmp_path)] == [mail(0), mail(1, body=">From me"), mail(2)]


def test_a_mail_in_several_mboxes_of_a_folder_counts_once(tmp_path: Path) -> None:
    (tmp_path / "Inbox.mbox").write_bytes(takeout([mail(0), mail(1)]))
    (tmp_path / "Sent.mbox").write_bytes(takeout([mail(1)]))
    assert count(index(tmp_path)) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"Dear all,\n\nFrom here\n", "no mbox"), (b"PK\x03\x04 and more", "an archive"), (b"\x1f\x8b\x08", "an archive")],
)
def test_a_file_that_is_no_mbox_is_named_with_a_remedy(box: Path, content: bytes, says: str) -> None:
    box.write_bytes(content)
    with pytest.raises(UserError, match=says) as caught:
        list(raw_messages(box))
    assert str(box) in caught.value.what
    assert caught.value.remedy


def test_a_missing_path_and_an_empty_folder_are_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file or folder") as missing:
        index(tmp_path / "gone.mbox")
    with pytest.raises(UserError, match="holds no") as empty:
        index(tmp_path)
    assert missing.value.remedy
    assert empty.value.remedy


def test_a_file_that_cannot_be_opened_is_named(box: Path) -> None:
    box.symlink_to(box)
    with pytest.raises(UserError, match="All mail"):
        index(box)


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("Sent,Opened", ("SENT", "Opened")),
        ("=?UTF-8?Q?Envoy=C3=A9s,Bo=C3=AEte_de_r=C3=A9ception?=", ("SENT", "INBOX")),
        (Header('Gesendet,Entwürfe,"Ämter, Stadt"', "utf-8").encode(), ("SENT", "DRAFT", "Ämter, Stadt")),
        (Header("送信済み,ゴミ箱", "utf-8").encode(), ("SENT", "TRASH")),
        ('Отправленные,"a ""b"" c"', ("SENT", 'a "b" c')),
        ("Posta inviata, Cestino", ("SENT", "TRASH")),
        ("Inbox,Inbox,", ("INBOX",)),
        ('"never closed,Sent', ("never closed,Sent",)),
        ("", ()),
    ],
)
def test_fact_113_labels_are_known_in_any_language(value: str, ids: tuple[str, ...]) -> None:
    assert label_ids(value) == ids


def test_threads_come_oldest_first_with_their_mails_in_order(box: Path) -> None:
    later, earlier = 7_000_000_000_000_000_002, 7_000_000_000_000_000_001
    box.write_bytes(takeout([mail(0, thread=earlier), mail(1, thread=later), mail(2, thread=earlier)]))
    found = list(threads(index(box)))
    assert [one.id for one in found] == [f"{earlier:x}", f"{later:x}"]
    assert [one.message_id for one in found[0].messages] == ["<0@orchard.example>", "<2@orchard.example>"]
    assert found[0].messages[0].id == f"{1_800_000_000_000_000_000:x}"
    assert found[0].messages[0].thread_id == found[0].id
    assert found[0].messages[1].internal_date == START + timedelta(hours=2)


def test_without_thread_ids_mails_that_answer_each_other_belong_together(box: Path) -> None:
    box.write_bytes(
        takeout(
            [
                mail(0, thread=None),
                mail(1, thread=None, extra="References: <gone@orchard.example>\n <0@orchard.example>"),
                mail(2, thread=None),
                mail(3, thread=None, extra="In-Reply-To: <gone@orchard.example>"),
            ]
        )
    )
    found = [[one.message_id[1] for one in thread.messages] for thread in threads(index(box))]
    assert found == [["0", "1", "3"], ["2"]]


def test_a_reply_without_references_goes_to_the_newest_mail_of_its_subject(box: Path) -> None:
    reply = mail(9, thread=None).replace(b"Subject: Mail 9", b"Subject: RE: AW: mail 0")
    box.write_bytes(takeout([mail(0, thread=None), mail(1, thread=None), reply]))
    assert [len(thread.messages) for thread in threads(index(box))] == [2, 1]


def test_chats_are_left_out(box: Path) -> None:
    box.write_bytes(takeout([mail(0, labels="Chat"), mail(1)]))
    assert count(index(box)) == 1


def test_fact_113_a_mail_from_the_owner_counts_as_sent_unless_draft_or_spam(box: Path) -> None:
    labels = ["Inbox", "Drafts", "Spam", "Odeslaná neznámá"]
    box.write_bytes(takeout(mail(n, sender="zoe@mail.example", labels=one) for n, one in enumerate(labels)))
    (thread,) = threads(index(box), lambda address: address == "zoe@mail.example")
    assert ["SENT" in one.labels for one in thread.messages] == [True, False, False, True]
    (thread,) = threads(index(box))
    assert not any("SENT" in one.labels for one in thread.messages)


def test_the_owner_is_who_sent_most(box: Path) -> None:
    senders = ["zoe@mail.example", "Zoe.B@gmail.com", "zoeb@gmail.com", "Zoë <zoe.b@gmail.com>"]
    mails = [mail(n, sender=one, labels="Sent") for n, one in enumerate(senders)]
    box.write_bytes(takeout([*mails, mail(9)]))
    assert owner_addresses(index(box)) == ("Zoe.B@gmail.com", "zoe@mail.example")


def test_progress_counts_up_to_the_size(box: Path) -> None:
    box.write_bytes(takeout(mail(number) for number in range(5)))
    told: list[int] = []
    found = index(box, told.append)
    assert told == sorted(told)
    assert told[-1] == size_of(box) == box.stat().st_size
    read: list[int] = []
    list(threads(found, None, read.append))
    assert read[-1] == count(found) == 5


def test_a_big_mailbox_needs_little_memory(box: Path) -> None:
    """The peak depends on the biggest mail, not on the mailbox."""
    attachment = ("A" * 76 + "\n") * 10_000
    with box.open("wb") as file:
        for number in range(75):
            body = f"--b\n\nSee you\n--b\nContent-Type: application/pdf\n\n{attachment}--b--"
            raw = mail(number, thread=number + 1, body=body, extra="Content-Type: multipart/mixed; boundary=b")
            file.write(takeout([raw]))
    assert box.stat().st_size > 57_000_000
    tracemalloc.start()
    found = index(box)
    assert sum(one.text == "See you" for thread in threads(found) for one in thread.messages) == 75
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8_000_000
