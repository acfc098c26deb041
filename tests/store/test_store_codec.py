from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_examples import BERLIN, NOON, confirmed, taken, word

from followup_daemon.ledger import Fate, StepKind, Taken
from followup_daemon.mail import Person
from followup_daemon.signals import (
    Automatic,
    AutomaticKind,
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    Medium,
    Meeting,
    NotHeld,
    Noticed,
    OwnerAct,
    OwnerWrote,
    Promise,
    Signal,
    Telling,
    Topic,
    Word,
    WordKind,
)
from followup_daemon.store import Cursor, Notice, codec

texts = st.text(st.characters(), max_size=12)  # lone surrogates and NUL too
some = texts | st.none()
dates = st.dates()
zones = st.sampled_from(["Europe/Berlin", "America/Chicago", "Asia/Kathmandu", "Africa/Monrovia", "UTC"]).map(ZoneInfo)
offsets = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))


def plainly_folded(moment: datetime) -> datetime:
    """Without a fold where both folds are the same instant."""
    flat = moment.replace(fold=0)
    return flat if flat.utcoffset() == moment.utcoffset() else moment


moments = st.datetimes(timezones=zones | offsets | st.just(UTC)).map(plainly_folded)
people = st.builds(Person, texts, texts)
groups = st.lists(people, max_size=3).map(tuple)
names = st.lists(texts, max_size=3).map(tuple)
evidences = st.builds(Evidence, texts, texts, moments, texts, texts)
meetings = st.builds(
    Meeting,
    start=moments | st.none(),
    end=moments | st.none(),
    medium=st.sampled_from(get_args(Medium)) | st.none(),
    company=some,
    role=some,
    interviewers=groups,
    coordinator=people | st.none(),
    agency=st.booleans(),
    uid=texts,
    told=st.lists(st.builds(Telling, st.sampled_from(get_args(Topic)), texts, evidences), max_size=2).map(tuple),
)
promises = st.none() | st.builds(Promise, dates, st.booleans())
KINDS: dict[type, st.SearchStrategy[Signal]] = {
    Confirmed: st.builds(Confirmed, evidences, meetings, st.floats(0, 1)),
    Noticed: st.builds(Noticed, evidences, meetings, st.booleans()),
    Described: st.builds(Described, evidences, meetings),
    Cancelled: st.builds(
        Cancelled, evidences, st.sampled_from(["them", "owner"]), moments | st.none(), texts, some, some
    ),
    NotHeld: st.builds(NotHeld, evidences, people),
    Word: st.builds(
        Word,
        evidences,
        st.sampled_from(get_args(WordKind)),
        people,
        promises,
        st.booleans(),
        st.booleans(),
        some,
        some,
    ),
    OwnerWrote: st.builds(OwnerWrote, evidences, st.sampled_from(get_args(OwnerAct)), groups),
    Automatic: st.builds(
        Automatic, evidences, st.sampled_from(get_args(AutomaticKind)), texts, dates | st.none(), names, texts
    ),
}
entries = st.builds(
    Taken,
    interview=texts,
    kind=st.sampled_from(get_args(StepKind)),
    person=texts,
    to=names,
    thread_id=texts,
    made_at=moments,
    claimed_at=st.integers(0, 2**64 - 1),
    fate=st.sampled_from(get_args(Fate)),
    fate_at=moments,
    draft_id=texts,
    message_id=texts,
    digest=texts,
    changed_at=moments | st.none(),
    sent_as=texts,
)


def test_every_signal_of_the_union_is_tried() -> None:
    assert set(KINDS) == set(get_args(Signal))


@given(st.lists(st.one_of(*KINDS.values()), max_size=4).map(tuple))
def test_signals_come_back_exactly_as_they_went(signals: tuple[Signal, ...]) -> None:
    """By ``repr``, which shows the zone and the fold of every moment, and tells True from 1."""
    text = codec.write_signals(signals)
    assert text.isascii()
    assert repr(codec.read_signals(text)) == repr(signals)


@given(entries)
def test_an_entry_of_the_ledger_comes_back_exactly_as_it_went(entry: Taken) -> None:
    assert repr(codec.read(codec.write(entry), Taken)) == repr(entry)


