"""What is wrong with a configuration, in sentences: where, what was written, what is allowed, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from followup_daemon.config.document import line_of
from followup_daemon.config.schema import ConfigFile, Section
from followup_daemon.config.values import nearest
from followup_daemon.errors import UserError

Place = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; ``line`` counts from 1."""

    line: int | None
    what: str
    remedy: str


def user_error(file: Path, faults: Sequence[Fault]) -> UserError:
    """All faults of one file as one error."""
    if len(faults) == 1:
        (fault,) = faults
        return UserError(f"{file}{_at(fault.line, ', line ')}: {fault.what}", fault.remedy)
    told = "\n".join(f"  {_at(fault.line, 'line ', ': ')}{fault.what} {fault.remedy}" for fault in faults)
    return UserError(f"{file}: {len(faults)} lines are wrong.\n{told}")


def _at(line: int | None, before: str, after: str = "") -> str:
    return f"{before}{line}{after}" if line else ""


def yaml_fault(error: yaml.YAMLError) -> Fault:
    """What the YAML parser met, with line and column."""
    mark = getattr(error, "problem_mark", None)
    column = f" at column {mark.column + 1}" if mark else ""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    return Fault(
        mark.line + 1 if mark else None,
        f"this is not YAML{column}: {problem}.",
        "Keys are written `key: value`; text with a colon or a # in it goes into quotation marks.",
    )


def faults_of(error: ValidationError, root: yaml.Node | None) -> list[Fault]:
    """Each fault that the schema found, in the order of the file."""
    faults = [_fault(each, line_of(root, each["loc"])) for each in error.errors()]
    return sorted(faults, key=lambda fault: fault.line or 0)


def _fault(error: ErrorDetails, line: int | None) -> Fault:
    place = error["loc"]
    match error["type"]:
        case "extra_forbidden" | "invalid_key":
            return Fault(line, f"`{_dotted(place)}` is no key of the configuration.", _known(place))
        case "model_type":
            return Fault(line, f"`{_dotted(place) or 'the file'}` is no group of keys.", f"{_known((*place, ''))}")
        case _:
            return Fault(line, f"`{_dotted(place)}: {_written(error['input'])}`: {_reason(error)}", _allowed(place))


def _dotted(place: Place) -> str:
    return ".".join(map(str, place))


def _written(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:60] + "..."


def _reason(error: ErrorDetails) -> str:
    own = error.get("ctx", {}).get("error")
    return str(own) if own is not None else "it is not one of the choices."


def _section(place: Place) -> type[Section]:
    """The group of keys in which ``place`` lies."""
    field = ConfigFile.model_fields.get(str(place[0])) if len(place) > 1 else None
    return type(field.default) if field is not None and isinstance(field.default, Section) else ConfigFile


def _known(place: Place) -> str:
    """Which key may have been meant, or which there are."""
    known, key = _section(place).model_fields, str(place[-1])
    elsewhere = next((group for group, fields in _groups().items() if key in fields), "")
    if near := nearest(key, known):
        return f"Did you mean `{near}`?"
    if elsewhere:
        return f"It belongs under `{elsewhere}:`, indented by two spaces."
    return f"There {'are' if len(known) > 1 else 'is'} {', '.join(known)}."


def _groups() -> dict[str, dict[str, FieldInfo]]:
    fields = ConfigFile.model_fields
    return {
        name: type(field.default).model_fields for name, field in fields.items() if isinstance(field.default, Section)
    }


def _allowed(place: Place) -> str:
    """What may stand at ``place``."""
    field = _section(place).model_fields[str(place[1] if _section(place) is not ConfigFile else place[0])]
    extra = field.json_schema_extra
    return f"Allowed: {extra['allowed']}." if isinstance(extra, dict) else ""
