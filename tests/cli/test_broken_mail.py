"""A broken mail costs at most itself: the good interview beside it is found, and its letter is drafted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_world import ACCEPTANCE, AFTER_INTERVIEW, ANA, INVITATION, MONDAY, OWNER, World, followup, mail, opened

HEAD = (
    f"From: Cal Ode <cal@quill.example>\r\nTo: {OWNER}\r\nSubject: Interview at Quill\r\n"
    "Message-ID: <cal@quill.example>\r\n"
)
DATE = "Date: Mon, 02 Mar 2026 09:05:00 -0600\r\n"
WORDS = "Would Friday, March 6 at 3 pm suit you for the interview?\r\n"


def megabytes_attached(number: int) -> bytes:
    head = f"{HEAD}{DATE}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n"
    text = f"--part\r\nContent-Type: text/plain\r\n\r\n{WORDS}\r\n"
    line = b"QUJD" * 19 + b"\r\n"
    start = "--part\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return (head + text + start).encode() + line * (number * 1_000_000 // 57) + b"--part--\r\n"


BROKEN = {
    "no boundary": f"{HEAD}{DATE}Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\n{WORDS}".encode(),
    "a part that never ends": f"{HEAD}{DATE}Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n".encode()
    + b"Content-Type: text/html\r\n\r\n<p>Would Fri",
    "parts a hundred deep": f"{HEAD}{DATE}".encode()
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (deep, deep) for deep in range(100)),
    "an unknown charset": f"{HEAD}{DATE}Content-Type: text/plain; charset=klingon-8\r\n\r\n{WORDS}".encode(),
    "a charset that is a path": f'{HEAD}{DATE}Content-Type: text/plain; charset="../../x"\r\n\r\n{WORDS}'.encode(),
    "bytes that are no UTF-8": f"{HEAD}{DATE}Content-Type: text/plain; charset=utf-8\r\n\r\n{WORDS}".encode()
    + b"\xff\xfe\xc3",
    "a false encoding": f"{HEAD}{DATE}Content-Transfer-Encoding: base64\r\n\r\n***not base64***\r\n".encode(),
    "no Date": f"{HEAD}\r\n{WORDS}".encode(),
    "a Date that is none": f"{HEAD}Date: the day before yesterday\r\n\r\n{WORDS}".encode(),
    "a Date in the year 99999": f"{HEAD}Date: Mon, 02 Mar 99999 99:05:00 +9999\r\n\r\n{WORDS}".encode(),
    "30 MB attached": megabytes_attached(30),
    "10,000 recipients": HEAD.replace(
        f"To: {OWNER}", "To: " + ",\r\n ".join(f"P{number} <p{number}@crowd.example>" for number in range(10_000))
    ).encode()
    + f"{DATE}\r\n{WORDS}".encode(),
    "an undecodable header": f"{HEAD}{DATE}X-Note: =?utf-8?q?=FF=FE?= =?klingon?b?!!!?= \xff\r\n\r\n{WORDS}".encode(
        "latin-1"
    ),
    "an undecodable subject": HEAD.replace("Interview at Quill", "=?klingon?b?4pyT?= \xe9\xff").encode("latin-1")
    + f"{DATE}\r\n{WORDS}".encode(),
    "no header at all": b"\r\n\r\n",
    "header lines without a colon": b"nothing\r\nof the kind\r\n\r\nTo be read.\r\n",
    "a header of one megabyte": f"{HEAD}{DATE}X-Long: ".encode() + b"a" * 1_000_000 + f"\r\n\r\n{WORDS}".encode(),
    "a line of one megabyte": f"{HEAD}{DATE}\r\n".encode() + b"interview at 3 pm? " * 50_000 + b"\r\n",
    "zero bytes": f"{HEAD}{DATE}\r\n{WORDS}".encode() + b"\0" * 1000,
    "two From and no To": f"From: a\r\nFrom: b <\r\n{DATE}\r\n{WORDS}".encode(),
    "an invitation that is none": f"{HEAD}{DATE}Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n"
    "BEGIN:VEVENT\r\nDTSTART:tomorrow\r\nRRULE:FREQ=SECONDLY\r\nEND:VCALENDAR\r\n".encode(),
}

MAILS = pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def takeout(*mails: bytes) -> bytes:
    """An mbox as Takeout writes it."""
    whole = b""
    for number, raw in enumerate(mails):
        lines = raw.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        whole += b"From %d@xxx Mon Mar 02 15:%02d:00 +0000 2026\n" % (1_850_000_000_000_000_000 + number, number)
        whole += lines + b"\n\n"
    return whole


def good(*, labels: bool = False) -> list[bytes]:
    """An invitation and its acceptance."""
    sent = ("X-Gmail-Labels: Sent",) if labels else ()
    return [
        mail(INVITATION, message_id="<ask@fernhill.example>", date=MONDAY),
        mail(
            ACCEPTANCE,
            sender=OWNER,
            to=ANA,
            subject="Re: Interview at Fernhill",
            message_id="<yes@mail.example>",
            answers="<ask@fernhill.example>",
            date=MONDAY,
            more=sent,
        ),
    ]


def found_in(path: Path) -> list[str]:
    ended = followup("inspect", path, "--json", "--me", OWNER, "--tz", "America/Chicago")
    assert ended.code == 0, ended.err
    assert ended.err == ""
    return [one["confirmed_by"] for one in ended.data]


@MAILS
def test_inspect_finds_the_good_interview_beside_a_broken_mail(broken: bytes, tmp_path: Path) -> None:
    file = tmp_path / "all.mbox"
    file.write_bytes(takeout(broken, *good(), broken))
    assert found_in(file) == ["<yes@mail.example>"]


@MAILS
def test_inspect_reads_a_folder_that_holds_a_broken_mail(broken: bytes, tmp_path: Path) -> None:
    for number, raw in enumerate([broken, *good()]):
        (tmp_path / f"{number}.eml").write_bytes(raw)
    assert found_in(tmp_path) == ["<yes@mail.example>"]


@MAILS
def test_the_good_interview_is_drafted_beside_a_broken_mail(broken: bytes, world: World) -> None:
    """Delivered into another conversation, and into that of the interview."""
    world.sandbox.mailbox.deliver(broken)
    yes = world.agree()
    assert world.once().code == 0
    if len(broken) < 2_000_000:
        again = broken.replace(b"\r\n\r\n", b"\r\nIn-Reply-To: <ask@fernhill.example>\r\n\r\n", 1)
        world.sandbox.mailbox.deliver(again)
    world.now = AFTER_INTERVIEW
    ended = world.once("--json")
    assert ended.code == 0, ended
    assert [event["kind"] for event in ended.data["events"] if event["step"]] == ["drafted"]
    assert world.draft_threads == [yes.thread_id]


def test_an_mbox_cut_in_the_middle_of_a_mail_tells_what_stands_before_the_cut(tmp_path: Path) -> None:
    whole = takeout(*good(), mail("Nothing of note.\n" * 50, message_id="<cut@mail.example>"))
    for cut in range(len(whole) - 700, len(whole) - 1, 97):
        (tmp_path / "cut.mbox").write_bytes(whole[:cut])
        assert found_in(tmp_path / "cut.mbox") == ["<yes@mail.example>"]


def test_an_mbox_cut_anywhere_is_read_without_a_fault(tmp_path: Path) -> None:
    whole = takeout(*good(labels=True))
    for cut in range(70, len(whole), 61):
        (tmp_path / "cut.mbox").write_bytes(whole[:cut])
        found_in(tmp_path / "cut.mbox")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.mbox", b"", "labelled Sent"),
        ("archive.mbox", b"PK\x03\x04" + b"\0" * 100, "archive"),
        ("archive.mbox", b"\x1f\x8b" + b"\0" * 100, "archive"),
        ("picture.mbox", b"\x89PNG\r\n\x1a\n" + b"\0" * 5000, "no mbox"),
        ("note.txt", b"From here on nothing is a mail.\n", "no mbox"),
    ],
)
def test_a_file_that_is_no_mailbox_is_named_with_what_to_give_instead(
    name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    ended = followup("inspect", tmp_path / name, "--tz", "UTC")
    assert (ended.code, ended.out) == (2, "")
    assert str(tmp_path / name) in ended.err
    assert words in ended.err


def test_an_empty_mailbox_of_a_known_owner_holds_no_interview(tmp_path: Path) -> None:
    (tmp_path / "empty.mbox").write_bytes(b"")
    assert found_in(tmp_path / "empty.mbox") == []


def test_a_folder_without_mail_a_missing_file_and_a_pipe_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path, words in ((tmp_path / "folder", "holds no .eml or .mbox"), (tmp_path / "none.mbox", "no file or folder")):
        ended = followup("inspect", path, "--tz", "UTC")
        assert (ended.code, ended.out) == (2, "")
        assert words in ended.err


def test_where_no_mail_is_labelled_sent_the_owner_must_be_named(tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(takeout(*good()))
    ended = followup("inspect", tmp_path / "all.mbox", "--tz", "UTC")
    assert ended.code == 2
    assert "--me ADDRESS" in ended.err


def test_a_takeout_tells_by_its_labels_whose_it_is(tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(takeout(*good(labels=True)))
    ended = followup("inspect", tmp_path / "all.mbox", "--tz", "America/Chicago", "--json")
    assert [one["confirmed_by"] for one in ended.data] == ["<yes@mail.example>"]
