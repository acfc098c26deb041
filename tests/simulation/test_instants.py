"""Single instants that the simulated months found, each told by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from simulated_facts import Employer, Fact, Made, Posted, Round
from simulated_laptop import CALM, Laptop
from simulated_months import marks_are_read, without_power_cuts
from simulated_rules import Rules
from simulated_wire import Killed
from simulated_world import World

from followup_daemon.cycle import Report
from followup_daemon.mail import Person
from followup_daemon.sandbox import Fault, Switches
from followup_daemon.sandbox.face import Answer, Request

BERLIN = ZoneInfo("Europe/Berlin")
ANA = Person("Ana Sousa", "ana@larkfield.example")
RITA = Person("Rita Lind", "rita@larkfield.example")
MACHINE = Person("Larkfield Careers", "no-reply@jobs.larkfield.example")
LARKFIELD = Employer("larkfield", "Larkfield", "Data Analyst", RITA, agency=False, interviewers=(ANA,), machine=MACHINE)
HUGO = Person("Hugo Weiss", "hugo@quillon.example")
QUILLON = Employer("quillon", "Quillon", "Support Lead", HUGO, agency=False, interviewers=(HUGO,), machine=MACHINE)
AUTOMATIC = (("Auto-Submitted", "auto-generated"),)
SUBJECT = "Interview for Data Analyst at Larkfield"


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    """An instant of March 2026 in Berlin; the 12th is a Thursday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


@dataclass
class Scene:
    """One interview, on the 12th from 14 to 15, agreed on the 9th; Rita arranges it, Ana asks the questions."""

    world: World
    laptop: Laptop
    round: Round
    copied: tuple[Person, ...]
    agreed: Posted = field(init=False)

    def __post_init__(self) -> None:
        invited = self.theirs(Fact("courtesy", self.round.name), cc=self.copied)
        start, end = at(12, 14).astimezone(BERLIN), at(12, 15).astimezone(BERLIN)
        fact = Fact("agreed", self.round.name, start=start, end=end, interviewers=(ANA,))
        self.agreed = self.world.send((RITA,), [fact], SUBJECT, answers=invited)

    def theirs(self, *facts: Fact, cc: tuple[Person, ...] = (), answers: Posted | None = None) -> Posted:
        return self.world.receive(RITA, facts, SUBJECT, cc=cc, answers=answers)

    def passes(self, when: datetime) -> Report:
        """One pass at that time."""
        self.world.advance(when)
        report = self.laptop.make_pass()
        assert report is not None
        return report

    @property
    def drafts(self) -> list[Made]:
        return self.world.truth.drafts

    def own_draft(self, thread_id: str = "", to: str = RITA.address) -> str:
        """A draft that the owner begins."""
        raw = f"To: {to}\r\nSubject: Re: {SUBJECT}\r\n\r\nHm\r\n".encode()
        return self.world.sandbox.owner.save_draft(raw, thread_id).id


@pytest.fixture
def in_thread() -> bool:
    """Whether Ana is in the thread, so that the thanks go there."""
    return True


@pytest.fixture
def scene(tmp_path: Path, *, in_thread: bool) -> Iterator[Scene]:
    world = World(at(9), BERLIN, Random(1), Switches())  # noqa: S311 - a simulation, not a secret
    laptop = Laptop(world, tmp_path, CALM, Rules(BERLIN))
    larkfield = Round("larkfield/1", LARKFIELD)
    world.truth.rounds[larkfield.name] = larkfield
    with ExitStack() as stack:
        stack.enter_context(marks_are_read(world))
        stack.enter_context(without_power_cuts())
        stack.callback(laptop.close)
        yield Scene(world, laptop, larkfield, (ANA,) if in_thread else ())


