"""Rows are changed by the names of their fields, whatever those are."""

from readiness.edits.rows import add_row, change_row
from readiness.model.registers.parties import Party, PartyKind
from tests.readiness.cases import assessment, checklist, item


def test_a_field_called_kind_can_be_changed() -> None:
    before = add_row(
        assessment(checklist(item("A", 1, (1, 2, 3, 4), None)), {}),
        "parties",
        id="p1",
        name="North Korea",
    )

    after = change_row(before, "parties", "p1", kind=PartyKind.AGENCY)

    assert after.rows(Party)[0].kind is PartyKind.AGENCY
