"""Actions against the day of the talks: when each can start and be done at the earliest."""

from dataclasses import dataclass

from readiness.figures import faces
from readiness.figures.flags import Flag, Flags
from readiness.figures.key import Key, KeyEntry
from readiness.figures.marks import Draw, swatch
from readiness.figures.number_axis import FOOT, NumberAxis
from readiness.figures.palette import Palette, blend
from readiness.figures.row_labels import LINE, RowLabels
from readiness.figures.shapes import box, rule, text_right
from readiness.figures.sketch import Sketch, Stroke
from readiness.messages import _, _n

_BAR = 8.0
_PAD = 4.0
_SMALL = 7.5
_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Step:
    """One action, in whole days from the as-of date, by the order its actions depend on.

    It starts and ends at the earliest on the low days if everything goes fast, on the high days if
    everything goes slowly; `likely_end` lies between the two ends. `binding` marks an action of
    the longest chain. With `open_end` it takes longer by a time nobody has said.
    """

    title: str
    low_start: int
    low_end: int
    likely_end: int | None
    high_start: int
    high_end: int
    binding: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Chains:
    """All actions in the order they are shown, and the day of the talks where it is set."""

    steps: tuple[Step, ...]
    talks: int | None = None


def draw(values: Chains, palette: Palette, width: float) -> Sketch:
    """Draw a row for each action; nothing where there is none."""
    if not values.steps:
        return Sketch(width, 0)
    steps = values.steps
    labels = RowLabels([step.title for step in steps], width, face=faces.MEDIUM)
    ends = [_end_words(step) for step in steps]
    heading = _("done on day")
    numbers = max(faces.text_width(words, faces.REGULAR, _SMALL) for words in [*ends, heading])
    left, right = labels.room + _GAP, width - numbers - _GAP
    last = max([step.high_end for step in steps] + [values.talks or 0])
    axis = NumberAxis(0, last * 1.02, left, right)
    flags = Flags(
        [Flag(axis.x(values.talks), _talks_words(values.talks), palette.accent)]
        if values.talks is not None
        else [],
        left,
        right,
    )
    head = max(flags.height, 13.0)
    heights = [max(labels.height(at), LINE + 2) + 2 * _PAD for at in range(len(steps))]
    key = Key(_key(values, palette), 0.0 if width < 420 else left, width)
    sketch = Sketch(width, head + sum(heights) + FOOT + key.height)
    top, bottom = sketch.height - head, key.height + FOOT
    if values.talks is not None and values.talks > 0:
        available = blend(palette.range, palette.surface, 0.72)
        sketch.add(box(left, bottom, axis.x(values.talks) - left, top - bottom, available))
    axis.paint(sketch, bottom, top, palette)
    flags.paint_lines(sketch, top, bottom)
    flags.paint_words(sketch, top)
    sketch.add(text_right(width, top + 3, heading, faces.REGULAR, _SMALL, palette.ink_muted))
    y = top
    for position, (step, height) in enumerate(zip(steps, heights, strict=True)):
        middle = y - height / 2
        labels.paint_middle(sketch, position, middle, palette.ink)
        sketch.add(*_bar(step, axis, middle, palette))
        ink = palette.ink if step.binding else palette.ink_muted
        face = faces.MEDIUM if step.binding else faces.REGULAR
        sketch.add(text_right(width, middle - 2.7, ends[position], face, _SMALL, ink))
        y -= height
    key.paint(sketch, palette)
    return sketch


def describe(values: Chains) -> str:
    """Say how many actions there are, when the talks are, then each action's days."""
    if not values.steps:
        return ""
    binding = sum(step.binding for step in values.steps)
    sentences = [
        _n(
            "{count} action, {binding} on the longest chain.",
            "{count} actions, {binding} on the longest chain.",
            len(values.steps),
            binding=binding,
        )
    ]
    if values.talks is not None:
        sentences.append(_("Talks on day {day}.", day=values.talks))
    return " ".join([*sentences, *(_sentence(step) for step in values.steps)])


def _sentence(step: Step) -> str:
    if step.open_end:
        return _(
            "{action}: not done before day {low}; how much later is not known.",
            action=step.title,
            low=step.low_end,
        )
    return _(
        "{action}: done at the earliest on day {low} to {high}.",
        action=step.title,
        low=step.low_end,
        high=step.high_end,
    )


def _talks_words(day: int) -> str:
    return _("talks, day {day}", day=day) if day >= 0 else _("talks are past")


def _end_words(step: Step) -> str:
    if step.open_end:
        return _("{day} or later", day=step.low_end)
    if step.low_end == step.high_end:
        return str(step.low_end)
    return f"{step.low_end}–{step.high_end}"


def _bar(step: Step, axis: NumberAxis, middle: float, palette: Palette) -> list[Stroke]:
    """Return the bar: full until the low end, pale until the high end, a tick at the likely end.

    Where the end is open, dashes go on to the right.
    """
    ink = palette.accent if step.binding else palette.ink_faint
    pale = blend(ink, palette.surface, 0.7)
    y = middle - _BAR / 2
    start, low, high = axis.x(step.low_start), axis.x(step.low_end), axis.x(step.high_end)
    low = max(low, start + 2)
    strokes: list[Stroke] = []
    if step.open_end:
        rest = axis.right - start
        strokes.append(box(start, y + 0.4, rest, _BAR - 0.8, None, radius=2, line=ink, dash=2))
    elif high > low:
        strokes.append(box(start, y + 0.4, high - start, _BAR - 0.8, pale, radius=2, line=ink))
    strokes.append(box(start, y, low - start, _BAR, ink, radius=2))
    if step.likely_end is not None and step.high_end > step.low_end and not step.open_end:
        likely = min(max(axis.x(step.likely_end), low), high)
        strokes.append(rule(likely, y - 1.5, likely, y + _BAR + 1.5, ink, 1.5))
    return strokes


def _key(values: Chains, palette: Palette) -> list[KeyEntry]:
    ink = palette.accent if any(step.binding for step in values.steps) else palette.ink_faint
    pale = blend(ink, palette.surface, 0.7)
    entries = []
    if any(step.binding for step in values.steps):
        entries.append(KeyEntry(swatch(palette.accent), _("longest chain"), 11))
    if not all(step.binding for step in values.steps):
        entries.append(KeyEntry(swatch(palette.ink_faint), _("other actions"), 11))
    if not all(step.open_end for step in values.steps):
        entries.append(KeyEntry(swatch(pale, line=ink), _("if it goes slowly"), 11))
        entries.append(KeyEntry(_tick(ink), _("likely end"), 3))
    if any(step.open_end for step in values.steps):
        entries.append(KeyEntry(swatch(None, line=ink, dash=2), _("end not known"), 11))
    if values.talks is not None and values.talks > 0:
        available = blend(palette.range, palette.surface, 0.72)
        entries.append(KeyEntry(swatch(available), _("days before the talks"), 11))
    return entries


def _tick(ink: str) -> Draw:
    return lambda x, y: (rule(x, y - 4, x, y + 4, ink, 1.5),)
