"""The registers as plain values: their shown columns in words, all from what fields say."""

from collections.abc import Mapping, Sequence

from readiness.brief.content import FindingPrint, RegisterPrint, RowPrint, TablePrint
from readiness.cells.names import Names
from readiness.cells.writing import cell_words
from readiness.edits.restricted import Unrestricted
from readiness.messages import _, _n
from readiness.method.registers.computed import computed
from readiness.method.registers.finding import Mark
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.registry import Register, Table, registers
from readiness.model.registers.row import Row, Sensitivity


def register_prints(readable: Unrestricted) -> tuple[RegisterPrint, ...]:
    """Return every register with rows, or with rows that were left out, in its fixed order."""
    names = Names(readable.assessment)
    held = readable.assessment.registers
    result = []
    for register in registers():
        printed = tuple(
            table_print(table, held[table.id], names)
            for table in register.tables
            if held.get(table.id)
        )
        left_out = _left_out(readable, register)
        if printed or left_out:
            found = _findings(readable.assessment, register) if printed else ()
            result.append(RegisterPrint(register.title, printed, left_out, found))
    return tuple(result)


def table_print(table: Table, rows: Sequence[Row], names: Names) -> TablePrint:
    """Return a table with those of its columns that say something in any row."""
    shown = [facts for facts in fields_of(table.row) if facts.shown.column]
    words = [[cell_words(row, facts, names) for facts in shown] for row in rows]
    filled = [at for at in range(len(shown)) if any(cells[at] for cells in words)]
    return TablePrint(
        table.title,
        tuple(shown[at].shown.label for at in filled),
        tuple(
            RowPrint(tuple(cells[at] for at in filled), _remark(row))
            for row, cells in zip(rows, words, strict=True)
        ),
    )


def _findings(assessment: Assessment, register: Register) -> tuple[FindingPrint, ...]:
    return tuple(
        FindingPrint("" if found.mark is Mark.NOTE else found.mark.value, found.message)
        for found in computed(register.id).findings(assessment)
    )


def _remark(row: Row) -> str:
    return _("restricted") if row.sensitivity is Sensitivity.RESTRICTED else ""


def _left_out(readable: Unrestricted, register: Register) -> tuple[str, ...]:
    restricted = _count(readable.restricted, register)
    with_them = _count(readable.with_them, register)
    sentences = []
    if restricted:
        sentences.append(
            _n(
                "{count} restricted row is left out.",
                "{count} restricted rows are left out.",
                restricted,
            )
        )
    if with_them:
        sentences.append(
            _n(
                "{count} row that rests on restricted rows is left out.",
                "{count} rows that rest on restricted rows are left out.",
                with_them,
            )
        )
    return tuple(sentences)


def _count(counts: Mapping[str, int], register: Register) -> int:
    return sum(counts.get(table.id, 0) for table in register.tables)