class TestAnOldDatabase:
    """SPEC section 4, promise 3: no second draft while the first is open, was discarded, or shows in the history."""

    @pytest.fixture(params=[True, False], ids=["in the thread", "as a new mail"])
    def in_thread(self, request: pytest.FixtureRequest) -> bool:
        return bool(request.param)

    @pytest.fixture(autouse=True)
    def _copied_before(self, scene: Scene) -> None:
        scene.passes(at(9, 12))
        self.copy = scene.laptop.copy_database()
        scene.passes(at(12, 16))
        (self.made,) = scene.drafts

    def test_makes_no_second_draft_while_the_first_lies_open(self, scene: Scene) -> None:
        scene.laptop.restore(self.copy)
        report = scene.passes(at(12, 17))
        assert [event.kind for event in report.events] == ["waits"]
        scene.passes(at(12, 18))
        assert len(scene.drafts) == 1

    def test_lists_the_step_whose_draft_was_thrown_away_before(self, scene: Scene) -> None:
        scene.world.sandbox.owner.discard_draft(self.made.draft_id)
        scene.laptop.restore(self.copy)
        report = scene.passes(at(12, 17))
        assert [event.kind for event in report.events] == ["unknown"]
        scene.passes(at(12, 18))
        assert len(scene.drafts) == 1

    def test_lists_the_step_whose_draft_is_thrown_away_after_the_first_look(self, scene: Scene) -> None:
        scene.laptop.restore(self.copy)
        scene.passes(at(12, 17))
        scene.world.advance(at(12, 18))
        scene.world.sandbox.owner.discard_draft(self.made.draft_id)
        report = scene.passes(at(12, 19))
        assert [event.kind for event in report.events] == ["unknown"]
        assert len(scene.drafts) == 1

    def test_remembers_what_the_history_showed_to_a_pass_that_failed(self, scene: Scene) -> None:
        scene.world.sandbox.owner.discard_draft(self.made.draft_id)
        scene.laptop.restore(self.copy)
        scene.world.sandbox.faults.add(Fault("server_error", "drafts.list", times=99))
        assert scene.passes(at(12, 17)).failures
        scene.world.sandbox.faults.clear()
        scene.passes(at(12, 18))
        assert len(scene.drafts) == 1


def test_a_thread_that_is_refused_is_asked_for_again(scene: Scene) -> None:
    """What stands in it may be an answer: it must not be passed over for good."""
    scene.passes(at(9, 12))
    scene.world.advance(at(12, 15, 10))
    told = Fact("rejection", scene.round.name, machine=True)
    scene.world.receive(MACHINE, [told], "Your application at Larkfield", headers=AUTOMATIC)
    scene.world.sandbox.faults.add(Fault("odd_error", "messages.get"))
    assert scene.passes(at(12, 15, 15)).failures
    scene.passes(at(12, 16))
    assert scene.drafts == []


def test_nothing_is_drafted_in_the_pass_in_which_a_thread_is_refused_first(scene: Scene) -> None:
    """It may hold an answer; refused once more it is bad mail, and the rest goes on."""
    scene.passes(at(9, 12))
    scene.world.advance(at(12, 15, 40))
    scene.world.receive(Person("", "shop@news.example"), [], "Offers")
    scene.world.sandbox.faults.add(Fault("odd_error", "messages.get"))
    scene.world.sandbox.faults.add(Fault("odd_error", "threads.get"))
    assert not scene.passes(at(12, 16)).complete
    assert scene.drafts == []
    assert scene.passes(at(12, 16, 5)).failures
    assert len(scene.drafts) == 1


def test_mail_read_before_its_interview_is_known_counts_once_it_is(scene: Scene) -> None:
    """A date given in another thread before the time was agreed, and many mails between them in one intake."""
    world = scene.world
    further = Round("quillon/1", QUILLON)
    world.truth.rounds[further.name] = further
    invited = world.receive(HUGO, [Fact("courtesy", further.name)], "Interview at Quillon")
    scene.passes(at(9, 12))
    world.receive(HUGO, [Fact("promise", further.name, by=date(2026, 3, 31))], "When we decide about your application")
    for number in range(30):
        world.receive(Person("", f"shop{number}@news.example"), [], f"Offers {number}")
    start, end = at(11, 14).astimezone(BERLIN), at(11, 15).astimezone(BERLIN)
    fact = Fact("agreed", further.name, start=start, end=end, interviewers=(HUGO,))
    world.send((HUGO,), [fact], "Interview at Quillon", answers=invited)
    scene.passes(at(12, 9))
    scene.passes(at(18, 9))
    assert [made.kind for made in scene.drafts if made.round is further] == ["thank_you"]


def test_a_draft_that_the_list_lacks_for_a_while_has_not_vanished(scene: Scene) -> None:
    scene.passes(at(9, 12))
    scene.passes(at(12, 16))
    scene.world.sandbox.faults.add(Fault("stale_search", "drafts.list", seconds=3600.0))
    report = scene.passes(at(12, 16, 10))
    assert report.events == []
    assert [entry.fate for entry in scene.laptop.store().ledger()] == ["open"]


def test_thanks_beside_a_draft_of_the_owners_stay_when_the_follow_up_falls_due(scene: Scene) -> None:
    """To withdraw them would help nobody: the follow-up waits for the owner's draft all the same."""
    scene.passes(at(9, 12))
    scene.passes(at(12, 16))
    scene.world.advance(at(13))
    scene.own_draft(scene.agreed.thread_id)
    report = scene.passes(at(19, 9))
    assert [event.kind for event in report.events] == ["waits"]
    assert scene.drafts[0].state == "open"


