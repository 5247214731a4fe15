"""What changed in the registers, as the plain values of a comparison."""

from collections.abc import Sequence

from readiness.brief.compared import FieldChangePrint, RowChangePrint, TableChangePrint
from readiness.cells.changes import field_change_words
from readiness.cells.names import Names, row_label
from readiness.messages import _, _n
from readiness.method.row_changes import TableChange
from readiness.model import Assessment
from readiness.model.registers.registry import register_of, tables


def table_change_prints(
    changes: Sequence[TableChange], base: Assessment, last: Assessment
) -> tuple[TableChangePrint, ...]:
    """Return the tables in which rows differ: what came, what changed, what went."""
    before, after = Names(base), Names(last)
    result = []
    for change in changes:
        if not change.is_any:
            continue
        table = tables()[change.table_id]
        register = register_of(table.id)
        rows = [RowChangePrint(row_label(r, after), "added", _("added")) for r in change.added]
        rows += [
            RowChangePrint(
                row_label(one.after, after),
                "changed",
                _("changed"),
                tuple(
                    FieldChangePrint(
                        facts.shown.label,
                        field_change_words(one.before, one.after, facts, (before, after)),
                    )
                    for facts in one.fields
                ),
            )
            for one in change.changed
        ]
        rows += [
            RowChangePrint(row_label(r, before), "removed", _("removed")) for r in change.removed
        ]
        result.append(
            TableChangePrint(
                register.title if register is not None else "",
                table.title,
                counts_words(change),
                tuple(rows),
            )
        )
    return tuple(result)


def counts_words(change: TableChange) -> str:
    """Return how many rows came, changed, went and stayed."""
    return ", ".join(
        words
        for count, words in (
            (len(change.added), _("{count} added", count=len(change.added))),
            (len(change.changed), _("{count} changed", count=len(change.changed))),
            (len(change.removed), _("{count} removed", count=len(change.removed))),
            (change.unchanged, _("{count} unchanged", count=change.unchanged)),
        )
        if count
    )


def left_out_words(restricted: int) -> str:
    """Say how many rows are not compared because they are restricted; empty for none."""
    if not restricted:
        return ""
    return _n(
        "{count} restricted row is left out.", "{count} restricted rows are left out.", restricted
    )
