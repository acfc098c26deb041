"""How mail programs quote what they answer or forward, as text and as HTML; and HTML as the text made from it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser

GMAIL: dict[str, str] = {
    "us": "On {wd}, {mon} {d}, {y} at {h12} {name} <{addr}> wrote:",
    "en": "On {wd}, {d} {mon} {y} at {h24}, {name} <{addr}> wrote:",
    "de": "Am {wd}., {d}. {mon} {y} um {h24} Uhr schrieb {name} <{addr}>:",
    "fr": "Le {wd} {d} {mon} {y} à {h24}, {name} <{addr}> a écrit :",
    "nl": "Op {wd} {d} {mon} {y} om {h24} schreef {name} <{addr}>:",
    "es": "El {wd}, {d} {mon} {y} a las {h24}, {name} (<{addr}>) escribió:",
    "pl": "{wd}., {d} {mon} {y} o {h24} {name} <{addr}> napisał(a):",
    "sv": "Den {wd} {d} {mon} {y} kl {h24} skrev {name} <{addr}>:",
    "ja": "{y}年{m}月{d}日({wd}) {h24} {name} <{addr}>:",
}
APPLE: dict[str, str] = {
    "us": "On {mon} {d}, {y}, at {h12}, {name} <{addr}> wrote:",
    "en": "On {d} {mon} {y}, at {h24}, {name} <{addr}> wrote:",
    "de": "Am {dd}.{mm}.{y} um {h24} schrieb {name} <{addr}>:",
    "nl": "Op {d} {mon} {y}, om {h24} heeft {name} <{addr}> het volgende geschreven:",
}
OUTLOOK: dict[str, tuple[str, str, str, str, str]] = {
    "us": ("From", "Sent", "To", "Cc", "Subject"),
    "en": ("From", "Sent", "To", "Cc", "Subject"),
    "de": ("Von", "Gesendet", "An", "Cc", "Betreff"),
    "nl": ("Van", "Verzonden", "Aan", "CC", "Onderwerp"),
    "fr": ("De", "Envoyé", "À", "Cc", "Objet"),
    "sv": ("Från", "Skickat", "Till", "Kopia", "Ämne"),
    "pl": ("Od", "Wysłano", "Do", "DW", "Temat"),
}
FORWARDED: dict[str, str] = {"gmail": "---------- Forwarded message ---------", "apple": "Begin forwarded message:"}
WEEKDAYS: dict[str, str] = {
    "us": "Mon Tue Wed Thu Fri Sat Sun",
    "de": "Mo Di Mi Do Fr Sa So",
    "fr": "lun. mar. mer. jeu. ven. sam. dim.",
    "nl": "ma di wo do vr za zo",
    "es": "lun mar mié jue vie sáb dom",
    "pl": "pon wt śr czw pt sob niedz",
    "sv": "mån tis ons tors fre lör sön",
    "ja": "月 火 水 木 金 土 日",
}
MONTHS: dict[str, str] = {
    "us": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "sv": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
}
LONG_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LONG_MONTHS = "January February March April May June July August September October November December".split()
BLOCK = frozenset("p div tr li br hr h1 h2 h3 table ul ol blockquote".split())


@dataclass(frozen=True, slots=True)
class Quoted:
    """A mail as another quotes it; its time as the quoting side's clock shows it."""

    name: str
    address: str
    to: str
    cc: str
    subject: str
    at: datetime
    text: str
    html: str


def reply(style: str, language: str, typed: tuple[str, str], quoted: Quoted | None) -> tuple[str, str]:
    """Text and HTML of an answer in the named style: gmail, apple, outlook, bottom, inline or none."""
    text, body = typed
    if quoted is None or style == "none":
        return text, body
    if style == "outlook":
        head, head_html = _outlook_head(quoted, language)
        return f"{text}\n\n{head}\n\n{quoted.text}", f"{body}{head_html}<div>{quoted.html}</div>"
    line = _attribution(APPLE if style == "apple" else GMAIL, quoted, language)
    line_html = html.escape(line, quote=False)
    if style == "inline":
        return f"{line}\n\n{text}", f'<div class="gmail_attr">{line_html}</div>{body}'
    if style == "bottom":
        return f"{line}\n{_marked(quoted.text)}\n\n{text}", f"<div>{line_html}</div>{_block(style, quoted)}{body}"
    attribution = f'<div class="gmail_attr">{line_html}<br></div>' if style == "gmail" else f"<div>{line_html}</div>"
    whole = f"{attribution}{_block(style, quoted)}"
    tail = f'<br><div class="gmail_quote">{whole}</div>' if style == "gmail" else f"<br><div>{whole}</div>"
    return f"{text}\n\n{_folded(line)}\n\n{_marked(quoted.text)}", body + tail


