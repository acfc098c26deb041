"""Phrases that are tried only where one of their words stands are found where one pattern of them all would be."""

from __future__ import annotations

import re

import pytest
from corpus_mail import conversations
from hypothesis import given, settings
from hypothesis import strategies as st
from monster_mails import all_phrases

from followup_daemon.reading import act_words, agreement_words, hirings, promises, refusals, rounds, verdicts
from followup_daemon.reading.anchors import anchors
from followup_daemon.reading.beginnings import beginnings
from followup_daemon.reading.phrases import Phrases, phrases, plain, sentences

WORDS = ("a", "go", "gone", "note", "noted", "s")
LISTS = [
    value
    for module in (act_words, agreement_words, hirings, promises, refusals, rounds, verdicts)
    for value in vars(module).values()
    if isinstance(value, Phrases)
]

parts = st.recursive(
    st.sampled_from(
        [
            *WORDS,
            " ",
            " ?",
            "-",
            "'",
            r"\s{1,3}",
            r"\b",
            r"\w+",
            r"\W",
            r"\d",
            "s?",
            "n[ot]",
            "noo?",
            "[- ]",
            "[^.]{0,9}?",
            "(?! go)",
            r"(?<!\w)",
        ]
    ),
    lambda inner: st.builds(
        "(?:{}|{}){}".format,
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.sampled_from(["", "?", "{0,2}", "{1,2}"]),
    ),
    max_leaves=6,
)
patterns = st.lists(parts, min_size=1, max_size=5).map("".join)
texts = st.lists(st.sampled_from([*WORDS, "Go", "NOTE", " ", "-", "'", ". ", "\u017f", "7"]), max_size=12).map("".join)


def _finds_something(pattern: str) -> bool:
    try:
        return not any(re.search(pattern, text, re.IGNORECASE) for text in ("", " ", "b b", "-"))
    except re.error:
        return False


@settings(max_examples=150, deadline=None)
@given(st.lists(patterns.filter(_finds_something), min_size=1, max_size=3), texts)
def test_patterns_are_found_as_if_they_were_one(sources: list[str], text: str) -> None:
    """Whatever the patterns and the text: the same finds in the same order, none lost for its anchors."""
    together = re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)
    one_by_one = Phrases(tuple(sources))
    assert [found.span() for found in one_by_one.finditer(text)] == [found.span() for found in together.finditer(text)]


def test_every_phrase_is_a_pattern() -> None:
    """They are compiled when they are first tried, and a fault would not show before."""
    sources = {source for listed in all_phrases() for source in listed.sources}
    assert len(sources) > 1_000
    for source in sources:
        re.compile(source, re.IGNORECASE)
        assert not re.search(r"[{(]\d+, \d+[)}]", source), (
            "a count that an f-string took for its own, or that has a space"
        )


@pytest.mark.parametrize("number", range(0, len(LISTS), 6))
def test_the_phrases_of_the_reading_are_found_in_mail_as_if_they_were_one(number: int) -> None:
    listed = LISTS[number]
    together = re.compile("|".join(listed.sources), re.IGNORECASE)
    for conversation in conversations()[number % 9 :: 9]:
        for mail in conversation.mails:
            for one in sentences(plain(mail.text)):
                got, wanted = listed.search(one.text), together.search(one.text)
                assert (got and got.span()) == (wanted and wanted.span()), one.text


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?<!\\w)have (?:been )?(?:chosen|selected) for", {"chosen", "selected"}),
        ("(?<!\\w)(?:can|may) (?:i|we)\\b", {"can", "may"}),
        (r"\bcandida\w+", {"cand-"}),
        (r"\bcolou?red\b", {"colored", "coloured"}),
        (
            r"\b(?:cvs?|r[e\u00e9]sum[e\u00e9])\b",
            {"cv", "cvs", "resume", "r\u00e9sum\u00e9", "resum\u00e9", "r\u00e9sume"},
        ),
        (r"\bshort-?listed", {"shor-"}),
        (r"\bno word begins here\b", {"word"}),
        ("(?:un)?able", None),
        ("open|end", None),
        (r"\bno(?:ne)?", None),
        ("(?i)with a flag", None),
    ],
)
def test_anchors_are_the_rarest_words_that_must_be_there(pattern: str, words: set[str] | None) -> None:
    assert anchors(pattern)[:1] == ((words,) if words else ())


def test_a_pattern_has_all_the_anchors_that_must_be_there() -> None:
    assert set(anchors(r"\b(?:very )?glad to (?:see|meet) you\b")) == {
        frozenset({"glad"}),
        frozenset({"to"}),
        frozenset({"see", "meet"}),
        frozenset({"you"}),
    }


def test_a_letter_that_only_looks_otherwise_hides_no_word() -> None:
    """Patterns that ignore case take the long s for an s, and the Kelvin sign for a k."""
    assert phrases("thanks").search("than\u212a\u017f") is not None


@settings(max_examples=300, deadline=None)
@given(patterns.filter(_finds_something), texts)
def test_what_a_pattern_fits_begins_with_one_of_its_beginnings(pattern: str, text: str) -> None:
    text = text.lower().replace("\u017f", "s")
    known = beginnings(pattern)
    if known is not None and re.match(pattern, text):
        assert text.startswith(tuple(known))


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        ("(?:the )?t(?:wo|en)", {"the", "two", "ten"}),
        (r"(?<!\w)(?P<day>[1-3]|\d\d)th", set("0123456789")),
        ("colou?r", {"colo"}),
        ("(?:any|)", None),
        (r"\w+", None),
        ("[^a]b", None),
    ],
)
def test_beginnings_are_read_up_to_the_first_part_that_must_be_there(pattern: str, known: set[str] | None) -> None:
    assert beginnings(pattern) == known
