"""When what is due, to whom, and what holds it back (SPEC section 2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from core_values import (
    ANA,
    BEN,
    POLICY,
    RITA,
    ZONE,
    at,
    automatic,
    cancelled,
    confirmed,
    interview,
    not_held,
    taken,
    word,
    wrote,
)
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.fold import fold
from followup_daemon.interview import Interview
from followup_daemon.ledger import Fate, Taken
from followup_daemon.mail import Person
from followup_daemon.plan import Around, Outlook, Policy, Step, is_overtaken, outlook
from followup_daemon.signals import Evidence, WordKind


def steps(one: Interview, *ledger: Taken, policy: Policy = POLICY, around: Around | None = None) -> list[Step]:
    return list(outlook(one, ledger, policy, around or Around()).steps)


def follow_up(one: Interview, *ledger: Taken, policy: Policy = POLICY, around: Around | None = None) -> Step | None:
    found = [step for step in steps(one, *ledger, policy=policy, around=around) if step.kind != "thank_you"]
    return found[0] if found else None


def due_on(one: Interview, *ledger: Taken, policy: Policy = POLICY, around: Around | None = None) -> date | None:
    step = follow_up(one, *ledger, policy=policy, around=around)
    return policy.day(step.due) if step else None


def reasons(ahead: Outlook) -> set[tuple[str, str]]:
    return {(hold.what, hold.reason) for hold in ahead.holds}


def day(number: int, month: int = 3) -> date:
    return date(2026, month, number)


class TestThanks:
    def test_are_due_half_an_hour_after_the_end_until_the_end_of_the_second_business_day(self) -> None:
        (first, *_) = steps(interview())
        assert (first.kind, first.to) == ("thank_you", (ANA,))
        assert first.due == at(12, 15, 30)
        assert first.until == at(16, 23, 59).replace(second=59)

    def test_have_at_least_72_hours(self) -> None:
        (first, *_) = steps(interview(confirmed(at(9, 11), "yes2", start=at(10, 14), end=at(10, 15))))
        assert first.until == at(13, 15)

    def test_go_together_or_separately(self) -> None:
        one = interview(confirmed(at(9, 11), interviewers=(ANA, BEN)))
        one = replace(one, meeting=replace(one.meeting, interviewers=(ANA, BEN)))
        assert [step.to for step in steps(one) if step.kind == "thank_you"] == [(ANA, BEN)]
        apart = replace(POLICY, together=False)
        assert [step.to for step in steps(one, policy=apart) if step.kind == "thank_you"] == [(ANA,), (BEN,)]

    def test_go_through_the_coordinator_where_no_interviewer_has_an_address(self) -> None:
        one = interview()
        nameless = replace(one.meeting, interviewers=(Person("Ana Sousa", ""),), coordinator=RITA)
        (first, *_) = steps(replace(one, meeting=nameless))
        assert (first.to, first.tone) == ((RITA,), "thanks_passed_on")

    def test_are_stopped_by_the_owners_own(self) -> None:
        assert [step.kind for step in steps(interview(wrote(at(12, 18), "thanks")))] == ["first_follow_up"]

    def test_of_the_owner_to_one_leave_the_other_to_be_thanked(self) -> None:
        one = interview(wrote(at(12, 18), "thanks", ANA))
        one = replace(one, meeting=replace(one.meeting, interviewers=(ANA, BEN)))
        assert [step.to for step in steps(one) if step.kind == "thank_you"] == [(BEN,)]

    @pytest.mark.parametrize("kind", ["courtesy", "promise", "question", "next_round", "offer", "on_hold"])
    def test_are_not_stopped_by_a_word(self, kind: WordKind) -> None:
        one = interview(word(at(12, 16), kind, by=day(20) if kind == "promise" else None))
        assert steps(one)[0].kind == "thank_you"

    def test_are_stopped_by_a_rejection_a_cancellation_a_no_show_and_a_withdrawal(self) -> None:
        for signal in (
            word(at(12, 16), "rejection"),
            cancelled(at(11)),
            not_held(at(12, 14, 20)),
            wrote(at(12, 16), "withdraws"),
        ):
            assert steps(interview(signal)) == []

    def test_that_were_discarded_are_over(self) -> None:
        one = interview()
        assert [step.kind for step in steps(one, taken(one, "thank_you", "discarded", at(13)))] == ["first_follow_up"]

    def test_reach_somebody_first_known_after_they_went(self) -> None:
        one = interview()
        one = replace(one, meeting=replace(one.meeting, interviewers=(ANA, BEN)))
        later = steps(one, taken(one, "thank_you", "sent", at(12, 16), ANA))
        assert [(step.to, step.person) for step in later if step.kind == "thank_you"] == [((BEN,), BEN.address)]

    def test_are_not_made_again_for_an_address_that_bounced(self) -> None:
        assert all(step.kind != "thank_you" for step in steps(interview(automatic(at(12, 17), "bounce"))))


class TestFirstFollowUp:
    def test_is_due_five_business_days_after_the_interview_at_half_past_eight(self) -> None:
        step = follow_up(interview())
        assert step is not None
        assert step.due == at(19, 8, 30)

    def test_waits_anew_after_a_word_without_a_date(self) -> None:
        assert due_on(interview(word(at(17)))) == day(24)

    def test_is_not_hastened_by_thanks_of_theirs_long_before(self) -> None:
        assert due_on(interview(word(at(12, 16)))) == day(19)

    def test_waits_one_business_day_past_a_promise(self) -> None:
        assert due_on(interview(word(at(13), "promise", by=day(27)))) == day(30)

    def test_a_newer_promise_replaces_an_older_one_earlier_or_later(self) -> None:
        late, early = word(at(13), "promise", by=day(31)), word(at(17), "promise", by=day(20))
        assert due_on(interview(late, early)) == day(23)

    def test_a_courtesy_after_a_promise_can_only_make_it_later(self) -> None:
        promise = word(at(13), "promise", by=day(30))
        assert due_on(interview(promise, word(at(16)))) == day(31)
        assert due_on(interview(promise, word(at(27)))) == day(3, 4)

    def test_a_promise_made_before_the_interview_counts(self) -> None:
        assert due_on(interview(word(at(10), "promise", by=day(26)))) == day(27)

    def test_waits_for_an_absent_addressee_to_be_back_one_day(self) -> None:
        assert due_on(interview(automatic(at(18), "absence", returns=day(23)))) == day(24)

    def test_does_not_wait_for_somebody_elses_return(self) -> None:
        away = automatic(at(18), "absence", about=BEN.address, returns=day(27))
        assert due_on(interview(away)) == day(19)

    def test_waits_while_the_ball_is_with_the_owner_and_anew_after_the_answer(self) -> None:
        question = word(at(13), "question")
        ahead = outlook(interview(question), (), POLICY)
        assert ("follow_up", "question") in reasons(ahead)
        assert due_on(interview(question, wrote(at(17), "answers"))) == day(24)

    @pytest.mark.parametrize(
        ("kind", "reason"), [("next_round", "next_round"), ("on_hold", "on_hold"), ("offer", "closed")]
    )
    def test_is_held_by_what_they_decide(self, kind: WordKind, reason: str) -> None:
        ahead = outlook(interview(word(at(17), kind)), (), POLICY)
        assert ("follow_up", reason) in reasons(ahead)

    def test_a_date_for_a_role_on_hold_is_a_promise(self) -> None:
        assert due_on(interview(word(at(17), "on_hold", by=day(31)))) == day(1, 4)

    def test_a_pleasantry_after_a_rejection_does_not_reopen(self) -> None:
        assert steps(interview(word(at(17), "rejection"), word(at(18)))) == []

    def test_an_automatic_word_is_none_but_an_automatic_rejection_counts(self) -> None:
        assert due_on(interview(word(at(17), automatic=True))) == day(19)
        assert steps(interview(word(at(17), "rejection", automatic=True))) == []

    def test_goes_to_the_human_who_last_wrote(self) -> None:
        step = follow_up(interview(word(at(13), sender=RITA)))
        assert step is not None
        assert step.to == (RITA,)

    def test_goes_to_whom_the_thanks_went_where_nobody_wrote(self) -> None:
        one = interview(wrote(at(12, 18), "thanks", BEN))
        step = follow_up(one)
        assert step is not None
        assert step.to == (BEN,)

    def test_goes_to_the_agency_where_one_arranges(self) -> None:
        one = interview(word(at(13), sender=ANA))
        step = follow_up(replace(one, meeting=replace(one.meeting, coordinator=RITA, agency=True)))
        assert step is not None
        assert step.to == (RITA,)

    def test_passes_over_somebody_who_left(self) -> None:
        one = interview(word(at(13), sender=RITA), automatic(at(16), "left", about=RITA.address))
        step = follow_up(one)
        assert step is not None
        assert step.to == (ANA,)

    def test_of_the_owner_counts_as_the_first_due_or_not(self) -> None:
        step = follow_up(interview(wrote(at(16), "asks_news")))
        assert step is not None
        assert step.kind == "second_follow_up"
        assert POLICY.day(step.due) == day(25)

    def test_opens_with_thanks_where_none_went(self) -> None:
        step, thanked = follow_up(interview()), follow_up(interview(wrote(at(12, 18), "thanks")))
        assert step is not None
        assert thanked is not None
        assert (step.thanks_missing, thanked.thanks_missing) == (True, False)

    def test_names_a_date_of_theirs_that_has_passed(self) -> None:
        step = follow_up(interview(word(at(13), "promise", by=day(20))))
        assert step is not None
        assert (step.tone, step.promised) == ("promise_passed", day(20))

    def test_is_due_five_business_days_after_another_to_the_same_person(self) -> None:
        assert due_on(interview(), around=Around(asked=((ANA.address, at(17)),))) == day(24)
        assert due_on(interview(), around=Around(asked=((BEN.address, at(17)),))) == day(19)

    def test_waits_while_another_to_the_same_person_lies_open(self) -> None:
        other = replace(interview(), id="other")
        assert follow_up(interview(), taken(other, "first_follow_up", "open", at(19))) is None

    def test_stops_when_the_owner_accepted_an_offer_elsewhere(self) -> None:
        accepted = wrote(at(16), "accepts_offer").evidence
        assert follow_up(interview(), around=Around(accepted=accepted)) is None


class TestSecondFollowUp:
    def test_is_due_seven_business_days_after_the_first_was_sent(self) -> None:
        one = interview()
        sent = taken(one, "first_follow_up", "sent", at(20, 9), made=at(19), sent_as="<f@mail.example>")
        assert due_on(one, sent) == day(31)

    def test_goes_to_the_addressee_of_the_first(self) -> None:
        one = interview(word(at(21), sender=RITA))
        sent = taken(one, "first_follow_up", "sent", at(20, 9), ANA, sent_as="<f@mail.example>")
        step = follow_up(one, sent)
        assert step is not None
        assert step.to == (ANA,)

    @pytest.mark.parametrize(
        ("fate", "reason"),
        [
            ("claimed", "claimed"),
            ("open", "unsent"),
            ("edited", "unsent"),
            ("vanished", "vanished"),
            ("discarded", "discarded"),
            ("unknown", "unknown"),
        ],
    )
    def test_is_held_while_the_first_is_not_sent(self, fate: Fate, reason: str) -> None:
        one = interview()
        ahead = outlook(one, [taken(one, "first_follow_up", fate, at(19))], POLICY)
        assert ("follow_up", reason) in reasons(ahead)

    def test_a_first_that_reached_nobody_does_not_count_and_is_not_made_again(self) -> None:
        one = interview(automatic(at(19, 12), "bounce"))
        sent = taken(one, "first_follow_up", "sent", at(19, 11), sent_as="<f@mail.example>")
        ahead = outlook(one, [sent], POLICY)
        assert ("follow_up", "bounced") in reasons(ahead)

    def test_there_is_never_a_third(self) -> None:
        one = interview(wrote(at(19), "asks_news"), wrote(at(31), "asks_news"))
        assert ("follow_up", "cap") in reasons(outlook(one, (), POLICY))

    def test_our_sent_draft_read_as_the_owners_mail_counts_once(self) -> None:
        one = interview(wrote(at(19), "asks_news", name="f"))
        sent = taken(one, "first_follow_up", "sent", at(19), made=at(19), sent_as="<f@mail.example>")
        step = follow_up(one, sent)
        assert step is not None
        assert step.kind == "second_follow_up"

    def test_there_is_none_where_the_owner_wants_one_at_most(self) -> None:
        one = interview(wrote(at(19), "asks_news"))
        assert follow_up(one, policy=replace(POLICY, max_follow_ups=1)) is None


class TestEnds:
    def test_gone_quiet_twenty_business_days_after_the_due_day_of_the_next_step(self) -> None:
        one = interview(wrote(at(12, 18), "thanks"))
        assert outlook(one, (), POLICY).quiet_on == day(16, 4)

    def test_what_is_not_sure_is_asked_about_and_not_drafted(self) -> None:
        one = replace(interview(), certainty=0.4)
        assert reasons(outlook(one, (), POLICY)) == {("all", "unsure")}

    def test_a_mail_that_may_mean_another_interview_makes_both_wait(self) -> None:
        doubt = Evidence("<d@mail.example>", "t9", at(17), "w", "r")
        assert steps(interview(), around=Around(doubts=(doubt,))) == []

    def test_a_draft_is_overtaken_by_an_answer_and_not_by_time(self) -> None:
        one, answered = interview(), interview(word(at(19, 9)))
        draft = taken(one, "first_follow_up", "open", at(19, 8, 30))
        late = at(19) + timedelta(days=60)
        assert not is_overtaken(draft, one, [draft], POLICY, at(19, 12))
        assert not is_overtaken(draft, one, [draft], POLICY, late)
        assert is_overtaken(draft, answered, [draft], POLICY, at(19, 12))

    def test_thanks_are_overtaken_by_the_owners_own_and_by_a_better_addressee(self) -> None:
        one = interview()
        draft = taken(one, "thank_you", "open", at(12, 15, 30), RITA)
        assert is_overtaken(draft, one, [draft], POLICY, at(12, 16))
        right = taken(one, "thank_you", "open", at(12, 15, 30), ANA)
        assert not is_overtaken(right, one, [right], POLICY, at(12, 16))
        assert is_overtaken(right, interview(wrote(at(12, 16), "thanks")), [right], POLICY, at(12, 17))

    def test_thanks_stay_where_somebody_to_be_thanked_too_is_known_only_after_the_window(self) -> None:
        one = fold([confirmed(at(9), interviewers=(ANA, BEN))], ZONE)[0]
        draft = taken(one, "thank_you", "open", at(12, 15, 30), ANA)
        assert is_overtaken(draft, one, [draft], POLICY, at(13, 9))
        assert not is_overtaken(draft, one, [draft], POLICY, at(18, 9))


moments = st.integers(0, 69 * 24).map(lambda hours: at(12, 14) + timedelta(hours=hours))
kinds = st.sampled_from(["courtesy", "promise", "question", "next_round", "rejection", "offer", "on_hold"])
words = st.builds(
    lambda when, kind, ahead: word(when, kind, by=when.date() + timedelta(days=ahead) if kind == "promise" else None),
    moments,
    kinds,
    st.integers(0, 30),
)
asks = st.builds(lambda when: wrote(when, "asks_news"), moments)


@given(st.lists(st.one_of(words, asks), max_size=8))
def test_no_follow_up_is_ever_due_within_the_waiting_time_after_a_word_or_up_to_their_date(said: list[object]) -> None:
    """SPEC section 4, promise 4."""
    one = interview(*said)  # type: ignore[arg-type]
    step = follow_up(one)
    if step is None:
        return
    due = POLICY.day(step.due)
    asked = {signal for signal in one.history if getattr(signal, "act", "") == "asks_news"}
    assert len(asked) < 2
    promises = [signal for signal in one.history if getattr(signal, "promise", None)]
    for signal in one.history:
        if getattr(signal, "kind", "") in {"courtesy", "question"}:
            assert due > POLICY.day(signal.evidence.at)
        assert getattr(signal, "kind", "") not in {"rejection", "offer"}
    if promises:
        assert due > promises[-1].promise.by  # type: ignore[union-attr]


class TestQuiet:
    def test_what_comes_after_it_reopens_nothing(self) -> None:
        """Nothing from the second follow-up on 30 March until the word on 6 May: closed from 27 April."""
        asked = [wrote(at(19), "asks_news"), wrote(at(30), "asks_news")]
        late = interview(wrote(at(12, 16), "thanks"), *asked, word(at(6, month=5)))
        assert outlook(late, [], POLICY).quiet_on == day(27, 4)

    def test_waits_for_the_next_step(self) -> None:
        one = interview(wrote(at(12, 16), "thanks"), word(at(13), "promise", by=day(30, 4)), word(at(5, month=5)))
        assert outlook(one, [], POLICY).quiet_on == day(9, 6)


class TestHold:
    def test_outlasts_a_pleasantry_and_ends_with_more(self) -> None:
        held = (wrote(at(12, 16), "thanks"), word(at(13), "on_hold"), word(at(16)))
        assert ("follow_up", "on_hold") in reasons(outlook(interview(*held), [], POLICY))
        lifted = interview(*held, word(at(17), "question"), wrote(at(18), "answers"))
        assert due_on(lifted) == day(25)
