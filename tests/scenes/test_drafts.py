"""Drafts and what becomes of them (SPEC section 2, Drafts)."""

from __future__ import annotations

from pathlib import Path

from scene_mails import NO, PANEL, SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, OLE, World

# Where


def test_the_parent_is_the_newest_mail_that_a_person_wrote(world: World) -> None:
    world.at("03-12 15:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    newest = world.mail()[-1]
    world.at("03-12 15:05").receive(
        "I am out of the office.", subject=f"Automatic reply: {SUBJECT}", Auto_Submitted="auto-replied"
    )
    world.at("03-12 15:20").look()
    (draft,) = world.drafts()
    assert draft.in_reply_to == newest.message_id
    assert draft.thread_id == newest.thread_id


def test_facts_25_and_29_a_trashed_mail_is_no_parent(world: World) -> None:
    before = world.mail()[-1]
    world.at("03-12 15:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    world.gmail.owner.trash(world.mail()[-1].id)
    world.at("03-12 15:20").look()
    (draft,) = world.drafts()
    assert draft.in_reply_to == before.message_id


def test_where_an_addressee_was_never_on_the_thread_it_is_a_new_mail(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        invitation = PANEL.replace("Ole Hansen,", "Ole Hansen (ole.hansen@tidewater.example),")
        agreed(world, invitation).at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert len(draft.to) == 2
        assert draft.subject == "Thank you for your time"
        assert draft.in_reply_to == ""


def test_a_first_follow_up_that_was_a_new_mail_is_answered_by_the_second(world: World) -> None:
    world.thanked()
    world.at("03-13 10:00").receive(
        "Hi Robin,\n\nI am Zoe from HR. Your application is being discussed.\n\nZoe Hart",
        sender="Zoe Hart <zoe.hart@tidewater.example>",
        subject="Your application",
        thread="hr",
    )
    world.look()
    world.gmail.owner.trash(world.mail()[-1].id)
    due_on(world, "03-20")
    assert world.to() == [["zoe.hart"]]
    (first,) = world.drafts()
    assert first.subject == "Following up on our interview"
    world.send_only_draft()
    due_on(world, "03-31")
    (second,) = world.drafts()
    assert second.subject == "Re: Following up on our interview"
    assert "wrote:" in second.text


def test_fact_43_the_draft_is_from_the_alias_that_the_thread_went_to(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        alias = "robin@vale-works.example"
        world.add_alias(alias)
        world.at("03-09 09:00").deliver(INVITATION, From=MAYA, To=alias, Subject=SUBJECT)
        invitation = world.mail()[-1]
        world.at("03-09 10:00").write(
            MAYA, f"Re: {SUBJECT}", "Hi Maya,\n\nYes, Thursday at 2 works well for me.\n\nRobin", From=alias,
            In_Reply_To=invitation.message_id, References=invitation.message_id,
        )  # fmt: skip
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert draft.from_.address == alias


# Edited


def test_an_edited_draft_is_never_overwritten_and_counts_when_it_is_sent(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.gmail.owner.edit_draft(world.only_draft(), text="Hi Maya,\n\nDo you know more by now?\n\nRobin")
    world.look_at("03-19 09:00", "03-23 09:00")
    assert "Do you know more" in world.drafts()[0].text
    world.at("03-23 10:00").send_draft()
    world.look()
    assert world.steps()[-1] == ("first_follow_up", "sent")
    due_on(world, "04-01")


def test_fact_37_an_edited_thank_you_sent_before_the_look_is_sent(world: World) -> None:
    world.at("03-12 15:20").look()
    world.gmail.owner.edit_draft(world.only_draft(), text="Dear Maya,\n\nthat was a pleasure.\n\nRobin")
    world.at("03-12 16:00").send_draft()
    silent(world, "03-12 17:00")
    assert world.steps() == [("thank_you", "sent")]


def test_our_words_saved_anew_are_withdrawn_an_hour_later_only(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.gmail.owner.edit_draft(world.only_draft())
    world.at("03-19 10:00").look()
    world.at("03-19 10:20").receive(NO)
    world.at("03-19 10:30").look()
    assert len(world.drafts()) == 1
    silent(world, "03-19 11:05")
    assert world.steps()[-1] == ("first_follow_up", "withdrawn")


def test_facts_21_and_38_an_edited_subject_moves_the_draft_and_it_is_still_known(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.gmail.owner.edit_draft(world.only_draft(), headers={"Subject": "A short question"})
    world.look_at("03-19 09:00", "03-20 09:00")
    assert len(world.drafts()) == 1
    assert world.steps()[-1] == ("first_follow_up", "edited")
    world.at("03-20 10:00").send_only_draft()
    world.look()
    assert world.steps()[-1] == ("first_follow_up", "sent")
    due_on(world, "03-31")


def test_an_owners_new_draft_in_the_thread_is_not_taken_for_the_one_that_was_sent(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 10:00").send_draft()
    thread = world.sent()[-1].thread_id
    raw = b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nAnd"
    world.gmail.owner.save_draft(raw, thread)
    world.at("03-19 10:30").look()
    assert world.steps()[-1] == ("first_follow_up", "sent")


def test_a_draft_that_the_owner_sends_to_another_is_sent_and_the_second_goes_there_too(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.gmail.owner.edit_draft(world.only_draft(), headers={"To": OLE})
    world.at("03-19 10:00").send_only_draft()
    world.look()
    assert world.steps()[-1] == ("first_follow_up", "sent")
    due_on(world, "03-30")
    assert world.to() == [["ole.hansen"]]


# Gone


def test_fact_38_a_scheduled_send_is_sent_when_it_goes_out(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.schedule_only_draft("03-21 09:00")
    silent(world, "03-19 12:00", "03-20 09:00")
    assert world.steps()[-1] == ("first_follow_up", "vanished")
    world.look_at("03-21 09:30")
    assert world.steps()[-1] == ("first_follow_up", "sent")
    silent(world, "03-30 09:00")
    due_on(world, "03-31")


def test_a_scheduled_send_that_was_called_off_lies_open_again(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    draft = world.only_draft()
    world.schedule_only_draft("03-25 09:00")
    silent(world, "03-19 12:00")
    world.at("03-20 09:00").gmail.owner.cancel_schedule(draft)
    world.look_at("03-20 09:10", "03-20 09:20")
    assert len(world.drafts()) == 1
    assert world.steps()[-1] == ("first_follow_up", "open")


def test_a_discarded_thank_you_is_over_and_holds_nothing_up(world: World) -> None:
    world.at("03-12 15:20").look()
    world.discard_draft()
    silent(world, "03-12 16:00", "03-13 09:00", "03-16 09:00", "03-19 08:29")
    world.look_at("03-19 08:31")
    assert world.steps() == [("thank_you", "discarded"), ("first_follow_up", "open")]


def test_fact_37_a_discarded_follow_up_ends_the_follow_ups(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.discard_draft()
    silent(world, "03-19 09:00", "03-25 09:00")
    assert world.steps()[-1] == ("first_follow_up", "vanished")
    silent(world, "03-26 09:00", "03-30 09:00", "04-10 09:00")
    assert world.steps()[-1] == ("first_follow_up", "discarded")


def test_a_discarded_follow_up_is_replaced_by_an_asking_of_the_owners_own(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.discard_draft()
    world.at("03-19 10:00").reply("Hi Maya,\n\nIs there any news about the position?\n\nRobin")
    silent(world, "03-19 10:30", "03-27 09:00")
    assert world.steps()[-1] == ("first_follow_up", "sent")
    due_on(world, "03-30")


def test_fact_37_a_draft_sent_with_changes_is_sent(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    text = world.drafts()[0].text.replace("I am still very interested.", "I am still very keen on it.")
    world.gmail.owner.edit_draft(world.only_draft(), text=text)
    world.send_draft()
    silent(world, "03-19 10:00")
    assert world.steps()[-1] == ("first_follow_up", "sent")


# Over an untouched draft


def test_fact_29_a_follow_up_over_an_untouched_thank_you_replaces_it_and_opens_with_thanks(world: World) -> None:
    world.at("03-12 15:20").look()
    world.look_at("03-13 09:00", "03-18 09:00")
    assert world.steps() == [("thank_you", "open")]
    world.look_at("03-19 08:31")
    (draft,) = world.drafts()
    assert world.steps() == [("thank_you", "withdrawn"), ("first_follow_up", "open")]
    assert "should have said so sooner" in draft.text


def test_a_follow_up_waits_over_an_edited_thank_you(world: World) -> None:
    world.at("03-12 15:20").look()
    world.gmail.owner.edit_draft(world.only_draft(), text="Dear Maya,\n\nmy own words.\n\nRobin")
    report = world.look_at("03-12 16:00", "03-19 08:31")[-1]
    assert "my own words" in world.drafts()[0].text
    assert "waits" in {event.kind for event in report.events}
