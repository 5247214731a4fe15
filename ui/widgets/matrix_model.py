"""The cells of a matrix of choices, as its view and its painting read them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from readiness.messages import _
from ui.widgets.matrix_painting import IS_BAD, IS_QUIET
from ui.widgets.matrix_values import MatrixValues
from ui.widgets.plain_label import tooltip_text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Cells with the sign of a choice, then a column of totals that cannot be entered."""

    def __init__(self, choices: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values = MatrixValues()
        self._choices = choices

    def show(self, values: MatrixValues) -> None:
        """Show these values; where rows and columns are the same the cells stay what they are."""
        before, self.values = self.values, values
        same_rows = [row.key for row in before.rows] == [row.key for row in values.rows]
        if same_rows and len(before.columns) == len(values.columns):
            self.dataChanged.emit(self.index(0, 0), self.index(len(values.rows) - 1, self.last))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(values.rows) - 1))
        else:
            self.values = before
            self.beginResetModel()
            self.values = values
            self.endResetModel()

    @property
    def last(self) -> int:
        """The column of the totals."""
        return len(self.values.columns)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.values.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns with the totals."""
        return 0 if parent.isValid() or not self.values.rows else self.last + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Totals cannot be entered."""
        return Qt.ItemFlag.NoItemFlags if index.column() == self.last else super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads of columns, with their words as a tip, and the titles of rows."""
        if orientation is Qt.Orientation.Vertical:
            return self.values.rows[section].title if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if section >= self.last:
            return self.values.total if role == Qt.ItemDataRole.DisplayRole else None
        column = self.values.columns[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(column.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.words
        return column.head if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sign of a cell, and its name in words."""
        if not index.isValid() or index.row() >= len(self.values.rows):
            return None
        row = self.values.rows[index.row()]
        if index.column() >= self.last:
            return {Qt.ItemDataRole.DisplayRole: row.total, IS_BAD: row.is_bad}.get(role)
        if role == IS_QUIET:
            return self.values.columns[index.column()].quiet
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.name_of(index)
        return tooltip_text(self.name_of(index)) if role == Qt.ItemDataRole.ToolTipRole else None

    def name_of(self, index: Index) -> str:
        """Return what a cell is called: its row, its column, and what is chosen."""
        row, column = self.values.rows[index.row()], self.values.columns[index.column()]
        sign = row.cells[index.column()]
        return _(
            "{row} – {column}: {choice}",
            row=row.title,
            column=column.words,
            choice=self._choices.get(sign, sign) if sign else _("not rated"),
        )
