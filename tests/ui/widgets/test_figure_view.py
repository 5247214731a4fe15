"""A picture that is too tall to be kept whole is painted in strips, without a seam."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor

from ui.widgets.figure_painter import paint_drawing
from ui.widgets.figure_view import FigureView

HEIGHT = 24_000


def _tall() -> Drawing:
    drawing = Drawing(300, HEIGHT)
    for at in range(0, HEIGHT, 50):
        colour = HexColor(f"#{at % 251:02x}40{at % 83:02x}")
        drawing.add(Rect(10, at, 200, 30, fillColor=colour, strokeColor=None))
    return drawing


def test_strips_show_what_the_whole_would(qtbot: QtBot) -> None:
    view = FigureView("Promises", widest=1)
    qtbot.addWidget(view)
    drawing = _tall()
    view.show_figure(drawing, "Many promises.")
    view.setFixedSize(300, HEIGHT)

    for top in (0, 6_500, 13_200, HEIGHT - 400):
        part = view.grab(QRect(0, top, 300, 400)).toImage()
        whole = QImage(300, 400, QImage.Format.Format_ARGB32)
        whole.fill(view.palette().window().color())
        painter = QPainter(whole)
        painter.translate(0, -top)
        paint_drawing(painter, drawing, QRectF(0, 0, 300, HEIGHT))
        painter.end()
        for y in range(0, 400, 3):
            assert part.pixelColor(100, y) == whole.pixelColor(100, y), (top, y)


def test_another_figure_is_painted_anew(qtbot: QtBot) -> None:
    view = FigureView("Promises", widest=1)
    qtbot.addWidget(view)
    view.setFixedSize(300, 100)
    for colour in ("#ff0000", "#0000ff"):
        drawing = Drawing(300, 100)
        drawing.add(Rect(0, 0, 300, 100, fillColor=HexColor(colour), strokeColor=None))
        view.show_figure(drawing, colour)
        assert view.grab().toImage().pixelColor(150, 50).name() == colour
