"""What is done to the rows of a table: add, change, duplicate, move, remove, copy, paste."""

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO
from typing import Any

from readiness import edits
from readiness.cells.names import Names
from readiness.cells.reading import cell_value
from readiness.cells.writing import cell_text
from readiness.edits.measures import change_unit
from readiness.edits.option_order import Follow, reorder_options
from readiness.edits.ratings import rate
from readiness.errors import EditRefused
from readiness.messages import _, _n, translated
from readiness.model import Assessment
from readiness.model.registers.explanations import Fit
from readiness.model.registers.fields import field_of, fields_of
from readiness.model.registers.issues import Option, Position
from readiness.model.registers.kinds import Kind
from readiness.model.registers.parties import Party, Side
from readiness.model.registers.registry import Table
from readiness.model.registers.row import Row, Sensitivity
from ui.document import Document


class RowWork:
    """Turns what the user asks into edits of the open document."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def add(self, table: Table, at: int | None) -> str:
        """Add a row with a name to be overwritten; return its id, "" when it was refused."""
        row_id = edits.new_row_id(table.id)
        fields: dict[str, Any] = {"id": row_id}
        for facts in fields_of(table.row):
            if facts.shown.name and facts.kind is Kind.LINE:
                fields[facts.name] = self._free_name(table, facts.name)
        added = self.document.edit(
            _("Add {row}", row=translated(table.singular)),
            edits.add_row,
            table.id,
            at=at,
            today=date.today(),
            **fields,
        )
        return row_id if added else ""

    def give(self, table: Table, row_id: str, field: str, text: str, *, typing: bool) -> bool:
        """Give a field the value that a text means; False when it was refused."""
        assessment = self.document.assessment
        row = edits.row_of(assessment, table.id, row_id)
        facts = field_of(table.row, field)
        try:
            value = cell_value(text, facts, Names(assessment), row)
        except EditRefused as refusal:
            self.document.refused.emit(str(refusal))
            return False
        if value == getattr(row, field):
            return True
        changes = {field: value, **self._with_it(assessment, row, field, value)}
        return self.document.edit(
            _("Change {field}", field=translated(facts.shown.label)),
            edits.change_row,
            table.id,
            row_id,
            today=date.today(),
            merge_key=f"{row_id}:{field}" if typing else None,
            **changes,
        )

    def duplicate(self, table: Table, row_id: str) -> str:
        """Duplicate a row; return the id of the copy, "" when it was refused."""
        copy_id = edits.new_row_id(table.id)
        fields: dict[str, Any] = {}
        if table.id == "parties":
            row = edits.row_of(self.document.assessment, table.id, row_id)
            name = str(getattr(row, "name", ""))
            fields = {"name": _("{name} (copy)", name=name[:280]), "short_name": ""}
        if table.id == "positions":
            fields = {"party": None}
        done = self.document.edit(
            _("Duplicate {row}", row=translated(table.singular)),
            edits.duplicate_row,
            table.id,
            row_id,
            id=copy_id,
            today=date.today(),
            **fields,
        )
        return copy_id if done else ""

    def remove(
        self,
        table: Table,
        row_ids: Sequence[str],
        *,
        repoint_to: str | None = None,
        clear: bool = False,
    ) -> bool:
        """Remove rows as one step, and see to what points to them."""
        return self.document.edit(
            _n("Remove {count} row", "Remove {count} rows", len(row_ids)),
            edits.remove_rows,
            table.id,
            row_ids,
            repoint_to=repoint_to,
            clear=clear,
        )

    def change_unit(
        self, table: Table, row_id: str, field: str, unit: str, factor: float | None
    ) -> bool:
        """Name another unit; with a factor the values are converted, all in one step."""
        return self.document.edit(
            _("Convert to {unit}", unit=unit) if factor else _("Relabel as {unit}", unit=unit),
            change_unit,
            table.id,
            row_id,
            field,
            unit,
            factor=factor,
            today=date.today(),
        )

    def reorder(self, issue_id: str, options: Sequence[Option], follow: Follow) -> bool:
        """Put the options of an issue in another order, and its stands with them, in one step."""
        return self.document.edit(
            _("Reorder options"),
            reorder_options,
            issue_id,
            options,
            follow=follow,
            today=date.today(),
        )

    def rate(self, explanation: str, evidence: str, fit: Fit | None) -> bool:
        """Say how a piece of evidence fits an explanation; None takes that back."""
        return self.document.edit(
            _("Rate evidence {fit}", fit=fit.value) if fit else _("Clear a rating"),
            rate,
            explanation,
            evidence,
            fit,
            today=date.today(),
        )

    def move(self, table: Table, row_id: str, by: int) -> bool:
        """Move a row up (-1) or down (1)."""
        rows = self.document.assessment.registers.get(table.id, ())
        at = next(place for place, row in enumerate(rows) if row.id == row_id)
        return self.document.edit(_("Move row"), edits.move_row, table.id, row_id, at + by)

    def put(self, table: Table, rows: Sequence[Row]) -> bool:
        """Put many rows at once, as one step."""
        return self.document.edit(
            _n("Add {count} row", "Add {count} rows", len(rows)), edits.put_rows, table.id, rows
        )

    def copied(self, table: Table, row_ids: Sequence[str]) -> str:
        """Return rows as text for a spreadsheet."""
        assessment = self.document.assessment
        wanted = set(row_ids)
        rows = [row for row in assessment.registers.get(table.id, ()) if row.id in wanted]
        shown = [facts for facts in fields_of(table.row) if facts.shown.column]
        names = Names(assessment)
        text = StringIO()
        sheet = csv.writer(text, delimiter="\t", lineterminator="\n")
        sheet.writerow([translated(facts.shown.label) for facts in shown])
        sheet.writerows([cell_text(row, facts, names) for facts in shown] for row in rows)
        return text.getvalue()

    def _free_name(self, table: Table, field: str) -> str:
        taken = {
            str(getattr(row, field)).casefold()
            for row in self.document.assessment.registers.get(table.id, ())
        }
        words = _("New {row}", row=translated(table.singular))
        if words.casefold() not in taken:
            return words
        number = 2
        while f"{words} {number}".casefold() in taken:
            number += 1
        return f"{words} {number}"

    def _with_it(
        self, assessment: Assessment, row: Row, field: str, value: object
    ) -> dict[str, Any]:
        """Our own red lines become restricted as soon as they are written."""
        if not isinstance(row, Position) or row.sensitivity is not Sensitivity.OPEN:
            return {}
        party = value if field == "party" else row.party
        limit = value if field == "limit" else row.limit
        ours = any(p.id == party and p.side is Side.OURS for p in assessment.rows(Party))
        if field in ("party", "limit") and ours and limit is not None:
            return {"sensitivity": Sensitivity.RESTRICTED}
        return {}
