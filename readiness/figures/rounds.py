"""The rounds of talks over time, a lane for each rung, the highest on top."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from readiness.days import day_words
from readiness.figures.flags import Flag
from readiness.figures.key import KeyEntry
from readiness.figures.lanes import Entry, Lane
from readiness.figures.marks import SIZE, Draw, cross, diamond, disc, half, halved, ring, square
from readiness.figures.palette import Palette
from readiness.figures.sketch import Box, Sketch, Stroke
from readiness.figures.time_axis import TimeAxis
from readiness.figures.time_frame import Content, TimeFrame, Title, as_of_flag
from readiness.messages import _, _n


class Left(Enum):
    """What a round left behind."""

    NOTHING = "nothing"
    READ_BACK = "read-back"
    MINUTE = "agreed minute"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Round:
    """One round, on the rung at the place `rung` from 0; `end` is None for a single day.

    A `planned` round has left nothing yet; a `third_party` one was among others than the two
    sides. `when` is the day in words as it is known, which may be a month or a year; where it is
    empty, the words are those of `start`.
    """

    title: str
    rung: int
    start: date
    end: date | None
    left: Left
    planned: bool = False
    cancelled: bool = False
    third_party: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class Rounds:
    """Rounds with the titles of the rungs, lowest first; the talks are None without a day."""

    rungs: tuple[str, ...]
    rounds: tuple[Round, ...]
    as_of: date
    talks: date | None = None


def draw(values: Rounds, palette: Palette, width: float) -> Sketch:
    """Draw the rounds in their lanes; nothing where there is no round."""
    if not values.rounds or not values.rungs:
        return Sketch(width, 0)
    rungs = values.rungs[::-1]
    by_rung = [
        [held for held in values.rounds if held.rung == len(rungs) - 1 - at]
        for at in range(len(rungs))
    ]
    titles = [
        Title(rung, _n("{count} round", "{count} rounds", len(held)))
        for rung, held in zip(rungs, by_rung, strict=True)
    ]
    days = [values.as_of, *([values.talks] if values.talks else [])]
    days += [day for held in values.rounds for day in (held.start, held.end or held.start)]
    frame = TimeFrame(titles, days, width, share=0.24)
    rows = [_row(rounds, frame, palette) for rounds in by_rung]
    return frame.draw(rows, _flags(values, frame.axis, palette), _key(values, palette), palette)


def describe(values: Rounds) -> str:
    """Say how many rounds each rung had, how many of them are planned or were cancelled."""
    if not values.rounds:
        return ""
    sentences = []
    for at, rung in enumerate(values.rungs):
        rounds = [held for held in values.rounds if held.rung == at]
        sentences.append(
            _n(
                "{rung}: {count} round, {planned} planned, {cancelled} cancelled.",
                "{rung}: {count} rounds, {planned} planned, {cancelled} cancelled.",
                len(rounds),
                rung=rung,
                planned=sum(held.planned for held in rounds),
                cancelled=sum(held.cancelled for held in rounds),
            )
        )
    for held in values.rounds:
        day = held.when or day_words(held.start)
        sentences.append(
            _("{day}, {round}: {state}.", day=day, round=held.title, state=_state(held))
        )
    if values.talks is not None:
        sentences.append(_("Talks on {day}.", day=day_words(values.talks)))
    return " ".join(sentences)


def left_words(left: Left) -> str:
    """Return what a round left behind in the reader's language."""
    return {
        Left.NOTHING: _("no outcome"),
        Left.READ_BACK: _("read back"),
        Left.MINUTE: _("agreed minute"),
        Left.TEXT: _("text"),
    }[left]


def _state(held: Round) -> str:
    if held.cancelled:
        return _("cancelled")
    return _("planned") if held.planned else left_words(held.left)


def _flags(values: Rounds, axis: TimeAxis, palette: Palette) -> list[Flag]:
    flags = [as_of_flag(values.as_of, axis, palette)]
    if values.talks is not None:
        words = _("talks {day}", day=day_words(values.talks))
        flags.append(Flag(axis.x(values.talks), words, palette.accent))
    return flags


def _row(rounds: list[Round], frame: TimeFrame, palette: Palette) -> Content:
    entries = [_entry(held, frame.axis, palette) for held in rounds]
    lane = Lane(entries, frame.left, frame.right)
    return Content(lane.height, lambda sketch, top: lane.paint(sketch, top, palette))


def _entry(held: Round, axis: TimeAxis, palette: Palette) -> Entry:
    start, end = axis.x(held.start), axis.x(max(held.start, held.end or held.start))
    line = palette.line_strong if held.third_party or held.cancelled else palette.accent
    return Entry(
        start, end, end, _mark(held, palette), held.title, line, 1.6 if held.planned else 0
    )


def _mark(held: Round, palette: Palette) -> Draw:
    ground = palette.surface
    if held.cancelled:
        return cross(palette.short, SIZE + 1)
    if held.planned:
        return _dashed(palette.ink_muted if held.third_party else palette.accent, ground)
    if held.third_party:
        ink = palette.ink_muted
        return {
            Left.NOTHING: diamond(ink, ground),
            Left.READ_BACK: halved(ink, ground),
            Left.MINUTE: ring(ink, ground),
            Left.TEXT: square(ink, ground),
        }[held.left]
    ink = palette.accent
    return {
        Left.NOTHING: diamond(ink),
        Left.READ_BACK: half(ink, ground),
        Left.MINUTE: disc(ink),
        Left.TEXT: square(ink),
    }[held.left]


def _dashed(ink: str, ground: str) -> Draw:
    def draw_ring(x: float, y: float) -> tuple[Stroke, ...]:
        side = SIZE * 0.92
        radius = side / 2
        return (Box(x - radius, y - radius, side, side, ground, radius, ink, 1, 1.5),)

    return draw_ring


def _key(values: Rounds, palette: Palette) -> list[KeyEntry]:
    day = values.as_of
    held = [one for one in values.rounds if not one.planned and not one.cancelled]
    entries = [
        KeyEntry(_mark(Round("", 0, day, None, left), palette), left_words(left))
        for left in Left
        if any(one.left is left for one in held)
    ]
    if any(one.third_party for one in held):
        mark = _mark(Round("", 0, day, None, Left.MINUTE, third_party=True), palette)
        entries.append(KeyEntry(mark, _("hollow: third parties")))
    if any(one.planned and not one.cancelled for one in values.rounds):
        mark = _mark(Round("", 0, day, None, Left.NOTHING, planned=True), palette)
        entries.append(KeyEntry(mark, _("planned")))
    if any(one.cancelled for one in values.rounds):
        mark = _mark(Round("", 0, day, None, Left.NOTHING, cancelled=True), palette)
        entries.append(KeyEntry(mark, _("cancelled")))
    return entries
