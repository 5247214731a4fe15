from collections.abc import Callable, Iterator

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Path, Polygon, Rect, String

from readiness.figures import faces

Box = tuple[float, float, float, float]


def _boxes(group: Group, dx: float = 0.0, dy: float = 0.0) -> Iterator[tuple[object, Box]]:
    for shape in group.contents:
        if isinstance(shape, Group):
            yield from _boxes(shape, dx + shape.transform[4], dy + shape.transform[5])
        elif isinstance(shape, String):
            width = faces.text_width(shape.text, shape.fontName, shape.fontSize)
            low, high = shape.y - 0.25 * shape.fontSize, shape.y + 0.75 * shape.fontSize
            yield shape, (shape.x + dx, low + dy, shape.x + width + dx, high + dy)
        else:
            assert isinstance(shape, Circle | Line | Path | Polygon | Rect), type(shape)
            x1, y1, x2, y2 = shape.getBounds()
            yield shape, (x1 + dx, y1 + dy, x2 + dx, y2 + dy)


@pytest.fixture
def outside() -> Callable[[Drawing], list[str]]:
    """What of a drawing lies outside of it, as words for the failure message."""

    def look(drawing: Drawing) -> list[str]:
        found = []
        for shape, (x1, y1, x2, y2) in _boxes(drawing):
            if x1 < -0.6 or y1 < -0.6 or x2 > drawing.width + 0.6 or y2 > drawing.height + 0.6:
                name = getattr(shape, "text", type(shape).__name__)
                found.append(f"{name}: {x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f}")
        return found

    return look


@pytest.fixture
def words() -> Callable[[Drawing], list[str]]:
    """The words of a drawing, in the order they are painted."""
    return lambda drawing: [s.text for s, _box in _boxes(drawing) if isinstance(s, String)]
