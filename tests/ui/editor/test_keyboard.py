"""The editor by keyboard alone: Tab as one reads, and never without a place for the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_sample
from tests.ui.editor.editing import draft_of
from ui.main_window import MainWindow
from ui.pages.editor.page import EditorPage
from ui.room import CHECKLIST, EDITOR, Target
from ui.widgets.reading_order import ReadingArea

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> EditorPage:
    """The editor of a sample's own checklist, in the real window."""
    open_sample(qtbot, window, "sample-2018-03-09")
    window.navigate(EDITOR, Target())
    found = window.findChild(EditorPage)
    assert found is not None
    qtbot.waitUntil(lambda: found.document is not None, timeout=10_000)
    return found


def test_who_comes_back_to_the_editor_goes_on_by_keyboard(
    qtbot: QtBot, window: MainWindow, editor: EditorPage
) -> None:
    window.navigate(CHECKLIST, Target())
    window.navigate(EDITOR, Target())

    assert editor.outline.tree.hasFocus()
    known = len(draft_of(editor).items)
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert len(draft_of(editor).items) == known + 1


def test_tab_goes_through_the_form_as_one_reads(
    qtbot: QtBot, window: MainWindow, editor: EditorPage
) -> None:
    area = window.findChild(ReadingArea)
    assert area is not None
    stops = area._stops()

    def places(part: QWidget) -> list[tuple[int, int]]:
        points = [stop.mapTo(window, QPoint()) for stop in stops if part.isAncestorOf(stop)]
        return [(point.y(), point.x()) for point in points]

    form = places(editor.forms)
    assert len(form) > 20
    assert form == sorted(form)
    where = [stops.index(editor.outline.tree)]
    where += [stops.index(stop) for stop in stops if editor.forms.isAncestorOf(stop)]
    where += [stops.index(stop) for stop in stops if editor.side.isAncestorOf(stop)]
    assert where == sorted(where)


def test_the_needs_of_each_purpose_have_names_of_their_own(editor: EditorPage) -> None:
    names = [
        (field.objectName(), field.accessibleName())
        for field in editor.forms.findChildren(QWidget)
        if field.objectName().startswith("need-") and field.isVisible()
    ]
    assert len(names) == 16
    assert len(dict(names)) == len({words for _name, words in names}) == 16
    assert ("need-signing-R4", "Needed level for the purpose Signing at Summit") in names


def test_what_was_taken_back_is_said(qtbot: QtBot, page: EditorPage, bench_said: list[str]) -> None:
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Delete)
    assert bench_said[-1].endswith("Ctrl+Z brings it back.")
    assert page.perform("undo")
    assert bench_said[-1].endswith(": taken back.")
    count = len(bench_said)
    assert page.perform("undo")
    assert len(bench_said) == count
