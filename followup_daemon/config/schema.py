"""What may stand in the configuration: the one schema that checks it and from which the sample file is written.

Each key has a comment, a sentence on what is allowed, and its default as it would be written in the file; where
nothing is the default, a sample value or null.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationInfo, field_validator, model_validator

from followup_daemon.config import values
from followup_daemon.config.settings import Addressing, Notify
from followup_daemon.ledger import Channel


def key(comment: str, *, allowed: str, default: Any = None, sample: str = "") -> Any:
    """A key of the configuration; ``default`` and ``sample`` are written as in the file."""
    return Field(
        default=default,
        validate_default=default is not None,
        description=comment,
        json_schema_extra={"allowed": allowed, "sample": sample},
    )


Text = Annotated[str, PlainValidator(values.text)]


class Section(BaseModel):
    """A group of keys; a key without a value has its default, and so has a group without keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def nothing_is_the_default(cls, given: object) -> object:
        """What was written, less the known keys that have no value."""
        if given is None:
            return {}
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value is not None or name not in cls.model_fields}
        return given


class OwnerSection(Section):
    """Who you are."""

    name: Text | None = key(
        "your name, as it ends a letter; default: from your own sent mail", allowed="a name", sample="Priya Raman"
    )
    fit: Text | None = key(
        "one sentence on why you fit, used as it is; default: left out",
        allowed="one sentence on one line",
    )
    addresses: Annotated[tuple[str, ...], PlainValidator(values.addresses)] = key(
        "your addresses; default: the account and its send-as aliases",
        allowed="a list such as [me@gmail.com, me@mail.example]",
        default=[],
        sample="[priya@gmail.com]",
    )
    time_zone: Annotated[ZoneInfo, PlainValidator(values.time_zone)] | None = key(
        "your time zone; default: the system's", allowed="a name such as Europe/Berlin", sample="America/Chicago"
    )
    country: Annotated[str, PlainValidator(values.country)] | None = key(
        "whose holidays and weekend count; default: no holidays, Saturday and Sunday free",
        allowed="a two-letter country code such as US, GB or DE",
        sample="US",
    )
    subdivision: str | None = key(
        "the state, province or region, for its own holidays; default: the nationwide ones only",
        allowed="a code of a part of `country`",
        sample="IL",
    )
    days_off: Annotated[frozenset[date], PlainValidator(values.days_off)] = key(
        "more days that are no business days, single or first..last",
        allowed="a list such as [2026-10-02, 2026-12-24..2027-01-01]",
        default=[],
        sample="[2026-12-24..2027-01-01]",
    )
    day_first: Annotated[bool | None, PlainValidator(values.day_first)] = key(
        "how 04/06 reads: true is the 4th of June, false April 6th, auto as the mail suggests",
        allowed="auto, true or false",
        default="auto",
    )

    @field_validator("subdivision", mode="before")
    @classmethod
    def is_part_of_the_country(cls, value: object, info: ValidationInfo) -> str:
        """The subdivision by its code; a country that was refused has been told already."""
        of_country = info.data.get("country", "")
        if of_country is None:
            raise ValueError("it says nothing without `country`.")
        return values.subdivision(value, of_country) if of_country else str(value)


class GmailSection(Section):
    """The mailbox. Relative paths start beside the configuration."""

    credentials_file: Text = key(
        "OAuth client of type Desktop app, as downloaded", allowed="a path", default="client_secret.json"
    )
    token_file: Text = key("where your sign-in is kept", allowed="a path", default="token.json")
    api_endpoint: Annotated[str, PlainValidator(values.loopback_url)] | None = key(
        "another Gmail-compatible server on loopback, for tests and the demo; default: Gmail",
        allowed="a URL such as http://127.0.0.1:8025 (127.0.0.0/8, ::1 or localhost)",
    )
    poll_every: Annotated[
        timedelta, PlainValidator(values.between(values.duration, timedelta(minutes=1), timedelta(days=1)))
    ] = key("how often to look for new mail", allowed="1m to 24h", default="5m")
    look_back: Annotated[
        timedelta, PlainValidator(values.between(values.duration, timedelta(days=1), timedelta(days=366)))
    ] = key("how far back the first look at Sent goes", allowed="1d to 366d", default="30d")


class ThankYouSection(Section):
    """The thank-you."""

    after: Annotated[timedelta, PlainValidator(values.between(values.duration, timedelta(0), timedelta(hours=23)))] = (
        key("how long after the end of the interview", allowed="0m to 23h", default="30m")
    )
    address: Addressing = key(
        "one draft to all interviewers, or one to each", allowed="together or separately", default="together"
    )


class FirstFollowUpSection(Section):
    """The first follow-up."""

    after: Annotated[int, PlainValidator(values.between(values.business_days, 1, 20))] = key(
        "business days after the interview, or after their last word", allowed="1bd to 20bd", default="5bd"
    )
    by: Channel = key("a mail, or a call sheet for your telephone call", allowed="email or call", default="email")


class SecondFollowUpSection(Section):
    """The second follow-up, the last."""

    after: Annotated[int, PlainValidator(values.between(values.business_days, 5, 10))] = key(
        "business days after the first was sent", allowed="5bd to 10bd", default="7bd"
    )
    by: Channel = key("a mail, or a call sheet for your telephone call", allowed="email or call", default="email")


class ConfigFile(Section):
    """The whole file."""

    owner: OwnerSection = OwnerSection()
    gmail: GmailSection = GmailSection()
    thank_you: ThankYouSection = ThankYouSection()
    first_follow_up: FirstFollowUpSection = FirstFollowUpSection()
    second_follow_up: SecondFollowUpSection = SecondFollowUpSection()
    after_promise: Annotated[int, PlainValidator(values.between(values.business_days, 1, 20))] = key(
        "business days after a date they gave for their answer", allowed="1bd to 20bd", default="1bd"
    )
    drafts_at: Annotated[time, PlainValidator(values.clock_time)] = key(
        "when follow-ups are drafted on their day, in your time zone",
        allowed="a time such as 08:30",
        default="08:30",
        sample='"08:30"',
    )
    max_follow_ups: Annotated[int, PlainValidator(values.between(values.whole_number, 0, 2))] = key(
        "after how many it stops", allowed="0, 1 or 2", default=2
    )
    data_dir: Text | None = key("where the database lies; default: the platform's data folder", allowed="a folder")
    templates_dir: Text | None = key(
        "your own letters; default: templates/ beside this file, then the shipped ones",
        allowed="a folder that exists",
    )
    notify: Notify = key(
        "desktop, or draft (a note to yourself in Drafts, at most one a business day), or none",
        allowed="desktop, draft or none",
        default="desktop",
    )
