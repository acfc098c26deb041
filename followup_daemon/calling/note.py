"""The call sheet put into words: a note to the owner, and the same for the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from followup_daemon.calling.sheet import CallSheet
from followup_daemon.greeting import spoken_name
from followup_daemon.interview import Interview
from followup_daemon.letters import TEMPLATES, Extras, Templates, Values, Words
from followup_daemon.letters.dates import spoken
from followup_daemon.letters.layout import as_html
from followup_daemon.letters.layout import as_text as letter_text
from followup_daemon.letters.position import LONGEST_COMPANY, one_line
from followup_daemon.letters.values import values
from followup_daemon.mail import Letter, Owner, Person
from followup_daemon.mailbox import SendAs
from followup_daemon.plan import Step


def note_to_self(
    sheet: CallSheet,
    step: Step,
    interview: Interview,
    owner: Owner,
    templates: Templates,
    sender: SendAs | None = None,
    *,
    month_first: bool = False,
) -> Letter:
    """The call sheet as a mail of its own to the owner, in no thread and without a signature."""
    words = _words(sheet, step, interview, owner, templates, month_first=month_first)
    address = owner.addresses[0] if owner.addresses else sender.address if sender else ""
    return Letter(
        to=(Person(owner.name, address),) if address else (),
        subject=words.subject,
        text=letter_text(words.text, "", None),
        html=as_html(words.text, "", None),
        from_=Person(sender.name or owner.name, sender.address) if sender else None,
    )


def as_text(
    sheet: CallSheet,
    step: Step,
    interview: Interview,
    owner: Owner,
    templates: Templates,
    *,
    month_first: bool = False,
) -> str:
    """The call sheet as the terminal shows it, its subject for a title."""
    words = _words(sheet, step, interview, owner, templates, month_first=month_first)
    return f"{words.subject}\n\n{words.text}\n"


def _words(
    sheet: CallSheet, step: Step, interview: Interview, owner: Owner, templates: Templates, *, month_first: bool
) -> Words:
    return templates.render(TEMPLATES["call"], _values(sheet, step, interview, owner, month_first=month_first))


def _values(sheet: CallSheet, step: Step, interview: Interview, owner: Owner, *, month_first: bool) -> Values:
    """The values of a letter for this step, and those of the call."""
    said = values(step, interview, owner, None, Extras(month_first=month_first))
    begin, end = sheet.window
    theirs = _in_words(begin, end, sheet.zone, month_first=month_first)
    same = begin.astimezone(owner.zone).utcoffset() == begin.utcoffset()
    return replace(
        said,
        whom=_name(sheet.whom),
        number=sheet.number.in_words if sheet.number else "",
        time_theirs=theirs,
        time_mine="" if same else _in_words(begin, end, owner.zone, month_first=month_first),
        promised=said.promised if sheet.promised and sheet.promised < begin.date() else "",
        call_back=f"{'' if _waits(sheet) else 'in a week, '}on {spoken(sheet.call_back, month_first=month_first)}",
        interview=interview.id,
    )


def _waits(sheet: CallSheet) -> bool:
    """Whether the date they gave is still to come."""
    return sheet.promised is not None and sheet.promised > sheet.window[0].date()


def _name(person: Person) -> str:
    """The person's name as it is said, else as the mail has it, else their address; never nothing."""
    name = spoken_name(person.name) or one_line(person.name, LONGEST_COMPANY)
    return name or one_line(person.address, LONGEST_COMPANY) or "whoever arranged the interview"


def _in_words(begin: datetime, end: datetime, zone: tzinfo, *, month_first: bool) -> str:
    """``Thursday 19 March, 10:00 to 11:30, New York time``."""
    there, until = begin.astimezone(zone), end.astimezone(zone)
    hours = f"{_clock(there, month_first=month_first)} to {_clock(until, month_first=month_first)}"
    return f"{spoken(there.date(), month_first=month_first)}, {hours}, {_zone_name(there)}"


def _clock(at: datetime, *, month_first: bool) -> str:
    if month_first:
        return f"{at.hour % 12 or 12}:{at.minute:02} {'AM' if at.hour < 12 else 'PM'}"
    return f"{at.hour:02}:{at.minute:02}"


def _zone_name(at: datetime) -> str:
    """``New York time``; ``UTC+2`` where only the offset is known."""
    key = str(getattr(at.tzinfo, "key", ""))
    if "/" in key and not key.startswith("Etc/"):
        return f"{key.rpartition('/')[2].replace('_', ' ')} time"
    minutes = int((at.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    offset = f"{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}" if minutes else ""
    return f"UTC{offset}"
