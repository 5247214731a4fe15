"""How findings name rows, items and numbers inside their sentences."""

from collections.abc import Iterable, Sequence

from readiness.messages import _, _n
from readiness.method.registers.finding import RowRef
from readiness.model import Assessment
from readiness.model.registers.row import Row

_NAMED = 5
"""Names that a sentence tells."""

_MINUS = "\N{MINUS SIGN}"


def listed(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence: up to five of them, of more the count of the rest.

    "A", "A and B", "A, B, C, D, E and 4 more".
    """
    if len(names) > _NAMED:
        return _n(
            "{names} and {count} more",
            "{names} and {count} more",
            len(names) - _NAMED,
            names=", ".join(names[:_NAMED]),
        )
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def refs(rows: Iterable[Row]) -> tuple[RowRef, ...]:
    """Return the links to rows."""
    return tuple(RowRef(row.table, row.id) for row in rows)


def present(assessment: Assessment, *items: str) -> tuple[str, ...]:
    """Return those of the items that the assessment's checklist has."""
    return tuple(item for item in items if item in assessment.checklist.items)


def number_words(value: float) -> str:
    """Return a number to at most two decimals, with a true minus sign and grouped thousands."""
    rounded = round(value, 2)
    text = f"{abs(rounded):,.2f}".rstrip("0").rstrip(".")
    return f"{_MINUS}{text}" if rounded < 0 else text
