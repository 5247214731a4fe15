"""Draws the cards of the list of items and remembers how high each one is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.card_layout import CardLayout, card_height, card_layout
from ui.widgets.item_card import CardState, paint_card
from ui.widgets.item_row import ItemRow

Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """Paints the ItemRow that a row of the model answers for `role`.

    Heights depend on the words and the width alone, so they are kept until the width changes.
    `hover_row` and `hover_cell` say where the mouse is.
    """

    def __init__(self, role: int) -> None:
        super().__init__()
        self._role = role
        self._width = 0
        self._heights: dict[tuple[str, bool], int] = {}
        self.hover_row = -1
        self.hover_cell = -1

    def use_width(self, width: int) -> bool:
        """Lay cards out for this width from now on; True if it is another than before."""
        if width == self._width:
            return False
        self._width = width
        self._heights.clear()
        return True

    def forget_heights(self) -> None:
        """Measure every card anew, as after a change of the face."""
        self._heights.clear()

    def row_values(self, index: Index) -> ItemRow:
        """Return the values of a row."""
        row = index.data(self._role)
        assert isinstance(row, ItemRow)
        return row

    def layout_of(self, index: Index, rect: QRect) -> CardLayout:
        """Return where the parts of a row lie."""
        return card_layout(self.row_values(index), self._fitted(rect))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the card."""
        row = self.row_values(index)
        key = (row.question, bool(row.heading))
        height = self._heights.get(key)
        if height is None:
            height = card_height(row, self._width)
            self._heights[key] = height
        return QSize(self._width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        row = self.row_values(index)
        flags = option.state
        state = CardState(
            current=bool(flags & QStyle.StateFlag.State_Selected),
            focused=bool(flags & QStyle.StateFlag.State_Active)
            and bool(option.widget is not None and option.widget.hasFocus()),
            hover=self.hover_cell if index.row() == self.hover_row else -1,
        )
        paint_card(painter, card_layout(row, self._fitted(option.rect)), row, state)

    def _fitted(self, rect: QRect) -> QRect:
        return QRect(rect.left(), rect.top(), self._width, rect.height())
