"""Paints one item of the checklist as a card: question, gates, remarks, level, confidence."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen

from readiness.messages import _
from ui import theme
from ui.widgets.card_layout import CELLS, CardLayout, question_font, small_font
from ui.widgets.confidence_dots import paint_dots
from ui.widgets.item_row import ItemRow
from ui.widgets.status_mark import ink_of, line_of, paint_mark, soft_of

_MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is painted just now; `hover` is the cell under the mouse or -1."""

    current: bool = False
    focused: bool = False
    hover: int = -1


def paint_card(painter: QPainter, layout: CardLayout, row: ItemRow, state: CardState) -> None:
    """Paint one card, with the heading of its section where it begins one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.heading:
        _paint_heading(painter, layout.heading, row.heading)
    _paint_ground(painter, layout.card, state)
    painter.setFont(question_font())
    painter.setPen(theme.color(theme.current().ink))
    painter.drawText(layout.question, _WRAP, row.question)
    _paint_remarks(painter, layout.remarks, row)
    _paint_control(painter, layout, row, state)
    _paint_confidence(painter, layout, row)
    painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, words: str) -> None:
    painter.setFont(theme.font(14, QFont.Weight.DemiBold))
    painter.setPen(theme.color(theme.current().ink))
    painter.drawText(rect.adjusted(2, 0, 0, -6), _MIDDLE_LEFT, words)


def _paint_ground(painter: QPainter, rect: QRect, state: CardState) -> None:
    palette = theme.current()
    edge = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if state.current and state.focused:
        glow = theme.color(palette.accent_soft)
        painter.setPen(QPen(glow, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(edge.adjusted(-1, -1, 1, 1), 9, 9)
    line = palette.accent_line if state.current else palette.line
    painter.setPen(QPen(theme.color(line), 1.4 if state.current and state.focused else 1))
    painter.setBrush(theme.color(palette.surface))
    painter.drawRoundedRect(edge, 8, 8)


def _paint_remarks(painter: QPainter, rect: QRect, row: ItemRow) -> None:
    palette = theme.current()
    left = rect.left()
    if row.pill:
        left = _paint_pill(painter, rect, row) + 12
    painter.setFont(small_font())
    metrics = QFontMetrics(small_font())
    remarks = [(fact, palette.ink_muted) for fact in row.facts]
    remarks[0:0] = [(caution, palette.open) for caution in row.cautions]
    for words, ink in remarks:
        room = rect.right() - left
        if room < 24:
            return
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color(ink))
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _MIDDLE_LEFT, shown)
        left += metrics.horizontalAdvance(shown) + 12


def _paint_pill(painter: QPainter, rect: QRect, row: ItemRow) -> int:
    """Paint mark and gates; filled when a hard gate is among them. Return the right edge."""
    font = small_font()
    metrics = QFontMetrics(font)
    words = metrics.elidedText(row.pill, Qt.TextElideMode.ElideRight, rect.width() - 32)
    pill = QRectF(
        rect.left() + 0.5,
        rect.top() + 0.5,
        metrics.horizontalAdvance(words) + 29,
        rect.height() - 1,
    )
    painter.setPen(Qt.PenStyle.NoPen if row.pill_hard else QPen(line_of(row.state), 1))
    painter.setBrush(soft_of(row.state) if row.pill_hard else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(pill, 4, 4)
    paint_mark(painter, QRectF(pill.left() + 7, pill.center().y() - 4.5, 9, 9), row.state)
    painter.setFont(font)
    painter.setPen(ink_of(row.state))
    painter.drawText(pill.adjusted(21, 0, 0, 0), _MIDDLE_LEFT, words)
    return round(pill.right())


def _paint_control(painter: QPainter, layout: CardLayout, row: ItemRow, state: CardState) -> None:
    palette = theme.current()
    frame = QRectF(layout.control).adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(frame, 6, 6)
    chosen = 5 if row.not_applicable else (-1 if row.level is None else row.level)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(layout.control, theme.color(palette.surface))
    if state.hover >= 0 and state.hover != chosen and not (state.hover == 5 and row.hard):
        painter.fillRect(layout.cells[state.hover], theme.color(palette.accent_soft))
    if row.narrowed is not None:
        low, high = (layout.cells[level] for level in row.narrowed)
        band = QRect(low.left(), low.bottom() - 3, high.right() - low.left() + 1, 3)
        painter.fillRect(band, theme.color(palette.range))
    if chosen >= 0:
        painter.fillRect(layout.cells[chosen], theme.color(palette.accent))
    painter.restore()
    for number, (cell, words) in enumerate(zip(layout.cells, CELLS, strict=True)):
        if number and chosen not in (number, number - 1):
            painter.setPen(theme.color(palette.line))
            painter.drawLine(cell.left(), cell.top() + 1, cell.left(), cell.bottom() - 1)
        painter.setFont(theme.font(11.5 if number == 5 else 13))
        ink = palette.ink_faint if number == 5 and row.hard else palette.ink_muted
        painter.setPen(theme.color(palette.accent_ink if number == chosen else ink))
        painter.drawText(cell, _CENTRE, words)
    painter.setPen(theme.color(palette.line_strong))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _paint_confidence(painter: QPainter, layout: CardLayout, row: ItemRow) -> None:
    palette = theme.current()
    first = layout.dots[0]
    paint_dots(painter, first.left(), QRectF(first).center().y(), row.confidence)
    painter.setFont(small_font())
    painter.setPen(theme.color(palette.ink_muted))
    metrics = QFontMetrics(small_font())
    if row.confidence_word:
        left = layout.dots[-1].right() + 6
        painter.drawText(
            QRect(left, layout.confidence.top(), 120, layout.confidence.height()),
            _MIDDLE_LEFT,
            row.confidence_word,
        )
    words = _("confidence")
    label_width = metrics.horizontalAdvance(words)
    left = layout.dots[0].left() - 8 - label_width
    if left >= layout.confidence.left():
        painter.drawText(
            QRect(left, layout.confidence.top(), label_width + 4, layout.confidence.height()),
            _MIDDLE_LEFT,
            words,
        )
