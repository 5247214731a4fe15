"""The draft's own document: saving by itself, telling the truth about it, one step per field."""

from concurrent.futures import Future

from pytestqt.qtbot import QtBot

from readiness.drafts import edits
from readiness.drafts.storage import draft_from_body
from readiness.errors import LibraryProblem
from tests.readiness.drafts.making import small_draft
from tests.ui.editor.editing import Bench
from ui.draft_document import DraftDocument


def document_on(bench: Bench) -> DraftDocument:
    return DraftDocument(
        "draft-1",
        small_draft(),
        bench.library,
        bench.room.relay,
        stored=False,
        parent=bench.room.open,
    )


def test_a_draft_nobody_edited_is_not_kept(bench: Bench) -> None:
    document = document_on(bench)
    document.save_now()

    assert document.save_state == "Nothing changed yet"
    assert bench.library.entry("draft-1").result(20) is None


def test_an_edit_is_saved_by_itself_whatever_is_in_it(bench: Bench, qtbot: QtBot) -> None:
    document = document_on(bench)
    document.edit("x", edits.write_level, "S-1", 2, "")
    assert document.save_state == "Saving the draft…"
    qtbot.waitUntil(lambda: document.is_saved)

    assert document.save_state == "Draft saved"
    assert draft_from_body(bench.library.load("draft-1").result(20).body) == document.draft


def test_a_save_that_fails_is_told_and_tried_again(bench: Bench, qtbot: QtBot) -> None:
    document = document_on(bench)

    class Full:
        def save(self, *_args: object) -> "Future[object]":
            future: Future[object] = Future()
            future.set_exception(LibraryProblem("The disk is full."))
            return future

    document._library = Full()  # type: ignore[assignment]
    document.edit("x", edits.rename_checklist, "Other")
    document.save_now()
    qtbot.waitUntil(lambda: "The disk is full." in document.save_state)
    assert not document.is_saved
    assert not document.flush()

    document._library = bench.library
    assert document.flush()
    assert document.save_state == "Draft saved"


def test_an_edit_of_what_is_not_there_is_refused(bench: Bench, qtbot: QtBot) -> None:
    document = document_on(bench)
    before = document.draft
    with qtbot.waitSignal(document.refused) as refused:
        assert not document.edit("x", edits.remove_item, "nobody")

    assert refused.args == ["The checklist has no item nobody."]
    assert document.draft is before


def test_what_a_field_passes_through_leaves_no_trace(bench: Bench) -> None:
    document = document_on(bench)
    for code in ("L", "L1", "L12", "L12-", "L12-b"):
        document.edit("x", edits.recode_reference, "reference-1", code, merge_key="code")

    assert document.undo_stack.count() == 1
    assert document.draft.items["S-1"].references == ("L12-b",)


def test_a_field_that_was_left_begins_a_new_step(bench: Bench) -> None:
    document = document_on(bench)
    document.edit("x", edits.rename_checklist, "A", merge_key="title")
    document.end_typing()
    document.edit("x", edits.rename_checklist, "AB", merge_key="title")
    document.undo_stack.undo()
    assert document.draft.title == "A"

    document.edit("x", edits.rename_checklist, "AC", merge_key="title")
    document.undo_stack.undo()
    assert document.draft.title == "A"


def test_faults_and_warnings_are_made_once_for_each_draft(bench: Bench) -> None:
    document = document_on(bench)
    assert document.outcome is document.outcome
    assert document.warnings is document.warnings
    first = document.outcome
    document.edit("x", edits.write_level, "S-1", 2, "")
    assert document.outcome is not first
