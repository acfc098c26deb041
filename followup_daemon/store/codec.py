"""Frozen values as JSON text and back, exactly: what the database's rows are written in.

One coder for each declared type, made from the dataclass's own fields. A dataclass of a union carries its name under
``type``. A field that a row lacks, because an older version wrote it, gets its default; one that is no longer known is
passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from followup_daemon.by_hand import Fact
from followup_daemon.signals import Signal

Value = TypeVar("Value")


class Unreadable(ValueError):
    """Text that is not what this version writes, nor what an older one wrote; says which type or field."""


@dataclass(frozen=True, slots=True)
class Coder:
    """To and from what ``json`` knows, for one declared type."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


def write(value: object) -> str:
    """The JSON text of a dataclass, in ASCII. Raise ValueError where a datetime is naive."""
    return _text(coder(type(value)).encode(value))


def read(text: str, kind: type[Value]) -> Value:
    """The dataclass that ``write`` made this text of. Raise Unreadable where it is none of that kind."""
    return cast("Value", coder(kind).decode(_parsed(text)))


def write_signals(signals: Iterable[Signal]) -> str:
    """The JSON text of what one message told."""
    return _text(coder(tuple[Signal, ...]).encode(signals))


@lru_cache(maxsize=4096)
def read_signals(text: str) -> tuple[Signal, ...]:
    """What one message told, kept: few rows change. Raise Unreadable where the text holds anything but signals."""
    return cast("tuple[Signal, ...]", coder(tuple[Signal, ...]).decode(_parsed(text)))


def write_fact(fact: Fact) -> str:
    """The JSON text of a fact by hand, with its kind."""
    return _text(coder(Fact).encode(fact))


@lru_cache(maxsize=1024)
def read_fact(text: str) -> Fact:
    """The fact by hand. Raise Unreadable where the text holds anything else."""
    return cast("Fact", coder(Fact).decode(_parsed(text)))


def _text(value: object) -> str:
    """ASCII: a mail's lone surrogates, which UTF-8 cannot carry, survive as escapes."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("no JSON") from None  # json's own message would quote the row


def _made(kind: Any) -> Coder:
    """The coder of a declared type: a dataclass, a union of them, a tuple, a literal, a date or a plain value."""
    origin, members = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _optional(members) if NoneType in members else _tagged(members)
    if origin is tuple and members[1:] == (Ellipsis,):
        return _many(coder(members[0]))
    if origin is Literal:
        return _one_of(members)
    if is_dataclass(kind):
        return _dataclass(cast("type[Any]", kind))
    return SIMPLE[kind]


coder: Callable[[Any], Coder] = cache(_made)


def _dataclass(kind: type[Any]) -> Coder:
    hints = get_type_hints(kind)
    parts = [(field, coder(hints[field.name])) for field in fields(kind) if field.init]

    def encode(value: Any) -> dict[str, Any]:
        return {field.name: part.encode(getattr(value, field.name)) for field, part in parts}

    def decode(raw: Any) -> Any:
        if not isinstance(raw, dict):
            raise Unreadable(f"no {kind.__name__}")
        known = [(field.name, part) for field, part in parts if field.name in raw or _is_required(kind, field)]
        return kind(**{name: part.decode(raw[name]) for name, part in known})

    return Coder(encode, decode)


def _is_required(kind: type[Any], field: Field[Any]) -> Literal[False]:
    """False for a field with a default. Raise Unreadable for one without: nothing can stand in for it."""
    if field.default is MISSING and field.default_factory is MISSING:
        raise Unreadable(f"a {kind.__name__} without {field.name}")
    return False


def _tagged(members: tuple[type[Any], ...]) -> Coder:
    """Of several dataclasses one, told apart by the name under ``type``."""
    coders = {member.__name__: coder(member) for member in members}

    def encode(value: Any) -> dict[str, Any]:
        name = type(value).__name__
        return {"type": name, **coders[name].encode(value)}

    def decode(raw: Any) -> Any:
        name = raw.get("type") if isinstance(raw, dict) else None
        if not isinstance(name, str) or name not in coders:
            raise Unreadable("an entry of an unknown type")
        return coders[name].decode(raw)

    return Coder(encode, decode)


def _optional(members: tuple[Any, ...]) -> Coder:
    known = tuple(member for member in members if member is not NoneType)
    inner = coder(known[0]) if len(known) == 1 else _tagged(known)
    return Coder(
        lambda value: None if value is None else inner.encode(value),
        lambda raw: None if raw is None else inner.decode(raw),
    )


def _many(inner: Coder) -> Coder:
    def decode(raw: Any) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise Unreadable("no list")
        return tuple(map(inner.decode, raw))

    return Coder(lambda values: list(map(inner.encode, values)), decode)


def _one_of(choices: tuple[Any, ...]) -> Coder:
    def decode(raw: Any) -> Any:
        if raw not in choices:
            raise Unreadable(f"none of {', '.join(map(str, choices))}")
        return raw

    return Coder(lambda value: value, decode)


def _plain(kind: type[Any]) -> Coder:
    accepted = (int, float) if kind is float else (kind,)

    def decode(raw: Any) -> Any:
        if type(raw) not in accepted:
            raise Unreadable(f"no {kind.__name__}")
        return raw

    return Coder(lambda value: value, decode)


def _day(raw: Any) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise Unreadable("no date") from None


def write_moment(value: datetime) -> str:
    """An aware datetime in the form of RFC 9557: ``2026-03-12T16:00:00+01:00[Europe/Berlin]``.

    A fixed offset has no bracket. A zone that is neither is kept as the offset it has at that instant.
    """
    offset = value.utcoffset()
    if offset is None:
        raise ValueError("a naive datetime cannot be stored")
    key = value.tzinfo.key if isinstance(value.tzinfo, ZoneInfo) else None
    return f"{value.isoformat()}[{key}]" if key else value.isoformat()


def read_moment(raw: Any) -> datetime:
    """The datetime that ``write_moment`` wrote: the same instant always, and the same zone where it is still known."""
    try:
        stamp, _, key = raw.removesuffix("]").partition("[")
        moment = datetime.fromisoformat(stamp)
        zone = ZoneInfo(key) if key else None
    except ZoneInfoNotFoundError:  # the machine's zone data lost it: the offset still tells the instant
        zone = None
    except (AttributeError, TypeError, ValueError):
        raise Unreadable("no moment") from None
    if moment.tzinfo is None:
        raise Unreadable("a moment without an offset")
    return _in_zone(moment, zone) if zone else moment


def _in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """``moment`` on the clock of ``zone``: the hour as written, also one that the clock skips or shows twice.

    Where the zone's rules have changed since, the instant stands and the hour gives way.
    """
    for fold in (0, 1):
        local = moment.replace(tzinfo=zone, fold=fold)
        if local.utcoffset() == moment.utcoffset():
            return local
    return moment.astimezone(zone)


SIMPLE: dict[Any, Coder] = {
    datetime: Coder(write_moment, read_moment),
    date: Coder(date.isoformat, _day),
    **{kind: _plain(kind) for kind in (str, int, float, bool)},
}
