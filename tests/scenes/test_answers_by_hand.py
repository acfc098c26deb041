"""The owner is asked and answers, or says something unasked (SPEC section 2, recognised and by hand)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import asked, data, says
from scene_mails import a_no_that_could_mean_two, calendar_mail, silent
from scene_world import MAYA, World

from followup_daemon.errors import UserError

UNSURE = """Hi Robin,

Could we speak about your background on Thursday, March 12 at 2:00 pm?

Best regards,
Maya Brandt
Tidewater Systems"""


@pytest.fixture
def unsure(tmp_path: Path) -> Iterator[World]:
    """A talk is agreed for Thursday at two, and nothing shows that it is an interview."""
    with World(tmp_path) as made:
        made.at("03-09 09:00").receive(UNSURE, subject="Our talk")
        made.at("03-09 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works.\n\nRobin")
        yield made


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[World]:
    """An invitation of a calendar came in, and no mail of the owner's answers it."""
    with World(tmp_path) as made:
        made.at("03-09 09:00").gmail.mailbox.deliver(calendar_mail(made, "REQUEST", "Interview with Maya Brandt"))
        yield made


def only(world: World, kind: str) -> str:
    """The id of the one interview that the owner is asked about, in this way."""
    ((found, interview_id),) = asked(world)
    assert found == kind
    return interview_id


# Asked, and taken up


