"""``fold``: the state machine from the signals of one case to its interviews, round by round.

A case is everything said with one employer about one role, in whatever threads. The order in which signals are handed
in, and their repetition, do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, tzinfo

from followup_daemon.by_hand import Added, Called, Closed, Denied, Edited, Heard, Noted, Paused, Resumed, Wanted
from followup_daemon.hearsay import hear
from followup_daemon.interview import SURE, Interview, MeetingSignal, Round, Said, in_order, interview_id
from followup_daemon.kin import close_earlier, ended_with, is_apart, last_begun, on_its_date, say_again, spoken_of
from followup_daemon.likeness import clearly_other_company, clearly_other_role
from followup_daemon.loops import end_of, grow, is_loop, same_date
from followup_daemon.merging import filled_in, merged, same_start
from followup_daemon.seen import same_meeting, seen_meetings
from followup_daemon.signals import (
    Cancelled,
    Confirmed,
    Described,
    Meeting,
    NotHeld,
    Noticed,
    OwnerWrote,
    Word,
)
from followup_daemon.taking_up import close_by_hand, correct, remember, take_up


def fold(signals: Iterable[Said], zone: tzinfo) -> tuple[Interview, ...]:
    """The interviews of one case, in order of their first confirmation.

    ``zone`` is the owner's: talks on one date there are one loop. Steps, in this order:

    1. walk the signals as they came; a confirmation opens, grows, moves or follows a round, and what the owner says by
       hand stands against all that came before it;
    2. what else was said goes to the round it came after, or, said before any round, to the first;
    3. a notice that no sent mail answers stands as an interview that was only seen.
    """
    rounds: list[Round] = []
    waiting: list[Noticed | Described] = []
    before: list[Said] = []
    for signal in in_order(signals):
        match signal:
            case Confirmed(again=False):
                _confirm(rounds, signal, zone)
                _fill_from_notices(rounds, waiting, zone)
                rounds[-1].history[:0] = before
                before = []
            case Added():
                take_up(rounds, waiting, signal).history[:0] = before
                before = []
            case Edited():
                correct(rounds, signal)
            case Closed() | Denied():
                close_by_hand(rounds, signal)
            case Heard() | Called():
                hear(rounds, signal)
            case Noted() | Paused() | Resumed() | Wanted():
                remember(rounds, signal)
            case Noticed() | Described():
                if not _notice(rounds, signal, zone):
                    waiting.append(signal)
            case Cancelled():
                _cancel(rounds, waiting, signal)
            case NotHeld():
                _not_held(rounds, signal)
            case _:
                _remember(rounds, before, signal)
    rounds.extend(_only_seen(waiting, rounds, zone))
    close_earlier(rounds)
    return tuple(one.freeze() for one in rounds)


def _live(rounds: list[Round], signal: MeetingSignal | Word) -> Round | None:
    """The newest round that the signal can speak of: not one of another company or role."""
    named = signal.meeting if isinstance(signal, Confirmed | Noticed | Described) else signal
    company, role = getattr(named, "company", None), getattr(named, "role", None)
    for one in reversed(rounds):
        if clearly_other_company(one.meeting.company, company) or clearly_other_role(one.meeting.role, role):
            continue
        return one
    return None


def _confirm(rounds: list[Round], signal: Confirmed, zone: tzinfo) -> None:
    """Let a confirmation open, repeat, grow, move or follow a round (SPEC section 2, table)."""
    at, meeting = signal.evidence.at, signal.meeting
    current = spoken_of(rounds, meeting, signal.instead) or _live(rounds, signal)
    if current is None or is_apart(current, signal):
        _open(rounds, signal)
        return
    if signal.certainty < SURE and (current.closed_by_hand is not None or _names_no_time_after(current, signal)):
        current.history.append(signal)
        return
    if not current.took_place_before(at) or same_start(current.meeting.start, meeting.start):
        current.closed_by_hand = None
    if current.ended is None and (meeting.start is None or same_start(current.meeting.start, meeting.start)):
        if meeting.start is None and current.took_place_before(at):
            _follow(rounds, current, signal)
        else:
            _repeat(current, signal)
    elif is_loop(current, meeting, zone):
        grow(current, signal)
    elif current.took_place_before(at):
        if meeting.start is None or meeting.start > (current.meeting.start or meeting.start):
            _follow(rounds, current, signal)
        else:
            current.history.append(signal)
    else:
        _move(current, signal)


def _names_no_time_after(current: Round, signal: Confirmed) -> bool:
    """Whether it names no time, and comes after the talk: without more it neither opens a round nor closes this one."""
    return signal.meeting.start is None and current.ended is None and current.took_place_before(signal.evidence.at)


def _open(rounds: list[Round], signal: Confirmed) -> None:
    id_ = interview_id(signal.evidence, signal.beside)
    rounds.append(Round(signal.evidence, signal.meeting, signal.certainty, signal.evidence, [signal], id=id_))


def _follow(rounds: list[Round], current: Round, signal: Confirmed) -> None:
    """The next round: it closes this one, and knows the promises made so far; ``standing`` counts none of the past."""
    said = [word for word in current.history if isinstance(word, Word) and word.promise]
    current.close("next_round_confirmed", signal.evidence)
    _open(rounds, signal)
    opened = rounds[-1]
    company, role = opened.meeting.company or current.meeting.company, opened.meeting.role or current.meeting.role
    opened.meeting = replace(opened.meeting, company=company, role=role)
    rounds[-1].history[:0] = said


def _repeat(current: Round, signal: Confirmed) -> None:
    """The same time said again: details grow, and the first confirmation of the time remains the one."""
    current.history.append(signal)
    current.meeting = merged(current.meeting, signal.meeting)
    current.certainty = max(current.certainty, signal.certainty)
    if current.confirmed_by is None or (current.moved_at and current.confirmed_by.at < current.moved_at):
        current.confirmed_by = signal.evidence


def _move(current: Round, signal: Confirmed) -> None:
    """Another time before it took place: the interview moves and keeps its id; a cancelled one is taken up again."""
    current.history.append(signal)
    current.meeting = merged(replace(current.meeting, start=None, end=None), signal.meeting, newer=True)
    current.certainty = signal.certainty
    current.confirmed_by = signal.evidence
    current.not_held, current.ended, current.ended_by, current.by_mail = False, None, None, None


def _notice(rounds: list[Round], signal: Noticed | Described, zone: tzinfo) -> bool:
    """Let received mail fill, grow or move the round it speaks of; False where there is none for it.

    Only an update moves it to another date: a new invitation may be one to the next round.
    """
    was = signal.was if isinstance(signal, Noticed) else None
    current = spoken_of(rounds, signal.meeting, was) or on_its_date(rounds, signal, zone, _live(rounds, signal))
    if current is None or current.ended in {"cancelled", "withdrawn"}:
        return False
    start, at = signal.meeting.start, signal.evidence.at
    if isinstance(signal, Described) or start is None or same_start(current.meeting.start, start):
        current.meeting = merged(current.meeting, signal.meeting)
    elif current.meeting.start is None:
        if not _on_day(current.meeting, start, zone):
            return False
        current.meeting = filled_in(current.meeting, signal.meeting)
    elif is_loop(current, signal.meeting, zone) and not signal.update:
        grow(current, signal)
        return True
    elif current.took_place_before(at) or not _can_move(current, signal, zone):
        return False
    elif not current.not_held:
        current.meeting = merged(replace(current.meeting, start=None, end=None), signal.meeting, newer=True)
        current.moved_at = at
        _told_ahead(current, start.astimezone(zone).date())
    current.history.append(signal)
    return True


def _told_ahead(current: Round, day: date) -> None:
    """Let a mail of the owner's that told the new day before the notice of it came be what the new time stands by."""
    said = [one for one in current.history if isinstance(one, Confirmed) and one.meeting.start is None]
    told = next((one.evidence for one in reversed(said) if one.meeting.day == day), None)
    if told and (current.confirmed_by is None or told.at > current.confirmed_by.at):
        current.confirmed_by, current.moved_at = told, None


