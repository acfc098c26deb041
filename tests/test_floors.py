"""The comparison of measured figures with their floors."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parent.parent / "bench" / "floors.py"


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_figure_at_its_floor_stands_and_one_below_is_told(floors: ModuleType) -> None:
    assert floors.below({"recall": 0.9}, {"recall": 0.9}) == []
    assert floors.below({"recall": 0.8999}, {"recall": 0.9}) == ["recall is 0.8999, its floor is 0.9000"]


def test_a_figure_that_was_not_measured_is_below_its_floor(floors: ModuleType) -> None:
    assert len(floors.below({}, {"recall": 0.9})) == 1


def test_a_mailbox_that_could_not_be_read_is_told(floors: ModuleType) -> None:
    assert floors.below({"errors": 2, "recall": 1}, {"recall": 0.9}) == ["2 mailboxes ended in an error"]


def test_a_floor_may_only_rise(floors: ModuleType) -> None:
    """Compared with every version there ever was, so that it cannot sink in two commits either."""
    earlier = [{"recall": 0.9}, {"recall": 0.95, "start": 0.85}]
    assert floors.lowered({"recall": 0.95, "start": 0.9}, earlier) == []
    assert floors.lowered({"recall": 0.94, "start": 0.85}, earlier) == [
        "the floor of recall was 0.9500 before; it may only rise"
    ]
    assert len(floors.lowered({"recall": 0.95}, earlier)) == 1


def test_raising_never_lowers(floors: ModuleType) -> None:
    assert floors.raised({"recall": 0.8, "start": 0.97}, {"recall": 0.9, "start": 0.85}) == {
        "recall": 0.9,
        "start": 0.97,
    }


def test_one_sure_find_in_real_mail_is_told(floors: ModuleType) -> None:
    """A draft to a stranger is the worst that can happen: one in thousands of mails counts."""
    found = floors.shares({"mails": 8000, "sure": 1, "unsure": 40})
    assert floors.below(found, {"quiet": 1.0}) != []
    assert floors.below(floors.shares({"mails": 8000, "sure": 0, "unsure": 40}), {"quiet": 1.0, "silent": 0.995}) == []


def test_without_a_corpus_beside_the_checkout_there_is_nothing_to_measure(
    floors: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(floors, "SHARED", tmp_path)
    assert floors.main([]) == 0
    assert "nothing to measure" in capsys.readouterr().out
