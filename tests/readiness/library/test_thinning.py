"""Thinning: old automatic bodies go but one a day; rows, hashes, names and heads stay."""

from pathlib import Path

import pytest

from readiness.errors import LibraryProblem
from readiness.library import Library
from tests.readiness.library.shelf import CHECKLIST, Clock, body, put, summary, text_of


def kept(library: Library) -> list[str]:
    return ["kept" if info.kept else "thinned" for info in reversed(library.history("a").result())]


def test_one_automatic_body_a_day_is_kept_after_30_days(library: Library, clock: Clock) -> None:
    for text in ("1", "2", "3"):
        put(library, "a", text)
    put(library, "a", "named", name="before the call")
    clock.turn(days=1)
    for text in ("4", "5"):
        put(library, "a", text)
    clock.turn(days=29)
    put(library, "a", "head")
    library.maintain().result()
    assert kept(library) == ["thinned", "thinned", "kept", "kept", "kept", "kept", "kept"]
    clock.turn(days=2)
    library.maintain().result()
    assert kept(library) == ["thinned", "thinned", "kept", "kept", "thinned", "kept", "kept"]
    assert text_of(library, "a", 4) == "named"
    assert text_of(library, "a", 3) == "3"
    with pytest.raises(LibraryProblem, match="no longer kept"):
        library.load("a", 1).result()
    assert len(library.bodies("a").result()) == 4
    assert library.check().result().sound


def test_hash_and_parent_of_a_thinned_revision_stay(library: Library, clock: Clock) -> None:
    saved = [put(library, "a", text) for text in ("1", "2", "3")]
    clock.turn(days=40)
    library.maintain().result()
    history = list(reversed(library.history("a").result()))
    assert [(info.sha, info.parent_sha) for info in history] == [
        (info.sha, info.parent_sha) for info in saved
    ]
    assert library.find_revision(saved[0].sha).result() is not None


def test_the_head_is_kept_however_old(library: Library, clock: Clock) -> None:
    put(library, "a", "1")
    put(library, "a", "imported", save_kind="import")
    put(library, "a", "2")
    put(library, "a", "restored", save_kind="restore")
    clock.turn(days=400)
    library.maintain().result()
    assert text_of(library, "a") == "restored"
    assert kept(library) == ["thinned", "kept", "kept", "kept"]


def test_checklist_copies_that_no_body_needs_go(library: Library, clock: Clock) -> None:
    old = CHECKLIST.replace(b"small", b"older")
    info = library.save("a", "assessment", body("a", "1"), old, summary("a")).result()
    put(library, "a", "1")
    clock.turn(days=40)
    library.maintain().result()
    with pytest.raises(LibraryProblem):
        library.checklist(info.checklist_sha).result()
    assert library.load("a").result().checklist == CHECKLIST


def test_it_runs_at_most_once_a_day(library: Library, clock: Clock, path: Path) -> None:
    put(library, "a", "1")
    put(library, "a", "2")
    clock.turn(days=30, seconds=-60)
    library.maintain().result()
    clock.turn(seconds=120)
    library.maintain().result()
    assert kept(library) == ["kept", "kept"]
    clock.turn(days=1)
    library.maintain().result()
    assert kept(library) == ["thinned", "kept"]