@given(st.builds(Cursor, st.integers(0, 2**64 - 1), moments), st.builds(Notice, texts, texts, moments, texts, texts))
def test_cursors_and_notices_come_back_exactly_as_they_went(cursor: Cursor, notice: Notice) -> None:
    assert repr(codec.read(codec.write(cursor), Cursor)) == repr(cursor)
    assert repr(codec.read(codec.write(notice), Notice)) == repr(notice)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 3, 12, 16, 0, tzinfo=BERLIN), "2026-03-12T16:00:00+01:00[Europe/Berlin]"),
        (datetime(2026, 3, 12, 16, 0, tzinfo=UTC), "2026-03-12T16:00:00+00:00"),
        (datetime(2026, 3, 12, 16, 0, tzinfo=ZoneInfo("UTC")), "2026-03-12T16:00:00+00:00[UTC]"),
        (datetime(2026, 3, 12, 16, 0, tzinfo=timezone(timedelta(hours=-5))), "2026-03-12T16:00:00-05:00"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN), "2026-10-25T02:30:00+02:00[Europe/Berlin]"),
        (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN), "2026-10-25T02:30:00+01:00[Europe/Berlin]"),
        (datetime(2026, 3, 29, 2, 30, tzinfo=BERLIN), "2026-03-29T02:30:00+01:00[Europe/Berlin]"),
    ],
)
def test_a_moment_is_written_as_rfc_9557_says_also_in_the_hours_a_clock_skips_or_repeats(
    moment: datetime, text: str
) -> None:
    assert codec.write_moment(moment) == text
    assert repr(codec.read_moment(text)) == repr(moment)


def test_an_instant_stands_when_the_rules_of_its_zone_have_changed_since() -> None:
    moment = codec.read_moment("2026-07-01T12:00:00+05:00[Europe/Berlin]")
    assert moment == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)
    assert moment.tzinfo == BERLIN


def test_an_instant_stands_when_the_machine_no_longer_knows_its_zone() -> None:
    assert codec.read_moment("2026-07-01T12:00:00+05:00[Europe/Atlantis]") == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


class Shifted(tzinfo):
    """A zone of an odd invitation: no key, no fixed offset."""

    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta(hours=3)

    def dst(self, _: datetime | None) -> timedelta:
        return timedelta()

    def tzname(self, _: datetime | None) -> str:
        return "Customized Time Zone"


def test_a_zone_without_a_name_is_kept_as_its_offset() -> None:
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=Shifted())
    assert codec.read_moment(codec.write_moment(moment)) == moment


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        codec.write(replace(taken(), made_at=NOON.replace(tzinfo=None)))


def test_a_row_of_an_older_version_gets_the_defaults_of_the_fields_it_lacks() -> None:
    row = json.loads(codec.write(taken()))
    for later in ("draft_id", "message_id", "digest", "changed_at", "sent_as"):
        del row[later]
    assert codec.read(json.dumps(row), Taken) == taken()
    old = json.loads(codec.write_signals([word()]))
    for later in ("promise", "automatic", "doubtful", "company", "role", "language"):
        del old[0][later]
    assert codec.read_signals(json.dumps(old)) == (word(),)


def test_a_field_that_is_no_longer_known_is_passed_over() -> None:
    row = json.loads(codec.write(taken())) | {"mood": "bright"}
    assert codec.read(json.dumps(row), Taken) == taken()


def damaged(change: dict[str, object]) -> str:
    return json.dumps([json.loads(codec.write_signals([confirmed()]))[0] | change])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no JSON"),
        ('[{"type": "Conf', "no JSON"),
        ("[" * 100_000, "no JSON"),
        ('{"type": "Word"}', "no list"),
        ('["Word"]', "unknown type"),
        (damaged({"type": "Rumour"}), "unknown type"),
        (damaged({"type": None}), "unknown type"),
        (damaged({"type": "Word"}), "a Word without kind"),
        (damaged({"certainty": "high"}), "no float"),
        (damaged({"certainty": True}), "no float"),
        (damaged({"evidence": []}), "no Evidence"),
        (damaged({"meeting": {"start": "soon"}}), "no moment"),
        (damaged({"meeting": {"start": 5}}), "no moment"),
        (damaged({"meeting": {"start": "2026-03-12T16:00:00"}}), "without an offset"),
        (damaged({"meeting": {"start": "2026-03-12T16:00:00+01:00[../../etc/passwd]"}}), "no moment"),
        (damaged({"meeting": {"medium": "carrier pigeon"}}), "none of phone, video, onsite"),
        (damaged({"meeting": {"medium": ["phone"]}}), "none of phone, video, onsite"),
    ],
)
def test_a_row_that_is_no_signal_says_what_is_wrong_and_quotes_nothing(text: str, why: str) -> None:
    with pytest.raises(codec.Unreadable, match=why) as fault:
        codec.read_signals(text)
    assert "Thursday works" not in str(fault.value)


def test_a_date_that_is_none_is_told() -> None:
    with pytest.raises(codec.Unreadable, match="no date"):
        codec.coder(date).decode("someday")


def test_a_type_the_codec_does_not_know_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="set"):
        codec.coder(set[str])
    assert codec.coder(Literal["a", "b"]).decode("a") == "a"
