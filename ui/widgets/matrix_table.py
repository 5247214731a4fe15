"""A matrix of choices: the arrows walk it, Enter or a click opens the choice, keys choose."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from readiness.messages import _
from ui import theme
from ui.widgets.matrix_model import MatrixModel
from ui.widgets.matrix_painting import MatrixDelegate, MatrixTitles, title_height
from ui.widgets.matrix_values import MatrixValues

Index = QModelIndex | QPersistentModelIndex
_CELL, _CELL_MOST = 42, 76
_HEAD = 28
_TITLES, _TITLES_MOST = 130, 240
_OPENING = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_F2,
    Qt.Key.Key_F4,
)


class MatrixTable(QTableView):
    """Shows a matrix as tall as its rows; `choices` are sign and words of what can be chosen.

    Signals:
        picked(str, str, str): keys of row and column, and the sign that was chosen; "" clears.
        moved(str, str): another cell has the keyboard; keys of row and column.
    """

    picked = Signal(str, str, str)
    moved = Signal(str, str)

    def __init__(
        self, choices: Mapping[str, str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self.model_ = MatrixModel(choices, self)
        self.setModel(self.model_)
        self.setItemDelegate(MatrixDelegate(self))
        self.setVerticalHeader(MatrixTitles(self))
        self.setObjectName("matrix")
        self.setAccessibleName(name)
        self.setProperty("surface", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(20)
        head.setFixedHeight(_HEAD)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_values(self, values: MatrixValues) -> None:
        """Show a matrix; the cell with the keyboard stays the same one."""
        if values == self.model_.values:
            return
        at = self.current_keys()
        self.model_.show(values)
        if at and not self.currentIndex().isValid():
            self.go_to(*at)
        self._fit()

    def current_keys(self) -> tuple[str, str] | None:
        """Return the keys of row and column of the cell with the keyboard."""
        return self._keys(self.currentIndex())

    def go_to(self, row: str, column: str) -> None:
        """Put the keyboard's place on a cell."""
        values = self.model_.values
        rows = [one.key for one in values.rows]
        columns = [one.key for one in values.columns]
        if row in rows and column in columns:
            self.setCurrentIndex(self.model_.index(rows.index(row), columns.index(column)))

    def least_width(self) -> int:
        """Return the width in which no column has to be scrolled to."""
        return _TITLES + self.model_.last * _CELL + self._total_width() + 4

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the choice, choose by a letter, or clear; the arrows walk."""
        keys, sign = self.current_keys(), event.text().strip().casefold()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if keys is None or not plain:
            super().keyPressEvent(event)
        elif event.key() in _OPENING:
            self.open_choice()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.picked.emit(*keys, "")
        elif sign and (wanted := self._by_letter(sign)):
            self.picked.emit(*keys, wanted)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the choice of the cell that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.open_choice()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling up and down to the page."""
        if event.angleDelta().x():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a cell as soon as the keyboard is here."""
        super().focusInEvent(event)
        if self.current_keys() is None and self.model_.values.rows and self.model_.last:
            self.setCurrentIndex(self.model_.index(0, 0))
        self._reveal()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which cell has the keyboard, and keep it in sight of the page."""
        super().currentChanged(current, previous)
        keys = self._keys(current)
        if keys is not None:
            self.moved.emit(*keys)
        if self.hasFocus():
            self._reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width among the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def open_choice(self) -> None:
        """Open the list of choices below the cell with the keyboard."""
        keys, index = self.current_keys(), self.currentIndex()
        if keys is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("matrix-choices")
        menu.setAccessibleName(self.model_.name_of(index))
        present = str(index.data() or "")
        for sign, words in {**self._choices, "": _("Not rated")}.items():
            action = menu.addAction(words, partial(self.picked.emit, *keys, sign))
            action.setObjectName(f"matrix-choice-{sign or 'none'}")
            action.setCheckable(True)
            action.setChecked(sign == present)
            if sign == present:
                menu.setActiveAction(action)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    # Inside

    def _keys(self, index: Index) -> tuple[str, str] | None:
        values = self.model_.values
        if not index.isValid() or index.column() >= self.model_.last:
            return None
        return values.rows[index.row()].key, values.columns[index.column()].key

    def _by_letter(self, letter: str) -> str:
        """Return the next choice whose sign begins with a letter, the shortest first."""
        signs = sorted((s for s in self._choices if s.casefold().startswith(letter)), key=len)
        present = str(self.currentIndex().data() or "")
        after = signs.index(present) + 1 if present in signs else 0
        return signs[after % len(signs)] if signs else ""

    def _total_width(self) -> int:
        metrics = QFontMetrics(theme.font(12.5))
        words = [self.model_.values.total, *(row.total for row in self.model_.values.rows)]
        return max(metrics.horizontalAdvance(one) for one in words) + 24

    def _fit(self) -> None:
        values = self.model_.values
        if not values.rows:
            return
        total, count = self._total_width(), max(1, self.model_.last)
        room = self.width() - total - 2
        titles = max(_TITLES, min(_TITLES_MOST, room - count * _CELL))
        cell = max(_CELL, min(_CELL_MOST, (room - titles) // count))
        self.verticalHeader().setFixedWidth(titles)
        for column in range(self.model_.last):
            self.setColumnWidth(column, cell)
        self.setColumnWidth(self.model_.last, total)
        for at, row in enumerate(values.rows):
            self.setRowHeight(at, title_height(row.title, titles))
        is_cut = titles + count * cell + total > self.width()
        bar = 14 if is_cut else 0
        self.setFixedHeight(_HEAD + self.verticalHeader().length() + bar + 2)

    def _reveal(self) -> None:
        widget: QWidget | None = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        inside = widget.widget() if isinstance(widget, QScrollArea) else None
        if isinstance(widget, QScrollArea) and inside is not None:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapTo(inside, rect.center())
            widget.ensureVisible(place.x(), place.y(), 0, rect.height() + 20)
