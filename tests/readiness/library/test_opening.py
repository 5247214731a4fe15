"""Opening: private files, one user at a time, foreign and newer files, links, read-only folders."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged, LibraryInUse, LibraryProblem, LibraryTooNew
from readiness.library import Library, library_path, opening, schema
from readiness.library.schema import schema_version
from tests.readiness.library.shelf import LEAVE_UNCLEAN, put, run, tamper, text_of

OPEN = """
import sys
from pathlib import Path
from readiness.errors import LibraryInUse
from readiness.library import Library
try:
    Library(Path(sys.argv[1])).open().result()
except LibraryInUse as problem:
    print(problem)
"""


def test_the_engine_has_no_known_way_to_corrupt_a_file() -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_folder_and_file_are_private_and_the_log_too(path: Path, library: Library) -> None:
    put(library, "a", "one")
    assert path.parent.stat().st_mode & 0o777 == 0o700
    for file in (path, Path(f"{path}-wal")):
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_open_to_others_is_closed_to_them(path: Path) -> None:
    path.parent.mkdir()
    path.touch(0o644)
    library = Library(path)
    library.open().result()
    assert path.stat().st_mode & 0o777 == 0o600
    library.close().result()


def test_the_first_opening_says_that_the_library_is_new(path: Path) -> None:
    for created in (True, False):
        library = Library(path)
        assert library.open().result().created is created
        library.close().result()


def test_another_process_is_told_that_the_library_is_in_use(path: Path, library: Library) -> None:
    put(library, "a", "one")
    assert "in use by another Readiness" in run(OPEN, path).stdout
    put(library, "a", "two")
    assert text_of(library, "a") == "two"


def test_a_second_library_in_the_same_process_is_refused_too(path: Path, library: Library) -> None:
    second = Library(path)
    with pytest.raises(LibraryInUse):
        second.open().result()
    put(library, "a", "one")


def test_a_newer_library_is_refused_and_left_alone(path: Path, library: Library) -> None:
    put(library, "a", "one")
    library.close().result()
    tamper(path, f"PRAGMA user_version = {schema_version() + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryTooNew, match="later version"):
        Library(path).open().result()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM revision; END",
        "CREATE VIEW v AS SELECT * FROM revision",
    ],
)
def test_foreign_instructions_in_the_file_are_refused(
    path: Path, library: Library, statement: str
) -> None:
    library.close().result()
    tamper(path, statement)
    with pytest.raises(LibraryProblem, match="did not write"):
        Library(path).open().result()


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    tamper(path, "CREATE TABLE photos (x)")
    before = path.read_bytes()
    with pytest.raises(LibraryProblem, match="not a Readiness library") as refused:
        Library(path).open().result()
    assert not isinstance(refused.value, LibraryDamaged)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_file_is_a_sentence(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(LibraryProblem, match="is a folder"):
        Library(path).open().result()


def test_a_file_in_the_place_of_the_folder_is_a_sentence(path: Path) -> None:
    path.parent.touch()
    with pytest.raises(LibraryProblem, match="cannot be used"):
        Library(path).open().result()


def test_a_link_leads_to_the_real_library_with_its_log(path: Path, tmp_path: Path) -> None:
    run(LEAVE_UNCLEAN, path)
    link = tmp_path / "link.db"
    link.symlink_to(path)
    library = Library(link)
    assert library.open().result().checked
    assert text_of(library, "d3").startswith("words 19")
    library.close().result()
    assert link.is_symlink()
    assert not Path(f"{link}-wal").exists()


def test_after_an_unclean_stop_everything_is_checked_and_there(path: Path) -> None:
    run(LEAVE_UNCLEAN, path)
    assert Path(f"{path}-wal").stat().st_size > 0
    library = Library(path)
    assert library.open().result().checked
    assert text_of(library, "d3").startswith("words 19")
    assert [info.number for info in library.history("d3").result()] == [5, 4, 3, 2, 1]
    library.close().result()


@pytest.mark.parametrize("problem", [LibraryInUse("in use"), LibraryProblem("the disk is full")])
def test_a_log_that_another_has_emptied_since_is_never_put_back(
    path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, problem: LibraryProblem
) -> None:
    put(library, "a", "one")

    def meanwhile_closed() -> None:
        put(library, "a", "two")
        library.close().result()
        raise problem

    monkeypatch.setattr(opening, "connect", lambda _path, **_how: meanwhile_closed())
    with pytest.raises(LibraryProblem, match=str(problem)):
        Library(path).open().result()

    assert not Path(f"{path}-wal").exists()
    monkeypatch.undo()
    library.open().result()
    assert text_of(library, "a") == "two"


def test_a_log_that_a_failed_opening_dropped_is_put_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(LEAVE_UNCLEAN, path)
    log = Path(f"{path}-wal")
    before = log.read_bytes()

    def fails(*_given: object) -> None:
        log.unlink()
        raise LibraryProblem("no")

    monkeypatch.setattr(opening, "_make_ready", fails)
    with pytest.raises(LibraryProblem, match="no"):
        Library(path).open().result()

    assert log.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir() if "kept" in file.name) == []


def test_migration_backs_up_first_and_brings_the_file_forward(
    path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "a", "one")
    library.close().result()
    for backup in library.backups().result():
        backup.path.unlink()
    library.close().result()
    step = "ALTER TABLE document ADD COLUMN team TEXT NOT NULL DEFAULT ''"
    monkeypatch.setattr(
        schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda connection: connection.execute(step))
    )
    newer = Library(path, idle_seconds=3600)
    assert newer.open().result().migrated_from == 1
    assert text_of(newer, "a") == "one"
    assert len(newer.backups().result()) == 1
    newer.close().result()


def test_a_migration_that_fails_leaves_the_earlier_version(
    path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "a", "one")
    library.close().result()
    steps = (
        *schema.MIGRATIONS,
        lambda connection: connection.execute("DROP TABLE checklist"),
        lambda connection: connection.execute("nonsense"),
    )
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", steps)
        with pytest.raises(LibraryProblem):
            Library(path).open().result()
    again = Library(path)
    assert again.open().result().migrated_from is None
    assert text_of(again, "a") == "one"
    again.close().result()


def test_importing_the_library_brings_no_model_no_screen_and_no_print() -> None:
    script = """
import sys
import readiness.library, readiness.summary
heavy = {"pydantic", "pydantic_core", "reportlab", "PySide6", "yaml", "platformdirs", "sqlite3"}
print(sorted(heavy & set(sys.modules)), "readiness.model" in sys.modules)
"""
    assert run(script).stdout.strip() == "[] False"


def test_the_library_is_where_it_is_told_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READINESS_LIBRARY", str(tmp_path / "env.db"))
    assert library_path() == tmp_path / "env.db"
    assert library_path(tmp_path / "given.db") == tmp_path / "given.db"
    monkeypatch.delenv("READINESS_LIBRARY")
    assert library_path().is_relative_to(tmp_path)


def test_a_copy_of_the_closed_file_is_a_whole_library(path: Path, library: Library) -> None:
    put(library, "a", "one")
    library.close().result()
    copy = path.with_name("copy.db")
    shutil.copyfile(path, copy)
    assert not Path(f"{path}-wal").exists()
    other = Library(copy)
    other.open().result()
    assert text_of(other, "a") == "one"
    other.close().result()
