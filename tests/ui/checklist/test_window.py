"""The place inside the real window, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.figures.palette import LIGHT
from tests.ui.checklist.cases import small_assessment
from ui.app import furnish, make_window
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.checklist.page import ChecklistPage
from ui.room import CHECKLIST, VERDICT, Target
from ui.widgets.plain_label import PlainLabel
from ui.widgets.toggle_chip import ToggleChip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = make_window(tmp_path / "test.readiness-library", LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.listed):
        window.show()
    furnish(window)
    room = window.room
    room.open.hold(Document(small_assessment(), room.library, room.relay, parent=window))
    window.navigate(CHECKLIST, Target())
    window.activateWindow()
    qtbot.waitExposed(window)
    yield window
    window.close()


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_words(qtbot: QtBot, words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, words)


def test_search_answer_note_and_undo_without_a_mouse(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    document = window.room.open.document
    assert document is not None
    press(qtbot, Qt.Key.Key_F, control)
    type_words(qtbot, "b-1")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_3)
    answered = document.assessment.answer("b-1").level
    page = window.findChild(ChecklistPage)
    assert page is not None
    page.inspector.below.note.field.setFocus()
    type_words(qtbot, "why? 2 N C W")
    noted = document.assessment.answer("b-1")
    press(qtbot, Qt.Key.Key_Z, control)
    without_note = document.assessment.answer("b-1")
    press(qtbot, Qt.Key.Key_Z, control)

    assert answered == 3
    assert (noted.note, noted.level) == ("why? 2 N C W", 3)
    assert (without_note.note, without_note.level) == ("", 3)
    assert document.assessment.answers == {}


def test_the_refusal_for_a_hard_item_is_said_in_the_status_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_N)
    texts = [label.text() for label in window.findChildren(PlainLabel)]

    assert any("cannot be marked not applicable" in text for text in texts)


def test_tab_goes_from_the_list_into_the_inspector_and_never_gets_lost(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.findChild(ChecklistPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.findChild(QWidget, "note") is not None)
    page.items.list.setFocus()
    visited = []
    for _step in range(60):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        visited.append(focused)
        if focused is page.items.list:
            break

    assert visited[0].objectName() == "level-words-0"
    assert page.inspector.below.note.field in visited
    assert visited[-1] is page.items.list


def test_tab_goes_as_one_reads_also_through_what_was_made_late(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.findChild(ChecklistPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.findChild(QWidget, "history-show") is not None)
    page.inspector.below.note.field.setFocus()
    visited = []
    while not visited or visited[-1] not in ("history-show", "search"):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())

    assert visited[0].startswith("waive-")
    assert visited[-1] == "history-show"


def test_escape_leads_from_a_filter_to_the_list(qtbot: QtBot, window: MainWindow) -> None:
    page = window.findChild(ChecklistPage)
    assert page is not None
    page.side.findChild(ToggleChip, "filter-open").setFocus()
    press(qtbot, Qt.Key.Key_Escape)

    assert page.items.list.hasFocus()


def test_the_keyboard_has_a_place_where_the_filter_leaves_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_words(qtbot, "no such word")
    window.navigate(VERDICT, Target())
    window.navigate(CHECKLIST, Target())
    way_on = QApplication.focusWidget()
    assert way_on is not None
    assert way_on.objectName() == "nothing-show-all"
    press(qtbot, Qt.Key.Key_Return)
    page = window.findChild(ChecklistPage)
    assert page is not None
    assert len(page.items.model.ids()) > 1
    assert page.items.list.hasFocus()
