from __future__ import annotations

import base64
import email
import email.policy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gmail_world import DANA, OWNER, START, World, a_reply, raw_mail, world
from httplib2 import Response

from followup_daemon.errors import CursorLost, MailboxError, Refused, Unreachable
from followup_daemon.gmail import Gmail, Pace
from followup_daemon.gmail.endpoints import GMAIL, MAILBOX
from followup_daemon.gmail.lag import PATIENCE
from followup_daemon.gmail.pace import PacedHttp
from followup_daemon.mail import Letter, Person
from followup_daemon.mailbox import DraftRef
from followup_daemon.sandbox import Fault, Letterbox, Switches


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


@dataclass
class Meddling(Pace):
    """A pace that lets something happen before the nth request of a price."""

    price: int = 0
    nth: int = 1
    act: Callable[[], object] = print

    def spend(self, units: int) -> None:
        super().spend(units)
        if units == self.price:
            self.nth -= 1
            if self.nth == 0:
                self.act()


def meddling(place: World, price: int, nth: int, act: Callable[[], object]) -> Pace:
    return Meddling(place.stop, place.time.clock, place.time.wait, price=price, nth=nth, act=act)


# History


def test_fact_8_what_happens_while_pages_are_read_is_told_next_time_at_the_latest(place: World) -> None:
    """The cursor to keep is the first page's: the last page's may lie behind what no page showed."""
    start = place.box.profile().history_id
    place.receive()
    place.sandbox.faults.add(Fault("empty_page", "history.list"))
    came: list[str] = []
    pace = meddling(place, price=2, nth=2, act=lambda: came.append(place.receive("Late").thread_id))
    found = place.connect(pace=pace).changes(start)
    place.receive("Later still")
    assert place.calls["history.list"] == 2
    assert came[0] in {*found.threads, *place.box.changes(found.history_id).threads}
    assert place.box.changes(found.history_id).threads[0] == came[0]


@pytest.mark.parametrize("times", [1, 3])
def test_fact_7_an_empty_page_is_not_the_last(place: World, times: int) -> None:
    start = place.box.profile().history_id
    came = place.receive()
    draft = place.leave_draft()
    sent = place.send("Else")
    for method in ("history.list", "messages.list", "drafts.list"):
        place.sandbox.faults.add(Fault("empty_page", method, times=times))
    assert set(place.box.changes(start).threads) >= {came.thread_id, sent.thread_id}
    assert set(place.box.all_threads(START)) == {came.thread_id, sent.thread_id}
    assert [one.id for one in place.box.drafts()] == [draft.id]


