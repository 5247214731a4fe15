"""Verification coverage: per obligation and pathway, the days left between warning and loss."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from readiness.figures import faces
from readiness.figures.bars import arrow
from readiness.figures.key import Key, KeyEntry
from readiness.figures.marks import Draw, ring, state_ink, status
from readiness.figures.number_axis import FOOT, NumberAxis, number_words
from readiness.figures.palette import Palette, blend
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text, text_middle, text_right
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_BAR = 8.0
_PAD = 4.5
_SMALL = 7.5
_NUMBER = 7.0
_GAP = 14.0
_HEAD = 14.0
_ARROW = 8.0
_FAR = 2.5
"""An end more than so many times beyond the middling ones is cut off."""


class Coverage(Enum):
    """Whether a breach is seen in time to act on it."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"
    UNKNOWN = "unknown"


_STATES = {
    Coverage.SURE: "met",
    Coverage.POSSIBLE: "open",
    Coverage.NONE: "short",
}


@dataclass(frozen=True, slots=True)
class Margin:
    """One pathway around one obligation: the margin in days from `low` to `high`, None unknown."""

    obligation: str
    pathway: str
    low: float | None
    high: float | None
    coverage: Coverage
    means: int


def draw(values: Sequence[Margin], palette: Palette, width: float) -> Sketch:
    """Draw a row for each margin around 0 days; nothing where there is none."""
    if not values:
        return Sketch(width, 0)
    labels = RowLabels([row.obligation for row in values], width, share=0.3, face=faces.MEDIUM)
    paths = [faces.drawable(row.pathway) for row in values]
    under = max(faces.text_width(words, faces.REGULAR, _SMALL) for words in paths)
    labels_room = max(labels.room, min(under, width * 0.3))
    left = labels_room + _GAP
    heading = _("means")
    right = width - faces.text_width(heading, faces.REGULAR, _SMALL) - _GAP - 12
    low, high = _reach(values)
    numbers = max(
        faces.text_width(number_words(end or 0), faces.REGULAR, _NUMBER)
        for row in values
        for end in (row.low, row.high)
    )
    inset = min(numbers + _ARROW + 5, (right - left) / 4)
    axis = NumberAxis(low, high, left + inset, right - inset)
    heights = [labels.height(at) + LINE + 2 * _PAD for at in range(len(values))]
    key = Key(_key(values, palette), 0.0 if width < 420 else left, width)
    sketch = Sketch(width, _HEAD + sum(heights) + FOOT + key.height)
    top, bottom = sketch.height - _HEAD, key.height + FOOT
    zero = axis.x(0)
    late = blend(palette.short_soft, palette.surface, 0.55)
    timely = blend(palette.met_soft, palette.surface, 0.55)
    sketch.add(box(left, bottom, zero - left, top - bottom, late))
    sketch.add(box(zero, bottom, right - zero, top - bottom, timely))
    axis.paint(sketch, bottom, top, palette)
    sketch.add(rule(zero, bottom, zero, top, palette.ink_muted, 1))
    _heads(sketch, (left, zero, right), top + 4, palette)
    sketch.add(text_right(width, top + 4, heading, faces.REGULAR, _SMALL, palette.ink_muted))
    y = top
    for position, (row, height) in enumerate(zip(values, heights, strict=True)):
        middle = y - height / 2
        foot = labels.paint(sketch, position, y - _PAD, palette.ink) - LINE * 0.8
        words = faces.shortened(paths[position], faces.REGULAR, _SMALL, labels_room)
        sketch.add(text(0, foot, words, faces.REGULAR, _SMALL, palette.ink_muted))
        _bar(sketch, row, (axis, left, right, middle), palette)
        sketch.add(*_mark(row.coverage, palette)(right + 8, middle))
        ink = palette.ink if row.means else palette.short
        face = faces.REGULAR if row.means else faces.SEMIBOLD
        sketch.add(text_right(width, middle - 2.7, str(row.means), face, _SMALL, ink))
        y -= height
        if position < len(values) - 1:
            sketch.add(rule(0, y, width, y, palette.line, 0.5))
    key.paint(sketch, palette)
    return sketch


def describe(values: Sequence[Margin]) -> str:
    """Say how many margins are sure, possible or none, then each of them."""
    if not values:
        return ""
    counts = {state: sum(row.coverage is state for row in values) for state in Coverage}
    count = _n(
        "{count} pathway: {sure} surely in time, {possible} possibly, {none} not,"
        " {unknown} unknown.",
        "{count} pathways: {sure} surely in time, {possible} possibly, {none} not,"
        " {unknown} unknown.",
        len(values),
        sure=counts[Coverage.SURE],
        possible=counts[Coverage.POSSIBLE],
        none=counts[Coverage.NONE],
        unknown=counts[Coverage.UNKNOWN],
    )
    return " ".join([count, *(_sentence(row) for row in values)])


