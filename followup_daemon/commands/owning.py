"""The owner and the owner's rules, as the configuration names them."""

from __future__ import annotations

from collections.abc import Iterable

from followup_daemon.config import Settings, business_calendar
from followup_daemon.mail import Owner
from followup_daemon.plan import Policy


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


def owner_of(settings: Settings, name: str, addresses: Iterable[str]) -> Owner:
    """The owner by this name and these addresses; the rest stands in the settings."""
    own = settings.owner
    return Owner(name, tuple(addresses), own.time_zone, own.day_first, own.fit or "")
