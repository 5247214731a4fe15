"""Saving, loading, naming, history, lists and search."""

import json
from concurrent.futures import Future

import pytest

from readiness.errors import LibraryProblem
from readiness.library import Entry, Kind, Library, SaveKind
from readiness.library.chain import as_hex, checklist_sha, from_hex, revision_sha
from tests.readiness.library.shelf import CHECKLIST, Clock, body, put, summary, text_of


def ids(found: "Future[list[Entry]]") -> list[str]:
    return [entry.document_id for entry in found.result()]


def test_what_was_saved_comes_back_byte_for_byte(library: Library) -> None:
    large = body("a", "long " * 5000)
    library.save("a", "assessment", large, CHECKLIST, summary("a")).result()
    stored = library.load("a").result()
    assert (stored.body, stored.checklist) == (large, CHECKLIST)


def test_every_save_is_a_revision_chained_to_the_one_before(library: Library) -> None:
    first = put(library, "a", "one")
    second = put(library, "a", "two")
    assert (first.number, second.number) == (1, 2)
    assert first.parent_sha == ""
    assert second.parent_sha == first.sha
    assert second.sha == as_hex(
        revision_sha(from_hex(first.sha), checklist_sha(CHECKLIST), body("a", "two"))
    )
    assert [info.number for info in library.history("a").result()] == [2, 1]
    assert library.lineage("a").result() == [first.sha, second.sha]
    assert library.lineage("a", 1).result() == [first.sha]
    assert text_of(library, "a") == "two"
    assert text_of(library, "a", 1) == "one"


def test_the_same_state_is_not_stored_twice(library: Library) -> None:
    first = put(library, "a", "one")
    assert put(library, "a", "one") == first
    put(library, "a", "two")
    assert put(library, "a", "one").number == 3


def test_another_checklist_is_another_state_and_is_stored_once(library: Library) -> None:
    put(library, "a", "one")
    put(library, "b", "one")
    other = CHECKLIST.replace(b"small", b"other")
    info = library.save("a", "assessment", body("a", "one"), other, summary("a")).result()
    assert info.number == 2
    assert library.load("a").result().checklist == other
    assert library.load("b").result().checklist == CHECKLIST
    assert library.checklist(info.checklist_sha).result() == other
    assert library.checklist("").result() is None


def test_naming_an_unchanged_state_names_its_revision(library: Library) -> None:
    first = put(library, "a", "one")
    named = put(library, "a", "one", name="before the call")
    assert (named.number, named.sha) == (first.number, first.sha)
    assert (named.name, named.kind) == ("before the call", SaveKind.NAMED)


def test_a_name_is_never_overwritten(library: Library) -> None:
    put(library, "a", "one", name="first name")
    again = put(library, "a", "one", name="second name")
    assert again.number == 2
    assert [info.name for info in library.history("a").result()] == ["second name", "first name"]
    assert put(library, "a", "one", name="second name").number == 2


def test_restoring_an_old_state_is_a_revision_of_its_own(library: Library) -> None:
    put(library, "a", "one")
    put(library, "a", "two")
    assert put(library, "a", "two", save_kind="restore").number == 3
    assert library.history("a").result()[0].kind is SaveKind.RESTORE


def test_bodies_give_the_history_of_an_answer(library: Library) -> None:
    for text in ("one", "two", "three"):
        put(library, "a", text)
    found = library.bodies("a").result()
    assert [json.loads(data)["note"] for _, data in found] == ["three", "two", "one"]
    assert [info.number for info, _ in library.bodies("a", newest=2).result()] == [3, 2]


def test_a_revision_is_found_by_its_hash(library: Library) -> None:
    info = put(library, "a", "one")
    assert library.find_revision(info.sha).result() == info
    assert library.find_revision("ab" * 32).result() is None
    assert library.find_revision("no hash").result() is None


def test_the_list_shows_the_summary_last_changed_first(library: Library) -> None:
    put(library, "a", "one")
    put(library, "b", "one")
    put(library, "a", "two")
    first, second = library.entries().result()
    assert (first.document_id, second.document_id) == ("a", "b")
    assert first.summary.rungs == (("Working", "open"), ("Leaders", "blocked"))
    assert (first.summary.answered, first.summary.items) == (3, 74)
    assert first.summary.search_text == ""
    assert first.revisions == 2
    assert first.changed > second.changed
    assert ids(library.entries(limit=1)) == ["a"]
    entry = library.entry("b").result()
    assert entry == second
    assert library.entry("c").result() is None


