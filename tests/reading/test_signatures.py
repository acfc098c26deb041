"""Who signs a mail, and what stands below it that nobody typed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_daemon.mail import Message, Person
from followup_daemon.reading.quotes import Typed, typed

NOW = datetime(2026, 5, 21, 12, tzinfo=UTC)
YES = "Yes, Thursday at 2 pm works for me."


def parted(text: str = "", *, html: str = "", writer: str = "Zoë Blanc", address: str = "zoe@mail.example") -> Typed:
    return typed(Message("1", "1", "<1@mail.example>", NOW, NOW, Person(writer, address), text=text, html=html))


@pytest.mark.parametrize(
    ("writer", "signature"),
    [
        ("Zoë Blanc", "Best,\nZoë"),
        ("Zoë Blanc", "Kind regards\n\nZoë Blanc\nNurse | Orchard Clinic\n+1 555 0100"),
        ("Zoë Blanc", "Thanks & regards,\nZoë Blanc"),
        ("Zoë Blanc", "Mit freundlichen Grüßen / Kind regards\ni. A. Zoë Blanc\nPersonalabteilung"),
        ("Zoë Blanc", "V/r,\nZoë Blanc\nLead"),
        ("Zoë Blanc", "-- \nZoë Blanc\nhttps://zoe.example"),
        ("Zoë Blanc", "Zoë"),
        ("Zoë Blanc", "Z"),
        ("Zoë Blanc", "ZB"),
        ("Zoë Blanc", "z."),
        ("Zoë Blanc", "- Zoë"),
        ("Zoë Blanc", "Z. Blanc"),
        ("Zoë Blanc", "Best, Zoë"),
        ("Zoë Blanc", "Thanks - Zoë"),
        ("Blanc, Zoë (HR)", "Zoë Blanc, RN, BSN\nNurse Manager\nOffice hours 8 am - 4 pm"),
        ("Robert Petersen", "Rob"),
        ("Wilhelmina Ash", "Mina\n\nWilhelmina Ash, Orchard Ltd"),
        ("Orchard Recruiting", "Sincerely,\nThe Recruiting Team"),
        ("jobs", "Kim Oak\nRecruiter | Orchard\nkim@orchard.example"),
        ("Orchard Jobs", "The Orchard hiring team"),
        ("", "Cheers,\nKim"),
    ],
)
def test_the_lines_that_sign_are_cut_off_and_kept(writer: str, signature: str) -> None:
    found = parted(f"Hello Lee,\n\n{YES}\n\n{signature}\n", writer=writer)
    assert found.text == f"Hello Lee,\n\n{YES}"
    assert found.signature == signature.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Yes",
        "Perfect!",
        "Thursday",
        "Thanks!",
        "Thanks,\nI will be there at 2",
        "Does this work?\n\nThursday",
        "Here you go\n\nZoom: https://zoom.example/j/1\nMeeting ID: 123 4567 8901",
        "Our panel:\n\nKim Oak, Director\nLee Ames, Engineer\n\nLet me know if that suits you.",
        "Many thanks for your time on Thursday.",
        "Which one?\n\nThe second",
    ],
)
def test_short_answers_and_details_are_no_signature(text: str) -> None:
    assert parted(text, writer="Dana Oak").text == text


def test_a_mail_of_thanks_alone_is_thanks() -> None:
    found = parted("Thanks!\nZoë")
    assert (found.text, found.signature) == ("Thanks!", "Thanks!\nZoë")


@pytest.mark.parametrize(
    "below",
    [
        "PS: bring your badge",
        "P.S. - bring your badge",
        "When: Thursday, 2 pm\nWhere: Room 4",
        "Date: May 21\nTime: 2 pm ET",
    ],
)
def test_postscripts_and_details_below_the_signature_are_typed(below: str) -> None:
    found = parted(f"{YES}\n\nBest,\nZoë\n\n{below}")
    assert found.text == f"{YES}\n\n{below}"
    assert found.signature == "Best,\nZoë"


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Sent from Yahoo Mail on Android",
        "Get Outlook for iOS<https://aka.example>",
        "Envoyé de mon iPhone",
        "Von meinem iPhone gesendet",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Enviado desde mi Samsung",
        "This e-mail is confidential and intended solely for the use of the addressee.\nPlease delete it.",
        "Orchard Ltd is an equal opportunity employer. Closing date 30 June 2026.",
        "To unsubscribe, write to stop@orchard.example by 1 July.",
        "________________",
    ],
)
def test_what_devices_and_lawyers_add_is_dropped(line: str) -> None:
    found = parted(f"{YES}\n\n{line}\n", writer="Dana")
    assert (found.text, found.signature) == (YES, "")


def test_gmail_signature_block_is_the_signature() -> None:
    found = parted(html=f"<div>{YES}</div><div class='gmail_signature'>Z. | Orchard<br>Berlin</div>")
    assert (found.text, found.signature) == (YES, "-- \nZ. | Orchard\nBerlin")


def test_without_a_display_name_the_address_tells_who_signs() -> None:
    assert parted(f"{YES}\n\nDana", writer="", address="dana.oak@orchard.example").signature == "Dana"


def test_a_writer_in_the_list_of_the_panel_does_not_sign_there() -> None:
    text = "You will meet:\n\nDana Oak, Director\nLee Ames, Engineer\n\nLet me know if that suits you."
    assert parted(text, writer="Dana Oak").text == text
    last = "Your panel:\n\n- Lee Ames, Engineer\n- Dana Oak, Director"
    assert parted(last, writer="Dana Oak").text == last


def test_a_rule_in_a_long_mail_begins_no_signature() -> None:
    text = f"{YES}\n\n---\n\n" + "\n\n".join(f"Chapter {number} of the story is told here." for number in range(20))
    assert parted(text).text == text
