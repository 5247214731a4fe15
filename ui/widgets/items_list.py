"""The list of items: keys and clicks become what the user asked for."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.widgets.item_delegate import ItemDelegate
from ui.widgets.item_row import CONFIDENCE_OF_DOT

Index = QModelIndex | QPersistentModelIndex

_LEVEL_KEYS = {
    Qt.Key.Key_0: 0,
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
}
_ASKED = {
    Qt.Key.Key_N: "not_applicable",
    Qt.Key.Key_W: "waive",
    Qt.Key.Key_R: "range",
    Qt.Key.Key_E: "evidence",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Right: "open",
}
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_NOT_APPLICABLE = 5


class ItemsList(QListView):
    """Shows the cards of a model of items.

    Signals, each with the row of the model:
        level_chosen(int, int): a level 0 to 4 by key or click.
        confidence_chosen(int, str): a confidence by click on a dot.
        confidence_cycled(int): the next confidence by key.
        cleared(int): the answer is to go.
        asked(int, str): "open", "not_applicable", "waive", "range" or "evidence".
        section_asked(int): -1 the section before, 1 the one after.
        current_row(int): another row is current; -1 for none.
        left(): Escape was pressed.
    """

    level_chosen = Signal(int, int)
    confidence_chosen = Signal(int, str)
    confidence_cycled = Signal(int)
    cleared = Signal(int)
    asked = Signal(int, str)
    section_asked = Signal(int)
    current_row = Signal(int)
    left = Signal()

    def __init__(self, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = ItemDelegate(role)
        self.setItemDelegate(self._cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(24)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model; its first row becomes current when it is filled."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_reset)

    def make_current(self, row: int) -> None:
        """Make a row current and bring it into view."""
        model = self.model()
        if model is None or not 0 <= row < model.rowCount():
            return
        index = model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def lay_out_again(self) -> None:
        """Measure and paint every card anew."""
        self._cards.forget_heights()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which row is current now."""
        super().currentChanged(current, previous)
        self.current_row.emit(current.row() if current.isValid() else -1)

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows anew; QListView would measure every row of the list as well."""
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when the width is another, keeping the current card in view."""
        # The bar's room is kept free, so that cards keep their width when it comes and goes.
        bar = self.verticalScrollBar().sizeHint().width()
        if self._cards.use_width(self.width() - bar):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into what the user asked for; other keys go to the window."""
        row = self.currentIndex().row()
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
            Qt.KeyboardModifier.NoModifier,
        )
        if not plain:
            event.ignore()
            return
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.section_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _MOVES:
            super().keyPressEvent(event)
        elif row < 0:
            event.ignore()
        elif key in _LEVEL_KEYS:
            self.level_chosen.emit(row, _LEVEL_KEYS[key])
        elif key in _ASKED:
            self.asked.emit(row, _ASKED[key])
        elif key == Qt.Key.Key_C:
            self.confidence_cycled.emit(row)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit(row)
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the card current; a click on the control or the dots chooses."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        layout = self._cards.layout_of(index, self.visualRect(index))
        cell, dot = layout.cell_at(point), layout.dot_at(point)
        if cell == _NOT_APPLICABLE:
            self.asked.emit(index.row(), "not_applicable")
        elif cell >= 0:
            self.level_chosen.emit(index.row(), cell)
        elif dot >= 0:
            self.confidence_chosen.emit(index.row(), CONFIDENCE_OF_DOT[dot])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a quick pair as a click of its own."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do; a drag chooses nothing."""
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is over no card any more."""
        self._hover(QPoint(-1, -1))
        super().leaveEvent(event)

    def _hover(self, point: QPoint) -> None:
        index = self.indexAt(point)
        cell, hand = -1, False
        if index.isValid():
            layout = self._cards.layout_of(index, self.visualRect(index))
            cell = layout.cell_at(point)
            hand = cell >= 0 or layout.dot_at(point) >= 0
        before = (self._cards.hover_row, self._cards.hover_cell)
        if before != (index.row(), cell):
            self._cards.hover_row, self._cards.hover_cell = index.row(), cell
            for row in {before[0], index.row()} - {-1}:
                model = self.model()
                if model is not None:
                    self.update(model.index(row, 0))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _on_reset(self) -> None:
        self._cards.hover_row = -1
        model = self.model()
        if model is not None and model.rowCount():
            self.selectionModel().setCurrentIndex(
                model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self.current_row.emit(-1)
