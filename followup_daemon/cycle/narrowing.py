"""Which threads of a large mailbox are read at a resync, and which first: reading all would take too long.

Sent is read whole, first the threads in which a search finds words of interviews. Of the rest, in a mailbox with more
than a few hundred threads, only the newest are read, and those that a search for the people, domains and companies of
the known interviews finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from followup_daemon.casebook import Casebook
from followup_daemon.cases import employer_domain
from followup_daemon.interview import Interview
from followup_daemon.mailbox import Mailbox

READ_ANYWAY = 300
"""Threads beside Sent that are read without asking for more: at 40 quota units each, four minutes."""

SURE_WORDS = (
    "interview", "interviews", "interviewing", "interviewer", '"phone screen"', '"screening call"', '"hiring manager"',
    "recruiter", "recruiting", "recruitment", "vorstellungsgespräch", "bewerbungsgespräch", "kennenlerngespräch",
    "telefoninterview", "interviewtermin", "bewerbung", "filename:ics", "from:calendly.com", "from:greenhouse.io",
    "from:greenhouse-mail.io", "from:lever.co", "from:ashbyhq.com", "from:myworkday.com", "from:smartrecruiters.com",
)  # fmt: skip
"""Words that mail about an interview has and other mail seldom, and who sends invitations."""

LIKELY_WORDS = (
    "candidate", "candidates", "candidacy", "application", "applying", "applied", "vacancy", "position", "résumé",
    "resume", '"the role"', '"your cv"', '"job opening"', "kandidatin", "kandidat", "stelle", "lebenslauf",
    "personalabteilung",
)  # fmt: skip
"""Words that mail about an interview has as often as not."""


def likely_first(mailbox: Mailbox, since: datetime, sent: list[str]) -> list[str]:
    """The threads of Sent, those first in which some mail speaks of an interview, surely or perhaps."""
    sure = set(mailbox.threads_with(since, SURE_WORDS))
    likely = set(mailbox.threads_with(since, LIKELY_WORDS))
    return sorted(sent, key=lambda thread: (thread not in sure, thread not in likely))


def worth_reading(mailbox: Mailbox, book: Casebook, since: datetime, rest: list[str]) -> list[str]:
    """Of ``rest``, newest first, the threads that may speak of an interview of ``book``; all where they are few.

    The newest are kept whatever the search says: its index lags behind.
    """
    if len(rest) <= READ_ANYWAY:
        return rest
    words = tuple(dict.fromkeys(search_words(book)))
    found = set(mailbox.threads_with(since, words)) if words else set()
    return [*rest[:READ_ANYWAY], *(thread for thread in rest[READ_ANYWAY:] if thread in found)]


def search_words(book: Casebook) -> Iterator[str]:
    """Gmail search terms, any of which a mail about an interview of ``book`` may meet."""
    yield "filename:ics"
    for interview in book.interviews:
        yield from words_of(interview)


def words_of(interview: Interview) -> Iterator[str]:
    """Gmail search terms, any of which a mail about ``interview`` may meet."""
    for person in interview.people:
        if person.address:
            yield f"from:{person.domain if employer_domain(person.domain) else person.address}"
        if len(person.name.split()) > 1:
            yield _phrase(person.name)
    if interview.meeting.company:
        yield _phrase(interview.meeting.company)


def written_to(interview: Interview) -> Iterator[str]:
    """Gmail search terms that mail to the people of ``interview`` meets."""
    yield from (f"to:{person.address}" for person in interview.people if person.address)


def _phrase(text: str) -> str:
    """The words as one phrase; quotation marks and braces would end it."""
    return '"' + "".join(letter for letter in text[:80] if letter not in '"{}()') + '"'
