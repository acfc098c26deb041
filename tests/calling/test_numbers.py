"""By which number somebody can be reached: what their own mails give, as it is written in many countries."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest
from calling_world import ANA, BEN, DANA, OWNER, mail, numbered, signed, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import is_valid_number

from followup_daemon.calling import number_of
from followup_daemon.calling.lines import phone_numbers
from followup_daemon.mail import Person


def found(*lines: str, region: str | None = None, **changes: object) -> str:
    number = number_of(ANA, numbered(*lines, **changes), OWNER, region)
    return number.in_words if number else ""


def said(*words: str, region: str | None = "US") -> str:
    number = number_of(ANA, thread(signed(words="\n\n".join(words))), OWNER, region)
    return number.in_words if number else ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("T: +1 (415) 555-2671 x 204",), "+1 415-555-2671, extension 204"),
        (("415.555.2671", "Boulder, CO 80301"), "+1 415-555-2671"),
        (("Phone # (312) 555-0147", "Chicago IL 60601-1234"), "+1 312-555-0147"),
        (("cell 416-555-0132", "Toronto ON M5V 2T6"), "+1 416-555-0132"),
        (("Tel +44 (0)20 7946 0018 ext. 12",), "+44 20 7946 0018, extension 12"),
        (("020 7946 0018", "12 High Street, London EC1A 1BB"), "+44 20 7946 0018"),
        (("07912 345678", "Leeds"), "+44 7912 345678"),
        (("Tel.: +49 (0) 30 / 901820-14",), "+49 30 90182014"),
        (("Telefon 030 901820-14", "10115 Berlin"), "+49 30 90182014"),
        (("Mobil 0151/23456789", "Deutschland"), "+49 1512 3456789"),
        (("Tel. 0049 30 901820",), "+49 30 901820"),
        (("Tel.: 01 234 56 78", "1010 Wien"), "+43 1 2345678"),
        (("Tel. 044 668 18 00", "8001 Zürich"), "+41 44 668 18 00"),
        (("Mob: +91 98765 43210",), "+91 98765 43210"),
        (("Ph: 98765 43210", "Bengaluru"), "+91 98765 43210"),
        (("Ph 022-2778 2178", "Navi Mumbai, India"), "+91 22 2778 2178"),
        (("M 0412 345 678", "Sydney NSW 2000"), "+61 412 345 678"),
        (("P (02) 9374 4000", "Level 3, Sydney, Australia"), "+61 2 9374 4000"),
        (("Cel: (11) 98765-4321", "São Paulo, Brasil"), "+55 11 98765-4321"),
        (("Tel: +55 11 3456-7890",), "+55 11 3456-7890"),
        (("Tél. : 01 42 68 53 00", "75008 Paris"), "+33 1 42 68 53 00"),
        (("Tel. +39 06 698 12345",), "+39 06 6981 2345"),
        (("Tel: 01 677 7777", "Dublin 2"), "+353 1 677 7777"),
        (("HP: 9123 4567", "Singapore"), "+65 9123 4567"),
        (("H/P +60 12-345 6789",), "+60 12-345 6789"),
        (("Tel: 03-1234-5678", "Tokyo, Japan"), "+81 3-1234-5678"),
        (("021 123 4567", "Cape Town"), "+27 21 123 4567"),
        (("GSM 0470 12 34 56", "1000 Brussels"), "+32 470 12 34 56"),
        (("Mobile: 021 345 678", "Auckland"), "+64 21 345 678"),
        (("tel. kom. 512 345 678", "00-001 Warszawa, Polska"), "+48 512 345 678"),
    ],
)
def test_a_number_is_found_as_people_write_it(lines: tuple[str, ...], expected: str) -> None:
    """Without the code of its country, it is the country of their address."""
    assert found(*lines) == expected


def test_a_number_without_its_country_code_is_that_of_the_domain_else_of_the_owner() -> None:
    zoe = Person("Zoe Hale", "zoe@fernhill.co.uk.example")
    british = Person("Zoe Hale", "zoe@zoehale.test.co.uk")
    lines = signed("T: 020 7946 0018", name="Zoe Hale")
    assert number_of(zoe, thread(mail(lines, zoe)), OWNER, "US") is None
    told = number_of(british, thread(mail(lines, british)), OWNER, "US")
    assert told is not None
    assert told.shown == "+44 20 7946 0018"
    assert found("T: 020 7946 0018", region="GB") == "+44 20 7946 0018"
    assert found("T: 020 7946 0018") == ""


def test_a_domain_that_is_registered_for_its_letters_tells_no_country() -> None:
    at_io = Person("Zoe Hale", "zoe@fernhill.io")
    told = number_of(at_io, thread(mail(signed("T 415-555-2671", name="Zoe Hale"), at_io)), OWNER, "US")
    assert told is not None
    assert told.shown == "+1 415-555-2671"


def test_the_owners_country_tells_nothing_where_the_mail_was_written_by_another_clock() -> None:
    """0412 345 678 would be a number in Germany too."""
    sydney = timezone(timedelta(hours=11))
    assert found("M 0412 345 678", region="DE", zone=sydney) == ""
    assert found("M 0412 345 678", region="AU", zone=sydney) == "+61 412 345 678"


def test_a_number_beside_one_with_its_country_code_is_of_that_country() -> None:
    assert found("Fax +49 30 901820-99", "Mobil 0151/23456789", region="US") == "+49 1512 3456789"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("T 415.555.2671 | M 415.555.0132 | F 415.555.0199",), "+1 415-555-0132"),
        (("415-555-2671 (o) | 415-555-0132 (c) | 415-555-0199 (f)",), "+1 415-555-0132"),
        (("415-555-2671 office 415-555-0199 fax",), "+1 415-555-2671"),
        (("Fax: 415-555-0199", "Office: 415-555-2671"), "+1 415-555-2671"),
        (("Office 415-555-2671", "Direct 415-555-0132", "Mobile 415-555-0147"), "+1 415-555-0132"),
        (("Main office 415-555-2671, my direct line 415-555-0132",), "+1 415-555-0132"),
        (("1-800-555-0100", "415-555-2671"), "+1 415-555-2671"),
        (("Switchboard 415-555-2671", "415-555-0132"), "+1 415-555-0132"),
        (("Main 415-555-2671 ext. 9", "Tel 415-555-0132"), "+1 415-555-2671, extension 9"),
        (("Mobile", "415-555-0132", "Fax", "415-555-0199"), "+1 415-555-0132"),
        (("Fax", "415-555-0199"), ""),
        (("415-555-2671 | Ext: 204",), "+1 415-555-2671, extension 204"),
        (("Tel/Fax: 415-555-2671",), "+1 415-555-2671"),
        (("Sales Manager, 415-555-2671",), "+1 415-555-2671"),
        (("Main: 1-800-555-0100",), "+1 800-555-0100"),
        (("Toll Free: 800-555-0100 x123",), "+1 800-555-0100, extension 123"),
        (("(p) 415-555-0132  (f) 415-555-0199",), "+1 415-555-0132"),
        (("He/him | 415-555-0132 | NMLS# 123456",), "+1 415-555-0132"),
        (("p. 415.555.0132 e. ana@fernhill.example",), "+1 415-555-0132"),
        (("\u260e 415-555-0132 \U0001f4e0 415-555-0199",), "+1 415-555-0132"),
        (("\U0001f4de +44 20 7946 0018 \U0001f4f1 +44 7912 345678",), "+44 7912 345678"),
    ],
)
def test_a_line_of_their_own_goes_before_a_switchboard_and_a_fax_is_none(lines: tuple[str, ...], expected: str) -> None:
    assert found(*lines, region="US") == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("Fax: 415-555-0199",),
        ("F: 415-555-0199", "Telefax 415-555-0147"),
        ("415-555-0199 (fax)",),
        ("Direct fax 415-555-0199",),
        ("Order 4155552671", "License #4155550132", "NMLS 4155550133", "Ref. 415 555 0147"),
        ("#4155552671",),
        ("Helpdesk: 415-555-2671", "Sales: 415-555-0132"),
        ("Assistant: Jo Bell", "415-555-2671"),
        ("My assistant: Jo Bell, 415-555-2671",),
        ("www.fernhill.example", "ana.4155550132@fernhill.example", "https://fernhill.example/call/4155550132"),
        ("Tel: 555-01", "12 High Street 4155"),
        ("1-900-555-0100",),
        ("Conference line: 415-555-2671, code 12345",),
    ],
)
def test_a_fax_a_reference_an_address_and_the_line_of_somebody_else_are_no_numbers(lines: tuple[str, ...]) -> None:
    assert found(*lines, region="US") == ""


ZOOM = """Join Zoom Meeting
https://zoom.example/j/81234567890?pwd=abc

