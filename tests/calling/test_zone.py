"""By whose clock they live: their own words and clock first, then their number, the meeting, the owner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from calling_world import ANA, DANA, LONDON, OWNER, interview, mail, numbered, signed, thread

from followup_daemon.calling import number_of, their_zone
from followup_daemon.interview import Interview
from followup_daemon.mail import Person, Thread

MINUS_6, MINUS_4, PLUS_1 = (timezone(timedelta(hours=hours)) for hours in (-6, -4, 1))


def zone(threads: Sequence[Thread], meeting: Interview | None = None, whom: Person = ANA) -> str:
    number = number_of(whom, threads, OWNER)
    return str(their_zone(whom, threads, OWNER, number, meeting or interview()))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Larch Lab, Boulder, CO 80301", "America/Denver"),
        ("Fernhill, 12 High St., Leeds LS1 4AP", "Europe/London"),
        ("Portland, ME", "America/New_York"),
        ("Portland, OR 97201", "America/Los_Angeles"),
        ("Perth WA 6000", "Australia/Perth"),
        ("Vancouver BC V6B 1A1", "America/Vancouver"),
        ("75008 Paris", "Europe/Paris"),
        ("Rue Noire 1, Paris", "Europe/Paris"),
        ("Fernhill Oy, Helsinki", "Europe/Helsinki"),
        ("Pune, India", "Asia/Kolkata"),
        ("Shibuya-ku, Japan", "Asia/Tokyo"),
    ],
)
def test_the_place_in_the_signature_tells_where_the_date_header_is_a_servers(line: str, expected: str) -> None:
    assert zone(numbered(line, zone=UTC)) == expected


@pytest.mark.parametrize(
    "line",
    ["Reading Specialist", "Paris Hotels Group", "Cambridge Associates", "Head of Support | Fernhill", "Richmond"],
)
def test_names_of_trades_companies_and_several_cities_tell_no_place(line: str) -> None:
    meeting = interview(start=datetime(2026, 3, 12, 14, tzinfo=ZoneInfo("Asia/Tokyo")))
    assert zone(numbered(line, zone=UTC), meeting) == "Asia/Tokyo"


def test_somebody_called_like_a_city_does_not_sit_there() -> None:
    austin = Person("Austin Reed", "austin@fernhill.example")
    threads = thread(mail(signed("Fernhill, Dublin", name="Austin Reed"), austin))
    assert zone(threads, whom=austin) == "Europe/Dublin"
    assert zone(thread(mail(signed(name="Austin Reed"), austin)), whom=austin) == "Europe/London"


def test_the_clock_of_the_mail_outranks_the_head_office_in_the_signature() -> None:
    """The number has that clock too, so that its zone is meant: a bare offset does not know when the clocks change."""
    threads = numbered("Fernhill, London EC1A 1BB", "T: +1 212 555 0132", zone=MINUS_4)
    assert zone(threads) == "America/New_York"


def test_a_clock_that_is_no_known_places_is_taken_as_it_is() -> None:
    assert zone(numbered("Fernhill", zone=MINUS_6)) == "UTC-06:00"
    assert (
        zone(numbered("Fernhill", zone=MINUS_6), interview(start=datetime(2026, 3, 12, 14, tzinfo=MINUS_6)))
        == "UTC-06:00"
    )


def test_a_clock_that_is_the_owners_or_the_meetings_is_theirs_with_their_changes() -> None:
    berlin = interview(start=datetime(2026, 3, 12, 14, tzinfo=ZoneInfo("Europe/Berlin")))
    assert zone(numbered("Fernhill", zone=PLUS_1), berlin) == "Europe/Berlin"
    dated = mail(
        signed(), date=datetime(2026, 7, 10, 12, tzinfo=PLUS_1), internal_date=datetime(2026, 7, 10, 11, tzinfo=UTC)
    )
    assert zone(thread(dated)) == "Europe/London"


def test_an_older_mail_tells_where_the_newest_does_not() -> None:
    older, newer = mail(signed("Chicago")), mail(signed(), number=2)
    assert zone(thread(older, newer)) == "America/Chicago"


def test_the_number_goes_before_the_meeting_and_the_meeting_before_the_owner() -> None:
    tokyo = interview(start=datetime(2026, 3, 12, 14, tzinfo=ZoneInfo("Asia/Tokyo")))
    assert zone(numbered("T: +1 212 555 0132"), tokyo) == "America/New_York"
    assert zone(numbered("T: +61 412 345 678"), tokyo) == "Asia/Tokyo"
    assert zone((), tokyo) == "Asia/Tokyo"
    assert zone((), interview(start=None)) == str(LONDON)


def test_the_owners_own_mails_do_not_tell_their_zone() -> None:
    assert zone(thread(mail("Yes.\n\nDana Whitfield\nSydney NSW 2000\n", DANA, PLUS_1))) == "Europe/London"
