"""A table that is as tall as its rows; a click or Enter on a row goes where the row leads."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.widgets.linked_delegate import LinkedDelegate, cell_width
from ui.widgets.linked_model import LinkedModel
from ui.widgets.linked_row import CellKind, LinkedRow

Index = QModelIndex | QPersistentModelIndex
_WORDS_LEAST = 120
_WORDS_WHEN_CUT = 260
_TABLE_LEAST = 320


class LinkedTable(QTableView):
    """Rows of one wide column of words and some narrow ones.

    The table is as tall as its rows; sideways it scrolls where many columns need it.

    Signals:
        chosen(str): a row was clicked, or Enter pressed on it; its key.
        link_chosen(str): the link cell of a row was clicked, or `link_key` pressed on it.
    """

    chosen = Signal(str)
    link_chosen = Signal(str)

    def __init__(
        self,
        headers: Sequence[str],
        name: str,
        *,
        link_key: Qt.Key | None = None,
        head: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model_ = LinkedModel(headers, self)
        self.setModel(self.model_)
        self._delegate = LinkedDelegate(self.model_, self)
        self.setItemDelegate(self._delegate)
        self._link_key = link_key
        self._fitting = False
        self._narrow = 0
        self._is_cut = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("LinkedTable { border: 0; background: transparent; }")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setVisible(head)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, rows: Sequence[LinkedRow], headers: Sequence[str] | None = None) -> None:
        """Show these rows; the current one stays so by its key, or by its words without one."""
        wanted = tuple(rows)
        if wanted == self.model_.rows and (
            headers is None or tuple(headers) == self.model_.headers
        ):
            return
        current = self._current_row()
        self.model_.show(wanted, headers)
        self._fit()
        for number, row in enumerate(wanted):
            if current is not None and (row.key == current.key if current.key else row == current):
                self.setCurrentIndex(self.model_.index(number, 0))
                break

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows shown."""
        return tuple(row.key for row in self.model_.rows)

    def current_key(self) -> str:
        """Return the key of the current row, or nothing."""
        current = self._current_row()
        return current.key if current is not None else ""

    def _current_row(self) -> LinkedRow | None:
        row = self.currentIndex().row()
        return self.model_.rows[row] if 0 <= row < len(self.model_.rows) else None

    # Events

    def sizeHint(self) -> QSize:
        """Return the height of all rows with the heading."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the narrow columns and some words; never be shorter than the rows."""
        return QSize(min(_TABLE_LEAST, _WORDS_LEAST + self._narrow), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the face changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the row; the link key does what the row's link does."""
        key = self.current_key()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(key)
        elif key and self._link_key is not None and event.key() == self._link_key:
            self.link_chosen.emit(key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the row or its link where the button goes up over the row it went down on."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if index.row() != self.currentIndex().row():
            return
        row = self.model_.rows[index.row()]
        cell = row.cells[index.column()]
        if cell.kind is CellKind.LINK and cell.text:
            self.link_chosen.emit(row.key)
        elif row.key:
            self.chosen.emit(row.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a row can be followed."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and bool(self.model_.rows[index.row()].key)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as the keyboard is here."""
        super().focusInEvent(event)
        # Qt makes a row current without choosing it, which would show nothing.
        if not self.selectionModel().hasSelection() and self.model_.rows:
            self.setCurrentIndex(self.model_.index(max(0, self.currentIndex().row()), 0))
        self._reveal()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the current row in sight of the page."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._reveal()

    # Measures

    def _reveal(self) -> None:
        area = self._scroll_area()
        widget = area.widget() if area is not None else None
        index = self.currentIndex()
        if area is None or widget is None or not index.isValid():
            return
        rect = self.visualRect(index)
        top = self.viewport().mapTo(widget, rect.topLeft())
        area.ensureVisible(area.horizontalScrollBar().value(), top.y(), 0, 20)
        area.ensureVisible(area.horizontalScrollBar().value(), top.y() + rect.height(), 0, 20)

    def _scroll_area(self) -> QScrollArea | None:
        widget: QWidget | None = self.parentWidget()
        while widget is not None:
            if isinstance(widget, QScrollArea):
                return widget
            widget = widget.parentWidget()
        return None

    def _height(self) -> int:
        head = self.horizontalHeader().sizeHint().height() if self._has_head() else 0
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_cut else 0
        return head + self.verticalHeader().length() + bar

    def _has_head(self) -> bool:
        return not self.horizontalHeader().isHidden()

    def _fit(self) -> None:
        """Give narrow columns their own width, the words the rest, each row its height."""
        if self._fitting:
            return
        self._fitting = True
        columns = self.model_.columnCount()
        wide = self._wide_column()
        widths = [
            0 if column == wide else cell_width(self, self.model_, column)
            for column in range(columns)
        ]
        self._narrow = sum(widths)
        spare = self.viewport().width() - self._narrow
        self._is_cut = spare < _WORDS_LEAST
        if self._is_cut:
            # It scrolls sideways anyway: let the words be easy to read.
            spare = _WORDS_WHEN_CUT
        for column, width in enumerate(widths):
            self.setColumnWidth(column, spare if column == wide else width)
        for row in range(self.model_.rowCount()):
            self.setRowHeight(row, self._delegate.row_height(row, wide, spare))
        self.setFixedHeight(self._height())
        self.updateGeometry()
        self._fitting = False

    def _wide_column(self) -> int:
        for row in self.model_.rows[:1]:
            for column, cell in enumerate(row.cells):
                if cell.kind is CellKind.WORDS:
                    return column
        return 0
