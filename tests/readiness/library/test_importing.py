"""Importing a file: every way it can stand to the library; nothing is ever overwritten."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.errors import LibraryProblem
from readiness.library import ImportedFile, ImportKind, Library, SaveKind
from tests.readiness.library.shelf import CHECKLIST, Clock, body, put, summary, text_of


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    """The library the file comes from."""
    library = Library(tmp_path / "other" / "library.db", now=clock, idle_seconds=3600)
    library.open().result()
    yield library
    library.close().result()


def exported(library: Library, document_id: str, revision: int | None = None) -> ImportedFile:
    stored = library.load(document_id, revision).result()
    lineage = library.lineage(document_id, revision).result()
    return ImportedFile(
        document_id,
        stored.body,
        stored.checklist,
        summary(document_id, json.loads(stored.body)["note"]),
        stored.info.sha,
        tuple(lineage[:-1]),
    )


def take(library: Library, file: ImportedFile) -> tuple[ImportKind, str]:
    plan = library.import_file(file).result()
    info = library.apply_import(plan).result()
    assert info.document_id == plan.document_id
    assert plan.sentence.endswith(".")
    return plan.kind, plan.document_id


def texts(library: Library, document_id: str) -> list[str]:
    found = library.bodies(document_id).result()
    return [json.loads(data)["note"] for _, data in reversed(found)]


def test_an_unknown_document_is_added_with_its_hash(library: Library, other: Library) -> None:
    put(other, "a", "one")
    last = put(other, "a", "two")
    assert take(library, exported(other, "a")) == (ImportKind.NEW, "a")
    head = library.history("a").result()[0]
    assert (head.sha, head.parent_sha, head.kind) == (last.sha, last.parent_sha, SaveKind.IMPORT)
    assert library.lineage("a").result() == other.lineage("a").result()
    assert library.check().result().sound


def test_a_known_revision_opens_what_the_library_has(library: Library, other: Library) -> None:
    put(other, "a", "one")
    take(library, exported(other, "a"))
    put(library, "a", "two")
    library.archive("a").result()
    assert take(library, exported(other, "a")) == (ImportKind.KNOWN, "a")
    assert texts(library, "a") == ["one", "two"]
    assert text_of(library, "a") == "two"
    assert library.entries().result()[0].document_id == "a"


def test_a_descendant_becomes_the_new_head(library: Library, other: Library) -> None:
    put(other, "a", "one")
    take(library, exported(other, "a"))
    for text in ("two", "three", "four"):
        put(other, "a", text)
    assert take(library, exported(other, "a")) == (ImportKind.NEWER, "a")
    assert texts(library, "a") == ["one", "four"]
    assert library.lineage("a").result() == other.lineage("a").result()
    assert library.check().result().sound


def test_going_back_and_forth_never_diverges(library: Library, other: Library) -> None:
    put(other, "a", "one")
    take(library, exported(other, "a"))
    for turn in range(3):
        put(library, "a", f"here {turn}")
        put(library, "a", f"here again {turn}")
        assert take(other, exported(library, "a")) == (ImportKind.NEWER, "a")
        put(other, "a", f"there {turn}")
        assert take(library, exported(other, "a")) == (ImportKind.NEWER, "a")
    assert text_of(library, "a") == text_of(other, "a") == "there 2"


def test_an_earlier_revision_is_known(library: Library, other: Library) -> None:
    put(other, "a", "one")
    put(other, "a", "two")
    first = exported(other, "a", 1)
    take(library, first)
    take(library, exported(other, "a"))
    assert take(library, first) == (ImportKind.KNOWN, "a")
    assert text_of(library, "a") == "two"


def test_a_file_that_is_behind_says_so(library: Library) -> None:
    put(library, "a", "one")
    put(library, "a", "two")
    behind = library.import_file(exported(library, "a", 1)).result().sentence
    level = library.import_file(exported(library, "a")).result().sentence

    assert "as revision 1 and has gone on since" in behind
    assert "Its newest revision, 2, will be opened" in behind
    assert "gone on" not in level


def test_a_diverged_one_becomes_a_second_assessment(library: Library, other: Library) -> None:
    put(other, "a", "one")
    take(library, exported(other, "a"))
    put(library, "a", "ours")
    put(other, "a", "theirs")
    plan = library.import_file(exported(other, "a")).result()
    assert (plan.kind, plan.beside) == (ImportKind.DIVERGED, "a")
    library.apply_import(plan).result()
    assert texts(library, "a") == ["one", "ours"]
    copy = json.loads(library.load(plan.document_id).result().body)
    assert copy["id"] == plan.document_id != "a"
    assert copy["title"] == "Title of a (imported copy)"
    assert copy["note"] == "theirs"
    entry = library.entry(plan.document_id).result()
    assert entry is not None
    assert entry.summary.title == "Title of a (imported copy)"
    assert entry.summary.case_id == "case-1"


def test_the_same_diverged_file_is_added_once(library: Library, other: Library) -> None:
    put(library, "a", "ours")
    put(other, "a", "theirs")
    _, first = take(library, exported(other, "a"))
    assert take(library, exported(other, "a")) == (ImportKind.KNOWN, first)
    assert len(library.entries().result()) == 2


def test_a_long_title_stays_within_its_limit(library: Library) -> None:
    put(library, "a", "ours")
    title = "T" * 300
    data = json.dumps({"id": "a", "title": title, "note": "theirs"}).encode()
    _, document_id = take(library, ImportedFile("a", data, CHECKLIST, summary("a")))
    copy = json.loads(library.load(document_id).result().body)
    assert len(copy["title"]) == 300
    assert copy["title"].endswith("T… (imported copy)")


def test_a_file_changed_by_hand_continues_the_revision_it_states(
    library: Library, other: Library
) -> None:
    put(other, "a", "one")
    put(other, "a", "two")
    take(library, exported(other, "a"))
    file = exported(other, "a")
    edited = ImportedFile(
        "a", body("a", "by hand"), CHECKLIST, summary("a"), file.revision, file.lineage
    )
    assert take(library, edited) == (ImportKind.NEWER, "a")
    assert text_of(library, "a") == "by hand"
    assert library.lineage("a").result()[:-1] == other.lineage("a").result()
    assert library.check().result().sound


def test_a_file_that_was_never_in_a_library(library: Library) -> None:
    file = ImportedFile("a", body("a", "one"), CHECKLIST, summary("a"))
    assert take(library, file) == (ImportKind.NEW, "a")
    assert take(library, file) == (ImportKind.KNOWN, "a")
    changed = ImportedFile("a", body("a", "two"), CHECKLIST, summary("a"))
    assert take(library, changed)[0] is ImportKind.DIVERGED


def test_another_checklist_is_another_state(library: Library, other: Library) -> None:
    put(other, "a", "one")
    file = exported(other, "a")
    take(library, file)
    changed = ImportedFile("a", file.body, b"{}", file.summary, file.revision, file.lineage)
    assert take(library, changed) == (ImportKind.NEWER, "a")
    assert library.load("a").result().checklist == b"{}"
    assert library.load("a", 1).result().checklist == CHECKLIST


@pytest.mark.parametrize(
    ("revision", "lineage"), [("xyz", ()), ("ab" * 32, ("xyz",)), ("", ("",)), ("ab", ())]
)
def test_hashes_that_are_none_lead_to_no_revision(
    library: Library, revision: str, lineage: tuple[str, ...]
) -> None:
    put(library, "a", "one")
    file = ImportedFile("a", body("a", "two"), CHECKLIST, summary("a"), revision, lineage)
    assert take(library, file)[0] is ImportKind.DIVERGED
    assert texts(library, "a") == ["one"]


def test_a_plan_that_no_longer_holds_is_refused(library: Library, other: Library) -> None:
    put(other, "a", "one")
    take(library, exported(other, "a"))
    put(other, "a", "two")
    plan = library.import_file(exported(other, "a")).result()
    put(library, "a", "meanwhile")
    with pytest.raises(LibraryProblem, match="changed since the preview"):
        library.apply_import(plan).result()
    assert texts(library, "a") == ["one", "meanwhile"]


def test_planning_changes_nothing(library: Library, other: Library) -> None:
    put(other, "a", "one")
    library.import_file(exported(other, "a")).result()
    assert library.entries().result() == []


def test_a_plan_does_not_show_the_words_of_the_file(library: Library) -> None:
    file = ImportedFile("a", body("a", "secret"), CHECKLIST, summary("a", "secret"))
    assert "secret" not in repr(library.import_file(file).result())
