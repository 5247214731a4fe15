"""Shows a figure, scaled to the width there is, with its description for those who listen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_MOST_KEPT = 8_000_000
"""Pixels of a picture that is kept once it is painted; a larger one is painted each time."""


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
        self._painted: QPixmap | None = None
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
        self._painted = None
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure from the top left."""
        if self._drawing is None:
            return
        painter = QPainter(self)
        dense = self.devicePixelRatioF()
        size = self.size() * dense
        if size.width() * size.height() > _MOST_KEPT:
            self._paint(painter)
        else:
            if self._painted is None or self._painted.size() != size:
                # A picture of many rows takes longer to paint than a frame; it is kept.
                self._painted = QPixmap(size)
                self._painted.setDevicePixelRatio(dense)
                self._painted.fill(Qt.GlobalColor.transparent)
                onto = QPainter(self._painted)
                self._paint(onto)
                onto.end()
            painter.drawPixmap(0, 0, self._painted)
        painter.end()

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
