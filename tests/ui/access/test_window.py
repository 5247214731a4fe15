"""Everything in the window can be reached, is named, is whole, and shows where the keyboard is."""

import os

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.access.outside import SIZE, faults, lasting, siblings, stops_of_tab
from tests.ui.hostile.tour import settle, walk
from ui.document import Document
from ui.main_window import MainWindow

IDS = ("sample-2018-03-09", "sample-2018-06-11")


def test_a_control_that_is_outside_cut_or_mute_is_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    QPushButton("outside", window).move(190, 10)
    cut = QLabel("words that are much longer than their label", window)
    cut.setFixedWidth(40)
    QPushButton(window).move(10, 60)
    window.show()
    told = " | ".join(faults(window))
    assert "outside, " in told
    assert "its end is cut" in told
    assert "has no name" in told


def test_at_the_least_size_every_control_is_whole_inside_and_named(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(*SIZE)
    found: list[str] = []
    stops = walk(
        qtbot, window, IDS, lambda stop: found.extend(f"{stop}: {f}" for f in lasting(window))
    )
    assert (window.width(), window.height()) == SIZE
    assert window.devicePixelRatioF() == float(os.environ.get("QT_SCALE_FACTOR", "1"))
    assert len(stops) > 35
    assert found == []


def _group_of(widget: QWidget) -> set[QWidget]:
    return set(siblings(widget)) if isinstance(widget, QAbstractButton) else set()


def test_tab_reaches_everything_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    """Round once in every place and panel."""
    found: list[str] = []

    def look(stop: str) -> None:
        window.activateWindow()
        wanted = set(stops_of_tab(window))
        # Overlays keep the keyboard on purpose.
        if stop.startswith("overlay"):
            return
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            reached: set[QWidget] = set()
            for _ in range(len(wanted) + 10):
                QTest.keyClick(window.focusWidget() or window, key)
                here = window.focusWidget()
                if here in reached:
                    break
                if here is not None:
                    reached.add(here)
            missing = [
                f"{type(w).__name__} {w.objectName()}"
                for w in wanted - reached
                if w.isVisible() and not _group_of(w) & reached
            ]
            if missing:
                found.append(f"{stop}, {key.name}: {missing}")

    walk(qtbot, window, IDS, look)
    assert found == []


def _lit(widget: QWidget) -> bool:
    """Tell whether the widget looks different with the keyboard on it."""
    with_it = widget.grab().toImage()
    widget.clearFocus()
    return with_it != widget.grab().toImage()


def test_a_control_that_does_not_show_its_focus_is_noticed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field, dark = window.library_page().side.search, QWidget(window)
    dark.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dark.show()
    for widget, lit in ((field, True), (dark, False)):
        widget.setFocus()
        assert widget.hasFocus()
        assert _lit(widget) == lit


def test_every_control_shows_that_the_keyboard_is_on_it(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    tried: set[str] = set()
    found: list[str] = []

    def look(stop: str) -> None:
        window.activateWindow()
        for widget in stops_of_tab(window):
            name = f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()}"
            # A column that scrolls by keyboard has nothing of its own to show.
            if name in tried or not widget.isVisible() or type(widget) is QScrollArea:
                continue
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle(5)
            if not widget.hasFocus():
                continue
            tried.add(name)
            if not _lit(widget):
                found.append(f"{stop}: {name}")

    walk(qtbot, window, IDS, look)
    assert len(tried) > 80
    assert found == []


def test_rows_of_the_lists_say_code_question_level_and_state(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    view = window.findChild(QAbstractItemView, "items")
    assert view is not None
    section = document.assessment.checklist.sections[0]
    answer = document.assessment.answer
    heard = [
        str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(view.model().rowCount())
    ]
    for item in section.items:
        (told,) = [text for text in heard if item.question in text]
        assert item.code in told
        if answer(item.id).level is not None:
            assert str(answer(item.id).level) in told
    assert any("short" in text.lower() for text in heard), heard
