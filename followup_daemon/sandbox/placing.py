"""Which thread a mail belongs to (Message.threadId in the API reference; help page on conversations)."""

from __future__ import annotations

from collections.abc import Iterable

from followup_daemon.sandbox.rawmail import Headers, bare_subject, header, ids_in

THREAD_LIMIT = 100
"""A conversation breaks off after this many messages."""


def named_ids(headers: Headers) -> tuple[str, ...]:
    """The ids that References and In-Reply-To name, the nearest ancestor first."""
    references = ids_in(header(headers, "References"))
    parents = ids_in(header(headers, "In-Reply-To"))
    return tuple(dict.fromkeys((*parents, *reversed(references))))


def own_id(headers: Headers) -> str:
    """The Message-ID, empty where there is none."""
    return next(iter(ids_in(header(headers, "Message-ID"))), "")


class Families:
    """Which threads know which Message-IDs, be they their own mails' or only named in a References field."""

    def __init__(self) -> None:
        self._threads: dict[str, list[str]] = {}

    def learn(self, headers: Headers, thread_id: str) -> None:
        for known in {own_id(headers), *named_ids(headers)} - {""}:
            threads = self._threads.setdefault(known, [])
            if thread_id not in threads:
                threads.append(thread_id)

    def candidates(self, headers: Headers) -> Iterable[str]:
        """The threads that know a mail this one names, or this one itself; the nearest ancestor's first."""
        for known in (*named_ids(headers), own_id(headers)):
            yield from self._threads.get(known, ())


def same_subject(left: str, right: str) -> bool:
    """Whether two subjects keep mails in one conversation: equal but for Re: and its kin."""
    return bare_subject(left) == bare_subject(right)
