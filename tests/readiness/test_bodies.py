"""Canonical bodies: same value, same bytes, and back; faults in plain words."""

import json
import pickle
import re
from copy import deepcopy
from datetime import date

import pytest
from pydantic import ValidationError

from readiness import edits
from readiness.bodies import (
    assessment_body,
    checklist_body,
    checklist_hash,
    describe_problems,
    read_body,
)
from readiness.catalogue import samples
from readiness.errors import EditRefused, FileProblem
from readiness.model import Assessment, Checklist, Source
from readiness.model.registers.held import LaterRows
from readiness.model.registers.parties import Party
from readiness.model.registers.rounds import Outcome, Round
from tests.readiness.cases import changed

SAMPLES = {assessment.id: assessment for assessment in samples()}


@pytest.fixture(params=sorted(SAMPLES))
def sample(request: pytest.FixtureRequest) -> Assessment:
    return SAMPLES[request.param]


def test_a_sample_reads_back_as_an_equal_assessment_with_the_same_bytes(
    sample: Assessment,
) -> None:
    body = assessment_body(sample)
    read = read_body(body, checklist_body(sample.checklist))
    assert read == sample
    assert assessment_body(read) == body


def test_the_body_names_the_checklist_by_its_hash_and_leaves_defaults_out() -> None:
    sample = SAMPLES["sample-2018-03-09"]
    values = json.loads(assessment_body(sample))
    assert values["checklist"] == checklist_hash(sample.checklist)
    assert "valid_until" not in json.loads(assessment_body(changed(sample, valid_until=None)))


def test_equal_assessments_give_equal_bytes_whatever_the_order_of_their_answers() -> None:
    sample = SAMPLES["sample-2018-03-09"]
    turned = changed(sample, answers=dict(reversed(sample.answers.items())))
    assert assessment_body(turned) == assessment_body(sample)


def test_assessments_with_the_same_checklist_share_one_object() -> None:
    read = [
        read_body(assessment_body(one), checklist_body(one.checklist)) for one in SAMPLES.values()
    ]
    assert len({id(one.checklist) for one in read}) == 1


def test_equal_checklists_have_one_hash_and_a_changed_one_another() -> None:
    checklist = SAMPLES["sample-2018-03-09"].checklist
    same = Checklist.model_validate_json(checklist_body(checklist))
    assert same is not checklist
    assert checklist_hash(same) == checklist_hash(checklist)
    assert checklist_hash(changed(checklist, version="another")) != checklist_hash(checklist)


def test_a_body_with_another_checklist_is_refused() -> None:
    sample = SAMPLES["sample-2018-03-09"]
    other = changed(sample.checklist, version="another")
    with pytest.raises(FileProblem, match="do not belong together"):
        read_body(assessment_body(sample), checklist_body(other))


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"id": "s", "title": 3}, "sources[0].title: a text in quotes is expected"),
        ({"id": "s"}, "sources[0].title: this is missing; add it"),
        (
            {"id": "s", "title": "t", "credibility": "3"},
            "sources[0].credibility: a whole number without quotes is expected",
        ),
        (
            {"id": "s", "title": "t", "credibility": True},
            "sources[0].credibility: a whole number without quotes is expected",
        ),
        (
            {"id": "s", "title": "t", "credibility": 7},
            "sources[0].credibility: the number may be 6 at most",
        ),
        (
            {"id": "s", "title": "t", "published": "2018-02-31"},
            "sources[0].published: this is not a day of the calendar; write it as 2018-06-11",
        ),
        (
            {"id": "s", "title": "t", "reliability": "CANARY"},
            "sources[0].reliability: write one of these: A, B, C, D, E or F",
        ),
        (
            {"id": "s", "title": "CANARY" * 60},
            "sources[0].title: the text may have 300 characters at most",
        ),
        (
            {"id": "s", "title": "CANARY", "secret": 1},
            "sources[0].secret: this key is not known here; remove it",
        ),
        (
            {"id": "s", "title": "CANARY\x07"},
            "sources[0].title: character 7 is a control character or half a character; remove it",
        ),
    ],
)
def test_faults_are_named_by_path_in_plain_words(fields: dict[str, object], line: str) -> None:
    with pytest.raises(ValidationError) as error:
        Source.model_validate_json(json.dumps(fields))
    lines = describe_problems(error.value, "sources[0]")
    assert lines == (line,)
    assert "CANARY" not in line


