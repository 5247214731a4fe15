"""The zone of agreement: per issue, what each side accepts and where the two meet or miss."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from readiness.figures import faces
from readiness.figures.accepts import Accepts, Ground, paint_accepts, unknown_end
from readiness.figures.key import Key, KeyEntry
from readiness.figures.marks import state_ink, status, swatch
from readiness.figures.palette import Palette, blend
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text, text_middle, text_right
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

_OFF = 9.5
"""How far the middle of a bar lies from the line of its issue."""
_REACH = 20.0
"""How far a box reaches above and below that line."""
_FOOT = 10.0
_BETWEEN = 14.0
_SMALL = 7.5
_WORDS = 8.0
_COLUMN_GAP = 16.0


class Room(Enum):
    """Whether the two sides can meet on an issue."""

    SURE = "sure"
    POSSIBLE = "possible"
    NONE = "none"
    UNKNOWN = "unknown"


_STATES = {Room.SURE: "met", Room.POSSIBLE: "open", Room.NONE: "short", Room.UNKNOWN: "open"}


@dataclass(frozen=True, slots=True)
class Zone:
    """One issue from `low` to `high` (with `low_words` and `high_words` at its ends).

    `sure`, `possible` and `gap` are stretches from a lower to a higher place; `words` say the
    room or the gap ("6–12", "40 apart").
    """

    title: str
    low: float
    high: float
    low_words: str
    high_words: str
    ours: Accepts
    theirs: Accepts
    room: Room
    words: str = ""
    sure: tuple[float, float] | None = None
    possible: tuple[float, float] | None = None
    gap: tuple[float, float] | None = None


def draw(values: Sequence[Zone], palette: Palette, width: float) -> Sketch:
    """Draw the issues one below the other; nothing where there are none."""
    if not values:
        return Sketch(width, 0)
    labels = RowLabels([zone.title for zone in values], width, share=0.3, least=62)
    said = [faces.drawable(_words(zone), faces.MEDIUM) for zone in values]
    widest = max(faces.text_width(words, faces.MEDIUM, _SMALL) for words in said) + 12
    labels_room = max(labels.room, min(widest, width * 0.3))
    left = labels_room + _COLUMN_GAP
    key = Key(_key(values, palette), 0.0 if width < 420 else left, width)
    row = 2 * _REACH + _FOOT + _BETWEEN
    sketch = Sketch(width, row * len(values) - _BETWEEN + key.height)
    for position, zone in enumerate(values):
        middle = sketch.height - position * row - _REACH
        top = middle + (labels.height(position) + LINE) / 2
        y = labels.paint(sketch, position, top, palette.ink) - LINE * 0.8
        ink = state_ink(_STATES[zone.room], palette)
        sketch.add(*status(_STATES[zone.room], palette, 7)(3.5, y + 2.7))
        words = faces.shortened(said[position], faces.MEDIUM, _SMALL, labels_room - 12)
        sketch.add(text(12, y, words, faces.MEDIUM, _SMALL, ink))
        _plot(sketch, zone, palette, (left, width - 1), middle)
    key.paint(sketch, palette)
    return sketch


def describe(values: Sequence[Zone]) -> str:
    """Say how many issues have room, then each of them."""
    if not values:
        return ""
    counts = {room: sum(zone.room is room for zone in values) for room in Room}
    count = _n(
        "{count} issue: {sure} with sure room, {possible} with possible room, {none} without,"
        " {unknown} unknown.",
        "{count} issues: {sure} with sure room, {possible} with possible room, {none} without,"
        " {unknown} unknown.",
        len(values),
        sure=counts[Room.SURE],
        possible=counts[Room.POSSIBLE],
        none=counts[Room.NONE],
        unknown=counts[Room.UNKNOWN],
    )
    rows = [_("{issue}: {room}.", issue=zone.title, room=_words(zone)) for zone in values]
    return " ".join([count, *rows])


def _plot(
    sketch: Sketch, zone: Zone, palette: Palette, span: tuple[float, float], middle: float
) -> None:
    left, right = span
    reach = (zone.high - zone.low) or 1.0

    def x(place: float) -> float:
        return left + (right - left) * min(1.0, max(0.0, (place - zone.low) / reach))

    def frame(stretch: tuple[float, float], fill: str, line: str, dash: float) -> None:
        start, end = x(stretch[0]), x(stretch[1])
        if end - start < 5:
            start, end = max(left, (start + end) / 2 - 2.5), min(right, (start + end) / 2 + 2.5)
        low = middle - _REACH + 0.5
        sketch.add(
            box(start, low, end - start, 2 * _REACH - 1, fill, radius=3, line=line, dash=dash)
        )

    if zone.gap:
        frame(zone.gap, palette.short_soft, palette.short, 2.4)
    if zone.possible:
        frame(zone.possible, blend(palette.met_soft, palette.surface, 0.5), palette.met, 2.4)
    if zone.sure:
        frame(zone.sure, palette.met_soft, palette.met, 0)
    sketch.add(rule(left, middle, right, middle, palette.line_strong, 0.6))
    for place in (left, right):
        sketch.add(rule(place, middle - 2.5, place, middle + 2.5, palette.line_strong, 0.6))
    for side, ink, off in (
        (zone.ours, palette.accent, _OFF),
        (zone.theirs, palette.theirs, -_OFF),
    ):
        paint_accepts(sketch, side, ink, palette, Ground(middle + off, left, right, x))
    words = faces.drawable(zone.words, faces.MEDIUM)
    length = faces.text_width(words, faces.MEDIUM, _WORDS)
    if zone.gap and words and length + 10 <= x(zone.gap[1]) - x(zone.gap[0]):
        at = (x(zone.gap[0]) + x(zone.gap[1])) / 2
        sketch.add(box(at - length / 2 - 3, middle - 5, length + 6, 10, palette.short_soft))
        sketch.add(text_middle(at, middle - 2.9, words, faces.MEDIUM, _WORDS, palette.short))
    foot = middle - _REACH - _FOOT + 2
    half = (right - left) / 2 - 6
    low_words = faces.shortened(faces.drawable(zone.low_words), faces.REGULAR, _SMALL, half)
    high_words = faces.shortened(faces.drawable(zone.high_words), faces.REGULAR, _SMALL, half)
    sketch.add(text(left, foot, low_words, faces.REGULAR, _SMALL, palette.ink_muted))
    sketch.add(text_right(right, foot, high_words, faces.REGULAR, _SMALL, palette.ink_muted))


def _words(zone: Zone) -> str:
    if zone.room is Room.SURE:
        return _("room {words}", words=zone.words) if zone.words else _("room")
    if zone.room is Room.POSSIBLE:
        return _("possible {words}", words=zone.words) if zone.words else _("possible room")
    if zone.room is Room.NONE:
        return _("no room, {words}", words=zone.words) if zone.words else _("no room")
    return _("unknown")


def _key(values: Sequence[Zone], palette: Palette) -> list[KeyEntry]:
    pale = blend(palette.met_soft, palette.surface, 0.5)
    entries = [
        KeyEntry(swatch(palette.accent), _("own side accepts"), 11),
        KeyEntry(swatch(palette.theirs), _("other side accepts, as estimated"), 11),
    ]
    if any(zone.sure for zone in values):
        draw_sure = swatch(palette.met_soft, line=palette.met)
        entries.append(KeyEntry(draw_sure, _("sure room"), 11))
    if any(zone.possible for zone in values):
        draw_possible = swatch(pale, line=palette.met, dash=1.8)
        entries.append(KeyEntry(draw_possible, _("possible room"), 11))
    if any(zone.gap for zone in values):
        draw_gap = swatch(palette.short_soft, line=palette.short, dash=1.8)
        entries.append(KeyEntry(draw_gap, _("gap"), 11))
    if not all(zone.ours.known and zone.theirs.known for zone in values):
        entries.append(KeyEntry(unknown_end(palette), _("end not known"), 16))
    return entries
