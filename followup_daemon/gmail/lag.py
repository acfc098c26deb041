"""Messages that the history announced and that reads do not show yet: Gmail's reads lag, for seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

# Seconds between two looks at what is not shown yet; it was seen to take about three.
WAITS = (1.0, 2.0)
# Seconds after which a message that is missing all the while is counted as gone, though no record tells so.
PATIENCE = 900.0


class Announced:
    """What is known to have come and must be seen in its thread before the thread is believed."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._expected: dict[str, frozenset[str]] = {}
        self._missed_since: dict[str, float] = {}

    def renew(self, expected: Iterable[tuple[str, str]]) -> None:
        """Expect exactly these (thread id, message id) from now on."""
        by_thread: dict[str, set[str]] = {}
        for thread_id, message_id in expected:
            by_thread.setdefault(thread_id, set()).add(message_id)
        self._expected = {thread_id: frozenset(ids) for thread_id, ids in by_thread.items()}
        known = {message_id for ids in by_thread.values() for message_id in ids}
        self._missed_since = {key: since for key, since in self._missed_since.items() if key in known}

    def missing(self, thread_id: str, shown: Iterable[str]) -> frozenset[str]:
        """What the thread should hold beyond what it shows."""
        return self._expected.get(thread_id, frozenset()) - set(shown)

    def given_up(self, message_ids: Iterable[str]) -> bool:
        """Whether all of these, missing once more, are gone rather than late."""
        now = self._clock()
        missing_for = [now - self._missed_since.setdefault(one, now) for one in message_ids]
        return all(seconds >= PATIENCE for seconds in missing_for)
