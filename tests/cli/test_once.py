"""``once``: its exit codes and words, and a dry run that only looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cli_world import AFTER_INTERVIEW, OWNER, World, followup, mail, opened

from followup_daemon.commands.workplace import workplace
from followup_daemon.errors import UserError
from followup_daemon.gmail import pace
from followup_daemon.sandbox import Fault

WRITES = ("create", "delete", "send", "update", "insert", "modify", "trash")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


@pytest.fixture
def due(world: World) -> World:
    """An interview was recognised and has just taken place: the thank-you is due."""
    world.agree()
    assert world.once().code == 0
    world.now = AFTER_INTERVIEW
    return world


def written(world: World) -> dict[str, int]:
    """Calls at the server that would change something, the owner's own apart."""
    return {name: count for name, count in world.calls.items() if name.rpartition(".")[2] in WRITES}


def test_a_dry_run_makes_nothing_and_keeps_nothing(due: World) -> None:
    kept, before = due.database(), written(due)
    ended = due.once("--dry-run")
    assert ended.code == 0
    assert "thank-you would be drafted to Ana Lima" in ended.out
    assert "\u201cRe: Interview at Fernhill\u201d" in ended.out
    assert (due.database(), written(due), due.drafts) == (kept, before, [])
    assert sorted(path.name for path in due.data.iterdir()) == ["followup.db", "running.lock"]


def test_a_dry_run_before_anything_else_leaves_no_data_folder(world: World) -> None:
    world.agree()
    ended = world.once("--dry-run")
    assert (ended.code, world.data.exists()) == (0, False)
    assert "interview recognised" in ended.out


def test_a_dry_run_prints_the_letters_when_asked(due: World) -> None:
    assert "Thank you for" not in due.once("--dry-run").out.partition("\n")[2]
    said = due.once("--dry-run", "--texts").out
    assert "Hi Ana," in said
    assert "Priya Raman" in said
    letters = due.once("--dry-run", "--json").data["letters"]
    assert [(one["to"], one["subject"]) for one in letters] == [(["ana@fernhill.example"], "Re: Interview at Fernhill")]
    assert letters[0]["text"].startswith("Hi Ana,")


def test_a_dry_run_of_a_withdrawal_leaves_the_draft(due: World) -> None:
    due.once()
    due.passes(hours=1)
    due.sandbox.mailbox.deliver(
        mail(
            "Hi Priya,\n\nthank you for your time. We have decided not to move forward with your application.\n\nAna",
            answers="<ask@fernhill.example>",
        )
    )
    before = written(due)
    ended = due.once("--dry-run")
    assert "would be withdrawn" in ended.out
    assert (written(due), len(due.drafts)) == (before, 1)
    assert "draft withdrawn" in due.once().out
    assert due.drafts == []


def test_a_pass_says_what_it_did_and_the_next_one_that_nothing_is_new(due: World) -> None:
    ended = due.once()
    assert ended.code == 0
    assert "thank-you drafted" in ended.out
    due.passes(minutes=5)
    ended = due.once()
    assert (ended.code, ended.out) == (0, "Nothing new, nothing due.\n")


def test_the_data_of_a_pass_have_stable_keys(due: World) -> None:
    data = due.once("--json").data
    assert list(data) == ["dry_run", "complete", "still_to_read", "events", "letters", "failures"]
    assert [list(event) for event in data["events"]] == [["at", "kind", "interview", "step", "detail", "draft"]]
    (draft,) = due.sandbox.mailbox.drafts
    assert (data["events"][0]["kind"], data["events"][0]["draft"]) == ("drafted", draft)


def test_a_step_that_fails_is_named_with_exit_code_1_and_tried_again(
    due: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "TRIES", 1)
    due.sandbox.faults.add(Fault("bad_request", "*drafts.create"))
    ended = due.once()
    assert ended.code == 1
    assert "thank_you of" in ended.out
    assert "tried again" in ended.out
    due.passes(minutes=5)
    assert due.once().code == 0
    assert len(due.drafts) == 1


def test_a_template_broken_meanwhile_is_told_and_the_last_good_one_serves(due: World) -> None:
    """A mistake in a template is told when it is made, not at 08:30 on the day; the letter that is due still goes."""
    with workplace(due.config) as place:
        folder = due.folder / "templates"
        folder.mkdir()
        (folder / "thank_you.txt").write_text("Subject: Thanks\n\n{{ nobody }}\n")
        report = place.make_pass(due.now)
    assert [what for what, _ in report.failures] == ["the templates"]
    assert report.complete
    assert len(due.drafts) == 1


def test_a_template_mended_while_the_daemon_runs_serves_from_the_next_pass_on(due: World) -> None:
    folder = due.folder / "templates"
    folder.mkdir()
    with workplace(due.config) as place:
        (folder / "thank_you.txt").write_text("Subject: Thanks\n\n{{ nobody }}\n")
        due.passes(days=-3)
        assert place.make_pass(due.now).failures
        assert place.make_pass(due.now).failures
        (folder / "thank_you.txt").write_text("Subject: Thanks\n\nOh {{ greeting }} thanks.\n")
        due.now = AFTER_INTERVIEW
        assert place.make_pass(due.now).failures == []
    assert b"Oh Hi Ana, thanks." in due.drafts[0]


def test_a_sign_in_with_another_account_while_the_daemon_runs_stops_it_before_it_reads_or_writes(due: World) -> None:
    """One account's drafts never come into another's mailbox, nor its mail into this one's data."""
    with workplace(due.config) as place:
        place.make_pass(due.now - timedelta(days=2))
        due.sandbox.mailbox.address = "somebody@else.example"
        due.sandbox.write_token(due.token)
        before = due.database()
        with pytest.raises(UserError, match="belongs to the account priya@mail"):
            place.make_pass(due.now)
        assert (due.database(), due.drafts) == (before, [])
        due.sandbox.mailbox.address = OWNER
        due.sandbox.write_token(due.token)
        assert place.make_pass(due.now).complete
    assert len(due.drafts) == 1


def test_a_command_line_mistake_ends_with_exit_code_2() -> None:
    for arguments in (["inspekt"], ["show"], ["once", "--colour"], ["inspect"]):
        ended = followup(*arguments)
        assert (ended.code, ended.out) == (2, "")
        assert "Error:" in ended.err
