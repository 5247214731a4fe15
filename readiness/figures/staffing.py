"""The posts board: how each post was held over time, and for how long it is as it is now."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from readiness.figures import faces
from readiness.figures.bars import fading
from readiness.figures.key import KeyEntry
from readiness.figures.marks import bar, status, swatch
from readiness.figures.palette import Palette
from readiness.figures.shapes import box, text
from readiness.figures.sketch import Box, Sketch
from readiness.figures.time_axis import TimeAxis
from readiness.figures.time_frame import GAP, SMALL, Content, TimeFrame, Title, as_of_flag
from readiness.messages import _, _n

_BAR = 8.0
_PAD = 4.0
_MARK = 11.0
_LEAST = 2.5
"""The least length of a stretch in points: a week among years is still seen."""


class PostState(Enum):
    """How a post stands."""

    FILLED = "filled"
    ACTING = "acting"
    NOMINATED = "nominated"
    DROPPED = "dropped"
    VACANT = "vacant"
    ABOLISHED = "abolished"


_STATES = {
    PostState.FILLED: "met",
    PostState.ACTING: "open",
    PostState.NOMINATED: "open",
    PostState.DROPPED: "short",
    PostState.VACANT: "short",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A state from `start` (None where it is not known) to the day before the next one.

    Where only the month or year is known, `start` is the first day it can have begun on and
    `latest` the last; else `latest` is None.
    """

    state: PostState
    start: date | None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its weight, and its stretches in order of time, the present one last."""

    title: str
    weight: int
    stretches: tuple[Stretch, ...]
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """The posts in the order they are shown, as they stood on the day `as_of`."""

    posts: tuple[Post, ...]
    as_of: date


def draw(values: Board, palette: Palette, width: float) -> Sketch:
    """Draw a row for each post; nothing where there is none."""
    posts = values.posts
    if not posts:
        return Sketch(width, 0)
    heading = _("now")
    titles = [
        Title(
            post.title,
            _("lead, weight {weight}", weight=post.weight)
            if post.lead
            else _("weight {weight}", weight=post.weight),
            strong=post.lead,
        )
        for post in posts
    ]
    now = [now_words(post, values.as_of) for post in posts]
    room = max(faces.text_width(words, faces.REGULAR, SMALL) for words in [*now, heading])
    starts = [s.start for post in posts for s in post.stretches if s.start is not None]
    days = [*(start for start in starts if start < values.as_of), values.as_of]
    frame = TimeFrame(
        titles, days, width, share=0.3, face=faces.MEDIUM, beside=room + _MARK, pad=_PAD
    )
    rows = [
        _row(post, words, values.as_of, frame, palette)
        for post, words in zip(posts, now, strict=True)
    ]
    flag = as_of_flag(values.as_of, frame.axis, palette)
    over = (frame.right + GAP + _MARK, heading)
    return frame.draw(rows, [flag], _key(values, palette), palette, over)


def describe(values: Board) -> str:
    """Say how many posts stand how, then each of them."""
    if not values.posts:
        return ""
    last = [post.stretches[-1].state for post in values.posts if post.stretches]
    counts = ", ".join(
        _("{count} {state}", count=last.count(state), state=state_words(state))
        for state in PostState
        if state in last
    )
    sentences = [
        _n("{count} post: {states}.", "{count} posts: {states}.", len(values.posts), states=counts)
        if counts
        else _n("{count} post.", "{count} posts.", len(values.posts))
    ]
    for post in values.posts:
        facts = {"post": post.title, "weight": post.weight, "now": now_words(post, values.as_of)}
        sentences.append(
            _("{post}, lead negotiator, weight {weight}: {now}.", **facts)
            if post.lead
            else _("{post}, weight {weight}: {now}.", **facts)
        )
    return " ".join(sentences)


def state_words(state: PostState) -> str:
    """Return how a post stands in the reader's language."""
    return {
        PostState.FILLED: _("filled"),
        PostState.ACTING: _("acting"),
        PostState.NOMINATED: _("nominated"),
        PostState.DROPPED: _("dropped"),
        PostState.VACANT: _("vacant"),
        PostState.ABOLISHED: _("abolished"),
    }[state]


