"""A track from 0 to 4 with the range of a section and a dot at its middle level."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness.messages import _
from ui import theme

HEIGHT = 12


def paint_profile(
    painter: QPainter, box: QRectF, low: int | None, best: int | None, high: int | None
) -> None:
    """Paint the bar into the box; levels run from 0 to 4, None leaves a part out."""
    palette = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    left, width = box.left() + 5, box.width() - 10
    middle = box.center().y()

    def at(level: int) -> float:
        return left + width * level / 4

    painter.setBrush(QColor(palette.track))
    painter.drawRoundedRect(QRectF(box.left(), middle - 3, box.width(), 6), 3, 3)
    if low is not None and high is not None:
        painter.setBrush(QColor(palette.range))
        painter.drawRoundedRect(QRectF(at(low) - 4, middle - 3, at(high) - at(low) + 8, 6), 3, 3)
    if best is not None:
        painter.setBrush(QColor(palette.accent))
        painter.drawEllipse(QPointF(at(best), middle), 4.5, 4.5)
    painter.restore()


class ProfileBar(QWidget):
    """The bar as a widget; its accessible description says the levels in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[int | None, int | None, int | None] = (None, None, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Profile"))

    def show_levels(self, low: int | None, best: int | None, high: int | None) -> None:
        """Show whole levels from 0 to 4."""
        if (low, best, high) == self._levels:
            return
        self._levels = (low, best, high)
        self.setAccessibleDescription(profile_words(low, best, high))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for any width."""
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        paint_profile(painter, QRectF(self.rect()), *self._levels)
        painter.end()


def profile_words(low: int | None, best: int | None, high: int | None) -> str:
    """Return what the bar shows, in words."""
    if low is None or high is None:
        return _("nothing to show yet")
    if best is None:
        return _("between level {low} and level {high}", low=low, high=high)
    return _("level {best}, between {low} and {high}", best=best, low=low, high=high)
