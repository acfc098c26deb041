"""The daemon as a service of the owner's system: the texts that tell systemd or launchd how to keep it running."""

from followup_daemon.service import launchd, systemd
from followup_daemon.service.installation import Installation, checked

__all__ = ["Installation", "checked", "launchd", "systemd"]
