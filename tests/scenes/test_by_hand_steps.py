"""What the owner does by hand about an agreed interview (SPEC section 2, by word of mouth, another offer, by hand)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import asked, data, says
from scene_mails import NO, agreed, due_on, silent, two_talks_at_one_employer
from scene_world import OLE, World

from followup_daemon.errors import UserError


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A mailbox in which nothing is agreed yet."""
    with World(tmp_path) as made:
        yield made


@pytest.fixture
def by_call(tmp_path: Path) -> Iterator[World]:
    """The same, and follow-ups are calls."""
    with World(tmp_path, first_follow_up={"by": "call"}, second_follow_up={"by": "call"}) as made:
        yield made


def only(world: World) -> str:
    """The id of the one interview there is."""
    (one,) = data(world, "status", "--all")["interviews"]
    return str(one["id"])


def went_and_thanked(world: World) -> str:
    """The interview of Thursday the 12th was held, and the thanks went."""
    agreed(world).thanked()
    return only(world)


class TestHeard:
    def test_a_date_heard_by_telephone_moves_the_follow_up_behind_it(self, world: World) -> None:
        id_ = went_and_thanked(world)
        world.at("03-16 11:00")
        says(world, "heard", id_, "--by", "2026-03-25", "Ana rang")
        silent(world, "03-19 09:00", "03-25 09:00")
        due_on(world, "03-26")
        assert "March 25" in world.drafts()[0].text

    def test_a_word_that_decides_nothing_lets_the_waiting_begin_anew(self, world: World) -> None:
        id_ = went_and_thanked(world)
        world.at("03-18 11:00")
        says(world, "heard", id_)
        silent(world, "03-19 09:00")
        due_on(world, "03-25")

    @pytest.mark.parametrize("what", ["--rejected", "--offer", "--next-round", "--on-hold"])
    def test_what_ends_the_follow_ups_by_mail_ends_them_by_word_of_mouth(self, world: World, what: str) -> None:
        id_ = went_and_thanked(world)
        world.at("03-18 11:00")
        says(world, "heard", id_, what)
        silent(world, "03-19 09:00", "04-20 09:00")

    def test_a_rejection_heard_takes_back_an_untouched_draft(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        says(world, "heard", id_, "--rejected")
        silent(world, "03-19 10:00")

    def test_a_question_answered_by_telephone_gives_the_ball_back(self, world: World) -> None:
        id_ = went_and_thanked(world)
        world.at("03-16 10:00").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
        silent(world, "03-23 09:00")
        world.at("03-23 11:00")
        says(world, "heard", id_, "--answered")
        silent(world, "03-27 09:00")
        due_on(world, "03-30")

    @pytest.mark.parametrize(
        ("args", "why"),
        [
            (("--rejected", "--offer"), "cannot both be so"),
            (("--by", "soon"), "is no date"),
            (("--by", "2026-03-01"), "before the interview"),
            (("--rejected", "--by", "2026-03-20"), "Leave it out"),
        ],
    )
    def test_what_cannot_be_so_is_refused_and_nothing_is_kept(
        self, world: World, args: tuple[str, ...], why: str
    ) -> None:
        id_ = went_and_thanked(world)
        with pytest.raises(UserError, match=why):
            says(world, "heard", id_, *args)
        due_on(world, "03-19")


class TestCalls:
    def test_on_its_day_the_owner_gets_the_call_sheet_and_it_counts_when_told(self, by_call: World) -> None:
        id_ = went_and_thanked(by_call)
        due_on(by_call, "03-19")
        (sheet,) = by_call.drafts()
        assert [one.address for one in sheet.to] == ["robin.vale@mail.example"]
        assert sheet.thread_id not in {one.thread_id for one in by_call.mail()}
        assert f"followup-daemon called {id_}" in sheet.text
        by_call.at("03-19 11:00")
        says(by_call, "called", id_, "--by", "2026-03-27")
        silent(by_call, "03-19 11:30", "03-27 09:00")
        due_on(by_call, "03-30")
        by_call.at("03-30 10:00")
        says(by_call, "called", id_)
        silent(by_call, "03-30 11:00", "04-20 09:00")
        assert "you may call back on Mon 06 Apr 2026" in says(by_call.at("04-01 09:00"), "show", id_)

    def test_whatever_becomes_of_the_note_nothing_follows_until_the_owner_says(self, by_call: World) -> None:
        went_and_thanked(by_call)
        due_on(by_call, "03-19")
        by_call.gmail.owner.discard_draft(by_call.only_draft())
        silent(by_call, "03-20 09:00")
        assert asked(by_call) == []
        by_call.at("03-23 09:00")
        assert [kind for kind, _ in asked(by_call)] == ["call_untold"]
        silent(by_call, "04-02 09:00")

    def test_a_mail_instead_of_the_call_counts_and_takes_the_note_away(self, by_call: World) -> None:
        went_and_thanked(by_call)
        due_on(by_call, "03-19")
        by_call.at("03-19 12:00").reply("Hi Maya,\n\nIs there any news about the position yet?\n\nRobin")
        silent(by_call, "03-19 12:30", "03-27 09:00")
        due_on(by_call, "03-30")

    def test_a_call_that_nobody_planned_counts_too(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        says(world, "called", id_)
        silent(world, "03-19 09:00", "03-27 09:00")
        due_on(world, "03-30")
        says(world, "called", id_)
        silent(world, "03-30 09:00", "04-20 09:00")

    def test_a_rejection_takes_the_note_away(self, by_call: World) -> None:
        went_and_thanked(by_call)
        due_on(by_call, "03-19")
        by_call.at("03-19 12:00").receive(NO)
        silent(by_call, "03-19 12:30")

    def test_the_sheet_is_shown_when_it_is_asked_for(self, world: World) -> None:
        id_ = went_and_thanked(world)
        sheet = says(world.at("03-17 09:00"), "call", id_)
        assert "Maya Brandt" in sheet
        assert "Am I still under consideration?" in sheet

    def test_nobody_calls_before_the_interview(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        for command in ("call", "called"):
            with pytest.raises(UserError, match="has not taken place"):
                says(world, command, only(world))


class TestDraft:
    def test_the_next_step_is_drafted_at_once_whatever_the_waiting_times(self, world: World) -> None:
        id_ = went_and_thanked(world)
        world.at("03-13 17:00").receive("Hi Robin,\n\nWe will decide by March 30.\n\nMaya")
        silent(world, "03-13 18:00")
        assert "drafted" in says(world.at("03-16 07:10"), "draft", id_)
        assert world.steps()[-1] == ("first_follow_up", "open")
        world.look_at("03-16 09:00")
        assert len(world.drafts()) == 1

    def test_a_word_that_comes_after_it_overtakes_it(self, world: World) -> None:
        id_ = went_and_thanked(world)
        says(world.at("03-16 09:00"), "draft", id_)
        world.at("03-16 10:00").receive("Hi Robin,\n\nWe will decide by March 30.\n\nMaya")
        silent(world, "03-16 10:05", "03-30 09:00")
        due_on(world, "03-31")

    def test_an_overdue_step_is_drafted_on_demand(self, world: World) -> None:
        id_ = went_and_thanked(world)
        silent(world, "04-03 09:00")
        says(world, "draft", id_)
        assert world.to() == [["maya.brandt"]]

    def test_never_a_third(self, world: World) -> None:
        id_ = went_and_thanked(world)
        for moment in ("03-16 09:00", "03-17 09:00"):
            says(world.at(moment), "draft", id_)
            world.send_draft()
            world.look_at(moment.replace("09:00", "10:00"))
        with pytest.raises(UserError, match="as many follow-ups went as may"):
            says(world, "draft", id_)

    def test_what_came_back_is_drafted_to_another_address(self, world: World) -> None:
        id_ = went_and_thanked(world)
        world.at("03-12 15:40").bounce("maya.brandt@tidewater.example", world.sent()[-1])
        silent(world, "03-12 16:00")
        says(world, "draft", id_, "--to", "Maya Brandt <m.brandt@tidewater.example>")
        assert world.to() == [["m.brandt"]]
        assert world.steps() == [("thank_you", "sent"), ("thank_you", "open")]
        world.send_only_draft()
        silent(world, "03-12 17:00")

    def test_a_follow_up_that_came_back_does_not_count_and_goes_elsewhere(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        world.send_draft()
        world.at("03-19 09:00").bounce("maya.brandt@tidewater.example", world.sent()[-1])
        silent(world, "03-19 09:30", "03-31 09:00")
        says(world, "draft", id_, "--to", OLE)
        assert world.to() == [["ole.hansen"]]
        world.send_only_draft()
        silent(world, "03-31 10:00", "04-08 09:00")
        world.look_at("04-10 08:31")
        assert world.to() == [["ole.hansen"]]
        assert world.steps()[-1][0] == "second_follow_up"

    def test_refused_before_the_interview_beside_a_draft_and_after_a_close(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        id_ = only(world)
        with pytest.raises(UserError, match="has not taken place"):
            says(world, "draft", id_)
        world.thanked()
        due_on(world, "03-19")
        with pytest.raises(UserError, match="lies in Drafts already"):
            says(world, "draft", id_)
        world.at("03-19 10:00").receive(NO)
        silent(world, "03-19 10:05")
        with pytest.raises(UserError, match="they rejected"):
            says(world, "draft", id_)


class TestOffer:
    def test_it_is_drafted_at_once_to_every_open_interview_and_counts_as_a_follow_up(self, world: World) -> None:
        two_talks_at_one_employer(world)
        says(world.at("03-16 11:00"), "offer", "--deadline", "2026-03-27")
        assert sorted(world.to()) == [["maya.brandt"], ["ole.hansen"]]
        assert all("another offer" in one.text for one in world.drafts())
        assert all("March 27" in one.text for one in world.drafts())
        for thread in ("t", "data"):
            world.send_draft(thread)
        # The second would be due on the 25th, and not later than the deadline.
        silent(world, "03-24 09:00")
        world.look_at("03-25 08:31")
        assert len(world.drafts()) == 2

    def test_nothing_falls_due_after_the_deadline(self, world: World) -> None:
        id_ = went_and_thanked(world)
        says(world.at("03-16 11:00"), "offer", id_, "--deadline", "2026-03-20")
        world.send_draft()
        silent(world, "03-25 09:00", "04-06 09:00")

    def test_it_takes_the_place_of_an_untouched_follow_up_and_its_number(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        says(world.at("03-19 10:00"), "offer", id_)
        (draft,) = world.drafts()
        assert "another offer" in draft.text
        assert world.steps()[1:] == [("first_follow_up", "withdrawn"), ("first_follow_up", "open")]

    def test_an_edited_follow_up_is_left_and_the_offer_waits(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        world.gmail.owner.edit_draft(world.only_draft(), text="Dear Maya, my own words.")
        says(world.at("03-19 10:00"), "offer", id_)
        (draft,) = world.drafts()
        assert "my own words" in draft.text

    def test_where_two_have_gone_it_only_prints_the_text(self, world: World) -> None:
        id_ = went_and_thanked(world)
        for day in ("03-19", "03-30"):
            due_on(world, day)
            world.send_draft()
        silent(world, "03-31 09:00")
        printed = says(world, "offer", id_, "--deadline", "2026-04-10")
        assert "I have received another offer" in printed
        silent(world, "03-31 10:00")

    def test_it_is_sent_by_mail_where_calls_are_the_rule(self, by_call: World) -> None:
        id_ = went_and_thanked(by_call)
        due_on(by_call, "03-19")
        says(by_call.at("03-19 10:00"), "offer", id_)
        assert by_call.to() == [["maya.brandt"]]

    def test_without_an_open_interview_it_says_so(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        with pytest.raises(UserError, match="No open interview has taken place"):
            says(world, "offer")


class TestPauses:
    def test_nothing_is_drafted_until_the_day_named_and_days_still_count(self, world: World) -> None:
        went_and_thanked(world)
        says(world.at("03-18 09:00"), "pause", "--until", "2026-03-23")
        silent(world, "03-19 09:00", "03-20 09:00")
        due_on(world, "03-23")

    def test_one_that_is_paused_without_end_goes_on_when_it_is_resumed(self, world: World) -> None:
        id_ = went_and_thanked(world)
        says(world.at("03-18 09:00"), "pause", id_)
        silent(world, "03-19 09:00", "03-24 09:00")
        says(world, "resume", id_)
        world.look()
        assert world.to() == [["maya.brandt"]]

    def test_a_draft_that_lies_there_stays(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        says(world, "pause", id_)
        world.look_at("03-19 12:00")
        assert len(world.drafts()) == 1

    def test_one_can_be_left_out_of_a_pause_of_all(self, world: World) -> None:
        two_talks_at_one_employer(world)
        ids = {one["id"]: one["role"] for one in data(world, "status")["interviews"]}
        chosen = next(id_ for id_, role in ids.items() if role == "Data Analyst")
        says(world.at("03-18 09:00"), "pause")
        says(world.at("03-18 09:01"), "resume", chosen)
        world.look_at("03-19 09:00", "03-20 09:00")
        assert world.to() == [["ole.hansen"]]

    def test_thanks_whose_days_pass_meanwhile_are_skipped(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        says(world, "pause", "--until", "2026-03-18")
        silent(world, "03-12 16:00", "03-13 09:00", "03-18 09:00")

    def test_a_follow_up_thrown_away_is_made_anew_once_it_is_resumed(self, world: World) -> None:
        id_ = went_and_thanked(world)
        due_on(world, "03-19")
        world.discard_draft()
        silent(world, "03-19 12:00", "03-26 12:00", "03-27 09:00")
        assert [kind for kind, _ in asked(world)] == ["discarded"]
        says(world.at("03-27 10:00"), "resume", id_)
        world.look()
        assert world.to() == [["maya.brandt"]]

    @pytest.mark.parametrize(
        ("args", "why"),
        [(("pause", "--until", "2026-03-01"), "is not to come"), (("resume",), "No pause of all interviews is on")],
    )
    def test_an_idle_word_is_refused(self, world: World, args: tuple[str, ...], why: str) -> None:
        went_and_thanked(world)
        with pytest.raises(UserError, match=why):
            says(world, *args)

    def test_what_is_not_paused_cannot_be_resumed(self, world: World) -> None:
        id_ = went_and_thanked(world)
        with pytest.raises(UserError, match="is not paused"):
            says(world, "resume", id_)


class TestNotes:
    def test_the_thanks_mention_what_they_spoke_about(self, world: World) -> None:
        agreed(world).at("03-12 15:00").look()
        says(world, "note", only(world), "the move to weekly releases")
        world.at("03-12 15:20").look()
        assert "the move to weekly releases" in world.drafts()[0].text

    def test_untouched_thanks_are_written_anew_with_a_note_that_comes_late(self, world: World) -> None:
        agreed(world).at("03-12 15:20").look()
        says(world.at("03-12 16:00"), "note", only(world), "the move to weekly releases")
        world.at("03-12 16:01").look()
        (draft,) = world.drafts()
        assert "the move to weekly releases" in draft.text
        world.look_at("03-12 17:00")
        assert [one.id for one in world.drafts()] == [draft.id]

    def test_a_note_that_is_too_long_is_refused(self, world: World) -> None:
        id_ = went_and_thanked(world)
        with pytest.raises(UserError, match="at most 40"):
            says(world, "note", id_, "word " * 41)


class TestEdits:
    def test_a_corrected_time_moves_the_steps(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        says(world, "edit", only(world), "--start", "2026-03-13 10:00")
        silent(world, "03-12 16:00")
        world.look_at("03-13 11:16")
        assert world.to() == [["maya.brandt"]]

    def test_company_role_and_people_stand_against_older_mail(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        id_ = only(world)
        says(world, "edit", id_, "--company", "Tidewater Marine", "--role", "Support Lead", "--with", OLE)
        says(world.at("03-10 09:05"), "edit", id_, "--without", "maya.brandt@tidewater.example")
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert world.to() == [["ole.hansen"]]
        assert "Support Lead position at Tidewater Marine" in draft.text

    def test_a_later_confirmation_outranks_it_and_that_is_told(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        says(world, "edit", only(world), "--start", "2026-03-13 10:00")
        world.at("03-11 09:00").receive("Hi Robin,\n\nCould we make it Friday, March 13 at 3:00 pm instead?\n\nMaya")
        world.at("03-11 10:00").reply("Hi Maya,\n\nYes, Friday at 3 works.\n\nRobin")
        assert [kind for kind, _ in asked(world)] == ["outranked"]
        assert "13 Mar 2026 15:00" in says(world, "show", only(world))

    def test_a_cancellation_outranks_it(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        says(world, "edit", only(world), "--start", "2026-03-13 10:00")
        world.at("03-11 09:00").receive("Hi Robin,\n\nI am sorry, we have to cancel our interview.\n\nMaya")
        silent(world, "03-13 11:16")

    def test_what_changes_nothing_or_names_nobody_is_refused(self, world: World) -> None:
        agreed(world).at("03-10 09:00").look()
        id_ = only(world)
        with pytest.raises(UserError, match="would change"):
            says(world, "edit", id_)
        with pytest.raises(UserError, match="nobody of that address"):
            says(world, "edit", id_, "--without", "nobody@tidewater.example")
        with pytest.raises(UserError, match="before it begins"):
            says(world, "edit", id_, "--end", "13:00")
