"""users.history.list as its guide and the API's description have it, and as users report it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from googleapiclient.errors import HttpError
from sandbox_world import World, mail, opened

from followup_daemon.sandbox import Fault, Rule, Switches


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def status(world: World, start: object) -> int:
    """The status with which a history request fails."""
    with pytest.raises(HttpError) as failed:
        world.history(start)
    return int(failed.value.status_code)


def test_a_quiet_mailbox_answers_with_an_id_and_no_history_key(world: World) -> None:
    """Nothing new is no empty list but no list (reported by users)."""
    start = world.profile_id()
    assert world.history(start) == {"historyId": start}


def test_the_start_id_itself_is_left_out(world: World) -> None:
    """startHistoryId is exclusive: records after it."""
    first = world.asked()
    second = world.gmail.mailbox.deliver(mail("Another"))
    assert [found for _, found, _ in world.changes(first.history_id)] == [second.id]


def test_ids_are_decimal_strings_that_rise_with_gaps(world: World) -> None:
    """Ids increase in time and are not contiguous."""
    start = world.profile_id()
    for _ in range(20):
        world.gmail.mailbox.deliver(mail())
    ids = [record["id"] for record in world.history(start)["history"]]
    assert all(isinstance(one, str) for one in ids)
    numbers = [int(one) for one in ids]
    assert numbers == sorted(set(numbers))
    assert any(later - earlier > 1 for earlier, later in pairwise(numbers))


def test_a_message_carries_the_id_of_the_record_that_changed_it_last(world: World) -> None:
    message = world.asked()
    world.gmail.owner.read(message.id)
    shown = world.users.messages().get(userId="me", id=message.id, format="minimal").execute()
    assert shown["historyId"] == world.history(message.history_id)["history"][-1]["id"]


def test_delivery_is_one_record_in_which_a_filters_labels_ride(world: World) -> None:
    """Labels that a filter puts on at delivery give no labelsAdded record (reported by users)."""
    world.gmail.mailbox.rules.append(Rule(from_="northgate", add=frozenset({"SPAM"})))
    start = world.profile_id()
    message = world.asked()
    (kind, found, labels) = world.changes(start)[0]
    assert (kind, found) == ("messagesAdded", message.id)
    assert "SPAM" in labels
    assert "INBOX" not in labels
    assert len(world.changes(start)) == 1


def test_trash_shows_as_labels_and_only_deletion_for_good_as_deleted(world: World) -> None:
    """messagesDeleted means deleted, not trashed (API description)."""
    message = world.asked()
    start = world.profile_id()
    world.gmail.owner.trash(message.id)
    assert ("labelsAdded", message.id, ["TRASH"]) in world.changes(start)
    assert not any(kind == "messagesDeleted" for kind, _, _ in world.changes(start))
    world.gmail.owner.delete_forever(message.id)
    assert world.changes(start)[-1][:2] == ("messagesDeleted", message.id)


def test_what_lies_thirty_days_in_trash_is_deleted(world: World) -> None:
    message = world.asked()
    world.gmail.owner.trash(message.id)
    world.passes(days=29)
    start = world.profile_id()
    assert world.thread(message.thread_id) == [message.id]
    world.passes(days=1)
    assert [change[:2] for change in world.changes(start)] == [("messagesDeleted", message.id)]


def test_trash_can_be_kept_for_longer(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(expunge_after=timedelta(days=90))) as world:
        message = world.asked()
        world.gmail.owner.trash(message.id)
        world.passes(days=80)
        assert world.thread(message.thread_id) == [message.id]


def test_a_change_that_changes_nothing_leaves_no_record(world: World) -> None:
    message = world.asked()
    world.gmail.owner.read(message.id)
    start = world.profile_id()
    world.gmail.owner.read(message.id)
    assert world.changes(start) == []


def test_types_are_asked_for_in_the_singular_and_may_be_repeated(world: World) -> None:
    start = world.profile_id()
    message = world.asked()
    world.gmail.owner.trash(message.id)
    added = world.history(start, historyTypes=["messageAdded"])["history"]
    assert [set(record) for record in added] == [{"id", "messages", "messagesAdded"}]
    both = world.history(start, historyTypes=["messageAdded", "labelRemoved"])["history"]
    assert [set(record) - {"id", "messages"} for record in both] == [{"messagesAdded"}, {"labelsRemoved"}]


def test_a_plural_type_is_refused(world: World) -> None:
    start = world.profile_id()
    with pytest.raises((HttpError, TypeError)):
        world.history(start, historyTypes=["messagesAdded"])


def test_pages_hold_at_most_500_records_and_none_is_lost_between_them(world: World) -> None:
    """maxResults defaults to 100 and is capped at 500."""
    start = world.profile_id()
    made = [world.gmail.mailbox.deliver(mail(f"Mail {number}")).id for number in range(502)]
    seen, sizes, token = [], [], None
    while True:
        page = world.history(start, maxResults=600, pageToken=token)
        sizes.append(len(page["history"]))
        seen += [record["messagesAdded"][0]["message"]["id"] for record in page["history"]]
        token = page.get("nextPageToken")
        if not token:
            break
    assert (seen, sizes) == (made, [500, 2])
    assert len(world.history(start)["history"]) == 100


def test_every_page_tells_the_mailboxs_current_id(world: World) -> None:
    """The top-level id is the mailbox's, not the last record's."""
    start = world.profile_id()
    for _ in range(3):
        world.asked()
    page = world.history(start, maxResults=1)
    assert page["historyId"] == world.profile_id()
    assert int(page["historyId"]) > int(page["history"][-1]["id"])


def test_a_filtered_page_may_be_empty_and_still_not_the_last(world: World) -> None:
    """A page can carry nextPageToken and no history (reported by users); paging on finds the rest."""
    start = world.profile_id()
    world.asked()
    sent = world.gmail.owner.send(world.answer())
    page = world.history(start, labelId="SENT", maxResults=1)
    assert "history" not in page
    following = world.history(start, labelId="SENT", maxResults=1, pageToken=page["nextPageToken"])
    assert following["history"][0]["messagesAdded"][0]["message"]["id"] == sent.id


def test_an_unfiltered_page_can_be_made_empty(world: World) -> None:
    start = world.profile_id()
    message = world.asked()
    world.gmail.faults.add(Fault("empty_page", method="history.list"))
    page = world.history(start)
    assert set(page) == {"nextPageToken", "historyId"}
    assert world.history(start, pageToken=page["nextPageToken"])["history"][0]["messages"][0]["id"] == message.id


@pytest.mark.parametrize(("test", "expected"), [("now", 1), ("then", 2)])
def test_the_label_filter_tests_labels_now_or_then(tmp_path: Path, test: str, expected: int) -> None:
    """Not documented: testing labels now loses the deletion of what had the label."""
    switches = Switches(history_label_test="then") if test == "then" else Switches()
    with opened(tmp_path, switches=switches) as world:
        start = world.profile_id()
        sent, gone = (world.gmail.owner.send(world.answer()) for _ in range(2))
        world.gmail.owner.delete_forever(gone.id)
        world.gmail.owner.trash(sent.id)
        added = world.history(start, labelId="SENT", historyTypes=["messageAdded"])["history"]
        assert len(added) == expected


def test_labels_inside_records_can_be_missing(tmp_path: Path) -> None:
    """Promised are id and threadId alone."""
    with opened(tmp_path, switches=Switches(history_label_ids="absent")) as world:
        start = world.profile_id()
        message = world.asked()
        record = world.history(start)["history"][0]
        assert record["messagesAdded"] == [{"message": {"id": message.id, "threadId": message.thread_id}}]


@pytest.mark.parametrize(("told", "expected"), [("present", ["DRAFT"]), ("now", ["SENT"])])
def test_fact_9_labels_inside_records_may_be_those_of_then_or_of_now(
    tmp_path: Path, told: Literal["present", "now"], expected: list[str]
) -> None:
    """Not documented: a draft that was sent since stands in its own record as a draft, or as sent mail."""
    switches = Switches(history_label_ids=told, send_shows_as="relabelled")
    with opened(tmp_path, switches=switches) as world:
        start = world.profile_id()
        draft = world.gmail.owner.save_draft(world.answer())
        world.gmail.owner.send_draft(draft.id)
        first = world.history(start)["history"][0]
        assert first["messagesAdded"][0]["message"]["labelIds"] == expected


def test_fact_9_the_record_of_what_is_gone_keeps_the_labels_of_then(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(history_label_ids="now")) as world:
        start = world.profile_id()
        draft = world.gmail.owner.save_draft(world.answer())
        world.gmail.owner.discard_draft(draft.id)
        assert [labels for _, _, labels in world.changes(start)] == [["DRAFT"], ["DRAFT"]]


@pytest.mark.parametrize("start", ["1", "999999999999"])
def test_an_id_that_was_never_given_out_is_not_found(world: World, start: str) -> None:
    assert status(world, start) == 404


def test_what_is_no_number_is_a_bad_request(world: World) -> None:
    assert status(world, "yesterday") == 400


def test_an_id_serves_for_a_week_and_then_is_not_found(world: World) -> None:
    """Typically valid for at least a week; out of date is 404 and means a full sync."""
    start = world.profile_id()
    world.asked()
    world.passes(days=7)
    assert world.changes(start)
    world.passes(minutes=1)
    assert status(world, start) == 404


def test_in_a_quiet_mailbox_the_newest_messages_id_expires_but_the_profiles_does_not(world: World) -> None:
    """A client that restarts from the newest message's id gets 404 again (reported by users)."""
    message = world.asked()
    world.passes(days=8)
    assert status(world, message.history_id) == 404
    assert world.changes(world.profile_id()) == []


def test_even_the_profiles_id_can_expire_until_something_changes(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(quiet_history_moves=False)) as world:
        world.asked()
        world.passes(days=8)
        assert status(world, world.profile_id()) == 404
        world.asked()
        assert world.changes(world.profile_id()) == []


def test_an_id_can_serve_as_long_as_no_later_record_was_dropped(tmp_path: Path) -> None:
    with opened(tmp_path, switches=Switches(history_expiry="by_record")) as world:
        message = world.asked()
        world.passes(days=20)
        assert world.changes(message.history_id) == []
        world.gmail.owner.read(message.id)
        assert len(world.changes(message.history_id)) == 1
        world.passes(days=8)
        assert status(world, message.history_id) == 404


def test_a_lifetime_can_be_hours_or_end_at_once(tmp_path: Path) -> None:
    """In rare circumstances an id is good for a few hours only."""
    with opened(tmp_path, switches=Switches(history_lifetime=timedelta(hours=3))) as world:
        start = world.profile_id()
        world.passes(hours=4)
        world.asked()
        assert status(world, start) == 404
        start = world.profile_id()
        world.gmail.mailbox.expire_history()
        assert status(world, start) == 404
        world.asked()
        assert world.changes(world.profile_id()) == []
