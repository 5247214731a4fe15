"""Damage is found, never served; the way back is offered, and only damage leads there."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import CheckReport, Library
from tests.readiness.library.shelf import (
    CHECKLIST,
    LEAVE_UNCLEAN,
    Clock,
    body,
    put,
    run,
    tamper,
)


def test_a_changed_body_is_never_served(path: Path, kept: Library) -> None:
    tamper(path, "UPDATE revision SET body = CAST(replace(body, 'newest', 'forged') AS BLOB)")
    kept.open().result()
    with pytest.raises(LibraryDamaged, match="Revision 2 of a is damaged") as damage:
        kept.load("a").result()
    assert damage.value.newest_backup == kept.backups().result()[0].path
    report = kept.check().result()
    assert report.problems == ("a, revision 2: damaged",)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE revision SET sha = zeroblob(32) WHERE number = 1", "a, revision 1: damaged"),
        ("UPDATE revision SET parent_sha = sha WHERE number = 2", "not chained to the one before"),
        ("UPDATE checklist SET body = zeroblob(5)", "checklist copy"),
        ("DELETE FROM checklist", "is missing"),
        ("UPDATE document SET head = 9", "its newest revision is missing"),
        ("DELETE FROM revision WHERE number = 2", "its newest revision is missing"),
    ],
)
def test_the_full_check_finds_what_does_not_fit(
    path: Path, kept: Library, statement: str, problem: str
) -> None:
    tamper(path, statement)
    kept.open().result()
    report = kept.check().result()
    assert not report.sound
    assert any(problem in line for line in report.problems)


def test_a_changed_checklist_copy_is_never_served(path: Path, kept: Library) -> None:
    tamper(path, "UPDATE checklist SET body = zeroblob(5)")
    kept.open().result()
    with pytest.raises(LibraryDamaged, match="checklist copy"):
        kept.load("a").result()


def test_a_broken_index_is_made_anew_and_is_no_damage(path: Path, kept: Library) -> None:
    tamper(path, "INSERT INTO search (search) VALUES ('delete-all')")
    kept.open().result()
    assert kept.entries("newest").result() == []
    report = kept.check().result()
    assert report.sound
    assert report.index_rebuilt
    assert len(kept.entries("newest").result()) == 1


def test_an_index_broken_while_open_is_made_anew_and_the_search_answers(
    path: Path, kept: Library
) -> None:
    tamper(path, "DELETE FROM search_data WHERE id > 10")
    kept.open().result()
    assert len(kept.entries("newest").result()) == 1
    put(kept, "a", "newer still")
    assert len(kept.entries("still").result()) == 1
    assert kept.check().result().sound


def test_flipped_bits_are_found_or_lie_where_nothing_is(path: Path, clock: Clock) -> None:
    chance = random.Random(7)
    library = Library(path, now=clock, idle_seconds=3600)
    library.open().result()
    texts = {f"d{number}": chance.randbytes(2000).hex()[:3500] for number in range(40)}
    for document_id, text in texts.items():
        put(library, document_id, text)
    library.close().result()
    good = path.read_bytes()
    wrong = found = 0
    for _ in range(60):
        place = chance.randrange(len(good))
        data = bytearray(good)
        data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        library = Library(path, now=clock, idle_seconds=3600)
        report = CheckReport(0)
        try:
            library.open().result()
            report = library.check().result()
            found += not report.sound or report.index_rebuilt
            for document_id, text in texts.items():
                stored = library.load(document_id).result()
                wrong += stored.body != body(document_id, text) or stored.checklist != CHECKLIST
        except LibraryDamaged:
            found += report.sound
        except LibraryProblem:
            found += 1
        finally:
            library.close().result()
    assert wrong == 0
    assert found > 30


def test_after_an_unclean_stop_a_forged_body_stops_the_opening(path: Path) -> None:
    run(LEAVE_UNCLEAN, path)
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{path}{suffix}", f"{path}.kept{suffix}")
    tamper(path, "UPDATE revision SET body = zeroblob(length(body)) WHERE number = 3")
    shutil.copyfile(f"{path}.kept-wal", f"{path}-wal")
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute("UPDATE revision SET body = zeroblob(9) WHERE number = 3")
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", f"{path}.torn{suffix}")
    for suffix in ("", "-wal"):
        Path(f"{path}.torn{suffix}").replace(f"{path}{suffix}")
    assert Path(f"{path}-wal").stat().st_size > 0
    library = Library(path)
    with pytest.raises(LibraryDamaged):
        library.open().result()
    library.close().result()


def test_something_else_in_the_place_of_the_library_is_damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"%PDF-1.7 " * 2000)
    library = Library(path)
    with pytest.raises(LibraryDamaged):
        library.open().result()
    library.close().result()
    assert path.read_bytes() == b"%PDF-1.7 " * 2000


@pytest.mark.parametrize("content", [b"x", b"a note", b"x" * 99])
def test_a_file_shorter_than_any_library_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(LibraryDamaged):
        Library(path).open().result()

    assert path.read_bytes() == content


def test_errors_carry_ids_and_no_words(path: Path, kept: Library) -> None:
    tamper(path, "UPDATE revision SET body = CAST('forged newest good' AS BLOB)")
    kept.open().result()
    with pytest.raises(LibraryDamaged) as damage:
        kept.load("a").result()
    shown = str(damage.value) + "".join(kept.check().result().problems)
    assert "forged" not in shown
    assert "newest good" not in shown


def test_damage_found_by_the_daily_backup_is_told(path: Path, kept: Library, clock: Clock) -> None:
    tamper(path, "UPDATE revision SET body = zeroblob(9) WHERE number = 2")
    told: list[LibraryProblem] = []
    library = Library(path, now=clock, idle_seconds=3600, on_problem=told.append)
    library.open().result()
    clock.turn(days=2)
    library.close().result()
    assert [type(problem) for problem in told] == [LibraryDamaged]
