"""Scenes in which the owner answers the daemon: the commands by hand, at the world's time."""

from __future__ import annotations

import json
from typing import Any

from scene_world import World
from typer.testing import CliRunner

from followup_daemon import cli


def says(world: World, command: str, *args: str) -> str:
    """What a command prints at the world's time. Raise UserError as it does."""
    done = CliRunner().invoke(
        cli.app, ["--config", str(world.config), command, *args, "--now", world.now.isoformat()], env={"COLUMNS": "200"}
    )
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.output


def data(world: World, command: str, *args: str) -> Any:
    """The data that a command prints."""
    return json.loads(says(world, command, *args, "--json"))


def asked(world: World) -> list[tuple[str, str]]:
    """What the owner is asked or told, after a pass: kind and interview."""
    world.look()
    return [(matter["kind"], matter["interviews"][0]) for matter in data(world, "status")["matters"]]
