"""In which language a mail is, German put into English and back, and mail that is not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails_at_hand import ODILE, OWNER, ROBIN, mail

from followup_daemon.interview import SURE
from followup_daemon.mail import Message, Thread
from followup_daemon.reading import read_thread
from followup_daemon.reading.kinds import kinds
from followup_daemon.reading.language import ENGLISH, UNKNOWN, entries, language_of, pages_of
from followup_daemon.reading.language_glossary import Glossary, compiled, glossary
from followup_daemon.reading.language_render import Rendering, rendered
from followup_daemon.reading.phrases import sentences
from followup_daemon.signals import Confirmed, OwnerWrote, Word

WEDNESDAY = date(2026, 3, 4)

FRENCH = (
    "Bonjour,\n\nMerci pour votre candidature. Nous vous proposons un entretien jeudi 12 mars à 14h dans nos bureaux. "
    "Merci de nous dire si cela vous convient.\n\nCordialement,\nOdile Brandt"
)
FRENCH_NO = (
    "Bonjour,\n\nNous vous remercions pour cet entretien. Nous avons le regret de vous informer que nous avons retenu "
    "une autre candidature pour ce poste.\n\nCordialement,\nOdile Brandt"
)
POLISH = (
    "Dzień dobry,\n\ndziękujemy za rozmowę. Niestety zdecydowaliśmy się na innego kandydata. Życzymy powodzenia w "
    "dalszych poszukiwaniach.\n\nZ poważaniem\nOdile Brandt"
)
JAPANESE = (
    "お世話になっております。\n面接の日程につきまして、3月12日(木)14時はいかがでしょうか。\nよろしくお願いいたします。"
)
OFFERED = "Would Thursday 12 March at 2 pm suit you for an interview for the Ward Clerk position? Odile"
YES = "Thursday at 2 works for me, see you then!\nRobin"


def german() -> Glossary:
    found = glossary("German")
    assert found is not None
    return found


def english(text: str) -> str:
    return rendered(text, german(), WEDNESDAY).english


def thread(*messages: Message) -> Thread:
    return Thread("t1", messages)


class TestRecognised:
    @pytest.mark.parametrize(
        ("language", "text"),
        [
            (ENGLISH, "Thursday at 2 works for me, thanks. See you then!"),
            (ENGLISH, "Hi Jörg, could you send the Lebenslauf again? Best regards from Köln, Mit freundlichen Grüßen"),
            ("German", "Guten Tag, vielen Dank für die Einladung, ich komme sehr gerne am Donnerstag."),
            ("German", "Danke fuer die Einladung, ich komme gern am Donnerstag um 14 Uhr."),
            ("French", FRENCH),
            ("Polish", POLISH),
            ("Japanese", JAPANESE),
            ("Dutch", "Beste Robin, bedankt voor je sollicitatie, we willen graag met je in gesprek op donderdag."),
            ("Spanish", "Hola Robin, gracias por su interés, nos gustaría invitarle a una entrevista el jueves."),
            ("Russian, Ukrainian or Bulgarian", "Добрый день! Предлагаем собеседование в четверг в 14:00."),
            (UNKNOWN, "Kwa sasa tunaomba uje kwenye mahojiano siku ya Alhamisi saa nane mchana ofisini kwetu " * 3),
        ],
    )
    def test_a_text_is_known_by_its_commonest_words_or_its_letters(self, language: str, text: str) -> None:
        assert language_of(text) == language

    @pytest.mark.parametrize(
        "text", ["", "14:00", "Robin", "ok", "https://fernwood.example/de/der/die/das", "+49 30 1"]
    )
    def test_a_text_that_is_too_short_to_tell_tells_none(self, text: str) -> None:
        assert language_of(text) is None

    def test_a_short_answer_is_taken_to_be_in_the_language_of_the_mail_before(self) -> None:
        """ "Perfekt!" alone could be of many languages; below a German mail it is German."""
        asked = mail("Passt Ihnen Donnerstag, der 12. März, um 14 Uhr für das Vorstellungsgespräch als Pfleger?")
        answer = mail("Passt perfekt!", ROBIN, number=1)
        assert any(isinstance(one, Confirmed) for one in read_thread(thread(asked, answer), OWNER))

    def test_every_language_names_itself_and_says_how_it_is_known(self) -> None:
        names = [entry.name for entry in entries()]
        assert len(set(names)) == len(names)
        assert all(entry.head.keys() & {"words", "letters"} for entry in entries())


class TestPutIntoEnglish:
    @pytest.mark.parametrize(
        ("told", "meant"),
        [
            ("um 14 Uhr", "at 14:00"),
            ("um 9.30 Uhr", "at 09:30"),
            ("um halb drei", "at 2:30"),
            ("um Viertel nach zwei", "at 2:15"),
            ("um viertel vor zehn", "at 09:45"),
            ("um drei viertel", "at 3:00 viertel"),
            ("von 10 bis 11 Uhr", "from 10:00 to 11:00"),
            ("nächsten Dienstag", "next Tuesday"),
            ("am Donnerstagvormittag", "on Thursday morning"),
            ("übermorgen", "the day after tomorrow"),
            ("am 3. Jänner", "on 3 January"),
            ("bis Ende nächster Woche", "by the end of next week"),
            ("in KW 12", "in the week of 2026-03-16"),
            ("in der 1. Kalenderwoche", "in the week of 2025-12-29"),
            ("fuer uebermorgen", "for the day after tomorrow"),
            ("mit freundlichen Grüssen", "kind regards"),
            ("Frau Sommer", "Ms Sommer"),
            ("als Bilanzbuchhalterin", "as bilanz accountant"),
            (
                "Wir haben uns für Sie entschieden",
                "we have decided in favour of you and want to offer you the position",
            ),
        ],
    )
    def test_a_phrase_becomes_the_one_the_rules_know(self, told: str, meant: str) -> None:
        assert english(told) == meant

    def test_words_that_no_phrase_knows_stay_as_they_are(self) -> None:
        assert english("Zwieback, Xylofon!") == "Zwieback, Xylofon!"

    def test_a_word_by_which_somebody_is_called_begins_no_phrase(self) -> None:
        assert (
            rendered("Gruß\nEva Kurz", german(), WEDNESDAY, frozenset({"Eva", "Kurz"})).english == "regards\nEva Kurz"
        )

    def test_a_phrase_ends_with_its_sentence(self) -> None:
        """ "Wir haben heute Zeit. Entschieden ist nichts" decides nothing."""
        assert "decided to go" not in english("Wir haben uns. Für eine andere Bewerberin entschieden ist nichts.")

    def test_the_english_order_gives_way_to_a_phrase_that_needs_the_verb(self) -> None:
        assert "make you an offer" in english("Wir würden Ihnen gern ein Angebot machen.")
        assert "would like to meet you" in english("Wir würden Sie gern bei uns im Werk treffen.")


class TestWayBack:
    def test_the_original_is_found_again_word_for_word(self) -> None:
        told = rendered("Ich komme am Donnerstag um halb drei\nzu Ihnen nach Fernwald.", german(), WEDNESDAY)
        assert told.original_of("Thursday at 2:30") == "Donnerstag um halb drei"
        assert told.original_of("Fernwald") == "Fernwald"
        assert told.original_of("at 3:30") is None

    def test_a_phrase_whose_words_change_places_is_given_whole(self) -> None:
        told = rendered("Wir laden Sie am Freitag herzlich ein.", german(), WEDNESDAY)
        assert told.english.startswith("we invite you")
        assert told.original_of("we invite you") == "Wir laden Sie am Freitag herzlich ein"
        assert told.original_of("Friday") == "Freitag"

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.sampled_from(
                "wir haben uns Ihnen für eine andere Bewerberin entschieden um 14 Uhr halb drei bis zum 3. März am "
                "Montag , . ! \n Buchhalterin Frau Müller würden gern ein Angebot machen xyz é ﬁ ß a\u0308 KW 99".split(
                    " "
                )
            ),
            max_size=40,
        ).map(" ".join)
    )
    def test_every_piece_stands_for_a_place_of_the_original(self, text: str) -> None:
        """The pieces make up the English, none points beyond the original, and no letter of a copy is lost."""
        told = rendered(text, german(), WEDNESDAY)
        assert "".join(words for words, _, _ in told.pieces) == told.english
        assert all(0 <= start <= end <= len(told.original) for _, start, end in told.pieces)
        assert self._covered(told) == len(told.original)

    @staticmethod
    def _covered(told: Rendering) -> int:
        """How far the pieces reach, with no gap between them but where a phrase drops a word."""
        return max((end for _, _, end in told.pieces), default=0)

    @pytest.mark.parametrize("unit", ["wir haben uns für ", "möchte\n", "hat sich die mit uns ", "1.", "A-", "x"])
    def test_a_monster_costs_no_more_than_its_length(self, unit: str) -> None:
        short, long = (len(rendered(unit * times, german(), WEDNESDAY).pieces) for times in (400, 800))
        assert long <= 2 * short + 50


class TestGlossary:
    def test_a_phrase_that_no_mail_could_begin_is_refused(self) -> None:
        for source in ("(sehr) gerne", "... gerne", "wir ...", "ab*"):
            with pytest.raises(ValueError, match=r"phrase|looked up"):
                compiled("Test", {}, {"words": {source: "gladly"}})

    def test_english_that_asks_for_more_than_the_phrase_holds_is_refused(self) -> None:
        with pytest.raises(ValueError, match="in the English"):
            compiled("Test", {}, {"kinds": {"day": {"lundi": "Monday"}}, "words": {"le lundi": "on <day>"}})

    def test_every_phrase_of_every_glossary_compiles_and_finds_itself(self) -> None:
        """A phrase without gaps, kinds and choices, typed as it stands, is put into the English it is given."""
        head, body = pages_of("de.yaml")
        plain = {
            str(source): str(said)
            for name, section in body.items()
            if name not in {"kinds", "order"}
            for source, said in section.items()
            if not set("<(*|^.") & set(str(source)) and "<" not in str(said)
        }
        lost = {source: told for source, said in plain.items() if (told := english(f"x {source}")) != f"x {said}"}
        assert head["name"] == "German"
        assert len(plain) > 1_000
        assert lost == {}


class TestNotUnderstood:
    @pytest.mark.parametrize("answer", [FRENCH_NO, POLISH, JAPANESE])
    def test_a_mail_of_theirs_is_a_word_that_decides_nothing_and_names_its_language(self, answer: str) -> None:
        found = read_thread(thread(mail(OFFERED), mail(YES, ROBIN, number=1), mail(answer, number=99)), OWNER)
        (word,) = (one for one in found if one.evidence.message_id == "<99@mail.example>")
        assert isinstance(word, Word)
        assert (word.kind, word.promise, word.language) == ("courtesy", None, language_of(answer))
        assert word.evidence.rule == f"not understood: {word.language}"
        assert word.evidence.words.split()[0] in answer

    def test_nothing_is_agreed_in_a_language_that_is_not_understood(self) -> None:
        answer = mail("Bonjour, merci beaucoup, jeudi à 14h me convient très bien pour cet entretien.", ROBIN, number=1)
        found = read_thread(thread(mail(FRENCH), answer), OWNER)
        assert {type(one) for one in found} == {Word, OwnerWrote}

    def test_an_english_yes_to_a_mail_that_is_not_understood_is_asked_about_at_most(self) -> None:
        yes = mail("Thursday 12 March at 14:00 works for me, see you at the interview.", ROBIN, number=1)
        offered = replace(mail(FRENCH), subject="Interview Ward Clerk")
        found = read_thread(thread(offered, yes), OWNER)
        assert all(one.certainty < SURE for one in found if isinstance(one, Confirmed))

    def test_a_machines_mail_that_is_not_understood_is_told_and_is_no_word_of_a_person(self) -> None:
        sent = replace(mail(FRENCH_NO, number=5), headers=(("auto-submitted", "auto-generated"),))
        found = read_thread(thread(mail(OFFERED), mail(YES, ROBIN, number=1), sent), OWNER)
        (word,) = (one for one in found if isinstance(one, Word) and one.language)
        assert (word.automatic, word.kind) == (True, "courtesy")

    def test_english_with_a_foreign_greeting_and_signature_stays_english(self) -> None:
        text = f"Chère Robin,\n\n{OFFERED}\n\nBien cordialement,\nOdile Brandt\nChargée de recrutement"
        found = read_thread(thread(mail(text, ODILE), mail(YES, ROBIN, number=1)), OWNER)
        assert [one.certainty >= SURE for one in found if isinstance(one, Confirmed)] == [True]


class TestWordsOfGermanMail:
    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            (
                "rejection",
                "Leider müssen wir Ihnen mitteilen, dass wir uns für eine andere Bewerberin entschieden haben.",
            ),
            ("rejection", "Leider können wir Ihnen keine positive Rückmeldung geben."),
            ("rejection", "Wir haben die Stelle mit jemandem aus dem Haus besetzt."),
            ("rejection", "Die Kommission hat in ihrer Sitzung einen anderen Bewerber gewählt."),
            ("rejection", "Tut mir leid, du hast die Stelle nicht bekommen."),
            ("offer", "Wir freuen uns, Ihnen die Stelle anbieten zu können."),
            ("offer", "Du hast den Job!"),
            ("next_round", "Wir möchten Sie gerne zu einem zweiten Gespräch einladen."),
            ("next_round", "Unser Geschäftsführer möchte Sie gerne persönlich kennenlernen."),
            ("on_hold", "Die Stelle liegt derzeit auf Eis."),
            ("question", "Könnten Sie uns bitte noch Ihre Gehaltsvorstellung mitteilen?"),
            ("courtesy", "Wir haben uns noch nicht entschieden."),
            ("courtesy", "Vielen Dank für Ihre Nachricht, wir haben uns auch sehr gefreut, Sie kennenzulernen."),
        ],
    )
    def test_a_sentence_says_what_it_says_in_english(self, kind: str, text: str) -> None:
        assert kind in {one.kind for one in kinds(sentences(english(text)))}
