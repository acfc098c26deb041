"""Rounds, no-shows, closes and what is said by hand, in their corners (SPEC section 2, the table and By hand)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import asked, data, says
from scene_mails import SUBJECT, agreed, due_on, silent, two_talks_at_one_employer
from scene_world import INVITATION, MAYA, YES, World

from followup_daemon.errors import UserError

CAREERS = "Tidewater Careers <no-reply@tidewater.example>"
SECOND_ROUND = (
    "Hi Robin,\n\nWe would like to invite you to a second interview on Monday, March 23 at 3:00 pm Central.\n\nMaya"
)


@pytest.fixture
def held(world: World) -> World:
    """The interview of Thursday the 12th was held, and the thanks went."""
    return world.thanked()


@pytest.fixture
def by_call(tmp_path: Path) -> Iterator[World]:
    """The same, and follow-ups are calls."""
    with World(tmp_path, first_follow_up={"by": "call"}, second_follow_up={"by": "call"}) as made:
        yield agreed(made).thanked()


def only(world: World) -> str:
    """The id of the one interview there is."""
    (one,) = data(world, "status", "--all")["interviews"]
    return str(one["id"])


def kinds(world: World) -> list[str]:
    return [kind for kind, _ in asked(world)]


# A further round


def test_a_further_round_that_the_owner_declines_closes_it(held: World) -> None:
    held.at("03-16 09:00").receive(SECOND_ROUND)
    held.at("03-16 10:00").reply("Hi Maya,\n\nThank you, but I have decided not to continue with the process.\n\nRobin")
    silent(held, "03-16 10:05", "03-23 16:31", "03-30 09:00")
    assert kinds(held) == []


def test_a_confirmation_before_the_start_moves_it_and_keeps_its_id(world: World) -> None:
    id_ = world.interviews()[0].id
    world.at("03-11 09:00").receive("Hi Robin,\n\nCould we do Friday, March 13 at 11:00 am Central instead?\n\nMaya")
    world.at("03-11 10:00").reply("Hi Maya,\n\nYes, Friday at 11 works.\n\nRobin")
    silent(world, "03-12 15:20", "03-13 12:00")
    world.look_at("03-13 12:20")
    assert len(world.drafts()) == 1
    assert [one.id for one in world.interviews()] == [id_]


def test_a_confirmation_after_a_no_show_moves_it_and_its_thanks_are_made_once(world: World) -> None:
    id_ = world.interviews()[0].id
    world.at("03-12 14:12").receive(
        "Hi Robin,\n\nI am held up in another meeting, sorry! Can we find a new time?\n\nMaya"
    )
    silent(world, "03-12 15:20")
    world.at("03-12 17:00").receive("Hi Robin,\n\nDoes Monday, March 16 at 2:00 pm Central work?\n\nMaya")
    world.at("03-12 18:00").reply("Hi Maya,\n\nYes, Monday at 2 works.\n\nRobin")
    silent(world, "03-13 09:00", "03-16 15:00")
    world.thanked("03-16 15:20")
    assert [one.id for one in world.interviews()] == [id_]
    due_on(world, "03-23")


def test_a_second_round_confirmed_in_a_new_thread_closes_the_first(held: World) -> None:
    held.at("03-16 09:00").receive(
        SECOND_ROUND.replace("interview on", "interview for the Support Engineer position on"),
        subject="Second interview", thread="two",
    )  # fmt: skip
    held.at("03-16 10:00").reply("Hi Maya,\n\nMonday at 3 is perfect.\n\nRobin", thread="two")
    silent(held, "03-19 09:00", "03-23 16:20")
    held.look_at("03-23 16:31")
    assert len(held.drafts()) == 1
    assert len(held.interviews()) == 2


# Rejections, holds, closes


def test_a_rejection_by_an_ats_in_any_thread_withdraws_the_open_follow_up(held: World) -> None:
    due_on(held, "03-19")
    held.at("03-19 10:00").receive(
        "Dear Robin,\n\nThank you for applying for Support Engineer. After careful consideration we have decided to"
        " move forward with other candidates.\n\nTidewater Systems",
        sender="Tidewater Systems <no-reply@us.greenhouse-mail.io>", subject="Tidewater Systems: your application",
        thread="ats", Auto_Submitted="auto-generated",
    )  # fmt: skip
    silent(held, "03-19 10:05", "03-30 09:00")
    assert held.steps()[-1] == ("first_follow_up", "withdrawn")


def test_a_hold_that_ends_with_news_is_waited_after(held: World) -> None:
    held.at("03-16 09:00").receive("Hi Robin,\n\nThe role has been put on hold for now.\n\nMaya")
    silent(held, "03-23 09:00")
    held.at("03-24 09:00").receive("Hi Robin,\n\nGood news: the role is open again. We will decide by April 3.\n\nMaya")
    silent(held, "03-31 09:00")
    due_on(held, "04-06")


def test_the_owner_withdraws_from_one_of_two(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        two_talks_at_one_employer(world)
        world.at("03-16 10:00").reply("Hi Maya,\n\nI would like to withdraw my application.\n\nRobin")
        silent(world, "03-19 09:00")
        due_on(world, "03-20")
        assert world.to() == [["ole.hansen"]]


def test_a_trashed_answer_keeps_what_it_told(held: World) -> None:
    held.at("03-17 09:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
    held.look()
    held.gmail.owner.trash(held.mail()[-1].id)
    silent(held, "03-19 09:00", "03-27 09:00")
    due_on(held, "03-30")


def test_an_answer_deleted_for_ever_keeps_what_it_told(held: World) -> None:
    held.at("03-17 09:00").receive("Hi Robin,\n\nUnfortunately we have chosen another candidate.\n\nMaya")
    held.look()
    held.gmail.owner.delete_forever(held.mail()[-1].id)
    silent(held, "03-19 09:00", "03-30 09:00")


def test_a_hold_heard_by_telephone_with_a_date_is_waited_for(held: World) -> None:
    says(held.at("03-16 09:00"), "heard", only(held), "--on-hold", "--by", "2026-04-03", "Maya rang")
    silent(held, "03-19 09:00", "04-03 09:00")
    due_on(held, "04-06")


# Discarded and resumed


def test_a_draft_is_thrown_away_five_business_days_after_the_pass_that_missed_it(held: World) -> None:
    due_on(held, "03-19")
    held.at("03-20 18:00").discard_draft()
    silent(held, "03-23 09:00", "03-27 23:00")
    assert kinds(held) == ["vanished"]
    silent(held, "03-30 09:00")
    assert kinds(held) == ["discarded"]
    assert held.steps()[-1] == ("first_follow_up", "discarded")
    silent(held, "04-10 09:00", "04-20 09:00")


def test_thanks_thrown_away_are_over_and_the_first_comes_all_the_same(world: World) -> None:
    world.look_at("03-12 15:20")
    world.discard_draft()
    silent(world, "03-12 16:00", "03-13 09:00")
    due_on(world, "03-19")
    assert "thank" in world.drafts()[0].text.lower()


# Calls


def test_a_promise_that_comes_before_the_day_of_the_call_moves_the_sheet(by_call: World) -> None:
    by_call.at("03-16 09:00").receive("Hi Robin,\n\nWe will decide by Friday, March 20.\n\nMaya")
    silent(by_call, "03-19 09:00", "03-20 09:00")
    due_on(by_call, "03-23")


def test_with_both_calls_made_the_call_back_stands_in_status_only(by_call: World) -> None:
    id_ = only(by_call)
    due_on(by_call, "03-19")
    says(by_call, "called", id_)
    silent(by_call, "03-19 09:00", "03-27 09:00")
    due_on(by_call, "03-30")
    says(by_call, "called", id_, "--by", "2026-04-10")
    silent(by_call, "03-30 09:00", "04-13 09:00", "04-20 09:00")
    assert "Mon 13 Apr 2026" in says(by_call.at("04-08 09:00"), "show", id_)


# Another offer, by hand


def test_an_offer_counts_as_a_follow_up_and_goes_though_they_gave_a_date(held: World) -> None:
    held.at("03-16 09:00").receive("Hi Robin,\n\nWe will decide by Friday, April 10.\n\nMaya")
    held.look_at("03-16 10:00")
    says(held, "offer", "--deadline", "2026-03-20")
    held.look_at("03-16 10:05")
    (draft,) = held.drafts()
    assert "another offer" in draft.text
    held.send_draft()
    silent(held, "03-30 09:00", "04-13 09:00", "04-20 09:00")


def test_an_offer_is_refused_where_it_is_closed(held: World) -> None:
    held.at("03-16 09:00").receive("Hi Robin,\n\nUnfortunately we have chosen another candidate.\n\nMaya")
    held.look()
    with pytest.raises(UserError):
        says(held, "offer", only(held))


def test_days_count_while_it_is_paused(held: World) -> None:
    id_ = only(held)
    says(held.at("03-13 09:00"), "pause", id_, "--until", "2026-03-21")
    silent(held, "03-19 09:00", "03-20 09:00", "03-21 08:29")
    held.look_at("03-21 08:31")
    assert len(held.drafts()) == 1


def test_a_draft_of_the_owners_in_the_thread_holds_what_the_owner_asks_for(held: World) -> None:
    thread = held.mail()[-1].thread_id
    held.gmail.owner.save_draft(
        f"From: robin.vale@mail.example\r\nTo: {MAYA}\r\nSubject: Re: {SUBJECT}\r\n\r\nHi Maya, I".encode(), thread
    )
    id_ = only(held)
    assert "waits (a draft lies in the thread)" in says(held.at("03-16 09:00"), "draft", id_)
    assert kinds(held) == ["waits"]
    held.look_at("03-16 09:05", "03-19 09:00")
    assert len(held.drafts()) == 1


def test_gone_quiet_counts_from_the_end_of_a_pause(held: World) -> None:
    """The second was due on 30 March and paused until 20 April: closed twenty business days after that, on 18 May."""
    due_on(held, "03-19")
    held.send_draft()
    id_ = only(held)
    says(held.at("03-20 09:00"), "pause", id_, "--until", "2026-04-20")
    held.look_at("04-20 07:00")
    assert "gone quiet on Mon 18 May 2026" in says(held, "show", id_)


def test_five_follow_ups_a_day_and_thanks_beside_them(tmp_path: Path) -> None:
    """Six employers on Thursday the 12th: five are asked on the 19th, the sixth on the day after."""
    with World(tmp_path) as world:
        for number in range(6):
            name, company = f"Person{'abcdef'[number]} Falk", f"Oakmoor{'abcdef'[number]} Labs"
            text = INVITATION.replace("Tidewater Systems", company).replace("Maya Brandt", name)
            world.at(f"03-09 09:0{number}").receive(
                text.replace("2:00 pm", f"{number + 1}:00 pm"), subject=f"Interview at {company}", thread=company,
                sender=f"{name} <p.falk@oakmoor{number}.example>",
            )  # fmt: skip
            yes = YES.replace("Maya", name).replace("at 2", f"at {number + 1}")
            world.at(f"03-09 10:0{number}").reply(yes, thread=company)
        world.at("03-12 20:00").look()
        assert len(world.drafts()) == 6
        for draft in list(world.gmail.mailbox.drafts):
            world.gmail.owner.send_draft(draft)
        world.look_at("03-19 09:00")
        assert len(world.drafts()) == 5
        world.look_at("03-19 23:00")
        assert len(world.drafts()) == 5
        world.look_at("03-20 00:10")
        assert len(world.drafts()) == 6
