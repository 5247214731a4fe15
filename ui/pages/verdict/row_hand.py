"""How the parts of the Verdict place change rows, each change one step back."""

from collections.abc import Callable
from datetime import date
from typing import Any

from readiness import edits
from readiness.cells.names import Names
from readiness.cells.reading import cell_value
from readiness.errors import EditRefused
from readiness.messages import _, translated
from readiness.model import Assessment
from readiness.model.registers.fields import field_of
from readiness.model.registers.registry import Table
from ui.document import Document


class RowHand:
    """Edits the open document; every edit returns the sentence of its refusal, or nothing."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def add(self, table: Table, **fields: Any) -> str:
        """Add a row at the end."""
        words = _("Add {row}", row=translated(table.singular))
        return self.attempt(words, edits.add_row, table.id, today=date.today(), **fields)

    def remove(self, table: Table, row_id: str) -> str:
        """Remove a row."""
        words = _("Remove {row}", row=translated(table.singular))
        return self.attempt(words, edits.remove_rows, table.id, [row_id])

    def give(self, table: Table, row_id: str, field: str, text: str, *, typing: bool) -> str:
        """Give a field the value that a text means; while one types it is all one step."""
        assessment = self.document.assessment
        row = next((r for r in assessment.registers.get(table.id, ()) if r.id == row_id), None)
        if row is None:
            return ""
        facts = field_of(table.row, field)
        try:
            value = cell_value(text, facts, Names(assessment), row)
        except EditRefused as refusal:
            return str(refusal)
        sentence = ""
        if value != getattr(row, field):
            sentence = self.attempt(
                _("Change {field}", field=translated(facts.shown.label)),
                edits.change_row,
                table.id,
                row_id,
                today=date.today(),
                merge_key=f"{row_id}:{field}" if typing else None,
                **{field: value},
            )
        if not typing:
            self.document.end_typing()
        return sentence

    def attempt(
        self,
        text: str,
        function: Callable[..., Assessment],
        *args: Any,
        merge_key: str | None = None,
        **fields: Any,
    ) -> str:
        """Make an edit; return the sentence of the refusal, or nothing when it was taken."""
        refusals: list[str] = []

        def note(sentence: str) -> None:
            refusals.append(sentence)

        self.document.refused.connect(note)
        try:
            self.document.edit(text, function, *args, merge_key=merge_key, **fields)
        finally:
            self.document.refused.disconnect(note)
        return refusals[0] if refusals else ""