def _sentence(row: Margin) -> str:
    facts = {
        "obligation": row.obligation,
        "pathway": row.pathway,
        "state": coverage_words(row.coverage),
        "means": _n("{count} means", "{count} means", row.means),
    }
    if row.low is None or row.high is None:
        return _("{obligation}, {pathway}: margin not known, {means}.", **facts)
    return _(
        "{obligation}, {pathway}: {state}, {low} to {high} days, {means}.",
        low=number_words(row.low),
        high=number_words(row.high),
        **facts,
    )


def coverage_words(coverage: Coverage) -> str:
    """Return whether a breach is seen in time, in the reader's language."""
    return {
        Coverage.SURE: _("surely in time"),
        Coverage.POSSIBLE: _("possibly in time"),
        Coverage.NONE: _("not in time"),
        Coverage.UNKNOWN: _("not known"),
    }[coverage]


def _reach(values: Sequence[Margin]) -> tuple[float, float]:
    """Return the ends of the scale: all margins, but for the few that lie far beyond the rest."""
    ends = [end for row in values for end in (row.low, row.high) if end is not None]
    sizes = sorted(abs(end) for end in ends)
    middling = sizes[len(sizes) // 2] if sizes else 0.0
    most = max(30.0, middling * _FAR)
    low = max(min([0.0, *ends]), -most)
    high = min(max([0.0, *ends]), most)
    least = (high - low) * 0.18 or 30.0
    return min(low, -least), max(high, least)


def _heads(sketch: Sketch, ends: tuple[float, float, float], y: float, palette: Palette) -> None:
    left, zero, right = ends
    late, timely = _("days too late"), _("days in hand")
    for words, start, end, ink in (
        (late, left, zero, palette.short),
        (timely, zero, right, palette.met),
    ):
        shown = faces.shortened(words, faces.REGULAR, _SMALL, max(0.0, end - start - 6))
        at = (start + end) / 2
        sketch.add(text_middle(at, y, shown, faces.REGULAR, _SMALL, ink))


def _bar(
    sketch: Sketch, row: Margin, place: tuple[NumberAxis, float, float, float], palette: Palette
) -> None:
    axis, left, right, middle = place
    y = middle - _BAR / 2
    if row.low is None or row.high is None:
        ink = palette.ink_muted
        pale = blend(palette.track, palette.surface, 0.3)
        length = axis.right - axis.left
        sketch.add(box(axis.left, y, length, _BAR, pale, radius=2, line=ink, dash=1.8))
        sketch.add(text_middle((left + right) / 2, middle - 2.8, "?", faces.BOLD, 8, ink))
        return
    ink = state_ink(_STATES[row.coverage], palette)
    start, end = axis.x(row.low), axis.x(row.high)
    if end - start < 3:
        start, end = (start + end) / 2 - 1.5, (start + end) / 2 + 1.5
    fill = ink if row.coverage is Coverage.SURE else blend(ink, palette.surface, 0.55)
    sketch.add(box(start, y + 0.4, end - start, _BAR - 0.8, fill, radius=1.5, line=ink))
    if row.low < axis.low:
        start -= _ARROW
        sketch.add(arrow(start, middle, _BAR, ink, -1))
    if row.high > axis.high:
        end += _ARROW
        sketch.add(arrow(end, middle, _BAR, ink, 1))
    low, high = number_words(row.low), number_words(row.high)
    low_x = start - 3 - faces.text_width(low, faces.REGULAR, _NUMBER)
    for x, words in ((low_x, low), (end + 3, high)):
        length = faces.text_width(words, faces.REGULAR, _NUMBER)
        if x - 1 < axis.x(0) < x + length + 1:
            # The line of day 0 would cross the number out.
            sketch.add(box(x - 1.5, middle - 4, length + 3, 8, palette.surface, radius=2))
        sketch.add(text(x, middle - 2.5, words, faces.REGULAR, _NUMBER, palette.ink))


def _key(values: Sequence[Margin], palette: Palette) -> list[KeyEntry]:
    return [
        KeyEntry(_mark(state, palette), coverage_words(state))
        for state in Coverage
        if any(row.coverage is state for row in values)
    ]


def _mark(coverage: Coverage, palette: Palette) -> Draw:
    if coverage is Coverage.UNKNOWN:
        return ring(palette.ink_muted, palette.surface, 7)
    return status(_STATES[coverage], palette, 7)
