"""The owner's settings as frozen values: every default filled in, every path absolute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from followup_daemon.ledger import Channel

Addressing = Literal["together", "separately"]
Notify = Literal["desktop", "draft", "none"]


@dataclass(frozen=True, slots=True)
class OwnerSettings:
    """Who the owner is; no ``name`` and no ``addresses`` mean: as the account says. ``day_first`` None is ``auto``."""

    name: str | None
    fit: str | None
    addresses: tuple[str, ...]
    time_zone: ZoneInfo
    country: str | None
    subdivision: str | None
    days_off: frozenset[date]
    day_first: bool | None


@dataclass(frozen=True, slots=True)
class GmailSettings:
    """Where the mailbox is, and how often and how far back it is looked at."""

    credentials_file: Path
    token_file: Path
    api_endpoint: str | None
    poll_every: timedelta
    look_back: timedelta


@dataclass(frozen=True, slots=True)
class ThankYouSettings:
    """The thank-you: how long after the end of the interview, and one draft for all or one for each."""

    after: timedelta
    address: Addressing


@dataclass(frozen=True, slots=True)
class FollowUpSettings:
    """One of the two follow-ups: after how many business days, and by which channel."""

    after: int
    by: Channel


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole configuration; ``after_promise`` in business days, ``drafts_at`` in the owner's zone."""

    config_file: Path
    owner: OwnerSettings
    gmail: GmailSettings
    thank_you: ThankYouSettings
    first_follow_up: FollowUpSettings
    second_follow_up: FollowUpSettings
    after_promise: int
    drafts_at: time
    max_follow_ups: int
    data_dir: Path
    templates_dir: Path
    notify: Notify