def _on_day(meeting: Meeting, start: datetime, zone: tzinfo) -> bool:
    """Whether a start fits the day that the owner named, where the day is all that is known."""
    return meeting.start is not None or meeting.day is None or start.astimezone(zone).date() == meeting.day


def _can_move(current: Round, signal: Noticed, zone: tzinfo) -> bool:
    same = bool(signal.meeting.uid) and signal.meeting.uid == current.meeting.uid
    return signal.update or same or same_date(current.meeting, signal.meeting, zone)


def _fill_from_notices(rounds: list[Round], waiting: list[Noticed | Described], zone: tzinfo) -> None:
    """Let notices that came before the confirmation tell what it leaves open; each serves once."""
    current = rounds[-1]
    for signal in reversed(waiting[:]):
        other = clearly_other_company(current.meeting.company, signal.meeting.company)
        start = signal.meeting.start
        told_past = start is not None and start < current.first.at
        same = current.meeting.start is None or start is None or same_start(current.meeting.start, start)
        if start is not None and not _on_day(current.meeting, start, zone):
            continue
        if other or told_past or not same or signal.evidence.at > current.history[-1].evidence.at:
            continue
        leans = current.meeting.start is None
        current.meeting = (filled_in if leans else merged)(current.meeting, signal.meeting)
        current.history.append(signal)
        waiting.remove(signal)


