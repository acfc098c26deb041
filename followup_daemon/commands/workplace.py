"""What a command works with: settings, templates, store, mailbox, and the owner as the account knows them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon import calling, letters, templates
from followup_daemon.commands.owning import owner_of, policy_of
from followup_daemon.config import Settings, load
from followup_daemon.cycle import Desk, Report, run_pass
from followup_daemon.cycle.keeping import believed
from followup_daemon.cycle.rehearsal import Rehearsal
from followup_daemon.cycle.waits import Waits
from followup_daemon.errors import AuthExpired, MailboxError, UserError
from followup_daemon.gmail import Gmail, Pace, connect
from followup_daemon.interview import Interview
from followup_daemon.ledger import WITHDRAWABLE
from followup_daemon.lock import hold
from followup_daemon.mail import Letter, Message, Owner, Thread
from followup_daemon.mailbox import Mailbox, SendAs
from followup_daemon.plan import Policy, Step
from followup_daemon.store import Store

FolderState = frozenset[tuple[str, int, int]]
"""Name, time of change and size of each file."""

ACQUAINTED = timedelta(days=1)
"""How long what the account says of its owner is believed: send-as addresses come and go, and signatures change."""


@dataclass(slots=True)
class Workplace:
    """Everything a pass needs but the time. ``owner`` and ``senders`` are what the account said at ``met_at``.

    ``texts_state`` is how the owner's templates lay there when they were last found good.
    """

    settings: Settings
    store: Store
    gmail: Gmail
    mailbox: Mailbox
    templates: templates.Templates
    texts_state: FolderState
    policy: Policy
    owner: Owner | None = None
    senders: tuple[SendAs, ...] = ()
    met_at: datetime | None = None
    waits: Waits = field(default_factory=Waits)

    @property
    def rehearsed(self) -> dict[str, Letter]:
        """What a dry run would have drafted, by the id of the draft it did not make."""
        return self.mailbox.letters if isinstance(self.mailbox, Rehearsal) else {}

    def make_pass(self, now: datetime) -> Report:
        """Carry out one pass at ``now``. Raise AuthExpired where the owner must sign in again.

        Raise UserError where the data are another account's.
        """
        report = Report()
        self._renew_templates(report)
        try:
            owner = self._meet_owner(now)
        except AuthExpired:
            raise
        except MailboxError as fault:
            report.fail("the account", fault)
            return report
        return run_pass(self._desk(owner, now, report))

    def _renew_templates(self, report: Report) -> None:
        """Read templates that were changed: a mistake is told now, not when a letter is due, and the old ones serve."""
        state = _state_of(self.settings.templates_dir)
        if state == self.texts_state:
            return
        try:
            self.templates, self.texts_state = _checked_templates(self.settings), state
        except UserError as fault:
            report.fail("the templates", fault)

    def _meet_owner(self, now: datetime) -> Owner:
        """Whose account it is. That is asked at first, and again where the owner may have signed in anew."""
        account = self.store.account()
        if self.owner is None or not self.gmail.knows_account:
            account = self.mailbox.profile().address
            if account != self.store.account():
                self.store.set_account(account)
        if self.owner is None or self.met_at is None or not timedelta(0) <= now - self.met_at < ACQUAINTED:
            known_as = self.owner.name if self.owner is not None else ""
            self.owner, self.senders = _acquainted(self.settings, account, self.mailbox, now, known_as)
            self.met_at = now
        return self.owner

    def _desk(self, owner: Owner, now: datetime, report: Report) -> Desk:
        return Desk(
            mailbox=self.mailbox,
            store=self.store,
            owner=owner,
            policy=self.policy,
            write=lambda step, interview, parent, quoted: letters.write(
                step, interview, owner, self.templates, parent, quoted, self._extras(owner, step, interview, parent)
            ),
            call_note=lambda step, interview, threads: self._call_note(owner, step, interview, threads, now),
            look_back=self.settings.gmail.look_back,
            now=now,
            report=report,
            elapsed=_stopwatch(),
            waits=self.waits,
        )

    def _extras(self, owner: Owner, step: Step, interview: Interview, parent: Message | None) -> letters.Extras:
        """Who writes, with the Gmail signature, how dates are said, and how many letters went to the company before."""
        book = believed(self.store, owner)
        return letters.Extras(
            note=interview.note,
            deadline=step.deadline,
            sender=letters.sender_for(parent, self.senders),
            month_first=letters.says_month_first(owner, self.settings.owner.country),
            before=letters.letters_before(step.kind, interview, book.interviews, self.store.ledger()),
        )

    def _call_note(
        self, owner: Owner, step: Step, interview: Interview, threads: Sequence[Thread], now: datetime
    ) -> Letter:
        """The call sheet as a note to the owner."""
        country = self.settings.owner.country
        sheet = calling.call_sheet(step, interview, threads, owner, self.policy, country, at=now)
        month_first = letters.says_month_first(owner, country)
        sender = letters.sender_for(None, self.senders)
        return calling.note_to_self(sheet, step, interview, owner, self.templates, sender, month_first=month_first)


def _stopwatch() -> Callable[[], timedelta]:
    """How long it has been since now, a suspend included; nothing where the clock was put back."""
    begun = datetime.now(UTC)
    return lambda: max(datetime.now(UTC) - begun, timedelta())


@contextmanager
def workplace(config: Path | None, *, dry_run: bool = False, pace: Pace | None = None) -> Iterator[Workplace]:
    """The workplace of the configuration, alone on its data; with ``dry_run`` nothing is kept and nothing is made.

    Steps, in this order: what the owner can mend is found first (configuration, templates, data folder, sign-in).
    ``pace`` carries the event that cuts every wait short.
    """
    settings = load(config)
    state, texts = _state_of(settings.templates_dir), _checked_templates(settings)
    guard = nullcontext() if dry_run else hold(settings.data_dir)
    with guard, (Store.rehearse if dry_run else Store.open)(settings.data_dir) as store:
        gmail = connect(
            settings.gmail.token_file,
            api_endpoint=settings.gmail.api_endpoint,
            may_delete=_may_delete(store),
            pace=pace,
        )
        mailbox: Mailbox = Rehearsal(gmail) if dry_run else gmail
        with closing(gmail):
            yield Workplace(settings, store, gmail, mailbox, texts, state, policy_of(settings))


def _state_of(folder: Path) -> FolderState:
    """By what a change of any file in the folder is seen; nothing where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            return frozenset((one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in entries)
    except OSError:
        return frozenset()


def _checked_templates(settings: Settings) -> templates.Templates:
    """The letters' templates. Raise UserError for a fault in any of them."""
    texts = templates.load(settings.templates_dir)
    templates.check(texts, settings.templates_dir)
    return texts


def _may_delete(store: Store) -> Callable[[str], bool]:
    """Whether the ledger holds this draft open, ours and about to be withdrawn: the only one that may be deleted."""
    return lambda draft_id: any(
        entry.draft_id == draft_id and entry.fate in WITHDRAWABLE for entry in store.ledger() if draft_id
    )


def _acquainted(
    settings: Settings, account: str, mailbox: Mailbox, now: datetime, known_as: str
) -> tuple[Owner, tuple[SendAs, ...]]:
    """The owner as the account says, and whom drafts may come from; ``known_as`` is a name found before."""
    senders = mailbox.senders()
    default = next((one for one in senders if one.default), None)
    addresses = dict.fromkeys([account, *(one.address for one in senders), *settings.owner.addresses])
    owner = owner_of(settings, "", addresses)
    name = settings.owner.name or (default.name if default else "") or known_as
    name = name or _name_in_sent_mail(mailbox, owner, now, settings)
    return owner_of(settings, name, addresses), senders


def _name_in_sent_mail(mailbox: Mailbox, owner: Owner, now: datetime, settings: Settings) -> str:
    """The name in From of the owner's newest sent mail; consumer accounts often tell none in their settings."""
    for thread_id in mailbox.sent_threads(now - settings.gmail.look_back)[:1]:
        for message in reversed(mailbox.thread(thread_id).messages):
            if owner.is_me(message.from_.address) and message.from_.name:
                return message.from_.name
    return ""
