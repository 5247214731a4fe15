"""Blocks that know their height, can be split between pages, and paint themselves."""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.brief.pen import Pen
from readiness.brief.text import Line, Run, Style, cut_lines, set_lines


class Bookmark(NamedTuple):
    """An entry of the outline; level 0 is a part, 1 a section."""

    title: str
    level: int


class Block:
    """Something with a place on the page.

    `before` and `after` are the least gaps to the neighbours, in points; of two that meet the
    larger counts. `keep_with_next` binds a heading to what follows. `new_page` starts one.
    """

    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    new_page: bool = False

    def height(self, width: float) -> float:
        """Return the height in points when set `width` points wide."""
        raise NotImplementedError

    def split(
        self, width: float, room: float, force: bool = False
    ) -> "tuple[Block, Block | None] | None":
        """Return a first part of at most `room` points and the rest; None where none can be made.

        `force` is set on an empty page: rules of good looks yield there, so that all is printed.
        """
        return None

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the block with its upper left corner at (x, top)."""
        raise NotImplementedError


class TextBlock(Block):
    """Running text. At least two lines stay together at either side of a page break.

    `anchor` names the place for links within the document.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        *,
        align: str = "left",
        before: float = 0.0,
        after: float = 0.0,
        keep_with_next: bool = False,
        new_page: bool = False,
        bookmark: Bookmark | None = None,
        anchor: str = "",
        most_lines: int = 0,
    ) -> None:
        self.runs = runs
        self.align = align
        self.before = before
        self.after = after
        self.keep_with_next = keep_with_next
        self.new_page = new_page
        self.bookmark = bookmark
        self.anchor = anchor
        self._pitch = max(run.style.leading for run in runs)
        self._most_lines = most_lines
        self._lines: list[Line] = []
        self._width = -1.0

    def lines(self, width: float) -> list[Line]:
        """Return the lines of the text at this width."""
        if width != self._width:
            lines = set_lines(self.runs, width)
            self._lines = cut_lines(lines, self._most_lines, width) if self._most_lines else lines
            self._width = width
        return self._lines

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return len(self.lines(width)) * self._pitch

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split between lines, with two lines at least on either side; a heading is not split."""
        lines = self.lines(width)
        fitting = int((room + 0.01) // self._pitch)
        if self.keep_with_next and not force:
            return None
        good = min(fitting, len(lines) - 2)
        if good < 2 or len(lines) <= 3:
            if not force or fitting < 1:
                return None
            good = fitting
        if good >= len(lines):
            return self, None
        return self._with(lines[:good], width), self._with(lines[good:], width, rest=True)

    def _with(self, lines: list[Line], width: float, rest: bool = False) -> "TextBlock":
        part = TextBlock(
            self.runs,
            align=self.align,
            before=0.0 if rest else self.before,
            after=self.after if rest else 0.0,
            bookmark=None if rest else self.bookmark,
            anchor="" if rest else self.anchor,
        )
        part._lines, part._width = lines, width
        return part

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the lines and enter the bookmark."""
        if self.bookmark is not None:
            pen.bookmark(self.bookmark.title, self.bookmark.level, top)
        if self.anchor:
            pen.anchor(self.anchor, top)
        pen.write(self.lines(width), x, top, width, self.align, self._pitch)


class Stack(Block):
    """Blocks one below the other. With `together` it moves to the next page rather than split.

    `ease` is what part of the gaps between the blocks is kept.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        *,
        before: float = 0.0,
        after: float = 0.0,
        together: bool = False,
        new_page: bool = False,
        keep_with_next: bool = False,
        indent: float = 0.0,
        ease: float = 1.0,
    ) -> None:
        self.ease = ease
        self.blocks = blocks
        self.before = before
        self.after = after
        self.together = together
        self.new_page = new_page
        self.keep_with_next = keep_with_next
        self.indent = indent

    def height(self, width: float) -> float:
        """Return the height of all blocks with the gaps between them."""
        width -= self.indent
        total, gap = 0.0, 0.0
        for position, block in enumerate(self.blocks):
            gap = max(gap, block.before) * self.ease if position else 0.0
            total += gap + block.height(width)
            gap = block.after
        return total

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split between blocks, or within the one that crosses the edge."""
        if self.together and not force:
            return None
        inner = width - self.indent
        taken, rest = fill(self.blocks, inner, room, force)
        if not taken:
            return None
        first = Stack(taken, before=self.before, indent=self.indent)
        if not rest:
            first.after = self.after
            return first, None
        return first, Stack(rest, after=self.after, indent=self.indent)

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the blocks from top to bottom."""
        width -= self.indent
        gap = 0.0
        for position, block in enumerate(self.blocks):
            if position:
                top -= max(gap, block.before) * self.ease
            block.paint(pen, x + self.indent, top, width)
            top -= block.height(width)
            gap = block.after


def fill(
    blocks: Sequence[Block], width: float, room: float, force: bool, ease: float = 1.0
) -> tuple[list[Block], list[Block]]:
    """Return the blocks that fit into `room`, the last perhaps in part, and those that remain.

    `ease` is what part of the gaps between the blocks is kept.
    """
    taken: list[Block] = []
    used, gap = 0.0, 0.0
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if block.new_page and taken:
            break
        start = used + (max(gap, block.before) * ease if taken else 0.0)
        height = block.height(width)
        if start + height <= room + 0.01:
            taken.append(block)
            used, gap = start + height, block.after
            position += 1
            continue
        # On an empty page headings alone would stand before what has to be split anyhow.
        alone = force and all(before.keep_with_next for before in taken)
        parts = block.split(width, room - start, alone)
        if parts is not None:
            first, rest = parts
            taken.append(first)
            return taken, [*([rest] if rest is not None else []), *blocks[position + 1 :]]
        if force and not taken:
            return [block], list(blocks[position + 1 :])
        break
    else:
        return taken, []
    back = len(taken)
    while back and taken[back - 1].keep_with_next:
        back -= 1
    if back == 0 and force and taken:
        back = len(taken)
    return taken[:back], [*taken[back:], *blocks[position:]]


def text(
    words: str,
    style: Style,
    *,
    align: str = "left",
    before: float = 0.0,
    after: float = 0.0,
    keep_with_next: bool = False,
    most_lines: int = 0,
) -> TextBlock:
    """Return a block of words in one style."""
    return TextBlock(
        [Run(words, style)],
        align=align,
        before=before,
        after=after,
        keep_with_next=keep_with_next,
        most_lines=most_lines,
    )
