from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import pytest
from gmail_world import Time, World, a_reply, world
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.errors import FollowupError, Gone, MailboxError, RateLimited, Refused, Stopped, Unreachable
from followup_daemon.gmail import pace as pacing
from followup_daemon.gmail.pace import Pace, PacedHttp
from followup_daemon.sandbox import Fault
from followup_daemon.sandbox.faults import Kind

START = "http://127.0.0.1:8025/gmail/v1/users/me/"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


# Quota


@given(st.lists(st.sampled_from([1, 2, 5, 10, 20, 40]), min_size=1, max_size=300))
def test_facts_45_and_48_in_no_stretch_of_time_more_is_spent_than_the_bucket_and_its_flow(prices: list[int]) -> None:
    """Gmail allows 6,000 units a minute and was seen to refuse 2,900 within 18 s."""
    passing = Time()
    pace = Pace(clock=passing.clock, wait=passing.wait)
    began = passing.clock()
    spent = 0
    for units in prices:
        pace.spend(units)
        spent += units
        assert spent <= pacing.BURST + (passing.clock() - began) * pacing.UNITS_PER_SECOND + 0.001


def test_a_small_pass_waits_for_nothing() -> None:
    passing = Time()
    pace = Pace(clock=passing.clock, wait=passing.wait)
    for units in (2, 5, *[40] * 24):
        pace.spend(units)
    assert passing.waits == []


def test_the_bucket_fills_again_but_never_beyond_its_size() -> None:
    passing = Time()
    pace = Pace(clock=passing.clock, wait=passing.wait)
    pace.spend(pacing.BURST)
    passing.pass_(hours=9)
    pace.spend(pacing.BURST)
    assert passing.waits == []
    pace.spend(pacing.UNITS_PER_SECOND * 3)
    assert passing.waits == [pytest.approx(3)]


