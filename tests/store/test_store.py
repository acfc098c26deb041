from __future__ import annotations

import shutil
import sqlite3
import stat
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
from store_examples import DANA, NOON, confirmed, database, evidence, reading, taken, word

from followup_daemon.errors import FollowupError, UserError
from followup_daemon.ledger import Fate
from followup_daemon.signals import WORDS_KEPT, Word
from followup_daemon.store import Cursor, Notice, Reading, Store

LATER = NOON + timedelta(hours=5)
NOTICE = Notice("unsure/a1b2c3", "a1b2c3", NOON, "unsure", "<yes@mail.example>")


def test_what_messages_told_is_there_after_closing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed(), word()), reading("t2", word("<w2@mail.example>", "t2"))])
    with Store.open(tmp_path) as store:
        assert set(store.signals()) == {confirmed(), word(), word("<w2@mail.example>", "t2")}


def test_a_message_that_told_nothing_counts_as_read(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed())])
        assert store.messages_of("t1") == {"<yes@mail.example>", "<silent@t1.example>"}
        assert store.messages_of("t2") == frozenset()


def test_a_message_read_again_tells_only_what_it_tells_now_and_the_others_keep_theirs(tmp_path: Path) -> None:
    """Replaced whole: a trashed message, no longer in the thread, keeps what it told."""
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed(), word())])
        store.take_in([Reading("t1", {"<yes@mail.example>": (confirmed(certainty=0.5),)})])
        assert set(store.signals()) == {confirmed(certainty=0.5), word()}
        store.take_in([Reading("t1", {"<yes@mail.example>": ()})])
        assert store.signals() == (word(),)
        assert "<yes@mail.example>" in store.messages_of("t1")


def test_reading_twice_is_harmless(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed(), word())] * 2)
        once = store.signals()
        store.take_in([reading("t1", confirmed(), word())])
        assert store.signals() == once


def test_a_batch_that_fails_leaves_nothing_of_itself(tmp_path: Path) -> None:
    naive = replace(evidence(), at=NOON.replace(tzinfo=None))
    broken = Reading("t2", {"<naive@mail.example>": (Word(naive, "courtesy", DANA),)})
    with Store.open(tmp_path) as store:
        with pytest.raises(ValueError, match="naive"):
            store.take_in([reading("t1", confirmed()), broken])
        assert store.signals() == ()
        assert store.messages_of("t1") == frozenset()


def test_ids_that_utf_8_cannot_carry_are_kept(tmp_path: Path) -> None:
    odd = "<\udcff\x00ü@mail.example>"
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", word(odd))])
        assert odd in store.messages_of("t1")
        assert store.signals() == (word(odd),)
        assert store.claim(taken(person=odd))
        assert not store.claim(taken(person=odd))


def test_no_more_of_a_mail_reaches_the_disk_than_an_evidence_may_keep(tmp_path: Path) -> None:
    """SPEC section 4, promise 5."""
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", word(words="a" * WORDS_KEPT + "the rest of the mail"))])
        assert store.signals() == (word(words="a" * WORDS_KEPT),)
    assert b"the rest of the mail" not in database(tmp_path).read_bytes()


