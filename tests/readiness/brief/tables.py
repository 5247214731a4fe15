"""Assessments without some of their tables."""

from readiness.edits.making import with_parts
from readiness.model import Assessment


def without_tables(assessment: Assessment, *table_ids: str) -> Assessment:
    """Return an assessment without the rows of some tables, which others do not point to."""
    kept = {name: rows for name, rows in assessment.registers.items() if name not in table_ids}
    return with_parts(assessment, registers=kept)
