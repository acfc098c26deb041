"""``python -m followup_daemon``: the command line."""

from followup_daemon.cli import main

main()
