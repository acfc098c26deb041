"""HTML to the text a reader sees, in time that grows with its length alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.reading.html import MAX_HTML, text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Dear Zo&euml;,</p><p>See you &amp; Kim</p>", "Dear Zoë,\n\nSee you & Kim"),
        ("<div>one</div><div><br></div><div>two<br></div><div>three</div>", "one\n\ntwo\nthree"),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("inter<b>view</b> on <i>Mon</i>day", "interview on Monday"),
        ("<p class=MsoNormal>one</p><p class='MsoNormal'>two</p>", "one\ntwo"),
        ("two\n  lines   are one", "two lines are one"),
        ("10&nbsp;am&#8203;", "10 am"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<head><title>T</title><style>p{}</style></head><body>x<script>y()</script></body>", "x"),
        ("<div style='display: none; max-height:0'>preheader <div>deep</div></div>Hi", "Hi"),
        ('<span style="font-size:0px">hid</span><p hidden>hid</p><p>Hi</p>', "Hi"),
        ("<p style='display:none'>never closed<p>Hi", "Hi"),
        ("<p style='font-size:10px; line-height:0'>Hi</p>", "Hi"),
        ("<table><tr><td>Date</td><td><b>May 21</b></td></tr><tr><td>Time</td><td>2 pm</td></tr></table>",
         "Date  May 21\nTime  2 pm"),
        ("<table><tr><td><p>Date</p></td><td><p>May 21</p></td></tr></table>", "Date  May 21"),
        ("<table><tr><td>one<br>two</td><td>three</td></tr></table>", "one\ntwo\nthree"),
        ("<table><tr><td><table><tr><td>a<td>b</table></td></tr></table>", "a  b"),
        ("<ul><li>Mon</li><li>Tue</li></ul>", "- Mon\n- Tue"),
        ("<ol><li>Mon<li>Tue</ol>", "1. Mon\n2. Tue"),
        ("<ol type=a><li>Mon</li><li>Tue</li></ol>", "a. Mon\nb. Tue"),
        ("<!-- no -->yes<![if !mso]>, yes<![endif]>", "yes, yes"),
        ("5 < 6 and 7 > 6 & more", "5 < 6 and 7 > 6 & more"),
        ("<a title='a > b' href=x>link</a>", "link"),
        ("<a never closed", "<a never closed"),
        ("", ""),
    ],
)  # fmt: skip
def test_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("hi<blockquote>a<br>b<blockquote>c</blockquote></blockquote>bye", "hi\n> a\n> b\n>> c\nbye"),
        ('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">indented</blockquote>', "indented"),
        ('<blockquote type="cite" style="border:none">quoted</blockquote>', "> quoted"),
        ("<blockquote><table><tr><td>a</td><td>b</td></tr></table></blockquote>", "> a  b"),
        ('hi<div id="divRplyFwdMsg">From: x</div>', "hi\n-----Original Message-----\nFrom: x"),
        ('hi<div class="yahoo_quoted">On Monday</div>', "hi\n-----Original Message-----\nOn Monday"),
        ('hi<div style="border:none;border-top:solid #E1E1E1 1.0pt">Von: x</div>',
         "hi\n-----Original Message-----\nVon: x"),
        ('hi<div class="gmail_signature">Zoë</div>', "hi\n-- \nZoë"),
        ('hi<div id="x_Signature">Zoë</div>', "hi\n-- \nZoë"),
    ],
)  # fmt: skip
def test_marks_of_quotes_and_signatures_are_kept(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", '<a "', "<!--", "<!", "</", "<div>", "<blockquote>x", "<table><tr><td>x", "<td>x", "</tr>", "&", "&#",
     "<p style='display:none'>", "<ol><li>", "<pre>\n", "\x1d\x1c\x1e", "<a x='\">", "-->"],
)  # fmt: skip
def test_hostile_html_gives_bounded_text(piece: str) -> None:
    assert len(text_of(piece * (2 * MAX_HTML // len(piece)))) <= 4 * MAX_HTML


@given(st.text(st.sampled_from("<>/!-\"'= \nabdtrphlesiou&;#1"), max_size=80))
def test_any_html_has_a_text(html: str) -> None:
    """No markup raises, and the text has no blank line at its ends and never two in a row."""
    text = text_of(html)
    assert text == text.strip("\n")
    assert "\n\n\n" not in text
