"""The key of a figure: what its marks and colours stand for, on as many lines as it needs."""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.figures import faces
from readiness.figures.marks import SIZE, Draw
from readiness.figures.palette import Palette
from readiness.figures.shapes import text
from readiness.figures.sketch import Sketch

_TEXT = 7.5
_LINE = 12.0
_AFTER_MARK = 4.0
_GAP = 14.0
_ABOVE = 8.0


class KeyEntry(NamedTuple):
    """A mark and what it stands for; `width` is the room of the mark in points."""

    draw: Draw
    words: str
    width: float = SIZE


class Key:
    """Entries that flow from `left` to `right`; `height` is the room they need, gap included."""

    def __init__(self, entries: Sequence[KeyEntry], left: float, right: float) -> None:
        self._places: list[tuple[float, int, KeyEntry]] = []
        x, line = left, 0
        for entry in entries:
            indent = entry.width + _AFTER_MARK
            words = faces.drawable(entry.words)
            words = faces.shortened(words, faces.REGULAR, _TEXT, max(10.0, right - left - indent))
            length = indent + faces.text_width(words, faces.REGULAR, _TEXT)
            if x > left and x + length > right:
                x, line = left, line + 1
            self._places.append((x, line, entry._replace(words=words)))
            x += length + _GAP
        self.height = _ABOVE + (line + 1) * _LINE if entries else 0.0

    def paint(self, sketch: Sketch, palette: Palette) -> None:
        """Paint the key at the foot of the sketch."""
        for x, line, entry in self._places:
            y = self.height - _ABOVE - line * _LINE - 8.5
            sketch.add(*entry.draw(x + entry.width / 2, y + 2.7))
            indent = entry.width + _AFTER_MARK
            sketch.add(text(x + indent, y, entry.words, faces.REGULAR, _TEXT, palette.ink_muted))
