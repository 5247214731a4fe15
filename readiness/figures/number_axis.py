"""An axis of numbers: ticks at round steps, and where a number lies."""

from math import floor, log10

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import rule, text
from readiness.figures.sketch import Sketch

FOOT = 13.0
"""The room of the numbers below an axis."""

_SIZE = 7.5
_APART = 16.0
"""How much wider than its words the room of a tick is."""
_MINUS = "\u2212"


def number_words(value: float) -> str:
    """Return a whole number with a true minus sign, its thousands apart as in sentences."""
    whole = round(value)
    return f"{_MINUS}{-whole:,}" if whole < 0 else f"{whole:,}"


class NumberAxis:
    """Numbers from `low` to `high` between `left` and `right`."""

    def __init__(self, low: float, high: float, left: float, right: float) -> None:
        self.low, self.high = low, max(high, low + 1)
        self.left, self.right = left, right
        longest = max(
            faces.text_width(number_words(value), faces.REGULAR, _SIZE)
            for value in (self.low, self.high)
        )
        room = max(1.0, (right - left) / (longest + _APART))
        # Two ticks that crowd a little say more than one alone.
        self._step = _round_step((self.high - self.low) / max(2.4, room))

    def x(self, value: float) -> float:
        """Return where a number lies; one beyond the axis lies at its end."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def paint(self, sketch: Sketch, bottom: float, top: float, palette: Palette) -> None:
        """Paint a line for each tick from `bottom` to `top`, its number below."""
        tick = -floor(-self.low / self._step) * self._step
        while tick <= self.high:
            x = self.x(tick)
            sketch.add(rule(x, bottom, x, top, palette.line))
            words = number_words(tick)
            length = faces.text_width(words, faces.REGULAR, _SIZE)
            at = min(max(0.0, x - length / 2), sketch.width - length)
            sketch.add(text(at, bottom - 9.5, words, faces.REGULAR, _SIZE, palette.ink_muted))
            tick += self._step


def _round_step(least: float) -> int:
    power = 10 ** max(0, floor(log10(max(1.0, least))))
    return int(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least))
