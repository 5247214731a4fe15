"""The registers as plain values: their shown columns in words, all from what fields say."""

from collections.abc import Callable, Sequence

from readiness.brief.content import (
    FindingPrint,
    PicturePrint,
    RegisterPrint,
    RowPrint,
    TablePrint,
)
from readiness.brief.view.left_out import left_out_sentences, restricted_words
from readiness.cells.names import Names
from readiness.cells.writing import cell_words
from readiness.edits.restricted import Unrestricted
from readiness.method.pictures import picture_of
from readiness.method.registers.computed import computed
from readiness.method.registers.finding import Cell, Column, Mark
from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.registry import Register, Table, registers
from readiness.model.registers.row import Row


def register_prints(
    readable: Unrestricted, wanted: Callable[[str], bool] = lambda _id: True
) -> tuple[RegisterPrint, ...]:
    """Return every wanted register with rows, or with rows that were left out, in a fixed order."""
    names = Names(readable.assessment)
    held = readable.assessment.registers
    result = []
    for register in registers():
        if not wanted(register.id):
            continue
        left_out = left_out_sentences(readable, [table.id for table in register.tables])
        if any(held.get(table.id) for table in register.tables):
            result.append(_register(readable.assessment, register, left_out, names))
        elif left_out:
            result.append(RegisterPrint(register.title, (), left_out))
    return tuple(result)


def _register(
    assessment: Assessment, register: Register, left_out: tuple[str, ...], names: Names
) -> RegisterPrint:
    held = assessment.registers
    columns = computed(register.id).columns(assessment)
    return RegisterPrint(
        register.title,
        tuple(
            table_print(table, held[table.id], names, columns.get(table.id, ()))
            for table in register.tables
            if held.get(table.id)
        ),
        left_out,
        _findings(assessment, register),
        _picture(assessment, register),
    )


def table_print(
    table: Table, rows: Sequence[Row], names: Names, computed_columns: Sequence[Column] = ()
) -> TablePrint:
    """Return a table with those of its columns that say something in any row."""
    shown = [facts for facts in fields_of(table.row) if facts.shown.column]
    words = [[unparted(cell_words(row, facts, names), facts) for facts in shown] for row in rows]
    filled = [at for at in range(len(shown)) if any(cells[at] for cells in words)]
    added = [
        column
        for column in computed_columns
        if any(row.id in column.cells and column.cells[row.id].text for row in rows)
    ]
    return TablePrint(
        table.title,
        (*(shown[at].shown.label for at in filled), *(column.label for column in added)),
        tuple(
            _row(row, [cells[at] for at in filled], [column.cells.get(row.id) for column in added])
            for row, cells in zip(rows, words, strict=True)
        ),
        len(added),
    )


def unparted(words: str, facts: FieldFacts) -> str:
    """Return words in which no line parts a code from its dot, or a number from its last word."""
    if facts.kind is Kind.ESTIMATE:
        before, _space, last = words.rpartition(" ")
        return f"{before}\u00a0{last}" if before else words
    if facts.kind in (Kind.REFERENCE, Kind.REFERENCES):
        return words.replace(" · ", "\u00a0· ")
    return words


def _row(row: Row, cells: Sequence[str], added: Sequence[Cell | None]) -> RowPrint:
    return RowPrint(
        (*cells, *(cell.text if cell is not None else "" for cell in added)),
        restricted_words(row),
        tuple(_state(cell.mark if cell is not None else None) for cell in added),
    )


def _state(mark: Mark | None) -> str:
    return "" if mark is None or mark is Mark.NOTE else mark.value


def _picture(assessment: Assessment, register: Register) -> PicturePrint | None:
    picture = picture_of(register.id, assessment)
    return PicturePrint(picture.title, picture.draw) if picture is not None else None


def _findings(assessment: Assessment, register: Register) -> tuple[FindingPrint, ...]:
    return tuple(
        FindingPrint(_state(found.mark), found.message)
        for found in computed(register.id).findings(assessment)
    )
