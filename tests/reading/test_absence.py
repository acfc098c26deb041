"""When someone who is away is back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from mails_at_hand import mails

from followup_daemon.reading.absence import returns
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.times import find_times

WRITTEN = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("case", mails("absences"), ids=lambda case: case["text"][:40])
def test_the_first_day_back_is_read(case: dict[str, Any]) -> None:
    """Law: "back on D" is D, "away until D" the first weekday after D."""
    moments = find_times(case["text"], WRITTEN, ZoneInfo("Europe/London"))
    found = returns(plain(case["text"]), moments, WRITTEN.date())
    assert found in (case.get("back"), case.get("alt", case.get("back")))
