"""A list of places to go to, each with a count and, where there is one, a mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.widgets.status_mark import paint_mark

_ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One place: its id, its words, a count ("" for none), the mark of a state ("" for none)."""

    id: str
    words: str
    count: str = ""
    mark: str = ""
    spoken: str = ""


class CountedList(QListWidget):
    """Chooses one place; arrows go from one to the next.

    Signals:
        chosen(str): the id of another place.
        entered(): the keyboard goes on to what the place shows.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setProperty("surface", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self._showing = False
        self.currentItemChanged.connect(self._on_current)
        self.itemActivated.connect(lambda _item: self.entered.emit())

    def show_rows(self, rows: Sequence[CountedRow], chosen: str) -> None:
        """Show the places and which one is chosen."""
        self._showing = True
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for at, row in enumerate(rows):
            item = self.item(at)
            if item.data(_ROW) != row:
                item.setData(_ROW, row)
                item.setText(row.words)
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole,
                    ", ".join(part for part in (row.words, row.count, row.spoken) if part),
                )
            if row.id == chosen:
                self.setCurrentRow(at)
        self._showing = False

    def _on_current(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None and not self._showing:
            row: CountedRow = item.data(_ROW)
            self.chosen.emit(row.id)


class _Delegate(QStyledItemDelegate):
    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, 36)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: CountedRow = index.data(_ROW)
        palette = theme.current()
        box = QRectF(option.rect).adjusted(0, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(palette.accent_soft if chosen else palette.surface_sunken))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color(palette.accent))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inner = box.adjusted(10, 0, -10, 0)
        painter.setFont(theme.font(13, QFont.Weight.Medium if chosen else QFont.Weight.Normal))
        metrics = painter.fontMetrics()
        painter.setPen(theme.color(palette.ink_muted))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(right), row.count)
        room = inner.width() - metrics.horizontalAdvance(row.count) - 8
        if row.mark:
            spot = QRectF(inner.left() + room - 10, box.center().y() - 4.5, 9, 9)
            paint_mark(painter, spot, row.mark)
            room -= 18
        painter.setPen(theme.color(palette.accent if chosen else palette.ink))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(inner, int(left), words)
        painter.restore()
