"""The picture of a register, drawn for the width and the colours there are."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from readiness.figures.drawing import as_drawing
from readiness.method.pictures import Picture, picture_of
from readiness.model import Assessment
from ui import theme
from ui.widgets.card import Card
from ui.widgets.figure_view import FigureView
from ui.widgets.plain_label import PlainLabel

_MARGINS = 30
_PAUSE_MS = 250
_POINTS_PER_PIXEL = 0.75


class PictureCard(Card):
    """A heading and a figure; hidden where a register has no picture of its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("register-picture")
        self._picture: Picture | None = None
        self._register_id = ""
        self._wanted: tuple[str, Assessment] | None = None
        # A picture of many rows takes longer than a frame.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self._drawn: tuple[object, int, bool] | None = None
        self._heading = PlainLabel(role="heading")
        self._view = FigureView("")
        self.column.addWidget(self._heading)
        self.column.addWidget(self._view)
        self.column.addStretch(1)

    def show_picture(self, register_id: str, assessment: Assessment) -> None:
        """Show the picture of a register; of the same one, once the typing pauses."""
        self._wanted = (register_id, assessment)
        if register_id == self._register_id:
            self._pause.start()
        else:
            self._show()

    def _show(self) -> None:
        if self._wanted is None:
            return
        register_id, assessment = self._wanted
        self._register_id = register_id
        self._pause.stop()
        self._picture = picture_of(register_id, assessment)
        self.setVisible(self._picture is not None)
        if self._picture is not None:
            self._heading.show_text(self._picture.title)
            self._view.setAccessibleName(self._picture.title)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again for another width, so that letters keep their size."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._picture is None:
            return
        palette = theme.current()
        width = max(240, self.width() - _MARGINS)
        key = (self._picture.values, width, palette.dark)
        if key == self._drawn:
            return
        self._drawn = key
        sketch = self._picture.draw(palette, width * _POINTS_PER_PIXEL)
        self._view.show_figure(as_drawing(sketch), self._picture.description)
