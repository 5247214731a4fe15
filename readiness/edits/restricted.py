"""The assessment as a reader sees it who may not see restricted rows: nothing points to them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from readiness.edits.making import with_parts
from readiness.edits.row_references import without_rows
from readiness.model import Assessment
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Sensitivity


@dataclass(frozen=True, slots=True)
class Unrestricted:
    """An assessment without its restricted rows, and how many rows went, by table id.

    `restricted` counts the rows marked so, `with_them` the rows that say nothing without those.
    """

    assessment: Assessment
    restricted: Mapping[str, int]
    with_them: Mapping[str, int]


def without_restricted(assessment: Assessment, also: Collection[str] = ()) -> Unrestricted:
    """Take the restricted rows away, all references to them, and rows that are named by them.

    A position goes with its issue and a rating with its evidence; a decision goes with its option.
    Rows whose ids are in `also` are taken as restricted.
    """
    gone: dict[str, set[str]] = {}
    for table_id, rows in assessment.registers.items():
        ids = {
            row.id for row in rows if row.sensitivity is Sensitivity.RESTRICTED or row.id in also
        }
        if ids:
            gone[table_id] = ids
    if not gone:
        return Unrestricted(assessment, {}, {})
    restricted = {table_id: len(ids) for table_id, ids in gone.items()}
    registers, gone = without_rows(assessment.registers, gone)
    decision = assessment.decision
    if decision is not None and decision.option in gone.get("options", ()):
        decision = None
    changed = with_parts(assessment, registers=registers, decision=decision)
    order = [table_id for table_id in tables() if table_id in gone]
    after = {table_id: len(gone[table_id]) - restricted.get(table_id, 0) for table_id in order}
    return Unrestricted(
        changed,
        {table_id: restricted[table_id] for table_id in order if table_id in restricted},
        {table_id: count for table_id, count in after.items() if count},
    )


def all_without_restricted(assessments: Sequence[Assessment]) -> tuple[Unrestricted, ...]:
    """Take from all what is restricted in any, so that none tells what another one hides."""
    hidden: set[str] = set()
    for assessment in assessments:
        found = without_restricted(assessment).assessment
        if found is not assessment:
            hidden |= _ids(assessment) - _ids(found)
    return tuple(without_restricted(assessment, hidden) for assessment in assessments)


def count_left_out(before: Sequence[Assessment], after: Sequence[Assessment]) -> int:
    """Return how many different rows `before` has and `after`, made of it, has not."""
    gone: set[tuple[str, str]] = set()
    for whole, left in zip(before, after, strict=True):
        if left is not whole:
            gone |= _refs(whole) - _refs(left)
    return len(gone)


def _refs(assessment: Assessment) -> set[tuple[str, str]]:
    return {(table, row.id) for table, rows in assessment.registers.items() for row in rows}


def _ids(assessment: Assessment) -> set[str]:
    return {row.id for rows in assessment.registers.values() for row in rows}
