"""How the rows of registers changed from base to last, as headings and lines of text."""

from dataclasses import dataclass

from readiness.cells.changes import field_change_words
from readiness.cells.names import Names, row_label
from readiness.messages import _, _n
from readiness.method.compare import Comparison
from readiness.method.row_changes import TableChange
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row, Sensitivity

LINES_MOST = 200
"""Lines shown of one table; the PDF has them all."""


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """One table in which rows differ: its id and its heading with counts."""

    change: TableChange
    heading: str


def changed_tables(comparison: Comparison) -> tuple[ChangedTable, ...]:
    """Return the tables whose rows differ, in the order of the registers."""
    return tuple(
        ChangedTable(
            change,
            _(
                "{table}: {added} added, {changed} changed, {removed} removed",
                table=tables()[change.table_id].title,
                added=len(change.added),
                changed=len(change.changed),
                removed=len(change.removed),
            ),
        )
        for change in comparison.tables
        if change.is_any
    )


def row_change_lines(comparison: Comparison, change: TableChange) -> tuple[str, ...]:
    """Return a line for each row that came or went, and for each field that changed.

    Rows restricted in either assessment say so.
    """
    before = Names(comparison.subjects[0].assessment)
    after = Names(comparison.subjects[-1].assessment)
    lines = [_("Added: {row}", row=_named(row_label(row, after), row)) for row in change.added]
    lines += [
        _("Removed: {row}", row=_named(row_label(row, before), row)) for row in change.removed
    ]
    for row in change.changed:
        if len(lines) > LINES_MOST:
            break
        lines += [
            _(
                "{row} · {label}: {words}",
                row=_named(row_label(row.after, after), row.before, row.after),
                label=facts.shown.label,
                words=field_change_words(row.before, row.after, facts, (before, after)),
            )
            for facts in row.fields
        ]
    if len(lines) <= LINES_MOST:
        return tuple(lines)
    return (
        *lines[:LINES_MOST],
        _n(
            "The first {count} line; the PDF has them all.",
            "The first {count} lines; the PDF has them all.",
            LINES_MOST,
        ),
    )


def _named(label: str, *rows: Row) -> str:
    if any(row.sensitivity is Sensitivity.RESTRICTED for row in rows):
        return _("{row} · Restricted", row=label)
    return label
