"""Which interview the mail of another thread speaks of (SPEC section 2, "A word counts from ...").

Mail is taken thread by thread, oldest first:

1. A thread in which one mail was found to speak of an interview is that interview's from there on.
2. Else the writer tells: one of its people; or anyone at the employer's domain who speaks of the application. A
   machine's rejection, offer or cancellation counts from any address where it names the company or role.
3. Of several interviews those drop out that the mail is plainly not about; rounds of one case count as their newest.
4. Where a decision could still mean two, the owner is asked; anything else is held to be said of each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from followup_daemon.interview import Interview, in_order
from followup_daemon.likeness import clearly_other_company, clearly_other_role, same_company, same_role
from followup_daemon.mail import Owner, Person, canonical
from followup_daemon.reading.known import Known, known, one_case
from followup_daemon.signals import Automatic, Cancelled, Evidence, NotHeld, OwnerWrote, Signal, Word

_DECISIONS = frozenset({"rejection", "offer"})
_OF_AN_APPLICATION = re.compile(
    r"\b(?:application|applicant|interview\w*|candidate|candidacy|position|role|post|vacancy|job|hiring|recruit\w*|"
    r"cv|resume|references?|referees?|notice period|salary|panel|committee|decision|decide|offer|contract|"
    r"start date|next steps?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision that could mean more than one interview, by their ids."""

    evidence: Evidence
    interviews: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Belonging:
    """``belongs`` names the interviews each message speaks of, by RFC 5322 id; a message of nobody's is not in it."""

    belongs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mail:
    """All that one message of another thread tells."""

    evidence: Evidence
    signals: tuple[Signal, ...]

    def decides(self, found: Sequence[Known]) -> bool:
        """Whether it says yes or no to the application, or calls off any of these meetings."""
        return self.calls_off(found) != () or any(map(_is_decision, self.signals))

    def calls_off(self, found: Sequence[Known]) -> tuple[Known, ...]:
        """Those of the interviews that it can call off; where it tells the hour of one, that one."""
        said = [one for one in self.signals if isinstance(one, Cancelled)]
        meant = tuple(one for one in found if any(calls_off(each, one.interview) for each in said))
        exact = tuple(one for one in meant if any(each.starts == one.interview.start for each in said if each.starts))
        return exact or meant

    @property
    def company(self) -> str | None:
        return next((one.company for one in self.signals if isinstance(one, Word | Cancelled) and one.company), None)

    @property
    def role(self) -> str | None:
        return next((one.role for one in self.signals if isinstance(one, Word | Cancelled) and one.role), None)

    def named(self, found: Sequence[Known]) -> tuple[Known, ...]:
        """Those whose company or role stands in the words that a mail which decides is known by."""
        if len(found) < 2 or not self.decides(found):
            return ()
        words = " ".join(one.evidence.words for one in self.signals)
        by_company = tuple(one for one in found if one.named_in(words))
        by_company = by_company if len(by_company) < len(found) else ()
        return by_company or tuple(one for one in found if one.role_in(words, found))

    @property
    def senders(self) -> tuple[Person, ...]:
        return tuple(one.sender for one in self.signals if isinstance(one, Word | NotHeld))

    @property
    def by_machine(self) -> bool:
        return any(
            isinstance(one, Automatic) or (isinstance(one, Word | Cancelled) and one.automatic) for one in self.signals
        )


def _is_decision(signal: Signal) -> bool:
    return isinstance(signal, Word) and signal.kind in _DECISIONS


