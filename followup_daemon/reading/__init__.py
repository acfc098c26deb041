"""What a thread of mail tells: signals, each with its evidence.

``read_thread`` is the door: which meetings stand by the owner's sent mail (``agreement``), which are called off that
stand in another thread (``called_off``), and what the mails say of how things stand after one (``words``).
"""

from __future__ import annotations

from collections.abc import Sequence

from followup_daemon.mail import Owner, Thread
from followup_daemon.reading.called_off import called_off, without_called_off
from followup_daemon.reading.language_back import in_their_words
from followup_daemon.reading.meetings import read_meetings
from followup_daemon.reading.page import Page, pages
from followup_daemon.reading.words import read_words
from followup_daemon.signals import Signal

__all__ = ["read_pages", "read_thread"]


def read_thread(thread: Thread, owner: Owner) -> tuple[Signal, ...]:
    """Everything the mails of a thread tell, in the order of the mails; drafts tell nothing."""
    return read_pages(pages(thread, owner), owner)


def read_pages(made: Sequence[Page], owner: Owner) -> tuple[Signal, ...]:
    """The same of mails that were taken apart before (``page.pages``)."""
    meetings = read_meetings(made, owner)
    off = called_off(made, meetings)
    return in_their_words((*without_called_off(meetings, off), *off, *read_words(made, owner)), made)
