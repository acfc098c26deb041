"""What the owner does with a draft of the daemon's: sends, edits, schedules, forgets it or throws it away."""

from __future__ import annotations

from datetime import timedelta

from simulated_facts import OWNER, Made, Posted
from simulated_world import World

from followup_daemon import mime
from followup_daemon.errors import Gone
from followup_daemon.sandbox import StoredMessage

HABITS = (
    ("send", 46),
    ("edit_send", 10),
    ("rewrite_send", 4),
    ("open_send", 6),
    ("resubject", 3),
    ("edit", 7),
    ("schedule", 7),
    ("discard", 9),
    ("forget", 11),
)


class Drafts:
    """The owner at the web page, with every draft of the daemon's as it is found there."""

    def __init__(self, world: World) -> None:
        self._world = world

    def found(self, made: Made) -> None:
        """Decide what becomes of a fresh draft, and when."""
        names, weights = zip(*HABITS, strict=True)
        habit = self._world.rng.choices(names, weights)[0]
        if made.by == "call" and ("send" in habit or habit in {"schedule", "resubject"}):
            habit = self._world.rng.choice(("discard", "forget"))
        if habit != "forget":
            act = getattr(self, f"_{habit}")
            self._world.after(lambda: self._act(act, made), hours=self._world.rng.expovariate(1 / 9))

    def _act(self, act: object, made: Made) -> None:
        if made.state in {"open", "edited"} and callable(act):
            act(made)

    def _send(self, made: Made) -> None:
        stored = self._world.sandbox.owner.send_draft(made.draft_id)
        self._sent(made, stored)

    def _sent(self, made: Made, stored: StoredMessage) -> Posted:
        to = mime.read(stored.raw).to
        return self._world.sent(made, stored, to)

    def _edit(self, made: Made) -> None:
        self._save(made, f"Dear all,\n\n{made.mark}\n\nI also liked the tour of the office.\n\n{OWNER.name}\n")

    def _save(self, made: Made, text: str | None) -> None:
        draft = self._world.sandbox.owner.edit_draft(made.draft_id, text=text, saves=self._world.rng.choice((1, 1, 3)))
        made.draft_id, made.touched_at = draft.id, self._world.now
        if text is not None:
            made.state, made.was_edited = "edited", True
        self._world.say(f"the owner {'opens' if text is None else 'edits'} the {made.kind} of {made.round.name}")

    def _edit_send(self, made: Made) -> None:
        self._edit(made)
        self._world.after(lambda: self._act(self._send, made), hours=self._world.rng.expovariate(1 / 3))

    def _open_send(self, made: Made) -> None:
        self._save(made, None)
        self._world.after(lambda: self._act(self._send, made), hours=self._world.rng.expovariate(1 / 30))

    def _rewrite_send(self, made: Made) -> None:
        self._save(made, f"Completely other words of mine, as I like them better.\n\n{made.mark}\n")
        self._act(self._send, made)

    def _resubject(self, made: Made) -> None:
        """Another subject, which moves the draft to another thread; sent a while later."""
        draft = self._world.sandbox.owner.edit_draft(
            made.draft_id, headers={"Subject": "A question about my interview"}
        )
        made.draft_id, made.touched_at = draft.id, self._world.now
        made.state, made.was_edited = "edited", True
        self._world.say(f"the owner gives the {made.kind} of {made.round.name} another subject")
        self._world.after(lambda: self._act(self._send, made), hours=self._world.rng.expovariate(1 / 20))

    def _discard(self, made: Made) -> None:
        self._world.sandbox.owner.discard_draft(made.draft_id)
        made.state, made.gone_at = "discarded", self._world.now
        self._world.say(f"the owner discards the {made.kind} of {made.round.name}")

    def _schedule(self, made: Made) -> None:
        when = (self._world.now + timedelta(hours=self._world.rng.uniform(1, 60))).replace(microsecond=0)
        self._world.sandbox.owner.schedule_draft(made.draft_id, when)
        made.state, made.gone_at, made.was_scheduled = "scheduled", self._world.now, True
        self._world.say(f"the owner schedules the {made.kind} of {made.round.name}")
        self._world.at(when, lambda: self._scheduled(made))

    def _scheduled(self, made: Made) -> None:
        self._world.sandbox.mailbox.messages()
        gone_out = reversed(self._world.sandbox.mailbox.sent_out)
        sent = next((one for one in gone_out if made.mark in mime.read(one.raw).text), None)
        if sent is None:
            raise Gone(made.draft_id)
        self._sent(made, sent)