def whose(signals: Iterable[Signal], interviews: Sequence[Interview], owner: Owner) -> Belonging:
    """Which interviews the messages of threads that agree on no meeting speak of, and what is in doubt."""
    ones = [known(interview, owner) for interview in interviews]
    belongs: dict[str, tuple[str, ...]] = {}
    doubts: list[Doubt] = []
    of_thread: dict[str, tuple[Known, ...]] = {}
    written_to: dict[str, tuple[Known, ...]] = {}
    for mail in _mails(signals):
        thread = mail.evidence.thread_id
        found = _narrowed(mail, of_thread.get(thread, ())) or _narrowed(mail, _of_original(mail, belongs, ones))
        found = found or _narrowed(mail, _candidates(mail, ones)) or _returned(mail, written_to)
        if len(found) > 1 and mail.decides(found):
            doubts.append(Doubt(mail.evidence, tuple(one.id for one in found)))
        elif found:
            belongs[mail.evidence.message_id] = tuple(one.id for one in found)
            if not mail.by_machine:
                of_thread.setdefault(thread, found)
            written_to |= {canonical(person.address): found for person in _asked(mail)}
    return Belonging(belongs, tuple(doubts))


def _asked(mail: _Mail) -> list[Person]:
    """Whom the mail of the owner's thanks or asks for news."""
    acts = (one for one in mail.signals if isinstance(one, OwnerWrote) and one.act in {"thanks", "asks_news"})
    return [person for act in acts for person in act.to]


def _returned(mail: _Mail, written_to: Mapping[str, tuple[Known, ...]]) -> tuple[Known, ...]:
    """The interviews about which the owner wrote to the address that a machine's mail is about."""
    machines = (one for one in mail.signals if isinstance(one, Automatic))
    addresses = (canonical(address) for one in machines for address in (one.about, *one.failed) if address)
    return next((written_to[one] for one in addresses if one in written_to), ())


def _mails(signals: Iterable[Signal]) -> list[_Mail]:
    by_message: dict[str, list[Signal]] = defaultdict(list)
    for signal in in_order(list(signals)):
        by_message[signal.evidence.message_id].append(signal)
    return [_Mail(group[0].evidence, tuple(group)) for group in by_message.values()]


def _candidates(mail: _Mail, ones: Sequence[Known]) -> tuple[Known, ...]:
    """Every interview that any signal of the mail can speak of, those left out that came up only later."""
    since = [one for one in ones if one.since is None or one.since <= mail.evidence.at]
    return tuple(one for one in since if any(_speaks_of(signal, one) for signal in mail.signals))


def _of_original(mail: _Mail, belongs: Mapping[str, tuple[str, ...]], ones: Sequence[Known]) -> tuple[Known, ...]:
    """The interviews of the mail that a bounce sends back, where that was one of another thread."""
    originals = [signal.original for signal in mail.signals if isinstance(signal, Automatic) and signal.original]
    ids = {interview_id for original in originals for interview_id in belongs.get(original, ())}
    return tuple(one for one in ones if one.id in ids)


def _speaks_of(signal: Signal, one: Known) -> bool:
    match signal:
        case Word():
            return _word_speaks_of(signal, one)
        case Cancelled():
            return _cancels(signal, one)
        case NotHeld():
            return one.knows(signal.sender) or one.employs(signal.sender.address)
        case OwnerWrote():
            return any(one.knows(person) or _asks_employer(signal, person, one) for person in signal.to)
        case Automatic():
            return _is_about(signal, one)
        case _:
            return False


def _word_speaks_of(word: Word, one: Known) -> bool:
    if word.automatic:
        told = one.employs(word.sender.address) or same_company(word.company, one.company) or _names_role(word, one)
        return word.kind in _DECISIONS and told
    if one.knows(word.sender):
        return True
    return one.employs(word.sender.address) and (
        word.kind in {"rejection", "offer", "next_round", "on_hold"}
        or word.role is not None
        or _OF_AN_APPLICATION.search(word.evidence.words) is not None
    )


def _names_role(word: Word, one: Known) -> bool:
    """A role alone tells the interview where the mail names no other company."""
    return word.company is None and same_role(word.role, one.role)


