"""The parts of a letter: words, thread, subject, signature, quote."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_world import (
    ANA,
    AT_AN_AGENCY,
    CHICAGO,
    LONDON,
    OWNER,
    RAY,
    SHIPPED,
    SIGNATURE,
    first_sent,
    interview,
    message,
    step,
)

from followup_daemon.interview import Interview
from followup_daemon.letters import Extras, says_month_first, sender_for, write
from followup_daemon.letters.write import reply_subject
from followup_daemon.mail import Owner, Person
from followup_daemon.mailbox import SendAs
from followup_daemon.plan.steps import Tone


def text_of(tone: Tone, *to: Person, which: Interview | None = None, **changes: object) -> str:
    return write(step(tone, *to, **changes), which or interview(), OWNER, SHIPPED, None).text


def test_thanks_have_three_parts_and_something_spoken_about() -> None:
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, Extras(note="The move to weekly releases"))
    assert "Thank you for taking the time to speak with me on Thursday" in letter.text
    assert "talking about the move to weekly releases." in letter.text
    assert f"\n\n{OWNER.fit}\n\n" in letter.text
    assert "look forward to hearing about the next step" in letter.text


def test_a_note_that_is_a_sentence_stays_one() -> None:
    letter = write(
        step("thanks"), interview(), OWNER, SHIPPED, None, None, Extras(note="your tour of the desk was a joy.")
    )
    assert "Your tour of the desk was a joy." in letter.text
    assert "talking about" not in letter.text


def test_thanks_through_the_coordinator_name_the_interviewers_and_greet_the_coordinator() -> None:
    which = interview(interviewers=(Person("LIMA Ana", ""), Person("Ben Ode via Meet", "")), coordinator=RAY)
    text = text_of("thanks_passed_on", RAY, which=which)
    assert text.startswith("Hi Ray,")
    assert "pass my thanks on to LIMA Ana and Ben Ode?" in text


def test_an_interviewer_known_by_function_only_is_not_named_by_it() -> None:
    which = interview(interviewers=(Person("Head of Operations", ""),), coordinator=RAY)
    assert "pass my thanks on to everyone I spoke with?" in text_of("thanks_passed_on", RAY, which=which)


def test_the_letter_after_their_date_names_it() -> None:
    assert "by Friday 20 March" in text_of("promise_passed", promised=date(2026, 3, 20))


def test_thanks_that_never_went_are_made_up_for() -> None:
    assert "Thank you again for" in text_of("silence")
    late = text_of("silence", thanks_missing=True)
    assert "Thank you for speaking with me" in late
    assert "said so sooner" in late


def test_somebody_who_arranged_it_is_thanked_for_that() -> None:
    assert "Thank you again for arranging my interview on Thursday 12 March" in text_of(
        "silence", RAY, which=AT_AN_AGENCY
    )
    assert "Thank you again for speaking with me" in text_of("silence", ANA, which=AT_AN_AGENCY)


def test_after_a_visit_one_has_met() -> None:
    assert "meeting with me" in text_of("silence", which=interview(medium="onsite"))
    assert "speaking with me" in text_of("silence", which=interview(medium="phone"))


@pytest.mark.parametrize(
    ("role", "company", "position"),
    [
        ("Support Lead", "Fernhill", "the Support Lead position at Fernhill"),
        ("the Support Lead role", "Fernhill", "the Support Lead role at Fernhill"),
        ("Support Lead (m/w/d)", None, "the Support Lead position"),
        (None, "Fernhill", "the position at Fernhill"),
        (None, None, "the position"),
        ("Fernhill Fellow", "Fernhill", "the Fernhill Fellow position"),
        ("x" * 200, "y" * 200, "the position"),
        ("Support Lead,\nremote", " Fernhill ,", "the Support Lead position at Fernhill"),
        ("the Data Analyst", "Fernhill", "the Data Analyst position at Fernhill"),
        ("Data Analyst", None, "the Data Analyst position"),
        ("an Account Manager", "Fernhill", "the Account Manager position at Fernhill"),
        ("support lead", "Fernhill", "the support lead position at Fernhill"),
        ("Summer Internship", "Fernhill", "the Summer Internship at Fernhill"),
        ("Manager, Customer Success", "Fernhill", "the position of Manager, Customer Success at Fernhill"),
        ("Koch m/w/d", "Fernhill", "the Koch position at Fernhill"),
        ("Analyst (all genders) - remote", "Fernhill", "the Analyst position at Fernhill"),
        ("Nurse (80-100%)", "Fernhill", "the Nurse position at Fernhill"),
        ("Analyst (Ref: 20417)", "Fernhill", "the Analyst position at Fernhill"),
        ("Engineer (Payments)", "Fernhill", "the Engineer (Payments) position at Fernhill"),
        ("Remote", "Fernhill", "the Remote position at Fernhill"),
        ("Head of Contract", "Fernhill", "the Head of Contract position at Fernhill"),
        ("Barista part-time", "Fernhill", "the Barista position at Fernhill"),
        ("Unit Manager", "IT", "the Unit Manager position at IT"),
        ("Clerk", "The Fernhill Trust", "the Clerk position at The Fernhill Trust"),
        ("Clerk", "Fernhill, Inc.", "the Clerk position at Fernhill"),
        ("Clerk", "Fernhill Holdings Pty Ltd", "the Clerk position at Fernhill Holdings"),
        ("Clerk", "Marsh & Co. KG", "the Clerk position at Marsh & Co"),
        ("Clerk", "AG", "the Clerk position at AG"),
    ],
)
def test_the_position_as_far_as_it_is_known(role: str | None, company: str | None, position: str) -> None:
    assert f"about {position}." in text_of("silence", which=interview(role=role, company=company))


def test_a_company_with_a_stop_ends_a_sentence_with_one_stop() -> None:
    assert "at Marsh & Co. I am" in text_of("silence", which=interview(company="Marsh & Co."))
    assert "at Marsh! I am" in text_of("silence", which=interview(company="Marsh!"))


def test_a_sender_named_like_the_company_is_not_greeted_by_it() -> None:
    assert text_of("silence", Person("Fernhill", "people@fernhill.example")).startswith("Hello,")


# Thread, subject, sender


def test_a_reply_lies_in_its_thread_and_names_its_parent() -> None:
    letter = write(step("silence"), interview(), OWNER, SHIPPED, message())
    assert letter.thread_id == "t1"
    assert letter.in_reply_to == "<three@fernhill.example>"
    assert letter.references == ("<one@fernhill.example>", "<two@mail.example>", "<three@fernhill.example>")
    assert letter.subject == "Re: Interview for Support Lead"


def test_a_parent_without_references_lends_the_mail_it_answered() -> None:
    """RFC 5322 section 3.6.4."""
    letter = write(step("silence"), interview(), OWNER, SHIPPED, message(references=()))
    assert letter.references == ("<two@mail.example>", "<three@fernhill.example>")


def test_a_new_mail_has_a_subject_of_its_own_and_no_thread() -> None:
    thanks = write(step("thanks"), interview(), OWNER, SHIPPED, None)
    follow_up = write(step("silence"), interview(), OWNER, SHIPPED, None)
    assert (thanks.subject, follow_up.subject) == ("Thank you for your time", "Following up on our interview")
    assert (thanks.thread_id, thanks.in_reply_to, thanks.references) == ("", "", ())


def test_the_second_answers_the_first_and_quotes_it() -> None:
    letter = write(step("second"), interview(), OWNER, SHIPPED, first_sent(), first_sent())
    assert letter.subject == "Re: Following up on our interview"
    assert letter.in_reply_to == "<first@mail.example>"
    assert (
        "\nOn Thu, 19 Mar 2026 at 08:45, Dana Whitfield <dana@mail.example> wrote:\n> Hi Ana,\n>\n> Thank you"
        in letter.text
    )
    assert "I wrote on Thursday 19 March" in letter.text


def test_a_quote_of_a_quote_keeps_its_marks() -> None:
    quoted = message(text="As I said\n\n> earlier\n", from_=Person("", "dana@mail.example"))
    letter = write(step("second"), interview(), OWNER, SHIPPED, None, quoted)
    assert "Dana Whitfield <dana@mail.example> wrote:\n> As I said\n>\n>> earlier\n" in letter.text


def test_an_html_only_mail_is_quoted_as_text_and_a_long_one_in_part() -> None:
    letter = write(step("second"), interview(), OWNER, SHIPPED, None, message(html="<p>Still &lt;keen&gt;</p>"))
    assert "> Still <keen>\n" in letter.text
    assert "Still &lt;keen&gt;" in letter.html
    long = write(step("second"), interview(), OWNER, SHIPPED, None, message(text="line\n" * 10_000))
    assert long.text.count("> line") == 200


@pytest.mark.parametrize(
    ("subject", "reply"),
    [
        ("Interview", "Re: Interview"),
        ("Re: Interview", "Re: Interview"),
        ("RE: AW: Interview", "RE: AW: Interview"),
        ("SV: Interview", "SV: Interview"),
        ("Re[2]: Interview", "Re[2]: Interview"),
        ("Fwd: Interview", "Re: Fwd: Interview"),
        ("Reference check", "Re: Reference check"),
        ("", "Re:"),
        ("two\r\n lines", "Re: two lines"),
    ],
)
def test_fact_30_the_subject_of_a_reply_keeps_the_chain_it_has(subject: str, reply: str) -> None:
    assert reply_subject(subject) == reply


def test_fact_43_the_sender_is_the_address_of_the_thread_or_the_default() -> None:
    main, alias = (SendAs(f"{name}@mail.example", "", "", default=name == "dana") for name in ("dana", "d.jobs"))
    other = message(to=(Person("", "D.Jobs@mail.example"),))
    assert sender_for(other, (main, alias)) == alias
    assert sender_for(message(to=(ANA,)), (main, alias)) == main
    hidden = message(to=(ANA,), headers=(("delivered-to", "D.Jobs@mail.example"),))
    assert sender_for(hidden, (main, alias)) == alias
    forwarded = message(to=(Person("", "d.jobs@mail.example"),), headers=(("delivered-to", "dana@mail.example"),))
    assert sender_for(forwarded, (main, alias)) == alias
    assert sender_for(None, (alias, main)) == main
    assert sender_for(None, ()) is None


def test_fact_42_the_sender_without_a_name_gets_the_owners() -> None:
    extras = Extras(sender=SendAs("dana@mail.example", "", "", default=True))
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, extras)
    assert letter.from_ == Person("Dana Whitfield", "dana@mail.example")
    assert write(step("thanks"), interview(), OWNER, SHIPPED, None).from_ is None


# Text and HTML


def test_fact_41_the_signature_stands_below_the_text_as_gmail_keeps_it() -> None:
    extras = Extras(sender=SendAs("dana@mail.example", "Dana Whitfield", SIGNATURE, default=True))
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, extras)
    assert letter.text.endswith("\n\n-- \nDana Whitfield\nSupport & Operations\n020 7946 0000\n")
    assert f'<div class="gmail_signature">{SIGNATURE}</div>' in letter.html


def test_an_empty_signature_leaves_no_mark() -> None:
    extras = Extras(sender=SendAs("dana@mail.example", "", "<div><br></div>", default=True))
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, extras)
    assert "-- " not in letter.text
    assert "gmail_signature" not in letter.html


def test_the_html_has_paragraphs_and_line_breaks_only() -> None:
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None)
    assert set(re.findall(r"</?(\w+)", letter.html)) == {"p", "br"}
    assert letter.html.startswith("<p>Hi Ana,</p>\n<p>Thank you for")
    assert letter.html.endswith("<p>Best regards,<br>\nDana Whitfield</p>\n")


def test_markup_in_a_name_is_only_text() -> None:
    letter = write(step("thanks"), interview(company="<b>Fern & hill</b>"), OWNER, SHIPPED, None)
    assert "at &lt;b&gt;Fern &amp; hill&lt;/b&gt;." in letter.html


# Dates


@pytest.mark.parametrize(
    ("owner", "country", "expected"),
    [
        (replace(OWNER, zone=LONDON), "US", True),
        (replace(OWNER, zone=CHICAGO), "GB", False),
        (replace(OWNER, zone=CHICAGO), None, True),
        (replace(OWNER, zone=LONDON), None, False),
        (replace(OWNER, zone=CHICAGO, day_first=True), "US", False),
        (replace(OWNER, zone=LONDON, day_first=False), "GB", True),
    ],
)
def test_dates_are_said_in_the_owners_order(owner: Owner, country: str | None, expected: object) -> None:
    assert says_month_first(owner, country) is expected


def test_a_date_in_american_and_in_british_words() -> None:
    def said(extras: Extras) -> str:
        return write(step("silence"), interview(), OWNER, SHIPPED, None, first_sent(), extras).text

    assert "on Thursday 12 March about" in said(Extras())
    assert "on Thursday, March 12 about" in said(Extras(month_first=True))
    assert "On Thu, Mar 19, 2026 at 8:45 AM Dana Whitfield <dana@mail.example> wrote:" in said(Extras(month_first=True))


def test_the_day_of_the_first_follow_up_is_the_owners_day() -> None:
    """Sent at 03:30 UTC, it was still the evening before in Chicago."""
    late = replace(first_sent(), internal_date=datetime(2026, 3, 20, 3, 30, tzinfo=UTC))
    text = write(step("second"), interview(), replace(OWNER, zone=CHICAGO), SHIPPED, None, late).text
    assert "I wrote on Thursday 19 March" in text
    assert "On Thu, 19 Mar 2026 at 22:30" in text


# Hostile mail


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=60), st.text(max_size=300))
def test_whatever_mail_calls_company_role_and_person_a_letter_comes_out(
    company: str, role: str, name: str, note: str
) -> None:
    """One line of subject, no control characters from mail in the text, and the bounds hold."""
    person = Person(name, "x@fernhill.example")
    which = interview(company=company, role=role, interviewers=(person,))
    letter = write(step("thanks", person), which, OWNER, SHIPPED, None, None, Extras(note=note))
    assert "\n" not in letter.subject
    assert len(letter.text.split()) < 120
