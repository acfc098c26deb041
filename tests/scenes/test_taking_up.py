"""Taking up by hand what was asked about: what is read for it, what is said of it, and what the options mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import asked, data, says
from scene_mails import calendar_mail, silent
from scene_world import MAYA, World

from followup_daemon.errors import UserError


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


# What is said of it


def test_what_a_later_mail_closes_all_the_same_is_not_said_to_be_taken_up(world: World) -> None:
    """A word dated before the cancellation, by a clock that was set back, does not outrank it."""
    world.at("03-11 09:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview tomorrow.\n\nMaya")
    (one,) = world.interviews()
    page = says(world.at("03-10 09:00"), "add", one.id)
    assert f"({one.id}) is kept as you said, but it stays closed: called off" in page
    assert "is taken up" not in page


def test_the_id_that_is_printed_is_the_one_that_status_lists(world: World) -> None:
    (one,) = world.interviews()
    says(world, "close", one.id)
    page = says(world.at("03-10 09:00"), "add", one.id)
    (listed,) = data(world, "status")["interviews"]
    assert f"({listed['id']}) is taken up" in page


# What the options mean


def people(world: World) -> list[str]:
    (one,) = world.interviews()
    return [person.address or person.name for person in one.meeting.interviewers]


def test_whom_the_owner_names_comes_to_those_known(invited: World) -> None:
    says(invited, "add", only(invited), "--with", "Ole Hansen <ole.hansen@tidewater.example>")
    assert people(invited) == ["maya.brandt@tidewater.example", "ole.hansen@tidewater.example"]


def test_whom_the_owner_names_with_an_address_is_the_one_known_by_it(invited: World) -> None:
    says(invited, "add", only(invited), "--with", "Brandt <Maya.Brandt@tidewater.example>")
    assert people(invited) == ["maya.brandt@tidewater.example"]


def ends(world: World) -> str:
    (one,) = world.interviews()
    assert one.end is not None
    return one.end.astimezone(world.now.tzinfo).strftime("%m-%d %H:%M")


def test_an_end_without_a_day_is_that_of_the_start(invited: World) -> None:
    says(invited, "add", only(invited), "--end", "16:00")
    assert ends(invited) == "03-12 16:00"


def test_also_where_the_start_is_told_with_it(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        world.look()
        says(world, "add", "--start", "2026-03-12T14:00-05:00", "--end", "16:00", "--with", MAYA)
        assert ends(world) == "03-12 16:00"


@pytest.mark.parametrize(("args", "names"), [(("--end", "16:00"), "no day"), (("--end", "4 pm"), "no time")])
def test_an_end_that_says_nothing_is_named(tmp_path: Path, args: tuple[str, ...], names: str) -> None:
    with World(tmp_path) as world:
        world.look()
        with pytest.raises(UserError, match=names):
            says(world, "add", *args, "--with", MAYA)
