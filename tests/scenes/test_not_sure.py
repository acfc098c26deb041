"""What is not sure is shown as that, and ``why`` says what it lacks."""

from __future__ import annotations

from pathlib import Path

from by_hand_world import asked, data, says
from scene_mails import calendar_mail
from scene_world import World


def unsure(world: World) -> str:
    world.at("03-09 09:00").receive(
        "Hi Robin,\n\nCould we speak about your background on Thursday, March 12 at 2:00 pm?\n\nMaya Brandt",
        subject="Our talk",
    )
    world.at("03-09 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works.\n\nRobin")
    ((_, interview_id),) = asked(world)
    return interview_id


def invited(world: World) -> str:
    world.at("03-09 09:00").gmail.mailbox.deliver(calendar_mail(world, "REQUEST", "Interview with Maya Brandt"))
    ((_, interview_id),) = asked(world)
    return interview_id


def test_one_that_is_not_sure_lacks_a_sign_of_a_job_until_it_is_taken_up(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        interview_id = unsure(world)
        assert data(world, "why", interview_id)["missing"] == ["job"]
        assert "does not show clearly that it is a job interview" in says(world, "why", interview_id)
        for page in (says(world, "status"), says(world, "show", interview_id)):
            assert "not sure" in page
            assert "no answer yet" not in page
        says(world, "add", interview_id)
        assert data(world, "why", interview_id)["missing"] == []
        assert "What is missing" not in says(world, "why", interview_id)
        assert "no answer yet" in says(world, "status")


def test_one_that_was_only_received_lacks_the_owners_yes(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        interview_id = invited(world)
        assert data(world, "why", interview_id)["missing"] == ["confirmation"]
        assert "no mail that you sent confirms it" in says(world, "why", interview_id)
        assert "only received" in says(world, "status")


def test_one_that_was_denied_is_no_interview_and_one_that_was_closed_is_closed(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        interview_id = unsure(world)
        says(world, "close", interview_id)
        assert "no interview, you said" in says(world, "status", "--all")
        says(world.at("03-10 09:00"), "add", interview_id)
        says(world.at("03-10 10:00"), "close", interview_id)
        assert "closed by you, by hand" in says(world, "status", "--all")