Meeting ID: 812 3456 7890
Passcode: 123456

One tap mobile
+16699006833,,81234567890# US (San Jose)
+12532158782,,81234567890# US (Tacoma)

Dial by your location

+1 669 900 6833 US (San Jose)
+1 346 248 7799 US (Houston)
Find your local number: https://zoom.example/u/abc"""

TEAMS = """________________________________
Microsoft Teams meeting
Join on your computer or mobile app
Or call in (audio only)
+1 323-555-0100,,123456789#   United States, Los Angeles
Phone Conference ID: 123 456 789#"""

MEET = """Join by phone
(US) +1 414-555-0123
PIN: 123 456 789#"""


@pytest.mark.parametrize("block", [ZOOM, TEAMS, MEET])
def test_the_numbers_of_a_video_conference_are_nobodys(block: str) -> None:
    assert said(block) == ""
    assert found(*block.splitlines(), region="US") == ""
    both = thread(signed("M: 415-555-0132", words=f"Here is the link.\n\n{block}"))
    told = number_of(ANA, both, OWNER, "US")
    assert told is not None
    assert told.shown == "+1 415-555-0132"


@pytest.mark.parametrize(
    "words",
    [
        "If you get lost, call me on 415-555-0132.",
        "My direct number is 415 555 0132, in case the link fails.",
        "You can reach me at (415) 555-0132 at any time.",
        "415-555-0132 is my cell.",
        "I will call you from 415-555-0132.",
        "Sie erreichen mich unter +1 415 555 0132.",
    ],
)
def test_a_number_that_they_give_as_their_own_in_the_letter_counts(words: str) -> None:
    assert said(words, "See you soon.") == "+1 415-555-0132"


