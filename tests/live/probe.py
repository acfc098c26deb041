"""Ask a throwaway Gmail account what Gmail's pages leave open, and print which reading holds (see README.md).

python tests/live/probe.py --account ADDRESS --token token.json [--by-hand]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import fields
from itertools import chain
from pathlib import Path

from probe_account import Account, WrongAccountError, open_account
from probe_by_hand import attended
from probe_questions import Finding, unattended

from followup_daemon.errors import FollowupError
from followup_daemon.sandbox import Switches


def main(
    arguments: Sequence[str], ask: Callable[[str], object] = input, wait: Callable[[float], object] = time.sleep
) -> int:
    """0 where the account was probed and left as it was, 1 for any fault; 2 (by argparse) where no account is named."""
    parser = argparse.ArgumentParser(prog="probe", description="Ask a throwaway Gmail account what is not documented.")
    parser.add_argument("--account", required=True, help="its address: nothing is done in any other account")
    parser.add_argument("--token", required=True, type=Path, help="its token file, as `followup-daemon auth` writes it")
    parser.add_argument("--api-endpoint", help="another Gmail-compatible server on this machine")
    parser.add_argument("--by-hand", action="store_true", help="ask for what only Gmail's web page can do, too")
    given = parser.parse_args(arguments)
    try:
        account = open_account(given.token, given.account, given.api_endpoint, wait)
        return _probed(account, ask if given.by_hand else None)
    except (WrongAccountError, FollowupError) as fault:
        _say(str(fault))
        return 1


def _probed(account: Account, ask: Callable[[str], object] | None) -> int:
    by_hand = attended(account, ask) if ask else iter(())
    try:
        for finding in chain(unattended(account), by_hand):
            _say(_told(finding))
    finally:
        left = list(account.clean_up())
        for line in left:
            _say(line)
        account.close()
    if ask:
        _say("The mail that you sent to yourself stays: no permission of the product deletes mail.")
    return 1 if left else 0


def _told(finding: Finding) -> str:
    """The fact, the reading, and whether the embedded server plays it so by default."""
    line = f"fact {finding.fact}: {finding.name} = {finding.reading}"
    if finding.name not in {one.name for one in fields(Switches)} or finding.name.endswith("_lag"):
        return line
    default = str(getattr(Switches(), finding.name))
    return line + (" (as the embedded server)" if finding.reading == default else f" (the embedded server: {default})")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
