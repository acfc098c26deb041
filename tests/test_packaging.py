"""What the wheel carries, what installs are pinned to, and how .ci/run chooses its Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PINS = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
PIN = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+")  # "holidays==0.109"


def plain(name: str) -> str:
    """A project's name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~;\[ ]", name)[0]).lower()


def test_every_pin_is_exact_and_names_no_place() -> None:
    assert [line for line in PINS if not PIN.fullmatch(line)] == []


@pytest.mark.parametrize(
    "needed",
    [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
        *PROJECT["build-system"]["requires"],
    ],
)
def test_whatever_is_declared_is_pinned(needed: str) -> None:
    assert plain(needed) in {plain(line) for line in PINS}


def test_what_the_wheel_takes_in_from_beside_the_package_is_there() -> None:
    taken_in = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert set(taken_in.values()) == {"followup_daemon/templates", "followup_daemon/config.example.yaml"}
    assert all((ROOT / source).exists() for source in taken_in)


def run_ci(path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """.ci/run with only ``path`` to find programs in."""
    bash = shutil.which("bash")
    assert bash is not None
    environment = {"PATH": str(path), **more}
    return subprocess.run([bash, str(ROOT / ".ci/run")], env=environment, capture_output=True, text=True, check=False)


def program(folder: Path, name: str, script: str) -> Path:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


@pytest.fixture
def few_programs(tmp_path: Path) -> Path:
    """A folder with nothing but ``dirname``, which .ci/run needs to find the checkout."""
    dirname = shutil.which("dirname")
    assert dirname is not None
    (tmp_path / "dirname").symlink_to(dirname)
    return tmp_path


def test_without_a_python_ci_says_so_in_one_sentence(few_programs: Path) -> None:
    ended = run_ci(few_programs)
    assert ended.returncode != 0
    assert ended.stderr.splitlines() == [
        "followup-daemon needs Python 3.11 or newer, and none was found on PATH (PYTHON=/path/to/python names one)."
    ]


def test_a_python_that_is_too_old_is_passed_over(few_programs: Path) -> None:
    program(few_programs, "python3", "exit 1")  # as `python3 -c` does when asked whether it is new enough
    assert "needs Python 3.11" in run_ci(few_programs).stderr


def test_a_python_that_is_new_enough_is_taken(few_programs: Path) -> None:
    program(few_programs, "python3.13", "exit 0")
    assert "needs Python 3.11" not in run_ci(few_programs).stderr


def test_a_named_python_goes_first(few_programs: Path) -> None:
    named = program(few_programs, "mine", "exit 0")
    assert "needs Python 3.11" not in run_ci(few_programs, PYTHON=str(named)).stderr


def test_ci_can_be_run_by_its_name() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)
