"""A first look at a large mailbox reads Sent, the newest, and what speaks of the interviews; not everything."""

from __future__ import annotations

import pytest
from scene_world import World

from followup_daemon.cycle import narrowing


def test_of_a_large_mailbox_only_what_may_matter_is_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "READ_ANYWAY", 5)
    world.at("03-12 17:00").receive(
        "Dear Robin,\n\nThank you for your interest in the Support Engineer position at Tidewater Systems."
        " We have decided to move forward with other candidates.",
        sender="Tidewater Systems <no-reply@hire.lever.co>",
        thread="ats",
        subject="Your application at Tidewater Systems",
        Auto_Submitted="auto-generated",
    )
    for number in range(30):
        world.at(f"03-12 18:{number:02d}").receive(
            f"Offer number {number} of the week.",
            sender="Shop <shop@bargains.example>",
            thread=f"s{number}",
            subject="Sale",
        )
    world.at("03-12 19:00").look()
    assert world.drafts() == []
    assert world.gmail.quota.calls["threads.get"] < 12


def test_of_a_small_mailbox_everything_is_read(world: World) -> None:
    for number in range(10):
        world.at(f"03-10 18:{number:02d}").receive(
            "Hello", sender="Shop <s@bargains.example>", thread=f"s{number}", subject="x"
        )
    world.at("03-11 19:00").look()
    assert world.gmail.quota.calls["threads.get"] == 11
