"""Assessments with the rows a test names."""

from collections.abc import Iterable, Mapping
from datetime import date

from readiness.model import Assessment, Case, Checklist, Item, Source
from readiness.model.registers.row import Row
from tests.readiness.cases import AS_OF, LEVELS, checklist


def computed_checklist(**items: str) -> Checklist:
    """A checklist whose items, given as code=register with _ for -, are computed by registers."""
    return checklist(
        *(
            Item(
                id=code.replace("_", "-"),
                code=code.replace("_", "-"),
                question="Is it so?",
                levels=LEVELS,
                computed_by=register,
            )
            for code, register in items.items()
        )
    )


def assessment_of(
    rows: Iterable[Row],
    *,
    as_of: date = AS_OF,
    sources: tuple[Source, ...] = (),
    proposed_rung: str | None = None,
    of: Checklist | None = None,
) -> Assessment:
    """An assessment that holds these rows, each in its table, in the order given."""
    held: dict[str, list[Row]] = {}
    for row in rows:
        held.setdefault(row.table, []).append(row)
    registers: Mapping[str, tuple[Row, ...]] = {name: tuple(r) for name, r in held.items()}
    return Assessment(
        id="a1",
        title="Case",
        case=Case(id="c1", title="Case", proposed_rung=proposed_rung),
        as_of=as_of,
        checklist=of or computed_checklist(A="none"),
        sources=sources,
        registers=registers,
    )
