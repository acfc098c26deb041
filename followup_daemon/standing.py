"""Standing: how an interview stands by all that was said since - the answers, the promise, whose turn it is.

Pure: an interview in, a standing out. What becomes due when is for ``plan``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from followup_daemon.by_hand import Added, Closed, Denied, Edited, Resumed
from followup_daemon.interview import SURE, Interview, Said
from followup_daemon.mail import canonical
from followup_daemon.merging import same_start
from followup_daemon.signals import Automatic, Confirmed, Evidence, Noticed, OwnerWrote, Word

State = Literal["awaiting", "replied", "next_round", "rejected", "offer", "cancelled"]

Closing = Literal["cancelled", "withdrawn", "next_round_confirmed", "rejected", "offer", "accepted_offer", "by_hand"]
DECISIVE: dict[str, State] = {"next_round": "next_round", "rejection": "rejected", "offer": "offer"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the history of one interview comes to.

    ``state`` is SPEC section 5's word for it. ``closed`` and ``closed_by`` say why nothing more is due, None while it
    is open. ``words`` are what people (and, where it counts, machines) of their side said after the start, oldest
    first. ``promise`` is the newest date they gave that does not lie before the interview. ``quiet_since`` is the
    newest instant from which a waiting time runs anew: their last word that gave no date, or the owner's answer to
    their question. ``question``, ``next_round`` and ``on_hold`` are set while that is how it stands. ``thanks`` and
    ``asked`` are the owner's own mails after the start. ``away`` are the absences by the address they speak of, newest
    each; ``dead`` the addresses that bounced or whose owner left.
    """

    state: State
    closed: Closing | None
    closed_by: Evidence | None
    words: tuple[Word, ...]
    promise: Word | None
    quiet_since: datetime | None
    question: Word | None
    next_round: Word | None
    on_hold: Word | None
    thanks: tuple[OwnerWrote, ...]
    asked: tuple[OwnerWrote, ...]
    away: tuple[Automatic, ...]
    dead: frozenset[str]

    @property
    def promised(self) -> date | None:
        """The date of ``promise``, as they wrote it; None where none was given."""
        return self.promise.promise.by if self.promise and self.promise.promise else None


@lru_cache(maxsize=512)
def standing(interview: Interview, unchanged: frozenset[str] = frozenset()) -> Standing:
    """How ``interview`` stands; before its start only promises, absences, bounces, a rejection and
    the owner's withdrawal count.

    ``unchanged`` are the ids of mails that went word for word as we wrote them: they answer no question.
    """
    words = _words_after(interview)
    decisive = _decisive(words)
    answers = _answers(interview, words, unchanged)
    question = None if answers else _newest_question(words)
    closed, closed_by = _closing(interview, decisive)
    return Standing(
        state=_state(interview, words, decisive),
        closed=closed,
        closed_by=closed_by,
        words=words,
        promise=_promise(interview),
        quiet_since=_quiet_since(words, answers),
        question=question,
        next_round=decisive if decisive and decisive.kind == "next_round" else None,
        on_hold=_on_hold(interview, words),
        thanks=_owner_acts(interview, "thanks"),
        asked=_owner_acts(interview, "asks_news"),
        away=_absences(interview),
        dead=_dead(interview),
    )


def _after(interview: Interview, at: datetime) -> bool:
    return interview.start is not None and at >= interview.start


def counts(word: Word) -> bool:
    """Automatic mail is no word, save a rejection or an offer (SPEC section 2)."""
    return not word.automatic or word.kind in {"rejection", "offer"}


def _words_after(interview: Interview) -> tuple[Word, ...]:
    """What their side said after the start; a rejection counts whenever it came after the agreement.

    One that was already there when the owner took the interview up by hand does not.
    """
    first = _added_at(interview) or (interview.history[0].evidence.at if interview.history else None)
    return tuple(
        signal
        for signal in interview.history
        if isinstance(signal, Word)
        and counts(signal)
        and (
            _after(interview, signal.evidence.at)
            or (signal.kind == "rejection" and first is not None and signal.evidence.at > first)
        )
    )


def _decisive(words: tuple[Word, ...]) -> Word | None:
    """The newest word that decides: a further round, a rejection or an offer. A pleasantry after it changes nothing."""
    return next((word for word in reversed(words) if word.kind in DECISIVE), None)


def _closing(interview: Interview, decisive: Word | None) -> tuple[Closing | None, Evidence | None]:
    if interview.closed_by_hand is not None:
        return "by_hand", interview.closed_by_hand
    if interview.ended is not None:
        return interview.ended, interview.ended_by
    for signal in interview.history:
        if _accepts(interview, signal):
            return "accepted_offer", signal.evidence
        if isinstance(signal, OwnerWrote) and signal.act == "withdraws" and _since_agreed(interview, signal.evidence):
            return "withdrawn", signal.evidence
    return _decided(decisive) or (None, None)


def _accepts(interview: Interview, signal: Said) -> bool:
    return isinstance(signal, OwnerWrote) and signal.act == "accepts_offer" and _after(interview, signal.evidence.at)


def _decided(decisive: Word | None) -> tuple[Closing, Evidence] | None:
    if decisive is None or decisive.kind not in {"rejection", "offer"}:
        return None
    return ("rejected" if decisive.kind == "rejection" else "offer"), decisive.evidence


def verdict(interview: Interview) -> tuple[Closing, Evidence] | None:
    """Their rejection or offer, or the offer that the owner accepted, whatever else closed the interview before."""
    accepted = next((one.evidence for one in interview.history if _accepts(interview, one)), None)
    if accepted is not None:
        return "accepted_offer", accepted
    return _decided(_decisive(_words_after(interview)))


