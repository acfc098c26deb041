"""Messages that the history announced and that reads do not show yet: Gmail's reads lag, for seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# Seconds between two looks at what is not shown yet; it was seen to take about three.
WAITS = (1.0, 2.0)
# A message that is missing for the third time, a pass apart each, is counted as gone.
PATIENCE = 3


class Announced:
    """What is known to have come and must be seen in its thread before the thread is believed."""

    def __init__(self) -> None:
        self._expected: dict[str, frozenset[str]] = {}
        self._missed: Counter[str] = Counter()

    def renew(self, expected: Iterable[tuple[str, str]]) -> None:
        """Expect exactly these (thread id, message id) from now on."""
        by_thread: dict[str, set[str]] = {}
        for thread_id, message_id in expected:
            by_thread.setdefault(thread_id, set()).add(message_id)
        self._expected = {thread_id: frozenset(ids) for thread_id, ids in by_thread.items()}
        known = {message_id for ids in by_thread.values() for message_id in ids}
        self._missed = Counter({key: times for key, times in self._missed.items() if key in known})

    def missing(self, thread_id: str, shown: Iterable[str]) -> frozenset[str]:
        """What the thread should hold beyond what it shows."""
        return self._expected.get(thread_id, frozenset()) - set(shown)

    def given_up(self, message_ids: Iterable[str]) -> bool:
        """Whether all of these, missing once more, are gone rather than late."""
        missed = frozenset(message_ids)
        self._missed.update(missed)
        return all(self._missed[one] >= PATIENCE for one in missed)
