"""The rows of a linked table, as its view and what paints it read them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.linked_row import LinkedCell, LinkedRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LinkedModel(QAbstractTableModel):
    """The rows of a linked table."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headers = tuple(headers)
        self.rows: tuple[LinkedRow, ...] = ()

    def show(self, rows: tuple[LinkedRow, ...], headers: Sequence[str] | None = None) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = rows
        if headers is not None:
            self.headers = tuple(headers)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headers)

    def cell(self, row: int, column: int) -> LinkedCell:
        """Return the values of one cell."""
        return self.rows[row].cells[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the text of a cell, and the whole row for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.rows[index.row()].words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
