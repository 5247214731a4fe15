"""The rows of a table as CSV, and CSV or pasted cells as a preview of rows that may be put."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from readiness.cells.columns import ID, heading_of, headings, is_header, known_column
from readiness.cells.csv_rows import Line, csv_lines, csv_text, decoded, pasted_lines
from readiness.cells.names import Names
from readiness.cells.reading import cell_value
from readiness.cells.row_checks import CellProblem, control_character, faults_of, without_faults
from readiness.cells.writing import cell_text
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts, fields_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.registry import Table, tables
from readiness.model.registers.row import Row

__all__ = ["CellProblem", "Preview", "preview_csv", "preview_pasted", "rows_as_csv"]

_WORDS = (Kind.LINE, Kind.TEXT)
_MAY_BE_BLANK = (*_WORDS, Kind.CHOICES, Kind.REFERENCES, Kind.ENTRIES, Kind.YES_NO)


@dataclass(frozen=True, slots=True)
class Preview:
    """What lines of cells would become, before anything is changed.

    `rows` are ready for `put_rows`; lines with `problems` are left out of them. `unknown_columns`
    are headings that name no field, or one that stands there already; `lines` counts the lines
    below the header.
    """

    rows: tuple[Row, ...]
    problems: tuple[CellProblem, ...]
    unknown_columns: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class _Given:
    """One line with the fields it states, the row it replaces, and the id it will have."""

    line: int
    fields: Mapping[str, tuple[FieldFacts, str]]
    before: Row | None
    id: str
    alias: str
    surplus: bool


def rows_as_csv(assessment: Assessment, table_id: str) -> str:
    """Return the rows of a table as CSV: ids first, then a column for each field."""
    columns = headings(_table(table_id).row)
    names = Names(assessment)
    lines = [
        [row.id, *(cell_text(row, facts, names) for _label, facts in columns)]
        for row in assessment.registers.get(table_id, ())
    ]
    return csv_text([[ID, *(label for label, _facts in columns)], *lines])


def preview_csv(
    assessment: Assessment, table_id: str, data: bytes, *, today: date | None = None
) -> Preview:
    """Read a CSV file whose first line heads the columns.

    A line with the id of a row replaces what it states of that row; others become new rows.
    Raises EditRefused where the file cannot be read as a whole.
    """
    table = _table(table_id)
    lines = csv_lines(decoded(data))
    if not lines or all(known_column(table.row, cell) is None for cell in lines[0].cells):
        raise EditRefused(
            _(
                "The first line heads no column of {table}; write its headings there, such as "
                "{example}.",
                table=table.title,
                example=headings(table.row)[0][0],
            )
        )
    return _preview(assessment, table, lines[0].cells, lines[1:], today)


def preview_pasted(
    assessment: Assessment,
    table_id: str,
    text: str,
    *,
    columns: Sequence[str] = (),
    today: date | None = None,
) -> Preview:
    """Read cells copied from a spreadsheet, with or without a line of headings.

    `columns` are the names of the fields that cells without headings belong to; without them
    those that the table shows, in order.
    """
    table = _table(table_id)
    lines = pasted_lines(text)
    if lines and is_header(table.row, lines[0].cells):
        return _preview(assessment, table, lines[0].cells, lines[1:], today)
    shown = tuple(facts.name for facts in fields_of(table.row) if facts.shown.column)
    return _preview(assessment, table, tuple(columns) or shown, lines, today)


def _once(columns: Sequence[FieldFacts | str | None]) -> list[FieldFacts | str | None]:
    """Return the columns with None for one that stands there a second time."""
    return [None if column in columns[:at] else column for at, column in enumerate(columns)]


def _preview(
    assessment: Assessment,
    table: Table,
    header: Sequence[str],
    lines: Sequence[Line],
    today: date | None,
) -> Preview:
    columns = _once([known_column(table.row, heading) for heading in header])
    unknown = tuple(
        heading.strip()
        for heading, column in zip(header, columns, strict=True)
        if column is None and heading.strip()
    )
    given = _given(assessment, table, columns, lines)
    names = _names(assessment, table, given)
    problems: list[CellProblem] = []
    made: dict[str, tuple[int, Row]] = {}
    seen: set[str] = set()
    for one in given:
        if one.alias and one.alias in seen:
            sentence = _("This row stands in the file already; keep one line.")
            problems.append(CellProblem(one.line, ID, sentence))
            continue
        seen.add(one.alias)
        row, faults = _made(table, one, names, today)
        problems += faults
        if row is not None:
            made[one.id] = (one.line, row)
    kept, faults = without_faults(assessment, table.id, made)
    problems += faults
    return Preview(kept, tuple(sorted(problems, key=lambda p: p.line)), unknown, len(lines))


def _given(
    assessment: Assessment,
    table: Table,
    columns: Sequence[FieldFacts | str | None],
    lines: Sequence[Line],
) -> list[_Given]:
    present = {row.id: row for row in assessment.registers.get(table.id, ())}
    given = []
    for line in lines:
        fields: dict[str, tuple[FieldFacts, str]] = {}
        stated = ""
        for column, cell in zip(columns, line.cells, strict=False):
            if isinstance(column, FieldFacts):
                fields.setdefault(column.name, (column, cell))
            elif column == ID:
                stated = cell.strip()
        before = present.get(stated)
        id_ = before.id if before is not None else f"{table.id}-{secrets.token_hex(5)}"
        surplus = any(cell.strip() for cell in line.cells[len(columns) :])
        given.append(_Given(line.number, fields, before, id_, stated, surplus))
    return given


def _names(assessment: Assessment, table: Table, given: Sequence[_Given]) -> Names:
    """Return the names; rows that point to rows of their own table may name those of the file."""
    if all(facts.shown.to != table.id for facts in fields_of(table.row)):
        return Names(assessment)
    pending = [table.row.model_construct(**_fields(one.before) | _lines(one)) for one in given]
    aliases = {one.alias: one.id for one in given if one.alias}
    return Names(assessment, pending=pending, aliases=aliases)


def _lines(one: _Given) -> dict[str, str]:
    lines = {
        name: " ".join(cell.split())
        for name, (facts, cell) in one.fields.items()
        if facts.kind is Kind.LINE
    }
    return lines | {"id": one.id}


def _made(
    table: Table, one: _Given, names: Names, today: date | None
) -> tuple[Row | None, list[CellProblem]]:
    """Return the row a line stands for, or what is wrong with it."""
    problems: list[CellProblem] = []
    values = _fields(one.before)
    values["id"] = one.id
    # A stand is read when the issue that tells its options is known.
    ordered = sorted(one.fields.values(), key=lambda given: given[0].kind is Kind.STAND)
    for facts, cell in ordered:
        if not cell.strip() and not facts.optional and facts.kind not in _MAY_BE_BLANK:
            continue
        before = table.row.model_construct(**values)
        label = heading_of(table.row, facts.name)
        hidden = control_character(cell)
        if hidden:
            problems.append(CellProblem(one.line, label, hidden))
            continue
        try:
            values[facts.name] = cell_value(cell, facts, names, before)
        except EditRefused as refused:
            problems.append(CellProblem(one.line, label, str(refused)))
    if one.surplus:
        sentence = _("This line has more cells than there are headings.")
        problems.append(CellProblem(one.line, "", sentence))
    if problems:
        return None, problems
    if one.before is not None and values == _fields(one.before):
        return one.before, []
    stamps = {"updated": today} if one.before is not None else {"created": today, "updated": today}
    try:
        return table.row(**values | (stamps if today is not None else {})), []
    except ValidationError as error:
        return None, faults_of(error, table.row, one.line)


def _fields(row: Row | None) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).model_fields} if row is not None else {}


def _table(table_id: str) -> Table:
    table = tables().get(table_id)
    if table is None:
        raise EditRefused(
            _(
                "There is no table {table}; there are {tables}.",
                table=table_id,
                tables=", ".join(tables()),
            )
        )
    return table
