"""Random acts: whatever happens in the mailbox, the history tells it, and the lists agree."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sandbox_world import DANA, PRIYA, START, mail

from followup_daemon.sandbox import Sandbox, Switches
from followup_daemon.sandbox.drafting import create_draft, delete_draft, send_draft

SWITCHES = st.builds(
    Switches,
    send_shows_as=st.sampled_from(["added", "relabelled", "added_then_labelled"]),
    discard_shows_as=st.sampled_from(["deleted", "trashed"]),
    draft_id_on_edit=st.sampled_from(["stable", "changes"]),
    thread_on_subject_edit=st.sampled_from(["moves", "stays"]),
    thread_without_headers=st.sampled_from(["ghost", "visible"]),
    schedule_shows_as=st.just("deleted"),
)
PICK = st.integers(0, 10**6)


class Walk(RuleBasedStateMachine):
    """Owner, world and an API client act in any order; a reader of the history follows."""

    @initialize(switches=SWITCHES, seed=st.integers(0, 99))
    def begin(self, switches: Switches, seed: int) -> None:
        self.now = START
        self.gmail = Sandbox(PRIYA, clock=lambda: self.now, seed=seed, switches=switches)
        self.start = self.gmail.mailbox.history_id()
        self.read = 0
        self.known: dict[str, frozenset[str]] = {}

    def message(self, pick: int) -> str:
        found = self.gmail.mailbox.messages()
        return found[pick % len(found)].id if found else ""

    def draft(self, pick: int) -> str:
        found = [d.id for d in self.gmail.mailbox.drafts.values()]
        return found[pick % len(found)] if found else ""

    @rule(
        subject=st.sampled_from(["Interview", "Re: Interview", "Role"]), parent=st.sampled_from(["", "<1@x.example>"])
    )
    def comes_in(self, subject: str, parent: str) -> None:
        self.gmail.mailbox.deliver(mail(subject, parent=parent, message_id="<1@x.example>"))

    @rule(pick=PICK, parent=st.sampled_from(["", "<1@x.example>"]))
    def api_draft(self, pick: int, parent: str) -> None:
        threads = sorted(self.gmail.mailbox.shelf.thread_ids)
        thread_id = threads[pick % len(threads)] if threads else ""
        create_draft(self.gmail.mailbox, mail("Re: Interview", sender="", to=DANA, parent=parent), thread_id)

    @rule(pick=PICK, act=st.sampled_from(["edit", "subject", "send", "discard", "delete", "api_send", "schedule"]))
    def draft_act(self, pick: int, act: str) -> None:
        draft_id, owner, box = self.draft(pick), self.gmail.owner, self.gmail.mailbox
        if not draft_id:
            return
        acts: dict[str, Any] = {
            "edit": lambda: owner.edit_draft(draft_id, text="Other words."),
            "subject": lambda: owner.edit_draft(draft_id, headers={"Subject": "Other"}),
            "send": lambda: owner.send_draft(draft_id),
            "discard": lambda: owner.discard_draft(draft_id),
            "delete": lambda: delete_draft(box, draft_id),
            "api_send": lambda: send_draft(box, draft_id),
            "schedule": lambda: owner.schedule_draft(draft_id, self.now + timedelta(hours=pick % 99 + 1)),
        }
        acts[act]()

    @rule(
        pick=PICK,
        act=st.sampled_from(["trash", "untrash", "archive", "read", "report_spam", "not_spam", "delete_forever"]),
    )
    def message_act(self, pick: int, act: str) -> None:
        if message_id := self.message(pick):
            getattr(self.gmail.owner, act)(message_id)

    @rule()
    def writes(self) -> None:
        self.gmail.owner.send(mail("Re: Interview", sender="", to=DANA, parent="<1@x.example>"), autosaves=2)

    @rule(hours=st.integers(1, 24 * 20))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.gmail.mailbox.messages()

    @invariant()
    def the_history_tells_it_all(self) -> None:
        """Replaying the records from the start gives the messages that lie here, with their labels."""
        box = self.gmail.mailbox
        here = {message.id: message.labels for message in box.messages()}
        records = box.journal.since(self.start, self.now, timedelta(days=10**5), by_record=False)
        for record in records[self.read :]:
            for entry in record.entries:
                if entry.kind == "messagesDeleted":
                    assert self.known.pop(entry.message.id) is not None
                else:
                    assert (entry.message.id in self.known) == (entry.kind != "messagesAdded")
                    self.known[entry.message.id] = entry.message.labels
        self.read = len(records)
        assert self.known == here
        ids = [record.id for record in records]
        assert ids == sorted(set(ids))

    @invariant()
    def every_draft_has_its_message_and_every_draft_message_its_draft(self) -> None:
        box = self.gmail.mailbox
        assert {d.message_id for d in box.drafts.values()} == {m.id for m in box.messages() if "DRAFT" in m.labels}
        assert not any({"DRAFT", "SENT"} <= message.labels for message in box.messages())

    @invariant()
    def threads_hold_each_message_once(self) -> None:
        shelf = self.gmail.mailbox.shelf
        inside = [member.id for thread_id in shelf.thread_ids for member in shelf.members(thread_id)]
        assert sorted(inside) == sorted(message.id for message in shelf.newest_first())


Walk.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestWalk = Walk.TestCase
