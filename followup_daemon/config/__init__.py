"""The owner's configuration: YAML to frozen settings, unknown keys refused, the nearest known key named."""

from followup_daemon.config.calendars import OwnerCalendar, business_calendar
from followup_daemon.config.load import default_file, load, load_or_defaults
from followup_daemon.config.sample import sample
from followup_daemon.config.settings import (
    FollowUpSettings,
    GmailSettings,
    OwnerSettings,
    Settings,
    ThankYouSettings,
)
from followup_daemon.private import ensure_private_dir

__all__ = [
    "FollowUpSettings",
    "GmailSettings",
    "OwnerCalendar",
    "OwnerSettings",
    "Settings",
    "ThankYouSettings",
    "business_calendar",
    "default_file",
    "ensure_private_dir",
    "load",
    "load_or_defaults",
    "sample",
]
