from __future__ import annotations

from typing import Any

import pytest
from gmail_world import Time
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.errors import Unreachable
from followup_daemon.gmail import history
from followup_daemon.gmail.lag import PATIENCE, Announced
from followup_daemon.mailbox import Changes, DraftRecord


def added(message: str, thread: str, *labels: str) -> dict[str, Any]:
    told = {"labelIds": list(labels)} if labels else {}
    return {"messagesAdded": [{"message": {"id": message, "threadId": thread, **told}}]}


def deleted(message: str, thread: str) -> dict[str, Any]:
    return {"messagesDeleted": [{"message": {"id": message, "threadId": thread}}]}


def labelled(message: str, thread: str, *labels: str, key: str = "labelsAdded") -> dict[str, Any]:
    return {key: [{"message": {"id": message, "threadId": thread}, "labelIds": list(labels)}]}


def told(*records: dict[str, Any], labels: dict[str, frozenset[str]] | None = None) -> Changes:
    return history.changes(records, 9, labels or {})


def test_fact_12_an_autosaved_draft_leaves_a_trail_of_adds_and_deletes_in_order() -> None:
    found = told(added("m1", "t", "DRAFT"), added("m2", "t", "DRAFT"), deleted("m1", "t"))
    assert found.drafts == (
        DraftRecord("m1", "t", deleted=False),
        DraftRecord("m2", "t", deleted=False),
        DraftRecord("m1", "t", deleted=True),
    )
    assert found.threads == ("t",)


def test_mail_that_came_or_was_sent_is_no_draft() -> None:
    assert told(added("m1", "t", "INBOX"), added("m2", "t", "SENT")).drafts == ()


def test_fact_9_a_message_whose_record_lacks_labels_is_what_was_looked_up() -> None:
    records = (added("m1", "t"), added("m2", "t"), added("m3", "u"))
    found = told(*records, labels={"m1": frozenset({"SENT"}), "m2": frozenset({"DRAFT"})})
    assert found.drafts == (DraftRecord("m2", "t", deleted=False), DraftRecord("m3", "u", deleted=False))


@pytest.mark.parametrize("key", ["labelsAdded", "labelsRemoved"])
@pytest.mark.parametrize(
    ("labels", "matters"),
    [
        (["UNREAD"], False),
        (["STARRED", "IMPORTANT"], False),
        (["CATEGORY_PROMOTIONS"], False),
        (["TRASH"], True),
        (["SPAM"], True),
        (["SENT"], True),
        (["INBOX"], True),
        (["UNREAD", "TRASH"], True),
        (["Label_1"], True),
    ],
)
def test_a_label_that_changes_nothing_we_read_is_no_change(key: str, labels: list[str], *, matters: bool) -> None:
    assert told(labelled("m", "t", *labels, key=key)).threads == (("t",) if matters else ())


def test_a_label_record_that_does_not_name_its_labels_is_a_change() -> None:
    assert told({"labelsAdded": [{"message": {"id": "m", "threadId": "t"}}]}).threads == ("t",)


@pytest.mark.parametrize("key", ["labelsAdded", "labelsRemoved"])
def test_a_message_that_bore_the_label_of_drafts_was_one_whatever_its_own_record_says(key: str) -> None:
    found = told(added("m", "t", "SENT"), labelled("m", "t", "DRAFT", key=key))
    assert found.drafts == (DraftRecord("m", "t", deleted=False),)


def test_fact_9_only_the_typed_lists_speak() -> None:
    """A record's ``messages`` repeats them, for idle labels too."""
    assert told({"id": "5", "messages": [{"id": "m", "threadId": "t"}]}).threads == ()


@given(st.permutations([added("m1", "t", "DRAFT"), deleted("m1", "t"), added("m2", "u", "INBOX")]), st.integers(1, 3))
def test_fact_10_records_that_come_twice_tell_nothing_new(records: list[dict[str, Any]], times: int) -> None:
    once, again = told(*records), told(*records * times)
    assert (again.threads, again.drafts) == (once.threads, once.drafts)


@pytest.mark.parametrize(
    "record",
    [
        {"messagesAdded": {}},
        {"messagesAdded": ["m"]},
        {"messagesAdded": [{}]},
        {"messagesAdded": [{"message": {"id": "m"}}]},
        {"messagesDeleted": [{"message": {"threadId": "t"}}]},
        {"labelsAdded": [{"message": {"id": "m"}, "labelIds": ["TRASH"]}]},
    ],
)
def test_a_record_of_another_shape_stops_the_reading(record: dict[str, Any]) -> None:
    """Passing over it would move the cursor past what it told."""
    with pytest.raises(Unreachable):
        told(record)


def test_an_announced_message_is_missed_until_its_thread_shows_it() -> None:
    announced = Announced(Time().clock)
    announced.renew([("t", "m1"), ("t", "m2"), ("u", "m3")])
    assert announced.missing("t", ["m1"]) == {"m2"}
    assert announced.missing("t", ["m1", "m2", "m0"]) == frozenset()
    assert announced.missing("v", []) == frozenset()


def test_what_is_missing_for_a_quarter_of_an_hour_is_gone_however_often_it_was_looked_for() -> None:
    passing = Time()
    announced = Announced(passing.clock)
    for _ in range(9):
        announced.renew([("t", "m1")])
        assert not announced.given_up(["m1"])
    passing.pass_(seconds=PATIENCE)
    assert not announced.given_up(["m1", "m2"])
    assert announced.given_up(["m1"])
    assert announced.given_up([])


def test_what_was_shown_in_between_is_missed_anew() -> None:
    passing = Time()
    announced = Announced(passing.clock)
    announced.renew([("t", "m1")])
    announced.given_up(["m1"])
    announced.renew([])
    passing.pass_(seconds=PATIENCE)
    assert not announced.given_up(["m1"])
