"""To whom a follow-up goes, in which thread, and when it waits for another (SPEC section 2, Follow-ups and Drafts)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from by_hand_world import data, says
from scene_mails import AGENCY_MAIL, BY_COORDINATOR, INES, PANEL, PETRA, SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, OLE, World

TO_INES = "Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin"
TO_PETRA = "Hi Petra,\n\nYes, Thursday at 2 works for me.\n\nRobin"
AUTOMATIC = f"Automatic reply: {SUBJECT}"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[World]:
    """A mailbox in which nothing is agreed yet."""
    with World(tmp_path) as made:
        yield made


# To whom


def test_the_coordinators_word_makes_the_coordinator_the_addressee(empty: World) -> None:
    agreed(empty, BY_COORDINATOR, INES, cc=MAYA, yes=TO_INES).thanked()
    empty.at("03-13 09:00").receive("Hi Robin,\n\nMaya enjoyed the talk.\n\nInes", sender=INES)
    due_on(empty, "03-20")
    assert empty.to() == [["ines.roth"]]


def test_an_automatic_mail_makes_nobody_the_addressee(world: World) -> None:
    world.thanked()
    world.at("03-13 09:00").receive(
        "Thank you for your message. I will read it soon.", sender=OLE, subject=AUTOMATIC, Auto_Submitted="auto-replied"
    )
    due_on(world, "03-19")
    assert world.to() == [["maya.brandt"]]


def test_the_second_goes_elsewhere_where_the_first_bounced_and_was_drafted_to_another(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-19 09:00").bounce("maya.brandt@tidewater.example", world.sent()[-1])
    silent(world, "03-19 09:05", "03-26 09:00")
    (one,) = data(world, "status")["interviews"]
    says(world, "draft", one["id"], "--to", "ole.hansen@tidewater.example")
    world.look()
    assert world.to() == [["ole.hansen"]]
    world.send_only_draft()
    due_on(world, "04-06")
    assert world.to() == [["ole.hansen"]]
    world.send_only_draft()
    silent(world, "04-15 09:00", "05-01 09:00")


def test_after_the_owners_own_asking_of_somebody_else_the_second_goes_there(world: World) -> None:
    world.thanked()
    world.at("03-18 09:00").write(
        OLE, "Support Engineer", "Hi Ole,\n\nIs there any news about the Support Engineer position?\n\nRobin"
    )
    silent(world, "03-19 09:00", "03-26 09:00")
    due_on(world, "03-27")
    assert world.to() == [["ole.hansen"]]


def test_an_own_asking_with_thanks_in_one_mail_counts_as_both(world: World) -> None:
    world.at("03-12 15:00").reply(
        "Hi Maya,\n\nThank you for the interview today. When do you expect to make a decision?\n\nRobin"
    )
    silent(world, "03-12 15:20", "03-19 09:00", "03-20 09:00")
    due_on(world, "03-23")
    assert "wrote:" in world.drafts()[0].text


def test_after_an_own_asking_of_two_the_second_goes_to_one(empty: World) -> None:
    agreed(empty, PANEL, cc=OLE).thanked()
    empty.at("03-17 09:00").reply("Hi Maya, hi Ole,\n\nIs there any news about the position?\n\nRobin")
    due_on(empty, "03-26")
    assert len(empty.to()[0]) == 1
    assert empty.drafts()[0].cc == ()


# In which thread


def test_it_replies_to_the_newest_human_mail_and_to_nobody_else(empty: World) -> None:
    """Ole wrote last; a receipt and an absence came after; another candidate stands on the invitation."""
    agreed(empty, cc="Other Candidate <kim.doe@mail.example>").thanked()
    empty.at("03-13 09:00").receive("Hi Robin,\n\nGood to meet you.\n\nOle Hansen", sender=OLE, cc=MAYA)
    empty.at("03-13 10:00").receive(
        "I am out of the office until March 16.", subject=AUTOMATIC, Auto_Submitted="auto-replied"
    )
    due_on(empty, "03-20")
    (draft,) = empty.drafts()
    human = next(one for one in empty.mail() if "Good to meet you" in one.text)
    assert draft.in_reply_to == human.message_id
    assert [one.address for one in draft.to] == ["ole.hansen@tidewater.example"]
    assert draft.cc == ()


def test_it_replies_to_the_owners_own_newest_mail(world: World) -> None:
    world.thanked()
    world.at("03-13 09:00").reply("Hi Maya,\n\nHere is the link that I mentioned.\n\nRobin")
    due_on(world, "03-19")
    assert world.drafts()[0].in_reply_to == world.sent()[-1].message_id


def test_a_follow_up_to_somebody_of_another_thread_of_the_interview_answers_there(world: World) -> None:
    world.thanked()
    world.at("03-13 09:00").receive(
        "Hi Robin,\n\nI hear that your interview went well.\n\nInes Roth", sender=INES, subject="Hello", thread="ines"
    )
    due_on(world, "03-20")
    (draft,) = world.drafts()
    assert world.to() == [["ines.roth"]]
    assert (draft.subject, draft.in_reply_to) == ("Re: Hello", world.mail()[-1].message_id)


# Two interviews with one person, two clients of one agency


def oakmoor(world: World) -> None:
    """The agency's other client: Friday the 13th, through the same recruiter, thanks sent."""
    text = AGENCY_MAIL.replace("Tidewater Systems", "Oakmoor Labs").replace("Thursday, March 12", "Friday, March 13")
    text = text.replace("Maya Brandt, their Head of Support,", "Nils Falk, their Head of Data,")
    world.at("03-10 09:00").receive(
        text.replace("Support Engineer", "Data Analyst"), sender=PETRA, subject="Data Analyst at Oakmoor", thread="oak"
    )
    world.at("03-10 10:00").reply(TO_PETRA.replace("Thursday", "Friday"), thread="oak")


