"""Thanks in their corners: who is thanked, who is not any more, and how long (SPEC section 2, Thank-you)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from by_hand_world import asked, data, says
from scene_mails import AGENCY_MAIL, BY_COORDINATOR, INES, PANEL, PETRA, SUBJECT, agreed, silent
from scene_world import INVITATION, MAYA, OLE, YES, World

LENA = "Lena Ford <lena.ford@tidewater.example>"
THREE = INVITATION.replace(
    "by video.", "by video. My colleagues Ole Hansen, who leads operations, and Lena Ford from product will join us."
)
TO_INES = "Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin"


@contextmanager
def three(folder: Path, **settings: Any) -> Iterator[World]:
    """A world with an interview by three people, all of whose addresses are known."""
    with World(folder, **settings) as world:
        yield agreed(world, THREE, cc=f"{OLE}, {LENA}")


def addressees(world: World) -> list[set[str]]:
    return sorted((set(one) for one in world.to()), key=sorted)


@pytest.mark.parametrize(
    ("address", "left"),
    [("together", [{"maya.brandt", "ole.hansen"}]), ("separately", [{"maya.brandt"}, {"ole.hansen"}])],
)
def test_own_thanks_to_one_of_three_in_half_a_sentence_of_another_mail(
    tmp_path: Path, address: str, left: list[set[str]]
) -> None:
    with three(tmp_path, thank_you={"address": address}) as world:
        world.at("03-12 15:00").write(
            LENA, "Portfolio", "Hi Lena,\n\nThanks again for the interview today - here is the portfolio.\n\nRobin"
        )
        world.at("03-12 15:20").look()
        assert addressees(world) == left
        world.look_at("03-12 16:00", "03-13 09:00")
        assert addressees(world) == left


def test_own_thanks_to_one_of_three_renew_the_draft_that_lies_there(tmp_path: Path) -> None:
    with three(tmp_path) as world:
        world.at("03-12 15:20").look()
        assert addressees(world) == [{"maya.brandt", "ole.hansen", "lena.ford"}]
        world.at("03-12 17:00").write(LENA, "Thank you", "Hi Lena,\n\nThank you for your time today.\n\nRobin")
        world.look()
        assert addressees(world) == [{"maya.brandt", "ole.hansen"}]


def test_an_address_that_bounced_is_left_out_of_thanks_that_lie(tmp_path: Path) -> None:
    with three(tmp_path) as world:
        world.at("03-12 15:20").look()
        world.bounce("lena.ford@tidewater.example", world.sent()[-1])
        world.look_at("03-12 15:30")
        assert addressees(world) == [{"maya.brandt", "ole.hansen"}]
        assert ("bounced", world.interviews()[0].id) in asked(world)


def test_after_thanks_that_one_of_three_did_not_get_nobody_is_thanked_again(tmp_path: Path) -> None:
    with three(tmp_path) as world:
        world.thanked()
        world.at("03-12 15:40").bounce("lena.ford@tidewater.example", world.sent()[-1])
        silent(world, "03-12 16:00", "03-13 09:00")


def test_several_interviewers_without_addresses_are_named_to_the_coordinator(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        mail = BY_COORDINATOR.replace(
            "Maya Brandt, our Head of Support, by video",
            "Maya Brandt, our Head of Support, and Ole Hansen, Head of Operations, by video",
        )
        agreed(world, mail, INES, yes=TO_INES)
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert world.to() == [["ines.roth"]]
        assert "Maya Brandt and Ole Hansen" in draft.text


def test_thanks_through_the_coordinator_name_whom_they_are_for(tmp_path: Path) -> None:
    """The owner asked the coordinator to pass thanks on: nobody is thanked again, also once an address is known."""
    with World(tmp_path) as world:
        agreed(world, BY_COORDINATOR, INES, yes=TO_INES)
        world.at("03-12 15:00").reply(
            "Hi Ines,\n\nCould you please pass on my thanks to Maya Brandt for the interview today?\n\nRobin"
        )
        silent(world, "03-12 15:20")
        world.at("03-13 10:00").receive(
            "Hi Robin,\n\nIt was a pleasure to talk to you.\n\nMaya Brandt", sender=MAYA, subject="Hello", thread="m"
        )
        silent(world, "03-13 11:00")


def test_an_agency_is_thanked_only_where_no_interviewers_address_is_known(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, AGENCY_MAIL, PETRA, cc=MAYA, yes="Hi Petra,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.at("03-12 15:20").look()
        assert world.to() == [["maya.brandt"]]


def test_an_agency_passes_thanks_on_where_none_is_known(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, AGENCY_MAIL, PETRA, yes="Hi Petra,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.at("03-12 15:20").look()
        assert world.to() == [["petra.lang"]]
        assert "Maya" in world.drafts()[0].text


@pytest.mark.parametrize(("moment", "made"), [("03-18 23:58", 1), ("03-19 00:02", 0)])
def test_days_off_lengthen_the_time_for_thanks(tmp_path: Path, moment: str, made: int) -> None:
    """Thursday the 12th, then off from Friday to Monday: the second business day is Wednesday the 18th."""
    owner = {"name": "Robin Vale", "time_zone": "America/Chicago", "days_off": ["2026-03-13..2026-03-16"]}
    with World(tmp_path, owner=owner) as world:
        agreed(world)
        world.at(moment).look()
        assert len(world.drafts()) == made


@pytest.mark.parametrize(("moment", "made"), [("03-09 23:58", 1), ("03-10 00:02", 0)])
def test_the_second_business_day_ends_at_the_owners_midnight_across_a_clock_change(
    tmp_path: Path, moment: str, made: int
) -> None:
    """Thursday 5 March; clocks go forward on Sunday the 8th; the second business day is Monday the 9th."""
    with World(tmp_path) as world:
        world.at("03-02 09:00").receive(INVITATION.replace("March 12", "March 5"), subject=SUBJECT)
        world.at("03-02 10:00").reply(YES)
        world.at(moment).look()
        assert len(world.drafts()) == made


def test_thanks_wait_as_long_as_the_owner_wants(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"after": "3h"}) as world:
        agreed(world)
        silent(world, "03-12 17:44")
        world.look_at("03-12 17:46")
        assert world.to() == [["maya.brandt"]]


def test_somebody_first_known_while_the_thanks_have_vanished_gets_their_own(tmp_path: Path) -> None:
    """A vanished thank-you holds nothing up: it may be scheduled."""
    with World(tmp_path) as world:
        agreed(world, PANEL)
        world.at("03-12 15:20").look()
        world.schedule_only_draft("03-16 09:00")
        silent(world, "03-12 16:00")
        world.at("03-13 09:00").receive("Hi Robin,\n\nGood to meet you.\n\nOle Hansen", sender=OLE)
        world.look()
        assert world.to() == [["ole.hansen"]]


def test_separately_somebody_first_known_later_gets_their_own_too(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"address": "separately"}) as world:
        agreed(world, PANEL)
        world.at("03-12 15:20").look()
        world.send_only_draft()
        world.at("03-13 09:00").receive("Hi Robin,\n\nGood to meet you.\n\nOle Hansen", sender=OLE)
        world.look()
        assert world.to() == [["ole.hansen"]]
        assert world.drafts()[0].subject == "Thank you for your time"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Robin,\n\nThe role has been put on hold for now, I am sorry.\n\nMaya",
        "Hi Robin,\n\nBefore we go on: are you willing to travel?\n\nMaya",
    ],
)
def test_thanks_are_not_stopped_by_a_hold_or_a_question(world: World, text: str) -> None:
    world.at("03-12 15:00").receive(text)
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]


def test_a_rejection_takes_back_thanks_that_lie(world: World) -> None:
    world.look_at("03-12 15:20")
    world.at("03-12 16:00").receive("Hi Robin,\n\nUnfortunately we have decided to go with someone else.\n\nMaya")
    silent(world, "03-12 16:05")


def test_edited_thanks_are_left_after_a_rejection_and_that_is_told(world: World) -> None:
    world.look_at("03-12 15:20")
    world.gmail.owner.edit_draft(world.only_draft(), text="Hi Maya,\n\nMy own words.\n\nRobin")
    world.at("03-12 16:00").receive("Hi Robin,\n\nUnfortunately we have decided to go with someone else.\n\nMaya")
    world.look_at("03-12 16:05")
    assert len(world.drafts()) == 1
    assert [kind for kind, _ in asked(world)] == ["left"]
    world.gmail.owner.discard_draft(world.only_draft())
    world.at("03-12 16:10")
    assert asked(world) == []


def test_closing_by_hand_stops_thanks(world: World) -> None:
    world.at("03-12 14:50").look()
    (one,) = data(world, "status")["interviews"]
    says(world, "close", one["id"])
    silent(world, "03-12 15:20", "03-13 09:00")
