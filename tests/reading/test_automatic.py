"""Automatic mail told from people by its headers and parts first, by its words last."""

from __future__ import annotations

from typing import Any

import pytest
from mails_at_hand import ODILE, ROBIN, mail

from followup_daemon.mail import Person, Report
from followup_daemon.reading.automatic import automatic_kind, is_doubtful

NO_REPLY = Person("Fernwood Talent", "no-reply@fernwood.example")
ATS = Person("Fernwood Talent", "no-reply@us.greenhouse-mail.io")
THROUGH_ATS = Person("Odile Brandt", "odile.brandt@hire.lever.co")
DAEMON = Person("Mail Delivery Subsystem", "mailer-daemon@googlemail.com")
CALENDAR = Person("Google Calendar", "calendar-notification@google.com")
REPLY: dict[str, Any] = {"in_reply_to": "<1@mail.example>"}


def headed(**headers: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.replace("_", "-"), value) for name, value in headers.items())


@pytest.mark.parametrize(
    ("kind", "sender", "text", "fields"),
    [
        ("absence", ODILE, "I am away until Friday.", {"headers": headed(auto_submitted="auto-replied")}),
        ("absence", ODILE, "On leave.", {"headers": headed(auto_submitted="Auto-Generated; owner-email=x")}),
        ("absence", ODILE, "I'm out of the office.", {"headers": headed(x_autoreply="yes")}),
        ("absence", ODILE, "I'm out of the office.", {"headers": headed(precedence="auto_reply")}),
        ("absence", ODILE, "I'm out of the office.", {"headers": headed(return_path="<>")}),
        ("absence", ODILE, "", {"subject": "Automatische Antwort: Ward Clerk"}),
        ("absence", ODILE, "Back on the 4th.", {"subject": "Out of Office: Re: Ward Clerk"}),
        ("absence", ODILE, "Thanks for your message. I am on leave until 18 March and will reply on my return.", REPLY),
        ("left", ODILE, "Odile Brandt has left Fernwood.", {"headers": headed(auto_submitted="auto-replied")}),
        ("left", ODILE, "This mailbox is no longer in use.", {"headers": headed(auto_submitted="auto-replied")}),
        ("bounce", DAEMON, "It couldn't be delivered.", {"subject": "Delivery Status Notification (Failure)"}),
        ("bounce", DAEMON, "", {"report": Report("delivery-status", "failed", ("odile@fernwood.example",), "")}),
        ("bounce", DAEMON, "550 5.1.1 User unknown", {"subject": "Undeliverable: Thank you"}),
        ("delay", DAEMON, "", {"report": Report("delivery-status", "delayed", (), "")}),
        ("delay", DAEMON, "It will be retried for 2 more days.", {"subject": "Delivery Status Notification (Delay)"}),
        ("receipt", DAEMON, "", {"report": Report("delivery-status", "delivered", (), "")}),
        ("receipt", ODILE, "", {"report": Report("disposition-notification", "displayed", (), "")}),
        ("other", ODILE, "", {"report": Report("other", "", (), "")}),
        ("receipt", NO_REPLY, "Thank you for applying. We have received your application.", {}),
        ("receipt", ATS, "Your application was received.", {"subject": "Application received"}),
        ("portal", ATS, "There is an update. Sign in to your candidate home to see your status.", {}),
        ("portal", NO_REPLY, "The status of your application has changed.", {}),
        ("other", ATS, "How was your interview? This two-minute survey is anonymous.", {}),
        ("other", Person("Jobs Daily", "news@jobs.example"), "New jobs for you.",
         {"headers": headed(list_id="<j.x>"), "subject": "Jobs"}),
        ("calendar", CALENDAR, "This is a notification.", {}),
        ("calendar", ODILE, "Odile Brandt has accepted this invitation.",
         {"sender": CALENDAR, "calendars": ("BEGIN:VCALENDAR\nMETHOD:REPLY\n",)}),
        ("calendar", ODILE, "", {"calendars": ("BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR",)}),
        ("receipt", Person("Help", "help@fernwood.example"),
         "This is an automated message. Ticket #48213 has been created.", {}),
    ],
)  # fmt: skip
def test_a_machine_is_known(kind: str, sender: Person, text: str, fields: dict[str, Any]) -> None:
    assert automatic_kind(mail(text, sender, **fields)) == kind


