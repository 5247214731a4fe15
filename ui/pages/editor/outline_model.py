"""The outline for Qt: two levels of rows, renewed by comparing values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from readiness.messages import _, _n
from ui.pages.editor.outline_rows import Row
from ui.widgets.plain_label import tooltip_text

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
MIME = "application/x-readiness-item"


class OutlineModel(QAbstractItemModel):
    """Rows and their children. The internal id of an index is 0 on top, else parent number + 1.

    Signals:
        item_dropped(str, str, int): an item was dragged into a section, to this position, counted
            without the item itself.
    """

    item_dropped = Signal(str, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self.draggable = True
        """Whether items may be dragged; not while a search hides some of them."""

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Show rows; True when they are other rows, not only other words."""
        if _shape(rows) != _shape(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        before, self._rows = self._rows, rows
        for number, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was == now:
                continue
            top = self.index(number, 0)
            self.dataChanged.emit(top, top)
            for place, (old, new) in enumerate(zip(was.children, now.children, strict=True)):
                if old != new:
                    child = self.index(place, 0, top)
                    self.dataChanged.emit(child, child)
        return False

    def row_at(self, index: Index) -> Row | None:
        """Return the row of an index."""
        if not index.isValid():
            return None
        parent = index.internalId()
        rows = self._rows if parent == 0 else self._rows[parent - 1].children
        return rows[index.row()] if index.row() < len(rows) else None

    def find(self, key: tuple[str, str]) -> QModelIndex:
        """Return the index of a part, invalid where it is not shown."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number, 0)
            for place, child in enumerate(row.children):
                if child.key == key:
                    return self.index(place, 0, self.index(number, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = TOP) -> QModelIndex:
        """Return the index of a row below a parent."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = TOP) -> QModelIndex:  # type: ignore[override]
        """Return the heading above a row."""
        if not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = TOP) -> int:
        """Count the rows below a parent."""
        if not parent.isValid():
            return len(self._rows)
        return len(self._rows[parent.row()].children) if parent.internalId() == 0 else 0

    def columnCount(self, _parent: Index = TOP) -> int:
        """There is one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(spoken(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == ROW:
            return row
        return None

    # Dragging items

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let items be dragged, onto sections and between items."""
        flags = super().flags(index)
        row = self.row_at(index)
        if row is None or not self.draggable:
            return flags
        if row.kind == "items":
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if row.kind in {"items", "sections"}:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Items move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Take nothing from outside this list."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the id of the item."""
        data = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        data.setData(MIME, row.part_id.encode() if row is not None else b"")
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Say where the item goes; the rows follow the draft. False, so that Qt removes nothing."""
        item_id = bytes(data.data(MIME).data()).decode()
        target = self.row_at(parent)
        if target is not None and target.kind == "items":
            row, parent = parent.row(), self.parent(parent)
            target = self.row_at(parent)
        if target is None or target.kind != "sections" or not item_id:
            return False
        ids = [child.part_id for child in target.children]
        place = len(ids) if row < 0 else row
        place -= item_id in ids[:place]
        self.item_dropped.emit(item_id, target.part_id, place)
        return False


def spoken(row: Row) -> str:
    """Return a row for those who listen: code, words, what is to be mended or looked at."""
    words = _("{code}: {words}", code=row.code, words=row.text) if row.code else row.text
    if row.mend:
        return _n(
            "{words}, {count} thing to mend",
            "{words}, {count} things to mend",
            row.mend,
            words=words,
        )
    if row.look:
        return _n("{words}, {count} warning", "{words}, {count} warnings", row.look, words=words)
    return words


def _shape(rows: tuple[Row, ...]) -> list[tuple[tuple[str, str], list[tuple[str, str]]]]:
    return [(row.key, [child.key for child in row.children]) for row in rows]