def test_an_answer_sent_before_a_draft_was_thrown_away_is_not_that_draft(scene: Scene) -> None:
    """Only mail since the last look, when the draft still lay there, can be what it became."""
    scene.passes(at(9, 12))
    scene.passes(at(12, 16))
    scene.world.advance(at(12, 17))
    scene.world.send((ANA,), [Fact("answers", scene.round.name)], SUBJECT, answers=scene.agreed)
    scene.passes(at(12, 18))
    scene.world.sandbox.owner.discard_draft(scene.drafts[0].draft_id)
    report = scene.passes(at(12, 19))
    assert [event.kind for event in report.events] == ["vanished"]


def test_the_minute_after_a_claim_counts_from_the_claim(scene: Scene) -> None:
    """A pass that waited long before its claim was killed: its request acts after the next pass began."""
    ask, world = scene.laptop._ask, scene.world  # noqa: SLF001 - what the wire asks

    def slow(request: Request) -> Answer:
        if request.verb == "POST" and not scene.drafts and world.now < at(12, 16, 6):
            world.at(world.now + timedelta(seconds=40), lambda: scene.laptop._act(request))  # noqa: SLF001
            raise Killed
        if request.target.partition("?")[0].endswith("/profile"):
            world.advance(world.now + timedelta(minutes=5))
        return ask(request)

    with patch.object(scene.laptop, "_ask", slow):
        scene.passes(at(9, 12))
        world.advance(at(12, 16))
        assert scene.laptop.make_pass() is None
        scene.passes(world.now + timedelta(seconds=10))
    scene.passes(at(12, 16, 20))
    assert [entry.fate for entry in scene.laptop.store().ledger()] == ["open"]
    assert len(scene.drafts) == 1


def test_a_draft_that_was_sent_after_its_deletion_failed_is_sent(scene: Scene) -> None:
    """Else its step would be free, and made a second time after the new date."""
    scene.passes(at(9, 12))
    scene.passes(at(12, 16))
    scene.world.advance(at(12, 16, 30))
    scene.theirs(Fact("not_held", scene.round.name), answers=scene.agreed)
    scene.world.sandbox.faults.add(Fault("server_error", "drafts.delete"))
    assert scene.passes(at(12, 17)).failures
    (made,) = scene.drafts
    scene.world.advance(at(12, 18))
    scene.world.sent(made, scene.world.sandbox.owner.send_draft(made.draft_id), (ANA,))
    scene.passes(at(12, 19))
    assert [entry.fate for entry in scene.laptop.store().ledger()] == ["sent"]


def test_a_draft_that_comes_between_two_looks_of_a_pass_is_known_as_ours(scene: Scene) -> None:
    """Its request was under way when the process was killed: it acts after the list, before the history."""
    ask, world = scene.laptop._ask, scene.world  # noqa: SLF001 - what the wire asks
    held: list[Request] = []

    def late(request: Request) -> Answer:
        if request.verb == "POST" and not scene.drafts:
            held.append(request)
            raise Killed
        answer = ask(request)
        if held and request.target.partition("?")[0].endswith("/drafts"):
            scene.laptop._act(held.pop())  # noqa: SLF001 - what the wire does
        return answer

    with patch.object(scene.laptop, "_ask", late):
        scene.passes(at(9, 12))
        world.advance(at(12, 16))
        assert scene.laptop.make_pass() is None
        scene.passes(at(12, 16, 1))
    assert [entry.fate for entry in scene.laptop.store().ledger()] == ["open"]


def test_an_interview_agreed_on_after_an_offer_was_accepted_is_not_stopped_by_it(scene: Scene) -> None:
    """The others are stopped that stood then; they may have written before."""
    world = scene.world
    further = Round("quillon/1", QUILLON)
    world.truth.rounds[further.name] = further
    world.advance(at(12, 16))
    scene.theirs(Fact("offer", scene.round.name), answers=scene.agreed)
    invited = world.receive(HUGO, [Fact("courtesy", further.name)], "Interview at Quillon")
    world.advance(at(12, 17))
    world.send((RITA,), [Fact("accepts_offer", scene.round.name)], SUBJECT, answers=scene.agreed)
    world.advance(at(12, 18))
    start, end = at(13, 9).astimezone(BERLIN), at(13, 10).astimezone(BERLIN)
    agreed = Fact("agreed", further.name, start=start, end=end, interviewers=(HUGO,))
    world.send((HUGO,), [agreed], "Interview at Quillon", answers=invited)
    scene.passes(at(13, 11))
    scene.passes(at(20, 9))
    kinds = [made.kind for made in scene.drafts if made.round is further]
    assert kinds == ["thank_you", "first_follow_up"]


