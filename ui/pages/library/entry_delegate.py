"""Paints the rows of the library's list as cards of cases."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readiness.days import iso_day_words
from readiness.messages import _
from ui import theme
from ui.models.entries import CaseRow, EntriesModel, EntryRow, rung_words
from ui.pages.library.columns import Columns, cell, columns
from ui.widgets.focus_ring import paint_focus_ring
from ui.widgets.plain_label import show_plain_tooltip
from ui.widgets.status_chip import paint_chip
from ui.widgets.status_mark import kind_of, state_words

ROW_HEIGHT = 54
_TOP_GAP = 6
_RADIUS = 8
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Every row has the same height, so that a long list needs no measuring."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the one height."""
        return QSize(400, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the heading of a case or an assessment."""
        row = index.data(EntriesModel.RowRole)
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, CaseRow):
            _paint_case(painter, box, row)
        elif isinstance(row, EntryRow):
            _paint_entry(painter, box, row, state)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say the whole title, or the rung and its state, under the mouse."""
        row = index.data(EntriesModel.RowRole)
        if not isinstance(row, EntryRow):
            return False
        box = QRectF(option.rect)
        place = QPointF(event.pos())
        summary = row.entry.summary
        where = columns(box.width(), len(summary.rungs))
        for (short, state), column in zip(summary.rungs, where.rungs, strict=True):
            if cell(box, column).contains(place):
                words = _("{rung}: {state}", rung=short, state=state_words(state))
                show_plain_tooltip(event.globalPos(), words, view)
                return True
        show_plain_tooltip(event.globalPos(), summary.title, view)
        return True


def _paint_case(painter: QPainter, box: QRectF, row: CaseRow) -> None:
    palette = theme.current()
    card = box.adjusted(0.5, (0 if row.first else _TOP_GAP) + 0.5, -0.5, _RADIUS + 4)
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card, _RADIUS, _RADIUS)
    painter.drawLine(
        QPointF(card.left(), box.bottom() - 0.5), QPointF(card.right(), box.bottom() - 0.5)
    )
    top = card.top() + 5
    width = box.width() - 32
    heading = theme.font(15, QFont.Weight.DemiBold)
    title = QFontMetrics(heading).elidedText(row.title, Qt.TextElideMode.ElideRight, int(width))
    painter.setFont(heading)
    painter.setPen(QColor(palette.ink))
    painter.drawText(QRectF(box.left() + 16, top, width, 20), _LINE, title)
    used = QFontMetrics(heading).horizontalAdvance(title)
    _text(painter, QRectF(box.left() + 16 + used + 8, top + 1, width - used - 8, 20),
          f"· {row.remark}" if row.remark else "", 12, palette.ink_muted)  # fmt: skip
    _text(painter, QRectF(box.left() + 16, top + 20, width, 18), row.detail, 12, palette.ink_muted)


def _paint_entry(painter: QPainter, box: QRectF, row: EntryRow, state: QStyle.StateFlag) -> None:
    palette = theme.current()
    summary = row.entry.summary
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    fill = (
        palette.accent_soft if selected else palette.surface_sunken if hovered else palette.surface
    )
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.setBrush(QColor(fill))
    card = box.adjusted(0.5, -_RADIUS - 4, -0.5, -0.5 if row.last else _RADIUS + 4)
    painter.drawRoundedRect(card, _RADIUS, _RADIUS)
    if not row.last:
        edge = box.bottom() - 0.5
        painter.drawLine(QPointF(card.left(), edge), QPointF(card.right(), edge))
    if selected:
        painter.fillRect(
            QRectF(box.left() + 0.5, box.top() + 1, 3, box.height() - 2), QColor(palette.accent)
        )
    where = columns(box.width(), len(summary.rungs))
    _two_lines(painter, cell(box, where.title), summary.title, _below_title(row), palette.ink)
    if where.day[1]:
        _two_lines(
            painter,
            cell(box, where.day),
            iso_day_words(summary.as_of),
            summary.assessor,
            palette.ink_muted,
            small=True,
        )
    _paint_rungs(painter, box, row, where)
    _text(
        painter,
        cell(box, where.answered),
        _("{answered} of {items}", answered=summary.answered, items=summary.items),
        12,
        palette.ink_muted,
    )
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, box.adjusted(2, 2, -2, -2), 6)


def _paint_rungs(painter: QPainter, box: QRectF, row: EntryRow, where: Columns) -> None:
    for (_short, state), column in zip(row.entry.summary.rungs, where.rungs, strict=True):
        room = cell(box, column)
        chip = QRectF(room.left(), room.center().y() - 10, room.width(), 20)
        words = rung_words(state) if chip.width() > 60 else ""
        paint_chip(painter, chip, kind_of(state), words, centred=True)


def _below_title(row: EntryRow) -> str:
    talks = row.entry.summary.talks
    words = _("talks {talks}", talks=talks) if talks else ""
    if row.entry.archived:
        return _("archived · {words}", words=words) if words else _("archived")
    return words


def _two_lines(
    painter: QPainter, box: QRectF, upper: str, lower: str, ink: str, *, small: bool = False
) -> None:
    middle = box.center().y()
    size = 12 if small else 13
    if not lower:
        _text(painter, box, upper, size, ink, medium=not small)
        return
    _text(
        painter,
        QRectF(box.left(), middle - 18, box.width(), 18),
        upper,
        size,
        ink,
        medium=not small,
    )
    _text(
        painter,
        QRectF(box.left(), middle + 1, box.width(), 16),
        lower,
        11.5,
        theme.current().ink_muted,
    )


def _text(
    painter: QPainter, box: QRectF, text: str, pixels: float, ink: str, *, medium: bool = False
) -> None:
    font = theme.font(pixels, QFont.Weight.Medium if medium else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _LINE, shown)
