"""What the owner said by hand is kept as it was said, in order, and is never lost to mail that is read again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_examples import BERLIN, NOON, confirmed, database, evidence, reading
from test_store_codec import evidences, meetings, names, people, texts

from followup_daemon.by_hand import (
    Added,
    Called,
    Closed,
    Denied,
    Edited,
    Fact,
    Heard,
    Hearsay,
    Noted,
    Paused,
    Resumed,
    Wanted,
    by_hand,
)
from followup_daemon.errors import UserError
from followup_daemon.signals import Meeting
from followup_daemon.store import Store, codec

MEETING = Meeting(start=NOON.astimezone(BERLIN), company="Quillworks")
ADDED = Added("a1b2c3", by_hand(NOON, "add", "t1"), MEETING)
CLOSED = Closed("a1b2c3", by_hand(NOON + timedelta(hours=1), "close", "t1"))
DENIED = Denied("d4e5f6", by_hand(NOON, "close", "t2"), MEETING, ("<m@mail.example>",), ("t2",))

days = st.none() | st.dates()
hearsay = st.sampled_from(get_args(Hearsay))

KINDS: dict[type, st.SearchStrategy[Fact]] = {
    Added: st.builds(Added, texts, evidences, meetings),
    Edited: st.builds(Edited, texts, evidences, meetings),
    Closed: st.builds(Closed, texts, evidences),
    Heard: st.builds(Heard, texts, evidences, hearsay, days),
    Called: st.builds(Called, texts, evidences, st.none() | people, hearsay, days),
    Noted: st.builds(Noted, texts, evidences, texts),
    Paused: st.builds(Paused, texts, evidences, days),
    Resumed: st.builds(Resumed, texts, evidences),
    Wanted: st.builds(
        Wanted, texts, evidences, st.sampled_from(["thank_you", "follow_up", "offer"]), st.none() | people, days
    ),
    Denied: st.builds(Denied, texts, evidences, meetings, names, names),
}


def test_every_kind_is_tried() -> None:
    assert set(KINDS) == set(get_args(Fact))


@given(st.one_of(*KINDS.values()))
def test_a_fact_comes_back_exactly_as_it_went(fact: Fact) -> None:
    text = codec.write_fact(fact)
    assert text.isascii()
    assert repr(codec.read_fact(text)) == repr(fact)


def test_facts_are_there_after_closing_in_the_order_in_which_they_were_said(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.by_hand() == ()
        for fact in (DENIED, ADDED, CLOSED, ADDED):
            store.say(fact)
    with Store.open(tmp_path) as store:
        assert store.by_hand() == (DENIED, ADDED, CLOSED, ADDED)


def test_mail_that_is_read_again_replaces_none(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.say(ADDED)
        store.take_in([reading("t1", confirmed())])
        store.take_in([reading("t1")])
        assert store.by_hand() == (ADDED,)


def test_another_process_sees_them_at_once(tmp_path: Path) -> None:
    with Store.open(tmp_path) as daemon, Store.open(tmp_path) as command:
        command.say(CLOSED)
        assert daemon.by_hand() == (CLOSED,)


def test_a_rehearsal_knows_them_and_keeps_none(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.say(ADDED)
    with Store.rehearse(tmp_path) as store:
        store.say(CLOSED)
        assert store.by_hand() == (ADDED, CLOSED)
    with Store.open(tmp_path) as store:
        assert store.by_hand() == (ADDED,)


def test_a_thread_is_found_by_its_id_and_by_that_of_each_of_its_messages(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed()), reading("t2")])
        assert store.thread_of("t2") == "t2"
        assert store.thread_of(evidence().message_id) == "t1"
        assert store.thread_of("<silent@t2.example>") == "t2"
        for unknown in ("", "t", "<nobody@mail.example>", "' OR 1 --", "\ud800"):
            assert store.thread_of(unknown) is None


FROZEN = (
    '{"type":"Closed","interview":"a1b2c3","evidence":{"message_id":"","thread_id":"t1",'
    '"at":"2026-03-12T13:00:00+00:00","words":"","rule":"by hand: close"}}'
)


def test_a_row_as_the_first_version_wrote_it_is_read_by_this_one(tmp_path: Path) -> None:
    """Frozen text: a change of the codec that no longer reads it must bring a migration."""
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(database(tmp_path))) as connection, connection:
        connection.execute("INSERT INTO by_hand (fact) VALUES (?)", (FROZEN,))
    with Store.open(tmp_path) as store:
        assert store.by_hand() == (CLOSED,)


@pytest.mark.parametrize("row", ["", "{}", '{"type":"Opened"}', '{"type":"Closed","interview":"a1b2c3"}', "[]"])
def test_a_row_that_is_no_fact_is_one_sentence_that_names_the_file(tmp_path: Path, row: str) -> None:
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(database(tmp_path))) as connection, connection:
        connection.execute("INSERT INTO by_hand (fact) VALUES (?)", (row,))
    with Store.open(tmp_path) as store, pytest.raises(UserError, match=r"followup\.db is damaged"):
        store.by_hand()