def test_a_list_without_end_is_given_up(place: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_daemon.gmail.mailbox.MOST_PAGES", 5)
    place.sandbox.faults.add(Fault("empty_page", "history.list", times=100))
    with pytest.raises(Unreachable, match="no end"):
        place.box.changes(place.box.profile().history_id)


def test_long_histories_and_lists_are_read_to_their_end(place: World) -> None:
    start = place.box.profile().history_id
    threads = {place.receive(f"Role {number}").thread_id for number in range(510)}
    assert set(place.box.changes(start).threads) == threads
    assert set(place.box.all_threads(START)) == threads
    assert place.calls["history.list"] == 2


def test_fact_15_a_history_out_of_date_is_a_lost_cursor_and_a_thread_that_is_gone_is_not(place: World) -> None:
    place.time.pass_(days=8)
    with pytest.raises(CursorLost):
        place.box.changes(1)


def test_fact_2_the_cursor_never_goes_back(place: World) -> None:
    place.sandbox.switches = replace(place.sandbox.switches, quiet_history_moves=False)
    start = place.box.profile().history_id
    assert place.box.changes(start).history_id >= start


def test_a_failed_history_tells_nothing_rather_than_less(place: World) -> None:
    start = place.box.profile().history_id
    place.receive()
    place.sandbox.faults.add(Fault("server_error", "history.list", times=99))
    with pytest.raises(Unreachable):
        place.box.changes(start)


# Reads that lag


def test_fact_18_a_mail_that_is_announced_but_not_shown_yet_is_waited_for(tmp_path: Path) -> None:
    with world(tmp_path, Switches(read_lag=timedelta(seconds=2))) as place:
        start = place.box.profile().history_id
        came = place.receive()
        (thread_id,) = place.box.changes(start).threads
        assert [one.id for one in place.box.thread(thread_id).messages] == [came.id]
        assert place.time.waits


def test_fact_18_an_answer_that_its_thread_does_not_show_yet_postpones_rather_than_being_passed_over(
    tmp_path: Path,
) -> None:
    """Else the cursor would move past it, and a follow-up would be drafted against an answer."""
    with world(tmp_path, Switches(read_lag=timedelta(minutes=2))) as place:
        came = place.receive()
        place.time.pass_(minutes=5)
        start = place.box.profile().history_id
        answer = place.receive(answers=came)
        (thread_id,) = place.box.changes(start).threads
        with pytest.raises(Unreachable, match="does not show yet"):
            place.box.thread(thread_id)
        place.time.pass_(minutes=5)
        place.box.changes(start)
        assert [one.id for one in place.box.thread(thread_id).messages] == [came.id, answer.id]


def test_facts_13_and_18_a_draft_sent_under_its_own_id_is_expected_in_its_thread(tmp_path: Path) -> None:
    """Its record says DRAFT; passed over while reads lag, what the owner sent would never be read."""
    switches = Switches(read_lag=timedelta(minutes=2), send_shows_as="relabelled")
    with world(tmp_path, switches) as place:
        came = place.receive()
        place.time.pass_(minutes=5)
        start = place.box.profile().history_id
        place.sandbox.owner.send_draft(place.leave_draft(answers=came).id)
        (thread_id,) = place.box.changes(start).threads
        with pytest.raises(Unreachable, match="does not show yet"):
            place.box.thread(thread_id)


def test_a_mail_that_only_its_thread_lacks_is_fetched_by_itself(place: World, monkeypatch: pytest.MonkeyPatch) -> None:
    came = place.receive()
    start = place.box.profile().history_id
    answer = place.receive(answers=came)
    place.box.changes(start)
    shelved = type(place.sandbox.mailbox).thread
    monkeypatch.setattr(
        type(place.sandbox.mailbox), "thread", lambda self, key: [m for m in shelved(self, key) if m.id != answer.id]
    )
    assert [one.id for one in place.box.thread(came.thread_id).messages] == [came.id, answer.id]


def test_fact_10_a_mail_deleted_for_good_meanwhile_holds_up_nothing_for_ever(place: World) -> None:
    """Its deletion stands in the next history; if it does not, the mail is given up after a few passes' time."""
    came = place.receive()
    start = place.box.profile().history_id
    answer = place.receive(answers=came)
    place.box.changes(start)
    place.sandbox.mailbox.forget(answer.id)
    for _ in range(5):  # however often it is looked for
        with pytest.raises(Unreachable):
            place.box.thread(came.thread_id)
        place.box.changes(start)
    place.time.pass_(seconds=PATIENCE)
    assert [one.id for one in place.box.thread(came.thread_id).messages] == [came.id]


def test_a_record_without_labels_about_a_mail_not_shown_yet_is_no_draft(tmp_path: Path) -> None:
    """It must not settle a claim: the letter would never be written."""
    with world(tmp_path, Switches(history_label_ids="absent", read_lag=timedelta(minutes=2))) as place:
        start = place.box.profile().history_id
        place.receive()
        with pytest.raises(Unreachable):
            place.box.changes(start)
        place.time.pass_(minutes=5)
        assert place.box.changes(start).drafts == ()


def test_facts_9_and_10_a_draft_that_came_and_went_counts_as_one_although_no_record_tells_its_labels(
    tmp_path: Path,
) -> None:
    with world(tmp_path, Switches(history_label_ids="absent")) as place:
        came = place.receive()
        start = place.box.profile().history_id
        made = place.box.create_draft(a_reply(came))
        place.sandbox.owner.discard_draft(made.id)
        assert [record.message_id for record in place.box.changes(start).drafts if not record.deleted] == [
            made.message_id
        ]


def test_a_draft_that_vanished_without_a_record_counts_as_one_in_the_end(tmp_path: Path) -> None:
    with world(tmp_path, Switches(history_label_ids="absent", schedule_shows_as="nothing")) as place:
        came = place.receive()
        start = place.box.profile().history_id
        made = place.box.create_draft(a_reply(came))
        place.sandbox.owner.schedule_draft(made.id, place.time.now + timedelta(days=1))
        for _ in range(5):
            with pytest.raises(Unreachable):
                place.box.changes(start)
        place.time.pass_(seconds=PATIENCE)
        assert made.message_id in {record.message_id for record in place.box.changes(start).drafts}


# Drafts


def stored(place: World, message_id: str) -> email.message.EmailMessage:
    raw = place.sandbox.mailbox.held(message_id).raw
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_facts_27_and_32_a_reply_arrives_with_all_that_gmail_needs_to_thread_it(place: World) -> None:
    """threadId, In-Reply-To and References, and the subject; ids of Outlook's length stay whole."""
    long_id = f"<{'AM9PR04MB8505' * 6}@AM9PR04MB8505.eurprd04.prod.outlook.example>"
    came = place.sandbox.mailbox.deliver(raw_mail(message_id=long_id))
    made = place.box.create_draft(a_reply(came, "Dank für das Gespräch, Zoë ☕"))
    found = stored(place, made.message_id)
    assert made.thread_id == came.thread_id
    assert (found["In-Reply-To"], found["References"]) == (long_id, long_id)
    assert (found["Subject"], found["To"]) == ("Re: Interview", f"{DANA.name} <{DANA.address}>")
    assert found.get_content().strip() == "Dank für das Gespräch, Zoë ☕"


def test_nothing_in_a_letter_can_add_a_header_or_an_addressee(place: World) -> None:
    letter = Letter((Person("Eve\r\nBcc: all@mail.example", DANA.address),), "Hi\r\nBcc: x@mail.example", "Text")
    found = stored(place, place.box.create_draft(letter).message_id)
    assert found["Bcc"] is None
    assert "\n" not in found["Subject"]


def test_a_draft_into_a_thread_that_is_gone_is_an_error_and_not_made(place: World) -> None:
    letter = replace(a_reply(place.receive()), thread_id="18c2f3a9b0d1e4f5")
    with pytest.raises(MailboxError) as fault:
        place.box.create_draft(letter)
    assert not isinstance(fault.value, Unreachable)
    assert place.box.drafts() == ()


@dataclass
class Recorder:
    """Google's client is answered as by Gmail, to a write with ``made``; what it asked is kept."""

    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    made: bytes = b'{"id": "r-1", "message": {"id": "18c2", "threadId": "18c1"}}'
    status: int = 200

    def request(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Response, bytes]:
        self.asked.append((method, uri, body))
        if method == "POST":
            return Response({"status": 200}), self.made
        return Response({"status": self.status}), b'{"id": "r-1", "message": {"id": "18c2", "threadId": "18c1"}}'

    def close(self) -> None:
        """Nothing is open."""


def test_facts_28_and_31_a_draft_is_asked_for_with_its_mail_and_its_thread_and_nothing_else() -> None:
    recorder = Recorder()
    box = Gmail(PacedHttp(recorder, GMAIL + MAILBOX, Pace()), GMAIL, Pace())
    box.create_draft(Letter((DANA,), "Thank you", "Thanks.", thread_id="18c1"))
    box.create_draft(Letter((DANA,), "Thank you", "Thanks."))
    (method, uri, reply), (_, _, fresh) = recorder.asked
    assert (method, uri) == ("POST", "https://gmail.googleapis.com/gmail/v1/users/me/drafts?alt=json")
    message = json.loads(reply)["message"]
    assert json.loads(reply) == {"message": {"raw": message["raw"], "threadId": "18c1"}}
    assert list(json.loads(fresh)["message"]) == ["raw"]
    assert b"Subject: Thank you" in base64.urlsafe_b64decode(message["raw"])


@pytest.mark.parametrize("made", [b'{"id": "r-1"}', b'{"id": "r-1", "message": {"id": "18c2"}}'])
def test_where_the_answer_tells_no_more_than_the_drafts_id_the_draft_is_asked_for(made: bytes) -> None:
    recorder = Recorder(made=made)
    box = Gmail(PacedHttp(recorder, GMAIL + MAILBOX, Pace()), GMAIL, Pace())
    assert box.create_draft(Letter((DANA,), "Thank you", "Thanks.")) == DraftRef("r-1", "18c2", "18c1")
    assert [method for method, _, _ in recorder.asked] == ["POST", "GET"]


@pytest.mark.parametrize("status", [403, 404, 401])
def test_a_draft_that_was_made_and_is_not_shown_is_never_denied(status: int) -> None:
    """Any error but Unreachable would free the step for a second draft."""
    recorder = Recorder(made=b'{"id": "r-1"}', status=status)
    box = Gmail(PacedHttp(recorder, GMAIL + MAILBOX, Pace()), GMAIL, Pace())
    with pytest.raises(Unreachable):
        box.create_draft(Letter((DANA,), "Thank you", "Thanks."))


# Senders and searches


def test_fact_42_only_addresses_that_may_send_are_senders_the_default_first(place: World) -> None:
    primary = place.sandbox.mailbox.send_as[0]
    place.sandbox.mailbox.send_as = [
        replace(primary, is_default=False, signature="<p>Priya</p>"),
        Letterbox("pending@mail.example", accepted=False),
        Letterbox("work@mail.example", name="P. Raman", is_default=True),
    ]
    found = place.box.senders()
    assert [(one.address, one.default) for one in found] == [("work@mail.example", True), (OWNER, False)]
    assert found[1].signature == "<p>Priya</p>"


@pytest.mark.parametrize("kind", ["no_scope", "bad_request", "domain_policy", "not_found"])
def test_fact_41_where_the_settings_cannot_be_read_the_account_is_the_one_sender(place: World, kind: str) -> None:
    place.sandbox.faults.add(Fault(kind, "settings.sendAs.list"))  # type: ignore[arg-type]
    assert [(one.address, one.default) for one in place.box.senders()] == [(OWNER, True)]


def test_settings_that_could_not_be_read_just_now_are_no_missing_settings(place: World) -> None:
    place.sandbox.faults.add(Fault("server_error", "settings.sendAs.list", times=99))
    with pytest.raises(Unreachable):
        place.box.senders()


def test_fact_91_a_search_goes_by_the_second_and_not_by_midnight_in_california(place: World) -> None:
    place.send("Too early")
    since = place.time.now + timedelta(seconds=20)
    late = place.send("In time")
    assert place.box.sent_threads(since) == (late.thread_id,)


def test_looking_for_what_no_search_finds_yet_costs_twenty_mails_at_most(place: World) -> None:
    """Only a resync pays it; that the newest come first in a listing is not promised."""
    for number in range(30):
        place.receive(f"Role {number}")
    place.time.pass_(days=40)
    place.sandbox.quota.reset()
    assert place.box.all_threads(place.time.now - timedelta(days=30)) == ()
    assert place.sandbox.quota.total == 5 + 5 + 20 * 20


def test_a_mailbox_that_is_off_says_what_to_do(place: World) -> None:
    place.sandbox.faults.add(Fault("mailbox_off", "getProfile"))
    with pytest.raises(Refused, match=r"mail\.google\.com"):
        place.box.profile()


def test_fact_55_after_a_suspend_the_mailbox_goes_on_over_new_connections(place: World) -> None:
    place.box.profile()
    place.box.close()
    assert place.box.profile().address == OWNER
