"""Shows a figure, scaled to the width there is, with its description for those who listen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_STRIP = 2_000_000
"""Pixels of a strip of the picture; strips are painted when they come into sight, and kept."""

_MOST_STRIPS = 6


class FigureView(QWidget):
    """A reportlab Drawing on screen.

    `widest` is how far the figure may be enlarged, as a factor of its size in points. Regions
    (name, box in points from the top left of the drawing) can be clicked.

    Signals:
        region_clicked(str): the user clicked the region of this name.
    """

    region_clicked = Signal(str)

    def __init__(self, name: str, *, widest: float = 1.6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._strips: dict[int, QPixmap] = {}
        self._painted_for: tuple[int, int, float] | None = None
        self._widest = widest
        self._regions: tuple[tuple[str, QRectF], ...] = ()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_figure(
        self,
        drawing: Drawing | None,
        description: str,
        regions: tuple[tuple[str, QRectF], ...] = (),
    ) -> None:
        """Show a drawing; the description says in words what it shows."""
        self._drawing = drawing
        self._strips.clear()
        self._regions = regions
        self.setAccessibleDescription(description)
        self.setMouseTracking(bool(regions))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return self._drawing is not None

    def heightForWidth(self, width: int) -> int:
        """Return the height of the figure in this width."""
        if self._drawing is None:
            return 0
        height: float = self._drawing.height * self._scale(width)
        return round(height)

    def sizeHint(self) -> QSize:
        """Ask for the size of the drawing at one point to a pixel and a third."""
        if self._drawing is None:
            return QSize(0, 0)
        return QSize(round(self._drawing.width * 4 / 3), round(self._drawing.height * 4 / 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure from the top left.

        A picture of many rows takes longer to paint than a frame; what was painted is kept.
        """
        if self._drawing is None:
            return
        dense = self.devicePixelRatioF()
        size = (self.width(), self.height(), dense)
        if size != self._painted_for:
            self._strips.clear()
            self._painted_for = size
        painter = QPainter(self)
        tall = max(256, _STRIP // max(1, round(self.width() * dense)))
        first = int(event.rect().top() * dense) // tall
        last = int((event.rect().bottom() + 1) * dense) // tall
        for at in range(first, last + 1):
            top = at * tall / dense
            if top < self.height():
                painter.drawPixmap(QPointF(0, top), self._strip(at, top, tall, dense))
        painter.end()

    def _strip(self, at: int, top: float, tall: int, dense: float) -> QPixmap:
        """Return one strip of the picture: `tall` device pixels from `top`."""
        strip = self._strips.pop(at, None)
        if strip is None:
            below = math.ceil((self.height() - top) * dense)
            strip = QPixmap(math.ceil(self.width() * dense), max(1, min(tall, below)))
            strip.setDevicePixelRatio(dense)
            strip.fill(Qt.GlobalColor.transparent)
            onto = QPainter(strip)
            onto.translate(0, -top)
            self._paint(onto)
            onto.end()
        # The strip seen last stands last; the first one has not been seen for longest.
        self._strips[at] = strip
        while len(self._strips) > _MOST_STRIPS:
            self._strips.pop(next(iter(self._strips)))
        return strip

    def _paint(self, painter: QPainter) -> None:
        from ui.widgets.figure_painter import paint_drawing

        assert self._drawing is not None
        scale = self._scale(self.width())
        box = QRectF(0, 0, self._drawing.width * scale, self._drawing.height * scale)
        paint_drawing(painter, self._drawing, box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click leads on."""
        over = self._region_at(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which region was clicked."""
        region = self._region_at(event)
        if region and event.button() == Qt.MouseButton.LeftButton:
            self.region_clicked.emit(region)

    def _scale(self, width: int) -> float:
        assert self._drawing is not None
        return min(self._widest, width / self._drawing.width) if self._drawing.width else 1.0

    def _region_at(self, event: QMouseEvent) -> str:
        if self._drawing is None:
            return ""
        scale = self._scale(self.width())
        point = event.position() / scale
        return next((name for name, box in self._regions if box.contains(point)), "")