@pytest.mark.parametrize(
    "words",
    [
        "I will call you on 415-555-0132.",
        "Is 415-555-0132 your number? I would ring you on 415-555-0132.",
        "My colleague Ben will call you from 415-555-0132.",
        "Reception can be called at 415-555-0132.",
        "Your order 415-555-0132 has been sent.",
        "Please dial 415-555-0132 to join.",
        "Ben Ode, 415-555-0132, will meet you downstairs.",
    ],
)
def test_other_numbers_in_the_letter_do_not(words: str) -> None:
    assert said(words, "See you soon.") == ""


def test_the_owners_own_number_never_counts() -> None:
    """Whether it stands in the owner's signature, in what they say, or in what is said back to them."""
    mine = mail(
        "Yes, Thursday works. My number is 415-555-0132.\n\nDana Whitfield\nT: (415) 555 0147\n", DANA, number=1
    )
    back = mail(signed("M: 415-555-0132", "T: 415-555-0147"), number=2)
    assert number_of(ANA, thread(mine, back), OWNER, "US") is None
    asked = mail("Should I call you on 415-555-0132?\n\nDana\n", DANA, number=1)
    told = number_of(ANA, thread(asked, back), OWNER, "US")
    assert told is not None
    assert told.shown == "+1 415-555-0132"


def test_a_number_in_a_quote_or_of_another_writer_never_counts() -> None:
    below = "\n".join(f"> {line}" for line in signed("M: 415-555-0132", name="Ben Ode").splitlines())
    quoting = mail(f"{signed()}\nOn Mon, 9 Mar 2026 at 10:00, Ben Ode <ben.ode@fernhill.example> wrote:\n{below}\n")
    others = mail(signed("M: 415-555-0147", name="Ben Ode"), BEN, number=2)
    assert number_of(ANA, thread(quoting, others), OWNER, "US") is None