@pytest.mark.parametrize(
    ("sender", "text", "fields"),
    [
        (ODILE, "Thanks Robin, more soon.", {"headers": headed(auto_submitted="no")}),
        (ODILE, "Thanks Robin, more soon.", {"headers": headed(x_auto_response_suppress="All")}),
        (ODILE, "Thanks Robin, more soon.", {"headers": headed(precedence="bulk"), **REPLY}),
        (ODILE, "Hi Robin, I'm out of the office next week, but let's talk on the 20th.", REPLY),
        (ODILE, "I'm travelling until Friday, will answer about the rota on my return. O.", {"subject": "Rota"}),
        (THROUGH_ATS, "Hi Robin, good to meet you.", {"headers": headed(list_unsubscribe="<x>"), **REPLY}),
        (THROUGH_ATS, "Hi Robin, could you talk on Friday?", {"subject": "Ward Clerk"}),
        (ODILE, "I wasn't able to deliver your message to the panel yet.", {"subject": "Re: your note"}),
        (ODILE, "We have received your form, thank you, Robin.", {}),
    ],
)
def test_facts_102_and_105_a_person_is_not_taken_for_a_machine(
    sender: Person, text: str, fields: dict[str, Any]
) -> None:
    """Law: in doubt a person wrote."""
    assert automatic_kind(mail(text, sender, **fields)) is None


def test_a_first_mail_through_a_platform_is_doubtful() -> None:
    assert is_doubtful(mail("Hi Robin, could you talk on Friday?", THROUGH_ATS, subject="Ward Clerk"))
    assert not is_doubtful(mail("Hi Robin, could you talk on Friday?", THROUGH_ATS, **REPLY))
    assert not is_doubtful(mail("Hi Robin", ODILE))


def test_the_owners_own_quote_of_an_absence_is_none() -> None:
    text = "Welcome back!\n\nOn Tue, 10 Mar 2026, Odile Brandt wrote:\n> I am out of the office until 4 March."
    assert automatic_kind(mail(text, ODILE, to=(ROBIN,), **REPLY)) is None


@pytest.mark.parametrize("value", ["All", "OOF", "DR, RN, NRN, OOF, AutoReply"])
def test_fact_102_a_wish_not_to_be_answered_by_machines_says_nothing_of_the_writer(value: str) -> None:
    """Exchange puts X-Auto-Response-Suppress on people's mail as well."""
    suppressed = headed(x_auto_response_suppress=value)
    assert automatic_kind(mail("Thanks Robin, more soon.", ODILE, headers=suppressed)) is None
    assert not is_doubtful(mail("Thanks Robin, more soon.", ODILE, headers=suppressed))


@pytest.mark.parametrize(
    "bulk",
    [{"precedence": "bulk"}, {"list_id": "<hiring.fernwood.example>"}, {"list_unsubscribe": "<https://x.example>"}],
)
def test_fact_105_bulk_fields_are_weighed_and_veto_nothing(bulk: dict[str, str]) -> None:
    """Recruiters write through platforms; in an exchange with a person their mail is a person's."""
    assert automatic_kind(mail("Thanks Robin, more soon.", ODILE, headers=headed(**bulk), **REPLY)) is None
    assert automatic_kind(mail("Our newsletter.", ODILE, headers=headed(**bulk), subject="News")) == "other"


INVITING = ("BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR",)


def test_facts_107_and_108_an_invitation_without_auto_submitted_is_a_calendars_by_sender_and_part() -> None:
    """From, Reply-To and Return-Path are the person; subjects are in the language of the account."""
    found = mail("Odile Brandt a invité Robin", ODILE, sender=CALENDAR, calendars=INVITING, subject="Invitation : Café")
    assert found.header("auto-submitted") == ""
    assert automatic_kind(found) == "calendar"
    assert automatic_kind(mail("Hi Robin, see you.", ODILE, sender=CALENDAR)) is None
    assert automatic_kind(mail("Hi Robin, here is my invitation.", ODILE, calendars=INVITING)) is None


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "REPLY", "COUNTER", "PUBLISH"])
def test_fact_109_a_calendars_mail_is_known_whatever_its_method(method: str) -> None:
    """Of 117 invitations 34 were updates and cancellations."""
    calendars = (f"BEGIN:VCALENDAR\nMETHOD:{method}\nEND:VCALENDAR",)
    found = mail("Odile Brandt hat das Treffen abgesagt.", ODILE, sender=CALENDAR, calendars=calendars)
    assert automatic_kind(found) == "calendar"
