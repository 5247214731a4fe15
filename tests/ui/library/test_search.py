"""The search of the Library by keyboard, and the way on when nothing is found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ids
from ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def test_down_leads_from_the_search_to_what_was_found(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page()
    window.search()
    search = page.side.search
    qtbot.keyClicks(search, "hanoi")
    qtbot.waitUntil(lambda: len(ids(window)) == 1, timeout=10_000)
    qtbot.keyClick(search, Qt.Key.Key_Down)

    assert page.view.hasFocus()
    assert [entry.document_id for entry in page.view.chosen()] == ["sample-2019-02-26"]


def test_escape_ends_the_search_and_then_leads_to_the_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.library_page()
    window.search()
    search = page.side.search
    qtbot.keyClicks(search, "hanoi")
    qtbot.waitUntil(lambda: len(ids(window)) == 1, timeout=10_000)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)
    assert search.text() == ""
    assert search.hasFocus()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_where_nothing_is_found_a_button_clears_the_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.library_page()
    window.search()
    qtbot.keyClicks(page.side.search, "no such word")
    clear = window.findChild(QPushButton, "empty-clear")
    assert clear is not None
    qtbot.waitUntil(clear.isVisible, timeout=10_000)
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)
    assert page.side.search.hasFocus()
