from __future__ import annotations

import contextlib
import re
import stat
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_daemon import config
from followup_daemon.config import Settings
from followup_daemon.config.load import example_file
from followup_daemon.config.schema import ConfigFile, Section
from followup_daemon.errors import UserError

EXAMPLE = Path(__file__).parent.parent / "config.example.yaml"
KEY_LINE = re.compile(r"# (?P<indent>(?:  )?)(?P<key>[a-z_]+):(?P<rest>.*)")  # "#   after: 30m   # how long after"

Loader = Callable[[str], Settings]


@pytest.fixture
def loaded(tmp_path: Path) -> Loader:
    """Settings from the text of a file named config.yaml."""

    def load(text: str) -> Settings:
        file = tmp_path / "config.yaml"
        file.write_text(text)
        return config.load(file)

    return load


def refusal(loaded: Loader, text: str) -> str:
    with pytest.raises(UserError) as caught:
        loaded(text)
    return str(caught.value)


# What is read


def test_an_empty_file_is_every_default(loaded: Loader, tmp_path: Path) -> None:
    found = loaded("")
    assert found.owner.name is None
    assert found.owner.addresses == ()
    assert found.owner.day_first is None
    assert found.owner.days_off == frozenset()
    assert found.gmail == config.GmailSettings(
        tmp_path / "client_secret.json", tmp_path / "token.json", None, timedelta(minutes=5), timedelta(days=30)
    )
    assert found.thank_you == config.ThankYouSettings(timedelta(minutes=30), "together")
    assert found.first_follow_up == config.FollowUpSettings(5, "email")
    assert found.second_follow_up == config.FollowUpSettings(7, "email")
    assert (found.after_promise, found.drafts_at, found.max_follow_ups) == (1, time(8, 30), 2)
    assert found.templates_dir == tmp_path / "templates"
    assert found.data_dir == Path.home() / ".local/share/followup-daemon"
    assert found.notify == "desktop"


def test_a_group_with_all_its_keys_commented_out_is_its_defaults(loaded: Loader) -> None:
    assert loaded("owner:\n  # name: Priya Raman\ngmail:\n") == loaded("")


def test_a_key_without_a_value_has_its_default(loaded: Loader) -> None:
    assert loaded("thank_you: {after: , address: null}\nnotify: ~\n") == loaded("")


def test_every_key_reaches_the_settings(loaded: Loader, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    found = loaded(
        """\
owner:
  name: Dana Whitfield
  fit: Ten years of night shifts have taught me patience.
  addresses: [dana@mail.example, dana+jobs@gmail.com]
  time_zone: America/Chicago
  country: us
  subdivision: il
  days_off: [2026-10-02, 2026-12-24..2026-12-26]
  day_first: false
gmail:
  credentials_file: keys/client.json
  token_file: /somewhere/token.json
  api_endpoint: http://127.0.0.1:8025/
  poll_every: 10m
  look_back: 60d
thank_you: {after: 2h, address: separately}
first_follow_up: {after: 6bd, by: call}
second_follow_up: {after: 10bd, by: call}
after_promise: 2bd
drafts_at: 9:05
max_follow_ups: 1
data_dir: ~/followups
templates_dir: mine
notify: draft
"""
    )
    assert found == Settings(
        config_file=tmp_path / "config.yaml",
        owner=config.OwnerSettings(
            name="Dana Whitfield",
            fit="Ten years of night shifts have taught me patience.",
            addresses=("dana@mail.example", "dana+jobs@gmail.com"),
            time_zone=ZoneInfo("America/Chicago"),
            country="US",
            subdivision="IL",
            days_off=frozenset({date(2026, 10, 2), date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26)}),
            day_first=False,
        ),
        gmail=config.GmailSettings(
            credentials_file=tmp_path / "keys/client.json",
            token_file=Path("/somewhere/token.json"),
            api_endpoint="http://127.0.0.1:8025",
            poll_every=timedelta(minutes=10),
            look_back=timedelta(days=60),
        ),
        thank_you=config.ThankYouSettings(timedelta(hours=2), "separately"),
        first_follow_up=config.FollowUpSettings(6, "call"),
        second_follow_up=config.FollowUpSettings(10, "call"),
        after_promise=2,
        drafts_at=time(9, 5),
        max_follow_ups=1,
        data_dir=Path.home() / "followups",
        templates_dir=tmp_path / "mine",
        notify="draft",
    )


