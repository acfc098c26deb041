"""Taking up by hand what was asked about: what is read for it, what is said of it, and what the options mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import asked, says
from scene_mails import calendar_mail, silent
from scene_world import MAYA, World


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[World]:
    """An invitation of a calendar came in, and no mail of the owner's answers it."""
    with World(tmp_path) as made:
        made.at("03-09 09:00").gmail.mailbox.deliver(calendar_mail(made, "REQUEST", "Interview with Maya Brandt"))
        yield made


def only(world: World) -> str:
    ((_, interview_id),) = asked(world)
    return interview_id


def test_what_is_added_at_the_very_instant_of_a_pass_is_read_anew_too(invited: World) -> None:
    """With a clock that stands, as ``--now`` makes it, the owner's word is no older than the intake before it."""
    invited.at("03-12 16:00").write(MAYA, "Thank you", "Hi Maya,\n\nThank you for the interview today.\n\nRobin")
    interview_id = only(invited)
    says(invited, "add", interview_id)
    silent(invited, "03-12 16:00", "03-13 09:00")
