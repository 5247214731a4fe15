"""A new state puts the one before it into the log of its row; a correction does not."""

from typing import Any

import pytest

from readiness.edits.rows import add_row, change_row
from readiness.model import Assessment
from readiness.model.registers.commitments import CommitmentStatus
from readiness.model.registers.parties import Stance
from readiness.model.registers.posts import PostStatus
from tests.readiness.method.registers.register_cases import small

ROWS: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[str, str, str]]] = {
    "parties": (
        {"name": "Them", "stance": Stance.FOR, "stance_on": "2018-01-05"},
        {"stance": Stance.AGAINST, "stance_on": "2018-03-01"},
        ("2018-01-05", "for", ""),
    ),
    "posts": (
        {"post": "Envoy", "status": PostStatus.FILLED, "since": "2012-02-29", "holder": "Yun"},
        {"status": PostStatus.VACANT, "since": "2018-03-02", "holder": ""},
        ("2012-02-29", "filled", "Yun"),
    ),
    "commitments": (
        {"what": "Pause", "status": CommitmentStatus.KEPT, "status_on": "2018-01"},
        {"status": CommitmentStatus.BROKEN, "status_on": "2018-02-10"},
        ("2018-01", "kept", ""),
    ),
}

every_table = pytest.mark.parametrize("table", list(ROWS))


def _row(table: str) -> Assessment:
    return add_row(small(), table, id="r", **ROWS[table][0])


def _log(whole: Assessment, table: str) -> list[tuple[str, ...]]:
    (row,) = whole.registers[table]
    entries = dict(row)["log"]
    return [tuple(str(value) for _name, value in entry) for entry in entries]


@every_table
def test_a_new_state_keeps_the_one_before(table: str) -> None:
    _before, change, kept = ROWS[table]

    assert _log(change_row(_row(table), table, "r", **change), table) == [kept]


@every_table
def test_a_correction_of_the_same_day_is_no_new_state(table: str) -> None:
    before, change, _kept = ROWS[table]
    day = next(name for name in change if name in ("stance_on", "since", "status_on"))
    corrected = {**change, day: before[day]}

    assert _log(change_row(_row(table), table, "r", **corrected), table) == []


def test_a_stance_that_was_not_known_is_no_earlier_stance() -> None:
    whole = add_row(small(), "parties", id="r", name="Them", stance_on="2018-01-05")

    changed = change_row(whole, "parties", "r", stance=Stance.FOR, stance_on="2018-03-01")

    assert _log(changed, "parties") == []
