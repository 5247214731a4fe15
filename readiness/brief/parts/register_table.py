"""The table of a register: which columns stand side by side, and what is told beside them.

In every row alike: said once, above the table. In few rows: said below those rows. The others
stand side by side as far as the page is wide: the first, then those that are computed, then the
rest in their order. What finds no room is said below its row, with its label.
"""

from collections.abc import Sequence
from typing import NamedTuple

from readiness.brief.boxes import StatusText
from readiness.brief.content import RowPrint, TablePrint
from readiness.brief.fitting import Measure, fit, measure
from readiness.brief.flow import Block, text
from readiness.brief.style import SMALL, SMALL_MUTED, SMALL_STRONG, TABLE_HEAD
from readiness.brief.table import Column, Columns, NotedRow, Table
from readiness.messages import _

_GAP = 9.0
_MANY = 3
"""From so many rows on, columns that are alike or nearly blank are no columns any more."""
_SPARSE = 1 / 3
_TITLE = 112.0
"""What names a row is this wide, if it is long enough."""
_RESULT = 100.0
"""And what is computed this wide: it is short, and read first."""
_MARK = SMALL.size + 3


class Arranged(NamedTuple):
    """The places of the columns side by side with their widths, alike in all rows, and below."""

    beside: tuple[int, ...]
    widths: tuple[float, ...]
    alike: tuple[int, ...]
    below: tuple[int, ...]


def arranged(table: TablePrint, width: float) -> Arranged:
    """Say where each column of a table is printed on a page of this width."""
    by_column = list(zip(*(row.cells for row in table.rows), strict=True))
    places = range(1, len(by_column))
    many = len(table.rows) >= _MANY
    alike = [at for at in places if many and _is_alike(table, at)]
    sparse = [at for at in places if many and _filled(by_column[at]) < _SPARSE]
    first_computed = len(by_column) - table.computed
    left = [at for at in places if at not in alike and at not in sparse]
    order = [0, *sorted(left, key=lambda at: at < first_computed)]
    measures = [
        _measure(table, at, cells) if at in order else Measure(0, 0, 0)
        for at, cells in enumerate(by_column)
    ]
    beside, widths = fit(measures, width, _GAP, order)
    below = [at for at in places if at not in beside and at not in alike]
    return Arranged(tuple(beside), tuple(widths), tuple(alike), tuple(below))


def register_table(table: TablePrint, width: float) -> list[Block]:
    """Return the table of a register, after what is the same in all of its rows."""
    places = arranged(table, width)
    blocks: list[Block] = []
    if places.alike:
        same = "; ".join(_labelled(table, table.rows[0], at) for at in places.alike)
        words = _("In every row: {columns}.", columns=same)
        blocks.append(text(words, SMALL_MUTED, after=2, keep_with_next=True))
    columns = [
        Column(table.columns[at], own) for at, own in zip(places.beside, places.widths, strict=True)
    ]
    names = [row.cells[0] for row in table.rows]
    again = [bool(at) and name == names[at - 1] for at, name in enumerate(names)]
    rows = [
        _row(table, row, places, repeated) for row, repeated in zip(table.rows, again, strict=True)
    ]
    blocks.append(Table(columns, rows, gap=_GAP))
    return blocks


def _row(table: TablePrint, row: RowPrint, places: Arranged, repeated: bool) -> Columns:
    """Return one row; a name that the row above has too is not printed strong again."""
    name = text(row.cells[0], SMALL_MUTED if repeated else SMALL_STRONG)
    cells = [_cell(table, row, at) if at else name for at in places.beside]
    more = [_labelled(table, row, at) for at in places.below if row.cells[at]]
    if row.remark:
        more.append(row.remark)
    if not more:
        return Columns(cells, places.widths, gap=_GAP)
    note = text(" · ".join(more), SMALL_MUTED)
    return NotedRow(cells, places.widths, note, gap=_GAP)


def _cell(table: TablePrint, row: RowPrint, at: int) -> Block:
    words = row.cells[at]
    state = _state(table, row, at)
    if state:
        return StatusText(state, words, SMALL)
    return text(words, SMALL)


def _state(table: TablePrint, row: RowPrint, at: int) -> str:
    place = at - (len(table.columns) - table.computed)
    return row.states[place] if place >= 0 else ""


def _labelled(table: TablePrint, row: RowPrint, at: int) -> str:
    return _("{label}: {words}", label=table.columns[at], words=row.cells[at])


def _is_alike(table: TablePrint, at: int) -> bool:
    """Tell whether a column says the same in every row, with the same mark."""
    return len({(row.cells[at], _state(table, row, at)) for row in table.rows}) == 1


def _filled(cells: Sequence[str]) -> float:
    return sum(bool(cell) for cell in cells) / len(cells)


def _measure(table: TablePrint, at: int, cells: Sequence[str]) -> Measure:
    found = measure(table.columns[at], cells, TABLE_HEAD, SMALL if at else SMALL_STRONG)
    computed = at >= len(table.columns) - table.computed
    if computed or not at:
        most = _RESULT if computed else _TITLE
        found = found._replace(well=max(found.well, min(found.whole, most)))
    if any(_state(table, row, at) for row in table.rows):
        return Measure(*(size + _MARK for size in found))
    return found
