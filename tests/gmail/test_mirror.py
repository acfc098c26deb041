"""A copy of the mailbox kept by its changes alone, over a bad line: in the end it is the mailbox."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

from gmail_world import START, World, other_readings, world
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from followup_daemon.errors import CursorLost, Gone, MailboxError
from followup_daemon.sandbox import Fault, StoredMessage, Switches
from followup_daemon.sandbox.faults import Kind

READS = ["history.list", "threads.get", "messages.get", "messages.list", "getProfile", "drafts.list"]
TROUBLE: list[Kind] = [
    "closed", "reset", "half_answer", "server_error", "html_error", "odd_error", "garbage", "rate_limited", "too_many",
    "unauthorized", "empty_page", "history_expired",
]  # fmt: skip
TOLD_BY_LABELS = frozenset({"SENT", "TRASH", "SPAM", "INBOX"})

FILING = ["trash", "untrash", "report_spam", "archive", "read", "delete_forever", "delete_forever"]

LAGGING = [
    Switches(read_lag=timedelta(minutes=10)),
    Switches(read_lag=timedelta(minutes=10), history_label_ids="absent"),
    Switches(search_lag=timedelta(minutes=10)),
]
OTHERS = list(other_readings().values())

Copy = dict[str, dict[str, frozenset[str]]]


class Mirror(RuleBasedStateMachine):
    """The mirror moves its cursor only when a whole look went well, as a pass does."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.copy: Copy = {}
        self.cursor = 0
        self.steps = 0

    @initialize(reading=st.sampled_from(LAGGING) | st.sampled_from(OTHERS))
    def open(self, reading: Switches) -> None:
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.place: World = self.stack.enter_context(world(folder, reading))
        self.place.sandbox.quota.enforced = False
        self.cursor = self.place.box.profile().history_id

    def teardown(self) -> None:
        with self.stack:
            self.place.sandbox.faults.clear()
            self.place.time.pass_(hours=2)
            self.looked_well()
            self.place.time.pass_(hours=2)  # what is gone without a trace is given up by now
            assert self.looked_well()
            assert self.copy == self.truth()

    # What happens

    def mails(self) -> list[StoredMessage]:
        return [one for one in self.place.sandbox.mailbox.messages() if "DRAFT" not in one.labels]

    def some(self, which: int) -> StoredMessage | None:
        mails = self.mails()
        return mails[which % len(mails)] if mails else None

    @rule(which=st.integers(0, 9), fresh=st.booleans())
    def receive(self, which: int, *, fresh: bool) -> None:
        self.place.receive(f"Role {which}", answers=None if fresh else self.some(which))

    @rule(which=st.integers(0, 9))
    def send(self, which: int) -> None:
        self.place.send(answers=self.some(which))

    @rule(
        which=st.integers(0, 9),
        act=st.sampled_from(FILING),
    )
    def file(self, which: int, act: str) -> None:
        mail = self.some(which)
        if mail is not None:
            getattr(self.place.sandbox.owner, act)(mail.id)

    @rule(which=st.integers(0, 9), fate=st.sampled_from(["open", "edit_draft", "send_draft", "discard_draft"]))
    def draft(self, which: int, fate: str) -> None:
        mail = self.some(which)
        if mail is None or mail.labels & {"TRASH", "SPAM"} or not mail.header("Message-ID"):
            return
        draft = self.place.leave_draft(mail.header("Subject"), answers=mail)
        if fate != "open":
            getattr(self.place.sandbox.owner, fate)(draft.id)

    @rule(days=st.sampled_from([0.01, 0.5, 2.0]))
    def time_passes(self, days: float) -> None:
        self.place.time.pass_(days=days)

    @rule(kind=st.sampled_from(TROUBLE), method=st.sampled_from(READS), times=st.integers(1, 6))
    def trouble(self, kind: Kind, method: str, times: int) -> None:
        if kind != "history_expired" or method == "history.list":
            self.place.sandbox.faults.add(Fault(kind, method, times=times))

    # What the mirror does

    @invariant()
    def look(self) -> None:
        """After every second thing that happens, so that looks fall between all pairs of them."""
        self.steps += 1
        if self.steps % 2 == 0:
            self.looked_well()

    def looked_well(self) -> bool:
        """Whether the look went well; nothing is kept of one that did not but what was read whole."""
        try:
            try:
                found = self.place.box.changes(self.cursor)
                threads, cursor = found.threads, found.history_id
            except CursorLost:
                cursor = self.place.box.profile().history_id
                threads = (*self.place.box.all_threads(START - timedelta(days=1)), *self.copy)
            for thread_id in dict.fromkeys(threads):
                self.copy.update(self.read(thread_id))
                if not self.copy[thread_id]:
                    del self.copy[thread_id]
        except MailboxError:
            return False
        self.cursor = cursor
        return True

    def read(self, thread_id: str) -> Copy:
        try:
            messages = self.place.box.thread(thread_id).messages
        except Gone:
            return {thread_id: {}}
        return {thread_id: {one.id: one.labels & TOLD_BY_LABELS for one in messages if not one.is_draft}}

    def truth(self) -> Copy:
        found: Copy = {}
        for mail in self.mails():
            found.setdefault(mail.thread_id, {})[mail.id] = mail.labels & TOLD_BY_LABELS
        return found


TestMirror: Any = Mirror.TestCase
TestMirror.settings = settings(
    max_examples=30, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
