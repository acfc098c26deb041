"""What a pass over the headers tells, and threads built from it one at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from followup_daemon.mail import Message, Thread, canonical
from followup_daemon.mime import assemble, read
from followup_daemon.mime.structure import header_fields

from .mbox import Place, Progress, gmail_fields, places, raw_at

MAX_THREAD = 1_000  # mails kept of one thread, the newest: a list's archive is no conversation
_USUAL_HEADER = 16_000
_MAX_HEADER = 400_000
_END_OF_HEADER = re.compile(rb"\n\r?\n")

# Re: AW: Sv: [list] Fwd:
_REPLY_MARK = re.compile(
    r"^(?:\s{0,5}(?:re|aw|sv|vs|antw|odp|ref|rv|res|r)\s{0,2}(?:\[\d{1,3}\])?\s?:)+\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One mail of the index: where it lies, its number in Takeout, when it came and how it is filed."""

    path: Path
    start: int
    end: int
    number: int
    received: datetime
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """Every mail but chats, by thread id, oldest first; ``senders`` counts From of the mails labelled Sent."""

    threads: tuple[tuple[str, tuple[Entry, ...]], ...]
    senders: tuple[tuple[str, int], ...]


def index(path: Path, progress: Progress | None = None) -> Index:
    """The index of a mailbox of any size, from one pass that keeps no text. Raises UserError where there is no mail.

    A mail that stands in several mboxes of a folder counts once. Without X-GM-THRID, mails belong together by
    In-Reply-To and References, else a reply goes to the newest mail before it of the same subject.
    """
    grouped: dict[str, list[Entry]] = {}
    senders: Counter[str] = Counter()
    families = _Families()
    seen: set[bytes] = set()
    alike: dict[frozenset[str], frozenset[str]] = {}
    for place in places(path, progress):
        fields = _head(place)
        labels, thread = gmail_fields(fields)
        head = assemble(fields, (), id="", thread_id=thread, labels=labels, internal_date=place.received)
        if "CHAT" in labels or (path.is_dir() and _is_repeated(head, seen)):
            continue
        if "SENT" in labels and head.from_.address:
            senders[head.from_.address] += 1
        filed = alike.setdefault(head.labels, head.labels)
        entry = Entry(place.path, place.start, place.end, place.number, head.internal_date, filed)
        grouped.setdefault(thread or families.join(head), []).append(entry)
    return Index(_oldest_first(families.merged(grouped)), tuple(senders.most_common()))


def _is_repeated(head: Message, seen: set[bytes]) -> bool:
    """Whether the mail was seen before; it is seen from now on."""
    told = f"{head.message_id} {head.date} {head.subject}"
    mark = sha256(told.encode("utf-8", "replace")).digest()[:12]
    repeated = mark in seen
    seen.add(mark)
    return repeated


def _head(place: Place) -> list[tuple[str, str]]:
    """The header fields of the mail; a long header is read to its end only where the usual length does not hold it."""
    for limit in (_USUAL_HEADER, _MAX_HEADER):
        raw = raw_at(place.path, place.start, place.end, limit)
        end = _END_OF_HEADER.search(raw)
        if end or len(raw) < limit:
            break
    return header_fields(raw, 0, end.end() if end else len(raw))[0]


def _oldest_first(grouped: dict[str, list[Entry]]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    ordered = [(thread, sorted(entries, key=lambda one: one.received)) for thread, entries in grouped.items()]
    ordered.sort(key=lambda one: one[1][0].received)
    return tuple((thread, tuple(entries[-MAX_THREAD:])) for thread, entries in ordered)


def owner_addresses(found: Index) -> tuple[str, ...]:
    """From of every mail labelled Sent, each mailbox once as it is written most often, most frequent first."""
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for address, count in found.senders:
        first.setdefault(canonical(address), address)
        counts[canonical(address)] += count
    return tuple(first[key] for key, _ in counts.most_common())


def threads(
    found: Index, is_me: Callable[[str], bool] | None = None, progress: Progress | None = None
) -> Iterator[Thread]:
    """The threads, oldest first, each read when it is asked for; ``progress`` is told the mails read so far.

    A mail From one of the owner's addresses (``is_me``) counts as SENT whatever its label is called, unless it is a
    draft or lies in Spam, where such a From is forged.
    """
    done = 0
    for thread_id, entries in found.threads:
        yield Thread(thread_id, tuple(_message(entry, thread_id, is_me) for entry in entries))
        done += len(entries)
        if progress:
            progress(done)


def _message(entry: Entry, thread_id: str, is_me: Callable[[str], bool] | None) -> Message:
    raw = raw_at(entry.path, entry.start, entry.end)
    message = read(raw, thread_id=thread_id, labels=entry.labels, internal_date=entry.received)
    message = replace(message, id=f"{entry.number:x}" if entry.number else message.message_id.strip("<>"))
    if is_me and is_me(message.from_.address) and not message.labels & {"SENT", "DRAFT", "SPAM"}:
        return replace(message, labels=message.labels | {"SENT"})
    return message


class _Families:
    """Threads of mails without X-GM-THRID: sets of ids that answer each other, joined as mails come in."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._by_subject: dict[str, str] = {}

    def join(self, message: Message) -> str:
        """The family this mail belongs to so far."""
        own = _short(message.message_id)
        related = [_short(one) for one in (*message.references, message.in_reply_to) if one]
        subject = _REPLY_MARK.sub("", message.subject[:300]).strip().casefold()
        is_reply = _REPLY_MARK.match(message.subject) is not None
        if is_reply and not related and subject in self._by_subject:
            related = [self._by_subject[subject]]
        for one in related:
            self._parent[self._root(own)] = self._root(one)
        if subject:
            self._by_subject[subject] = own
        return own

    def _root(self, one: str) -> str:
        self._parent.setdefault(one, one)
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def merged(self, grouped: dict[str, list[Entry]]) -> dict[str, list[Entry]]:
        """The groups with those of one family put together."""
        whole: dict[str, list[Entry]] = {}
        for key, entries in grouped.items():
            whole.setdefault(self._root(key) if key in self._parent else key, []).extend(entries)
        return whole


def _short(message_id: str) -> str:
    """An id of the shape of Gmail's thread ids, the same for the same mail."""
    return sha256(message_id.encode("utf-8", "replace")).hexdigest()[:16]


def count(found: Index) -> int:
    """How many mails the index holds."""
    return sum(len(entries) for _, entries in found.threads)
