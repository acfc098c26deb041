"""Which addresses are one mailbox: Gmail's folding, for comparing only."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from followup_daemon.mail import Letter, Owner, Person, canonical
from followup_daemon.mime import read, write


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("priya.raman@gmail.com", "PriyaRaman@googlemail.com", True),
        ("priya.raman+jobs@gmail.com", "priyaraman@gmail.com", True),
        ("priya.raman@raman.example", "priyaraman@raman.example", False),
        ("priya+jobs@raman.example", "priya@raman.example", False),
        ("Priya@Raman.example", "priya@raman.example", True),
        ("priya@gmail.com.example", "p.riya@gmail.com.example", False),
    ],
)
def test_fact_98_dots_and_plus_are_folded_for_gmails_own_domains_only(one: str, other: str, *, same: bool) -> None:
    """In a Workspace domain dots part two people."""
    assert (canonical(one) == canonical(other)) is same
    assert Person("", one).same_mailbox(other) is same
    assert Owner("", (one,), ZoneInfo("UTC")).is_me(other) is same


def test_fact_98_an_address_is_written_to_as_it_was_given() -> None:
    given = "Dana.Whit.Low+hr@GoogleMail.com"
    assert read(write(Letter((Person("", given),), "Hi", ""))).to == (Person("", given),)
