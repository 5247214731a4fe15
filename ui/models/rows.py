"""The rows of one table of a register, as a table view shows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from readiness.cells.names import Names
from readiness.cells.writing import cell_text, cell_words
from readiness.messages import translated
from readiness.method.registers.finding import Column, Notice
from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.registry import Table
from readiness.model.registers.row import Row
from ui.widgets.plain_label import tooltip_text

Index = QModelIndex | QPersistentModelIndex

SHORT_WORDS = 24
"""Characters that any column has room for; longer words are told by a tool tip too."""


class RowRole:
    """What a delegate asks for beside the text."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    NOTICE = Qt.ItemDataRole.UserRole + 2
    MARK = Qt.ItemDataRole.UserRole + 3
    STRONG = Qt.ItemDataRole.UserRole + 4


class RowsModel(QAbstractTableModel):
    """Fields that are columns, then computed columns.

    Signals:
        text_given(str, str, str): the user gave a cell a text: row id, field, text.
    """

    text_given = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._fields: tuple[FieldFacts, ...] = ()
        self._before = 0
        self._rows: tuple[Row, ...] = ()
        self._names: Names | None = None
        self._columns: tuple[Column, ...] = ()
        self._notices: dict[tuple[str, str], list[Notice]] = {}
        self._loose: dict[str, list[Notice]] = {}

    @property
    def table_id(self) -> str:
        """The id of the table that is shown."""
        return self._table.id if self._table is not None else ""

    def show_table(self, table: Table, names: Names) -> None:
        """Show another table of the state that the names are of."""
        self.beginResetModel()
        self._table = table
        self._fields = tuple(facts for facts in fields_of(table.row) if facts.shown.column)
        # How many fields stand before the computed columns: those that name the row.
        named = [at for at, facts in enumerate(self._fields) if facts.shown.name]
        self._before = named[-1] + 1 if named else min(1, len(self._fields))
        self._columns = ()
        self._notices = {}
        self._loose = {}
        self._take(names)
        self.endResetModel()

    def show_rows(self, names: Names) -> None:
        """Show another state of the same table; rows that are the same objects are left alone."""
        assert self._table is not None
        before, now = self._rows, names.assessment.registers.get(self._table.id, ())
        if [row.id for row in before] != [row.id for row in now]:
            self.beginResetModel()
            self._take(names)
            self.endResetModel()
            return
        self._take(names)
        changed = [at for at, (a, b) in enumerate(zip(before, now, strict=True)) if a is not b]
        if changed:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def show_found(self, columns: Sequence[Column], notices: Sequence[Notice]) -> None:
        """Show the computed columns, and the notices at their cells."""
        if len(columns) != len(self._columns):
            # Columns come and go without a reset, which would close the cell that is edited.
            self._show_columns(())
            self._show_columns(columns)
        self._columns = tuple(columns)
        self._take_notices(notices)
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1)
            )

    def row_at(self, index: Index) -> Row | None:
        """Return the row of an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def field_at(self, index: Index) -> FieldFacts | None:
        """Return the field of an index; None for computed columns."""
        column = index.column()
        if column < self._before:
            return self._fields[column] if column >= 0 else None
        at = column - len(self._columns)
        return self._fields[at] if self._before <= at < len(self._fields) else None

    def place_of(self, row_id: str) -> int:
        """Return where a row stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    def column_of(self, field: str) -> int:
        """Return the column of a field, or -1 where only the form shows it."""
        at = next((at for at, facts in enumerate(self._fields) if facts.name == field), -1)
        return at if at < self._before else at + len(self._columns)

    def notices_of(self, row_id: str) -> list[Notice]:
        """Return all notices at a row, those of single cells first."""
        cells = [n for (row, _field), told in self._notices.items() if row == row_id for n in told]
        return [*cells, *self._loose.get(row_id, ())]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._fields) + len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Computed cells cannot be typed into."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.field_at(index) else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads of the columns; rows have no heads."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        facts = self.field_at(self.createIndex(0, section))
        if role == Qt.ItemDataRole.DisplayRole:
            if facts is None:
                return self._columns[section - self._before].label
            return translated(facts.shown.label)
        if role == Qt.ItemDataRole.ToolTipRole and facts is not None and facts.shown.hint:
            return tooltip_text(translated(facts.shown.hint))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, the text to edit, the facts of the field, notices and marks."""
        row = self.row_at(index)
        if row is None or self._names is None:
            return None
        facts = self.field_at(index)
        if facts is None:
            return self._computed(row, index.column() - self._before, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_words(row, facts, self._names).replace("\n", " · ")
            case Qt.ItemDataRole.EditRole:
                return cell_text(row, facts, self._names)
            case RowRole.FACTS:
                return facts
            case RowRole.STRONG:
                return facts.shown.name and facts.kind is Kind.LINE
            case RowRole.NOTICE:
                told = self._told(row, facts, index.column())
                return told[0].sentence if told else ""
            case Qt.ItemDataRole.ToolTipRole:
                told = self._told(row, facts, index.column())
                words = cell_words(row, facts, self._names)
                long = [words] if len(words) > SHORT_WORDS else []
                return tooltip_text("\n".join([*long, *(notice.sentence for notice in told)]))
            case Qt.ItemDataRole.AccessibleTextRole:
                words = cell_words(row, facts, self._names)
                told = self._told(row, facts, index.column())
                return ". ".join([words, *(notice.sentence for notice in told)])
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what the user gave; the document decides."""
        row, facts = self.row_at(index), self.field_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or facts is None:
            return False
        if str(value) != self.data(index, Qt.ItemDataRole.EditRole):
            self.text_given.emit(row.id, facts.name, str(value))
        return True

    def _show_columns(self, columns: Sequence[Column]) -> None:
        first = self._before
        if self._columns:
            self.beginRemoveColumns(QModelIndex(), first, first + len(self._columns) - 1)
            self._columns = ()
            self.endRemoveColumns()
        if columns:
            self.beginInsertColumns(QModelIndex(), first, first + len(columns) - 1)
            self._columns = tuple(columns)
            self.endInsertColumns()

    def _told(self, row: Row, facts: FieldFacts, column: int) -> list[Notice]:
        told = self._notices.get((row.id, facts.name), [])
        # What concerns the row, or a field that only the form shows, is told at the first cell.
        return [*told, *self._loose.get(row.id, ())] if column == 0 else told

    def _computed(self, row: Row, at: int, role: int) -> Any:
        cell = self._columns[at].cells.get(row.id)
        if cell is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        if role == RowRole.MARK:
            return cell.mark.value if cell.mark is not None else None
        return None

    def _take(self, names: Names) -> None:
        assert self._table is not None
        self._rows = names.assessment.registers.get(self._table.id, ())
        self._names = names

    def _take_notices(self, notices: Sequence[Notice]) -> None:
        columns = {facts.name for facts in self._fields}
        cells: dict[tuple[str, str], list[Notice]] = {}
        loose: dict[str, list[Notice]] = {}
        for notice in notices:
            if notice.field in columns:
                cells.setdefault((notice.row, notice.field), []).append(notice)
            else:
                loose.setdefault(notice.row, []).append(notice)
        self._notices, self._loose = cells, loose
