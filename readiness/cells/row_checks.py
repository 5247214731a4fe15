"""What is wrong with lines that are read: at which line, in which column, in one sentence."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from readiness.cells.columns import heading_of
from readiness.faults import describe_problems
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.assessment import known
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row
from readiness.model.registers.rules import Fault, Held, ids_of, row_faults, table_faults


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One fault of a line that is read; `column` is a heading, empty for the line as a whole."""

    line: int
    column: str
    sentence: str


def control_character(cell: str) -> str:
    """Return what is wrong where a cell holds a control character or half a character, else ""."""
    if cell.isprintable():
        return ""
    for position, character in enumerate(cell, start=1):
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in "\n\r\t"):
            return _(
                "Character {position} is a control character or half a character; remove it.",
                position=position,
            )
    return ""


def faults_of(error: ValidationError, model: type[Row], line: int) -> list[CellProblem]:
    """Return what the model of a row refused, each at its column."""
    problems = []
    for fault in describe_problems(error):
        where, divider, sentence = fault.partition(": ")
        name = where.split(".")[0].split("[")[0]
        if divider and name in model.model_fields:
            problems.append(CellProblem(line, heading_of(model, name), _sentence(sentence)))
        else:
            problems.append(CellProblem(line, "", _sentence(fault)))
    return problems


def without_faults(
    assessment: Assessment, table_id: str, made: Mapping[str, tuple[int, Row]]
) -> tuple[tuple[Row, ...], list[CellProblem]]:
    """Return the rows that break no hard rule once all of them are put, and what others break.

    `made` holds line and row by the id of the row. A row that is left out may leave another
    without what it points to; so this goes on until all that is left holds together.
    """
    left = dict(made)
    problems: list[CellProblem] = []
    while left:
        held = _held(assessment, table_id, left)
        broken = {fault.row: fault for fault in _faults(assessment, table_id, held, left)}
        if not broken:
            break
        for row_id, fault in broken.items():
            line, row = left.pop(row_id)
            label = heading_of(type(row), fault.field)
            problems.append(CellProblem(line, label, _sentence(fault.sentence)))
    return tuple(row for _line, row in left.values()), problems


def _held(assessment: Assessment, table_id: str, left: Mapping[str, tuple[int, Row]]) -> Held:
    present = assessment.registers.get(table_id, ())
    ids = {row.id for row in present}
    replaced = [left[row.id][1] if row.id in left else row for row in present]
    added = [row for row_id, (_line, row) in left.items() if row_id not in ids]
    order = {name: assessment.registers.get(name, ()) for name in tables()}
    return {**order, table_id: (*replaced, *added)}


def _faults(
    assessment: Assessment, table_id: str, held: Held, left: Mapping[str, tuple[int, Row]]
) -> Iterator[Fault]:
    context = known(assessment)
    ids = ids_of(held)
    for _line, row in left.values():
        yield from row_faults(row, held, context, ids)
    # A fault among rows that are not of these lines is for the edit to refuse.
    yield from (fault for fault in table_faults(table_id, held) if fault.row in left)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")
