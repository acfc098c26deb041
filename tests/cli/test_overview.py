"""What the commands look up in the data folder."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from followup_daemon.casebook import Casebook
from followup_daemon.commands.overview import Overview
from followup_daemon.errors import UserError
from followup_daemon.mail import Owner


def test_an_interview_that_is_known_no_more_is_named_with_what_to_do() -> None:
    seen = Overview(Casebook(()), (), (), None, Owner("Robin", ("robin@mail.example",), ZoneInfo("America/Chicago")))
    with pytest.raises(UserError, match="3fa9c1") as fault:
        seen.known_as("3fa9c1")
    assert "status" in fault.value.remedy
