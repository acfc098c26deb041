"""Which recipients a bounce names and which mail came back."""

from __future__ import annotations

from mails_at_hand import OWNER, mail

from followup_daemon.mail import Person, Report
from followup_daemon.reading.bounces import failed_recipients, original_id

DAEMON = Person("Mail Delivery Subsystem", "mailer-daemon@mx.example")


def test_the_report_names_them() -> None:
    report = Report("delivery-status", "failed", ("Odile@Fernwood.example",), "<7@mine.example>")
    bounce = mail("It failed, ask help@mx.example.", DAEMON, report=report)
    assert failed_recipients(bounce, OWNER) == ("odile@fernwood.example",)
    assert original_id(bounce) == "<7@mine.example>"


def test_the_header_names_them_where_there_is_no_report() -> None:
    headers = (("x-failed-recipients", "odile@fernwood.example, ada@fernwood.example"),)
    bounce = mail("", DAEMON, headers=headers, references=("<6@mine.example>", "<7@mine.example>"))
    assert failed_recipients(bounce, OWNER) == ("odile@fernwood.example", "ada@fernwood.example")
    assert original_id(bounce) == "<7@mine.example>"


def test_the_words_name_them_above_the_returned_mail() -> None:
    text = (
        "From postmaster@mx.example: the following address failed:\n\n  odile@fernwood.example\n    mailbox full\n\n"
        "------ This is a copy of your message ------\n"
        "From: robin@mine.example\nTo: ada@fernwood.example\nMessage-ID: <7@mine.example>\n"
    )
    bounce = mail(text, DAEMON)
    assert failed_recipients(bounce, OWNER) == ("odile@fernwood.example",)
    assert original_id(bounce) == "<7@mine.example>"


def test_the_owner_and_the_daemon_never_failed() -> None:
    """Law: the owner's own address is never counted as one that reaches nobody."""
    bounce = mail("Your mail from robin@mine.example was refused by mailer-daemon@mx.example.", DAEMON)
    assert failed_recipients(bounce, OWNER) == ()
    assert original_id(bounce) == ""
