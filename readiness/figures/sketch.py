"""What a figure is made of: strokes in points from the lower left, in CSS colours.

A sketch needs nothing of reportlab's graphics, whose import costs more than a page. Print paints
the strokes as they are; `drawing.py` makes a reportlab Drawing of them for everybody else.
"""

from typing import NamedTuple, TypeAlias


class Words(NamedTuple):
    """Words that start at x on the baseline y, in one face of the house."""

    x: float
    y: float
    text: str
    face: str
    size: float
    ink: str


class Box(NamedTuple):
    """A rectangle, filled, framed or both, its corners rounded by `radius`.

    `dash` is the length of the dashes and of the gaps between them; 0 for an unbroken line.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str | None
    radius: float
    line: str | None
    line_width: float
    dash: float = 0


class Dot(NamedTuple):
    """A circle, filled, ringed or both."""

    x: float
    y: float
    radius: float
    fill: str | None
    ring: str | None
    ring_width: float


class Rule(NamedTuple):
    """A straight line, broken into dashes and gaps of length `dash` where that is not 0."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    width: float
    dash: float = 0


class Shape(NamedTuple):
    """A closed, filled outline: a first point, then points to go to straight or by a curve.

    A step of two numbers is a point; one of six is two handles and the point they lead to.
    """

    steps: tuple[tuple[float, ...], ...]
    fill: str


Stroke: TypeAlias = Words | Box | Dot | Rule | Shape


class Sketch:
    """Strokes on a sheet of `width` by `height` points, painted in their order."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.strokes: list[Stroke] = []

    def add(self, *strokes: Stroke) -> None:
        """Paint strokes above what is there."""
        self.strokes += strokes
