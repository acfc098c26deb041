"""Traps of Gmail's about drafts and their owner, each played to the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked_of_gmail import noted
from scene_mails import SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, YES, World

from followup_daemon.sandbox import Fault, Letterbox, Switches

USUAL = Switches()
CALENDAR = "Google Calendar <calendar-notification@google.com>"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the daemon asks of Gmail: ``GET messages?q=in%3Aanywhere``."""
    return noted(monkeypatch)


# What survives


@pytest.mark.parametrize("draft", ["kept", "replaced"])
@pytest.mark.parametrize("sent", ["kept", "replaced"])
def test_fact_33_what_became_of_a_draft_is_known_whatever_message_ids_gmail_gives(
    tmp_path: Path, draft: Any, sent: Any
) -> None:
    with World(tmp_path) as world:
        world.gmail.switches = replace(USUAL, draft_message_id=draft, message_id_on_edit=draft, message_id_on_send=sent)
        agreed(world).thanked()
        world.look_at("03-12 16:00")
        (entry,) = world.ledger()
        assert (entry.fate, entry.sent_as) == ("sent", world.sent()[-1].message_id)
        due_on(world, "03-19")


def test_fact_34_no_field_of_our_own_is_put_into_a_draft_and_none_is_looked_for(world: World) -> None:
    """Gmail's page strips it; what is ours is known by the ledger and the words."""
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault("lost_answer", "drafts.create"))
    world.at("03-12 15:20").look_anyhow()
    world.gmail.faults.clear()
    world.look_at("03-12 15:22", "03-12 15:24")
    (draft,) = world.drafts()
    stored = world.gmail.mailbox.held(draft.id)
    assert not [name for name, _ in stored.headers if name.lower().startswith("x-")]
    assert world.steps() == [("thank_you", "open")]


# Sent, edited, thrown away


def test_fact_37_an_answer_without_our_words_is_the_draft_sent_or_the_owners_own_and_the_draft_stays(
    world: World,
) -> None:
    """While the draft lies there, the owner's mail in the thread is another one."""
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 10:00").reply("Hi Maya,\n\nI forgot to send you my certificate, here it is.\n\nRobin")
    world.look()
    assert world.steps()[-1] == ("first_follow_up", "open")


SIGNATURE = (
    "<div>Robin Vale<br>Support Engineer, certified in networks and databases<br>Flat 7, 12 Harbour Street, Duluth<br>"
    "Mobile 218 555 0144, on weekdays from nine to five<br>Portfolio and references on request</div>"
)


def signing(folder: Path) -> World:
    """A world whose owner has a long signature in Gmail."""
    world = World(folder)
    primary = world.gmail.mailbox.send_as[0]
    world.gmail.mailbox.send_as = [replace(primary, signature=SIGNATURE)]
    return world


def signed(text: str) -> str:
    return f"{text}\n\n-- \n" + "\n".join(
        SIGNATURE.removeprefix("<div>").removesuffix("</div>").replace("<br>", "\n").split("\n")
    )


def test_fact_38_a_mail_with_nothing_of_ours_but_the_signature_and_the_quote_is_not_our_draft(tmp_path: Path) -> None:
    """The second follow-up carries the first below, as does any answer that the owner writes by hand."""
    with signing(tmp_path) as world:
        agreed(world).thanked()
        due_on(world, "03-19")
        world.send_draft()
        due_on(world, "03-30")
        world.discard_draft()
        world.look_at("03-30 09:00")
        assert world.steps()[-1] == ("second_follow_up", "vanished")
        quoted = "\n".join(f"> {line}" for line in world.sent()[-1].text.strip().splitlines())
        own = signed("Hi Maya,\n\nmy new telephone number is below.\n\nRobin")
        world.at("03-30 10:00").reply(f"{own}\n\nOn Thu, Mar 19, 2026 Robin Vale wrote:\n{quoted}\n")
        world.look()
        assert world.steps()[-1] == ("second_follow_up", "vanished")


def test_fact_38_our_words_without_the_quote_and_the_signature_are_our_draft(tmp_path: Path) -> None:
    with signing(tmp_path) as world:
        agreed(world).thanked()
        due_on(world, "03-19")
        world.send_draft()
        due_on(world, "03-30")
        text = world.drafts()[0].text.partition("\n\n-- ")[0]
        assert "wrote:" in world.drafts()[0].text
        world.discard_draft()
        world.look_at("03-30 09:00")
        world.at("03-30 10:00").write(MAYA, "My application", text)
        world.look()
        assert world.steps()[-1] == ("second_follow_up", "sent")