def test_archived_documents_leave_the_list_and_come_back(library: Library) -> None:
    put(library, "a", "one")
    library.archive("a").result()
    assert ids(library.entries()) == []
    assert ids(library.entries(archived=True)) == ["a"]
    assert library.counts().result().archived == 1
    library.restore("a").result()
    assert ids(library.entries()) == ["a"]


def test_checklists_are_documents_of_their_own_kind(library: Library) -> None:
    library.save("own", Kind.CHECKLIST, b"{}", None, summary("own")).result()
    put(library, "a", "one")
    assert ids(library.entries(kind="checklist")) == ["own"]
    assert library.load("own").result().checklist is None
    counts = library.counts().result()
    assert (counts.assessments, counts.checklists, counts.cases) == (1, 1, 1)
    with pytest.raises(LibraryProblem, match="another kind"):
        library.save("own", Kind.ASSESSMENT, b"{}", CHECKLIST, summary("own")).result()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("geig", ["b", "a"]),
        ("GEIGER", ["b", "a"]),
        ("geig ", []),
        ("geiger coun", ["b"]),
        ("counter geiger", ["b"]),
        ("cafe", ["a"]),
        ("café", ["a"]),
        ("title", ["b", "a"]),
        ("nothing", []),
        ("  ", ["b", "a"]),
        ('"', []),
        ("geiger OR zebra", []),
        ("geiger* NOT (", []),
        ("사찰", ["b"]),
        ("x\0y", []),
        ("us–dpr", ["a"]),
        ("us–dprk b", []),
        ("cafe\u0301", ["a"]),
        ("- –", []),
    ],
)
def test_search_as_you_type(library: Library, typed: str, found: list[str]) -> None:
    put(library, "a", "Geiger in the Café, US–DPRK")
    put(library, "b", "Geiger counter, 사찰단")
    assert ids(library.entries(typed)) == found


def test_search_follows_what_is_saved(library: Library) -> None:
    put(library, "a", "zebra")
    put(library, "a", "okapi")
    assert ids(library.entries("zebra")) == []
    assert ids(library.entries("okapi")) == ["a"]


def test_settings_are_kept_and_forgotten(library: Library) -> None:
    assert library.setting("folder").result() is None
    library.set_setting("folder", "/somewhere").result()
    library.set_setting("folder", "/elsewhere").result()
    assert library.setting("folder").result() == "/elsewhere"
    library.set_setting("folder", None).result()
    assert library.setting("folder").result() is None


def test_everything_is_there_after_closing_and_opening(library: Library, clock: Clock) -> None:
    put(library, "a", "one")
    library.close().result()
    again = Library(library.path, now=clock)
    opened = again.open().result()
    assert not opened.created
    assert not opened.checked
    assert text_of(again, "a") == "one"
    again.close().result()


@pytest.mark.parametrize("missing", ["load", "history", "lineage", "archive", "bodies"])
def test_an_unknown_document_is_a_sentence(library: Library, missing: str) -> None:
    with pytest.raises(LibraryProblem, match="not in the library"):
        getattr(library, missing)("nobody").result()


def test_an_unknown_revision_is_a_sentence(library: Library) -> None:
    put(library, "a", "one")
    with pytest.raises(LibraryProblem, match="Revision 9"):
        library.load("a", 9).result()


def test_asking_a_library_that_is_not_open_is_a_sentence(library: Library) -> None:
    library.close().result()
    with pytest.raises(LibraryProblem, match="not open"):
        library.entries().result()


def test_one_failed_save_changes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    put(library, "a", "one")
    before = library.entries().result(), library.history("a").result()

    def fails(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("readiness.library.search.put_words", fails)
    with pytest.raises(MemoryError):
        put(library, "a", "two")
    with pytest.raises(MemoryError):
        put(library, "b", "new")
    monkeypatch.undo()
    assert (library.entries().result(), library.history("a").result()) == before
    assert put(library, "a", "two").number == 2
