"""The column of row titles at the left of a figure: as wide as they need, on two lines at most."""

from collections.abc import Sequence

from readiness.figures import faces
from readiness.figures.shapes import text
from readiness.figures.sketch import Sketch

SIZE = 8.5
LINE = 10.5
LINES = 2


class RowLabels:
    """Titles wrapped into at most `share` of the width; `room` is what they really take."""

    def __init__(
        self,
        titles: Sequence[str],
        width: float,
        *,
        share: float = 0.32,
        face: str = faces.SEMIBOLD,
        least: float = 40.0,
    ) -> None:
        self._face = face
        shown = [faces.drawable(title, face) for title in titles]
        most = max(least, width * share)
        self.lines = [faces.wrapped(title, face, SIZE, most, LINES) for title in shown]
        widths = (faces.text_width(line, face, SIZE) for lines in self.lines for line in lines)
        self.room = max(least, max(widths, default=0.0))

    def height(self, position: int) -> float:
        """Return how high the lines of one title are together."""
        return len(self.lines[position]) * LINE

    def paint(self, sketch: Sketch, position: int, top: float, ink: str, x: float = 0.0) -> float:
        """Paint one title below `top` and return where its lines end."""
        for line in self.lines[position]:
            sketch.add(text(x, top - LINE * 0.78, line, self._face, SIZE, ink))
            top -= LINE
        return top

    def paint_middle(
        self, sketch: Sketch, position: int, middle: float, ink: str, x: float = 0.0
    ) -> None:
        """Paint one title with its lines around the height `middle`."""
        self.paint(sketch, position, middle + self.height(position) / 2, ink, x)
