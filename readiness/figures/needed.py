"""The days there are before the talks beside the days the longest chain of actions needs."""

from collections.abc import Callable
from dataclasses import dataclass

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import box, rule, text
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_SIZE = 7.5
_LINE = 10.0
_BAR = 9.0
_REACH = 5.0
"""How far the day of talks reaches above and below the bars."""
_APART = 8.0


@dataclass(frozen=True, slots=True)
class Needed:
    """Whole days from the as-of date: the talks, and the least and most the chain needs.

    `talks` is None where no day is set and may be negative where it is past; `low` and `high` are
    None where no action is planned.
    """

    talks: int | None
    low: int | None
    high: int | None


def draw(values: Needed, palette: Palette, width: float) -> Sketch:
    """Draw the strip; nothing where neither the talks nor a need is known."""
    ends = [end for end in (values.talks, values.low, values.high) if end is not None]
    if not ends:
        return Sketch(width, 0)
    most = max(1, *ends)
    x_end = width - 1

    def x(day: int) -> float:
        return x_end * min(1.0, max(0.0, day / most))

    words = _placed(values, palette, width, x)
    lines = 1 + max((line for *_rest, line in words), default=0)
    sketch = Sketch(width, lines * _LINE + 3 + _BAR + 2 * _REACH)
    y = _REACH
    middle = y + _BAR / 2
    sketch.add(rule(0, middle, x_end, middle, palette.line_strong, 0.75))
    if values.talks is not None and values.talks > 0:
        sketch.add(box(0, y, x(values.talks), _BAR, palette.range, radius=2))
    if values.low is not None and values.high is not None:
        ink, soft = _colours(values, palette)
        start, end = x(values.low), x(values.high)
        if end - start < 4:
            start = max(0.0, end - 4)
        sketch.add(box(start, y + 0.5, max(4.0, end - start), _BAR - 1, soft, radius=2, line=ink))
    if values.talks is not None:
        at = max(0.75, x(values.talks))
        sketch.add(rule(at, 0, at, _BAR + 2 * _REACH, palette.accent, 1.5))
    for left, shown, ink, line in words:
        baseline = _BAR + 2 * _REACH + 3 + line * _LINE
        sketch.add(text(left, baseline, shown, faces.MEDIUM, _SIZE, ink))
    return sketch


def describe(values: Needed) -> str:
    """Say how many days there are and how many are needed."""
    sentences = []
    if values.talks is not None:
        sentences.append(
            _n("{count} day to the talks.", "{count} days to the talks.", values.talks)
            if values.talks >= 0
            else _("The day of the talks is past.")
        )
    if values.low is not None and values.high is not None:
        sentences.append(
            _(
                "The longest chain of actions takes {low} to {high} days.",
                low=values.low,
                high=values.high,
            )
        )
    return " ".join(sentences)


def _colours(values: Needed, palette: Palette) -> tuple[str, str]:
    if values.talks is None or values.low is None or values.high is None:
        return palette.ink_muted, palette.track
    if values.high <= values.talks:
        return palette.met, palette.met_soft
    if values.low <= values.talks:
        return palette.open, palette.open_soft
    return palette.short, palette.short_soft


def _placed(
    values: Needed, palette: Palette, width: float, x: Callable[[int], float]
) -> list[tuple[float, str, str, int]]:
    """Return left end, words, colour and line from below of the words above the strip."""
    wanted: list[tuple[float, str, str]] = []
    if values.talks is not None:
        words = (
            _("talks, day {day}", day=values.talks) if values.talks >= 0 else _("talks are past")
        )
        wanted.append((x(values.talks), words, palette.accent))
    if values.low is not None and values.high is not None:
        words = (
            _("needed {low}–{high}", low=values.low, high=values.high)
            if values.low != values.high
            else _("needed {days}", days=values.low)
        )
        middle = (x(values.low) + x(values.high)) / 2
        wanted.append((middle, words, _colours(values, palette)[0]))
    placed: list[tuple[float, str, str, int]] = []
    for middle, words, ink in wanted:
        shown = faces.shortened(words, faces.MEDIUM, _SIZE, width)
        length = faces.text_width(shown, faces.MEDIUM, _SIZE)
        left = min(max(0.0, middle - length / 2), width - length)
        crowded = any(
            left < other + faces.text_width(others, faces.MEDIUM, _SIZE) + _APART
            and other < left + length + _APART
            for other, others, *_rest in placed
        )
        placed.append((left, shown, ink, 1 if crowded else 0))
    return placed