def test_the_country_norway_is_not_read_as_false(loaded: Loader) -> None:
    assert loaded("owner: {country: NO}").owner.country == "NO"


def test_half_past_twelve_without_quotation_marks_is_a_time_not_a_number(loaded: Loader) -> None:
    assert loaded("drafts_at: 12:30").drafts_at == time(12, 30)


def test_a_subdivision_that_is_a_number_is_a_code(loaded: Loader) -> None:
    assert loaded("owner: {country: AT, subdivision: 9}").owner.subdivision == "9"
    assert loaded("owner: {country: NO, subdivision: 03}").owner.subdivision == "03"


@pytest.mark.parametrize("url", ["http://localhost:8025", "http://127.3.2.1", "https://[::1]:9"])
def test_another_server_may_be_on_any_loopback_address(loaded: Loader, url: str) -> None:
    assert loaded(f"gmail: {{api_endpoint: '{url}'}}").gmail.api_endpoint == url


# What is refused


def test_an_unknown_key_is_named_with_its_place_its_line_and_the_nearest_known_one(loaded: Loader) -> None:
    said = refusal(loaded, "notify: none\nfirst_follow_up:\n  by: call\n  aftr: 5bd\n")
    assert "config.yaml, line 4: `first_follow_up.aftr` is no key" in said
    assert "Did you mean `after`?" in said


def test_a_misspelt_group_is_named_too(loaded: Loader) -> None:
    assert "Did you mean `thank_you`?" in refusal(loaded, "thankyou: {after: 30m}")


def test_a_key_outside_its_group_is_told_where_it_belongs(loaded: Loader) -> None:
    assert "belongs under `gmail:`" in refusal(loaded, "poll_every: 5m")


def test_a_key_like_no_other_is_answered_with_those_there_are(loaded: Loader) -> None:
    assert "There are after, address." in refusal(loaded, "thank_you: {colour: blue}")


def test_all_faults_of_a_file_are_told_at_once_in_its_order(loaded: Loader) -> None:
    said = refusal(loaded, "notify: loud\nafter_promise: soon\ngmail: {tokn_file: a}\n")
    assert "3 lines are wrong" in said
    assert re.findall(r"line (\d)", said) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "key", "allowed"),
    [
        ("second_follow_up: {after: 4bd}", "second_follow_up.after: 4bd", "5bd to 10bd"),
        ("second_follow_up: {after: 11bd}", "second_follow_up.after: 11bd", "5bd to 10bd"),
        ("first_follow_up: {after: 5d}", "first_follow_up.after: 5d", "1bd to 20bd"),
        ("first_follow_up: {by: fax}", "first_follow_up.by: fax", "email or call"),
        ("thank_you: {after: 25h}", "thank_you.after: 25h", "0m to 23h"),
        ("thank_you: {after: 5bd}", "thank_you.after: 5bd", "0m to 23h"),
        ("thank_you: {after: 999999999999d}", "thank_you.after: 999999999999d", "0m to 23h"),
        ("max_follow_ups: 3", "max_follow_ups: 3", "0, 1 or 2"),
        ("max_follow_ups: -1", "max_follow_ups: -1", "0, 1 or 2"),
        ("max_follow_ups: true", "max_follow_ups: true", "0, 1 or 2"),
        ("after_promise: 0bd", "after_promise: 0bd", "1bd to 20bd"),
        ("drafts_at: 25:00", "drafts_at: 25:00", "08:30"),
        ("drafts_at: noon", "drafts_at: noon", "08:30"),
        ("notify: loud", "notify: loud", "desktop, draft or none"),
        ("gmail: {poll_every: 1d, look_back: 0d}", "gmail.look_back: 0d", "1d to 366d"),
        ("owner: {day_first: maybe}", "owner.day_first: maybe", "auto, true or false"),
        ("owner: {addresses: me@mail.example}", "owner.addresses: me@mail.example", "a list"),
        ("owner: {addresses: [Me <me@mail.example>]}", "Me <me@mail.example>", "a list"),
        ("owner: {addresses: [me@nowhere]}", "me@nowhere", "a list"),
        ("owner: {days_off: 2026-12-24}", "owner.days_off", "a list"),
        ("owner: {days_off: [2027-01-01..2026-12-24]}", "2027-01-01..2026-12-24", "a list"),
        ("owner: {days_off: [24.12.2026]}", "24.12.2026", "a list"),
        ("owner: {days_off: [2026-01-01..2036-01-01]}", "longer than a year", "a list"),
        ('owner: {name: "Priya\\nBcc: x@mail.example"}', "owner.name", "a name"),
        ("owner: {name: [Priya]}", "owner.name", "a name"),
        ("owner: {subdivision: IL}", "owner.subdivision", "country"),
    ],
)
def test_a_wrong_value_is_told_with_its_key_and_what_is_allowed(
    loaded: Loader, text: str, key: str, allowed: str
) -> None:
    said = refusal(loaded, text)
    assert "line 1" in said
    assert key in said
    assert allowed in said


