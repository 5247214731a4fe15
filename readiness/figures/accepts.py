"""What one side accepts on an issue, as a bar from its ideal to its red line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from readiness.figures import faces
from readiness.figures.bars import fading
from readiness.figures.marks import Draw
from readiness.figures.palette import Palette, blend
from readiness.figures.shapes import box, text
from readiness.figures.sketch import Sketch, Stroke

_BAR = 8.0
_SIGN = 8.0
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Accepts:
    """What one side accepts, in places along the issue.

    `cautious` and `generous` are the two ends of an uncertain red line, equal where it is known;
    None for a red line that is not known. `rising` tells that the side gives way upwards, which
    counts where `ideal` or the red line is missing.
    """

    ideal: float | None
    cautious: float | None
    generous: float | None
    rising: bool

    @property
    def known(self) -> bool:
        """Tell whether both ends of the bar are known."""
        return self.ideal is not None and self.limit is not None

    @property
    def limit(self) -> float | None:
        """Return the red line at its cautious end, or at the only end there is."""
        return self.generous if self.cautious is None else self.cautious


class Ground(NamedTuple):
    """Where a bar may lie: the height of its middle, the ends of the issue, and the scale."""

    middle: float
    left: float
    right: float
    x: Callable[[float], float]


def paint_accepts(
    sketch: Sketch, side: Accepts, ink: str, palette: Palette, ground: Ground
) -> None:
    """Paint the bar of a side; what is not known fades away towards a question mark."""
    y = ground.middle - _BAR / 2
    sign_room = faces.text_width(_UNKNOWN, faces.BOLD, _SIGN) + 2
    give = ground.right if side.rising else ground.left
    keep = ground.left if side.rising else ground.right
    limit = side.limit
    if side.ideal is None and limit is None:
        length = ground.right - ground.left
        pale = blend(ink, palette.surface, 0.86)
        sketch.add(box(ground.left, y, length, _BAR, pale, radius=2, line=ink, dash=2))
        sign = (ground.left + ground.right - sign_room + 2) / 2
    elif side.ideal is None or limit is None:
        solid, end = (
            (ground.x(side.ideal), give)
            if side.ideal is not None
            else (ground.x(limit if limit is not None else 0.0), keep)
        )
        if abs(end - solid) < 24:
            # A bar too short to fade in still has to be seen.
            solid = max(ground.left, end - 24) if end > ground.left else ground.left + 24
        sketch.add(*fading(solid, end, y, _BAR, ink, palette.surface))
        sign = end - sign_room if end > solid else end + 2
    else:
        _known_bar(sketch, (ground.x(side.ideal), ground.x(limit)), y, ink, ground)
        if side.generous is not None and side.generous != limit:
            start, end = sorted((ground.x(limit), ground.x(side.generous)))
            pale = blend(ink, palette.surface, 0.72)
            sketch.add(box(start, y + 0.4, end - start, _BAR - 0.8, pale, line=ink, line_width=0.8))
        return
    sketch.add(text(sign, ground.middle - 2.9, _UNKNOWN, faces.BOLD, _SIGN, ink))


def _known_bar(
    sketch: Sketch, ends: tuple[float, float], y: float, ink: str, ground: Ground
) -> None:
    start, end = sorted(ends)
    if end - start < 4:
        start = min(max(ground.left, (start + end) / 2 - 2), ground.right - 4)
        end = start + 4
    sketch.add(box(start, y, end - start, _BAR, ink, radius=2))


def unknown_end(palette: Palette) -> Draw:
    """Return the sign of an end that is not known, as keys show it."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        bar = fading(x - 8, x + 4, y - 3.5, 7, palette.ink_muted, palette.surface)
        return (*bar, text(x + 3.5, y - 2.7, _UNKNOWN, faces.BOLD, 7.5, palette.ink_muted))

    return draw
