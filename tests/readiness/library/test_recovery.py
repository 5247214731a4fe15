"""The way back: the damaged files kept whole, the newest good backup, cut off and finished."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from readiness.errors import ExportProblem, LibraryDamaged, LibraryInUse, LibraryProblem
from readiness.library import Library, recovery
from readiness.library.engine import means_damage, problem_of
from tests.readiness.library.shelf import (
    LEAVE_UNCLEAN,
    Clock,
    put,
    run,
    text_of,
)


def names(folder: Path) -> set[str]:
    return {found.name for found in folder.iterdir() if found.name != "backups"}


def break_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)


def test_recovery_restores_the_newest_backup_and_keeps_the_damaged_file(
    path: Path, kept: Library
) -> None:
    break_pages(path)
    damaged = path.read_bytes()
    with pytest.raises(LibraryDamaged) as damage:
        kept.open().result()
    assert path.read_bytes() == damaged
    assert damage.value.newest_backup is not None
    recovered = kept.recover(damage.value.newest_backup).result()
    assert text_of(kept, "a") == "good"
    assert recovered.moved_aside[0].read_bytes() == damaged
    assert recovered.moved_aside[0].name.startswith("library.db.damaged-")
    put(kept, "a", "life goes on")
    kept.close().result()
    assert names(path.parent) == {"library.db", recovered.moved_aside[0].name}


def test_the_log_of_a_damaged_library_is_moved_with_it(path: Path, tmp_path: Path) -> None:
    run(LEAVE_UNCLEAN, path)
    backup = tmp_path / "good.backup"
    other = Library(tmp_path / "other.db", idle_seconds=3600)
    other.open().result()
    put(other, "a", "good")
    shutil.move(other.backup_now().result().path, backup)
    other.close().result()
    # The log alone could bring the file back, so it is damaged as well.
    for file in (path, Path(f"{path}-wal")):
        file.write_bytes(b"\x5a" * file.stat().st_size)
    library = Library(path, idle_seconds=3600)
    with pytest.raises(LibraryDamaged) as damage:
        library.open().result()
    assert damage.value.newest_backup is None
    with pytest.raises(LibraryProblem, match="no backup that verifies"):
        library.recover().result()
    recovered = library.recover(backup).result()
    assert {moved.name[-4:] for moved in recovered.moved_aside} >= {"-wal"}
    assert text_of(library, "a") == "good"
    library.close().result()


def test_a_damaged_backup_is_passed_over_for_an_earlier_one(path: Path, kept: Library) -> None:
    kept.open().result()
    second = kept.backup_now().result()
    kept.close().result()
    break_pages(second.path)
    break_pages(path)
    with pytest.raises(LibraryDamaged) as damage:
        kept.open().result()
    assert damage.value.newest_backup is not None
    assert damage.value.newest_backup != second.path
    kept.recover().result()
    assert text_of(kept, "a") == "good"


def test_a_damaged_backup_is_not_restored_and_the_library_stays(path: Path, kept: Library) -> None:
    backup = kept.backups().result()[0].path
    break_pages(backup)
    break_pages(path)
    damaged = path.read_bytes()
    with pytest.raises(LibraryProblem, match="does not verify either"):
        kept.recover(backup).result()
    assert path.read_bytes() == damaged
    assert names(path.parent) == {"library.db"}


@pytest.mark.parametrize("last_step", ["marker", "moved", "replaced"])
def test_an_interrupted_recovery_is_finished_at_the_next_start(
    path: Path, kept: Library, last_step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = kept.backups().result()[0].path
    kept.close().result()
    break_pages(path)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        if last_step == "marker":
            patched.setattr(recovery, "_swap", cut_off)
        elif last_step == "moved":
            move = recovery._move_aside

            def moved_then_cut_off(path: Path, aside: str) -> tuple[Path, ...]:
                move(path, aside)
                raise KeyboardInterrupt

            patched.setattr(recovery, "_move_aside", moved_then_cut_off)
        else:
            unlink = Path.unlink
            patched.setattr(
                Path,
                "unlink",
                lambda self: cut_off() if self.suffix == ".recovery" else unlink(self),
            )
        with pytest.raises(KeyboardInterrupt):
            recovery.put_in_place(path, backup, Clock()(), "damaged")
    assert Path(f"{path}.recovery").exists()
    library = Library(path, idle_seconds=3600)
    assert library.open().result().recovery_finished
    assert text_of(library, "a") == "good"
    library.close().result()
    left = names(path.parent)
    assert "library.db" in left
    assert len(left) == 2
    assert all(".damaged-" in name for name in left - {"library.db"})


def test_a_log_left_behind_by_a_lost_library_never_meets_the_new_one(
    path: Path, clock: Clock
) -> None:
    run(LEAVE_UNCLEAN, path)
    path.unlink()
    library = Library(path, now=clock, idle_seconds=3600)
    assert library.open().result().created
    assert library.entries().result() == []
    put(library, "a", "new")
    library.close().result()
    assert any("damaged" in name and name.endswith("-wal") for name in names(path.parent))


def test_a_library_cut_to_nothing_is_damage_where_there_are_backups(
    path: Path, kept: Library
) -> None:
    path.write_bytes(b"")
    with pytest.raises(LibraryDamaged, match="is empty although"):
        kept.open().result()
    kept.recover().result()
    assert text_of(kept, "a") == "good"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (5, "in use by another"),
        (5 | 2 << 8, "in use by another"),
        (6, "in use by another"),
        (8, "cannot be written"),
        (8 | 6 << 8, "cannot be written"),
        (10, "Check the disk"),
        (10 | 3 << 8, "Check the disk"),
        (13, "disk is full"),
        (14, "cannot be opened"),
        (3, "may not use"),
        (23, "may not use"),
        (1, "could not do this"),
        (0, "could not do this"),
    ],
)
def test_no_other_error_starts_recovery(code: int, words: str) -> None:
    error = dbapi2.OperationalError("secret words")
    error.sqlite_errorcode = code
    problem = problem_of(error, Path("library.db"))
    assert not isinstance(problem, LibraryDamaged)
    assert words in str(problem)
    assert "secret" not in str(problem)
    assert not means_damage(error)


def test_a_locked_library_is_not_recovered(path: Path, library: Library) -> None:
    put(library, "a", "one")
    other = Library(path)
    with pytest.raises(LibraryInUse):
        other.open().result()
    assert names(path.parent) == {"library.db", "library.db-wal"}


def test_a_note_of_a_restore_that_is_not_ours_is_a_sentence(path: Path, kept: Library) -> None:
    Path(f"{path}.recovery").write_bytes(b"?")
    Path(f"{path}.restoring").write_bytes(b"?")
    with pytest.raises(LibraryProblem, match="not a note that Readiness wrote"):
        kept.open().result()


def test_a_copy_cut_off_before_the_restore_began_is_cleared(path: Path, kept: Library) -> None:
    Path(f"{path}.restoring").write_bytes(b"half")
    kept.open().result()
    assert text_of(kept, "a") == "newest"
    assert names(path.parent) == {"library.db", "library.db-wal"}


def test_a_restore_that_cannot_leave_its_note_changes_nothing(
    path: Path, kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.open().result()

    def full(*_: object) -> None:
        raise ExportProblem("The disk is full.")

    backup = kept.backups().result()[0]
    monkeypatch.setattr(recovery, "atomic_write", full)
    with pytest.raises(LibraryProblem, match="disk is full"):
        kept.restore_backup(backup.path).result()
    assert text_of(kept, "a") == "newest"
    assert names(path.parent) == {"library.db", "library.db-wal"}
