from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from scene_world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A world in which the usual interview is agreed: Thursday 12 March 2026, 14:00 to 14:45."""
    with World(tmp_path) as made:
        made.agree()
        yield made
