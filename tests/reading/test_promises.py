"""By when they decide or get back, and whose deadline a date is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from mails_at_hand import mails

from followup_daemon.reading.moments import Kind
from followup_daemon.reading.phrases import plain, sentences
from followup_daemon.reading.promises import promised
from followup_daemon.reading.times import find_times
from followup_daemon.signals import Promise

ZONE = ZoneInfo("Europe/London")
WRITTEN = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)
GIVEN = [case for case in mails("promises") if "by" in case]
NONE_GIVEN = [case for case in mails("promises") if "by" not in case]


def promise_of(text: str, talks: frozenset[date] = frozenset(), written: datetime = WRITTEN) -> Promise | None:
    """The promise of a mail; the days that it names with an hour are talks, as ``words`` has it."""
    moments = find_times(text, written, ZONE, day_first=True)
    own = {moment.first for moment in moments if moment.kind is Kind.TIME and moment.first}
    found = promised(sentences(plain(text)), moments, written, talks | own)
    return found.promise if found else None


@pytest.mark.parametrize("case", GIVEN, ids=lambda case: case["text"][:40])
def test_a_promise_is_found_in_every_form(case: dict[str, Any]) -> None:
    found = promise_of(case["text"])
    assert found is not None
    assert found.by in (case["by"], case.get("alt"))
    assert found.vague == case.get("vague", False)


@pytest.mark.parametrize("case", NONE_GIVEN, ids=lambda case: case["text"][:40])
def test_a_date_that_is_no_promise_is_none(case: dict[str, Any]) -> None:
    """Law: the owner's deadline, the talk's own day and a date of arrangements promise nothing."""
    found = promise_of(case["text"])
    assert found is None or found.by == case.get("alt")


def test_of_several_dates_the_last_one_counts() -> None:
    found = promise_of("We decide on Friday the 13th. You will hear by the 20th.")
    assert found == Promise(date(2026, 3, 20), vague=False)


def test_a_ring_on_the_day_of_the_talk_is_the_talk() -> None:
    text = "I will ring you after lunch on Thursday 12 March."
    assert promise_of(text, frozenset({date(2026, 3, 12)})) is None


def test_the_last_day_of_the_others_is_no_exact_date() -> None:
    """Law: a day that they only wait for is a stretch: the plan holds until it, and no date is named."""
    found = promise_of("We meet the last person on Tuesday and will let you know after that.")
    assert found == Promise(date(2026, 3, 17), vague=True)


@pytest.mark.parametrize("case", mails("promises_told"), ids=lambda case: case["text"][:40])
def test_a_date_is_a_promise_by_what_is_said_of_it(case: dict[str, Any]) -> None:
    """Law: time asked for, a meeting that decides and the day after it promise; what only happens then does not."""
    found = promise_of(case["text"], written=datetime(2026, 4, 15, 10, 0, tzinfo=UTC))
    wanted = Promise(case["by"], vague=case.get("vague", False)) if "by" in case else None
    assert found == wanted