def test_the_newest_mail_wins_but_a_line_of_their_own_goes_before_a_later_switchboard() -> None:
    older, newer = mail(signed("T: 415-555-0132")), mail(signed("T: 415-555-0147"), number=2)
    told = number_of(ANA, thread(older, newer), OWNER, "US")
    assert told is not None
    assert (told.shown, told.message_id) == ("+1 415-555-0147", "<2@fernhill.example>")
    board = mail(signed("Reception: 415-555-0199"), number=3)
    again = number_of(ANA, thread(older, newer, board), OWNER, "US")
    assert again is not None
    assert again.shown == "+1 415-555-0147"


def test_somebody_without_an_address_is_known_by_the_whole_name() -> None:
    threads = numbered("T: +1 415-555-0132")
    assert number_of(Person("Lima, Ana", ""), threads, OWNER) is not None
    assert number_of(Person("Ana", ""), threads, OWNER) is None
    assert number_of(Person("Ana Ode", ""), threads, OWNER) is None
    assert number_of(Person("", ""), threads, OWNER) is None


def test_an_automatic_mail_in_their_name_gives_no_number() -> None:
    """The out-of-office note names who else may be called."""
    away = mail(
        signed("T: 415-555-0132"),
        subject="Automatic reply: Interview",
        headers=(("auto-submitted", "auto-replied"),),
    )
    assert number_of(ANA, thread(away), OWNER, "US") is None


def test_a_number_rings_in_one_zone_or_in_none_that_is_known() -> None:
    def zone(line: str) -> str:
        told = number_of(ANA, numbered(line), OWNER)
        return str(told.zone) if told else ""

    assert zone("T: +1 212 555 0132") == "America/New_York"
    assert zone("T: +44 7912 345678") == "Europe/London"
    assert zone("T: +353 1 677 7777") == "Europe/Dublin"
    assert zone("T: +91 98765 43210") == "Asia/Kolkata"
    assert zone("T: +61 412 345 678") == "None"
    assert zone("T: +1 800 555 0100") == "None"


def test_a_german_mail_gives_its_number_as_it_was_written() -> None:
    """Labels and all, though the rules of the reading see that mail in English."""
    jens = Person("Jens Bauer", "jens.bauer@fernhill.example")
    words = """Sehr geehrte Frau Whitfield,

vielen Dank für das Gespräch am Donnerstag. Bei Rückfragen erreichen Sie mich unter 0151 23456789.

Mit freundlichen Grüßen
Jens Bauer
Leiter Kundendienst
Hauptstraße 5, 10115 Berlin
"""
    mobile = number_of(jens, thread(mail(words, jens)), OWNER, "GB")
    signs = f"{words}Durchwahl: 030 901820-14\nTelefax: 030 901820-99\n"
    direct = number_of(jens, thread(mail(signs, jens)), OWNER, "GB")
    assert mobile is not None
    assert direct is not None
    assert (mobile.shown, direct.shown) == ("+49 1512 3456789", "+49 30 90182014")


def test_a_mail_in_html_alone_is_read_as_it_is_seen() -> None:
    html = (
        "<div>Hello Dana,</div><div>Thank you for coming in.</div><br><div class='gmail_signature'><b>Ana Lima</b>"
        "<table><tr><td>F</td><td>+44 20 7946 0099</td></tr>"
        "<tr><td>T</td><td><a href='tel:+15550'>+44 20 7946 0018</a></td></tr></table></div>"
    )
    told = number_of(ANA, thread(mail("", html=html)), OWNER)
    assert told is not None
    assert told.shown == "+44 20 7946 0018"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789+()-./ #x,|:\ntelfaxmcd\u260e", max_size=120), st.sampled_from(["US", "DE", None]))
def test_whatever_a_signature_holds_a_find_can_be_dialled(text: str, region: str | None) -> None:
    for one in phone_numbers(text, region):
        assert is_valid_number(one.number)
        assert 0 <= one.start < one.end <= len(one.text)
        assert one.extension == "" or one.extension.isdigit()


@pytest.mark.parametrize(
    "line",
    [
        "(1" * 3_000,
        "1 2-3.4/" * 2_000,
        "+" * 5_000,
        "T: " * 5_000,
        "0" * 20_000,
        "call me on 555 " * 2_000,
        "@1" * 9_000,
    ],
)
def test_hostile_lines_are_read_and_give_nothing(line: str) -> None:
    body = "\n".join([line] * 50)
    assert number_of(ANA, thread(signed(*[line] * 10, words=body)), OWNER, "US") is None