def _cancels(signal: Cancelled, one: Known) -> bool:
    meeting = one.interview.meeting
    if signal.uid and signal.uid == meeting.uid:
        return True
    if not calls_off(signal, one.interview):
        return False
    if signal.sender is not None and not signal.automatic:
        return one.knows(signal.sender) or one.employs(signal.sender.address)
    named = same_company(signal.company, one.company) or same_role(signal.role, one.role)
    employed = signal.sender is not None and one.employs(signal.sender.address)
    return named or employed or (signal.starts is not None and signal.starts == meeting.start)


def calls_off(signal: Cancelled, interview: Interview) -> bool:
    """Whether the interview lies on the day that is called off, still to come, as far as the mail names one."""
    start = interview.start
    if start is None or signal.day is None:
        return start is None or signal.sender is None or signal.evidence.at < start
    zone = signal.starts.tzinfo if signal.starts else None
    return signal.day in {start.date(), start.astimezone(zone).date() if zone else start.date()}


def _asks_employer(signal: OwnerWrote, person: Person, one: Known) -> bool:
    """Whether the owner thanks, asks or withdraws at the employer's, of someone not known before."""
    return signal.act != "answers" and one.employs(person.address)


def _is_about(signal: Automatic, one: Known) -> bool:
    """An absence or a bounce is about a person or a mail of the interview's; a portal's notice about its company."""
    if signal.kind in {"bounce", "delay"}:
        known_failed = any(canonical(address) in one.addresses for address in signal.failed)
        return known_failed or (bool(signal.original) and signal.original in one.sent)
    if canonical(signal.about) in one.addresses:
        return True
    if signal.kind in {"portal", "receipt", "other"}:
        return one.employs(signal.about) or one.named_in(signal.evidence.words)
    return False


def _narrowed(mail: _Mail, found: Sequence[Known]) -> tuple[Known, ...]:
    """The candidates that the mail can mean: step 3."""
    if not found:
        return ()
    kept = [one for one in found if not _is_plainly_other(mail, one)]
    named = [one for one in kept if same_company(mail.company, one.company) or same_role(mail.role, one.role)]
    kept = named or kept
    kept = list(mail.calls_off(kept)) or kept
    kept = list(mail.named(kept)) or kept
    if any(isinstance(signal, OwnerWrote) for signal in mail.signals):
        return _of_owner(mail, kept)
    if all(isinstance(signal, Automatic) for signal in mail.signals):
        return tuple(kept)
    return _newest_of_cases([one for one in kept if one.interview.ended is None] or kept, mail.evidence.at)


def _is_plainly_other(mail: _Mail, one: Known) -> bool:
    return clearly_other_role(mail.role, one.role) or clearly_other_company(mail.company, one.company)


def _of_owner(mail: _Mail, kept: Sequence[Known]) -> tuple[Known, ...]:
    """A mail of the owner's speaks of the talk that took place last, or is yet to come where none did; one whose
    company its words name comes first."""
    words = " ".join(signal.evidence.words for signal in mail.signals)
    named = [one for one in kept if one.named_in(words)] or list(kept)
    started = [one for one in named if one.interview.start is not None and one.interview.start <= mail.evidence.at]
    return tuple(sorted(started or named, key=_start)[-1:])


def _newest_of_cases(kept: Sequence[Known], at: datetime) -> tuple[Known, ...]:
    """One interview of each case: the last that had begun, else the next to come."""
    cases: list[list[Known]] = []
    for one in kept:
        case = next((case for case in cases if one_case(case[0], one)), None)
        if case is None:
            cases.append([one])
        else:
            case.append(one)
    return tuple(_newest(case, at) for case in cases)


def _newest(case: Sequence[Known], at: datetime) -> Known:
    begun = [one for one in case if one.interview.start is not None and one.interview.start <= at]
    return max(begun, key=_start) if begun else min(case, key=_start)


def _start(one: Known) -> float:
    return one.interview.start.timestamp() if one.interview.start else 0.0
