"""How a line of the log looks: with the time on a terminal, with its level as a number where the journal reads it."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

PRIORITIES = (
    (logging.CRITICAL, 2),
    (logging.ERROR, 3),
    (logging.WARNING, 4),
    (logging.INFO, 6),
    (logging.NOTSET, 7),
)
"""The least level for each of syslog's numbers, which sd-daemon(3) lets stand before a line as ``<6>``."""


class JournalFormatter(logging.Formatter):
    """Each line with its priority; the journal knows the time by itself."""

    def format(self, record: logging.LogRecord) -> str:
        number = next(number for least, number in PRIORITIES if record.levelno >= least)
        return "\n".join(f"<{number}>{line}" for line in super().format(record).splitlines() or [""])


def formatter(environment: Mapping[str, str], descriptor: int) -> logging.Formatter:
    """How the lines written to ``descriptor`` look."""
    if is_journal(environment, descriptor):
        return JournalFormatter("%(message)s")
    return logging.Formatter("%(asctime)s %(levelname)s %(message)s")


def is_journal(environment: Mapping[str, str], descriptor: int) -> bool:
    """Whether the journal reads ``descriptor``: systemd.exec(5) names its device and inode in ``JOURNAL_STREAM``."""
    try:
        status = os.fstat(descriptor)
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM") == f"{status.st_dev}:{status.st_ino}"