def _since_agreed(interview: Interview, evidence: Evidence) -> bool:
    agreed = _added_at(interview) or (interview.confirmed_by.at if interview.confirmed_by else None)
    return agreed is not None and evidence.at > agreed


def _added_at(interview: Interview) -> datetime | None:
    """When the owner last took the interview up by hand: that stands against all mail older than it."""
    return max((one.evidence.at for one in interview.history if isinstance(one, Added)), default=None)


def _state(interview: Interview, words: tuple[Word, ...], decisive: Word | None) -> State:
    withdrawn = interview.ended == "withdrawn" or any(
        isinstance(signal, OwnerWrote)
        and signal.act == "withdraws"
        and _since_agreed(interview, signal.evidence)
        and not _after(interview, signal.evidence.at)
        for signal in interview.history
    )
    if interview.ended == "cancelled" or withdrawn:
        return "cancelled"
    if decisive is not None:
        return DECISIVE[decisive.kind]
    if interview.ended == "next_round_confirmed":
        return "next_round"
    return "replied" if words else "awaiting"


def _promise(interview: Interview) -> Word | None:
    """The word with the newest promise; a newer one replaces an older one, whichever date it names."""
    start = interview.start
    found: Word | None = None
    for signal in interview.history:
        if not isinstance(signal, Word) or signal.promise is None or signal.automatic:
            continue
        if start is None or signal.promise.by >= start.date():
            found = signal
    return found


def _on_hold(interview: Interview, words: tuple[Word, ...]) -> Word | None:
    """The word that put the role on hold; a later one lifts that where it says more than a pleasantry.

    So does the owner's ``resume``.
    """
    resumed = max((one.evidence.at for one in interview.history if isinstance(one, Resumed)), default=None)
    telling = [word for word in words if word.kind != "courtesy" and (resumed is None or word.evidence.at > resumed)]
    newest = telling[-1].evidence.source if telling else None
    return next((word for word in telling if word.kind == "on_hold" and word.evidence.source == newest), None)


def _newest_question(words: tuple[Word, ...]) -> Word | None:
    return next((word for word in reversed(words) if word.kind == "question"), None)


def _answers(interview: Interview, words: tuple[Word, ...], unchanged: frozenset[str]) -> list[datetime]:
    """When the owner wrote after their newest question, each mail that can be an answer to it."""
    question = _newest_question(words)
    return [
        signal.evidence.at
        for signal in interview.history
        if isinstance(signal, OwnerWrote)
        and question is not None
        and signal.evidence.at > question.evidence.at
        and signal.evidence.message_id not in unchanged
    ]


def _quiet_since(words: tuple[Word, ...], answers: list[datetime]) -> datetime | None:
    """When the waiting time last began anew: their last word without a date, or the answer to their question."""
    dated = {word.evidence.source for word in words if word.promise is not None}
    undated = [word.evidence.at for word in words if word.evidence.source not in dated]
    return max([*undated, *sorted(answers)[:1]], default=None)


def _owner_acts(interview: Interview, act: str) -> tuple[OwnerWrote, ...]:
    return tuple(
        signal
        for signal in interview.history
        if isinstance(signal, OwnerWrote) and signal.act == act and _after(interview, signal.evidence.at)
    )


def _absences(interview: Interview) -> tuple[Automatic, ...]:
    newest: dict[str, Automatic] = {}
    for signal in interview.history:
        if isinstance(signal, Automatic) and signal.kind == "absence" and signal.returns is not None:
            newest[canonical(signal.about)] = signal
    return tuple(newest.values())


def _dead(interview: Interview) -> frozenset[str]:
    """Addresses that reach nobody; a later mail from one brings it back to life."""
    dead: set[str] = set()
    for signal in interview.history:
        if isinstance(signal, Automatic) and signal.kind in {"bounce", "left"}:
            dead.update(canonical(address) for address in (*signal.failed, signal.about) if address)
        elif isinstance(signal, Word) and not signal.automatic:
            dead.discard(canonical(signal.sender.address))
    return frozenset(dead)


def outranked(interview: Interview) -> Evidence | None:
    """The mail that outranks what the owner last said by hand; None while that stands.

    A closing falls by a later confirmation that the owner sent; what was added or edited falls by a cancellation of
    theirs, and moves where a later mail agrees on another time.
    """
    facts = [one for one in interview.history if isinstance(one, Added | Edited | Closed | Denied)]
    if not facts or interview.closed_by_hand is not None:
        return None
    later = [one for one in interview.history if one.evidence.at > facts[-1].evidence.at]
    match facts[-1]:
        case Closed() | Denied():
            return next((one.evidence for one in later if _is_sure_yes(one)), None)
        case Added() | Edited() if interview.ended == "cancelled":
            return _if_later(interview.ended_by, facts[-1])
        case Added(meeting=meeting) | Edited(meeting=meeting) if not same_start(meeting.start, interview.start):
            moves = [one.evidence for one in later if isinstance(one, Confirmed | Noticed)]
            return moves[-1] if moves else None
        case _:
            return None


def _if_later(mail: Evidence | None, fact: Added | Edited) -> Evidence | None:
    """The mail where it came after the owner's word: correcting a meeting that was called off does not revive it."""
    return mail if mail is not None and mail.at > fact.evidence.at else None


def _is_sure_yes(said: Said) -> bool:
    return isinstance(said, Confirmed) and said.certainty >= SURE
