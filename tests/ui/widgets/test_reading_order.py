"""Tab goes through the window as one reads, both ways, and enters a part at its ends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.reading_order import ReadingArea, stops_in


class Backwards(QWidget):
    """A part whose widgets were made in another order than they stand in."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        for name in ("third", "second", "first"):
            row.insertWidget(0, named(name))
        self.forgotten = named("forgotten")
        row.addWidget(self.forgotten)

    def tab_stops(self) -> list[QWidget]:
        return [stop for stop in stops_in(self) if stop is not self.forgotten]


def named(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setObjectName(name)
    return button


def row_of(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    for widget in widgets:
        row.addWidget(widget)
    return holder


@pytest.fixture
def area(qtbot: QtBot) -> ReadingArea:
    choice = [QRadioButton(text) for text in "ab"]
    for button in choice:
        button.setObjectName(button.text())
    choice[1].setChecked(True)
    below = row_of(named("below"), *choice)
    area = ReadingArea([row_of(named("above"))], Backwards(), below)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    return area


def walk(area: ReadingArea, key: Qt.Key) -> list[str]:
    first = area.findChild(QPushButton, "above")
    assert first is not None
    first.setFocus()
    seen = []
    for _step in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, key)
    return seen


def test_tab_reads_forwards_and_comes_round(area: ReadingArea) -> None:
    """The part is entered at its first stop; of a choice only the chosen button is a stop."""
    order = ["above", "first", "second", "third", "forgotten", "below", "b"]

    assert walk(area, Qt.Key.Key_Tab) == order


def test_backtab_reads_backwards(area: ReadingArea) -> None:
    """The same stops the other way round."""
    order = ["above", "b", "below", "forgotten", "third", "second", "first"]

    assert walk(area, Qt.Key.Key_Backtab) == order
