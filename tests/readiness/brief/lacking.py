"""Registers whose module is not here find nothing; samples without some of their tables."""

from importlib.util import find_spec

from readiness.edits.making import with_parts
from readiness.method.registers.computed import Computed, add_computed
from readiness.model import Assessment
from readiness.model.registers.registry import registers


def add_lacking() -> None:
    """Let every register without a module of its own find nothing."""
    nothing = Computed(lambda _a: (), lambda _a: (), lambda _a: {})
    for register in registers():
        if find_spec(f"readiness.method.registers.{register.id}") is None:
            add_computed(register.id, nothing)


def without_tables(assessment: Assessment, *table_ids: str) -> Assessment:
    """Return an assessment without the rows of some tables, which others do not point to."""
    kept = {name: rows for name, rows in assessment.registers.items() if name not in table_ids}
    return with_parts(assessment, registers=kept)
