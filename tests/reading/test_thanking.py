"""Thanks for a talk that was, told from thanks for a mail, a favour or an invitation."""

from __future__ import annotations

import pytest
from mails_at_hand import mails

from followup_daemon.reading.phrases import plain, sentences
from followup_daemon.reading.thanking import thanks


@pytest.mark.parametrize("text", mails("thanking")["thanks"])
def test_thanks_for_a_talk_are_read_however_they_are_said(text: str) -> None:
    """Law: half a sentence is enough, and so is what others are to be told."""
    assert thanks(sentences(plain(text))) is not None


@pytest.mark.parametrize("text", mails("thanking")["no_thanks"])
def test_thanks_for_anything_less_are_none(text: str) -> None:
    """Law: who thanks for a mail, an invitation or a favour still owes the thanks for the interview."""
    assert thanks(sentences(plain(text))) is None
