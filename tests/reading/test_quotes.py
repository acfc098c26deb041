"""What a person typed, in every way that mail programs quote, forward and sign."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.mail import Message, Person
from followup_daemon.reading.quotes import Block, Typed, typed

NOW = datetime(2026, 5, 21, 12, tzinfo=UTC)
YES = "Yes, Thursday at 2 pm works for me."
OFFER = "Would Thursday at 2 pm suit you?\nKind regards\nDana"
DANA = "Dana Oak <dana@orchard.example>"
MARKED = "\n".join(f"> {line}" for line in OFFER.split("\n"))
WRAPPED = ";\n".join(f"Person {number} <p{number}@orchard.example>" for number in range(20))
BLOCK = "From: Dana Oak <dana@orchard.example>\nSent: Monday, 18 May 2026 10:15\nTo: Zoë Blanc\nSubject: Interview\n\n"


def parted(
    text: str = "", *, html: str = "", writer: str = "Zoë Blanc", subject: str = "", earlier: tuple[str, ...] = ()
) -> Typed:
    message = Message(
        "1",
        "1",
        "<1@mail.example>",
        NOW,
        NOW,
        Person(writer, "zoe@mail.example"),
        subject=subject,
        text=text,
        html=html,
    )
    return typed(message, earlier)


QUOTED_BELOW = {
    "Gmail": f"On Mon, May 18, 2026 at 10:15 AM {DANA} wrote:\n\n{MARKED}",
    "Gmail, wrapped": f"On Mon, May 18, 2026 at 10:15 AM Dana Oak\n<dana@orchard.example> wrote:\n{MARKED}",
    "Gmail, wrapped at hyphen": f"On Mon, May 18, 2026 at 10:15 AM Dana <dana@the-\norchard.example> wrote:\n{MARKED}",
    "Gmail, wrapped before wrote": f"On Mon, May 18, 2026 at 10:15 AM Dana <dana@orchard.example\n> wrote:\n{MARKED}",
    "Gmail, old": f"2026-05-18 10:15 GMT+02:00 {DANA}:\n{MARKED}",
    "Gmail, German": f"Am Mo., 18. Mai 2026 um 10:15 Uhr schrieb {DANA}:\n{MARKED}",
    "Gmail, French": f"Le lun. 18 mai 2026 à 10:15, {DANA} a écrit :\n\n{MARKED}",
    "Gmail, Spanish": f"El lun, 18 may 2026 a las 10:15, Dana Oak (<dana@orchard.example>)\nescribió:\n{MARKED}",
    "Gmail, Portuguese": f"Em seg., 18 de mai. de 2026 às 10:15, {DANA} escreveu:\n{MARKED}",
    "Gmail, Italian": f"Il giorno lun 18 mag 2026 alle ore 10:15 {DANA} ha scritto:\n{MARKED}",
    "Gmail, Dutch": f"Op ma 18 mei 2026 om 10:15 schreef {DANA}:\n{MARKED}",
    "Gmail, Polish": f"pon., 18 maj 2026 o 10:15 {DANA} napisał(a):\n{MARKED}",
    "Gmail, Japanese": f"2026年5月18日(月) 10:15 {DANA}:\n{MARKED}",
    "Gmail, unknown language": f"Qui lun, 18.05.2026 10:15 {DANA} dixit:\n{MARKED}",
    "Apple": f"On 18 May 2026, at 10:15, {DANA} wrote:\n\n{MARKED}",
    "Apple, inside the quote": f"> On 18 May 2026, at 10:15, {DANA} wrote:\n>\n{MARKED}",
    "Outlook": f"________________________________\n{BLOCK}{OFFER}",
    "Outlook without a rule": f"{BLOCK}{OFFER}",
    "Outlook, bold": f"*From:* {DANA}\n*Sent:* Monday\n*To:* Zoë\n*Subject:* Interview\n\n{OFFER}",
    "Outlook, no address": f"From: Dana Oak\nSent: Monday, 18 May 2026\nTo: Zoë\nSubject: Interview\n\n{OFFER}",
    "Outlook, original message": f"-----Original Message-----\n{BLOCK}{OFFER}",
    "Outlook, German": f"Von: {DANA}\nGesendet: Montag, 18. Mai 2026 10:15\nAn: Zoë\nBetreff: Interview\n\n{OFFER}",
    "Outlook, French": f"De : {DANA}\nEnvoyé : lundi 18 mai 2026 10:15\nÀ : Zoë\nObjet : Interview\n\n{OFFER}",
    "Outlook, Spanish": f"De: {DANA}\nEnviado el: lunes, 18 de mayo\nPara: Zoë\nAsunto: Interview\n\n{OFFER}",
    "Outlook, Swedish": f"Från: {DANA}\nSkickat: den 18 maj 2026\nTill: Zoë\nÄmne: Interview\n\n{OFFER}",
    "Outlook, mobile": f"Get Outlook for iOS\n________________________________\n{BLOCK}{OFFER}",
    "Outlook, mobile, on": f'On Mon, May 18, 2026 at 10:15 AM +0200, "Dana" <dana@orchard.example> wrote:\n\n{OFFER}',
    "Yahoo": f"On Monday, May 18, 2026 at 10:15:00 AM CDT, {DANA} wrote:\n\n{OFFER}",
    "Proton": f"On Monday, May 18th, 2026 at 10:15, {DANA} wrote:\n\n{MARKED}",
    "Proton, sent with": f"Sent with Proton Mail secure email.\n\n{MARKED}",
    "Zoho": f"---- On Mon, 18 May 2026 10:15:00 +0200 {DANA} wrote ----\n\n{OFFER}",
    "Thunderbird": f"On 18/05/2026 10:15, Dana Oak wrote:\n{MARKED}",
    "Thunderbird, German": f"Am 18.05.26 um 10:15 schrieb Dana Oak:\n{MARKED}",
    "Notes": f"Dana Oak/HQ\n05/18/2026 10:15 AM\n\nTo: Zoë Blanc/HQ\ncc:\nSubject: Interview\n\n{OFFER}",
    "Notes, on": f"Dana Oak on 05/18/2026 10:15:00 AM\nTo: Zoë Blanc/HQ\ncc:\nSubject: Interview\n\n{OFFER}",
    "many recipients": f"From: {DANA}\nTo: {WRAPPED}\nSubject: Interview\n\n{OFFER}",
    "converted": f"    Original Message\n\n{OFFER}",
    "no attribution": MARKED,
    "spaced marks": "\n".join(f" > {line}" for line in OFFER.split("\n")),
}  # fmt: skip


@pytest.mark.parametrize("quote", QUOTED_BELOW.values(), ids=QUOTED_BELOW.keys())
def test_what_stands_above_a_quote_is_typed(quote: str) -> None:
    found = parted(f"{YES}\n\nThanks\nZoë\n\n{quote}")
    assert found.text == YES
    assert found.signature == "Thanks\nZoë"
    assert "Would Thursday at 2 pm suit you?" in found.quoted
    assert ">" not in found.quoted.replace("example>", "").replace("\n> wrote", "")


@pytest.mark.parametrize("quote", QUOTED_BELOW.values(), ids=QUOTED_BELOW.keys())
def test_a_quote_right_below_the_text_leaves_it_whole(quote: str) -> None:
    assert parted(f"{YES}\n{quote}").text == YES


def test_answers_between_quoted_questions_keep_what_they_answer() -> None:
    text = (
        "Hi Dana, see below.\n\nOn Mon, May 18, 2026 at 10:15 AM Dana Oak <dana@orchard.example> wrote:\n\n"
        "> Would 2 pm work?\nyes, 2 pm works\n\n> And would Zoom do?\n>\n\nIt would.\n\nZoë\n"
    )
    found = parted(text)
    assert found.blocks[1:] == (
        Block("quoted", "On Mon, May 18, 2026 at 10:15 AM Dana Oak <dana@orchard.example> wrote:\n\nWould 2 pm work?"),
        Block("typed", "yes, 2 pm works"),
        Block("quoted", "And would Zoom do?"),
        Block("typed", "It would."),
    )
    assert found.text == "Hi Dana, see below.\n\nyes, 2 pm works\n\nIt would."
    assert found.signature == "Zoë"


def test_an_answer_below_the_quote_is_typed() -> None:
    assert parted(f"On 18/05/2026 10:15, Dana Oak wrote:\n{MARKED}\n\n{YES}\n").text == YES


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Dana <dana@orchard.example>\nDate: Mon\nSubject: Hi\nTo: Zoë",
        "Begin forwarded message:\n\n> From: Dana Oak <dana@orchard.example>",
        "-------- Weitergeleitete Nachricht --------\nBetreff: Hi",
        "---------- Message transféré ---------\nDe : Dana",
        "---------------------- Forwarded by Dana Oak/HQ on 05/18/2026\n10:15 AM ---------------------------",
    ],
)
def test_a_forwarded_mail_is_no_text_of_the_sender(head: str) -> None:
    found = parted(f"FYI\n\n{head}\n\n{OFFER}")
    assert found.text == "FYI"
    assert [block.kind for block in found.blocks] == ["typed", "forwarded"]
    assert "Would Thursday" in found.quoted


def test_a_header_block_in_a_mail_called_a_forward_is_forwarded() -> None:
    assert parted(f"FYI\n\n{BLOCK}{OFFER}", subject="FW: Interview").blocks[1].kind == "forwarded"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday I wrote:\n\nDear Kim, I am away.\n\nDid you see it?",
        "On 18 May at 10:15 I wrote:\nplease call me back",
        "My day:\nFrom: 9:00\nTo: 9:45\nSubject: meet the team\n\nSee you there",
        "From: 9 am\nTo: 10 am\nDate: Thursday\nSubject: the panel",
        "Date: Thursday, 21 May 2026\nTime: 2 pm\nWhere: Zoom\nTo join: call in",
        "To: get there\nFrom: the station",
        "As you wrote on 5 May:\nwe meet at noon",
        "Here are some times:\nThu 5/21 2:30\nFri 5/22 10:00",
        "From: is a fine word",
    ],
)
def test_words_that_only_look_like_a_quote_are_typed(text: str) -> None:
    assert parted(text, writer="").text == text


GMAIL_HTML = (
    f'<div dir="ltr">{YES}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, May 18, 2026 at '
    '10:15 AM Dana Oak &lt;<a href="mailto:dana@orchard.example">dana@orchard.example</a>&gt; wrote:<br></div>'
    '<blockquote class="gmail_quote">Would Thursday suit?</blockquote></div>'
)


def test_html_is_read_where_there_is_no_text() -> None:
    found = parted(html=GMAIL_HTML)
    assert (found.text, "Would Thursday suit?" in found.quoted) == (YES, True)


@pytest.mark.parametrize(
    "stub", ["", " \n", "To view this message, please use an HTML-capable reader.", "View online: https://x.example"]
)
def test_html_is_read_where_the_text_says_nothing(stub: str) -> None:
    assert parted(stub, html=GMAIL_HTML).text == YES


def test_html_shows_a_quote_that_the_text_hides() -> None:
    text = f"{YES}\n\nDana escreveu isto\nWould Thursday suit?"
    assert parted(text, html=GMAIL_HTML).text == YES


def test_html_inside_a_text_part_is_read_as_html() -> None:
    assert parted(f"<html><body>{GMAIL_HTML}</body></html>").text == YES


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{YES}</div><hr><div id='divRplyFwdMsg'>Od: Dana<br>Wys: pon</div><div>Would?</div>",
        f"<p>{YES}</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>Fra: Dana</p></div><p>Would?</p>",
        f"<div>{YES}</div><div class='yahoo_quoted'><div>Mandag, Dana:</div><div>Would?</div></div>",
        f"<div>{YES}</div><div>18.5.2026 10:15, Dana:</div><blockquote type='cite'>Would?</blockquote>",
    ],
)
def test_html_quotes_of_every_mail_program_are_quotes_in_any_language(html: str) -> None:
    found = parted(html=html)
    assert found.text == YES
    assert "Would?" in found.quoted


ASKED = (
    "Dear Zoë,\nWe would be glad to meet you on Thursday at 2 pm.\n"
    "The panel is Kim Oak and Lee Ames from the clinic.\nBring your badge, please, and a photo."
)


def test_a_passage_of_an_earlier_mail_is_a_quote_without_any_mark() -> None:
    found = parted(f"{YES}\n\nDana sagde:\n{ASKED}", earlier=(ASKED,))
    assert "The panel is Kim Oak" not in found.text
    assert found.text.startswith(YES)


def test_a_repeated_passage_is_typed_where_no_earlier_mail_said_it() -> None:
    assert (
        "The panel is Kim Oak"
        in parted(f"{YES}\n\nDana sagde:\n{ASKED}", earlier=("Something else was said here.",)).text
    )


def test_one_line_said_before_may_be_said_again() -> None:
    assert parted(f"Hi Dana,\n{YES}", earlier=(f"{YES}\nThank you.",)).text == f"Hi Dana,\n{YES}"


def test_a_question_quoted_without_a_mark_is_a_quote() -> None:
    found = parted(f"Would Thursday at 2 pm suit you?\n{YES}", earlier=("Would Thursday at 2 pm suit you?",))
    assert (found.text, found.quoted) == (YES, "Would Thursday at 2 pm suit you?")


def test_a_mail_sent_twice_is_typed_twice() -> None:
    assert parted(ASKED, earlier=(ASKED,)).text == ASKED


def test_a_quoted_line_that_was_wrapped_without_a_mark_is_quoted() -> None:
    said = "Could you come to our clinic on the hill on Thursday the 21st at 2 pm for the interview?"
    text = f"> Could you come to our clinic on the hill on\nThursday the 21st at 2 pm for the interview?\n\n{YES}"
    assert parted(text, earlier=(said,)).text == YES


@pytest.mark.parametrize(
    "piece",
    [">", "> \n", ">>\n", "On ", "On \n", "From: ", "From: a@b.example\n", "wrote:\n", "-", "--\n", "Best,\n", "a", "@",
     "x@", "\n", "Sent from my iPhone\n", ":\n", "_____\n", "On 1/1 wrote\n", "<", "Hi\n> q\n", "Zoë\n", "P.S. x\n\n",
     "2026-05-18 10:15\n"],
)  # fmt: skip
def test_hostile_text_is_bounded(piece: str) -> None:
    found = parted(piece * (120_000 // len(piece)), earlier=(piece * 10_000,))
    assert len(found.text) + len(found.quoted) + len(found.signature) <= 120_000
    assert len(found.blocks) <= 400


WORDS = st.lists(
    st.sampled_from(
        ["> ", "On ", "wrote:", "\n", "\n\n", "From: ", "Zoë", "Best,", "--", "@mail.example", "21/5 ", "yes"]
    )
)


@settings(max_examples=200)
@given(WORDS, WORDS)
def test_any_text_comes_apart_and_nothing_is_made_up(words: list[str], earlier: list[str]) -> None:
    """Never raises; every word of the parts stands in the mail; the blocks are the parts in order."""
    text = "".join(words)
    found = parted(text, earlier=("".join(earlier),))
    for part in (found.text, found.quoted, found.signature):
        assert all(word in text for word in part.split())
    assert found.text == "\n\n".join(block.text for block in found.blocks if block.kind == "typed")
