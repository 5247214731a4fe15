"""Paints the cells and the row titles of a matrix of choices, as its figure in print does."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from readiness.figures.explanations import Rating, tint_of
from ui import theme
from ui.widgets.focus_ring import paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LEAST, _PAD = 34, 6
IS_QUIET = Qt.ItemDataRole.UserRole + 1
"""The role under which a model says that a column tells nothing."""
IS_BAD = Qt.ItemDataRole.UserRole + 2
"""The role under which it says that a total falls short."""
_TALLEST_LINES = 3


def _title_font() -> QFont:
    return theme.font(12.5, QFont.Weight.Medium)


def title_height(title: str, width: int) -> int:
    """Return the height of a row whose title has so much width; three lines are the most."""
    metrics = QFontMetrics(_title_font())
    box = metrics.boundingRect(QRect(0, 0, width - 2 * _PAD, 10_000), _WRAP, title)
    return max(_LEAST, min(box.height(), _TALLEST_LINES * metrics.lineSpacing()) + 2 * _PAD)


class MatrixTitles(QHeaderView):
    """The titles of the rows, wrapped; they stay in sight when the columns are scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        model = self.model()
        words = str(model.headerData(section, Qt.Orientation.Vertical) or "")
        palette = theme.current()
        painter.save()
        painter.fillRect(rect, theme.color(palette.surface))
        painter.setPen(theme.color(palette.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_title_font())
        painter.setPen(theme.color(palette.ink))
        painter.drawText(rect.adjusted(_PAD, 0, -_PAD, 0), _WRAP, words)
        painter.restore()


class MatrixDelegate(QStyledItemDelegate):
    """Paints the sign of a choice on its ground; quiet columns are grey, totals are words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a size; the table sets widths and heights."""
        return QSize(42, _LEAST)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        palette = theme.current()
        box = QRectF(option.rect)
        words = str(index.data() or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(palette.line))
        painter.drawLine(QRect(option.rect).bottomLeft(), QRect(option.rect).bottomRight())
        middle = int(Qt.AlignmentFlag.AlignCenter)
        if not index.flags():
            is_bad = bool(index.data(IS_BAD))
            painter.setFont(theme.font(12.5, QFont.Weight.Medium))
            painter.setPen(theme.color(palette.short if is_bad else palette.ink))
            painter.drawText(box, middle, words)
            painter.restore()
            return
        ground, ink = tint_of(Rating(words), palette) if words else (None, palette.ink_faint)
        quiet = bool(index.data(IS_QUIET))
        if quiet and words:
            ground, ink = palette.track, palette.ink_muted
        chip = box.adjusted(3, 5, -3, -6)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if ground or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground or palette.surface_sunken))
            painter.drawRoundedRect(chip, 5, 5)
        strong = len(words) == 2 and not quiet
        painter.setFont(theme.font(12.5, QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
        painter.setPen(theme.color(ink))
        painter.drawText(box, middle, words or "·")
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and index == view.currentIndex():
            paint_focus_ring(painter, box.adjusted(1, 2, -1, -3), 6)
        painter.restore()
