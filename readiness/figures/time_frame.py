"""Rows over one axis of days: titles at the left, flags above, and the key below."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from readiness.days import day_words
from readiness.figures import faces
from readiness.figures.flags import Flag, Flags
from readiness.figures.key import Key, KeyEntry
from readiness.figures.palette import Palette
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text
from readiness.figures.sketch import Sketch
from readiness.figures.time_axis import FOOT, TimeAxis
from readiness.messages import _

GAP = 14.0
"""The room between the titles and the axis, and between the axis and what stands beside it."""
SMALL = 7.5
"""The size of the words below a title and beside the axis."""

_EDGE = 9.0
_NARROW = 420


@dataclass(frozen=True, slots=True)
class Title:
    """What names a row, with smaller words below it; `edge` is the colour of a bar before both."""

    words: str
    under: str
    strong: bool = False
    edge: str | None = None


class Content(NamedTuple):
    """What a row shows over the axis: its height, and how it is painted below a top."""

    height: float
    paint: Callable[[Sketch, float], None]


class TimeFrame:
    """The frame of rows over the days from the first to the last of `days`.

    `beside` points at the right are left to the figure. A title stands at the top of its row; what
    is lower than the title is centred on it.
    """

    def __init__(
        self,
        titles: Sequence[Title],
        days: Iterable[date],
        width: float,
        *,
        share: float,
        face: str = faces.SEMIBOLD,
        beside: float = 0.0,
        pad: float = 6.0,
    ) -> None:
        self._titles = titles
        self._width = width
        self._pad = pad
        self._labels = RowLabels([title.words for title in titles], width, share=share, face=face)
        self._indent = _EDGE if any(title.edge for title in titles) else 0.0
        under = max(faces.text_width(title.under, faces.MEDIUM, SMALL) for title in titles)
        self.left = self._indent + max(self._labels.room, under) + GAP
        self.right = width - (beside + GAP if beside else 1.0)
        reached = sorted(days)
        self.axis = TimeAxis(reached[0], reached[-1], self.left, self.right)

    def draw(
        self,
        rows: Sequence[Content],
        flags: Sequence[Flag],
        key: Sequence[KeyEntry],
        palette: Palette,
        heading: tuple[float, str] | None = None,
    ) -> Sketch:
        """Draw the rows, one for each title; `heading` is a place across and words over them."""
        words = Flags(flags, self.left, min(self._width - 1, self.right + GAP - 6))
        legend = Key(key, 0.0 if self._width < _NARROW else self.left, self._width)
        heights = [
            max(row.height, self._title_height(at)) + 2 * self._pad for at, row in enumerate(rows)
        ]
        sketch = Sketch(self._width, words.height + sum(heights) + FOOT + legend.height)
        top, bottom = sketch.height - words.height, legend.height + FOOT
        self.axis.paint(sketch, bottom, top, palette)
        words.paint_lines(sketch, top, bottom)
        words.paint_words(sketch, top)
        if heading is not None:
            x, over = heading
            sketch.add(text(x, top + 3, over, faces.REGULAR, SMALL, palette.ink_muted))
        y = top
        for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
            self._paint_title(sketch, at, (y, height), palette)
            row.paint(sketch, y - self._pad - max(0.0, (self._title_height(at) - row.height) / 2))
            y -= height
            if at < len(rows) - 1:
                sketch.add(rule(0, y, self._width, y, palette.line, 0.5))
        legend.paint(sketch, palette)
        return sketch

    def _title_height(self, at: int) -> float:
        return self._labels.height(at) + LINE

    def _paint_title(
        self, sketch: Sketch, at: int, place: tuple[float, float], palette: Palette
    ) -> None:
        title, (top, height) = self._titles[at], place
        if title.edge:
            sketch.add(box(0, top - height + 4, 3, height - 8, title.edge, radius=1.5))
        end = self._labels.paint(sketch, at, top - self._pad, palette.ink, self._indent)
        ink = palette.accent if title.strong else palette.ink_muted
        face = faces.MEDIUM if title.strong else faces.REGULAR
        sketch.add(text(self._indent, end - LINE * 0.8, title.under, face, SMALL, ink))


def as_of_flag(day: date, axis: TimeAxis, palette: Palette) -> Flag:
    """Return the flag of the as-of date."""
    return Flag(axis.x(day), _("as of {day}", day=day_words(day)), palette.ink_muted)
