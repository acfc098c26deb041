"""Identifiers as Gmail gives them out, the same ones again for the same seed and the same calls."""

from __future__ import annotations

import base64
import random
from datetime import datetime
from typing import TypeVar

Item = TypeVar("Item")


class Ids:
    """A stream of ids: hexadecimal message ids that carry the time, decimal draft ids, Message-IDs, history gaps."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the ids must come out the same again, nothing rests on them
        self._aside = random.Random(seed + 1)  # noqa: S311 - for what reading alone draws, so that it shifts no id
        self._gaps = random.Random(seed + 2)  # noqa: S311 - for history ids, which also move without an act
        self._last: dict[int, int] = {}

    def message(self, now: datetime) -> str:
        """A fresh message id: the milliseconds of ``now`` in hexadecimal, then five random digits.

        Within one millisecond they rise, so that mail taken in under a clock that stands still keeps its order.
        """
        milliseconds = int(now.timestamp() * 1000)
        last = self._last.get(milliseconds, milliseconds << 20)
        self._last[milliseconds] = last + self._random.randrange(1, 500)
        return f"{self._last[milliseconds]:016x}"

    def draft(self) -> str:
        """A fresh draft id, of the signed decimal kind."""
        return f"r{self._random.choice(('', '-'))}{self._random.randrange(10**17, 9 * 10**18)}"

    def rfc822(self, domain: str = "mail.gmail.com") -> str:
        """A fresh Message-ID of Gmail's own making."""
        return f"<CA+{base64.urlsafe_b64encode(self._random.randbytes(33)).decode()}@{domain}>"

    def boundary(self) -> str:
        """A fresh MIME boundary, of the kind that Gmail writes."""
        return f"000000000000{self._random.getrandbits(64):016x}"

    def attachment(self, message_id: str, part_id: str) -> str:
        """An attachment id for this one read: Gmail gives another one at every read."""
        salt = self._aside.getrandbits(64)
        return "ANGj" + base64.urlsafe_b64encode(f"{salt:016x}|{message_id}|{part_id}".encode()).decode().rstrip("=")

    def gap(self) -> int:
        """By how much the next history id exceeds the last one."""
        return self._gaps.choice((1, 2, 7, self._gaps.randrange(3, 90), self._gaps.randrange(90, 2000)))

    def shuffled(self, items: list[Item]) -> list[Item]:
        return self._aside.sample(items, len(items))


def part_of_attachment(attachment_id: str) -> tuple[str, str]:
    """The message id and part id inside an attachment id; two empty strings for one that we never gave."""
    body = attachment_id.removeprefix("ANGj")
    try:
        fields = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode("ascii").split("|")
    except ValueError:
        return "", ""
    return (fields[1], fields[2]) if len(fields) == 3 else ("", "")
