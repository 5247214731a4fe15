"""One state, one stack of steps, saved by itself."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.bodies import assessment_body
from readiness.catalogue import load_checklist, shipped_checklists
from readiness.errors import LibraryProblem
from readiness.library import Library, RevisionInfo, SaveKind
from readiness.model import Assessment, Confidence
from ui.document import Document
from ui.opening import read_stored
from ui.relay import Relay


class Shelf:
    """A library in a file, a document on it, and what it needs to call back."""

    def __init__(self, path: Path) -> None:
        self.library = Library(path, idle_seconds=1000)
        self.library.open().result(10)
        self.relay = Relay()
        self.document = Document(blank(), self.library, self.relay)

    def stored(self) -> Assessment:
        return read_stored(self.library.load("a").result(10))

    def close(self) -> None:
        self.document.flush()
        self.library.close().result(10)


def blank() -> Assessment:
    checklist = load_checklist(shipped_checklists()[0].id)
    return edits.new_assessment(
        checklist, id="a", case_id="c", title="A case", as_of=date(2026, 1, 2)
    )


@pytest.fixture
def shelf(qapp: object, tmp_path: Path) -> Any:
    made = Shelf(tmp_path / "library.readiness-db")
    yield made
    made.close()


ITEMS = list(blank().checklist.items)[:6]


def test_an_edit_is_one_step_and_changes_the_verdict(shelf: Shelf, qtbot: QtBot) -> None:
    """The document says changed, undo brings the very same state back."""
    document = shelf.document
    before, verdict = document.assessment, document.verdict

    with qtbot.waitSignal(document.changed):
        assert document.edit("Level", edits.choose_level, ITEMS[0], 3)

    assert document.assessment.answer(ITEMS[0]).level == 3
    assert document.verdict is not verdict
    assert document.verdict is document.verdict
    document.undo_stack.undo()
    assert document.assessment is before


def test_a_refused_edit_leaves_the_state_and_says_why(shelf: Shelf, qtbot: QtBot) -> None:
    document = shelf.document
    before = document.assessment

    with qtbot.waitSignal(document.refused) as signal:
        assert not document.edit("Level", edits.choose_level, "nothing", 2)

    assert document.assessment is before
    assert document.undo_stack.count() == 0
    assert str(signal.args[0]).endswith(".")


def test_typing_in_one_field_is_one_step_until_the_field_is_left(shelf: Shelf) -> None:
    document = shelf.document
    for end in range(1, 6):
        document.edit("Note", edits.write_note, ITEMS[0], "words"[:end], merge_key="note")
    document.end_typing()
    document.edit("Note", edits.write_note, ITEMS[0], "words!", merge_key="note")

    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.assessment.answer(ITEMS[0]).note == "words"
    document.undo_stack.undo()
    assert document.assessment.answer(ITEMS[0]).note == ""


def test_saving_does_not_split_a_step_of_typing(shelf: Shelf, qtbot: QtBot) -> None:
    """The autosave in mid-typing is no border between two steps."""
    document = shelf.document
    document.edit("Note", edits.write_note, ITEMS[0], "one", merge_key="note")
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    document.edit("Note", edits.write_note, ITEMS[0], "one two", merge_key="note")

    assert document.undo_stack.count() == 1


def test_edits_save_themselves_while_typing_goes_on(shelf: Shelf, qtbot: QtBot) -> None:
    """Further edits do not put the saving off, and the sentence tells the truth."""
    document = shelf.document
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    number = document.revision.number if document.revision else 0
    seen: list[str] = []
    document.save_state_changed.connect(lambda: seen.append(document.save_state))

    for round_ in range(40):
        document.edit("Note", edits.write_note, ITEMS[0], f"words {round_}", merge_key="note")
        qtbot.wait(50)
    saved_meanwhile = document.revision.number if document.revision else 0
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)

    assert saved_meanwhile > number
    assert "Saving…" in seen
    assert document.revision is not None
    assert document.save_state == f"Saved · revision {document.revision.number}"
    assert shelf.stored() == document.assessment


def test_closing_saves_what_is_not_saved(shelf: Shelf) -> None:
    shelf.document.edit("Level", edits.choose_level, ITEMS[1], 2)

    assert shelf.document.flush()
    assert shelf.stored().answer(ITEMS[1]).level == 2


def test_a_failed_save_is_said_and_tried_again(
    shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state stays unsaved in word and deed until the library takes it."""
    document, save = shelf.document, shelf.library.save
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    monkeypatch.setattr("ui.edited.RETRY_AFTER_MS", 50)

    def refuse(*_a: object, **_k: object) -> object:
        raise LibraryProblem("The disk is full.")

    monkeypatch.setattr(shelf.library, "save", refuse)
    document.edit("Level", edits.choose_level, ITEMS[0], 1)
    qtbot.waitUntil(lambda: "disk is full" in document.save_state, timeout=10_000)
    assert not document.is_saved
    assert not document.flush()
    monkeypatch.setattr(shelf.library, "save", save)

    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    assert document.save_state.startswith("Saved")


def test_a_version_gets_a_name(shelf: Shelf, qtbot: QtBot) -> None:
    document = shelf.document
    document.edit("Level", edits.choose_level, ITEMS[0], 4)
    document.name_version("Before the call")
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)

    history: list[RevisionInfo] = shelf.library.history("a").result(10)
    assert history[0].name == "Before the call"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("level"), st.sampled_from(ITEMS), st.integers(0, 4)),
        st.tuples(st.just("clear"), st.sampled_from(ITEMS), st.none()),
        st.tuples(st.just("confidence"), st.sampled_from(ITEMS), st.sampled_from(Confidence)),
        st.tuples(st.just("note"), st.sampled_from(ITEMS), st.text("ab ", max_size=4)),
    ),
    max_size=12,
)


@given(STEPS)
def test_undoing_all_and_redoing_all_give_the_same_bytes(
    qapp: QCoreApplication, steps: list[tuple[str, str, Any]]
) -> None:
    """Whatever was edited: all steps back is the start, all steps forth is the end."""
    document = Document(blank(), _NoLibrary(), Relay(), _SAVED)  # type: ignore[arg-type]
    functions = {
        "level": edits.choose_level,
        "confidence": edits.set_confidence,
        "note": edits.write_note,
    }
    start = assessment_body(document.assessment)
    for kind, item, value in steps:
        if kind == "clear":
            document.edit("Clear", edits.clear_answer, item)
        else:
            key = "note" if kind == "note" else None
            document.edit(kind, functions[kind], item, value, merge_key=key)
    end = assessment_body(document.assessment)

    stack = document.undo_stack
    stack.setIndex(0)
    assert assessment_body(document.assessment) == start
    stack.setIndex(stack.count())
    assert assessment_body(document.assessment) == end
    document.abandon()


class _NoLibrary:
    """Nothing is saved in a test of steps."""


_SAVED = RevisionInfo("a", 1, "", "", datetime(2026, 1, 2, tzinfo=UTC), SaveKind.AUTO, "", "", True)
