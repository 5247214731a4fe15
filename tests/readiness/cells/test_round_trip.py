"""Whatever a row holds is written as text and read back as the same."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from readiness.cells.names import Names
from readiness.cells.reading import cell_value
from readiness.cells.writing import cell_text, cell_words
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.registry import tables
from readiness.model.registers.row import Row
from tests.readiness.cells.case import fields, filled, values

ASSESSMENT = filled()
NAMES = Names(ASSESSMENT)
FIELDS = fields()


def _row(table_id: str, facts: FieldFacts, value: Any) -> Row | None:
    model = tables()[table_id].row
    naming = {
        name: "x"
        for name, info in model.model_fields.items()
        if info.is_required() and name != "id"
    }
    where = {"issue": "steps"} if table_id == "positions" else {}
    try:
        return model(**({"id": "row"} | naming | where | {facts.name: value}))
    except ValidationError:
        return None


@pytest.mark.parametrize(
    ("table_id", "facts"), FIELDS, ids=[f"{table}.{facts.name}" for table, facts in FIELDS]
)
@given(data=st.data())
def test_the_text_of_a_field_is_read_back_to_its_value(
    table_id: str, facts: FieldFacts, data: st.DataObject
) -> None:
    strategy = values(facts, ASSESSMENT)
    row = _row(table_id, facts, data.draw(st.none() | strategy if facts.optional else strategy))
    if row is None:
        return

    read = cell_value(cell_text(row, facts, NAMES), facts, NAMES, row)

    assert read == getattr(row, facts.name)
    assert type(read) is type(getattr(row, facts.name))
    cell_words(row, facts, NAMES)
