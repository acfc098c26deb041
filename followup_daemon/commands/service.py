"""``service``: the daemon kept running by the owner's system, from each login on."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from followup_daemon.commands.keepers import Command, Kept, Manager, carry_out, manager
from followup_daemon.commands.options import AsJson, State, print_json
from followup_daemon.config import ensure_private_dir, load
from followup_daemon.errors import UserError
from followup_daemon.service import Installation, checked
from followup_daemon.show import terminal

service = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be written and run, and do nothing.")]


@service.callback()
def about() -> None:
    """Let your system keep the daemon running: started at login, started again after a fault.

    On Linux it is a systemd unit of your own, on a Mac a launchd agent; nothing is done as root. docs/SERVICE.md
    tells how to read its log, and how it runs while nobody is logged in.

    \b
    Example:
      followup-daemon service install --dry-run
      followup-daemon service install
      followup-daemon service status
    """


@service.command()
def install(
    context: typer.Context,
    dry_run: DryRun = False,
    no_sandbox: Annotated[
        bool,
        typer.Option("--no-sandbox", help="Leave out what needs user namespaces, for a system that forbids them."),
    ] = False,
) -> None:
    """Keep the daemon running from now on.

    It runs with the configuration and the interpreter of this command. Doing it twice is harmless; after an upgrade it
    writes the unit anew and starts the daemon with it.

    \b
    Example:
      followup-daemon service install --dry-run
      followup-daemon --config ~/job-search/config.yaml service install
    """
    state: State = context.obj
    installation = checked(_installation(state))
    keeper = manager()
    text = keeper.text(installation, _version(keeper, dry_run=dry_run), sandbox=not no_sandbox)
    is_there = _ours(keeper) == text
    if dry_run:
        _say(_announced(keeper, text, is_there=is_there))
        return
    ensure_private_dir(load(state.config).data_dir)  # in a home that is read-only the daemon could not make it
    if not is_there:
        _write(keeper.file, text)
    carry_out(_commands(keeper, is_there=is_there))
    _say([f"{keeper.file} {'was there already' if is_there else 'is written'}."])
    _say(_page(keeper, keeper.kept(), text))


@service.command()
def uninstall(dry_run: DryRun = False) -> None:
    """Stop the daemon, and start it no more.

    The data, the sign-in and the configuration stay.

    \b
    Example:
      followup-daemon service uninstall
    """
    keeper = manager()
    if _ours(keeper) is None:
        _say([f"No service is installed: there is no {keeper.file}."])
        return
    if dry_run:
        _say(["Would run:", *_lines(keeper.stop), f"and remove {keeper.file}."])
        return
    if keeper.kept().loaded:
        carry_out(keeper.stop)
    keeper.file.unlink()
    carry_out(keeper.forget)
    _say([f"The daemon is stopped, and {keeper.file} is gone. Your data, your sign-in and your configuration stay."])


@service.command()
def status(as_json: AsJson = False) -> None:
    """Show how the service stands.

    Whether it is installed, runs, and is started at login; what the daemon says, and where its log is.

    \b
    Example:
      followup-daemon service status
      followup-daemon service status --json
    """
    keeper = manager()
    text, kept = _ours(keeper), keeper.kept()
    if as_json:
        print_json(status_json(keeper, kept, text))
        return
    _say(_page(keeper, kept, text))


def status_json(keeper: Manager, kept: Kept, text: bytes | None) -> dict[str, object]:
    """The state of the service as data; ``interpreter`` and ``config`` are those that the installed file names."""
    interpreter, config = (keeper.told(text) if text else None) or (None, None)
    return {
        "manager": keeper.name,
        "file": str(keeper.file),
        "installed": text is not None,
        "interpreter": interpreter,
        "config": config,
        "interpreter_there": interpreter is not None and Path(interpreter).exists(),
        **asdict(kept),
        "logs": keeper.logs,
    }


def _installation(state: State) -> Installation:
    """What this command would install: this interpreter, this configuration, the folders in which it keeps things."""
    settings = load(state.config)
    folders = (settings.data_dir, settings.gmail.token_file.parent, settings.config_file.parent)
    return Installation(Path(sys.executable), settings.config_file, tuple(dict.fromkeys(folders)))


def _version(keeper: Manager, *, dry_run: bool) -> int:
    """The service manager's version; for a dry run the oldest where it does not answer."""
    try:
        return keeper.version()
    except UserError:
        if dry_run:
            return 0
        raise


def _commands(keeper: Manager, *, is_there: bool) -> tuple[Command, ...]:
    """What makes the service manager heed the file; a daemon that runs by the same file already is let be."""
    if is_there:
        return (*keeper.renew, *keeper.start)
    return (*keeper.renew, *(keeper.restart if keeper.kept().loaded else keeper.start))


def _announced(keeper: Manager, text: bytes, *, is_there: bool) -> Iterator[str]:
    """What an installation would do."""
    yield f"Would leave {keeper.file} as it is:" if is_there else f"Would write {keeper.file}:"
    yield ""
    yield from text.decode().splitlines()
    yield ""
    yield "and run:"
    yield from _lines(_commands(keeper, is_there=is_there))


def _lines(commands: Iterable[Command]) -> Iterator[str]:
    return (f"  {' '.join(command)}" for command in commands)


def _ours(keeper: Manager) -> bytes | None:
    """What the installed file says; None where there is none. Raise UserError for a file that is none of ours."""
    try:
        text = keeper.file.read_bytes()
    except FileNotFoundError:
        return None
    if keeper.told(text) is None:
        raise UserError(
            f"{keeper.file} was not written by `service install`, and is left alone.", "Move it away, and try again."
        )
    return text


def _write(file: Path, text: bytes) -> None:
    """Put the file there whole: a service manager that reads meanwhile sees the old one or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".followup-daemon-")
    with os.fdopen(descriptor, "wb") as out:
        out.write(text)
    Path(name).replace(file)


def _page(keeper: Manager, kept: Kept, text: bytes | None) -> Iterator[str]:
    """How the service stands, line by line, with a remedy for whatever is not as it should be."""
    if text is None:
        yield "No service is installed. `followup-daemon service install` does it."
        return
    interpreter, config = keeper.told(text) or ("", "")
    process = f", process {kept.pid}" if kept.pid else ""
    yield f"The service is {kept.state}{process}."
    if kept.says and kept.running:
        yield f"It says: {kept.says}"
    yield f"It runs {interpreter} with {config}."
    if not Path(interpreter).exists():
        yield "That interpreter is not there any more. `followup-daemon service install` names the one you use now."
    if not kept.running and kept.result in {None, "success"}:
        yield "It is stopped. `followup-daemon service install` starts it."
    elif not kept.running:
        yield f"It does not run ({kept.result}): its log says why. `followup-daemon service install` starts it."
    if kept.at_login is False:
        yield "It is not started at login. `followup-daemon service install` mends that."
    if kept.linger is False:
        yield "It ends when you log out. `loginctl enable-linger` keeps it, for a machine without a screen."
    yield f"Its log: {keeper.logs}"


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        terminal().print(line, markup=False, highlight=False, soft_wrap=True)
