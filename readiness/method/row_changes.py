"""What changed in the registers from one assessment to another: rows are matched by their ids."""

from typing import NamedTuple

from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row


class RowChange(NamedTuple):
    """One row that both have, and the fields in which it differs."""

    before: Row
    after: Row
    fields: tuple[FieldFacts, ...]


class TableChange(NamedTuple):
    """The rows of one table that came, went and changed; each in the order of its table."""

    table_id: str
    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    changed: tuple[RowChange, ...]
    unchanged: int

    @property
    def is_any(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.added or self.removed or self.changed)


def table_changes(before: Assessment, after: Assessment) -> tuple[TableChange, ...]:
    """Return every table that either has rows of. The order of rows is no change."""
    return tuple(
        _table(table_id, before.registers.get(table_id, ()), after.registers.get(table_id, ()))
        for table_id in tables()
        if table_id in before.registers or table_id in after.registers
    )


def _table(table_id: str, before: tuple[Row, ...], after: tuple[Row, ...]) -> TableChange:
    earlier = {row.id: row for row in before}
    later = {row.id for row in after}
    changed = []
    for row in after:
        old = earlier.get(row.id)
        fields = _differing(old, row) if old is not None and old is not row else ()
        if old is not None and fields:
            changed.append(RowChange(old, row, fields))
    added = tuple(row for row in after if row.id not in earlier)
    return TableChange(
        table_id,
        added,
        tuple(row for row in before if row.id not in later),
        tuple(changed),
        len(after) - len(added) - len(changed),
    )


def _differing(before: Row, after: Row) -> tuple[FieldFacts, ...]:
    return tuple(
        facts
        for facts in fields_of(type(after))
        if getattr(before, facts.name) != getattr(after, facts.name)
    )
