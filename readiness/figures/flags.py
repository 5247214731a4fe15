"""Upright lines through a figure, each with its words above, on as many lines as they need."""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.figures import faces
from readiness.figures.shapes import rule, text
from readiness.figures.sketch import Sketch

_SIZE = 7.5
_LINE = 10.0
_BELOW = 3.0
_APART = 6.0


class Flag(NamedTuple):
    """A line at `x` with words above it."""

    x: float
    words: str
    ink: str
    dash: float = 0


class Flags:
    """Flags between `left` and `right`; `height` is the room of their words."""

    def __init__(self, flags: Sequence[Flag], left: float, right: float) -> None:
        self._places: list[tuple[Flag, float, int]] = []
        ends: list[float] = []
        for flag in sorted(flags, key=lambda flag: flag.x):
            words = faces.shortened(
                faces.drawable(flag.words, faces.MEDIUM), faces.MEDIUM, _SIZE, right - left
            )
            length = faces.text_width(words, faces.MEDIUM, _SIZE)
            x = min(max(left, flag.x - length / 2), right - length)
            line = next((at for at, end in enumerate(ends) if end + _APART <= x), len(ends))
            if line == len(ends):
                ends.append(0.0)
            ends[line] = x + length
            self._places.append((flag._replace(words=words), x, line))
        self._lines = len(ends)
        self.height = self._lines * _LINE + _BELOW if flags else 0.0

    def paint_lines(self, sketch: Sketch, top: float, bottom: float) -> None:
        """Paint the lines from the words, which end at `top`, down to `bottom`."""
        for flag, _x, line in self._places:
            # A line reaches up to its words, but never through those of another on the way.
            lift = 0.0 if self._is_crossed(flag.x, line) else self._lift(line)
            sketch.add(rule(flag.x, bottom, flag.x, top + lift, flag.ink, 1, flag.dash))

    def paint_words(self, sketch: Sketch, top: float) -> None:
        """Paint the words above `top`."""
        for flag, x, line in self._places:
            y = top + self._lift(line) + _BELOW
            sketch.add(text(x, y, flag.words, faces.MEDIUM, _SIZE, flag.ink))

    def _is_crossed(self, across: float, line: int) -> bool:
        return any(
            other < line
            and x - 1 <= across <= x + 1 + faces.text_width(flag.words, faces.MEDIUM, _SIZE)
            for flag, x, other in self._places
        )

    def _lift(self, line: int) -> float:
        return line * _LINE
