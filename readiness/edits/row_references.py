"""What points to what: who uses a row, and rows whose references are changed or taken away."""

from collections.abc import Callable, Iterable

from readiness.edits.making import made, with_parts
from readiness.model import Assessment
from readiness.model.registers.fields import references_of
from readiness.model.registers.row import Row


def users_of(
    assessment: Assessment, table_id: str, row_ids_: Iterable[str]
) -> list[tuple[str, str]]:
    """Return table and id of each other row that points to one of the rows."""
    wanted = set(row_ids_)
    return [
        (user_table, row.id)
        for user_table, rows in assessment.registers.items()
        for row in rows
        if not (user_table == table_id and row.id in wanted)
        and any(
            wanted.intersection(named(row, facts.name))
            for facts in references_of(type(row))
            if facts.shown.to == table_id
        )
    ]


def without_references(assessment: Assessment, kind: str, allowed: Iterable[str]) -> Assessment:
    """Return the assessment whose rows point only to allowed items, rungs, purposes or sources."""
    present = set(allowed)
    registers: dict[str, tuple[Row, ...]] = {}
    for table_id, rows in assessment.registers.items():
        registers[table_id] = tuple(
            mapped(row, kind, lambda id_: id_ if id_ in present else None) for row in rows
        )
    return with_parts(assessment, registers=registers)


def mapped(row: Row, kind: str, change: Callable[[str], str | None]) -> Row:
    """Return a row whose references of one kind are changed; None takes one away."""
    changes: dict[str, object] = {}
    for facts in references_of(type(row)):
        if facts.shown.to != kind:
            continue
        before = named(row, facts.name)
        after = tuple(dict.fromkeys(new for id_ in before if (new := change(id_)) is not None))
        if after != before:
            many = isinstance(getattr(row, facts.name), tuple)
            changes[facts.name] = after if many else next(iter(after), None)
    return made(type(row), _like=row, **changes) if changes else row


def named(row: Row, field: str) -> tuple[str, ...]:
    """Return the ids that a reference field of a row holds."""
    value = getattr(row, field)
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()