def test_a_fault_of_the_whole_assessment_continues_the_path() -> None:
    sample = SAMPLES["sample-2018-03-09"]
    with pytest.raises(ValidationError) as error:
        changed(sample, answers={"NOPE": sample.answers["OFFER-1"]})
    assert describe_problems(error.value, "assessment")[0] == (
        "assessment.answers.NOPE: the checklist has no item with this id"
    )


def test_a_changed_assessment_has_another_body() -> None:
    sample = SAMPLES["sample-2018-03-09"]
    assert assessment_body(changed(sample, as_of=date(2018, 3, 10))) != assessment_body(sample)


def test_rows_left_for_later_are_read_when_they_are_asked_for(sample: Assessment) -> None:
    body = assessment_body(sample)
    read = read_body(body, checklist_body(sample.checklist), rows_later=True)
    assert isinstance(read.registers, LaterRows)
    assert not read.registers.are_read
    assert read.registers

    assert read.rows(Party) == sample.rows(Party)
    assert read.registers.are_read
    assert read.rows(Party) is read.rows(Party)
    assert read == sample
    assert assessment_body(read) == body


def test_an_edit_is_checked_against_rows_that_nobody_has_asked_for_yet() -> None:
    sample = SAMPLES["sample-2018-06-11"]
    held = sample.rows(Round)[0]
    agreed = edits.change_row(sample, "rounds", held.id, outcome=Outcome.AGREED_MINUTE)
    opened = read_body(assessment_body(agreed), checklist_body(agreed.checklist), rows_later=True)

    with pytest.raises(EditRefused, match="a round after the as-of date cannot have an outcome"):
        edits.change_details(opened, as_of=date(1990, 1, 1), valid_until=None)


def test_rows_left_for_later_are_copied_as_rows(sample: Assessment) -> None:
    body, checklist = assessment_body(sample), checklist_body(sample.checklist)

    for copy in (deepcopy, lambda value: pickle.loads(pickle.dumps(value))):
        opened = read_body(body, checklist, rows_later=True)
        assert copy(opened) == sample


@pytest.mark.parametrize("written", [{"promises": []}, {"parties": None}, {"parties": 0}])
def test_tables_without_rows_are_told_at_once(written: dict[str, object]) -> None:
    sample = SAMPLES["sample-2018-03-09"]
    values = json.loads(assessment_body(sample)) | {"registers": written}

    with pytest.raises(FileProblem, match=r"assessment\.registers"):
        read_body(json.dumps(values).encode(), checklist_body(sample.checklist), rows_later=True)


def test_without_rows_nothing_is_left_for_later(sample: Assessment) -> None:
    bare = changed(sample, registers={}, decision=None)
    read = read_body(assessment_body(bare), checklist_body(bare.checklist), rows_later=True)
    assert read.registers == {}
    assert not read.registers


@pytest.mark.parametrize(
    ("table", "field", "value", "sentence"),
    [
        ("parties", "side", "beside", "assessment.registers.parties[0].side: write one of these"),
        ("interests", "party", "nobody", "nobody is not among the parties"),
    ],
)
def test_broken_rows_left_for_later_are_told_with_their_path(
    table: str, field: str, value: str, sentence: str
) -> None:
    sample = SAMPLES["sample-2018-03-09"]
    values = json.loads(assessment_body(sample))
    values["registers"][table][0][field] = value
    body = json.dumps(values).encode()
    with pytest.raises(FileProblem, match=re.escape(sentence)) as at_once:
        read_body(body, checklist_body(sample.checklist))
    read = read_body(body, checklist_body(sample.checklist), rows_later=True)

    for _again in range(2):
        with pytest.raises(FileProblem) as later:
            read.rows(Party)
        assert later.value.problems == at_once.value.problems
