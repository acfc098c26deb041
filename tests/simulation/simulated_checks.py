"""The promises of SPEC section 4, held against everything the daemon does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from promises import LYING, Expected, Judge
from simulated_facts import DraftState, Made, Round
from simulated_known import MEETING
from simulated_laptop import Laptop
from simulated_reader import round_of
from simulated_rules import Rules
from simulated_world import World

from followup_daemon.cycle import Report
from followup_daemon.ledger import Fate, Taken

ALLOWED = frozenset({
    "getProfile", "history.list", "messages.list", "messages.get", "threads.get", "drafts.list", "drafts.get",
    "drafts.create", "drafts.delete", "messages.attachments.get", "settings.sendAs.list", "token",
})  # fmt: skip
GONE = frozenset({"discarded", "scheduled"})
UNTOLD = frozenset({"unknown", "claimed"})
ASKED = ("draft_thanks", "draft_follow_up", "offer_told", "resumed", "called")
QUIET = timedelta(hours=1)
ENDS: dict[DraftState, frozenset[Fate]] = {
    "open": frozenset({"open", "unknown"}),
    "edited": frozenset({"edited", "unknown"}),
    "sent": frozenset({"sent", "unknown", "vanished", "discarded"}),
    "scheduled": frozenset({"vanished", "discarded", "unknown", "withdrawn"}),
    "discarded": frozenset({"vanished", "discarded", "unknown", "withdrawn", "sent"}),
    "withdrawn": frozenset({"withdrawn", "unknown"}),
}
"""What the ledger may say of a draft that ended so; what nobody can tell is listed as unknown."""


class Broken(AssertionError):
    """A promise was broken."""


class Checks:
    """Judges every draft as it is made or deleted, and the whole after each pass."""

    def __init__(self, world: World, laptop: Laptop, rules: Rules) -> None:
        self.world, self.laptop, self.rules = world, laptop, rules
        self.known: set[str] = set()
        self.pass_began = world.now
        self.drafts_lay_in: frozenset[str] = frozenset()
        self.withdrawn: list[Made] = []
        self.jumped: list[str] = []
        self.seen: dict[tuple[str, datetime], datetime] = {}
        laptop.watcher = self

    # What the daemon can know

    def _by(self, moment: datetime) -> frozenset[str]:
        """The mails that had come by then and were not gone for good, and those a pass has taken in before."""
        return frozenset(self.known | {post.rfc_id for post in self.world.truth.posts if post.at <= moment})

    def _views(self) -> Iterator[frozenset[str]]:
        """What may be known in this pass: at its first look, and as of each mail that came since."""
        cut = self.laptop.cut or self.pass_began
        yield self._by(cut)
        for post in self.world.truth.posts:
            if post.at > cut:
                yield self._by(post.at)

    def _judge(self, known: frozenset[str], ignored: Made | None = None) -> Judge:
        return Judge(self.world.truth, self.rules, known, ignored)

    # While a pass runs

    def pass_begins(self) -> None:
        """Remember when it was, and where drafts lay: what changes meanwhile a pass may see or not."""
        self.pass_began = self.world.now
        self.laptop.forget()
        self.drafts_lay_in = self._drafts_lie_in()

    def _drafts_lie_in(self) -> frozenset[str]:
        mailbox = self.world.sandbox.mailbox
        lying = (mailbox.held(draft.message_id) for draft in mailbox.drafts.values())
        return frozenset(message.thread_id for message in lying if "TRASH" not in message.labels)

    def created(self, made: Made) -> None:
        """A draft came about: it must be a step of now, by some view of this pass."""
        self._is_the_only_one(made)
        self._is_alone_in_its_thread(made)
        self._is_within_the_day(made)
        self._goes_before_an_older(made)
        for address in made.to:
            if "no-reply" in address or "noreply" in address:
                raise Broken(f"a draft to {address}")
        others = [other for other in self.world.truth.drafts if other.forgotten and other.round is made.round]
        if any(map(self._went_meanwhile, others)):
            return
        read = self.laptop.reads.shown(made.round, self._by(self.pass_began))
        if not any(self._is_wanted(made, known | read) for known in self._views()):
            wanted = self._judge(self._by(self.world.now), made).steps(made.round)
            raise Broken(f"{_named(made)} was drafted at {self.pass_began}, expected were {wanted}")

    def _is_wanted(self, made: Made, known: frozenset[str], *, in_time: bool = True) -> bool:
        judge = self._judge(known, made)
        if not in_time and judge.is_replaced(made):
            return False
        for step in judge.steps(made.round, paused=in_time):
            if step.is_for(made) and not (judge.lacks_note(made) and self.pass_began <= step.until):
                return step.due <= self.pass_began and (not in_time or self.pass_began <= step.until)
        return False

    def _is_the_only_one(self, made: Made) -> None:
        for other in self.world.truth.drafts:
            same = other is not made and other.round is made.round and other.kind == made.kind
            if same and self._judge(self._by(self.world.now)).is_for_an_earlier_time(other):
                continue
            if same and other.was_scheduled and self._was_moved_after(other):
                continue
            if same and other.forgotten and (other.state in GONE or self._went_meanwhile(other)):
                continue
            if same and other.state not in LYING and self._was_asked_for_since(other):
                continue
            if same and other.unledgered and self._explained(other):
                continue
            if same and other.state != "withdrawn" and (made.kind != "thank_you" or other.to & made.to):
                raise Broken(f"a second draft: {_named(made)}, the first is {other.state}")
            follows = made.kind != "thank_you" and other.kind != "thank_you" and other.round is made.round
            if follows and other is not made and other.state in LYING and {made.by, other.by} == {"email"}:
                raise Broken(f"a follow-up beside another: {_named(made)}, {_named(other)} is {other.state}")

    def _explained(self, made: Made) -> bool:
        """Whether the owner wrote in the forgotten draft's thread since: that mail explains the draft that is gone."""
        mails = [post for post in self.world.truth.posts if post.by_owner and post.thread_id == made.thread_id]
        return made.state == "discarded" and any(post.at >= self.laptop.copied_at for post in mails)

    def _was_asked_for_since(self, made: Made) -> bool:
        """Whether the owner asked by hand for what is made once more."""
        asked = self._judge(self._by(self.world.now)).facts(made.round, *ASKED)
        return any(post.at >= made.made_at for post, _ in asked)

    def _went_meanwhile(self, made: Made) -> bool:
        return made.gone_at is not None and made.gone_at >= self.pass_began

    def _was_moved_after(self, made: Made) -> bool:
        """Whether the interview was moved after the draft was made: one that is scheduled seems never sent then."""
        moved = self._judge(self._by(self.world.now)).facts(made.round, *MEETING)[-1][0]
        return moved.at > made.made_at

    def _is_alone_in_its_thread(self, made: Made) -> None:
        mailbox = self.world.sandbox.mailbox
        for draft in mailbox.drafts.values():
            message = mailbox.held(draft.message_id)
            if "TRASH" in message.labels:
                continue
            if draft.id != made.draft_id and message.thread_id == made.thread_id and message.arrived < self.pass_began:
                raise Broken(f"{_named(made)} in a thread that holds a draft")

    def _is_within_the_day(self, made: Made) -> None:
        zone = self.world.zone
        day = self.pass_began.astimezone(zone).date()
        made_today = [
            other
            for other in self.world.truth.drafts
            if other.kind != "thank_you" and other.made_at.astimezone(zone).date() == day
        ]
        asked = [post for post in self.world.truth.posts if post.by_hand and any(map(post.tells, ASKED))]
        if len(made_today) > 5 + sum(post.at.astimezone(zone).date() >= day for post in asked):
            raise Broken(f"{len(made_today)} follow-ups on {day}")

    def deleted(self, made: Made, text: str) -> None:
        """A draft was deleted: it must be ours, word for word; what happens within the pass may not be seen."""
        if made.touched_at is not None and made.touched_at >= self.pass_began:
            return
        if made.touched_at is not None and self.world.now - made.touched_at < QUIET:
            raise Broken(f"{_named(made)} was deleted while the owner had it open")
        if text.split() != made.text.split():
            raise Broken(f"{_named(made)} was deleted with the owner's words in it")
        self.withdrawn.append(made)

    def _goes_before_an_older(self, made: Made) -> None:
        """Keep that a follow-up was drafted while one of an older interview to the same person was due as well."""
        known = self._by(self.laptop.cut or self.pass_began)
        if made.kind == "thank_you" or any(step.by_hand for step in self._judge(known, made).steps(made.round)):
            return
        for one in self.world.truth.rounds.values():
            if self._is_older(one, made.round):
                for step in self._judge(known, made).steps(one):
                    in_time = step.due <= self.pass_began <= step.until
                    if step.kind != "thank_you" and in_time and step.to == made.to and not self._braked(one, step):
                        self.jumped.append(f"{_named(made)} goes before that of {one.name}")

    def _is_older(self, one: Round, other: Round) -> bool:
        """Whether it was spoken of, and agreed on, before the other."""
        if one is other or one.first is None or other.first is None:
            return False
        begun = [self.world.truth.about(each)[0].at for each in (one, other)]
        return begun[0] < begun[1] and one.first.at < other.first.at

    # After a pass

    def after_pass(self, report: Report | None) -> None:
        """What holds whenever no pass runs, and what a complete pass must have done."""
        try:
            self._after(report)
        finally:
            self.withdrawn.clear()
            self.jumped.clear()

    def _after(self, report: Report | None) -> None:
        calls = self.world.sandbox.quota.calls
        if strange := set(calls) - ALLOWED:
            raise Broken(f"requests that are not allowed: {strange}")
        sent = [post for post in self.world.truth.posts if post.by_owner and not post.by_hand]
        if len(self.world.sandbox.mailbox.sent_out) != len(sent):
            raise Broken("a mail was sent that the owner did not send")
        if report is None or not report.complete or report.failures:
            return
        if self.jumped:
            raise Broken("; ".join(self.jumped))
        views = list(self._views())
        self.known |= views[0]
        self.laptop.taken_in = self.known
        for one in self.world.truth.rounds.values():
            if one.first and one.first.rfc_id in views[0]:
                self._nothing_is_missing(one, views)
        for made in self.world.truth.drafts:
            self._is_not_overtaken(made, views)
        for made in self.withdrawn:
            self._had_to_go(made, views)

    def _nothing_is_missing(self, one: Round, views: list[frozenset[str]]) -> None:
        drafts = [made for made in self.world.truth.drafts if made.round is one]
        if any(made.forgotten or (made.was_scheduled and self._was_moved_after(made)) for made in drafts):
            return
        if self._may_have_gone_quiet(one):
            return
        due = [step for step in self._judge(views[0]).steps(one) if step.due <= self.pass_began <= step.until]
        for step in due:
            if all(self._still(one, step, known) for known in views) and not self._braked(one, step):
                raise Broken(f"{step.kind} of {one.name} to {set(step.to)} is missing since {step.due}")

    def _may_have_gone_quiet(self, one: Round) -> bool:
        """Whether nothing happened for so long that it may have been closed for good: twenty business days."""
        judge = self._judge(self._by(self.world.now))
        meeting = judge.meeting(one)
        events = [post.at for post in judge.posts(one)] + ([meeting.end] if meeting and meeting.end else [])
        for made in self.world.truth.drafts:
            events += [at for at in (made.made_at, made.gone_at) if at and made.round is one]
        days = sorted({self.rules.day(at) for at in [*events, self.pass_began] if at <= self.pass_began})
        return any(self.rules.count(day, following) >= 19 for day, following in pairwise(days))

    def _still(self, one: Round, step: Expected, known: frozenset[str]) -> bool:
        return any(
            (other.kind, other.to, other.by) == (step.kind, step.to, step.by) and other.due <= self.pass_began
            for other in self._judge(known).steps(one)
        )

    def _braked(self, one: Round, step: Expected) -> bool:
        """Whether a draft lies in a thread of theirs, five follow-ups were made today, or a step is listed."""
        rounds = [other for other in self.world.truth.rounds.values() if other.employer is one.employer]
        threads = {post.thread_id for other in rounds for post in self.world.truth.about(other)}
        if threads & (self.drafts_lay_in | self._drafts_lie_in()) or self._lies_unknown_to(step):
            return True
        day = self.pass_began.astimezone(self.world.zone).date()
        zone = self.world.zone
        made = [one for one in self.world.truth.drafts if one.kind != "thank_you"]
        today = [one for one in made if one.made_at.astimezone(zone).date() == day]
        return (step.kind != "thank_you" and len(today) >= 5) or self._is_listed(one, step)

    def _lies_unknown_to(self, step: Expected) -> bool:
        """Whether a draft that the ledger does not know lies there for the same person."""
        ours = {entry.draft_id for entry in self.laptop.store().ledger()}
        return any(
            made.state in LYING and made.to & step.to and made.draft_id not in ours for made in self.world.truth.drafts
        )

    def _is_listed(self, one: Round, step: Expected) -> bool:
        """Whether a draft of the step was made, or may have been, and its fate cannot be told yet."""
        entries = self.laptop.store().ledger()
        follows = step.kind != "thank_you"
        kept = [entry for entry in entries if (entry.kind != "thank_you") == follows and entry.fate in UNTOLD]
        return any(round_of(self.world.truth, entry.interview) is one for entry in kept)

    def _is_not_overtaken(self, made: Made, views: list[frozenset[str]]) -> None:
        """An untouched draft that would not be made any more must be gone after a complete pass."""
        if made.state != "open" or made.made_at > self.pass_began or made.unledgered:
            return
        if made.touched_at is not None:
            seen = self.seen.setdefault((made.draft_id, made.touched_at), self.pass_began)
            if self.pass_began - seen < QUIET:
                return
        others = [one for one in self.world.truth.drafts if one.made_at >= self.pass_began and one.kind != "thank_you"]
        if any(one.to & made.to for one in others):
            return  # What this pass made for the same person is weighed by the next one.
        if not any(self._may_stay(made, known) for known in views):
            raise Broken(f"{_named(made)} is overtaken and lies there still")

    def _may_stay(self, made: Made, known: frozenset[str]) -> bool:
        return self._is_wanted(made, known, in_time=False) or self._is_late(made, known)

    def _is_late(self, made: Made, known: frozenset[str]) -> bool:
        """Whether the step has other addressees now, too late for another draft of it: the old one is kept."""
        steps = self._judge(known, made).steps(made.round, paused=False)
        return any(step.kind == made.kind and step.until < self.pass_began and made.to <= step.to for step in steps)

    def _had_to_go(self, made: Made, views: list[frozenset[str]]) -> None:
        """A draft was withdrawn for a reason: its step would not be made, or a later one took its place."""
        others = [one for one in self.world.truth.drafts if one.made_at >= self.pass_began]
        if any(one.thread_id == made.thread_id or one.round is made.round for one in others if one is not made):
            return
        if all(self._may_stay(made, known) for known in views):
            raise Broken(f"{_named(made)} was withdrawn for nothing")

    # At the end

    def at_the_end(self) -> None:
        """The ledger and the mailbox tell the same of every draft that the database knew of."""
        ledger = self.laptop.store().ledger()
        for made in self.world.truth.drafts:
            fates = [entry for entry in ledger if self._is_of(made, entry)]
            known = any(entry.fate in ENDS[made.state] for entry in fates)
            # An old copy tells of no withdrawal since; a draft under a new id is the owner's own for all we know.
            clear = not self.laptop.was_restored and (made.touched_at is None or made.state != "edited")
            if clear and not (known or made.unledgered or made.forgotten):
                raise Broken(f"{_named(made)} is {made.state}, the ledger says {[entry.fate for entry in fates]}")
        drafts = self.world.sandbox.mailbox.drafts
        for entry in ledger:
            if entry.fate in LYING and entry.draft_id not in drafts:
                raise Broken(f"{entry.kind} of {entry.interview} is {entry.fate}, and {entry.draft_id} is not there")

    def _is_of(self, made: Made, entry: Taken) -> bool:
        one = round_of(self.world.truth, entry.interview)
        return one is not None and made.is_of(one, entry.kind, entry.made_at)


def _named(made: Made) -> str:
    return f"the {made.kind} of {made.round.name} to {', '.join(sorted(made.to))} ({made.draft_id})"
