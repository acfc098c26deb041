"""The life of an interview, from the confirmation to the end (SPEC section 2)."""

from __future__ import annotations

from email.utils import parseaddr

from scene_world import MAYA, OLE, World

from followup_daemon.mail import Person


def to(world: World) -> list[list[str]]:
    return [[person.address for person in draft.to] for draft in world.drafts()]


def test_thanks_lie_in_the_thread_half_an_hour_after_the_end(world: World) -> None:
    world.at("03-12 15:14").look()
    assert world.drafts() == []
    world.at("03-12 15:16").look()
    (draft,) = world.drafts()
    assert draft.to == (Person(*parseaddr(MAYA)),)
    assert draft.cc == ()
    assert draft.subject == "Re: Interview: Support Engineer at Tidewater Systems"
    assert draft.in_reply_to == draft.references[-1]
    assert "Support Engineer" in draft.text


def test_silence_brings_two_follow_ups_and_never_a_third(world: World) -> None:
    world.at("03-12 15:20").look()
    world.at("03-12 18:00").send_draft()
    world.look_daily("03-18")
    assert world.drafts() == []
    world.at("03-19 08:31").look()
    assert to(world) == [["maya.brandt@tidewater.example"]]
    world.at("03-19 12:00").send_draft()
    world.look_daily("03-29")
    assert world.drafts() == []
    world.at("03-30 08:31").look()
    (second,) = world.drafts()
    assert "wrote:" in second.text
    world.send_draft()
    world.look_daily("05-15")
    assert world.steps() == [("thank_you", "sent"), ("first_follow_up", "sent"), ("second_follow_up", "sent")]


def test_an_answer_makes_the_daemon_wait_anew(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-17 11:00").receive("Hi Robin,\n\nIt was a pleasure to meet you as well.\n\nMaya")
    world.look_daily("03-23")
    assert world.drafts() == []
    world.at("03-24 08:31").look()
    assert len(world.drafts()) == 1


def test_an_untouched_follow_up_is_withdrawn_when_they_answer(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-19 09:00").look()
    world.at("03-19 10:00").receive("Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya")
    world.look()
    assert world.drafts() == []
    assert world.steps()[-1] == ("first_follow_up", "withdrawn")
    world.look_daily("04-30")
    assert world.drafts() == []


def test_an_edited_follow_up_is_left_when_they_answer(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-19 09:00").look()
    (draft,) = world.gmail.mailbox.drafts.values()
    world.gmail.owner.edit_draft(draft.id, text="Hi Maya,\n\nmy own words.\n\nRobin")
    world.at("03-19 10:00").receive("Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya")
    report = world.look()
    assert len(world.drafts()) == 1
    assert "left" in {event.kind for event in report.events}


def test_a_date_they_give_is_waited_for(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will make a decision by Friday, March 27.\n\nMaya")
    world.look_daily("03-29")
    assert world.drafts() == []
    world.at("03-30 08:31").look()
    (draft,) = world.drafts()
    assert "March 27" in draft.text


def test_a_question_puts_the_ball_with_the_owner(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-16 11:00").receive("Hi Robin,\n\nCould you send me two references?\n\nMaya")
    world.look_daily("03-26")
    assert world.drafts() == []
    world.at("03-26 12:00").reply("Hi Maya,\n\nHere they are: Jo Reed and Max Ott.\n\nRobin")
    world.look_daily("04-01")
    assert world.drafts() == []
    world.at("04-02 08:31").look()
    assert len(world.drafts()) == 1


def test_a_second_round_is_an_interview_of_its_own(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-16 11:00").receive(
        "Hi Robin,\n\nWe would like to invite you to a second interview with me and Ole Hansen, on Monday, March 23 at"
        " 10:00 am Central, again by video.\n\nMaya",
        cc=OLE,
    )
    world.at("03-16 12:00").reply("Hi Maya,\n\nMonday at 10 is perfect.\n\nRobin")
    world.look_daily("03-22")
    assert world.drafts() == []
    world.at("03-23 11:31").look()
    assert [set(one) for one in to(world)] == [{"maya.brandt@tidewater.example", "ole.hansen@tidewater.example"}]


def test_a_cancellation_ends_it(world: World) -> None:
    world.at("03-11 09:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview tomorrow.\n\nMaya")
    world.look_daily("03-31")
    assert world.drafts() == []


def test_a_moved_interview_is_thanked_for_after_its_new_time(world: World) -> None:
    world.at("03-11 09:00").receive("Hi Robin,\n\nCould we move it to Friday, March 13 at 11:00 am Central?\n\nMaya")
    world.at("03-11 10:00").reply("Hi Maya,\n\nFriday at 11 is fine.\n\nRobin")
    world.at("03-12 16:00").look()
    assert world.drafts() == []
    world.at("03-13 12:20").look()
    assert len(world.drafts()) == 1


def test_the_owners_own_thanks_are_enough(world: World) -> None:
    world.at("03-12 15:00").reply("Hi Maya,\n\nThank you for the interview earlier, I enjoyed it.\n\nRobin")
    world.at("03-12 16:00").look()
    assert world.drafts() == []


def test_the_owners_own_asking_counts_as_the_first(world: World) -> None:
    world.at("03-12 15:20").look()
    world.send_draft()
    world.at("03-17 09:00").reply("Hi Maya,\n\nIs there any news about the position?\n\nRobin")
    world.look_daily("03-25")
    assert world.drafts() == []
    world.at("03-26 08:31").look()
    (draft,) = world.drafts()
    assert "Is there any news" in draft.text


def test_nothing_is_drafted_in_a_thread_with_a_draft_of_the_owners(world: World) -> None:
    thread_id = world.gmail.mailbox.messages()[0].thread_id
    raw = b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nDear"
    own = world.gmail.owner.save_draft(raw, thread_id)
    report = world.at("03-12 15:30").look()
    assert len(world.drafts()) == 1
    assert "waits" in {event.kind for event in report.events}
    world.gmail.owner.discard_draft(own.id)
    world.at("03-12 16:30").look()
    assert [draft.text.startswith("Hi Maya") for draft in world.drafts()] == [True]


def test_a_draft_of_the_owners_begun_after_a_look_holds_the_step_up_only_while_it_lies_there(world: World) -> None:
    world.at("03-12 12:00").look()
    thread_id = world.gmail.mailbox.messages()[0].thread_id
    raw = b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nDear"
    own = world.gmail.owner.save_draft(raw, thread_id)
    assert "waits" in {event.kind for event in world.at("03-12 15:30").look().events}
    world.gmail.owner.discard_draft(own.id)
    world.at("03-12 15:40").look()
    assert [draft.text.startswith("Hi Maya") for draft in world.drafts()] == [True]
