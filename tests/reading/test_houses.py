"""Which house employs, where only an agency, or a terse mail, tells: see ``mails/houses.yaml``."""

from __future__ import annotations

from typing import Any

import pytest
from mails_at_hand import mails
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import casebook
from followup_daemon.reading import read_thread
from followup_daemon.signals import Meeting

SAID: dict[str, Any] = mails("houses")
KIT, ZOE = "Kit Moor <kit@moorpeople.example>", "Zoe Hart <zoe.hart@larchway.example>"
TOM = "tom <tombirch77@gmail.com>"


def told(offer: str, writer: str, subject: str, signature: str) -> Meeting:
    """What stands of the meeting once the owner said yes to the offer."""
    them = {"from": writer, "subject": subject, "at": "2026-04-07 10:00 +0100"}
    yes = {"me": 1, "to": writer, "at": "2026-04-07 11:00 +0100", "text": "Yes, Thursday at 2 works. Thank you.\n\nAna"}
    case = {
        "me": "Ana Perera <ana.perera@post.example>",
        "zone": "Europe/London",
        "mails": [{**them, "text": f"Hi Ana,\n\n{offer}\n\n{signature}"}, yes],
    }
    owner = owner_of(case)
    (one,) = casebook([one for thread in threads_of(case) for one in read_thread(thread, owner)], owner).interviews
    return one.meeting


@pytest.mark.parametrize("offer", SAID["of a client"])
@pytest.mark.parametrize("subject", ["Interview", "accounts assistant"])
def test_behind_an_agency_the_house_that_wants_the_owner_is_the_company(offer: str, subject: str) -> None:
    meeting = told(offer, KIT, subject, "Kit Moor\nMoor People Recruitment")
    assert (meeting.company, meeting.agency) == ("Kestrel Foods", True)


@pytest.mark.parametrize("offer", SAID["of the house"])
@pytest.mark.parametrize(
    "signature", ["Talent Acquisition\nLarchway Ltd", "Larchway Recruitment Team", "Larchway Recruitment"]
)
def test_the_employers_own_recruiting_is_no_agency(offer: str, signature: str) -> None:
    meeting = told(offer, ZOE, "Interview: accounts assistant", f"Zoe Hart\n{signature}")
    assert (meeting.company or "").startswith("Larchway")
    assert not meeting.agency


@pytest.mark.parametrize(("offer", "role", "company"), SAID["written small"])
def test_role_and_company_are_read_in_small_letters(offer: str, role: str, company: str) -> None:
    meeting = told(offer, TOM, "job", "tom")
    assert (meeting.role, meeting.company) == (role, company)


@pytest.mark.parametrize("offer", SAID["nobody's name"])
def test_a_place_written_small_is_no_company(offer: str) -> None:
    assert told(offer, TOM, "job", "tom").company is None