@pytest.mark.parametrize(
    "url",
    [
        "http://mail.example",
        "http://127.0.0.1.mail.example",
        "http://127.0.0.1@mail.example",
        "http://mail.example@127.0.0.1",
        "http://mail.example\\@127.0.0.1",
        "http://localhost.mail.example",
        "http://0.0.0.0:80",
        "http://10.0.0.1",
        "http://[::ffff:127.0.0.1]",
        "http://[::1",
        "http://2130706433",
        "http://127.0.0.1:99999",
        "ftp://127.0.0.1",
        "127.0.0.1:8025",
        "http:///x",
    ],
)
def test_a_server_beyond_this_machine_is_refused(loaded: Loader, url: str) -> None:
    """Promise 5: api_endpoint accepts loopback addresses only."""
    assert "gmail.api_endpoint" in refusal(loaded, f"gmail: {{api_endpoint: '{url}'}}")


def test_an_unknown_country_is_answered_with_the_nearest(loaded: Loader) -> None:
    assert "Did you mean `DE`?" in refusal(loaded, "owner: {country: Germany}")
    assert "no holidays are known" in refusal(loaded, "owner: {country: QQ}")


def test_an_unknown_subdivision_is_answered_with_the_nearest_or_with_all(loaded: Loader) -> None:
    assert "Did you mean `IL`?" in refusal(loaded, "owner: {country: US, subdivision: Ilinois}")
    assert "GB has ENG, NIR, SCT, WLS." in refusal(loaded, "owner: {country: GB, subdivision: QQQ}")


def test_a_refused_country_does_not_bring_a_second_fault_for_its_subdivision(loaded: Loader) -> None:
    assert refusal(loaded, "owner: {country: QQ, subdivision: IL}").count("`owner.") == 1


def test_an_unknown_time_zone_is_answered_with_the_nearest(loaded: Loader) -> None:
    assert "Did you mean `Europe/Berlin`?" in refusal(loaded, "owner: {time_zone: Europe/Berln}")
    assert "no such time zone" in refusal(loaded, "owner: {time_zone: ../../etc/passwd}")
    assert "no such time zone" in refusal(loaded, "owner: {time_zone: America}")


def test_a_templates_folder_that_is_not_there_is_told(loaded: Loader) -> None:
    assert "there is no folder" in refusal(loaded, "templates_dir: lettres")


def test_a_list_in_place_of_the_file_or_of_a_group_is_told(loaded: Loader) -> None:
    assert "no group of keys" in refusal(loaded, "- owner\n- gmail\n")
    assert "`gmail` is no group of keys" in refusal(loaded, "gmail: yes please")
    assert "is no key" in refusal(loaded, "5: x")


# What is no YAML, or no file


