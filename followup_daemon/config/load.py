"""A configuration file as settings: read, checked by the schema, defaults of this machine filled in."""

from __future__ import annotations

import warnings
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
import tzlocal
import yaml
from pydantic import ValidationError

from followup_daemon.config import faults
from followup_daemon.config.document import parse
from followup_daemon.config.schema import ConfigFile, OwnerSection
from followup_daemon.config.settings import (
    FollowUpSettings,
    GmailSettings,
    OwnerSettings,
    Settings,
    ThankYouSettings,
)
from followup_daemon.errors import UserError
from followup_daemon.private import make_private

APPLICATION = "followup-daemon"
EXAMPLE = "config.example.yaml"
LARGEST = 1_000_000  # bytes; a longer file is no configuration


def default_file() -> Path:
    """Where the configuration lies unless another is named: the platform's configuration folder."""
    return Path(platformdirs.user_config_dir(APPLICATION)) / "config.yaml"


def example_file(package: Path | None = None) -> Path:
    """Where the sample configuration lies: inside the package in a wheel, beside it in a checkout."""
    inside = (package or Path(str(resources.files("followup_daemon")))) / EXAMPLE
    return inside if inside.exists() else inside.parent.parent / EXAMPLE


def load(file: Path | None = None) -> Settings:
    """The settings of ``file``, or of the default file. Raise UserError if there is none, or for all that is wrong.

    A configuration that others can read is made the owner's alone.
    """
    path = (file or default_file()).expanduser().absolute()
    settings = _settings(_checked(_read(path), path), path)
    make_private(path)
    return settings


def load_or_defaults(file: Path | None = None) -> Settings:
    """The settings of ``file`` if one is named, else of the default file, else (there is none) every default."""
    path = file or default_file()
    return load(path) if file or path.exists() else _settings(ConfigFile(), path)


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(f"{path} is too large for a configuration.", "Name another file with `--config FILE`.")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UserError(
            f"There is no configuration {path}.",
            f"Copy {example_file()} there (an empty file is enough), or name another with `--config FILE`; "
            "`followup-daemon demo` needs none.",
        ) from None
    except UnicodeDecodeError as fault:
        raise UserError(f"{path} is not UTF-8 text (byte {fault.start}).", "Save it as UTF-8.") from fault
    except OSError as fault:
        raise UserError(f"{path} cannot be read: {fault.strerror}.", "Name a readable file with `--config`.") from fault


def _checked(text: str, path: Path) -> ConfigFile:
    root = None
    try:
        values, root = parse(text)
        return ConfigFile.model_validate(values)
    except yaml.YAMLError as error:
        raise faults.user_error(path, [faults.yaml_fault(error)]) from error
    except ValidationError as error:
        raise faults.user_error(path, faults.faults_of(error, root)) from error
    except RecursionError:
        raise UserError(f"{path} is nested too deeply for a configuration.", "See config.example.yaml.") from None


def _settings(given: ConfigFile, path: Path) -> Settings:
    folder = path.parent
    return Settings(
        config_file=path,
        owner=_owner(given.owner),
        gmail=GmailSettings(
            credentials_file=_beside(folder, given.gmail.credentials_file),
            token_file=_beside(folder, given.gmail.token_file),
            api_endpoint=given.gmail.api_endpoint,
            poll_every=given.gmail.poll_every,
            look_back=given.gmail.look_back,
        ),
        thank_you=ThankYouSettings(given.thank_you.after, given.thank_you.address),
        first_follow_up=FollowUpSettings(given.first_follow_up.after, given.first_follow_up.by),
        second_follow_up=FollowUpSettings(given.second_follow_up.after, given.second_follow_up.by),
        after_promise=given.after_promise,
        drafts_at=given.drafts_at,
        max_follow_ups=given.max_follow_ups,
        data_dir=_beside(folder, given.data_dir or platformdirs.user_data_dir(APPLICATION)),
        templates_dir=_templates_dir(folder, given.templates_dir),
        notify=given.notify,
    )


def _owner(given: OwnerSection) -> OwnerSettings:
    return OwnerSettings(
        name=given.name,
        fit=given.fit,
        addresses=given.addresses,
        time_zone=given.time_zone or _system_zone(),
        country=given.country,
        subdivision=given.subdivision,
        days_off=given.days_off,
        day_first=given.day_first,
    )


def _beside(folder: Path, path: str) -> Path:
    return folder / Path(path).expanduser()


def _templates_dir(folder: Path, named: str | None) -> Path:
    path = _beside(folder, named or "templates")
    if named and not path.is_dir():
        raise UserError(f"`templates_dir`: there is no folder {path}.", "Make it, or leave the key out.")
    return path


def _system_zone() -> ZoneInfo:
    """The zone of this machine. Raise UserError where it cannot be told."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # tzlocal warns where it has to guess
            tzlocal.reload_localzone()  # get_localzone keeps what it saw first, and laptops travel
            return tzlocal.get_localzone()
    except (ZoneInfoNotFoundError, ValueError, OSError, UserWarning) as fault:
        raise UserError(
            "This machine does not say in which time zone it is.", "Set `owner.time_zone`, such as Europe/Berlin."
        ) from fault
