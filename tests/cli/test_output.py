"""What people and programs see: pages of any width, data of stable keys, and nothing in mail that acts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from cli_world import ACCEPTANCE, AFTER_INTERVIEW, ANA, INVITATION, MONDAY, OWNER, World, followup, mail, opened
from conftest import Golden

from followup_daemon import cli

INTERVIEW_KEYS = [
    "id", "confirmed_by", "start", "end", "medium", "interviewers", "thank_to", "coordinator", "company", "role",
    "state", "closed", "decision_by", "thank_you_sent", "follow_ups_sent", "certainty", "sure",
]  # fmt: skip
CASE_KEYS = [*INTERVIEW_KEYS, "open", "steps", "holds", "quiet_on", "taken"]

HOSTILE = "\x1b[31mred\x1b[0m \x1b]0;title\x07 [bold]b[/bold] [link=x]y[/link] :warning: \x9b2J \u202etxet \r\x08\x00"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


@pytest.fixture
def thanked(world: World) -> World:
    """Two days after the interview the thank-you lies in Drafts, and Ana has asked something."""
    world.agree()
    world.once()
    world.now = AFTER_INTERVIEW
    world.once()
    world.passes(hours=1)
    world.sandbox.mailbox.deliver(
        mail("Hi Priya,\n\ncould you send us two references?\n\nAna", answers="<ask@fernhill.example>")
    )
    world.passes(days=4)
    world.once()
    return world


def mailbox(
    folder: Path, invitation: str = INVITATION, sender: str = ANA, subject: str = "Interview at Fernhill"
) -> Path:
    """An interview as two .eml files."""
    folder.mkdir(exist_ok=True)
    ask, yes = "<ask@fernhill.example>", "<yes@mail.example>"
    (folder / "1.eml").write_bytes(mail(invitation, sender=sender, subject=subject, message_id=ask, date=MONDAY))
    answer = mail(ACCEPTANCE, sender=OWNER, to=ANA, subject=f"Re: {subject}", message_id=yes, answers=ask, date=MONDAY)
    (folder / "2.eml").write_bytes(answer)
    return folder


# Pages


@pytest.mark.parametrize("columns", [80, 140])
def test_the_status_page(thanked: World, golden: Golden, columns: int) -> None:
    with patch("cli_world.COLUMNS", str(columns)):
        page = thanked.run("status").out
    golden(f"cli/status-{columns}.txt", "".join(f"{line.rstrip()}\n" for line in page.splitlines()))


@pytest.mark.parametrize("columns", [10, 20, 33, 80, 400])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(thanked: World, columns: int) -> None:
    known = thanked.run("status", "--json").data["interviews"][0]["id"]
    with patch("cli_world.COLUMNS", str(columns)):
        for ended in (thanked.run("status", "--all"), thanked.run("show", known)):
            assert ended.code == 0
            assert max(map(len, ended.out.splitlines())) <= max(columns, 20)
            assert "references" in ended.out.replace("\n", "").replace(" ", "") or columns < 20


def test_before_the_first_pass_the_status_says_what_to_do(world: World) -> None:
    ended = world.run("status")
    assert ended.code == 0
    assert "has not been read yet" in ended.out
    assert "followup-daemon once" in ended.out
    assert not world.data.exists()


def test_where_nothing_is_open_the_status_says_so(world: World) -> None:
    world.once()
    assert "No interview is open." in world.run("status").out


def test_a_page_shows_what_comes_soonest_first_and_what_needs_the_owner(world: World) -> None:
    world.agree()
    world.once()
    page = world.run("status").out
    assert "Needs you" not in page
    days = re.findall(r"^  (\w{3} \d\d \w{3} \d{4} \d\d:\d\d)  ", page, re.MULTILINE)
    assert days == ["Thu 05 Mar 2026 14:00", "Thu 05 Mar 2026 15:30", "Thu 12 Mar 2026 08:30"]


def test_the_pages_obey_another_now(world: World) -> None:
    world.agree()
    world.once()
    assert "due now" in world.run("status", "--now", "2026-03-05T22:00:00Z").out
    assert "No interview is open" in world.run("status", "--now", "2026-06-05T22:00:00Z").out
    assert "Fernhill" in world.run("status", "--all", "--now", "2026-06-05T22:00:00Z").out


def test_show_tells_all_and_the_words_it_rests_on(thanked: World) -> None:
    known = thanked.run("status", "--json").data["interviews"][0]["id"]
    page = thanked.run("show", known[:4]).out
    for words in (
        f"Fernhill, Support Lead  ({known})",
        "Thu 05 Mar 2026 14:00 to 15:00",
        "Ana Lima <ana@fernhill.example>",
        "thank-you to ana@fernhill.example: lies in Drafts",
        "follow-ups: they asked you something",
        "Thursday, March 5 at 2:00 pm works for me.",
        "could you send us two references?",
        "<ask@fernhill.example>",
    ):
        assert words in page


# Data


def test_the_data_of_status_and_show_have_stable_keys(thanked: World) -> None:
    data = thanked.run("status", "--json").data
    assert list(data) == ["now", "taken_in", "still_to_read", "interviews", "matters", "paused"]
    assert [list(one) for one in data["interviews"]] == [CASE_KEYS]
    assert {tuple(one) for one in data["matters"]} == {
        ("kind", "interviews", "at", "step", "says", "act", "evidence"),
    }
    assert {one["kind"] for one in data["matters"]} == {"question", "unsent"}
    whole = thanked.run("show", data["interviews"][0]["id"], "--json").data
    assert list(whole) == [*CASE_KEYS, "standing", "matters", "said"]
    assert {tuple(one) for one in whole["said"]} == {("finding", "message_id", "at", "words", "rule")}


def test_the_data_of_inspect_have_the_keys_of_the_contract(tmp_path: Path) -> None:
    ended = followup("inspect", mailbox(tmp_path / "m"), "--me", OWNER, "--tz", "America/Chicago", "--json")
    assert [list(one) for one in ended.data] == [INTERVIEW_KEYS]


def test_data_are_only_data_where_the_output_knows_ascii_alone(tmp_path: Path) -> None:
    folder = mailbox(
        tmp_path / "m", INVITATION.replace("Fernhill", "F\u00f6rnhill"), "Ana L\u00edma <ana@fernhill.example>"
    )
    command = [sys.executable, "-m", "followup_daemon", "inspect", str(folder), "--me", OWNER, "--tz", "UTC"]
    for more in (["--json"], ["--why"]):
        done = subprocess.run(
            [*command, *more], capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
        )
        assert (done.returncode, done.stderr) == (0, b"")
        done.stdout.decode("ascii")
        if more == ["--json"]:
            assert b"L\\u00edma" in done.stdout


# Inspect


def test_inspect_shows_the_interview_and_why(tmp_path: Path) -> None:
    page = followup("inspect", mailbox(tmp_path / "m"), "--me", OWNER, "--tz", "America/Chicago", "--why").out
    for words in (
        "1 interview",
        "Thu 05 Mar 2026",
        "14:00",
        "Fernhill, Support Lead",
        "Ana Lima; video",
        "you confirmed",
    ):
        assert words in page


def test_inspect_leaves_out_mail_after_now(tmp_path: Path) -> None:
    ended = followup(
        "inspect", mailbox(tmp_path / "m"), "--me", OWNER, "--tz", "UTC", "--now", "2026-03-01T00:00:00+00:00"
    )
    assert ended.code == 0
    assert "No interview is confirmed" in ended.out


def test_the_zone_comes_from_the_option_before_the_configuration(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("owner: {time_zone: Europe/Berlin}\n")
    folder = mailbox(tmp_path / "m")
    given = ["--config", config, "inspect", folder, "--me", OWNER]
    assert "21:00" in followup(*given).out
    assert "14:00" in followup(*given, "--tz", "America/Chicago").out


# Mail is hostile


def test_nothing_in_a_mail_acts_on_the_terminal(tmp_path: Path) -> None:
    """Escape sequences, markup, emoji codes and direction marks come out as plain letters, or not at all."""
    sender = f'"{HOSTILE.replace(chr(13), "").replace(chr(0), "")}Ana Lima" <ana@fernhill.example>'
    folder = mailbox(
        tmp_path / "m", INVITATION.replace("Fernhill", f"Fernhill {HOSTILE}"), sender, f"Interview {HOSTILE}"
    )
    for more in (["--why"], ["--json"], ["--all", "--why"]):
        ended = followup("inspect", folder, "--me", OWNER, "--tz", "UTC", *more)
        assert ended.code == 0
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ended.out + ended.err)


def test_nothing_in_a_mail_acts_on_status_show_and_once(world: World) -> None:
    hostile = f"Fernhill {HOSTILE}"
    world.agree(INVITATION.replace("Fernhill", hostile), ACCEPTANCE)
    world.once()
    world.now = AFTER_INTERVIEW
    ended = [world.once("--dry-run", "--texts"), world.once(), world.run("status")]
    ended += [world.run("show", one["id"]) for one in world.run("status", "--json").data["interviews"]]
    assert len(ended) == 4
    for one in ended:
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", one.out + one.err)


def test_markup_in_a_mail_is_shown_as_it_was_written(world: World) -> None:
    world.agree()
    world.now = AFTER_INTERVIEW
    ask = "Could you send us [bold]two[/bold] :tada: references?"
    world.sandbox.mailbox.deliver(mail(f"Hi Priya,\n\n{ask}\n\nAna", answers="<ask@fernhill.example>"))
    world.passes(days=5)
    world.once()
    assert "[bold]two[/bold] :tada: references?" in " ".join(world.run("status").out.split())


# Help


def test_every_command_has_help_with_an_example_and_the_line_that_the_list_shows() -> None:
    for name, line in cli.COMMANDS.items():
        ended = followup(name, "--help")
        assert (ended.code, ended.err) == (0, "")
        words = " ".join(ended.out.split())
        assert line in words
        assert f"followup-daemon {name}" in words.partition("Example")[2]


def test_the_list_of_commands_is_whole_and_loads_none_of_them() -> None:
    script = (
        "import sys\nsys.argv = ['followup-daemon', '--help']\nfrom followup_daemon.cli import main\n"
        "try:\n    main()\nfinally:\n    print([name for name in sys.modules if name.startswith('followup_daemon.')])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    for line in cli.COMMANDS.values():
        assert line in " ".join(done.stdout.split())
    assert "reading" not in done.stdout.splitlines()[-1]


def test_inspect_loads_neither_google_nor_the_server_nor_the_scheduler(tmp_path: Path) -> None:
    """It starts in the time that its own parts take."""
    script = (
        "import sys\nfrom followup_daemon.cli import main\n"
        "try:\n    main()\nfinally:\n    print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "inspect", str(mailbox(tmp_path / "m")), "--me", OWNER, "--tz", "UTC", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = set(done.stderr.split())
    assert done.returncode == 0
    assert "icalendar" in loaded
    assert not loaded & {"google", "googleapiclient", "google_auth_oauthlib", "httplib2", "apscheduler", "werkzeug"}
    assert not loaded & {"jinja2", "sqlite3"}