def test_a_slip_in_the_yaml_is_told_with_line_and_column(loaded: Loader) -> None:
    said = refusal(loaded, "notify: none\ngmail: {poll_every: 5m\n")
    assert re.search(r"line \d: this is not YAML at column \d", said)


def test_a_key_that_stands_twice_is_refused(loaded: Loader) -> None:
    said = refusal(loaded, "notify: none\nnotify: draft\n")
    assert "line 2" in said
    assert "`notify` stands twice" in said


@pytest.mark.parametrize(
    "text",
    [
        "a: !!python/object/apply:os.system [ls]",
        "{[1]: 2}",
        "a: *nowhere",
        "a: &a [*a]",
        "--- 1\n--- 2\n",
        "[" * 5000,
        "owner: {name: \x01}",
        "\t- x",
    ],
)
def test_hostile_yaml_ends_in_one_clear_message(loaded: Loader, text: str) -> None:
    assert "config.yaml" in refusal(loaded, text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab:- \n{}[]#&*!'\"?,|>%@`~", max_size=40))
def test_any_text_is_settings_or_one_user_error(loaded: Loader, text: str) -> None:
    """load never raises anything but UserError."""
    with contextlib.suppress(UserError):
        assert isinstance(loaded(text), Settings)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_bytes(b"owner: {name: \xff}")
    with pytest.raises(UserError, match="not UTF-8"):
        config.load(file)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_bytes(b"\xef\xbb\xbfnotify: none\n")
    assert config.load(file).notify == "none"


def test_no_configuration_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        config.load()
    assert str(config.default_file()) in str(caught.value)
    assert str(EXAMPLE) in caught.value.remedy
    assert "followup-daemon demo" in caught.value.remedy


def test_the_sample_is_found_inside_a_wheel_and_beside_a_checkout(tmp_path: Path) -> None:
    package = tmp_path / "followup_daemon"
    assert example_file() == EXAMPLE
    assert example_file(package) == tmp_path / "config.example.yaml"
    package.mkdir()
    (package / "config.example.yaml").write_text("")
    assert example_file(package) == package / "config.example.yaml"


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        config.load(tmp_path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    with file.open("wb") as opened:
        opened.truncate(40_000_000)
    with pytest.raises(UserError, match="too large"):
        config.load(file)


def test_without_a_default_file_there_are_still_settings_for_reading_a_mailbox() -> None:
    assert config.load_or_defaults().first_follow_up.after == 5


def test_the_default_file_is_found(tmp_path: Path) -> None:
    config.default_file().parent.mkdir(parents=True)
    config.default_file().write_text("notify: none")
    assert config.load().notify == "none"
    assert config.load_or_defaults().notify == "none"


def test_a_named_file_must_be_there_even_where_defaults_would_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no configuration"):
        config.load_or_defaults(tmp_path / "other.yaml")


def test_a_configuration_that_others_can_read_becomes_the_owners_alone(tmp_path: Path) -> None:
    """Promise 5: token, database and configuration readable by the owner alone."""
    file = tmp_path / "config.yaml"
    file.write_text("")
    file.chmod(0o644)
    config.load(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_systems_zone_stands_in_for_a_missing_one(loaded: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert loaded("").owner.time_zone == ZoneInfo("Asia/Tokyo")


def test_a_system_without_a_zone_is_told_to_set_one(loaded: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Atall")
    assert "owner.time_zone" in refusal(loaded, "")
    assert loaded("owner: {time_zone: Asia/Tokyo}").owner.time_zone == ZoneInfo("Asia/Tokyo")


# The sample file


def keys_of_the_schema() -> list[str]:
    found = []
    for name, field in ConfigFile.model_fields.items():
        found.append(name)
        if isinstance(field.default, Section):
            found += list(type(field.default).model_fields)
    return found


def test_the_sample_file_is_what_the_schema_says() -> None:
    """To write it anew: python -c "from followup_daemon.config import sample; print(sample(), end='')"."""
    assert EXAMPLE.read_text() == config.sample()


def test_the_sample_file_as_it_is_means_every_default(loaded: Loader) -> None:
    assert loaded(EXAMPLE.read_text()) == loaded("")


def test_every_key_stands_in_the_sample_commented_out_and_explained() -> None:
    found = [KEY_LINE.fullmatch(line) for line in EXAMPLE.read_text().splitlines()]
    assert [each["key"] for each in found if each] == keys_of_the_schema()
    values = [each["rest"] for each in found if each and each["rest"]]
    assert all("  # " in rest for rest in values)
    assert all(line.startswith("#") for line in EXAMPLE.read_text().splitlines())


def test_the_sample_with_every_line_uncommented_is_valid(loaded: Loader) -> None:
    """What is not the default is a sample of the owner's part only."""
    lines = EXAMPLE.read_text().splitlines()
    found = loaded("\n".join(line[2:] if KEY_LINE.fullmatch(line) else line for line in lines))
    assert (found.owner.name, found.owner.country, found.owner.subdivision) == ("Priya Raman", "US", "IL")
    assert date(2026, 12, 31) in found.owner.days_off
    plain = loaded("")
    assert (found.gmail, found.thank_you, found.data_dir) == (plain.gmail, plain.thank_you, plain.data_dir)
    assert (found.first_follow_up, found.second_follow_up) == (plain.first_follow_up, plain.second_follow_up)


def test_each_line_of_the_sample_can_be_uncommented_alone(loaded: Loader) -> None:
    group = ""
    for line in EXAMPLE.read_text().splitlines():
        if not (found := KEY_LINE.fullmatch(line)):
            continue
        if not found["rest"]:
            group = line[2:]
        elif found["key"] != "subdivision":  # which says nothing without its country
            loaded(f"{group}\n{line[2:]}" if found["indent"] else line[2:])


# The calendar


def test_without_a_country_only_the_weekend_and_the_days_off_are_free(loaded: Loader) -> None:
    calendar = config.business_calendar(loaded("owner: {days_off: [2026-12-24..2026-12-25]}"))
    assert not calendar.is_working_day(date(2026, 12, 25))
    assert not calendar.is_working_day(date(2026, 12, 26))
    assert calendar.is_working_day(date(2027, 1, 1))


def test_holidays_of_country_and_subdivision_are_free(loaded: Loader) -> None:
    august = date(2026, 8, 31)  # the late summer bank holiday, in England but not in Scotland
    assert not config.business_calendar(loaded("owner: {country: GB, subdivision: ENG}")).is_working_day(august)
    assert config.business_calendar(loaded("owner: {country: GB, subdivision: SCT}")).is_working_day(august)


def test_new_years_day_observed_in_the_old_year_is_free(loaded: Loader) -> None:
    assert not config.business_calendar(loaded("owner: {country: US}")).is_working_day(date(2021, 12, 31))


def test_the_weekend_is_the_countrys(loaded: Loader) -> None:
    israel = config.business_calendar(loaded("owner: {country: IL}"))
    assert not israel.is_working_day(date(2026, 3, 13))  # a Friday
    assert israel.is_working_day(date(2026, 3, 15))  # a Sunday


def test_a_make_up_day_on_a_weekend_counts_even_when_its_year_was_not_asked_for_before(loaded: Loader) -> None:
    china = config.business_calendar(loaded("owner: {country: CN}"))
    assert china.is_working_day(date(2024, 2, 4))  # a Sunday worked before Spring Festival


def test_a_day_off_of_the_owners_counts_before_a_make_up_day(loaded: Loader) -> None:
    china = config.business_calendar(loaded("owner: {country: CN, days_off: [2024-02-04]}"))
    assert not china.is_working_day(date(2024, 2, 4))


# Private folders


def test_a_private_folder_is_made_for_the_owner_alone(tmp_path: Path) -> None:
    made = config.ensure_private_dir(tmp_path / "a" / "b")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_a_folder_open_to_others_is_closed_to_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    config.ensure_private_dir(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_folder_for_all_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    with pytest.raises(UserError, match="shared by all users"):
        config.ensure_private_dir(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o1777


def test_a_folder_that_cannot_be_made_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="data_dir"):
        config.ensure_private_dir(tmp_path / "file" / "data")
