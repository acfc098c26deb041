"""Letters to bytes: threaded by Gmail, closed to added fields, and read back as they were written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.mail import Letter, Person, plain
from followup_daemon.mime import read, write

LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=60)
ADDRESSES = st.from_regex(r"[a-z][a-z0-9.+]{0,20}@[a-z]{1,20}\.example", fullmatch=True)
IDS = st.from_regex(r"<[a-z0-9.$=+-]{1,120}@[a-z.]{1,40}>", fullmatch=True)
PEOPLE = st.lists(st.builds(Person, NAMES, ADDRESSES), min_size=1, max_size=4).map(tuple)


def said(name: str) -> str:
    """A name as it can arrive: one line, without quotes around it."""
    return " ".join(plain(" ".join(name.split())).split()).strip("\"' ")


@settings(max_examples=60)
@given(PEOPLE, NAMES, LINES, LINES.filter(lambda text: text.strip()), IDS, st.lists(IDS, max_size=60, unique=True))
def test_a_letter_comes_back_as_it_was_written(
    to: tuple[Person, ...], subject: str, text: str, html: str, parent: str, references: list[str]
) -> None:
    """The written bytes read back to the same people, texts and ids."""
    letter = Letter(to, subject, text, html, to[0], "", parent, tuple(references))
    message = read(write(letter))
    assert [(said(one.name), one.address) for one in message.to] == [(said(one.name), one.address) for one in to]
    assert message.from_.address == to[0].address
    assert message.text.strip() == plain(text).strip()
    assert message.html.strip() == plain(html).strip()
    assert message.in_reply_to == parent
    kept = references if len(references) <= 40 else references[:20] + references[-20:]
    assert message.references == tuple(kept)
    assert message.cc == ()
    assert message.calendars == ()


@given(NAMES, ADDRESSES, NAMES)
def test_no_name_or_subject_can_add_a_field(name: str, address: str, subject: str) -> None:
    """A letter has just the fields we mean, whatever its texts hold."""
    evil = Letter(
        (Person(name + "\r\nBcc: x@mail.example", address + "\r\nBcc:y"),), subject + "\nBcc: z@mail.example", ""
    )
    head = write(evil).partition(b"\r\n\r\n")[0]
    names = {line.split(b":")[0] for line in head.split(b"\r\n") if not line.startswith(b" ")}
    assert names <= {b"To", b"Subject", b"MIME-Version", b"Content-Type", b"Content-Transfer-Encoding"}
    assert all(len(line) < 998 for line in head.split(b"\r\n"))


def test_fact_32_long_ids_are_never_turned_into_encoded_words() -> None:
    long = "<" + "A" * 80 + "@outlook.example>"
    head = write(Letter((Person("", "a@mail.example"),), "Re: Hi", "", in_reply_to=long, references=(long, long)))
    assert head.count(long.encode()) == 3
    assert b"=?" not in head


def test_fact_33_a_letter_has_neither_date_nor_message_id_nor_bcc() -> None:
    raw = write(Letter((Person("", "a@mail.example"),), "Hi", "Hello")).lower()
    assert not any(name in raw for name in (b"date:", b"message-id:", b"bcc:"))


def test_the_same_letter_gives_the_same_bytes() -> None:
    letter = Letter((Person("Zoë", "z@mail.example"),), "Hi", "Hello", "<p>Hello</p>")
    assert write(letter) == write(letter)


def test_further_fields_can_be_added() -> None:
    raw = write(Letter((Person("", "a@mail.example"),), "Hi", ""), [("X-Hint", "a\r\nBcc: b"), ("Bad Name", "c")])
    assert b"X-Hint: a Bcc: b\r\n" in raw
    assert b"Bad Name" not in raw
