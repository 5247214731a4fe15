"""A row of the list of things to compare: colour of its series, title, facts."""

from dataclasses import dataclass

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
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readiness.messages import _
from ui import theme

_HEIGHT = 78
_PAD = 11


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """What one row shows. `place` is its place in the comparison, 0 for the base, or None.

    `line` holds the facts, in up to two lines.
    """

    title: str
    line: str
    place: int | None
    has_more: bool = False
    is_open: bool = False

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        line = ", ".join(self.line.splitlines())
        if self.place == 0:
            return _("{title}, {line}, compared, the base", title=self.title, line=line)
        if self.place is not None:
            return _("{title}, {line}, compared", title=self.title, line=line)
        return _("{title}, {line}, not compared", title=self.title, line=line)


class ChoiceRowDelegate(QStyledItemDelegate):
    """Paints the ChoiceRow that an index answers for a role."""

    def __init__(self, role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role = role

    @staticmethod
    def arrow_box(row: QRect) -> QRect:
        """Return where the arrow that opens the revisions can be clicked."""
        return QRect(row.right() - 30, row.top() + 2, 28, row.height() - 6)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row; its width is the list's."""
        return QSize(120, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row as a small card."""
        row = index.data(self._role)
        if not isinstance(row, ChoiceRow):
            return
        palette = theme.current()
        rect: QRect = option.rect
        state = option.state
        chosen = row.place is not None
        box = QRectF(rect).adjusted(1, 1, -1, -7)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(
            state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected
        )
        line = palette.accent if chosen or current else palette.line
        painter.setPen(QPen(theme.color(line), 2 if current else 1))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = palette.accent_soft if chosen else palette.surface
        painter.setBrush(theme.color(palette.surface_sunken if hovered and not chosen else ground))
        painter.drawRoundedRect(box, 7, 7)
        left = rect.left() + _PAD
        if row.place is not None:
            colour = palette.series[row.place % len(palette.series)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(colour))
            painter.drawEllipse(QPointF(left + 5, box.top() + 16), 5, 5)
            left += 18
        room = rect.right() - left - (32 if row.has_more else _PAD)
        self._paint_words(painter, row, QRect(left, rect.top() + 6, room, 20))
        if row.has_more:
            self._paint_arrow(painter, self.arrow_box(rect), row.is_open)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: ChoiceRow, line: QRect) -> None:
        palette = theme.current()
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        strong = theme.font(13, QFont.Weight.DemiBold)
        plain = theme.font(12)
        base = _("base") if row.place == 0 else ""
        base_room = QFontMetrics(plain).horizontalAdvance(base) + 16 if base else 0
        title = QFontMetrics(strong).elidedText(
            row.title.replace("\n", " "), Qt.TextElideMode.ElideRight, line.width() - base_room
        )
        painter.setFont(strong)
        painter.setPen(theme.color(palette.ink))
        painter.drawText(line, flags, title)
        painter.setFont(plain)
        painter.setPen(theme.color(palette.ink_muted))
        if base:
            after = QFontMetrics(strong).horizontalAdvance(title)
            painter.drawText(line.adjusted(after, 0, 0, 0), flags, f" · {base}")
        for number, facts in enumerate(row.line.splitlines()[:2], start=1):
            shown = QFontMetrics(plain).elidedText(facts, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line.translated(0, 2 + 18 * number), flags, shown)

    def _paint_arrow(self, painter: QPainter, box: QRect, is_open: bool) -> None:
        x, y = box.center().x(), box.center().y() - 1
        corners = (
            [(x - 4, y - 2), (x, y + 2), (x + 4, y - 2)]
            if is_open
            else [(x - 2, y - 4), (x + 2, y), (x - 2, y + 4)]
        )
        painter.setPen(QPen(theme.color(theme.current().ink_muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
