"""What the owner is told and asked, from when and until when (SPEC sections 1 and 2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

import pytest
from core_values import (
    ANA,
    MEETING,
    POLICY,
    ZONE,
    at,
    automatic,
    confirmed,
    evidence,
    interview,
    not_held,
    noticed,
    taken,
    word,
    wrote,
)

from followup_daemon.casebook import Casebook
from followup_daemon.fold import fold
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.matter import Matter, MatterKind
from followup_daemon.matters import Case, matters
from followup_daemon.plan import Around, Policy, outlook
from followup_daemon.reading.whose import Doubt
from followup_daemon.told import MATTERS, matter_line


def told(
    now: datetime,
    *interviews: Interview,
    ledger: tuple[Taken, ...] = (),
    policy: Policy = POLICY,
    doubts: tuple[Doubt, ...] = (),
) -> list[Matter]:
    book = Casebook(interviews, doubts)
    beside = [Around(doubts=book.doubts_about(one)) for one in interviews]
    cases = [
        Case(one, outlook(one, ledger, policy, around), ledger, around, policy, now)
        for one, around in zip(interviews, beside, strict=True)
    ]
    return list(matters(cases, book))


def kinds(now: datetime, *interviews: Interview, ledger: tuple[Taken, ...] = ()) -> list[MatterKind]:
    return [one.kind for one in told(now, *interviews, ledger=ledger)]


def another(company: str = "Overmoor", start: datetime | None = None) -> Interview:
    """An interview elsewhere, on the day after."""
    (found,) = fold([confirmed(at(9), "other", "t2", company=company, start=start or at(13, 14), end=None)], ZONE)
    return found


class TestAsked:
    def test_nothing_is_told_of_an_interview_that_goes_its_way(self) -> None:
        for now in (at(9), at(12, 13), at(12, 16), at(20)):
            assert kinds(now, interview()) == []

    def test_what_is_not_sure_is_asked_until_it_has_gone_by(self) -> None:
        (unsure,) = fold([confirmed(at(9), certainty=0.4)], ZONE)
        assert kinds(at(9), unsure) == ["unsure"]
        assert kinds(at(20), unsure) == ["unsure"]
        assert kinds(at(12, month=5), unsure) == []

    def test_what_only_received_mail_speaks_of_is_asked(self) -> None:
        (seen,) = fold([noticed(at(9))], ZONE)
        assert kinds(at(9), seen) == ["seen_only"]

    def test_an_agreement_without_a_time_is_asked(self) -> None:
        (timeless,) = fold([confirmed(at(9), start=None, end=None)], ZONE)
        assert kinds(at(9), timeless) == ["no_time"]

    def test_a_question_is_told_one_business_day_later_until_it_is_answered(self) -> None:
        asked = interview(word(at(13), "question"))
        assert kinds(at(13, 18), asked) == []
        assert kinds(at(15), asked) == []
        assert kinds(at(16), asked) == ["question"]
        assert kinds(at(16), interview(word(at(13), "question"), wrote(at(14), "answers"))) == []

    def test_an_interview_that_did_not_take_place_is_told(self) -> None:
        assert kinds(at(13), interview(not_held(at(12, 15)))) == ["not_held"]

    def test_a_role_on_hold_is_told(self) -> None:
        assert kinds(at(16), interview(word(at(16, 9), "on_hold"))) == ["on_hold"]

    def test_a_decision_that_may_mean_two_is_told_once_with_both(self) -> None:
        one, other = interview(), another()
        (matter,) = told(at(16), one, other, doubts=(Doubt(evidence(at(16)), (one.id, other.id)),))
        assert (matter.kind, matter.interviews) == ("doubt", (one.id, other.id))


class TestSaid:
    def test_a_portal_notice_is_told_until_somebody_writes(self) -> None:
        portal = automatic(at(16), "portal", about="")
        assert kinds(at(17), interview(portal)) == ["portal"]
        assert kinds(at(18), interview(portal, word(at(17)))) == []

    def test_an_address_that_is_dead_is_told_with_the_address(self) -> None:
        for gone in (automatic(at(16), "bounce"), automatic(at(16), "left")):
            found = told(at(17), interview(gone))
            assert [(one.kind, one.to) for one in found if one.kind == "bounced"] == [("bounced", (ANA.address,))]

    def test_where_nobody_can_be_written_to_that_is_told(self) -> None:
        (nobody,) = fold([confirmed(at(9), interviewers=(), coordinator=None)], ZONE)
        assert "no_address" in kinds(at(10), nobody)

    def test_a_word_that_a_machine_may_have_written_is_told(self) -> None:
        doubtful = replace(word(at(16)), doubtful=True)
        assert kinds(at(16, 12), interview(doubtful)) == ["doubtful"]

    def test_a_mail_that_was_not_understood_is_told_with_its_writer_until_the_owner_writes(self) -> None:
        foreign = replace(word(at(16)), language="French")
        (matter,) = told(at(16, 12), interview(foreign))
        assert (matter.kind, matter.to) == ("not_understood", (foreign.sender.name,))
        assert kinds(at(17, 12), interview(foreign, wrote(at(17), "answers"))) == []

    def test_times_offered_for_a_further_round_are_told_after_five_business_days_of_silence(self) -> None:
        offered = interview(word(at(16), "next_round"), wrote(at(17), "offers_times"))
        assert kinds(at(23), offered) == []
        assert kinds(at(24), offered) == ["times_unanswered"]
        assert kinds(at(24), interview(word(at(16), "next_round"), wrote(at(17), "offers_times"), word(at(18)))) == []

    def test_an_offer_is_told_while_another_interview_is_open(self) -> None:
        offer = interview(word(at(16), "offer"))
        assert kinds(at(16, 12), offer) == []
        assert kinds(at(16, 12), offer, another()) == ["offer"]


class TestDrafts:
    def test_thanks_that_lie_unsent_are_told_after_twenty_hours(self) -> None:
        one = interview()
        ledger = (taken(one, "thank_you", "open", at(12, 16)),)
        assert kinds(at(13, 11, 59), one, ledger=ledger) == []
        assert kinds(at(13, 12), one, ledger=ledger) == ["unsent"]

    def test_a_follow_up_that_lies_unsent_is_told_after_two_business_days(self) -> None:
        one = interview()
        sent = taken(one, "thank_you", "sent", at(12, 17))
        ledger = (sent, taken(one, "first_follow_up", "open", at(19, 9)))
        assert kinds(at(20, 18), one, ledger=ledger) == []
        assert kinds(at(23), one, ledger=ledger) == ["unsent"]

    def test_a_claim_whose_fate_is_open_is_told(self) -> None:
        one = interview()
        assert kinds(at(12, 17), one, ledger=(taken(one, "thank_you", "claimed", at(12, 16)),)) == ["claimed"]

    def test_a_draft_that_vanished_is_told_with_the_day_on_which_it_counts_as_thrown_away(self) -> None:
        one = interview()
        (matter,) = told(at(13), one, ledger=(taken(one, "first_follow_up", "vanished", at(13)),))
        assert (matter.kind, matter.until) == ("vanished", at(20).date())

    def test_a_follow_up_thrown_away_is_told_and_thanks_thrown_away_are_not(self) -> None:
        one = interview()
        assert kinds(at(23), one, ledger=(taken(one, "first_follow_up", "discarded", at(20)),)) == ["discarded"]
        assert kinds(at(13), one, ledger=(taken(one, "thank_you", "discarded", at(13)),)) == []

    def test_a_draft_of_unknown_fate_is_told(self) -> None:
        one = interview()
        assert kinds(at(13), one, ledger=(taken(one, "thank_you", "unknown", at(12, 16)),)) == ["unknown"]

    def test_an_edited_draft_that_is_overtaken_is_told_though_the_interview_is_closed(self) -> None:
        one = interview(word(at(13), "rejection"))
        ledger = (taken(one, "thank_you", "edited", at(12, 17)),)
        assert kinds(at(13, 11), one, ledger=ledger) == ["left"]

    def test_a_step_too_long_overdue_is_told(self) -> None:
        one = interview(wrote(at(12, 17), "thanks"))
        assert kinds(at(2, month=4), one) == []
        assert kinds(at(3, month=4), one) == ["overdue"]

    def test_a_call_is_asked_about_two_business_days_after_its_sheet_was_made(self) -> None:
        one = interview(wrote(at(12, 17), "thanks"))
        policy = replace(POLICY, first_by="call")
        sheet = (replace(taken(one, "first_follow_up", "open", at(19, 9)), by="call"),)
        assert told(at(20, 9), one, ledger=sheet, policy=policy) == []
        assert [matter.kind for matter in told(at(23, 9), one, ledger=sheet, policy=policy)] == ["call_untold"]
        rung = interview(wrote(at(12, 17), "thanks"), wrote(at(19, 12), "asks_news"))
        assert told(at(23, 9), rung, ledger=sheet, policy=policy) == []

    def test_of_an_interview_gone_quiet_nothing_is_told(self) -> None:
        one = interview(wrote(at(12, 17), "thanks"))
        assert kinds(at(30, month=6), one) == []


@pytest.mark.parametrize("kind", get_args(MatterKind))
def test_every_matter_has_a_sentence_whatever_stands_in_it(kind: MatterKind) -> None:
    """Also where step, addressees and day are missing, and where an address looks like a placeholder."""
    assert kind in MATTERS
    for to in ((), ("{step}@{to}",)):
        says, act = matter_line(Matter(kind, ("3fa9c1",), at(12) + timedelta(days=1), to=to), ZONE)
        assert says
        assert not says.endswith(".")
        assert act == "" or act.endswith((".", "`."))


def test_a_meeting_known_by_nothing_is_no_fault() -> None:
    (bare,) = fold([confirmed(at(9), company=None, role=None, interviewers=(), medium=None)], ZONE)
    assert MEETING.company
    assert "no_address" in kinds(at(10), bare)


def test_a_word_after_it_has_gone_quiet_is_told_until_the_owner_writes() -> None:
    silence = (wrote(at(12, 16), "thanks"), wrote(at(19), "asks_news"), wrote(at(30), "asks_news"))
    late = interview(*silence, word(at(6, month=5)))
    assert kinds(at(6, 12, month=5), late) == ["late_word"]
    assert kinds(at(8, month=5), interview(*silence, word(at(6, month=5)), wrote(at(7, month=5), "answers"))) == []
