"""Small assessments with rows, for the tests of what registers compute."""

from datetime import date

from readiness.method.registers.finding import Finding, Notice
from readiness.model import Assessment, Case, Source
from readiness.model.registers.row import Row
from tests.readiness.cases import AS_OF, assessment, changed, checklist, item

LEVELS_ASKED = ("PREP-1", "PREP-2", "PREP-7")


def sheet(
    *rows: Row,
    as_of: date = AS_OF,
    proposed: str | None = None,
    sources: tuple[Source, ...] = (),
    items: tuple[str, ...] = (),
    **fields: object,
) -> Assessment:
    """An assessment that holds the rows, each in its own table."""
    registers: dict[str, tuple[Row, ...]] = {}
    for row in rows:
        registers[row.table] = (*registers.get(row.table, ()), row)
    asked = [
        changed(
            item(code, 1, (0, 1, 2, 3), "R4"),
            computed_by="rounds" if code in LEVELS_ASKED else "",
        )
        for code in (*LEVELS_ASKED, *items)
    ]
    return changed(
        assessment(checklist(*asked), {}),
        as_of=as_of,
        case=Case(id="c1", title="Small case", proposed_rung=proposed),
        sources=sources,
        registers=registers,
        **fields,
    )


def told(findings: tuple[Finding, ...]) -> str:
    """Every sentence, one a line."""
    return "\n".join(finding.message for finding in findings)


def at(notices: tuple[Notice, ...]) -> list[tuple[str, str, str]]:
    """Row, field and rule of each notice."""
    return [(notice.row, notice.field, notice.rule) for notice in notices]
