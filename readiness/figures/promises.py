"""Promises by party over time: when each was made and due, and what became of it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from readiness.figures.key import KeyEntry
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
from readiness.figures.shapes import rule
from readiness.figures.sketch import Sketch
from readiness.figures.time_axis import TimeAxis
from readiness.figures.time_frame import Content, TimeFrame, Title, as_of_flag
from readiness.messages import _, _n

_PAD = 7.0


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
    titles = [
        Title(
            party.party,
            _n("{count} promise", "{count} promises", len(party.promises)),
            edge=_side_ink(party.side, palette),
        )
        for party in parties
    ]
    days = [values.as_of]
    for party in parties:
        for promise in party.promises:
            days += [promise.made, _mark_day(promise, values.as_of), *_due(promise)]
    frame = TimeFrame(titles, days, width, share=0.22, pad=_PAD)
    rows = [_row(party.promises, values.as_of, frame, palette) for party in parties]
    flag = as_of_flag(values.as_of, frame.axis, palette)
    return frame.draw(rows, [flag], _key(parties, palette), palette)


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


def _row(promises: tuple[Promise, ...], as_of: date, frame: TimeFrame, palette: Palette) -> Content:
    entries = [_entry(promise, as_of, frame.axis, palette) for promise in promises]
    lane = Lane(entries, frame.left, frame.right, above=True)
    return Content(lane.height, lambda sketch, top: lane.paint(sketch, top, palette))


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
