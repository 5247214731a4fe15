"""Paints the cells of a linked table: words, chips, marks with words, links."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui import theme
from ui.widgets.linked_model import LinkedModel
from ui.widgets.linked_row import CellKind, LinkedCell
from ui.widgets.status_mark import NONE, ink_of, kind_of, paint_mark

_PAD_X, _PAD_Y = 8, 8
_CHIP_HEIGHT, _CHIP_PAD = 21, 7
_MARK, _MARK_GAP = 9, 6
_NARROW_MOST = 240
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def words_font() -> QFont:
    """Return the face of running words in a table."""
    return theme.font(13)


def _font_of(cell: LinkedCell) -> QFont:
    if cell.kind is CellKind.CHIP:
        return theme.font(12.5, QFont.Weight.DemiBold)
    if cell.kind is CellKind.STATE:
        return theme.font(12.5, QFont.Weight.Medium)
    if cell.kind in (CellKind.MUTED, CellKind.LINK):
        return theme.font(12.5)
    return words_font()


def _own_width(cell: LinkedCell) -> int:
    """Return the width that a narrow cell asks for."""
    if not cell.text:
        return 2 * _PAD_X
    width = QFontMetrics(_font_of(cell)).horizontalAdvance(cell.text) + 2 * _PAD_X + 2
    if cell.kind is CellKind.CHIP:
        return width + 2 * _CHIP_PAD
    if cell.kind is CellKind.STATE and cell.state:
        return width + _MARK + _MARK_GAP
    return width


def cell_width(view: QTableView, model: LinkedModel, column: int) -> int:
    """Return the width of a narrow column: its widest cell, heading included, within bounds."""
    heading = view.horizontalHeader().fontMetrics().horizontalAdvance(model.headers[column])
    widest = max((_own_width(row.cells[column]) for row in model.rows), default=0)
    return min(_NARROW_MOST, max(heading + 2 * _PAD_X + 4, widest))


class LinkedDelegate(QStyledItemDelegate):
    """Paints cells by their kind; the hover and the current row are shown over the whole row."""

    def __init__(self, model: LinkedModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the width of a narrow cell; heights are set by the table."""
        return QSize(_own_width(self._model.cell(index.row(), index.column())), _CHIP_HEIGHT)

    def row_height(self, row: int, wide: int, width: int) -> int:
        """Return the height of a row whose wide column is `width` pixels."""
        tallest = _CHIP_HEIGHT
        for column, cell in enumerate(self._model.rows[row].cells):
            if cell.kind in (CellKind.CHIP, CellKind.LINK):
                continue
            room = (width if column == wide else _NARROW_MOST) - 2 * _PAD_X
            if cell.kind is CellKind.STATE:
                room -= _MARK + _MARK_GAP
            box = QFontMetrics(_font_of(cell)).boundingRect(
                QRect(0, 0, max(40, room), 100_000), _WRAP, cell.text
            )
            tallest = max(tallest, box.height())
        return tallest + 2 * _PAD_Y - 1

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        palette = theme.current()
        cell = self._model.cell(index.row(), index.column())
        rect: QRect = option.rect
        state = option.state
        view = self.parent()
        focused = isinstance(view, QTableView) and view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and focused:
            painter.fillRect(rect, theme.color(palette.accent_soft))
            if index.column() == 0:
                painter.fillRect(
                    QRect(rect.left(), rect.top(), 3, rect.height()), theme.color(palette.accent)
                )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color(palette.surface_sunken))
        if index.row() + 1 < self._model.rowCount():
            painter.setPen(theme.color(palette.line))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_PAD_X, 0, -_PAD_X, 0)
        painter.setFont(_font_of(cell))
        if cell.kind is CellKind.CHIP:
            self._paint_chip(painter, inner, cell)
        elif cell.kind is CellKind.STATE:
            self._paint_state(painter, inner, cell)
        else:
            ink = {CellKind.MUTED: palette.ink_muted, CellKind.LINK: palette.accent}
            painter.setPen(theme.color(ink.get(cell.kind, palette.ink)))
            if cell.lead:
                self._paint_with_lead(painter, inner, cell)
            else:
                painter.drawText(inner, _WRAP, cell.text)
        painter.restore()

    def _paint_with_lead(self, painter: QPainter, rect: QRect, cell: LinkedCell) -> None:
        """Paint wrapped words whose first characters are quiet."""
        words = cell.text.replace("\n", "\u2028")
        layout = QTextLayout(words, painter.font())
        quiet = QTextLayout.FormatRange()
        quiet.start, quiet.length = 0, cell.lead
        look = QTextCharFormat()
        look.setForeground(theme.color(theme.current().ink_muted))
        quiet.format = look
        layout.setFormats([quiet])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - height) / 2))

    def _paint_chip(self, painter: QPainter, rect: QRect, cell: LinkedCell) -> None:
        if not cell.text:
            return
        palette = theme.current()
        width = painter.fontMetrics().horizontalAdvance(cell.text) + 2 * _CHIP_PAD
        box = QRectF(rect.left(), rect.center().y() - _CHIP_HEIGHT / 2 + 0.5, width, _CHIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(palette.track))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme.color(palette.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _paint_state(self, painter: QPainter, rect: QRect, cell: LinkedCell) -> None:
        left = rect.left()
        kind = kind_of(cell.state)
        if kind != NONE:
            mark = QRectF(left, rect.center().y() - _MARK / 2 + 0.5, _MARK, _MARK)
            paint_mark(painter, mark, kind)
            left += _MARK + _MARK_GAP
        painter.setPen(ink_of(kind) if kind != NONE else theme.color(theme.current().ink_muted))
        painter.drawText(rect.adjusted(left - rect.left(), 0, 0, 0), _WRAP, cell.text)