def test_fact_39_no_mail_is_searched_for_by_a_message_id(world: World, asked: list[str]) -> None:
    """Gmail may have put another one in place of ours, and it is not said how the operator wants it."""
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault("lost_answer", "drafts.create"))
    world.at("03-12 15:20").look_anyhow()
    world.gmail.faults.clear()
    world.look_at("03-12 15:22")
    world.send_draft()
    world.look_at("03-13 09:00")
    world.gmail.mailbox.expire_history()
    world.look_at("03-14 09:00")
    assert len(asked) > 20
    assert not [one for one in asked if "rfc822msgid" in one]


# The owner


def test_fact_41_a_draft_carries_the_signature_that_the_api_would_not_add(tmp_path: Path) -> None:
    with signing(tmp_path) as world:
        agreed(world).look_at("03-12 15:20")
        (draft,) = world.drafts()
        assert "218 555 0144" in draft.text
        assert "218 555 0144" in draft.html


def test_fact_42_a_name_that_the_settings_do_not_tell_is_taken_from_the_owners_sent_mail(tmp_path: Path) -> None:
    with World(tmp_path, owner={"time_zone": "America/Chicago"}) as world:
        world.gmail.mailbox.send_as = [Letterbox("robin.vale@mail.example", is_default=True, is_primary=True)]
        world.at("03-09 09:00").receive(INVITATION, subject=SUBJECT)
        invitation = world.mail()[-1]
        world.at("03-09 10:00").write(
            MAYA, f"Re: {SUBJECT}", YES, From="Robin Vale <robin.vale@mail.example>",
            In_Reply_To=invitation.message_id, References=invitation.message_id,
        )  # fmt: skip
        world.look_at("03-12 15:20")
        (draft,) = world.drafts()
        assert (draft.from_.name, draft.from_.address) == ("Robin Vale", "robin.vale@mail.example")


def test_fact_43_over_a_mail_of_the_owners_own_the_draft_goes_to_whom_that_mail_went(world: World) -> None:
    """A reply to oneself would go nowhere."""
    assert "SENT" in world.mail()[-1].labels
    world.look_at("03-12 15:20")
    (draft,) = world.drafts()
    assert [one.address for one in draft.to] == ["maya.brandt@tidewater.example"]


def test_fact_43_where_they_name_an_address_for_answers_the_draft_goes_there(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        answers = "Maya Brandt <maya+7f3a@answers.tidewater.example>"
        world.at("03-09 09:00").receive(INVITATION, subject=SUBJECT, Reply_To=answers)
        world.at("03-09 10:00").reply(YES)
        world.look_at("03-12 15:20")
        assert [one.address for one in world.drafts()[0].to] == ["maya+7f3a@answers.tidewater.example"]
        world.send_draft()
        world.look_at("03-12 16:00")
        assert world.steps() == [("thank_you", "sent")]
        due_on(world, "03-19")
        assert [one.address for one in world.drafts()[0].to] == ["maya+7f3a@answers.tidewater.example"]
        world.look_at("03-19 09:00", "03-20 09:00")
        assert len(world.ledger()) == 2
        world.at("03-20 10:00").receive("Hi Robin,\n\nWe decide by Friday, March 27.\n\nMaya", Reply_To=answers)
        silent(world, "03-20 10:10")


def test_fact_43_thanks_that_the_owner_sent_to_the_address_for_answers_are_thanks(tmp_path: Path) -> None:
    """Gmail's own button for replies puts it there."""
    with World(tmp_path) as world:
        answers = "Maya Brandt <maya+7f3a@answers.tidewater.example>"
        world.at("03-09 09:00").receive(INVITATION, subject=SUBJECT, Reply_To=answers)
        world.at("03-09 10:00").reply(YES)
        parent = world.mail()[-1]
        world.at("03-12 15:00").write(
            answers, f"Re: {SUBJECT}", "Hi Maya,\n\nThank you for the interview today.\n\nRobin",
            In_Reply_To=parent.message_id, References=parent.message_id,
        )  # fmt: skip
        silent(world, "03-12 15:20", "03-13 09:00")


@pytest.mark.parametrize("alias", ["robin@vale-works.example", "Robin.Vale@MAIL.example"])
def test_fact_99_whatever_address_of_theirs_the_owner_writes_from_it_is_the_owner(world: World, alias: str) -> None:
    world.add_alias(alias)
    world.thanked()
    parent = world.mail()[-1]
    world.at("03-18 09:00").write(
        MAYA, f"Re: {SUBJECT}", "Hi Maya,\n\nIs there any news about the position?\n\nRobin", From=alias,
        In_Reply_To=parent.message_id, References=parent.message_id,
    )  # fmt: skip
    silent(world, "03-19 08:31", "03-26 09:00")
    due_on(world, "03-27")
