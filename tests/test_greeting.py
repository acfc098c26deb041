from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon.greeting import greeting, greeting_name, listed, spoken_name


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("Dana Whitfield", "Dana"),
        ("Dana", "Dana"),
        ("DANA WHITFIELD", "Dana"),
        ("dana whitfield", "Dana"),
        ("dana.whitfield", "Dana"),
        ("'Dana Whitfield'", "Dana"),
        ("Whitfield, Dana", "Dana"),
        ("Whitfield, Dana (HR)", "Dana"),
        ("van der Berg, Anna", "Anna"),
        ("Dana Whitfield, PhD", "Dana"),
        ("Dana Whitfield, MBA, PMP", "Dana"),
        ("Dana Whitfield, Ph.D.", "Dana"),
        ("Dana Whitfield Jr.", "Dana"),
        ("Dana Whitfield, Recruiter", "Dana"),
        ("Dana (she/her)", "Dana"),
        ("Priya (they/them) Raman", "Priya"),
        ("Dana Whitfield [External]", "Dana"),
        ("Dana Whitfield via Calendly", "Dana"),
        ("Dana via Northpeak Hiring", "Dana"),
        ("Dana from Northpeak", "Dana"),
        ("Dana at Northpeak", "Dana"),
        ("Dana | Northpeak", "Dana"),
        ("Dana Whitfield - Northpeak Talent", "Dana"),
        ("KUROKAWA Tetsuya", "Tetsuya"),
        ("Tetsuya KUROKAWA", "Tetsuya"),
        ("LI Wei", "Wei"),
        ("McKENZIE Dana", "Dana"),
        ("O'HARA Siobhan", "Siobhan"),
        ("TJ Hooper", "TJ"),
        ("JR Smith", "JR"),
        ("AJ Okafor", "AJ"),
        ("J. Dana Whitfield", "Dana"),
        ("Dana W.", "Dana"),
        ("Mary-Jane O'Hara", "Mary-Jane"),
        ("Anne Marie Dubois", "Anne"),
        ("Łukasz Żak", "Łukasz"),
        ("Олена Бойко", "Олена"),
        ("Kurokawa-san", "Kurokawa-san"),
        ("Dr. Dana Whitfield", "Dr. Whitfield"),
        ("Dr Whitfield", "Dr Whitfield"),
        ("Prof. Dr. Anna Müller", "Prof. Müller"),
        ("Chen, Dr. Wei", "Dr. Chen"),
        ("Ms. Whitfield", "Ms. Whitfield"),
        ("Mr John Bell", "John"),
        ("Mme Dupont", "Mme Dupont"),
        ("Se\u00f1ora Ana P\u00e9rez", "Ana"),
        ("Zhang Wei", "Wei"),
        ("Wei Zhang", "Wei"),
        ("Wong Siu Ling", "Siu Ling"),
        ("Wong Kar Lok David", "David"),
        ("Nguy\u1ec5n Th\u1ecb Mai", "Mai"),
        ("NGUYEN Van An", "An"),
        ("Mai Nguyen", "Mai"),
        ("Park Jisoo", "Jisoo"),
        ("Kim Johnson", "Kim"),
        ("Tanaka Hiroshi", "Hiroshi"),
        ("Kov\u00e1cs P\u00e9ter", "P\u00e9ter"),
        ("Dr. Zhang Wei", "Dr. Zhang"),
        ("Dr. Wei Zhang", "Dr. Zhang"),
        ("Dr. KUROKAWA Tetsuya", "Dr. Kurokawa"),
        ("DR. DANA WHITFIELD", "DR. Whitfield"),
        ("Abdul Rahman Khan", "Abdul Rahman"),
        ("Abdul", "Abdul"),
        ("Mohd Faizal bin Ahmad", "Faizal"),
        ("Mohammed Al-Rashid", "Mohammed"),
        ("Al Smith", "Al"),
        ("van dana", "Van"),
        ("Wei Wang \u738b\u4f1f", "Wei"),
        ("\u738b\u4f1f (Wei Wang)", "Wei"),
    ],
)
def test_the_name_to_greet_by(display: str, name: str) -> None:
    assert greeting_name(display) == name


@pytest.mark.parametrize(
    "display",
    [
        "",
        "   ",
        "Northpeak Careers",
        "The Northpeak Team",
        "Talent Acquisition",
        "Hiring Manager",
        "Head of Engineering",
        "Fernhill GmbH",
        "noreply",
        "careers@northpeak.example",
        "D. Whitfield",
        "J.R. Smith",
        "Whitfield, D.",
        "X",
        "黒川 哲也",
        "van den Berg",
        "Tanaka",
        "(((",
        ", ,",
        "Dana " * 40,
    ],
)
def test_no_name_is_told_where_none_is_plain(display: str) -> None:
    assert greeting_name(display) == ""


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("Whitfield, Dana (HR)", "Dana Whitfield"),
        ("Dana Whitfield via Calendly", "Dana Whitfield"),
        ("DANA WHITFIELD", "Dana Whitfield"),
        ("Dr. Dana Whitfield", "Dr. Dana Whitfield"),
        ("黒川 哲也", "黒川 哲也"),
        ("Northpeak Careers", ""),
        ("", ""),
    ],
)
def test_the_whole_name_as_it_is_said(display: str, name: str) -> None:
    assert spoken_name(display) == name


@pytest.mark.parametrize(
    ("displays", "line"),
    [
        (["Ana Lima"], "Hi Ana,"),
        (["Ana Lima", "Ben Ode"], "Hi Ana and Ben,"),
        (["Ana Lima", "Ben Ode", "Chloe Marsh"], "Hi Ana, Ben and Chloe,"),
        (["Dr. Dana Whitfield"], "Dear Dr. Whitfield,"),
        (["Dr. Dana Whitfield", "Ana Lima"], "Dear Dr. Whitfield and Ana,"),
        ([""], "Hello,"),
        ([], "Hello,"),
        (["", ""], "Hi all,"),
        (["Ana Lima", ""], "Hi all,"),
        (["Ana Lima", "Ana Sousa"], "Hi all,"),
        (["Ana A", "Ben B", "Chloe C", "Dan D", "Eve E"], "Hi all,"),
    ],
)
def test_the_line_that_opens_a_letter(displays: list[str], line: str) -> None:
    assert greeting(displays) == line


def test_a_list_is_said_with_one_and() -> None:
    assert [listed(""), listed("a"), listed("ab"), listed("abc")] == ["", "a", "a and b", "a, b and c"]


@given(st.text(max_size=150))
def test_any_display_name_gives_a_line_that_reads(display: str) -> None:
    """No double space, no line break, no bare comma, whatever stands in a header."""
    line = greeting([display])
    assert line == "Hello," or line.startswith(("Hi ", "Dear "))
    assert "  " not in line
    assert " ," not in line
    assert line.isprintable()


@given(st.sampled_from([",", "(", '"', "A.", "a-", "'", " via ", "-", "[", "A "]), st.integers(1, 120))
def test_hostile_display_names_end_at_once(piece: str, times: int) -> None:
    greeting_name(piece * times)
    greeting_name(piece * 100_000)
