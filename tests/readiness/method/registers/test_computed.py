"""What all registers tell together."""

import ast
from datetime import date
from pathlib import Path

from readiness import edits
from readiness.catalogue import load_checklist, samples
from readiness.method import registers
from readiness.method.registers.computed import findings, notices
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


def test_what_a_finding_is_about_has_one_key_in_its_register() -> None:
    for sample in samples():
        keys = [(finding.register, finding.key) for finding in findings(sample)]
        assert all(key for _register, key in keys)
        assert len(set(keys)) == len(keys)


def test_every_finding_names_its_key() -> None:
    folder = Path(registers.__file__).parent
    calls = [
        (path.name, node.lineno, {keyword.arg for keyword in node.keywords})
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Finding"
    ]
    assert calls
    assert [call[:2] for call in calls if "key" not in call[2]] == []
