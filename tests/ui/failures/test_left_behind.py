"""What was left for another place or assessment is not lost when the window closes."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.drafts import edits as draft_edits
from readiness.errors import LibraryProblem
from tests.ui.conftest import ids, open_sample, stored
from ui.main_window import MainWindow
from ui.pages.editor.page import EditorPage
from ui.room import EDITOR, LIBRARY, Target

FIRST, SECOND = "sample-2018-03-09", "sample-2018-06-11"


@pytest.fixture
def refuse(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the library refuse to save a document, or none again."""
    save = window.room.library.save
    refused = [""]

    def saving(document_id: str, *args: Any, **named: Any) -> Future[Any]:
        if document_id != refused[0]:
            return save(document_id, *args, **named)
        failed: Future[Any] = Future()
        failed.set_exception(LibraryProblem("The disk is full."))
        return failed

    monkeypatch.setattr(window.room.library, "save", saving)

    def choose(document_id: str) -> None:
        refused[0] = document_id

    return choose


def test_an_assessment_that_was_left_unsaved_is_saved_or_told_of(
    qtbot: QtBot, window: MainWindow, refuse: Callable[[str], None]
) -> None:
    first = open_sample(qtbot, window, FIRST)
    refuse(FIRST)
    assert first.edit("Note", edits.write_note, "OFFER-1", "before the other")
    open_sample(qtbot, window, SECOND)

    assert not window.close()
    assert "The disk is full" in window.banner.text
    refuse("")
    assert not window._save_all()
    assert stored(window, FIRST).answer("OFFER-1").note == "before the other"
    assert window.close()


def test_a_draft_that_cannot_be_saved_keeps_the_window(
    qtbot: QtBot, window: MainWindow, refuse: Callable[[str], None]
) -> None:
    open_sample(qtbot, window, FIRST)
    window.navigate(EDITOR, Target())
    page = window.findChild(EditorPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.document is not None, timeout=10_000)
    draft = page.document
    assert draft is not None
    refuse(draft.document_id)
    assert draft.edit("Question", draft_edits.change_item, "OFFER-1", question="Mine?")
    window.navigate(LIBRARY, Target())

    assert not window.close()
    assert "Draft not saved" in window.banner.text
    refuse("")
    assert window.close()


def test_what_is_deleted_is_not_saved_again_by_what_was_left_behind(
    qtbot: QtBot,
    window: MainWindow,
    refuse: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.edited.RETRY_AFTER_MS", 50)
    first = open_sample(qtbot, window, FIRST)
    refuse(FIRST)
    assert first.edit("Note", edits.write_note, "OFFER-1", "to be forgotten")
    open_sample(qtbot, window, SECOND)
    window.navigate(LIBRARY, Target())
    qtbot.waitUntil(lambda: FIRST in ids(window), timeout=10_000)
    delete(window, FIRST)
    refuse("")
    qtbot.waitUntil(lambda: FIRST not in ids(window), timeout=10_000)
    qtbot.wait(150)
    with pytest.raises(LibraryProblem, match="not in the library"):
        window.room.library.history(FIRST).result(10)


def test_what_is_deleted_while_it_is_opened_stays_shut(qtbot: QtBot, window: MainWindow) -> None:
    open_sample(qtbot, window, SECOND)
    window.navigate(LIBRARY, Target())
    qtbot.waitUntil(lambda: FIRST in ids(window), timeout=10_000)
    window.open_assessment(FIRST, EDITOR, Target())
    delete(window, FIRST)
    qtbot.waitUntil(lambda: FIRST not in ids(window), timeout=10_000)
    qtbot.wait(50)
    document = window.room.open.document
    assert document is not None
    assert document.assessment.id == SECOND


def delete(window: MainWindow, document_id: str) -> None:
    work: Any = window._work
    entries = window.library_page().entries
    work._desk.delete([entry for entry in entries if entry.document_id == document_id])