def test_fact_48_a_long_scan_stays_within_what_the_server_allows(place: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded server refuses for a minute whoever asks too much; the clock of both is the same here."""
    threads = {place.receive(f"Role {number}").thread_id for number in range(60)}
    monkeypatch.setattr(place.sandbox.quota, "_clock", place.time.clock)
    place.sandbox.quota.reset()
    for thread_id in threads:
        place.box.thread(thread_id)
    assert place.time.waits
    assert not place.sandbox.quota.refused


def test_a_server_on_this_machine_is_not_paced_until_it_refuses(place: World) -> None:
    """The quota is Google's; who plays Gmail here may keep one too."""
    pace = Pace(place.stop, place.time.clock, place.time.wait)
    box = place.connect(pace=pace)
    place.sandbox.quota.enforced = False
    threads = [place.receive(f"Role {number}").thread_id for number in range(60)]
    for thread_id in threads:
        box.thread(thread_id)
    assert place.time.waits == []
    place.sandbox.faults.add(Fault("rate_limited", "threads.get"))
    began = place.time.clock()
    for thread_id in threads[:11]:
        box.thread(thread_id)
    assert place.time.clock() - began >= 10 * 40 / pacing.UNITS_PER_SECOND_REFUSED


def test_fact_48_after_a_refusal_gmail_is_asked_half_as_fast() -> None:
    passing = Time()
    pace = Pace(clock=passing.clock, wait=passing.wait)
    pace.refused()
    pace.spend(50)
    assert passing.waits == [pytest.approx(2)]


# The end of the program


def test_fact_52_a_wait_ends_with_the_program() -> None:
    """No shutdown waits for quota or for a retry."""
    stop = threading.Event()
    pace = Pace(stop, burst=0)
    threading.Timer(0.05, stop.set).start()
    began = time.monotonic()
    with pytest.raises(Stopped):
        pace.spend(10_000)  # some minutes' worth
    assert time.monotonic() - began < 5


def test_at_the_end_no_further_read_is_sent(place: World) -> None:
    """Not even one for which there is quota: a pass under way has come to its end."""
    came = place.receive()
    place.stop.set()
    box = place.connect(pace=Pace(place.stop))
    with pytest.raises(Stopped):
        box.thread(came.thread_id)
    assert place.calls == {}


def test_a_draft_in_hand_at_the_end_is_made_without_waiting_its_turn(place: World) -> None:
    """The ledger has claimed its step: what becomes of it shall be known, and not looked for at the next start."""
    came = place.receive()
    place.stop.set()
    box = place.connect(pace=Pace(place.stop, burst=0))
    assert box.create_draft(a_reply(came)).thread_id == came.thread_id
    assert place.calls == {"drafts.create": 1}


def test_each_request_that_is_sent_is_seen_by_who_watches_the_pass(place: World) -> None:
    came, seen = place.receive(), [0]
    box = place.connect(pace=Pace(place.stop, asks=lambda: seen.append(seen[-1] + 1)))
    box.thread(came.thread_id)
    box.drafts()
    assert seen[-1] == sum(place.calls.values()) == 2


# Trying again


PASSING: list[Kind] = [
    "closed", "reset", "lost_answer", "reset_after", "half_answer", "server_error", "server_error_after", "html_error",
    "rate_limited", "user_rate_limited", "too_many",
]  # fmt: skip
LASTING: list[tuple[Kind, type[FollowupError]]] = [
    ("odd_error", Refused),
    ("garbage", Unreachable),
    ("empty_body", Unreachable),
    ("daily_limit", RateLimited),
    ("not_configured", Refused),
    ("domain_policy", Refused),
    ("mailbox_off", Refused),
    ("bad_request", Refused),
    ("not_found", Gone),
]


@pytest.mark.parametrize("kind", PASSING)
def test_a_read_is_tried_again_after_what_passes(place: World, kind: Kind) -> None:
    place.sandbox.faults.add(Fault(kind, "getProfile", times=2))
    assert place.box.profile()
    assert (
        len(place.time.waits) <= 2 * 2
    )  # after a refusal, a short wait by chance may need one for the quota beside it


@pytest.mark.parametrize("kind", PASSING)
def test_a_read_is_given_up_after_a_few_tries_and_named(place: World, kind: Kind) -> None:
    place.sandbox.faults.add(Fault(kind, "getProfile", times=100))
    with pytest.raises((Unreachable, RateLimited)):
        place.box.profile()
    assert pacing.TRIES - 1 <= len(place.time.waits) <= 2 * (pacing.TRIES - 1)
    assert place.calls["getProfile"] <= 2 * pacing.TRIES


@pytest.mark.parametrize(("kind", "error"), LASTING)
def test_what_will_not_pass_is_asked_once(place: World, kind: Kind, error: type[FollowupError]) -> None:
    place.sandbox.faults.add(Fault(kind, "getProfile", times=100))
    with pytest.raises(error):
        place.box.profile()
    assert place.calls["getProfile"] == 1


@pytest.mark.parametrize("kind", [*PASSING, *(kind for kind, _ in LASTING)])
def test_facts_52_and_55_a_new_draft_is_never_asked_for_again(place: World, kind: Kind) -> None:
    came = place.receive()
    place.sandbox.faults.add(Fault(kind, "drafts.create", times=100))
    with pytest.raises(MailboxError):
        place.box.create_draft(a_reply(came))
    assert place.calls == {"drafts.create": 1}
    assert place.time.waits == []


@pytest.mark.parametrize("kind", [*PASSING, "garbage", "not_found"])
def test_a_deletion_is_never_asked_for_again(place: World, kind: Kind) -> None:
    """An answer without a body cannot be half, so that one is a success."""
    made = place.box.create_draft(a_reply(place.receive()))
    place.ours.add(made.id)
    place.sandbox.faults.add(Fault(kind, "drafts.delete", times=100))
    with pytest.raises(MailboxError) if kind != "half_answer" else nullcontext():
        place.box.delete_draft(made.id)
    assert place.calls["drafts.delete"] == 1
    assert place.time.waits == []


@pytest.mark.parametrize("kind", get_args(Kind))
def test_fact_55_a_draft_that_may_have_been_made_is_never_said_not_to_be(place: World, kind: Kind) -> None:
    """Promise 3 rests on this: a definite error frees the step, Unreachable leaves the claim open."""
    came = place.receive()
    place.sandbox.faults.add(Fault(kind, "drafts.create", seconds=0.01))
    try:
        place.box.create_draft(a_reply(came))
    except Unreachable:
        return
    except MailboxError:
        place.sandbox.faults.clear()
        assert place.box.drafts() == ()
    else:
        place.sandbox.faults.clear()
        assert len(place.box.drafts()) == 1


@dataclass
class Broken:
    """A sender whose every request takes a while and fails."""

    passing: Time
    takes: float = 0.0
    sent: list[str] = field(default_factory=list)

    def request(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes]:
        self.sent.append(method)
        self.passing.pass_(seconds=self.takes)
        raise TimeoutError

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_fact_51_the_waits_double_with_chance_in_them_up_to_a_bound(
    chance: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "TRIES", 9)
    passing = Time()
    http = PacedHttp(Broken(passing), START, Pace(clock=passing.clock, wait=passing.wait), lambda: chance)
    with pytest.raises(Unreachable):
        http.request(f"{START}profile")
    whole = [1, 2, 4, 8, 16, 32, 32, 32]
    assert passing.waits == [chance * seconds for seconds in whole][: len(passing.waits)]
    assert len(passing.waits) >= 6


def test_a_read_that_runs_into_the_timeout_each_time_does_not_hold_up_the_pass_for_long() -> None:
    passing = Time()
    sender = Broken(passing, takes=60.0)
    with pytest.raises(Unreachable):
        PacedHttp(sender, START, Pace(clock=passing.clock, wait=passing.wait)).request(f"{START}profile")
    assert len(sender.sent) == 2
