"""How a field of a row changed, in words."""

from readiness.cells.names import Names
from readiness.cells.writing import cell_words
from readiness.messages import _
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.row import Row


def field_change_words(
    before: Row, after: Row, facts: FieldFacts, names: tuple[Names, Names]
) -> str:
    """Return the old and the new words of a field; blank ones are a dash.

    Of sources it is only said that they differ: their titles are long and stand with the row.
    """
    if facts.shown.to == "sources":
        return _("changed")
    old, new = (
        cell_words(row, facts, own) or "–" for row, own in zip((before, after), names, strict=True)
    )
    return _("{old} → {new}", old=old, new=new)
