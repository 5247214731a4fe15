"""What all registers tell together."""

from datetime import date

from readiness import edits
from readiness.catalogue import load_checklist
from readiness.method.registers.computed import notices
from readiness.model import Assessment


def _assessment() -> Assessment:
    return edits.new_assessment(
        load_checklist("leaders-summit-nuclear"),
        id="a",
        case_id="c",
        title="A case",
        as_of=date(2018, 3, 9),
    )


def test_every_row_owes_its_basis_whatever_its_table() -> None:
    filled = edits.add_row(_assessment(), "posts", id="p", post="Lead", as_of="2019")
    filled = edits.add_row(filled, "actions", id="x", title="Name a lead", as_of="2019")

    later = [(n.table, n.row, n.field) for n in notices(filled) if n.rule == "C1"]
    assert later == [("posts", "p", "as_of"), ("actions", "x", "as_of")]


def test_an_assessment_without_rows_has_no_notices() -> None:
    assert notices(_assessment()) == ()
