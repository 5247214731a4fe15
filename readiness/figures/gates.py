"""Gates on the way up the ladder: how many are met, open and short at each rung."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from readiness.figures import faces
from readiness.figures.palette import Palette, blend
from readiness.figures.shapes import box, state_colours, status_shape, text, text_right
from readiness.figures.sketch import Sketch
from readiness.messages import _, _n

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_TITLE = 8.5
_NUMBER = 7.5
_TITLE_ROOM = 15.0
_BAR = 9.0
_PITCH = 12.0
_MANY = 5
_MANY_BAR, _MANY_PITCH = 6.5, 9.0
"""Bar and pitch from `_MANY` assessments on."""
_BETWEEN = 12.0
_KEY_ROOM = 16.0


class GateCounts(NamedTuple):
    """How many gates of one rung are met, open and short in one assessment."""

    met: int
    open: int
    short: int

    @property
    def total(self) -> int:
        """Return how many gates were judged."""
        return self.met + self.open + self.short


class GateRow(NamedTuple):
    """One rung with the counts of each assessment, in their order (at most eight)."""

    title: str
    counts: tuple[GateCounts, ...]


def gates_sketch(rows: Sequence[GateRow], palette: Palette, width: float) -> Sketch:
    """Draw a bar per rung and assessment.

    One assessment: met, open and short in the colours of their states, with a key below. Several:
    in the colours of the series, what is met full and what is open pale, the rest is the track.
    """
    several = any(len(row.counts) > 1 for row in rows)
    bars = sum(max(1, len(row.counts)) for row in rows)
    many = any(len(row.counts) >= _MANY for row in rows)
    bar, pitch = (_MANY_BAR, _MANY_PITCH) if many else (_BAR, _PITCH)
    height = len(rows) * _TITLE_ROOM + bars * pitch + max(0, len(rows) - 1) * _BETWEEN + _KEY_ROOM
    sketch = Sketch(width, height)
    numbers = max(
        (
            faces.text_width(_numbers(counts), faces.REGULAR, _NUMBER)
            for row in rows
            for counts in row.counts
        ),
        default=0,
    )
    room = max(20.0, width - numbers - 8)
    y = height
    for row in rows:
        y -= _TITLE_ROOM
        total = max((counts.total for counts in row.counts), default=0)
        right = _n("{count} gate", "{count} gates", total)
        right_width = faces.text_width(right, faces.REGULAR, _TITLE)
        title = faces.shortened(
            faces.drawable(row.title, faces.SEMIBOLD),
            faces.SEMIBOLD,
            _TITLE,
            max(10.0, width - right_width - 10),
        )
        sketch.add(text(0, y + 4, title, faces.SEMIBOLD, _TITLE, palette.ink))
        sketch.add(text_right(width, y + 4, right, faces.REGULAR, _TITLE, palette.ink_muted))
        for series, counts in enumerate(row.counts):
            y -= pitch
            sketch.add(box(0, y + 2, room, bar, palette.track, radius=2))
            if several:
                _series_bar(sketch, counts, total, (room, y + 2, bar), series, palette)
            else:
                _state_bar(sketch, counts, total, room, y + 2, palette)
            sketch.add(
                text_right(
                    width,
                    y + bar / 2 - 0.9,
                    _numbers(counts),
                    faces.REGULAR,
                    _NUMBER,
                    palette.ink_muted,
                )
            )
        y -= _BETWEEN
    if several:
        words = _("Full: met. Pale: open. Numbers: met, open, short.")
        words = faces.shortened(words, faces.REGULAR, _NUMBER, width)
        sketch.add(text(0, 3, words, faces.REGULAR, _NUMBER, palette.ink_muted))
    else:
        _key(sketch, palette, width)
    return sketch


def gates(rows: Sequence[GateRow], palette: Palette, width: float) -> "Drawing":
    """Return the bars as a Drawing."""
    from readiness.figures.drawing import as_drawing

    return as_drawing(gates_sketch(rows, palette, width))


def describe_gates(rows: Sequence[GateRow], titles: Sequence[str] = ()) -> str:
    """Say the counts in plain sentences; `titles` name the assessments where there are several."""
    sentences = []
    for row in rows:
        for position, counts in enumerate(row.counts):
            values = {"met": counts.met, "open": counts.open, "short": counts.short}
            if titles:
                sentences.append(
                    _(
                        "{rung}, {assessment}: {met} met, {open} open, {short} short.",
                        rung=row.title,
                        assessment=titles[position],
                        **values,
                    )
                )
            else:
                sentences.append(
                    _("{rung}: {met} met, {open} open, {short} short.", rung=row.title, **values)
                )
    return " ".join(sentences)


def _numbers(counts: GateCounts) -> str:
    return f"{counts.met} · {counts.open} · {counts.short}"


def _state_bar(
    sketch: Sketch, counts: GateCounts, total: int, room: float, y: float, palette: Palette
) -> None:
    x = 0.0
    for state, count in (("met", counts.met), ("open", counts.open), ("short", counts.short)):
        if not count:
            continue
        length = room * count / total
        ink, soft, line = state_colours(state, palette)
        fill = ink if state == "met" else line if state == "open" else soft
        sketch.add(box(x, y, max(1.0, length - 1), _BAR, fill, radius=2))
        if length >= 12:
            shape_ink = palette.surface if state == "met" else ink
            if state != "met":
                sketch.add(*status_shape(state, x + 3, y + 1.75, 5.5, palette))
            else:
                sketch.add(box(x + 3.5, y + 2.25, 4.5, 4.5, shape_ink, radius=2.25))
        x += length


def _series_bar(
    sketch: Sketch,
    counts: GateCounts,
    total: int,
    place: tuple[float, float, float],
    series: int,
    palette: Palette,
) -> None:
    """Draw one bar; `place` is the length of the track, its lower edge and its height."""
    room, y, bar = place
    if not total:
        return
    ink = palette.series[series % len(palette.series)]
    reach = room * (counts.met + counts.open) / total
    if reach:
        sketch.add(box(0, y, reach, bar, blend(ink, palette.surface, 0.68), radius=2))
    if counts.met:
        sketch.add(box(0, y, room * counts.met / total, bar, ink, radius=2))


def _key(sketch: Sketch, palette: Palette, width: float) -> None:
    x = 0.0
    for state, words in (("met", _("met")), ("open", _("open")), ("short", _("short"))):
        length = 11 + faces.text_width(words, faces.REGULAR, _NUMBER)
        if x + length > width:
            break
        sketch.add(*status_shape(state, x, 2.4, 7, palette))
        sketch.add(text(x + 11, 3, words, faces.REGULAR, _NUMBER, palette.ink_muted))
        x += length + 14
