"""What a command works with: settings, templates, store, mailbox, and the owner as the account knows them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup_daemon import letters, templates
from followup_daemon.config import Settings, business_calendar, load
from followup_daemon.cycle import Desk, Report, run_pass
from followup_daemon.cycle.rehearsal import Rehearsal
from followup_daemon.gmail import Gmail, Pace, connect
from followup_daemon.ledger import WITHDRAWABLE
from followup_daemon.lock import hold
from followup_daemon.mail import Message, Owner
from followup_daemon.mailbox import Mailbox, SendAs
from followup_daemon.plan import Policy
from followup_daemon.store import Store


@dataclass(slots=True)
class Workplace:
    """Everything a pass needs but the time. ``owner`` is asked of the account once, by the first pass to reach it."""

    settings: Settings
    store: Store
    gmail: Gmail
    mailbox: Mailbox
    templates: templates.Templates
    policy: Policy
    owner: Owner | None = None
    senders: tuple[SendAs, ...] = ()

    def make_pass(self, now: datetime) -> Report:
        """Carry out one pass at ``now``. Raise AuthExpired, or the MailboxError of an account out of reach."""
        if self.owner is None:
            self.owner, self.senders = _account(self.settings, self.store, self.mailbox, now)
        owner = self.owner
        desk = Desk(
            mailbox=self.mailbox,
            store=self.store,
            owner=self.owner,
            policy=self.policy,
            write=lambda step, interview, parent, quoted: letters.write(
                step, interview, owner, self.templates, parent, quoted, self._extras(owner, parent)
            ),
            look_back=self.settings.gmail.look_back,
            now=now,
            report=Report(),
        )
        return run_pass(desk)

    def _extras(self, owner: Owner, parent: Message | None) -> letters.Extras:
        """Who writes, with the Gmail signature, and how dates are said."""
        return letters.Extras(
            sender=letters.sender_for(parent, self.senders),
            month_first=letters.says_month_first(owner, self.settings.owner.country),
        )


@contextmanager
def workplace(
    config: Path | None, *, dry_run: bool = False, stop: threading.Event | None = None
) -> Iterator[Workplace]:
    """The workplace of the configuration, alone on its data; with ``dry_run`` nothing is kept and nothing is made.

    Steps, in this order: what the owner can mend is found first (configuration, templates, data folder, sign-in).
    ``stop`` cuts every wait short.
    """
    settings = load(config)
    texts = templates.load(settings.templates_dir)
    templates.check(texts, settings.templates_dir)
    guard = nullcontext() if dry_run else hold(settings.data_dir)
    with guard, (Store.rehearse if dry_run else Store.open)(settings.data_dir) as store:
        gmail = connect(
            settings.gmail.token_file,
            api_endpoint=settings.gmail.api_endpoint,
            may_delete=_may_delete(store),
            pace=Pace(stop) if stop is not None else None,
        )
        mailbox: Mailbox = Rehearsal(gmail) if dry_run else gmail
        with closing(gmail):
            yield Workplace(settings, store, gmail, mailbox, texts, policy_of(settings))


def _may_delete(store: Store) -> Callable[[str], bool]:
    """Whether the ledger holds this draft open, ours and about to be withdrawn: the only one that may be deleted."""
    return lambda draft_id: any(
        entry.draft_id == draft_id and entry.fate in WITHDRAWABLE for entry in store.ledger() if draft_id
    )


def policy_of(settings: Settings) -> Policy:
    """The owner's waiting times as the plan takes them."""
    return Policy(
        zone=settings.owner.time_zone,
        calendar=business_calendar(settings),
        thank_you_after=settings.thank_you.after,
        together=settings.thank_you.address == "together",
        first_after=settings.first_follow_up.after,
        second_after=settings.second_follow_up.after,
        after_promise=settings.after_promise,
        drafts_at=settings.drafts_at,
        max_follow_ups=settings.max_follow_ups,
        first_by=settings.first_follow_up.by,
        second_by=settings.second_follow_up.by,
    )


def owner_offline(settings: Settings, store: Store) -> Owner:
    """The owner as far as settings and store know: enough to look, without asking the account."""
    addresses = settings.owner.addresses or tuple(filter(None, [store.account()]))
    return _owner(settings, settings.owner.name or "", addresses)


def _owner(settings: Settings, name: str, addresses: tuple[str, ...]) -> Owner:
    return Owner(name, addresses, settings.owner.time_zone, settings.owner.day_first, settings.owner.fit or "")


def _account(settings: Settings, store: Store, mailbox: Mailbox, now: datetime) -> tuple[Owner, tuple[SendAs, ...]]:
    """The owner as the account says, and whom drafts may come from. Raise UserError for another account's data."""
    account = mailbox.profile().address
    store.set_account(account)
    senders = mailbox.senders()
    default = next((one for one in senders if one.default), None)
    addresses = dict.fromkeys([account, *(one.address for one in senders), *settings.owner.addresses])
    owner = _owner(settings, "", tuple(addresses))
    name = settings.owner.name or (default.name if default else "") or _name_in_sent_mail(mailbox, owner, now, settings)
    return _owner(settings, name, tuple(addresses)), senders


def _name_in_sent_mail(mailbox: Mailbox, owner: Owner, now: datetime, settings: Settings) -> str:
    """The name in From of the owner's newest sent mail; consumer accounts often tell none in their settings."""
    for thread_id in mailbox.sent_threads(now - settings.gmail.look_back)[:1]:
        for message in reversed(mailbox.thread(thread_id).messages):
            if owner.is_me(message.from_.address) and message.from_.name:
                return message.from_.name
    return ""