def now_words(post: Post, as_of: date) -> str:
    """Return the present state and since when: days up to three months, then months and years.

    Where the day it began is not known, the length runs from the least to the most it can be.
    """
    if not post.stretches:
        return _("not known")
    present = post.stretches[-1]
    words = state_words(present.state)
    if present.start is None or present.start > as_of:
        return words
    most = (as_of - present.start).days
    least = max(0, (as_of - (present.latest or present.start)).days)
    if most < 92:
        return _("{state} {length} d", state=words, length=_between(least, most))
    unit = 30.44 if most < 730 else 365.25
    length = _between(int(least / unit), int(most / unit))
    if most < 730:
        return _("{state} {length} mo", state=words, length=length)
    return _("{state} {length} y", state=words, length=length)


def _between(least: int, most: int) -> str:
    return str(most) if least == most else _("{low}–{high}", low=least, high=most)


def _row(post: Post, now: str, as_of: date, frame: TimeFrame, palette: Palette) -> Content:
    def paint(sketch: Sketch, top: float) -> None:
        middle = top - _BAR / 2
        x = frame.right + GAP
        _bars(sketch, post, as_of, (frame.axis, middle), palette)
        if post.stretches:
            state = post.stretches[-1].state
            mark = (
                bar(palette.ink_muted, palette.surface, 7)
                if state is PostState.ABOLISHED
                else status(_STATES[state], palette, 7)
            )
            sketch.add(*mark(x + 3.5, middle))
        sketch.add(text(x + _MARK, middle - 2.7, now, faces.REGULAR, SMALL, palette.ink))

    return Content(_BAR, paint)


def _bars(
    sketch: Sketch, post: Post, as_of: date, place: tuple[TimeAxis, float], palette: Palette
) -> None:
    axis, middle = place
    y = middle - _BAR / 2
    end = axis.x(as_of)
    for stretch in reversed(post.stretches):
        if stretch.start is None:
            ink, fill = _colours(stretch.state, palette)
            strong = fill or ink
            if end - axis.left > _LEAST:
                sketch.add(*fading(end, axis.left, y, _BAR, strong, palette.surface))
            return
        start = max(axis.left, min(axis.x(stretch.start), end - _LEAST))
        if end - start > 0:
            sketch.add(_stretch(start, end - 0.6, y, stretch.state, palette))
        end = start


def _stretch(start: float, end: float, y: float, state: PostState, palette: Palette) -> Box:
    ink, fill = _colours(state, palette)
    length = max(0.8, end - start)
    if state is PostState.FILLED or state is PostState.ABOLISHED:
        return box(start, y, length, _BAR, fill, radius=1.5)
    # A stretch of a few points keeps its line whole: dashes would only look torn.
    dash = 0 if state is PostState.ACTING or length < 8 else 1.8
    return box(
        start + 0.4,
        y + 0.4,
        max(0.4, length - 0.8),
        _BAR - 0.8,
        fill,
        radius=1.5,
        line=ink,
        dash=dash,
    )


def _colours(state: PostState, palette: Palette) -> tuple[str, str | None]:
    """Return the line and the ground of a stretch."""
    return {
        PostState.FILLED: (palette.met, palette.met),
        PostState.ACTING: (palette.open, palette.open_line),
        PostState.NOMINATED: (palette.open, palette.open_soft),
        PostState.DROPPED: (palette.short, palette.short_line),
        PostState.VACANT: (palette.short, palette.short_soft),
        PostState.ABOLISHED: (palette.line_strong, palette.line_strong),
    }[state]


def _key(values: Board, palette: Palette) -> list[KeyEntry]:
    entries = []
    for state in PostState:
        if any(stretch.state is state for post in values.posts for stretch in post.stretches):
            ink, fill = _colours(state, palette)
            dash = 0 if state in (PostState.FILLED, PostState.ACTING, PostState.ABOLISHED) else 1.8
            entries.append(KeyEntry(swatch(fill, line=ink, dash=dash), state_words(state), 11))
    return entries
