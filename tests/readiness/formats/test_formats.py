"""A file of an earlier format opens as what it was, and is written in the present one."""

import json
from pathlib import Path

import pytest

from readiness.bodies import assessment_body
from readiness.errors import FileProblem
from readiness.files import FORMAT, file_bytes, read_bytes, read_file
from readiness.model.registers.parties import Party

FIRST = Path(__file__).with_name("format-1.readiness")
SECOND = Path(__file__).with_name("format-2.readiness")
"""Written before parties had earlier stances and a briefing."""


def test_a_file_of_format_1_opens() -> None:
    read = read_file(FIRST)

    assert read.assessment.id == "sample-2018-06-11"
    assert len(read.assessment.answers) == len(
        json.loads(FIRST.read_text())["assessment"]["answers"]
    )
    assert read.assessment.registers == {}
    assert read.assessment.decision is None
    assert read.revision == "ab" * 32


def test_it_is_written_in_the_present_format() -> None:
    read = read_file(FIRST)
    written = file_bytes(read)

    assert json.loads(written)["format"] == FORMAT == 2
    assert read_bytes(written, "again") == read


@pytest.mark.parametrize("part", ["registers", "kept", "decision", "likelihood_scale"])
def test_format_1_does_not_know_what_came_later(part: str) -> None:
    values = json.loads(FIRST.read_text())
    values["assessment"][part] = {}

    with pytest.raises(FileProblem) as refused:
        read_bytes(json.dumps(values).encode(), "old.readiness")

    assert f"assessment.{part}: this key is not known here" in str(refused.value)


def test_its_bytes_in_a_library_are_what_they_were() -> None:
    body = json.loads(assessment_body(read_file(FIRST).assessment))
    written = json.loads(FIRST.read_text())["assessment"]

    assert {**body, "checklist": ""} == {**written, "checklist": ""}


def test_a_file_of_format_2_written_before_a_field_came_opens_with_that_field_unknown() -> None:
    read = read_file(SECOND)
    before = json.loads(SECOND.read_text())

    assert before["format"] == 2
    parties = read.assessment.rows(Party)
    assert len(parties) == len(before["assessment"]["registers"]["parties"])
    assert all(party.briefed is None and party.log == () for party in parties)
    assert json.loads(file_bytes(read)) == before
