"""Edits of the rows of registers: add, change, duplicate, remove, move, and many at once.

An edit validates the rows it touches and what hangs on them, not the whole; all other rows stay
the same objects.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from readiness.edits.making import made, with_parts
from readiness.edits.row_references import named, repointed, users_of, without_rows
from readiness.errors import EditRefused
from readiness.messages import _, _n
from readiness.model import Assessment
from readiness.model.assessment import known
from readiness.model.registers.fields import field_of, references_of
from readiness.model.registers.held import ROWS_LIMIT
from readiness.model.registers.kinds import PartialDay, last_day
from readiness.model.registers.registry import Table, tables
from readiness.model.registers.row import Row, Sensitivity
from readiness.model.registers.rules import (
    DEPENDENTS,
    Fault,
    Held,
    ids_of,
    row_faults,
    row_ids,
    table_faults,
)

LOGGED: Mapping[str, tuple[str, str, str]] = {
    "commitments": ("status", "status_on", ""),
    "parties": ("stance", "stance_on", ""),
    "posts": ("status", "since", "holder"),
}
"""Tables that keep a log of states: the field of the state, of its day, of what is told of it."""


def new_row_id(table_id: str) -> str:
    """Return an id that no other row will ever have."""
    return f"{table_id}-{secrets.token_hex(5)}"


def table_of(table_id: str) -> Table:
    """Return a table, or refuse the edit when there is none."""
    table = tables().get(table_id)
    if table is None:
        raise EditRefused(_("There is no table {table}.", table=table_id))
    return table


def row_of(assessment: Assessment, table_id: str, row_id: str) -> Row:
    """Return a row, or refuse the edit when the table has none of that id."""
    for row in assessment.registers.get(table_id, ()):
        if row.id == row_id:
            return row
    raise EditRefused(_("The table {table} has no row {row}.", table=table_id, row=row_id))


def make_row(table_id: str, *, today: date | None = None, **fields: Any) -> Row:
    """Return a validated row of a table; without an `id` it is given a new one."""
    fields.setdefault("id", new_row_id(table_id))
    row: Row = made(table_of(table_id).row, **{"created": today, "updated": today} | fields)
    return row


def put_rows(
    assessment: Assessment, table_id: str, rows: Sequence[Row], *, at: int | None = None
) -> Assessment:
    """Add rows, or replace those with the same id; new ones stand at a place, counted from 0.

    Without `at` new rows stand at the end. All are put, or the edit is refused.
    """
    table = table_of(table_id)
    present = assessment.registers.get(table_id, ())
    given = {row.id: row for row in rows}
    if any(row.table != table.id for row in rows):
        raise EditRefused(_("These rows belong to another table than {table}.", table=table_id))
    replaced = [given.pop(row.id, row) for row in present]
    if len(replaced) + len(given) > ROWS_LIMIT:
        raise EditRefused(
            _("The table may have {limit} rows at most; nothing was added.", limit=ROWS_LIMIT)
        )
    place = len(replaced) if at is None else max(0, min(at, len(replaced)))
    replaced[place:place] = given.values()
    if len(replaced) == len(present) and all(
        new is old or new == old for new, old in zip(replaced, present, strict=True)
    ):
        return assessment
    changed = with_table(assessment, table_id, replaced)
    _refuse_taken_ids(assessment, table_id, given)
    _refuse_faults(changed, table_id, rows)
    return changed


def add_row(
    assessment: Assessment,
    table_id: str,
    *,
    at: int | None = None,
    today: date | None = None,
    **fields: Any,
) -> Assessment:
    """Add a row made of fields, at a place counted from 0 or at the end."""
    return put_rows(assessment, table_id, [make_row(table_id, today=today, **fields)], at=at)


def change_row(
    assessment: Assessment,
    table_id: str,
    row_id: str,
    *,
    today: date | None = None,
    **fields: Any,
) -> Assessment:
    """Change fields of one row; a new state with a later day puts the old one into the log."""
    row = row_of(assessment, table_id, row_id)
    changed = made(type(row), _like=row, **fields)
    if changed == row:
        return assessment
    stamp = {"updated": today} if today is not None else {}
    return put_rows(
        assessment,
        table_id,
        [made(type(row), _like=changed, **stamp, **_logged(row, changed, fields))],
    )


def duplicate_row(
    assessment: Assessment,
    table_id: str,
    row_id: str,
    *,
    id: str | None = None,
    today: date | None = None,
    **fields: Any,
) -> Assessment:
    """Add a copy of a row right below it, under another id and with the fields given."""
    row = row_of(assessment, table_id, row_id)
    copy = made(
        type(row),
        _like=row,
        **{"id": id or new_row_id(table_id), "created": today, "updated": today} | fields,
    )
    at = [other.id for other in assessment.registers[table_id]].index(row_id) + 1
    return put_rows(assessment, table_id, [copy], at=at)


def remove_rows(
    assessment: Assessment,
    table_id: str,
    row_ids_: Iterable[str],
    *,
    repoint_to: str | None = None,
    clear: bool = False,
) -> Assessment:
    """Remove rows, and see to what points to them.

    It is re-pointed to another row of the table, if one is named. With `clear` it points to
    nothing, and rows that say nothing without them (`named_by`) go as well. With neither, the edit
    is refused while other rows point to them (C3). A decision for one of them is never re-pointed.
    """
    gone = set(row_ids_)
    for row_id in sorted(gone):
        row_of(assessment, table_id, row_id)
    if repoint_to is not None:
        row_of(assessment, table_id, repoint_to)
        if repoint_to in gone:
            raise EditRefused(_("Choose a row that stays to point to instead."))
        pointing = repointed(assessment, table_id, gone, repoint_to)
        refuse_changed_faults(assessment, pointing)
        assessment = pointing
    users = [] if clear else users_of(assessment, table_id, gone)
    if users:
        raise EditRefused(
            _n(
                "{count} row points to what would go. Re-point or remove it first.",
                "{count} rows point to what would go. Re-point or remove them first.",
                len(users),
            )
        )
    decision = assessment.decision
    if table_id == "options" and decision is not None and decision.option in gone:
        raise EditRefused(_("The decision is for this response. Take the decision back first."))
    if clear:
        left, _gone = without_rows(assessment.registers, {table_id: gone})
        return with_parts(assessment, registers=left)
    stay = [row for row in assessment.registers.get(table_id, ()) if row.id not in gone]
    return with_table(assessment, table_id, stay)


def move_row(assessment: Assessment, table_id: str, row_id: str, to: int) -> Assessment:
    """Move a row to a place in its table, counted from 0."""
    row = row_of(assessment, table_id, row_id)
    rows = [other for other in assessment.registers[table_id] if other is not row]
    rows.insert(max(0, min(to, len(rows))), row)
    if all(a is b for a, b in zip(rows, assessment.registers[table_id], strict=True)):
        return assessment
    return with_table(assessment, table_id, rows)


def with_table(assessment: Assessment, table_id: str, rows: Sequence[Row]) -> Assessment:
    """Return the assessment with the rows of one table replaced; they must be valid."""
    registers = {name: held for name, held in assessment.registers.items() if name != table_id}
    if rows:
        registers[table_id] = tuple(rows)
    order = {name: at for at, name in enumerate(tables())}
    ordered = dict(sorted(registers.items(), key=lambda entry: order.get(entry[0], len(order))))
    return with_parts(assessment, registers=ordered)


def own_red_line_sensitivity(assessment: Assessment, party_id: str | None) -> Sensitivity:
    """Return for whom a new position is: our own red lines start as restricted."""
    from readiness.model.registers.parties import Party, Side

    ours = any(p.id == party_id and p.side is Side.OURS for p in assessment.rows(Party))
    return Sensitivity.RESTRICTED if ours else Sensitivity.OPEN


def refuse_changed_faults(before: Assessment, after: Assessment) -> None:
    """Refuse an edit where one of the rows it changed breaks a hard rule."""
    for table_id, rows in after.registers.items():
        old = {row.id: row for row in before.registers.get(table_id, ())}
        touched = [row for row in rows if old.get(row.id) is not row]
        if touched:
            _refuse_faults(after, table_id, touched)


def _logged(before: Row, after: Row, fields: Mapping[str, Any]) -> dict[str, Any]:
    if before.table not in LOGGED or "log" in fields:
        return {}
    state, day, words = LOGGED[before.table]
    old_day: PartialDay | None = getattr(before, day)
    new_day: PartialDay | None = getattr(after, day)
    was = getattr(before, state)
    if was is None or was == getattr(after, state) or old_day is None or new_day is None:
        return {}
    if last_day(new_day) <= last_day(old_day):
        # A correction of the same day is no new state.
        return {}
    entry = {"on": old_day, state: was, "words": getattr(before, words) if words else ""}
    facts = field_of(type(before), "log")
    assert facts.entry is not None
    return {"log": (*getattr(before, facts.name), made(facts.entry, **entry))}


def _refuse_taken_ids(assessment: Assessment, table_id: str, given: Iterable[str]) -> None:
    for other in assessment.registers:
        if other != table_id and row_ids(assessment.registers, other) & set(given):
            raise EditRefused(_("An id of these rows is used by another table."))


def _refuse_faults(changed: Assessment, table_id: str, rows: Sequence[Row]) -> None:
    held: Held = changed.registers
    context = known(changed)
    ids = ids_of(held)
    faults: list[Fault] = []
    for row in rows:
        faults += row_faults(row, held, context, ids)
    touched = {row.id for row in rows}
    for dependent in DEPENDENTS.get(table_id, ()):
        for row in held.get(dependent, ()):
            if any(
                touched.intersection(named(row, facts.name))
                for facts in references_of(type(row))
                if facts.shown.to == table_id
            ):
                faults += row_faults(row, held, context, ids)
    faults += table_faults(table_id, held)
    if faults:
        raise EditRefused(_sentence(faults[0]))


def _sentence(fault: Fault) -> str:
    text = fault.sentence
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
