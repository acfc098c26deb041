"""Where templates come from, and what is said of those that are wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_daemon import templates
from followup_daemon.errors import UserError
from followup_daemon.letters import TEMPLATES

BESIDE = Path(__file__).parent.parent / "templates"
HEAD = "Subject: Hello\n\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The owner's templates folder, empty."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def refusal(own: Path, text: str, name: str = "thank_you.txt") -> str:
    (own / name).write_text(text)
    with pytest.raises(UserError) as caught:
        templates.check(templates.load(own), own)
    return str(caught.value)


# Where they are found


def test_every_tone_of_a_step_has_a_shipped_template_and_every_shipped_template_a_tone() -> None:
    assert sorted(path.name for path in BESIDE.iterdir()) == sorted(TEMPLATES.values())


def test_the_shipped_templates_pass_their_own_check() -> None:
    templates.check(templates.load(None))


def test_in_a_checkout_they_lie_beside_the_package() -> None:
    assert templates.shipped_folder() == BESIDE


def test_in_a_wheel_they_lie_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "followup_daemon"
    shutil.copytree(BESIDE, package / "templates")
    (tmp_path / "templates").mkdir()
    assert templates.shipped_folder(package) == package / "templates"
    assert templates.shipped_folder(tmp_path / "other" / "followup_daemon") == tmp_path / "other" / "templates"


def test_the_owners_template_goes_before_the_shipped_one_and_the_others_stay(own: Path) -> None:
    (own / "thank_you.txt").write_text("Subject: Cheers\n\n{{ greeting }}\n\nThanks!\n")
    mine = templates.load(own)
    templates.check(mine, own)
    words = mine.render("thank_you.txt", templates.FULL)
    assert (words.subject, words.text) == ("Cheers", "Hi Ana and Ben,\n\nThanks!")
    shipped = templates.load(None)
    assert mine.render("second_follow_up.txt", templates.FULL) == shipped.render("second_follow_up.txt", templates.FULL)


def test_an_owner_without_a_templates_folder_has_the_shipped_ones(tmp_path: Path) -> None:
    templates.check(templates.load(tmp_path / "none"), tmp_path / "none")


def test_an_installation_without_its_templates_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"thank_you\.txt cannot be read"):
        templates.load(None, tmp_path)


# What is refused


def test_an_undefined_name_is_told_with_file_line_and_the_nearest_name(own: Path) -> None:
    said = refusal(own, HEAD + "{{ greeting }}\n{{ compny }}\n")
    assert f"{own / 'thank_you.txt'}, line 4" in said
    assert "`compny` is not known, did you mean `company`?" in said


def test_an_undefined_name_is_found_where_no_sample_would_reach_it(own: Path) -> None:
    """At the start, not at 08:30 on the day."""
    assert "`nota`" in refusal(own, HEAD + "{% if note and not note %}{{ nota }}{% endif %}")


def test_an_undefined_filter_is_told_with_those_there_are(own: Path) -> None:
    said = refusal(own, HEAD + "{{ company | upcase }}")
    assert "line 3" in said
    assert "upper" in said


def test_a_slip_in_the_jinja_is_told_with_its_line(own: Path) -> None:
    assert "thank_you.txt, line 4" in refusal(own, HEAD + "Hi\n{% if note %}")
    assert "line 3" in refusal(own, HEAD + "{{ note")


def test_a_template_without_a_subject_or_the_blank_line_below_it_is_told(own: Path) -> None:
    assert "does not begin with `Subject: ...` and a blank line" in refusal(own, "{{ greeting }}\n")
    assert "does not begin" in refusal(own, "Subject: Hello\n{{ greeting }}\n")
    assert "does not begin" in refusal(own, "")


def test_a_text_file_that_replaces_no_template_is_told_with_the_nearest_name(own: Path) -> None:
    assert "Did you mean thank_you.txt?" in refusal(own, HEAD, name="thank_yuo.txt")
    (own / "thank_yuo.txt").unlink()
    assert "There are thank_you.txt, " in refusal(own, HEAD, name="zzz.txt")


def test_a_file_that_is_no_text_is_told(own: Path) -> None:
    (own / "thank_you.txt").write_bytes(b"Subject: \xff\n\n")
    with pytest.raises(UserError, match="not UTF-8"):
        templates.load(own)


def test_a_folder_in_place_of_a_template_is_told(own: Path) -> None:
    (own / "thank_you.txt").mkdir()
    with pytest.raises(UserError, match="cannot be read"):
        templates.load(own)


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in note %}{% for b in note %}{{ note }}{% endfor %}{% endfor %}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ greeting.__class__.__mro__ }}",
        "{{ greeting['__class__'] }}",
        "{{ note | center(999999999) }}",
        "{{ note | replace('', note) }}",
        "{{ range(999999999) | list }}",
        "{{ cycler }}",
        "{% set note = note ~ note %}",
        "{% macro loop() %}{{ loop() }}{% endmacro %}{{ loop() }}",
        "{% include 'thank_you.txt' %}",
        "{% extends 'thank_you.txt' %}",
        "{% import 'os' as os %}",
        "{{ pick() }}",
        "{{ note > 3 }}",
        "{{ '" + "a" * 30_000 + "' }}",
        "{% if note %}" * 1000 + "x" + "{% endif %}" * 1000,
        "{{ " + "(" * 2000 + "note" + ")" * 2000 + " }}",
        "{{ " + "not " * 5000 + "note }}",
    ],
)
def test_a_template_that_reaches_out_or_would_not_end_is_refused_at_once(own: Path, text: str) -> None:
    assert "thank_you.txt" in refusal(own, HEAD + text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="{}%# \n'\"abnote|(),.-~=<>+*[]if", max_size=60))
def test_any_template_is_a_letter_or_one_user_error(own: Path, text: str) -> None:
    """load, check and render never raise anything but UserError."""
    (own / "thank_you.txt").write_text(HEAD + text)
    try:
        templates.check(templates.load(own), own)
    except UserError:
        return
    assert templates.load(own).render("thank_you.txt", templates.FULL).subject == "Hello"


# What a template may do


def render(own: Path, text: str) -> str:
    (own / "thank_you.txt").write_text(HEAD + text)
    return templates.load(own).render("thank_you.txt", templates.FULL).text


def test_values_can_be_put_in_chosen_and_given_capitals(own: Path) -> None:
    chosen = "{% if role == 'Support Lead' and not arranged %}{{ role | upper }}{% else %}no{% endif %}"
    assert render(own, chosen + " {{ 'a' if fit else 'b' }}") == "SUPPORT LEAD a"
    assert render(own, "{{ note | capitalize }} {{ company ~ '!' }}") == "The move to weekly releases Fernhill!"


def test_pick_takes_the_text_for_this_letter_of_several(own: Path) -> None:
    assert render(own, "{{ pick('one', 'two', 'three') }}") == "two"


def test_what_choices_leave_behind_is_tidied(own: Path) -> None:
    assert render(own, "a  b \n\n\n\n{% if arranged %}\nx\n{% endif %}\n\nc..\nwell...\n\n") == "a b\n\nc.\nwell..."


def test_markup_is_text_in_a_letter(own: Path) -> None:
    assert render(own, "1 < 2 & {{ company }}") == "1 < 2 & Fernhill"
