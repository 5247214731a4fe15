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


class _Place(NamedTuple):
    """Where the words of a flag stand: from `start` to `end` on one of the lines, 0 the lowest."""

    flag: Flag
    start: float
    end: float
    line: int


class Flags:
    """Flags between `left` and `right`; `height` is the room of their words."""

    def __init__(self, flags: Sequence[Flag], left: float, right: float) -> None:
        self._places: list[_Place] = []
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
            self._places.append(_Place(flag._replace(words=words), x, x + length, line))
        self._lines = len(ends)
        self.height = self._lines * _LINE + _BELOW if flags else 0.0

    def paint_lines(self, sketch: Sketch, top: float, bottom: float) -> None:
        """Paint the lines from the words, which end at `top`, down to `bottom`."""
        for place in self._places:
            flag = place.flag
            end = top if self._is_crossing(place) else top + self._lift(place.line)
            sketch.add(rule(flag.x, bottom, flag.x, end, flag.ink, 1, flag.dash))

    def paint_words(self, sketch: Sketch, top: float) -> None:
        """Paint the words above `top`."""
        for flag, x, _end, line in self._places:
            y = top + self._lift(line) + _BELOW
            sketch.add(text(x, y, flag.words, faces.MEDIUM, _SIZE, flag.ink))

    def _is_crossing(self, place: "_Place") -> bool:
        """Tell whether the line up to these words would run through words below them."""
        return any(
            other.line < place.line and other.start - 1 <= place.flag.x <= other.end + 1
            for other in self._places
        )

    def _lift(self, line: int) -> float:
        return line * _LINE
