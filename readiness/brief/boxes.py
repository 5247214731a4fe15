"""Blocks that are pictures: figures, panels, states, level scales, gaps."""

from readiness.brief.flow import Block, TextBlock
from readiness.brief.pen import Pen
from readiness.brief.style import PALETTE
from readiness.brief.text import Run, Style
from readiness.figures.shapes import box, dot
from readiness.figures.sketch import Sketch, Stroke
from readiness.figures.slices import sliced


class Figure(Block):
    """A figure at its own size; only one that hardly fits a page goes on over several."""

    TALL = 560.0
    LEAST = 150.0

    def __init__(self, sketch: Sketch, *, before: float = 0.0, after: float = 0.0) -> None:
        self.sketch = sketch
        self.before = before
        self.after = after

    def height(self, width: float) -> float:
        """Return the height of the figure."""
        return self.sketch.height

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Cut a tall figure between its rows."""
        if not force and (self.sketch.height <= self.TALL or room < self.LEAST):
            return None
        parts = sliced(self.sketch, room)
        if parts is None:
            return None
        first, rest = parts
        return Figure(first, before=self.before), Figure(rest, after=self.after)

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the figure."""
        pen.sketch(self.sketch, x, top - self.sketch.height)


class Panel(Block):
    """Blocks on a ground, with a bar of colour at the left where `bar` is given."""

    def __init__(
        self,
        content: Block,
        *,
        fill: str | None,
        line: str | None,
        bar: str | None = None,
        padding: float = 10.0,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        self.content = content
        self.padding = padding
        self.fill = fill
        self.line = line
        self.bar = bar
        self.before = before
        self.after = after

    def _inner(self, width: float) -> float:
        return width - 2 * self.padding - (6 if self.bar else 0)

    def height(self, width: float) -> float:
        """Return the height of the content with its padding."""
        return self.content.height(self._inner(width)) + 2 * self.padding

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split the content; each part keeps the ground and the bar."""
        parts = self.content.split(self._inner(width), room - 2 * self.padding, force)
        if parts is None:
            return None
        first, rest = parts
        top, below = self._around(first), None if rest is None else self._around(rest)
        top.before = self.before
        if below is not None:
            below.after = self.after
        return top, below

    def _around(self, content: Block) -> "Panel":
        return Panel(content, fill=self.fill, line=self.line, bar=self.bar, padding=self.padding)

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint ground, bar and content."""
        height = self.height(width)
        if self.bar:
            pen.box(x, top - height, 9, height, fill=self.bar, radius=4)
            pen.box(x + 4, top - height, width - 4, height, fill=self.fill)
            if self.line:
                pen.box(x, top - height, width, height, line=self.line, radius=4)
            x += 6
        else:
            pen.box(x, top - height, width, height, fill=self.fill, line=self.line, radius=4)
        self.content.paint(pen, x + self.padding, top - self.padding, self._inner(width))


class StatusText(Block):
    """The shape of a state with words after it; a state of "" leaves the words alone."""

    def __init__(
        self, state: str, words: str, style: Style, *, before: float = 0.0, after: float = 0.0
    ) -> None:
        self.state = state
        self.style = style
        self.before = before
        self.after = after
        self._words = TextBlock([Run(words, style)])
        self._indent = style.size + 3 if state else 0.0

    def height(self, width: float) -> float:
        """Return the height of the words."""
        return self._words.height(width - self._indent)

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the shape on the first line and the words beside it."""
        size = self.style.size * 0.88
        if self.state:
            pen.status(self.state, x, top - self.style.leading / 2 - size / 2, size)
        self._words.paint(pen, x + self._indent, top, width - self._indent)


class Scale(Block):
    """Five cells for the levels 0 to 4: the range shaded, the level marked by a dot."""

    CELL = 13.0
    WIDTH = 5 * CELL
    TALL = 9.0

    def __init__(self, low: int | None, best: int | None, high: int | None) -> None:
        self.low = low
        self.best = best
        self.high = high

    def height(self, width: float) -> float:
        """Return the height of the cells with the air around them."""
        return 12.6

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the scale flush right."""
        name = f"scale-{self.low}-{self.best}-{self.high}"
        if not pen.has_stamp(name):
            pen.keep_stamp(name, self._cells(), self.WIDTH + 1, self.TALL + 1)
        pen.stamp(name, x + width - self.WIDTH, top - 11)

    def _cells(self) -> list[Stroke]:
        strokes: list[Stroke] = []
        for level in range(5):
            inside = (
                self.low is not None and self.high is not None and self.low <= level <= self.high
            )
            unknown = inside and self.best is None
            fill = PALETTE.track if not inside or unknown else PALETTE.range
            line = PALETTE.line_strong if unknown else None
            strokes.append(
                box(
                    level * self.CELL,
                    0,
                    self.CELL - 1.2,
                    self.TALL,
                    fill,
                    radius=1.5,
                    line=line,
                    line_width=0.5,
                )
            )
            if level == self.best:
                middle = level * self.CELL + (self.CELL - 1.2) / 2
                strokes.append(dot(middle, self.TALL / 2, 3.1, PALETTE.accent))
        return strokes


class LikelihoodBand(Block):
    """A line from 0 to 100 per cent with the part shaded that a word of likelihood stands for."""

    WIDTH = 100.0
    TALL = 5.0

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high

    def height(self, width: float) -> float:
        """Return the height of the line with the air around it."""
        return self.TALL + 3.6

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the line, the band on it, and its middle."""
        whole = min(width, self.WIDTH)
        bottom = top - self.TALL - 1.8
        pen.box(x, bottom, whole, self.TALL, fill=PALETTE.track, radius=2)
        left = x + whole * self.low / 100
        pen.box(left, bottom, whole * (self.high - self.low) / 100, self.TALL, fill=PALETTE.accent)
        pen.rule(x + whole / 2, bottom + self.TALL / 2, 0.6, PALETTE.line_strong, self.TALL + 3)
