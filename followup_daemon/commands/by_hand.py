"""What the commands by hand share: the instant of the owner's word, keeping it, and telling what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from followup_daemon.by_hand import Fact
from followup_daemon.commands.options import instant, print_json
from followup_daemon.commands.overview import Overview, overview
from followup_daemon.commands.show import everything_json
from followup_daemon.config import load
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.sayings import outlook_lines, title
from followup_daemon.show import section, terminal
from followup_daemon.store import Store

Says = Callable[[Case], Iterable[str]]


def said_at(config: Path | None, now: str | None) -> datetime:
    """The instant of the owner's word. Raise UserError where ``--now`` would date it wrongly beside the real Gmail."""
    if now is not None and load(config).gmail.api_endpoint is None:
        raise UserError("--now would give your word a wrong date beside the real Gmail.", "Leave it out.")
    return instant(now)


def keep(config: Path | None, fact: Fact) -> None:
    """Keep the owner's word; a daemon at work reads it in its next pass."""
    with Store.open(load(config).data_dir) as store:
        store.say(fact)


def refuse_before_start(case: Case, why: str) -> None:
    """Raise UserError, with ``why``, where the interview has not begun, or is not known to be one."""
    one = case.interview
    if not one.is_sure:
        raise UserError(
            f"{title(one)} ({one.id}) is not sure to be an interview.",
            f"Take it up first: `followup-daemon add {one.id}`.",
        )
    if one.start is not None and case.now < one.start:
        raise UserError(f"{title(one)} ({one.id}) has not taken place yet.", why)


def tell(config: Path | None, interview_id: str, now: datetime, says: Says, *, as_json: bool) -> None:
    """Print what ``says`` makes of the interview, and what is to come, now that the owner's word is kept."""
    seen = overview(config, now)
    case = seen.known_as(interview_id)
    if as_json:
        print_json(everything_json(seen, case))
        return
    console = terminal()
    for line in _page(seen, case, says(case)):
        console.print(line)


def _page(seen: Overview, case: Case, says: Iterable[str]) -> Iterator[RenderableType]:
    yield from map(Text, says)
    yield Text("")
    coming = [Text(line) for line in outlook_lines(case.ahead, case.now, seen.zone)]
    yield from section("To come", coming or [Text("nothing")])
