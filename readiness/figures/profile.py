"""The profile by section: a range with its best level, or one dot per compared assessment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import box, dot, rule, text_middle, text_right
from readiness.figures.sketch import Sketch
from readiness.messages import _

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_LABEL = 8.0
_AXIS = 7.5
_AXIS_ROOM = 16.0
_BAR = 7.0
_GAP = 10.0
_LEVELS = 5


class ProfileRow(NamedTuple):
    """One section: whole levels from 0 to 4.

    `best` is None while nothing is answered; all three are None where no item applies.
    """

    label: str
    low: int | None
    best: int | None
    high: int | None


class DotRow(NamedTuple):
    """One section over several assessments: a whole level each, None where there is none."""

    label: str
    levels: tuple[int | None, ...]


def profile_sketch(
    rows: Sequence[ProfileRow], palette: Palette, width: float, row_height: float = 20.0
) -> Sketch:
    """Draw each section's range from 0 to 4 as a bar and its level as a dot."""
    frame = _Frame(
        [row.label for row in rows], palette, width, row_height, end=8, half_column=False
    )
    for position, row in enumerate(rows):
        if row.low is None or row.high is None:
            continue
        y = frame.centre(position)
        low, high = frame.x(row.low), frame.x(row.high)
        frame.sketch.add(
            box(
                low - _BAR / 2,
                y - _BAR / 2,
                high - low + _BAR,
                _BAR,
                palette.range if row.best is not None else palette.track,
                radius=_BAR / 2,
                line=None if row.best is not None else palette.line_strong,
            )
        )
        if row.best is not None:
            frame.sketch.add(dot(frame.x(row.best), y, _BAR / 2 + 0.7, palette.accent))
    return frame.sketch


def profile(
    rows: Sequence[ProfileRow], palette: Palette, width: float, row_height: float = 20.0
) -> "Drawing":
    """Return the profile as a Drawing."""
    from readiness.figures.drawing import as_drawing

    return as_drawing(profile_sketch(rows, palette, width, row_height))


def describe_profile(rows: Sequence[ProfileRow]) -> str:
    """Say the profile in plain sentences, one a section."""
    return " ".join(_row_sentence(row) for row in rows)


def profile_dots_sketch(
    rows: Sequence[DotRow], palette: Palette, width: float, row_height: float = 22.0
) -> Sketch:
    """Draw one dot per assessment in the column of its level, joined by a line.

    Assessments at the same level stand side by side in their order, overlapping where the column
    is narrow; the order of the dots and the
    colours is the order of the series (at most eight).
    """
    frame = _Frame([row.label for row in rows], palette, width, row_height, end=4, half_column=True)
    crowd = max((row.levels.count(level) for row in rows for level in range(_LEVELS)), default=1)
    pitch = min(9.0, frame.step * 0.9 / max(1, crowd))
    radius = min(4.0, max(2.2, pitch * 0.62))
    for position, row in enumerate(rows):
        y = frame.centre(position)
        places: list[tuple[float, int]] = []
        for level in range(_LEVELS):
            here = [series for series, value in enumerate(row.levels) if value == level]
            start = frame.x(level) - pitch * (len(here) - 1) / 2
            places += [(start + pitch * offset, series) for offset, series in enumerate(here)]
        if len(places) > 1:
            frame.sketch.add(rule(places[0][0], y, places[-1][0], y, palette.line_strong, 1.4))
        for x, series in places:
            frame.sketch.add(
                dot(x, y, radius, palette.series[series % len(palette.series)], palette.surface)
            )
    return frame.sketch


def profile_dots(
    rows: Sequence[DotRow], palette: Palette, width: float, row_height: float = 22.0
) -> "Drawing":
    """Return the compared profiles as a Drawing."""
    from readiness.figures.drawing import as_drawing

    return as_drawing(profile_dots_sketch(rows, palette, width, row_height))


def describe_dots(rows: Sequence[DotRow], titles: Sequence[str]) -> str:
    """Say the compared profiles in plain sentences, one a section."""
    sentences = []
    for row in rows:
        parts = [
            _("{assessment} not answered", assessment=title)
            if level is None
            else _("{assessment} level {level}", assessment=title, level=level)
            for title, level in zip(titles, row.levels, strict=True)
        ]
        sentences.append(_("{section}: {levels}.", section=row.label, levels=", ".join(parts)))
    return " ".join(sentences)


def _row_sentence(row: ProfileRow) -> str:
    if row.low is None or row.high is None:
        return _("{section}: no item applies.", section=row.label)
    if row.best is None:
        return _(
            "{section}: not answered, range {low} to {high}.",
            section=row.label,
            low=row.low,
            high=row.high,
        )
    return _(
        "{section}: level {best}, range {low} to {high}.",
        section=row.label,
        best=row.best,
        low=row.low,
        high=row.high,
    )


class _Frame:
    """Labels at the left, level columns at the right, level numbers below."""

    def __init__(
        self,
        labels: Sequence[str],
        palette: Palette,
        width: float,
        row_height: float,
        *,
        end: float,
        half_column: bool,
    ) -> None:
        self._row_height = row_height
        shown = [faces.drawable(label) for label in labels]
        longest = max(
            (faces.text_width(label, faces.REGULAR, _LABEL) for label in shown), default=0
        )
        room = min(longest, width * 0.56)
        self._top = row_height * len(labels) + _AXIS_ROOM
        self.sketch = Sketch(width, self._top)
        left = room + _GAP
        if half_column:
            self.step = (width - left - end) / _LEVELS
            self._origin = left + self.step / 2
        else:
            left += _BAR / 2
            self.step = (width - left - end) / (_LEVELS - 1)
            self._origin = left
        for level in range(_LEVELS):
            x = self.x(level)
            self.sketch.add(rule(x, _AXIS_ROOM, x, self._top, palette.line))
            self.sketch.add(text_middle(x, 3, str(level), faces.REGULAR, _AXIS, palette.ink_muted))
        for position, label in enumerate(shown):
            words = faces.shortened(label, faces.REGULAR, _LABEL, room)
            baseline = self.centre(position) - _LABEL * 0.36
            self.sketch.add(text_right(room, baseline, words, faces.REGULAR, _LABEL, palette.ink))

    def x(self, level: int) -> float:
        return self._origin + self.step * level

    def centre(self, position: int) -> float:
        return self._top - self._row_height * (position + 0.5)
