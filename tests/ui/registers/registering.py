"""The Registers place as its user handles it."""

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.model import Assessment
from readiness.model.registers.row import Row
from ui.document import Document
from ui.main_window import MainWindow
from ui.widgets.counted_list import CountedList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.rows_table import RowsTable

AS_OF = date(2018, 3, 9)

W = TypeVar("W", bound=QWidget)


class Registering:
    """Keys, cells and rows of the place."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def hold(self, assessment: Assessment) -> None:
        """Open an assessment that was never saved."""
        room = self.window.room
        room.open.hold(Document(assessment, room.library, room.relay, parent=self.window))

    @property
    def document(self) -> Document:
        document = self.window.room.open.document
        assert document is not None
        return document

    @property
    def table(self) -> RowsTable:
        return self.find(RowsTable, "rows")

    @property
    def places(self) -> CountedList:
        return self.find(CountedList, "registers")

    def find(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def rows(self, table: str) -> tuple[Row, ...]:
        return self.document.assessment.registers.get(table, ())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is, or on the table where it is nowhere."""
        target = QApplication.focusWidget() or self.table
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def on_table(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key on the table."""
        self.table.setFocus()
        QTest.keyClick(self.table, key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def editor(self) -> QWidget:
        """Return the field that is open in a cell."""
        self.qtbot.waitUntil(lambda: self._editors() != [])
        return self._editors()[0]

    def write(self, text: str) -> None:
        """Write into the field that is open in a cell, and finish it."""
        field = self.editor()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()

    def go(self, row: int, label: str) -> None:
        """Go to the cell of a row under a column head."""
        model = self.table.model()
        heads = [
            str(model.headerData(at, Qt.Orientation.Horizontal))
            for at in range(model.columnCount())
        ]
        self.table.setFocus()
        self.table.setCurrentIndex(model.index(row, heads.index(label)))

    def cell(self, row: int, label: str) -> str:
        """Return the words of a cell."""
        self.go(row, label)
        return str(self.table.currentIndex().data() or "")

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def fault(self) -> str:
        label = self.find(PlainLabel, "row-fault")
        return label.text() if label.isVisible() else ""

    def _editors(self) -> list[QWidget]:
        return [
            field
            for field in self.table.viewport().findChildren(QWidget)
            if field.objectName().startswith("cell-") and field.isVisible()
        ]