def test_what_is_not_sure_is_asked_taken_up_and_thanked_for(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    assert "Thu 12 Mar 2026 14:00" in says(unsure, "add", interview_id)
    assert asked(unsure) == []
    silent(unsure, "03-12 15:20")
    unsure.at("03-12 15:31").look()
    assert unsure.to() == [["maya.brandt"]]
    assert unsure.drafts()[0].subject == "Re: Our talk"
    unsure.send_draft()
    silent(unsure, "03-18 09:00")
    unsure.at("03-19 08:31").look()
    assert unsure.steps() == [("thank_you", "sent"), ("first_follow_up", "open")]


def test_an_invitation_that_was_only_received_is_asked_taken_up_and_keeps_its_id(invited: World) -> None:
    interview_id = only(invited, "seen_only")
    says(invited, "add", interview_id[:4])
    invited.at("03-12 15:16").look()
    assert invited.to() == [["maya.brandt"]]
    assert [one.id for one in invited.interviews()] == [interview_id]


def test_without_an_answer_nothing_is_drafted(unsure: World) -> None:
    silent(unsure, "03-09 11:00", "03-12 15:31", "03-13 09:00", "03-19 09:00")


def test_an_interview_taken_up_after_it_took_place_is_thanked_for(invited: World) -> None:
    silent(invited, "03-12 18:00")
    says(invited.at("03-13 09:00"), "add", only(invited, "seen_only"))
    invited.look()
    assert invited.to() == [["maya.brandt"]]


def test_the_owners_thanks_and_their_word_from_before_it_was_taken_up_count(invited: World) -> None:
    """Mail that belonged to no interview was not kept: it is read anew before anything is drafted."""
    invited.at("03-12 16:00").write(MAYA, "Thank you", "Hi Maya,\n\nThank you for the interview today.\n\nRobin")
    invited.at("03-12 18:00").receive(
        "Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya", subject="Next steps", thread="other"
    )
    interview_id = only(invited, "seen_only")
    says(invited.at("03-13 09:00"), "add", interview_id)
    silent(invited, "03-13 09:05", "03-19 09:00", "03-27 09:00")
    invited.at("03-30 08:31").look()
    assert invited.steps() == [("first_follow_up", "open")]
    assert "March 27" in invited.drafts()[0].text


def test_the_time_that_is_not_known_is_told_by_hand(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        world.at("03-09 09:00").receive(
            "Hi Robin,\n\nThank you for applying as Support Engineer at Tidewater Systems. I would like to interview"
            " you by phone. May I call you on Thursday?\n\nMaya Brandt\nTidewater Systems",
            subject="Interview: Support Engineer",
        )
        world.at("03-09 10:00").reply("Hi Maya,\n\nYes, Thursday suits me, the time is up to you.\n\nRobin")
        interview_id = only(world, "no_time")
        with pytest.raises(UserError, match="No time is known"):
            says(world, "add", interview_id)
        says(world, "add", interview_id, "--start", "2026-03-12 14:00", "--end", "2026-03-12 14:30")
        silent(world, "03-12 14:59")
        world.at("03-12 15:01").look()
        assert world.to() == [["maya.brandt"]]


# Asked, and denied


def test_what_is_said_to_be_none_is_never_asked_about_again(unsure: World) -> None:
    assert "you are not asked again" in says(unsure, "close", only(unsure, "unsure"))
    assert asked(unsure) == []
    unsure.at("03-11 09:00").receive("Hi Robin,\n\nStill fine for Thursday at 2:00 pm?\n\nMaya")
    unsure.at("03-11 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 still works.\n\nRobin")
    silent(unsure, "03-11 11:00", "03-12 15:31", "03-13 09:00", "03-19 09:00")
    assert asked(unsure) == []


def test_an_invitation_said_to_be_none_is_not_asked_about_again_when_it_is_moved(invited: World) -> None:
    says(invited, "close", only(invited, "seen_only"))
    invited.at("03-10 09:00").gmail.mailbox.deliver(
        calendar_mail(
            invited, "REQUEST", "Moved", sequence="1", start="20260313T190000Z", end="20260313T194500Z",
            subject="Updated invitation: Interview: Support Engineer",
        )
    )  # fmt: skip
    assert asked(invited) == []
    silent(invited, "03-12 15:31", "03-13 15:31")


def test_what_was_denied_is_taken_up_after_all(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    says(unsure, "close", interview_id)
    says(unsure.at("03-10 09:00"), "add", interview_id)
    assert asked(unsure) == []
    unsure.at("03-12 15:31").look()
    assert unsure.to() == [["maya.brandt"]]


def test_a_later_confirmation_by_the_owner_outranks_a_denial_and_that_is_told(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    says(unsure, "close", interview_id)
    unsure.at("03-10 09:00").receive(
        "Hi Robin,\n\nI should have said: it is a job interview for the Support Engineer position. Could we move your"
        " interview to Friday, March 13 at 2:00 pm?\n\nMaya"
    )
    unsure.at("03-10 10:00").reply("Hi Maya,\n\nYes, Friday at 2 works for the interview.\n\nRobin")
    assert asked(unsure) == [("outranked", interview_id)]
    says(unsure, "add", interview_id)
    assert asked(unsure) == []
    silent(unsure, "03-12 15:31")
    unsure.at("03-13 15:31").look()
    assert unsure.to() == [["maya.brandt"]]


def test_what_was_denied_is_not_asked_about_again_when_it_is_moved(unsure: World) -> None:
    says(unsure, "close", only(unsure, "unsure"))
    unsure.at("03-10 09:00").receive("Hi Robin,\n\nCould we move it to Friday, March 13 at 2:00 pm?\n\nMaya")
    unsure.at("03-10 10:00").reply("Hi Maya,\n\nYes, Friday at 2 works.\n\nRobin")
    assert asked(unsure) == []
    silent(unsure, "03-12 15:31", "03-13 15:31", "03-20 09:00")


# Taken up, and what comes later


def test_a_cancellation_outranks_what_was_taken_up_and_that_is_told(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    says(unsure, "add", interview_id)
    unsure.at("03-11 09:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview tomorrow.\n\nMaya")
    assert asked(unsure) == [("outranked", interview_id)]
    silent(unsure, "03-12 15:31", "03-13 09:00", "03-19 09:00")


def test_the_cancellation_of_an_invitation_that_was_taken_up_closes_it(invited: World) -> None:
    interview_id = only(invited, "seen_only")
    says(invited, "add", interview_id)
    invited.at("03-11 09:00").gmail.mailbox.deliver(
        calendar_mail(
            invited, "CANCEL", "Cancelled", sequence="1", status="CANCELLED",
            subject="Canceled event: Interview: Support Engineer",
        )
    )  # fmt: skip
    assert asked(invited) == [("outranked", interview_id)]
    silent(invited, "03-12 15:31", "03-13 09:00", "03-19 09:00")
    assert data(invited, "show", interview_id)["closed"] == "cancelled"


def test_an_invitation_that_was_taken_up_moves_with_its_update(invited: World) -> None:
    says(invited, "add", only(invited, "seen_only"))
    invited.at("03-10 09:00").gmail.mailbox.deliver(
        calendar_mail(
            invited, "REQUEST", "Moved", sequence="1", start="20260313T190000Z", end="20260313T194500Z",
            subject="Updated invitation: Interview: Support Engineer",
        )
    )  # fmt: skip
    silent(invited, "03-12 15:31", "03-13 15:10")
    invited.at("03-13 15:16").look()
    assert invited.to() == [["maya.brandt"]]


def test_their_answer_closes_what_was_taken_up(unsure: World) -> None:
    says(unsure, "add", only(unsure, "unsure"))
    unsure.at("03-12 15:31").look()
    unsure.send_draft()
    unsure.at("03-16 10:00").receive("Hi Robin,\n\nI am sorry, but we have chosen another candidate.\n\nMaya")
    silent(unsure, "03-16 11:00", "03-19 09:00", "03-30 09:00")


# Closed


def test_an_interview_that_the_owner_closes_gets_nothing_more(world: World) -> None:
    world.at("03-12 15:20").look()
    assert len(world.drafts()) == 1
    (one,) = world.interviews()
    assert "withdrawn in the next pass" in says(world, "close", one.id)
    silent(world, "03-12 15:25", "03-13 09:00", "03-19 09:00", "03-30 09:00")
    assert data(world, "show", one.id)["closed"] == "by_hand"


def test_a_further_yes_that_is_not_sure_does_not_open_what_the_owner_closed(world: World) -> None:
    (one,) = world.interviews()
    says(world, "close", one.id)
    world.at("03-10 09:00").receive("Hi Robin,\n\nSee you on Thursday.\n\nMaya")
    world.at("03-10 10:00").reply("Hi Maya,\n\nGreat.\n\nRobin")
    silent(world, "03-12 15:20", "03-19 09:00")


def test_a_later_confirmation_opens_what_the_owner_closed_and_that_is_told(world: World) -> None:
    (one,) = world.interviews()
    says(world, "close", one.id)
    world.at("03-10 09:00").receive("Hi Robin,\n\nCould we move it to Friday, March 13 at 2:00 pm Central?\n\nMaya")
    world.at("03-10 10:00").reply("Hi Maya,\n\nYes, Friday at 2 works well for me.\n\nRobin")
    assert asked(world) == [("outranked", one.id)]
    world.at("03-13 15:20").look()
    assert world.to() == [["maya.brandt"]]
    says(world, "close", one.id)
    assert asked(world) == []
    assert world.drafts() == []


def test_an_edited_draft_of_an_interview_that_the_owner_closes_is_left_and_told(world: World) -> None:
    world.at("03-12 15:20").look()
    world.gmail.owner.edit_draft(world.only_draft(), text="Hi Maya,\n\nmy own words.\n\nRobin")
    world.look()
    (one,) = world.interviews()
    assert "it holds your words" in says(world, "close", one.id)
    assert asked(world) == [("left", one.id)]
    assert len(world.drafts()) == 1


def test_a_closed_interview_is_taken_up_again(world: World) -> None:
    (one,) = world.interviews()
    says(world, "close", one.id)
    with pytest.raises(UserError, match="closed already"):
        says(world, "close", one.id)
    says(world.at("03-10 09:00"), "add", one.id)
    with pytest.raises(UserError, match="taken up already"):
        says(world.at("03-10 09:05"), "add", one.id)
    world.at("03-12 15:20").look()
    assert world.to() == [["maya.brandt"]]


def test_what_did_take_place_after_all_is_thanked_for(world: World) -> None:
    world.at("03-12 14:05").receive("Hi Robin,\n\nAre you joining? I am in the video call.\n\nMaya")
    interview_id = only(world, "not_held")
    says(world.at("03-12 15:00"), "add", interview_id)
    world.at("03-12 15:20").look()
    assert world.to() == [["maya.brandt"]]


def test_close_answers_which_of_two_a_rejection_meant_and_the_other_goes_on(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        a_no_that_could_mean_two(world)
        assert [kind for kind, _ in asked(world)] == ["doubt"]
        (data_analyst,) = (one.id for one in world.interviews() if one.meeting.role == "Data Analyst")
        says(world, "close", data_analyst)
        assert asked(world) == []
        world.look_at("03-19 08:31", "03-20 08:31")
        assert world.to() == [["maya.brandt"]]


# No mail shows it

BY_TELEPHONE = ("--start", "2026-03-12 14:00", "--company", "Tidewater Systems", "--role", "Support Engineer")


@pytest.fixture
def quiet(tmp_path: Path) -> Iterator[World]:
    """No mail speaks of any interview."""
    with World(tmp_path) as made:
        made.at("03-09 10:00").look()
        yield made


def test_an_interview_that_no_mail_shows_is_thanked_for_in_a_new_mail(quiet: World) -> None:
    says(quiet, "add", *BY_TELEPHONE, "--medium", "phone", "--with", MAYA)
    silent(quiet, "03-12 14:59")
    quiet.at("03-12 15:01").look()
    (draft,) = quiet.drafts()
    assert (quiet.to(), draft.subject, draft.in_reply_to) == ([["maya.brandt"]], "Thank you for your time", "")
    quiet.send_only_draft()
    silent(quiet, "03-18 09:00")
    quiet.at("03-19 08:31").look()
    assert quiet.steps()[-1] == ("first_follow_up", "open")


def test_their_answer_counts_for_what_no_mail_showed_also_one_from_before_it_was_added(quiet: World) -> None:
    quiet.at("03-12 18:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya", subject="Next steps")
    quiet.look()
    says(quiet.at("03-13 09:00"), "add", *BY_TELEPHONE, "--with", MAYA)
    quiet.look()
    quiet.send_only_draft()
    silent(quiet, "03-19 09:00", "03-27 09:00")
    quiet.at("03-30 08:31").look()
    assert quiet.steps()[-1] == ("first_follow_up", "open")
    quiet.at("03-30 10:00").receive("Hi Robin,\n\nI am sorry, we have chosen another candidate.\n\nMaya", thread="no")
    silent(quiet, "03-30 10:05", "04-08 09:00")


def test_it_is_drafted_in_the_conversation_that_the_owner_names(quiet: World) -> None:
    quiet.receive("Hi Robin,\n\nMy number is 555 0100, let us talk on the phone.\n\nMaya", subject="Hello")
    quiet.look()
    message_id = quiet.mail()[-1].message_id
    says(quiet, "add", *BY_TELEPHONE, "--with", MAYA, "--thread", message_id.strip("<>"))
    quiet.at("03-12 15:31").look()
    assert [draft.in_reply_to for draft in quiet.drafts()] == [message_id]


def test_a_mail_that_confirms_it_later_is_the_same_interview(quiet: World) -> None:
    says(quiet, "add", *BY_TELEPHONE, "--with", MAYA)
    (added,) = quiet.interviews()
    quiet.agree()
    (one,) = quiet.at("03-09 11:00").interviews()
    assert added.id in one.known_as
    quiet.at("03-12 15:20").look()
    assert quiet.to() == [["maya.brandt"]]


def test_two_that_no_mail_shows_are_two(quiet: World) -> None:
    says(quiet, "add", *BY_TELEPHONE, "--with", MAYA)
    says(quiet, "add", "--start", "2026-03-13 09:00", "--company", "Fernhill", "--with", "Ana <ana@fernhill.example>")
    quiet.at("03-13 11:00").look()
    assert sorted(quiet.to()) == [["ana"], ["maya.brandt"]]


@pytest.mark.parametrize(
    ("args", "names"),
    [
        ((), "--start"),
        (("--start", "2026-03-12 14:00"), "--with"),
        (("--start", "Thursday", "--with", MAYA), "--start"),
        (("--start", "2026-03-12", "--with", MAYA), "--start"),
        (("--start", "1026-03-12 14:00", "--with", MAYA), "--start"),
        (("--start", "2026-03-12 14:00", "--end", "2026-03-12 13:00", "--with", MAYA), "end"),
        (("--start", "2026-03-12 14:00", "--with", "Maya"), "--with"),
        (("--start", "2026-03-12 14:00", "--with", "robin.vale@mail.example"), "your own"),
        (("--start", "2026-03-12 14:00", "--with", MAYA, "--medium", "smoke"), "--medium"),
        (("--start", "2026-03-12 14:00", "--with", MAYA, "--thread", "none@x.example"), "none@x.example"),
        (("ffffff",), "ffffff"),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_nothing_is_kept(quiet: World, args: tuple[str, ...], names: str) -> None:
    says(quiet, "add", "--start", "2026-03-16 14:00", "--with", MAYA)
    with pytest.raises(UserError, match=names) as fault:
        says(quiet, "add", *args)
    assert fault.value.remedy
    assert len(quiet.interviews()) == 1


def test_one_at_the_time_of_a_known_one_is_refused(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    with pytest.raises(UserError, match=interview_id):
        says(unsure, "add", *BY_TELEPHONE, "--with", MAYA)


# Why


def test_why_names_message_writer_date_words_and_rule_of_what_is_believed_and_planned(world: World) -> None:
    world.thanked()
    world.at("03-13 10:00").receive("Hi Robin,\n\nWe will make a decision by Friday, March 27.\n\nMaya")
    (one,) = world.interviews()
    told = data(world, "why", one.id[:3])
    sources = {source["number"]: source for source in told["sources"]}
    believed = {belief["what"]: belief for belief in told["believed"]}
    assert [sources[number]["from"] for number in believed["certainty"]["because"]] == ["owner"]
    assert believed["company"]["value"] == "Tidewater Systems"
    assert believed["interviewer"]["value"] == {"name": "Maya Brandt", "email": "maya.brandt@tidewater.example"}
    (promise,) = (sources[number] for number in believed["decision_by"]["because"])
    assert (promise["from"], promise["sender"]["name"]) == ("interviewer", "Maya Brandt")
    assert promise["message_id"] == world.mail()[-1].message_id
    assert any("March 27" in finding["words"] and finding["rule"] for finding in promise["findings"])
    (step,) = told["planned"]
    assert [sources[number] for number in step["because"]] == [promise]
    page = says(world, "why", one.id)
    for words in (
        "What is believed",
        "Fri 27 Mar 2026",
        "Maya Brandt (interviewer)",
        promise["message_id"],
        "March 27",
    ):
        assert words in page


def test_why_tells_what_holds_back_and_what_the_owner_said_by_hand(unsure: World) -> None:
    interview_id = only(unsure, "unsure")
    assert [hold["reason"] for hold in data(unsure, "why", interview_id)["held_back"]] == ["unsure"]
    says(unsure, "close", interview_id)
    told = data(unsure, "why", interview_id)
    (hold,) = told["held_back"]
    by_hand = {source["number"]: source for source in told["sources"]}[hold["because"][0]]
    assert (hold["reason"], by_hand["from"], by_hand["message_id"]) == ("closed", "by_hand", None)
    assert "you said that it is none" in says(unsure, "why", interview_id)
