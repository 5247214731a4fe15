"""Deleting for good leaves no word behind: not in the file, the log, the index, the backups."""

from dataclasses import replace
from pathlib import Path

import pytest

from readiness.catalogue import samples
from readiness.errors import LibraryProblem
from readiness.library import Library
from readiness.method.summaries import summarise
from tests.readiness.library.shelf import CHECKLIST, Clock, body, put, summary, text_of

CANARY = "zanzibarquux"


def holding(folder: Path) -> list[str]:
    """The files under a folder in which the canary still stands, in any case."""
    return [
        str(found.relative_to(folder))
        for found in sorted(folder.rglob("*"))
        if found.is_file() and CANARY.encode() in found.read_bytes().lower()
    ]


def put_secret(library: Library, document_id: str, text: str) -> None:
    # Short bodies are stored unpacked, so that the canary can be seen at all.
    secret = f"{text} {CANARY}"
    checklist = b'{"secret": "%s %s"}' % (document_id.encode(), CANARY.encode())
    library.save(
        document_id,
        "assessment",
        body(document_id, secret),
        checklist,
        summary(document_id, f"{CANARY} " * 40, case_title=CANARY),
    ).result()


def test_nothing_is_left_of_a_deleted_document(
    path: Path, library: Library, clock: Clock, tmp_path: Path
) -> None:
    for number in range(60):
        put(library, f"other-{number}", f"plain {number} " * 30)
    for number in range(30):
        put_secret(library, "a", f"state {number}")
    library.backup_now().result()
    library.set_setting("backup_folder", str(tmp_path / "elsewhere")).result()
    library.backup_now().result()
    put_secret(library, "b", "second")
    for number in range(30, 60):
        put_secret(library, "a", f"state {number}")
    assert len(holding(tmp_path)) >= 3
    erased = library.delete_for_good("a", "b").result()
    assert (erased.documents, erased.revisions, erased.checklists) == (2, 61, 2)
    assert (erased.backups_rewritten, erased.backups_removed) == (2, 0)
    assert erased.remaining == ()
    assert holding(tmp_path) == []
    assert library.entries(CANARY).result() == []
    assert len(library.entries().result()) == 60
    assert text_of(library, "other-7").startswith("plain 7")
    assert library.check().result().sound
    with pytest.raises(LibraryProblem, match="not in the library"):
        library.load("a").result()
    library.close().result()
    assert holding(tmp_path) == []


def test_the_index_is_sound_afterwards(library: Library) -> None:
    for assessment in samples()[:2]:
        for title in ("Before", "After"):
            words = replace(summarise(assessment), title=title)
            library.save(assessment.id, "assessment", title.encode(), CHECKLIST, words).result()

    library.delete_for_good(samples()[1].id).result()

    assert not library.check().result().index_rebuilt
    assert [found.document_id for found in library.entries("offer").result()] == [samples()[0].id]


def test_what_others_still_need_stays(library: Library) -> None:
    put(library, "a", "one")
    put(library, "b", "one")
    assert library.delete_for_good("a").result().checklists == 0
    assert library.load("b").result().checklist == CHECKLIST


def test_backups_without_the_document_are_not_touched(library: Library) -> None:
    put(library, "a", "one")
    backup = library.backup_now().result()
    before = backup.path.read_bytes()
    put(library, "b", "two")
    erased = library.delete_for_good("b").result()
    assert (erased.backups_rewritten, erased.backups_removed) == (0, 0)
    assert backup.path.read_bytes() == before


def test_rewritten_backups_still_restore_the_rest(library: Library) -> None:
    put(library, "a", "one")
    put(library, "b", "two")
    backup = library.backup_now().result()
    library.delete_for_good("a").result()
    put(library, "b", "three")
    library.restore_backup(backup.path).result()
    assert [entry.document_id for entry in library.entries().result()] == ["b"]
    assert text_of(library, "b") == "two"


def test_a_backup_that_cannot_be_rewritten_is_removed(library: Library) -> None:
    put(library, "a", "one")
    backup = library.backup_now().result()
    backup.path.write_bytes(b"\x5a" * backup.size)
    erased = library.delete_for_good("a").result()
    assert erased.backups_removed == 1
    assert not backup.path.exists()


def test_files_set_aside_are_named(path: Path, library: Library) -> None:
    put(library, "a", "one")
    aside = Path(f"{path}.damaged-20260101-000000-000000")
    aside.write_bytes(b"old")
    assert library.delete_for_good("a").result().remaining == (aside,)


def test_deleting_what_is_not_there_changes_nothing(library: Library) -> None:
    put(library, "a", "one")
    assert library.delete_for_good("nobody").result().documents == 0
    assert text_of(library, "a") == "one"
