"""Paints a row of the outline: heading with its button, or code and words, and what is to mend."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.pages.editor.outline_model import ROW
from ui.pages.editor.outline_rows import Row
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.status_mark import OPEN, SHORT, paint_mark

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_ROW_HEIGHT = 28
_HEADING_HEIGHT = 32
_MARK = 9
FOLD_WIDTH = 22
"""How far from the left a click folds a heading."""


class OutlineDelegate(QStyledItemDelegate):
    """One line a row; long words end in …, the tool tip has them whole."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        row = index.data(ROW)
        return QSize(100, _HEADING_HEIGHT if isinstance(row, Row) and row.heading else _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        palette = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The whole width, without the indent of the tree.
        box = QRect(2, option.rect.top(), option.rect.right() - 4, option.rect.height())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = palette.accent_soft if selected else palette.surface_sunken
            painter.setBrush(theme.color(fill))
            painter.drawRoundedRect(QRectF(box).adjusted(0, 1, 0, -1), 6, 6)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(box).adjusted(0, 1, 0, -1), 6)
        inside = box.adjusted(FOLD_WIDTH - 2, 0, -8, 0)
        if row.heading and row.children:
            _paint_fold(painter, box, open_=bool(option.state & QStyle.StateFlag.State_Open))
        if row.mend or row.look:
            mark = QRectF(inside.right() - _MARK, inside.center().y() - _MARK / 2, _MARK, _MARK)
            paint_mark(painter, mark, SHORT if row.mend else OPEN)
            inside.setRight(inside.right() - _MARK - 8)
        if row.add:
            button = add_box(box, row)
            painter.setFont(theme.font(12, QFont.Weight.Medium))
            painter.setPen(theme.color(palette.accent))
            painter.drawText(button, int(Qt.AlignmentFlag.AlignCenter), row.add)
            inside.setRight(button.left() - 6)
        if row.code:
            inside.setLeft(inside.left() + _paint_code(painter, inside, row.code))
        weight = QFont.Weight.DemiBold if row.heading else QFont.Weight.Normal
        font = theme.font(13, weight)
        painter.setFont(font)
        ink = palette.accent if row.kind == "new section" else palette.ink
        painter.setPen(theme.color(ink))
        words = row.text.replace("\n", " ")
        shown = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, max(0, inside.width())
        )
        painter.drawText(inside, _LEFT | int(Qt.TextFlag.TextSingleLine), shown)
        painter.restore()


def add_box(row_box: QRect, row: Row) -> QRect:
    """Return where the button of a heading is, inside the box of its row."""
    width = QFontMetrics(theme.font(12, QFont.Weight.Medium)).horizontalAdvance(row.add) + 12
    right = row_box.right() - 4 - (_MARK + 8 if row.mend or row.look else 0)
    return QRect(right - width, row_box.top(), width, row_box.height())


def _paint_fold(painter: QPainter, box: QRect, *, open_: bool) -> None:
    middle = QPointF(box.left() + 10, box.center().y() + 0.5)
    points = (
        [QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)]
        if open_
        else [QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)]
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(theme.current().ink_faint), 1.4))
    painter.drawPolyline(QPolygonF([middle + point for point in points]))


def _paint_code(painter: QPainter, box: QRect, code: str) -> int:
    font = theme.font(11)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(code, Qt.TextElideMode.ElideRight, min(70, max(0, box.width())))
    painter.setFont(font)
    painter.setPen(theme.color(theme.current().ink_muted))
    painter.drawText(box, _LEFT | int(Qt.TextFlag.TextSingleLine), shown)
    return max(52, metrics.horizontalAdvance(shown) + 8)