def _cancel(rounds: list[Round], waiting: list[Noticed | Described], signal: Cancelled) -> None:
    """Close the round that is called off; called off before its end it was not held, after that it took place."""
    for notice in waiting[:]:
        same = signal.uid and notice.meeting.uid == signal.uid
        if same or same_start(notice.meeting.start, signal.starts):
            waiting.remove(notice)
    current = same_meeting(rounds, Meeting(start=signal.starts, uid=signal.uid)) or _live(rounds, signal)
    if current is None:
        return
    current.history.append(signal)
    meant = same_start(current.meeting.start, signal.starts) or same_start(current.by_mail, signal.starts)
    if signal.starts is not None and not meant:
        return
    if not current.took_place_before(signal.evidence.at):
        current.close("withdrawn" if signal.by == "owner" else "cancelled", signal.evidence)
    elif signal.evidence.at <= (end_of(current.meeting) or signal.evidence.at):
        current.not_held = True


def _not_held(rounds: list[Round], signal: NotHeld) -> None:
    current = last_begun(rounds, _live(rounds, signal), signal.evidence.at)
    if current is None:
        return
    current.history.append(signal)
    if current.took_place_before(signal.evidence.at) and current.ended is None:
        current.not_held = True


def _remember(rounds: list[Round], before: list[Said], signal: Said) -> None:
    """Give what else was said to the newest round it can mean; what came before any round waits for the first."""
    if isinstance(signal, Confirmed):
        say_again(rounds, signal)
        return
    meant = _meant(rounds, signal) or next(reversed(rounds), None)
    for one in ended_with(rounds, meant, signal):
        one.history.append(signal)
    if meant is None:
        before.append(signal)


def _meant(rounds: list[Round], signal: Said) -> Round | None:
    """The newest round that the words name; thanks and an asking of the owner's are about a talk that took place."""
    if isinstance(signal, Word):
        return _live(rounds, signal)
    if isinstance(signal, OwnerWrote) and signal.act in {"thanks", "asks_news"}:
        return next((one for one in reversed(rounds) if one.took_place_before(signal.evidence.at)), None)
    return None


def _only_seen(waiting: list[Noticed | Described], rounds: list[Round], zone: tzinfo) -> list[Round]:
    """The meetings that only received mail speaks of, on dates with no round."""
    seen = seen_meetings(waiting, rounds)
    dates = {one.meeting.start.astimezone(zone).date() for one in rounds if one.meeting.start and one.ended is None}
    return [one for one in seen if one.meeting.start and one.meeting.start.astimezone(zone).date() not in dates]
