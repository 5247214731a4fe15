"""Which columns of a wide table fit a width, and how wide each is by what it holds."""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.brief.text import Style, text_width

_NARROW = 62.0
_WIDE = 150.0
_ROOM = 1.0
"""Room beside the widest word, so that rounding breaks none."""


class Measure(NamedTuple):
    """What a column would like in points: at least, well, and for its longest cell on one line."""

    least: float
    well: float
    whole: float


def measure(title: str, cells: Sequence[str], head: Style, body: Style) -> Measure:
    """Return the widths of a column; a long text is well off with about a third of its length."""
    words = {word for cell in cells for word in cell.split()}
    # The widest of the long words is found without measuring every word.
    longest = sorted(words, key=lambda word: (-len(word), word))[:6]
    least = max([text_width(word, body) for word in longest] + [_widest(title.split(), head)])
    texts = {line for cell in cells for line in cell.split("\n")}
    ranked = sorted(texts, key=lambda text: (-len(text), text))[:8]
    whole = max(_widest(ranked, body), text_width(title, head), least) + _ROOM
    least = min(least, _WIDE) + _ROOM
    well = whole if whole <= _NARROW else max(least, min(_WIDE, max(_NARROW, whole / 3)))
    return Measure(least, well, whole)


def fit(
    measures: Sequence[Measure], width: float, gap: float, order: Sequence[int] | None = None
) -> tuple[list[int], list[float]]:
    """Return the places of the columns that fit, and their widths.

    Columns are tried in the `order` of their places, or as they stand; the first one always fits.
    What is left over goes to those whose texts still run over several lines.
    """
    taken: list[int] = []
    used = 0.0
    for place in order if order is not None else range(len(measures)):
        own = measures[place]
        more = own.well + (gap if taken else 0.0)
        if not taken or used + more <= width:
            taken.append(place)
            used += more
    taken.sort()
    widths = [min(measures[place].well, width) for place in taken]
    wanted = [
        max(0.0, measures[place].whole - own) for place, own in zip(taken, widths, strict=True)
    ]
    spare = max(0.0, width - used)
    share = min(1.0, spare / sum(wanted)) if any(wanted) else 0.0
    return taken, [own + share * more for own, more in zip(widths, wanted, strict=True)]


def _widest(texts: Sequence[str], style: Style) -> float:
    return max((text_width(text, style) for text in texts), default=0.0)
