"""What points to what: who uses a row, and rows whose references are changed or taken away."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from readiness.edits.making import made, with_parts
from readiness.errors import EditRefused
from readiness.model import Assessment
from readiness.model.registers.fields import references_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.row import Row

Held = Mapping[str, tuple[Row, ...]]


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


def named_by(assessment: Assessment, table_id: str, row_ids_: Iterable[str]) -> dict[str, set[str]]:
    """Return, by table, the ids of the other rows that say nothing without the rows.

    A position goes with its issue or its party, a rating with its explanation or its evidence.
    """
    asked = set(row_ids_)
    _left, gone = without_rows(assessment.registers, {table_id: asked})
    return {
        table: more
        for table, ids in gone.items()
        if (more := ids - asked if table == table_id else ids)
    }


def without_rows(
    held: Held, gone: Mapping[str, Collection[str]]
) -> tuple[Held, dict[str, set[str]]]:
    """Return what stays when rows go, and by table the ids of all rows that went.

    References to what goes are cleared; a row that is named by it, or cannot do without it, goes
    as well.
    """
    all_gone = {table_id: set(ids) for table_id, ids in gone.items()}
    while True:
        held, more = _without(held, all_gone)
        if not more:
            return held, all_gone
        for table_id, ids in more.items():
            all_gone.setdefault(table_id, set()).update(ids)


def repointed(assessment: Assessment, table_id: str, gone: Collection[str], to: str) -> Assessment:
    """Return the assessment whose rows point to another row instead of those that go.

    Where that other row itself pointed to them, the reference is cleared.
    """
    registers = {
        name: _same_or_new(
            rows,
            [
                row
                if name == table_id and row.id in gone
                else mapped(row, table_id, partial(_instead, of=row.id, gone=gone, to=to))
                for row in rows
            ],
        )
        for name, rows in assessment.registers.items()
    }
    return with_parts(assessment, registers=registers)


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


def _instead(id_: str, of: str, gone: Collection[str], to: str) -> str | None:
    if id_ not in gone:
        return id_
    return to if of != to else None


def _same_or_new(before: tuple[Row, ...], rows: Sequence[Row]) -> tuple[Row, ...]:
    same = len(before) == len(rows) and all(a is b for a, b in zip(before, rows, strict=True))
    return before if same else tuple(rows)


def _without(held: Held, gone: Mapping[str, set[str]]) -> tuple[Held, dict[str, set[str]]]:
    """Return the rows that stay, their references cleared, and the ids that must go as well."""
    left: dict[str, tuple[Row, ...]] = {}
    more: dict[str, set[str]] = {}
    for table_id, rows in held.items():
        kept = []
        for row in rows:
            if row.id in gone.get(table_id, ()):
                continue
            cleared = _cleared(row, gone)
            if cleared is None:
                more.setdefault(table_id, set()).add(row.id)
            else:
                kept.append(cleared)
        if kept:
            left[table_id] = _same_or_new(rows, kept)
    return left, more


def _cleared(row: Row, gone: Mapping[str, set[str]]) -> Row | None:
    """Return the row without references to what is gone; None where it cannot stand without."""
    changes: dict[str, object] = {}
    for facts in references_of(type(row)):
        lost = gone.get(facts.shown.to)
        ids = named(row, facts.name) if lost else ()
        if not lost or lost.isdisjoint(ids):
            continue
        if facts.shown.name:
            return None
        many = facts.kind is Kind.REFERENCES
        changes[facts.name] = tuple(id_ for id_ in ids if id_ not in lost) if many else None
    if not changes:
        return row
    try:
        return made(type(row), _like=row, **changes)
    except EditRefused:
        return None
