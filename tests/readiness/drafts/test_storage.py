"""A draft goes to the library whatever is in it, and to YAML once it is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.drafts import edits, examine
from readiness.drafts.storage import draft_body, draft_from_body, draft_from_yaml, draft_to_yaml
from readiness.errors import ExportProblem, FileProblem
from tests.readiness.drafts.making import random_edit, small_draft, summit_draft


def test_the_summit_goes_through_yaml_without_loss() -> None:
    draft = summit_draft()

    assert draft_from_yaml(draft_to_yaml(draft), "summit.yaml") == draft


def test_a_draft_with_faults_is_kept_and_not_exported() -> None:
    draft = edits.write_level(small_draft(), "S-1", 2, "")

    assert draft_from_body(draft_body(draft)) == draft
    with pytest.raises(ExportProblem, match="Level 2 has no words yet"):
        draft_to_yaml(draft)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"format":1}',
        b'{"format":9,"draft":{"id":"a"}}',
        b'{"format":1,"draft":{"id":3}}',
        b'{"format":1,"draft":{"id":"a","colour":"red"}}',
        b'{"format":1,"draft":{"id":"a","sections":[{"id":"s","items":[{"id":"i","levels":["x"]}]}]}}',
        b'{"format":1,"draft":{"id":"a","rungs":[{"id":"r"}],"sections":[{"id":"r"}]}}',
        b'{"format":1,"draft":{"id":"a","sections":[{"id":"s","items":[{"id":"i","weight":true}]}]}}',
    ],
)
def test_other_bytes_are_refused_with_a_sentence(body: bytes) -> None:
    with pytest.raises(FileProblem):
        draft_from_body(body)


@given(st.data(), st.integers(1, 25))
def test_any_draft_survives_the_library(data: st.DataObject, count: int) -> None:
    draft = small_draft()
    for number in range(count):
        draft = random_edit(data, draft, number)

    again = draft_from_body(draft_body(draft))

    assert again == draft
    assert draft_body(again) == draft_body(draft)
    assert examine(again).faults == examine(draft).faults
