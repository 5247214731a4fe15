"""Promises by party over time: when each was made and due, and what became of it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from readiness.days import day_words
from readiness.figures import faces
from readiness.figures.flags import Flag, Flags
from readiness.figures.key import Key, KeyEntry
from readiness.figures.lanes import Entry, Lane
from readiness.figures.marks import (
    Draw,
    bar,
    cross,
    ring,
    split,
    status,
    triangle,
)
from readiness.figures.palette import Palette
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text
from readiness.figures.sketch import Sketch
from readiness.figures.time_axis import FOOT, TimeAxis
from readiness.messages import _, _n

_PAD = 7.0
_SMALL = 7.5
_GAP = 14.0


class Side(Enum):
    """Whose party it is."""

    OURS = "ours"
    THEIRS = "theirs"
    THIRD = "third"


class Became(Enum):
    """What became of a promise."""

    KEPT = "kept"
    PARTLY = "partly kept"
    BROKEN = "broken"
    LATE = "late"
    CONTESTED = "contested"
    PENDING = "pending"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: made, due (None where no day is set), and how it stood on its status day.

    A promise without a status day is marked where it is due, at the latest on the as-of date.
    """

    title: str
    made: date
    due: date | None
    became: Became
    status_day: date | None = None


@dataclass(frozen=True, slots=True)
class Promiser:
    """One party with what it promised."""

    party: str
    side: Side
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Promises:
    """All parties in the order of their lanes."""

    parties: tuple[Promiser, ...]
    as_of: date


def draw(values: Promises, palette: Palette, width: float) -> Sketch:
    """Draw a lane for each party that promised something; nothing where there is none."""
    parties = [party for party in values.parties if party.promises]
    if not parties:
        return Sketch(width, 0)
    labels = RowLabels([party.party for party in parties], width, share=0.22)
    counts = [_n("{count} promise", "{count} promises", len(party.promises)) for party in parties]
    under = max(faces.text_width(words, faces.REGULAR, _SMALL) for words in counts)
    left, right = max(labels.room + 8, under + 8) + _GAP, width - 1
    days = [values.as_of]
    for party in parties:
        for promise in party.promises:
            days += [promise.made, _mark_day(promise, values.as_of), *_due(promise)]
    axis = TimeAxis(min(days), max(days), left, right)
    lanes = [
        Lane(
            [_entry(promise, values.as_of, axis, palette) for promise in party.promises],
            left,
            right,
            above=True,
        )
        for party in parties
    ]
    words = _("as of {day}", day=day_words(values.as_of))
    flags = Flags([Flag(axis.x(values.as_of), words, palette.ink_muted)], left, right)
    heights = [
        max(lane.height, labels.height(at) + LINE) + 2 * _PAD for at, lane in enumerate(lanes)
    ]
    key = Key(_key(parties, palette), 0.0 if width < 420 else left, width)
    sketch = Sketch(width, flags.height + sum(heights) + FOOT + key.height)
    top, bottom = sketch.height - flags.height, key.height + FOOT
    axis.paint(sketch, bottom, top, palette)
    flags.paint_lines(sketch, top, bottom)
    flags.paint_words(sketch, top)
    y = top
    for position, (party, height) in enumerate(zip(parties, heights, strict=True)):
        sketch.add(
            box(0, y - height + 4, 3, height - 8, _side_ink(party.side, palette), radius=1.5)
        )
        foot = labels.paint(sketch, position, y - _PAD, palette.ink, 9) - LINE * 0.8
        sketch.add(text(9, foot, counts[position], faces.REGULAR, _SMALL, palette.ink_muted))
        lanes[position].paint(sketch, y - _PAD, palette)
        y -= height
        if position < len(parties) - 1:
            sketch.add(rule(0, y, width, y, palette.line, 0.5))
    key.paint(sketch, palette)
    return sketch


def describe(values: Promises) -> str:
    """Say how many promises of each party became what."""
    sentences = []
    for party in values.parties:
        if not party.promises:
            continue
        became = [promise.became for promise in party.promises]
        counts = ", ".join(
            _("{count} {state}", count=became.count(state), state=became_words(state))
            for state in Became
            if state in became
        )
        sentences.append(
            _n(
                "{party}: {count} promise, {states}.",
                "{party}: {count} promises, {states}.",
                len(became),
                party=party.party,
                states=counts,
            )
        )
    return " ".join(sentences)


def became_words(became: Became) -> str:
    """Return what became of a promise in the reader's language."""
    return {
        Became.KEPT: _("kept"),
        Became.PARTLY: _("partly kept"),
        Became.BROKEN: _("broken"),
        Became.LATE: _("late"),
        Became.CONTESTED: _("contested"),
        Became.PENDING: _("pending"),
        Became.LAPSED: _("lapsed"),
        Became.WITHDRAWN: _("withdrawn"),
    }[became]


def _due(promise: Promise) -> tuple[date, ...]:
    return () if promise.due is None else (promise.due,)


def _mark_day(promise: Promise, as_of: date) -> date:
    if promise.status_day is not None:
        return max(promise.status_day, promise.made)
    return max(promise.made, min(promise.due or as_of, as_of))


def _entry(promise: Promise, as_of: date, axis: TimeAxis, palette: Palette) -> Entry:
    mark = _mark_day(promise, as_of)
    open_still = promise.became is Became.PENDING
    end = promise.due or (max(mark, as_of) if open_still else mark)
    return Entry(
        axis.x(promise.made),
        axis.x(max(promise.made, end)),
        axis.x(mark),
        _mark(promise.became, palette),
        promise.title,
        palette.line_strong,
        0 if promise.due is not None else 1.6,
    )


def _mark(became: Became, palette: Palette) -> Draw:
    ground = palette.surface
    return {
        Became.KEPT: status("met", palette),
        Became.PARTLY: status("open", palette),
        Became.BROKEN: status("short", palette),
        Became.LATE: triangle(palette.open, ground),
        Became.CONTESTED: split(palette.accent, palette.theirs, ground),
        Became.PENDING: ring(palette.ink_muted, ground),
        Became.LAPSED: bar(palette.ink_muted, ground),
        Became.WITHDRAWN: cross(palette.ink_muted),
    }[became]


def _side_ink(side: Side, palette: Palette) -> str:
    return {
        Side.OURS: palette.accent,
        Side.THEIRS: palette.theirs,
        Side.THIRD: palette.line_strong,
    }[side]


def _key(parties: list[Promiser], palette: Palette) -> list[KeyEntry]:
    became = [promise.became for party in parties for promise in party.promises]
    entries = [
        KeyEntry(
            _mark(state, palette),
            _("{state} {count}", state=became_words(state), count=became.count(state)),
        )
        for state in Became
        if state in became
    ]
    dues = [promise.due is not None for party in parties for promise in party.promises]
    if any(dues):
        entries.append(KeyEntry(_line(palette, 0), _("made to due"), 14))
    if not all(dues):
        entries.append(KeyEntry(_line(palette, 1.6), _("no due day set"), 14))
    return entries


def _line(palette: Palette, dash: float) -> Draw:
    return lambda x, y: (rule(x - 7, y, x + 7, y, palette.line_strong, 1.2, dash),)
