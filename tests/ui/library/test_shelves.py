"""Shelves of checklists: the keyboard has a place there, and the bar says where one is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ids, open_sample
from ui.main_window import MainWindow
from ui.pages.editor.page import EditorPage
from ui.pages.library import side
from ui.room import COMPARE, EDITOR, LIBRARY, VERDICT, Target
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def copy_the_shipped_one(qtbot: QtBot, window: MainWindow) -> EditorPage:
    window.navigate(LIBRARY, Target())
    window.library_page().show_shelf(side.SHIPPED)
    name = "checklist-copy-leaders-summit-nuclear"
    qtbot.waitUntil(lambda: window.findChild(QPushButton, name) is not None, timeout=10_000)
    qtbot.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.place == EDITOR, timeout=10_000)
    page = window.findChild(EditorPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.document is not None, timeout=10_000)
    return page


def marked(window: MainWindow) -> list[str]:
    return [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.objectName().startswith("place-") and button.isChecked()
    ]


def title(window: MainWindow) -> str:
    found = window.findChild(PlainLabel, "title")
    assert found is not None
    return found.text()


def test_the_editor_of_a_checklist_of_the_library_stands_in_the_library(
    qtbot: QtBot, window: MainWindow
) -> None:
    """An assessment that is open has nothing to do with it."""
    open_sample(qtbot, window, "sample-2018-03-09")
    page = copy_the_shipped_one(qtbot, window)
    assert marked(window) == ["Library"]
    assert title(window) == "Readiness"
    line = window.findChildren(PlainLabel, "fact-0")[-1]
    assert line.text() == "Draft saved"

    page.done()
    assert window.place == LIBRARY
    window.navigate(EDITOR, Target())
    qtbot.waitUntil(lambda: marked(window) == ["Checklist"], timeout=10_000)
    assert title(window) == "The offer, March 2018"


def test_who_comes_back_to_a_shelf_of_checklists_goes_on_by_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = copy_the_shipped_one(qtbot, window)
    page.done()
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"shelf-{window.library_page().shelf}"
    assert focused.hasFocus()


def test_the_buttons_of_a_checklist_stay_inside_a_narrow_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    copy_the_shipped_one(qtbot, window).done()
    window.resize(1024, 700)
    page = window.library_page()
    page.show_shelf(side.OWN)
    page.asked.emit("new")
    qtbot.waitUntil(lambda: page._panel is not None, timeout=10_000)
    qtbot.wait(50)
    view = page.stack.currentWidget()
    buttons = [b for b in view.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) == 7
    for button in buttons:
        right = button.mapTo(view, QPoint(button.width(), 0)).x()
        assert right <= view.width(), button.text()


def test_comparing_in_an_empty_library_leads_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    link = window.findChild(LinkLabel, "samples")
    assert link is not None
    qtbot.waitUntil(lambda: link.words() == "Remove the samples", timeout=10_000)
    link.click()
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)
    window.navigate(COMPARE, Target())
    back = window.findChild(QPushButton, "compare-to-library")
    assert back is not None
    qtbot.waitUntil(back.isVisible, timeout=10_000)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.place == LIBRARY


def test_what_was_asked_for_is_not_asked_for_any_more(qtbot: QtBot, window: MainWindow) -> None:
    window.navigate(VERDICT, Target())
    notice = window.findChild(PlainLabel, "notice")
    assert notice is not None
    assert notice.text() == "Open an assessment first."
    open_sample(qtbot, window, "sample-2018-03-09")
    assert notice.text() == ""
