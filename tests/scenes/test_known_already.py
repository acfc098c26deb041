"""What is taken up or added by hand is held against what is known: an answer stands, one interview stays one."""

from __future__ import annotations

import pytest
from by_hand_world import says
from scene_mails import NO, silent
from scene_world import MAYA, OLE, World

from followup_daemon.errors import UserError

SAME_TIME = ("--start", "2026-03-12 14:00")
LATER_THAT_DAY = ("--start", "2026-03-12 15:30")


def only(world: World) -> str:
    (one,) = world.interviews()
    return one.id


def refused(world: World, *args: str, naming: str) -> UserError:
    with pytest.raises(UserError, match=naming) as fault:
        says(world, "add", *args)
    return fault.value


def test_what_they_rejected_is_not_added_anew_at_its_time(world: World) -> None:
    world.at("03-10 09:00").receive(NO)
    known = only(world)
    for told in ((MAYA,), (OLE,), (OLE, "--company", "Tidewater")):
        assert "they rejected" in str(refused(world, *SAME_TIME, "--with", *told, naming=known))
    silent(world, "03-12 15:31", "03-19 09:00")


def test_what_the_owner_closed_is_taken_up_again_by_its_id(world: World) -> None:
    known = only(world)
    says(world, "close", known)
    assert f"add {known}" in refused(world, *SAME_TIME, "--with", MAYA, naming=known).remedy


def test_another_company_at_the_time_of_one_that_is_closed_is_added(world: World) -> None:
    says(world, "close", only(world))
    says(world, "add", *SAME_TIME, "--company", "Fernhill", "--with", "Ana <ana@fernhill.example>")
    world.at("03-12 15:31").look()
    assert world.to() == [["ana"]]


@pytest.mark.parametrize(
    "told",
    [
        ("--with", MAYA, "--company", "Tidewater Systems", "--role", "Support Engineer"),
        ("--with", MAYA),
        ("--with", OLE),
        ("--with", "Ole <ole@mail.example>", "--company", "Tidewater"),
    ],
)
def test_a_further_talk_with_one_employer_on_one_date_is_no_interview_of_its_own(
    world: World, told: tuple[str, ...]
) -> None:
    """The cap of two follow-ups cannot be got round by adding the same day's interview once more."""
    fault = refused(world, *LATER_THAT_DAY, *told, naming=only(world))
    assert "one interview" in str(fault)
    assert fault.remedy


@pytest.mark.parametrize(
    "told",
    [
        (*LATER_THAT_DAY, "--with", OLE, "--company", "Tidewater Systems", "--role", "Pastry Chef"),
        (*LATER_THAT_DAY, "--with", "Ana <ana@fernhill.example>", "--company", "Fernhill"),
        ("--start", "2026-03-13 15:30", "--with", MAYA),
    ],
)
def test_another_role_employer_or_date_is_another_interview(world: World, told: tuple[str, ...]) -> None:
    says(world, "add", *told)
    assert len(world.interviews()) == 2


def test_one_that_was_asked_about_is_not_moved_onto_the_date_of_another_with_them(world: World) -> None:
    says(world, "add", "--start", "2026-03-16 09:00", "--with", MAYA, "--company", "Tidewater Systems")
    first, second = (one.id for one in world.interviews())
    says(world, "close", second)
    refused(world, second, *LATER_THAT_DAY, naming=first)


def test_a_rejection_that_came_after_the_owner_closed_it_keeps_it_closed(world: World) -> None:
    known = only(world)
    says(world, "close", known)
    world.at("03-10 09:00").receive(NO)
    world.look()
    assert "they rejected" in str(refused(world.at("03-10 10:00"), known, naming=known))
    silent(world, "03-12 15:31", "03-19 09:00")


def test_so_does_an_offer_that_the_owner_accepted(world: World) -> None:
    known = only(world.thanked())
    says(world, "close", known)
    world.at("03-16 09:00").receive("Hi Robin,\n\nWe are delighted to offer you the position.\n\nMaya")
    world.at("03-16 10:00").reply("Hi Maya,\n\nI am happy to accept your offer.\n\nRobin")
    world.look()
    assert "accepted" in str(refused(world, known, naming=known))


def test_it_was_called_off_and_is_taken_up_again_for_another_time_of_that_day(world: World) -> None:
    known = only(world)
    world.at("03-10 09:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview on Thursday.\n\nMaya")
    world.look()
    assert f"add {known} --start" in refused(world, *LATER_THAT_DAY, "--with", MAYA, naming=known).remedy
    says(world.at("03-10 10:00"), "add", known, *LATER_THAT_DAY)
    silent(world, "03-12 15:31")
    world.at("03-12 17:01").look()
    assert world.to() == [["maya.brandt"]]
