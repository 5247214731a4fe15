"""Marks in lanes over time: entries that would touch each other go onto tracks of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from readiness.figures import faces
from readiness.figures.marks import SIZE, Draw
from readiness.figures.palette import Palette
from readiness.figures.shapes import box, rule, text
from readiness.figures.sketch import Sketch

WORDS = 7.5
TRACK = 13.0
"""The height of a track whose words stand beside the marks."""
TALL_TRACK = 22.0
"""The height of a track whose words stand above the marks."""
BARE_TRACK = 10.0
"""The height of a track without words."""

_CLEAR = SIZE / 2 + 1
_APART = 8.0
_AFTER = 3.0
_LONGEST = 150.0
_SHORTEST = 34.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line from `start` to `end` with a mark and words; all places are points across.

    Where the mark lies beyond the end, a finer line in dots leads on to it.
    """

    start: float
    end: float
    mark: float
    draw: Draw
    words: str
    line: str
    dash: float = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    entry: Entry
    track: int
    words: str
    x: float


class Lane:
    """Entries of one lane between `left` and `right`; `height` is the room of their tracks.

    `above` sets the words above the lines, where lines are long; they stand beside the marks
    otherwise. More than `most` entries are drawn without words.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        left: float,
        right: float,
        *,
        above: bool = False,
        most: int = 40,
    ) -> None:
        self._above = above
        bare = len(entries) > most
        self._pitch = BARE_TRACK if bare else TALL_TRACK if above else TRACK
        spans: list[tuple[float, float, Entry, str, float]] = []
        for entry in entries:
            low = min(entry.start, entry.mark - _CLEAR)
            high = max(entry.end, entry.mark + _CLEAR)
            words, x = "", 0.0
            if not bare and entry.words:
                words, x = self._words(entry, (low, high), left, right)
                low = min(low, x)
                high = max(high, x + faces.text_width(words, faces.REGULAR, WORDS))
            spans.append((low, high, entry, words, x))
        self._placed: list[_Placed] = []
        free: list[tuple[float, int]] = []
        tracks = 0
        for low, high, entry, words, x in sorted(spans, key=lambda span: span[:2]):
            if free and free[0][0] + (2 if bare else _APART) <= low:
                track = heappop(free)[1]
            else:
                track, tracks = tracks, tracks + 1
            heappush(free, (high, track))
            self._placed.append(_Placed(entry, track, words, x))
        self.height = tracks * self._pitch

    def paint(self, sketch: Sketch, top: float, palette: Palette) -> None:
        """Paint the lane below `top`."""
        for placed in self._placed:
            entry = placed.entry
            low = top - (placed.track + 1) * self._pitch
            y = low + (SIZE if self._above else self._pitch) / 2
            if entry.end - entry.start > _CLEAR or entry.mark > entry.end:
                sketch.add(rule(entry.start, y, entry.end, y, entry.line, 1.2, entry.dash))
            if entry.mark > entry.end:
                sketch.add(rule(entry.end, y, entry.mark, y, entry.line, 0.8, 1.6))
            sketch.add(*entry.draw(entry.mark, y))
            if placed.words:
                length = faces.text_width(placed.words, faces.REGULAR, WORDS)
                baseline = low + SIZE + 3.5 if self._above else y - 2.7
                # The ground keeps lines of the axis from crossing the words out.
                sketch.add(box(placed.x - 1, baseline - 2, length + 2, 9, palette.surface))
                sketch.add(
                    text(placed.x, baseline, placed.words, faces.REGULAR, WORDS, palette.ink)
                )

    def _words(
        self, entry: Entry, extent: tuple[float, float], left: float, right: float
    ) -> tuple[str, float]:
        shown = faces.drawable(entry.words)
        low, high = extent
        if self._above:
            room = min(_LONGEST, right - left)
            words = faces.shortened(shown, faces.REGULAR, WORDS, max(room, high - low))
            length = faces.text_width(words, faces.REGULAR, WORDS)
            return words, max(left, min(low, right - length))
        full = min(_LONGEST, faces.text_width(shown, faces.REGULAR, WORDS))
        after, before = right - high - _AFTER, low - _AFTER - left
        if after >= min(full, _SHORTEST) and (after >= full or after >= before):
            words = faces.shortened(shown, faces.REGULAR, WORDS, min(_LONGEST, after))
            return words, high + _AFTER
        words = faces.shortened(shown, faces.REGULAR, WORDS, min(_LONGEST, max(before, 8.0)))
        x = low - _AFTER - faces.text_width(words, faces.REGULAR, WORDS)
        return words, max(left, x)
