"""Assessments with rows, for the tests of what registers compute."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from readiness.edits.making import with_parts
from readiness.edits.rows import make_row, put_rows
from readiness.model import Assessment, Case, TalksDate
from readiness.model.registers.row import Row
from tests.readiness.cases import assessment, changed, checklist, item

AS_OF = date(2018, 3, 9)
TALKS = date(2018, 5, 31)


def small(
    *, as_of: date = AS_OF, talks: date | None = TALKS, tables: dict[str, list[Row]] | None = None
) -> Assessment:
    """A case with one item LEAD-6 and one hard item each at R2 and R4, and rows."""
    lead = changed(item("LEAD-6", 3, (0, 1, 2, 3), "R4"), computed_by="actions")
    of = checklist(lead, item("a", 1, (0, 2, 3, 3), "R2"), item("b", 1, (0, 0, 0, 2), "R4"))
    case = Case(
        id="c1",
        title="Small case",
        talks=TalksDate(latest=talks) if talks is not None else None,
        proposed_rung="R4",
    )
    whole = changed(assessment(of, {}), as_of=as_of, case=case)
    return with_rows(whole, **(tables or {}))


def with_rows(whole: Assessment, **tables: Sequence[Row]) -> Assessment:
    """The assessment with rows put into its tables, checked as an edit checks them."""
    if any(rows and not rows[0].table == name for name, rows in tables.items()):
        raise AssertionError("rows under the wrong table")
    for name, rows in tables.items():
        whole = put_rows(whole, name, rows)
    return whole


def row(table: str, id_: str, **fields: Any) -> Row:
    return make_row(table, id=id_, **fields)


def with_sources(whole: Assessment, *sources: Any) -> Assessment:
    return with_parts(whole, sources=sources)