def test_words_that_no_longer_count_are_gone_from_the_file(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", word(words="a private remark"))])
        assert b"a private remark" in database(tmp_path).read_bytes()
        store.take_in([Reading("t1", {"<thanks@mail.example>": ()})])
    assert b"a private remark" not in database(tmp_path).read_bytes()


def test_the_cursor_is_unknown_until_the_first_complete_intake(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.cursor() is None
        store.advance(Cursor(2**64 - 1, NOON))
    with Store.open(tmp_path) as store:
        assert store.cursor() == Cursor(2**64 - 1, NOON)


def test_the_cursor_does_not_fall_back_unless_it_is_reset(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.advance(Cursor(500, NOON))
        store.advance(Cursor(400, LATER))
        assert store.cursor() == Cursor(500, LATER)
        store.advance(Cursor(400, LATER), reset=True)
        assert store.cursor() == Cursor(400, LATER)


def test_a_step_is_claimed_once_until_it_is_withdrawn(tmp_path: Path) -> None:
    first = taken()
    with Store.open(tmp_path) as store:
        assert store.claim(first)
        for fate in sorted(set(get_args(Fate)) - {"withdrawn"}):
            store.record(replace(first, fate=fate))
            assert not store.claim(taken(made_at=LATER)), fate
        store.record(replace(first, fate="withdrawn"))
        assert store.claim(taken(made_at=LATER))
        assert store.ledger() == (replace(first, fate="withdrawn"), taken(made_at=LATER))


def test_thanks_of_their_own_are_a_step_for_each_person(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.claim(taken(person="dana@quillworks.example"))
        assert store.claim(taken(person="lee@quillworks.example"))
        assert not store.claim(taken(person="dana@quillworks.example", made_at=LATER))


def test_an_entry_is_recorded_over_its_own_claim(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.claim(taken())
        store.claim(taken(person="lee@quillworks.example"))
        made = replace(taken(), fate="open", draft_id="r-1", message_id="m1", digest="d", changed_at=LATER)
        store.record(made)
    with Store.open(tmp_path) as store:
        assert store.ledger() == (made, taken(person="lee@quillworks.example"))


def test_a_step_withdrawn_and_claimed_anew_in_one_instant_records_the_new_claim(tmp_path: Path) -> None:
    """``--now`` can stand still; the entry that stands is meant."""
    withdrawn, opened = replace(taken(), fate="withdrawn"), replace(taken(), fate="open")
    with Store.open(tmp_path) as store:
        store.claim(taken())
        store.record(withdrawn)
        store.claim(taken())
        store.record(opened)
        assert store.ledger() == (withdrawn, opened)


def test_a_withdrawn_entry_does_not_come_back_beside_the_one_that_took_its_place(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.claim(taken())
        store.record(replace(taken(), fate="withdrawn"))
        store.claim(taken(made_at=LATER))
        with pytest.raises(FollowupError, match=r"second draft.*r-1"):
            store.record(replace(taken(), fate="open", draft_id="r-1"))
        assert [entry.fate for entry in store.ledger()] == ["withdrawn", "claimed"]


def test_what_was_never_claimed_cannot_be_recorded(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.claim(taken())
        with pytest.raises(LookupError):
            store.record(taken(made_at=LATER))


def test_two_standing_entries_of_a_step_are_refused_by_the_database_itself(tmp_path: Path) -> None:
    """Whatever program writes: the partial unique index holds (SPEC section 4, promise 3)."""
    with Store.open(tmp_path) as store:
        store.claim(taken())
    outside = sqlite3.connect(database(tmp_path))
    with outside, pytest.raises(sqlite3.IntegrityError):
        outside.execute(
            "INSERT INTO ledger (interview, kind, person, made_at, fate, entry) "
            "SELECT interview, kind, person, 'later', 'open', entry FROM ledger"
        )
    outside.close()


def test_a_notice_is_told_once_also_after_it_was_settled(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.tell(NOTICE)
        assert not store.tell(replace(NOTICE, at=LATER))
        assert store.notices() == (NOTICE,)
        store.settle(NOTICE.key, LATER)
        assert store.notices() == ()
    with Store.open(tmp_path) as store:
        assert not store.tell(NOTICE)
        assert store.notices() == ()


def test_settling_what_was_never_told_changes_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.tell(NOTICE)
        store.settle("another", LATER)
        assert store.notices() == (NOTICE,)


def test_facts_98_and_99_another_account_is_refused_and_named_while_spellings_of_the_same_are_not(
    tmp_path: Path,
) -> None:
    with Store.open(tmp_path) as store:
        assert store.account() == ""
        store.set_account("Kim.Arden@gmail.com")
        store.set_account("kimarden@googlemail.com")
        with pytest.raises(UserError, match=r"kimarden@googlemail\.com, not to other@gmail\.com") as refused:
            store.set_account("other@gmail.com")
        assert "data_dir" in refused.value.remedy
        assert store.account() == "kimarden@googlemail.com"


def test_the_database_and_its_folder_are_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    Store.open(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(database(folder).stat().st_mode) == 0o600
    database(folder).chmod(0o644)
    Store.open(folder).close()
    assert stat.S_IMODE(database(folder).stat().st_mode) == 0o600


def test_between_transactions_the_database_is_one_file_and_its_copy_a_whole_backup(tmp_path: Path) -> None:
    """No write-ahead log lies beside it, that an old copy put back could be mixed with."""
    here, there = tmp_path / "here", tmp_path / "there"
    with Store.open(here) as store:
        store.claim(taken())
        assert [each.name for each in here.iterdir()] == [database(here).name]
        there.mkdir()
        shutil.copy(database(here), there)
        with Store.open(there) as copy:
            assert copy.ledger() == (taken(),)


def test_an_old_copy_put_back_tells_what_it_knew_and_goes_on_from_there(tmp_path: Path) -> None:
    """Its older cursor is what the missing drafts are found by: they stand in the history since (promise 3)."""
    with Store.open(tmp_path) as store:
        store.advance(Cursor(100, NOON))
    old = database(tmp_path).read_bytes()
    with Store.open(tmp_path) as store:
        store.claim(taken())
        store.advance(Cursor(200, LATER))
    database(tmp_path).write_bytes(old)
    with Store.open(tmp_path) as store:
        assert store.cursor() == Cursor(100, NOON)
        assert store.ledger() == ()
        assert store.claim(taken(made_at=LATER))


def test_a_rehearsal_knows_everything_and_keeps_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.claim(taken())
        store.take_in([reading("t1", confirmed())])
    before = database(tmp_path).read_bytes()
    with Store.rehearse(tmp_path) as rehearsal:
        assert rehearsal.ledger() == (taken(),)
        assert rehearsal.claim(taken("another"))
        rehearsal.take_in([reading("t2", word(thread_id="t2"))])
        assert len(rehearsal.signals()) == 2
    assert database(tmp_path).read_bytes() == before


def test_a_rehearsal_without_a_database_begins_empty_and_makes_no_file(tmp_path: Path) -> None:
    with Store.rehearse(tmp_path / "nothing") as rehearsal:
        assert rehearsal.claim(taken())
        assert rehearsal.cursor() is None
    assert list(tmp_path.iterdir()) == []


def test_a_store_may_be_used_by_the_thread_that_runs_the_passes(tmp_path: Path) -> None:
    """It is opened where the program starts and used, by one thread alone, where the passes run."""
    seen: list[int] = []
    with Store.open(tmp_path) as store:
        thread = threading.Thread(target=lambda: seen.append(len(store.ledger())))
        thread.start()
        thread.join()
    assert seen == [0]
