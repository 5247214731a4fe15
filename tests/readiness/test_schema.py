"""The published schema is a schema, takes what we write, and refuses what we refuse."""

import json
from typing import Any

import pytest

from readiness.catalogue import samples
from readiness.files import PortableFile, file_bytes, schema
from readiness.model.registers.registry import tables
from tests.readiness.cells.case import filled
from tests.readiness.json_schema import schema_faults, value_faults

SCHEMA = schema()


def _written(assessment: Any) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file_bytes(PortableFile(assessment)))
    return values


def test_it_is_a_schema() -> None:
    assert schema_faults(SCHEMA, SCHEMA) == []
    json.dumps(SCHEMA)


def test_it_names_every_table_and_says_what_its_fields_mean() -> None:
    registers = SCHEMA["$defs"]["Assessment"]["properties"]["registers"]["properties"]

    assert list(registers) == list(tables())
    detection = SCHEMA["$defs"]["VerificationPath"]["properties"]["detection_time"]
    assert detection["title"] == "Detection"
    assert "Unit: days." in detection["description"]


@pytest.mark.parametrize("assessment", [*samples(), filled()], ids=lambda one: one.title)
def test_what_is_written_satisfies_it(assessment: Any) -> None:
    assert value_faults(_written(assessment), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(
    ("table", "row", "fault"),
    [
        ("parties", {"id": "p"}, "name is missing"),
        ("parties", {"id": "p", "name": "n", "colour": "red"}, "colour: not allowed"),
        ("parties", {"id": "p", "name": "n", "side": "left"}, "side: enum"),
        ("promises", {"id": "p"}, "promises: not allowed"),
    ],
)
def test_what_is_refused_does_not_satisfy_it(table: str, row: dict[str, Any], fault: str) -> None:
    values = _written(filled())
    values["assessment"]["registers"] = {table: [row]}

    assert any(fault in found for found in value_faults(values, SCHEMA, SCHEMA))
