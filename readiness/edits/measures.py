"""Changing the unit that numbers are in: they are converted with it, or keep their figures (C5)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from readiness.edits.making import made
from readiness.edits.rows import change_row, refuse_changed_faults, row_of, with_table
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, IssueKind, Position
from readiness.model.registers.kinds import Span, Stand
from readiness.model.registers.row import Row

MEASURED: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("issues", "unit"): ("range",),
    ("risks", "unit"): ("amount",),
    ("pathways", "unit"): ("quantity",),
    ("pathways", "currency"): ("cost",),
}
"""By table and field of a unit, the fields of the same row that hold numbers in it."""

STANDS = ("ideal", "target", "limit")
"""The fields of a position that hold numbers in the unit of its issue."""


def values_in_unit(assessment: Assessment, table_id: str, row_id: str, field: str) -> int:
    """Return how many values are in the unit that a field of a row names.

    0 where the field names no unit, none is named yet, or nothing is measured in it.
    """
    if (table_id, field) not in MEASURED:
        return 0
    row = row_of(assessment, table_id, row_id)
    if not getattr(row, field):
        return 0
    own = sum(getattr(row, name) is not None for name in MEASURED[table_id, field])
    if not isinstance(row, Issue):
        return own
    if row.kind is not IssueKind.NUMERIC:
        return 0
    return own + sum(
        getattr(position, name) is not None
        for position in _positions(assessment, row)
        for name in STANDS
    )


def change_unit(
    assessment: Assessment,
    table_id: str,
    row_id: str,
    field: str,
    unit: str,
    *,
    factor: float | None = None,
    today: date | None = None,
) -> Assessment:
    """Name another unit; with a factor every value in the old one is multiplied by it.

    Without a factor the figures stay as they are and only the unit reads differently. The values
    are those of the row and, of an issue, the ideals, targets and red lines on it.
    """
    row = row_of(assessment, table_id, row_id)
    if factor is None:
        return change_row(assessment, table_id, row_id, today=today, **{field: unit})
    if not 0 < factor < float("inf"):
        raise EditRefused(_("Write a factor above 0, such as 12 or 1/12."))
    stamp = {"updated": today} if today is not None else {}
    scaled = _scaled(row, MEASURED[table_id, field], factor)
    converted = made(type(row), _like=row, **{field: unit}, **scaled, **stamp)
    changed = with_table(
        assessment,
        table_id,
        [converted if other is row else other for other in assessment.registers[table_id]],
    )
    if isinstance(row, Issue) and row.kind is IssueKind.NUMERIC:
        moved = {
            position.id: made(Position, _like=position, **scaled, **stamp)
            for position in _positions(assessment, row)
            if (scaled := _scaled(position, STANDS, factor))
        }
        positions = [moved.get(p.id, p) for p in assessment.rows(Position)]
        changed = with_table(changed, Position.table, positions) if moved else changed
    refuse_changed_faults(assessment, changed)
    return changed


def _positions(assessment: Assessment, issue: Row) -> Iterator[Position]:
    return (p for p in assessment.rows(Position) if p.issue == issue.id)


def _scaled(row: Row, fields: tuple[str, ...], factor: float) -> dict[str, Any]:
    return {
        name: _times(value, factor) for name in fields if (value := getattr(row, name)) is not None
    }


def _times(value: object, factor: float) -> object:
    if isinstance(value, Span):
        return made(type(value), low=_product(value.low, factor), high=_product(value.high, factor))
    if isinstance(value, Stand):
        if isinstance(value.low, str) or isinstance(value.high, str):
            return value
        return Stand(low=_product(value.low, factor), high=_product(value.high, factor))
    return _product(value, factor) if isinstance(value, int | float) else value


def _product(number: float, factor: float) -> float:
    # Twelve digits: 1/12 of 6 is 0.5 and not the nearest of its neighbours.
    return float(f"{number * factor:.12g}")
