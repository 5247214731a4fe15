"""Columns side by side, and tables whose header returns on every page."""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.brief.flow import Block, text
from readiness.brief.pen import Pen
from readiness.brief.style import PALETTE, TABLE_HEAD


class Empty(Block):
    """Nothing, of no height."""

    def height(self, width: float) -> float:
        """Return 0."""
        return 0.0

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint nothing."""


EMPTY = Empty()


class Columns(Block):
    """Blocks side by side. A width of 0 takes what the others leave."""

    def __init__(
        self,
        cells: Sequence[Block],
        widths: Sequence[float],
        *,
        gap: float = 10.0,
        before: float = 0.0,
        after: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        self.cells = cells
        self.widths = widths
        self.gap = gap
        self._width = self._height = -1.0
        self._places: list[tuple[float, float]] = []
        self.before = before
        self.after = after
        self.keep_with_next = keep_with_next

    def places(self, width: float) -> list[tuple[float, float]]:
        """Return the left edge and width of each column."""
        if width == self._width:
            return self._places
        left_over = width - sum(self.widths) - self.gap * (len(self.widths) - 1)
        free = sum(not column for column in self.widths)
        places: list[tuple[float, float]] = []
        x = 0.0
        for column in self.widths:
            own = column or max(20.0, left_over / free)
            places.append((x, own))
            x += own + self.gap
        self._width, self._places, self._height = width, places, -1.0
        return places

    def height(self, width: float) -> float:
        """Return the height of the tallest column."""
        places = self.places(width)
        if self._height < 0:
            pairs = zip(self.cells, places, strict=True)
            self._height = max([cell.height(own) for cell, (_x, own) in pairs])
        return self._height

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split every column, only where nothing else helps."""
        if not force:
            return None
        firsts: list[Block] = []
        rests: list[Block] = []
        for cell, (_x, own) in zip(self.cells, self.places(width), strict=True):
            parts = (cell, None) if cell.height(own) <= room else cell.split(own, room, True)
            first, rest = parts if parts is not None else (EMPTY, cell)
            firsts.append(first)
            rests.append(rest or EMPTY)
        if all(first is EMPTY for first in firsts):
            return None
        return (
            Columns(firsts, self.widths, gap=self.gap, before=self.before),
            Columns(rests, self.widths, gap=self.gap, after=self.after),
        )

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the columns from the same upper edge."""
        for cell, (left, own) in zip(self.cells, self.places(width), strict=True):
            cell.paint(pen, x + left, top, own)


class NotedRow(Columns):
    """Columns with a note below them over the whole width."""

    ABOVE = 1.5

    def __init__(
        self, cells: Sequence[Block], widths: Sequence[float], note: Block, *, gap: float = 10.0
    ) -> None:
        super().__init__(cells, widths, gap=gap)
        self.note = note

    def height(self, width: float) -> float:
        """Return the height of the columns and the note."""
        return super().height(width) + self.ABOVE + self.note.height(width)

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split the columns, or the note below them, only where nothing else helps."""
        if not force:
            return None
        above = super().height(width)
        if above > room:
            parts = super().split(width, room, True)
            if parts is None:
                return None
            first, rest = parts
            cells = rest.cells if isinstance(rest, Columns) else [EMPTY for _cell in self.cells]
            return first, NotedRow(cells, self.widths, self.note, gap=self.gap)
        parts = self.note.split(width, room - above - self.ABOVE, True)
        if parts is None:
            return Columns(self.cells, self.widths, gap=self.gap), Columns([self.note], [0])
        first, rest = parts
        return (
            NotedRow(self.cells, self.widths, first, gap=self.gap),
            None if rest is None else Columns([rest], [0]),
        )

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint the columns and the note below them."""
        super().paint(pen, x, top, width)
        top -= super().height(width) + self.ABOVE
        self.note.paint(pen, x, top, width)


class Column(NamedTuple):
    """One column of a table: its heading, its width (0 takes what is left) and its alignment."""

    title: str
    width: float
    align: str = "left"


class Table(Block):
    """Rows under a header that returns on each page. Rows move whole unless one fills a page."""

    PADDING = 3.6
    HEAD_PADDING = 3.0

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence["Columns | Sequence[Block]"],
        *,
        gap: float = 10.0,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        self.columns = columns
        self.gap = gap
        self.before = before
        self.after = after
        widths = [column.width for column in columns]
        self._head = Columns(
            [text(column.title, TABLE_HEAD, align=column.align) for column in columns],
            widths,
            gap=gap,
        )
        self._rows = [
            row if isinstance(row, Columns) else Columns(row, widths, gap=gap) for row in rows
        ]

    def _head_height(self, width: float) -> float:
        return self._head.height(width) + 2 * self.HEAD_PADDING

    def _row_height(self, row: Columns, width: float) -> float:
        return row.height(width) + 2 * self.PADDING

    def height(self, width: float) -> float:
        """Return the height of header and rows."""
        return self._head_height(width) + sum(self._row_height(row, width) for row in self._rows)

    def split(
        self, width: float, room: float, force: bool = False
    ) -> tuple[Block, Block | None] | None:
        """Split between rows, two at least on either side; a row taller than a page within."""
        used = self._head_height(width)
        count = 0
        for row in self._rows:
            height = self._row_height(row, width)
            if used + height > room + 0.01:
                break
            used += height
            count += 1
        if count == len(self._rows):
            return self, None
        if count >= 3 and len(self._rows) - count == 1:
            count -= 1
        if count == 1 and len(self._rows) > 2 and not force:
            return None
        if count:
            return self._with(self._rows[:count], first=True), self._with(self._rows[count:])
        if not force:
            return None
        parts = self._rows[0].split(width, room - used - 2 * self.PADDING, True)
        if parts is None:
            return None
        first, rest = parts
        if rest is None:
            return None
        return (
            self._with([first], first=True),
            self._with([rest, *self._rows[1:]]),
        )

    def _with(self, rows: Sequence[Block], first: bool = False) -> "Table":
        part = Table(self.columns, [], gap=self.gap)
        part._rows = [row for row in rows if isinstance(row, Columns)]
        if first:
            part.before = self.before
        else:
            part.after = self.after
        return part

    def paint(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Paint header, rows and the rules between them."""
        self._head.paint(pen, x, top - self.HEAD_PADDING, width)
        top -= self._head_height(width)
        pen.rule(x, top, width, PALETTE.line_strong, 0.8)
        for row in self._rows:
            row.paint(pen, x, top - self.PADDING, width)
            top -= self._row_height(row, width)
            pen.rule(x, top, width, PALETTE.line, 0.5)