@pytest.fixture
def clients(empty: World) -> World:
    """Two companies behind one agency, both thanked for through the agency."""
    agreed(empty, AGENCY_MAIL, PETRA, yes=TO_PETRA)
    oakmoor(empty)
    empty.thanked()
    empty.at("03-13 15:40").look()
    empty.send_draft("oak")
    return empty


def test_two_clients_of_one_agency_are_asked_after_five_days_apart_the_older_first(clients: World) -> None:
    due_on(clients, "03-19")
    assert "Tidewater" in clients.drafts()[0].text
    silent_but_one(clients, "03-20 09:00")
    clients.send_draft()
    silent(clients, "03-20 09:30", "03-26 09:00")
    due_on(clients, "03-27")
    assert "Oakmoor" in clients.drafts()[0].text


def silent_but_one(world: World, moment: str) -> None:
    """The second waits while the first to the same person lies there."""
    world.look_at(moment)
    assert len(world.drafts()) == 1


def test_an_offer_by_one_client_of_the_agency_closes_that_one(clients: World) -> None:
    clients.at("03-16 09:00").receive(
        "Hi Robin,\n\nGreat news: Oakmoor Labs would like to offer you the Data Analyst position.\n\nPetra",
        sender=PETRA, subject="Great news", thread="news",
    )  # fmt: skip
    due_on(clients, "03-19")
    assert "Tidewater" in clients.drafts()[0].text
    clients.send_draft()
    silent(clients, "03-20 09:00", "03-27 09:00")


def test_another_recruiter_of_the_agency_is_no_word_of_either(clients: World) -> None:
    clients.at("03-17 09:00").receive(
        "Hi Robin,\n\nI have a very interesting vacancy for you in Denver.\n\nJon Pike",
        sender="Jon Pike <jon.pike@brightpath-recruitment.example>", subject="New vacancy", thread="jon",
    )  # fmt: skip
    due_on(clients, "03-19")


def test_an_asking_for_one_withdraws_the_untouched_one_to_the_same_person(clients: World) -> None:
    due_on(clients, "03-19")
    clients.at("03-19 10:00").reply("Hi Petra,\n\nIs there any news from Oakmoor Labs?\n\nRobin", thread="oak")
    silent(clients, "03-19 10:05", "03-25 09:00")
    due_on(clients, "03-26")
    assert "Tidewater" in clients.drafts()[0].text


# Thanks that lie when a later step comes


def test_separately_the_follow_up_leaves_the_thanks_of_another_thread(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"address": "separately"}) as world:
        agreed(world, PANEL, cc=OLE)
        world.look_at("03-12 15:20", "03-19 08:31")
        assert len(world.drafts()) == 3


def test_a_follow_up_over_unsent_thanks_opens_with_them(empty: World) -> None:
    agreed(empty, INVITATION)
    empty.look_at("03-12 15:20", "03-19 08:31")
    (draft,) = empty.drafts()
    assert draft.text.split("\n\n")[1].lower().startswith("thank")
    assert empty.steps() == [("thank_you", "withdrawn"), ("first_follow_up", "open")]
