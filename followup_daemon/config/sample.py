"""The sample file, written from the schema, so that no key can be missing from it or out of date in it."""

from __future__ import annotations

from pydantic.fields import FieldInfo

from followup_daemon.config.schema import ConfigFile, Section

HEAD = """\
# followup-daemon's configuration. Nothing in it is required: an empty file means every default.
# To set something, take the leading "# " away from its line and from the line of its group above it.
# Durations: 30m, 2h, 30d; business days: 5bd. Relative paths start beside this file.
"""


def sample() -> str:
    """The text of config.example.yaml: every key with a comment, all of them commented out."""
    lines = [HEAD.rstrip()]
    for name, field in ConfigFile.model_fields.items():
        if isinstance(field.default, Section):
            lines += ["#", f"# {name}:"]
            lines += [_line(each, inner, indent="  ") for each, inner in type(field.default).model_fields.items()]
        else:
            lines += [*_between_groups(lines[-1]), _line(name, field)]
    return "\n".join(lines) + "\n"


def _between_groups(line_above: str) -> list[str]:
    return ["#"] if line_above.startswith("#   ") else []


def _line(name: str, field: FieldInfo, indent: str = "") -> str:
    extra = field.json_schema_extra
    written = (extra["sample"] if isinstance(extra, dict) else "") or field.default or "null"
    return f"# {indent}{name}: {written}".ljust(46) + f"  # {field.description}"
