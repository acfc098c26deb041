"""What a pass must have seen: mail that lay in a thread when the pass read it."""

from __future__ import annotations

from datetime import datetime

from simulated_facts import Round
from simulated_world import World

from followup_daemon.sandbox.face import Answer, Request


class Reads:
    """When the present pass first read each thread: a draft is never made by less than that."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._first: dict[str, datetime] = {}

    def begin(self) -> None:
        """A pass begins and has read nothing."""
        self._first.clear()

    def note(self, request: Request, answer: Answer) -> None:
        """Keep the time of a thread that was handed out whole."""
        _, is_thread, rest = request.target.partition("/threads/")
        if is_thread and answer.status == 200 and answer.ending == "whole":
            self._first.setdefault(rest.partition("?")[0], self._world.now)

    def shown(self, one: Round, known: frozenset[str]) -> frozenset[str]:
        """The mails in the interview's threads, as they are ``known``, that lay there when these were read."""
        threads = {post.thread_id for post in self._world.truth.about(one) if post.rfc_id in known}
        # What Gmail does not show at once the daemon need not have seen.
        lag = 2 * self._world.sandbox.mailbox.switches.read_lag
        return frozenset(
            post.rfc_id
            for post in self._world.truth.posts
            if post.thread_id in threads and post.thread_id in self._first
            if post.at + lag <= self._first[post.thread_id]
        )
