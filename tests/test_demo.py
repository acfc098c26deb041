"""The demo tells the truth: the real daemon on the embedded Gmail, each conversation going its own way to its end."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path

import pytest
from typer.testing import CliRunner

from followup_daemon.cli import app
from followup_daemon.demo import Demonstration, Line
from followup_daemon.ledger import Fate, StepKind
from followup_daemon.standing import standing

README = Path(__file__).parents[1] / "README.md"

WAYS: dict[str, tuple[str, list[tuple[StepKind, Fate]]]] = {
    "Larkfield": ("offer", [("thank_you", "sent"), ("first_follow_up", "sent")]),
    "Brightwater Foods": (
        "awaiting",
        [("thank_you", "sent"), ("first_follow_up", "sent"), ("second_follow_up", "sent")],
    ),
    "Cedar & Pine Architects": (
        "replied",
        [("thank_you", "sent"), ("first_follow_up", "sent"), ("second_follow_up", "open")],
    ),
    "Harbour Line Logistics": ("next_round", [("thank_you", "sent")]),
    "Quill & Co": ("rejected", [("thank_you", "withdrawn")]),
    "Ostrander Museum": ("replied", [("thank_you", "sent"), ("first_follow_up", "discarded")]),
    "Sundial": ("rejected", [("thank_you", "sent")]),
}
"""How each conversation ends, and what became of the drafts made for it."""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int], list[Line], dict[str, object]]:
    folder = tmp_path_factory.mktemp("demo")
    with Demonstration(folder) as demonstration:
        lines = [line for _, day in demonstration.play() for line in day]
        ways: dict[str, object] = {}
        for one in demonstration.book.interviews:
            if one.is_sure:
                taken = [(entry.kind, entry.fate) for entry in demonstration.ledger() if entry.interview == one.id]
                ways[str(one.meeting.company)] = (standing(one).state, taken)
        return folder, demonstration.summary(), lines, ways


def test_every_conversation_goes_its_way(played: tuple[Path, dict[str, int], list[Line], dict[str, object]]) -> None:
    assert played[3] == WAYS


def test_the_daemon_sends_nothing(played: tuple[Path, dict[str, int], list[Line], dict[str, object]]) -> None:
    assert played[1]["sent_by_the_daemon"] == 0


def test_no_pass_fails(played: tuple[Path, dict[str, int], list[Line], dict[str, object]]) -> None:
    assert not [line for line in played[2] if "failed" in line.text or "the mailbox:" in line.text]


def test_the_drafts_lie_in_the_folder_as_mail(
    played: tuple[Path, dict[str, int], list[Line], dict[str, object]],
) -> None:
    folder, summary, _, _ = played
    mails = [email.message_from_bytes(file.read_bytes(), policy=default) for file in sorted(folder.glob("*.eml"))]
    assert len(mails) == summary["drafts"]
    for mail in mails:
        assert mail["To"]
        assert not mail["Cc"]
        assert mail["Subject"]


def test_the_readme_shows_what_the_demo_prints(tmp_path: Path) -> None:
    shown = README.read_text().partition("<!-- demo:begin -->")[2].partition("<!-- demo:end -->")[0]
    days = [day.splitlines() for day in shown.replace("```text", "").replace("```", "").strip().split("\n\n")]
    result = CliRunner().invoke(app, ["demo", "--folder", str(tmp_path / "demo")], env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.output
    printed = [line.rstrip() for line in result.output.splitlines()]
    assert len(days) == 3
    for day in days:
        assert day == printed[printed.index(day[0]) :][: len(day)]
