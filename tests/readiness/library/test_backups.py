"""Backups: verified, named when whole, thinned by day, restored."""

from datetime import timedelta
from pathlib import Path

import pytest

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import Library, backups
from readiness.library.backups import is_good
from tests.readiness.library.shelf import Clock, put, tamper, text_of


def test_a_backup_is_a_whole_library_in_one_private_file(path: Path, library: Library) -> None:
    put(library, "a", "one")
    backup = library.backup_now().result()
    assert backup.path.parent == path.parent / "backups"
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert backup.path.parent.stat().st_mode & 0o777 == 0o700
    assert [found.name for found in backup.path.parent.iterdir()] == [backup.path.name]
    assert backup.size == backup.path.stat().st_size
    assert is_good(backup.path)
    assert library.backups().result() == [backup]
    copy = Library(backup.path)
    copy.open().result()
    assert text_of(copy, "a") == "one"
    copy.close().result()


def test_idle_time_and_closing_take_one_backup_a_day(library: Library, clock: Clock) -> None:
    library.maintain().result()
    assert library.backups().result() == []
    put(library, "a", "one")
    library.maintain().result()
    library.maintain().result()
    assert len(library.backups().result()) == 1
    clock.turn(hours=23)
    library.maintain().result()
    assert len(library.backups().result()) == 1
    clock.turn(hours=2)
    library.close().result()
    assert len(library.backups().result()) == 2


def test_a_clock_set_back_does_not_stop_the_backups(library: Library, clock: Clock) -> None:
    put(library, "a", "one")
    library.maintain().result()
    clock.turn(days=-30)
    library.maintain().result()
    assert len(library.backups().result()) == 2


def test_silence_does_what_is_due(path: Path, clock: Clock) -> None:
    library = Library(path, now=clock, idle_seconds=0.01)
    library.open().result()
    put(library, "a", "one")
    for _ in range(500):
        if library.backups().result():
            break
        library._worker._thread.join(0.02)
    assert library.backups().result()
    library.close().result()


def test_the_last_of_each_of_fourteen_days_is_kept(library: Library, clock: Clock) -> None:
    for day in range(20):
        put(library, "a", f"day {day}")
        for _ in range(2):
            library.backup_now().result()
        clock.turn(days=1)
    found = library.backups().result()
    days = [backup.at.date() for backup in found]
    assert len(set(days)) == 14
    assert days[0] - days[-1] == timedelta(days=13)
    assert len(found) == 15
    assert days.count(days[0]) == 2


def test_many_backups_of_one_day_do_not_push_out_the_earlier_days(
    library: Library, clock: Clock
) -> None:
    put(library, "a", "one")
    first = library.backup_now().result()
    clock.turn(days=1)
    for _ in range(20):
        library.backup_now().result()
    found = library.backups().result()
    assert found[-1] == first
    assert len(found) == 15


def test_a_copy_that_does_not_verify_replaces_nothing_and_is_deleted(
    path: Path, library: Library, clock: Clock
) -> None:
    put(library, "a", "one")
    good = library.backup_now().result()
    library.close().result()
    tamper(path, "UPDATE revision SET body = zeroblob(8)")
    library.open().result()
    clock.turn(days=2)
    with pytest.raises(LibraryDamaged, match="no backup was made"):
        library.backup_now().result()
    library.maintain().exception()
    assert library.backups().result() == [good]
    assert [found.name for found in good.path.parent.iterdir()] == [good.path.name]


def test_a_backup_cut_short_leaves_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "a", "one")

    def fails(_: Path) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "is_good", fails)
    with pytest.raises(LibraryProblem, match="No copy of the library could be written"):
        library.backup_now().result()
    folder = library.path.parent / "backups"
    assert list(folder.iterdir()) == []


def test_the_folder_is_a_setting(library: Library, tmp_path: Path) -> None:
    put(library, "a", "one")
    library.set_setting("backup_folder", str(tmp_path / "elsewhere")).result()
    backup = library.backup_now().result()
    assert backup.path.parent == tmp_path / "elsewhere"
    assert library.backups().result() == [backup]


def test_the_folder_given_to_the_library_comes_first(tmp_path: Path, path: Path) -> None:
    library = Library(path, backup_folder=tmp_path / "given")
    library.open().result()
    library.set_setting("backup_folder", str(tmp_path / "elsewhere")).result()
    put(library, "a", "one")
    assert library.backup_now().result().path.parent == tmp_path / "given"
    library.close().result()


def test_restoring_goes_back_and_the_present_becomes_a_backup(library: Library) -> None:
    put(library, "a", "then")
    then = library.backup_now().result()
    put(library, "a", "now")
    put(library, "b", "now")
    restored = library.restore_backup(then.path).result()
    assert restored.moved_aside == ()
    assert text_of(library, "a") == "then"
    assert [entry.document_id for entry in library.entries().result()] == ["a"]
    library.restore_backup(library.backups().result()[0].path).result()
    assert text_of(library, "b") == "now"
    assert {found.name for found in library.path.parent.iterdir()} == {
        "library.db",
        "library.db-wal",
        "backups",
    }


def test_the_oldest_backup_can_be_restored(library: Library, clock: Clock) -> None:
    for day in range(14):
        put(library, "a", f"day {day}")
        library.backup_now().result()
        clock.turn(days=1)
    oldest = library.backups().result()[-1]
    library.restore_backup(oldest.path).result()
    assert text_of(library, "a") == "day 0"


def test_what_is_no_library_is_no_good_backup(tmp_path: Path) -> None:
    assert not is_good(tmp_path / "missing")
    for name, data in (("empty", b""), ("words", b"words " * 2000)):
        (tmp_path / name).write_bytes(data)
        assert not is_good(tmp_path / name)
    tamper(tmp_path / "other", "CREATE TABLE photos (x)")
    assert not is_good(tmp_path / "other")


def test_other_files_in_the_folder_are_left_alone(library: Library) -> None:
    put(library, "a", "one")
    folder = library.backup_now().result().path.parent
    others = [folder / "other.db-20260301-090000-000000.backup", folder / "library.db-x.backup"]
    for other in others:
        other.write_bytes(b"mine")
    assert len(library.backups().result()) == 1
    library.delete_for_good("a").result()
    assert [other.read_bytes() for other in others] == [b"mine", b"mine"]


def test_a_backup_that_does_not_verify_is_not_restored_and_the_work_goes_on(
    library: Library,
) -> None:
    put(library, "a", "one")
    backup = library.backup_now().result()
    put(library, "a", "two")
    backup.path.write_bytes(b"\x5a" * backup.size)
    with pytest.raises(LibraryProblem, match="does not verify"):
        library.restore_backup(backup.path).result()
    assert text_of(library, "a") == "two"
    assert put(library, "a", "three").number == 3


def test_what_a_killed_backup_left_is_cleared(library: Library) -> None:
    put(library, "a", "one")
    left = library.backup_now().result().path.with_suffix(".part")
    left.write_bytes(b"half a copy")
    library.delete_for_good("nobody").result()
    assert not left.exists()
