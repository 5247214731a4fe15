"""The columns of a table as they are headed in CSV and on a clipboard."""

from collections.abc import Sequence
from functools import cache

from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.row import Row

ID = "id"
"""Heads the first column, by which a row is found again."""


@cache
def headings(model: type[Row]) -> tuple[tuple[str, FieldFacts], ...]:
    """Return heading and field of each column: its label, or its name where the label is taken."""
    taken = {ID}
    found = []
    for facts in fields_of(model):
        label = facts.name if facts.shown.label.casefold() in taken else facts.shown.label
        taken.add(label.casefold())
        found.append((label, facts))
    return tuple(found)


def known_column(model: type[Row], heading: str) -> FieldFacts | str | None:
    """Return the field a heading names by label or field name, or `ID`; None where it is none."""
    words = " ".join(heading.split()).casefold()
    if words == ID:
        return ID
    by_label = next((f for label, f in headings(model) if label.casefold() == words), None)
    return by_label or next((f for f in fields_of(model) if f.name.casefold() == words), None)


def is_header(model: type[Row], cells: Sequence[str]) -> bool:
    """Tell whether more than half of the cells of a line head a column."""
    filled = [cell for cell in cells if cell.strip()]
    return 2 * sum(known_column(model, cell) is not None for cell in filled) > len(filled)


def heading_of(model: type[Row], name: str) -> str:
    """Return the heading of a field by its name; of the row as a whole nothing."""
    for label, facts in headings(model):
        if facts.name == name:
            return label
    return ""
