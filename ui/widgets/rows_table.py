"""A table whose cells are edited in place; says what the keyboard asks for its rows."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from readiness.messages import _

ROW_HEIGHT = 34


class RowsTable(QTableView):
    """Rows of facts.

    Signals:
        command(str): "add", "duplicate", "remove", "up", "down", "copy", "paste" or "form".
        given_up(): a cell was left with Escape.
    """

    command = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self.setProperty("surface", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(32)
        # Tab goes on through the window; inside a cell that is edited it goes to the next cell.
        self.setTabKeyNavigation(False)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Say when a cell is left without taking over what was typed."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.given_up.emit()

    def choose(self, index: QModelIndex) -> None:
        """Go to a cell and choose its row alone.

        `setCurrentIndex` of Qt asks which keys are held, and after Ctrl+Z it would choose nothing.
        """
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def choose_whole_rows(self) -> None:
        """Let chosen rows reach over columns that came later."""
        chosen = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        chosen.select(chosen.selection(), flags.Select | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys into commands; the arrows and typing work as in any table."""
        if self.state() is QAbstractItemView.State.EditingState:
            # The field in a cell passes on what it has used already.
            super().keyPressEvent(event)
            return
        command = self._command_of(event)
        if command:
            self.command.emit(command)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by mouse what the keys do."""
        menu = self.menu()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        below = self.visualRect(self.currentIndex()).bottomLeft()
        menu.exec(event.globalPos() if by_mouse else self.viewport().mapToGlobal(below))

    def menu(self) -> QMenu:
        """Return the commands for the chosen rows; what has no meaning is grey."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_row = self.currentIndex().isValid()
        for words, keys, command, possible in (
            (_("Add row"), "Ins", "add", True),
            (_("Duplicate"), "Ctrl+D", "duplicate", has_row),
            (_("Move up"), "Ctrl+Up", "up", has_row),
            (_("Move down"), "Ctrl+Down", "down", has_row),
            (_("Remove"), "Del", "remove", has_row),
            (_("Copy"), "Ctrl+C", "copy", has_row),
            (_("Paste rows"), "Ctrl+V", "paste", True),
            (_("All fields"), "Ctrl+Return", "form", has_row),
        ):
            action = menu.addAction(words, partial(self.command.emit, command))
            action.setShortcut(keys)
            action.setObjectName(f"rows-{command}")
            action.setEnabled(possible)
        return menu

    def _command_of(self, event: QKeyEvent) -> str:
        if event.matches(QKeySequence.StandardKey.Copy):
            return "copy"
        if event.matches(QKeySequence.StandardKey.Paste):
            return "paste"
        key, ctrl = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Insert and not event.modifiers():
            return "add"
        if key == Qt.Key.Key_Delete:
            return "remove"
        if ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return "up" if key == Qt.Key.Key_Up else "down"
        if ctrl and key == Qt.Key.Key_D:
            return "duplicate"
        if ctrl and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return "form"
        return ""