class TestAClaimLeftOpen:
    """The draft was made, and the process killed before it could note so."""

    @pytest.fixture(autouse=True)
    def _killed(self, scene: Scene) -> None:
        ask = scene.laptop._ask  # noqa: SLF001 - what the wire asks

        def killed_after(request: Request) -> Answer:
            answer = ask(request)
            if request.verb == "POST":
                raise Killed
            return answer

        with patch.object(scene.laptop, "_ask", killed_after):
            scene.passes(at(9, 12))
            scene.world.advance(at(12, 16))
            assert scene.laptop.make_pass() is None
        (self.made,) = scene.drafts
        scene.world.advance(at(12, 17))

    def test_is_sent_where_the_owner_sent_the_draft_meanwhile(self, scene: Scene) -> None:
        """Its record is in the history and the draft is gone: the mail in our words tells what became of it."""
        scene.world.sent(self.made, scene.world.sandbox.owner.send_draft(self.made.draft_id), (ANA,))
        scene.passes(at(12, 18))
        assert [entry.fate for entry in scene.laptop.store().ledger()] == ["sent"]

    def test_is_not_withdrawn_while_the_owner_may_have_the_draft_open(self, scene: Scene) -> None:
        """Saved anew with our words it must lie unchanged for an hour, also where its first id was never noted."""
        scene.world.sandbox.owner.edit_draft(self.made.draft_id)
        scene.theirs(Fact("rejection", scene.round.name), answers=scene.agreed)
        scene.passes(at(12, 17, 10))
        assert [entry.fate for entry in scene.laptop.store().ledger()] == ["open"]
        scene.passes(at(12, 18, 30))
        assert [entry.fate for entry in scene.laptop.store().ledger()] == ["withdrawn"]


@pytest.mark.parametrize("in_thread", [False])
def test_a_forgotten_draft_that_is_sent_after_the_list_was_asked_for_is_not_made_again(scene: Scene) -> None:
    """It is gone when it is looked at, and its mail not read yet: the next pass knows it."""
    ask, world = scene.laptop._ask, scene.world  # noqa: SLF001 - what the wire asks
    scene.passes(at(9, 12))
    copy = scene.laptop.copy_database()
    scene.passes(at(12, 16))
    (made,) = scene.drafts
    scene.laptop.restore(copy)

    def sent_before(request: Request) -> Answer:
        if made.state == "open" and request.target.partition("?")[0].endswith(f"/drafts/{made.draft_id}"):
            world.sent(made, world.sandbox.owner.send_draft(made.draft_id), (ANA,))
        return ask(request)

    with patch.object(scene.laptop, "_ask", sent_before):
        scene.passes(at(12, 17))
    assert made.state == "sent"
    scene.passes(at(12, 18))
    assert len(scene.drafts) == 1


def test_thanks_thrown_away_are_over_for_all_though_the_owner_thanked_one_of_them(scene: Scene) -> None:
    """None is made anew for the others: the owner saw the draft that was for them."""
    zoe = Person("Zoe Lark", "zoe@larkfield.example")
    scene.passes(at(9, 12))
    scene.theirs(Fact("described", scene.round.name, interviewers=(ANA, zoe)), answers=scene.agreed)
    scene.passes(at(12, 16))
    (made,) = scene.drafts
    assert made.to == {ANA.address, zoe.address}
    scene.world.sandbox.owner.discard_draft(made.draft_id)
    scene.world.advance(at(12, 16, 30))
    scene.world.send((ANA,), [Fact("thanks", scene.round.name)], SUBJECT, answers=scene.agreed)
    scene.passes(at(12, 17))
    scene.passes(at(12, 18))
    assert len(scene.drafts) == 1


def test_a_draft_that_is_thrown_away_just_before_its_withdrawal_is_left_in_the_bin(scene: Scene) -> None:
    """It was thrown away by the owner, not withdrawn: else its step would be free, and made again."""
    scene.passes(at(9, 12))
    scene.passes(at(12, 16))
    (made,) = scene.drafts
    act, mailbox = scene.laptop._act, scene.world.sandbox.mailbox  # noqa: SLF001 - what the wire does

    def thrown(request: Request) -> Answer:
        if f"/drafts/{made.draft_id}" in request.target and made.state == "open":
            mailbox.trash([mailbox.drafts[made.draft_id].message_id])
            made.state = "discarded"
        return act(request)

    scene.world.advance(at(12, 16, 30))
    scene.theirs(Fact("not_held", scene.round.name), answers=scene.agreed)
    with patch.object(scene.laptop, "_act", thrown):
        scene.passes(at(12, 17))
    assert made.state == "discarded"
    scene.passes(at(12, 18))
    assert [entry.fate for entry in scene.laptop.store().ledger()] == ["vanished"]
