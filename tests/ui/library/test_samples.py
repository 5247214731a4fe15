"""Samples that the user has written into are not erased without a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from readiness import edits
from tests.ui.conftest import ids, open_sample
from ui.main_window import MainWindow
from ui.room import LIBRARY, Target
from ui.widgets.link_label import LinkLabel


def remove(qtbot: QtBot, window: MainWindow) -> None:
    link = window.findChild(LinkLabel, "samples")
    assert link is not None
    qtbot.waitUntil(lambda: link.words() == "Remove the samples", timeout=10_000)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_samples_as_they_came_go_at_once(qtbot: QtBot, window: MainWindow) -> None:
    remove(qtbot, window)
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)


def test_changed_samples_are_asked_about_first(qtbot: QtBot, window: MainWindow) -> None:
    document = open_sample(qtbot, window, "sample-2018-03-09")
    assert document.edit("Note", edits.write_note, "OFFER-1", "mine")
    window.navigate(LIBRARY, Target())
    remove(qtbot, window)
    note = window.library_page().note
    qtbot.waitUntil(lambda: "changed 1 of the samples" in note.text, timeout=10_000)
    assert len(ids(window)) == 3
    assert window.room.open.document is document

    button = next(b for b in note.findChildren(QPushButton) if b.text() == "Remove them")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)
    assert window.room.open.document is None
    assert not note.isVisible()
