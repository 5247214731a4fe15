"""Paints one section of the list at the left: title, count, profile bar."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.widgets.profile_bar import paint_profile
from ui.widgets.section_row import SectionRow

_HEIGHT, _HEIGHT_WITHOUT_BAR = 46, 34
_PAD = 10


class SectionDelegate(QStyledItemDelegate):
    """Paints the SectionRow that a row answers for the role given."""

    def __init__(self, role: int) -> None:
        super().__init__()
        self._role = role

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row; its width is the list's."""
        row = index.data(self._role)
        bar = isinstance(row, SectionRow) and row.section_id
        return QSize(120, _HEIGHT if bar else _HEIGHT_WITHOUT_BAR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(self._role)
        if not isinstance(row, SectionRow):
            return
        palette = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color(palette.accent_soft if chosen else palette.surface_sunken))
            painter.drawRoundedRect(rect, 7, 7)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color(palette.accent_line))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        self._paint_words(painter, rect, row, chosen)
        if row.section_id:
            self._paint_bar(painter, rect, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: SectionRow, chosen: bool) -> None:
        palette = theme.current()
        line = QRect(rect.left() + _PAD, rect.top() + 6, rect.width() - 2 * _PAD, 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.color(palette.ink_muted))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, row.count)
        room = line.width() - painter.fontMetrics().horizontalAdvance(row.count) - 8
        weight = QFont.Weight.Medium if chosen or not row.section_id else QFont.Weight.Normal
        font = theme.font(13, weight)
        painter.setFont(font)
        painter.setPen(theme.color(palette.ink))
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, title)

    def _paint_bar(self, painter: QPainter, rect: QRect, row: SectionRow) -> None:
        box = QRectF(rect.left() + _PAD, rect.top() + 28, rect.width() - 2 * _PAD, 12)
        paint_profile(painter, box, row.low, row.best, row.high)