def forward(style: str, language: str, typed: tuple[str, str], quoted: Quoted) -> tuple[str, str]:
    """Text and HTML of a mail that hands the quoted one on."""
    text, body = typed
    if style == "outlook":
        return reply("outlook", language, typed, quoted)
    head = FORWARDED["apple" if style == "apple" else "gmail"]
    lines = [
        head,
        f"From: {quoted.name} <{quoted.address}>",
        f"Date: {_filled('{wd}, {mon} {d}, {y} at {h12}', quoted, 'us')}",
        f"Subject: {quoted.subject}",
        f"To: {quoted.to}",
    ]
    shown = "<br>".join(html.escape(line, quote=False) for line in lines)
    return (
        f"{text}\n\n" + "\n".join(lines) + f"\n\n{quoted.text}",
        f'{body}<br><div class="gmail_quote"><div class="gmail_attr">{shown}</div><br>{quoted.html}</div>',
    )


def as_html(text: str, style: str) -> str:
    """The lines of a text as the named program would write them; lines marked > become quotes."""
    written: list[str] = []
    for line in text.split("\n"):
        shown = re.sub(r"(https?://[^\s<>]+)", r'<a href="\1">\1</a>', html.escape(line, quote=False))
        if line.startswith(">"):
            written.append(f'<blockquote class="gmail_quote">{shown.removeprefix("&gt;").strip()}</blockquote>')
        elif style == "outlook":
            written.append(f'<p class="MsoNormal">{shown or "<o:p>&nbsp;</o:p>"}</p>')
        else:
            written.append(f"<div>{shown or '<br>'}</div>")
    return f'<div dir="ltr">{"".join(written)}</div>' if style == "gmail" else "".join(written)


def as_text(markup: str) -> str:
    """The text a mail program makes from HTML."""
    reader = _Reader()
    reader.feed(markup)
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in "".join(reader.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = self.hidden or tag == "style"
        if tag in BLOCK:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = self.hidden and tag != "style"
        if tag in {"p", "div", "tr", "table"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _attribution(forms: dict[str, str], quoted: Quoted, language: str) -> str:
    return _filled(forms.get(language, forms["en"]), quoted, language if language in forms else "en")


def _filled(form: str, quoted: Quoted, language: str) -> str:
    at = quoted.at
    weekdays = WEEKDAYS.get(language, WEEKDAYS["us"]).split()
    months = MONTHS.get(language, MONTHS["us"]).split()
    return form.format(
        wd=weekdays[at.weekday()],
        mon=months[at.month - 1],
        d=at.day,
        dd=f"{at:%d}",
        m=at.month,
        mm=f"{at:%m}",
        y=at.year,
        h24=f"{at:%H:%M}",
        h12=_twelve(at),
        name=quoted.name,
        addr=quoted.address,
    )


def _twelve(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def _outlook_head(quoted: Quoted, language: str) -> tuple[str, str]:
    sender, sent, to, copy, subject = OUTLOOK.get(language, OUTLOOK["en"])
    at = quoted.at
    if language == "us":
        when = f"{LONG_DAYS[at.weekday()]}, {LONG_MONTHS[at.month - 1]} {at.day}, {at.year} {_twelve(at)}"
    elif language == "en":
        when = f"{at:%d} {LONG_MONTHS[at.month - 1]} {at.year} {at:%H:%M}"
    else:
        when = f"{at:%d.%m.%Y %H:%M}"
    rows = [(sender, f"{quoted.name} <{quoted.address}>"), (sent, when), (to, quoted.to)]
    rows += [(copy, quoted.cc)] if quoted.cc else []
    rows += [(subject, quoted.subject)]
    shown = "<br>".join(f"<b>{label}:</b> {html.escape(value, quote=False)}" for label, value in rows)
    rule = "_" * 32
    return (
        "\n".join([rule, *(f"{label}: {value}" for label, value in rows)]),
        f'<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg">{shown}</div>',
    )


def _block(style: str, quoted: Quoted) -> str:
    if style == "apple":
        return f'<blockquote type="cite">{quoted.html}</blockquote>'
    return f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">{quoted.html}</blockquote>'


def _marked(text: str) -> str:
    return "\n".join((">" if line.startswith(">") else "> ") + line if line else ">" for line in text.split("\n"))


def _folded(line: str) -> str:
    """A long attribution over two lines, as Gmail writes it."""
    if len(line) <= 78 or "<" not in line:
        return line
    before, after = line.rsplit("<", 1)
    return f"{before.rstrip()}\n<{after}"
