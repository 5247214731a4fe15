"""The rows an assessment holds are read as strictly as the rest of it."""

import json

import pytest
from pydantic import Field, ValidationError

from readiness.faults import describe_problems
from readiness.model.base import Frozen
from readiness.model.registers.commitments import Commitment
from readiness.model.registers.held import Rows


class Holder(Frozen):
    rows: Rows = Field(default_factory=dict)


def _read(**tables: object) -> Holder:
    return Holder.model_validate_json(json.dumps({"rows": tables}))


def test_rows_become_values_of_the_model_their_table_names() -> None:
    held = _read(commitments=[{"id": "c1", "what": "Close the site", "made_on": "2018-04"}])

    assert held.rows["commitments"] == (
        Commitment(id="c1", what="Close the site", made_on="2018-04"),
    )


def test_rows_are_written_without_what_is_default() -> None:
    row = {"id": "c1", "what": "Close the site", "due": "standing"}

    assert _read(commitments=[row]).model_dump(mode="json", exclude_defaults=True) == {
        "rows": {"commitments": [row]}
    }


@pytest.mark.parametrize(
    ("tables", "path"),
    [
        ({"commitments": [{"id": "c", "what": ""}]}, "rows.commitments[0].what: "),
        ({"commitments": [{"id": "c", "what": "w", "due": "soon"}]}, "rows.commitments[0].due: "),
        ({"commitments": [{"id": "c", "what": "w", "x": 1}]}, "rows.commitments[0].x: "),
        (
            {"commitments": [{"id": "c", "what": "w", "unpaired": 1}]},
            "rows.commitments[0].unpaired",
        ),
        ({"commitments": {}}, "rows.commitments: a list"),
        ({"promises": []}, "rows.promises: this key is not known"),
    ],
)
def test_a_fault_names_its_path(tables: dict[str, object], path: str) -> None:
    with pytest.raises(ValidationError) as caught:
        _read(**tables)

    assert describe_problems(caught.value)[0].startswith(path)


@pytest.mark.parametrize("day", ["2012-02-29", "2012-02", "2012"])
def test_a_day_may_be_known_to_the_month_or_year(day: str) -> None:
    assert Commitment(id="c", what="w", made_on=day).made_on == day


@pytest.mark.parametrize("day", ["2013-02-29", "2012-13", "12", "2012-2-9", "standing", ""])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(ValidationError):
        Commitment(id="c", what="w", made_on=day)
